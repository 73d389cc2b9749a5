"""What reviewers give, what they see of one another, and what comes of it."""

from fractions import Fraction

import pytest

from participation.judging import (
    LONGEST_COMMENT,
    Judgement,
    JudgementState,
    check_change,
    check_comment,
    check_scores,
    mean,
    visible,
    weighted,
)
from participation.review import Criterion, Review
from participation.words import Localized
from tests.participation.test_teaming import refusal_of


def criterion(key: str, weight: int) -> Criterion:
    return Criterion(key=key, name=Localized({"ko": key}), weight=weight)


REVIEW = Review(reviewers=3, best=5, criteria=(criterion("need", 30), criterion("doable", 70)))
ANA, BO, CHAN = 1, 2, 3


def given(reviewer: int, need: int, doable: int) -> Judgement:
    return Judgement(12, reviewer, "given", {"need": need, "doable": doable})


def judgement(reviewer: int, state: JudgementState) -> Judgement:
    return Judgement(12, reviewer, state)


@pytest.mark.parametrize(
    ("scores", "verdict"),
    [
        ({"need": 0, "doable": 5}, None),
        ({"need": 3}, "score-missing"),
        ({}, "score-missing"),
        ({"need": 6, "doable": 5}, "score-out-of-range"),
        ({"need": -1, "doable": 5}, "score-out-of-range"),
        ({"need": 3, "doable": 5, "beauty": 5}, "score-criterion-unknown"),
    ],
)
def test_there_is_a_score_for_each_criterion(scores: dict[str, int], verdict: str | None) -> None:
    if verdict is None:
        check_scores(REVIEW, scores)
    else:
        assert refusal_of(lambda: check_scores(REVIEW, scores)) == verdict


def test_a_comment_is_trimmed_and_may_be_empty_but_not_endless() -> None:
    assert check_comment("  좋아요 \n") == "좋아요"
    assert check_comment("") == ""
    assert check_comment("가" * LONGEST_COMMENT)
    assert refusal_of(lambda: check_comment("가" * (LONGEST_COMMENT + 1))) == "comment-too-long"


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ({"need": 5, "doable": 5}, Fraction(5)),
        ({"need": 0, "doable": 5}, Fraction(7, 2)),
        ({"need": 4, "doable": 3}, Fraction(33, 10)),
        ({"doable": 3}, Fraction(3)),  # the other criterion came into the programme later
        ({}, Fraction(0)),
    ],
)
def test_criteria_weigh_what_the_programme_says(scores: dict[str, int], expected: Fraction) -> None:
    assert weighted(REVIEW.criteria, scores) == expected


@pytest.mark.parametrize(
    ("judgements", "expected"),
    [
        ([], None),
        ([judgement(ANA, "assigned"), judgement(BO, "abstained")], None),
        ([given(ANA, 5, 5)], Fraction(5)),
        ([given(ANA, 5, 5), given(BO, 0, 0), judgement(CHAN, "abstained")], Fraction(5, 2)),  # not a third
        ([given(ANA, 4, 3), given(BO, 3, 3), given(CHAN, 3, 4)], Fraction(10, 3)),  # exactly
    ],
)
def test_whoever_abstains_counts_for_nothing(judgements: list[Judgement], expected: Fraction | None) -> None:
    assert mean(REVIEW, judgements) == expected


@pytest.mark.parametrize(
    ("own", "sees"),
    [
        ("given", [BO]),
        ("abstained", [BO]),
        ("assigned", "review-own-first"),
        ("conflict", "review-not-yours"),
    ],
)
def test_a_reviewer_sees_the_others_after_their_own(own: JudgementState, sees: list[int] | str) -> None:
    there = [judgement(ANA, own), given(BO, 3, 3), judgement(CHAN, "assigned")]

    if isinstance(sees, str):
        assert refusal_of(lambda: visible(there, ANA)) == sees
    else:
        assert [one.reviewer for one in visible(there, ANA)] == sees


def test_who_is_no_reviewer_of_it_sees_nothing() -> None:
    assert refusal_of(lambda: visible([given(BO, 3, 3)], ANA)) == "review-not-yours"


SETTLED = Judgement(12, ANA, "given", settled=True)


@pytest.mark.parametrize(
    ("there", "decided", "conflict", "verdict"),
    [
        (judgement(ANA, "assigned"), False, False, None),
        (given(ANA, 3, 3), False, False, None),  # another in its place
        (judgement(ANA, "abstained"), False, False, None),
        (None, False, False, "review-not-yours"),
        (judgement(ANA, "conflict"), False, False, "review-not-yours"),
        (given(ANA, 3, 3), True, False, "review-over"),
        (SETTLED, False, False, "review-settled"),
        (SETTLED, False, True, None),  # a conflict is never declared too late
        (SETTLED, True, True, "review-over"),
    ],
)
def test_until_when_a_review_may_change(
    there: Judgement | None, decided: bool, conflict: bool, verdict: str | None
) -> None:
    if verdict is None:
        assert check_change(there, decided=decided, conflict=conflict) == there
    else:
        assert refusal_of(lambda: check_change(there, decided=decided, conflict=conflict)) == verdict


def test_a_comment_is_not_printed() -> None:
    assert "좋아요" not in repr(Judgement(12, ANA, "given", {}, "좋아요"))
