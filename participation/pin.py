"""The PIN that opens the office: which ones are taken, what a wrong one costs, and the keypad it is typed on."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final

from participation.refused import Refused

LENGTH: Final = 6
FEWEST_DIFFERENT: Final = 3
OPEN_FOR: Final = timedelta(minutes=15)
"""How long the office stays open after the last act."""

TRIES: Final = 5
"""Wrong PINs after which the door closes, each time for twice as long."""
CLOSED_FIRST: Final = timedelta(minutes=15)
CLOSED_AT_MOST: Final = timedelta(hours=24)
TOLD_AFTER: Final = 10
"""Wrong PINs after which the owners hear of it, and of as many more again."""


def check_choice(digits: str) -> None:
    """Check a PIN that somebody chooses: six digits that nobody tries first.

    Raises:
        Refused: ``pin-length`` with ``length``; ``pin-run`` (123456, 975319, also over 0: 890123);
            ``pin-repeats`` (000000, 121212, 123123, or fewer than three different digits).
    """
    if len(digits) != LENGTH or not (digits.isascii() and digits.isdigit()):
        raise Refused("pin-length", length=LENGTH)
    if any(digits == digits[:part] * (LENGTH // part) for part in (1, 2, 3)) or len(set(digits)) < FEWEST_DIFFERENT:
        raise Refused("pin-repeats")
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(digits)}
    if len(steps) == 1:
        raise Refused("pin-run")


@dataclass(frozen=True, slots=True)
class Door:
    """How often an account's PIN was missed since it was last right, and until when the door is therefore closed."""

    missed: int = 0
    closed_until: datetime | None = None

    @property
    def tries_left(self) -> int:
        """How many wrong PINs until the door closes (again)."""
        return TRIES - self.missed % TRIES

    @property
    def owners_hear(self) -> bool:
        """Whether the miss that led here is one that the owners are told of."""
        return self.missed > 0 and self.missed % TOLD_AFTER == 0

    def check(self, at: datetime) -> None:
        """Let a try pass.

        Raises:
            Refused: ``pin-door-closed`` with ``opens_at``.
        """
        if self.closed_until is not None and at < self.closed_until:
            raise Refused("pin-door-closed", opens_at=self.closed_until)

    def after_a_miss(self, at: datetime) -> "Door":
        """Count a wrong PIN; every fifth closes the door, for 15 minutes, then 30, 60 … up to 24 hours."""
        missed = self.missed + 1
        if missed % TRIES:
            return Door(missed)
        closings = missed // TRIES
        doublings = min(closings - 1, (CLOSED_AT_MOST // CLOSED_FIRST).bit_length())
        return Door(missed, at + min(CLOSED_FIRST * 2**doublings, CLOSED_AT_MOST))


@dataclass(frozen=True, slots=True)
class Keypad:
    """A drawing of the keypad: which digit stands at which place, and what has been typed so far. Neither is printed.

    A tap says a place (0 to 9), never a digit. Each drawing has an order of its own, drawn by whoever calls, so a tap
    is worth something on its own drawing only: ``name`` turns with each and goes into the screen's step.
    """

    name: str
    order: str = field(repr=False)
    typed: str = field(default="", repr=False)

    @classmethod
    def read(cls, view: str) -> "Keypad":
        """Read what ``written`` has written."""
        return cls(*view.split("/"))

    def written(self) -> str:
        """Write it as the screen's view, which is kept sealed."""
        return f"{self.name}/{self.order}/{self.typed}"

    @property
    def full(self) -> bool:
        return len(self.typed) == LENGTH

    def press(self, place: str) -> "Keypad":
        """Type the digit that stands at a place, as the tap says it.

        Raises:
            Refused: ``pin-no-such-key`` for a forged tap, or one beyond the last digit.
        """
        if self.full or len(place) != 1 or place not in "0123456789":
            raise Refused("pin-no-such-key")
        return replace(self, typed=self.typed + self.order[int(place)])

    def wipe(self) -> "Keypad":
        """Take back the last digit; where there is none, nothing happens."""
        return replace(self, typed=self.typed[:-1])

    def drawn(self, name: str, digits: Sequence[str]) -> "Keypad":
        """Return the next drawing, with the ten digits in another order."""
        return replace(self, name=name, order="".join(digits))
