"""How SQLite goes about news of proposals: by index, and quickly also where a hundred thousand follow one."""

import time
from collections.abc import Callable
from datetime import date

import pytest

from handlers import board_cards, digest
from handlers.turn import House
from storage import digests, news, outbox, own_data
from storage.database import Database, Tx
from tests.conversations.yard import ANA, BO, CHAN, NOW, a_board, bring, comment, recommend
from tests.storage.test_queries import SMALL, plans

ONE = 1
MANY = 100_000
DAY = date(2023, 6, 1)
HOUSE = House("madang_bot", "ko", "Asia/Seoul")


def _round(tx: Tx) -> None:
    news.moved(tx, ONE, NOW)
    for each in news.due(tx, NOW, 10):
        news.put_off(tx, each.proposal, NOW)
    for account in news.hearers(tx, ONE, NOW, 10):
        news.mark_recommender(tx, ONE, account)
        news.came_to(tx, ONE, account)
    news.came_to(tx, ONE, None)
    news.next_due(tx)


def _seen(tx: Tx) -> None:
    for act in (news.see, news.told, news.own, news.queued, news.seen):
        act(tx, ONE, BO)
    news.behind(tx, BO, 10)
    news.of_account(tx, BO)
    news.forget(tx, BO)


def _chosen(tx: Tx) -> None:
    digests.daily(tx, BO, 18, DAY)
    digests.is_chosen(tx, 18)
    digests.due(tx, 18, DAY, 10)
    digests.had(tx, BO, DAY)
    digests.way(tx, BO)
    digests.last_on(tx, BO)
    digests.at_once(tx, BO)
    digests.never(tx, BO)
    digests.forget(tx, BO)


def _asked(tx: Tx) -> None:
    own_data.ask(tx, BO, NOW)
    own_data.asked_at(tx, BO)
    own_data.forget_asked(tx, NOW, 10)
    own_data.forget_asking(tx, BO)


ASKED: dict[str, Callable[[Tx], object]] = {
    "a round of cards": _round,
    "how somebody saw it": _seen,
    "who has a digest": _chosen,
    "who has asked for their data": _asked,
    "one's own reviews": lambda tx: own_data.reviews(tx, BO),
}


def a_used_board(tx: Tx) -> None:
    board = a_board(tx)
    assert bring(tx, board).id == ONE
    comment(tx, board, ONE)
    recommend(tx, board, ONE, CHAN)
    digests.daily(tx, ANA, 18, DAY)


@pytest.mark.parametrize("name", ASKED)
async def test_nothing_that_news_ask_reads_a_whole_table(database: Database, name: str) -> None:
    def unit(tx: Tx) -> list[tuple[str, list[str]]]:
        a_used_board(tx)
        return list(plans(tx, ASKED[name]))

    found = await database.run(unit)

    assert found
    for sql, steps in found:
        for step in steps:
            subquery = step.startswith(("SCAN CONSTANT", "SCAN (", "SCAN marked", "SCAN recommending"))
            whole = step.startswith("SCAN") and " USING " not in step and not subquery
            assert not whole or step.removeprefix("SCAN ") in SMALL, (sql, steps)


@pytest.mark.parametrize(
    ("asked", "index"),
    [
        (lambda tx: news.due(tx, NOW, 10), "proposal_news_due"),
        (news.next_due, "proposal_news_due"),
        (lambda tx: digests.due(tx, 18, DAY, 10), "digests_due"),
    ],
    ids=["rounds", "the next round", "digests"],
)
async def test_who_is_next_comes_from_its_index_in_order(
    database: Database, asked: Callable[[Tx], object], index: str
) -> None:
    def unit(tx: Tx) -> list[list[str]]:
        a_used_board(tx)
        return [steps for _, steps in plans(tx, asked)]

    [steps] = await database.run(unit)

    assert index in steps[0]
    assert not any("TEMP B-TREE" in step for step in steps), steps


async def test_a_hundred_thousand_followers_cost_no_unit_more(database: Database) -> None:
    """Each unit goes through a chunk of them, however many there are: those of a tenth take as long."""

    def fill(tx: Tx) -> None:
        a_used_board(tx)
        rows = [{"account": number} for number in range(1, MANY + 1)]
        for sql in (
            "INSERT INTO proposal_followers (proposal, account) VALUES (1, :account)",
            "INSERT INTO proposal_marks SELECT 1, :account, 0, 0, 0, 1, 0, 0, 0 WHERE true ON CONFLICT DO NOTHING",
            "INSERT INTO digests (account, hour, last_on) SELECT :account, 18, '2023-05-31' WHERE :account % 2 = 0",
        ):
            tx.many(sql, rows)

    def a_part_of_it(tx: Tx) -> float:
        began = time.perf_counter()
        for _ in range(4):
            assert board_cards.draw_some(tx, ONE, NOW)
            assert digest.queue_some(tx, HOUSE, NOW.replace(hour=10))
        return (time.perf_counter() - began) / 8

    await database.run(fill)
    seconds = await database.run(a_part_of_it)

    assert seconds < 0.25  # a chunk, on a slow machine that does much else
    queued = await database.run(outbox.bulk)
    assert 4 * digest.CHUNK < queued <= 4 * (digest.CHUNK + board_cards.CHUNK)
