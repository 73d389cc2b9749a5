"""Comments, their replies, and what is left of those that are gone."""

from datetime import timedelta

import pytest

from conversations import commenting
from participation.comment_rules import CommentRules
from storage import comments, involvement, programmes
from storage.database import Database, Tx
from storage.involvement import WHOLE
from tests.conversations.yard import ANA, BO, CHAN, LONG_AGO, NEW, NOW, a_board, bring, comment, refused
from tests.participation.receptions import youth

MINUTE = timedelta(minutes=1)


def said(tx: Tx, board: int, proposal: int, page: int = 1, size: int = 10) -> list[tuple[str, bool]]:
    """Return what stands there, and whether it is a reply."""
    there = comments.page(tx, board, proposal, page, size=size).comments
    return [(one.body or one.state, one.parent is not None) for one in there]


async def test_replies_stand_under_what_they_answer_one_level_deep(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one = bring(tx, board).id
        first = comment(tx, board, one, text="하나")
        comment(tx, board, one, CHAN, "둘")
        reply = comment(tx, board, one, ANA, "하나에 답", answering=first.id)
        comment(tx, board, one, BO, "답에 답", answering=reply.id)

        assert said(tx, board.id, one) == [("하나", False), ("하나에 답", True), ("답에 답", True), ("둘", False)]
        assert said(tx, board.id, one, page=2, size=3) == [("둘", False)]
        assert comments.page_of(tx, comments.the(tx, reply.id), size=2) == 1
        assert comments.page_of(tx, comments.the(tx, first.id + 1), size=3) == 2
        assert involvement.counts(tx, board.id, one) == involvement.Counts(people=3, comments=4, shown=4)

    await database.run(unit)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("가" * 1001, "answer-too-long"),
        ("a\u0301" * 1001, "answer-too-long"),  # composed first, as they are counted aloud
        (" \n ", "answer-empty"),
        ("가" + "\u0300" * 300, "text-of-marks"),
    ],
)
async def test_what_is_no_comment_is_refused(database: Database, text: str, key: str) -> None:
    def unit(tx: Tx) -> str:
        board = a_board(tx)
        one = bring(tx, board).id
        return refused(lambda: comment(tx, board, one, text=text))

    assert await database.run(unit) == key


@pytest.mark.parametrize("text", ["가" * 1000, "😀" * 1000, "<b>&amp; _*`[", "\u202e거꾸로"])
async def test_a_comment_is_kept_to_the_character(database: Database, text: str) -> None:
    def unit(tx: Tx) -> str:
        board = a_board(tx)
        return comment(tx, board, bring(tx, board).id, text=text).body

    assert await database.run(unit) == text


async def test_a_comment_is_changed_by_its_author_for_a_while(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one = comment(tx, board, bring(tx, board).id)

        changed = commenting.change(tx, board, one.id, BO, "저도 바랍니다.", NOW + 14 * MINUTE)

        assert (changed.body, changed.edited_at) == ("저도 바랍니다.", NOW + 14 * MINUTE)
        late, other = NOW + 15 * MINUTE, lambda: commenting.change(tx, board, one.id, ANA, "아니요", NOW)
        assert refused(lambda: commenting.change(tx, board, one.id, BO, "늦음", late)) == "comment-edit-over"
        assert refused(other) == "comment-not-yours"

    await database.run(unit)


async def test_what_is_deleted_leaves_its_place_and_its_replies(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one = bring(tx, board).id
        first = comment(tx, board, one, text="하나")
        comment(tx, board, one, ANA, "답", answering=first.id)
        assert refused(lambda: commenting.delete(tx, board, first.id, ANA, NOW)) == "comment-not-yours"
        for _ in range(2):
            commenting.delete(tx, board, first.id, BO, NOW)

        assert said(tx, board.id, one) == [("deleted", False), ("답", True)]
        assert comments.the(tx, first.id).body == ""
        counts = involvement.counts(tx, board.id, one)
        assert (counts.comments, counts.shown, counts.people) == (1, 2, 2)
        assert refused(lambda: comment(tx, board, one, answering=first.id)) == "comment-gone"

    await database.run(unit)


async def test_any_programme_may_have_comments_right_under_it(database: Database) -> None:
    def unit(tx: Tx) -> None:
        a_board(tx)  # for the names
        contest = youth().model_copy(update={"comments": CommentRules(longest=100)})
        programmes.publish(tx, contest, box="", now=LONG_AGO, shorten=False)
        found = programmes.by_slug(tx, contest.slug)
        assert found is not None
        comment(tx, found, WHOLE, text="좋은 공모전이에요.")

        assert said(tx, found.id, WHOLE) == [("좋은 공모전이에요.", False)]
        assert involvement.counts(tx, found.id).people == 1
        assert refused(lambda: comment(tx, found, WHOLE, text="가" * 101)) == "answer-too-long"
        assert refused(lambda: comment(tx, found, 5)) == "proposal-gone"

    await database.run(unit)


async def test_where_there_are_none_or_the_office_reads_first(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx, comments=None)
        one = bring(tx, board).id
        assert refused(lambda: comment(tx, board, one)) == "comments-off"
        board = a_board(tx, comments=CommentRules(moderation="before"))
        assert comment(tx, board, one).state == "awaiting"
        assert said(tx, board.id, one) == []
        assert involvement.counts(tx, board.id, one).people == 1  # whoever brought it

    await database.run(unit)


async def test_links_of_new_accounts_wait_and_nobody_floods(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one = bring(tx, board).id
        assert comment(tx, board, one, NEW, "여기 보세요 t.me/example").state == "awaiting"
        for _ in range(4):
            comment(tx, board, one, NEW)
        assert refused(lambda: comment(tx, board, one, NEW)) == "too-many-for-now"
        for _ in range(10):
            comment(tx, board, one, BO)
        assert refused(lambda: comment(tx, board, one, BO)) == "too-many-for-now"

    await database.run(unit)
