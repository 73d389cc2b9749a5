"""Let reviewing begin, pass on what somebody has a conflict with, and say what a reviewer still has to do."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from conversations.applying import moved
from participation.assigning import Assigned, Case, Queue
from participation.audit import Actor
from participation.dossier_states import State
from participation.receipt_number import ReceiptNumber, read_receipt_number
from participation.refused import Refused
from storage import applications, audit, decisions, guardians, members, reviews, roles
from storage.applications import Application
from storage.database import Tx
from storage.shelf import Programme

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Stand:
    """What reviewing would begin with: applications, and how many reviewers there are for each that is asked for.

    ``fresh`` would go under review now; ``under_way`` are there already, and only get whom they lack.
    """

    fresh: tuple[Application, ...]
    under_way: tuple[Application, ...]
    reviewers: int
    wanted: int


@dataclass(frozen=True, slots=True)
class Begun:
    """What went under review just now; ``short`` are applications that lack reviewers, and how many each."""

    moved: tuple[int, ...]
    short: Mapping[int, int]


def stand(tx: Tx, programme: Programme, *, at: datetime) -> Stand:
    """Return what reviewing would begin with; what is decided already (not put before anybody, say) stays out of it.

    Raises:
        Refused: ``review-none`` if the programme has no review.
    """
    review = programme.reception.review
    if review is None:
        raise Refused("review-none")
    noted = decisions.pending(tx, programme.id)
    reviewers = roles.accounts(tx, "reviewer", programme.id, at)
    return Stand(
        fresh=tuple(one for one in each(tx, programme, "complete") if one.id not in noted),
        under_way=tuple(each(tx, programme, "under-review")),
        reviewers=len(reviewers),
        wanted=review.reviewers,
    )


def begin(tx: Tx, programme: Programme, *, by: Actor, at: datetime) -> Begun:
    """Put everything that is complete under review and give it to reviewers; what is there gets whom it lacks.

    Raises:
        Refused: ``review-none``; ``review-no-reviewers``; ``review-nothing``.
    """
    there = stand(tx, programme, at=at)
    if not there.reviewers:
        raise Refused("review-no-reviewers")
    if not there.fresh and not there.under_way:
        raise Refused("review-nothing")
    for application in there.fresh:
        moved(tx, application, "under-review", by="official", at=at)
    if there.fresh:
        audit.note(tx, programme.id, "review-begun", by=by, at=at, values={"applications": len(there.fresh)})
    cases = [case(tx, application.id) for application in (*there.fresh, *there.under_way)]
    assigned = reviews.assign(tx, programme.id, cases, by=by, at=at)
    return Begun(tuple(application.id for application in there.fresh), assigned.short)


def pass_on(tx: Tx, application: int, *, by: Actor, at: datetime) -> Assigned:
    """Take an application from a reviewer who has a conflict, and give it to another.

    Raises:
        Refused: as `participation.judging.check_change`.
    """
    return reviews.declare_conflict(tx, case(tx, application), by=by, at=at)


def case(tx: Tx, application: int) -> Case:
    """Return an application as it is given to reviewers: no member judges it, and no child's guardian."""
    accounts = [member.account for member in members.team(tx, application).members]
    accounts += [consent.account for consent in guardians.of(tx, application).values()]
    return Case(application, frozenset(account for account in accounts if account is not None))


def queue(tx: Tx, programme: Programme, reviewer: int) -> Queue:
    """Return what a reviewer still has to do; what was decided meanwhile waits for nobody, and counts if it is done."""
    decided = decisions.of_programme(tx, programme.id)
    finished = {
        one.application for one in reviews.of_programme(tx, programme.id) if one.reviewer == reviewer and one.done
    }
    numbers = {
        application.id: number_of(application)
        for state in ("under-review", "decided", "disclosed")
        for application in each(tx, programme, state)
        if application.id in finished or (state == "under-review" and application.id not in decided)
    }
    return reviews.queue(tx, programme.id, reviewer, numbers)


def each(tx: Tx, programme: Programme, *states: State, destroyed: bool = False) -> Iterator[Application]:
    """Yield every application of a programme that is in one of these states, by id; destroyed ones if asked for."""
    after = 0
    while found := applications.of_programme(tx, programme.id, states, after=after, limit=_CHUNK, destroyed=destroyed):
        yield from found
        after = found[-1].id


def number_of(application: Application) -> ReceiptNumber:
    """Return a receipt number that can be put in order: 10000 comes after 9999.

    Raises:
        ValueError: it was never handed in.
    """
    number = read_receipt_number(application.number or "")
    if number is None:
        raise ValueError("it was never handed in")
    return number
