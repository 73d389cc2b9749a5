"""What is new about a proposal to somebody who has looked at it before."""

from dataclasses import dataclass
from datetime import timedelta

from participation.proposal import Proposal

APART = timedelta(minutes=10)
"""So far apart the rounds begin in which cards are drawn anew: their edits make no sound, so nobody waits for them."""


@dataclass(frozen=True, slots=True)
class Mark:
    """How a proposal stands, or stood when somebody last looked; ``version`` counts its texts from 1."""

    comments: int
    recommendations: int
    version: int
    reached: bool
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class News:
    """What has come since: so many more comments and recommendations; whether the text is another, and so on.

    The office's answer is not among it: everybody hears of it by a message of its own, once.
    """

    comments: int = 0
    recommendations: int = 0
    changed: bool = False
    reached: bool = False
    withdrawn: bool = False

    def __bool__(self) -> bool:
        return self != News()

    def to_supporter(self) -> "News":
        """Return what of it concerns somebody who recommends the proposal and does not follow it."""
        return News(changed=self.changed, withdrawn=self.withdrawn)


def mark_of(proposal: Proposal) -> Mark:
    """Return how a proposal stands."""
    return Mark(
        proposal.comments,
        proposal.recommendations,
        proposal.version,
        proposal.reached_at is not None,
        proposal.withdrawn_at is not None,
    )


def since(before: Mark, now: Mark) -> News:
    """Return what is new; fewer than before (what was taken back or deleted) is no news."""
    return News(
        max(now.comments - before.comments, 0),
        max(now.recommendations - before.recommendations, 0),
        now.version > before.version,
        now.reached and not before.reached,
        now.withdrawn and not before.withdrawn,
    )
