"""News of proposals come with the tick: cards and digests, from where a dead process left them."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.jobs.news import News
from conversations import supporting
from handlers import board_cards, digest
from handlers.turn import House
from participation.news import APART
from storage import digests, outbox
from storage.database import Database, Tx
from storage.keys import Keyring
from tests.conversations.yard import ANA, BO, CHAN, DA, NOW, a_board, bring, comment
from tests.kit import running_bot

HOUSE = House("madang_bot", "ko", "Asia/Seoul")
DAY_BEFORE = NOW.date() - timedelta(days=1)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(tmp_path / "madang.db", Keyring.open(tmp_path / "keys"))
    yield opened
    await opened.close()


def commented(tx: Tx) -> int:
    """Let there be something new to an author and two followers."""
    board = a_board(tx)
    one = bring(tx, board)
    for account in (BO, CHAN):
        supporting.follow(tx, board, one.id, account)
    comment(tx, board, one.id, DA)
    return one.id


async def chats(database: Database) -> list[int]:
    return [chat for chat, _ in sorted(await database.run(outbox.waiting))]


async def test_cards_are_drawn_once_however_often_the_tick_comes(database: Database) -> None:
    await database.run(commented)
    for _ in range(3):
        await News(database, 1000, HOUSE).run(NOW)

    assert await chats(database) == [ANA, BO, CHAN]
    assert await database.run(lambda tx: tx.value("SELECT count(*) FROM outbox")) == 3


async def test_nothing_is_queued_that_the_bulk_lane_has_no_room_for(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(board_cards, "CHUNK", 1)
    await database.run(commented)
    job = News(database, 2, HOUSE)

    assert await job.run(NOW)  # what waits has to go out first
    assert await chats(database) == [ANA, BO]
    await database.run(lambda tx: tx.run("UPDATE outbox SET state = 'sent'"))
    await job.run(NOW)

    assert await chats(database) == [CHAN]


async def test_it_tells_when_it_is_due_next(database: Database) -> None:
    one = await database.run(commented)
    job = News(database, 1000, HOUSE)
    assert await database.run(lambda tx: job.next_due(tx, NOW)) == [NOW]
    await job.run(NOW)
    assert await database.run(lambda tx: job.next_due(tx, NOW)) == []

    def more(tx: Tx) -> None:
        board = a_board(tx)
        comment(tx, board, one, DA)
        digests.daily(tx, BO, 18, DAY_BEFORE)

    await database.run(more)
    six = NOW.replace(hour=9, minute=0, second=0, microsecond=0)  # 18:00 in Korea
    assert await database.run(lambda tx: job.next_due(tx, NOW)) == [NOW + APART, six]


async def test_a_board_in_trouble_keeps_nothing_back(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    await database.run(commented)

    def broken(_: Tx, proposal: int, now: object) -> bool:
        raise LookupError(proposal, now)

    with monkeypatch.context() as patched:
        patched.setattr(board_cards, "draw_some", broken)
        job = News(database, 1000, HOUSE)
        await job.run(NOW)
        assert await database.run(lambda tx: job.next_due(tx, NOW)) == []
    await job.run(NOW)

    assert await chats(database) == [ANA, BO, CHAN]


async def test_digests_in_trouble_keep_no_cards_back(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    def wanted(tx: Tx) -> None:
        commented(tx)
        digests.daily(tx, ANA, 8, DAY_BEFORE)

    def broken(_: Tx, account: int) -> None:
        raise LookupError(account)

    await database.run(wanted)
    job = News(database, 1000, HOUSE)
    with monkeypatch.context() as patched:
        patched.setattr(digest, "_before", broken)
        await job.run(NOW)
    assert await chats(database) == [BO, CHAN]
    assert all(at > NOW for at in await database.run(lambda tx: job.next_due(tx, NOW)))
    await job.run(NOW)

    assert await chats(database) == [ANA, BO, CHAN]


async def test_the_bots_own_tick_does_it() -> None:
    async with running_bot(now=NOW) as world:
        await world.database.run(commented)
        await world.running.schedule.tick()
        assert await world.database.run(lambda tx: board_cards.due(tx, NOW)) == []
