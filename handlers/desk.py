"""One application on an official's desk: how it stands, what is in it, and what is to be done with it."""

from dataclasses import dataclass

from conversations import desk_acts
from handlers import cards, desk_correction, desk_guardians, desk_reading, desk_versions, office_counter, office_queue
from handlers.asking import megabytes, paragraphs
from handlers.office_door import Ways
from handlers.office_room import Act, Acts, Page, Pages, Room, Sheet
from handlers.office_screen import trace
from handlers.screen import Button
from handlers.states import item_name
from handlers.the_desk import TheDesk, desk_of, shows_content
from handlers.turn import Turn
from participation.audit import Actor
from participation.dossier_states import MOVES, State
from participation.refused import Refused
from participation.roles import Action, may
from storage import applications, assisted, audit, outbox, papers, programmes, roles
from texts import Markup, When, say

FLOW = "desk"


@dataclass(frozen=True, slots=True)
class Entry:
    """A way from an application to another place: who sees it, in which states, and what it opens there.

    ``letter`` is that of the place (`handlers.dialogues.LETTERS`), ``view`` one of its pages.
    """

    action: Action
    label: str
    letter: str
    view: str
    states: frozenset[State]


ACTIONS: tuple[Entry, ...] = (
    Entry("decide", "judge-to-rank", "w", "decide", frozenset({"received", "complete", "correction", "under-review"})),
)
"""What else is done with an application, in other places than the desk."""


def _front(room: Room) -> Sheet:
    """Show how an application stands."""
    desk = desk_of(room)
    application = desk.application
    if application.number is None:
        rows = (*desk_guardians.buttons(desk), *_counter(desk), *_away(desk))
        said = [room.html("desk-draft", id=str(application.id))]
        return Sheet(paragraphs([desk.title()], said, desk_guardians.summary(desk)), rows, application.state)
    head = [desk.title(), *_head(desk)]
    text = paragraphs(head, _state(desk), desk_reading.people_lines(desk), _papers_said(desk))
    state = f"{application.state}.{application.version}.{application.attention}"
    return Sheet(text, _rows(desk), state, look=desk.look("front") if shows_content(room) else None)


def _head(desk: TheDesk) -> list[Markup]:
    room, application = desk.room, desk.application
    head = [room.html("desk-number", number=application.number or "")]
    if desk.kept in (*office_queue.FILTERS, office_queue.IN_NEED):
        here, count = office_queue.place(room.turn.tx, desk.programme.id, desk.kept, application.id)
        head.append(room.html("desk-place", name=room.say(f"filter-{desk.kept}"), place=here, count=count))
    return head


def _state(desk: TheDesk) -> list[Markup]:
    """Say in which state it is, as the office sees it."""
    room, application, zone = desk.room, desk.application, desk.room.zone
    said = [room.html(f"desk-state-{application.state}")]
    if application.received_at is not None:
        said.append(room.html("desk-received", at=When(application.received_at, zone), version=application.version))
    correction = application.correction
    if correction is not None and application.state == "correction":
        item = item_name(desk.reception, correction.item, room.turn.language)
        until = When(correction.until, zone)
        over = room.turn.at >= correction.until
        said.append(room.html("desk-correction", item=item, until=until, over=over))
        said.append(room.html("desk-correction-reason", reason=correction.reason))
    if application.attention is not None:
        said.append(room.html(f"desk-attention-{application.attention}"))
    entry = assisted.of_application(room.turn.tx, application.id)
    return said if entry is None else [*said, *office_counter.facts(room, entry)]


def _papers_said(desk: TheDesk) -> list[Markup]:
    room = desk.room
    if not shows_content(room):
        return [room.html("desk-numbers-only")]
    return [] if desk.papers else [room.html("desk-no-papers")]


def _rows(desk: TheDesk) -> list[tuple[Button, ...]]:
    room, application = desk.room, desk.application
    rows: list[tuple[Button, ...]] = []
    if shows_content(room):
        rows += _reading(desk)
    if room.may("check-guardian"):
        rows += desk_guardians.buttons(desk)
    if room.may("correct"):
        rows += _acts(desk)
    rows += _counter(desk)
    rows += [
        (room.leads(entry.label, f"{entry.letter}{application.id}", entry.view),)
        for entry in ACTIONS
        if room.may(entry.action) and application.state in entry.states
    ]
    return [*rows, *_away(desk)]


def _reading(desk: TheDesk) -> list[tuple[Button, ...]]:
    room, application = desk.room, desk.application
    rows: list[tuple[Button, ...]] = [
        (room.to("desk-answers", desk.at("answers")), room.to("desk-people", desk.at("people")))
    ]
    ways = [room.to("desk-consents", desk.at("consents"))]
    if application.version > 1:
        ways.append(room.to("desk-versions", desk.at("versions"), count=application.version))
    rows.append(tuple(ways))
    rows += desk_versions.paper_buttons(desk)
    return rows


def _acts(desk: TheDesk) -> list[tuple[Button, ...]]:
    room, application = desk.room, desk.application
    rows: list[tuple[Button, ...]] = []
    if application.attention == "member-left":
        rows.append((room.does("desk-stands", "stand"),))
    if (application.state, "complete") in MOVES:
        key = "desk-put-right" if application.state == "correction" else "desk-complete"
        rows.append((room.does(key, "ok"),))
    if application.state == "correction" or (application.state, "correction") in MOVES:
        key = "desk-correct-again" if application.state == "correction" else "desk-correct"
        rows.append((room.to(key, desk.at("fix")),))
    return rows


def _counter(desk: TheDesk) -> list[tuple[Button, ...]]:
    """Lead to where it is entered for somebody without Telegram."""
    room, application = desk.room, desk.application
    entry = assisted.of_application(room.turn.tx, application.id)
    if entry is None or entry.linked_at is not None or not room.may("enter-for-others"):
        return []
    return [(room.leads("desk-counter-open", f"a{application.id}"),)]


def _away(desk: TheDesk) -> list[tuple[Button, ...]]:
    """Make the ways on: to the next of the list one came from, and back to it."""
    room, programme = desk.room, desk.programme.id
    ways: list[Button] = []
    following = desk.next()
    if following is not None:
        ways.append(room.leads("desk-next", f"q{following.id}", f"/{desk.kept}"))
    back = f"list/{desk.kept}" if desk.kept else "queue"
    ways.append(room.leads("desk-back", f"o{programme}", back))
    return [tuple(ways)]


# What is done


def _complete(room: Room, by: Actor, _: str) -> None:
    """Find an application complete, and go on to the next of the list."""
    desk, turn = desk_of(room), room.turn
    following = desk.next()
    moved = desk_acts.find_complete(turn.tx, desk.application, by=by, at=turn.at)
    desk = desk_of(room)
    if moved:
        cards.follow(turn, desk.programme, desk.application)
    desk.go_on(following, "desk-completed")


def _stands(room: Room, by: Actor, _: str) -> None:
    """Let an application stand that a member has left."""
    desk, turn = desk_of(room), room.turn
    desk_acts.settle_departure(turn.tx, desk.application, by=by, at=turn.at)
    room.open(f"/{desk.kept}", first=room.html("desk-settled"))


def _paper(room: Room, by: Actor, number: str) -> None:
    """Send a paper: nobody can pass it on, and it is gone from the chat in two days."""
    desk, turn = desk_of(room), room.turn
    handed = next((one for one in desk.every_paper() if str(one.id) == number), None)
    paper = None if handed is None else papers.by_id(turn.tx, handed.id)
    if paper is None or paper.found is None or paper.application != desk.application.id or not shows_content(room):
        raise Refused("desk-paper-gone")
    label = item_name(desk.reception, paper.key, turn.language)
    said = [room.html("desk-paper", number=desk.application.number or "", label=label, size=megabytes(paper.size))]
    if paper.found.macros:
        said.append(room.html("desk-paper-macros"))
    payload = {
        "make": "paper",
        "paper": paper.id,
        "account": turn.account,
        "name": f"{desk.application.number}-{paper.key}-{paper.id}",
        "caption": paragraphs(said),
        "parse_mode": "HTML",
        "protect_content": True,
    }
    outbox.send_file(turn.tx, turn.account, payload, turn.at, trace=trace(turn, desk.about))
    audit.note(
        turn.tx,
        desk.programme.id,
        "looked-at-paper",
        by=by,
        at=turn.at,
        subject=f"paper:{paper.id}",
        values={"application": desk.application.id, "key": paper.key},
    )
    turn.notice(say(turn.language, "desk-paper-coming"))


PAGES: Pages = {
    "": Page("see-numbers", _front, office_queue.search),
    **desk_reading.PAGES,
    **desk_versions.PAGES,
    **desk_correction.PAGES,
    **desk_guardians.PAGES,
}
"""Every page of the desk by its name."""

ACTS: Acts = {
    "ok": Act("correct", _complete),
    "stand": Act("correct", _stands),
    "pap": Act("see-content", _paper),
    **desk_correction.ACTS,
    **desk_guardians.ACTS,
}
"""What the buttons of these pages do."""


def application_on_desk(turn: Turn, application: int, ways: Ways) -> Room | None:
    """Open an application for whoever has its programme entrusted to them; for nobody else there is none."""
    found = applications.by_id(turn.tx, application)
    programme = None if found is None else programmes.by_id(turn.tx, found.programme)
    if found is None or programme is None or found.destroyed:
        return None
    if not may("see-numbers", roles.holds(turn.tx, turn.account, programme.id, turn.at)):
        return None
    name, subject = f"{FLOW}:{found.id}", f"q{found.id}"
    return Room(turn, ways, name, subject, PAGES, ACTS, programme=programme, application=found)
