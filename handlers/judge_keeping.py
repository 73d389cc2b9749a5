"""The end of keeping, for owners: what is due, and the word that public records were transferred."""

from conversations import destroying
from handlers.asking import paragraphs
from handlers.judge_room import PER_PAGE, programme_of, reception_of
from handlers.office_pages import part_of, turning
from handlers.office_room import Room, Sheet, counted
from handlers.screen import Button
from handlers.seen import is_seen, mark_of
from participation.audit import Actor
from participation.refused import Refused
from storage import destructions


def _due(room: Room) -> destroying.Due:
    return destroying.due(room.turn.tx, programme_of(room), at=room.turn.at)


def keep(room: Room) -> Sheet:
    """Draw what is past its keeping period, by number, and what is being destroyed."""
    retention, due = reception_of(room).retention, _due(room)
    here, page, pages = part_of(due.applications, counted(room.argument), PER_PAGE)
    under_way = [one.at for one in destructions.left(room.turn.tx) if one.programme == programme_of(room).id]
    period = room.html("judge-keep-period", count=retention.count, unit=retention.unit, after=retention.after)
    body = [room.html("judge-keep-due", count=len(due.applications)) if here else room.html("judge-keep-none")]
    body += [room.html("as-is", text=one.number) for one in here]
    if under_way:
        since = room.when(min(under_way))
        body.append(room.html("judge-keep-under-way", count=len(under_way), since=since))
    rows: list[tuple[Button, ...]] = turning(room, lambda to: f"keep/{to}", page, pages)
    if here:
        rows.append((room.to("judge-keep-go", "destroy"),))
    rows.append((room.to("judge-back"),))
    return Sheet(paragraphs([room.html("judge-keep-title"), period], body), rows)


def sure(room: Room) -> Sheet:
    """Ask for the confirmation: what goes, what stays, and that it can't be undone."""
    due = _due(room)
    count = len(due.applications)
    body = [
        room.html("judge-keep-goes", count=count),
        room.html("judge-keep-stays"),
        room.html("judge-keep-transfer"),
    ]
    rows = [
        (room.to("judge-keep-no", "keep"),),
        (room.does("judge-keep-yes", "dest", mark_of(due.digest), count=count),),
    ]
    return Sheet(paragraphs([room.html("judge-keep-sure")], body), rows)


def do_destroy(room: Room, actor: Actor, looked_at: str) -> None:
    """Take the owner's word for what was looked at; the schedule destroys it, and says when nothing is left."""
    turn, digest = room.turn, _due(room).digest
    if not is_seen(digest, looked_at):
        raise Refused("destroy-changed")
    count = destroying.confirm(turn.tx, programme_of(room), digest, by=actor, at=turn.at)
    room.open("keep", first=room.html("judge-keep-confirmed", count=count))
