"""Bringing a proposal, changing it, withdrawing it, erasing it: what is kept, and what everybody sees of it."""

from datetime import timedelta
from typing import Any

import pytest

from conversations import proposing, standing
from participation.eligibility import AgeRange, Eligibility, Known, Residence
from participation.papers import FileRule
from participation.text_changes import changes
from participation.window import Window
from participation.words import Localized
from storage import involvement, papers, pictures, proposal_lists, proposals, residents, search, support
from storage.database import Database, Tx
from tests.conversations.yard import (
    ANA,
    BO,
    BODY,
    CHAN,
    DA,
    NEW,
    NOW,
    a_board,
    bring,
    comment,
    recommend,
    refused,
    written,
)

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def titles(tx: Tx, board: int, order: proposal_lists.Order = "newest", account: int = 0) -> list[str]:
    found = proposal_lists.page(tx, board, order, 1, now=NOW, account=account)
    return [proposal.title for proposal in found.proposals]


async def test_a_proposal_is_published_at_once_and_found(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        brought = bring(tx, board)

        assert (brought.state, brought.version, brought.published_at) == ("published", 1, NOW)
        assert (brought.title, brought.body, brought.topic) == (written().title, BODY, "traffic")
        assert brought.collects_until == NOW + 30 * DAY
        assert brought.people == 1
        assert involvement.counts(tx, board.id).people == 1
        assert titles(tx, board.id) == [brought.title]
        assert [one.proposal for one in search.find(tx, board.id, ["버스"]).found] == [brought.id]

    await database.run(unit)


async def test_a_text_is_kept_to_the_character_but_for_blanks_at_its_ends(database: Database) -> None:
    body = "가. 첫째\n\n  나. 둘째\t<b>굵게</b> *별* _밑줄_ & \u200f\u202e오른쪽\u202c\u200b 각 한 ㈜ 😀"

    def unit(tx: Tx) -> None:
        brought = bring(tx, a_board(tx), body=f" \n{body}\n ")

        assert brought.body == body

    await database.run(unit)


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ("앞의 반쪽 \ud83d 뒤에도 글이 있습니다. 스무 글자.", "앞의 반쪽  뒤에도 글이 있습니다. 스무 글자."),
        ("종이 울립니다 \x07 그리고 널 문자\x00도 있습니다.", "종이 울립니다  그리고 널 문자도 있습니다."),
        ("😀" * 4096, "😀" * 4096),
        ("가" * 8000, "가" * 8000),
    ],
)
async def test_odd_signs_are_kept_or_left_out_and_nothing_else_is_lost(
    database: Database, body: str, kept: str
) -> None:
    assert (await database.run(lambda tx: bring(tx, a_board(tx), body=body))).body == kept


@pytest.mark.parametrize(
    ("what", "key"),
    [
        ({"title": "버스"}, "answer-too-short"),
        ({"title": "버스" * 61}, "answer-too-long"),
        ({"title": "버스를 더\n자주"}, "title-one-line"),
        ({"title": "\u200b\u200b\u200b\u200b\u200b\u200b"}, "answer-empty"),
        ({"body": "짧아요"}, "answer-too-short"),
        ({"body": "가" * 8001}, "answer-too-long"),
        ({"body": "가" + "\u0301" * 500}, "text-of-marks"),
        ({"topic": None}, "topic-needed"),
        ({"topic": "sports"}, "topic-unknown"),
        ({"pictures": (1, 2, 3, 4, 5, 6)}, "pictures-too-many"),
        ({"pictures": (77,)}, "picture-not-there"),
    ],
)
async def test_what_a_board_does_not_take_is_refused_with_one_reason(
    database: Database, what: dict[str, Any], key: str
) -> None:
    assert await database.run(lambda tx: refused(lambda: bring(tx, a_board(tx), **what))) == key


async def test_whoever_was_never_asked_for_a_name_is_asked_first(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        assert refused(lambda: bring(tx, board, 7)) == "name-unasked"
        residents.call(tx, 7, "")  # asked, and wants none shown
        assert bring(tx, board, 7).state == "published"
        assert residents.public_names(tx, [7, ANA, None]) == {ANA: "주민 1"}

    await database.run(unit)


async def test_a_limit_counts_what_stands_and_not_what_was_withdrawn(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        first, *_ = [bring(tx, board, at=NOW + n * HOUR) for n in range(3)]
        assert refused(lambda: bring(tx, board, at=NOW + 3 * HOUR)) == "proposals-enough"

        proposing.withdraw(tx, board, first.id, ANA, NOW)

        assert bring(tx, board, at=NOW + 3 * HOUR).state == "published"

    await database.run(unit)


async def test_a_withdrawn_one_is_read_as_withdrawn_by_whoever_has_its_link(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        brought = bring(tx, board)
        gone = proposing.withdraw(tx, board, brought.id, ANA, NOW + HOUR)

        assert (gone.state, gone.withdrawn_at, gone.body) == ("withdrawn", NOW + HOUR, BODY)
        assert proposing.withdraw(tx, board, brought.id, ANA, NOW + DAY).withdrawn_at == NOW + HOUR
        assert titles(tx, board.id) == []
        assert titles(tx, board.id, "mine", ANA) == [brought.title]
        assert search.find(tx, board.id, ["버스"]).found == ()
        assert refused(lambda: recommend(tx, board, brought.id, BO)) == "proposal-withdrawn"
        assert refused(lambda: comment(tx, board, brought.id)) == "proposal-withdrawn"
        assert refused(lambda: proposing.withdraw(tx, board, brought.id, BO, NOW)) == "proposal-not-yours"

    await database.run(unit)


async def test_an_edit_keeps_the_earlier_text_with_the_difference_and_names_who_is_to_hear(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        brought = recommend(tx, board, bring(tx, board).id, BO, CHAN)
        later = BODY.replace("한 대라서", "두 대라서")
        changed = proposing.change(tx, board, brought.id, ANA, written(body=later), NOW + HOUR)
        same = proposing.change(tx, board, brought.id, ANA, written(body=later), NOW + 2 * HOUR)

        assert (changed.version, changed.body, changed.edited_at) == (2, later, NOW + HOUR)
        assert same.version == 2
        before, after = proposals.versions(tx, brought.id)
        assert [(piece.what, piece.text) for piece in changes(before.body, after.body) if piece.what != "same"] == [
            ("removed", "한"),
            ("added", "두"),
        ]
        assert support.recommenders(tx, brought.id, after=0, limit=10) == [BO, CHAN]
        assert search.find(tx, board.id, ["두대라서"]).found
        assert search.find(tx, board.id, ["한대라서"]).found == ()

    await database.run(unit)


@pytest.mark.parametrize(
    ("different", "key"),
    [
        ({"account": BO}, "proposal-not-yours"),
        ({"at": NOW + 72 * HOUR}, "edit-over"),
        ({"written": written(body="짧음")}, "answer-too-short"),
        ({"proposal": 99}, "proposal-gone"),
    ],
)
async def test_an_edit_is_refused_with_one_reason(database: Database, different: dict[str, Any], key: str) -> None:
    def unit(tx: Tx) -> str:
        board = a_board(tx)
        given = {"proposal": bring(tx, board).id, "account": ANA, "written": written(), "at": NOW, **different}
        return refused(lambda: proposing.change(tx, board, **given))

    assert await database.run(unit) == key


async def test_where_the_office_reads_first_it_waits_unseen_and_is_changed_only_while_it_waits(
    database: Database,
) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx, moderation="before")
        waits = bring(tx, board)

        assert (waits.state, waits.published_at) == ("awaiting", None)
        assert titles(tx, board.id) == []
        assert titles(tx, board.id, "to-look-at") == [waits.title]
        assert involvement.counts(tx, board.id).people == 0
        assert proposing.change(tx, board, waits.id, ANA, written(body=BODY + "!"), NOW).version == 2

    await database.run(unit)


async def test_a_link_from_a_new_account_is_read_first_and_can_not_be_slipped_in(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        linking = f"{BODY} https://example.org/추천"

        assert bring(tx, board, NEW, body=linking).state == "awaiting"
        plain = bring(tx, board, NEW)
        assert plain.state == "published"
        slipped = written(body=linking)
        assert refused(lambda: proposing.change(tx, board, plain.id, NEW, slipped, NOW)) == "link-while-new"
        assert bring(tx, board, ANA, body=linking).state == "published"

    await database.run(unit)


async def test_floods_are_stopped_and_new_accounts_sooner(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx, per_person=None)
        for _ in range(3):
            bring(tx, board)
        assert refused(lambda: bring(tx, board)) == "too-many-for-now"
        assert bring(tx, board, at=NOW + timedelta(minutes=10)).state == "published"
        for _ in range(2):
            bring(tx, board, NEW)
        assert refused(lambda: bring(tx, board, NEW, at=NOW + HOUR)) == "too-many-for-now"
        assert bring(tx, board, NEW, at=NOW + DAY).state == "published"

    await database.run(unit)


async def test_a_closed_board_takes_nothing_more_and_is_still_read(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx, window=Window(closes_at=NOW + DAY))
        brought = bring(tx, board)
        assert refused(lambda: bring(tx, board, at=NOW + DAY)) == "window-closed"
        assert refused(lambda: recommend(tx, board, brought.id, BO, at=NOW + DAY)) == "window-closed"
        assert refused(lambda: comment(tx, board, brought.id, at=NOW + DAY)) == "window-closed"
        assert titles(tx, board.id) == [brought.title]

    await database.run(unit)


async def test_what_a_rule_asks_is_asked_once_and_only_the_yes_is_kept(database: Database) -> None:
    rule = Eligibility(
        who=Localized({"ko": "시민"}), rules=(Residence(place=Localized({"ko": "제천시"})), AgeRange(min=9))
    )

    def unit(tx: Tx) -> None:
        board = a_board(tx, write=rule)
        assert refused(lambda: bring(tx, board)) == "standing-unknown"
        assert standing.answered(tx, board, ANA, "write", Known(resident=True), NOW).ask == "birth-year"
        assert standing.answered(tx, board, BO, "write", Known(resident=False), NOW).answer == "no"
        assert standing.answered(tx, board, ANA, "write", Known(resident=True, born=2000), NOW).answer == "yes"
        assert bring(tx, board).state == "published"
        assert refused(lambda: bring(tx, board, BO)) == "standing-unknown"
        stricter = rule.model_copy(update={"rules": (*rule.rules[:1], AgeRange(min=12))})
        again = a_board(tx, write=stricter)
        assert refused(lambda: bring(tx, again)) == "standing-unknown"

    await database.run(unit)


def a_picture(tx: Tx, account: int = ANA) -> int:
    paper = papers.expect(
        tx, application=0, account=account, key="picture", rule=FileRule(kinds=("JPEG", "PNG")), file_id="x", name="",
        size=9, message_id=1, received_at=NOW,
    ).id  # fmt: skip
    papers.took_in(tx, paper, papers.Found("JPEG"), papers.Stored(f"0/{paper}", b"k", 9, b"s"))
    return paper


async def test_pictures_stand_in_their_order_and_are_somebodys_own(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one, two, others = a_picture(tx), a_picture(tx), a_picture(tx, BO)
        brought = bring(tx, board, pictures=(two, one))
        assert pictures.of(tx, brought.id) == [two, one]
        assert refused(lambda: bring(tx, board, pictures=(others,))) == "picture-not-there"

        proposing.change(tx, board, brought.id, ANA, written(pictures=(one,)), NOW)

        assert pictures.of(tx, brought.id) == [one]
        removed = papers.by_id(tx, two)
        assert removed is not None
        assert removed.state == "removed"

    await database.run(unit)


async def test_what_is_erased_leaves_no_text_no_author_and_no_picture(database: Database) -> None:
    secret = "아무도 모를 글 하나를 여기에 적어 둡니다. 스무 글자."

    def unit(tx: Tx) -> int:
        board = a_board(tx)
        brought = bring(tx, board, body=secret, pictures=(a_picture(tx),))
        comment(tx, board, brought.id)
        proposing.change(tx, board, brought.id, ANA, written(body=secret + "!"), NOW)
        proposing.erase(tx, board, brought.id, ANA, NOW + DAY)
        gone = proposals.the(tx, brought.id)

        assert (gone.state, gone.author, gone.title, gone.body, gone.topic) == ("erased", None, "", "", None)
        assert [one.body for one in proposals.versions(tx, brought.id)] == [""]
        assert pictures.of(tx, brought.id) == []
        assert (gone.comments, gone.people) == (1, 2)
        assert search.find(tx, board.id, ["아무도"]).found == ()
        assert refused(lambda: proposing.erase(tx, board, brought.id, ANA, NOW)) == "proposal-gone"
        return board.id

    await database.run(unit)
    await database.run(lambda tx: search.forget_removed(tx, begin=True))
    while not await database.run(lambda tx: search.forget_removed(tx, begin=False)):
        pass
    await database.fold()
    for file in database.path.parent.glob(f"{database.path.name}*"):
        assert secret.encode() not in file.read_bytes()


async def test_what_a_contest_accepts_stands_on_its_board_once(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one = proposing.put_accepted(tx, board, 17, author=DA, title="쉼터를 만들자", body="쉼터", held=False, at=NOW)
        two = proposing.put_accepted(tx, board, 17, author=DA, title="쉼터를 만들자", body="쉼터", held=False, at=NOW)

        assert one.id == two.id
        assert (one.author, one.application, one.state) == (DA, 17, "published")
        assert recommend(tx, board, one.id, BO).recommendations == 1

    await database.run(unit)
