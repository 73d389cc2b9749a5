"""The playground's own clock: it can run, stand still, jump, and wait for a bot that follows it."""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from playground.bell import Bell

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)

DEMO_START = datetime(2023, 5, 29, 9, 0, tzinfo=ZoneInfo("Asia/Seoul"))
"""The morning on which the sample programme was begun."""

SHORTLY = timedelta(minutes=1)
"""How far before or after a close "shortly" is."""

FOLLOW_SECONDS = 25.0
"""How long an unchanged clock keeps a follower waiting."""

ABSENT_SECONDS = 2.0
"""A bot that has not been heard for this long before a jump is not there."""

SETTLE_SECONDS = 60.0
"""A bot that gets no further for this long within a jump has gone, or never will."""


def real_now() -> datetime:
    """Return the machine's time, in UTC: the start of a clock that was given none."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Report:
    """What a following bot last said.

    ``settled_at`` is the instant up to which it has done everything, ``due_at`` the next instant at which something
    is due (``None`` for never), ``closes_at`` the closes it knows of, ``version`` the clock it had seen then.
    """

    version: int = 0
    due_at: datetime | None = None
    closes_at: tuple[datetime, ...] = ()
    settled_at: datetime | None = None


class Clock:
    """The time of the playground, UTC; in real seconds while it runs."""

    def __init__(self, start: datetime, *, running: bool = True, version: int = 1) -> None:
        self._base = start.astimezone(UTC)
        self._anchor = time.monotonic()
        self._running = running
        self._jumping = False
        self._jumps = asyncio.Lock()
        self._changes = Bell()
        self._reports = Bell()
        self._connected = 0
        self._heard = float("-inf")
        self.version = version
        self.report = Report()
        self.on_change: Callable[[], None] = lambda: None

    @property
    def running(self) -> bool:
        """Whether time passes by itself; not while a jump steps forward."""
        return self._running and not self._jumping

    @property
    def wanted(self) -> bool:
        """Whether the clock runs once no jump is under way: what is kept over a restart."""
        return self._running

    def now(self) -> datetime:
        """Return the present of the playground, UTC."""
        if not self.running:
            return self._base
        return self._base + timedelta(seconds=time.monotonic() - self._anchor)

    def as_json(self) -> dict[str, object]:
        """Return what the page and a following bot are told."""
        return {
            "now": self.now().isoformat(),
            "running": self.running,
            "version": self.version,
            "jumping": self._jumping,
            "closes_at": [at.isoformat() for at in self.report.closes_at],
        }

    def run(self, *, running: bool) -> None:
        """Let the clock run or stand still; the same twice changes nothing."""
        if running == self._running:
            return
        self._set(self.now())
        self._running = running
        self._announce()

    def resume(self, at: datetime, *, running: bool, version: int) -> None:
        """Go on where an earlier clock stood."""
        self._set(at)
        self._running = running
        self.version = version

    def _set(self, at: datetime) -> None:
        self._base = at.astimezone(UTC)
        self._anchor = time.monotonic()

    def _announce(self) -> None:
        self.version += 1
        self._changes.ring()
        self.on_change()

    def close_before(self) -> datetime:
        """Return the instant shortly before the next close that lies ahead.

        Raises:
            LookupError: no bot has reported such a close.
        """
        return self._next_close(SHORTLY) - SHORTLY

    def close_after(self) -> datetime:
        """Return the instant shortly after the next close; raises ``LookupError`` like ``close_before``."""
        return self._next_close(timedelta(0)) + SHORTLY

    def _next_close(self, ahead: timedelta) -> datetime:
        now = self.now()
        ahead_of_us = [at for at in self.report.closes_at if at - ahead > now]
        if not ahead_of_us:
            raise LookupError("no close ahead")
        return min(ahead_of_us)

    async def follow(self, report: Report, seconds: float = FOLLOW_SECONDS) -> None:
        """Take a follower's report; return when the clock has changed since its version, or after ``seconds``."""
        self.report = report
        self._reports.ring()
        if report.version != self.version:
            self._heard = time.monotonic()
            return
        self._connected += 1
        try:
            await self._changes.wait(seconds)
        finally:
            self._connected -= 1
            self._heard = time.monotonic()

    async def jump(self, to: datetime) -> None:
        """Move to ``to``, stopping at each instant at which the following bot has something due.

        At each stop the clock stands until the bot has reported that it is settled. Backward jumps, and jumps while
        no bot follows, happen at once. Jumps come one after another.
        """
        async with self._jumps:
            target = to.astimezone(UTC)
            followed = target > self.now() and await self._is_followed()
            self._set(self.now())
            if not followed:
                self._set(target)
                self._announce()
                return
            self._jumping = True
            try:
                while followed and self._base < target:
                    due = self.report.due_at
                    self._set(min(target, max(due, self._base)) if due else target)
                    self._announce()
                    followed = await self._settled()
                self._set(target)
            finally:
                self._jumping = False
                self._set(self._base)
                self._announce()

    async def _is_followed(self) -> bool:
        deadline = time.monotonic() + ABSENT_SECONDS
        while not self._connected:
            left = deadline - time.monotonic()
            if left <= 0:
                return False
            await self._reports.wait(left)
        return True

    async def _settled(self) -> bool:
        deadline = time.monotonic() + SETTLE_SECONDS
        while True:
            report = self.report
            if (
                report.version == self.version
                and report.settled_at is not None
                and report.settled_at >= self._base
                and (report.due_at is None or report.due_at > self._base)
            ):
                return True
            await self._reports.wait(1.0)
            if (self.report.due_at, self.report.settled_at) != (report.due_at, report.settled_at):
                deadline = time.monotonic() + SETTLE_SECONDS
            elif time.monotonic() > deadline:
                log.warning("the bot does not settle at %s; the jump goes on without it", self._base.isoformat())
                return False
