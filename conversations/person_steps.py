"""What is asked of each person who takes part, in the order in which the law lets it be asked.

First stands what is asked and where it goes. Then the date of birth alone: of a child nothing more is taken before
a guardian has consented and the office has checked it. Source: Personal Information Protection Act (Republic of
Korea), Art. 15, 22, 22-2, 28-8.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from conversations.flow import Answer, Kind, Step
from conversations.kinds.confirm import Confirm
from conversations.kinds.consent import ConsentStep, consent_given
from conversations.kinds.day import BirthDate
from conversations.kinds.name import Name
from conversations.kinds.phone import Phone
from conversations.kinds.waiting import Waiting
from conversations.kinds.yes_no import YesNo
from participation.consent import ConsentGiven
from participation.contest import Reception
from participation.person_facts import PersonFacts, needed, needs_guardian

CONSENT = "c-"
"""How the names of the consents' steps begin."""

Condition = Callable[[Mapping[str, Answer]], bool]


def person_steps(reception: Reception, language: str, at: datetime, *, checked: bool) -> tuple[Step, ...]:
    """Return the steps about one person; ``privacy`` is the first.

    ``at`` (aware, UTC) is when the act was received. ``checked`` tells whether a guardian's consent for this person is
    there and checked: it comes from outside the dialogue.
    """
    today = reception.days(at).today
    further = tuple(_further(reception, language))
    return (
        Step("privacy", Confirm()),
        *_age(reception, today),
        Step("guardian", Waiting("guardian-awaited"), lambda done: not checked and _is_child(reception, done, at)),
        *only_when(further, may_go_on(reception, at, checked=checked)),
    )


def may_go_on(reception: Reception, at: datetime, *, checked: bool) -> Condition:
    """Return the condition of everything that is asked after the age: it is known, and no guardian is missing.

    Whatever else an application asks (its questions, its papers) has to stand under it too: see `only_when`.
    """

    def may(done: Mapping[str, Answer]) -> bool:
        asked = [step.name for step in _age(reception, reception.days(at).today)]
        return all(name in done for name in asked) and (checked or not _is_child(reception, done, at))

    return may


def only_when(steps: Iterable[Step], condition: Condition) -> tuple[Step, ...]:
    """Return the steps, each of them under one more condition."""

    def both(own: Condition) -> Condition:
        return lambda done: condition(done) and own(done)

    return tuple(replace(step, when=both(step.when)) for step in steps)


def facts_of(done: Mapping[str, Answer]) -> PersonFacts:
    """Return what somebody has told about themself in a dialogue."""
    phone = done.get("phone") or {}
    born = done.get("birth-date")
    return PersonFacts(
        name=done.get("name"),
        born=date.fromisoformat(born) if isinstance(born, str) else None,
        of_age=done.get("of-age"),
        resident=done.get("residence"),
        phone=phone.get("number"),
        phone_shared=bool(phone.get("shared")),
    )


def consents_of(reception: Reception, done: Mapping[str, Answer], account: int) -> tuple[ConsentGiven, ...]:
    """Return the consents that an account has given, in the programme's order."""
    given = (consent_given(done.get(CONSENT + consent.key), account) for consent in reception.consents)
    return tuple(each for each in given if each is not None)


def _is_child(reception: Reception, done: Mapping[str, Answer], at: datetime) -> bool:
    return needs_guardian(reception, facts_of(done), at=at)


def _age(reception: Reception, today: date) -> tuple[Step, ...]:
    """The date of birth where a rule needs it; else, for the guardian's sake, no more than a yes or no."""
    if reception.asks_birth_date:
        return (Step("birth-date", BirthDate(today)),)
    return (Step("of-age", YesNo()),) if reception.asks_whether_of_age else ()


def _further(reception: Reception, language: str) -> Iterable[Step]:
    wanted = set(needed(reception))
    if "residence" in wanted:
        yield Step("residence", YesNo())
    for consent in reception.consents:
        # Agreed to is what was shown: a text that is not there in somebody's language is shown in the office's own.
        there = consent.languages()
        yield Step(CONSENT + consent.key, ConsentStep(consent, language if language in there else there[0]))
    facts: dict[str, Kind] = {"name": Name(), "phone": Phone()}
    yield from (Step(name, kind) for name, kind in facts.items() if name in wanted)
