"""An invitation to a role: it lives 24 hours, works once, and gives nothing until its maker confirms who opened it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from participation.refused import Refused
from participation.roles import Days, Role

LIVES = timedelta(hours=24)
"""For opening the link, and once more, from the opening on, for confirming whoever did."""

InvitationState = Literal["open", "taken", "confirmed", "rejected", "revoked"]


@dataclass(frozen=True, slots=True)
class RoleInvitation:
    """An invitation as it stands. ``taken_by`` is the account that opened the link and said that it wants the role.

    The rest is what the role will be: see `participation.roles.Grant`.
    """

    id: int
    role: Role
    programme: int | None
    days: Days | None
    stands_in_for: int | None
    made_by: int
    made_at: datetime
    state: InvitationState = "open"
    taken_by: int | None = None
    taken_at: datetime | None = None

    @property
    def expires_at(self) -> datetime:
        """Until when (exclusive) it waits for what comes next."""
        return (self.taken_at or self.made_at) + LIVES

    def waits(self, at: datetime) -> bool:
        """Tell whether anything can still become of it."""
        return self.state in ("open", "taken") and at < self.expires_at


def check_open(invitation: RoleInvitation, account: int, *, at: datetime) -> None:
    """Let an account look at an invitation; looking changes nothing.

    Raises:
        Refused: ``role-invitation-own``; ``role-invitation-used`` by another account; ``role-invitation-gone`` once
            it is revoked, rejected or confirmed; ``role-invitation-expired``.
    """
    if account == invitation.made_by:
        raise Refused("role-invitation-own")
    if invitation.state in ("revoked", "rejected"):
        raise Refused("role-invitation-gone")
    if invitation.taken_by not in (None, account):
        raise Refused("role-invitation-used")
    if invitation.state == "confirmed":
        raise Refused("role-invitation-gone")
    if at >= invitation.expires_at:
        raise Refused("role-invitation-expired")


def take(invitation: RoleInvitation, account: int, *, at: datetime) -> RoleInvitation:
    """Take the invitation; it is used up with that. The same account twice changes nothing.

    Raises:
        Refused: as `check_open`.
    """
    check_open(invitation, account, at=at)
    if invitation.taken_by == account:
        return invitation
    return replace(invitation, state="taken", taken_by=account, taken_at=at)


def confirm(invitation: RoleInvitation, *, by: int, at: datetime) -> RoleInvitation:
    """Confirm the account that opened the link; from here on it has the role.

    Raises:
        Refused: ``role-invitation-not-yours`` unless ``by`` made it; ``role-invitation-gone``;
            ``role-invitation-untaken``; ``role-invitation-expired``.
    """
    if by != invitation.made_by:
        raise Refused("role-invitation-not-yours")
    if invitation.state in ("revoked", "rejected", "confirmed"):
        raise Refused("role-invitation-gone")
    if invitation.taken_by is None:
        raise Refused("role-invitation-untaken")
    if at >= invitation.expires_at:
        raise Refused("role-invitation-expired")
    return replace(invitation, state="confirmed")


def call_off(invitation: RoleInvitation, *, by: int, owner: bool) -> RoleInvitation:
    """Revoke an invitation, or reject whoever took it; one that is over stays as it is.

    ``owner``: whether ``by`` is one; owners may call off anybody's.

    Raises:
        Refused: ``role-invitation-not-yours``.
    """
    if by != invitation.made_by and not owner:
        raise Refused("role-invitation-not-yours")
    match invitation.state:
        case "open":
            return replace(invitation, state="revoked")
        case "taken":
            return replace(invitation, state="rejected")
        case _:
            return invitation
