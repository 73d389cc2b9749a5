"""Read until when something is to be done, and from when to when somebody stands in, as officials type it."""

import re
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from participation.date_grammar import Grammar
from participation.date_tokens import plain
from participation.dates import Unreadable, next_such, read_day, read_window, spelled
from participation.mistakes import Fault
from participation.refused import Refused
from participation.roles import Days

_SPAN = re.compile(
    r"(?P<number>[0-9]{1,3})(?P<unit>일|주|주일|days?|weeks?)(?:(?:뒤|후|이내|안|안에|간|동안)(?:까지)?)?"
)
_UNTIL = re.compile(r"(?:까지|까지요|입니다)$")
LONGEST = timedelta(days=366)
"""Nobody is given longer than a year to put something right."""


def read_deadline(text: str, today: date) -> date:
    """Read the last day of a period: ``6/20``, ``2023. 6. 20.``, ``3일``, ``2주 뒤``, ``내일``.

    A period counts from the day after ``today`` (Civil Act, Art. 157). Where no year is stated the next such day is
    meant, if it comes within half a year. ``20일까지`` is no period but a day without its month, and is refused.

    Raises:
        Refused: ``deadline-unreadable``; ``deadline-weekday`` with ``day``; ``deadline-past``; ``deadline-far`` with
            ``longest`` (days).
    """
    typed = "".join(plain(text).casefold().split())
    if span := _SPAN.fullmatch(typed):
        days = int(span["number"]) * (7 if span["unit"].startswith(("주", "week")) else 1)
        return _within(today + timedelta(days=days), today)
    try:
        day = _day(spelled(_UNTIL.sub("", plain(text)).strip(), today), today)
    except (Fault, Unreadable):
        raise Refused("deadline-unreadable") from None
    return _within(day, today)


def read_days(text: str, today: date) -> Days:
    """Read from when to when (both included) somebody stands in: ``6/12 ~ 6/16``, ``6. 12.부터 6. 16.까지``.

    Raises:
        Refused: ``days-unreadable``.
    """
    try:
        window, _ = read_window(text, ZoneInfo("UTC"), near=today)
    except Unreadable:
        raise Refused("days-unreadable") from None
    if window.first_day is None or window.last_day is None:
        raise Refused("days-unreadable")
    return Days(window.first_day, window.last_day)


def _day(text: str, today: date) -> date:
    grammar = Grammar(text)
    stated = grammar.moment()
    grammar.end()
    if stated.day is None or stated.month is None or stated.time is not None:
        raise Fault("date-incomplete", text=text)
    if stated.year is not None:
        return read_day(text)
    month, at = stated.month, stated.day
    day = next_such(lambda year: _in_year(year, month, at), today)
    if stated.weekday not in (None, day.weekday()):
        raise Refused("deadline-weekday", day=day)
    return day


def _in_year(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Fault("date-impossible") from None


def _within(day: date, today: date) -> date:
    if day < today:
        raise Refused("deadline-past")
    if day - today > LONGEST:
        raise Refused("deadline-far", longest=LONGEST.days)
    return day
