"""Reports, what moderators do, and what authors may object: who sees a text when, and what stands on record."""

from datetime import timedelta
from typing import Any

import pytest

from conversations import leaving_boards, moderating, proposing, reporting
from participation.audit import verify
from participation.comment_rules import ReportRules
from participation.moderating import Act, Kind, Moderation
from storage import audit, comments, moderations, proposals, reports, residents
from storage.database import Database, Tx
from storage.shelf import Programme
from tests.conversations.yard import (
    ANA,
    BO,
    BODY,
    CHAN,
    DA,
    EUN,
    LONG_AGO,
    MODERATOR,
    NEW,
    NOW,
    a_board,
    bring,
    comment,
    recommend,
    refused,
)

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
WHY = "다른 사람을 헐뜯는 말이 있어 가렸습니다."


def reported(tx: Tx, board: Programme, subject: int, *accounts: int, kind: Kind = "proposal") -> list[bool]:
    """Let these accounts report a text; return after each whether it has hidden it."""
    return [reporting.report(tx, board, kind, subject, account, "abuse", NOW).hidden for account in accounts]


def act(tx: Tx, board: Programme, subject: int, what: Act, kind: Kind = "proposal", **how: Any) -> int:
    given: dict[str, Any] = {"reason": WHY, "by": MODERATOR, "at": NOW, **how}
    return moderating.act(tx, board, kind, subject, what, **given).id


async def test_three_known_accounts_hide_a_text_until_somebody_looks(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one = bring(tx, board)
        assert reported(tx, board, one.id, BO, BO, CHAN) == [False, False, False]
        assert reported(tx, board, one.id, DA) == [True]
        hidden = proposals.the(tx, one.id)
        assert (hidden.state, hidden.hidden_by) == ("hidden", "reports")
        assert refused(lambda: recommend(tx, board, one.id, EUN)) == "proposal-hidden"
        (waiting,) = moderating.queue(tx, board, NOW).reported
        assert (waiting.reasons, waiting.counting) == ({"abuse": 3}, 3)

        act(tx, board, one.id, "restore")

        assert proposals.the(tx, one.id).state == "published"
        assert moderating.queue(tx, board, NOW) == moderating.Queue((), (), (), ())
        assert reported(tx, board, one.id, BO, CHAN, DA) == [False, False, False]  # they have been heard

    await database.run(unit)


async def test_new_accounts_hide_nothing_however_many(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one = bring(tx, board).id
        for account in range(300, 350):
            residents.known_since(tx, account, NOW - 6 * DAY)
        assert not any(reported(tx, board, one, *range(300, 350)))
        (waiting,) = moderating.queue(tx, board, NOW).reported
        assert (waiting.reasons, waiting.counting) == ({"abuse": 50}, 0)

    await database.run(unit)


@pytest.mark.parametrize(
    ("body", "state"),
    [
        (BODY, "published"),
        (BODY + " 연락은 010-1234-5678로 주세요.", "hidden"),
        (BODY + " 그 사람 번호는 900101-1234567입니다.", "hidden"),
    ],
)
async def test_without_a_decision_a_text_comes_back_unless_it_holds_personal_data(
    database: Database, body: str, state: str
) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one = bring(tx, board, body=body).id
        reported(tx, board, one, BO, CHAN, DA)
        assert reporting.return_due(tx, NOW + DAY - timedelta(seconds=1)) == []

        back = reporting.return_due(tx, NOW + DAY)

        assert [each.id for each in back] == ([one] if state == "published" else [])
        assert proposals.the(tx, one).state == state
        assert reporting.return_due(tx, NOW + 2 * DAY) == []
        assert len(moderating.queue(tx, board, NOW).reported) == 1
        if state == "published":
            assert not reporting.report(tx, board, "proposal", one, EUN, "abuse", NOW + DAY).hidden

    await database.run(unit)


async def test_the_numbers_are_the_programmes_and_comments_have_their_own(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx, reports=ReportRules(accounts=1, known_days=0, returns_hours=1))
        one = bring(tx, board).id
        said = comment(tx, board, one, ANA).id
        assert reported(tx, board, one, NEW) == [True]
        assert reported(tx, board, said, BO, CHAN, DA, kind="comment") == [False, False, True]
        back = reporting.return_due(tx, NOW + HOUR)
        assert [each.id for each in back] == [one]
        assert comments.the(tx, said).state == "hidden"
        assert len(reporting.return_due(tx, NOW + DAY)) == 1
        assert comments.the(tx, said).state == "published"

    await database.run(unit)


async def test_nobody_reports_their_own_nor_what_is_gone_nor_without_a_reason(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one = bring(tx, board).id
        assert refused(lambda: reported(tx, board, one, ANA)) == "report-own"
        assert refused(lambda: reported(tx, board, 99, BO)) == "text-gone"
        unreasoned = lambda: reporting.report(tx, board, "proposal", one, BO, "dislike", NOW)  # type: ignore[arg-type]  # noqa: E731
        assert refused(unreasoned) == "report-reason-unknown"
        for n in range(10):
            reporting.report(tx, board, "comment", comment(tx, board, one, ANA, at=NOW + n * HOUR).id, BO, "other", NOW)
        assert refused(lambda: reported(tx, board, one, BO)) == "too-many-for-now"

    await database.run(unit)


@pytest.mark.parametrize(
    ("moderation", "acts", "states"),
    [
        ("after", ["hide", "restore"], ["hidden", "published"]),
        ("after", ["warn"], ["published"]),
        ("before", ["approve", "hide"], ["published", "hidden"]),
        ("before", ["reject"], ["rejected"]),
    ],
)
async def test_a_moderator_acts_with_a_reason_that_the_author_receives_on_record(
    database: Database, moderation: str, acts: list[Act], states: list[str]
) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx, moderation=moderation)
        one = bring(tx, board).id
        seen = []
        for what in acts:
            act(tx, board, one, what)
            seen.append(proposals.the(tx, one).state)

        assert seen == states
        assert [(done.act, done.author, done.reason) for done in moderations.of(tx, "proposal", one)] == [
            (what, ANA, WHY) for what in acts
        ]
        record = audit.entries(tx, board.id)
        assert [line.subject for line in record] == [f"proposal:{one}"] * len(acts)
        assert all(line.seen[0].text == WHY for line in record)
        assert verify(record).broken_at is None

    await database.run(unit)


async def test_what_is_approved_begins_then(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx, moderation="before")
        one = bring(tx, board).id
        act(tx, board, one, "approve", at=NOW + DAY)
        shown = proposals.the(tx, one)
        assert (shown.published_at, shown.collects_until, shown.people) == (NOW + DAY, NOW + 31 * DAY, 1)

    await database.run(unit)


@pytest.mark.parametrize(
    ("what", "how", "key"),
    [
        ("restore", {}, "moderation-not-now"),
        ("approve", {}, "moderation-not-now"),
        ("hide", {"reason": " "}, "answer-empty"),
        ("hide", {"reason": "가" * 501}, "answer-too-long"),
        ("block", {}, "block-end"),
        ("block", {"until": NOW + 366 * DAY}, "block-end"),
    ],
)
async def test_what_a_moderator_can_not_do(database: Database, what: Act, how: dict[str, Any], key: str) -> None:
    def unit(tx: Tx) -> str:
        board = a_board(tx)
        one = bring(tx, board).id
        return refused(lambda: act(tx, board, one, what, **how))

    assert await database.run(unit) == key


async def test_whoever_is_blocked_writes_nothing_until_its_end_and_still_recommends(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one, other = bring(tx, board).id, bring(tx, board, BO).id
        act(tx, board, one, "block", until=NOW + 7 * DAY)

        assert refused(lambda: bring(tx, board)) == "blocked"
        assert refused(lambda: comment(tx, board, other, ANA)) == "blocked"
        assert recommend(tx, board, other, ANA).recommendations == 1
        assert bring(tx, board, at=NOW + 7 * DAY).state == "published"

    await database.run(unit)


@pytest.mark.parametrize("upheld", [True, False])
async def test_an_author_objects_once_and_hears_what_came_of_it(database: Database, upheld: bool) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one = bring(tx, board).id
        done = act(tx, board, one, "hide")

        def objection(account: int = ANA) -> Moderation:
            return moderating.object_to(tx, board, done, account, "헐뜯지 않았습니다.", NOW)

        assert refused(lambda: objection(BO)) == "objection-not-yours"
        assert objection().objection == "헐뜯지 않았습니다."
        assert refused(objection) == "objection-once"
        assert [each.id for each in moderating.queue(tx, board, NOW).objections] == [done]

        settled = moderating.settle(tx, board, done, upheld=upheld, by=MODERATOR, at=NOW + DAY)

        assert (settled.upheld, settled.settled_at) == (upheld, NOW + DAY)
        assert proposals.the(tx, one).state == ("hidden" if upheld else "published")
        again = lambda: moderating.settle(tx, board, done, upheld=upheld, by=MODERATOR, at=NOW)  # noqa: E731
        assert refused(again) == "objection-none"
        assert moderating.queue(tx, board, NOW).objections == ()

    await database.run(unit)


async def test_an_objection_ends_a_block_and_shows_what_was_rejected(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx, moderation="before")
        one = bring(tx, board).id
        rejected, blocked = act(tx, board, one, "reject"), act(tx, board, one, "block", until=NOW + DAY)
        for done in (rejected, blocked):
            moderating.object_to(tx, board, done, ANA, "다시 읽어 주세요.", NOW)
            moderating.settle(tx, board, done, upheld=False, by=MODERATOR, at=NOW)
        assert proposals.the(tx, one).state == "published"
        assert bring(tx, board).state == "awaiting"

    await database.run(unit)


async def test_what_is_hidden_and_withdrawn_is_withdrawn_when_it_is_shown_again(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx, per_person=1)
        one = bring(tx, board).id
        act(tx, board, one, "hide")
        assert refused(lambda: bring(tx, board)) == "proposals-enough"
        assert proposing.withdraw(tx, board, one, ANA, NOW).state == "hidden"
        assert bring(tx, board).state == "published"
        act(tx, board, one, "restore")
        assert proposals.the(tx, one).state == "withdrawn"

    await database.run(unit)


async def test_leaving_is_no_way_around_a_block(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one = bring(tx, board).id
        warned, blocked = act(tx, board, one, "warn"), act(tx, board, one, "block", until=NOW + DAY)
        leaving_boards.forget(tx, ANA, NOW)
        residents.call(tx, ANA, "다시 온 주민")

        assert refused(lambda: bring(tx, board)) == "blocked"
        assert (moderations.the(tx, warned).author, moderations.the(tx, warned).reason) == (None, "")
        leaving_boards.forget(tx, ANA, NOW + DAY)
        assert moderations.the(tx, blocked).author is None

    await database.run(unit)


async def test_reasons_and_objections_are_sealed(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        done = act(tx, board, bring(tx, board).id, "warn")
        moderating.object_to(tx, board, done, ANA, "억울합니다.", NOW)

    await database.run(unit)
    await database.fold()
    for file in database.path.parent.glob(f"{database.path.name}*"):
        content = file.read_bytes()
        assert WHY.encode() not in content
        assert "억울합니다.".encode() not in content


async def test_an_account_is_known_from_the_first_time_on_and_a_settled_report_is_open_no_more(
    database: Database,
) -> None:
    def unit(tx: Tx) -> None:
        assert residents.known_since(tx, 42, LONG_AGO) == LONG_AGO
        assert residents.known_since(tx, 42, NOW) == LONG_AGO
        board = a_board(tx)
        one = bring(tx, board).id
        reported(tx, board, one, BO)
        assert reports.of(tx, "proposal", one) is not None
        assert reports.settle(tx, "proposal", one) == 1
        assert reports.of(tx, "proposal", one) is None

    await database.run(unit)
