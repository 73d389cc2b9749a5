"""How the office is drawn: in one message that nobody can pass on, and that is gone from the chat in two days."""

from handlers.screen import Screen
from handlers.turn import VANISHES, Turn
from storage import assisted, outbox, screens
from storage.outbox import Trace

FLOWS = frozenset(
    {"door", "office", "desk", "judge", "judged", "boardoffice", "boardreply"}
    | {"announcements", "announcement", "today", "change", "opening", "draft"}
)
"""The first parts of the names of dialogues that share one message: leaving a card takes it out of the chat."""


def draw(turn: Turn, dialogue: str, step: str, screen: Screen, *, view: str = "", about: str | None = None) -> None:
    """Draw the live screen of a dialogue of the office, in place of whichever of them stands there.

    ``about`` names whose personal content is on it (`storage.outbox.Trace`).
    """
    before = turn.person.focus
    if before is not None and before != dialogue and _shares(turn, before):
        screens.hand_on(turn.tx, turn.account, before, dialogue)
    turn.focus(dialogue)
    token = screens.at_step(turn.tx, turn.account, dialogue, step, view)
    payload = screen.payload(token, turn.language, plain=turn.person.plain) | {"protect_content": True}
    outbox.draw(turn.tx, turn.account, dialogue, payload, turn.at, trace=trace(turn, about))


def _shares(turn: Turn, before: str) -> bool:
    """Tell whether the office may take the place of what stands there: also of what is entered for somebody else."""
    flow, _, number = before.partition(":")
    if flow != "apply" or not number.isdecimal():
        return flow in FLOWS or flow == "assist"
    entry = assisted.of_application(turn.tx, int(number))
    return entry is not None and entry.account != turn.account


def trace(turn: Turn, about: str | None) -> Trace:
    """Return what a message of the office leaves behind."""
    return Trace(about, turn.at + VANISHES)
