"""Counting methods: pure functions over grouped ballots."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict

from participation.programme import Vote

Groups = Mapping[tuple[int, ...], int]
"""Equal ballots together: a ranking (option numbers, best first) to how many ballots hold exactly it."""


class TallyRow(BaseModel):
    """One option's result.

    ``places`` says how many ballots put it first, second, third …: one number for each place, or in a vote
    without order a single one, how many chose it. ``rank`` is 1 for the best; equal points share a rank and
    the next ones are skipped (1, 1, 3).
    """

    model_config = ConfigDict(frozen=True)

    number: int
    points: int
    places: tuple[int, ...]
    rank: int

    @property
    def named(self) -> int:
        """How many ballots name it at any place."""
        return sum(self.places)


class Tally(BaseModel):
    """The count of one vote: ``ballots`` counted, and a row for every option, best first, ties by number."""

    model_config = ConfigDict(frozen=True)

    method: str
    ballots: int
    rows: tuple[TallyRow, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """What a counting method is given; a new need becomes a new field, not a new signature.

    ``places`` is how many options a ballot may name. ``seats`` is how many options are to be elected and
    ``seed`` decides lots, both for methods that need them.
    """

    options: Sequence[int]
    groups: Groups
    places: int
    ranked: bool
    seats: int = 1
    seed: bytes = b""


def points(options: Sequence[int], groups: Groups, places: int, ranked: bool) -> Tally:  # noqa: FBT001  (a word of the rule)
    """Count by points: with three places 3 for the first, 2, then 1; in a vote without order 1 for each.

    A ballot may name fewer than ``places``: its first choice is worth no more and no less for that, and what
    it does not name gets nothing. The order of ``options`` and of ``groups`` makes no difference.

    Raises:
        ValueError: a ballot names an unknown option, one option twice, or more than ``places``. Such a ballot
        should
            never have been taken; counting around it would hide that.
    """
    heard = {number: [0] * (places if ranked else 1) for number in options}
    ballots = 0
    for ranking, count in groups.items():
        if count < 1 or len(ranking) > places or len(set(ranking)) != len(ranking) or not heard.keys() >= set(ranking):
            raise ValueError("a group of ballots does not fit the vote")
        ballots += count
        for position, number in enumerate(ranking):
            heard[number][position if ranked else 0] += count
    worth = range(places, 0, -1) if ranked else (1,)
    scores = {number: sum(w * n for w, n in zip(worth, heard[number], strict=True)) for number in heard}
    rows = list[TallyRow]()
    for position, number in enumerate(sorted(scores, key=lambda n: (-scores[n], n)), start=1):
        tied = rows and rows[-1].points == scores[number]
        rank = rows[-1].rank if tied else position
        rows.append(TallyRow(number=number, points=scores[number], places=tuple(heard[number]), rank=rank))
    return Tally(method="points", ballots=ballots, rows=tuple(rows))


METHODS: Mapping[str, Callable[[Box], Tally]] = MappingProxyType(
    {"points": lambda box: points(box.options, box.groups, box.places, box.ranked)},
)
"""Every way of counting that a programme file may name."""


def count(vote: Vote, groups: Groups, *, seed: bytes = b"") -> Tally:
    """Count a vote's grouped ballots by the method that it names."""
    numbers = tuple(vote.by_number)
    return METHODS[vote.method](Box(numbers, groups, vote.choose.max, vote.ranked, seed=seed))
