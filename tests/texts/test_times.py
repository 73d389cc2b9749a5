from datetime import UTC, date, datetime, timedelta

import pytest

from texts import LANGUAGES, When, times

SEOUL = "Asia/Seoul"


def seoul(month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0) -> When:
    """Return that time of 2023 on Seoul's clock (UTC+9 all year)."""
    return When(datetime(2023, month, day, hour, minute, second, tzinfo=UTC) - timedelta(hours=9), SEOUL)


@pytest.mark.parametrize(
    ("language", "said"),
    [("ko", "2023년 6월 15일 목요일"), ("en", "Thursday 15 June 2023")],
)
def test_a_day_comes_with_its_weekday(language: str, said: str) -> None:
    assert times.day(language, date(2023, 6, 15)) == said
    assert times.day(language, seoul(6, 15, 23, 59)) == said


def test_the_day_is_that_of_the_zone() -> None:
    instant = datetime(2023, 6, 15, 15, 30, tzinfo=UTC)

    assert times.day("en", When(instant, SEOUL)) == "Friday 16 June 2023"
    assert times.day("en", When(instant, "Europe/Lisbon")) == "Thursday 15 June 2023"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ko", "2023년 6월 15일 목요일 밤 12시(24:00)"),
        ("en", "midnight at the end of Thursday 15 June 2023"),
    ],
)
def test_midnight_ends_the_day_before(language: str, said: str) -> None:
    assert times.moment(language, seoul(6, 16)) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ko", "2023년 5월 16일 화요일 0시(00:00)"),
        ("en", "midnight at the start of Tuesday 16 May 2023"),
    ],
)
def test_an_opening_at_midnight_starts_its_day(language: str, said: str) -> None:
    assert times.opening(language, seoul(5, 16)) == said


@pytest.mark.parametrize(
    ("when", "korean", "english"),
    [
        (seoul(6, 16, 0, 0, 20), "0시", "00:00"),
        (seoul(6, 16, 0, 20), "0시 20분", "00:20"),
        (seoul(6, 16, 9), "오전 9시", "09:00"),
        (seoul(6, 16, 11, 59), "오전 11시 59분", "11:59"),
        (seoul(6, 16, 12), "낮 12시", "12:00"),
        (seoul(6, 16, 12, 5), "낮 12시 5분", "12:05"),
        (seoul(6, 16, 13), "오후 1시", "13:00"),
        (seoul(6, 16, 18, 30), "오후 6시 30분", "18:30"),
    ],
)
def test_any_other_time_is_said_with_its_own_day(when: When, korean: str, english: str) -> None:
    assert times.clock("ko", when) == korean
    assert times.clock("en", when) == english
    for say_it in (times.moment, times.opening):
        assert say_it("ko", when) == f"2023년 6월 16일 금요일 {korean}"
        assert say_it("en", when) == f"{english} on Friday 16 June 2023"


@pytest.mark.parametrize(
    ("length", "korean", "english"),
    [
        (timedelta(days=17, hours=3, minutes=59), "17일 3시간", "17 days 3 hours"),
        (timedelta(days=1, hours=1), "1일 1시간", "1 day 1 hour"),
        (timedelta(days=30, minutes=59), "30일", "30 days"),
        (timedelta(hours=23, minutes=59, seconds=59), "23시간 59분", "23 hours 59 minutes"),
        (timedelta(hours=2), "2시간", "2 hours"),
        (timedelta(minutes=59), "59분", "59 minutes"),
        (timedelta(minutes=1), "1분", "1 minute"),
        (timedelta(seconds=59), "1분 미만", "less than a minute"),
        (timedelta(), "1분 미만", "less than a minute"),
        (timedelta(days=-1), "1분 미만", "less than a minute"),
        (timedelta(days=1500), "1,500일", "1,500 days"),
    ],
)
def test_a_span_is_rounded_down_and_said_in_two_units(length: timedelta, korean: str, english: str) -> None:
    assert times.span("ko", length.total_seconds()) == korean
    assert times.span("en", length.total_seconds()) == english


def test_an_instant_without_an_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        When(datetime(2023, 6, 15), SEOUL)  # noqa: DTZ001  # that is the point


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_tells_the_time(language: str) -> None:
    for when in (seoul(6, 16), seoul(6, 16, 9, 5)):
        for say_it in (times.day, times.clock, times.moment, times.opening):
            assert say_it(language, when)
    for seconds in (1, 100, 10_000, 1_000_000):
        assert times.span(language, seconds)
