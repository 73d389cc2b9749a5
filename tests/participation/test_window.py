"""Windows are open from the first instant to before the last."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from pydantic import ValidationError

from participation.refused import Refused
from participation.window import Window
from tests.participation.votes import CLOSES_AT, OPENS_AT, WINDOW

MOMENT = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("at", "state"),
    [
        (OPENS_AT - MOMENT, "before"),
        (OPENS_AT, "open"),
        (CLOSES_AT - MOMENT, "open"),  # 23:59:59.999999 of the last day
        (CLOSES_AT, "after"),  # 24:00:00 of the last day
        (CLOSES_AT + MOMENT, "after"),
    ],
)
def test_a_window_opens_with_its_first_instant_and_closes_before_its_last(at: datetime, state: str) -> None:
    assert WINDOW.state(at) == state


def test_what_comes_too_early_hears_when_it_opens() -> None:
    with pytest.raises(Refused) as refused:
        WINDOW.check(OPENS_AT - MOMENT)

    assert (refused.value.key, refused.value.values) == ("window-not-open-yet", {"opens_at": OPENS_AT})


def test_what_comes_too_late_hears_when_it_closed() -> None:
    with pytest.raises(Refused) as refused:
        WINDOW.check(CLOSES_AT)

    assert (refused.value.key, refused.value.values) == ("window-closed", {"closes_at": CLOSES_AT})


@pytest.mark.parametrize("at", [datetime(1, 1, 2, tzinfo=UTC), OPENS_AT, datetime(9999, 12, 30, tzinfo=UTC)])
def test_a_window_without_ends_is_always_open(at: datetime) -> None:
    Window().check(at)


def test_instants_are_kept_in_utc() -> None:
    seoul = timezone(timedelta(hours=9))

    window = Window(opens_at=datetime(2023, 5, 16, tzinfo=seoul))

    assert window.opens_at is not None
    assert (window.opens_at, window.opens_at.tzinfo) == (OPENS_AT, UTC)


def test_an_instant_without_a_zone_is_no_instant() -> None:
    with pytest.raises(ValidationError):
        Window(opens_at=datetime(2023, 5, 16))  # noqa: DTZ001  (that is what is refused)


def test_a_refusal_keeps_its_values_out_of_its_own_text() -> None:
    assert str(Refused("too-many", max=3)) == "too-many"
