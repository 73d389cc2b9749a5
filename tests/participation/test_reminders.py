"""When people are reminded, in the days of the calendar and on the clock of the office."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from participation.quiet_hours import QUIET_FROM, QUIET_UNTIL, is_quiet, not_after
from participation.reminders import Due, Moved, current, plan
from participation.window import Window
from tests.participation.votes import BEFORE, CLOSES_AT, OPENS_AT, WINDOW

SEOUL = ZoneInfo("Asia/Seoul")
INSTANT = timedelta(microseconds=1)


def seoul(month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(2023, month, day, hour, minute, tzinfo=SEOUL)


def said(planned: tuple[Due, ...], zone: ZoneInfo = SEOUL) -> list[str]:
    return [f"{due.slot} {due.at.astimezone(zone):%m-%d %H:%M}" for due in planned]


def until(closes_at: datetime) -> Window:
    return Window(opens_at=OPENS_AT, closes_at=closes_at)


def test_of_a_window_from_16_may_to_15_june_people_are_reminded_on_the_days_that_officials_know() -> None:
    assert said(plan(WINDOW, SEOUL, since=BEFORE)) == [
        "opening 05-16 08:00",  # it opens at midnight
        "days-7 06-08 10:00",
        "days-3 06-12 10:00",
        "days-1 06-14 10:00",
        "last-day 06-15 18:00",
    ]


@pytest.mark.parametrize(
    ("closes_at", "last"),
    [
        (seoul(6, 15, 21), "last-day 06-15 18:00"),
        (seoul(6, 15, 18), "last-day 06-15 15:00"),  # three hours are left
        (seoul(6, 15, 12), "last-day 06-15 09:00"),
        (seoul(6, 15, 9), "last-day 06-14 20:00"),  # not at six in the morning, and not after the close
        (seoul(6, 15, 0), "last-day 06-14 18:00"),  # the last day is the 14th
        (seoul(6, 15, 0, 1), "last-day 06-14 20:00"),
    ],
)
def test_the_last_reminder_leaves_time_and_wakes_nobody(closes_at: datetime, last: str) -> None:
    assert said(plan(until(closes_at), SEOUL, since=BEFORE))[-1] == last


def test_nothing_comes_before_it_opens_nor_after_it_closes() -> None:
    two_days = Window(opens_at=seoul(6, 14, 12), closes_at=seoul(6, 15, 18))

    assert said(plan(two_days, SEOUL, since=BEFORE)) == ["opening 06-14 12:00", "last-day 06-15 15:00"]
    an_evening = Window(opens_at=seoul(6, 14, 21), closes_at=seoul(6, 15, 7))
    assert plan(an_evening, SEOUL, since=BEFORE) == ()


@pytest.mark.parametrize(
    ("since", "moved", "expected"),
    [
        (seoul(6, 1, 9), None, ["opening 06-01 09:00", "days-7 06-08 10:00"]),  # published while it is open
        (seoul(6, 1, 23), None, ["opening 06-02 08:00", "days-7 06-08 10:00"]),
        (seoul(6, 1, 9), "extended", ["extended 06-01 09:00", "days-7 06-08 10:00"]),
        (seoul(6, 1, 9), "otherwise", ["days-7 06-08 10:00", "days-3 06-12 10:00"]),
        (seoul(6, 13, 9), "extended", ["extended 06-13 09:00", "days-1 06-14 10:00"]),
        (seoul(5, 2, 9), "extended", ["opening 05-16 08:00", "days-7 06-08 10:00"]),  # before it has opened
    ],
)
def test_what_would_have_come_before_a_window_was_known_does_not_come_afterwards(
    since: datetime, moved: Moved | None, expected: list[str]
) -> None:
    assert said(plan(WINDOW, SEOUL, since=since, moved=moved))[:2] == expected


def test_a_window_without_an_end_is_only_opened() -> None:
    assert said(plan(Window(opens_at=OPENS_AT), SEOUL, since=BEFORE)) == ["opening 05-16 08:00"]


@pytest.mark.parametrize(
    ("now", "slot"),
    [
        (seoul(5, 16, 8) - INSTANT, None),
        (seoul(5, 16, 8), "opening"),
        (seoul(5, 17, 8), None),  # no news any more
        (seoul(6, 8, 10), "days-7"),
        (seoul(6, 12, 10) - INSTANT, "days-7"),  # the bot was away for days: better late than never
        (seoul(6, 12, 10), "days-3"),
        (CLOSES_AT - INSTANT, "last-day"),
        (CLOSES_AT, None),
    ],
)
def test_one_reminder_at_most_holds_at_a_time(now: datetime, slot: str | None) -> None:
    due = current(plan(WINDOW, SEOUL, since=BEFORE), now)

    assert (due.slot if due else None) == slot


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "America/Santiago"])
def test_where_clocks_are_changed_it_is_ten_o_clock_all_the_same(zone: str) -> None:
    local = ZoneInfo(zone)
    for month in range(1, 13):
        for day in range(1, 29):
            closes_at = datetime(2023, month, day, 23, 30, tzinfo=local).astimezone(UTC)
            planned = plan(Window(closes_at=closes_at), local, since=closes_at - timedelta(days=30), moved="otherwise")
            at = [due.at.astimezone(local) for due in planned]
            assert [f"{one:%H:%M}" for one in at] == ["10:00", "10:00", "10:00", "18:00"]
            assert [(closes_at.astimezone(local).date() - one.date()).days for one in at] == [7, 3, 1, 0]


@pytest.mark.parametrize("hour", range(24))
def test_what_must_not_come_later_comes_earlier(hour: int) -> None:
    at = seoul(6, 15, hour, 30)
    moved = not_after(at, SEOUL)

    assert not is_quiet(moved, SEOUL)
    assert moved == at if QUIET_UNTIL <= at.time() < QUIET_FROM else at - timedelta(hours=13) < moved < at
