"""The calendar file of a programme's window, read back as a calendar reads it."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from participation.window import Window
from reports.calendar import Entry, calendar, has_dates
from tests.participation.votes import CLOSES_AT, OPENS_AT, WINDOW

NOW = datetime(2023, 6, 1, tzinfo=UTC)


def only_event(written: bytes) -> Any:
    [event] = Calendar.from_ical(written).walk("VEVENT")
    return event


def entry(window: Window, title: str = "다섯 도시") -> Entry:
    link = "https://t.me/madang_bot?start=five-cities"
    return Entry("five-cities.jc@madang", 2, title, "세 곳을, 고릅니다; 줄\n바꿈", link, "내일까지", window)


@pytest.mark.parametrize(
    ("window", "begins", "ends"),
    [
        (WINDOW, date(2023, 5, 16), date(2023, 6, 16)),
        (Window(opens_at=OPENS_AT, closes_at=CLOSES_AT), OPENS_AT, CLOSES_AT),
        (Window(closes_at=CLOSES_AT), CLOSES_AT, CLOSES_AT),
        (Window(opens_at=OPENS_AT), OPENS_AT, None),
    ],
)
def test_it_holds_the_window_as_the_office_gave_it(window: Window, begins: object, ends: object) -> None:
    event = only_event(calendar(entry(window), NOW))

    assert event["DTSTART"].dt == begins
    assert (event["DTEND"].dt if "DTEND" in event else None) == ends
    assert (str(event["UID"]), int(event["SEQUENCE"]), str(event["TRANSP"])) == (
        "five-cities.jc@madang",
        2,
        "TRANSPARENT",
    )
    alarms = event.walk("VALARM")
    assert len(alarms) == (0 if window.closes_at is None else 1)
    assert all(alarm["TRIGGER"].dt == -timedelta(days=1) for alarm in alarms)
    assert all(alarm["TRIGGER"].params["RELATED"] == "END" for alarm in alarms)


def test_whatever_an_office_writes_stands_there_as_it_is() -> None:
    title = "제목, 아주 긴; " + "가나다 " * 40 + "\\n 👍"
    event = only_event(calendar(entry(WINDOW, title), NOW))

    assert str(event["SUMMARY"]) == title
    assert str(event["DESCRIPTION"]).startswith("세 곳을, 고릅니다; 줄\n바꿈\n\nhttps://t.me/")


def test_its_lines_are_as_short_as_the_standard_asks() -> None:
    written = calendar(entry(WINDOW, "가" * 300), NOW)

    assert all(len(line) <= 75 for line in written.split(b"\r\n"))


def test_where_there_are_no_dates_there_is_nothing_to_write() -> None:
    assert not has_dates(Window())
    assert has_dates(WINDOW)
