"""Makes the files that documents in the outbox name: looked up in one read, made in a thread of their own."""

import asyncio

from bot.clock import Clock
from bot.wire import Upload
from handlers.documents import DOCUMENTS, Made, Making
from storage.database import Database, Tx
from storage.file_store import FileStore
from storage.outbox import Payload


class Workshop:
    """What delivery asks for a document."""

    def __init__(self, database: Database, clock: Clock, store: FileStore) -> None:
        self._database = database
        self._clock = clock
        self._store = store

    async def make(self, payload: Payload) -> Upload | None:
        """Make what a payload names; None if that is gone."""
        maker, now = DOCUMENTS[payload["make"]], self._clock.now()

        def looked_up(tx: Tx) -> Making | None:
            return maker(tx, payload, now)

        making = await self._database.read(looked_up)
        if making is None:
            return None
        made: Made = await asyncio.to_thread(making, self._store)
        return Upload(made.name, made.content, made.media_type)
