"""What an office takes along: a workbook of applications and members, and all papers named by number."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from conversations.kinds.phone import as_dialled
from conversations.reviewing import each
from handlers.forms import answer_text, yes_no
from handlers.judge_lists import shown_mean
from participation import judging
from participation.audit import Actor, What
from participation.contest import Reception
from participation.deciding import Decision
from participation.dossier_states import State
from participation.questions import Files, Question
from reports.archive import paper_name
from reports.sheet import Cell, Column, Sheet
from storage import assisted, audit, consents, decisions, guardians, members, papers, reviews, versions
from storage.applications import Application
from storage.database import Tx
from storage.file_store import FileStore
from storage.papers import HandedPaper
from storage.shelf import Programme
from texts import say

_HANDED_IN: tuple[State, ...] = (
    "received",
    "complete",
    "correction",
    "under-review",
    "decided",
    "disclosed",
    "withdrawn",
)
_WIDE = 40


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets of an export, and how many applications stand in it."""

    sheets: tuple[Sheet, ...]
    applications: int


def workbook(tx: Tx, programme: Programme, language: str, now: datetime, *, personal: bool) -> Workbook:
    """Return one sheet of applications and one of members; ``personal``: with what people have told and answered.

    A long read; what is destroyed stands in it by number, state and outcome.
    """
    applications = tuple(each(tx, programme, *_HANDED_IN, destroyed=True))
    rows = [_application(tx, programme, one, language, personal=personal) for one in applications]
    seats = [row for one in applications for row in _members(tx, programme, one, language, now, personal=personal)]
    sheets = (
        Sheet(say(language, "sheet-applications"), _application_columns(programme.reception, language, personal), rows),
        Sheet(say(language, "sheet-members"), _member_columns(programme.reception, language, personal), seats),
    )
    return Workbook(sheets, len(applications))


def papers_of(tx: Tx, programme: Programme) -> list[tuple[str, HandedPaper]]:
    """Return the papers of everything that was handed in last, each with its name: ``JC-2023-0001/proposal-1.pdf``."""
    found: list[tuple[str, HandedPaper]] = []
    for application in each(tx, programme, *_HANDED_IN):
        version = versions.of(tx, application.id, application.version)
        counts: dict[str, int] = {}
        for fact in version.content.papers if version is not None else ():
            paper = papers.by_id(tx, fact.id)
            if paper is None or paper.stored is None or paper.found is None:
                continue
            position = counts[fact.key] = counts.get(fact.key, 0) + 1
            found.append((paper_name(application.number or "", fact.key, position, paper.found.kind), paper))
    return found


def contents(store: FileStore, found: Iterable[tuple[str, HandedPaper]]) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Yield each paper's name and its content in pieces, as an archive takes them."""
    for name, paper in found:
        if paper.stored is not None:
            yield name, store.read(paper.stored)


def note(tx: Tx, programme: int, what: What, count: int, *, by: Actor, at: datetime) -> None:
    """Put an export on record that was made outside of the chat."""
    audit.note(tx, programme, what, by=by, at=at, values={"in-chat": False, "count": count})


def _application_columns(reception: Reception, language: str, personal: bool) -> tuple[Column, ...]:  # noqa: FBT001  (what stands in it)
    keys = (
        "number", "state", "applied", "received", "version", "team", "people", "papers", "outcome", "ground",
        "released", "mean", "reviews", "entered",
    )  # fmt: skip
    columns = [Column(say(language, f"column-{key}")) for key in keys]
    if personal:
        columns.append(Column(say(language, "column-reason"), _WIDE))
        columns += [Column(question.label.in_(language), _WIDE) for question in _asked(reception)]
    return tuple(columns)


def _application(
    tx: Tx, programme: Programme, application: Application, language: str, *, personal: bool
) -> Sequence[Cell]:
    reception = programme.reception
    version = versions.of(tx, application.id, application.version)
    kept = decisions.of_application(tx, application.id)
    decision = None if kept is None else kept.decision
    given = reviews.of_application(tx, application.id)
    mean = None if reception.review is None else judging.mean(reception.review, given)
    seated = [one for one in members.seated(tx, application.id) if one.confirmed]
    entry = assisted.of_application(tx, application.id)
    row: list[Cell] = [
        application.number,
        _state(application, language),
        application.applied_at,
        application.received_at,
        application.version,
        say(language, "answer-no" if application.alone else "answer-yes"),
        len(seated),
        0 if version is None else len(version.content.papers),
        None if decision is None else say(language, f"judge-outcome-{decision.outcome}", kind=reception.kind),
        None if decision is None else _ground(reception, decision, language),
        None if kept is None else kept.released_at,
        None if mean is None else shown_mean(mean),
        sum(one.state == "given" for one in given),
        None if entry is None else say(language, f"way-{entry.came}"),
    ]
    if personal:
        row.append(decision.reason if decision is not None and decision.reason else None)
        answers = {} if version is None else version.content.answers
        row += [
            answer_text(question, answers[question.key], language) if question.key in answers else None
            for question in _asked(reception)
        ]
    return row


def _member_columns(reception: Reception, language: str, personal: bool) -> tuple[Column, ...]:  # noqa: FBT001  (what stands in it)
    columns = [Column(say(language, f"column-{key}")) for key in ("number", "seat", "leads", "guardian")]
    columns += [Column(say(language, "column-consent", title=one.title.in_(language))) for one in reception.consents]
    if personal:
        keys = ("label-name", "label-birth-date", "label-of-age", "label-residence", "label-phone")
        columns += [Column(say(language, key)) for key in keys]
        columns.append(Column(say(language, "column-phone-shared")))
    return tuple(columns)


def _members(
    tx: Tx, programme: Programme, application: Application, language: str, now: datetime, *, personal: bool
) -> Iterator[Sequence[Cell]]:
    given = consents.of(tx, application.id)
    asked = guardians.of(tx, application.id)
    for one in members.seated(tx, application.id):
        if not one.confirmed:
            continue
        guardian, facts = asked.get(one.account), one.facts
        standing = {each.key: each for each in given if each.account == one.account and each.withdrawn_at is None}
        row: list[Cell] = [
            application.number,
            one.seat,
            say(language, "answer-yes" if one.account == application.lead else "answer-no"),
            None if guardian is None else say(language, f"guardian-short-{guardian.state(now)}"),
        ]
        for consent in programme.reception.consents:
            agreed = standing.get(consent.key)
            row.append(None if agreed is None else agreed.given_at)
        if personal:
            row += [
                facts.name,
                facts.born,
                yes_no(facts.of_age, language),
                yes_no(facts.resident, language),
                None if facts.phone is None else as_dialled(facts.phone),
                yes_no(facts.phone_shared if facts.phone is not None else None, language),
            ]
        yield row


def _asked(reception: Reception) -> list[Question]:
    return [question for question in reception.questions if not isinstance(question.form, Files)]


def _state(application: Application, language: str) -> str:
    return say(language, f"judge-state-{'destroyed' if application.destroyed else application.state}")


def _ground(reception: Reception, decision: Decision, language: str) -> str | None:
    found = next((one for one in reception.grounds if one.key == decision.ground), None)
    return decision.ground if found is None else found.text.in_(language)
