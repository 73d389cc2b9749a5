"""The office's door: who may act in it, and for whom it is open.

It opens by a PIN (`handlers.door`) for 15 minutes from the last act. Whoever has no role learns nothing of it.
"""

from handlers.dialogue import Dialogue
from handlers.door import INNERMOST, Door, Ways
from handlers.turn import Turn
from participation.audit import Actor
from participation.roles import Action
from storage import officials, pins, roles

__all__ = ["INNERMOST", "Door", "Ways", "door_of", "passed", "with_office"]

_ANYWHERE = frozenset[Action]({"enter", "open-programme", "approve-programme"})
"""What belongs to no programme that there is."""


def with_office(turn: Turn, action: Action, programme: int | None) -> Actor:
    """Return who acts, for the record, once it is clear that they may, and that the office is open for them.

    It stays open for another 15 minutes. Whoever reaches a dialogue of the office by its button or its name has passed
    the door already (`passed`): this is the rule itself, and not its screen.

    Raises:
        Refused: ``office-not-yours``; ``office-closed``.
    """
    if action in _ANYWHERE:  # by whatever one has here
        actor = roles.anywhere(turn.tx, turn.account, action, turn.at)
    else:
        actor = roles.actor(turn.tx, turn.account, action, programme, turn.at)
    pins.check_open(turn.tx, turn.account, turn.at)
    return actor


def passed(turn: Turn, dialogue: Dialogue | None, ways: Ways) -> Dialogue | None:
    """Return a dialogue of the office, or in its place the door, which leads on to it once it is open."""
    if dialogue is None:
        return None
    if not pins.is_open(turn.tx, turn.account, turn.at) or officials.named(turn.tx, turn.account) is None:
        return Door(turn, ways, wanted=dialogue.name)
    pins.check_open(turn.tx, turn.account, turn.at)  # it stays open from here on
    return dialogue


def door_of(turn: Turn, ways: Ways) -> Door | None:
    """Return the door, for whoever has anything in the office."""
    if not any(roles.entrusted(turn.tx, turn.account, turn.at).values()):
        return None
    return Door(turn, ways)
