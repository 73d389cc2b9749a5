"""A step at which somebody else must act first."""

from dataclasses import dataclass

from conversations.flow import Act, Answer, Fullness
from participation.refused import Refused


@dataclass(frozen=True, slots=True)
class Waiting:
    """No act completes it: it ends when its step no longer applies. ``refusal`` names what is waited for."""

    refusal: str
    acts: frozenset[str] = frozenset()

    def take(self, _: Answer, __: Act) -> Answer:
        """Take nothing.

        Raises:
            Refused: always.
        """
        raise Refused(self.refusal)

    def fullness(self, _: Answer) -> Fullness:
        return "partial"

    def missing(self, _: Answer) -> Refused:
        return Refused(self.refusal)

    def fitting(self, _: Answer) -> Answer:
        return None
