"""A new version of a board may change what harms nobody, and hears every reason why it may not."""

from datetime import datetime

import pytest

from participation.board_republishing import BoardUptake, republish_board
from participation.mistakes import Betrayal
from tests.participation.boards import IDEAS, board_of, ideas
from tests.participation.receptions import changed
from tests.participation.votes import WHILE_OPEN
from texts import LANGUAGES, When, say

TAKEN_UP = BoardUptake(proposals=4, topics=frozenset({"traffic"}))
NO_GOAL = IDEAS.split("  [board.goal]", 1)[0] + IDEAS[IDEAS.index("  [[board.topic]]") :]


def reasons(text: str, uptake: BoardUptake = TAKEN_UP) -> list[tuple[str, str]]:
    """Return place and key of each reason, after saying all of them in every language."""
    with pytest.raises(Betrayal) as betrayal:
        republish_board(ideas(), board_of(text), now=WHILE_OPEN, uptake=uptake, shorten=False)
    for mistake in betrayal.value.mistakes:
        values = {
            name: When(value, "Asia/Seoul") if isinstance(value, datetime) else value
            for name, value in mistake.values.items()
        }
        assert all(say(language, f"mistake-{mistake.key}", **values) for language in LANGUAGES)
    return [(mistake.place.split("].", 1)[1], mistake.key) for mistake in betrayal.value.mistakes]


@pytest.mark.parametrize(
    ("old", "new", "place", "key"),
    [
        ("recommendations = 3", "recommendations = 4", "goal.recommendations", "goal-raised"),
        ("answer_days = 14", "answer_days = 15", "goal.answer_days", "goal-answered-later"),
        ("days = 30\n", "days = 20\n", "goal.days", "goal-days-fewer"),
        ('key = "traffic"', 'key = "roads"', "topic[traffic]", "topic-in-use"),
        ("always = true", 'window = "2023. 7. 1. ~ 7. 31."', "window", "window-opens-after-proposals"),
        ("always = true", 'window = "2023. 5. 16. ~ 6. 15."', "window", "window-gets-a-close"),
    ],
)
def test_what_people_rely_on_stays(old: str, new: str, place: str, key: str) -> None:
    assert (place, key) in reasons(changed(IDEAS, old, new))
    free = republish_board(
        ideas(), board_of(changed(IDEAS, old, new)), now=WHILE_OPEN, uptake=BoardUptake(), shorten=False
    )
    assert free == board_of(changed(IDEAS, old, new))


def test_a_goal_is_not_dropped() -> None:
    assert reasons(NO_GOAL) == [("goal", "goal-dropped")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("recommendations = 3", "recommendations = 2"),
        ("answer_days = 14", "answer_days = 7"),
        ("days = 30\n", ""),
        ('key = "youth"', 'key = "young"'),
        ("per_person = 3", "per_person = 1"),
        ("edit_hours = 72", "edit_hours = 1"),
        ("제천 생각함", "제천 생각 상자"),
    ],
)
def test_the_rest_may_change(old: str, new: str) -> None:
    fresh = board_of(changed(IDEAS, old, new))

    assert republish_board(ideas(), fresh, now=WHILE_OPEN, uptake=TAKEN_UP, shorten=False) == fresh


def test_the_first_day_stays_where_the_file_names_none() -> None:
    fresh = board_of(changed(IDEAS, 'begun_on = "2023. 5. 29."\n', ""))

    assert republish_board(ideas(), fresh, now=WHILE_OPEN, uptake=TAKEN_UP, shorten=False) == ideas()
    assert republish_board(None, fresh, now=WHILE_OPEN, uptake=BoardUptake(), shorten=False) == fresh
