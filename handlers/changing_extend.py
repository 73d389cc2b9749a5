"""Extending a programme: until when, as officials type it, said back before it is so."""

from collections.abc import Callable
from datetime import date, datetime

from conversations import changing
from handlers.asking import paragraphs
from handlers.changing_words import faults_said, notes_said, programme_of
from handlers.office_room import Room, Sheet
from participation.audit import Actor
from participation.dates import Unreadable
from participation.extending import Close, check_extend
from participation.programme import Programme
from participation.refused import Refused
from participation.typed_close import read_close
from texts import Markup

Reader = Callable[[str, Programme, datetime], Close]

_NONE = "-"


def view_of(page: str, close: Close) -> str:
    """Return a page's view that names a close."""
    last = _NONE if close.last_day is None else close.last_day.isoformat()
    return f"{page}/{close.closes_at.isoformat()}/{last}"


def close_in(argument: str) -> Close | None:
    """Return the close that a view names, if it names one."""
    at, _, last = argument.partition("/")
    try:
        closes_at = datetime.fromisoformat(at)
        last_day = None if last == _NONE else date.fromisoformat(last)
    except ValueError:
        return None
    return Close(closes_at, last_day) if closes_at.tzinfo is not None else None


def extend(room: Room) -> Sheet | None:
    """Ask until when."""
    window = programme_of(room).content.window
    if window.closes_at is None or window.state(room.turn.at) == "after":
        return None
    said = [room.html("changing-until-now", closes=room.when(window.closes_at)), room.html("changing-extend-how")]
    return Sheet(paragraphs([room.html("changing-extend-ask")], said), ((room.to("office-step-back"),),))


def hear_close(room: Room, text: str) -> None:
    """Read until when, and say it back."""
    close = read(room, text)
    if close is not None:
        check_extend(programme_of(room).content.window, close.closes_at, room.turn.at)
        noted = notes_said(room, close.notes)
        room.open(view_of("ext-ok", close), first=paragraphs(noted) if noted else None)


def read(room: Room, text: str, reader: Reader = read_close) -> Close | None:
    """Read a date; what can't be read is said above the page that asks."""
    try:
        return reader(text, programme_of(room).content, room.turn.at)
    except Unreadable as unreadable:
        room.open(room.view, first=faults_said(room, unreadable.faults))
        return None


def sure(room: Room) -> Sheet | None:
    """Say the new close back, with its weekday, beside the one there is."""
    close, window = close_in(room.argument), programme_of(room).content.window
    if close is None or window.closes_at is None:
        return None
    said: list[Markup] = [
        room.html("changing-until-now", closes=room.when(window.closes_at)),
        room.html("changing-until-then", closes=room.when(close.closes_at)),
    ]
    rows = ((room.does("changing-extend-yes", "ext"),), (room.to("changing-other-date", "ext"),))
    text = paragraphs([room.html("changing-extend-sure")], said, [room.html("changing-extend-told")])
    return Sheet(text, rows, str(programme_of(room).version))


def do_extend(room: Room, actor: Actor, _: str) -> None:
    """Publish it with the new close."""
    close = close_in(room.argument)
    if close is None:
        raise Refused("not-here")
    room.programme = changing.extend(room.turn.tx, programme_of(room), close, by=actor, at=room.turn.at)
    room.open(first=room.html("changing-extended", closes=room.when(close.closes_at)))
