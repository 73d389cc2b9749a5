"""Open a link to a team: see where it leads, accept it or decline it."""

from dataclasses import dataclass
from datetime import datetime

from conversations.teams import check_joining, rules_of
from participation import teaming
from participation.refused import Refused
from participation.team import Team, TeamRules
from storage import applications, guardians, invitations, members, programmes
from storage.applications import Application
from storage.database import Tx
from storage.invitations import Invitation
from storage.shelf import Programme


@dataclass(frozen=True, slots=True)
class Invited:
    """Where a link leads. Of the application only its leader may be told, and of no other member anything."""

    programme: Programme
    application: Application
    seat: int


def leads_to(tx: Tx, token: str) -> Invited | None:
    """Return where a link leads, also if it lets nobody in any more; None for one that nobody made."""
    try:
        invited, _ = _led_to(tx, token)
    except Refused:
        return None
    return invited


def look(tx: Tx, token: str, account: int, *, at: datetime) -> Invited:
    """Show where a link leads, and change nothing: it says no where accepting would.

    Raises:
        Refused: as `accept`.
    """
    invited, _ = _accepted(tx, token, account, at=at)
    return invited


def accept(tx: Tx, token: str, account: int, *, at: datetime) -> Invited:
    """Take the seat that a link leads to; the leader confirms. The same tap twice is one.

    Raises:
        Refused: ``invitation-gone``, ``invitation-used``, ``invitation-expired``, ``invitation-own``;
            ``already-member``; ``in-another-team``; ``team-full``; ``member-is-guardian``; ``already-takes-part``
            (alone); as `conversations.teams.check_joining`.
    """
    invited, team = _accepted(tx, token, account, at=at)
    members.put(tx, invited.application.id, team, at=at)
    invitations.close(tx, invited.application.id, invited.seat, "used")
    return invited


def decline(tx: Tx, token: str, account: int, *, at: datetime) -> Invited:
    """Give an invitation back: the link is gone, and its place free. A place that somebody has taken stays theirs.

    Raises:
        Refused: ``invitation-gone``; ``invitation-own``.
    """
    invited, _ = _led_to(tx, token)
    application = invited.application
    if account == application.lead:
        raise Refused("invitation-own")
    members.put(tx, application.id, teaming.decline(members.team(tx, application.id), seat=invited.seat), at=at)
    invitations.close(tx, application.id, invited.seat, "declined")
    return invited


def _led_to(tx: Tx, token: str) -> tuple[Invited, Invitation]:
    invitation = invitations.find(tx, token)
    application = applications.by_id(tx, invitation.application) if invitation else None
    programme = programmes.by_id(tx, application.programme) if application else None
    if invitation is None or application is None or programme is None or application.state == "withdrawn":
        raise Refused("invitation-gone")
    return Invited(programme, application, invitation.seat), invitation


def _accepted(tx: Tx, token: str, account: int, *, at: datetime) -> tuple[Invited, Team]:
    """Return the team as it will be once an account has accepted."""
    invited, invitation = _led_to(tx, token)
    programme, application = invited.programme, invited.application
    rules = rules_of(programme)
    check_joining(programme, application, at=at)
    if invitation.state == "open" and at >= invitation.expires_at:
        raise Refused("invitation-expired")
    if any(account == consent.account for consent in guardians.of(tx, application.id).values()):
        raise Refused("member-is-guardian")
    _check_not_alone(tx, rules, invited, account)
    elsewhere = members.elsewhere(tx, programme.id, [account], besides=application.id, alone=False)
    team = members.team(tx, application.id)
    return invited, teaming.accept(rules, team, seat=invited.seat, account=account, elsewhere=bool(elsewhere))


def _check_not_alone(tx: Tx, rules: TeamRules, invited: Invited, account: int) -> None:
    """Tell whoever has handed in alone that this, and no other team, is what keeps them out."""
    handed_in = (
        each
        for each in applications.led(tx, invited.programme.id, account)
        if each.alone and each.state not in {"draft", "withdrawn"}
    )
    if not rules.several and any(handed_in):
        raise Refused("already-takes-part")
