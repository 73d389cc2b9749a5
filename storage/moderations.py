"""What moderators have done, what they told the author, what the author objected; and who is blocked until when."""

from datetime import datetime
from sqlite3 import Row

from participation.moderating import Act, Kind, Moderation
from storage.database import Tx
from storage.moments import moment, stamp


def enter(
    tx: Tx,
    programme: int,
    kind: Kind,
    subject: int,
    author: int | None,
    act: Act,
    *,
    reason: str,
    at: datetime,
    until: datetime | None = None,
    by: int | None = None,
) -> Moderation:
    """Keep an act with its reason; ``until`` is the end of a block, ``by`` whoever did it."""
    row = tx.one(
        "INSERT INTO moderations (programme, kind, subject, author, act, until_at, at, reason, done_by)"
        " VALUES (:programme, :kind, :subject, :author, :act, :until, :at, :sealed_later, :by) RETURNING id",
        sealed_later=b"",
        programme=programme,
        kind=kind,
        subject=subject,
        author=author,
        act=act,
        until=None if until is None else stamp(until),
        at=stamp(at),
        by=by,
    )
    assert row is not None  # noqa: S101  (RETURNING of an insert: for the type checker)
    # The seal is bound to the row's id, which exists only now.
    tx.run(
        "UPDATE moderations SET reason = :reason WHERE id = :id",
        reason=tx.keys.seal("moderations", f"{row['id']}/reason", reason.encode()),
        id=row["id"],
    )
    return the(tx, row["id"])


def by_id(tx: Tx, moderation: int) -> Moderation | None:
    """Return the act with this id, if there is one."""
    row = tx.one("SELECT * FROM moderations WHERE id = :id", id=moderation)
    return None if row is None else _moderation(tx, row)


def the(tx: Tx, moderation: int) -> Moderation:
    """Return the act with this id, which is known to be there."""
    found = by_id(tx, moderation)
    if found is None:
        raise LookupError("no such moderation")
    return found


def of(tx: Tx, kind: Kind, subject: int) -> list[Moderation]:
    """Return what was done with a text, the first first."""
    rows = tx.all(
        "SELECT * FROM moderations WHERE kind = :kind AND subject = :subject ORDER BY id", kind=kind, subject=subject
    )
    return [_moderation(tx, row) for row in rows]


def of_author(tx: Tx, author: int) -> list[Moderation]:
    """Return what was done with somebody's texts, wherever, the first first."""
    rows = tx.all("SELECT * FROM moderations WHERE author = :author ORDER BY id", author=author)
    return [_moderation(tx, row) for row in rows]


def object_to(tx: Tx, moderation: int, text: str, at: datetime) -> bool:
    """Keep an objection; tell whether it is the first, which alone is kept."""
    return bool(
        tx.run(
            "UPDATE moderations SET objection = :text, objected_at = :at WHERE id = :id AND objected_at IS NULL",
            text=tx.keys.seal("moderations", f"{moderation}/objection", text.encode()),
            at=stamp(at),
            id=moderation,
        )
    )


def objected(tx: Tx, programme: int, *, limit: int) -> list[Moderation]:
    """Return up to ``limit`` acts whose authors object and that nobody has looked at again, the oldest first."""
    rows = tx.all(
        "SELECT * FROM moderations WHERE programme = :programme AND objected_at IS NOT NULL AND settled_at IS NULL"
        " ORDER BY objected_at LIMIT :limit",
        programme=programme,
        limit=limit,
    )
    return [_moderation(tx, row) for row in rows]


def settle(tx: Tx, moderation: int, *, upheld: bool, at: datetime) -> bool:
    """Keep what came of an objection; tell whether nobody had settled it before."""
    return bool(
        tx.run(
            "UPDATE moderations SET settled_at = :at, upheld = :upheld"
            " WHERE id = :id AND objected_at IS NOT NULL AND settled_at IS NULL",
            at=stamp(at),
            upheld=int(upheld),
            id=moderation,
        )
    )


def blocked_until(tx: Tx, programme: int, account: int, at: datetime) -> datetime | None:
    """Return until when somebody may write nothing there, None if they may."""
    until = tx.value(
        "SELECT max(until_at) FROM moderations WHERE author = :account AND programme = :programme AND act = 'block'"
        " AND until_at > :at",
        account=account,
        programme=programme,
        at=stamp(at),
    )
    return None if until is None else moment(until)


def end_block(tx: Tx, moderation: int, at: datetime) -> bool:
    """End a block now; tell whether it still held."""
    return bool(
        tx.run(
            "UPDATE moderations SET until_at = :at WHERE id = :id AND act = 'block' AND until_at > :at",
            at=stamp(at),
            id=moderation,
        )
    )


def disown(tx: Tx, author: int, at: datetime) -> None:
    """Forget to whom moderators did something, why, and what they objected, but for blocks that still hold."""
    tx.run(
        "UPDATE moderations SET author = NULL, reason = :nothing, objection = NULL WHERE author = :author"
        " AND (act <> 'block' OR until_at <= :at)",
        nothing=b"",
        author=author,
        at=stamp(at),
    )


def _moderation(tx: Tx, row: Row) -> Moderation:
    def opened(column: str) -> str | None:
        sealed = row[column]
        return None if not sealed else tx.keys.open_sealed("moderations", f"{row['id']}/{column}", sealed).decode()

    def at(column: str) -> datetime | None:
        return None if row[column] is None else moment(row[column])

    return Moderation(
        id=row["id"],
        programme=row["programme"],
        kind=row["kind"],
        subject=row["subject"],
        author=row["author"],
        act=row["act"],
        at=moment(row["at"]),
        reason=opened("reason") or "",
        until=at("until_at"),
        done_by=row["done_by"],
        objection=opened("objection"),
        objected_at=at("objected_at"),
        settled_at=at("settled_at"),
        upheld=None if row["upheld"] is None else bool(row["upheld"]),
    )
