"""Votes that have closed are counted, and those who voted hear of the result."""

import logging
from collections.abc import Callable
from datetime import datetime

from bot.jobs.alone import Alone
from handlers import closing
from participation.counting import Tally
from storage import programmes
from storage.database import Database, Tx

log = logging.getLogger(__name__)


class Counting:
    """Counts what is closed and handled; tells the result when crowds may be written to."""

    def __init__(self, database: Database, complete_through: Callable[[datetime], datetime]) -> None:
        self._database = database
        self._complete_through = complete_through
        self._alone = Alone()

    async def run(self, now: datetime) -> bool:
        """Count, then tell."""
        await self._count(now)
        await self._tell(now)
        return False

    def next_due(self, tx: Tx, now: datetime) -> list[datetime]:
        """Return the closes, and when results may be told; for what is in trouble nobody waits."""
        at = [*programmes.next_closes(tx, now), *(at for _, at in closing.results_to_tell(tx, now))]
        return [one for one in at if one > now or not self._alone.trouble]

    async def _count(self, now: datetime) -> None:
        through = self._complete_through(now)
        for programme in await self._database.run(lambda tx: programmes.due_to_count(tx, through)):
            with self._alone.at(programme):
                tally = await self._database.read(_counting(programme))
                if tally is not None and await self._database.run(_keeping(programme, tally, through)):
                    log.info("a vote has closed and is counted: programme %d", programme)

    async def _tell(self, now: datetime) -> None:
        for programme, at in await self._database.run(lambda tx: closing.results_to_tell(tx, now)):
            after: int | None = -(2**63) if at <= now else None
            with self._alone.at(programme):
                while after is not None:
                    after = await self._database.run(_telling(programme, after, now))


def _counting(programme: int) -> Callable[[Tx], Tally | None]:
    return lambda tx: closing.tally_of(tx, programme)


def _keeping(programme: int, tally: Tally, through: datetime) -> Callable[[Tx], bool]:
    # Looked at once more in the closing's own unit: an office may have moved the close meanwhile.
    return lambda tx: programme in programmes.due_to_count(tx, through) and closing.keep_tally(tx, programme, tally)


def _telling(programme: int, after: int, now: datetime) -> Callable[[Tx], int | None]:
    return lambda tx: closing.tell_result(tx, programme, after, now)
