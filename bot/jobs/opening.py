"""Programmes that are approved are published when their time comes, also when the bot was down at that time."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from bot.jobs.alone import Alone
from handlers.opening_settling import Settling
from storage import programme_openings
from storage.database import Database, Tx


class Opening:
    """Publishes what is due, one unit each. A crash in between leaves a key file that nothing names, and no more."""

    def __init__(self, database: Database, settling: Settling) -> None:
        self._database = database
        self._settling = settling
        self._boxes: dict[int, str] = {}
        self._alone = Alone("draft %d of a programme can't be published")

    async def run(self, now: datetime) -> bool:
        """Publish what is approved and due."""
        for draft in await self._database.run(lambda tx: programme_openings.due(tx, now)):
            with self._alone.at(draft.id):
                if draft.kind == "vote" and draft.id not in self._boxes:
                    # Before the unit, which may run twice; and once, however often it has to be tried.
                    self._boxes[draft.id] = await asyncio.to_thread(self._database.keys.new_box)
                await self._database.run(_publishing(self._settling, draft.id, self._boxes.get(draft.id, ""), now))
        return False

    def next_due(self, tx: Tx, now: datetime) -> list[datetime]:
        """Return when something is to be published; for what is in trouble nobody waits."""
        return [at for at in programme_openings.next_due(tx, now) if at > now or not self._alone.trouble]


def _publishing(settling: Settling, draft: int, box: str, now: datetime) -> Callable[[Tx], None]:
    return lambda tx: settling.publish(tx, draft, box, now)
