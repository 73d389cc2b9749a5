"""When a digest goes out: by local time, late the same day, never at night."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from participation.digest import HOURS, day_of, next_at, through
from participation.quiet_hours import is_quiet

SEOUL, BERLIN = ZoneInfo("Asia/Seoul"), ZoneInfo("Europe/Berlin")


def seoul(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2023, 6, day, hour, minute, tzinfo=SEOUL).astimezone(UTC)


@pytest.mark.parametrize(
    ("now", "hour", "day"),
    [
        (seoul(1, 17, 59), 18, None),
        (seoul(1, 18), 18, 1),
        (seoul(1, 20, 59), 18, 1),  # the bot was down: late the same day
        (seoul(1, 20, 59), 8, 1),
        (seoul(1, 21), 18, None),  # and not at night
        (seoul(2, 7, 59), 8, None),
        (seoul(2, 8), 8, 2),
        (seoul(2, 8), 18, None),  # what was not sent yesterday waits for this evening
    ],
)
def test_a_digest_goes_out_from_its_hour_until_the_night(now: datetime, hour: int, day: int | None) -> None:
    assert day_of(now, hour, SEOUL) == (None if day is None else date(2023, 6, day))


@pytest.mark.parametrize("hour", HOURS)
def test_every_hour_that_can_be_chosen_is_by_day_with_an_hour_left(hour: int) -> None:
    assert not is_quiet(seoul(1, hour), SEOUL)
    assert not is_quiet(seoul(1, hour, 59), SEOUL)


@pytest.mark.parametrize(
    ("now", "hour", "next_"),
    [
        (seoul(1, 7), 8, seoul(1, 8)),
        (seoul(1, 8), 8, seoul(2, 8)),
        (seoul(1, 23), 18, seoul(2, 18)),
        # Clocks go forward on 26 March and back on 29 October: eight o'clock is eight o'clock.
        (datetime(2023, 3, 25, 12, tzinfo=UTC), 8, datetime(2023, 3, 26, 6, tzinfo=UTC)),
        (datetime(2023, 10, 28, 12, tzinfo=UTC), 8, datetime(2023, 10, 29, 7, tzinfo=UTC)),
    ],
)
def test_the_next_time_an_hour_strikes(now: datetime, hour: int, next_: datetime) -> None:
    assert next_at(now, hour, BERLIN if now.month in (3, 10) else SEOUL) == next_


@pytest.mark.parametrize(
    ("now", "last"),
    [(seoul(2, 17, 59), 1), (seoul(2, 18), 2), (seoul(2, 23), 2)],
)
def test_whoever_chooses_an_hour_that_has_struck_hears_from_tomorrow_on(now: datetime, last: int) -> None:
    assert through(now, 18, SEOUL) == date(2023, 6, last)
