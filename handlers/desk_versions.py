"""What was handed in each time it was, what has changed in between, and the papers of each version."""

from handlers.asking import megabytes, paragraphs
from handlers.office_pages import part_of, turning
from handlers.office_room import Page, Pages, Room, Sheet, counted
from handlers.screen import Button, cut
from handlers.states import item_name
from handlers.the_desk import TheDesk, back, desk_of, read_through, shows_content
from participation.contest import Reception
from participation.dossier import PaperFact
from storage import papers, versions
from storage.versions import Version
from texts import Markup, When

_LONGEST_NAME = 40
_MOST_IN_FRONT = 6
_PER_PAGE = 12


def paper_buttons(desk: TheDesk) -> list[tuple[Button, ...]]:
    """Make the buttons of the papers that were handed in last; where they are many, one that leads to them."""
    if len(desk.papers) > _MOST_IN_FRONT:
        return [(desk.room.to("desk-papers", desk.at("papers"), count=len(desk.papers)),)]
    return [(_paper_button(desk, paper),) for paper in desk.papers]


def _papers(room: Room) -> Sheet | None:
    """Show the papers of a version: nothing of them is seen before one is asked for."""
    desk = desk_of(room)
    wanted, _, page = desk.rest.partition("/")
    number = counted(wanted) or desk.application.version
    version = versions.of(room.turn.tx, desk.application.id, number)
    if version is None or not shows_content(room):
        return None
    shown, here, pages = part_of(version.content.papers, counted(page), _PER_PAGE)
    rows: list[tuple[Button, ...]] = [(_paper_button(desk, paper),) for paper in shown]
    rows += turning(room, lambda to: desk.at("papers", f"{number}/{to}"), here, pages)
    said = room.html("desk-papers-title", version=number, count=len(version.content.papers))
    return Sheet(paragraphs([desk.number(), said]), (*rows, back(desk)))


def _paper_button(desk: TheDesk, handed: PaperFact) -> Button:
    """Make the button that sends a paper, with a warning where it holds macros."""
    room = desk.room
    paper = papers.by_id(room.turn.tx, handed.id)
    found = None if paper is None else paper.found
    label = item_name(desk.reception, handed.key, room.turn.language)
    return room.does(
        "desk-paper-button",
        "pap",
        str(handed.id),
        label=label,
        kind="" if found is None else found.kind,
        size=megabytes(handed.size),
        macros=found is not None and found.macros,
    )


def _versions(room: Room) -> Sheet | None:
    """Show when each version came, and what has changed in it."""
    desk = desk_of(room)
    if not shows_content(room):
        return None
    every = versions.every(room.turn.tx, desk.application.id)
    parts: list[list[Markup]] = []
    for before, version in reversed(list(zip([None, *every], every, strict=False))):
        at = When(version.received_at, room.zone)
        said = [room.html("desk-version", version=version.version, at=at)]
        if before is not None:
            said += _changes(desk, before, version)
        parts.append(said)
    rows = [
        (room.to("desk-version-read", desk.at("answers", version.version), version=version.version),)
        for version in every[-_PER_PAGE:-1]
    ]
    return read_through(desk, "versions", [room.html("desk-versions-title", count=len(every))], parts, rows)


def _changes(desk: TheDesk, before: Version, after: Version) -> list[Markup]:
    room = desk.room
    keys = _changed(desk.reception, before, after)
    names = [item_name(desk.reception, key, room.turn.language) for key in keys]
    said = [room.html("desk-changed", name=cut(name, _LONGEST_NAME)) for name in names]
    return said or [room.html("desk-changed-nothing")]


def _changed(reception: Reception, before: Version, after: Version) -> list[str]:
    """Return the keys of the questions and papers that differ, in the programme's order."""
    was, now = before.content, after.content
    answers = [
        question.key
        for question in reception.questions
        if was.answers.get(question.key) != now.answers.get(question.key)
        or (question.key in was.answers) != (question.key in now.answers)
    ]
    keys = dict.fromkeys([*(one.key for one in reception.papers), *(one.key for one in reception.questions)])
    files = [
        key
        for key in keys
        if [paper.id for paper in was.papers if paper.key == key]
        != [paper.id for paper in now.papers if paper.key == key]
    ]
    return list(dict.fromkeys([*answers, *files]))


PAGES: Pages = {
    "versions": Page("see-content", _versions),
    "papers": Page("see-content", _papers),
}
