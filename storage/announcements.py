"""Announcements of officials: written, approved by a second one, sent, corrected, taken back; each act on record."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from participation import announcement as rules
from participation.announcement import TAKEN_BACK_WITHIN, Content, State, Work
from participation.audience import Audience, check_audience
from participation.audit import CLOCK, Actor, Fact, Seen, What
from participation.refused import Refused
from participation.roles import acting
from storage import approvers, audiences, audit, crowds, outbox, programmes, roles
from storage.audiences import Reach
from storage.database import Tx
from storage.moments import moment, stamp

# Before the first version is sent it can be changed; afterwards only its words, as a correction.
_BEFORE = frozenset[State]({"draft", "proposed"})
_AFTER = frozenset[State]({"stopped", "done"})


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


@dataclass(frozen=True, slots=True)
class Proposed:
    """An announcement that its author has let go. ``waits``: a second official has to approve it first."""

    announcement: Announcement
    reach: Reach
    waits: bool


def make(tx: Tx, programme: int | None, *, by: int, at: datetime) -> Announcement:
    """Begin an announcement in the name of a programme, or of the bot as a whole (owners only).

    Raises:
        Refused: ``office-not-yours``.
    """
    roles.actor(tx, by, "announce", programme, at)
    row = tx.one(
        "INSERT INTO announcements (programme, author, audience, made_at)"
        " VALUES (:programme, :by, :audience, :at) RETURNING *",
        programme=programme,
        by=by,
        audience=Audience().model_dump_json(),
        at=stamp(at),
    )
    assert row is not None  # noqa: S101  (RETURNING of an insert: for the type checker)
    _keep_content(tx, row["id"], 1, Content())
    return _announcement(tx, row)


def by_id(tx: Tx, announcement: int) -> Announcement | None:
    """Return an announcement, if there is one."""
    row = tx.one("SELECT * FROM announcements WHERE id = :id", id=announcement)
    return None if row is None else _announcement(tx, row)


def of_programme(tx: Tx, programme: int | None, limit: int = 20) -> list[Announcement]:
    """Return the latest announcements in the name of a programme, or of the bot as a whole, the latest first."""
    rows = tx.all(
        "SELECT * FROM announcements WHERE coalesce(programme, 0) = :programme AND state <> 'dropped'"
        " ORDER BY id DESC LIMIT :limit",
        programme=programme or 0,
        limit=limit,
    )
    return [_announcement(tx, row) for row in rows]


def write(
    tx: Tx,
    announcement: int,
    *,
    by: int,
    at: datetime,
    content: Content | None = None,
    audience: Audience | None = None,
    emergency: bool | None = None,
) -> Announcement:
    """Change what an announcement says, to whom, or how urgent it is; a proposal is withdrawn by that.

    What has been sent can only be corrected in its words and buttons (see `correct`).

    Raises:
        Refused: ``office-not-yours``; ``announcement-not-yours``; ``announcement-too-late``;
            ``announcement-only-words`` where a correction would change more.
    """
    before = _own(tx, announcement, by, at, _BEFORE)
    changed = replace(
        before,
        content=before.content if content is None else content,
        audience=before.audience if audience is None else audience.canonical(),
        emergency=before.emergency if emergency is None else emergency,
    )
    if before.work == "correct" and (changed.audience, changed.emergency, changed.content.media) != (
        before.audience,
        before.emergency,
        before.content.media,
    ):
        raise Refused("announcement-only-words")
    _keep_content(tx, before.id, before.version, changed.content)
    tx.run(
        "UPDATE announcements SET audience = :audience, emergency = :emergency, state = 'draft', proposed = NULL"
        " WHERE id = :id",
        id=before.id,
        audience=changed.audience.model_dump_json(),
        emergency=int(changed.emergency),
    )
    return _again(tx, before.id)


def send_at(tx: Tx, announcement: int, when: datetime | None, *, by: int, at: datetime) -> Announcement:
    """Set when it goes out (None: as soon as it may); a proposal is withdrawn by that.

    Raises:
        Refused: as `write`; ``announcement-past``.
    """
    before = _own(tx, announcement, by, at, _BEFORE)
    if when is not None and when <= at:
        raise Refused("announcement-past")
    tx.run(
        "UPDATE announcements SET send_at = :when, state = 'draft', proposed = NULL WHERE id = :id",
        id=before.id,
        when=None if when is None else stamp(when),
    )
    return _again(tx, before.id)


def check(tx: Tx, announcement: Announcement) -> None:
    """Check that an announcement can go out as it is.

    Raises:
        Refused: as `participation.announcement.check_content` and `participation.audience.check_audience`.
    """
    known = kinds(tx)
    rules.check_content(announcement.content, known)
    check_audience(announcement.audience, known, of=announcement.programme)


def kinds(tx: Tx) -> Mapping[int, str]:
    """Return the kinds of the programmes there are, by id."""
    return {one.id: one.content.kind for one in programmes.everything(tx)}


def reach(tx: Tx, announcement: Announcement, *, default_language: str) -> Reach:
    """Count exactly whom it would reach now; of a correction, in whose chats it stands."""
    if announcement.work != "send":
        return Reach(crowds.progress(tx, announcement.id).of("delivered"), 0, 0)
    return audiences.count(
        tx, announcement.audience, emergency=announcement.emergency, default_language=default_language
    )


def test(tx: Tx, announcement: int, language: str, *, by: int, at: datetime) -> None:
    """Send it to whoever asks, and nobody else, as people will see it who read this language.

    Raises:
        Refused: as `participation.announcement.check_content`; ``office-not-yours``; ``announcement-gone``.
    """
    found = _authorised(tx, announcement, by, at)
    rules.check_content(found.content, kinds(tx))
    outbox.say(tx, by, {"make": "announcement", "announcement": found.id, "test": language}, at)


def propose(tx: Tx, announcement: int, *, by: int, at: datetime, threshold: int, default_language: str) -> Proposed:
    """Let an announcement go: to a second official, or, if it reaches few and is no emergency, on its way.

    Raises:
        Refused: as `write` and `check`; ``audience-nobody``; ``announcement-past``.
    """
    found = _own(tx, announcement, by, at, frozenset({"draft"}))
    check(tx, found)
    if found.send_at is not None and found.send_at <= at:
        raise Refused("announcement-past")
    reached = reach(tx, found, default_language=default_language)
    if not reached.reachable:
        raise Refused("audience-nobody")
    tx.run(
        "UPDATE announcements SET state = 'proposed', proposed = :digest WHERE id = :id",
        id=found.id,
        digest=found.digest,
    )
    proposed = _again(tx, found.id)
    actor = _actor(tx, proposed, by, at)
    waits = needs_approval(tx, found, reached, threshold)
    if waits:
        _note(tx, proposed, "announcement-proposed", by=actor, at=at, people=reached.reachable, digest=found.digest)
    else:
        proposed = _approved(tx, proposed, by=actor, at=at, default_language=default_language)
    return Proposed(proposed, reached, waits)


def needs_approval(tx: Tx, announcement: Announcement, reached: Reach, threshold: int) -> bool:
    """Tell whether a second official has to approve it: what corrects an announcement, wherever that needed it."""
    people = reached.people if announcement.work == "send" else crowds.progress(tx, announcement.id).everybody
    return rules.needs_approval(people, threshold, emergency=announcement.emergency)


def approve(tx: Tx, announcement: int, digest: str, *, by: int, at: datetime, default_language: str) -> Announcement:
    """Approve exactly what was seen (``digest``); from now on it is fixed to whom it goes. A second time does nothing.

    Raises:
        Refused: ``office-not-yours``; ``announcement-gone``; as `participation.announcement.check_approve`; as `check`;
            ``announcement-past``; ``announcement-author-gone`` if its author may not announce here any more;
            ``audience-nobody``.
    """
    found = _authorised(tx, announcement, by, at)
    if found.approved_by == by and found.proposed == digest and found.state != "proposed":
        return found
    waiting = found.proposed if found.state == "proposed" else None
    rules.check_approve(waiting, digest, author=found.author, by=by, invited=approvers.invited(tx, found.author, by))
    if found.digest != digest:  # (a change withdraws the proposal; looked at again where it counts)
        raise Refused("announcement-changed")
    check(tx, found)
    if found.send_at is not None and found.send_at <= at:
        raise Refused("announcement-past")
    try:
        _actor(tx, found, found.author, at)
    except Refused:
        raise Refused("announcement-author-gone") from None
    return _approved(tx, found, by=_actor(tx, found, by, at), at=at, default_language=default_language)


def send_back(tx: Tx, announcement: int, *, by: int, at: datetime) -> Announcement:
    """Give a proposal back to its author, unapproved; what is no proposal stays as it is.

    Raises:
        Refused: ``office-not-yours``; ``announcement-gone``.
    """
    found = _authorised(tx, announcement, by, at)
    if found.state == "proposed":
        tx.run("UPDATE announcements SET state = 'draft', proposed = NULL WHERE id = :id", id=found.id)
        _note(tx, found, "announcement-sent-back", by=_actor(tx, found, by, at), at=at)
    return _again(tx, found.id)


def drop(tx: Tx, announcement: int, *, by: int, at: datetime) -> Announcement:
    """Give up what is not approved: of a correction, only that; what was sent stands.

    Raises:
        Refused: as `write`.
    """
    found = _own(tx, announcement, by, at, _BEFORE)
    if found.work == "correct":
        tx.run(
            "DELETE FROM announcement_versions WHERE announcement = :id AND version = :version",
            id=found.id,
            version=found.version,
        )
        tx.run(
            "UPDATE announcements SET state = 'done', work = 'send', version = version - 1, proposed = NULL"
            " WHERE id = :id",
            id=found.id,
        )
    else:
        tx.run("UPDATE announcements SET state = 'dropped' WHERE id = :id", id=found.id)
    return _again(tx, found.id)


def pause(tx: Tx, announcement: int, *, by: int, at: datetime) -> Announcement:
    """Let nothing more of it go out until somebody lets it go on. What is not going out stays as it is.

    Raises:
        Refused: ``office-not-yours``; ``announcement-gone``.
    """
    return _moved(tx, announcement, ("approved", "sending"), "paused", "announcement-paused", by=by, at=at)


def go_on(tx: Tx, announcement: int, *, by: int, at: datetime) -> Announcement:
    """Let it go on after a pause.

    Raises:
        Refused: ``office-not-yours``; ``announcement-gone``.
    """
    found = by_id(tx, announcement)
    to: State = "approved" if found is not None and found.began_at is None else "sending"
    return _moved(tx, announcement, ("paused",), to, "announcement-resumed", by=by, at=at)


def stop(tx: Tx, announcement: int, *, by: int, at: datetime) -> Announcement:
    """End it: whoever has not got it will not.

    Raises:
        Refused: ``office-not-yours``; ``announcement-gone``.
    """
    here: tuple[State, ...] = ("approved", "sending", "paused")
    return _moved(tx, announcement, here, "stopped", "announcement-stopped", by=by, at=at)


def correct(tx: Tx, announcement: int, *, by: int, at: datetime) -> Announcement:
    """Begin a correction: its words are changed with `write`, and it goes the way of an announcement to be approved.

    Raises:
        Refused: ``office-not-yours``; ``announcement-not-yours``; ``announcement-gone``; ``announcement-not-ended``.
    """
    found = _own(tx, announcement, by, at, _AFTER, late="announcement-not-ended")
    if found.work == "take-back":
        raise Refused("announcement-not-ended")
    _keep_content(tx, found.id, found.version + 1, found.content)
    tx.run(
        "UPDATE announcements SET state = 'draft', work = 'correct', version = version + 1, send_at = NULL,"
        " proposed = NULL, approved_by = NULL, approved_at = NULL WHERE id = :id",
        id=found.id,
    )
    return _again(tx, found.id)


def send_unsure_again(tx: Tx, announcement: int, *, by: int, at: datetime) -> int:
    """Send it once more to those of whom nobody knows whether they have got it; return to how many.

    Raises:
        Refused: ``office-not-yours``; ``announcement-gone``; ``announcement-not-ended``; ``announcement-resent``;
            ``announcement-nothing-unsure``.
    """
    found = _authorised(tx, announcement, by, at)
    if found.resent:
        raise Refused("announcement-resent")
    if found.state not in _AFTER or found.work != "send":
        raise Refused("announcement-not-ended")
    if found.state == "stopped":  # what was stopped goes to nobody new
        tx.run(
            "DELETE FROM announcement_recipients WHERE announcement = :id AND state = 'waiting'",
            id=found.id,
        )
    again = crowds.unsure_again(tx, found.id)
    if not again:
        raise Refused("announcement-nothing-unsure")
    tx.run("UPDATE announcements SET state = 'sending', resent = 1, ended_at = NULL WHERE id = :id", id=found.id)
    _note(tx, found, "announcement-resent", by=_actor(tx, found, by, at), at=at, people=again)
    return again


def take_back(tx: Tx, announcement: int, *, by: int, at: datetime) -> int:
    """Delete it from the chats of all who got it in the last 48 hours; return how many they are.

    It needs no second official: what should not have been said has to go at once.

    Raises:
        Refused: ``office-not-yours``; ``announcement-gone``; ``announcement-too-old``.
    """
    found = _authorised(tx, announcement, by, at)
    there = crowds.can_be_taken_back(tx, found.id, at - TAKEN_BACK_WITHIN)
    if not there:
        raise Refused("announcement-too-old")
    _pull_back(tx, found)
    tx.run(
        "UPDATE announcements SET state = 'sending', work = 'take-back', held = 0, ended_at = NULL WHERE id = :id",
        id=found.id,
    )
    _note(tx, found, "announcement-taken-back", by=_actor(tx, found, by, at), at=at, people=there)
    return there


def ended(tx: Tx, announcement: Announcement, at: datetime) -> None:
    """Note that everybody has been gone through."""
    tx.run("UPDATE announcements SET state = 'done', ended_at = :at WHERE id = :id", id=announcement.id, at=stamp(at))
    reached = crowds.progress(tx, announcement.id)
    _note(
        tx, announcement, "announcement-done", by=CLOCK, at=at,
        delivered=reached.of("delivered"), blocked=reached.of("blocked"), failed=reached.of("failed"),
        unsure=reached.of("unsure"),
    )  # fmt: skip


def began(tx: Tx, announcement: Announcement, at: datetime) -> None:
    """Note that it begins to go out."""
    tx.run(
        "UPDATE announcements SET state = 'sending', began_at = coalesce(began_at, :at) WHERE id = :id",
        id=announcement.id,
        at=stamp(at),
    )


def hold(tx: Tx, announcement: Announcement, *, held: bool) -> None:
    """Let it wait for the morning, or go on after the night."""
    if held:
        _pull_back(tx, announcement)
    tx.run("UPDATE announcements SET held = :held WHERE id = :id", id=announcement.id, held=int(held))


def at_work(tx: Tx) -> list[Announcement]:
    """Return what is approved or going out, the oldest first."""
    rows = tx.all("SELECT * FROM announcements WHERE state IN ('approved', 'sending') ORDER BY id")
    return [_announcement(tx, row) for row in rows]


def _approved(tx: Tx, found: Announcement, *, by: Actor, at: datetime, default_language: str) -> Announcement:
    if found.work == "send":
        audiences.fix(tx, found.id, found.audience, emergency=found.emergency, default_language=default_language)
    people = crowds.progress(tx, found.id).of("waiting" if found.work == "send" else "delivered")
    if not people:
        raise Refused("audience-nobody")
    tx.run(
        "UPDATE announcements SET state = 'approved', approved_by = :by, approved_at = :at, held = 0, ended_at = NULL"
        " WHERE id = :id",
        id=found.id,
        by=by.account,
        at=stamp(at),
    )
    seen = tuple(Seen("announcement", language, words.text) for language, words in found.content.words.items())
    facts: dict[str, Fact] = {"author": found.author, "people": people, "digest": found.digest}
    subject = f"announcement:{found.id}"
    audit.note(tx, _chain(found), "announcement-approved", by=by, at=at, subject=subject, values=facts, seen=seen)
    return _again(tx, found.id)


def _moved(
    tx: Tx, announcement: int, here: tuple[State, ...], to: State, what: What, *, by: int, at: datetime
) -> Announcement:
    found = _authorised(tx, announcement, by, at)
    if found.state in here:
        _pull_back(tx, found)
        tx.run("UPDATE announcements SET state = :to WHERE id = :id", id=found.id, to=to)
        _note(tx, found, what, by=_actor(tx, found, by, at), at=at)
    return _again(tx, found.id)


def _pull_back(tx: Tx, announcement: Announcement) -> None:
    if announcement.work == "take-back":  # what is to be deleted stays so
        return
    accounts = outbox.pull_back(tx, announcement.id)
    crowds.put_back(tx, announcement.id, accounts, changing=announcement.work == "correct")


def _authorised(tx: Tx, announcement: int, by: int, at: datetime) -> Announcement:
    """Return an announcement for whoever may announce where it belongs."""
    found = by_id(tx, announcement)
    if found is None or found.state == "dropped":
        raise Refused("announcement-gone")
    _actor(tx, found, by, at)
    return found


def _own(
    tx: Tx, announcement: int, by: int, at: datetime, states: frozenset[State], *, late: str = "announcement-too-late"
) -> Announcement:
    """Return an announcement for its author."""
    found = _authorised(tx, announcement, by, at)
    if by != found.author:
        raise Refused("announcement-not-yours")
    if found.state not in states:
        raise Refused(late)
    return found


def _actor(tx: Tx, announcement: Announcement, by: int, at: datetime) -> Actor:
    """Return who acts. What the bot as a whole says is an owner's; anybody who announces anywhere may approve it."""
    held = approvers.held(tx, by, announcement.author, announcement.programme, at)
    return Actor(acting("announce", held), by)


def _note(tx: Tx, announcement: Announcement, what: What, *, by: Actor, at: datetime, **values: Fact) -> None:
    audit.note(tx, _chain(announcement), what, by=by, at=at, subject=f"announcement:{announcement.id}", values=values)


def _chain(announcement: Announcement) -> int:
    return audit.HOUSE if announcement.programme is None else announcement.programme


def _keep_content(tx: Tx, announcement: int, version: int, content: Content) -> None:
    sealed = tx.keys.seal("announcement_versions", f"{announcement}/{version}", content.model_dump_json().encode())
    tx.run(
        "INSERT INTO announcement_versions (announcement, version, content) VALUES (:announcement, :version, :content)"
        " ON CONFLICT (announcement, version) DO UPDATE SET content = excluded.content",
        announcement=announcement,
        version=version,
        content=sealed,
    )


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


def _again(tx: Tx, announcement: int) -> Announcement:
    found = by_id(tx, announcement)
    assert found is not None  # noqa: S101  (it was just there: for the type checker)
    return found


def _announcement(tx: Tx, row: sqlite3.Row) -> Announcement:
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
