"""Whoever has an announcement in sight sees how far it is; at its end its author hears that there is a report."""

from dataclasses import dataclass
from datetime import datetime

from handlers.announcement import announcement_of
from handlers.announcement_progress import draw, put, watching
from handlers.announcement_room import AnnouncementRoom, Drawing
from handlers.dialogues import WAYS
from handlers.office_telling import tell, where
from handlers.turn import House, turn_of
from storage import announcement_sending
from storage.announcement_rows import Announcement
from storage.database import Tx
from texts import say_html


@dataclass(frozen=True, slots=True)
class Seen:
    """What one chat is to show of an announcement that stood so."""

    one: Announcement
    drawing: Drawing


def look(tx: Tx, house: House, announcement: int, account: int, at: datetime, pace: float | None) -> Seen | None:
    """Return what somebody is to see; None for whoever may not announce any more. It reads only, and takes a while.

    ``pace`` is how many a second it reaches, None where that is not known.
    """
    room = _room(tx, house, announcement, account, at)
    if room is None:
        return None
    room.pace = pace
    return Seen(room.one, room.drawn())


def show(tx: Tx, house: House, account: int, at: datetime, seen: Seen) -> bool:
    """Draw what was seen; return whether it was: not where they have turned away, or it stands otherwise meanwhile."""
    room = _room(tx, house, seen.one.id, account, at)
    if room is None or room.one != seen.one or account not in watching(tx, seen.one.id):
        return False
    put(room, seen.drawing)
    return True


def over(tx: Tx, house: House, one: Announcement, at: datetime) -> None:
    """Note that everybody has been gone through; its author sees the report, or is told that there is one."""
    announcement_sending.ended(tx, one, at)
    there = watching(tx, one.id)
    for account in there:
        room = _room(tx, house, one.id, account, at)
        if room is not None:
            draw(room)
    if one.author not in there:
        author = turn_of(tx, house, one.author, at)
        place = where(tx, author.language, one.programme)
        tell(author, say_html(author.language, "announce-over-yours", where=place, work=one.work), subject=f"d{one.id}")


def _room(tx: Tx, house: House, announcement: int, account: int, at: datetime) -> AnnouncementRoom | None:
    return announcement_of(turn_of(tx, house, account, at), announcement, WAYS)
