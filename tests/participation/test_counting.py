"""Counting by points, against results that others have published and against a count one ballot at a time."""

from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.counting import METHODS, Box, Tally, TallyRow, count, points
from tests.participation.votes import a_vote

MEMPHIS, NASHVILLE, CHATTANOOGA, KNOXVILLE = 1, 2, 3, 4


def shown(tally: Tally) -> list[tuple[int, int, int]]:
    return [(row.rank, row.number, row.points) for row in tally.rows]


def test_three_two_one() -> None:
    tally = points([1, 2, 3, 4], {(1, 2, 3): 2, (2, 1, 3): 1}, places=3, ranked=True)

    assert tally.ballots == 3
    assert shown(tally) == [(1, 1, 8), (2, 2, 7), (3, 3, 3), (4, 4, 0)]
    assert tally.rows[0].places == (2, 1, 0)
    assert (tally.rows[0].places[0], tally.rows[0].named) == (2, 3)


def test_tennessee_chooses_its_capital() -> None:
    """Source: the standard example of the Borda count, with 3, 2, 1 and 0 points for four places."""
    groups: dict[tuple[int, ...], int] = {
        (MEMPHIS, NASHVILLE, CHATTANOOGA): 42,
        (NASHVILLE, CHATTANOOGA, KNOXVILLE): 26,
        (CHATTANOOGA, KNOXVILLE, NASHVILLE): 15,
        (KNOXVILLE, CHATTANOOGA, NASHVILLE): 17,
    }

    tally = points([MEMPHIS, NASHVILLE, CHATTANOOGA, KNOXVILLE], groups, places=3, ranked=True)

    assert shown(tally) == [
        (1, NASHVILLE, 194),
        (2, CHATTANOOGA, 173),
        (3, MEMPHIS, 126),
        (4, KNOXVILLE, 107),
    ]


def test_equal_points_share_a_rank_and_the_next_are_skipped() -> None:
    tally = points([4, 3, 2, 1], {(1, 2): 1, (2, 1): 1, (3,): 1}, places=2, ranked=True)

    assert shown(tally) == [(1, 1, 3), (1, 2, 3), (3, 3, 2), (4, 4, 0)]


def test_without_order_each_choice_is_one_point() -> None:
    tally = points([1, 2, 3], {(1, 3): 5, (2, 3): 1}, places=3, ranked=False)

    assert shown(tally) == [(1, 3, 6), (2, 1, 5), (3, 2, 1)]
    assert tally.rows[0].places == (6,)


def test_a_short_ballots_first_choice_is_worth_as_much_as_a_full_ones() -> None:
    tally = points([1, 2, 3], {(1,): 1, (2, 3): 1}, places=3, ranked=True)

    assert shown(tally) == [(1, 1, 3), (1, 2, 3), (3, 3, 2)]


def test_a_vote_in_which_nobody_took_part_has_everyone_first_with_nothing() -> None:
    tally = points([1, 2], {}, places=1, ranked=True)

    assert tally.ballots == 0
    assert shown(tally) == [(1, 1, 0), (1, 2, 0)]


@pytest.mark.parametrize(
    "groups",
    [{(1, 9): 1}, {(1, 1): 1}, {(1, 2, 3): 1}, {(1, 2): 0}, {(1, 2): -1}],
    ids=["unknown option", "twice", "too many", "no ballot", "fewer than none"],
)
def test_ballots_that_should_not_exist_are_not_counted_around(groups: dict[tuple[int, ...], int]) -> None:
    with pytest.raises(ValueError):
        points([1, 2, 3], groups, places=2, ranked=True)


def test_a_vote_is_counted_by_its_own_method() -> None:
    vote = a_vote()

    tally = count(vote, {(4, 2, 1): 2})

    assert shown(tally)[:3] == [(1, 4, 6), (2, 2, 4), (3, 1, 2)]
    assert len(tally.rows) == 5


def test_every_method_has_the_name_that_it_writes_into_the_result() -> None:
    for name, method in METHODS.items():
        assert method(Box((1, 2), {(1,): 1}, places=1, ranked=True)).method == name


def test_a_tally_reads_back_from_json_as_it_was() -> None:
    tally = points([1, 2, 3], {(1, 2): 3}, places=2, ranked=True)

    assert Tally.model_validate_json(tally.model_dump_json()) == tally


def one_by_one(options: Sequence[int], groups: Mapping[tuple[int, ...], int], places: int) -> list[TallyRow]:
    """Count as a committee would on a blackboard: each ballot on its own, then look who has more."""
    score = Counter(dict.fromkeys(options, 0))
    at = {number: [0] * places for number in options}
    for ranking, ballots in groups.items():
        for _ in range(ballots):
            for position, number in enumerate(ranking):
                score[number] += places - position
                at[number][position] += 1
    rows = [
        TallyRow(
            number=number,
            points=score[number],
            places=tuple(at[number]),
            rank=1 + sum(other > score[number] for other in score.values()),
        )
        for number in options
    ]
    return sorted(rows, key=lambda row: (row.rank, row.number))


_GROUPS = st.dictionaries(
    st.lists(st.integers(1, 6), unique=True, max_size=4).map(tuple), st.integers(1, 9), max_size=12
)


@given(_GROUPS, st.integers(0, 1000))
def test_counting_groups_gives_what_counting_each_ballot_gives(
    groups: dict[tuple[int, ...], int], shuffle: int
) -> None:
    options = list(range(1, 7))
    Random(shuffle).shuffle(options)

    tally = points(options, groups, places=4, ranked=True)

    assert list(tally.rows) == one_by_one(options, groups, places=4)
    assert tally.ballots == sum(groups.values())
