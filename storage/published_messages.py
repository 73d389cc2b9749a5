"""From which messages a published text came: an edited message finds the text and the piece of it that it was."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Row

from participation.moderating import Kind
from storage.database import Tx
from storage.moments import stamp


@dataclass(frozen=True, slots=True)
class Piece:
    """What one message became: ``length`` characters of a text from ``start`` (0 and up) on.

    ``step`` is which: ``title``, ``body`` or a comment's ``text``. ``start`` is None once that was changed otherwise.
    """

    message_id: int
    step: str
    start: int | None
    length: int


@dataclass(frozen=True, slots=True)
class Found:
    """A published text and the piece of it that a message was."""

    kind: Kind
    subject: int
    piece: Piece


def keep(tx: Tx, account: int, kind: Kind, subject: int, pieces: Sequence[Piece], at: datetime) -> None:
    """Keep the pieces of which a text is made now; messages of which it was made before are known to be no part."""
    tx.run(
        "UPDATE published_messages SET start = NULL, length = 0 WHERE kind = :kind AND subject = :subject",
        kind=kind,
        subject=subject,
    )
    tx.many(
        "INSERT INTO published_messages (account, message_id, kind, subject, step, start, length, at)"
        " VALUES (:account, :message_id, :kind, :subject, :step, :start, :length, :at)"
        " ON CONFLICT (account, message_id) DO UPDATE SET kind = excluded.kind, subject = excluded.subject,"
        " step = excluded.step, start = excluded.start, length = excluded.length, at = excluded.at",
        [
            {
                "account": account,
                "message_id": piece.message_id,
                "kind": kind,
                "subject": subject,
                "step": piece.step,
                "start": piece.start,
                "length": piece.length,
                "at": stamp(at),
            }
            for piece in pieces
        ],
    )


def find(tx: Tx, account: int, message_id: int) -> Found | None:
    """Return what came of a message, if anything was published from it."""
    row = tx.one(
        "SELECT * FROM published_messages WHERE account = :account AND message_id = :message_id",
        account=account,
        message_id=message_id,
    )
    return None if row is None else Found(row["kind"], row["subject"], _piece(row))


def of(tx: Tx, kind: Kind, subject: int, step: str) -> list[Piece]:
    """Return the pieces of which a text is made, in their order, as far as they are known."""
    rows = tx.all(
        "SELECT * FROM published_messages WHERE kind = :kind AND subject = :subject AND step = :step"
        " AND start IS NOT NULL ORDER BY start",
        kind=kind,
        subject=subject,
        step=step,
    )
    return [_piece(row) for row in rows]


def of_account(tx: Tx, account: int) -> list[int]:
    """Return the ids of somebody's messages of which it is known what came of them."""
    rows = tx.all(
        "SELECT message_id FROM published_messages WHERE account = :account ORDER BY message_id", account=account
    )
    return [row["message_id"] for row in rows]


def forget(tx: Tx, account: int) -> None:
    """Forget what came of somebody's messages."""
    tx.run("DELETE FROM published_messages WHERE account = :account", account=account)


def forget_old(tx: Tx, before: datetime, limit: int) -> int:
    """Forget up to ``limit`` messages that were published before then; return how many."""
    return tx.run(
        "DELETE FROM published_messages WHERE (account, message_id) IN (SELECT account, message_id"
        " FROM published_messages WHERE at < :before ORDER BY at LIMIT :limit)",
        before=stamp(before),
        limit=limit,
    )


def _piece(row: Row) -> Piece:
    return Piece(row["message_id"], row["step"], row["start"], row["length"])
