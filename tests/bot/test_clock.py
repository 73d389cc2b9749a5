import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port

from bot import clock as clocks
from bot.cannot_start import CannotStart
from bot.clock import PlaygroundClock, SystemClock
from bot.nursery import Nursery
from playground import Playground

START = datetime(2023, 5, 29, 0, 0, tzinfo=UTC)
DAY = timedelta(days=1)
MOMENT = timedelta(seconds=1)


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    async with Playground(now=START, running=False) as it:
        yield it


@contextlib.asynccontextmanager
async def following(url: str) -> AsyncIterator[PlaygroundClock]:
    clock = PlaygroundClock(url)
    await clock.open()
    async with Nursery() as nursery:
        nursery.start("clock", clock.follow)
        yield clock


async def test_the_machines_time_is_utc_and_never_wakes_anybody() -> None:
    clock = SystemClock()
    before = clock.now()

    await clock.open()
    await clock.follow()
    clock.report(settled_at=before, due_at=None, closes_at=())
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(clock.changed(clock.version), 0.02)

    assert before.tzinfo is UTC
    assert clock.now() > before


async def test_the_playgrounds_time_is_known_before_anything_else(playground: Playground) -> None:
    clock = PlaygroundClock(playground.url)

    await clock.open()

    assert clock.now() == START


async def test_a_standing_clock_stands_and_a_running_one_runs(playground: Playground) -> None:
    async with following(playground.url) as clock:
        await asyncio.sleep(0.05)
        assert clock.now() == START

        seen = clock.version
        playground.clock.run(running=True)
        await asyncio.wait_for(clock.changed(seen), 5)
        first = clock.now()
        await asyncio.sleep(0.05)
        assert timedelta(seconds=0.04) < clock.now() - first < MOMENT

        seen = clock.version
        playground.clock.run(running=False)
        await asyncio.wait_for(clock.changed(seen), 5)
        assert clock.now() == playground.clock.now()


async def test_a_jump_wakes_whoever_waits(playground: Playground) -> None:
    async with following(playground.url) as clock:
        clock.report(settled_at=START, due_at=None, closes_at=())
        waiting = asyncio.gather(*(clock.changed(clock.version) for _ in range(3)))
        await asyncio.sleep(0.01)

        async with asyncio.timeout(5):
            async with settling(clock, lambda _now: None):
                await playground.clock.jump(START + DAY)
            await waiting

        assert clock.now() == START + DAY


@contextlib.asynccontextmanager
async def settling(
    clock: PlaygroundClock, due_after: Callable[[datetime], datetime | None], done: list[datetime] | None = None
) -> AsyncIterator[None]:
    """A scheduler in small: at each change it does what is due, and reports."""

    async def work() -> None:
        seen = -1
        while True:
            seen = await clock.changed(seen)
            now = clock.now()
            if done is not None and (not done or now > done[-1]):
                done.append(now)
            clock.report(settled_at=now, due_at=due_after(now), closes_at=(START + 9 * DAY, START + 2 * DAY))

    async with Nursery() as nursery:
        nursery.start("scheduler", work)
        await asyncio.sleep(0)
        yield


async def test_a_jump_lives_through_every_instant_at_which_something_is_due(playground: Playground) -> None:
    done: list[datetime] = []

    def next_noon(now: datetime) -> datetime:
        return now.replace(hour=12) if now.hour < 12 else (now + DAY).replace(hour=12)

    async with following(playground.url) as clock, settling(clock, next_noon, done):
        async with asyncio.timeout(10):
            await playground.clock.jump(START + 5 * DAY)

        assert clock.now() == START + 5 * DAY
        assert done == [
            START,
            *(START + timedelta(days=day, hours=12) for day in range(5)),
            START + 5 * DAY,
        ]
        assert playground.clock.report.closes_at == (START + 2 * DAY, START + 9 * DAY)


async def test_many_reports_at_once_end_in_the_last_one(playground: Playground) -> None:
    async with following(playground.url) as clock:
        await asyncio.sleep(0.05)
        for hour in range(50):
            clock.report(settled_at=START, due_at=START + timedelta(hours=hour), closes_at=())
            if hour % 10 == 0:
                await asyncio.sleep(0)
        async with asyncio.timeout(5):
            while playground.clock.report.due_at != START + timedelta(hours=49):  # noqa: ASYNC110
                await asyncio.sleep(0.01)


async def test_a_backward_jump_is_followed_too(playground: Playground) -> None:
    async with following(playground.url) as clock:
        seen = clock.version
        await playground.clock.jump(START - DAY)
        await asyncio.wait_for(clock.changed(seen), 5)

        assert clock.now() == START - DAY


async def test_a_playground_that_starts_anew_is_found_again(
    playground: Playground, caplog: pytest.LogCaptureFixture
) -> None:
    async with following(playground.url) as clock, settling(clock, lambda _now: None), asyncio.timeout(5):
        await playground.restart(down=0.3)
        await playground.clock.jump(START + DAY)
        seen = clock.version
        while clock.now() != START + DAY:
            seen = await clock.changed(seen)

    assert caplog.text.count("cannot be reached") == 1


async def answers_of(*answers: object) -> tuple[TestServer, list[float]]:
    """A clock that gives these answers in turn, the last again and again; and when it was asked."""
    asked: list[float] = []
    left = list(answers)

    async def follow(_request: web.Request) -> web.StreamResponse:
        asked.append(asyncio.get_running_loop().time())
        answer = left.pop(0) if len(left) > 1 else left[0]
        return answer if isinstance(answer, web.StreamResponse) else web.json_response(answer)

    app = web.Application()
    app.router.add_post("/clock/follow", follow)
    server = TestServer(app)
    await server.start_server()
    return server, asked


GOOD = {"now": START.isoformat(), "running": False, "version": 3}


@pytest.mark.parametrize("nonsense", [{}, [], None, "x", {"now": "noon", "running": True, "version": 1}])
async def test_nonsense_is_not_believed_and_not_asked_for_in_haste(nonsense: object) -> None:
    server, asked = await answers_of(GOOD, nonsense)
    try:
        async with following(f"http://127.0.0.1:{server.port}") as clock:
            await asyncio.sleep(0.35)
            assert clock.now() == START
    finally:
        await server.close()

    assert 2 <= len(asked) <= 5


async def test_a_server_that_never_waits_is_not_asked_in_haste() -> None:
    server, asked = await answers_of(GOOD)
    try:
        async with following(f"http://127.0.0.1:{server.port}"):
            await asyncio.sleep(0.35)
    finally:
        await server.close()

    assert len(asked) <= 6


async def test_a_playground_that_is_not_there_ends_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clocks, "FIRST_SECONDS", 0.2)

    with pytest.raises(CannotStart) as caught:
        await PlaygroundClock(f"http://127.0.0.1:{unused_port()}").open()

    assert caught.value.key == "playground-gone"


async def test_no_change_is_missed_between_two_waits(playground: Playground) -> None:
    async with following(playground.url) as clock:
        seen = clock.version
        for day in range(3):
            await playground.clock.jump(START - day * DAY)
        async with asyncio.timeout(5):
            while clock.now() != START - 2 * DAY:
                seen = await clock.changed(seen)

        assert clock.version == seen
