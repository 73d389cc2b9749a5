"""Whoever has an announcement in sight sees how far it is; at its end its author hears that there is a report."""

from datetime import datetime

from handlers.announcement import announcement_of
from handlers.announcement_progress import draw, watching
from handlers.dialogues import WAYS
from handlers.office_telling import tell, where
from handlers.turn import House, turn_of
from storage import announcements
from storage.announcements import Announcement
from storage.database import Tx
from texts import say_html


def draw_for(
    tx: Tx, house: House, announcement: int, account: int, at: datetime, *, pace: float | None = None, shown: str = ""
) -> str:
    """Draw it anew in one chat, unless it is ``shown`` there; return what it says.

    For whoever may not announce any more nothing is drawn. ``pace`` is how many a second it reaches, if that is known.
    """
    room = announcement_of(turn_of(tx, house, account, at), announcement, WAYS)
    if room is None:
        return ""
    room.pace = pace
    return draw(room, unless=shown)


def over(tx: Tx, house: House, one: Announcement, at: datetime) -> None:
    """Note that everybody has been gone through; its author sees the report, or is told that there is one."""
    announcements.ended(tx, one, at)
    there = watching(tx, one.id)
    for account in there:
        draw_for(tx, house, one.id, account, at)
    if one.author not in there:
        author = turn_of(tx, house, one.author, at)
        place = where(tx, author.language, one.programme)
        tell(author, say_html(author.language, "announce-over-yours", where=place, work=one.work), subject=f"d{one.id}")
