"""Files that are handed in at a step."""

from dataclasses import dataclass

from conversations.flow import Act, Answer, Fullness
from participation.papers import FileRule
from participation.refused import Refused


@dataclass(frozen=True, slots=True)
class FilesStep:
    """Files as the rule says. An answer is a list of their ids, as the storage gave them, in the order sent.

    Acts: ``file`` and ``without`` with an id. Whether a file is what it claims is found out elsewhere.
    """

    rule: FileRule
    acts: frozenset[str] = frozenset({"file", "without"})

    def take(self, answer: Answer, act: Act) -> Answer:
        """Return the ids after an act.

        Raises:
            Refused: ``paper-too-many`` with ``max``.
        """
        there = list(answer or ())
        if act.name == "without":
            return [paper for paper in there if paper != act.argument]
        if act.argument in there:
            return there
        if len(there) >= self.rule.max:
            raise Refused("paper-too-many", max=self.rule.max)
        return [*there, act.argument]

    def fullness(self, answer: Answer) -> Fullness:
        """Full at the most, and enough from the fewest on."""
        if len(answer or ()) >= self.rule.max:
            return "full"
        return "enough" if len(answer or ()) >= self.rule.min else "partial"

    def missing(self, answer: Answer) -> Refused:
        """Return ``paper-too-few`` with ``min`` and ``there``."""
        return Refused("paper-too-few", min=self.rule.min, there=len(answer or ()))

    def fitting(self, answer: Answer) -> Answer:
        """Keep the files; where fewer are taken now, the first."""
        if not isinstance(answer, list) or not all(isinstance(paper, str) for paper in answer):
            return None
        return answer[: self.rule.max] or None
