"""What officials have asked to be closed early, and what became of it; one at a time waits in each programme."""

import json
from datetime import datetime
from sqlite3 import Row

from participation.early_close import EarlyClose, State
from participation.words import Localized
from storage.database import Tx
from storage.moments import moment, stamp


def ask(
    tx: Tx,
    programme: int,
    *,
    author: int,
    version: int,
    closes_at: datetime | None,
    reason: Localized,
    at: datetime,
    expires_at: datetime,
) -> EarlyClose:
    """Keep what is asked for, in place of what waited before."""
    settle(tx, programme, "dropped", by=author)
    row = tx.one(
        "INSERT INTO early_closes (programme, author, version, closes_at, reason, asked_at, expires_at)"
        " VALUES (:programme, :author, :version, :closes_at, :reason, :at, :expires_at) RETURNING *",
        programme=programme,
        author=author,
        version=version,
        closes_at=None if closes_at is None else stamp(closes_at),
        reason=json.dumps(reason.root, ensure_ascii=False),
        at=stamp(at),
        expires_at=stamp(expires_at),
    )
    assert row is not None  # noqa: S101  (RETURNING of an insert: for the type checker)
    return _early_close(row)


def waiting(tx: Tx, programme: int) -> EarlyClose | None:
    """Return what waits in a programme, also if its time is over: then it can be asked for anew."""
    row = tx.one("SELECT * FROM early_closes WHERE programme = :programme AND state = 'waiting'", programme=programme)
    return None if row is None else _early_close(row)


def latest(tx: Tx, programme: int) -> EarlyClose | None:
    """Return what was asked for last, whatever became of it."""
    row = tx.one(
        "SELECT * FROM early_closes WHERE programme = :programme ORDER BY id DESC LIMIT 1", programme=programme
    )
    return None if row is None else _early_close(row)


def by_id(tx: Tx, early_close: int) -> EarlyClose | None:
    """Return one by its number, if there is one."""
    row = tx.one("SELECT * FROM early_closes WHERE id = :id", id=early_close)
    return None if row is None else _early_close(row)


def settle(tx: Tx, programme: int, state: State, *, by: int, answer: str | None = None) -> None:
    """Note what becomes of what waits in a programme; where nothing does, nothing happens."""
    tx.run(
        "UPDATE early_closes SET state = :state, settled_by = :by, answer = :answer"
        " WHERE programme = :programme AND state = 'waiting'",
        programme=programme,
        state=state,
        by=by,
        answer=answer,
    )


def _early_close(row: Row) -> EarlyClose:
    return EarlyClose(
        id=row["id"],
        programme=row["programme"],
        author=row["author"],
        version=row["version"],
        closes_at=None if row["closes_at"] is None else moment(row["closes_at"]),
        reason=Localized(json.loads(row["reason"])),
        asked_at=moment(row["asked_at"]),
        expires_at=moment(row["expires_at"]),
        state=row["state"],
        settled_by=row["settled_by"],
        answer=row["answer"],
    )
