"""Until when something is to be put right, and from when to when somebody stands in, as officials type it."""

from datetime import date

import pytest

from participation.deadline import read_days, read_deadline
from participation.refused import Refused
from participation.roles import Days

TODAY = date(2023, 6, 1)  # a Thursday


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("6/20", date(2023, 6, 20)),
        ("6. 20.", date(2023, 6, 20)),
        ("2023. 6. 20.", date(2023, 6, 20)),
        ("2023-06-20", date(2023, 6, 20)),
        ("6월 20일", date(2023, 6, 20)),
        ("6월 20일까지", date(2023, 6, 20)),
        ("6/20(화)", date(2023, 6, 20)),
        (" 6/1 ", date(2023, 6, 1)),  # today still counts: it ends at midnight
        ("11/20", date(2023, 11, 20)),
        ("오늘", date(2023, 6, 1)),
        ("내일까지", date(2023, 6, 2)),
        ("모레(토)", date(2023, 6, 3)),
        ("내일", date(2023, 6, 2)),
        ("tomorrow", date(2023, 6, 2)),
        ("3일", date(2023, 6, 4)),  # the first day does not count
        ("3일 안에", date(2023, 6, 4)),
        ("３일 뒤", date(2023, 6, 4)),
        ("2주", date(2023, 6, 15)),
        ("1주일", date(2023, 6, 8)),
        ("10 days", date(2023, 6, 11)),
        ("1 week", date(2023, 6, 8)),
    ],
)
def test_the_last_day_is_read_as_officials_write_it(typed: str, day: date) -> None:
    assert read_deadline(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "deadline-unreadable"),
        ("언젠가", "deadline-unreadable"),
        ("20일까지", "deadline-unreadable"),  # the twentieth, and of which month nobody says
        ("6/20 18:00", "deadline-unreadable"),
        ("6/31", "deadline-unreadable"),
        ("2/29", "deadline-unreadable"),
        ("20/6/2023", "deadline-unreadable"),
        ("9999일", "deadline-unreadable"),
        ("6/20(수)", "deadline-weekday"),
        ("5/20", "deadline-past"),
        ("2023. 5. 31.", "deadline-past"),
        ("2025. 1. 1.", "deadline-far"),
        ("999일", "deadline-far"),
    ],
)
def test_what_no_day_can_be_read_from_is_refused(typed: str, why: str) -> None:
    with pytest.raises(Refused) as refused:
        read_deadline(typed, TODAY)

    assert refused.value.key == why


def test_in_december_a_day_of_january_is_the_next_one() -> None:
    assert read_deadline("1/5", date(2023, 12, 28)) == date(2024, 1, 5)


@pytest.mark.parametrize(
    "typed", ["6/12 ~ 6/16", "6. 12.부터 6. 16.까지", "6/12-6/16", "2023. 6. 12. ~ 6. 16.", "6월 12일 ~ 6월 16일"]
)
def test_two_days_are_read_as_officials_write_them(typed: str) -> None:
    assert read_days(typed, TODAY) == Days(date(2023, 6, 12), date(2023, 6, 16))


@pytest.mark.parametrize("typed", ["", "6/12", "6/16 ~ 6/12", "6/12 9시 ~ 6/16", "5/1 ~ 5/3", "곧 ~ 나중"])
def test_what_no_two_days_can_be_read_from_is_refused(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        read_days(typed, TODAY)

    assert refused.value.key == "days-unreadable"
