"""Buttons that lead from one place to another."""

from handlers.screen import Button
from handlers.turn import Turn
from participation.words import Localized
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


def clipped(turn: Turn, text: str) -> Said:
    """Make a label of somebody's words, as long as a button shows."""
    return say(turn.language, "as-is", text=shortened(text))


def shortened(text: str) -> str:
    """Return as much of a text as a button shows."""
    return text if len(text) <= _LONGEST_LABEL else text[: _LONGEST_LABEL - 1] + "…"
