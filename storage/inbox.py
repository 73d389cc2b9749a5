"""Updates as they arrived: kept before they are confirmed, done in the unit that handles them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.database import Tx
from storage.keys import Unreadable
from storage.moments import moment, stamp


@dataclass(frozen=True, slots=True)
class Arrived:
    """One update in hand. ``raw`` is its JSON, ASCII-escaped; ``lane`` the person (or group) whose it is, 0 if none."""

    arrival: int
    lane: int
    received_at: datetime
    raw: bytes


@dataclass(frozen=True, slots=True)
class Incoming:
    """One update to be kept. With ``spilled`` only its id is kept: its lane is full, or it is too large."""

    update_id: int
    lane: int
    raw: bytes
    spilled: bool = False


def accept(tx: Tx, updates: Sequence[Incoming], received_at: datetime) -> list[Arrived]:
    """Keep a batch; return those that are new and to be handled, in order. One that was here before is left out."""
    kept = []
    for update in updates:
        row = tx.one(
            "INSERT INTO inbox (update_id, lane, received_at, state, payload)"
            " VALUES (:update_id, :lane, :received_at, :state, :payload)"
            " ON CONFLICT (update_id) DO NOTHING RETURNING arrival",
            update_id=update.update_id,
            lane=update.lane,
            received_at=stamp(received_at),
            state="spilled" if update.spilled else "new",
            payload=None if update.spilled else tx.keys.seal("inbox", update.update_id, update.raw),
        )
        if row is not None and not update.spilled:
            kept.append(Arrived(row["arrival"], update.lane, received_at, update.raw))
    return kept


def unhandled(tx: Tx) -> list[Arrived]:
    """Return what an earlier run has left, in order of arrival."""
    rows = tx.all(
        # The sign keeps SQLite from reading the rows of two days in their order, for the sake of the few that are new.
        "SELECT arrival, update_id, lane, received_at, payload FROM inbox WHERE state = 'new' ORDER BY +arrival"
    )
    arrived = []
    for row in rows:
        try:
            raw = tx.keys.open_sealed("inbox", row["update_id"], row["payload"])
        except Unreadable:  # whatever has touched it, the others must not wait for it
            mark_poison(tx, row["arrival"])
        else:
            arrived.append(Arrived(row["arrival"], row["lane"], moment(row["received_at"]), raw))
    return arrived


def claim(tx: Tx, arrival: int) -> bool:
    """Finish the row, as the first statement of its unit; ``False`` means that it was done before: do nothing."""
    return bool(
        tx.run(
            "UPDATE inbox SET state = 'done', payload = NULL WHERE arrival = :arrival AND state = 'new'",
            arrival=arrival,
        )
    )


def set_aside(tx: Tx, arrival: int, incident: str) -> bool:
    """Take a row out of its lane that keeps failing; its payload stays a week for the operator."""
    return bool(
        tx.run(
            "UPDATE inbox SET state = 'aside', incident = :incident WHERE arrival = :arrival AND state = 'new'",
            arrival=arrival,
            incident=incident,
        )
    )


def mark_poison(tx: Tx, arrival: int) -> bool:
    """Take a row out of its lane that can't be parsed."""
    return bool(tx.run("UPDATE inbox SET state = 'poison' WHERE arrival = :arrival AND state = 'new'", arrival=arrival))


def forget(tx: Tx, handled_before: datetime, aside_before: datetime, limit: int) -> int:
    """Delete up to ``limit`` finished rows, and as many old ones that were set aside; return how many went."""
    gone = tx.run(
        "DELETE FROM inbox WHERE arrival IN (SELECT arrival FROM inbox"
        " WHERE state <> 'new' AND state IN ('done', 'spilled') AND received_at < :before"
        " ORDER BY received_at LIMIT :limit)",
        before=stamp(handled_before),
        limit=limit,
    )
    return gone + tx.run(
        "DELETE FROM inbox WHERE arrival IN (SELECT arrival FROM inbox"
        " WHERE state <> 'new' AND state IN ('aside', 'poison') AND received_at < :before"
        " ORDER BY received_at LIMIT :limit)",
        before=stamp(aside_before),
        limit=limit,
    )


def counts(tx: Tx) -> dict[str, int]:
    """Return how many rows stand in each state: what an operator looks at first."""
    return {row["state"]: row["n"] for row in tx.all("SELECT state, count(*) AS n FROM inbox GROUP BY state")}
