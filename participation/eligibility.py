"""Who may take part, as data; and the answer to "may I?", found with as little as the rule needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from participation.age import birthday, days_born, full_years
from participation.words import Localized

Asked = Literal["residence", "birth-year", "birth-date"]
"""What a person may be asked at the door, the least first."""

_LEAST_FIRST: tuple[Asked, ...] = ("residence", "birth-year", "birth-date")


class Residence(BaseModel):
    """Only who has their registered address in ``place``; ``question`` asks it, a default one where it is None.

    ``refusal`` is what the office says to those whom the rule keeps out, beside the rule itself.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["residence"] = "residence"
    place: Localized
    question: Localized | None = None
    refusal: Localized | None = None


class AgeRange(BaseModel):
    """Only who is ``min`` to ``max`` years old, both included; None leaves that end open, at most one of them.

    ``on`` is the reference day: the day of applying, the window's first or last day, or a fixed day.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["age"] = "age"
    min: int | None = None
    max: int | None = None
    on: Literal["applying", "first-day", "last-day"] | date = "applying"
    refusal: Localized | None = None


Rule = Annotated[Residence | AgeRange, Field(discriminator="kind")]


class Eligibility(BaseModel):
    """Who may take part: ``who`` in the office's words, and the rules that are asked; without rules anyone."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    who: Localized
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class Days:
    """The days that a rule may refer to, in the office's zone.

    ``today`` is the day on which the person asks or applies; the window's days are None where it has none.
    """

    today: date
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What a person has told at the door so far; the year or the date of birth. Never printed."""

    resident: bool | None = field(default=None, repr=False)
    born: date | int | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to "may I?".

    ``key`` names the sentence that says it, whole; ``values`` are the rule, the value compared and the day (a place
    is `Localized`), and are never printed. ``ask`` is the next question, set where ``answer`` is ``need-more``.
    ``rule`` is the one that asks for an address, or says no or not yet. ``from_on`` is the day from which a
    person may apply (``not-yet``); ``until_on`` the last day on which they may, where they grow out of the rule
    before the window closes (``yes``).
    """

    answer: Literal["yes", "not-yet", "no", "need-more"]
    key: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    ask: Asked | None = None
    rule: Residence | AgeRange | None = None
    from_on: date | None = field(default=None, repr=False)
    until_on: date | None = field(default=None, repr=False)


def verdict(eligibility: Eligibility, known: Known, days: Days) -> Verdict:
    """Answer whether somebody may take part, or which question has to be asked for it: the least first.

    A rule that says no decides, whatever is still unknown. The full birth date is asked for only where the year
    leaves open whether, or from which day.
    """
    verdicts = [
        _residence(rule, known) if rule.kind == "residence" else _age(rule, known, days) for rule in eligibility.rules
    ]
    for each in verdicts:
        if each.answer == "no":
            return each
    open_yet = [each for each in verdicts if each.ask is not None]
    if open_yet:
        return min(open_yet, key=lambda each: _LEAST_FIRST.index(each.ask or "birth-date"))
    return max(verdicts, key=_weight, default=_YES)


def _weight(each: Verdict) -> tuple[bool, date, bool]:
    """Order what allows: the latest beginning first, else the one that has an end."""
    return each.answer == "not-yet", each.from_on or date.min, each.until_on is not None


_YES = Verdict("yes", "verdict-yes")


_NEED_YEAR = Verdict("need-more", "verdict-need-birth-year", ask="birth-year")
_NEED_DATE = Verdict("need-more", "verdict-need-birth-date", ask="birth-date")


def _residence(rule: Residence, known: Known) -> Verdict:
    if known.resident is None:
        return Verdict("need-more", "verdict-need-residence", {"place": rule.place}, ask="residence", rule=rule)
    return _YES if known.resident else Verdict("no", "verdict-not-resident", {"place": rule.place}, rule=rule)


def _age(rule: AgeRange, known: Known, days: Days) -> Verdict:
    if known.born is None:
        return _NEED_YEAR
    earliest, latest = days_born(known.born)
    if earliest == latest:
        return _age_of(rule, earliest, days)
    # Between two ends that are treated alike nobody is treated otherwise: the later born, the younger. Of two that
    # are refused, the one nearer to the rule is told: "at most seven", "at least twenty-five".
    eldest, youngest = _age_of(rule, earliest, days), _age_of(rule, latest, days)
    if eldest.key == youngest.key == "verdict-too-young":
        return replace(eldest, key="verdict-too-young-by-year")
    if eldest.key == youngest.key == "verdict-too-old":
        return replace(youngest, key="verdict-too-old-by-year")
    return _YES if eldest == youngest == _YES else _NEED_DATE


def _age_of(rule: AgeRange, born_on: date, days: Days) -> Verdict:
    day = _reference(rule, days)
    age = full_years(born_on, day)
    if rule.max is not None and age > rule.max:
        return Verdict("no", "verdict-too-old", {"max": rule.max, "age": age, "day": day}, rule=rule)
    if rule.min is not None and age < rule.min:
        turns_on = birthday(born_on, rule.min)
        if rule.on == "applying" and (days.last is None or turns_on <= days.last):
            return Verdict(
                "not-yet", "verdict-not-yet", {"min": rule.min, "from": turns_on}, rule=rule, from_on=turns_on
            )
        # Whoever is too young to the last day hears of that day, not of today.
        day = days.last or day if rule.on == "applying" else day
        values = {"min": rule.min, "age": max(full_years(born_on, day), 0), "day": day}
        return Verdict("no", "verdict-too-young", values, rule=rule)
    if rule.on == "applying" and rule.max is not None:
        until_on = birthday(born_on, rule.max + 1) - timedelta(days=1)
        if days.last is not None and until_on < days.last:
            return Verdict("yes", "verdict-yes-until", {"until": until_on, "max": rule.max}, until_on=until_on)
    return _YES


def _reference(rule: AgeRange, days: Days) -> date:
    """Return the day on which the age counts; nobody applies before the window opens."""
    match rule.on:
        case "applying":
            return max(days.today, days.first) if days.first else days.today
        case "first-day":
            return days.first or days.today
        case "last-day":
            return days.last or days.today
        case day:
            return day
