"""Choosing and ranking: every change says where something shall be, so that twice is as good as once."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.programme import Choose
from participation.ranking import (
    Ranking,
    check_ballot,
    exclude,
    fitting,
    include,
    is_complete,
    order_for,
    place,
)
from participation.refused import Refused
from tests.participation.votes import AFTER, BEFORE, CLOSES_AT, OPENS_AT, WHILE_OPEN, a_vote, numbered

VOTE = a_vote()
UNRANKED = a_vote(ranked=False)
MANY = a_vote(options=numbered(*(f"선택지 {n}" for n in range(1, 201))), last_number=200)


@pytest.mark.parametrize(
    ("ranking", "number", "after"),
    [
        ((), 4, (4,)),
        ((4,), 2, (4, 2)),
        ((4, 2), 4, (4, 2)),  # the same tap once more
        ((4, 2, 1), 2, (4, 2, 1)),  # once more, though nothing else would fit
        ((99, 4, 2), 4, (4, 2)),  # 99 was dropped meanwhile: what stays keeps its order
    ],
)
def test_ranking_an_option_puts_it_last(ranking: Ranking, number: int, after: Ranking) -> None:
    assert include(VOTE, ranking, number) == after


@pytest.mark.parametrize(
    ("ranking", "number", "rank", "after"),
    [
        ((4, 2), 1, 1, (1, 4, 2)),
        ((4, 2, 1), 1, 1, (1, 4, 2)),
        ((4, 2, 1), 4, 3, (2, 1, 4)),
        ((4, 2, 1), 2, 2, (4, 2, 1)),
        ((4, 2, 1), 2, 99, (4, 1, 2)),
        ((4, 2, 1), 2, -5, (2, 4, 1)),
    ],
)
def test_placing_an_option_moves_the_others_along(ranking: Ranking, number: int, rank: int, after: Ranking) -> None:
    placed = place(VOTE, ranking, number, rank)

    assert placed == after
    assert place(VOTE, placed, number, rank) == after


@pytest.mark.parametrize(
    ("ranking", "number", "key"),
    [((4, 2, 1), 3, "too-many"), ((4,), 6, "option-unknown"), ((4,), 0, "option-unknown")],
)
def test_what_does_not_fit_is_refused(ranking: Ranking, number: int, key: str) -> None:
    with pytest.raises(Refused) as included:
        include(VOTE, ranking, number)
    with pytest.raises(Refused) as placed:
        place(VOTE, ranking, number, 1)

    assert (included.value.key, placed.value.key) == (key, key)


def test_taking_out_what_is_not_in_changes_nothing() -> None:
    assert exclude(VOTE, exclude(VOTE, (4, 2, 1), 2), 2) == (4, 1)
    assert exclude(VOTE, (4,), 77) == (4,)


def test_what_the_vote_no_longer_has_falls_away() -> None:
    assert fitting(VOTE, (77, 4, 4, 2, 1, 3)) == (4, 2, 1)


def test_in_a_vote_without_order_nothing_tells_which_was_chosen_first() -> None:
    ranking: Ranking = ()
    for number in (4, 2, 3):
        ranking = include(UNRANKED, ranking, number)

    assert ranking == (2, 3, 4)
    assert place(UNRANKED, ranking, 4, 1) == (2, 3, 4)
    assert fitting(UNRANKED, (4, 2)) == (2, 4)


@pytest.mark.parametrize(
    ("choose", "ranking", "complete"),
    [
        (Choose(min=3, max=3), (4, 2), False),
        (Choose(min=3, max=3), (4, 2, 1), True),
        (Choose(min=1, max=3), (4,), True),
        (Choose(min=1, max=3), (), False),
        (Choose(min=1, max=3), (4, 77), False),
        (Choose(min=1, max=3), (4, 2, 1, 3), False),
    ],
)
def test_a_ranking_is_complete_when_a_ballot_may_hold_it(choose: Choose, ranking: Ranking, complete: bool) -> None:
    assert is_complete(a_vote(choose=choose), ranking) is complete


@pytest.mark.parametrize(
    ("ranking", "at", "key", "values"),
    [
        ((4, 2, 1), BEFORE, "window-not-open-yet", {"opens_at": OPENS_AT}),
        ((4, 2, 1), CLOSES_AT, "window-closed", {"closes_at": CLOSES_AT}),
        ((4, 2, 1), AFTER, "window-closed", {"closes_at": CLOSES_AT}),
        ((4, 2), WHILE_OPEN, "too-few", {"min": 3, "chosen": 2}),
        ((4, 2, 1, 3), WHILE_OPEN, "too-many", {"max": 3, "chosen": 4}),
        ((4, 2, 4), WHILE_OPEN, "option-twice", {"number": 4}),
        ((4, 2, 6), WHILE_OPEN, "option-unknown", {"number": 6}),
    ],
)
def test_a_ballot_is_checked_once_more_at_the_end(
    ranking: Ranking, at: datetime, key: str, values: dict[str, object]
) -> None:
    with pytest.raises(Refused) as refused:
        check_ballot(VOTE, ranking, at)

    assert (refused.value.key, refused.value.values) == (key, values)


def test_a_good_ballot_passes_to_the_last_moment() -> None:
    check_ballot(VOTE, (4, 2, 1), OPENS_AT)
    check_ballot(VOTE, (4, 2, 1), WHILE_OPEN)


def test_a_listed_order_is_the_offices() -> None:
    vote = a_vote(order="listed", options=numbered("가", "나", "다")[::-1])

    assert order_for(vote, b"anyone") == (3, 2, 1)


@given(st.binary(max_size=40))
def test_a_random_order_holds_every_option_once_and_is_stable_for_a_person(seed: bytes) -> None:
    order = order_for(MANY, seed)

    assert sorted(order) == list(range(1, 201))
    assert order_for(MANY, seed) == order


@given(st.binary(max_size=40))
def test_an_option_that_goes_moves_none_of_the_others_around(seed: bytes) -> None:
    without_7 = MANY.model_copy(update={"options": tuple(o for o in MANY.options if o.number != 7)})

    assert order_for(without_7, seed) == tuple(n for n in order_for(MANY, seed) if n != 7)


def test_a_random_order_favours_nobody() -> None:
    firsts = [order_for(VOTE, f"person {n}".encode())[0] for n in range(5000)]

    for number in range(1, 6):
        assert 880 < firsts.count(number) < 1120  # 1,000 expected; four standard deviations are 113


_ACTS = st.lists(
    st.tuples(st.sampled_from(["in", "out", "place"]), st.integers(-1, 7), st.integers(-1, 5)), max_size=30
)


@given(_ACTS, st.booleans())
def test_whatever_is_tapped_the_ranking_stays_well_formed(acts: list[tuple[str, int, int]], ranked: bool) -> None:
    vote = VOTE if ranked else UNRANKED
    ranking: Ranking = ()
    for act, number, rank in acts:
        before = ranking
        for _ in range(2):  # every tap arrives twice
            try:
                match act:
                    case "in":
                        ranking = include(vote, ranking, number)
                    case "out":
                        ranking = exclude(vote, ranking, number)
                    case _:
                        ranking = place(vote, ranking, number, rank)
            except Refused:
                assert ranking == before
                break
            before = ranking
        assert fitting(vote, ranking) == ranking
        assert len(ranking) <= vote.choose.max
