"""Something to read and to go on from."""

from dataclasses import dataclass

from conversations.flow import Act, Answer, Fullness
from participation.refused import Refused


@dataclass(frozen=True, slots=True)
class Confirm:
    """Done with the one tap ``go``; an answer is True. Never by text: what is typed is no sign that this was read."""

    acts: frozenset[str] = frozenset({"go"})

    def take(self, _: Answer, __: Act) -> Answer:
        return True

    def fullness(self, answer: Answer) -> Fullness:
        """Full or nothing."""
        return "full" if answer is True else "partial"

    def missing(self, _: Answer) -> Refused:
        return Refused("not-confirmed")

    def fitting(self, answer: Answer) -> Answer:
        return answer if answer is True else None
