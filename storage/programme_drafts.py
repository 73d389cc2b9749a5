"""Programmes that officials prepare in the chat: each kept as the table of a programme file."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property, lru_cache
from hashlib import sha256
from sqlite3 import Row

from participation import opening as rules
from participation import programme_file
from participation.board import Board
from participation.contest import Reception
from participation.mistakes import Mistake, ProgrammeFileError
from participation.opening import State
from participation.opening_questions import still
from participation.programme import Vote
from participation.programme_source import Table, from_json, to_json
from participation.refused import Refused
from storage import roles
from storage.database import Tx
from storage.moments import moment, stamp

Content = Vote | Reception | Board


@dataclass(frozen=True)
class Draft:
    """One programme that is prepared, as it stands.

    ``source`` is its programme file as JSON, with the office and one programme; ``language`` is the one in which an
    office speaks that names none; ``to_ask`` are questions that are not answered, whether or not they apply; ``files``
    the digests of what it brings along, by name. ``proposed`` is the digest that waits for approval or was approved.
    ``approved_by`` is None for an office of one.
    """

    id: int
    author: int
    kind: str
    state: State
    source: str = field(repr=False)
    language: str
    to_ask: tuple[str, ...]
    files: Mapping[str, str]
    publish_at: datetime | None
    proposed: str | None
    approved_by: int | None
    programme: int | None

    @property
    def digest(self) -> str:
        """What a second person approves, of what it is now."""
        return rules.digest(self.source, self.language, self.files, self.publish_at)

    @cached_property
    def table(self) -> Table:
        """Its programme file, as a table of its own."""
        return from_json(self.source)

    @property
    def left(self) -> tuple[str, ...]:
        """The questions that are still to be asked; none once it can be looked at."""
        return still(self.kind, self.table, self.to_ask)

    @cached_property
    def mistakes(self) -> tuple[Mistake, ...]:
        """What the reader of programme files finds wrong with it."""
        return self._read[1]

    @cached_property
    def content(self) -> Content | None:
        """The programme as it would be published; None while something in it is wrong."""
        return self._read[0]

    @cached_property
    def _read(self) -> tuple[Content | None, tuple[Mistake, ...]]:
        content, mistakes = _reading(self.source, self.language)
        if isinstance(content, Reception):
            attached = tuple(
                one.model_copy(update={"digest": self.files.get(one.file or "")}) for one in content.attachments
            )
            content = content.model_copy(update={"attachments": attached})
        return content, mistakes

    @property
    def missing(self) -> tuple[str, ...]:
        """The files that it names and that are not there."""
        attachments = self.content.attachments if isinstance(self.content, Reception) else ()
        return tuple(one.file for one in attachments if one.file is not None and one.digest is None)

    @property
    def last_day(self) -> date | None:
        """The programme's last day; None where it never closes."""
        return None if self.content is None else self.content.last_day


@lru_cache(maxsize=64)
def _reading(source: str, language: str) -> tuple[Content | None, tuple[Mistake, ...]]:
    """Read a programme, once: the largest takes a fifth of a second, and every screen asks for it."""
    try:
        [content] = programme_file.read_table(
            from_json(source), default_timezone="UTC", default_language=language
        ).programmes
    except ProgrammeFileError as error:
        return None, error.mistakes
    return content, ()


def make(tx: Tx, table: Table, *, language: str, to_ask: Sequence[str] = (), by: int, at: datetime) -> Draft:
    """Keep a new draft; its table holds the office (with its time zone), and one programme.

    ``language``: in which the office speaks if it names none.

    Raises:
        Refused: ``office-not-yours``; ``opening-too-many`` with ``most``.
    """
    roles.anywhere(tx, by, "open-programme", at)
    if len(of_author(tx, by)) >= rules.MOST_DRAFTS:
        raise Refused("opening-too-many", most=rules.MOST_DRAFTS)
    [kind] = table.keys() & programme_file.KINDS.keys()
    row = tx.one(
        "INSERT INTO programme_drafts (author, kind, content) VALUES (:by, :kind, :content) RETURNING id",
        by=by,
        kind=kind,
        content=b"",
    )
    assert row is not None  # noqa: S101  (RETURNING of an insert: for the type checker)
    _keep_content(tx, row["id"], table, language, to_ask)
    return again(tx, row["id"])


def by_id(tx: Tx, draft: int) -> Draft | None:
    """Return a draft, if there is one."""
    row = tx.one("SELECT * FROM programme_drafts WHERE id = :id AND state <> 'dropped'", id=draft)
    return None if row is None else of_row(tx, row)


def of_author(tx: Tx, account: int) -> list[Draft]:
    """Return what somebody prepares and is not published, the latest first."""
    rows = tx.all(
        "SELECT * FROM programme_drafts WHERE author = :account AND state IN ('draft', 'proposed', 'approved')"
        " ORDER BY id DESC",
        account=account,
    )
    return [of_row(tx, row) for row in rows]


def proposed(tx: Tx) -> list[Draft]:
    """Return what waits for a second person, the oldest first."""
    return [of_row(tx, row) for row in tx.all("SELECT * FROM programme_drafts WHERE state = 'proposed' ORDER BY id")]


def write(
    tx: Tx, draft: int, table: Table, *, to_ask: Sequence[str] = (), by: int, at: datetime, kept: bool = True
) -> Draft:
    """Change what a draft says; a proposal or approval is withdrawn by that. ``kept``: its files stay.

    Raises:
        Refused: ``office-not-yours``; ``opening-gone``; ``opening-not-yours``; ``opening-published``.
    """
    found = own(tx, draft, by, at)
    if found.kind not in table:
        raise Refused("opening-other-kind")
    _keep_content(tx, found.id, table, found.language, to_ask)
    if not kept:
        tx.run("DELETE FROM programme_draft_files WHERE draft = :id", id=found.id)
    return _changed(tx, found)


def publish_at(tx: Tx, draft: int, when: datetime | None, *, by: int, at: datetime) -> Draft:
    """Set when it is published (None: as soon as it is approved); a proposal is withdrawn by that.

    Raises:
        Refused: as `write`, and as `participation.opening.check_publish_at`.
    """
    found = own(tx, draft, by, at)
    rules.check_publish_at(when, None if found.content is None else found.content.window, at)
    tx.run(
        "UPDATE programme_drafts SET publish_at = :when WHERE id = :id",
        id=found.id,
        when=None if when is None else stamp(when),
    )
    return _changed(tx, found)


def keep_file(tx: Tx, draft: int, file: str, content: bytes, *, by: int, at: datetime) -> Draft:
    """Keep a file that a draft brings along, in place of an earlier one of that name.

    Raises:
        Refused: as `write`.
    """
    found = own(tx, draft, by, at)
    tx.run(
        "INSERT INTO programme_draft_files (draft, file, digest, content) VALUES (:id, :file, :digest, :content)"
        " ON CONFLICT (draft, file) DO UPDATE SET digest = excluded.digest, content = excluded.content",
        id=found.id,
        file=file,
        digest=sha256(content).hexdigest(),
        content=content,
    )
    return _changed(tx, found)


def file_of(tx: Tx, draft: int, file: str) -> bytes | None:
    """Return a file that a draft brings along, if it is there."""
    row = tx.one("SELECT content FROM programme_draft_files WHERE draft = :id AND file = :file", id=draft, file=file)
    return None if row is None else bytes(row["content"])


def drop(tx: Tx, draft: int, *, by: int, at: datetime) -> None:
    """Forget a draft with all that it says; its number stays its own, because the record names it.

    Raises:
        Refused: as `write`.
    """
    found = own(tx, draft, by, at)
    tx.run("DELETE FROM programme_draft_files WHERE draft = :id", id=found.id)
    tx.run("UPDATE programme_drafts SET state = 'dropped', content = :none WHERE id = :id", id=found.id, none=b"")


def own(tx: Tx, draft: int, by: int, at: datetime) -> Draft:
    """Return a draft for its author, while it can be changed.

    Raises:
        Refused: as `write`.
    """
    roles.anywhere(tx, by, "open-programme", at)
    found = the(tx, draft)
    if found.author != by:
        raise Refused("opening-not-yours")
    if found.state == "published":
        raise Refused("opening-published")
    return found


def the(tx: Tx, draft: int) -> Draft:
    """Return a draft. Raises Refused ``opening-gone``."""
    found = by_id(tx, draft)
    if found is None:
        raise Refused("opening-gone")
    return found


def _changed(tx: Tx, found: Draft) -> Draft:
    withdraw(tx, found.id)
    return again(tx, found.id)


def withdraw(tx: Tx, draft: int) -> None:
    """Let it be a draft again: what was proposed or approved is not any more."""
    tx.run("UPDATE programme_drafts SET state = 'draft', proposed = NULL, approved_by = NULL WHERE id = :id", id=draft)


def _keep_content(tx: Tx, draft: int, table: Table, language: str, to_ask: Sequence[str]) -> None:
    written = json.dumps({"table": to_json(table), "language": language, "to_ask": list(to_ask)}).encode()
    tx.run(
        "UPDATE programme_drafts SET content = :content WHERE id = :id",
        id=draft,
        content=tx.keys.seal("programme_drafts", draft, written),
    )


def again(tx: Tx, draft: int) -> Draft:
    """Return a draft that was just there as it is now."""
    found = by_id(tx, draft)
    assert found is not None  # noqa: S101  (it was just there: for the type checker)
    return found


def of_row(tx: Tx, row: Row) -> Draft:
    """Return the draft of a row."""
    kept = json.loads(tx.keys.open_sealed("programme_drafts", row["id"], row["content"]))
    files = tx.all("SELECT file, digest FROM programme_draft_files WHERE draft = :id ORDER BY file", id=row["id"])
    return Draft(
        id=row["id"],
        author=row["author"],
        kind=row["kind"],
        state=row["state"],
        source=kept["table"],
        language=kept["language"],
        to_ask=tuple(kept["to_ask"]),
        files={file["file"]: file["digest"] for file in files},
        publish_at=None if row["publish_at"] is None else moment(row["publish_at"]),
        proposed=row["proposed"],
        approved_by=row["approved_by"],
        programme=row["programme"],
    )
