"""Who reviews what, and in which order."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.assigning import Assigned, Case, Queue, assign, queue
from participation.judging import Judgement, JudgementState
from participation.receipt_number import ReceiptNumber

ANA, BO, CHAN, DA = 1, 2, 3, 4
ALL = (ANA, BO, CHAN, DA)


def there(*pairs: tuple[int, int], state: JudgementState = "assigned") -> list[Judgement]:
    return [Judgement(application, reviewer, state) for application, reviewer in pairs]


@pytest.mark.parametrize(
    ("cases", "reviewers", "per_case", "before", "expected"),
    [
        ([Case(12)], ALL, 2, [], Assigned(((12, ANA), (12, BO)), {})),
        ([Case(13), Case(12)], ALL, 2, [], Assigned(((12, ANA), (12, BO), (13, CHAN), (13, DA)), {})),
        # whoever hands it in, leads it or is a member
        ([Case(12, frozenset({ANA, BO}))], ALL, 2, [], Assigned(((12, CHAN), (12, DA)), {})),
        # what is assigned stays, and counts
        ([Case(12)], ALL, 2, there((12, ANA)), Assigned(((12, BO),), {})),
        ([Case(12)], ALL, 2, there((12, ANA), (12, BO)), Assigned((), {})),
        ([Case(13)], ALL, 1, there((12, ANA), (12, BO)), Assigned(((13, CHAN),), {})),
        # more than there need be stay too
        ([Case(12)], ALL, 1, there((12, ANA), (12, BO)), Assigned((), {})),
        # a conflict is never theirs again, and is no load
        ([Case(12)], ALL, 1, there((12, ANA), state="conflict"), Assigned(((12, BO),), {})),
        ([Case(13)], ALL, 1, there((12, ANA), state="conflict"), Assigned(((13, ANA),), {})),
        # whoever abstained was asked
        ([Case(12)], ALL, 1, there((12, ANA), state="abstained"), Assigned((), {})),
        # too few
        ([Case(12, frozenset({ANA}))], (ANA, BO), 3, [], Assigned(((12, BO),), {12: 2})),
        ([Case(12)], (), 2, [], Assigned((), {12: 2})),
        ([Case(12)], (ANA, ANA, BO), 2, [], Assigned(((12, ANA), (12, BO)), {})),  # named twice, asked once
    ],
)
def test_who_gets_what(
    cases: list[Case], reviewers: tuple[int, ...], per_case: int, before: list[Judgement], expected: Assigned
) -> None:
    assert assign(cases, reviewers, per_case, before) == expected


@given(
    number=st.integers(0, 40),
    reviewers=st.lists(st.integers(1, 9), min_size=1, max_size=9, unique=True),
    per_case=st.integers(1, 4),
)
def test_nobody_has_two_more_than_another_and_a_second_time_adds_nothing(
    number: int, reviewers: list[int], per_case: int
) -> None:
    cases = [Case(application) for application in range(number)]
    assigned = assign(cases, reviewers, per_case, [])
    load = Counter(reviewer for _, reviewer in assigned.fresh)

    assert max((load[one] for one in reviewers), default=0) - min((load[one] for one in reviewers), default=0) <= 1
    assert len(set(assigned.fresh)) == len(assigned.fresh) == number * min(per_case, len(reviewers))
    again = assign(cases, reviewers, per_case, there(*assigned.fresh))
    assert again == Assigned((), assigned.short)


NUMBERS = {
    application: ReceiptNumber("JC", 2023, serial) for application, serial in ((11, 10_000), (12, 1), (13, 9_999))
}


@pytest.mark.parametrize(
    ("judgements", "expected"),
    [
        ([], Queue((), 0, 0)),
        (there((11, ANA), (12, ANA), (13, ANA)), Queue((12, 13, 11), 0, 3)),  # by receipt number
        (
            there((11, ANA), (12, ANA), (13, ANA)) + there((12, BO), (12, CHAN), (13, BO), state="given"),
            Queue((11, 13, 12), 0, 3),  # what the fewest have reviewed first
        ),
        (there((11, ANA)) + there((12, ANA), state="given") + there((13, ANA), state="abstained"), Queue((11,), 2, 3)),
        (there((11, ANA)) + there((12, ANA), state="conflict"), Queue((11,), 0, 1)),  # somebody else's now
        (there((11, ANA), (99, ANA)), Queue((11,), 0, 1)),  # withdrawn: it has no number any more
    ],
)
def test_the_order_of_a_queue_and_how_far_it_is(judgements: list[Judgement], expected: Queue) -> None:
    assert queue(judgements, ANA, NUMBERS) == expected
