"""A programme's window as a calendar file (iCalendar, RFC 5545)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from participation.window import Window

if TYPE_CHECKING:
    from icalendar import Event

_REMINDED = timedelta(days=-1)


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in the calendar; ``id`` and ``version`` let a later file change an earlier entry.

    ``alarm`` is what the calendar says a day before the end.
    """

    id: str
    version: int
    title: str
    about: str
    link: str
    alarm: str
    window: Window


def has_dates(window: Window) -> bool:
    """Tell whether there is anything to put into a calendar."""
    return window.closes_at is not None or window.opens_at is not None


def calendar(entry: Entry, now: datetime) -> bytes:
    """Write a file with one entry: whole days where the office gave days, else from instant to instant, in UTC.

    It does not make anybody busy: it is a month in which one can do something, and no appointment.
    """
    from icalendar import Alarm, Calendar, Event  # noqa: PLC0415 - a tenth of a second that every start would wait for

    event = Event()
    event.add("uid", entry.id)
    event.add("sequence", entry.version)
    event.add("dtstamp", now)
    event.add("summary", entry.title)
    event.add("description", f"{entry.about}\n\n{entry.link}")
    event.add("url", entry.link)
    event.add("transp", "TRANSPARENT")
    _put_window(event, entry.window)
    if entry.window.closes_at is not None:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", entry.alarm)
        alarm.add("trigger", _REMINDED, parameters={"RELATED": "END"})
        event.add_component(alarm)
    file = Calendar()
    file.add("prodid", "-//Madang//KO")
    file.add("version", "2.0")
    file.add("method", "PUBLISH")
    file.add_component(event)
    written: bytes = file.to_ical()
    return written


def _put_window(event: "Event", window: Window) -> None:
    if window.first_day is not None and window.last_day is not None:
        event.add("dtstart", window.first_day)
        event.add("dtend", window.last_day + timedelta(days=1))  # which is not part of it any more
        return
    begins = window.opens_at or window.closes_at
    assert begins is not None  # noqa: S101  (`has_dates` has looked: for the type checker)
    event.add("dtstart", begins)
    if window.closes_at is not None:
        event.add("dtend", window.closes_at)
