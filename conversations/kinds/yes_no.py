"""Yes or no: by tap or by word."""

from dataclasses import dataclass

from conversations.flow import Act, Answer, Fullness
from participation.legible import alike
from participation.refused import Refused
from participation.typed_answer import YES_OR_NO


@dataclass(frozen=True, slots=True)
class YesNo:
    """Done with the tap. An answer is True or False; acts: ``yes``, ``no``, ``text``."""

    acts: frozenset[str] = frozenset({"yes", "no", "text"})

    def take(self, _: Answer, act: Act) -> Answer:
        """Return what was said.

        Raises:
            Refused: ``answer-yes-or-no`` for a text that is neither.
        """
        if act.name != "text":
            return act.name == "yes"
        said = YES_OR_NO.get(alike(act.argument).rstrip(".!"))
        if said is None:
            raise Refused("answer-yes-or-no")
        return said

    def fullness(self, answer: Answer) -> Fullness:
        """Full or nothing."""
        return "full" if isinstance(answer, bool) else "partial"

    def missing(self, _: Answer) -> Refused:
        return Refused("answer-yes-or-no")

    def fitting(self, answer: Answer) -> Answer:
        return answer if isinstance(answer, bool) else None
