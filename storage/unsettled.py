"""What still waits in a programme, counted."""

from datetime import datetime

from participation.board import Board
from participation.contest import Reception
from participation.programme import Vote
from participation.settling import Waits
from storage import applications, decisions, guardians, undecided
from storage.database import Tx
from storage.shelf import Programme


def counts(tx: Tx, programme: Programme, at: datetime) -> dict[Waits, int]:
    """Return how many of each sort of thing wait."""
    found: dict[Waits, int] = {
        "texts": undecided.count(tx, programme.id),
        "objections": _count(
            tx,
            "SELECT count(*) FROM moderations WHERE programme = :programme"
            " AND objected_at IS NOT NULL AND settled_at IS NULL",
            programme,
        ),
        "news": _count(
            tx, "SELECT count(*) FROM change_news WHERE programme = :programme AND told_at IS NULL", programme
        ),
    }
    if isinstance(programme.content, Vote):
        found["count"] = int(programme.result is None)
        found["telling"] = int(programme.result is not None and not programme.told)
    if isinstance(programme.content, Board):
        found["answers"] = _count(
            tx,
            "SELECT count(*) FROM proposals WHERE programme = :programme AND state = 'published'"
            " AND answer_due_at IS NOT NULL AND answered_at IS NULL",
            programme,
        )
        found["telling"] = _count(
            tx,
            "SELECT count(*) FROM answers WHERE programme = :programme AND released_at IS NOT NULL AND told_at IS NULL",
            programme,
        )
    if isinstance(programme.content, Reception):
        found |= _of_reception(tx, programme, at)
    return found


def _of_reception(tx: Tx, programme: Programme, at: datetime) -> dict[Waits, int]:
    """Count what is handed in and not decided, decided and not known, known and not told."""
    states = applications.counts(tx, programme.id)
    standing = sum(states.get(state, 0) for state in ("received", "complete", "correction", "under-review"))
    pending = len(decisions.pending(tx, programme.id))
    _, in_need = applications.place_in_need(tx, programme.id, 0)
    return {
        "undecided": max(standing - pending, 0),
        "unreleased": pending,
        "telling": _count(
            tx,
            "SELECT count(*) FROM decisions WHERE programme = :programme"
            " AND released_at IS NOT NULL AND told_at IS NULL",
            programme,
        ),
        "guardians": len(guardians.unchecked(tx, programme.id, at)),
        "attention": in_need,
    }


def _count(tx: Tx, sql: str, programme: Programme) -> int:
    return int(tx.value(sql, programme=programme.id))
