"""What has been released and is still to be told: derived from the rows, so that a crash in the middle goes on."""

from datetime import datetime
from typing import Literal

from storage.database import Tx
from storage.moments import stamp

What = Literal["decision", "disclosure"]
"""People hear twice at most: what was decided, and later where it is disclosed."""

# One statement each, word for word: SQLite uses a partial index only where its condition stands in the query.
_PROGRAMMES = {
    "decision": "SELECT DISTINCT programme FROM decisions WHERE released_at IS NOT NULL AND told_at IS NULL",
    "disclosure": "SELECT DISTINCT programme FROM decisions"
    " WHERE disclosed_at IS NOT NULL AND disclosure_told_at IS NULL",
}
_WAITING = {
    "decision": "SELECT application FROM decisions WHERE programme = :programme"
    " AND released_at IS NOT NULL AND told_at IS NULL ORDER BY application LIMIT :limit",
    "disclosure": "SELECT application FROM decisions WHERE programme = :programme"
    " AND disclosed_at IS NOT NULL AND disclosure_told_at IS NULL ORDER BY application LIMIT :limit",
}
_TOLD = {
    "decision": "UPDATE decisions SET told_at = :at WHERE application = :application",
    "disclosure": "UPDATE decisions SET disclosure_told_at = :at WHERE application = :application",
}


def programmes(tx: Tx) -> list[tuple[What, int]]:
    """Return of what, and in which programmes, people are still to be told."""
    kinds: tuple[What, ...] = ("decision", "disclosure")
    return [(what, row["programme"]) for what in kinds for row in tx.all(_PROGRAMMES[what])]


def waiting(tx: Tx, what: What, programme: int, limit: int) -> list[int]:
    """Return up to ``limit`` applications of whose people not all were queued to hear."""
    rows = tx.all(_WAITING[what], programme=programme, limit=limit)
    return [row["application"] for row in rows]


def told(tx: Tx, what: What, application: int, *, at: datetime) -> None:
    """Note, in the unit that queues it, that everybody concerned hears."""
    tx.run(_TOLD[what], application=application, at=stamp(at))
