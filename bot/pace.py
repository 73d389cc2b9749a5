"""How fast delivery may go: the rate of bulk, and the waits that Telegram asks for. All in real seconds."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager

# Messages to crowds a second; Telegram allows about 30 (see its FAQ on broadcasting).
BULK_RATE = 25.0
_FEWEST_IN_FLIGHT = 3
# A 429 does not say whether one chat or the whole bot is too fast. So many chats at once mean the bot.
_CHATS_THAT_MEAN_ALL = 3


class Pace:
    """Lets one thing of bulk after another begin. In flight is at most what rate and latency make of it."""

    def __init__(self, rate: float = BULK_RATE) -> None:
        self._rate = rate
        self._latency = 0.1
        self._in_flight = 0
        self._landed = asyncio.Event()
        self._slot = 0.0

    async def turn(self) -> None:
        """Wait until the next may begin."""
        now = time.monotonic()
        # Time in which nothing went out is not made up for, but for one place.
        self._slot = max(self._slot + 1 / self._rate, now - 1 / self._rate)
        await asyncio.sleep(max(0.0, self._slot - now))
        while self._in_flight >= max(_FEWEST_IN_FLIGHT, self._rate * self._latency * 1.5):
            self._landed.clear()
            await self._landed.wait()

    @contextmanager
    def in_flight(self) -> Iterator[None]:
        """Count what is done inside as under way, and learn from how long it takes."""
        self._in_flight += 1
        began = time.monotonic()
        try:
            yield
        finally:
            self._latency += (time.monotonic() - began - self._latency) * 0.1
            self._in_flight -= 1
            self._landed.set()


class Halts:
    """Until when a lane waits. A chat that is too fast holds up itself; only when several are, the lane waits."""

    def __init__(self, chats: int = _CHATS_THAT_MEAN_ALL) -> None:
        self._chats = chats
        self._until: dict[int, float] = {}
        self._lane_until = 0.0

    def halt(self, chat: int, seconds: float) -> None:
        """Learn that Telegram has asked for a wait when something was sent to this chat."""
        now = time.monotonic()
        self._until = {other: until for other, until in self._until.items() if until > now}
        self._until[chat] = now + seconds
        if len(self._until) >= self._chats:  # until fewer than so many are left: one chat's long wait is its own
            self._lane_until = sorted(self._until.values())[-self._chats]

    async def passed(self) -> None:
        """Wait until the lane may go on."""
        while True:
            wait = self._lane_until - time.monotonic()
            if wait <= 0:
                return
            await asyncio.sleep(wait)
