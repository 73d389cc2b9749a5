"""The announcements in the name of one programme, or of the bot as a whole, and the way to a new one."""

from handlers.announcement_room import FLOW, LIST, state_words
from handlers.announcing import excerpt
from handlers.asking import paragraphs
from handlers.office_door import Ways
from handlers.office_pages import part_of, turning
from handlers.office_room import Act, Acts, Page, Pages, Room, Sheet, counted
from handlers.office_telling import where
from handlers.screen import Button
from handlers.turn import Turn
from participation.audit import Actor
from participation.refused import Refused
from participation.roles import may
from storage import announcement_rows, announcements, programmes, roles
from storage.announcement_rows import Announcement
from texts import say

_PER_PAGE = 8
_MOST = 200
_LONGEST_LABEL = 40


def _main(room: Room) -> Sheet:
    """List what has been written, the latest first, each with its state."""
    there = announcement_rows.of_programme(room.turn.tx, room.programme_id, _MOST)
    shown, at, pages = part_of(there, counted(room.argument), _PER_PAGE)
    rows: list[tuple[Button, ...]] = [(room.does("announce-new", "new"),)]
    rows += [(_one(room, one),) for one in shown]
    rows += turning(room, lambda to: f"/{to}", at, pages)
    rows.append((room.leads("office-to-menu", f"o{room.programme_id or 0}"),))
    place = where(room.turn.tx, room.turn.language, room.programme_id)
    waiting = sum(one.state == "proposed" for one in there)
    said = [room.html("announce-count", count=len(there))]
    if waiting:
        said.append(room.html("announce-count-waiting", count=waiting))
    return Sheet(paragraphs([room.html("announce-list-title", where=place)], said), rows)


def _one(room: Room, one: Announcement) -> Button:
    words = one.content.words.get("ko")
    begins = excerpt(words.text, _LONGEST_LABEL) if words is not None else room.say("announce-untitled")
    return room.leads("announce-one", f"d{one.id}", state=state_words(room, one), text=begins)


def _new(room: Room, _: Actor, __: str) -> None:
    """Begin another one; what was begun and still says nothing is gone on with."""
    turn = room.turn
    begun = next(
        (one for one in announcement_rows.of_programme(turn.tx, room.programme_id) if _is_empty(room, one)), None
    )
    one = begun or announcements.make(turn.tx, room.programme_id, by=turn.account, at=turn.at)
    opened = room.ways.named(turn, f"{FLOW}:{one.id}")
    if opened is None:
        raise Refused("office-not-yours")
    opened.open("text/ko")


def _is_empty(room: Room, one: Announcement) -> bool:
    return one.author == room.turn.account and one.state == "draft" and not one.content.words and one.version == 1


PAGES: Pages = {"": Page("announce", _main)}
ACTS: Acts = {"new": Act("announce", _new)}


def announcements_of(turn: Turn, programme: int, ways: Ways) -> Room | None:
    """Open the announcements of a programme (0: of the bot as a whole), for whoever may announce there."""
    found = programmes.by_id(turn.tx, programme) if programme else None
    if programme and found is None:
        return None
    if not may("announce", roles.holds(turn.tx, turn.account, programme or None, turn.at)):
        return None
    return Room(turn, ways, f"{LIST}:{programme}", f"c{programme}", PAGES, ACTS, programme=found)


def leave(room: Room, key: str) -> None:
    """Go back from one announcement to all of them, and say what was done."""
    turn = room.turn
    opened = room.ways.named(turn, f"{LIST}:{room.programme_id or 0}")
    if isinstance(opened, Room):
        opened.open(first=room.html(key))
    else:
        turn.alert(say(turn.language, key))
