"""Decisions as they are kept: noted one by one, changed as long as nobody has heard, released together."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Row

from participation import deciding
from participation.audit import Actor, Fact, Seen, What
from participation.deciding import Decision, check_decision, check_release
from participation.dossier_states import State
from participation.refused import Refused
from storage import audit, programmes
from storage.database import Tx
from storage.moments import moment, stamp


@dataclass(frozen=True, slots=True)
class Kept:
    """A decision on an application; ``released_at`` is None as long as nobody has heard of it."""

    application: int
    decision: Decision
    decided_by: int
    decided_at: datetime
    released_at: datetime | None


def decide(
    tx: Tx, programme: int, application: int, decision: Decision, *, state: State, by: Actor, at: datetime
) -> Kept:
    """Note a decision in place of an earlier one; ``state`` is where the application stands.

    Raises:
        Refused: ``decision-released``; as `participation.deciding.check_decision`.
    """
    if by.account is None:
        raise ValueError("a decision is somebody's")
    found = programmes.by_id(tx, programme)
    grounds = () if found is None else tuple(ground.key for ground in found.reception.grounds)
    before = of_application(tx, application)
    if before is not None and before.released_at is not None:
        raise Refused("decision-released")
    checked = check_decision(decision, state, grounds)
    if before is not None and before.decision == checked:
        return before
    tx.run(
        "INSERT INTO decisions (application, programme, outcome, reason, ground, decided_by, decided_at)"
        " VALUES (:application, :programme, :outcome, :reason, :ground, :by, :at)"
        " ON CONFLICT (application) DO UPDATE SET outcome = excluded.outcome, reason = excluded.reason,"
        " ground = excluded.ground, decided_by = excluded.decided_by, decided_at = excluded.decided_at",
        application=application,
        programme=programme,
        outcome=checked.outcome,
        reason=tx.keys.seal("decisions", application, checked.reason.encode("utf-8", "surrogatepass")),
        ground=checked.ground,
        by=by.account,
        at=stamp(at),
    )
    _note(tx, programme, application, "decision-noted", checked, by=by, at=at)
    return Kept(application, checked, by.account, at, None)


def take_back(tx: Tx, programme: int, application: int, *, by: Actor, at: datetime) -> bool:
    """Take a pending decision back, so that its application is undecided again; return whether there was one.

    Raises:
        Refused: ``decision-released``.
    """
    kept = of_application(tx, application)
    if kept is None:
        return False
    if kept.released_at is not None:
        raise Refused("decision-released")
    tx.run("DELETE FROM decisions WHERE application = :application", application=application)
    audit.note(tx, programme, "decision-taken-back", by=by, at=at, subject=f"application:{application}")
    return True


def of_application(tx: Tx, application: int) -> Kept | None:
    """Return the decision on an application, pending or released."""
    row = tx.one("SELECT * FROM decisions WHERE application = :application", application=application)
    return None if row is None else _kept(tx, row)


def pending(tx: Tx, programme: int) -> dict[int, Decision]:
    """Return the decisions of a programme that nobody has heard of, by application."""
    rows = tx.all(
        "SELECT * FROM decisions WHERE programme = :programme AND released_at IS NULL ORDER BY application",
        programme=programme,
    )
    return {row["application"]: _kept(tx, row).decision for row in rows}


def of_programme(tx: Tx, programme: int) -> dict[int, Kept]:
    """Return every decision of a programme, pending and released, by application."""
    rows = tx.all("SELECT * FROM decisions WHERE programme = :programme ORDER BY application", programme=programme)
    return {row["application"]: _kept(tx, row) for row in rows}


def release(
    tx: Tx, programme: int, looked_at: str, *, hearers: Mapping[int, frozenset[int]], by: Actor, at: datetime
) -> dict[int, Decision]:
    """Release every pending decision of a programme at once, and return them, for the telling in the same unit.

    ``looked_at`` is the digest of the preview that was shown; ``hearers`` are the accounts by application. What people
    are told is put on record by whoever words it.

    Raises:
        Refused: ``release-nothing`` (also the second time); ``release-changed``.
    """
    there = pending(tx, programme)
    check_release(there, looked_at)
    tx.run(
        "UPDATE decisions SET released_at = :at WHERE programme = :programme AND released_at IS NULL",
        at=stamp(at),
        programme=programme,
    )
    for application, decision in there.items():
        heard = len(hearers.get(application, frozenset()))
        _note(tx, programme, application, "decision-released", decision, by=by, at=at, more={"heard": heard})
    people = deciding.preview(there, hearers, undecided=0).people
    audit.note(
        tx,
        programme,
        "release-made",
        by=by,
        at=at,
        values={"decisions": len(there), "people": people, "looked-at": looked_at},
    )
    return there


def forget(tx: Tx, application: int) -> None:
    """Delete the decision on an application whose data goes; the record keeps it."""
    tx.run("DELETE FROM decisions WHERE application = :application", application=application)


def keep_outcome_only(tx: Tx, application: int) -> None:
    """Leave of a decision whose application's data goes the outcome and the ground; the record keeps the rest."""
    tx.run(
        "UPDATE decisions SET reason = :nothing, disclosure = NULL WHERE application = :application",
        nothing=tx.keys.seal("decisions", application, b""),
        application=application,
    )


def _note(
    tx: Tx,
    programme: int,
    application: int,
    what: What,
    decision: Decision,
    *,
    by: Actor,
    at: datetime,
    more: Mapping[str, Fact] | None = None,
) -> None:
    values: dict[str, Fact] = {"outcome": decision.outcome, "ground": decision.ground, **(more or {})}
    seen = (Seen("reason", "", decision.reason),) if decision.reason else ()
    audit.note(tx, programme, what, by=by, at=at, subject=f"application:{application}", values=values, seen=seen)


def _kept(tx: Tx, row: Row) -> Kept:
    reason = tx.keys.open_sealed("decisions", row["application"], row["reason"]).decode("utf-8", "surrogatepass")
    return Kept(
        application=row["application"],
        decision=Decision(row["outcome"], reason, row["ground"]),
        decided_by=row["decided_by"],
        decided_at=moment(row["decided_at"]),
        released_at=None if row["released_at"] is None else moment(row["released_at"]),
    )
