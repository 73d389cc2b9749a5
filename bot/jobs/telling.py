"""Whoever is concerned by a release hears of it."""

from collections.abc import Callable
from datetime import datetime

from bot.jobs.alone import Alone
from handlers import telling
from handlers.turn import House
from storage.database import Database, Tx
from storage.tellings import What


class Telling:
    """Tells decisions and openings, a chunk at a time: a crash goes on from the rows."""

    def __init__(self, database: Database, house: House) -> None:
        self._database = database
        self._house = house
        self._alone = Alone()

    async def run(self, now: datetime) -> bool:
        """Tell everybody whose time has come."""
        for what, programme, at in await self._database.run(lambda tx: telling.to_tell(tx, now)):
            with self._alone.at(programme):
                while at <= now and await self._database.run(_telling(self._house, what, programme, now)):
                    pass
        return False

    def next_due(self, tx: Tx, now: datetime) -> list[datetime]:
        """Return when people are to be told; for what is in trouble nobody waits."""
        return [at for _, _, at in telling.to_tell(tx, now) if at > now or not self._alone.trouble]


def _telling(house: House, what: What, programme: int, now: datetime) -> Callable[[Tx], bool]:
    return lambda tx: telling.tell(tx, house, what, programme, now)
