"""Announcements go out as fast as bulk is sent: what is not queued yet stays with its recipients' rows."""

from datetime import datetime
from zoneinfo import ZoneInfo

from conversations import announcing
from handlers import announcement_watching
from handlers.turn import House
from storage import outbox
from storage.announcement_rows import Announcement
from storage.database import Database, Tx


class Announcing:
    """Keeps the bulk lane full while something is going out."""

    def __init__(self, database: Database, most_waiting: int, house: House) -> None:
        """``most_waiting``: how much may wait in the bulk lane."""
        self._database = database
        self._most_waiting = most_waiting
        self._house = house
        self._zone = ZoneInfo(house.timezone)

    async def run(self, now: datetime) -> bool:
        """Queue what is next, a chunk a unit."""

        def unit(tx: Tx) -> bool:
            room = outbox.bulk(tx) < self._most_waiting
            return room and announcing.announce_some(tx, now, self._zone, ended=self._ended)

        while await self._database.run(unit):
            pass
        return await self._database.run(announcing.is_going_out)

    def _ended(self, tx: Tx, one: Announcement, at: datetime) -> None:
        announcement_watching.over(tx, self._house, one, at)

    def next_due(self, tx: Tx, now: datetime) -> list[datetime]:
        """Return when the next one begins, or goes on after the night."""
        return announcing.next_due(tx, now, self._zone)
