"""Over which days turnout is shown."""

from datetime import date, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from participation.window import Window

MOST_DAYS: Final = 31
"""So many days stand on one picture, and can still be read on a phone: a window such as 5/16–6/15 whole."""


def days_shown(window: Window, begun_on: date | None, today: date, zone: ZoneInfo) -> tuple[date, ...]:
    """Return the days that have begun of a window, in order; of a longer one, the last `MOST_DAYS` of them.

    All days are those of ``zone``. A window that was always open begins on ``begun_on``. Before the opening there are
    none; after the close they end with the day on which it closed.
    """
    first = begun_on if window.opens_at is None else window.opens_at.astimezone(zone).date()
    last = today
    if window.closes_at is not None:  # which is no part of the window: at midnight it is the day before that counts
        last = min(today, (window.closes_at - timedelta(microseconds=1)).astimezone(zone).date())
    earliest = last - timedelta(days=MOST_DAYS - 1)
    first = earliest if first is None else max(first, earliest)
    return tuple(first + timedelta(days=number) for number in range((last - first).days + 1))
