"""Extending a window: until when, as officials type it, and what it may be."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from participation.date_tokens import plain
from participation.dates import Note, Unreadable, read_window
from participation.instants import start_of_day
from participation.mistakes import Fault
from participation.programme import Programme
from participation.refused import Refused
from participation.window import Pause, Window

_SPAN = re.compile(
    r"\+?(?P<number>[0-9]{1,3})(?P<unit>일|주|주일|days?|weeks?)(?:더|연장|간|동안|뒤|후|later|more|longer)*"
)
_UNTIL = re.compile(r"\s*(?:까지|까지요|입니다|연장|until)\s*$")
_WHOLE = re.compile(r"~|–|부터")
_DAYS_OF = {"일": 1, "day": 1, "days": 1}
_WEEK = 7
_NEXT_YEAR_WITHIN = timedelta(days=180)
_END_OF_DAY = re.compile(r"24\s*(?::|시)")
LONGEST = timedelta(days=366)
"""Nothing is extended by more than a year at once: that is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class Close:
    """A new close: the instant (exclusive), the last day where whole days were meant, and what to check."""

    closes_at: datetime
    last_day: date | None = None
    notes: tuple[Note, ...] = ()

    def of(self, window: Window) -> Window:
        """Return a window with this close."""
        return window.model_copy(update={"closes_at": self.closes_at, "last_day": self.last_day})


def read_close(text: str, programme: Programme, at: datetime) -> Close:
    """Read until when: ``6/30``, ``2023. 6. 30. 18:00``, ``6월 30일까지``, ``2주 더``, ``5/16 ~ 6/30``.

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
    typed = _UNTIL.sub("", plain(text)).strip()
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
    if window.closes_at is None or window.closes_at - start_of_day(today, zone) > _NEXT_YEAR_WITHIN:
        raise Refused("extend-past")  # no such day is near but one that is over
    return window, notes


def later(programme: Programme, by: timedelta) -> Close:
    """Return the close that comes later by so much: whole days where days were told, rounded up for people.

    Raises:
        Refused: ``extend-always``.
    """
    window, zone = programme.window, programme.office.zone
    if window.closes_at is None:
        raise Refused("extend-always")
    if window.last_day is None:
        return Close(window.closes_at + by)
    last = window.last_day + timedelta(days=-(-by // timedelta(days=1)))
    return Close(start_of_day(last + timedelta(days=1), zone), last)


def made_up(programme: Programme, pause: Pause, at: datetime) -> Close:
    """Return the close that gives back what a pause, which ends at ``at``, has taken."""
    return later(programme, at - pause.since)


def check_extend(window: Window, wanted: datetime, at: datetime) -> None:
    """Let an extension pass: of what has not closed, to later than people were told.

    Raises:
        Refused: ``window-closed``; ``extend-always``; ``extend-no-later`` with ``was`` and ``wanted``; ``extend-past``;
            ``extend-far`` with ``longest`` (days).
    """
    if window.closes_at is None:
        raise Refused("extend-always")
    if window.state(at) == "after":
        raise Refused("window-closed", closes_at=window.closes_at)
    if wanted <= at:
        raise Refused("extend-past")
    if wanted <= window.closes_at:
        raise Refused("extend-no-later", was=window.closes_at, wanted=wanted)
    if wanted - max(window.closes_at, at) > LONGEST:
        raise Refused("extend-far", longest=LONGEST.days)
