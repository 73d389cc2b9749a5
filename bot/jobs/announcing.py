"""Announcements go out as fast as bulk is sent: what is not queued yet stays with its recipients' rows."""

from datetime import datetime
from zoneinfo import ZoneInfo

from conversations import announcing
from storage import outbox
from storage.database import Database, Tx


class Announcing:
    """Keeps the bulk lane full while something is going out."""

    def __init__(self, database: Database, most_waiting: int, zone: ZoneInfo) -> None:
        """``most_waiting``: how much may wait in the bulk lane; ``zone`` is the one of the bot as a whole."""
        self._database = database
        self._most_waiting = most_waiting
        self._zone = zone

    async def run(self, now: datetime) -> bool:
        """Queue what is next, a chunk a unit."""

        def unit(tx: Tx) -> bool:
            return outbox.bulk(tx) < self._most_waiting and announcing.announce_some(tx, now, self._zone)

        while await self._database.run(unit):
            pass
        return await self._database.run(announcing.is_going_out)

    def next_due(self, tx: Tx, now: datetime) -> list[datetime]:
        """Return when the next one begins, or goes on after the night."""
        return announcing.next_due(tx, now, self._zone)
