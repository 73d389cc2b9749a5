"""Announcements of officials: written, let go or approved by a second one, corrected; each act on record."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from participation import announcement as rules
from participation.announcement import Content, State
from participation.audience import Audience, check_audience
from participation.audit import Actor, Fact, Seen
from participation.refused import Refused
from storage import announcement_rows as kept
from storage import approvers, audiences, audit, crowds, outbox, programmes, roles
from storage.announcement_rows import Announcement
from storage.audiences import Reach
from storage.database import Tx
from storage.moments import stamp

# Before the first version is sent it can be changed; afterwards only its words, as a correction.
_BEFORE = frozenset[State]({"draft", "proposed"})
_AFTER = frozenset[State]({"stopped", "done"})


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
    kept.keep_content(tx, row["id"], 1, Content())
    return kept.read_row(tx, row)


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
    before = kept.own(tx, announcement, by, at, _BEFORE)
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
    kept.keep_content(tx, before.id, before.version, changed.content)
    tx.run(
        "UPDATE announcements SET audience = :audience, emergency = :emergency, state = 'draft', proposed = NULL"
        " WHERE id = :id",
        id=before.id,
        audience=changed.audience.model_dump_json(),
        emergency=int(changed.emergency),
    )
    return kept.again(tx, before.id)


def send_at(tx: Tx, announcement: int, when: datetime | None, *, by: int, at: datetime) -> Announcement:
    """Set when it goes out (None: as soon as it may); a proposal is withdrawn by that.

    Raises:
        Refused: as `write`; ``announcement-past``.
    """
    before = kept.own(tx, announcement, by, at, _BEFORE)
    if when is not None and when <= at:
        raise Refused("announcement-past")
    tx.run(
        "UPDATE announcements SET send_at = :when, state = 'draft', proposed = NULL WHERE id = :id",
        id=before.id,
        when=None if when is None else stamp(when),
    )
    return kept.again(tx, before.id)


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
    found = kept.authorised(tx, announcement, by, at)
    rules.check_content(found.content, kinds(tx))
    outbox.say(tx, by, {"make": "announcement", "announcement": found.id, "test": language}, at)


def propose(tx: Tx, announcement: int, *, by: int, at: datetime, threshold: int, default_language: str) -> Proposed:
    """Let an announcement go: to a second official, or, if it reaches few and is no emergency, on its way.

    Raises:
        Refused: as `write` and `check`; ``audience-nobody``; ``announcement-past``.
    """
    found = kept.own(tx, announcement, by, at, frozenset({"draft"}))
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
    proposed = kept.again(tx, found.id)
    actor = kept.actor(tx, proposed, by, at)
    waits = needs_approval(tx, found, reached, threshold)
    if waits:
        kept.note(tx, proposed, "announcement-proposed", by=actor, at=at, people=reached.reachable, digest=found.digest)
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
    found = kept.authorised(tx, announcement, by, at)
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
        kept.actor(tx, found, found.author, at)
    except Refused:
        raise Refused("announcement-author-gone") from None
    return _approved(tx, found, by=kept.actor(tx, found, by, at), at=at, default_language=default_language)


def send_back(tx: Tx, announcement: int, *, by: int, at: datetime) -> Announcement:
    """Give a proposal back to its author, unapproved; what is no proposal stays as it is.

    Raises:
        Refused: ``office-not-yours``; ``announcement-gone``.
    """
    found = kept.authorised(tx, announcement, by, at)
    if found.state == "proposed":
        tx.run("UPDATE announcements SET state = 'draft', proposed = NULL WHERE id = :id", id=found.id)
        kept.note(tx, found, "announcement-sent-back", by=kept.actor(tx, found, by, at), at=at)
    return kept.again(tx, found.id)


def drop(tx: Tx, announcement: int, *, by: int, at: datetime) -> Announcement:
    """Give up what is not approved: of a correction, only that; what was sent stands.

    Raises:
        Refused: as `write`.
    """
    found = kept.own(tx, announcement, by, at, _BEFORE)
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
    return kept.again(tx, found.id)


def correct(tx: Tx, announcement: int, *, by: int, at: datetime) -> Announcement:
    """Begin a correction: its words are changed with `write`, and it goes the way of an announcement to be approved.

    Raises:
        Refused: ``office-not-yours``; ``announcement-not-yours``; ``announcement-gone``; ``announcement-not-ended``.
    """
    found = kept.own(tx, announcement, by, at, _AFTER, late="announcement-not-ended")
    if found.work == "take-back":
        raise Refused("announcement-not-ended")
    kept.keep_content(tx, found.id, found.version + 1, found.content)
    tx.run(
        "UPDATE announcements SET state = 'draft', work = 'correct', version = version + 1, send_at = NULL,"
        " proposed = NULL, approved_by = NULL, approved_at = NULL WHERE id = :id",
        id=found.id,
    )
    return kept.again(tx, found.id)


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
    audit.note(tx, kept.chain(found), "announcement-approved", by=by, at=at, subject=subject, values=facts, seen=seen)
    return kept.again(tx, found.id)
