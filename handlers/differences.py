"""Two versions of a text as one to be read: what was taken out and put in is said in words."""

from participation.reading import LONGEST, pieces
from participation.text_changes import changes
from texts import Markup, say_html

_MARKS = 12  # characters around a piece that say that it was taken out or put in


def differences(language: str, before: str, after: str) -> list[Markup]:
    """Return both texts as one, in parts that fit a message."""
    shown, here, room = list[Markup](), list[Markup](), LONGEST
    for piece in changes(before, after):
        for part in pieces(piece.text):
            if len(part) + _MARKS > room and here:
                shown.append(Markup("".join(here)))
                here, room = [], LONGEST
            key = "as-is" if piece.what == "same" else f"version-{piece.what}"
            here.append(say_html(language, key, text=part))
            room -= len(part) + _MARKS
    return [*shown, Markup("".join(here))]
