"""A day: any, or that of somebody's birth; what can be read in two ways is asked back, with both to tap."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from conversations.flow import Act, Answer, Fullness
from participation import birth, typed_day
from participation.refused import Refused

_ACTS = frozenset({"text", "reading"})


def born_of(answer: Answer) -> date | int | None:
    """Return a finished answer of these kinds as a date or, of a birth year, as a year; else ``None``."""
    if isinstance(answer, str):
        return date.fromisoformat(answer)
    return answer if isinstance(answer, int) else None


def readings_in(answer: Answer) -> tuple[str, ...]:
    """Return what may be meant, the likeliest first: ISO dates or years, each the argument of a ``reading``."""
    return tuple(answer["readings"]) if isinstance(answer, dict) else ()


@dataclass(frozen=True, slots=True)
class Date:
    """Any day. An answer is an ISO date, or while it is unclear ``{"readings": […]}``.

    Acts: ``text``; ``reading`` with one of the readings. ``today`` is the day in the office's zone.
    """

    today: date
    acts: frozenset[str] = _ACTS

    def take(self, answer: Answer, act: Act) -> Answer:
        """Return the day. Raises as `participation.typed_day.read_typed_day`, but what is unclear is kept."""
        return _take(answer, act, lambda text: typed_day.read_typed_day(text, today=self.today))

    def fullness(self, answer: Answer) -> Fullness:
        """Full or nothing."""
        return _fullness(answer)

    def missing(self, answer: Answer) -> Refused:
        """Return ``day-unclear`` with ``readings``, or ``day-incomplete``."""
        readings = tuple(map(_meant, readings_in(answer)))
        return (
            typed_day.unclear([day for day in readings if isinstance(day, date)])
            if readings
            else Refused("day-incomplete")
        )

    def fitting(self, answer: Answer) -> Answer:
        return _fitting(answer)


@dataclass(frozen=True, slots=True)
class BirthDate:
    """A full date of birth; as `Date`. ``born_in`` is the year told before."""

    today: date
    born_in: int | None = None
    acts: frozenset[str] = _ACTS

    def take(self, answer: Answer, act: Act) -> Answer:
        """Return the date. Raises as `participation.birth.read_birth_date`, but what is unclear is kept."""
        return _take(answer, act, lambda text: birth.read_birth_date(text, today=self.today, born_in=self.born_in))

    def fullness(self, answer: Answer) -> Fullness:
        """Full or nothing."""
        return _fullness(answer)

    def missing(self, answer: Answer) -> Refused:
        """Return what is unclear, with ``readings``, or ``birth-incomplete``."""
        return _birth_missing(answer, "birth-incomplete")

    def fitting(self, answer: Answer) -> Answer:
        return _fitting(answer)


@dataclass(frozen=True, slots=True)
class BirthYear:
    """A year of birth; who types the whole date has said more than asked, and it is used. As `Date`.

    An answer is the year, an ISO date, or ``{"readings": […]}``.
    """

    today: date
    acts: frozenset[str] = _ACTS

    def take(self, answer: Answer, act: Act) -> Answer:
        """Return the year or date. Raises as `participation.birth.read_birth`, but what is unclear is kept."""
        return _take(answer, act, lambda text: birth.read_birth(text, today=self.today))

    def fullness(self, answer: Answer) -> Fullness:
        """Full or nothing."""
        return _fullness(answer)

    def missing(self, answer: Answer) -> Refused:
        """Return what is unclear, with ``readings``, or ``birth-year-short``."""
        return _birth_missing(answer, "birth-year-short")

    def fitting(self, answer: Answer) -> Answer:
        return answer if type(answer) is int else _fitting(answer)


def _take(answer: Answer, act: Act, read: Callable[[str], date | int]) -> Answer:
    if act.name == "reading":
        # After the first tap the readings are gone, and the second says what is so already.
        if act.argument not in {*readings_in(answer), str(answer)}:
            raise Refused("not-here")
        return _kept(_meant(act.argument))
    try:
        return _kept(read(act.argument))
    except Refused as refused:
        readings: Sequence[date | int] = refused.values.get("readings", ())  # type: ignore[assignment]  # as read_birth says
        if not readings:
            raise
        return {"readings": [str(reading) for reading in readings]}


def _kept(born: date | int) -> Answer:
    return born.isoformat() if isinstance(born, date) else born


def _meant(reading: str) -> date | int:
    return int(reading) if reading.isdecimal() else date.fromisoformat(reading)


def _fullness(answer: Answer) -> Fullness:
    return "full" if isinstance(answer, str | int) else "partial"


def _birth_missing(answer: Answer, nothing: str) -> Refused:
    readings = readings_in(answer)
    return birth.unclear(tuple(map(_meant, readings))) if readings else Refused(nothing)


def _fitting(answer: Answer) -> Answer:
    if isinstance(answer, dict):
        return answer if "readings" in answer else None
    if not isinstance(answer, str):
        return None
    try:
        date.fromisoformat(answer)
    except ValueError:
        return None
    return answer
