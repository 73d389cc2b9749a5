"""How SQLite goes about what boards ask at every tap: by index, and lists in the order of their index, unsorted."""

from collections.abc import Callable
from datetime import timedelta
from typing import get_args

import pytest

from conversations import answering, commenting, leaving_boards, moderating, proposing, reporting, retracing, supporting
from storage import (
    answers,
    board_tellings,
    comments,
    involvement,
    proposal_lists,
    proposals,
    published_messages,
    search,
    support,
    undecided,
)
from storage.database import Database, Tx
from storage.proposal_lists import Order
from storage.shelf import Programme
from tests.conversations.yard import (
    ANA,
    BO,
    CHAN,
    DA,
    MODERATOR,
    NOW,
    a_board,
    bring,
    comment,
    recommend,
    written,
)
from tests.storage.test_queries import SMALL, plans

ONE, SAID = 1, 1  # the first proposal, and the first comment
LATER = NOW + timedelta(days=2)


def _answer(tx: Tx, board: Programme) -> None:
    answering.prepare(
        tx, board, ONE, outcome="accepted", body="하겠습니다.", responsible="교통과", by=MODERATOR, at=NOW
    )
    answers.prepared(tx, board.id)
    answering.release(tx, board, [ONE], by=MODERATOR, at=NOW)
    answers.released(tx, ONE)
    support.how_many_hear(tx, ONE)
    (untold,) = board_tellings.answers(tx)
    board_tellings.answer(tx, untold.answer)
    board_tellings.told_through(tx, untold.answer, BO)
    board_tellings.told(tx, untold.answer, NOW)
    board_tellings.goals(tx)
    board_tellings.goal_told(tx, ONE, NOW)


def _hide(tx: Tx, board: Programme) -> None:
    for account in (BO, CHAN, DA):
        reporting.report(tx, board, "proposal", ONE, account, "abuse", NOW)
    moderating.queue(tx, board, NOW)
    undecided.waiting(tx, board.id, limit=50)
    undecided.count(tx, board.id)
    undecided.hidden(tx, board.id, limit=50)
    reporting.return_due(tx, LATER)


def _moderate(tx: Tx, board: Programme) -> None:
    done = moderating.act(tx, board, "proposal", ONE, "hide", reason="까닭", by=MODERATOR, at=NOW)
    moderating.object_to(tx, board, done.id, ANA, "아닙니다.", NOW)
    moderating.settle(tx, board, done.id, upheld=False, by=MODERATOR, at=NOW)


def _support(tx: Tx, board: Programme) -> None:
    recommend(tx, board, ONE, CHAN)
    supporting.take_back(tx, board, ONE, CHAN, NOW)
    supporting.follow(tx, board, ONE, CHAN)
    support.hearers(tx, ONE, after=5, limit=100)
    support.recommenders(tx, ONE, after=5, limit=100)
    support.followed(tx, CHAN)
    supporting.unfollow(tx, ONE, CHAN)


def _discuss(tx: Tx, board: Programme) -> None:
    reply = comment(tx, board, ONE, CHAN, answering=SAID)
    commenting.change(tx, board, reply.id, CHAN, "고쳐 씁니다.", NOW)
    comments.page(tx, board.id, ONE, 3)
    comments.page_of(tx, reply)
    commenting.delete(tx, board, reply.id, CHAN, NOW)
    comments.page(tx, board.id, involvement.WHOLE, 1)


def _retrace(tx: Tx, board: Programme) -> None:
    retracing.keep(tx, ANA, "proposal", ONE, {"body": ([[7, "버스"]], "버스")}, board.published_at)
    retracing.parts(tx, "proposal", ONE, "body", "버스")
    published_messages.find(tx, ANA, 7)
    published_messages.forget_old(tx, NOW, 10)
    published_messages.forget(tx, ANA)


ASKED: dict[str, Callable[[Tx, Programme], object]] = {
    "bring one": bring,
    "change it": lambda tx, board: proposing.change(tx, board, ONE, ANA, written(title="바뀐 제목입니다"), NOW),
    "withdraw it": lambda tx, board: proposing.withdraw(tx, board, ONE, ANA, NOW),
    "erase it": lambda tx, board: proposing.erase(tx, board, ONE, ANA, NOW),
    "its versions": lambda tx, _: proposals.versions(tx, ONE),
    "what a contest puts there": lambda tx, board: proposing.put_accepted(
        tx, board, 9, author=ANA, title="제목", body="글", held=False, at=NOW
    ),
    "discuss it": _discuss,
    "find it by a message": _retrace,
    "support it": _support,
    "answer it": _answer,
    "report and return it": _hide,
    "moderate it": _moderate,
    "search": lambda tx, board: [search.find(tx, board.id, ["버스"]), search.like(tx, board.id, "버스를 자주", "버스")],
    "what one took part in": lambda tx, _: involvement.of_account(tx, BO, page=1, size=8),
    "export": lambda tx, board: [proposals.after(tx, board.id, 0, 100), comments.after(tx, board.id, 0, 100)],
    "what a new version keeps to": lambda tx, board: proposals.uptake(tx, board.id),
    "forget somebody": lambda tx, _: leaving_boards.forget(tx, ANA, NOW),
}


def a_used_board(tx: Tx) -> Programme:
    board = a_board(tx)
    assert bring(tx, board).id == ONE
    assert comment(tx, board, ONE).id == SAID
    recommend(tx, board, ONE, BO)
    return board


@pytest.mark.parametrize("name", ASKED)
async def test_nothing_that_a_board_asks_reads_a_whole_table(database: Database, name: str) -> None:
    def unit(tx: Tx) -> list[tuple[str, list[str]]]:
        board = a_used_board(tx)
        return list(plans(tx, lambda tx: ASKED[name](tx, board)))

    found = await database.run(unit)

    assert found
    for sql, steps in found:
        for step in steps:
            subquery = step.startswith(("SCAN CONSTANT", "SCAN (", "SCAN everybody", "SCAN texts", "SCAN each_once"))
            whole = step.startswith("SCAN") and " USING " not in step and "VIRTUAL TABLE" not in step and not subquery
            assert not whole or step.removeprefix("SCAN ") in SMALL, (sql, steps)


LISTS = [*((order, None) for order in get_args(Order)), ("newest", "traffic"), ("recommended", "traffic")]


@pytest.mark.parametrize(("order", "topic"), LISTS)
async def test_a_list_comes_from_its_index_in_order(database: Database, order: Order, topic: str | None) -> None:
    def unit(tx: Tx) -> list[tuple[str, list[str]]]:
        board = a_used_board(tx)
        listed = lambda tx: proposal_lists.page(tx, board.id, order, 2, now=NOW, account=ANA, topic=topic)  # noqa: E731
        return [(sql, steps) for sql, steps in plans(tx, listed) if "LIMIT" in sql or "count" in sql]

    found = await database.run(unit)

    assert len(found) == 2
    for sql, steps in found:
        assert all("COVERING INDEX" in step for step in steps if "proposals" in step), (sql, steps)
        # Two states are merged: of them a few pages at most.
        assert order == "to-look-at" or not any("TEMP B-TREE" in step for step in steps), (sql, steps)


async def test_a_page_of_a_discussion_comes_from_its_index_in_order(database: Database) -> None:
    def unit(tx: Tx) -> list[list[str]]:
        board = a_used_board(tx)
        return [steps for sql, steps in plans(tx, lambda tx: comments.page(tx, board.id, ONE, 1)) if "LIMIT" in sql]

    (steps,) = await database.run(unit)

    assert any("COVERING INDEX comments_shown" in step for step in steps), steps
