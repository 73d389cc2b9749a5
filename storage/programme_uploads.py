"""Files that officials have sent for their drafts: expected in the unit that hears of them, settled in a second one."""

from dataclasses import dataclass, field
from datetime import datetime
from sqlite3 import Row

from storage.database import Tx
from storage.moments import moment, stamp

WORKER = "programme uploads"
"""Under this name the worker that fetches them is woken (`storage.database.Tx.wakes`)."""

MOST_WAITING = 30
"""How many of one person may be on their way at once."""


@dataclass(frozen=True, slots=True)
class ProgrammeUpload:
    """A file on its way. ``draft`` is what it belongs to; None for a programme file that makes one of its own."""

    id: int
    account: int
    draft: int | None
    name: str = field(repr=False)
    file_id: str = field(repr=False)
    tries: int
    received_at: datetime


def expect(tx: Tx, *, account: int, draft: int | None, name: str, file_id: str, at: datetime) -> bool:
    """Note that a file is to be fetched; return false where too many wait already."""
    waiting = tx.value("SELECT count(*) FROM programme_uploads WHERE account = :account", account=account)
    if waiting >= MOST_WAITING:
        return False
    row = tx.one(
        "INSERT INTO programme_uploads (account, draft, name, file_id, received_at)"
        " VALUES (:account, :draft, :name, :file_id, :at) RETURNING id",
        account=account,
        draft=draft,
        name=b"",
        file_id=file_id,
        at=stamp(at),
    )
    assert row is not None  # noqa: S101  (RETURNING of an insert: for the type checker)
    sealed = tx.keys.seal("programme_uploads", row["id"], name.encode("utf-8", "surrogatepass"))
    tx.run("UPDATE programme_uploads SET name = :name WHERE id = :id", id=row["id"], name=sealed)
    tx.wakes.add(WORKER)
    return True


def waiting(tx: Tx) -> list[ProgrammeUpload]:
    """Return what is to be fetched, the first to come first."""
    return [_upload(tx, row) for row in tx.all("SELECT * FROM programme_uploads ORDER BY id")]


def tried(tx: Tx, upload: int) -> int:
    """Note a try that has failed; return how many there were."""
    row = tx.one("UPDATE programme_uploads SET tries = tries + 1 WHERE id = :id RETURNING tries", id=upload)
    return 0 if row is None else int(row["tries"])


def settled(tx: Tx, upload: int) -> bool:
    """Forget a file that has been dealt with; return whether it was still waiting."""
    return bool(tx.run("DELETE FROM programme_uploads WHERE id = :id", id=upload))


def _upload(tx: Tx, row: Row) -> ProgrammeUpload:
    return ProgrammeUpload(
        id=row["id"],
        account=row["account"],
        draft=row["draft"],
        name=tx.keys.open_sealed("programme_uploads", row["id"], row["name"]).decode("utf-8", "surrogatepass"),
        file_id=row["file_id"],
        tries=row["tries"],
        received_at=moment(row["received_at"]),
    )
