"""May I? Only what the rule needs is asked, the least first; whoever keeps a draft of it forgets it once answered."""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Protocol

from conversations.flow import Answer, Kind, Step
from conversations.kinds.day import BirthDate, BirthYear, born_of
from conversations.kinds.yes_no import YesNo
from participation.eligibility import Asked, Days, Eligibility, Known, Verdict, verdict

NOTHING: Mapping[str, Answer] = MappingProxyType({})
_ORDER: tuple[Asked, ...] = ("residence", "birth-year", "birth-date")


class Ruled(Protocol):
    """What has a rule who may: a contest, an application, an act on a board."""

    @property
    def eligibility(self) -> Eligibility: ...

    def days(self, at: datetime) -> Days:
        """Return the days to which the rule refers; ``at`` is now."""


def steps(ruled: Ruled, at: datetime, done: Mapping[str, Answer] = NOTHING) -> tuple[Step, ...]:
    """Return the steps, of which only those apply that the rule needs after the answers to earlier ones.

    ``at`` (aware, UTC) is when the act was received. ``done`` are the answers so far: a year told before helps to
    read the date, and another year is asked back.
    """
    today = ruled.days(at).today
    year = done.get("birth-year")
    kinds: tuple[Kind, ...] = (
        YesNo(),
        BirthYear(today),
        BirthDate(today, born_in=year if isinstance(year, int) else None),
    )
    return tuple(Step(name, kind, _needed(ruled, at, name)) for name, kind in zip(_ORDER, kinds, strict=True))


def known(done: Mapping[str, Answer]) -> Known:
    """Return what a person has told, as eligibility takes it."""
    return Known(resident=done.get("residence"), born=born_of(done.get("birth-date", done.get("birth-year"))))


def answer(ruled: Ruled, done: Mapping[str, Answer], at: datetime) -> Verdict:
    """Answer "may I?", or say what is still to be asked."""
    return verdict(ruled.eligibility, known(done), ruled.days(at))


def _needed(ruled: Ruled, at: datetime, name: Asked) -> Callable[[Mapping[str, Answer]], bool]:
    """A step is asked if the rule wants it next, once all that stands before it is answered as it is."""
    earlier = _ORDER[: _ORDER.index(name)]
    return lambda done: answer(ruled, {key: done[key] for key in earlier if key in done}, at).ask == name
