"""Whose guardians have consented and are still to be checked, with the time that is left."""

import re

from handlers.asking import paragraphs
from handlers.guardian_screens import reference_of
from handlers.office_room import Page, Pages, Room, Sheet
from handlers.screen import Button
from participation.date_tokens import plain
from participation.refused import Refused
from storage import applications, guardians, members
from storage.guardians import Asked

_MOST = 12
_REFERENCE = re.compile(r"([0-9]{1,9}) ?[-–] ?([0-9]{1,3})")


def _unchecked(room: Room) -> Sheet | None:
    if room.programme is None:
        return None
    waiting = guardians.unchecked(room.turn.tx, room.programme.id, room.turn.at)
    rows: list[tuple[Button, ...]] = [(_one(room, one),) for one in waiting[:_MOST]]
    rows.append((room.to("office-to-menu"),))
    said = [room.html("guardians-which", count=len(waiting)) if waiting else room.html("guardians-none")]
    if len(waiting) > _MOST:
        said.append(room.html("guardians-more", count=len(waiting) - _MOST))
    after = [room.html("guardians-five-days"), room.html("guardians-search")]
    return Sheet(paragraphs([room.html("guardians-title")], said, after), rows)


def _one(room: Room, asked: Asked) -> Button:
    application = applications.by_id(room.turn.tx, asked.application)
    seated = members.of(room.turn.tx, asked.application, asked.child)
    seat = 0 if seated is None else seated.seat
    until = asked.consent.expires_at
    left = 0 if until is None else (until - room.turn.at).total_seconds()
    number = None if application is None else application.number
    return room.leads(
        "guardians-one",
        f"q{asked.application}",
        f"child//{seat}",
        reference=reference_of(asked.application, seat),
        handed=number is not None,
        number=number or "",
        left=left,
    )


def _search(room: Room, text: str) -> None:
    """Open the child whose number stands on a signed paper: nobody's consent by the link is there to be listed."""
    match = _REFERENCE.fullmatch(plain(text))
    found = None if match is None else applications.by_id(room.turn.tx, int(match[1]))
    here = found is not None and found.programme == room.programme_id and found.state != "withdrawn"
    place = room.ways.named(room.turn, f"desk:{found.id}") if here and found is not None else None
    if match is None or place is None:
        raise Refused("guardians-no-such-child")
    place.open(f"child//{int(match[2])}")


PAGES: Pages = {"guardians": Page("check-guardian", _unchecked, _search)}
