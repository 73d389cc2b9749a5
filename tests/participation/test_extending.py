"""Until when, as officials type it: longer, earlier, and when something goes on."""

from datetime import UTC, date, datetime, timedelta

import pytest

from participation.dates import Unreadable
from participation.extending import check_extend, made_up
from participation.refused import Refused
from participation.typed_close import read_close, read_earlier, read_return
from participation.window import Pause, Window
from participation.words import Localized
from tests.conversations.applicants import refusal_of
from tests.participation.votes import AFTER, BEFORE, CLOSES_AT, OPENS_AT, WHILE_OPEN, WINDOW, a_vote

VOTE = a_vote()
EVENING = a_vote(window=Window(opens_at=OPENS_AT, closes_at=datetime(2023, 6, 15, 9, tzinfo=UTC)))
NOVEMBER = datetime(2023, 11, 20, tzinfo=UTC)


def midnight_after(month: int, day: int, year: int = 2023) -> datetime:
    """The end of a day in Seoul."""
    return datetime(year, month, day, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "closes_at", "last_day"),
    [
        ("6/30", midnight_after(6, 30), date(2023, 6, 30)),
        ("6월 30일까지", midnight_after(6, 30), date(2023, 6, 30)),
        ("2023. 6. 30.(금) 까지", midnight_after(6, 30), date(2023, 6, 30)),
        ("6. 30. 18:00", datetime(2023, 6, 30, 9, tzinfo=UTC), None),
        ("5월 16일부터 6월 30일까지", midnight_after(6, 30), date(2023, 6, 30)),
        ("2주 더", midnight_after(6, 29), date(2023, 6, 29)),
        ("10일", midnight_after(6, 25), date(2023, 6, 25)),
        ("2 weeks more", midnight_after(6, 29), date(2023, 6, 29)),
        ("30일까지", midnight_after(6, 30), date(2023, 6, 30)),
    ],
)
def test_a_later_close(typed: str, closes_at: datetime, last_day: date | None) -> None:
    close = read_close(typed, VOTE, WHILE_OPEN)

    assert (close.closes_at, close.last_day) == (closes_at, last_day)
    assert close.of(WINDOW) == Window(
        opens_at=OPENS_AT, closes_at=closes_at, first_day=WINDOW.first_day, last_day=last_day
    )


def test_an_hour_that_may_have_meant_the_evening_is_said() -> None:
    [note] = read_close("6/20 6시", VOTE, WHILE_OPEN).notes

    assert note.key == "hour-read-as"


def test_a_span_keeps_the_hour_of_the_close() -> None:
    close = read_close("3일 더", EVENING, WHILE_OPEN)

    assert (close.closes_at, close.last_day) == (datetime(2023, 6, 18, 9, tzinfo=UTC), None)


@pytest.mark.parametrize(
    ("typed", "at", "closes_at"),
    [
        ("1/10", NOVEMBER, midnight_after(1, 10, 2024)),
        ("12/31", NOVEMBER, midnight_after(12, 31)),
    ],
)
def test_without_a_year_the_next_such_day_is_meant(typed: str, at: datetime, closes_at: datetime) -> None:
    assert read_close(typed, VOTE, at).closes_at == closes_at


@pytest.mark.parametrize("typed", ["10/1", "2023. 1. 1."])
def test_what_is_over_is_not_taken_for_a_day_of_next_year(typed: str) -> None:
    assert refusal_of(lambda: read_close(typed, VOTE, NOVEMBER)) == "extend-past"


def test_a_whole_window_begins_as_the_programme_does() -> None:
    assert refusal_of(lambda: read_close("5/17 ~ 6/30", VOTE, WHILE_OPEN)) == "extend-opening"


@pytest.mark.parametrize("typed", ["", "언젠가", "6/31", "6.30(월)", "25:00", "~", "부터", "💥"])
def test_what_is_no_date_is_said(typed: str) -> None:
    with pytest.raises(Unreadable) as unreadable:
        read_close(typed, VOTE, WHILE_OPEN)
    assert unreadable.value.faults


@pytest.mark.parametrize(
    ("typed", "closes_at"),
    [
        ("6/10", midnight_after(6, 10)),
        ("3일 뒤", midnight_after(6, 4)),
        ("6/10 18:00", datetime(2023, 6, 10, 9, tzinfo=UTC)),
        ("내일까지", midnight_after(6, 2)),
        ("모레 18:00", datetime(2023, 6, 3, 9, tzinfo=UTC)),
    ],
)
def test_an_earlier_close_counts_from_today(typed: str, closes_at: datetime) -> None:
    assert read_earlier(typed, VOTE, WHILE_OPEN).closes_at == closes_at


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("6/10", midnight_after(6, 9)),  # the day begins it
        ("3일 뒤", midnight_after(6, 3)),
        ("6/10 24:00", midnight_after(6, 10)),
        ("6/10 9:00", datetime(2023, 6, 10, 0, tzinfo=UTC)),
        ("내일", midnight_after(6, 1)),
        ("tomorrow 9:00", datetime(2023, 6, 2, 0, tzinfo=UTC)),
    ],
)
def test_when_it_goes_on(typed: str, at: datetime) -> None:
    assert read_return(typed, VOTE, WHILE_OPEN).closes_at == at


@pytest.mark.parametrize(
    ("lasted", "closes_at"),
    [
        (timedelta(minutes=1), CLOSES_AT + timedelta(days=1)),
        (timedelta(days=2), CLOSES_AT + timedelta(days=2)),
        (timedelta(days=2, seconds=1), CLOSES_AT + timedelta(days=3)),
    ],
)
def test_a_pause_is_made_up_for_in_whole_days_where_days_were_told(lasted: timedelta, closes_at: datetime) -> None:
    pause = Pause(since=WHILE_OPEN, reason=Localized({"ko": "태풍"}))

    assert made_up(VOTE, pause, WHILE_OPEN + lasted).closes_at == closes_at
    assert made_up(EVENING, pause, WHILE_OPEN + lasted).closes_at == datetime(2023, 6, 15, 9, tzinfo=UTC) + lasted


@pytest.mark.parametrize(
    ("window", "wanted", "at", "key"),
    [
        (WINDOW, CLOSES_AT + timedelta(days=1), WHILE_OPEN, None),
        (WINDOW, CLOSES_AT + timedelta(days=1), BEFORE, None),
        (WINDOW, CLOSES_AT + timedelta(days=367), WHILE_OPEN, "extend-far"),
        (WINDOW, CLOSES_AT, WHILE_OPEN, "extend-no-later"),
        (WINDOW, WHILE_OPEN, WHILE_OPEN, "extend-past"),
        (WINDOW, AFTER + timedelta(days=1), AFTER, "window-closed"),
        (Window(opens_at=OPENS_AT), CLOSES_AT, WHILE_OPEN, "extend-always"),
    ],
)
def test_what_may_be_extended(window: Window, wanted: datetime, at: datetime, key: str | None) -> None:
    if key is None:
        check_extend(window, wanted, at)
    else:
        assert refusal_of(lambda: check_extend(window, wanted, at)) == key


def test_a_span_says_nothing_where_nothing_ends() -> None:
    with pytest.raises(Refused, match="extend-always"):
        read_close("2주", a_vote(window=Window(opens_at=OPENS_AT)), WHILE_OPEN)
