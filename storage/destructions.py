"""What is past its keeping period: found, confirmed by an owner, destroyed, forgotten once nothing of it is left."""

from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Row

from participation.dossier_states import State
from storage.database import Tx
from storage.moments import moment, stamp


@dataclass(frozen=True, slots=True)
class Ended:
    """An application at its end, and when it was released, or withdrawn, for counting its keeping period."""

    application: int
    number: str
    state: State
    ended_at: datetime


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A destruction that an owner has confirmed, when; ``rows_gone`` while only files and the log are left."""

    application: int
    programme: int
    by: int
    at: datetime
    rows_gone: bool


def ended(tx: Tx, programme: int) -> list[Ended]:
    """Return what was decided or withdrawn in a programme and is kept with nobody's confirmation: a long read."""
    found = []
    for state in ("decided", "disclosed", "withdrawn"):
        rows = tx.all(
            "SELECT applications.id, number, state, coalesce(released_at, moved_at) AS ended_at FROM applications"
            " LEFT JOIN decisions ON decisions.application = applications.id"
            " LEFT JOIN destructions ON destructions.application = applications.id"
            " WHERE applications.programme = :programme AND state = :state AND number IS NOT NULL"
            " AND applications.destroyed_at IS NULL AND destructions.application IS NULL ORDER BY applications.id",
            programme=programme,
            state=state,
        )
        found += [Ended(row["id"], row["number"], row["state"], moment(row["ended_at"])) for row in rows]
    return found


def undecided(tx: Tx, programme: int) -> list[Ended]:
    """Return what was handed in and never decided, for periods that begin with the close."""
    found = []
    for state in ("received", "complete", "correction", "under-review"):
        rows = tx.all(
            "SELECT applications.id, number, state, moved_at FROM applications"
            " LEFT JOIN destructions ON destructions.application = applications.id"
            " WHERE applications.programme = :programme AND state = :state"
            " AND applications.destroyed_at IS NULL AND destructions.application IS NULL ORDER BY applications.id",
            programme=programme,
            state=state,
        )
        found += [Ended(row["id"], row["number"], row["state"], moment(row["moved_at"])) for row in rows]
    return found


def confirm(tx: Tx, programme: int, application: int, *, by: int, at: datetime) -> bool:
    """Keep that an application is to be destroyed; return whether that was not confirmed already."""
    return bool(
        tx.run(
            "INSERT INTO destructions (application, programme, confirmed_by, confirmed_at)"
            " VALUES (:application, :programme, :by, :at) ON CONFLICT DO NOTHING",
            application=application,
            programme=programme,
            by=by,
            at=stamp(at),
        )
    )


def waiting(tx: Tx, limit: int) -> list[Confirmed]:
    """Return up to ``limit`` applications whose rows are still to be destroyed."""
    rows = tx.all(
        "SELECT * FROM destructions WHERE destroyed_at IS NULL ORDER BY application LIMIT :limit", limit=limit
    )
    return [_confirmed(row) for row in rows]


def left(tx: Tx) -> list[Confirmed]:
    """Return everything that is not yet gone from the disk too."""
    return [_confirmed(row) for row in tx.all("SELECT * FROM destructions ORDER BY application")]


def rows_are_gone(tx: Tx, application: int, *, at: datetime) -> None:
    """Note, in the unit that destroys them, that the rows are gone: of the application, its bare number stays."""
    tx.run("UPDATE destructions SET destroyed_at = :at WHERE application = :id", id=application, at=stamp(at))
    tx.run(
        "UPDATE applications SET lead = 0, destroyed_at = :at, hand_in = NULL, hand_in_at = NULL,"
        " correct_until = NULL, correct_item = NULL, correct_reason = NULL, attention = NULL WHERE id = :id",
        id=application,
        at=stamp(at),
    )


def done(tx: Tx, application: int) -> None:
    """Forget a destruction of which nothing is left, on the disk neither."""
    tx.run("DELETE FROM destructions WHERE application = :application", application=application)


def _confirmed(row: Row) -> Confirmed:
    return Confirmed(
        row["application"],
        row["programme"],
        row["confirmed_by"],
        moment(row["confirmed_at"]),
        row["destroyed_at"] is not None,
    )
