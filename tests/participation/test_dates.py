"""Dates as officials write them are read, and what is not certain is asked back."""

import unicodedata
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from participation.dates import Unreadable, read_day, read_window
from participation.mistakes import Fault

SEOUL = ZoneInfo("Asia/Seoul")
BEGUN_ON = date(2023, 5, 29)


def in_seoul(month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(2023, month, day, hour, minute, tzinfo=SEOUL).astimezone(UTC)


def faults_of(text: str, near: date | None = None) -> list[Fault]:
    with pytest.raises(Unreadable) as unreadable:
        read_window(text, SEOUL, near=near)
    return list(unreadable.value.faults)


@pytest.mark.parametrize(
    "text",
    [
        "2023. 5. 16. ~ 6. 15.",
        "2023. 5. 16. ~ 2023. 6. 15.",
        "2023.5.16.~2023.6.15.",
        "2023.5.16~6.15",
        "2023.05.16.~06.15.",
        "  2023. 5. 16.  ~  6. 15.  ",
        "2023. 5. 16.(화) ~ 6. 15.(목)",
        "2023. 5. 16. (화) ~ 2023. 6. 15. (목)",
        "2023. 5. 16.(화요일) ~ 6. 15.(목요일)",
        "'23. 5. 16. ~ 6. 15.",
        "’23. 5. 16. ~ ’23. 6. 15.",
        "'23년 5월 16일 ~ 6월 15일",
        "2023년 5월 16일 ~ 6월 15일",
        "2023년 5월 16일부터 6월 15일까지",
        "2023년 5월 16일 화요일부터 2023년 6월 15일 목요일까지",
        "2023. 5. 16.부터 ~ 6. 15.까지",
        "2023-05-16 ~ 2023-06-15",
        "2023-05-16 - 2023-06-15",
        "2023-5-16-2023-6-15",
        "2023/5/16–6/15",
        "2023/5/16-2023/6/15",
        "2023. 5. 16. – 6. 15.",
        "2023. 5. 16. — 6. 15.",
        "2023. 5. 16. - 6. 15.",
        "2023. 5. 16. 〜 6. 15.",
        "２０２３．５．１６．～６．１５．",
        "２０２３．　５．　１６．（화）　～　６．　１５．（목）",
        "2023\u200b. 5. 16. ~ 6. 15.\ufeff",
        unicodedata.normalize(
            "NFD", "2023년 5월 16일 ~ 6월 15일"
        ),  # Hangul split into its parts, as some editors save it
        "5. 16. ~ 2023. 6. 15.",
        "2023. 5. 16. 00:00 ~ 6. 15. 24:00",
        "2023. 5. 16. 0시 ~ 6. 15. 24시",
    ],
)
def test_a_month_in_days_is_read_in_every_way_of_writing_it(text: str) -> None:
    window, notes = read_window(text, SEOUL)

    assert (window.first_day, window.last_day) == (date(2023, 5, 16), date(2023, 6, 15))
    assert (window.opens_at, window.closes_at) == (in_seoul(5, 16), in_seoul(6, 16))
    assert notes == ()


@pytest.mark.parametrize(
    ("text", "opens_at", "closes_at"),
    [
        ("'23. 5. 16.(화) ~ 6. 15.(목) 18:00", in_seoul(5, 16), in_seoul(6, 15, 18)),
        ("2023. 5. 16. 09:00 ~ 6. 15. 18:00", in_seoul(5, 16, 9), in_seoul(6, 15, 18)),
        ("2023. 5. 16. 9:00 ~ 6. 15. 18:00까지", in_seoul(5, 16, 9), in_seoul(6, 15, 18)),
        ("2023. 5. 16. 9시 ~ 6. 15. 18시 30분", in_seoul(5, 16, 9), in_seoul(6, 15, 18, 30)),
        ("2023. 5. 16. 오전 9시 ~ 6. 15. 오후 6시", in_seoul(5, 16, 9), in_seoul(6, 15, 18)),
        ("2023. 5. 16. 오전 9:30 ~ 6. 15. 오후 12:30", in_seoul(5, 16, 9, 30), in_seoul(6, 15, 12, 30)),
        ("2023. 5. 16. 정오 ~ 6. 15. 정오", in_seoul(5, 16, 12), in_seoul(6, 15, 12)),
        ("2023. 5. 16.(화), 10:00 ~ 6. 15.(목), 17:00", in_seoul(5, 16, 10), in_seoul(6, 15, 17)),
        ("2023. 5. 16.(화) 09:00 ~ 18:00", in_seoul(5, 16, 9), in_seoul(5, 16, 18)),
        ("2023. 5. 16. 24:00 ~ 6. 15. 24:00", in_seoul(5, 17), in_seoul(6, 16)),
        ("2023년 5월 16일 ~ 31일", in_seoul(5, 16), in_seoul(6, 1)),
        ("2023. 5. 16. ~ 5. 16.", in_seoul(5, 16), in_seoul(5, 17)),
    ],
)
def test_times_are_read_on_the_clock_of_the_office(text: str, opens_at: datetime, closes_at: datetime) -> None:
    window, _ = read_window(text, SEOUL)

    assert (window.opens_at, window.closes_at) == (opens_at, closes_at)


def test_only_the_end_that_is_a_whole_day_is_told_as_a_day() -> None:
    window, _ = read_window("2023. 5. 16. ~ 6. 15. 18:00", SEOUL)

    assert (window.first_day, window.last_day) == (date(2023, 5, 16), None)


@pytest.mark.parametrize("text", ["5/16–6/15", "5/16-6/15", "5. 16. ~ 6. 15.", "5월 16일 ~ 6월 15일"])
def test_a_missing_year_comes_from_another_date_of_the_entry_and_else_from_nowhere(text: str) -> None:
    window, _ = read_window(text, SEOUL, near=BEGUN_ON)

    assert (window.first_day, window.last_day) == (date(2023, 5, 16), date(2023, 6, 15))
    assert [fault.key for fault in faults_of(text)] == ["date-year-missing"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("2023. 12. 20. ~ 1. 10.", "window-turns-the-year"),  # 10 January of which year?
        ("12. 20. ~ 2024. 1. 10.", "window-turns-the-year"),
        ("2023. 6. 15. ~ 5. 16.", "window-turns-the-year"),
        ("2023. 6. 15. ~ 2023. 5. 16.", "window-ends-before-it-begins"),
        ("2023. 5. 16. 18:00 ~ 09:00", "window-ends-before-it-begins"),
        ("2023. 5. 16. 09:00 ~ 5. 16. 09:00", "window-ends-before-it-begins"),
        ("2023년 5월 16일 ~ 10일", "date-month-missing"),
        ("23. 5. 16. ~ 6. 15.", "date-year-two-digits"),
        ("12/5/16 ~ 12/6/15", "date-year-two-digits"),
        ("23년 5월 16일 ~ 6월 15일", "date-year-two-digits"),
        ("'2023. 5. 16. ~ 6. 15.", "date-year-two-digits"),
        ("5/16/2023 ~ 6/15/2023", "date-year-last"),
        ("3/5/2023 ~ 6/5/2023", "date-year-last"),
        ("2023. 2. 30. ~ 3. 1.", "day-impossible"),
        ("2023. 2. 29. ~ 3. 1.", "day-impossible"),
        ("2023. 5. 0. ~ 6. 15.", "day-impossible"),
        ("2023. 13. 1. ~ 2024. 1. 1.", "date-impossible"),
        ("0023. 5. 16. ~ 6. 15.", "date-impossible"),
        ("2023. 5. 16. ~ 2323. 6. 15.", "date-impossible"),
        ("2023. 5. 16. ~ 31.", "date-incomplete"),  # the 31st, or a month that was forgotten?
        ("2023. 5. ~ 6.", "date-incomplete"),
        ("2023 ~ 2024", "date-unreadable"),
        ("2023-05 ~ 2023-06", "date-incomplete"),
        ("5-16 ~ 6-15", "date-incomplete"),
        ("2023년 5월 ~ 6월", "date-incomplete"),
        ("2023년 16일 ~ 6월 15일", "date-incomplete"),
        ("16일 ~ 2023년 6월 15일", "date-incomplete"),
        ("09:00 ~ 18:00", "date-incomplete"),
        ("2023. 5. 16. ~ 18:00", "date-incomplete"),
        ("2023. 5. 16. ~ 6. 15. 25:00", "time-impossible"),
        ("2023. 5. 16. ~ 6. 15. 24:01", "time-impossible"),
        ("2023. 5. 16. ~ 6. 15. 18:60", "time-impossible"),
        ("2023. 5. 16. ~ 6. 15. 18:5", "time-impossible"),
        ("2023. 5. 16. ~ 6. 15. 오후 18시", "time-impossible"),
        ("2023. 5. 16. ~ 6. 15. 오전 12시", "time-unclear"),
        ("2023. 5. 16. ~ 6. 15. 오후 0시", "time-unclear"),
        ("2023. 5. 16.", "window-one-end"),
        ("2023. 5. 16.부터", "window-one-end"),
        ("2023. 6. 15.까지", "window-one-end"),
        ("2023. 5. 16. ~", "window-one-end"),
        ("~ 2023. 6. 15.", "window-one-end"),
        ("2023. 5. 16. ~ 6. 15. ~ 7. 1.", "date-unreadable"),
        ("2023. 5. 16. ~ 6. 15. 09:00 ~ 18:00", "date-unreadable"),
        ("2023. 5. 16. ~ 6. 15. 31일", "date-unreadable"),
        ("2023. 5. 16. ~ 6. 15. (30일간", "date-unreadable"),
        ("2023. 5. 16. ~ 6. 15. (4주간)", "date-unreadable"),
        ("2023. 5. 16. ~ 6. 15. 자정", "date-unreadable"),
        ("2023. 5. 16.(화 ~ 6. 15.", "date-unreadable"),
        ("2023. 5. 16. 6. 15.", "date-unreadable"),
        ("2023. 5. 1 6. ~ 6. 15.", "date-unreadable"),
        ("2023. 5. 16. 쯤 ~ 6. 15.", "date-unreadable"),
        ("20230516~20230615", "date-unreadable"),
        ("2023-05-16T09:00 ~ 2023-06-15T18:00", "date-unreadable"),
        ("16 May 2023 – 15 June 2023", "date-unreadable"),
        ("2023. 5. ²6. ~ 6. 15.", "date-unreadable"),
        ("내일부터 모레까지", "date-unreadable"),
        ("", "date-unreadable"),
        ("." * 500, "date-unreadable"),
        ("(" * 500, "date-unreadable"),
    ],
)
def test_what_cannot_be_read_for_certain_is_asked_back(text: str, key: str) -> None:
    assert [fault.key for fault in faults_of(text)] == [key]


def test_a_year_from_another_date_must_not_end_the_window_before_that_day() -> None:
    (fault,) = faults_of("1/5–1/31", near=date(2022, 12, 29))

    assert (fault.key, fault.values["near"]) == ("window-year-uncertain", date(2022, 12, 29))


def test_what_could_not_be_read_is_said_back() -> None:
    (fault,) = faults_of("2023. 5. 16. ~ 6. 15. 쯤")

    assert fault.values == {"rest": "쯤"}


def test_a_weekday_that_does_not_fit_is_told_the_right_one() -> None:
    first, second = faults_of("2023. 5. 16.(수) ~ 6. 15.(금)")

    assert first.key == second.key == "weekday-wrong"
    assert (first.values["day"], second.values["day"]) == (date(2023, 5, 16), date(2023, 6, 15))
    assert first.values["text"] == "2023. 5. 16.(수)"


def test_a_month_that_is_too_short_says_how_long_it_is() -> None:
    (fault,) = faults_of("2024. 2. 30. ~ 3. 1.")

    assert fault.values == {"text": "2024. 2. 30.", "year": "2024", "month": 2, "last": 29}


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("2023. 5. 16. ~ 6. 15. (30일간)", 30),
        ("2023. 5. 16. ~ 6. 15.(31일간)", 31),
        ("2023. 5. 16. ~ 6. 15. (31일)", 31),
        ("2023. 5. 16. ~ 6. 15., 총 30일간", 30),
        ("2023. 5. 16. ~ 6. 15. 30일간", 30),
        ("2023. 5. 16.(화) ~ 6. 15.(목) 24:00 (총 31일간)", 31),
        ("2023년 5월 16일부터 6월 15일까지 (30일간)", 30),
    ],
)
def test_a_length_that_fits_only_one_way_of_counting_is_said_back(text: str, stated: int) -> None:
    window, (note,) = read_window(text, SEOUL)

    assert window.last_day == date(2023, 6, 15)
    assert (note.key, note.values) == (
        "length-fits-one-way",
        {
            "stated": stated,
            "both_ends": 31,
            "without_first": 30,
            "first": date(2023, 5, 16),
            "last": date(2023, 6, 15),
        },
    )


@pytest.mark.parametrize("stated", [0, 1, 29, 32, 300])
def test_a_length_that_fits_neither_way_of_counting_is_a_mistake(stated: int) -> None:
    (fault,) = faults_of(f"2023. 5. 16. ~ 6. 15. ({stated}일간)")

    assert fault.key == "length-fits-no-way"
    assert (fault.values["stated"], fault.values["both_ends"], fault.values["without_first"]) == (stated, 31, 30)


@pytest.mark.parametrize(
    ("text", "key", "values"),
    [
        ("2023. 5. 16. ~ 6. 15. 6시", "hour-read-as", {"text": "6. 15. 6시", "time": "06:00"}),
        (
            "2023. 5. 16. ~ 6. 15. 00:00",
            "closes-at-start-of-day",
            {"text": "6. 15. 00:00", "last": date(2023, 6, 14)},
        ),
    ],
)
def test_what_was_perhaps_meant_otherwise_is_said_back(text: str, key: str, values: dict[str, Any]) -> None:
    _, (note,) = read_window(text, SEOUL)

    assert (note.key, note.values) == (key, values)


@pytest.mark.parametrize("text", ["2023. 5. 29.", "2023년 5월 29일(월)", "'23. 5. 29.", "2023-05-29", "2023/5/29"])
def test_a_single_day_is_read(text: str) -> None:
    assert read_day(text) == BEGUN_ON


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("5. 29.", "date-year-missing"),
        ("2023. 5. 29. 09:00", "day-without-time"),
        ("2023. 5. 29.(화)", "weekday-wrong"),
        ("29일", "date-incomplete"),
        ("09:00", "date-incomplete"),
        ("2023. 5. 29. ~ 5. 30.", "date-unreadable"),
        ("", "date-unreadable"),
    ],
)
def test_a_single_day_that_is_not_certain_is_asked_back(text: str, key: str) -> None:
    with pytest.raises(Unreadable) as unreadable:
        read_day(text)

    assert [fault.key for fault in unreadable.value.faults] == [key]
