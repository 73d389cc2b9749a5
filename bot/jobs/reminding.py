"""Reminders are queued as fast as bulk goes out, and no faster: the rows say who comes next."""

from datetime import datetime

from conversations import reminding
from storage import outbox
from storage.database import Database, Tx


class Reminding:
    """Queues the reminders that are due while little enough waits in the bulk lane."""

    def __init__(self, database: Database, most_waiting: int) -> None:
        """``most_waiting``: how much may wait in the bulk lane; what is not queued yet is looked at when it is."""
        self._database = database
        self._most_waiting = most_waiting
        self._on_the_way = False

    async def run(self, now: datetime) -> bool:
        """Go through those concerned, a chunk a unit; it is done only when what was queued has gone out.

        What a reminder says, and whether it still holds, depends on the time at which it goes out: a clock that jumps
        waits for it.
        """

        def unit(tx: Tx) -> bool:
            return outbox.bulk(tx) < self._most_waiting and reminding.remind_some(tx, now)

        while await self._database.run(unit):
            self._on_the_way = True
        if self._on_the_way:
            self._on_the_way = await self._database.run(outbox.bulk) > 0
        return self._on_the_way

    def next_due(self, tx: Tx, now: datetime) -> list[datetime]:
        """Return when people are to be reminded next."""
        return reminding.next_due(tx, now)
