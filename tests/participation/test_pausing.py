"""A window with pauses: what lies in one, and when the close comes."""

from datetime import datetime, timedelta

import pytest

from participation.refused import Refused
from participation.window import Pause, State, Window
from participation.words import Localized
from tests.conversations.applicants import refusal_of
from tests.participation.votes import CLOSES_AT, OPENS_AT, WHILE_OPEN

WHY = Localized({"ko": "태풍"})
LATER = WHILE_OPEN + timedelta(days=2)
MOMENT = timedelta(microseconds=1)


def window(*pauses: Pause) -> Window:
    return Window(opens_at=OPENS_AT, closes_at=CLOSES_AT, pauses=pauses)


ENDS = window(Pause(since=WHILE_OPEN, until=LATER, reason=WHY))
OPEN_END = window(Pause(since=WHILE_OPEN, reason=WHY))
AGAIN = window(Pause(since=OPENS_AT, until=OPENS_AT + MOMENT, reason=WHY), *OPEN_END.pauses)


@pytest.mark.parametrize(
    ("paused", "at", "state"),
    [
        (ENDS, WHILE_OPEN - MOMENT, "open"),
        (ENDS, WHILE_OPEN, "paused"),
        (ENDS, LATER - MOMENT, "paused"),
        (ENDS, LATER, "open"),
        (ENDS, CLOSES_AT, "after"),
        (OPEN_END, CLOSES_AT, "paused"),  # nobody could be in time: the close waits
        (OPEN_END, OPENS_AT - MOMENT, "before"),
        (AGAIN, OPENS_AT, "paused"),
        (AGAIN, OPENS_AT + MOMENT, "open"),
        (AGAIN, WHILE_OPEN, "paused"),
        (window(Pause(since=WHILE_OPEN, until=CLOSES_AT + MOMENT, reason=WHY)), CLOSES_AT, "after"),
    ],
)
def test_where_an_instant_lies(paused: Window, at: datetime, state: State) -> None:
    assert paused.state(at) == state


def test_it_runs_while_it_is_open_or_rests() -> None:
    assert [OPEN_END.runs(at) for at in (OPENS_AT - MOMENT, OPENS_AT, WHILE_OPEN, CLOSES_AT)] == [
        False,
        True,
        True,
        True,
    ]
    assert not ENDS.runs(CLOSES_AT)


def test_whoever_comes_while_it_rests_hears_why_and_until_when() -> None:
    assert refusal_of(lambda: ENDS.check(WHILE_OPEN)) == "window-paused-until"
    assert refusal_of(lambda: OPEN_END.check(WHILE_OPEN)) == "window-paused"
    with pytest.raises(Refused) as refused:
        ENDS.check(WHILE_OPEN)
    assert refused.value.values == {"since": WHILE_OPEN, "until": LATER, "reason": WHY}


def test_what_needs_no_open_window_rests_all_the_same() -> None:
    assert refusal_of(lambda: OPEN_END.check_resting(CLOSES_AT)) == "window-paused"
    ENDS.check_resting(CLOSES_AT)
    ENDS.check_resting(OPENS_AT - MOMENT)


@pytest.mark.parametrize(
    ("paused", "since", "until", "at", "lasts"),
    [
        (ENDS, WHILE_OPEN - MOMENT, WHILE_OPEN + MOMENT, CLOSES_AT, LATER + MOMENT),  # two days were taken
        (ENDS, WHILE_OPEN + MOMENT, LATER + MOMENT, CLOSES_AT, LATER + MOMENT + (LATER - WHILE_OPEN - MOMENT)),
        (ENDS, LATER, CLOSES_AT, CLOSES_AT, CLOSES_AT),  # it began after the pause
        (ENDS, OPENS_AT, WHILE_OPEN, CLOSES_AT, WHILE_OPEN),  # and was over before it
        (OPEN_END, OPENS_AT, CLOSES_AT, WHILE_OPEN + MOMENT, CLOSES_AT + MOMENT),  # so far
        (ENDS, OPENS_AT, CLOSES_AT, WHILE_OPEN, CLOSES_AT),  # nothing yet
    ],
)
def test_what_a_pause_has_taken_is_made_up_for(
    paused: Window, since: datetime, until: datetime, at: datetime, lasts: datetime
) -> None:
    assert paused.made_up(since, until, at) == lasts


def test_pauses_are_no_part_of_what_is_published() -> None:
    assert "pauses" not in OPEN_END.model_dump()
    assert Window.model_validate_json(OPEN_END.model_dump_json()) == window()
