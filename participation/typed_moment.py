"""Read when something is to happen, as officials type it: ``6. 10. 14:00``, ``내일 오후 2시``, ``14:00``."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from participation.date_grammar import Grammar, Stated
from participation.date_tokens import plain
from participation.dates import DOUBTFUL_HOURS, day_of, minutes_of, next_such, spelled
from participation.instants import instant
from participation.mistakes import Fault
from participation.refused import Refused

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
        day, minutes = _read(plain(text).strip(), today)
        midnight = datetime.combine(day + timedelta(days=minutes // (24 * 60)), time())
        found = instant(midnight + timedelta(minutes=minutes % (24 * 60)), zone).astimezone(UTC)
    except (Fault, OverflowError) as fault:
        raise Refused(_AS_REFUSED.get(getattr(fault, "key", ""), "moment-unreadable")) from None
    if found <= now:
        raise Refused("moment-past")
    if found - now > LONGEST:
        raise Refused("moment-far", longest=LONGEST.days)
    return found


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
