"""The tick: finds in the rows what is due, and does it. Twice, late, or after a restart changes nothing."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock
from bot.incidents import incident
from bot.jobs import Job
from bot.nursery import Nursery
from storage import programmes
from storage.database import Database, Tx
from storage.errors import NotKept

log = logging.getLogger(__name__)

TICK_SECONDS = 1.0
_BLOCKED_SECONDS = 0.05


class Schedule:
    """Wakes, and lets each job look at the rows and act. The library only wakes it; the rows are the truth."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        jobs: Sequence[Job],
        *,
        at_work: Callable[[], bool] = lambda: False,
    ) -> None:
        """Make it; while ``at_work`` the clock is not told that all is settled."""
        self.jobs = tuple(jobs)
        self._database = database
        self._clock = clock
        self._at_work = at_work
        self._turn = asyncio.Lock()
        self._failing = False
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    def start(self, nursery: Nursery) -> None:
        """Tick now, whenever the clock jumps, and every second of real time, however late the library is."""
        logging.getLogger("apscheduler").setLevel(logging.ERROR)  # that a tick is late it would say every second
        self._scheduler.add_job(
            self.tick, "interval", seconds=TICK_SECONDS, misfire_grace_time=None, coalesce=True, max_instances=1
        )
        self._scheduler.start()
        nursery.start("ticks when the clock jumps", self._follow_clock)

    def stop(self) -> None:
        """Wake it no more."""
        self._scheduler.shutdown(wait=False)

    async def _follow_clock(self) -> None:
        while True:
            seen = self._clock.version
            blocked = await self.tick()
            while blocked:
                await asyncio.sleep(_BLOCKED_SECONDS)
                blocked = await self.tick()
            await self._clock.changed(seen)

    async def tick(self) -> bool:
        """Do what is due; return whether something due has to wait until what came before it is handled."""
        async with self._turn:
            now = self._clock.now()
            try:
                more = [await job.run(now) for job in self.jobs]
                waiting, closes_at = await self._database.run(lambda tx: self._ahead(tx, now))
            except Exception as error:  # noqa: BLE001 - the next tick finds the same rows and tries again
                self._failed(error)
                return False
            self._failing = False
            if any(more) or self._at_work():  # the next tick tells
                return False
            self._clock.report(settled_at=now, due_at=min(waiting, default=None), closes_at=closes_at)
            return bool(waiting) and min(waiting) <= now

    def _ahead(self, tx: Tx, now: datetime) -> tuple[list[datetime], list[datetime]]:
        """Return when the jobs have something to do, and when something closes."""
        return [at for job in self.jobs for at in job.next_due(tx, now)], programmes.next_closes(tx, now)

    def _failed(self, error: Exception) -> None:
        """Say it once, until a tick succeeds again: it comes every second."""
        if not self._failing and isinstance(error, NotKept):
            log.error("nothing can be saved (%s); what is due waits", error.reason)
        elif not self._failing:
            incident(error)
        self._failing = True
