"""What is known already, as a draft: so that whoever edits or comes back is asked only what is open."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime

from conversations.draft import Draft
from conversations.flow import Act, Answer
from conversations.kinds.consent import ConsentStep
from conversations.kinds.optional import SKIPPED
from conversations.person_steps import CONSENT
from conversations.questions import PAPER, QUESTION
from participation import questions as rules
from participation.consent import ConsentGiven
from participation.contest import Reception
from participation.dossier import PaperFact
from participation.person_facts import PersonFacts
from participation.questions import Files, Text


def person_answers(facts: PersonFacts, consents: Iterable[ConsentGiven], account: int) -> dict[str, Answer]:
    """Return what somebody has told about themself, and agreed to, as answers of `conversations.person_steps`."""
    told: dict[str, Answer] = {
        "birth-date": None if facts.born is None else facts.born.isoformat(),
        "of-age": facts.of_age,
        "residence": facts.resident,
        "name": facts.name,
        "phone": None if facts.phone is None else {"number": facts.phone, "shared": facts.phone_shared},
    }
    answers = {name: answer for name, answer in told.items() if answer is not None}
    for given in consents:
        if given.account == account and given.withdrawn_at is None:
            answers[CONSENT + given.key] = {
                "agreed": True,
                "key": given.key,
                "version": given.version,
                "language": given.language,
                "digest": given.digest,
                "at": given.given_at.isoformat(),
            }
    return {"privacy": True, **answers} if answers else {}


def left_out(reception: Reception, done: Mapping[str, Answer], at: datetime) -> dict[str, Answer]:
    """Return the optional consents that somebody who has been through all questions has not given, as refused."""
    return {
        CONSENT + consent.key: ConsentStep(consent, consent.languages()[0]).take(None, Act("refuse", at=at))
        for consent in reception.consents
        if not consent.required and CONSENT + consent.key not in done
    }


def content_answers(
    reception: Reception, answers: Mapping[str, rules.Answer], papers: Sequence[PaperFact]
) -> dict[str, Answer]:
    """Return what was handed in as answers of `conversations.questions`."""
    given: dict[str, Answer] = {}
    for question in reception.questions:
        if isinstance(question.form, Files):
            ids = [str(paper.id) for paper in papers if paper.key == question.key]
            if ids or question.optional:
                given[QUESTION + question.key] = ids or {SKIPPED: True}
        elif question.key in answers:
            given[QUESTION + question.key] = _written(question, answers[question.key])
    for paper in reception.papers:
        ids = [str(one.id) for one in papers if one.key == paper.key]
        if ids or not paper.required:
            given[PAPER + paper.key] = ids or {SKIPPED: True}
    return given


def _written(question: rules.Question, answer: rules.Answer) -> Answer:
    if answer is None:
        return {SKIPPED: True}
    if isinstance(answer, date):
        return answer.isoformat()
    if isinstance(answer, tuple):
        return list(answer)
    return [[0, answer]] if isinstance(question.form, Text) else answer


_OF_THE_APPLICATION = (QUESTION, PAPER)


def without_person(draft: Draft) -> Draft:
    """Return of a draft what belongs to the application: whoever goes on with it learns nothing of its beginner."""
    return _of(draft, lambda name: name.startswith(_OF_THE_APPLICATION))


def of_person(draft: Draft) -> Draft:
    """Return of a draft what somebody has told about themself and agreed to: the rest of `without_person`."""
    return _of(draft, lambda name: not name.startswith(_OF_THE_APPLICATION))


def _of(draft: Draft, belongs: Callable[[str], bool]) -> Draft:
    done = {name: answer for name, answer in draft.done.items() if belongs(name)}
    partial = {name: answer for name, answer in draft.partial.items() if belongs(name)}
    return Draft(done, partial, draft.at if draft.at and belongs(draft.at) else None)
