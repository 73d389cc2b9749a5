"""The tick: finds in the rows what is due, and does it. Twice, late, or after a restart changes nothing."""

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock
from bot.incidents import incident
from handlers import closing
from storage import inbox, outbox, programmes
from storage.database import Database
from storage.errors import NotKept

log = logging.getLogger(__name__)

TICK_SECONDS = 1.0
_BLOCKED_SECONDS = 0.05
_HANDLED_FOR = timedelta(hours=48)
_ASIDE_FOR = timedelta(days=7)
_SWEEP_EVERY = timedelta(minutes=10)
_SWEEP_CHUNK = 500


class Schedule:
    """Wakes, looks at the rows, and acts. The library only wakes it; the rows are the truth."""

    def __init__(
        self, database: Database, clock: Clock, *, complete_through: Callable[[datetime], datetime], language: str
    ) -> None:
        self._database = database
        self._clock = clock
        self._complete_through = complete_through
        self._language = language
        self._turn = asyncio.Lock()
        self._swept_at: datetime | None = None
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    def start(self) -> None:
        """Let the library wake the tick every second of real time, however late it is."""
        self._scheduler.add_job(
            self.tick, "interval", seconds=TICK_SECONDS, misfire_grace_time=None, coalesce=True, max_instances=1
        )
        self._scheduler.start()

    def stop(self) -> None:
        """Wake it no more."""
        self._scheduler.shutdown(wait=False)

    async def follow_clock(self) -> None:
        """Tick at once whenever the clock jumps, and again while something due waits for updates under way."""
        seen = -1
        while True:
            seen = await self._clock.changed(seen)
            while await self.tick():
                await asyncio.sleep(_BLOCKED_SECONDS)

    async def tick(self) -> bool:
        """Do what is due; return whether something due has to wait until what came before it is handled."""
        async with self._turn:
            now = self._clock.now()
            try:
                await self._count(now)
                await self._tell(now)
                await self._sweep(now)
                closes_at = await self._database.run(programmes.next_closes)
            except NotKept as error:
                log.error("nothing can be saved (%s); what is due waits", error.reason)
                return True
            except Exception as error:  # noqa: BLE001 - the next tick finds the same rows and tries again
                incident(error)
                return False
            self._clock.report(settled_at=now, due_at=closes_at[0] if closes_at else None, closes_at=closes_at)
            return bool(closes_at) and closes_at[0] <= now

    async def _count(self, now: datetime) -> None:
        through = self._complete_through(now)
        for programme in await self._database.run(lambda tx: programmes.due_to_count(tx, through)):
            if await self._database.run(lambda tx, programme=programme: closing.count_vote(tx, programme)):  # type: ignore[misc]
                log.info("a vote has closed and is counted: programme %d", programme)

    async def _tell(self, now: datetime) -> None:
        for programme in await self._database.run(programmes.untold):
            after: int | None = -(2**63)
            while after is not None:
                after = await self._database.run(
                    lambda tx, programme=programme, after=after: closing.tell_result(  # type: ignore[misc]
                        tx, programme, after, now, self._language
                    )
                )

    async def _sweep(self, now: datetime) -> None:
        if self._swept_at is not None and now - self._swept_at < _SWEEP_EVERY:
            return
        self._swept_at = now
        gone = _SWEEP_CHUNK
        while gone >= _SWEEP_CHUNK:
            gone = await self._database.run(
                lambda tx: inbox.forget(tx, now - _HANDLED_FOR, now - _ASIDE_FOR, _SWEEP_CHUNK)
            )
        gone = _SWEEP_CHUNK
        while gone >= _SWEEP_CHUNK:
            gone = await self._database.run(lambda tx: outbox.forget(tx, now - _HANDLED_FOR, _SWEEP_CHUNK))
