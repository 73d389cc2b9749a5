"""What somebody wants to be called in public, or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.flow import Act, Answer, Fullness
from conversations.public_name import read_public_name
from participation.programme import Programme
from participation.refused import Refused


@dataclass(frozen=True, slots=True)
class PublicName:
    """Done with the message that holds a name, or with the act ``nameless``. An answer is ``{"name": "…"}``.

    ``programmes`` are those whose offices a name may not imitate; "" is for no name.
    """

    programmes: Sequence[Programme]
    acts: frozenset[str] = frozenset({"text", "nameless"})

    def take(self, _: Answer, act: Act) -> Answer:
        """Return the name. Raises as `conversations.public_name.read_public_name`."""
        return {"name": "" if act.name == "nameless" else read_public_name(act.argument, self.programmes)}

    def fullness(self, answer: Answer) -> Fullness:
        """Full or nothing."""
        return "full" if answer else "partial"

    def missing(self, _: Answer) -> Refused:
        return Refused("name-unasked")

    def fitting(self, answer: Answer) -> Answer:
        return answer if isinstance(answer, dict) and isinstance(answer.get("name"), str) else None
