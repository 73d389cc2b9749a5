"""When an announcement goes out, and whether it is an emergency."""

from handlers.announcement_room import back, the, when, written
from handlers.asking import paragraphs
from handlers.office_room import Room, Sheet
from participation.audit import Actor
from participation.refused import Refused
from participation.typed_moment import read_moment
from storage import announcements


def at(room: Room) -> Sheet | None:
    """Ask when it is to go out; a day and a time can be typed."""
    one = written(room)
    if one is None or one.work != "send":
        return None
    rows = ((room.does("announce-now", "now"),), (back(room),))
    said = [room.html("announce-when-ask"), room.html("announce-when-how")]
    return Sheet(paragraphs(said, list(when(room, one))), rows)


def hear_at(room: Room, typed: str) -> None:
    """Take a typed day and time."""
    turn = room.turn
    if written(room) is None:
        raise Refused("announcement-too-late")
    moment = read_moment(typed, turn.at, room.clock)
    announcements.send_at(turn.tx, the(room).id, moment, by=turn.account, at=turn.at)
    room.open()


def do_now(room: Room, _: Actor, __: str) -> None:
    """Let it go out as soon as it may."""
    turn = room.turn
    announcements.send_at(turn.tx, the(room).id, None, by=turn.account, at=turn.at)
    room.open()


def urgent(room: Room) -> Sheet | None:
    """Say what an emergency means before it is marked as one."""
    one = written(room)
    if one is None or one.work != "send":
        return None
    mark = room.does(
        "announce-urgent-off" if one.emergency else "announce-urgent-on", "urge", "0" if one.emergency else "1"
    )
    said = [room.html("announce-urgent-title"), room.html("announce-urgent-means")]
    return Sheet(paragraphs(said, list(when(room, one))), ((back(room),), (mark,)))


def do_urgent(room: Room, _: Actor, yes: str) -> None:
    """Mark it as an emergency, or as none."""
    turn = room.turn
    announcements.write(turn.tx, the(room).id, by=turn.account, at=turn.at, emergency=yes == "1")
    room.open()
