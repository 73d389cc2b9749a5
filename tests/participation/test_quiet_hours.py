from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from participation.quiet_hours import not_before

SEOUL = ZoneInfo("Asia/Seoul")


def seoul(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SEOUL)


@pytest.mark.parametrize(
    ("at", "then"),
    [
        ("2023-06-16 00:00", "2023-06-16 08:00"),  # a vote that closes at midnight is told in the morning
        ("2023-06-16 07:59:59.999999", "2023-06-16 08:00"),
        ("2023-06-16 08:00", "2023-06-16 08:00"),
        ("2023-06-16 12:00", "2023-06-16 12:00"),
        ("2023-06-16 20:59:59", "2023-06-16 20:59:59"),
        ("2023-06-16 21:00", "2023-06-17 08:00"),
        ("2023-12-31 23:30", "2024-01-01 08:00"),
    ],
)
def test_crowds_are_written_to_from_eight_to_nine_in_the_evening(at: str, then: str) -> None:
    assert not_before(seoul(at), SEOUL) == seoul(then)


def test_the_clock_on_the_wall_decides_where_clocks_are_changed() -> None:
    berlin = ZoneInfo("Europe/Berlin")

    told_at = not_before(datetime(2023, 10, 29, 0, 30, tzinfo=UTC), berlin)

    assert told_at == datetime(2023, 10, 29, 7, 0, tzinfo=UTC)  # 08:00 there
