"""What is due on boards comes with the tick: once, however often, and from where a dead process left it."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.erasing import Eraser
from bot.jobs.boards import FORGET_EVERY, Boards
from conversations import answering, reporting
from handlers.turn import House
from participation.proposal import Proposal
from storage import board_tellings, erasures, outbox, proposals, search
from storage.database import Database, Tx
from storage.file_store import FileStore
from storage.keys import Keyring
from tests.conversations.yard import ANA, BO, CHAN, DA, MODERATOR, NOW, a_board, bring, recommend
from tests.kit import running_bot
from tests.storage.office import OFFICIAL, gives

HOUSE = House("madang_bot", "ko", "Asia/Seoul")
NIGHT = NOW.replace(hour=14)  # 23:00 in Korea
MORNING = NIGHT.replace(hour=23)


@pytest.fixture
async def database(tmp_path: Path) -> Database:
    return await Database.open(tmp_path / "madang.db", Keyring.open(tmp_path / "keys"))


async def ticks(boards: Boards, now: datetime) -> None:
    await boards.run(now)


def answered(tx: Tx, at: datetime = NOW) -> int:
    """Let a proposal reach its goal and be answered."""
    board = a_board(tx)
    gives(tx, OFFICIAL, "official", board.id)
    one = bring(tx, board)
    recommend(tx, board, one.id, BO, CHAN, DA)
    answering.prepare(
        tx, board, one.id, outcome="accepted", body="하겠습니다.", responsible="교통과", by=MODERATOR, at=at
    )
    answering.release(tx, board, [one.id], by=MODERATOR, at=at)
    return one.id


async def chats(database: Database) -> list[tuple[int, str]]:
    return sorted(await database.run(outbox.waiting))


async def test_an_answer_is_told_once_however_often_the_tick_comes(database: Database) -> None:
    await database.run(answered)
    for _ in range(3):
        await ticks(Boards(database, 1000, HOUSE), NOW)
    assert await chats(database) == [(ANA, "bulk"), (BO, "bulk"), (CHAN, "bulk"), (DA, "bulk")]
    counted = await database.run(lambda tx: tx.value("SELECT count(*) FROM outbox"))
    assert counted == 4  # the office hears nothing of a goal that it has answered already
    await database.close()


async def test_at_night_it_waits_for_the_morning_and_says_so(database: Database) -> None:
    await database.run(lambda tx: answered(tx, NIGHT))
    boards = Boards(database, 1000, HOUSE)
    await ticks(boards, NIGHT)
    assert await chats(database) == []
    assert set(await database.run(lambda tx: boards.next_due(tx, NIGHT))) == {MORNING}
    await ticks(boards, MORNING)
    assert len(await chats(database)) == 4
    assert await database.run(lambda tx: boards.next_due(tx, MORNING)) == []
    await database.close()


async def test_what_reports_have_hidden_is_shown_again_after_a_day(database: Database) -> None:
    def hidden(tx: Tx) -> int:
        board = a_board(tx)
        one = bring(tx, board).id
        for account in (BO, CHAN, DA):
            reporting.report(tx, board, "proposal", one, account, "abuse", NOW)
        return one

    one = await database.run(hidden)
    boards = Boards(database, 1000, HOUSE)
    states = []
    for now in (NOW, NOW + timedelta(hours=23, minutes=59), NOW + timedelta(hours=24)):
        await ticks(boards, now)
        states.append((await database.run(lambda tx: proposals.the(tx, one))).state)
    assert states == ["hidden", "hidden", "published"]
    assert await chats(database) == [(ANA, "people")]  # who hears that it is back
    await database.close()


RARE = "뷁쀍꿻"


def lives(tx: Tx) -> Proposal:
    board = a_board(tx)
    bring(tx, board)
    return bring(tx, board, BO, body=f"{RARE} 이라는 글을 스무 자 넘게 적어 둡니다.")


async def is_left(database: Database) -> bool:
    """Tell whether the index holds a rare word."""
    # It writes of a term only what it does not share with the one before.
    ending = search._term("b", RARE[:2])[-5:].encode()
    rows = await database.run(lambda tx: tx.all("SELECT block FROM proposal_words_data"))
    return any(ending in row["block"] for row in rows)


async def test_words_that_nobody_can_read_leave_the_index_within_a_day(database: Database) -> None:
    boards = Boards(database, 1000, HOUSE)
    await ticks(boards, NOW)
    one = await database.run(lives)
    await database.run(lambda tx: proposals.erase(tx, one, at=NOW))
    await ticks(boards, NOW + timedelta(minutes=1))
    assert await is_left(database)
    await ticks(boards, NOW + FORGET_EVERY)
    assert not await is_left(database)
    await database.close()


async def test_whoever_is_erased_leaves_the_index_before_it_is_said_to_be_done(
    database: Database, tmp_path: Path
) -> None:
    await database.run(lives)
    assert await is_left(database)
    await database.run(lambda tx: erasures.ask(tx, BO, withdraws=True, language="ko", at=NOW))
    eraser = Eraser(database, FileStore(tmp_path / "papers", database.keys), HOUSE)
    for _ in range(3):
        await eraser.go_on(NOW)
    assert not await database.run(lambda tx: erasures.is_under_way(tx, BO))
    assert not await is_left(database)
    await database.close()


async def test_the_bots_own_tick_does_it() -> None:
    async with running_bot(now=NOW) as world:
        await world.database.run(answered)
        await world.running.schedule.tick()
        assert await world.database.run(board_tellings.answers) == []
        assert await world.database.run(board_tellings.goals) == []
