"""What has happened, numbered: for the page, for those who wait, and for the benchmark."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from playground.bell import Bell

if TYPE_CHECKING:
    from collections.abc import Callable

    from playground.params import Json

KEPT = 10_000


@dataclass(frozen=True, slots=True)
class Event:
    """Something the page may show; ``person`` is 0 where it concerns all."""

    n: int
    person: int
    kind: str
    message: int | None
    more: Json | None


class EventLog:
    """The newest events; older ones are forgotten, and who missed them reads the chats anew."""

    def __init__(self) -> None:
        self.n = 0
        self._kept: deque[Event] = deque(maxlen=KEPT)
        self._bell = Bell()

    def add(self, person: int, kind: str, message: int | None = None, more: Json | None = None) -> int:
        """Note an event and wake those who wait; return its number."""
        self.n += 1
        self._kept.append(Event(self.n, person, kind, message, more))
        self._bell.ring()
        return self.n

    def since(self, n: int) -> list[Event] | None:
        """Return the events after ``n``; ``None`` if some of them are forgotten or never were."""
        if n > self.n or (self._kept and n < self._kept[0].n - 1) or (not self._kept and n < self.n):
            return None
        newer = []
        for event in reversed(self._kept):
            if event.n <= n:
                break
            newer.append(event)
        newer.reverse()
        return newer

    async def wait(self, n: int, seconds: float) -> None:
        """Return once something has happened after ``n``, or after ``seconds``."""
        deadline = time.monotonic() + seconds
        while self.n <= n:
            if not await self._bell.wait(deadline - time.monotonic()):
                return


@dataclass(frozen=True, slots=True)
class Moment:
    """A tap or text entering the queue, or a message of the bot taking effect; ``at`` is monotonic, in seconds."""

    n: int
    kind: str
    chat: int
    message: int
    what: str
    at: float
    update: int | None = None


class Timings:
    """When what took effect, on the machine's monotonic clock (the same for all its processes)."""

    def __init__(self, kept: int = 200_000) -> None:
        self.n = 0
        self._kept: deque[Moment] = deque(maxlen=kept)
        self._bell = Bell()
        self.watchers: list[Callable[[Moment], None]] = []

    def note(self, kind: str, chat: int, message: int, what: str, update: int | None = None) -> None:
        """Note that something took effect just now."""
        self.n += 1
        moment = Moment(self.n, kind, chat, message, what, time.monotonic(), update)
        self._kept.append(moment)
        self._bell.ring()
        for watch in self.watchers:
            watch(moment)

    async def since(self, n: int, seconds: float, limit: int = 5_000) -> list[Moment]:
        """Return what came after ``n``, oldest first, at most ``limit``; wait up to ``seconds`` for the first."""
        if self.n <= n and seconds > 0 and not await self._bell.wait(seconds):
            return []
        newer = []
        for moment in reversed(self._kept):
            if moment.n <= n:
                break
            newer.append(moment)
        newer.reverse()
        return newer[:limit]

    def clear(self) -> None:
        """Forget what was noted; numbers go on."""
        self._kept.clear()
