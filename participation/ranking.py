"""What a person has chosen so far in a vote.

A ranking is a tuple of option numbers, best first, no repeats, at most ``choose.max``. In a vote that is not
ranked it stands in ascending order, since no order is meant and none should be read from it. Every change
says where something shall be, never "toggle" or "one up", so that a tap that arrives twice changes nothing
the second time.
"""

from datetime import datetime
from hashlib import shake_256

from participation.programme import Vote
from participation.refused import Refused

Ranking = tuple[int, ...]
"""Option numbers, best first."""

_BYTES_PER_OPTION = 8


def include(vote: Vote, ranking: Ranking, number: int) -> Ranking:
    """Put an option at the end of the ranking; one that is in it already stays where it is.

    Raises:
        Refused: ``option-unknown`` with ``number``; ``too-many`` with ``max`` when the ranking is full.
    """
    ranking = fitting(vote, ranking)
    return ranking if number in ranking else place(vote, ranking, number, len(ranking) + 1)


def exclude(vote: Vote, ranking: Ranking, number: int) -> Ranking:
    """Take an option out, and with it what the vote no longer has; one that is not in it is no error."""
    return tuple(chosen for chosen in fitting(vote, ranking) if chosen != number)


def place(vote: Vote, ranking: Ranking, number: int, rank: int) -> Ranking:
    """Put or move an option to ``rank`` (1 is best); the others keep their order.

    A rank beyond either end means that end.

    Raises:
        Refused: ``option-unknown`` with ``number``; ``too-many`` with ``max`` when the ranking is full.
    """
    vote.option(number)
    others = exclude(vote, ranking, number)
    if len(others) >= vote.choose.max:
        raise Refused("too-many", max=vote.choose.max)
    before = max(rank, 1) - 1
    return _canonical(vote, (*others[:before], number, *others[before:]))


def fitting(vote: Vote, ranking: Ranking) -> Ranking:
    """Keep of a ranking made under an earlier version what the vote still has room for; never an error."""
    known = tuple(dict.fromkeys(number for number in ranking if number in vote.by_number))
    return _canonical(vote, known[: vote.choose.max])


def is_complete(vote: Vote, ranking: Ranking) -> bool:
    """Tell whether the ranking names as many options as a ballot may, all of them still in the vote."""
    return vote.choose.min <= len(ranking) <= vote.choose.max and vote.by_number.keys() >= set(ranking)


def check_ballot(vote: Vote, ranking: Ranking, at: datetime) -> None:
    """Check everything that the vote asks of a ballot, whatever was on the screen.

    ``at`` is when the ballot was received, which is what counts, not when it is handled.

    Raises:
        Refused: ``window-not-open-yet`` with ``opens_at``; ``window-closed`` with ``closes_at``;
            ``option-unknown`` and ``option-twice`` with ``number``; ``too-few`` with ``min`` and ``chosen``;
            ``too-many`` with ``max`` and ``chosen``.
    """
    vote.window.check(at)
    seen = set[int]()
    for number in ranking:
        vote.option(number)
        if number in seen:
            raise Refused("option-twice", number=number)
        seen.add(number)
    if len(ranking) < vote.choose.min:
        raise Refused("too-few", min=vote.choose.min, chosen=len(ranking))
    if len(ranking) > vote.choose.max:
        raise Refused("too-many", max=vote.choose.max, chosen=len(ranking))


def order_for(vote: Vote, seed: bytes) -> Ranking:
    """Return all option numbers in the order in which they are shown to whoever has this seed.

    ``listed`` is the office's order. ``random`` depends on the seed alone and sorts by eight bytes of
    SHAKE-256 for each number: one pass, even for 200 options on every tap, and a new option moves none of the
    others around.
    """
    numbers = tuple(vote.by_number)
    if vote.order == "listed":
        return numbers
    lots = shake_256(seed).digest(_BYTES_PER_OPTION * (max(numbers, default=0) + 1))
    return tuple(sorted(numbers, key=lambda n: (lots[_BYTES_PER_OPTION * n : _BYTES_PER_OPTION * (n + 1)], n)))


def _canonical(vote: Vote, ranking: Ranking) -> Ranking:
    return ranking if vote.ranked else tuple(sorted(ranking))
