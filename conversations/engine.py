"""Walks any flow: which question is open follows from the draft alone, so nothing can disagree with it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from conversations.draft import Draft
from conversations.flow import Act, Answer, Step
from participation.refused import Refused

NOTHING: Mapping[str, Answer] = MappingProxyType({})


def applying(steps: Sequence[Step], draft: Draft) -> list[Step]:
    """Return the steps that apply to the answers given so far."""
    return [step for step in steps if step.when(draft.done)]


def current(steps: Sequence[Step], draft: Draft) -> Step | None:
    """Return the open question: the one being revisited, else the first whose answer is not done.

    That is also one whose old answer stands while a new one is begun: left there, it is not handed in unseen.
    ``None`` means that everything is answered: the overview.
    """
    here = applying(steps, draft)
    revisited = next((step for step in here if step.name == draft.at), None)
    return revisited or next((step for step in here if step.name not in draft.done or step.name in draft.partial), None)


def progress(steps: Sequence[Step], draft: Draft, assumed: Mapping[str, Answer] = NOTHING) -> tuple[int, int]:
    """Return the number of the open question and how many there are, as in "2 of 4".

    ``assumed`` are answers that most people will give, for questions on which others depend: so "2 of 9" does not
    begin as "2 of 2".
    """
    step = current(steps, draft)
    here = [one for one in steps if one.when({**assumed, **draft.done}) or one is step]
    return (here.index(step) + 1 if step else len(here), len(here))


def take(steps: Sequence[Step], draft: Draft, act: Act) -> Draft:
    """Let a person act. An act goes to the open question; on the overview, to a step that listens there.

    Raises:
        Refused: what the kind says, or ``not-here`` if nothing here understands the act.
    """
    step = current(steps, draft)
    listening = (step,) if step else (other for other in applying(steps, draft) if other.on_overview)
    step = next((each for each in listening if act.name in each.kind.acts), None)
    if step is None:
        raise Refused("not-here")
    before = draft.answer(step.name)
    answer = step.kind.take(before, act)
    fullness = step.kind.fullness(answer)
    # The same answer again changes nothing, but where it was gone back to it says "this one stays".
    if answer == before and not (fullness == "full" and draft.at == step.name):
        return draft
    # What is full ends by itself; on the overview, what is still enough stays complete while it is rearranged.
    if fullness == "full" or (fullness == "enough" and current(steps, draft) is None):
        return _finished(draft, step, answer)
    done = {name: kept for name, kept in draft.done.items() if name != step.name or fullness != "partial"}
    return replace(draft, done=done, partial={**draft.partial, step.name: answer})


def finish(steps: Sequence[Step], draft: Draft) -> Draft:
    """Let a person say that the open answer is done.

    Raises:
        Refused: what the kind says is missing.
    """
    step = current(steps, draft)
    if step is None:
        return draft
    answer = draft.answer(step.name)
    if answer is None or step.kind.fullness(answer) == "partial":
        raise step.kind.missing(answer)
    return _finished(draft, step, answer)


def revisit(steps: Sequence[Step], draft: Draft, name: str) -> Draft:
    """Open a step again; its old answer stays until it is replaced.

    Raises:
        Refused: ``not-here`` if no such step applies.
    """
    if all(step.name != name for step in applying(steps, draft)):
        raise Refused("not-here")
    return replace(draft, at=name)


def back(steps: Sequence[Step], draft: Draft) -> Draft:
    """Open the step before the open one, from the overview the last; before the first there is nothing to open."""
    here = applying(steps, draft)
    step = current(steps, draft)
    before = here[: here.index(step)] if step else here
    return replace(draft, at=before[-1].name) if before else draft


def _finished(draft: Draft, step: Step, answer: object) -> Draft:
    partial = {name: begun for name, begun in draft.partial.items() if name != step.name}
    at = None if draft.at == step.name else draft.at
    return Draft(done={**draft.done, step.name: answer}, partial=partial, at=at)
