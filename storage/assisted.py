"""What officials have entered for people without Telegram: how it came, who has entered it, and the link to it."""

from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import date, datetime
from sqlite3 import Row

from participation.assisted import FIRST, LINK_LIVES, Came, Consenting, is_assisted
from storage import numbers
from storage.database import Tx
from storage.moments import moment, stamp

_TOKEN_BYTES = 16


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. ``account`` is outside of Telegram's numbers until ``linked_at``, then the person's own.

    ``application`` or ``proposal`` is what was entered; a proposal is there once it is published. ``begun_by``,
    ``worked_by`` (last) and ``handed_in_by`` are officials.
    """

    id: int
    programme: int
    account: int
    application: int | None
    proposal: int | None
    language: str
    came: Came
    received_on: date
    consenting: Consenting
    begun_by: int
    begun_at: datetime
    worked_by: int
    handed_in_by: int | None
    handed_in_at: datetime | None
    code_until: datetime | None
    linked_at: datetime | None


def begin(
    tx: Tx,
    programme: int,
    *,
    language: str,
    came: Came,
    received_on: date,
    consenting: Consenting,
    by: int,
    at: datetime,
) -> Entry:
    """Enter that an official begins to enter something for somebody, who gets an account of ours."""
    number = numbers.following(tx, "assisted")
    row = tx.one(
        "INSERT INTO assisted"
        " (id, programme, account, language, came, received_on, consenting, begun_by, worked_by, begun_at)"
        " VALUES (:id, :programme, :account, :language, :came, :received_on, :consenting, :by, :by, :at) RETURNING *",
        id=number,
        programme=programme,
        account=FIRST + number,
        language=language,
        came=came,
        received_on=received_on.isoformat(),
        consenting=consenting,
        by=by,
        at=stamp(at),
    )
    assert row is not None  # noqa: S101  (RETURNING of an insert: for the type checker)
    return _entry(row)


def is_for(tx: Tx, entry: int, application: int) -> None:
    """Keep which application an entry is."""
    tx.run("UPDATE assisted SET application = :application WHERE id = :id", application=application, id=entry)


def worked(tx: Tx, entry: Entry, by: int) -> None:
    """Keep which official is at it."""
    if entry.worked_by != by:
        tx.run("UPDATE assisted SET worked_by = :by WHERE id = :id", by=by, id=entry.id)


def handed_in(tx: Tx, entry: Entry, by: int, at: datetime, *, proposal: int | None = None) -> None:
    """Keep who has handed it in first, and when; of a proposal, which it is."""
    tx.run(
        "UPDATE assisted SET handed_in_by = coalesce(handed_in_by, :by), handed_in_at = coalesce(handed_in_at, :at),"
        " proposal = coalesce(proposal, :proposal) WHERE id = :id",
        by=by,
        at=stamp(at),
        proposal=proposal,
        id=entry.id,
    )


def by_id(tx: Tx, entry: int) -> Entry | None:
    """Return an entry, if there is one."""
    return _found(tx.one("SELECT * FROM assisted WHERE id = :id", id=entry))


def of_application(tx: Tx, application: int) -> Entry | None:
    """Return how an application was entered; None where its people did that themselves."""
    return _found(tx.one("SELECT * FROM assisted WHERE application = :application", application=application))


def of_account(tx: Tx, account: int) -> Entry | None:
    """Return what was entered for somebody without Telegram; None for everybody else."""
    if not is_assisted(account):
        return None
    return _found(tx.one("SELECT * FROM assisted WHERE account = :account", account=account))


def language_of(tx: Tx, account: int) -> str | None:
    """Return the language of somebody without Telegram; None for everybody else."""
    if not is_assisted(account):
        return None
    language: str | None = tx.value("SELECT language FROM assisted WHERE account = :account", account=account)
    return language


def of_programme(tx: Tx, programme: int, *, after: int, limit: int) -> list[Entry]:
    """Return up to ``limit`` entries of a programme, the latest first, of those before ``after`` (0: from the last)."""
    rows = tx.all(
        "SELECT * FROM assisted WHERE programme = :programme AND (:after = 0 OR id < :after) ORDER BY id DESC"
        " LIMIT :limit",
        programme=programme,
        after=after,
        limit=limit,
    )
    return [_entry(row) for row in rows]


def count(tx: Tx, programme: int) -> int:
    """Return how many entries a programme has."""
    return int(tx.value("SELECT count(*) FROM assisted WHERE programme = :programme", programme=programme))


def link(tx: Tx, entry: Entry, at: datetime) -> tuple[str, bool]:
    """Return the token (22 characters of ``A–Z a–z 0–9 _ -``) by which somebody takes it into their own Telegram.

    It follows from our keys and is not kept: printed again, the receipt holds the same, as long as that one holds.
    Whether it is a new one is returned as well.
    """
    fresh = entry.code_until is None or at >= entry.code_until
    until = at + LINK_LIVES if entry.code_until is None or fresh else entry.code_until
    made = tx.keys.mark("assisted-token", f"{entry.id}/{stamp(until)}".encode())
    token = urlsafe_b64encode(made[:_TOKEN_BYTES]).decode().rstrip("=")
    if fresh:
        tx.run(
            "UPDATE assisted SET code_hash = :code_hash, code_until = :until WHERE id = :id",
            code_hash=_hash(tx, token),
            until=stamp(until),
            id=entry.id,
        )
    return token, fresh


def led_to(tx: Tx, token: str) -> Entry | None:
    """Return where a link leads, also if its time is over; None where nobody made it, or it was used."""
    return _found(tx.one("SELECT * FROM assisted WHERE code_hash = :code_hash", code_hash=_hash(tx, token)))


def linked(tx: Tx, entry: Entry, account: int, at: datetime) -> None:
    """Keep that it is somebody's own from now on; its link leads nowhere any more."""
    tx.run(
        "UPDATE assisted SET account = :account, linked_at = :at, code_hash = NULL, code_until = NULL WHERE id = :id",
        account=account,
        at=stamp(at),
        id=entry.id,
    )


def forget(tx: Tx, entry: int) -> None:
    """Forget an entry of which nothing is left."""
    tx.run("DELETE FROM assisted WHERE id = :id", id=entry)


def _hash(tx: Tx, token: str) -> bytes:
    # Whoever types a link may type anything: a lone surrogate leads nowhere, as every other forged token.
    return tx.keys.mark("assisted", token.encode("utf-8", "surrogatepass"))


def _found(row: Row | None) -> Entry | None:
    return None if row is None else _entry(row)


def _entry(row: Row) -> Entry:
    at = {
        name: None if row[name] is None else moment(row[name]) for name in ("handed_in_at", "code_until", "linked_at")
    }
    return Entry(
        id=row["id"],
        programme=row["programme"],
        account=row["account"],
        application=row["application"],
        proposal=row["proposal"],
        language=row["language"],
        came=row["came"],
        received_on=date.fromisoformat(row["received_on"]),
        consenting=row["consenting"],
        begun_by=row["begun_by"],
        begun_at=moment(row["begun_at"]),
        worked_by=row["worked_by"],
        handed_in_by=row["handed_in_by"],
        **at,
    )
