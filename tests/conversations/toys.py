"""A small invented flow of several kinds: enough to walk the engine without any vote."""

from dataclasses import dataclass

from conversations.flow import Act, Answer, Ending, Flow, Fullness, Step
from participation.refused import Refused
from storage.database import Tx
from storage.shelf import Programme


@dataclass(frozen=True, slots=True)
class Words:
    """A text in one or several messages; it is done when the person says so, or at ``longest`` characters."""

    shortest: int = 1
    longest: int = 20
    acts: frozenset[str] = frozenset({"text"})

    def take(self, answer: Answer, act: Act) -> Answer:
        longer = (answer or "") + act.argument
        if len(longer) > self.longest:
            raise Refused("too-long", longest=self.longest)
        return longer

    def fullness(self, answer: Answer) -> Fullness:
        length = len(answer or "")
        return "full" if length == self.longest else "enough" if length >= self.shortest else "partial"

    def missing(self, _: Answer) -> Refused:
        return Refused("not-enough")

    def fitting(self, answer: Answer) -> Answer:
        return answer[: self.longest] if isinstance(answer, str) else None


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several: done with the tap."""

    options: tuple[str, ...]
    acts: frozenset[str] = frozenset({"choose"})

    def take(self, _: Answer, act: Act) -> Answer:
        if act.argument not in self.options:
            raise Refused("not-here")
        return act.argument

    def fullness(self, answer: Answer) -> Fullness:
        return "full" if answer in self.options else "partial"

    def missing(self, _: Answer) -> Refused:
        return Refused("not-enough")

    def fitting(self, answer: Answer) -> Answer:
        return answer if answer in self.options else None


@dataclass(frozen=True, slots=True)
class Several:
    """Some of several, at least one and at most two; in and out."""

    options: tuple[str, ...]
    acts: frozenset[str] = frozenset({"in", "out"})

    def take(self, answer: Answer, act: Act) -> Answer:
        others = [chosen for chosen in answer or [] if chosen != act.argument]
        return [*others, act.argument] if act.name == "in" else others

    def fullness(self, answer: Answer) -> Fullness:
        return ("partial", "enough", "full")[min(len(answer or ()), 2)]

    def missing(self, _: Answer) -> Refused:
        return Refused("not-enough")

    def fitting(self, answer: Answer) -> Answer:
        return [chosen for chosen in answer if chosen in self.options] or None


STEPS = (
    Step("title", Words(shortest=3)),
    Step("scope", Choice(("city", "place"))),
    Step("place", Words(), when=lambda answers: answers.get("scope") == "place"),
    Step("themes", Several(("roads", "parks", "schools")), on_overview=True),
)


def submit(_: Tx, ending: Ending) -> object:
    return dict(ending.answers)


def steps(_: Programme) -> tuple[Step, ...]:
    return STEPS


FLOW = Flow(name="toy", version=1, steps=steps, submit=submit)
