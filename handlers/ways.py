"""Buttons that lead from one place to another."""

from handlers.screen import Button
from handlers.turn import Turn
from participation.words import Localized
from storage import involvement
from storage.shelf import Programme
from texts import Said, say

MENU = "menu"
"""The dialogue of everything that is no dialogue of its own: the menu, lists, the language."""

_LONGEST_LABEL = 60


def leading(turn: Turn, key: str, action: str, argument: str = "", **values: object) -> Button:
    """Make a button of the menu."""
    return Button(say(turn.language, key, **values), action, argument, lasting=True)


def opening(turn: Turn, title: Localized, subject: int | str) -> Button:
    """Make the button that opens something by its title."""
    return Button(clipped(turn, title.in_(turn.language)), "open", "", subject, lasting=True)


def hearing(language: str, programme: int) -> Button:
    """Make the button that leads to what one hears of a programme without asking."""
    return Button(say(language, "follow-open"), "open", "", f"n{programme}", lasting=True)


def has_talk(programme: Programme) -> bool:
    """Tell whether people may comment right under a programme; on a board they do so under proposals."""
    return programme.content.comments is not None and programme.content.kind != "board"


def discussing(turn: Turn, programme: Programme) -> tuple[tuple[Button, ...], ...]:
    """Make the row that leads to what is said right under a programme, none where nothing can be."""
    if not has_talk(programme):
        return ()
    count = involvement.counts(turn.tx, programme.id).comments
    return ((Button(say(turn.language, "talk-open", comments=count), "open", "", f"z{programme.id}", lasting=True),),)


def clipped(turn: Turn, text: str) -> Said:
    """Make a label of somebody's words, as long as a button shows."""
    return say(turn.language, "as-is", text=shortened(text))


def shortened(text: str) -> str:
    """Return as much of a text as a button shows."""
    return text if len(text) <= _LONGEST_LABEL else text[: _LONGEST_LABEL - 1] + "…"
