"""Days, moments and spans in words.

A new language adds a line to each of the tables below.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final, Literal
from zoneinfo import ZoneInfo

from babel.dates import format_date
from babel.units import format_unit
from fluent.runtime.types import FluentType

MINUTE: Final = 60
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR
NOON: Final = 12  # o'clock


@dataclass(frozen=True, slots=True)
class When(FluentType):
    """An instant and the zone in which it is spoken of.

    ``at`` is aware (UTC by the house's habit), ``zone`` an IANA name such as ``Asia/Seoul``.
    In a sentence it needs a function that says how: ``MOMENT``, ``OPENING``, ``DAY``, ``CLOCK``.
    """

    at: datetime
    zone: str

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("an instant needs its offset")

    @property
    def local(self) -> datetime:
        """The same instant on the clock of its zone."""
        return self.at.astimezone(ZoneInfo(self.zone))

    def format(self, locale: object) -> str:  # noqa: ARG002  # the library's signature
        """Refuse: nobody has said whether the day, the hour or both are meant."""
        raise TypeError("a When needs MOMENT, OPENING, DAY or CLOCK")


def _korean_clock(at: datetime) -> str:
    minute = f" {at.minute}분" if at.minute else ""
    if at.hour == 0:
        # "오전 12시" is read both ways, "0시" is not.
        return f"0시{minute}"
    if at.hour == NOON:
        return f"낮 12시{minute}"
    half, hour = ("오전", at.hour) if at.hour < NOON else ("오후", at.hour - NOON)
    return f"{half} {hour}시{minute}"


def _english_clock(at: datetime) -> str:
    return f"{at:%H:%M}"


# Patterns of Unicode Technical Standard 35; names of months and weekdays come from CLDR.
_DAY: Final = {"ko": "y년 M월 d일 EEEE", "en": "EEEE d MMMM y"}
_SHORT_DAY: Final = {"ko": "M/d (EEE)", "en": "EEE d MMM"}
_CLOCK: Final[dict[str, Callable[[datetime], str]]] = {"ko": _korean_clock, "en": _english_clock}
_AT: Final = {"ko": "{day} {clock}", "en": "{clock} on {day}"}
_END_OF_DAY: Final = {"ko": "{day} 밤 12시(24:00)", "en": "midnight at the end of {day}"}
_START_OF_DAY: Final = {"ko": "{day} 0시(00:00)", "en": "midnight at the start of {day}"}
# CLDR gives Korean only short forms, which are its long ones too; babel does not follow that alias.
_UNIT_LENGTH: Final[dict[str, Literal["short", "long"]]] = {"ko": "short", "en": "long"}
_UNDER_A_MINUTE: Final = {"ko": "1분 미만", "en": "less than a minute"}


@lru_cache(maxsize=512)
def say_day(language: str, day: date) -> str:
    """Say a day with its weekday: ``2023년 6월 15일 목요일``."""
    return format_date(day, _DAY[language], locale=language)


def day(language: str, when: When | date) -> str:
    """Say the day on which ``when`` falls in its zone, or a date.

    A close in whole days falls on the day *after* the last one: there, `moment` is meant.
    """
    return say_day(language, when.local.date() if isinstance(when, When) else when)


@lru_cache(maxsize=512)
def _short(language: str, day: date) -> str:
    return format_date(day, _SHORT_DAY[language], locale=language)


def short_day(language: str, when: When | date) -> str:
    """Say a day in a few letters, for lists in which the year is plain: ``6/15 (목)``. See `day`."""
    return _short(language, when.local.date() if isinstance(when, When) else when)


def clock(language: str, when: When) -> str:
    """Say the time of day, to the minute: ``오후 6시 30분``, ``18:30``."""
    return _CLOCK[language](when.local)


def moment(language: str, when: When) -> str:
    """Say day and time, to the minute; midnight as the end of the day that it ends.

    Midnight is 00:00:00 exactly. What happens seconds after it belongs to the new day.
    """
    return _moment(language, when, ends=True)


def opening(language: str, when: When) -> str:
    """Say day and time, to the minute; midnight as the start of the day that it starts."""
    return _moment(language, when, ends=False)


@lru_cache(maxsize=512)
def _moment(language: str, when: When, *, ends: bool) -> str:
    at = when.local
    if at.hour or at.minute or at.second or at.microsecond:
        return _AT[language].format(day=say_day(language, at.date()), clock=_CLOCK[language](at))
    if ends:
        return _END_OF_DAY[language].format(day=say_day(language, at.date() - timedelta(days=1)))
    return _START_OF_DAY[language].format(day=say_day(language, at.date()))


def span(language: str, seconds: float) -> str:
    """Say a length of time in at most two units: ``17일 3시간``, ``5 minutes``.

    Rounded down, so that nobody is promised more time than there is. Below zero counts as zero.
    """
    whole = max(0, int(seconds))
    if whole < MINUTE:
        return _UNDER_A_MINUTE[language]
    if whole < DAY:
        parts = ((whole // HOUR, "hour"), (whole % HOUR // MINUTE, "minute"))
    else:
        parts = ((whole // DAY, "day"), (whole % DAY // HOUR, "hour"))
    return " ".join(_units(language, number, unit) for number, unit in parts if number)


@lru_cache(maxsize=512)
def _units(language: str, number: int, unit: str) -> str:
    return format_unit(number, f"duration-{unit}", _UNIT_LENGTH[language], locale=language)
