"""Roles in the chat: who has which, inviting by a link, comparing the account with its taker, ending."""

from datetime import date

from handlers import office_telling
from handlers.asking import paragraphs
from handlers.office_pages import part_of, turning
from handlers.office_room import Act, Acts, Page, Pages, Room, Sheet, counted
from handlers.office_telling import role_words, where, who
from handlers.screen import Button, Screen
from handlers.turn import turn_of
from participation.audit import Actor
from participation.deadline import read_days
from participation.refused import Refused
from participation.role_invitation import RoleInvitation
from participation.roles import Days, Grant, Role
from storage import role_invitations, roles
from texts import Markup, say_html

_PER_PAGE = 12
_MOST_OFFICIALS = 30  # of one programme; a deputy of any further one is invited by that official
_ROLES: tuple[Role, ...] = ("official", "reviewer")


def _roles(room: Room) -> Sheet:
    standing = roles.grants(room.turn.tx, room.programme_id)
    waiting = [one for one in _waiting(room) if one.programme == room.programme_id]
    shown, here, pages = part_of(standing, counted(room.argument), _PER_PAGE)
    rows: list[tuple[Button, ...]] = [(_one(room, grant),) for grant in shown]
    rows += turning(room, lambda to: f"roles/{to}", here, pages)
    rows += [
        (room.to("roles-waiting", f"inv/{one.id}", role=_role(room, one), state=one.state),)
        for one in waiting[:_PER_PAGE]
    ]
    rows.append((room.to("roles-invite", "invite"),))
    rows.append((room.to("office-to-menu"),))
    said = [room.html("roles-count", count=len(standing))]
    if waiting:
        said.append(room.html("roles-count-waiting", count=len(waiting)))
    return Sheet(paragraphs([room.html("roles-title", where=_where(room))], said), rows)


def _one(room: Room, grant: Grant) -> Button:
    tx, language = room.turn.tx, room.turn.language
    role = role_words(tx, language, grant)
    return room.to("roles-one", f"grant/{grant.id}", who=who(tx, language, grant.account), role=role)


def _waiting(room: Room) -> list[RoleInvitation]:
    return role_invitations.waiting(room.turn.tx, room.turn.account, room.turn.at)


def _where(room: Room) -> str:
    return where(room.turn.tx, room.turn.language, room.programme_id)


def _role(room: Room, invitation: RoleInvitation) -> str:
    return role_words(room.turn.tx, room.turn.language, _as_grant(invitation))


def _as_grant(invitation: RoleInvitation) -> Grant:
    """Return what the invitation will be once it is confirmed."""
    return Grant(
        id=0,
        account=invitation.taken_by or 0,
        role=invitation.role,
        programme=invitation.programme,
        days=invitation.days,
        stands_in_for=invitation.stands_in_for,
    )


# Inviting


def _invite(room: Room) -> Sheet:
    """Ask what role it shall be; offered are those that one can give."""
    owner = "owner" in room.held
    rows: list[tuple[Button, ...]] = []
    if room.programme is None:
        rows.append((room.does("roles-give-owner", "mk", "owner"),))
    else:
        rows += [(room.does(f"roles-give-{role}", "mk", role),) for role in _ROLES if owner or role == "reviewer"]
        rows += [
            (room.to("roles-give-deputy", f"days/{one.id}", who=_named(room, one.account)),)
            for one in roles.grants(room.turn.tx, room.programme_id)
            if one.role == "official" and (owner or one.account == room.turn.account)
        ][:_MOST_OFFICIALS]
    rows.append((room.to("office-step-back", "roles"),))
    about = room.html("roles-invite-owner" if room.programme is None else "roles-invite-about")
    return Sheet(paragraphs([room.html("roles-invite-which")], [about]), rows)


def _named(room: Room, account: int) -> str:
    return who(room.turn.tx, room.turn.language, account)


def _days(room: Room) -> Sheet | None:
    """Ask from when to when somebody stands in for an official."""
    official = _official(room, room.argument)
    if official is None:
        return None
    said = [room.html("roles-days-ask", who=_named(room, official.account)), room.html("roles-days-how")]
    return Sheet(paragraphs(said), ((room.to("office-step-back", "invite"),),))


def _days_typed(room: Room, text: str) -> None:
    official = _official(room, room.argument)
    if official is None or room.programme is None:
        raise Refused("deputy-for-nobody")
    today = room.turn.at.astimezone(room.programme.content.office.zone).date()
    days = read_days(text, today)
    room.open(f"deputy/{official.id}/{days.first.isoformat()}/{days.last.isoformat()}")


def _deputy(room: Room) -> Sheet | None:
    """Show once more what a deputy's invitation will be, before the link is made."""
    asked = _asked_deputy(room)
    if asked is None:
        return None
    official, days = asked
    said = room.html("roles-deputy-check", who=_named(room, official.account), first=days.first, last=days.last)
    rows = ((room.does("roles-make-link", "mkd"),), (room.to("roles-other-days", f"days/{official.id}"),))
    return Sheet(said, rows)


def _asked_deputy(room: Room) -> tuple[Grant, Days] | None:
    parts = room.argument.split("/")
    official = _official(room, parts[0])
    try:
        first, last = map(date.fromisoformat, parts[1:])
    except ValueError:
        return None
    return None if official is None else (official, Days(first, last))


def _official(room: Room, number: str) -> Grant | None:
    standing = roles.grants(room.turn.tx, room.programme_id)
    return next((one for one in standing if str(one.id) == number and one.role == "official"), None)


def _make(room: Room, _: Actor, role: str) -> None:
    if role not in ("owner", *_ROLES):
        raise Refused("role-not-yours-to-give")
    programme = room.programme_id
    if (programme is None) != (role == "owner"):
        raise Refused("role-not-yours-to-give")
    _made(room, role, None, None)


def _make_deputy(room: Room, _: Actor, __: str) -> None:
    asked = _asked_deputy(room)
    if asked is None:
        raise Refused("deputy-for-nobody")
    official, days = asked
    _made(room, "deputy", days, official.account)


def _made(room: Room, role: Role, days: Days | None, stands_in_for: int | None) -> None:
    """Make the link, and send it in a message of its own that can be passed on."""
    turn = room.turn
    made = role_invitations.invite(
        turn.tx, role, room.programme_id, by=turn.account, at=turn.at, days=days, stands_in_for=stands_in_for
    )
    link = f"https://t.me/{turn.house.username}?start=r_{made.token}"
    invitation = made.invitation
    text = room.html("roles-link", role=_role(room, invitation), where=_where(room), link=link)
    turn.send(Screen(text))
    room.open(f"inv/{invitation.id}")


# What waits


def _invitation(room: Room) -> Sheet | None:
    """Show how it stands with an invitation; once it is taken, with the code to compare."""
    found = _mine(room)
    if found is None:
        return None
    until = room.when(found.expires_at)
    head = [room.html("roles-invitation", role=_role(room, found), where=_where(room))]
    back = (room.to("office-step-back", "roles"),)
    if not found.waits(room.turn.at):
        return Sheet(paragraphs(head, [room.html("roles-invitation-over")]), (back,), found.state)
    if found.state == "open":
        said = [room.html("roles-invitation-open", until=until)]
        return Sheet(paragraphs(head, said), ((room.does("roles-revoke", "off"),), back), found.state)
    code = role_invitations.code(room.turn.tx, found)
    said = [room.html("roles-invitation-taken", code=code), room.html("roles-invitation-compare", until=until)]
    rows = ((room.does("roles-confirm", "conf"),), (room.does("roles-reject", "off"),), back)
    return Sheet(paragraphs(head, said), rows, f"{found.state}.{found.taken_by}")


def _mine(room: Room) -> RoleInvitation | None:
    """Return the invitation in sight, if it is one of this place, and made by whoever looks."""
    try:
        found = role_invitations.by_id(room.turn.tx, counted(room.argument))
    except Refused:
        return None
    return found if (found.made_by, found.programme) == (room.turn.account, room.programme_id) else None


def _confirm(room: Room, _: Actor, __: str) -> None:
    found, turn = _mine(room), room.turn
    if found is None:
        raise Refused("role-invitation-gone")
    told = role_invitations.confirm(turn.tx, found.id, by=turn.account, at=turn.at)
    if told is not None:
        office_telling.role_began(turn.tx, turn.house, told, turn.at)
    room.open("roles", first=room.html("roles-confirmed"))


def _call_off(room: Room, _: Actor, __: str) -> None:
    found, turn = _mine(room), room.turn
    if found is None:
        raise Refused("role-invitation-gone")
    over = role_invitations.call_off(turn.tx, found.id, by=turn.account, at=turn.at)
    if over.state == "rejected" and found.state == "taken" and found.taken_by is not None:
        other = turn_of(turn.tx, turn.house, found.taken_by, turn.at)
        other.write(say_html(other.language, "roles-rejected-yours"))
    room.open("roles", first=room.html("roles-called-off"))


# Ending


def _grant(room: Room) -> Sheet | None:
    """Show one role, and the way to end it."""
    grant = _in_sight(room)
    if grant is None:
        return None
    rows = ((room.to("roles-end", f"end/{grant.id}"),), (room.to("office-step-back", "roles"),))
    return Sheet(_said(room, "roles-grant", grant), rows)


def _end(room: Room) -> Sheet | None:
    """Ask before a role is ended."""
    grant = _in_sight(room)
    if grant is None:
        return None
    rows = ((room.to("roles-end-no", f"grant/{grant.id}"),), (room.does("roles-end-yes", "end"),))
    return Sheet(_said(room, "roles-end-ask", grant), rows)


def _said(room: Room, key: str, grant: Grant) -> Markup:
    language = room.turn.language
    return room.html(key, who=_named(room, grant.account), role=role_words(room.turn.tx, language, grant))


def _in_sight(room: Room) -> Grant | None:
    standing = roles.grants(room.turn.tx, room.programme_id)
    return next((one for one in standing if str(one.id) == room.argument), None)


def _ended(room: Room, _: Actor, __: str) -> None:
    grant, turn = _in_sight(room), room.turn
    if grant is None:
        return room.open("roles")
    for told in roles.end(turn.tx, grant.id, by=turn.account, at=turn.at):
        office_telling.role_ended(turn.tx, turn.house, told, turn.at)
    still = room.ways.named(turn, room.name) or room.ways.named(turn, "office:0")
    if still is not None:
        still.open("roles")
    return None


PAGES: Pages = {
    "roles": Page("manage-roles", _roles),
    "invite": Page("manage-roles", _invite),
    "days": Page("manage-roles", _days, _days_typed),
    "deputy": Page("manage-roles", _deputy),
    "inv": Page("manage-roles", _invitation),
    "grant": Page("manage-roles", _grant),
    "end": Page("manage-roles", _end),
}

ACTS: Acts = {
    "mk": Act("manage-roles", _make),
    "mkd": Act("manage-roles", _make_deputy),
    "conf": Act("manage-roles", _confirm),
    "off": Act("manage-roles", _call_off),
    "end": Act("manage-roles", _ended),
}
