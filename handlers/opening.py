"""What is prepared to be opened: the list, and the three ways to begin another."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from types import MappingProxyType

from handlers import opening_sending
from handlers.asking import paragraphs
from handlers.office_door import Ways
from handlers.office_pages import part_of, turning
from handlers.office_room import Act, Acts, Page, Pages, Room, Sheet, counted
from handlers.opening_draft import label_of
from handlers.opening_room import LIST, OpeningRoom, named
from handlers.opening_samples import samples
from handlers.screen import Button
from handlers.turn import Turn
from participation.audit import Actor
from participation.board import Board
from participation.contest import Reception
from participation.opening_answers import begin
from participation.opening_questions import KINDS, OFFICE, asked
from participation.programme import Vote
from participation.programme_source import Table, written
from participation.refused import Refused
from storage import attachments, outbox, programme_drafts, programme_openings, programmes
from storage.shelf import Programme
from texts import say

OPENING = f"{LIST}:0"
"""How screens and the focus know the list."""

_PER_PAGE = 10
_NO_FILES: Mapping[str, bytes] = MappingProxyType({})


def _list(room: Room) -> Sheet:
    """Show what somebody prepares, and what waits for them as a second person."""
    turn, language = room.turn, room.turn.language
    mine = programme_drafts.of_author(turn.tx, turn.account) if room.may("open-programme") else []
    waiting = [
        one
        for one in programme_drafts.proposed(turn.tx)
        if one.author != turn.account and programme_openings.second(turn.tx, one, turn.account, turn.at) is not None
    ]
    shown, here, pages = part_of([*waiting, *mine], counted(room.argument), _PER_PAGE)
    rows: list[tuple[Button, ...]] = [
        (room.leads("as-is", f"e{one.id}", text=label_of(one, language)),) for one in shown
    ]
    rows += turning(room, lambda to: f"/{to}", here, pages)
    said = [room.html("opening-mine", count=len(mine))] if room.may("open-programme") else []
    if waiting:
        said.append(room.html("opening-for-you", count=len(waiting)))
    if room.may("open-programme"):
        rows.append((room.to("opening-new", "new"),))
    rows.append((room.leads("office-back", "o0"),))
    return Sheet(paragraphs([room.html("opening-head")], said), rows, str(len(mine) + len(waiting)))


def _new(room: Room) -> Sheet:
    """Name the ways to begin."""
    rows: list[tuple[Button, ...]] = [(room.does(f"opening-make-{kind}", "mk", kind),) for kind in KINDS]
    rows.append((room.to("opening-way-copy", "copy"),))
    rows.append((room.to("opening-way-file", "file"),))
    rows.append((room.to("office-step-back"),))
    return Sheet(paragraphs([room.html("opening-new-title")], [room.html("opening-new-about")]), rows)


def _file(room: Room) -> Sheet:
    """Say how a programme file is sent."""
    said = [room.html("opening-file-title"), room.html("opening-file-how"), room.html("opening-file-forms")]
    rows = ((room.does("opening-file-example", "eg"),), (room.to("office-step-back", "new"),))
    return Sheet(paragraphs(said), rows)


def _copy(room: Room) -> Sheet:
    """Name what can be copied: what was published here, the latest first, and the samples."""
    language = room.turn.language
    earlier = [(one.content, f"p/{one.id}") for one in reversed(programmes.everything(room.turn.tx))]
    models = [(one.content, f"s/{number}") for number, one in enumerate(samples())]
    shown, here, pages = part_of([*earlier, *models], counted(room.argument), _PER_PAGE)
    rows: list[tuple[Button, ...]] = [
        (
            room.does(
                "opening-copy-sample" if which.startswith("s/") else "opening-copy-earlier",
                "cp",
                which,
                title=content.title.in_(language),
                kind=room.say(f"opening-kind-{content.kind}"),
            ),
        )
        for content, which in shown
    ]
    rows += turning(room, lambda to: f"copy/{to}", here, pages)
    rows.append((room.to("office-step-back", "new"),))
    return Sheet(paragraphs([room.html("opening-copy-title")], [room.html("opening-copy-about")]), rows)


# What is begun


def _make(room: Room, _: Actor, kind: str) -> None:
    """Begin a programme from nothing: its questions are asked one after another."""
    wanted = next((one for one in KINDS if one == kind), None)
    if wanted is None:
        raise Refused("not-here")
    turn = room.turn
    office = _office(room)
    language = turn.language if office is None else str(office.get("language") or turn.language)
    table = begin(
        wanted,
        office,
        slug=_free_slug(room, wanted, turn.at),
        timezone=turn.house.timezone,
        language=language,
        say=partial(say, language),
    )
    _into(room, table, asked(wanted, office_known=office is not None))


def _office(room: Room) -> Table | None:
    """Return the office as it stood in the programme before this one."""
    turn = room.turn
    mine = programme_drafts.of_author(turn.tx, turn.account)
    for draft in mine:
        if draft.content is not None:
            return _office_table(draft.content)
    published = programmes.everything(turn.tx)
    return _office_table(published[-1].content) if published else None


def _office_table(content: Vote | Reception | Board) -> Table:
    table: Table = written(content)["office"]
    return table


def _copied(room: Room, _: Actor, which: str) -> None:
    """Begin with what is there: asked are a new title and new dates; everything else can be changed."""
    content, files = _chosen(room, which)
    table = written(content)
    entry = table[content.kind][0]
    entry["slug"] = _free_slug(room, content.kind, room.turn.at)
    entry.pop("begun_on", None)
    _leave_board(room, entry)
    to_ask = ("title",) if content.window.closes_at is None else ("title", "window")
    if which.startswith("s/"):  # an example's office is nobody's
        office = _office(room)
        to_ask = to_ask if office else (*OFFICE, *to_ask)
        table["office"] = office or {"timezone": room.turn.house.timezone, "language": table["office"]["language"]}
    _into(room, table, to_ask, files)


def _leave_board(room: Room, entry: Table) -> None:
    """Where the board is not there on which the model's proposals appear, leave it out, with the consent to it."""
    board = entry.get("board")
    found = None if board is None else programmes.by_slug(room.turn.tx, board["slug"])
    if board is None or (found is not None and isinstance(found.content, Board)):
        return
    del entry["board"]
    entry["consent"] = [consent for consent in entry["consent"] if not consent["publishes"]]


def _chosen(room: Room, which: str) -> tuple[Vote | Reception | Board, Mapping[str, bytes]]:
    kind, _, number = which.partition("/")
    if kind == "s" and number.isdecimal() and number.isascii() and counted(number) < len(samples()):
        sample = samples()[counted(number)]
        return sample.content, sample.files
    programme = programmes.by_id(room.turn.tx, counted(number)) if kind == "p" else None
    if programme is None:
        raise Refused("not-here")
    return programme.content, _files_of(room, programme)


def _files_of(room: Room, programme: Programme) -> Mapping[str, bytes]:
    """Return the forms of a programme as they were published."""
    if not isinstance(programme.content, Reception):
        return _NO_FILES
    found = {
        one.file: attachments.content_of(room.turn.tx, programme.id, one.digest)
        for one in programme.content.attachments
        if one.file is not None and one.digest is not None
    }
    return {file: content for file, content in found.items() if content is not None}


def _into(room: Room, table: Table, to_ask: tuple[str, ...], files: Mapping[str, bytes] = _NO_FILES) -> None:
    """Keep a draft, and lead into it."""
    turn = room.turn
    draft = programme_drafts.make(
        turn.tx, table, language=turn.house.language, to_ask=to_ask, by=turn.account, at=turn.at
    )
    for file, content in files.items():
        programme_drafts.keep_file(turn.tx, draft.id, file, content, by=turn.account, at=turn.at)
    inside = named(room, draft.id)
    if inside is not None:
        inside.open()


def _free_slug(room: Room, kind: str, at: datetime) -> str:
    """Return a name for links that nothing has: the kind and the day, and a number where that is taken."""
    turn = room.turn
    taken = {one.slug for one in programmes.everything(turn.tx)}
    for draft in programme_drafts.of_author(turn.tx, turn.account):
        taken.add(str(draft.table[draft.kind][0].get("slug")))
    first = f"{kind}-{at:%Y%m%d}"
    numbered = (f"{first}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in (first, *numbered) if slug not in taken)


def _example(room: Room, _: Actor, __: str) -> None:
    """Send an example of a programme file."""
    outbox.send_file(room.turn.tx, room.turn.account, {"make": "programme-sample"}, room.turn.at)


PAGES: Pages = {
    "": Page("approve-programme", _list, files=opening_sending.for_list),
    "new": Page("open-programme", _new, files=opening_sending.for_list),
    "file": Page("open-programme", _file, files=opening_sending.for_list),
    "copy": Page("open-programme", _copy),
}

ACTS: Acts = {
    "mk": Act("open-programme", _make),
    "cp": Act("open-programme", _copied),
    "eg": Act("open-programme", _example),
}


def opening_of(turn: Turn, number: int, ways: Ways) -> OpeningRoom | None:
    """Open the list (0, the only one) for whoever may open or approve a programme; for nobody else there is none."""
    room = OpeningRoom(turn, ways, OPENING, "p0", PAGES, ACTS)
    return room if number == 0 and room.may("approve-programme") else None
