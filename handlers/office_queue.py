"""What has come in, by how far it is: lists, and the search by number."""

from collections.abc import Mapping, Sequence
from typing import Final

from handlers.asking import paragraphs
from handlers.office_room import Page, Pages, Room, Sheet, counted
from handlers.screen import Button
from participation.contest import Reception
from participation.date_tokens import plain
from participation.dossier_states import State
from participation.receipt_number import ReceiptNumber, read_receipt_number
from participation.refused import Refused
from storage import applications, members
from storage.applications import Application
from storage.database import Tx
from storage.shelf import Programme

FILTERS: Final[Mapping[str, tuple[State, ...]]] = {
    "received": ("received",),
    "complete": ("complete",),
    "correction": ("correction",),
    "review": ("under-review",),
    "decided": ("decided", "disclosed"),
}
"""The lists that there are by state, in the order in which work goes; one more holds what is to be decided."""
IN_NEED: Final = "need"

_PER_PAGE = 8
_YEARS_BACK = 5
_LONGEST_SERIAL = 9


def listed(tx: Tx, programme: int, kept: str, *, after: int, limit: int) -> list[Application]:
    """Return a part of a list, by id, after ``after``; of a list that there is not, nothing."""
    if kept == IN_NEED:
        return applications.in_need(tx, programme, after=after, limit=limit)
    return applications.of_programme(tx, programme, FILTERS.get(kept, ()), after=after, limit=limit)


def place(tx: Tx, programme: int, kept: str, application: int) -> tuple[int, int]:
    """Return the place of an application in a list, and how long the list is."""
    if kept == IN_NEED:
        return applications.place_in_need(tx, programme, application)
    return applications.place(tx, programme, FILTERS.get(kept, ()), application)


def _lists(room: Room) -> Sheet | None:
    programme = room.programme
    if programme is None or not isinstance(programme.content, Reception):
        return None
    tx = room.turn.tx
    rows: list[tuple[Button, ...]] = []
    for kept in (*FILTERS, IN_NEED):
        _, count = place(tx, programme.id, kept, 0)
        if count:
            rows.append((room.to("queue-list", f"list/{kept}", name=room.say(f"filter-{kept}"), count=count),))
    said = [room.html("queue-which" if rows else "queue-nothing"), room.html("queue-search")]
    rows.append((room.to("office-to-menu"),))
    return Sheet(paragraphs([room.html("queue-title")], said), rows)


def _list(room: Room) -> Sheet | None:
    """Show a part of one list: a button for each, in the order in which they came."""
    programme, (kept, _, after) = room.programme, room.argument.partition("/")
    if programme is None or kept not in (*FILTERS, IN_NEED):
        return None
    tx, since = room.turn.tx, counted(after)
    here = listed(tx, programme.id, kept, after=since, limit=_PER_PAGE + 1)
    before, count = place(tx, programme.id, kept, since)
    rows: list[tuple[Button, ...]] = [(_one(room, programme, application, kept),) for application in here[:_PER_PAGE]]
    ways = []
    if since:
        ways.append(room.to("queue-from-start", f"list/{kept}"))
    if len(here) > _PER_PAGE:
        ways.append(room.to("queue-on", f"list/{kept}/{here[_PER_PAGE - 1].id}"))
    rows += [tuple(ways)] if ways else []
    rows.append((room.to("queue-lists", "queue"), room.to("office-to-menu")))
    head = room.html("queue-list-title", name=room.say(f"filter-{kept}"), count=count)
    if not here:
        return Sheet(paragraphs([head], [room.html("queue-list-empty")]), rows)
    shown = min(len(here), _PER_PAGE)
    said = [room.html("queue-part", first=before + 1, last=before + shown, count=count), room.html("queue-search")]
    return Sheet(paragraphs([head], said), rows)


def _one(room: Room, programme: Programme, application: Application, kept: str) -> Button:
    people = sum(seated.confirmed for seated in members.seated(room.turn.tx, application.id))
    key = "queue-one-team" if not application.alone else "queue-one"
    argument = f"/{kept}"
    return room.leads(
        key,
        f"q{application.id}",
        argument,
        number=application.number or "",
        state=room.say(f"filter-{_filter_of(application.state)}"),
        people=people,
        again=application.version > 1,
        slug=programme.slug,
    )


def _filter_of(state: State) -> str:
    return next((kept for kept, states in FILTERS.items() if state in states), "received")


def search(room: Room, text: str) -> None:
    """Open the application whose number was typed: whole, or only its serial number."""
    programme = room.programme
    found = None if programme is None else by_typed_number(room, programme, text)
    if found is None:
        raise Refused("queue-no-such-number")
    place = room.ways.named(room.turn, f"desk:{found.id}")
    if place is None:
        raise Refused("queue-no-such-number")
    place.open()


def by_typed_number(room: Room, programme: Programme, text: str) -> Application | None:
    """Return the application of this programme with a number as people type it: ``JC-2023-0001``, ``23-1``, ``1``."""
    for number in _numbers(room, programme, text):
        found = applications.by_number(room.turn.tx, number)
        if found is not None and found.programme == programme.id:
            return found
    return None


def _numbers(room: Room, programme: Programme, text: str) -> Sequence[ReceiptNumber]:
    """Return what a typed number may be; a serial number alone is looked for in the latest years."""
    whole = read_receipt_number(text)
    if whole is not None:
        return [whole]
    typed = plain(text)
    if not (typed.isascii() and typed.isdecimal()) or len(typed) > _LONGEST_SERIAL or not int(typed):
        return []
    office = programme.content.office
    year = room.turn.at.astimezone(office.zone).year
    return [ReceiptNumber(office.code, year - back, int(typed)) for back in range(_YEARS_BACK)]


PAGES: Pages = {
    "queue": Page("see-numbers", _lists, search),
    "list": Page("see-numbers", _list, search),
}
