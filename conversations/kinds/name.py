"""A person's name."""

from dataclasses import dataclass

from conversations.flow import Act, Answer, Fullness
from participation.person_name import read_name
from participation.refused import Refused


@dataclass(frozen=True, slots=True)
class Name:
    """Done with the message that holds it. An answer is the tidy name; the one act is ``text``."""

    acts: frozenset[str] = frozenset({"text"})

    def take(self, _: Answer, act: Act) -> Answer:
        """Return the name. Raises as `participation.person_name.read_name`."""
        return read_name(act.argument)

    def fullness(self, answer: Answer) -> Fullness:
        """Full or nothing."""
        return "full" if answer else "partial"

    def missing(self, _: Answer) -> Refused:
        return Refused("name-empty")

    def fitting(self, answer: Answer) -> Answer:
        return answer if isinstance(answer, str) else None
