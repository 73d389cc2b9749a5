"""How tests look at what a kind says no to."""

from conversations.flow import Act, Answer, Kind
from participation.refused import Refused


def refused(kind: Kind, act: Act, before: Answer = None) -> Refused | None:
    """Return the refusal of an act, or ``None`` if it is taken."""
    try:
        kind.take(before, act)
    except Refused as refusal:
        return refusal
    return None


def key_of(kind: Kind, act: Act, before: Answer = None) -> str | None:
    refusal = refused(kind, act, before)
    return refusal.key if refusal else None
