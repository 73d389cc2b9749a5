"""Officials who watch an announcement go out: drawn anew only where something has changed, with the pace."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.jobs.watching import Watching
from storage import outbox
from storage.database import Database
from storage.keys import Keyring
from tests.handlers.chat import Person, Place
from tests.handlers.newsroom import DAY, OFFICIAL, Newsroom


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Newsroom]:
    database = await Database.open(tmp_path / "madang.db", Keyring.open(tmp_path / "keys"))
    opened = Newsroom(Place(database, "ko"), crowd=10)
    await opened.begins()
    yield opened
    await database.close()


async def watches(room: Newsroom, job: Watching) -> list[str]:
    """Let it look; return what the author's chat was drawn."""
    author = room.place.person(OFFICIAL)
    heard = len(author.heard)
    assert not await job.run(DAY)
    await room.place.deliver()
    return author.heard[heard:]


async def sends(room: Newsroom) -> Person:
    author = await room.ready()
    await author.taps("send")
    return author


async def test_what_has_changed_is_drawn_with_the_pace_and_nothing_else(room: Newsroom) -> None:
    job = Watching(room.place.database, room.place.house, every=0.0)
    await sends(room)
    await room.ticks(most=2)
    [first] = await watches(room, job)
    assert "2명을 마쳤어요" in first
    assert "1초에" not in first
    assert await watches(room, job) == []
    await room.ticks(most=2)
    [second] = await watches(room, job)
    assert "4명을 마쳤어요" in second
    assert "1초에" in second


async def test_it_does_not_look_again_before_its_time(room: Newsroom) -> None:
    job = Watching(room.place.database, room.place.house, every=3600.0)
    await sends(room)
    await room.ticks(most=2)
    assert len(await watches(room, job)) == 1
    await room.ticks(most=2)
    assert await watches(room, job) == []


async def test_whoever_has_turned_away_is_left_in_peace(room: Newsroom) -> None:
    job = Watching(room.place.database, room.place.house, every=0.0)
    await sends(room)
    await room.opens(OFFICIAL)  # the list stands in its place
    await room.ticks(most=2)
    assert await watches(room, job) == []
    assert await room.run(outbox.waiting) == []
    assert await room.run(lambda tx: job.next_due(tx, DAY)) == []
