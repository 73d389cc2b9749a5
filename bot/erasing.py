"""Erasures that were asked for: carried out unit by unit, and done once they have left the files too."""

import asyncio
import logging
from datetime import datetime

from bot.incidents import incident
from handlers import erasing
from handlers.turn import House
from storage import erasures, file_deletions, search
from storage.database import Database, Tx
from storage.erasures import Erasure
from storage.errors import NotKept
from storage.file_store import FileStore

log = logging.getLogger(__name__)


class Eraser:
    """Goes on with every erasure from where the rows say that it stands; whoever kills it loses nothing."""

    def __init__(self, database: Database, store: FileStore, house: House) -> None:
        self._database = database
        self._store = store
        self._house = house
        self._troubled: set[int] = set()

    async def go_on(self, now: datetime) -> None:
        """Carry out what is asked for, and end what has left tables, files and the write-ahead log."""
        for erasure in await self._database.run(erasures.asked):
            await self._carry_out(erasure, now)
        over = await self._database.run(erasures.erased)
        if over and await self._left_the_disk():
            for erasure in over:
                await self._finish(erasure, now)

    async def _carry_out(self, erasure: Erasure, now: datetime) -> None:
        def unit(tx: Tx) -> erasing.Progress:
            return erasing.go_on(tx, self._house, erasure, now)

        try:
            while await self._database.run(unit) == "more":
                pass
        except NotKept:
            raise
        except Exception as error:  # noqa: BLE001 - one person's trouble is not another's; the next tick tries again
            if erasure.account not in self._troubled:
                self._troubled.add(erasure.account)
                log.error("an erasure can't be carried out: incident %s", incident(error))  # noqa: TRY400

    async def _left_the_disk(self) -> bool:
        """Delete the files that nothing names any more and empty the write-ahead log; return whether both are done."""
        files = await self._database.run(file_deletions.waiting)
        try:
            for file in files:
                await asyncio.to_thread(self._store.delete, file)
        except OSError as error:
            log.warning("a file can't be deleted (%s); an erasure waits for it", type(error).__name__)
            return False
        await self._database.run(lambda tx: file_deletions.done(tx, files))
        await self._leave_the_index()
        return await self._database.fold()

    async def _leave_the_index(self) -> None:
        """Let go of words of texts that are gone, a step a unit: the search's index keeps them until it is told."""
        done = await self._database.run(lambda tx: search.forget_removed(tx, begin=True))
        while not done:
            done = await self._database.run(lambda tx: search.forget_removed(tx, begin=False))

    async def _finish(self, erasure: Erasure, now: datetime) -> None:
        await self._database.run(lambda tx: erasing.finish(tx, self._house, erasure, now))
