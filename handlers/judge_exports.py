"""Exports in the chat: as protected files that vanish, or how an office gets them where the chat is no place."""

from handlers import exports
from handlers.asking import megabytes, paragraphs
from handlers.judge_room import programme_of, reception_of
from handlers.office_room import Room, Sheet
from handlers.office_screen import trace
from handlers.screen import Button
from participation.audit import Actor
from participation.papers import MEGABYTE
from storage import audit, outbox

MOST_BYTES = 45 * MEGABYTE
"""A bot sends files of up to 50 MB; an archive is a little larger than what lies in it."""


def export(room: Room) -> Sheet:
    """Draw what can be taken along, what stands in it, and what the chat is no place for."""
    full, slug = reception_of(room).in_chat == "full", programme_of(room).slug
    count, size = _papers(room)
    body = [room.html("judge-export-sheet" if full else "judge-export-numbers")]
    rows: list[tuple[Button, ...]] = [(room.does("judge-export-sheet-button", "xs"),)]
    if full and count and size <= MOST_BYTES:
        body.append(room.html("judge-export-papers", count=count, size=megabytes(size)))
        rows.append((room.does("judge-export-papers-button", "xp"),))
    elif full and count:
        body.append(room.html("judge-export-papers-large", count=count, size=megabytes(size)))
    body.append(room.html("judge-export-noted"))
    how = [
        room.html("judge-export-command"),
        room.html("judge-export-line", what="applications", slug=slug, ending="xlsx"),
        room.html("judge-export-line", what="papers", slug=slug, ending="zip"),
    ]
    rows.append((room.to("judge-back"),))
    return Sheet(paragraphs([room.html("judge-export-title")], body, how), rows)


def do_sheet(room: Room, actor: Actor, _: str) -> None:
    """Send the workbook: with what people have told only where the chat may hold it."""
    personal = reception_of(room).in_chat == "full"
    _send(room, "applications-sheet", personal=personal)
    values = {"in-chat": True, "personal": personal}
    audit.note(room.turn.tx, programme_of(room).id, "exported-applications", by=actor, at=room.turn.at, values=values)
    room.open("export", first=room.html("form-coming"))


def do_papers(room: Room, actor: Actor, _: str) -> None:
    """Send the archive, where the chat may hold it and Telegram takes it."""
    count, size = _papers(room)
    if reception_of(room).in_chat != "full" or not count or size > MOST_BYTES:
        room.open("export")
        return
    _send(room, "papers-zip", personal=True)
    values = {"in-chat": True, "papers": count}
    audit.note(room.turn.tx, programme_of(room).id, "exported-papers", by=actor, at=room.turn.at, values=values)
    room.open("export", first=room.html("form-coming"))


def _papers(room: Room) -> tuple[int, int]:
    """Return how many papers there are, and how large they are together, in bytes."""
    found = exports.papers_of(room.turn.tx, programme_of(room))
    return len(found), sum(paper.size for _, paper in found)


def _send(room: Room, make: str, *, personal: bool) -> None:
    turn = room.turn
    payload = {
        "make": make,
        "programme": programme_of(room).id,
        "account": turn.account,
        "language": turn.language,
        "personal": personal,
        "protect_content": True,
    }
    outbox.send_file(turn.tx, turn.account, payload, turn.at, trace=trace(turn, None))
