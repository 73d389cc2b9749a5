"""What the places of reviewing and deciding share: what they are about, and how it is named."""

from handlers.office_room import Room
from handlers.screen import Button
from participation.contest import Reception
from participation.deciding import Outcome
from storage import applications
from storage.applications import Application
from storage.shelf import Programme

PER_PAGE = 8
_LONGEST_NUMBER = 6


def programme_of(room: Room) -> Programme:
    """Return the programme that a place is about; each of these is about one."""
    assert room.programme is not None  # noqa: S101  (for the type checker)
    return room.programme


def reception_of(room: Room) -> Reception:
    """Return its content as published now."""
    return programme_of(room).reception


def application_of(room: Room) -> Application:
    """Return the application that a place is about."""
    assert room.application is not None  # noqa: S101  (only in places about one: for the type checker)
    return room.application


def number_of(room: Room, application: int) -> str:
    """Return a receipt number."""
    found = applications.by_id(room.turn.tx, application)
    return (found.number if found else None) or ""


def opening(room: Room, application: int, page: str) -> Button:
    """Make the button that opens one application by its number."""
    return room.leads("as-is", f"w{application}", page, text=number_of(room, application))


def outcome_name(room: Room, outcome: Outcome) -> str:
    """Name an outcome in a word or two."""
    return room.say(f"judge-outcome-{outcome}", kind=reception_of(room).kind)


def which(argument: str, count: int) -> int | None:
    """Return which of ``count`` things (from 0) a button claims; None if it is none of them."""
    fits = argument.isdecimal() and argument.isascii() and len(argument) <= _LONGEST_NUMBER
    return int(argument) if fits and int(argument) < count else None
