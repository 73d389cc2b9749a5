"""Which reviewer gets which application, and in which order they take them up."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from participation.judging import Judgement
from participation.receipt_number import ReceiptNumber


@dataclass(frozen=True, slots=True)
class Case:
    """An application that is to be reviewed. ``people`` are the accounts that hand it in."""

    application: int
    people: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Assigned:
    """Pairs of application and reviewer that are new, and the applications that lack somebody (how many each)."""

    fresh: tuple[tuple[int, int], ...]
    short: Mapping[int, int]


def assign(cases: Iterable[Case], reviewers: Sequence[int], per_case: int, judgements: Iterable[Judgement]) -> Assigned:
    """Give each application ``per_case`` reviewers, whoever has the fewest first, of equals the first in ``reviewers``.

    What is assigned stays: run again, it only fills what lacks. Nobody reviews what they hand in themselves, nor what
    they declared a conflict for. Whoever abstained holds their place: they were asked.
    """
    holders: dict[int, set[int]] = {}
    conflicts: dict[int, set[int]] = {}
    load = Counter[int]()
    for one in judgements:
        (conflicts if one.state == "conflict" else holders).setdefault(one.application, set()).add(one.reviewer)
        load[one.reviewer] += one.state != "conflict"
    fresh = list[tuple[int, int]]()
    short = dict[int, int]()
    for case in sorted(cases, key=lambda case: case.application):
        there = holders.get(case.application, set())
        barred = case.people | there | conflicts.get(case.application, set())
        free = [reviewer for reviewer in dict.fromkeys(reviewers) if reviewer not in barred]
        lacking = max(per_case - len(there), 0)
        chosen = sorted(free, key=lambda reviewer: load[reviewer])[:lacking]  # steady: equals keep their order
        for reviewer in chosen:
            load[reviewer] += 1
            fresh.append((case.application, reviewer))
        if len(chosen) < lacking:
            short[case.application] = lacking - len(chosen)
    return Assigned(tuple(fresh), short)


@dataclass(frozen=True, slots=True)
class Queue:
    """What a reviewer still has to do, the next first, and how far they are: ``done`` of ``of``, as in 12/45."""

    waiting: tuple[int, ...]
    done: int
    of: int


def queue(judgements: Iterable[Judgement], reviewer: int, numbers: Mapping[int, ReceiptNumber]) -> Queue:
    """Order a reviewer's applications: those that the fewest have reviewed first, then by receipt number.

    ``judgements`` are those of the whole programme; ``numbers`` are receipt numbers by application. What has no number
    is not in (withdrawn, or never handed in) and not in the queue.
    """
    there = [one for one in judgements if one.application in numbers and one.state != "conflict"]
    reviewed = Counter(one.application for one in there if one.done)
    mine = [one for one in there if one.reviewer == reviewer]
    waiting = sorted(
        (one.application for one in mine if not one.done),
        key=lambda application: (reviewed[application], numbers[application]),
    )
    return Queue(tuple(waiting), sum(one.done for one in mine), len(mine))
