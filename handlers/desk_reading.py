"""What stands in an application, as an official reads it: people, answers whole, consents."""

from collections.abc import Iterator

from conversations import applying
from handlers.asking import paragraphs
from handlers.desk_guardians import state_of
from handlers.forms import answer_rows, person_rows
from handlers.office_pages import laid_out, part_of, turning
from handlers.office_room import Page, Pages, Room, Sheet, counted
from handlers.office_telling import who
from handlers.the_desk import TheDesk, back, desk_of, read_through, shows_content
from participation.age import full_years
from storage import consents, members, programmes, versions
from storage.members import Seated
from storage.versions import Version
from texts import Markup, When

_LONGEST_PART = 2500
_MOST_IN_FRONT = 6


def people_lines(desk: TheDesk) -> list[Markup]:
    """Say who takes part: names and ages where content may be seen, and how many in any case."""
    room, seated = desk.room, _confirmed(desk)
    said = [room.html("desk-people-count", count=len(seated))]
    if shows_content(room):
        said += [_person(desk, one) for one in seated[:_MOST_IN_FRONT]]
    if shows_content(room) and len(seated) > _MOST_IN_FRONT:
        said.append(room.html("desk-people-more", count=len(seated) - _MOST_IN_FRONT))
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


def _people(room: Room) -> Sheet | None:
    """Show what everybody has told about themself, birth dates and telephone numbers too."""
    desk = desk_of(room)
    if not shows_content(room) or desk.application.number is None:
        return None
    parts: list[list[Markup]] = []
    for seated in _confirmed(desk):
        told = [_person(desk, seated)]
        told += [
            room.html("overview-line", label=row.label, answer=row.value)
            for row in person_rows(seated.facts, room.turn.language)
        ]
        parts.append(told)
    return read_through(desk, "people", [room.html("desk-people-title")], parts)


def _answers(room: Room) -> Sheet | None:
    """Show every answer whole, in as many pages as it takes; of an earlier version where one is named."""
    desk = desk_of(room)
    wanted, _, page = desk.rest.partition("/")
    number = counted(wanted) or desk.application.version
    version = versions.of(room.turn.tx, desk.application.id, number)
    if version is None or not shows_content(room):
        return None
    pages = laid_out(list(_answer_parts(desk, version)))
    shown, here, count = part_of(pages, counted(page), 1)
    head = [desk.number(), room.html("desk-answers-title", version=number, page=here, pages=count)]
    rows = turning(room, lambda to: desk.at("answers", f"{number}/{to}"), here, count)
    if number != desk.application.version:
        if version.content.papers:
            papers_there = len(version.content.papers)
            rows.append((room.to("desk-papers", desk.at("papers", number), count=papers_there),))
        rows.append((room.to("desk-versions-back", desk.at("versions")),))
    look = desk.look("answers", shown=number, part=here)
    return Sheet(paragraphs(head, *shown[0]), (*rows, back(desk)), look=look)


def _answer_parts(desk: TheDesk, version: Version) -> Iterator[list[Markup]]:
    """Yield each answer under its question; one that is too long for a message, in pieces."""
    room = desk.room
    for row in answer_rows(desk.reception, version.content, room.turn.language):
        pieces = [row.value[at : at + _LONGEST_PART] for at in range(0, len(row.value), _LONGEST_PART)] or [""]
        for at, piece in enumerate(pieces):
            key = "desk-answer" if at == 0 else "desk-answer-on"
            yield [room.html(key, label=row.label), room.html("as-is", text=piece)]


def _consents(room: Room) -> Sheet | None:
    """Show who has agreed to which text, in which version and language, and when."""
    desk = desk_of(room)
    if not shows_content(room) or desk.application.number is None:
        return None
    tx, language = room.turn.tx, room.turn.language
    seats = {one.account: one.seat for one in _confirmed(desk)}
    parts: list[list[Markup]] = []
    for given in consents.of(tx, desk.application.id):
        text = programmes.consent_agreed_to(tx, desk.programme.id, given)
        line = [
            room.html(
                "desk-consent",
                seat=seats.get(given.account, 0),
                title=text.title.in_(language) if text is not None else given.key,
                version=given.version,
                language=given.language,
                at=When(given.given_at, room.zone),
                withdrawn=given.withdrawn_at is not None,
            )
        ]
        taken = consents.taken(tx, desk.application.id, given)
        if taken is not None:
            line.append(room.html("desk-consent-taken", who=who(tx, language, taken.by), how=taken.how))
        parts.append(line)
    parts = parts or [[room.html("desk-consents-none")]]
    return read_through(desk, "consents", [room.html("desk-consents-title")], parts)


PAGES: Pages = {
    "people": Page("see-content", _people),
    "answers": Page("see-content", _answers),
    "consents": Page("see-content", _consents),
}
