"""Read days and windows as officials write them: ``2023. 5. 16. ~ 6. 15. (30일간)``.

What cannot be read for certain is refused, never guessed. Dates are year, month and day with full stops and
times are on the 24-hour clock: 행정업무의 운영 및 혁신에 관한 규정, Art. 7.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from participation.date_grammar import Grammar, Stated, StatedTime
from participation.instants import instant, start_of_day
from participation.mistakes import Fault
from participation.window import Window

_YEARS = range(1900, 2200)
_MONTHS_IN_A_YEAR = 12
_HOUR = 60  # minutes
_NOON = 12 * _HOUR
_END_OF_DAY = 24 * _HOUR
DOUBTFUL_HOURS = range(1, 7)
"""Hours at which no office opens or closes: "6시" may have been meant for the evening."""
NEAR = timedelta(days=180)
"""So far ahead a day may lie that was typed without its year and is over this year."""
_CALLED = {"오늘": 0, "today": 0, "내일": 1, "tomorrow": 1, "모레": 2}
_BY_NAME = re.compile(rf"\s*({'|'.join(_CALLED)})(?=[\s,(]|$)[\s,]*", re.IGNORECASE)


class Unreadable(Exception):
    """A date can't be read for certain; ``faults`` are all the reasons that can be told at once."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(", ".join(fault.key for fault in faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Note:
    """What to say back about a window that was read: key and values of a remark."""

    key: str
    values: dict[str, object]


@dataclass(frozen=True, slots=True)
class _End:
    """One end of a window: a day, and minutes from its midnight (1440 is its end) where a time is stated."""

    day: date
    minutes: int | None
    stated: Stated


def read_day(text: str) -> date:
    """Read one full date, such as ``2023. 5. 29.(월)``.

    Raises:
        Unreadable: with the reasons.
    """
    try:
        grammar = Grammar(text)
        stated = grammar.moment()
        grammar.end()
        return _whole_day(stated)
    except Fault as fault:
        raise Unreadable(fault) from None


def read_window(text: str, zone: ZoneInfo, *, near: date | None = None) -> tuple[Window, tuple[Note, ...]]:
    """Read a window; its days begin and end in ``zone``.

    ``near`` is another date of the same entry, which gives the year where the window states none. The notes
    are what the official should check: a length that fits only one way of counting (``length-fits-one-way``),
    an hour that may have been meant for the evening (``hour-read-as``), a close at the very start of a day
    (``closes-at-start-of-day``).

    Raises:
        Unreadable: with the reasons.
    """
    try:
        first, second, length = Grammar(text).window()
        ends = _both_ends(_completed(first, second, near))
        return _window(ends, zone), tuple(_notes(*ends, length))
    except Fault as fault:
        raise Unreadable(fault) from None


def _completed(first: Stated, second: Stated, near: date | None) -> tuple[Stated, Stated]:
    """Fill in what one end leaves to the other, or to ``near``, where that is certain."""
    if first.day is None or first.month is None:
        raise Fault("date-incomplete", text=first.text)
    if second.day is None:
        if first.time is None:
            raise Fault("date-incomplete", text=second.text)
        second = replace(second, year=first.year, month=first.month, day=first.day)
    stated_year = first.year or second.year
    year = stated_year or (near.year if near else None)
    if year is None:
        raise Fault("date-year-missing", text=first.text)
    whole = (
        replace(first, year=first.year or year),
        replace(second, year=second.year or year, month=second.month or first.month),
    )
    for stated in whole:
        _check_year(stated)
    begins, ends = ((stated.year or 0, stated.month or 0, stated.day or 0) for stated in whole)
    if ends < begins and (first.year is None or second.year is None):
        key = "date-month-missing" if second.month is None else "window-turns-the-year"
        raise Fault(key, first=first.text, second=second.text)
    if stated_year is None and near is not None and ends < (near.year, near.month, near.day):
        raise Fault("window-year-uncertain", text=first.text, near=near)
    return whole


def _both_ends(whole: tuple[Stated, Stated]) -> tuple[_End, _End]:
    """Turn what was stated into days and minutes, and say all that is wrong with either end."""
    ends = list[_End]()
    faults = list[Fault]()
    for stated in whole:
        try:
            ends.append(_End(day_of(stated), minutes_of(stated.time), stated))
        except Fault as fault:
            faults.append(fault)
    if faults:
        raise Unreadable(*faults)
    return ends[0], ends[1]


def _whole_day(stated: Stated) -> date:
    if stated.day is None or stated.month is None:
        raise Fault("date-incomplete", text=stated.text)
    if stated.time is not None:
        raise Fault("day-without-time", text=stated.text)
    if stated.year is None:
        raise Fault("date-year-missing", text=stated.text)
    return day_of(stated)


def spelled(text: str, today: date) -> str:
    """Return a text with its first day as a date, where that is called today, tomorrow or the day after (모레)."""
    called = _BY_NAME.match(text)
    if called is None:
        return text
    day = today + timedelta(days=_CALLED[called[1].casefold()])
    return f"{day.year}. {day.month}. {day.day}. {text[called.end() :]}"


def next_such(in_year: Callable[[int], date], today: date) -> date:
    """Return the day that was meant without a year: the next one if it is near, else that of this year, now over.

    ``in_year`` returns it in a year, and raises where that year has none.
    """
    day = in_year(today.year)
    if day >= today:
        return day
    later = in_year(today.year + 1)
    return later if later - today <= NEAR else day


def day_of(stated: Stated) -> date:
    """Return the day that was stated with its year.

    Raises:
        Fault: ``date-impossible``; ``day-impossible``; ``weekday-wrong``.
    """
    _check_year(stated)
    year, month, day = stated.year or 0, stated.month or 0, stated.day or 0
    if not 1 <= month <= _MONTHS_IN_A_YEAR:
        raise Fault("date-impossible", text=stated.text)
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise Fault("day-impossible", text=stated.text, year=str(year), month=month, last=last)
    found = date(year, month, day)
    if stated.weekday not in (None, found.weekday()):
        raise Fault("weekday-wrong", text=stated.text, day=found, stated=stated.weekday)
    return found


def _check_year(stated: Stated) -> None:
    if stated.year not in _YEARS:
        raise Fault("date-impossible", text=stated.text)


def minutes_of(stated: StatedTime | None) -> int | None:
    """Return how many minutes after midnight a time is, up to 1440; None where none is stated.

    Raises:
        Fault: ``time-impossible``; ``time-unclear``.
    """
    if stated is None:
        return None
    minutes = stated.hour * _HOUR + stated.minute
    if stated.minute >= _HOUR or minutes > _END_OF_DAY or (stated.half and minutes >= _NOON + _HOUR):
        raise Fault("time-impossible", text=stated.text)
    if (stated.half == "오전" and minutes >= _NOON) or (stated.half == "오후" and stated.hour == 0):
        raise Fault("time-unclear", text=stated.text)
    return minutes + (_NOON if stated.half == "오후" and minutes < _NOON else 0)


def _window(ends: tuple[_End, _End], zone: ZoneInfo) -> Window:
    """Make the window; whole days are kept as days, so that 24:00 is not told as the midnight of the next."""
    first, last = ends
    first_day = last_day = None
    if first.minutes in (None, 0, _END_OF_DAY):
        first_day = first.day + timedelta(days=first.minutes == _END_OF_DAY)
    if last.minutes in (None, _END_OF_DAY):
        last_day = last.day
    window = Window(
        opens_at=start_of_day(first_day, zone) if first_day else _at(first, zone),
        closes_at=start_of_day(last_day + timedelta(days=1), zone) if last_day else _at(last, zone),
        first_day=first_day,
        last_day=last_day,
    )
    if window.opens_at and window.closes_at and window.closes_at <= window.opens_at:
        raise Fault("window-ends-before-it-begins", first=first.stated.text, second=last.stated.text)
    return window


def _at(end: _End, zone: ZoneInfo) -> datetime:
    if not end.minutes:
        return start_of_day(end.day, zone)
    return instant(datetime.combine(end.day, time(*divmod(end.minutes, _HOUR))), zone)


def _notes(first: _End, last: _End, length: int | None) -> Iterator[Note]:
    """Say what should be checked; a length must fit a way of counting (Civil Act, Art. 157)."""
    for end in (first, last):
        if end.stated.time and end.stated.time.bare and end.stated.time.hour in DOUBTFUL_HOURS:
            yield Note("hour-read-as", {"text": end.stated.text, "time": f"{end.stated.time.hour:02}:00"})
    if last.minutes == 0:
        yield Note("closes-at-start-of-day", {"text": last.stated.text, "last": last.day - timedelta(days=1)})
    if length is None:
        return
    without_first = (last.day - first.day).days
    values: dict[str, object] = {
        "stated": length,
        "both_ends": without_first + 1,
        "without_first": without_first,
        "first": first.day,
        "last": last.day,
    }
    if length not in (without_first, without_first + 1):
        raise Fault("length-fits-no-way", **values)
    yield Note("length-fits-one-way", values)
