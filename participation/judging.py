"""What reviewers say of an application: scores by weighted criteria, a comment, or that they abstain."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final, Literal

from participation.legible import tidy
from participation.refused import Refused
from participation.review import Criterion, Review

LONGEST_COMMENT: Final = 2000

JudgementState = Literal["assigned", "given", "abstained", "conflict"]
"""``conflict``: the reviewer declared one, and the application went to another; it is never theirs again."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """How it stands with one reviewer and one application.

    ``scores`` are by criterion, empty unless ``given``. ``settled``: the reviewer has seen what the others gave, and
    their own stays as it is from then on. ``earlier``: what they judged was handed in anew since; it stands until they
    have looked again, and confirm or change it.
    """

    application: int
    reviewer: int
    state: JudgementState = "assigned"
    scores: Mapping[str, int] = field(default_factory=dict)
    comment: str = field(default="", repr=False)
    settled: bool = False
    earlier: bool = False

    @property
    def done(self) -> bool:
        """Whether nothing is left to do for them."""
        return self.state in ("given", "abstained") and not self.earlier

    @property
    def final(self) -> bool:
        """Whether they can change it no more."""
        return self.settled and not self.earlier


def check_scores(review: Review, scores: Mapping[str, int]) -> None:
    """Check that there is a score for each criterion of the programme, and for no other.

    Raises:
        Refused: ``score-criterion-unknown``; ``score-missing`` with ``count``; ``score-out-of-range`` with ``best``.
    """
    keys = {criterion.key for criterion in review.criteria}
    if not keys >= scores.keys():
        raise Refused("score-criterion-unknown")
    if not all(0 <= score <= review.best for score in scores.values()):
        raise Refused("score-out-of-range", best=review.best)
    if lacking := len(keys) - len(scores):
        raise Refused("score-missing", count=lacking)


def check_comment(comment: str) -> str:
    """Return a comment as it is kept, trimmed; it may be empty.

    Raises:
        Refused: ``comment-too-long`` with ``length`` and ``longest`` (characters).
    """
    said = tidy(comment)
    if len(said) > LONGEST_COMMENT:
        raise Refused("comment-too-long", length=len(said), longest=LONGEST_COMMENT)
    return said


def check_change(judgement: Judgement | None, *, decided: bool, conflict: bool = False) -> Judgement:
    """Let a reviewer give their review, or give another in its place; ``decided``: whether a decision is noted.

    ``conflict``: what they want is to declare one, which it is never too late for before the decision.

    Raises:
        Refused: ``review-not-yours`` (never assigned, or handed on for a conflict); ``review-over``;
            ``review-settled``.
    """
    if judgement is None or judgement.state == "conflict":
        raise Refused("review-not-yours")
    if decided:
        raise Refused("review-over")
    if judgement.final and not conflict:
        raise Refused("review-settled")
    return judgement


def visible(judgements: Iterable[Judgement], reviewer: int) -> tuple[Judgement, ...]:
    """Return what a reviewer sees of the others once their own is given or they have abstained.

    Raises:
        Refused: ``review-not-yours``; ``review-own-first``.
    """
    there = tuple(judgements)
    own = next((one for one in there if one.reviewer == reviewer and one.state != "conflict"), None)
    if own is None:
        raise Refused("review-not-yours")
    if not own.done:
        raise Refused("review-own-first")
    return tuple(one for one in there if one.reviewer != reviewer and one.done)


def weighted(criteria: Iterable[Criterion], scores: Mapping[str, int]) -> Fraction:
    """Return one reviewer's weighted mean, exactly: from 0 to the best score.

    A criterion that has come into the programme since counts for nothing here, nor does one that has gone.
    """
    counted = [criterion for criterion in criteria if criterion.key in scores]
    total = sum(criterion.weight for criterion in counted)
    if not total:
        return Fraction(0)
    return Fraction(sum(criterion.weight * scores[criterion.key] for criterion in counted), total)


def mean(review: Review, judgements: Iterable[Judgement]) -> Fraction | None:
    """Return the mean of the reviewers' weighted means, exactly; None where nobody has given scores.

    Every reviewer counts the same. Whoever abstains counts neither as nought nor at all.
    """
    given = [weighted(review.criteria, one.scores) for one in judgements if one.state == "given"]
    return sum(given, Fraction(0)) / len(given) if given else None
