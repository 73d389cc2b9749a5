"""The official asks for one thing to be put right: which, why, until when, and once more before it goes out."""

from datetime import date, datetime, timedelta

from conversations import desk_acts
from conversations.correcting import LONGEST_REASON, check_reason
from handlers import cards
from handlers.asking import paragraphs
from handlers.office_pages import part_of, turning
from handlers.office_room import Act, Acts, Page, Pages, Room, Sheet, counted
from handlers.screen import Button, Screen
from handlers.states import item_name
from handlers.the_desk import TheDesk, desk_of
from handlers.turn import Turn, turn_of
from participation.audit import Actor
from participation.deadline import LONGEST, read_deadline
from participation.instants import start_of_day
from participation.refused import Refused
from storage.applications import Correction
from texts import When, say, say_html

_PER_PAGE = 12


def _items(desk: TheDesk) -> list[str]:
    """Return the keys of what can be put right, in the order in which it is asked."""
    asked = [question.key for question in desk.reception.questions]
    return [*asked, *(paper.key for paper in desk.reception.papers)]


def _fix(room: Room) -> Sheet | None:
    """Ask what is to be put right."""
    desk = desk_of(room)
    if desk.application.number is None:
        return None
    named = [(at, item_name(desk.reception, key, room.turn.language)) for at, key in enumerate(_items(desk))]
    shown, here, pages = part_of(named, counted(desk.rest), _PER_PAGE)
    rows: list[tuple[Button, ...]] = [(room.to("fix-item", desk.at("why", at), name=name),) for at, name in shown]
    rows += turning(room, lambda to: desk.at("fix", to), here, pages)
    rows.append((room.to("desk-front", desk.at("")),))
    return Sheet(paragraphs([desk.number()], [room.html("fix-which")]), rows, _state(desk))


def _state(desk: TheDesk) -> str:
    return f"{desk.application.state}.{desk.application.version}"


def _item(desk: TheDesk) -> str | None:
    """Return the key of what is in sight."""
    number, items = desk.rest.partition("/")[0], _items(desk)
    return next((key for at, key in enumerate(items) if str(at) == number), None)


def _why(room: Room) -> Sheet | None:
    """Ask for the reason, as people will read it."""
    desk = desk_of(room)
    item = _item(desk)
    if item is None:
        return None
    name = item_name(desk.reception, item, room.turn.language)
    said = [room.html("fix-why", name=name), room.html("fix-why-how", longest=LONGEST_REASON)]
    rows = ((room.to("fix-other", desk.at("fix")),),)
    return Sheet(paragraphs([desk.number()], said), rows, _state(desk))


def _why_typed(room: Room, text: str) -> None:
    desk, reason = desk_of(room), check_reason(text)
    room.open(f"{desk.at('when', desk.rest)}\n{reason}")


def _when(room: Room) -> Sheet | None:
    """Ask until when."""
    desk = desk_of(room)
    if _item(desk) is None or not room.typed:
        return None
    said = [room.html("fix-until"), room.html("fix-until-how")]
    closes = desk.reception.window.closes_at
    if closes is not None and room.turn.at < closes:
        said.append(room.html("fix-until-close", closes=When(closes, room.zone)))
    rows = ((room.to("fix-other-reason", desk.at("why", desk.rest)),),)
    return Sheet(paragraphs([desk.number()], said), rows, _state(desk))


def _when_typed(room: Room, text: str) -> None:
    desk = desk_of(room)
    day = read_deadline(text, _today(desk))
    room.open(f"{desk.at('send', f'{desk.rest}/{day.isoformat()}')}\n{room.typed}")


def _send(room: Room) -> Sheet | None:
    """Show the message once more as it will be read."""
    desk = desk_of(room)
    item, day = _item(desk), _day(desk)
    if item is None or day is None or not room.typed:
        return None
    name = item_name(desk.reception, item, room.turn.language)
    until = When(_until(desk, day), room.zone)
    said = [
        room.html("status-correction", item=name, until=until),
        room.html("status-correction-reason", reason=room.typed),
    ]
    number = desk.rest.partition("/")[0]
    rows = (
        (room.does("fix-send", "ask"),),
        (room.to("fix-other-reason", desk.at("why", number)),),
        (room.to("fix-not", desk.at("")),),
    )
    head = [desk.number(), room.html("fix-preview")]
    return Sheet(paragraphs(head, said, [room.html("fix-open-until")]), rows, _state(desk))


def _day(desk: TheDesk) -> date | None:
    """Return the day in sight, if it is one that could have been typed: a button may be forged."""
    try:
        day = date.fromisoformat(desk.rest.partition("/")[2])
    except ValueError:
        return None
    return day if day - _today(desk) <= LONGEST else None


def _today(desk: TheDesk) -> date:
    return desk.room.turn.at.astimezone(desk.reception.office.zone).date()


def _until(desk: TheDesk, day: date) -> datetime:
    return start_of_day(day + timedelta(days=1), desk.reception.office.zone)


def _ask(room: Room, by: Actor, _: str) -> None:
    """Ask for it: the person hears once, with the button that opens exactly that question."""
    desk, turn = desk_of(room), room.turn
    item, day = _item(desk), _day(desk)
    if item is None or day is None:
        raise Refused("correction-item-unknown")
    following = desk.next()
    asked = desk_acts.ask_correction(
        turn.tx,
        desk.programme,
        desk.application,
        item=item,
        reason=room.typed,
        until=_until(desk, day),
        by=by,
        at=turn.at,
    )
    desk = desk_of(room)
    lead = turn_of(turn.tx, turn.house, desk.application.lead, turn.at)
    _tell(lead, desk, asked)
    cards.follow(turn, desk.programme, desk.application)
    desk.go_on(following, "fix-sent")


def _tell(lead: Turn, desk: TheDesk, asked: Correction) -> None:
    """Tell whoever leads, with the button that opens exactly what is to be put right."""
    until = When(asked.until, desk.room.zone)
    item = item_name(desk.reception, asked.item, lead.language)
    said = [
        say_html(lead.language, "correction-asked", number=desk.application.number or ""),
        say_html(lead.language, "status-correction", item=item, until=until),
        say_html(lead.language, "status-correction-reason", reason=asked.reason),
    ]
    title = say_html(lead.language, "vote-title", title=desk.reception.title.in_(lead.language))
    button = Button(say(lead.language, "correction-open"), "fix", "", f"a{desk.application.id}", lasting=True)
    text = paragraphs([title], said, [lead.contact(desk.reception.human)])
    lead.send(Screen(text, ((button,),)), about=desk.about)


PAGES: Pages = {
    "fix": Page("correct", _fix),
    "why": Page("correct", _why, _why_typed),
    "when": Page("correct", _when, _when_typed),
    "send": Page("correct", _send),
}

ACTS: Acts = {"ask": Act("correct", _ask)}
