"""The time: the machine's own, or the playground's, which can stand still and jump.

Only windows, reminders and what people read follow the playground's clock. Rates, timeouts and the
deadlines of 429 count real seconds: `time.monotonic`.
"""

import asyncio
import logging
import time
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp

from bot.cannot_start import CannotStart

log = logging.getLogger(__name__)

FOLLOW_SECONDS = 40.0
"""How long one long poll of the clock may take: the playground answers an unchanged one after 25 s."""

FIRST_SECONDS = 10.0
"""How long the start waits for the playground's time."""

PAUSES = (0.1, 0.2, 0.5, 1.0, 2.0)
"""Seconds between attempts to reach a playground that is gone; the last one again and again."""

HASTE_SECONDS = 0.2
"""An answer without news that comes earlier is no long poll."""

LEAP = timedelta(seconds=2)
"""A difference to the time expected that counts as a change, whatever version the playground gives it."""


class SystemClock:
    """The machine's time; it never jumps as far as we can tell: who waits for a change waits for ever."""

    version = 0

    def now(self) -> datetime:
        """Return the present, UTC."""
        return datetime.now(UTC)

    async def open(self) -> None:
        """Nothing to find out."""

    async def changed(self, since: int) -> int:  # noqa: ARG002 - one shape with the playground's clock
        """Wait for ever."""
        never: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        return await never

    def report(self, *, settled_at: datetime, due_at: datetime | None, closes_at: Collection[datetime]) -> None:
        """Nobody wants to know."""

    async def follow(self) -> None:
        """Nothing to follow."""


@dataclass(frozen=True, slots=True)
class _Report:
    settled_at: datetime | None = None
    due_at: datetime | None = None
    closes_at: tuple[datetime, ...] = ()

    def as_json(self, version: int) -> dict[str, Any]:
        return {
            "version": version,
            "settled_at": self.settled_at.isoformat() if self.settled_at else None,
            "due_at": self.due_at.isoformat() if self.due_at else None,
            "closes_at": [at.isoformat() for at in self.closes_at],
        }


class PlaygroundClock:
    """The playground's time, followed over HTTP; it goes on by itself while the playground cannot be reached.

    Whoever acts on time does so in a loop: ``seen = await clock.changed(seen)``, act on ``clock.now()``,
    then ``report``. A jump of the playground goes from one reported ``due_at`` to the next, and waits at
    each for ``settled_at``.
    """

    def __init__(self, api_url: str) -> None:
        self._url = f"{api_url}/clock/follow"
        self._base = datetime.now(UTC)
        self._anchor = time.monotonic()
        self._running = True
        self._server_version = 0
        self._changed = asyncio.Event()
        self._report = _Report()
        self._poll: asyncio.Timeout | None = None
        self.version = 0
        """Counts the changes seen (jumps, pauses); never goes back, even if the playground starts anew."""

    def now(self) -> datetime:
        """Return the playground's present, UTC."""
        passed = time.monotonic() - self._anchor if self._running else 0.0
        return self._base + timedelta(seconds=passed)

    async def open(self) -> None:
        """Find out the time before anything is done with it.

        Raises:
            CannotStart: the playground does not say it within 10 seconds.
        """
        attempts = 0
        try:
            async with asyncio.timeout(FIRST_SECONDS), aiohttp.ClientSession() as session:
                while not await self._reached(session):
                    await asyncio.sleep(_pause(attempts))
                    attempts += 1
        except TimeoutError:
            pass
        else:
            return
        raise CannotStart("playground-gone", address=self._url)

    async def changed(self, since: int) -> int:
        """Wait until the clock has changed since version ``since``; return the version now. None is lost."""
        while self.version == since:
            await self._changed.wait()
        return self.version

    def report(self, *, settled_at: datetime, due_at: datetime | None, closes_at: Collection[datetime]) -> None:
        """Tell the playground: all that was due until ``settled_at`` is done, and ``due_at`` comes next.

        ``settled_at`` is what ``now()`` said when the work began, not when it ended. ``due_at``: ``None``
        for never. ``closes_at``: the closes that lie ahead, for the page's "shortly before the close".
        """
        fresh = _Report(settled_at, due_at, tuple(sorted(closes_at)))
        if fresh == self._report:
            return
        self._report = fresh
        poll, self._poll = self._poll, None
        if poll is not None:
            poll.reschedule(0)  # ends the poll under way, which carries the old report; the next has this one

    async def follow(self) -> None:
        """Follow for ever; to be started in the nursery. A playground that starts anew is found again."""
        failures = 0
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=FOLLOW_SECONDS)) as session:
            while True:
                asked, before = time.monotonic(), (self.version, self._report)
                if await self._reached(session):
                    failures = 0
                    # A server that answers at once although nothing is new would be asked without end.
                    if before == (self.version, self._report) and time.monotonic() - asked < HASTE_SECONDS:
                        await asyncio.sleep(HASTE_SECONDS)
                    continue
                if failures == 0:
                    log.warning("the playground's clock cannot be reached; time goes on here meanwhile")
                # A server that fails only after a long time is not asked more gently.
                await asyncio.sleep(max(0.0, _pause(failures) - (time.monotonic() - asked)))
                failures += 1
                self._server_version = 0  # it may have begun anew: have it answer at once

    async def _reached(self, session: aiohttp.ClientSession) -> bool:
        """Ask once; return whether the playground answered, or is to be asked at once with a new report."""
        try:
            async with asyncio.timeout(None) as self._poll:
                await self._ask(session)
        except (aiohttp.ClientError, OSError, LookupError, TypeError, ValueError) as error:
            # Of all timeouts only the one that `report` sets is good news.
            return isinstance(error, TimeoutError) and self._poll is None
        finally:
            self._poll = None
        return True

    async def _ask(self, session: aiohttp.ClientSession) -> None:
        report = self._report.as_json(self._server_version)
        async with session.post(self._url, json=report) as response:
            response.raise_for_status()
            answer = await response.json()
        self._take(datetime.fromisoformat(answer["now"]), bool(answer["running"]), int(answer["version"]))

    def _take(self, now: datetime, running: bool, version: int) -> None:  # noqa: FBT001 - the answer's three facts
        leap = abs(now - self.now()) >= LEAP or running != self._running
        self._base, self._anchor, self._running = now.astimezone(UTC), time.monotonic(), running
        if leap or version != self._server_version:
            self._server_version = version
            self.version += 1
            woken, self._changed = self._changed, asyncio.Event()
            woken.set()


def _pause(failures: int) -> float:
    return PAUSES[min(failures, len(PAUSES) - 1)]


Clock = SystemClock | PlaygroundClock
