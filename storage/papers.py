"""Files that people have sent: expected in the unit that hears of them, fetched beside it, settled in a second unit.

The files themselves lie in `storage.file_store`; here is what is known of them.
"""

import json
import sqlite3
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, cast

from participation.dossier import PaperFact
from participation.papers import FileKind, FileRule
from participation.refused import Refused
from storage import file_deletions, numbers
from storage.database import Tx
from storage.moments import moment, stamp

State = Literal["fetching", "stored", "refused", "removed"]

WORKER = "papers"
"""Under this name the worker that fetches and deletes is woken (`storage.database.Tx.wakes`)."""

LOOSE = 0
"""In place of an application: a picture that belongs to what is written on a board."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a file turned out to be; ``pages`` where it has such, ``macros`` where it holds macros or scripts."""

    kind: FileKind
    pages: int | None = None
    macros: bool = False


@dataclass(frozen=True, slots=True)
class Stored:
    """A file on disk: its name below the folder of papers, its own key, its size in bytes and its SHA-256."""

    file: str
    file_key: bytes = field(repr=False)
    size: int
    sha256: bytes


@dataclass(frozen=True, slots=True)
class HandedPaper:
    """A file that somebody has sent. ``key`` says which paper or question it answers.

    ``rule`` is what was asked for when it came. ``size``: bytes, before it is stored those that Telegram told (0 if
    none). ``found`` and ``stored`` are there once it is stored, ``refusal`` once it is refused. One that is removed
    has neither name nor content any more.
    """

    id: int
    application: int
    account: int
    key: str
    message_id: int
    received_at: datetime
    rule: FileRule = field(repr=False)
    state: State
    tries: int
    size: int
    name: str = field(repr=False)
    file_id: str = field(repr=False)
    found: Found | None
    stored: Stored | None
    refusal: Refused | None


def expect(
    tx: Tx,
    *,
    application: int,
    account: int,
    key: str,
    rule: FileRule,
    file_id: str,
    name: str,
    size: int,
    message_id: int,
    received_at: datetime,
) -> HandedPaper:
    """Enter a file that is still to be fetched; the worker begins with it after the commit.

    ``name``: as it was sent, "" for a photo. ``size``: what Telegram says, in bytes, 0 if it says nothing.
    The rules (`participation.papers.check_size`, ``check_room``) are asked before.
    """
    row = tx.one(
        "INSERT INTO papers (id, application, account, key, message_id, received_at, kinds, largest, size)"
        " VALUES (:id, :application, :account, :key, :message_id, :received_at, :kinds, :largest, :size) RETURNING id",
        id=numbers.following(tx, "papers"),
        application=application,
        account=account,
        key=key,
        message_id=message_id,
        received_at=stamp(received_at),
        kinds=" ".join(rule.kinds),
        largest=rule.largest,
        size=size,
    )
    assert row is not None  # noqa: S101  (RETURNING of an insert: for the type checker)
    # The seals are bound to the row's id, which exists only now.
    tx.run(
        "UPDATE papers SET file_id = :file_id, name = :name WHERE id = :id",
        file_id=tx.keys.seal("papers.file_id", row["id"], file_id.encode()),
        name=_sealed_name(tx, row["id"], name),
        id=row["id"],
    )
    tx.wakes.add(WORKER)
    paper = by_id(tx, row["id"])
    assert paper is not None  # noqa: S101  (it has just been entered)
    return paper


def by_id(tx: Tx, paper: int) -> HandedPaper | None:
    """Return a paper, in whatever state it is."""
    row = tx.one("SELECT * FROM papers WHERE id = :paper", paper=paper)
    return None if row is None else _read(tx, row)


def of_application(tx: Tx, application: int) -> list[HandedPaper]:
    """Return an application's papers in the order in which they came, without those that are removed."""
    rows = tx.all(
        "SELECT * FROM papers WHERE application = :application AND state <> 'removed' ORDER BY id",
        application=application,
    )
    return [_read(tx, row) for row in rows]


def of_account(tx: Tx, account: int) -> list[HandedPaper]:
    """Return what somebody has sent, in the order in which it came, without what is removed."""
    rows = tx.all(
        "SELECT * FROM papers WHERE account = :account AND state IN ('fetching', 'stored', 'refused') ORDER BY id",
        account=account,
    )
    return [_read(tx, row) for row in rows]


def facts_of(tx: Tx, application: int) -> tuple[PaperFact, ...]:
    """Return what counts for handing in: the papers that are stored or still arriving, in the order they came."""
    return tuple(
        PaperFact(
            key=paper.key,
            stored=paper.stored is not None,
            id=paper.id,
            name=paper.name,
            sha256="" if paper.stored is None else paper.stored.sha256.hex(),
            size=paper.size,
        )
        for paper in of_application(tx, application)
        if paper.state in ("fetching", "stored")
    )


def bytes_of(tx: Tx, account: int, *, but: int = 0) -> int:
    """Return how many bytes a person's papers take, stored or still to be fetched, without the paper ``but``."""
    return int(
        tx.value(
            "SELECT coalesce(sum(size), 0) FROM papers"
            " WHERE account = :account AND state IN ('fetching', 'stored') AND id <> :but",
            account=account,
            but=but,
        )
    )


def to_fetch(tx: Tx) -> list[int]:
    """Return the ids of all papers that are still to be fetched, the oldest first."""
    return [row["id"] for row in tx.all("SELECT id FROM papers WHERE state = 'fetching' ORDER BY received_at, id")]


def pass_on(tx: Tx, application: int, account: int, to: int) -> None:
    """Let what somebody has sent for an application be somebody else's, who leads it now."""
    tx.run(
        "UPDATE papers SET account = :to WHERE application = :application AND account = :account",
        application=application,
        account=account,
        to=to,
    )


def tried(tx: Tx, paper: int) -> int:
    """Note that fetching has failed; return how often it has."""
    return int(tx.value("UPDATE papers SET tries = tries + 1 WHERE id = :paper RETURNING tries", paper=paper) or 0)


def took_in(tx: Tx, paper: int, found: Found, stored: Stored) -> bool:
    """Settle a paper that is on disk; return false if nobody waits for it any more (it was removed meanwhile)."""
    return bool(
        tx.run(
            "UPDATE papers SET state = 'stored', file_id = NULL, kind = :kind, pages = :pages, macros = :macros,"
            " size = :size, sha256 = :sha256, file = :file, file_key = :file_key"
            " WHERE id = :paper AND state = 'fetching'",
            paper=paper,
            kind=found.kind,
            pages=found.pages,
            macros=int(found.macros),
            size=stored.size,
            sha256=stored.sha256,
            file=stored.file,
            file_key=tx.keys.seal("papers.file_key", paper, stored.file_key),
        )
    )


def refuse(tx: Tx, paper: int, refusal: Refused) -> bool:
    """Settle a paper that can't be taken; return false if nobody waits for it any more.

    ``refusal``: its values are numbers and texts, and nothing of a person.
    """
    return bool(
        tx.run(
            "UPDATE papers SET state = 'refused', file_id = NULL, refusal = :key, refusal_values = :values"
            " WHERE id = :paper AND state = 'fetching'",
            paper=paper,
            key=refusal.key,
            values=json.dumps(refusal.values),
        )
    )


def remove(tx: Tx, paper: int) -> bool:
    """Take a paper out, whatever its state; return whether it was there. What it held can't be read any more."""
    row = tx.one("SELECT file FROM papers WHERE id = :paper AND state <> 'removed'", paper=paper)
    if row is None:
        return False
    _let_go(tx, [row])
    tx.run(
        "UPDATE papers SET state = 'removed', file_id = NULL, name = NULL, size = 0, kind = NULL, pages = NULL,"
        " macros = 0, sha256 = NULL, file = NULL, file_key = NULL, refusal = NULL, refusal_values = NULL"
        " WHERE id = :paper",
        paper=paper,
    )
    return True


def forget_application(tx: Tx, application: int) -> list[str]:
    """Delete an application's papers; return the names of their files.

    The worker deletes the files too; whoever promises that they are gone deletes them after the commit
    (`storage.file_store.FileStore.delete`).
    """
    rows = tx.all("DELETE FROM papers WHERE application = :application RETURNING file", application=application)
    return _let_go(tx, rows)


def orphans(tx: Tx, files: list[str]) -> list[str]:
    """Return those of the files on disk that no row names: a crash has come between file and row."""
    return [file for file in files if tx.one("SELECT 1 FROM papers WHERE file = :file", file=file) is None]


def _let_go(tx: Tx, rows: list[sqlite3.Row]) -> list[str]:
    files = [row["file"] for row in rows if row["file"] is not None]
    file_deletions.enter(tx, files)
    if files:
        tx.wakes.add(WORKER)
    return files


def _sealed_name(tx: Tx, paper: int, name: str) -> bytes:
    # Names of files come as people's machines make them: a lone surrogate must not stand in the way.
    return tx.keys.seal("papers.name", paper, name.encode("utf-8", "surrogatepass"))


def _read(tx: Tx, row: sqlite3.Row) -> HandedPaper:
    paper: int = row["id"]

    def opened(column: str) -> bytes:
        sealed = row[column]
        return b"" if sealed is None else tx.keys.open_sealed(f"papers.{column}", paper, sealed)

    stored = row["state"] == "stored"
    return HandedPaper(
        id=paper,
        application=row["application"],
        account=row["account"],
        key=row["key"],
        message_id=row["message_id"],
        received_at=moment(row["received_at"]),
        rule=FileRule(kinds=tuple(cast("list[FileKind]", row["kinds"].split())), largest=row["largest"]),
        state=row["state"],
        tries=row["tries"],
        size=row["size"],
        name=opened("name").decode("utf-8", "surrogatepass"),
        file_id=opened("file_id").decode(),
        found=Found(row["kind"], row["pages"], bool(row["macros"])) if stored else None,
        stored=Stored(row["file"], opened("file_key"), row["size"], row["sha256"]) if stored else None,
        refusal=Refused(row["refusal"], **json.loads(row["refusal_values"])) if row["refusal"] else None,
    )
