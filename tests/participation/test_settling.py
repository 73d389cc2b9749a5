"""What has to be settled before a programme leaves the lists."""

from collections.abc import Mapping
from datetime import datetime

import pytest

from participation.settling import WAITS, Waiting, Waits, check_archive, still_waiting
from participation.window import Pause, Window
from participation.words import Localized
from tests.conversations.applicants import refusal_of
from tests.participation.votes import AFTER, CLOSES_AT, OPENS_AT, WHILE_OPEN, WINDOW

RESTS = Window(
    opens_at=OPENS_AT, closes_at=CLOSES_AT, pauses=(Pause(since=WHILE_OPEN, reason=Localized({"ko": "태풍"})),)
)


def test_what_waits_is_named_in_the_order_in_which_it_is_settled() -> None:
    assert still_waiting({"texts": 2, "undecided": 1, "guardians": 0}) == (Waiting("undecided", 1), Waiting("texts", 2))


@pytest.mark.parametrize("what", WAITS)
def test_nothing_may_wait(what: Waits) -> None:
    assert refusal_of(lambda: check_archive(WINDOW, {what: 1}, AFTER)) == "archive-waits"


@pytest.mark.parametrize(
    ("window", "counts", "at", "key"),
    [
        (WINDOW, {}, WHILE_OPEN, "archive-runs"),
        (RESTS, {}, AFTER, "archive-runs"),
        (Window(), {}, AFTER, "archive-always"),
        (WINDOW, {"count": 1}, AFTER, "archive-waits"),
    ],
)
def test_what_is_not_archived(window: Window, counts: Mapping[Waits, int], at: datetime, key: str) -> None:
    assert refusal_of(lambda: check_archive(window, counts, at)) == key


def test_what_is_over_and_settled_is() -> None:
    check_archive(WINDOW, {"texts": 0}, AFTER)
