"""Read when something is to happen, as officials type it: ``6. 10. 14:00``, ``내일 오후 2시``, ``14:00``."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from participation.date_grammar import Grammar, Stated
from participation.date_tokens import plain
from participation.dates import DOUBTFUL_HOURS, day_of, minutes_of, next_such, spelled
from participation.instants import instant
from participation.mistakes import Fault
from participation.refused import Refused

_AS_SPOKEN = (
    (r"(?:아침|새벽)\s*(?=\d)", "오전 "),
    (r"저녁\s*(?=\d)|밤\s*(?=(?:[6-9]|1[01])\s*[시:])|낮\s*(?=(?:12|[1-5])\s*[시:])", "오후 "),
    (r"(?<=시)\s*반\b", " 30분"),
    (r"\b(?<!:)(\d{1,2})\s*a\.?m\b\.?", r"오전 \1시"),
    (r"\b(?<!:)(\d{1,2})\s*p\.?m\b\.?", r"오후 \1시"),
    (r"\b(\d{1,2}:\d\d)\s*a\.?m\b\.?", r"오전 \1"),
    (r"\b(\d{1,2}:\d\d)\s*p\.?m\b\.?", r"오후 \1"),
    (r"\bat\b", " "),
)
"""How people say the part of the day, and how a date is written. An hour that a word may mean twice stays unread."""
LONGEST = timedelta(days=366)
_AS_REFUSED = {
    "weekday-wrong": "moment-weekday",
    "time-skipped": "moment-clock-change",
    "time-twice": "moment-clock-change",
}


def read_moment(text: str, now: datetime, zone: ZoneInfo) -> datetime:
    """Read a day and a time of day in ``zone`` as an instant (UTC) after ``now``; without a day, today is meant.

    Where no year is stated the next such day is meant, if it comes within half a year.

    Raises:
        Refused: ``moment-unreadable``; ``moment-no-time``; ``moment-half`` for an hour that may be meant for the
            evening; ``moment-weekday``; ``moment-clock-change`` where clocks are put over or back to that time;
            ``moment-past``; ``moment-far`` with ``longest`` (days).
    """
    today = now.astimezone(zone).date()
    try:
        day, minutes = _read(_as_written(plain(text).strip()), today)
        midnight = datetime.combine(day + timedelta(days=minutes // (24 * 60)), time())
        found = instant(midnight + timedelta(minutes=minutes % (24 * 60)), zone).astimezone(UTC)
    except (Fault, OverflowError) as fault:
        raise Refused(_AS_REFUSED.get(getattr(fault, "key", ""), "moment-unreadable")) from None
    if found <= now:
        raise Refused("moment-past")
    if found - now > LONGEST:
        raise Refused("moment-far", longest=LONGEST.days)
    return found


def _as_written(text: str) -> str:
    """Put spoken parts of the day as the grammar of dates has them: ``밤 10시`` is ``오후 10시``."""
    for spoken, written in _AS_SPOKEN:
        text = re.sub(spoken, written, text, flags=re.IGNORECASE)
    return text


def _read(text: str, today: date) -> tuple[date, int]:
    """Return a day, and minutes from its midnight."""
    grammar = Grammar(spelled(text, today))
    stated = grammar.moment()
    grammar.end()
    if stated.time is None:
        raise Refused("moment-no-time")
    if stated.time.bare and stated.time.hour in DOUBTFUL_HOURS:
        raise Refused("moment-half")
    return _day(stated, today), minutes_of(stated.time) or 0


def _day(stated: Stated, today: date) -> date:
    if stated.day is None:
        return today
    whole = replace(stated, year=stated.year or today.year, month=stated.month or today.month)
    if stated.year is None:
        day = next_such(lambda year: day_of(replace(whole, year=year, weekday=None)), today)
        whole = replace(whole, year=day.year)
    return day_of(whole)
