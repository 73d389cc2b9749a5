"""What counts is when something was received; the clock is the playground's, and tests move it."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import pytest

from storage.inbox import Arrived
from tests.kit import Someone, World, five_cities, running_bot, until
from tests.kit.programmes import CLOSES_AT, JUNE, MORNING, SLUG
from texts import When

MICROSECOND = timedelta(microseconds=1)
CLOSED_AT = When(CLOSES_AT, "Asia/Seoul")


@asynccontextmanager
async def held_up(world: World) -> AsyncIterator[None]:
    """Keep what arrives inside the block from being handled until the block ends."""
    go_on, handle = asyncio.Event(), world.running.lanes._handle

    async def held(arrived: Arrived) -> None:
        await go_on.wait()
        await handle(arrived)

    world.running.lanes._handle = held
    try:
        yield
    finally:
        world.running.lanes._handle = handle
        go_on.set()


async def at_the_overview(world: World) -> Someone:
    ada = world.person()
    await ada.starts(SLUG)
    await ada.ranks(1, 2, 3)
    return ada


async def test_a_ballot_received_before_the_close_counts_although_it_is_handled_after() -> None:
    async with running_bot([five_cities()]) as world:
        ada = await at_the_overview(world)
        await world.jumps_to(CLOSES_AT - MICROSECOND)
        async with held_up(world):
            await ada.taps("vote-cast")
            await until(lambda: world.running.lanes.waiting(ada.id) == 1)
            jump = asyncio.gather(world.jumps_to(CLOSES_AT + timedelta(minutes=1)))
            await until(lambda: world.playground.clock.now() == CLOSES_AT)
            await world.running.schedule.tick()
            assert (await world.programme(SLUG)).result is None  # the closing waits for her
            assert not jump.done()
        await jump

        await ada.sees("receipt-title")
        result = (await world.programme(SLUG)).result
        assert result is not None
        assert result.ballots == 1
        await world.jumps_to(MORNING)
        await ada.sees("results-out", title="다섯 도시")


async def test_a_ballot_received_at_the_very_close_is_refused_whatever_the_screen_shows() -> None:
    async with running_bot([five_cities()]) as world:
        ada = await at_the_overview(world)
        await world.jumps_to(CLOSES_AT)
        await ada.taps("vote-cast")

        await ada.hears("refused-window-closed", closes_at=CLOSED_AT)
        await ada.sees("vote-yours-unfinished")
        assert await world.turnout(SLUG) == 0


async def test_the_close_is_kept_to_the_microsecond_even_before_the_count() -> None:
    async with running_bot([five_cities()]) as world:
        ada, bob = await at_the_overview(world), await at_the_overview(world)
        await world.jumps_to(CLOSES_AT - MICROSECOND)
        async with held_up(world):
            await ada.taps("vote-cast")
            await until(lambda: world.running.lanes.waiting(ada.id) == 1)
            jump = asyncio.gather(world.jumps_to(CLOSES_AT))
            await until(lambda: world.running.schedule._clock.now() == CLOSES_AT)
            await bob.taps("vote-cast")
            await until(lambda: world.running.lanes.waiting(bob.id) == 1)
        await jump

        await ada.sees("receipt-title")
        await bob.hears("refused-window-closed", closes_at=CLOSED_AT)
        assert await world.turnout(SLUG) == 1


async def test_a_ballot_that_was_received_in_time_counts_after_a_restart() -> None:
    async with running_bot([five_cities()]) as world:
        ada = await at_the_overview(world)
        await world.jumps_to(CLOSES_AT - MICROSECOND)
        lanes = world.running.lanes

        async def never(_: Arrived) -> None:
            await asyncio.Event().wait()

        lanes._handle = never
        await ada.taps("vote-cast")
        await until(lambda: lanes.waiting(ada.id) == 1)
        lanes._idle.set()  # let the end not wait for it
        await world.stops()
        await world.jumps_to(MORNING)
        await world.starts()

        await ada.sees("receipt-title")
        await ada.sees("results-out", title="다섯 도시")
        result = (await world.programme(SLUG)).result
        assert result is not None
        assert result.ballots == 1


async def test_a_close_that_an_office_has_moved_just_before_the_count_is_not_counted() -> None:
    async with running_bot([five_cities()]) as world:
        ada = await at_the_overview(world)
        await ada.casts()
        later = five_cities(window=five_cities().window.model_copy(update={"closes_at": CLOSES_AT + timedelta(days=5)}))
        counting = world.running.schedule.jobs[0]
        count = counting.run

        async def moved_first(now: datetime) -> bool:
            counting.run = count  # type: ignore[method-assign]
            run = world.database.run

            async def then_moved(unit: Callable[..., object]) -> object:
                found = await run(unit)
                world.database.run = run  # type: ignore[method-assign]
                await world.publish(later)
                return found

            world.database.run = then_moved  # type: ignore[method-assign, assignment]
            return await count(now)

        counting.run = moved_first  # type: ignore[method-assign]
        await world.jumps_to(CLOSES_AT)
        assert (await world.programme(SLUG)).result is None
        await world.jumps_to(CLOSES_AT + timedelta(days=5))
        assert (await world.programme(SLUG)).result is not None


async def _at_once(world: World, to: datetime) -> None:
    await world.jumps_to(to)


async def _day_by_day(world: World, to: datetime) -> None:
    while world.playground.clock.now() < to:
        await world.jumps_to(min(to, world.playground.clock.now() + timedelta(days=1)))


async def _a_month(go: Callable[[World, datetime], Awaitable[None]]) -> tuple[list[str], dict[str, int], str]:
    """Live from 1 June to 1 July; return what the chats show, the outbox, and what was counted."""
    second = {
        "slug": "second",
        "window": five_cities().window.model_copy(update={"closes_at": JUNE + timedelta(days=20)}),
    }
    async with running_bot([five_cities(), five_cities(**second)]) as world:
        ada, bob = world.person(), world.person("Bob", "en")
        await ada.votes(SLUG, (1, 2, 3))
        await ada.votes("second", (3, 2, 1))
        await bob.votes("second", (3, 1, 2))
        await go(world, JUNE + timedelta(days=30))
        await world.quiet()
        await bob.says("/list")
        await bob.quiet()
        shown = [re.sub(r"JC-[A-Z0-9-]+", "JC", person.shown()) for person in (ada, bob)]
        results = [(await world.programme(slug)).result for slug in (SLUG, "second")]
        return shown, await world.states("outbox"), repr(results)


@pytest.mark.timeout(60)
async def test_jumping_a_month_equals_living_it() -> None:
    jumped, lived = await _a_month(_at_once), await _a_month(_day_by_day)

    assert jumped[0] == lived[0]
    assert jumped[2] == lived[2]
    assert "None" not in jumped[2]


async def test_a_playground_without_a_bot_jumps_at_once_and_the_bot_catches_up() -> None:
    async with running_bot([five_cities()]) as world:
        ada = await at_the_overview(world)
        await ada.casts()
        await world.stops()
        await world.jumps_to(MORNING + timedelta(days=2))
        await world.starts()
        await ada.sees("results-out", title="다섯 도시")
