"""The playground's clock: running, standing, jumping, and waiting for the bot that follows it."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from playground import Playground
from playground.clock import DEMO_START
from tests.playground.kit import Caller, meanwhile

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


MORNING = datetime(2023, 5, 29, 0, 0, tzinfo=UTC)


@pytest.fixture
async def pg() -> AsyncIterator[Playground]:
    async with Playground(now=DEMO_START, running=False) as playground:
        yield playground


class Follower:
    """A bot that follows the clock over HTTP and notes at which instants it did something."""

    def __init__(self, api: Caller, due: list[datetime], closes: list[datetime]) -> None:
        self.api = api
        self.due = sorted(due)
        self.closes = closes
        self.done: list[datetime] = []
        self.work_seconds = 0.0

    async def run(self) -> None:
        now, version = MORNING, 0
        while True:
            while self.due and self.due[0] <= now:
                await asyncio.sleep(self.work_seconds)
                self.due.pop(0)
                self.done.append(now)
            clock = await self.api.control(
                "POST",
                "/clock/follow",
                version=version,
                due_at=self.due[0].isoformat() if self.due else None,
                closes_at=[at.isoformat() for at in self.closes],
                settled_at=now.isoformat(),
            )
            now, version = datetime.fromisoformat(clock["now"]), clock["version"]


def test_the_demo_starts_in_the_morning_in_seoul() -> None:
    assert datetime(2023, 5, 29, 9, 0, tzinfo=ZoneInfo("Asia/Seoul")) == DEMO_START


async def test_a_paused_clock_stands_and_a_running_one_goes_in_real_seconds(pg: Playground, api: Caller) -> None:
    assert (await api.control("GET", "/api/clock"))["now"] == "2023-05-29T00:00:00+00:00"

    await api.control("POST", "/api/clock", running=True)
    await asyncio.sleep(0.2)
    await api.control("POST", "/api/clock", running=False)
    then = pg.clock.now()
    await asyncio.sleep(0.05)

    assert timedelta(seconds=0.15) < then - MORNING < timedelta(seconds=2)
    assert pg.clock.now() == then


async def test_without_a_bot_a_jump_happens_after_two_seconds(api: Caller) -> None:
    before = time.monotonic()
    clock = await api.control("POST", "/api/clock", jump="P1D")

    assert clock["now"] == "2023-05-30T00:00:00+00:00"
    assert 1.9 < time.monotonic() - before < 4


async def test_a_jump_stops_at_every_instant_at_which_something_is_due(api: Caller) -> None:
    due = [MORNING + timedelta(days=day) for day in (1, 2, 2, 20)]
    follower = Follower(api, list(due), [])
    follower.work_seconds = 0.02
    following = meanwhile(follower.run())
    await asyncio.sleep(0.05)

    clock = await api.control("POST", "/api/clock", to=(MORNING + timedelta(days=10)).isoformat())

    assert follower.done == due[:3]
    assert clock["now"] == (MORNING + timedelta(days=10)).isoformat()
    assert clock["running"] is False
    following.cancel()


async def test_a_running_clock_goes_on_running_after_a_jump(pg: Playground, api: Caller) -> None:
    pg.clock.run(running=True)
    follower = Follower(api, [MORNING + timedelta(hours=1)], [])
    following = meanwhile(follower.run())
    await asyncio.sleep(0.05)

    clock = await api.control("POST", "/api/clock", jump="PT2H")

    assert clock["running"] is True
    assert follower.done == [MORNING + timedelta(hours=1)]
    following.cancel()


async def test_the_page_can_jump_shortly_before_and_after_the_close(api: Caller) -> None:
    close = datetime(2023, 6, 15, 15, 0, tzinfo=UTC)
    later = datetime(2023, 7, 15, 15, 0, tzinfo=UTC)
    assert (await api.control("POST", "/api/clock", to_close="before"))["status"] == 409
    following = meanwhile(Follower(api, [], [later, close]).run())
    await asyncio.sleep(0.05)

    async def now(where: str) -> str:
        return str((await api.control("POST", "/api/clock", to_close=where))["now"])

    assert await now("before") == "2023-06-15T14:59:00+00:00"
    assert await now("after") == "2023-06-15T15:01:00+00:00"
    assert await now("before") == "2023-07-15T14:59:00+00:00"
    following.cancel()


async def test_a_follower_hears_of_a_change_at_once_and_of_none_later(pg: Playground, api: Caller) -> None:
    async def follow(version: int) -> Any:
        return await api.control("POST", "/clock/follow", version=version, settled_at=MORNING.isoformat())

    seen = await asyncio.wait_for(follow(0), 1)
    waiting = meanwhile(follow(seen["version"]))
    await asyncio.sleep(0.1)
    assert not waiting.done()

    pg.clock.run(running=True)

    assert (await asyncio.wait_for(waiting, 1))["running"] is True


async def test_a_jump_goes_on_without_a_bot_that_never_settles(api: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("playground.clock.SETTLE_SECONDS", 0.1)
    due = (MORNING + timedelta(hours=1)).isoformat()

    async def stuck() -> None:
        version = 0
        while True:
            clock = await api.control("POST", "/clock/follow", version=version, due_at=due, settled_at=due)
            version = clock["version"]

    following = meanwhile(stuck())
    await asyncio.sleep(0.05)

    clock = await asyncio.wait_for(api.control("POST", "/api/clock", jump="P1D"), 5)

    assert clock["now"] == (MORNING + timedelta(days=1)).isoformat()
    following.cancel()


@pytest.mark.parametrize(
    "body", [{}, {"jump": "1 day"}, {"jump": "P"}, {"to": "2023-06-01T00:00:00"}, {"to_close": "at"}]
)
async def test_a_bad_request_moves_nothing(pg: Playground, api: Caller, body: dict[str, str]) -> None:
    assert (await api.control("POST", "/api/clock", **body))["status"] == 400
    assert pg.clock.now() == MORNING


async def test_dates_of_messages_come_from_this_clock(pg: Playground) -> None:
    ada = pg.person()

    assert (await ada.says("a"))[0].json["date"] == int(MORNING.timestamp())
