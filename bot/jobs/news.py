"""What is new about proposals: cards are drawn in rounds, and digests go out at the hour that people chose."""

from collections.abc import Callable
from datetime import datetime

from bot.jobs.alone import Alone
from handlers import board_cards, digest
from handlers.turn import House
from storage import news, outbox
from storage.database import Database, Tx

# In place of a programme: digests are of none.
_DIGESTS = 0


class News:
    """Queues cards and digests while little enough waits in the bulk lane; the rows say who comes next."""

    def __init__(self, database: Database, most_waiting: int, house: House) -> None:
        """``most_waiting``: how much may wait in the bulk lane; what is not queued yet is derived from the rows."""
        self._database = database
        self._most_waiting = most_waiting
        self._house = house
        self._alone = Alone()
        self._on_the_way = False

    async def run(self, now: datetime) -> bool:
        """Do what is due; it is done only when what was queued has gone out, since what it says depends on the time."""
        with self._alone.at(_DIGESTS):
            while await self._database.run(lambda tx: self._has_room(tx) and digest.queue_some(tx, self._house, now)):
                self._on_the_way = True
        for one in await self._database.run(lambda tx: board_cards.due(tx, now)):
            with self._alone.at(one.programme):
                while await self._database.run(self._drawing(one.proposal, now)):
                    pass
                self._on_the_way = True
        if self._on_the_way:
            self._on_the_way = await self._database.run(outbox.bulk) > 0
        return self._on_the_way

    def next_due(self, tx: Tx, now: datetime) -> list[datetime]:
        """Return when cards and digests are due; for what is in trouble nobody waits."""
        waiting = (*news.next_due(tx), *digest.next_due(tx, self._house, now))
        return [at for at in waiting if at > now or not self._alone.trouble]

    def _has_room(self, tx: Tx) -> bool:
        return outbox.bulk(tx) < self._most_waiting

    def _drawing(self, proposal: int, now: datetime) -> Callable[[Tx], bool]:
        return lambda tx: self._has_room(tx) and board_cards.draw_some(tx, proposal, now)
