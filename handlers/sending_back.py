"""Sending back what somebody has asked to be approved: its author reads why, so it is shown before it goes."""

from typing import Final

from handlers.asking import paragraphs
from handlers.office_room import Room, Sheet
from handlers.screen import Button
from participation.public_text import as_written, isolated
from participation.refused import Refused
from texts import Markup

LONGEST_REASON: Final = 500
"""Characters; its author reads it in one message."""


def sheet(room: Room, head: list[Markup], back: Button, state: str = "") -> Sheet:
    """Ask for the reason; once it is typed, show it and ask once more (``return``)."""
    ask = [room.html("announce-back-ask", longest=LONGEST_REASON)]
    if not room.typed:
        return Sheet(paragraphs(head, ask), ((back,),), state)
    said = [room.html("announce-back-reads"), room.html("announce-reason", reason=isolated(room.typed))]
    rows = ((room.does("announce-back-yes", "return"),), (back,))
    return Sheet(paragraphs(head, said, [room.html("announce-back-again")]), rows, state)


def hear(room: Room, typed: str) -> None:
    """Take the reason, in place of one typed before."""
    room.open(f"back\n{_checked(as_written(typed))}")


def reason_in(room: Room) -> str:
    """Return the reason that is in sight. Raises Refused ``announcement-reason`` where there is none."""
    return _checked(room.typed)


def _checked(reason: str) -> str:
    if not 0 < len(reason) <= LONGEST_REASON:
        raise Refused("announcement-reason", longest=LONGEST_REASON, length=len(reason))
    return reason
