"""Whoever is concerned by a change hears of it."""

from collections.abc import Callable
from datetime import datetime

from bot.jobs.alone import Alone
from handlers import change_telling
from storage import outbox
from storage.database import Database, Tx


class Changing:
    """Tells of pauses and early closes, a chunk at a time: a crash goes on from the rows."""

    def __init__(self, database: Database, most_waiting: int) -> None:
        """``most_waiting``: how much may wait in the bulk lane; what is not queued yet stays with its change."""
        self._database = database
        self._most_waiting = most_waiting
        self._alone = Alone()

    async def run(self, now: datetime) -> bool:
        """Tell everybody whose time has come; return whether something is still going out."""
        for news, programme, at in await self._database.run(lambda tx: change_telling.to_tell(tx, now)):
            with self._alone.at(programme):
                while at <= now and await self._database.run(self._telling(news, now)):
                    pass
        return await self._database.run(lambda tx: self._is_going_out(tx, now))

    def next_due(self, tx: Tx, now: datetime) -> list[datetime]:
        """Return when people are to be told; for what is in trouble nobody waits."""
        return [at for _, _, at in change_telling.to_tell(tx, now) if at > now or not self._alone.trouble]

    def _telling(self, news: int, now: datetime) -> Callable[[Tx], bool]:
        return lambda tx: outbox.bulk(tx) < self._most_waiting and change_telling.tell(tx, news, now)

    def _is_going_out(self, tx: Tx, now: datetime) -> bool:
        return not self._alone.trouble and any(at <= now for _, _, at in change_telling.to_tell(tx, now))
