"""A question that may be skipped; "skipped" is an answer."""

from dataclasses import dataclass

from conversations.flow import Act, Answer, Fullness, Kind
from participation.refused import Refused

SKIPPED = "skipped"


def is_skipped(answer: Answer) -> bool:
    """Tell whether a question was skipped rather than answered."""
    return isinstance(answer, dict) and answer == {SKIPPED: True}


@dataclass(frozen=True, slots=True)
class Optional:
    """Another kind, and the act ``skip``. An answer is the kind's own or ``{"skipped": true}``."""

    kind: Kind

    @property
    def acts(self) -> frozenset[str]:
        """Those of the kind, and ``skip``."""
        return self.kind.acts | {"skip"}

    def take(self, answer: Answer, act: Act) -> Answer:
        """Skip, or begin to answer after all. Raises what the kind raises."""
        if act.name == "skip":
            return {SKIPPED: True}
        return self.kind.take(None if is_skipped(answer) else answer, act)

    def fullness(self, answer: Answer) -> Fullness:
        """Skipped is full."""
        return "full" if is_skipped(answer) else self.kind.fullness(answer)

    def missing(self, answer: Answer) -> Refused:
        return self.kind.missing(None if is_skipped(answer) else answer)

    def fitting(self, answer: Answer) -> Answer:
        """Skipped stays skipped."""
        return answer if is_skipped(answer) else self.kind.fitting(answer)
