"""Until when a window is to last, as officials type it."""

import re
from datetime import date, datetime, timedelta

from participation.date_tokens import plain
from participation.dates import NEAR, Note, Unreadable, read_window, spelled
from participation.extending import Close, later
from participation.instants import start_of_day
from participation.mistakes import Fault
from participation.programme import Programme
from participation.refused import Refused
from participation.window import Window

_SPAN = re.compile(
    r"\+?(?P<number>[0-9]{1,3})(?P<unit>일|주|주일|days?|weeks?)(?:더|연장|간|동안|뒤|후|later|more|longer)*"
)
_UNTIL = re.compile(r"\s*(?:까지|까지요|입니다|연장|until)\s*$")
_WHOLE = re.compile(r"~|–|부터")
_DAYS_OF = {"일": 1, "day": 1, "days": 1}
_WEEK = 7
_END_OF_DAY = re.compile(r"24\s*(?::|시)")


def read_close(text: str, programme: Programme, at: datetime) -> Close:
    """Read until when: ``6/30``, ``2023. 6. 30. 18:00``, ``6월 30일까지``, ``2주 더``, ``내일까지``, ``5/16 ~ 6/30``.

    A span counts from the last day as it stands; ``30일까지`` is no span but a day of this month.
    Without a year the next such day is meant, seen from ``at``, if it comes within half a year; a whole window must
    begin as the programme does.

    Raises:
        Unreadable: with the reasons.
        Refused: ``extend-opening``: the beginning is another one; ``extend-past``.
    """
    zone, today = programme.office.zone, at.astimezone(programme.office.zone).date()
    days = _span(text)
    if days is not None:
        return later(programme, days)
    typed = spelled(_UNTIL.sub("", plain(text)).strip(), today)
    if _WHOLE.search(typed):
        window, notes = read_window(typed, zone, near=today)
        if window.opens_at != programme.window.opens_at:
            raise Refused("extend-opening")
    else:
        window, notes = _until(typed, programme, today)
    if window.closes_at is None:
        raise Unreadable(Fault("window-one-end", text=text))
    return Close(window.closes_at, window.last_day, notes)


def read_earlier(text: str, programme: Programme, at: datetime) -> Close:
    """Read an earlier close; a span counts from today, and a day is the last one.

    Raises:
        Unreadable, Refused: as `read_close`.
    """
    days = _span(text)
    if days is None:
        return read_close(text, programme, at)
    zone = programme.office.zone
    last = at.astimezone(zone).date() + days
    return Close(start_of_day(last + timedelta(days=1), zone), last)


def read_return(text: str, programme: Programme, at: datetime) -> Close:
    """Read when something goes on that rests: a span counts from today, and a day begins it.

    Raises:
        Unreadable, Refused: as `read_close`.
    """
    close = read_earlier(text, programme, at)
    whole_day = close.last_day is not None and not _END_OF_DAY.search(plain(text))
    return (
        close if not whole_day or close.last_day is None else Close(start_of_day(close.last_day, programme.office.zone))
    )


def _span(text: str) -> timedelta | None:
    typed = "".join(_UNTIL.sub("", plain(text)).casefold().split())
    span = None if "까지" in text else _SPAN.fullmatch(typed)
    return None if span is None else timedelta(days=int(span["number"]) * _DAYS_OF.get(span["unit"], _WEEK))


def _until(typed: str, programme: Programme, today: date) -> tuple[Window, tuple[Note, ...]]:
    """Read a close alone, as the end of a window that begins today."""
    zone = programme.office.zone
    try:
        return read_window(f"{today.year}. {today.month}. {today.day}. ~ {typed}", zone)
    except Unreadable as unreadable:
        keys = [fault.key for fault in unreadable.faults]
        if keys == ["window-ends-before-it-begins"]:
            raise Refused("extend-past") from None
        if keys != ["window-turns-the-year"]:
            raise
    window, notes = read_window(f"{today.year + 1}. 1. 1. ~ {typed}", zone)
    if window.closes_at is None or window.closes_at - start_of_day(today, zone) > NEAR:
        raise Refused("extend-past")  # no such day is near but one that is over
    return window, notes
