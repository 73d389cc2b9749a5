"""Applications to contests and the like: where each stands, whose it is, and its receipt number.

What was handed in lies in `storage.versions`, who takes part in `storage.members`.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from participation import teaming
from participation.dossier_states import State
from participation.receipt_number import ReceiptNumber
from storage import members, numbers, papers
from storage.database import Tx
from storage.moments import moment, stamp

Attention = Literal["guardian-withdrew", "member-left"]
"""What happened after the close, and is for the office to decide."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What the office wants put right: ``item`` is the key of a question or paper; until when (exclusive), and why."""

    item: str
    until: datetime
    reason: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Application:
    """One application as it stands.

    ``number`` is there once it was handed in, ``version`` 0 before; ``applied_at`` is the first time it was,
    ``received_at`` the last. ``hand_in_at``: asked to be handed in then, and waiting for papers still arriving.
    ``destroyed``: past its keeping period, only number, state and outcome are left.
    """

    id: int
    programme: int
    lead: int
    state: State
    alone: bool
    last_seat: int
    number: str | None
    version: int
    begun_at: datetime
    applied_at: datetime | None
    received_at: datetime | None
    moved_at: datetime
    hand_in_at: datetime | None
    correction: Correction | None
    attention: Attention | None
    destroyed: bool


def begin(tx: Tx, programme: int, lead: int, *, alone: bool, at: datetime) -> Application:
    """Enter a draft, with its first seat taken by whoever begins it."""
    row = tx.one(
        "INSERT INTO applications (id, programme, lead, state, alone, begun_at, moved_at)"
        " VALUES (:id, :programme, :lead, 'draft', :alone, :at, :at) RETURNING *",
        id=numbers.following(tx, "applications"),
        programme=programme,
        lead=lead,
        alone=int(alone),
        at=stamp(at),
    )
    assert row is not None  # noqa: S101  (RETURNING of an insert: for the type checker)
    members.put(tx, row["id"], teaming.begin(lead), at=at)
    return _application(tx, row)


def by_id(tx: Tx, application: int) -> Application | None:
    """Return the application with this id, if there is one."""
    row = tx.one("SELECT * FROM applications WHERE id = :id", id=application)
    return None if row is None else _application(tx, row)


def by_number(tx: Tx, number: ReceiptNumber) -> Application | None:
    """Return the application with this receipt number, if there is one."""
    row = tx.one("SELECT * FROM applications WHERE number = :number", number=str(number))
    return None if row is None else _application(tx, row)


def of_account(tx: Tx, account: int) -> list[Application]:
    """Return what somebody takes part in, as leader or member, the latest first."""
    rows = tx.all(
        "SELECT applications.* FROM members JOIN applications ON applications.id = members.application"
        " WHERE members.account = :account ORDER BY applications.id DESC",
        account=account,
    )
    return [_application(tx, row) for row in rows]


def led(tx: Tx, programme: int, lead: int) -> list[Application]:
    """Return what somebody has begun (or leads now) in one programme, the earliest first."""
    rows = tx.all(
        "SELECT * FROM applications WHERE lead = :lead AND programme = :programme ORDER BY id",
        lead=lead,
        programme=programme,
    )
    return [_application(tx, row) for row in rows]


def of_programme(
    tx: Tx, programme: int, states: Sequence[State], *, after: int, limit: int, destroyed: bool = False
) -> list[Application]:
    """Return up to ``limit`` applications in any of ``states``, by id, after ``after``: for lists and chunks.

    What is left of destroyed ones is among them only if it is asked for.
    """
    rows: list[sqlite3.Row] = []
    for state in states:  # each comes from the index in its order: nothing is sorted but a few pages
        rows += tx.all(
            "SELECT * FROM applications WHERE programme = :programme AND state = :state AND id > :after"
            " AND (:destroyed = 1 OR destroyed_at IS NULL) ORDER BY id LIMIT :limit",
            programme=programme,
            state=state,
            after=after,
            limit=limit,
            destroyed=int(destroyed),
        )
    return [_application(tx, row) for row in sorted(rows, key=lambda row: int(row["id"]))[:limit]]


def place(tx: Tx, programme: int, states: Sequence[State], application: int) -> tuple[int, int]:
    """Return the place (from 1) that an application has among those in any of ``states``, and how many these are.

    One that is in none of them has the place of the one before it, 0 where there is none.
    """
    before = in_all = 0
    for state in states:
        row = tx.one(
            "SELECT count(*) AS in_all, count(*) FILTER (WHERE id <= :application) AS before FROM applications"
            " WHERE programme = :programme AND state = :state AND destroyed_at IS NULL",
            programme=programme,
            state=state,
            application=application,
        )
        assert row is not None  # noqa: S101  (count always has a row: for the type checker)
        before, in_all = before + int(row["before"]), in_all + int(row["in_all"])
    return before, in_all


def in_need(tx: Tx, programme: int, *, after: int, limit: int) -> list[Application]:
    """Return up to ``limit`` applications of which the office has to decide something, by id, after ``after``."""
    rows = tx.all(
        "SELECT * FROM applications WHERE programme = :programme AND attention IS NOT NULL AND id > :after"
        " ORDER BY id LIMIT :limit",
        programme=programme,
        after=after,
        limit=limit,
    )
    return [_application(tx, row) for row in rows]


def place_in_need(tx: Tx, programme: int, application: int) -> tuple[int, int]:
    """Return the place of an application among those `in_need`, and how many these are; as `place`."""
    row = tx.one(
        "SELECT count(*) AS in_all, count(*) FILTER (WHERE id <= :application) AS before FROM applications"
        " WHERE programme = :programme AND attention IS NOT NULL",
        programme=programme,
        application=application,
    )
    assert row is not None  # noqa: S101  (count always has a row: for the type checker)
    return int(row["before"]), int(row["in_all"])


def counts(tx: Tx, programme: int) -> Mapping[State, int]:
    """Return how many applications of a programme are in each state (only states that occur)."""
    rows = tx.all(
        "SELECT state, count(*) AS applications FROM applications WHERE programme = :programme GROUP BY state",
        programme=programme,
    )
    return {row["state"]: row["applications"] for row in rows}


def people(tx: Tx, programme: int) -> int:
    """Return how many accounts take part in what was handed in here, each counted once."""
    return int(
        tx.value(
            "SELECT count(DISTINCT members.account) FROM applications"
            " JOIN members ON members.application = applications.id AND members.confirmed = 1"
            " WHERE programme = :programme AND number IS NOT NULL AND state <> 'withdrawn'",
            programme=programme,
        )
    )


def set_state(tx: Tx, application: int, state: State, *, at: datetime) -> None:
    """Keep the state that it has been moved to; a correction ends with its state."""
    tx.run(
        "UPDATE applications SET state = :state, moved_at = CASE WHEN state = :state THEN moved_at ELSE :at END"
        " WHERE id = :id",
        id=application,
        state=state,
        at=stamp(at),
    )
    if state != "correction":
        tx.run(
            "UPDATE applications SET correct_until = NULL, correct_item = NULL, correct_reason = NULL WHERE id = :id",
            id=application,
        )


def ask_correction(tx: Tx, application: int, correction: Correction, *, at: datetime) -> None:
    """Keep what the office wants put right, in place of what it wanted before."""
    set_state(tx, application, "correction", at=at)
    tx.run(
        "UPDATE applications SET correct_until = :until, correct_item = :item, correct_reason = :reason WHERE id = :id",
        id=application,
        until=stamp(correction.until),
        item=correction.item,
        reason=tx.keys.seal(
            "applications", f"{application}/reason", correction.reason.encode("utf-8", "surrogatepass")
        ),
    )


def set_alone(tx: Tx, application: int, alone: bool) -> None:  # noqa: FBT001  (what is set)
    """Keep whether somebody applies alone or as a team."""
    tx.run("UPDATE applications SET alone = :alone WHERE id = :id", id=application, alone=int(alone))


def set_attention(tx: Tx, application: int, attention: Attention | None) -> None:
    """Keep what the office has to decide; None once it has."""
    tx.run("UPDATE applications SET attention = :attention WHERE id = :id", id=application, attention=attention)


def number(tx: Tx, application: int, code: str, year: int) -> ReceiptNumber:
    """Give an application its receipt number: the next of this office and year, which nobody ever had."""
    given = ReceiptNumber(code, year, numbers.following(tx, code, year))
    tx.run("UPDATE applications SET number = :number WHERE id = :id", id=application, number=str(given))
    return given


def forget(tx: Tx, application: int) -> None:
    """Delete an application and all that hangs on it, its papers too; its number stays given.

    What the office has said of it (`storage.reviews`, `storage.decisions`) is not touched.
    """
    forget_content(tx, application)
    tx.run("DELETE FROM applications WHERE id = :id", id=application)


def forget_content(tx: Tx, application: int) -> None:
    """Delete what people have told and handed in, and who they are; the application itself stays."""
    papers.forget_application(tx, application)
    tx.run(
        "DELETE FROM to_tell WHERE account IN (SELECT account FROM assisted WHERE application = :id)", id=application
    )
    tx.run("DELETE FROM assisted WHERE application = :id", id=application)
    tx.run("DELETE FROM guardians WHERE application = :id", id=application)
    tx.run("DELETE FROM consents WHERE application = :id", id=application)
    tx.run("DELETE FROM invitations WHERE application = :id", id=application)
    tx.run("DELETE FROM members WHERE application = :id", id=application)
    tx.run("DELETE FROM application_versions WHERE application = :id", id=application)


def _application(tx: Tx, row: sqlite3.Row) -> Application:
    at = {
        name: None if row[name] is None else moment(row[name]) for name in ("applied_at", "received_at", "hand_in_at")
    }
    correction = None
    if row["correct_item"] is not None:
        reason = tx.keys.open_sealed("applications", f"{row['id']}/reason", row["correct_reason"])
        correction = Correction(
            row["correct_item"], moment(row["correct_until"]), reason.decode("utf-8", "surrogatepass")
        )
    return Application(
        id=row["id"],
        programme=row["programme"],
        lead=row["lead"],
        state=row["state"],
        alone=bool(row["alone"]),
        last_seat=row["last_seat"],
        number=row["number"],
        version=row["version"],
        begun_at=moment(row["begun_at"]),
        moved_at=moment(row["moved_at"]),
        correction=correction,
        attention=row["attention"],
        destroyed=row["destroyed_at"] is not None,
        **at,
    )
