"""Files that officials send for programmes: fetched one after another, read beside the units, settled in one."""

import asyncio
import logging
import time
from contextlib import aclosing
from datetime import timedelta

from telegram.error import RetryAfter, TelegramError

from bot.clock import Clock
from bot.disk import until_kept
from bot.fate import Unsure, seconds_to_wait
from bot.file_links import link
from bot.incidents import incident
from bot.nursery import Nursery
from bot.transport import Pool
from handlers.opening_sending import most_bytes
from handlers.opening_settling import Found, Settling, read_upload
from participation.refused import Refused
from storage import programme_uploads
from storage.database import Database
from storage.programme_uploads import ProgrammeUpload

log = logging.getLogger(__name__)

GIVE_UP_AFTER = timedelta(hours=1)
_LONGEST_DOWNLOAD = 300.0
_PAUSES = (1.0, 5.0, 30.0, 120.0, 600.0)


class ProgrammeIntake:
    """Fetches what the rows say. A crash at any moment repeats: nothing of a file is kept before it is settled."""

    def __init__(
        self, database: Database, pool: Pool, clock: Clock, nursery: Nursery, settling: Settling, timezone: str
    ) -> None:
        """``timezone``: that of an office that names none."""
        self._database = database
        self._pool = pool
        self._clock = clock
        self._nursery = nursery
        self._settling = settling
        self._timezone = timezone
        self._woken = asyncio.Event()
        self._not_before: dict[int, float] = {}
        self._resting = False

    def start(self) -> None:
        """Take in for ever, what an earlier run has left first."""
        self._database.workers[programme_uploads.WORKER] = self._woken.set
        self._nursery.start("programme files", self._work)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way; what waits for another try does not count."""
        return self._resting and not self._woken.is_set()

    async def _work(self) -> None:
        while True:
            self._woken.clear()  # before the look: what comes after it wakes again
            waiting = await until_kept(self._database, programme_uploads.waiting)
            now = time.monotonic()
            self._not_before = {one.id: self._not_before.get(one.id, 0.0) for one in waiting}
            due = [one for one in waiting if self._not_before[one.id] <= now]
            if due:
                await self._take_in(due[0])
            else:
                await self._rest(min((at - now for at in self._not_before.values()), default=None))

    async def _rest(self, seconds: float | None) -> None:
        self._resting = True
        try:
            async with asyncio.timeout(seconds):
                await self._woken.wait()
        except TimeoutError:
            pass
        finally:
            self._resting = False

    async def _take_in(self, upload: ProgrammeUpload) -> None:
        """Bring a file to an end, or note that it has failed and when it is tried again."""
        try:
            found = await self._found(upload)
            now = self._clock.now()
            await until_kept(self._database, lambda tx: self._settling.settled(tx, upload, found, now))
        except Exception as error:  # noqa: BLE001 - whatever it is, the others go on, and this one is tried again
            if not isinstance(error, TelegramError):
                log.warning("a programme file can't be taken in: incident %s", incident(error))
            tries = await until_kept(self._database, lambda tx: programme_uploads.tried(tx, upload.id))
            pause = _PAUSES[min(tries, len(_PAUSES)) - 1]
            pause = max(pause, seconds_to_wait(error)) if isinstance(error, RetryAfter) else pause
            self._not_before[upload.id] = time.monotonic() + pause

    async def _found(self, upload: ProgrammeUpload) -> Found:
        """Fetch a file and read it; return why not, where another try would not mend it.

        Raises:
            TelegramError: it did not come.
        """
        if upload.tries and self._clock.now() - upload.received_at >= GIVE_UP_AFTER:
            return Refused("opening-file-lost")
        try:
            data = await self._fetch(upload)
        except Refused as refused:
            return refused
        return await asyncio.to_thread(read_upload, upload, data, self._timezone)

    async def _fetch(self, upload: ProgrammeUpload) -> bytes:
        """Fetch a file.

        Raises:
            Refused: ``opening-file-large``.
            TelegramError: it did not come.
        """
        most = most_bytes(upload)
        too_large = Refused("opening-file-large", limit=most // 1_000_000)
        path, size = await link(self._pool, upload.file_id, too_large=too_large)
        if size is not None and size > most:
            raise too_large
        data = bytearray()
        try:
            async with asyncio.timeout(_LONGEST_DOWNLOAD), aclosing(self._pool.download(path)) as pieces:
                async for piece in pieces:
                    data += piece
                    if len(data) > most:
                        raise too_large
        except TimeoutError:
            raise Unsure("the file did not come in time") from None
        if size is not None and len(data) != size:
            raise Unsure("the file ended too early")
        return bytes(data)
