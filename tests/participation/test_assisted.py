"""Entering for somebody: how it came decides how consents are given, and the day of arrival decides what is in time."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from participation.assisted import CAME, FIRST, Came, check_received, consents_by, counts_at, is_assisted
from participation.refused import Refused

SEOUL = ZoneInfo("Asia/Seoul")
NOON = datetime(2023, 6, 16, 3, tzinfo=UTC)  # on the 16th in Seoul


@pytest.mark.parametrize(
    ("came", "how"),
    [
        ("visit", ("spoken", "form")),
        ("phone", ("spoken",)),
        ("post", ("form",)),
        ("e-mail", ("form",)),
        ("fax", ("form",)),
        ("web", ("form",)),
    ],
)
def test_who_is_not_there_consents_by_what_stands_on_paper(came: Came, how: tuple[str, ...]) -> None:
    assert consents_by(came) == how
    assert came in CAME


@pytest.mark.parametrize(
    ("received", "counts"),
    [
        (date(2023, 6, 16), NOON),  # today: now
        (date(2023, 6, 15), datetime(2023, 6, 15, 14, 59, 59, 999999, tzinfo=UTC)),  # the last instant of the 15th
        (date(2023, 5, 1), datetime(2023, 5, 1, 14, 59, 59, 999999, tzinfo=UTC)),
    ],
)
def test_a_paper_counts_at_the_end_of_the_day_on_which_it_came(received: date, counts: datetime) -> None:
    assert counts_at(received, NOON, SEOUL) == counts


@pytest.mark.parametrize(
    ("received", "refusal"),
    [
        (date(2023, 6, 16), None),
        (date(2023, 4, 17), None),  # sixty days ago
        (date(2023, 4, 16), "received-long-ago"),
        (date(2023, 6, 17), "received-in-future"),
    ],
)
def test_nothing_comes_tomorrow_and_nothing_lies_about_for_months(received: date, refusal: str | None) -> None:
    if refusal is None:
        check_received(received, date(2023, 6, 16))
        return
    with pytest.raises(Refused) as refused:
        check_received(received, date(2023, 6, 16))
    assert refused.value.key == refusal


@pytest.mark.parametrize(("account", "ours"), [(1, False), (2**52 - 1, False), (FIRST, True), (FIRST + 7, True)])
def test_an_account_of_ours_is_known_by_its_number(account: int, ours: bool) -> None:
    assert is_assisted(account) is ours
