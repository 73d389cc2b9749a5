"""The tick: finds in the rows what is due, and does it. Twice, late, or after a restart changes nothing."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock
from bot.incidents import incident
from bot.nursery import Nursery
from conversations import destroying
from handlers import closing, ending, guardian_news, telling
from handlers.turn import House
from participation.counting import Tally
from participation.guardian import UNCHECKED_FOR
from storage import drafts, guardians, inbox, outbox, programmes, screens, sent_messages
from storage.database import Database, Tx
from storage.errors import NotKept
from storage.tellings import What

log = logging.getLogger(__name__)

TICK_SECONDS = 1.0
_BLOCKED_SECONDS = 0.05
_HANDLED_FOR = timedelta(hours=48)
_ASIDE_FOR = timedelta(days=7)
_CLOSED_FOR = timedelta(days=7)
_WORTH_SHOWING = ("aside", "poison", "spilled", "unknown")
_FOLD_SECONDS = 10.0
_SWEEP_EVERY = timedelta(minutes=10)
_SWEEP_CHUNK = 500
_DRAFTS_CHUNK = 20
_LOOK_EVERY = timedelta(hours=1)


class Schedule:
    """Wakes, looks at the rows, and acts. The library only wakes it; the rows are the truth."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        complete_through: Callable[[datetime], datetime],
        at_work: Callable[[], bool] = lambda: False,
        erase: Callable[[datetime], Awaitable[None]],
        house: House,
    ) -> None:
        """Make it; while ``at_work`` the clock is not told that all is settled."""
        self._database = database
        self._clock = clock
        self._complete_through = complete_through
        self._at_work = at_work
        self._erase = erase
        self._house = house
        self._turn = asyncio.Lock()
        self._swept_at: datetime | None = None
        self._looked_at: datetime | None = None
        self._failing = False
        self._shown: dict[str, int] = {}
        self._troubled: set[int] = set()
        self._folded_at = time.monotonic()
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
                await self._count(now)
                await self._tell(now)
                await self._tell_decisions(now)
                await self._in_chunks(lambda tx: outbox.take_back(tx, now, _SWEEP_CHUNK))
                await self._in_chunks(lambda tx: guardian_news.expire(tx, self._house, now, _SWEEP_CHUNK))
                await self._erase(now)
                await self._sweep(now)
                await self._end_keeping(now)
                await self._fold()
                closes_at = await self._database.run(lambda tx: programmes.next_closes(tx, now))
                ends_at = await self._database.run(
                    lambda tx: [*sent_messages.next_end(tx), *guardians.next_to_destroy(tx)]
                )
                tell_at = [at for _, at in await self._database.run(lambda tx: closing.results_to_tell(tx, now))]
                tell_at += [at for _, _, at in await self._database.run(lambda tx: telling.to_tell(tx, now))]
            except Exception as error:  # noqa: BLE001 - the next tick finds the same rows and tries again
                self._failed(error)
                return False
            self._failing = False
            if self._at_work():  # the next tick tells
                return False
            waiting = [at for at in (*closes_at, *tell_at, *ends_at) if at > now or not self._troubled]
            self._clock.report(settled_at=now, due_at=min(waiting, default=None), closes_at=closes_at)
            return bool(waiting) and min(waiting) <= now

    def _failed(self, error: Exception) -> None:
        """Say it once, until a tick succeeds again: it comes every second."""
        if not self._failing and isinstance(error, NotKept):
            log.error("nothing can be saved (%s); what is due waits", error.reason)
        elif not self._failing:
            incident(error)
        self._failing = True

    async def _count(self, now: datetime) -> None:
        through = self._complete_through(now)
        for programme in await self._database.run(lambda tx: programmes.due_to_count(tx, through)):
            with self._alone(programme):
                tally = await self._database.read(_counting(programme))
                if tally is not None and await self._database.run(_keeping(programme, tally, through)):
                    log.info("a vote has closed and is counted: programme %d", programme)

    async def _tell(self, now: datetime) -> None:
        for programme, at in await self._database.run(lambda tx: closing.results_to_tell(tx, now)):
            after: int | None = -(2**63) if at <= now else None
            with self._alone(programme):
                while after is not None:
                    after = await self._database.run(_telling(programme, after, now, self._house.language))

    async def _tell_decisions(self, now: datetime) -> None:
        """Let everybody hear who is concerned by a release, a chunk at a time: a crash goes on from the rows."""
        for what, programme, at in await self._database.run(lambda tx: telling.to_tell(tx, now)):
            with self._alone(programme):
                while at <= now and await self._database.run(_telling_of(self._house, what, programme, now)):
                    pass

    async def _end_keeping(self, now: datetime) -> None:
        """Destroy what owners have confirmed, and call it done once neither files nor the log hold anything of it."""
        while await self._database.run(lambda tx: ending.destroy(tx, self._house, now)):
            pass
        gone = await self._database.run(ending.gone)
        if gone and await self._database.fold():
            await self._database.run(lambda tx: ending.finish(tx, self._house, gone, now))
        if self._looked_at is None or now - self._looked_at >= _LOOK_EVERY:
            self._looked_at = now
            for programme, count, digest in await self._database.read(lambda tx: ending.due_at_all(tx, now)):
                await self._database.run(_reporting(self._house, programme, count, digest, now))

    @contextmanager
    def _alone(self, programme: int) -> Iterator[None]:
        """Keep one programme's trouble (its key file is gone, say) from the others; it is logged once."""
        try:
            yield
        except NotKept:
            raise
        except Exception as error:  # noqa: BLE001 - the next tick finds the same rows and tries again
            if programme not in self._troubled:
                self._troubled.add(programme)
                log.error("programme %d can't be counted or told: incident %s", programme, incident(error))  # noqa: TRY400
        else:
            self._troubled.discard(programme)

    async def _sweep(self, now: datetime) -> None:
        if self._swept_at is not None and now - self._swept_at < _SWEEP_EVERY:
            return
        self._swept_at = now
        await self._in_chunks(lambda tx: inbox.forget(tx, now - _HANDLED_FOR, now - _ASIDE_FOR, _SWEEP_CHUNK))
        await self._in_chunks(lambda tx: outbox.forget(tx, now - _HANDLED_FOR, _SWEEP_CHUNK))
        await self._in_chunks(lambda tx: outbox.forget_keys(tx, now, _SWEEP_CHUNK))
        # What a guardian has begun to tell and not given is kept no longer than what they have given.
        await self._in_chunks(lambda tx: drafts.forget_unchanged(tx, "guardian", now - UNCHECKED_FOR, _SWEEP_CHUNK))
        for programme in await self._database.run(lambda tx: programmes.long_closed(tx, now - _CLOSED_FOR)):
            await self._in_chunks(_forgetting(programmes.dialogue(programme)))
        for programme in await self._database.run(lambda tx: programmes.receptions_closed(tx, now - _CLOSED_FOR)):
            await self._in_chunks(_forgetting(programmes.dialogue(programme, "entry")))
            while await self._database.run(_sweeping(programme)) >= _DRAFTS_CHUNK:
                pass
        self._show(await self._database.run(lambda tx: inbox.counts(tx) | outbox.counts(tx, "bulk")))

    async def _fold(self) -> None:
        """Fold the write-ahead log back every few seconds: what was wiped, and who has just come, stands in it."""
        if time.monotonic() - self._folded_at >= _FOLD_SECONDS:
            self._folded_at = time.monotonic()
            await self._database.fold()

    def _show(self, counts: dict[str, int]) -> None:
        """Tell the operator, when it changes, how much was set aside, could not be read, or is of unsure fate."""
        shown = {state: counts[state] for state in _WORTH_SHOWING if counts.get(state)}
        if shown != self._shown:
            log.warning("not as it should be, in the last days: %s", ", ".join(f"{n} {s}" for s, n in shown.items()))
        self._shown = shown

    async def _in_chunks(self, forgetting: Callable[[Tx], int]) -> None:
        while await self._database.run(forgetting) >= _SWEEP_CHUNK:
            pass


def _forgetting(dialogue: str) -> Callable[[Tx], int]:
    return lambda tx: drafts.forget(tx, dialogue, _SWEEP_CHUNK) + screens.forget(tx, dialogue, _SWEEP_CHUNK)


def _counting(programme: int) -> Callable[[Tx], Tally | None]:
    return lambda tx: closing.tally_of(tx, programme)


def _keeping(programme: int, tally: Tally, through: datetime) -> Callable[[Tx], bool]:
    # Looked at once more in the closing's own unit: an office may have moved the close meanwhile.
    return lambda tx: programme in programmes.due_to_count(tx, through) and closing.keep_tally(tx, programme, tally)


def _telling(programme: int, after: int, now: datetime, language: str) -> Callable[[Tx], int | None]:
    return lambda tx: closing.tell_result(tx, programme, after, now, language)


def _telling_of(house: House, what: What, programme: int, now: datetime) -> Callable[[Tx], bool]:
    return lambda tx: telling.tell(tx, house, what, programme, now)


def _reporting(house: House, programme: int, count: int, digest: str, now: datetime) -> Callable[[Tx], None]:
    return lambda tx: ending.report(tx, house, programme, count, digest, now)


def _sweeping(programme: int) -> Callable[[Tx], int]:
    return lambda tx: destroying.sweep(tx, programme, limit=_DRAFTS_CHUNK)
