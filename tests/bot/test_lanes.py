"""Lanes: a person's own order, and nobody behind anybody else."""

import asyncio
import io
from collections import defaultdict
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot import logs
from bot.lanes import Lanes
from bot.nursery import Nursery
from storage.inbox import Arrived

AT = datetime(2023, 6, 1, tzinfo=UTC)


def arrived(lane: int, number: int) -> Arrived:
    return Arrived(number, lane, AT, b"{}")


@pytest.fixture
async def nursery() -> AsyncIterator[Nursery]:
    async with Nursery() as nursery:
        yield nursery


async def test_one_persons_updates_run_in_order_and_people_run_side_by_side(nursery: Nursery) -> None:
    handled = defaultdict[int, list[int]](list)
    at_once, most = set[int](), [0]

    async def handle(update: Arrived) -> None:
        assert update.lane not in at_once  # never two of one person
        at_once.add(update.lane)
        most[0] = max(most[0], len(at_once))
        await asyncio.sleep(0.001 * (update.arrival % 3))
        at_once.remove(update.lane)
        handled[update.lane].append(update.arrival)

    lanes = Lanes(handle)
    lanes.start(nursery)
    for number in range(200):
        lanes.put(arrived(number % 8, number))
    await lanes.idle()

    assert most[0] > 4
    assert all(order == sorted(order) and len(order) == 25 for order in handled.values())


async def test_a_flood_of_one_holds_one_place(nursery: Nursery) -> None:
    order = list[int]()

    async def handle(update: Arrived) -> None:
        await asyncio.sleep(0.001)
        order.append(update.lane)

    lanes = Lanes(handle, at_once=2)
    for number in range(100):
        lanes.put(arrived(666, number))
    lanes.put(arrived(7, 100))
    lanes.start(nursery)
    await lanes.idle()

    assert order.index(7) <= 2


async def test_what_fails_is_an_incident_and_its_lane_goes_on(nursery: Nursery) -> None:
    log = io.StringIO()
    undo, handled = logs.set_up(log), list[int]()

    async def handle(update: Arrived) -> None:
        handled.append(update.arrival)
        if update.arrival == 1:
            raise ValueError("the secret")

    try:
        lanes = Lanes(handle, at_once=1)
        lanes.start(nursery)
        for number in range(3):
            lanes.put(arrived(7, number))
        await lanes.idle()
    finally:
        undo()

    assert handled == [0, 1, 2]
    assert "incident" in log.getvalue()
    assert "secret" not in log.getvalue()


async def test_waiting_counts_what_is_not_handled_and_idle_lanes_are_gone(nursery: Nursery) -> None:
    go_on = asyncio.Event()

    async def handle(_: Arrived) -> None:
        await go_on.wait()

    lanes = Lanes(handle)
    lanes.start(nursery)
    assert lanes.is_idle
    for number in range(5):
        lanes.put(arrived(7, number))
    await asyncio.sleep(0)
    assert (lanes.waiting(7), lanes.waiting(8), lanes.is_idle) == (5, 0, False)

    go_on.set()
    await lanes.idle()

    assert lanes.waiting(7) == 0
    assert not lanes._lanes
