"""Papers: files that people have sent are fetched, sealed on disk, looked at, and settled in one unit."""

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import datetime

from telegram.error import RetryAfter, TelegramError

from bot.clock import Clock
from bot.disk import until_kept
from bot.fate import seconds_to_wait
from bot.incidents import incident
from bot.inspection.asking import inspect
from bot.nursery import Nursery
from bot.paper_fetching import PaperFetching
from bot.transport import Pool
from participation.papers import check_room
from participation.refused import Refused
from storage import file_deletions, papers
from storage.database import Database, Tx
from storage.file_store import FileStore
from storage.papers import Found, HandedPaper, Stored

log = logging.getLogger(__name__)

Settled = Callable[[Tx, HandedPaper, datetime], None]
"""Called in the unit that settles a paper, with the paper as it is now (stored or refused) and the time."""

AT_ONCE = 2
_PAUSES = (1.0, 5.0, 30.0, 120.0, 600.0, 1800.0)


class PaperIntake:
    """Fetches what the rows say, two at once. A crash at any moment repeats, and leaves nothing that is not swept."""

    def __init__(
        self,
        database: Database,
        pool: Pool,
        clock: Clock,
        nursery: Nursery,
        store: FileStore,
        on_settled: Settled,
    ) -> None:
        self._database = database
        self._fetching = PaperFetching(pool, store)
        self._clock = clock
        self._nursery = nursery
        self._store = store
        self._on_settled = on_settled
        self._in_hand: set[int] = set()
        self._not_before: dict[int, float] = {}
        self._woken = asyncio.Event()
        self._resting = 0

    async def start(self) -> None:
        """Sweep what an earlier run has left, then take in for ever."""
        await self._sweep()
        self._database.workers[papers.WORKER] = self._woken.set
        for number in range(AT_ONCE):
            self._nursery.start(f"papers {number}", self._work)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way; what waits for another try does not count."""
        return self._resting == AT_ONCE and not self._woken.is_set()

    async def _sweep(self) -> None:
        """Delete what a crash has left between file and row. Nothing is being written yet, so nothing is in danger."""
        try:
            half_written = await asyncio.to_thread(self._store.sweep_half_written)
            files = await asyncio.to_thread(self._store.files)
            unnamed = await self._database.read(lambda tx: papers.orphans(tx, files))
            for file in unnamed:
                await asyncio.to_thread(self._store.delete, file)
        except OSError as error:  # the next start tries again; nothing depends on it
            log.warning("left-over files can't be deleted (%s)", type(error).__name__)
        else:
            if unnamed or half_written:
                log.info("%d left-over files of an earlier run are deleted", len(unnamed) + half_written)

    async def _work(self) -> None:
        while True:
            paper = await self._next()
            try:
                await self._settle(paper)
            finally:
                self._in_hand.discard(paper)

    async def _next(self) -> int:
        """Wait for a paper that is due, and take it in hand; delete meanwhile what is to be deleted."""
        while True:
            self._woken.clear()  # before the look: what comes after it wakes again
            waiting, unnamed = await until_kept(
                self._database, lambda tx: (papers.to_fetch(tx), file_deletions.waiting(tx))
            )
            if unnamed:
                await self._delete(unnamed)
            now = time.monotonic()
            self._not_before = {paper: at for paper, at in self._not_before.items() if paper in waiting}
            free = [paper for paper in waiting if paper not in self._in_hand]
            due = [paper for paper in free if self._not_before.get(paper, 0.0) <= now]
            if due:
                self._in_hand.add(due[0])
                return due[0]
            await self._rest(min((self._not_before[paper] - now for paper in free), default=None))

    async def _rest(self, seconds: float | None) -> None:
        self._resting += 1
        try:
            async with asyncio.timeout(seconds):
                await self._woken.wait()
        except TimeoutError:
            pass
        finally:
            self._resting -= 1

    async def _delete(self, files: list[str]) -> None:
        try:
            for file in files:
                await asyncio.to_thread(self._store.delete, file)
        except OSError as error:  # they stay on the list, and whoever comes next tries again
            log.warning("files can't be deleted (%s)", type(error).__name__)
        else:
            await until_kept(self._database, lambda tx: file_deletions.done(tx, files))

    async def _settle(self, number: int) -> None:
        """Bring a paper to an end, or note that it has failed and when it is tried again."""
        paper = await until_kept(self._database, lambda tx: papers.by_id(tx, number))
        if paper is None or paper.state != "fetching":
            return
        try:
            await self._take_in(paper)
        except RetryAfter as error:
            log.warning("Telegram asks the fetching of files to wait for %.0f s", seconds_to_wait(error))
            self._fetching.halt(seconds_to_wait(error))
        except Exception as error:  # noqa: BLE001 - whatever it is, the others go on, and this one is tried again
            if not isinstance(error, TelegramError):
                log.warning("a file can't be taken in: incident %s", incident(error))
            tries = await until_kept(self._database, lambda tx: papers.tried(tx, number))
            self._not_before[number] = time.monotonic() + _PAUSES[min(tries, len(_PAUSES)) - 1]

    async def _take_in(self, paper: HandedPaper) -> None:
        """Fetch a paper, look at it, settle it."""
        stored: Stored | None = None
        verdict: Found | Refused
        try:
            stored = await self._fetching.fetch(paper, self._clock.now())
            verdict = await inspect(await asyncio.to_thread(self._content, stored), paper.rule)
        except Refused as refusal:
            verdict = refusal
        except Exception:
            await self._drop(stored)
            raise
        # Where this is cancelled the unit may go on: the file stays then, and the next start knows whether it is named.
        if not await until_kept(self._database, self._settling(paper, verdict, stored)):
            await self._drop(stored)

    def _content(self, stored: Stored) -> bytes:
        return b"".join(self._store.read(stored))

    def _settling(self, paper: HandedPaper, verdict: Found | Refused, stored: Stored | None) -> Callable[[Tx], bool]:
        """Return the unit that settles a paper, and says whether its file is named now."""
        now = self._clock.now()

        def unit(tx: Tx) -> bool:
            refusal = verdict if isinstance(verdict, Refused) else None
            named = False
            if isinstance(verdict, Found) and stored is not None:
                try:
                    # Telegram may have said less, or nothing, of how large it is.
                    check_room(papers.bytes_of(tx, paper.account, but=paper.id), stored.size)
                except Refused as no_room:
                    refusal = no_room
                else:
                    named = papers.took_in(tx, paper.id, verdict, stored)
            refused = refusal is not None and papers.refuse(tx, paper.id, refusal)
            if named or refused:  # else it was removed meanwhile, and nobody waits for it
                settled = papers.by_id(tx, paper.id)
                assert settled is not None  # noqa: S101  (this unit has just settled it)
                self._on_settled(tx, settled, now)
            return named

        return unit

    async def _drop(self, stored: Stored | None) -> None:
        """Delete a file that no row names."""
        if stored is None:
            return
        try:
            await asyncio.to_thread(self._store.delete, stored.file)
        except OSError:
            log.warning("a file that was not taken can't be deleted; the next start sweeps it")
