"""Days begin and end in the office's zone, also where clocks are put forward or back at midnight."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from participation.dates import read_window
from participation.instants import instant, start_of_day
from participation.mistakes import Fault


@pytest.mark.parametrize(
    ("zone", "day", "begins"),
    [
        ("Asia/Seoul", date(2023, 5, 16), datetime(2023, 5, 15, 15, tzinfo=UTC)),
        # Clocks put forward at midnight: the day begins at 01:00.
        ("America/Sao_Paulo", date(2018, 11, 4), datetime(2018, 11, 4, 3, tzinfo=UTC)),
        ("Asia/Beirut", date(2022, 3, 27), datetime(2022, 3, 26, 22, tzinfo=UTC)),
        # Clocks put forward from 23:30 to 00:30: the day begins at 00:30.
        ("America/Toronto", date(1919, 3, 31), datetime(1919, 3, 31, 4, 30, tzinfo=UTC)),
        # Midnight comes twice: the day begins at the first.
        ("America/Havana", date(2023, 11, 5), datetime(2023, 11, 5, 4, tzinfo=UTC)),
        # From 24:00 back to 23:00: the day before gets an hour more.
        ("America/Sao_Paulo", date(2018, 2, 18), datetime(2018, 2, 18, 3, tzinfo=UTC)),
        # A day that was left out: it begins, and ends, where the next one does.
        ("Pacific/Apia", date(2011, 12, 30), datetime(2011, 12, 30, 10, tzinfo=UTC)),
    ],
)
def test_a_day_begins_with_its_first_instant(zone: str, day: date, begins: datetime) -> None:
    assert start_of_day(day, ZoneInfo(zone)) == begins


def test_a_last_day_of_25_hours_is_open_for_all_of_them() -> None:
    window, _ = read_window("2023. 10. 29. ~ 10. 29.", ZoneInfo("Europe/Berlin"))

    assert window.opens_at is not None
    assert window.closes_at is not None
    assert (window.closes_at - window.opens_at).total_seconds() == 25 * 3600


@pytest.mark.parametrize(
    ("wall", "key"),
    [(datetime(2023, 3, 26, 2, 30), "time-skipped"), (datetime(2023, 10, 29, 2, 30), "time-twice")],  # noqa: DTZ001  (times on the wall)
)
def test_a_time_that_does_not_exist_or_comes_twice_is_asked_back(wall: datetime, key: str) -> None:
    with pytest.raises(Fault) as fault:
        instant(wall, ZoneInfo("Europe/Berlin"))

    assert (fault.value.key, fault.value.values["zone"]) == (key, "Europe/Berlin")


def test_any_other_time_is_one_instant() -> None:
    wall = datetime(2023, 10, 29, 3, 0)  # noqa: DTZ001  (a time on the wall)

    assert instant(wall, ZoneInfo("Europe/Berlin")) == datetime(2023, 10, 29, 2, tzinfo=UTC)
