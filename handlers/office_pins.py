"""PINs that were forgotten: an owner lets somebody choose anew."""

from handlers.asking import paragraphs
from handlers.office_pages import part_of, turning
from handlers.office_room import Act, Acts, Page, Pages, Room, Sheet, counted
from handlers.office_telling import who
from handlers.screen import Button
from handlers.turn import turn_of
from participation.audit import Actor
from participation.refused import Refused
from storage import pins, programmes, roles
from texts import say_html

_PER_PAGE = 15


def _pins(room: Room) -> Sheet | None:
    """Show everybody who has chosen a PIN, but for oneself."""
    if room.programme is not None:
        return None
    others = _others(room)
    shown, here, pages = part_of(others, counted(room.argument), _PER_PAGE)
    rows: list[tuple[Button, ...]] = [
        (room.to("pins-one", f"reset/{account}", who=who(room.turn.tx, room.turn.language, account)),)
        for account in shown
    ]
    rows += turning(room, lambda to: f"pins/{to}", here, pages)
    rows.append((room.to("office-to-menu"),))
    said = [room.html("pins-which" if others else "pins-none")]
    return Sheet(paragraphs([room.html("pins-title")], said), rows)


def _others(room: Room) -> list[int]:
    tx = room.turn.tx
    standing = [grant for one in (None, *(p.id for p in programmes.everything(tx))) for grant in roles.grants(tx, one)]
    accounts = dict.fromkeys(grant.account for grant in standing)
    return [account for account in accounts if account != room.turn.account and pins.has(tx, account)]


def _ask(room: Room) -> Sheet | None:
    """Ask before a PIN is forgotten: a stranger may have asked for it."""
    account = _in_sight(room)
    if account is None:
        return None
    rows = ((room.to("pins-no", "pins"),), (room.does("pins-yes", "reset"),))
    said = room.html("pins-ask", who=who(room.turn.tx, room.turn.language, account), account=str(account))
    return Sheet(paragraphs([said], [room.html("pins-ask-sure")]), rows)


def _in_sight(room: Room) -> int | None:
    if room.programme is not None:
        return None
    return next((account for account in _others(room) if str(account) == room.argument), None)


def _reset(room: Room, by: Actor, _: str) -> None:
    account, turn = _in_sight(room), room.turn
    if account is None:
        raise Refused("pin-none")
    pins.reset(turn.tx, account, by=by, at=turn.at)
    other = turn_of(turn.tx, turn.house, account, turn.at)
    other.write(say_html(other.language, "pins-reset-yours", who=who(turn.tx, other.language, turn.account)))
    room.open("pins", first=room.html("pins-reset"))


PAGES: Pages = {"pins": Page("reset-pin", _pins), "reset": Page("reset-pin", _ask)}

ACTS: Acts = {"reset": Act("reset-pin", _reset)}
