"""Read a birth date in every way in which people type it; what is not certain is asked back.

The order is year, month, day, as everywhere in Korea: ``2010. 3. 5``, ``20100305``, ``100305``, ``10-3-5``,
``2010년 3월 5일``. A month's name (``5 March 2010``) is as good. Numbers with the year last, or two-digit
numbers between slashes, say only sometimes which is the month: ``13/5/2010`` does, ``3/5/2010`` does not.

Nothing that was typed stands in the text of an exception. Dates among a refusal's values are there to be
asked back about, and go to nobody but the person who typed them.
"""

from collections.abc import Sequence
from datetime import date

from participation.date_of_birth import Written, written_birth
from participation.refused import Refused
from participation.resident_number import holds_resident_number

_CENTURIES = (2000, 1900)
_FULL_YEAR = 4
OLDEST = 122
"""Years: the longest human life on record (Jeanne Calment, 1875 to 1997). Nobody is older."""
OLDEST_BY_TWO_DIGITS = 110
"""Years: beyond it, a two-digit year can't mean the earlier century. A few people in a million reach it."""


def read_birth(text: str, *, today: date, born_in: int | None = None) -> date | int:
    """Read what was typed as a birth date, or as the year alone where there is no more: a date, or a year.

    ``today`` is the day in the office's zone on which it was received. ``born_in`` is the year that the
    person has told before: it decides between centuries and orders, and a date of another year is asked back.

    Raises:
        Refused: ``birth-resident-number`` (with nothing of it); ``birth-unreadable``; ``birth-lunar``;
            ``birth-age`` where an age was typed; ``birth-incomplete`` (a year and a month);
            ``birth-year-short`` (a year of one or three digits, or of two with nothing that says it is a
            year); ``birth-impossible`` (not in the calendar); ``birth-in-future``; ``birth-too-long-ago``;
            ``birth-century`` with ``first`` and ``second`` (years, as texts);
            ``birth-day-or-month`` with ``first`` and ``second`` (dates); ``birth-order`` where more than two
            orders fit; ``birth-other-year`` with ``year`` (as a text), the one told before. Where the
            readings can be offered, ``readings`` holds them: years or dates, the most likely first.
    """
    if holds_resident_number(text):
        raise Refused("birth-resident-number")
    written = written_birth(text)
    if written.month is None:
        return _year(written.year, today=today, born_in=born_in)
    return _date(written, today=today, born_in=born_in)


def read_birth_date(text: str, *, today: date, born_in: int | None = None) -> date:
    """Read a full birth date.

    Raises:
        Refused: as `read_birth`, and ``birth-only-year`` where there is no more than a year.
    """
    born = read_birth(text, today=today, born_in=born_in)
    if not isinstance(born, date):
        raise Refused("birth-only-year")
    return born


def _year(text: str, *, today: date, born_in: int | None) -> int:
    years = [year for year in _years(text) if _can_live(year, text, today, born_in)]
    if not years:
        raise Refused("birth-in-future" if min(_years(text)) > today.year else "birth-too-long-ago")
    if born_in is not None and born_in not in years:
        raise Refused("birth-other-year", year=str(born_in))
    if born_in is None and len(years) > 1:
        raise unclear(years)
    return born_in or years[0]


def _date(written: Written, *, today: date, born_in: int | None) -> date:
    orders = tuple(written.orders())
    if not orders:
        raise Refused("birth-year-short")
    dates = [
        (on, text) for text, month, day in orders for year in _years(text) if (on := _day(year, month, day)) is not None
    ]
    if not dates:
        raise Refused("birth-impossible")
    lived = (on for on, text in dates if on <= today and _can_live(on.year, text, today, born_in))
    readings = tuple(dict.fromkeys(lived))
    if not readings:
        raise Refused("birth-in-future" if min(dates)[0] > today else "birth-too-long-ago")
    if born_in is not None:
        readings = tuple(on for on in readings if on.year == born_in)
        if not readings:
            raise Refused("birth-other-year", year=str(born_in))
    if len(readings) > 1:
        raise unclear(readings)
    return readings[0]


def unclear(readings: Sequence[date | int]) -> Refused:
    """Ask which of several dates is meant, or of two years, by what they differ in; at least two."""
    readings = tuple(readings)
    first, second, *more = readings
    if not isinstance(first, date) or not isinstance(second, date):
        return Refused("birth-century", first=str(first), second=str(second), readings=readings)
    if more:
        return Refused("birth-order", readings=readings)
    if (first.month, first.day) == (second.month, second.day):
        return Refused("birth-century", first=str(first.year), second=str(second.year), readings=readings)
    return Refused("birth-day-or-month", first=first, second=second, readings=readings)


def _years(text: str) -> tuple[int, ...]:
    """Return the years that four digits can mean, or two, the later century first."""
    return (int(text),) if len(text) == _FULL_YEAR else tuple(century + int(text) for century in _CENTURIES)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _can_live(year: int, text: str, today: date, born_in: int | None) -> bool:
    """Tell whether somebody alive can be born in a year; two digits alone must not be stretched to the oldest."""
    certain = len(text) == _FULL_YEAR or born_in is not None
    return 0 <= today.year - year <= (OLDEST if certain else OLDEST_BY_TWO_DIGITS)
