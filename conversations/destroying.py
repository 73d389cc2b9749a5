"""The end of keeping: what is due, an owner's word that public records were transferred, and what is then left."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from conversations import showing
from conversations.applying import dialogue
from participation.audit import Actor
from participation.refused import Refused
from storage import (
    applications,
    audit,
    decisions,
    destructions,
    drafts,
    nameless_papers,
    papers,
    reviews,
    screens,
    versions,
)
from storage.database import Tx
from storage.destructions import Confirmed, Ended
from storage.shelf import Programme

_CHUNK = 500
# Dialogues about one application, by the first part of their name.
EDITING = "apply"
_DIALOGUES = (EDITING, "card", "team", "join", "guardian", "desk", "judged")


@dataclass(frozen=True, slots=True)
class Due:
    """What is past its keeping period; ``digest`` stands for exactly these applications."""

    applications: tuple[Ended, ...]
    digest: str


def due(tx: Tx, programme: Programme, *, at: datetime) -> Due:
    """Return what of a programme is past its keeping period at ``at`` and waits for an owner's confirmation.

    The period begins with the release of the decision (of what was withdrawn, with that), or with the close, as the
    programme says. What was never decided has no end in the first case.
    """
    reception = programme.reception
    retention, today = reception.retention, reception.days(at).today
    if retention.after == "close":
        over = reception.last_day is not None and today > retention.last_day(reception.last_day)
        found = [*destructions.ended(tx, programme.id), *destructions.undecided(tx, programme.id)] if over else []
    else:
        zone = reception.office.zone
        found = [
            one
            for one in destructions.ended(tx, programme.id)
            if today > retention.last_day(one.ended_at.astimezone(zone).date())
        ]
    found.sort(key=lambda one: one.application)
    return Due(tuple(found), sha256(" ".join(str(one.application) for one in found).encode()).hexdigest())


def confirm(tx: Tx, programme: Programme, looked_at: str, *, by: Actor, at: datetime) -> int:
    """Keep an owner's word that the records were transferred, so that what was looked at is destroyed; return how many.

    Raises:
        Refused: ``destroy-nothing`` (also the second time); ``destroy-changed``.
    """
    if by.account is None:
        raise ValueError("a confirmation is somebody's")
    there = due(tx, programme, at=at)
    if not there.applications:
        raise Refused("destroy-nothing")
    if there.digest != looked_at:
        raise Refused("destroy-changed")
    for one in there.applications:
        destructions.confirm(tx, programme.id, one.application, by=by.account, at=at)
    count = len(there.applications)
    audit.note(tx, programme.id, "transfer-confirmed", by=by, at=at, values={"applications": count})
    return count


def destroy(tx: Tx, confirmed: Confirmed, *, at: datetime) -> None:
    """Destroy all that is personal in an application; number, state and outcome stay, and a line on record.

    Files on the disk are the papers' worker's to delete, and the log is to be folded, before this can be called done.
    """
    application = applications.by_id(tx, confirmed.application)
    if application is None:
        raise LookupError("there is no such application")
    kept = decisions.of_application(tx, application.id)
    _forget_around(tx, application.id)
    showing.erase(tx, application.id, at=at)
    applications.forget_content(tx, application.id)
    reviews.forget(tx, application.id)
    nameless_papers.forget(tx, application.id)
    if kept is not None and kept.released_at is None:  # nobody has heard of it, and nobody is left to hear of it
        decisions.forget(tx, application.id)
    else:
        decisions.keep_outcome_only(tx, application.id)
    destructions.rows_are_gone(tx, application.id, at=at)
    audit.note(
        tx,
        confirmed.programme,
        "destroyed",
        by=Actor("owner", confirmed.by),
        at=at,
        subject=f"application:{application.id}",
        values={
            "number": application.number,
            "state": application.state,
            "outcome": None if kept is None or kept.released_at is None else kept.decision.outcome,
        },
    )


def sweep(tx: Tx, programme: int, *, limit: int) -> int:
    """Forget up to ``limit`` drafts of a reception that is long closed, with their papers; return how many went."""
    begun = applications.of_programme(tx, programme, ["draft"], after=0, limit=limit)
    for draft in begun:
        forget_draft(tx, draft.id)
    edited = drafts.edits(tx, programme, EDITING, limit)
    for application in edited:
        drafts.forget(tx, dialogue(application), _CHUNK)
        _drop_unnamed(tx, application)
    return len(begun) + len(edited)


def forget_draft(tx: Tx, application: int) -> None:
    """Forget what was begun and never handed in, and where its screens stand."""
    _forget_around(tx, application)
    applications.forget(tx, application)


def _drop_unnamed(tx: Tx, application: int) -> None:
    """Let go of papers that nothing handed in names."""
    named = {paper.id for version in versions.every(tx, application) for paper in version.content.papers}
    for paper in papers.of_application(tx, application):
        if paper.id not in named:
            papers.remove(tx, paper.id)


def _forget_around(tx: Tx, application: int) -> None:
    """Forget what people have begun to write of an application, and where its screens stand."""
    for flow in _DIALOGUES:
        name = f"{flow}:{application}"
        while drafts.forget(tx, name, _CHUNK) + screens.forget(tx, name, _CHUNK):
            pass
