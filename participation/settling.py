"""What still waits in a programme that is over: only what is settled may leave the lists that people see."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, get_args

from participation.refused import Refused
from participation.window import Window

Waits = Literal[
    "count", "telling", "undecided", "unreleased", "guardians", "attention", "answers", "texts", "objections", "news"
]
"""``count``: a vote is not counted. ``telling``: not everybody has been told a result. ``undecided`` applications and
``unreleased`` decisions; consents of ``guardians`` to check; what the office has to settle (``attention``);
``answers`` owed to proposals; ``texts`` and ``objections`` that wait for a moderator; ``news`` of a change that people
are still to hear."""

WAITS: Final[tuple[Waits, ...]] = get_args(Waits)


@dataclass(frozen=True, slots=True)
class Waiting:
    """One sort of thing that waits, and how many of it there are."""

    what: Waits
    count: int


def still_waiting(counts: Mapping[Waits, int]) -> tuple[Waiting, ...]:
    """Return what waits, in the order in which it is settled; nothing of which there is none."""
    return tuple(Waiting(what, counts[what]) for what in WAITS if counts.get(what))


def check_archive(window: Window, counts: Mapping[Waits, int], at: datetime) -> None:
    """Let a programme leave the lists that is over, and in which nothing waits.

    Raises:
        Refused: ``archive-runs`` (with ``closes_at``); ``archive-always``; ``archive-waits`` with ``count``, how many
            things wait.
    """
    if window.state(at) != "after":
        if window.closes_at is None:
            raise Refused("archive-always")
        raise Refused("archive-runs", closes_at=window.closes_at)
    waiting = still_waiting(counts)
    if waiting:
        raise Refused("archive-waits", count=sum(one.count for one in waiting))
