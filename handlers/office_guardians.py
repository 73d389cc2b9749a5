"""Whose guardians have consented and are still to be checked, with the time that is left."""

from handlers.asking import paragraphs
from handlers.office_room import Page, Pages, Room, Sheet
from handlers.screen import Button
from storage import applications, guardians, members
from storage.guardians import Asked

_MOST = 12


def _unchecked(room: Room) -> Sheet | None:
    if room.programme is None:
        return None
    waiting = guardians.unchecked(room.turn.tx, room.programme.id, room.turn.at)
    rows: list[tuple[Button, ...]] = [(_one(room, one),) for one in waiting[:_MOST]]
    rows.append((room.to("office-to-menu"),))
    said = [room.html("guardians-which", count=len(waiting)) if waiting else room.html("guardians-none")]
    if len(waiting) > _MOST:
        said.append(room.html("guardians-more", count=len(waiting) - _MOST))
    return Sheet(paragraphs([room.html("guardians-title")], said, [room.html("guardians-five-days")]), rows)


def _one(room: Room, asked: Asked) -> Button:
    application = applications.by_id(room.turn.tx, asked.application)
    seated = members.of(room.turn.tx, asked.application, asked.child)
    seat = 0 if seated is None else seated.seat
    until = asked.consent.expires_at
    left = 0 if until is None else (until - room.turn.at).total_seconds()
    number = None if application is None else application.number
    key = "guardians-one" if number else "guardians-one-draft"
    subject = f"q{asked.application}"
    return room.leads(
        key, subject, f"child//{seat}", number=number or "", id=str(asked.application), seat=seat, left=left
    )


PAGES: Pages = {"guardians": Page("check-guardian", _unchecked)}
