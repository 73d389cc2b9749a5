"""Read a day as people type it: any day of the calendar, near or far; what is not certain is asked back.

Written as birth dates are (`participation.date_of_birth`), year, month, day, or with a month's name.
"""

from collections.abc import Sequence
from datetime import date

from participation.date_of_birth import written_birth
from participation.refused import Refused

_FULL_YEAR = 4
_YEARS = range(1900, 2200)


def read_typed_day(text: str, *, today: date) -> date:
    """Read what was typed as a day; ``today`` is the day in the office's zone on which it was received.

    Raises:
        Refused: ``day-unreadable``; ``day-incomplete`` where year, month or day is missing; ``day-lunar``;
            ``day-impossible`` (not in the calendar, or a year before 1900 or after 2199); ``day-unclear`` with
            ``readings`` (dates, year first read as in Korea).
    """
    try:
        written = written_birth(text)
    except Refused as refused:
        raise _as_day(refused.key) from None
    if written.month is None:
        raise Refused("day-incomplete")
    orders = tuple(written.orders())
    if not orders:
        raise Refused("day-unreadable")
    days = (_day(_year(year, today), month, day) for year, month, day in orders)
    readings = tuple(dict.fromkeys(day for day in days if day is not None))
    if not readings:
        raise Refused("day-impossible")
    if len(readings) > 1:
        raise unclear(readings)
    return readings[0]


def unclear(readings: Sequence[date]) -> Refused:
    """Ask which of several days is meant."""
    return Refused("day-unclear", readings=tuple(readings))


def _as_day(key: str) -> Refused:
    match key:
        case "birth-lunar":
            return Refused("day-lunar")
        case "birth-incomplete" | "birth-year-short":
            return Refused("day-incomplete")
        case _:
            return Refused("day-unreadable")


def _year(text: str, today: date) -> int:
    """Take a year of two digits for the one nearest to today, since no life limits it."""
    if len(text) == _FULL_YEAR:
        return int(text)
    return min((century + int(text) for century in (1900, 2000, 2100)), key=lambda year: abs(year - today.year))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None
