"""Proposals to answer, the most urgent first, and answers that are prepared: released together, once."""

from hashlib import sha256

from conversations import answering
from handlers import reply_view
from handlers.asking import paragraphs
from handlers.board_reply import clock_lines
from handlers.board_room import programme_of, short
from handlers.office_pages import part_of, turning
from handlers.office_room import Room, Sheet, counted
from handlers.screen import Button
from participation.answering import OUTCOMES, Answer
from participation.audit import Actor
from participation.proposal import Proposal
from participation.quiet_hours import not_before
from participation.refused import Refused
from storage import answers, proposal_lists, proposals, support
from storage.proposal_lists import Order
from texts import Markup

_LISTS: tuple[Order, ...] = ("due", "newest", "answered")
_PER_PAGE = 8
_SHORT = 24
_LONGEST_LABEL = 40


def front(room: Room, said: list[Markup], rows: list[tuple[Button, ...]]) -> None:
    """Say how many are to be answered and prepared, with the ways there."""
    tx, programme = room.turn.tx, programme_of(room).id
    due = proposal_lists.page(tx, programme, "due", 1, now=room.turn.at, size=1)
    waiting = len(answers.prepared(tx, programme))
    said.append(room.html("reply-due-count", count=due.total))
    for urgent in due.proposals:
        said += clock_lines(room, urgent)
    if waiting:
        said.append(room.html("reply-prepared-count", count=waiting))
        rows.append((room.to("reply-to-prepared", "prepared"),))
    rows.append(tuple(room.to(f"reply-list-{order}", f"list/{order}") for order in _LISTS))


def listed(room: Room) -> Sheet:
    """List proposals, each with its clock; a button opens one of them."""
    word, _, page = room.argument.partition(".")
    order: Order = next((one for one in _LISTS if one == word), "due")
    there = proposal_lists.page(
        room.turn.tx, programme_of(room).id, order, max(1, counted(page)), now=room.turn.at, size=_PER_PAGE
    )
    lines: list[list[Markup]] = [
        [
            room.html("reply-row", title=short(one.title), count=one.recommendations, people=one.people),
            *clock_lines(room, one),
        ]
        for one in there.proposals
    ]
    head = [room.html("reply-list-title", name=room.say(f"reply-list-{order}"), count=there.total)]
    rows: list[tuple[Button, ...]] = [(_opening(room, one),) for one in there.proposals]
    rows += turning(room, lambda to: f"list/{order}.{to}", there.page, there.pages)
    rows.append((room.to("judge-back"),))
    return Sheet(paragraphs(head, *lines), rows)


def _opening(room: Room, proposal: Proposal) -> Button:
    return room.leads("as-is", f"y{proposal.id}", text=short(proposal.title, _LONGEST_LABEL))


def _ready(room: Room) -> list[tuple[Proposal, Answer]]:
    """Return what is prepared for proposals that can be read: nobody is to hear of what is hidden meanwhile."""
    wanted = counted(room.argument) if room.page == "sure" else 0
    found = []
    for answer in answers.prepared(room.turn.tx, programme_of(room).id):
        proposal = proposals.the(room.turn.tx, answer.proposal)
        if proposal.state in ("published", "withdrawn") and wanted in (0, proposal.id):
            found.append((proposal, answer))
    return found


def prepared(room: Room) -> Sheet:
    """List what is prepared, with how many hear of each."""
    ready = _ready(room)
    shown, here, pages = part_of(ready, counted(room.argument), _PER_PAGE)
    lines = [
        room.html(
            "reply-prepared-row",
            title=short(proposal.title),
            outcome=reply_view.outcome_name(room.turn.language, answer.outcome),
            people=support.how_many_hear(room.turn.tx, proposal.id),
        )
        for proposal, answer in shown
    ]
    rows: list[tuple[Button, ...]] = [(_opening(room, proposal),) for proposal, _ in shown]
    rows += turning(room, lambda to: f"prepared/{to}", here, pages)
    if ready:
        rows.append((room.to("reply-release-all", "sure", count=len(ready)),))
    rows.append((room.to("judge-back"),))
    left_out = len(answers.prepared(room.turn.tx, programme_of(room).id)) - len(ready)
    after = [room.html("reply-left-out", count=left_out)] if left_out else []
    return Sheet(paragraphs([room.html("reply-prepared-count", count=len(ready))], lines, after), rows)


def sure(room: Room) -> Sheet | None:
    """Ask once more; the button releases what stands here, and nothing else."""
    ready, at = _ready(room), room.turn.at
    if not ready:
        return None
    hear = {proposal.id: support.how_many_hear(room.turn.tx, proposal.id) for proposal, _ in ready}
    body = []
    for outcome in OUTCOMES:
        of_it = [proposal.id for proposal, answer in ready if answer.outcome == outcome]
        if of_it:
            name, people = reply_view.outcome_name(room.turn.language, outcome), sum(hear[one] for one in of_it)
            body.append(room.html("reply-sure-row", outcome=name, count=len(of_it), people=people))
    body.append(room.html("reply-sure-all", people=sum(hear.values())))
    starts_at = not_before(at, room.office.zone)
    if starts_at > at:
        body.append(room.html("judge-sure-morning", at=room.when(starts_at)))
    body.append(room.html("reply-sure-ask"))
    rows = [(room.to("office-step-back", "prepared"),), (room.does("reply-sure-yes", "rel", count=len(ready)),)]
    return Sheet(paragraphs([room.html("reply-sure-title", count=len(ready))], body), rows, _digest(ready))


def _digest(ready: list[tuple[Proposal, Answer]]) -> str:
    """Return what tells these answers from any others: what has changed since it was seen is not released."""
    return sha256(repr([answer for _, answer in ready]).encode("utf-8", "surrogatepass")).hexdigest()[:_SHORT]


def do_release(room: Room, actor: Actor, _: str) -> None:
    """Release what was looked at; whoever it concerns is told by and by."""
    turn = room.turn
    released = answering.release(
        turn.tx, programme_of(room), [proposal.id for proposal, _ in _ready(room)], by=actor, at=turn.at
    )
    if not released:
        raise Refused("release-nothing")
    room.open(first=room.html("reply-released", count=len(released)))
