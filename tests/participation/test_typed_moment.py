"""When something is to happen, as officials type it."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from participation.refused import Refused
from participation.typed_moment import read_moment

SEOUL, BERLIN = ZoneInfo("Asia/Seoul"), ZoneInfo("Europe/Berlin")
NOW = datetime(2023, 5, 29, 9, 0, tzinfo=SEOUL)  # a Monday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2023. 6. 10. 14:00", (2023, 6, 10, 14, 0)),
        ("2023. 6. 10.(토) 14:00", (2023, 6, 10, 14, 0)),
        ("6. 10. 14:00", (2023, 6, 10, 14, 0)),
        ("6월 10일 오후 2시 30분", (2023, 6, 10, 14, 30)),
        ("6/10 09:05", (2023, 6, 10, 9, 5)),
        ("30일 10시", (2023, 5, 30, 10, 0)),
        ("15:30", (2023, 5, 29, 15, 30)),
        ("내일 오전 10시", (2023, 5, 30, 10, 0)),
        ("모레, 10:00", (2023, 5, 31, 10, 0)),
        ("내일(화) 10:00", (2023, 5, 30, 10, 0)),
        ("tomorrow 10:00", (2023, 5, 30, 10, 0)),
        ("내일 아침 9시", (2023, 5, 30, 9, 0)),
        ("내일 밤 10시", (2023, 5, 30, 22, 0)),
        ("저녁 7시 반", (2023, 5, 29, 19, 30)),
        ("내일 낮 12시", (2023, 5, 30, 12, 0)),
        ("6월 10일 낮 2시", (2023, 6, 10, 14, 0)),
        ("tomorrow at 10 am", (2023, 5, 30, 10, 0)),
        ("tomorrow 2:30 p.m.", (2023, 5, 30, 14, 30)),
        ("6/10 2PM", (2023, 6, 10, 14, 0)),
        ("오늘 정오", (2023, 5, 29, 12, 0)),
        ("5. 30. 24:00", (2023, 5, 31, 0, 0)),
        ("2024. 2. 29. 10:00", (2024, 2, 29, 10, 0)),
    ],
)
def test_a_day_and_a_time_are_read(typed: str, meant: tuple[int, int, int, int, int]) -> None:
    assert read_moment(typed, NOW, SEOUL) == datetime(*meant, tzinfo=SEOUL)
    assert read_moment(typed, NOW, SEOUL).tzinfo == UTC


def test_without_a_year_the_next_such_day_is_meant_if_it_is_near() -> None:
    december = datetime(2023, 12, 20, 9, 0, tzinfo=SEOUL)

    assert read_moment("1. 3.(수) 10:00", december, SEOUL) == datetime(2024, 1, 3, 10, 0, tzinfo=SEOUL)


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("언젠가", "moment-unreadable"),
        ("", "moment-unreadable"),
        ("6. 31. 10:00", "moment-unreadable"),
        ("6. 10. 25:00", "moment-unreadable"),
        ("내일 6. 10. 10:00", "moment-unreadable"),
        ("6. 10.", "moment-no-time"),
        ("내일 밤 12시", "moment-unreadable"),  # which of its two ends?
        ("내일 밤 2시", "moment-unreadable"),
        ("6. 10. 2시", "moment-half"),
        ("6. 10.(월) 10:00", "moment-weekday"),
        ("5. 28. 10:00", "moment-past"),
        ("09:00", "moment-past"),  # now is past: it cannot go out any more
        ("2025. 6. 10. 10:00", "moment-far"),
        ("9999. 6. 10. 10:00", "moment-unreadable"),
    ],
)
def test_what_is_not_certain_is_asked_back(typed: str, refusal: str) -> None:
    with pytest.raises(Refused, match=f"^{refusal}$"):
        read_moment(typed, NOW, SEOUL)


@pytest.mark.parametrize("typed", ["2024. 3. 31. 02:30", "2023. 10. 29. 02:30"])
def test_a_time_that_is_missing_or_comes_twice_is_asked_back(typed: str) -> None:
    with pytest.raises(Refused, match=r"^moment-clock-change$"):
        read_moment(typed, NOW, BERLIN)
