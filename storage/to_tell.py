"""What the bot would have sent to people without Telegram: for the office to tell them, and gone once it has."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from sqlite3 import Row
from typing import Any

from storage.database import Tx
from storage.moments import moment, stamp

_TOLD = frozenset({"change"})
"""Notices that are made when they are told (`handlers.notices`): how a programme was changed. Others are courtesies, or
are told by whoever sends them (`conversations.announcing`)."""


@dataclass(frozen=True, slots=True)
class ToTell:
    """One message: for whom, since when it waits to be told, and what it says (as `storage.outbox.Payload`)."""

    id: int
    account: int
    said_at: datetime
    payload: dict[str, Any] = field(repr=False)


def keep(tx: Tx, account: int, payload: dict[str, Any], now: datetime) -> None:
    """Keep a message for somebody without Telegram, if what was entered for them is handed in.

    As long as it is not, whoever enters it sees all of it themself.
    """
    entered = tx.value("SELECT 1 FROM assisted WHERE account = :account AND handed_in_at IS NOT NULL", account=account)
    if entered is None or not ("text" in payload or payload.get("make") in _TOLD):
        return
    row = tx.one(
        "INSERT INTO to_tell (account, said_at) VALUES (:account, :now) RETURNING id", account=account, now=stamp(now)
    )
    assert row is not None  # noqa: S101  (RETURNING of an insert: for the type checker)
    # The seal is bound to the row's id, which exists only now.
    words = tx.keys.seal("to_tell", row["id"], json.dumps(payload).encode())
    tx.run("UPDATE to_tell SET words = :words WHERE id = :id", words=words, id=row["id"])


def of_programme(tx: Tx, programme: int, *, limit: int) -> list[ToTell]:
    """Return up to ``limit`` messages that wait to be told to people of a programme, the longest waiting first."""
    rows = tx.all(
        "SELECT to_tell.* FROM assisted JOIN to_tell ON to_tell.account = assisted.account"
        " WHERE assisted.programme = :programme ORDER BY to_tell.id LIMIT :limit",
        programme=programme,
        limit=limit,
    )
    return [_read(tx, row) for row in rows]


def count(tx: Tx, programme: int) -> int:
    """Return how many messages wait to be told to people of a programme."""
    return int(
        tx.value(
            "SELECT count(*) FROM assisted JOIN to_tell ON to_tell.account = assisted.account"
            " WHERE assisted.programme = :programme",
            programme=programme,
        )
    )


def of_account(tx: Tx, account: int) -> list[ToTell]:
    """Return what waits to be told to somebody, in order."""
    rows = tx.all("SELECT * FROM to_tell WHERE account = :account ORDER BY id", account=account)
    return [_read(tx, row) for row in rows]


def done(tx: Tx, message: int) -> bool:
    """Forget a message that was told; return whether it waited."""
    return bool(tx.run("DELETE FROM to_tell WHERE id = :id", id=message))


def forget(tx: Tx, account: int) -> None:
    """Forget all that waits to be told to somebody."""
    tx.run("DELETE FROM to_tell WHERE account = :account", account=account)


def _read(tx: Tx, row: Row) -> ToTell:
    payload = json.loads(tx.keys.open_sealed("to_tell", row["id"], row["words"]))
    return ToTell(row["id"], row["account"], moment(row["said_at"]), payload)
