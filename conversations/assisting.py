"""Enter for somebody without Telegram, as an official; tell them what is to be told; let them take it over.

What is asked, checked and kept is that of everybody (`conversations.applying`, `conversations.handing_in`): here
stands only what is particular, each act on record in the unit that does it.
"""

from datetime import date, datetime

from conversations import applying
from participation.assisted import CAME, ON_THE_SPOT, Came, Consenting, Told, check_received, consents_by, counts_at
from participation.audit import CLOCK, Actor, Fact, Seen
from participation.consent import ConsentGiven
from participation.contest import Reception
from participation.refused import Refused
from participation.roles import may
from storage import applications, assisted, audit, consents, erasures, members, roles, to_tell
from storage.applications import Application
from storage.assisted import Entry
from storage.consents import Taken
from storage.database import Tx
from storage.shelf import Content, Programme
from storage.to_tell import ToTell


def ways(content: Content) -> tuple[Came, ...]:
    """Return how something can reach the office: by a visit, and by what the programme names; for a board any way."""
    if not isinstance(content, Reception):
        return CAME
    named = {one.way for one in content.other_ways}
    return ("visit", *(way for way in ("phone", "post", "e-mail", "fax", "web") if way in named))


def begin(
    tx: Tx,
    programme: Programme,
    *,
    language: str,
    came: Came,
    received_on: date,
    consenting: Consenting,
    by: Actor,
    at: datetime,
) -> Entry:
    """Begin an application, or a proposal for a board, for somebody who gets an account of ours.

    They apply alone: nobody could invite others for them.

    Raises:
        Refused: ``assisted-numbers-only`` where no official sees personal content in the chat; ``came-unknown``;
            ``consenting-unknown``; as `participation.assisted.check_received` and `conversations.applying.begin`; for a
            board as `participation.window.Window.check`.
    """
    content = programme.content
    if isinstance(content, Reception) and content.in_chat != "full":
        raise Refused("assisted-numbers-only")
    if came not in ways(content):
        raise Refused("came-unknown")
    if consenting not in consents_by(came):
        raise Refused("consenting-unknown")
    zone = content.office.zone
    received_on = at.astimezone(zone).date() if came in ON_THE_SPOT else received_on
    check_received(received_on, at.astimezone(zone).date())
    entry = assisted.begin(
        tx, programme.id, language=language, came=came, received_on=received_on, consenting=consenting,
        by=_account(by), at=at,
    )  # fmt: skip
    counted = counts(programme, entry, at)
    if isinstance(content, Reception):
        application = applying.begin(tx, programme, entry.account, alone=True, at=counted)
        assisted.is_for(tx, entry.id, application.id)
    else:
        content.window.check(counted)
    entry = assisted.by_id(tx, entry.id) or entry
    values: dict[str, Fact] = {
        "came": came,
        "received": received_on.isoformat(),
        "consenting": consenting,
        "language": language,
    }
    audit.note(tx, programme.id, "entered-for-person", by=by, at=at, subject=about(entry), values=values)
    return entry


def counts(programme: Programme, entry: Entry, now: datetime) -> datetime:
    """Return when what is entered counts as received: of a paper its day, until it is handed in; else it is now.

    Whoever stands at the counter acts then and there, and so does whoever puts something right later.
    """
    if entry.came in ON_THE_SPOT or entry.handed_in_at is not None:
        return now
    return counts_at(entry.received_on, now, programme.content.office.zone)


def consents_taken(tx: Tx, programme: Programme, entry: Entry, *, by: Actor, at: datetime) -> None:
    """Put on record which consents the official has just taken: how, in which language, and the text as it was read.

    Those that are on record already are left alone.
    """
    if entry.application is None:
        return
    for given in consents.of(tx, entry.application):
        if given.account != entry.account or given.withdrawn_at is not None:
            continue
        if consents.taken(tx, entry.application, given) is not None:
            continue
        consents.take(tx, entry.application, given, Taken(_account(by), entry.consenting))
        values: dict[str, Fact] = {
            "key": given.key,
            "version": given.version,
            "language": given.language,
            "digest": given.digest,
            "how": entry.consenting,
        }
        seen = (Seen("consent", given.language, _text(programme, given)),)
        subject = f"seat:{entry.application}/1"
        audit.note(tx, programme.id, "consent-given", by=by, at=at, subject=subject, values=values, seen=seen)


def handed_in(tx: Tx, entry: Entry, application: Application, *, by: Actor, at: datetime) -> None:
    """Put on record that a version is handed in."""
    assisted.handed_in(tx, entry, by.account or entry.worked_by, at)
    values: dict[str, Fact] = {
        "number": application.number,
        "version": application.version,
        "came": entry.came,
        "received": entry.received_on.isoformat(),
    }
    audit.note(tx, entry.programme, "handed-in", by=by, at=at, subject=_subject(application.id), values=values)


def withdrew(tx: Tx, entry: Entry, *, by: Actor, at: datetime) -> None:
    """Put on record that it was withdrawn as the person wanted."""
    audit.note(tx, entry.programme, "withdrawn", by=by, at=at, subject=about(entry), values={"came": entry.came})


def published(tx: Tx, entry: Entry, proposal: int, read_out: str, *, by: Actor, at: datetime) -> None:
    """Put on record that a proposal is on the board, and that its author agreed to ``read_out``, word by word."""
    assisted.handed_in(tx, entry, by.account or entry.worked_by, at, proposal=proposal)
    agreed: dict[str, Fact] = {"key": "publication", "how": entry.consenting, "language": entry.language}
    seen = (Seen("consent", entry.language, read_out),)
    audit.note(tx, entry.programme, "consent-given", by=by, at=at, subject=about(entry), values=agreed, seen=seen)
    values: dict[str, Fact] = {"proposal": proposal, "came": entry.came, "received": entry.received_on.isoformat()}
    audit.note(tx, entry.programme, "handed-in", by=by, at=at, subject=f"proposal:{proposal}", values=values)


def who_acts(tx: Tx, entry: Entry, account: int, at: datetime) -> Actor:
    """Return who has entered it, for the record, also where their papers have arrived after their role had ended."""
    held = roles.holds(tx, account, entry.programme, at)
    return roles.actor(tx, account, "enter-for-others", entry.programme, at) if may("enter-for-others", held) else CLOCK


def told(tx: Tx, entry: Entry, message: ToTell, how: Told, *, by: Actor, at: datetime) -> bool:
    """Put on record that somebody was told, and how; the message is gone. Of two officials the first counts."""
    if not to_tell.done(tx, message.id):
        return False
    values: dict[str, Fact] = {"how": how, "waited": message.said_at.isoformat()}
    audit.note(tx, entry.programme, "person-told", by=by, at=at, subject=about(entry), values=values)
    return True


def print_link(tx: Tx, entry: Entry, *, by: Actor, at: datetime) -> str | None:
    """Return the token of the link on the printed receipt, the same as long as it holds; None once it is linked."""
    if entry.linked_at is not None or entry.handed_in_at is None:
        return None
    token, fresh = assisted.link(tx, entry, at)
    if not fresh:
        return token
    audit.note(tx, entry.programme, "link-printed", by=by, at=at, subject=about(entry))
    return token


def ask_to_erase(tx: Tx, entry: Entry, *, by: Actor, at: datetime) -> bool:
    """Let what is held about somebody be erased, as they have asked the office; return whether that is new.

    What was handed in and can be withdrawn goes too. Whoever has linked it asks for it themself.

    Raises:
        Refused: ``assisted-linked``.
    """
    if entry.linked_at is not None:
        raise Refused("assisted-linked")
    asked = erasures.ask(tx, entry.account, withdraws=True, language=entry.language, at=at)
    if asked:
        audit.note(tx, entry.programme, "erasure-asked", by=by, at=at, subject=about(entry))
    return asked


def same_person(tx: Tx, entry: Entry) -> list[str]:
    """Return by number (or id) the other applications here of somebody of the same name and date of birth."""
    found = [] if entry.application is None else members.same_person(tx, entry.application)
    there = (applications.by_id(tx, one) for one in found)
    return [one.number or str(one.id) for one in there if one is not None]


def _text(programme: Programme, given: ConsentGiven) -> str:
    """Return a consent as it was read out: every part of it."""
    consent = next(one for one in programme.reception.consents if one.key == given.key)
    return "\n".join(consent.shown(given.language).parts.values())


def about(entry: Entry) -> str:
    """Name what an entry is about, for the record and as `storage.outbox.Trace`."""
    return _subject(entry.application) if entry.application is not None else f"assisted:{entry.id}"


def _subject(application: int) -> str:
    return f"application:{application}"


def _account(by: Actor) -> int:
    if by.account is None:
        raise ValueError("at the counter somebody acts")
    return by.account
