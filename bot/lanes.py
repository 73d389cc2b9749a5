"""Lanes: one person's updates run in order, different people run side by side."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

from bot.incidents import incident
from bot.nursery import Nursery
from storage.inbox import Arrived

# How many people are served at the same moment. One who floods the bot holds one of these places, never more.
AT_ONCE = 64


class Lanes:
    """A queue for each person who has something waiting, and a fixed number of workers that go round them."""

    def __init__(self, handle: Callable[[Arrived], Awaitable[None]], at_once: int = AT_ONCE) -> None:
        self._handle = handle
        self._at_once = at_once
        self._lanes: dict[int, deque[Arrived]] = {}
        self._ready: asyncio.Queue[int] = asyncio.Queue()
        self._idle = asyncio.Event()
        self._idle.set()

    def start(self, nursery: Nursery) -> None:
        """Let the workers begin."""
        for number in range(self._at_once):
            nursery.start(f"lane worker {number}", self._work)

    def put(self, arrived: Arrived) -> None:
        """Queue an update behind those of the same person."""
        lane = self._lanes.get(arrived.lane)
        if lane is None:
            self._lanes[arrived.lane] = lane = deque()
            self._idle.clear()
            self._ready.put_nowait(arrived.lane)
        lane.append(arrived)

    def waiting(self, lane: int) -> int:
        """Return how many updates of one person are not handled yet."""
        return len(self._lanes.get(lane, ()))

    @property
    def is_idle(self) -> bool:
        """Whether nothing is left to do."""
        return self._idle.is_set()

    async def idle(self) -> None:
        """Wait until nothing is left to do."""
        await self._idle.wait()

    async def _work(self) -> None:
        while True:
            key = await self._ready.get()
            lane = self._lanes[key]
            try:
                # It stays at the head of its lane until it is handled: nothing overtakes it.
                await self._handle(lane[0])
            except Exception as error:  # noqa: BLE001 - its row is still there for the next start; the lane goes on
                incident(error)
            lane.popleft()
            if lane:
                self._ready.put_nowait(key)  # behind the others: a long lane does not hold its worker
            else:
                del self._lanes[key]
                if not self._lanes:
                    self._idle.set()
