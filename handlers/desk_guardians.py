"""The office checks that it was the guardian: how to reach them, in which way it was checked, a consent on paper."""

from dataclasses import replace

from conversations import applying, desk_acts
from conversations.guardians import Asked
from conversations.kinds.phone import as_dialled
from handlers import cards, guardian_news
from handlers.asking import paragraphs
from handlers.guardian_screens import reference_of
from handlers.office_pages import part_of, turning
from handlers.office_room import Act, Acts, Page, Pages, Room, Sheet, counted
from handlers.screen import Button
from handlers.the_desk import TheDesk, desk_of, shows_content
from handlers.turn import turn_of
from participation.audit import Actor
from participation.guardian import GuardianConsent, GuardianState
from participation.person_facts import needs_guardian
from participation.refused import Refused
from storage import guardians, members
from storage.members import Seated
from texts import Markup, When

_MOST_IN_FRONT = 4
_PER_PAGE = 12
_ON_PAPER = "paper"


def state_of(desk: TheDesk, seated: Seated) -> GuardianState | None:
    """Tell how it stands with the consent of somebody's guardian; None where none is needed."""
    tx, at = desk.room.turn.tx, desk.room.turn.at
    consent = guardians.of(tx, desk.application.id).get(seated.account)
    applies_at = applying.applies_at(desk.application, seated, at)
    if consent is None and not needs_guardian(desk.reception, seated.facts, at=applies_at):
        return None
    return (consent or GuardianConsent()).state(at)


def _children(desk: TheDesk) -> list[tuple[Seated, GuardianState]]:
    found = ((one, state_of(desk, one)) for one in members.seated(desk.room.turn.tx, desk.application.id))
    return [(seated, state) for seated, state in found if state is not None]


def summary(desk: TheDesk) -> list[Markup]:
    """Say how it stands with the first children, by seat."""
    children = _children(desk)[:_MOST_IN_FRONT]
    return [desk.room.html("child-line", seat=one.seat, state=state) for one, state in children]


def buttons(desk: TheDesk) -> list[tuple[Button, ...]]:
    """Make the buttons that lead to each child; where they are many, one that leads to them."""
    children = _children(desk)
    if len(children) > _MOST_IN_FRONT:
        return [(desk.room.to("children-button", desk.at("children"), count=len(children)),)]
    return [(_button(desk, one, state),) for one, state in children]


def _button(desk: TheDesk, seated: Seated, state: GuardianState) -> Button:
    return desk.room.to("child-button", desk.at("child", seated.seat), seat=seated.seat, state=state)


def _every_child(room: Room) -> Sheet:
    """Show every child of a large team."""
    desk = desk_of(room)
    shown, here, pages = part_of(_children(desk), counted(desk.rest), _PER_PAGE)
    rows: list[tuple[Button, ...]] = [(_button(desk, one, state),) for one, state in shown]
    rows += turning(room, lambda to: desk.at("children", to), here, pages)
    said = [room.html("child-line", seat=one.seat, state=state) for one, state in shown]
    return Sheet(paragraphs([desk.title()], said), (*rows, (room.to("desk-front", desk.at("")),)))


def _child(room: Room) -> Sheet | None:
    """Show how it stands with one child's guardian, and whom to ask, where content may be seen."""
    desk = desk_of(room)
    found = _in_sight(desk)
    if found is None:
        return None
    seated, state = found
    turn = room.turn
    consent = guardians.of(turn.tx, desk.application.id).get(seated.account, GuardianConsent())
    reference = reference_of(desk.application.id, seated.seat)
    head = [desk.title(), room.html("child-reference", reference=reference)]
    if desk.application.number is not None:
        head.append(desk.number())
    said = [room.html("child-line", seat=seated.seat, state=state)]
    if consent.expires_at is not None and state == "given":
        left = (consent.expires_at - turn.at).total_seconds()
        said.append(room.html("child-until", until=When(consent.expires_at, room.zone), left=left))
    contact = guardians.contact(turn.tx, desk.application.id, seated.account) if state == "given" else None
    look = None
    if contact is not None and shows_content(room):
        subject = desk_acts.seat(desk.application.id, seated.seat)
        look = desk.look("guardian", what="looked-at-guardian", subject=subject)
        said.append(
            room.html(
                "child-contact",
                name=contact.name or room.say("desk-no-name"),
                number=as_dialled(contact.number) if contact.number else "",
                told=contact.number is not None,
            )
        )
        said.append(room.html("child-child", name=seated.facts.name or room.say("desk-no-name")))
    elif contact is not None:
        said.append(room.html("desk-numbers-only"))
    rows = [*_ways(desk, state), (room.to("desk-front", desk.at("")),)]
    return Sheet(paragraphs(head, said, _how(desk, state)), rows, f"{state}.{desk.application.state}", look=look)


def _how(desk: TheDesk, state: GuardianState) -> list[Markup]:
    """Say what is to be done."""
    room = desk.room
    if state == "given":
        return [room.html("child-how")]
    if state in {"none", "asked", "expired"}:
        return [room.html("child-how-paper")]
    return [room.html("child-how-settle")] if _is_to_settle(desk, state) else []


def _ways(desk: TheDesk, state: GuardianState) -> list[tuple[Button, ...]]:
    room, ways = desk.room, desk.reception.guardian.ways
    if state == "given":
        return [(room.does(f"child-way-{way}", "way", way),) for way in ways]
    if state in {"none", "asked", "expired"} and _ON_PAPER in ways:
        return [(room.does("child-on-paper", "ppr", _ON_PAPER),)]
    if _is_to_settle(desk, state):
        return [(room.does("child-settle", "set"),)]
    return []


def _is_to_settle(desk: TheDesk, state: GuardianState) -> bool:
    return state == "withdrawn" and desk.application.attention == "guardian-withdrew"


def _in_sight(desk: TheDesk) -> tuple[Seated, GuardianState] | None:
    return next(((one, state) for one, state in _children(desk) if str(one.seat) == desk.rest), None)


# What is done


def _check(room: Room, by: Actor, way: str) -> None:
    _recorded(room, by, way, on_paper=False)


def _record_paper(room: Room, by: Actor, way: str) -> None:
    _recorded(room, by, way, on_paper=True)


def _recorded(room: Room, by: Actor, way: str, *, on_paper: bool) -> None:
    """Record the check; the child goes on, and hears it."""
    desk, turn = desk_of(room), room.turn
    found = _in_sight(desk)
    if found is None:
        raise Refused("member-gone")
    seated, before = found
    act = desk_acts.record_paper if on_paper else desk_acts.check_guardian
    act(turn.tx, desk.programme, desk.application, seated.account, way=way, by=by, at=turn.at)
    if before != "checked":
        child = turn_of(turn.tx, turn.house, seated.account, turn.at)
        cards.act_needed(child, desk.programme, desk.application, "guardian-checked-go-on")
    room.open(room.view, first=room.html("child-recorded"))


def _settle(room: Room, by: Actor, _: str) -> None:
    """Take the child out after the close, and let everybody concerned know."""
    desk, turn = desk_of(room), room.turn
    found = _in_sight(desk)
    if found is None:
        raise Refused("member-gone")
    seated, _state = found
    ended = desk_acts.settle_guardian(turn.tx, desk.programme, desk.application, seated.account, by=by, at=turn.at)
    departure = None if ended.departure is None else replace(ended.departure, office=False)  # it has just decided
    asked = Asked(desk.programme, desk.application, seated.account)
    guardian_news.withdrawn(turn, asked, seated.seat, replace(ended, departure=departure))
    desk = desk_of(room)
    cards.follow(turn, desk.programme, desk.application)
    room.open(desk.at(""), first=room.html("desk-settled"))


PAGES: Pages = {
    "child": Page("check-guardian", _child),
    "children": Page("check-guardian", _every_child),
}

ACTS: Acts = {
    "way": Act("check-guardian", _check),
    "ppr": Act("check-guardian", _record_paper),
    "set": Act("check-guardian", _settle),
}
