"""The link by which somebody has come: never asked for, and kept beside the answers because these are sealed."""

from dataclasses import dataclass

from conversations.flow import Act, Answer, Fullness
from participation.refused import Refused


@dataclass(frozen=True, slots=True)
class Link:
    """An answer is the link's token. Nothing that somebody does here makes it another."""

    acts: frozenset[str] = frozenset()

    def take(self, answer: Answer, _: Act) -> Answer:
        return answer

    def fullness(self, answer: Answer) -> Fullness:
        """Full or nothing."""
        return "full" if answer else "partial"

    def missing(self, _: Answer) -> Refused:
        return Refused("guardian-link-expired")

    def fitting(self, answer: Answer) -> Answer:
        return answer if isinstance(answer, str) else None
