"""Announcements as they are kept, and who may do anything with one."""

import sqlite3
from dataclasses import dataclass, field
from datetime import datetime

from participation import announcement as rules
from participation.announcement import Content, State, Work
from participation.audience import Audience
from participation.audit import Actor, Fact, What
from participation.refused import Refused
from participation.roles import acting
from storage import approvers, audit
from storage.database import Tx
from storage.moments import moment


@dataclass(frozen=True, slots=True)
class Announcement:
    """One announcement as it stands; ``programme`` is None where the bot as a whole speaks.

    ``work`` is what is being done, or prepared: sending it, correcting it (``version`` > 1), taking it back.
    ``proposed`` is the digest that waits for approval or was approved. ``held``: it waits for the morning.
    """

    id: int
    programme: int | None
    author: int
    state: State
    work: Work
    audience: Audience
    version: int
    content: Content = field(repr=False)
    send_at: datetime | None
    emergency: bool
    proposed: str | None
    approved_by: int | None
    held: bool
    resent: bool
    began_at: datetime | None
    ended_at: datetime | None

    @property
    def digest(self) -> str:
        """What a second official approves, of what it is now."""
        return rules.digest(self.content, self.audience, self.send_at, emergency=self.emergency)


def by_id(tx: Tx, announcement: int) -> Announcement | None:
    """Return an announcement, if there is one."""
    row = tx.one("SELECT * FROM announcements WHERE id = :id", id=announcement)
    return None if row is None else read_row(tx, row)


def of_programme(tx: Tx, programme: int | None, limit: int = 20) -> list[Announcement]:
    """Return the latest announcements in the name of a programme, or of the bot as a whole, the latest first."""
    rows = tx.all(
        "SELECT * FROM announcements WHERE coalesce(programme, 0) = :programme AND state <> 'dropped'"
        " ORDER BY id DESC LIMIT :limit",
        programme=programme or 0,
        limit=limit,
    )
    return [read_row(tx, row) for row in rows]


def going_out(tx: Tx, announcement: int) -> tuple[bytes, bool] | None:
    """Return what an announcement says now, as JSON, and whether it is an emergency; None if there is none."""
    row = tx.one(
        "SELECT emergency, announcement_versions.version, content FROM announcements JOIN announcement_versions"
        " ON announcement = announcements.id AND announcement_versions.version = announcements.version"
        " WHERE announcements.id = :id",
        id=announcement,
    )
    if row is None:
        return None
    content = tx.keys.open_sealed("announcement_versions", f"{announcement}/{row['version']}", row["content"])
    return content, bool(row["emergency"])


def authorised(tx: Tx, announcement: int, by: int, at: datetime) -> Announcement:
    """Return an announcement for whoever may announce where it belongs."""
    found = by_id(tx, announcement)
    if found is None or found.state == "dropped":
        raise Refused("announcement-gone")
    actor(tx, found, by, at)
    return found


def own(
    tx: Tx, announcement: int, by: int, at: datetime, states: frozenset[State], *, late: str = "announcement-too-late"
) -> Announcement:
    """Return an announcement for its author."""
    found = authorised(tx, announcement, by, at)
    if by != found.author:
        raise Refused("announcement-not-yours")
    if found.state not in states:
        raise Refused(late)
    return found


def actor(tx: Tx, announcement: Announcement, by: int, at: datetime) -> Actor:
    """Return who acts. What the bot as a whole says is an owner's; anybody who announces anywhere may approve it."""
    held = approvers.held(tx, by, announcement.author, announcement.programme, at)
    return Actor(acting("announce", held), by)


def again(tx: Tx, announcement: int) -> Announcement:
    found = by_id(tx, announcement)
    assert found is not None  # noqa: S101  (it was just there: for the type checker)
    return found


def note(tx: Tx, announcement: Announcement, what: What, *, by: Actor, at: datetime, **values: Fact) -> None:
    audit.note(tx, chain(announcement), what, by=by, at=at, subject=f"announcement:{announcement.id}", values=values)


def chain(announcement: Announcement) -> int:
    return audit.HOUSE if announcement.programme is None else announcement.programme


def keep_content(tx: Tx, announcement: int, version: int, content: Content) -> None:
    sealed = tx.keys.seal("announcement_versions", f"{announcement}/{version}", content.model_dump_json().encode())
    tx.run(
        "INSERT INTO announcement_versions (announcement, version, content) VALUES (:announcement, :version, :content)"
        " ON CONFLICT (announcement, version) DO UPDATE SET content = excluded.content",
        announcement=announcement,
        version=version,
        content=sealed,
    )


def read_row(tx: Tx, row: sqlite3.Row) -> Announcement:
    content, emergency = going_out(tx, row["id"]) or (b"{}", False)
    at = {name: None if row[name] is None else moment(row[name]) for name in ("send_at", "began_at", "ended_at")}
    return Announcement(
        id=row["id"],
        programme=row["programme"],
        author=row["author"],
        state=row["state"],
        work=row["work"],
        audience=Audience.model_validate_json(row["audience"]),
        version=row["version"],
        content=Content.model_validate_json(content),
        emergency=emergency,
        proposed=row["proposed"],
        approved_by=row["approved_by"],
        held=bool(row["held"]),
        resent=bool(row["resent"]),
        **at,
    )
