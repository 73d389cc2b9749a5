"""What stands in an application, as an official reads it: people, answers whole, consents, what has changed."""

from collections.abc import Iterator, Sequence

from conversations import applying
from handlers.asking import megabytes, paragraphs
from handlers.desk_guardians import state_of
from handlers.forms import answer_rows, person_rows
from handlers.office_room import Page, Pages, Room, Sheet, counted
from handlers.screen import Button
from handlers.states import item_name
from handlers.the_desk import TheDesk, desk_of, shows_content
from participation.age import full_years
from participation.contest import Reception
from participation.dossier import PaperFact
from storage import consents, members, papers, programmes, versions
from storage.members import Seated
from storage.versions import Version
from texts import Markup, When

_MOST_ON_A_PAGE = 3000
_LONGEST_PART = 2500
_LONGEST_LABEL = 40
_MOST_VERSIONS = 10


def people_lines(desk: TheDesk) -> list[Markup]:
    """Say who takes part: names and ages where content may be seen, and how many in any case."""
    room, seated = desk.room, _confirmed(desk)
    said = [room.html("desk-people-count", count=len(seated))]
    if shows_content(room):
        said += [_person(desk, one) for one in seated]
    return said


def _confirmed(desk: TheDesk) -> list[Seated]:
    return [one for one in members.seated(desk.room.turn.tx, desk.application.id) if one.confirmed]


def _person(desk: TheDesk, seated: Seated) -> Markup:
    """Name somebody with their age on the day that counts; their birth date stands on a page of its own."""
    room, facts = desk.room, seated.facts
    day = desk.reception.days(applying.applies_at(desk.application, seated, room.turn.at)).today
    return room.html(
        "desk-person",
        seat=seated.seat,
        name=facts.name or room.say("desk-no-name"),
        aged=facts.born is not None,
        age=0 if facts.born is None else full_years(facts.born, day),
        lead=seated.account == desk.application.lead,
        guardian=state_of(desk, seated) or "none",
    )


def paper_button(desk: TheDesk, handed: PaperFact) -> Button:
    """Make the button that sends a paper, with a warning where it holds macros."""
    room = desk.room
    paper = papers.by_id(room.turn.tx, handed.id)
    found = None if paper is None else paper.found
    label = item_name(desk.reception, handed.key, room.turn.language)
    short = label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1] + "…"
    return room.does(
        "desk-paper-button",
        "pap",
        str(handed.id),
        label=short,
        kind="" if found is None else found.kind,
        size=megabytes(handed.size),
        macros=found is not None and found.macros,
    )


def _people(room: Room) -> Sheet | None:
    """Show what everybody has told about themself, birth dates and telephone numbers too."""
    desk = desk_of(room)
    if not shows_content(room) or desk.application.number is None:
        return None
    parts: list[list[Markup]] = [[desk.number(), room.html("desk-people-title")]]
    for seated in _confirmed(desk):
        told = [_person(desk, seated)]
        told += [
            room.html("overview-line", label=row.label, answer=row.value)
            for row in person_rows(seated.facts, room.turn.language)
        ]
        parts.append(told)
    return Sheet(paragraphs(*parts), (_back(desk),), look=desk.look("people"))


def _answers(room: Room) -> Sheet | None:
    """Show every answer whole, in as many pages as it takes; of an earlier version where one is named."""
    desk = desk_of(room)
    wanted, _, page = desk.rest.partition("/")
    number = counted(wanted) or desk.application.version
    version = versions.of(room.turn.tx, desk.application.id, number)
    if version is None or not shows_content(room):
        return None
    pages = _paged(list(_answer_parts(desk, version)))
    here = min(max(counted(page), 1), len(pages))
    head = [desk.number(), room.html("desk-answers-title", version=number, page=here, pages=len(pages))]
    ways = [
        room.to(key, desk.at("answers", f"{number}/{to}"))
        for key, to in (("desk-page-back", here - 1), ("desk-page-on", here + 1))
        if 1 <= to <= len(pages)
    ]
    rows = [tuple(ways)] if ways else []
    if number != desk.application.version:
        rows += [(paper_button(desk, paper),) for paper in version.content.papers]
        rows.append((room.to("desk-versions-back", desk.at("versions")),))
    look = desk.look("answers", shown=number, part=here)
    return Sheet(paragraphs(head, *pages[here - 1]), (*rows, _back(desk)), look=look)


def _answer_parts(desk: TheDesk, version: Version) -> Iterator[list[Markup]]:
    """Yield each answer under its question; one that is too long for a message, in pieces."""
    room = desk.room
    for row in answer_rows(desk.reception, version.content, room.turn.language):
        pieces = [row.value[at : at + _LONGEST_PART] for at in range(0, len(row.value), _LONGEST_PART)] or [""]
        for at, piece in enumerate(pieces):
            key = "desk-answer" if at == 0 else "desk-answer-on"
            yield [room.html(key, label=row.label), room.html("as-is", text=piece)]


def _paged(parts: Sequence[list[Markup]]) -> list[list[list[Markup]]]:
    """Lay parts on pages: none is broken, and none is longer than a message holds."""
    pages: list[list[list[Markup]]] = [[]]
    length = 0
    for part in parts:
        size = sum(len(line.plain()) for line in part)
        if pages[-1] and length + size > _MOST_ON_A_PAGE:
            pages.append([])
            length = 0
        pages[-1].append(part)
        length += size
    return pages


def _consents(room: Room) -> Sheet | None:
    """Show who has agreed to which text, in which version and language, and when."""
    desk = desk_of(room)
    if not shows_content(room) or desk.application.number is None:
        return None
    tx, language = room.turn.tx, room.turn.language
    seats = {one.account: one.seat for one in _confirmed(desk)}
    said = []
    for given in consents.of(tx, desk.application.id):
        text = programmes.consent_agreed_to(tx, desk.programme.id, given)
        said.append(
            room.html(
                "desk-consent",
                seat=seats.get(given.account, 0),
                title=text.title.in_(language) if text is not None else given.key,
                version=given.version,
                language=given.language,
                at=When(given.given_at, room.zone),
                withdrawn=given.withdrawn_at is not None,
            )
        )
    head = [desk.number(), room.html("desk-consents-title")]
    return Sheet(
        paragraphs(head, said or [room.html("desk-consents-none")]), (_back(desk),), look=desk.look("consents")
    )


def _versions(room: Room) -> Sheet | None:
    """Show when each version came, and what has changed in it."""
    desk = desk_of(room)
    if not shows_content(room):
        return None
    every = versions.every(room.turn.tx, desk.application.id)
    parts: list[list[Markup]] = [[desk.number(), room.html("desk-versions-title", count=len(every))]]
    for before, version in reversed(list(zip([None, *every], every, strict=False))):
        at = When(version.received_at, room.zone)
        said = [room.html("desk-version", version=version.version, at=at)]
        if before is not None:
            changed = [
                item_name(desk.reception, key, room.turn.language) for key in _changed(desk.reception, before, version)
            ]
            said += [room.html("desk-changed", name=name) for name in changed] or [room.html("desk-changed-nothing")]
        parts.append(said)
    rows = [
        (room.to("desk-version-read", desk.at("answers", version.version), version=version.version),)
        for version in every[-_MOST_VERSIONS:-1]
    ]
    return Sheet(paragraphs(*parts[:_MOST_VERSIONS]), (*rows, _back(desk)), look=desk.look("versions"))


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


def _back(desk: TheDesk) -> tuple[Button, ...]:
    return (desk.room.to("desk-front", desk.at("")),)


PAGES: Pages = {
    "people": Page("see-content", _people),
    "answers": Page("see-content", _answers),
    "consents": Page("see-content", _consents),
    "versions": Page("see-content", _versions),
}
