"""The office of a board, and of any programme with comments: what waits for a moderator, and what to answer."""

from handlers import board_release, texts_objections, texts_queue
from handlers.asking import paragraphs
from handlers.board_room import is_discussed, key_of, programme_of
from handlers.office_door import Ways
from handlers.office_room import Act, Acts, Page, Pages, Room, Sheet
from handlers.screen import Button
from handlers.turn import Turn
from participation.board import Board
from storage import moderations, programmes, roles, undecided
from texts import Markup

FLOW = "boardoffice"


def _main(room: Room) -> Sheet:
    """Draw what waits, and the ways to it."""
    said: list[Markup] = []
    rows: list[tuple[Button, ...]] = []
    if room.may("moderate"):
        _moderating(room, said, rows)
    if room.may("answer") and isinstance(programme_of(room).content, Board):
        board_release.front(room, said, rows)
    rows.append((room.leads("judge-to-office", f"o{programme_of(room).id}"),))
    return Sheet(paragraphs([room.html("vote-title", title=room.title.in_(room.turn.language))], said), rows)


def _moderating(room: Room, said: list[Markup], rows: list[tuple[Button, ...]]) -> None:
    tx, programme = room.turn.tx, programme_of(room).id
    waiting = undecided.waiting(tx, programme, limit=1)
    objections = len(moderations.objected(tx, programme, limit=texts_objections.MOST))
    said.append(room.html("texts-waiting", count=undecided.count(tx, programme)))
    if waiting:
        rows.append((room.to("texts-begin", f"text/{key_of(*waiting[0])}"),))
    if objections:
        said.append(room.html("texts-objections", count=objections))
        rows.append((room.to("texts-to-objections", "objection"),))
    if undecided.hidden(tx, programme, limit=1):
        rows.append((room.to("texts-to-hidden", "hidden"),))


PAGES: Pages = {
    "": Page("enter", _main),
    "text": Page("moderate", texts_queue.look),
    "block": Page("moderate", texts_queue.block, texts_queue.hear_block),
    "why": Page("moderate", texts_queue.why, texts_queue.hear_why),
    "hidden": Page("moderate", texts_queue.hidden),
    "objection": Page("moderate", texts_objections.objection),
    "list": Page("answer", board_release.listed),
    "prepared": Page("answer", board_release.prepared),
    "sure": Page("answer", board_release.sure),
}

ACTS: Acts = {
    "mod": Act("moderate", texts_queue.do_moderate),
    "leave": Act("moderate", texts_queue.do_leave),
    "stand": Act("moderate", texts_objections.do_stand),
    "undo": Act("moderate", texts_objections.do_undo),
    "rel": Act("answer", board_release.do_release),
}


def board_office_of(turn: Turn, programme: int, ways: Ways) -> Room | None:
    """Open a programme in which people write, for whoever has a role there; for nobody else there is none."""
    found = programmes.by_id(turn.tx, programme)
    if found is None or not is_discussed(found) or not roles.holds(turn.tx, turn.account, programme, turn.at):
        return None
    return Room(turn, ways, f"{FLOW}:{programme}", f"x{programme}", PAGES, ACTS, programme=found)
