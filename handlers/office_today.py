"""Today in the office: what came in, programme by programme, and what waits for whom, with the ways there."""

from collections.abc import Sequence
from typing import Final

from handlers import today_lines, turnout_pictures
from handlers.asking import paragraphs
from handlers.office_door import Ways
from handlers.office_pages import part_of, turning
from handlers.office_room import Act, Acts, Page, Pages, Room, Sheet, counted, is_entrusted
from handlers.office_tasks import tasks
from handlers.screen import Button
from handlers.turn import Turn
from participation.audit import Actor
from participation.roles import Role, may
from storage import office_numbers, programmes, roles, turnout
from storage.shelf import Programme
from texts import Markup

FLOW = "today"
_LETTER: Final = "l"  # as `handlers.dialogues.LETTERS` has it
_PER_PAGE = 6
_BY_STATE: Final = {"open": 0, "paused": 0, "before": 1, "after": 2}


def _front(room: Room) -> Sheet:
    programme = room.programme
    return _house(room) if programme is None else _of_programme(room, programme)


# One programme


def _of_programme(room: Room, programme: Programme) -> Sheet:
    turn = room.turn
    today = turn.at.astimezone(programme.content.office.zone).date()
    head = [
        room.html("vote-title", title=programme.content.title.in_(turn.language)),
        room.html("today-title", day=today),
        today_lines.window(room, programme),
    ]
    said: list[Sequence[Markup]] = []
    rows: list[tuple[Button, ...]] = []
    own, to_score = _own(room, programme, room.held)
    said.append(own)
    if to_score:
        rows.append((room.leads("today-go-score", f"v{programme.id}", count=to_score),))
    if room.may("see-numbers"):
        came = turnout.of(turn.tx, programme, (today,))
        waiting = tasks(turn.tx, programme, turn.account, room.may, turn.at)
        said += [
            today_lines.numbers(room, programme, came),
            today_lines.for_office(room, programme, waiting),
            today_lines.for_reviewers(room),
        ]
        said.append([room.html("today-counts-only")])
        rows += [(today_lines.going(room, task),) for task in waiting]
        if came.in_all:
            rows.append((room.does("today-picture", "pic"),))
    rows.append((room.leads("office-to-menu", f"o{programme.id}"), room.leads("today-house-to", f"{_LETTER}0")))
    return Sheet(paragraphs(head, *said), rows)


def _own(room: Room, programme: Programme, held: frozenset[Role]) -> tuple[list[Markup], int]:
    """Say what waits for a reviewer, and nothing of anybody else's."""
    if not may("score", held):
        return [], 0
    count = office_numbers.to_score(room.turn.tx, programme.id).get(room.turn.account, 0)
    return [room.html("today-yours", count=count) if count else room.html("today-yours-none")], count


# All programmes


def _house(room: Room) -> Sheet:
    """Show each programme that is entrusted to somebody in a few lines; those that are open come first."""
    turn = room.turn
    mine = _entrusted(turn)
    shown, here, pages = part_of(mine, counted(room.argument), _PER_PAGE)
    said: list[list[Markup]] = []
    rows: list[tuple[Button, ...]] = []
    for programme, held in shown:
        lines, owed = _in_short(room, programme, held)
        title = programme.content.title.in_(turn.language)
        said.append([room.html("today-house-title", title=title), *lines])
        rows.append((room.leads("today-house-one", f"{_LETTER}{programme.id}", title=title, count=owed),))
    rows += turning(room, lambda to: f"/{to}", here, pages)
    rows.append((room.leads("office-back", "o0"),))
    head = [room.html("today-house", count=len(mine)) if mine else room.html("today-house-none")]
    return Sheet(paragraphs(head, *said), rows)


def _in_short(room: Room, programme: Programme, held: frozenset[Role]) -> tuple[list[Markup], int]:
    """Say in a few lines what came in and waits, and how much of it is this person's to do."""
    turn = room.turn
    said: list[Markup] = []
    owed = 0
    if may("see-numbers", held):
        came = turnout.of(turn.tx, programme, (turn.at.astimezone(programme.content.office.zone).date(),))
        today, kind = came.days[0][1], programme.content.kind
        waiting = tasks(turn.tx, programme, turn.account, lambda action: may(action, held), turn.at)
        owed = sum(task.owed for task in waiting)
        said.append(room.html("today-house-people", kind=kind, today=today, all=came.in_all))
        said.append(room.html("today-house-waits", count=owed, overdue=sum(task.overdue for task in waiting)))
    own, to_score = _own(room, programme, held)
    return [*said, *own], owed + to_score


def _entrusted(turn: Turn) -> list[tuple[Programme, frozenset[Role]]]:
    """Return what is entrusted to somebody with their roles there: what is open first, then the newest first."""
    every = [
        (programme, roles.holds(turn.tx, turn.account, programme.id, turn.at))
        for programme in reversed(programmes.everything(turn.tx))
    ]
    every.sort(key=lambda one: _BY_STATE[one[0].content.window.state(turn.at)])
    return [(programme, held) for programme, held in every if held]


def _picture(room: Room, _: Actor, __: str) -> None:
    """Send turnout by day."""
    programme = room.programme
    sent = programme is not None and turnout_pictures.send(room.turn, programme)
    room.open(first=room.html("today-picture-coming") if sent else None)


PAGES: Pages = {"": Page("enter", _front)}
ACTS: Acts = {"pic": Act("see-numbers", _picture)}


def today_of(turn: Turn, programme: int, ways: Ways) -> Room | None:
    """Open today's numbers of a programme (0: of all), for whoever has a role there; for nobody else there are none."""
    name, subject = f"{FLOW}:{programme}", f"{_LETTER}{programme}"
    if not is_entrusted(turn, programme):
        return None
    return Room(turn, ways, name, subject, PAGES, ACTS, programme=programmes.by_id(turn.tx, programme))
