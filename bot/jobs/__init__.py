"""What the tick does, one job a file: each tells from the rows when it is next due, and does what is due now."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from storage.database import Database, Tx

CHUNK = 500
"""How many rows one unit of a job sweeps: small enough that nobody's tap waits for it."""


class Job(Protocol):
    """One thing that the tick sees to. Twice, late, or after a restart changes nothing."""

    async def run(self, now: datetime) -> bool:
        """Do what is due; return whether there is more of it, for the next tick."""

    def next_due(self, tx: Tx, now: datetime) -> list[datetime]:
        """Return when there is something to do; an instant that is not after ``now`` is waited for."""


async def in_chunks(database: Database, sweep: Callable[[Tx], int]) -> None:
    """Run a unit again and again until it has no more than a part of a chunk to do."""
    while await database.run(sweep) >= CHUNK:
        pass
