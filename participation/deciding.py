"""What becomes of an application: an outcome with its reason or ground, pending until all are released together."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from types import MappingProxyType
from typing import Final, Literal

from participation.dossier_states import State
from participation.legible import tidy
from participation.refused import Refused

LONGEST_REASON: Final = 2000
LONGEST_DISCLOSURE: Final = 1000

Outcome = Literal["accepted", "not-accepted", "not-put"]
"""``not-put``: the office does not put it before the committee, on one of the programme's grounds; it has a notice of
its own that says how to object."""

OUTCOMES: Final[tuple[Outcome, ...]] = ("accepted", "not-accepted", "not-put")

POSSIBLE: Final[Mapping[State, tuple[Outcome, ...]]] = MappingProxyType(
    {
        "received": ("not-put",),
        "complete": OUTCOMES,
        "correction": ("not-accepted", "not-put"),  # never put right
        "under-review": ("accepted", "not-accepted"),
    }
)
"""Which outcomes there are from which state; from the others there is nothing to decide."""


@dataclass(frozen=True, slots=True)
class Decision:
    """An outcome, and why: ``reason`` is what people read, ``ground`` the key of one of the programme's grounds."""

    outcome: Outcome
    reason: str = field(default="", repr=False)
    ground: str | None = None


def check_decision(decision: Decision, state: State, grounds: Collection[str]) -> Decision:
    """Return a decision as it is kept, its reason trimmed; ``grounds`` are the keys of the programme's.

    Raises:
        Refused: ``decision-not-open``, ``decision-not-complete`` or ``decision-before-committee`` by its state;
            ``ground-unknown``; ``decision-ground-unfit``; ``decision-needs-ground``; ``decision-needs-reason``;
            ``decision-reason-long`` with ``length`` and ``longest`` (characters).
    """
    _check_state(decision.outcome, state)
    if decision.ground is not None and decision.ground not in grounds:
        raise Refused("ground-unknown")
    if decision.ground is not None and decision.outcome == "accepted":
        raise Refused("decision-ground-unfit")
    if decision.ground is None and decision.outcome == "not-put":
        raise Refused("decision-needs-ground")
    reason = tidy(decision.reason)
    if not reason and decision.ground is None:
        raise Refused("decision-needs-reason")
    if len(reason) > LONGEST_REASON:
        raise Refused("decision-reason-long", length=len(reason), longest=LONGEST_REASON)
    return Decision(decision.outcome, reason, decision.ground)


def check_disclosure(where: str) -> str:
    """Return what people read about where something is disclosed, a link or a text, as it is kept.

    Raises:
        Refused: ``disclosure-needed``; ``disclosure-long`` with ``length`` and ``longest`` (characters).
    """
    said = tidy(where)
    if not said:
        raise Refused("disclosure-needed")
    if len(said) > LONGEST_DISCLOSURE:
        raise Refused("disclosure-long", length=len(said), longest=LONGEST_DISCLOSURE)
    return said


def _check_state(outcome: Outcome, state: State) -> None:
    possible = POSSIBLE.get(state, ())
    if outcome in possible:
        return
    if not possible:
        raise Refused("decision-not-open")
    raise Refused("decision-before-committee" if outcome == "not-put" else "decision-not-complete")


@dataclass(frozen=True, slots=True)
class Heard:
    """How many applications have an outcome, and how many accounts will hear of it, each counted once."""

    applications: int
    people: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What a release would say to how many. ``undecided`` have no decision yet and hear nothing.

    ``digest`` (64 hexadecimal characters) stands for exactly these decisions: what is released is what was looked at.
    """

    by_outcome: Mapping[Outcome, Heard]
    people: int
    undecided: int
    digest: str


def preview(pending: Mapping[int, Decision], hearers: Mapping[int, frozenset[int]], *, undecided: int) -> Preview:
    """Count what a release of the pending decisions (by application) says; ``hearers`` are accounts by application."""
    by_outcome = dict[Outcome, Heard]()
    for outcome in OUTCOMES:
        concerned = [application for application, decision in pending.items() if decision.outcome == outcome]
        by_outcome[outcome] = Heard(len(concerned), _people(concerned, hearers))
    return Preview(by_outcome, _people(pending, hearers), undecided, digest(pending))


def digest(pending: Mapping[int, Decision]) -> str:
    """Return what changes with any of the decisions, and with nothing else."""
    said = [(application, one.outcome, one.reason, one.ground) for application, one in sorted(pending.items())]
    return sha256(json.dumps(said).encode()).hexdigest()


def check_release(pending: Mapping[int, Decision], looked_at: str) -> None:
    """Let a release pass of exactly what was looked at; ``looked_at`` is the preview's digest.

    Raises:
        Refused: ``release-nothing``; ``release-changed``.
    """
    if not pending:
        raise Refused("release-nothing")
    if digest(pending) != looked_at:
        raise Refused("release-changed")


def _people(applications: Collection[int], hearers: Mapping[int, frozenset[int]]) -> int:
    return len(frozenset[int]().union(*(hearers.get(application, frozenset()) for application in applications)))
