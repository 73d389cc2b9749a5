"""Who may ask for an early close, who may approve it, and until when."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import pytest

from participation.early_close import WAITS_FOR, EarlyClose, check_approve, check_ask
from participation.window import Pause, Window
from participation.words import Localized
from tests.conversations.applicants import refusal_of
from tests.participation.votes import AFTER, BEFORE, CLOSES_AT, OPENS_AT, WHILE_OPEN, WINDOW

WHY = Localized({"ko": "태풍"})
AUTHOR, SECOND = 1, 2
SOON = WHILE_OPEN + timedelta(days=1)
ASKED = EarlyClose(7, 3, AUTHOR, 1, SOON, WHY, WHILE_OPEN, SOON)
RESTS = Window(opens_at=OPENS_AT, closes_at=CLOSES_AT, pauses=(Pause(since=WHILE_OPEN, reason=WHY),))


@pytest.mark.parametrize(
    ("window", "closes_at", "at", "expires_at"),
    [
        (WINDOW, None, WHILE_OPEN, WHILE_OPEN + WAITS_FOR),
        (WINDOW, SOON, WHILE_OPEN, SOON),  # nothing is approved after it should have closed
        (WINDOW, None, CLOSES_AT - timedelta(hours=1), CLOSES_AT),
        (Window(), None, WHILE_OPEN, WHILE_OPEN + WAITS_FOR),
        (RESTS, None, AFTER, AFTER + WAITS_FOR),  # its close waits
    ],
)
def test_until_when_it_may_be_approved(
    window: Window, closes_at: datetime | None, at: datetime, expires_at: datetime
) -> None:
    assert check_ask(window, closes_at, at=at, others=1) == expires_at


@pytest.mark.parametrize(
    ("closes_at", "at", "others", "key"),
    [
        (None, BEFORE, 1, "window-not-open-yet"),
        (None, AFTER, 1, "window-closed"),
        (WHILE_OPEN, WHILE_OPEN, 1, "early-close-past"),
        (CLOSES_AT, WHILE_OPEN, 1, "early-close-no-earlier"),
        (None, WHILE_OPEN, 0, "early-close-no-second"),
    ],
)
def test_what_is_not_asked_for(closes_at: datetime | None, at: datetime, others: int, key: str) -> None:
    assert refusal_of(lambda: check_ask(WINDOW, closes_at, at=at, others=others)) == key


@pytest.mark.parametrize(
    ("asked", "by", "at", "version", "key"),
    [
        (None, SECOND, WHILE_OPEN, 1, "early-close-gone"),
        (replace(ASKED, state="refused"), SECOND, WHILE_OPEN, 1, "early-close-gone"),
        (ASKED, AUTHOR, WHILE_OPEN, 1, "early-close-own"),
        (ASKED, SECOND, SOON, 1, "early-close-expired"),
        (ASKED, SECOND, WHILE_OPEN, 2, "early-close-changed"),
    ],
)
def test_what_is_not_approved(asked: EarlyClose | None, by: int, at: datetime, version: int, key: str) -> None:
    assert refusal_of(lambda: check_approve(asked, ASKED.digest, by=by, at=at, version=version)) == key


def test_only_what_was_seen_is_approved() -> None:
    assert check_approve(ASKED, ASKED.digest, by=SECOND, at=WHILE_OPEN, version=1) == ASKED
    others = (
        replace(ASKED, closes_at=None),
        replace(ASKED, reason=Localized({"ko": "태풍."})),
        replace(ASKED, author=SECOND + 1),
        replace(ASKED, id=8),
    )
    for other in others:
        found = partial(check_approve, other, ASKED.digest, by=SECOND, at=WHILE_OPEN, version=1)
        assert refusal_of(found) == "early-close-changed"
