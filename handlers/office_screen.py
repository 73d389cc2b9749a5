"""How the office is drawn: in one message that nobody can pass on, and that is gone from the chat in two days."""

from datetime import timedelta

from handlers.screen import Screen
from handlers.turn import Turn
from storage import outbox, screens
from storage.outbox import Trace

VANISHES = timedelta(hours=46)
"""Telegram lets a bot delete a message for 48 hours; the deletion must have time to be late."""

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
    if before is not None and before != dialogue and before.partition(":")[0] in FLOWS:
        screens.hand_on(turn.tx, turn.account, before, dialogue)
    turn.focus(dialogue)
    token = screens.at_step(turn.tx, turn.account, dialogue, step, view)
    payload = screen.payload(token, turn.language, plain=turn.person.plain) | {"protect_content": True}
    outbox.draw(turn.tx, turn.account, dialogue, payload, turn.at, trace=trace(turn, about))


def trace(turn: Turn, about: str | None) -> Trace:
    """Return what a message of the office leaves behind."""
    return Trace(about, turn.at + VANISHES)
