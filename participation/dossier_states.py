"""What becomes of an application: its states, who may move it from one to the next, and until when it is edited."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Literal

from participation.refused import Refused
from participation.window import Window

State = Literal["draft", "received", "complete", "correction", "under-review", "decided", "disclosed", "withdrawn"]
"""``correction``: the office has asked for something to be put right. ``decided`` and ``disclosed`` are what people
hear after the release; what a reviewer thinks before it is no state."""

Actor = Literal["applicant", "official"]
"""Who moves: whoever applies (of a team, the leader), or an official of the programme."""

_APPLICANT: frozenset[Actor] = frozenset({"applicant"})
_OFFICIAL: frozenset[Actor] = frozenset({"official"})

MOVES: Mapping[tuple[State, State], frozenset[Actor]] = MappingProxyType(
    {
        ("draft", "received"): _APPLICANT,
        ("draft", "withdrawn"): _APPLICANT,
        ("received", "complete"): _OFFICIAL,
        ("received", "correction"): _OFFICIAL,
        ("received", "decided"): _OFFICIAL,  # kept from the committee on one of the programme's grounds
        ("received", "withdrawn"): _APPLICANT,
        ("complete", "received"): _APPLICANT,  # edited before the close: to be looked at again
        ("complete", "correction"): _OFFICIAL,
        ("complete", "under-review"): _OFFICIAL,
        ("complete", "decided"): _OFFICIAL,
        ("complete", "withdrawn"): _APPLICANT,
        ("correction", "received"): _APPLICANT,
        ("correction", "complete"): _OFFICIAL,  # put right at the counter
        ("correction", "decided"): _OFFICIAL,  # never put right
        ("correction", "withdrawn"): _APPLICANT,
        ("under-review", "correction"): _OFFICIAL,
        ("under-review", "decided"): _OFFICIAL,
        ("under-review", "withdrawn"): _APPLICANT,
        ("decided", "disclosed"): _OFFICIAL,
    }
)
"""Every move there is, and who may make it. A decision that was released is not taken back: people have heard it."""


def move(state: State, to: State, *, by: Actor) -> State:
    """Return the state after a move; to where it already is, nothing happens.

    Raises:
        Refused: ``move-unknown``; ``move-not-yours``.
    """
    if state == to:
        return state
    allowed = MOVES.get((state, to))
    if allowed is None:
        raise Refused("move-unknown")
    if by not in allowed:
        raise Refused("move-not-yours")
    return to


def check_edit(state: State, window: Window, *, at: datetime, correct_until: datetime | None = None) -> None:
    """Let an edit (or a handing in) pass that was received at ``at``.

    What has been handed in may be edited until the close. Where the office has asked for a correction, it may be
    until ``correct_until`` (exclusive), even after the close.

    Raises:
        Refused: ``window-not-open-yet``, ``window-closed``; ``correction-closed`` with ``closes_at``;
            ``edit-too-late`` once it is under review, decided or withdrawn.
    """
    match state:
        case "draft" | "received" | "complete":
            window.check(at)
        case "correction":
            if correct_until is not None and at >= correct_until:
                raise Refused("correction-closed", closes_at=correct_until)
        case _:
            raise Refused("edit-too-late")
