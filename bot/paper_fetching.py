"""A file on its way from Telegram to the disk, where it arrives sealed or leaves nothing behind."""

import asyncio
import logging
import time
from contextlib import aclosing
from datetime import datetime, timedelta

from bot import disk
from bot.fate import Unsure
from bot.file_links import link
from bot.transport import Pool
from participation.papers import MEGABYTE, check_size
from participation.refused import Refused
from storage.file_store import FileStore
from storage.papers import HandedPaper, Stored

log = logging.getLogger(__name__)

GIVE_UP_AFTER = timedelta(days=1)
_LONGEST_DOWNLOAD = 600.0


class PaperFetching:
    """Fetches one file after another, or several at once; a 429 holds up all of them."""

    def __init__(self, pool: Pool, store: FileStore) -> None:
        self._pool = pool
        self._store = store
        self._halted_until = 0.0

    def halt(self, seconds: float) -> None:
        """Ask Telegram for nothing in so many seconds."""
        self._halted_until = time.monotonic() + seconds

    async def fetch(self, paper: HandedPaper, now: datetime) -> Stored:
        """Fetch a file to disk, sealed; while the disk says no, wait: the person has done what they had to.

        Raises:
            Refused: ``paper-too-large``, ``paper-empty``; ``paper-not-fetched`` after a day.
            TelegramError: it did not come.
        """
        # What was sent while the bot was away for days has not been tried yet.
        if paper.tries and now - paper.received_at >= GIVE_UP_AFTER:
            raise Refused("paper-not-fetched")
        failures = 0
        while True:
            path, size = await self._link(paper)
            try:
                return await self._download(paper, path, size)
            except OSError as error:
                if failures == 0:
                    log.error("files can't be saved (%s); trying again", type(error).__name__)  # noqa: TRY400 - the type says it
                await disk.pause(failures)
                failures += 1

    async def _link(self, paper: HandedPaper) -> tuple[str, int | None]:
        """Ask where the file can be fetched for the next hour, and how large it is."""
        await asyncio.sleep(max(0.0, self._halted_until - time.monotonic()))
        too_large = Refused("paper-too-large", largest=paper.rule.largest)
        path, size = await link(self._pool, paper.file_id, too_large=too_large)
        if size is not None:
            check_size(paper.rule, size, others=0)
        return path, size

    async def _download(self, paper: HandedPaper, path: str, size: int | None) -> Stored:
        writing = await asyncio.to_thread(self._store.write, paper.application, paper.id)
        try:
            async with asyncio.timeout(_LONGEST_DOWNLOAD), aclosing(self._pool.download(path)) as pieces:
                async for piece in pieces:
                    if writing.size + len(piece) > paper.rule.largest * MEGABYTE:
                        raise Refused("paper-too-large", largest=paper.rule.largest)
                    await asyncio.to_thread(writing.add, piece)
            if size is not None and writing.size != size:
                raise Unsure("the file ended too early")
            check_size(paper.rule, writing.size, others=0)
            return await asyncio.to_thread(writing.finish)
        except TimeoutError:
            raise Unsure("the file did not come in time") from None
        finally:
            await asyncio.shield(asyncio.to_thread(writing.abandon))
