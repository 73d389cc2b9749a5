"""What a dialogue is: a name, a version, steps, and what it does at its end."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, Protocol

from participation.refused import Refused
from storage.database import Tx
from storage.shelf import Programme

Answer = Any
"""What a step has been answered: a value that JSON holds. ``None`` means nothing yet."""

Fullness = Literal["partial", "enough", "full"]
"""How far an answer is: more is needed; the person may say that it is done; nothing more fits, so it is done."""


@dataclass(frozen=True, slots=True)
class Act:
    """One thing a person does within a step: a tap's action and argument, or ``text`` and what they typed.

    ``message_id`` is that of the person's own message (0 for taps): ``edited`` names by it which of their texts
    they have edited. ``at`` is when it was received (aware, UTC), for kinds whose answer keeps a time.
    """

    name: str
    argument: str = ""
    message_id: int = 0
    at: datetime | None = None


class Kind(Protocol):
    """How a step listens. New behaviour is a new kind, not a branch in the engine."""

    @property
    def acts(self) -> frozenset[str]:
        """Names of the acts that this kind understands."""

    def take(self, answer: Answer, act: Act) -> Answer:
        """Return the answer after an act; the same act twice gives the same answer. Raises Refused."""

    def fullness(self, answer: Answer) -> Fullness:
        """Tell how far the answer is."""

    def missing(self, answer: Answer) -> Refused:
        """Return what to say of a partial answer, ``None`` included: what keeps it from being done."""

    def fitting(self, answer: Answer) -> Answer:
        """Return of an answer given under an earlier version what still fits; ``None`` if nothing does."""


@dataclass(frozen=True, slots=True)
class Step:
    """One question. ``name`` is the key of its answer, unique within the flow. ``when`` tells whether it applies.

    ``on_overview`` lets acts reach it from the overview too. Else a "thank you" typed there would become an answer.
    """

    name: str
    kind: Kind
    when: Callable[[Mapping[str, Answer]], bool] = lambda _: True
    on_overview: bool = False


@dataclass(frozen=True, slots=True)
class Ending:
    """What a flow needs at its end: who, in which programme, with which answers, received when."""

    account: int
    programme: Programme
    answers: Mapping[str, Answer]
    at: datetime


@dataclass(frozen=True, slots=True)
class Flow:
    """A dialogue as data.

    ``version`` is kept with each draft, so that a later version can tell in which one it was begun. ``submit`` checks
    every rule again, for whatever was true at the door may have changed, keeps what was handed in, and returns what its
    receipt needs.
    """

    name: str
    version: int
    steps: Callable[[Programme], Sequence[Step]]
    submit: Callable[[Tx, Ending], object]
