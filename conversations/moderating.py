"""What moderators do with texts and their authors, and what comes of objections: plain units, each on record."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from conversations.subjects import Subject, hide, reject, show, the
from participation import moderating as rules
from participation.audit import APPLICANT, Actor, Fact, Seen, What
from participation.commenting import Comment
from participation.moderating import Act, Kind, Moderation
from participation.own_affairs import check_settles
from participation.proposal import Proposal
from participation.public_text import as_written
from participation.refused import Refused
from storage import audit, comments, moderations, proposal_lists, reports, roles
from storage.database import Tx
from storage.reports import Reported
from storage.shelf import Programme

_NOTED: Mapping[Act, What] = MappingProxyType(
    {
        "hide": "text-hidden",
        "restore": "text-restored",
        "reject": "text-rejected",
        "approve": "text-approved",
        "warn": "author-warned",
        "block": "author-blocked",
    }
)
_MOST_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Queue:
    """What waits for a moderator, the oldest or most reported first: up to 50 of each kind.

    ``proposals`` and ``comments`` wait to be read, or are hidden; ``reported`` have open reports, hidden or not.
    """

    proposals: tuple[Proposal, ...]
    comments: tuple[Comment, ...]
    reported: tuple[Reported, ...]
    objections: tuple[Moderation, ...]


def queue(tx: Tx, programme: Programme, now: datetime) -> Queue:
    """Return what waits for a moderator of a programme."""
    waiting = proposal_lists.page(tx, programme.id, "to-look-at", 1, now=now, size=_MOST_SHOWN)
    return Queue(
        waiting.proposals,
        tuple(comments.to_look_at(tx, programme.id, limit=_MOST_SHOWN)),
        tuple(reports.open_in(tx, programme.id, limit=_MOST_SHOWN)),
        tuple(moderations.objected(tx, programme.id, limit=_MOST_SHOWN)),
    )


def act(
    tx: Tx,
    programme: Programme,
    kind: Kind,
    subject: int,
    what: Act,
    *,
    reason: str,
    by: Actor,
    at: datetime,
    until: datetime | None = None,
) -> Moderation:
    """Do what a moderator decides, and settle the reports of the text; the author is to hear of it, with the reason.

    ``until``: the end of a block, and only of that.

    Raises:
        Refused: ``text-gone``; ``moderation-not-now`` (it stands so already, or can't be done); as
            `participation.moderating.check_reason` and ``check_block``.
    """
    found, told = the(tx, programme, kind, subject), as_written(reason)
    rules.check_reason(told)
    if what == "block":
        rules.check_block(until or at, at)
    if what in ("warn", "block") and found.author is None:
        raise Refused("moderation-not-now")
    _carry_out(tx, programme, found, what, at)
    reports.settle(tx, kind, subject)
    done = moderations.enter(
        tx,
        programme.id,
        kind,
        subject,
        found.author,
        what,
        reason=told,
        at=at,
        until=until if what == "block" else None,
        by=by.account,
    )
    values: dict[str, Fact] = {"moderation": done.id}
    if done.until is not None:
        values["until"] = done.until.strftime("%Y-%m-%dT%H:%MZ")
    _note(tx, programme, _NOTED[what], by, at, f"{kind}:{subject}", values, told)
    return done


def leave(tx: Tx, programme: Programme, kind: Kind, subject: int, *, by: Actor, at: datetime) -> None:
    """Find nothing wrong with a text that can be read, and settle its reports; nobody hears of it.

    Raises:
        Refused: ``text-gone``; ``moderation-not-now``: nobody reports it (any more), or it can't be read.
    """
    found = the(tx, programme, kind, subject)
    if found.state not in ("published", "withdrawn") or not reports.settle(tx, kind, subject):
        raise Refused("moderation-not-now")
    audit.note(tx, programme.id, "reports-dismissed", by=by, at=at, subject=f"{kind}:{subject}")


def object_to(tx: Tx, programme: Programme, moderation: int, account: int, text: str, at: datetime) -> Moderation:
    """Let the author object, once.

    Raises:
        Refused: ``objection-none``; as `participation.moderating.check_objection`.
    """
    found, kept = _moderation(tx, programme, moderation), as_written(text)
    rules.check_objection(found, kept, by=account)
    moderations.object_to(tx, moderation, kept, at)
    subject, values = f"{found.kind}:{found.subject}", {"moderation": moderation}
    audit.note(tx, programme.id, "objection-made", by=APPLICANT, at=at, subject=subject, values=values)
    return moderations.the(tx, moderation)


def settle(tx: Tx, programme: Programme, moderation: int, *, upheld: bool, by: Actor, at: datetime) -> Moderation:
    """Decide on an objection: the act stands (``upheld``), or is undone as far as that can be; the author hears of it.

    Raises:
        Refused: ``objection-none``: there is none that is still open; as `participation.own_affairs.check_settles`.
    """
    found = _moderation(tx, programme, moderation)
    own = is_own(tx, programme, found, by=by.account, at=at)
    if not moderations.settle(tx, moderation, upheld=upheld, at=at):
        raise Refused("objection-none")
    if not upheld:
        _undo(tx, programme, found, at)
    values: dict[str, Fact] = {"moderation": moderation, "upheld": upheld, "own-act": own or None}
    subject = f"{found.kind}:{found.subject}"
    audit.note(tx, programme.id, "objection-settled", by=by, at=at, subject=subject, values=values)
    return moderations.the(tx, moderation)


def is_own(tx: Tx, programme: Programme, done: Moderation, *, by: int | None, at: datetime) -> bool:
    """Tell whether an objection is to what ``by`` did, who may settle it all the same: there is nobody else.

    Raises:
        Refused: as `participation.own_affairs.check_settles`.
    """
    if by is None:
        raise ValueError("an objection is settled by somebody")
    able = roles.able(tx, "moderate", programme.id, at)
    return check_settles(by, author=done.author, done_by=done.done_by, able=able)


def _carry_out(tx: Tx, programme: Programme, found: Subject, what: Act, at: datetime) -> None:
    match what, found.state:
        case "hide", "published" | "withdrawn":
            hide(tx, found, by="office", at=at)
        case "hide", "hidden" if found.hidden_by == "reports":
            hide(tx, found, by="office", at=at)
        case "restore", "hidden":
            show(tx, programme, found, at=at)
        case "approve", "awaiting":
            show(tx, programme, found, at=at)
        case "reject", "awaiting":
            reject(tx, found, at=at)
        case "warn" | "block", _:
            return
        case _:
            raise Refused("moderation-not-now")


def _undo(tx: Tx, programme: Programme, done: Moderation, at: datetime) -> None:
    if done.act == "block":
        moderations.end_block(tx, done.id, at)
        return
    found = the(tx, programme, done.kind, done.subject)
    if (done.act, found.state) in {("hide", "hidden"), ("reject", "rejected")}:
        show(tx, programme, found, at=at)


def _moderation(tx: Tx, programme: Programme, moderation: int) -> Moderation:
    found = moderations.by_id(tx, moderation)
    if found is None or found.programme != programme.id:
        raise Refused("objection-none")
    return found


def _note(
    tx: Tx,
    programme: Programme,
    what: What,
    by: Actor,
    at: datetime,
    subject: str,
    values: Mapping[str, Fact],
    reason: str,
) -> None:
    seen = (Seen("reason", programme.content.office.language, reason),)
    audit.note(tx, programme.id, what, by=by, at=at, subject=subject, values=values, seen=seen)
