"""Programmes that officials prepare in the chat: kept as the table of a programme file, approved, and published."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property, lru_cache
from hashlib import sha256
from sqlite3 import Row

from participation import opening as rules
from participation import programme_file
from participation.audit import CLOCK, Actor, Fact, What
from participation.board import Board
from participation.contest import Reception
from participation.mistakes import Mistake, ProgrammeFileError
from participation.opening import State
from participation.opening_questions import still
from participation.programme import Vote
from participation.programme_source import Table, from_json, to_json
from participation.refused import Refused
from participation.roles import Grant
from storage import audit, programmes, roles
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
    return _again(tx, row["id"])


def by_id(tx: Tx, draft: int) -> Draft | None:
    """Return a draft, if there is one."""
    row = tx.one("SELECT * FROM programme_drafts WHERE id = :id AND state <> 'dropped'", id=draft)
    return None if row is None else _draft(tx, row)


def of_author(tx: Tx, account: int) -> list[Draft]:
    """Return what somebody prepares and is not published, the latest first."""
    rows = tx.all(
        "SELECT * FROM programme_drafts WHERE author = :account AND state IN ('draft', 'proposed', 'approved')"
        " ORDER BY id DESC",
        account=account,
    )
    return [_draft(tx, row) for row in rows]


def proposed(tx: Tx) -> list[Draft]:
    """Return what waits for a second person, the oldest first."""
    return [_draft(tx, row) for row in tx.all("SELECT * FROM programme_drafts WHERE state = 'proposed' ORDER BY id")]


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


def drop(tx: Tx, draft: int, *, by: int, at: datetime) -> None:
    """Forget a draft with all that it says; its number stays its own, because the record names it.

    Raises:
        Refused: as `write`.
    """
    found = own(tx, draft, by, at)
    tx.run("DELETE FROM programme_draft_files WHERE draft = :id", id=found.id)
    tx.run("UPDATE programme_drafts SET state = 'dropped', content = :none WHERE id = :id", id=found.id, none=b"")


# A second person


def seconds(tx: Tx, draft: Draft, at: datetime) -> list[int]:
    """Return the accounts of all who could approve a draft, but for its author."""
    return [one for one in roles.everybody(tx) if one != draft.author and second(tx, draft, one, at) is not None]


def second(tx: Tx, draft: Draft, account: int, at: datetime) -> Grant | None:
    """Return the role in which somebody could answer for a draft today and on its last day."""
    content = draft.content
    if content is None:
        return None
    today = at.astimezone(content.office.zone).date()
    return rules.second_on(roles.of_account(tx, account), content.last_day, today)


def check(tx: Tx, draft: Draft, at: datetime) -> tuple[Mistake, ...]:
    """Return everything because of which a draft could not be published at an instant."""
    content = draft.content
    if content is None:
        return draft.mistakes
    taken = programmes.by_slug(tx, content.slug) is not None
    found = rules.mistakes_in(content, at=at, taken=taken, missing=draft.missing)
    board = content.board.slug if isinstance(content, Reception) and content.board is not None else None
    if board is not None:
        there = programmes.by_slug(tx, board)
        if there is None or not isinstance(there.content, Board):
            place = f"{content.kind}[{content.slug}].board"
            found = (*found, Mistake(place, "board-unknown", {"found": board}))
    return found


def propose(tx: Tx, draft: int, *, by: int, at: datetime) -> Draft:
    """Let a draft be looked at by a second person. What is proposed already stays so.

    Raises:
        Refused: as `write`; ``opening-unfinished``; ``opening-mistakes`` with ``count``.
    """
    found = own(tx, draft, by, at)
    if found.state != "draft":
        return found
    _check_ready(tx, found, at)
    actor = roles.anywhere(tx, by, "open-programme", at)
    tx.run(
        "UPDATE programme_drafts SET state = 'proposed', proposed = :digest WHERE id = :id",
        id=found.id,
        digest=found.digest,
    )
    _note(tx, found, "opening-proposed", by=actor, at=at, digest=found.digest)
    return _again(tx, found.id)


def approve(tx: Tx, draft: int, digest: str, *, by: int, at: datetime) -> Draft:
    """Approve exactly what was seen (``digest``): it is published when its time comes. A second time does nothing.

    Raises:
        Refused: ``office-not-yours``; ``opening-gone``; as `participation.opening.check_approve` and
            ``check_second``; ``opening-mistakes``; ``opening-author-gone``.
    """
    actor = roles.anywhere(tx, by, "approve-programme", at)
    found = _the(tx, draft)
    if found.approved_by == by and found.proposed == digest and found.state != "proposed":
        return found
    rules.check_approve(found.proposed if found.state == "proposed" else None, digest, author=found.author, by=by)
    if found.digest != digest:  # (a change withdraws the proposal; looked at again where it counts)
        raise Refused("opening-changed")
    _check_ready(tx, found, at)
    rules.check_second(second(tx, found, by, at), found.last_day)
    _author(tx, found, at)
    return _approved(tx, found, "opening-approved", by=actor, at=at)


def waive(tx: Tx, draft: int, digest: str, *, by: int, at: datetime) -> Draft:
    """Let a draft be published without a second person, where there is none; it stands on record.

    Raises:
        Refused: as `write`; ``opening-changed``; ``opening-unfinished``; ``opening-mistakes``; ``opening-not-alone``.
    """
    found = own(tx, draft, by, at)
    if found.state == "approved" and found.approved_by is None and found.digest == digest:
        return found
    _check_ready(tx, found, at)
    if found.digest != digest:
        raise Refused("opening-changed")
    if seconds(tx, found, at):
        raise Refused("opening-not-alone")
    return _approved(tx, found, "opening-waived", by=roles.anywhere(tx, by, "open-programme", at), at=at)


def send_back(tx: Tx, draft: int, *, by: int, at: datetime) -> Draft:
    """Give a proposal back to its author, unapproved; what is no proposal stays as it is.

    Raises:
        Refused: ``office-not-yours``; ``opening-gone``.
    """
    actor = roles.anywhere(tx, by, "approve-programme", at)
    found = _the(tx, draft)
    if found.state == "proposed":
        _withdraw(tx, found.id)
        _note(tx, found, "opening-sent-back", by=actor, at=at)
    return _again(tx, found.id)


# Publishing


def due(tx: Tx, now: datetime) -> list[Draft]:
    """Return the approved drafts whose time has come, the earliest first."""
    rows = tx.all(
        "SELECT * FROM programme_drafts WHERE state = 'approved' AND coalesce(publish_at, '') <= :now"
        " ORDER BY coalesce(publish_at, ''), id",
        now=stamp(now),
    )
    return [_draft(tx, row) for row in rows]


def next_due(tx: Tx, now: datetime) -> list[datetime]:
    """Return when the next approved draft is published; one whose time has come is due now."""
    row = tx.one(
        "SELECT coalesce(publish_at, '') AS at FROM programme_drafts WHERE state = 'approved'"
        " ORDER BY coalesce(publish_at, ''), id LIMIT 1"
    )
    return [] if row is None else [moment(row["at"]) if row["at"] else now]


def publish(tx: Tx, draft: Draft, *, box: str, now: datetime) -> int:
    """Publish an approved draft; its author becomes official of it, and so does who has approved it.

    A deputy stands in for the author there on the days that they have; an owner needs no other role. Returns the
    programme's id.

    Raises:
        Refused: ``opening-author-gone``; as `participation.opening.check_second`; ``opening-mistakes``.
    """
    if check(tx, draft, now):
        raise Refused("opening-mistakes", count=len(check(tx, draft, now)))
    author = _author(tx, draft, now)
    beside = None
    if draft.approved_by is not None:
        beside = rules.check_second(second(tx, draft, draft.approved_by, now), draft.last_day)
    assert draft.content is not None  # noqa: S101  (what has no mistakes can be read: for the type checker)
    files = {
        row["digest"]: row["content"]
        for row in tx.all("SELECT digest, content FROM programme_draft_files WHERE draft = :id", id=draft.id)
    }
    programmes.publish(tx, draft.content, box=box, now=now, shorten=False, files=files)
    published = programmes.by_slug(tx, draft.content.slug)
    assert published is not None  # noqa: S101  (it was just published: for the type checker)
    tx.run("UPDATE programme_drafts SET state = 'published', programme = :to WHERE id = :id", id=draft.id,
           to=published.id)  # fmt: skip
    tx.run("DELETE FROM programme_draft_files WHERE draft = :id", id=draft.id)
    facts: dict[str, Fact] = {"draft": draft.id, "digest": draft.digest, "approved-by": draft.approved_by}
    audit.note(tx, published.id, "published", by=author, at=now, subject=f"draft:{draft.id}", values=facts)
    roles.give(tx, draft.author, "official", published.id, by=author, at=now)
    if beside is not None and beside.role == "official":
        roles.give(tx, beside.account, "official", published.id, by=author, at=now)
    elif beside is not None and beside.role == "deputy":
        roles.give(
            tx, beside.account, "deputy", published.id, by=author, at=now, days=beside.days, stands_in_for=draft.author
        )
    return published.id


def failed(tx: Tx, draft: Draft, at: datetime) -> None:
    """Give a draft back to its author that could not be published when its time had come; nothing of it is lost."""
    _withdraw(tx, draft.id)
    _note(tx, draft, "opening-failed", by=CLOCK, at=at)


def own(tx: Tx, draft: int, by: int, at: datetime) -> Draft:
    """Return a draft for its author, while it can be changed.

    Raises:
        Refused: as `write`.
    """
    roles.anywhere(tx, by, "open-programme", at)
    found = _the(tx, draft)
    if found.author != by:
        raise Refused("opening-not-yours")
    if found.state == "published":
        raise Refused("opening-published")
    return found


def _the(tx: Tx, draft: int) -> Draft:
    found = by_id(tx, draft)
    if found is None:
        raise Refused("opening-gone")
    return found


def _check_ready(tx: Tx, draft: Draft, at: datetime) -> None:
    if draft.left:
        raise Refused("opening-unfinished")
    found = check(tx, draft, at if draft.publish_at is None else max(at, draft.publish_at))
    if found:
        raise Refused("opening-mistakes", count=len(found))
    rules.check_publish_at(draft.publish_at, None, at)


def _author(tx: Tx, draft: Draft, at: datetime) -> Actor:
    try:
        return roles.anywhere(tx, draft.author, "open-programme", at)
    except Refused:
        raise Refused("opening-author-gone") from None


def _approved(tx: Tx, found: Draft, what: What, *, by: Actor, at: datetime) -> Draft:
    tx.run(
        "UPDATE programme_drafts SET state = 'approved', proposed = :digest, approved_by = :by WHERE id = :id",
        id=found.id,
        digest=found.digest,
        by=None if by.account == found.author else by.account,
    )
    _note(tx, found, what, by=by, at=at, author=found.author, digest=found.digest)
    return _again(tx, found.id)


def _changed(tx: Tx, found: Draft) -> Draft:
    _withdraw(tx, found.id)
    return _again(tx, found.id)


def _withdraw(tx: Tx, draft: int) -> None:
    tx.run("UPDATE programme_drafts SET state = 'draft', proposed = NULL, approved_by = NULL WHERE id = :id", id=draft)


def _note(tx: Tx, draft: Draft, what: What, *, by: Actor, at: datetime, **values: Fact) -> None:
    audit.note(tx, audit.HOUSE, what, by=by, at=at, subject=f"draft:{draft.id}", values=values)


def _keep_content(tx: Tx, draft: int, table: Table, language: str, to_ask: Sequence[str]) -> None:
    written = json.dumps({"table": to_json(table), "language": language, "to_ask": list(to_ask)}).encode()
    tx.run(
        "UPDATE programme_drafts SET content = :content WHERE id = :id",
        id=draft,
        content=tx.keys.seal("programme_drafts", draft, written),
    )


def _again(tx: Tx, draft: int) -> Draft:
    found = by_id(tx, draft)
    assert found is not None  # noqa: S101  (it was just there: for the type checker)
    return found


def _draft(tx: Tx, row: Row) -> Draft:
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
