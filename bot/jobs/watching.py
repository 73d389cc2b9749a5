"""Officials who watch an announcement go out see how far it is: every few seconds, where that has changed."""

import time
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime

from handlers.announcement_progress import watching
from handlers.announcement_room import Drawing
from handlers.announcement_watching import look, show
from handlers.turn import House
from participation.announcement import TAKEN_BACK_WITHIN
from storage import announcement_sending, crowds
from storage.announcement_rows import Announcement
from storage.database import Database, Tx

EVERY_SECONDS = 3.0
_REMEMBERED = 6  # looks: the pace is that of the last 15 seconds


@dataclass(slots=True)
class _Watched:
    """What is remembered of one announcement: when (real seconds) how many were left, and what each chat shows."""

    left: deque[tuple[float, int]] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))
    shown: dict[int, Drawing] = field(default_factory=dict)

    def pace(self) -> float | None:
        """Return how many a second it reaches; None where nothing has moved yet."""
        (began, before), (ended, after) = self.left[0], self.left[-1]
        return (before - after) / (ended - began) if ended > began and before > after else None


class Watching:
    """Draws the progress of what is going out. It remembers the pace alone, which a restart may forget."""

    def __init__(self, database: Database, house: House, every: float = EVERY_SECONDS) -> None:
        self._database = database
        self._house = house
        self._every = every
        self._looked_at = 0.0
        self._watched: dict[int, _Watched] = {}

    async def run(self, now: datetime) -> bool:
        """Look how far it is, off the writer's thread, and draw what has changed."""
        seconds = time.monotonic()
        if seconds - self._looked_at < self._every:
            return False
        self._looked_at = seconds
        found = await self._database.read(lambda tx: _going_out(tx, now))
        self._watched = {one: self._watched.get(one, _Watched()) for one in found}
        for one, (left, accounts) in found.items():
            watched = self._watched[one]
            watched.left.append((seconds, left))
            for account in accounts:
                await self._draw(one, account, watched, now)
        return False

    async def _draw(self, one: int, account: int, watched: _Watched, now: datetime) -> None:
        """Count on a read connection; only what has changed comes to the writer, who draws it if it is still so."""
        house, pace = self._house, watched.pace()
        seen = await self._database.read(lambda tx: look(tx, house, one, account, now, pace))
        if seen is None or watched.shown.get(account) == seen.drawing:
            return
        if await self._database.run(lambda tx: show(tx, house, account, now, seen)):
            watched.shown[account] = seen.drawing

    def next_due(self, tx: Tx, now: datetime) -> list[datetime]:  # noqa: ARG002  (the clock never waits for it)
        """Return nothing: it follows real seconds, and nobody waits for it."""
        return []


def _going_out(tx: Tx, now: datetime) -> dict[int, tuple[int, list[int]]]:
    """Return of what is going out how many are left, and in whose chats it is in sight."""
    return {one.id: (_left(tx, one, now), watching(tx, one.id)) for one in announcement_sending.at_work(tx)}


def _left(tx: Tx, one: Announcement, now: datetime) -> int:
    return crowds.still_to_do(tx, one.id, one.work, one.version, now - TAKEN_BACK_WITHIN)
