"""Hand in: everything is checked once more, whatever was on the screen, and papers may still be arriving."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from conversations import applying
from participation.audit import APPLICANT
from participation.contest import Reception
from participation.deciding import POSSIBLE
from participation.dossier import Missing, PaperFact, asked, missing
from participation.person_facts import may
from participation.questions import Answer, applies
from participation.refused import Refused
from storage import applications, decisions, members, versions
from storage.applications import Application
from storage.database import Tx
from storage.shelf import Programme
from storage.versions import Content, Version


@dataclass(frozen=True, slots=True)
class HandedIn:
    """A receipt: what was recorded, and as what. ``left_out`` are papers (ids) that did not arrive; none was needed."""

    application: Application
    version: Version
    left_out: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Arriving:
    """It counts as handed in at ``since`` as soon as these papers (their ids) are here."""

    since: datetime
    papers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FellThrough:
    """What waited for its papers can't be handed in: a rule says no now, or a paper that is needed did not arrive."""

    refused: Refused
    lacks: tuple[Missing, ...] = ()


def hand_in(
    tx: Tx,
    programme: Programme,
    application: Application,
    answers: Mapping[str, Answer],
    papers: Iterable[PaperFact],
    *,
    by: int,
    language: str,
    at: datetime,
) -> HandedIn | Arriving:
    """Hand in what was received at ``at``, for the first time, anew, or with what the office wanted put right.

    What only waits for papers to arrive is kept, and handed in by `papers_settled`. The same again changes nothing.

    Raises:
        Refused: ``only-lead``; ``not-complete`` with ``count``; ``limit-reached``; as
            `participation.dossier_states.check_edit`; a verdict's key (``verdict-too-old``, …) about the leader;
            ``member-not-eligible`` with ``seat`` (of others nobody is told why).
    """
    if by != application.lead:
        raise Refused("only-lead")
    offered = Content(answers, tuple(papers), language)
    content = _as_allowed(tx, programme.reception, application, offered, at=at)
    arriving = tuple(paper.id for paper in content.papers if not paper.stored)
    if _check(tx, programme, application, content, at=at):
        versions.wait(tx, application.id, content, at=at)
        return Arriving(at, arriving)
    return _keep(tx, programme, application, content, received_at=at, at=at)


def papers_settled(
    tx: Tx, programme: Programme, application: Application, papers: Iterable[PaperFact], *, at: datetime
) -> HandedIn | Arriving | FellThrough | None:
    """Hand in what has waited for papers, if all have come or failed by now; None where nothing waits.

    ``papers`` are those of the application as they stand, without refused ones. When it was asked for decides whether
    that was in time.
    """
    waiting, since = versions.waiting(tx, application.id), application.hand_in_at
    if waiting is None or since is None:
        return None
    here = {paper.id: paper for paper in papers}
    content = Content(
        waiting.answers, tuple(here[paper.id] for paper in waiting.papers if paper.id in here), waiting.language
    )
    arriving = tuple(paper.id for paper in content.papers if not paper.stored)
    if arriving:
        return Arriving(since, arriving)
    try:
        _check(tx, programme, application, content, at=since)
    except Refused as refused:
        versions.wait_no_more(tx, application.id)
        return FellThrough(refused, _lacks(tx, programme, application, content, at=since))
    left_out = tuple(paper.id for paper in waiting.papers if paper.id not in here)
    return _keep(tx, programme, application, content, received_at=since, at=at, left_out=left_out)


def _check(tx: Tx, programme: Programme, application: Application, content: Content, *, at: datetime) -> bool:
    """Check everything; return whether it waits for papers, which is all that it may still lack."""
    reception = programme.reception
    applying.check_edit(reception, application, at=at)
    own = applications.led(tx, programme.id, application.lead)
    applying.check_handed_in(reception, own, besides=application.id)
    lacks = _lacks(tx, programme, application, content, at=at)
    unmet = [each for each in lacks if each.key != "paper-arriving"]
    if unmet:
        raise Refused("not-complete", count=len(unmet))
    _check_eligible(tx, reception, application, at=at)
    return bool(lacks)


def _check_eligible(tx: Tx, reception: Reception, application: Application, *, at: datetime) -> None:
    for seated in members.seated(tx, application.id):
        if not seated.confirmed:
            continue
        answer = may(reception, seated.facts, at=applying.applies_at(application, seated, at))
        if answer.answer == "yes":
            continue
        if seated.account != application.lead:
            raise Refused("member-not-eligible", seat=seated.seat)
        raise Refused(answer.key, **answer.values)


def _lacks(
    tx: Tx, programme: Programme, application: Application, content: Content, *, at: datetime
) -> tuple[Missing, ...]:
    whole = applying.dossier(tx, programme, application, content.answers, content.papers, at=at)
    return missing(programme.reception, whole, at=at)


def _keep(
    tx: Tx,
    programme: Programme,
    application: Application,
    content: Content,
    *,
    received_at: datetime,
    at: datetime,
    left_out: tuple[int, ...] = (),
) -> HandedIn:
    seats = {one.seat: one.account for one in members.seated(tx, application.id) if one.confirmed}
    last = versions.of(tx, application.id, application.version)
    if application.state == "received" and last is not None and (last.content, last.seats) == (content, seats):
        versions.wait_no_more(tx, application.id)
        return HandedIn(application, last, left_out)
    if application.number is None:
        office = programme.reception.office
        applications.number(tx, application.id, office.code, received_at.astimezone(office.zone).year)
    _take_decision_back(tx, programme, application, at=at)
    version = versions.keep(tx, application.id, content, seats, at=received_at)
    applying.moved(tx, application, "received", by="applicant", at=at)
    kept = applications.by_id(tx, application.id)
    return HandedIn(kept or application, version, left_out)


def _take_decision_back(tx: Tx, programme: Programme, application: Application, *, at: datetime) -> None:
    """Take a pending decision back that was about what is replaced now, and that would still be possible.

    Any other falls by its state, and the office hears of it before a release (`conversations.releasing.look`).
    """
    kept = decisions.of_application(tx, application.id)
    if kept is not None and kept.decision.outcome in POSSIBLE["received"]:
        decisions.take_back(tx, programme.id, application.id, by=APPLICANT, at=at)


def _as_allowed(tx: Tx, reception: Reception, application: Application, offered: Content, *, at: datetime) -> Content:
    """Leave out what may no longer be changed: after the close only what the office has asked for may."""
    last = versions.of(tx, application.id, application.version)
    correction = application.correction
    if correction is None or last is None or reception.window.state(at) == "open":
        return offered
    return only(reception, last.content, offered, correction.item)


def only(reception: Reception, last: Content, offered: Content, item: str) -> Content:
    """Return what was handed in last with one item (a question's or a paper's key) as it is offered now.

    Questions that are asked only because of it come with it.
    """
    asked_before = {question.key for question in asked(reception, last.answers)}
    taken = {item}
    answers = {**last.answers, **{key: answer for key, answer in offered.answers.items() if key == item}}
    for question in reception.questions:  # each depends on earlier ones only
        fresh = question.key not in asked_before and applies(question, reception.questions_by_key, answers)
        if fresh:
            taken.add(question.key)
            answers |= {key: answer for key, answer in offered.answers.items() if key == question.key}
    kept = tuple(paper for paper in last.papers if paper.key not in taken)
    return Content(answers, (*kept, *(paper for paper in offered.papers if paper.key in taken)), offered.language)
