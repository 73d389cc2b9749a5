"""What somebody hears whose link lets them in no more, or never did."""

from handlers.screen import Button, Screen
from handlers.turn import Turn
from handlers.ways import leading, opening
from participation.refused import Refused
from storage.shelf import Programme
from texts import lines, say_html


def turn_away(turn: Turn, refused: Refused, programme: Programme | None, *ways: Button) -> None:
    """Say in words why, with the ways on: ``ways``, the programme itself where there is one, the menu."""
    zone = turn.house.timezone if programme is None else programme.content.office.timezone
    words = [say_html(turn.language, "as-is", text=turn.refusal(refused, zone))]
    rows = [(way,) for way in ways]
    if programme is not None:
        words.append(turn.contact(programme.reception.human))
        rows.append((opening(turn, programme.reception.title, programme.id),))
    rows.append((leading(turn, "menu-back", "menu"),))
    turn.send(Screen(lines(*words), tuple(rows)))
