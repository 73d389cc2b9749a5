"""Over which days turnout is shown."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from participation.turnout import MOST_DAYS, days_shown
from participation.window import Window
from tests.participation.votes import WINDOW

SEOUL = ZoneInfo("Asia/Seoul")
ALWAYS = Window()
FOREVER = Window(opens_at=WINDOW.opens_at)
CLOSES_AT_SIX = Window(opens_at=WINDOW.opens_at, closes_at=datetime(2023, 6, 15, 9, tzinfo=UTC))


@pytest.mark.parametrize(
    ("window", "begun_on", "today", "first", "last", "count"),
    [
        (WINDOW, None, date(2023, 6, 1), date(2023, 5, 16), date(2023, 6, 1), 17),
        (WINDOW, None, date(2023, 5, 16), date(2023, 5, 16), date(2023, 5, 16), 1),  # the first day
        (WINDOW, None, date(2023, 6, 15), date(2023, 5, 16), date(2023, 6, 15), 31),  # the whole month
        (WINDOW, None, date(2023, 9, 1), date(2023, 5, 16), date(2023, 6, 15), 31),  # long closed
        (CLOSES_AT_SIX, None, date(2023, 6, 16), date(2023, 5, 16), date(2023, 6, 15), 31),  # in the evening
        (FOREVER, None, date(2023, 9, 1), date(2023, 8, 2), date(2023, 9, 1), MOST_DAYS),
        (ALWAYS, date(2023, 5, 29), date(2023, 6, 1), date(2023, 5, 29), date(2023, 6, 1), 4),
        (ALWAYS, None, date(2023, 6, 1), date(2023, 5, 2), date(2023, 6, 1), MOST_DAYS),
    ],
)
def test_the_days_of_a_window_that_have_begun_are_shown(
    window: Window, begun_on: date | None, today: date, first: date, last: date, count: int
) -> None:
    days = days_shown(window, begun_on, today, SEOUL)

    assert (days[0], days[-1], len(days)) == (first, last, count)
    assert list(days) == sorted(set(days))


def test_before_the_opening_there_are_no_days() -> None:
    assert days_shown(WINDOW, None, date(2023, 5, 15), SEOUL) == ()


def test_days_are_those_of_the_zone() -> None:
    # 00:00 on 16 May in Seoul is still 15 May in Honolulu, where the close falls on 15 June too.
    days = days_shown(WINDOW, None, date(2023, 9, 1), ZoneInfo("Pacific/Honolulu"))

    assert (days[0], days[-1]) == (date(2023, 5, 16), date(2023, 6, 15))  # 32 days, of which the last 31
