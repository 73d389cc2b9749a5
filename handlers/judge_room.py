"""What the places of reviewing and deciding share: what they are about, and lists a page at a time."""

from collections.abc import Sequence
from typing import TypeVar

from handlers.office_room import Room
from handlers.screen import Button
from participation.contest import Reception
from participation.deciding import Outcome
from storage import applications
from storage.applications import Application
from storage.shelf import Programme

PER_PAGE = 8
_LONGEST_NUMBER = 6

_T = TypeVar("_T")


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


def page_of(things: Sequence[_T], argument: str) -> tuple[Sequence[_T], int, int]:
    """Return one page of a list, its number, and how many there are; what was asked for need not exist."""
    pages = max(1, -(-len(things) // PER_PAGE))
    page = page_number(argument, pages)
    return things[(page - 1) * PER_PAGE : page * PER_PAGE], page, pages


def page_number(argument: str, pages: int) -> int:
    """Return the page that a button claims, the first where there is none of that number."""
    return which(argument, pages + 1) or 1


def turning(room: Room, view: str, page: int, pages: int) -> list[tuple[Button, ...]]:
    """Make the buttons that lead to the pages beside."""
    ways = (("vote-page-back", page - 1), ("vote-page-on", page + 1))
    row = tuple(room.to(key, f"{view}/{to}", page=to, pages=pages) for key, to in ways if 1 <= to <= pages)
    return [row] if row else []
