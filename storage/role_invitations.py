"""Invitations to a role: one link each, kept as a keyed hash, that gives nothing until its maker confirms."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Row

from participation import role_invitation
from participation.audit import Actor, Fact, What
from participation.contest import Reception
from participation.refused import Refused
from participation.role_invitation import LIVES, RoleInvitation
from participation.roles import Days, Role, acting, check_give, check_take
from storage import audit, programmes, roles
from storage.database import Tx
from storage.moments import moment, stamp
from storage.roles import Told

_TOKEN_BYTES = 16
_CODES = 10_000


@dataclass(frozen=True, slots=True)
class Made:
    """A fresh invitation; ``token`` (22 characters of ``A–Z a–z 0–9 _ -``) is known only now."""

    invitation: RoleInvitation
    token: str

    def __repr__(self) -> str:
        return f"Made({self.invitation.id})"


def invite(
    tx: Tx,
    role: Role,
    programme: int | None,
    *,
    by: int,
    at: datetime,
    days: Days | None = None,
    stands_in_for: int | None = None,
) -> Made:
    """Make an invitation to a role; ``programme`` is None for owners.

    Raises:
        Refused: as `participation.roles.check_give`.
    """
    actor = _giver(tx, role, programme, by=by, at=at, days=days, stands_in_for=stands_in_for)
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    row = tx.one(
        "INSERT INTO role_invitations (token, role, programme, first_day, last_day, stands_in_for, made_by, made_at)"
        " VALUES (:token, :role, :programme, :first_day, :last_day, :stands_in_for, :by, :at) RETURNING *",
        token=_mark(tx, token),
        role=role,
        programme=programme,
        first_day=None if days is None else days.first.isoformat(),
        last_day=None if days is None else days.last.isoformat(),
        stands_in_for=stands_in_for,
        by=by,
        at=stamp(at),
    )
    assert row is not None  # noqa: S101  (RETURNING of an insert: for the type checker)
    invitation = _invitation(row)
    _note(tx, invitation, "role-invited", by=actor, at=at, values={"role": role})
    return Made(invitation, token)


def look(tx: Tx, token: str, account: int, at: datetime) -> RoleInvitation:
    """Return what a link invites to; looking changes nothing.

    Raises:
        Refused: ``role-invitation-gone`` if there is none; as `participation.role_invitation.check_open`.
    """
    invitation = _found(tx.one("SELECT * FROM role_invitations WHERE token = :token", token=_mark(tx, token)))
    role_invitation.check_open(invitation, account, at=at)
    return invitation


def take(tx: Tx, token: str, account: int, at: datetime) -> RoleInvitation:
    """Take an invitation: its maker is to confirm the account. The same account twice changes nothing.

    Raises:
        Refused: as `look`; as `participation.roles.check_take`.
    """
    invitation = look(tx, token, account, at)
    taken = role_invitation.take(invitation, account, at=at)
    _check_taker(tx, invitation, account, at)
    tx.run(
        "UPDATE role_invitations SET state = :state, taken_by = :account, taken_at = :taken_at WHERE id = :id",
        state=taken.state,
        account=taken.taken_by,
        taken_at=None if taken.taken_at is None else stamp(taken.taken_at),
        id=taken.id,
    )
    return taken


def code(tx: Tx, invitation: RoleInvitation) -> str:
    """Return four digits for maker and taker to compare by telephone: another account that took it shows others."""
    mark = tx.keys.mark("role_invitations.code", f"{invitation.id}/{invitation.taken_by}".encode())
    return f"{int.from_bytes(mark, 'big') % _CODES:04}"


def confirm(tx: Tx, invitation_id: int, *, by: int, at: datetime) -> Told | None:
    """Confirm who has taken an invitation: from now on they have the role. A second time changes nothing (None).

    Both sides are checked once more: the maker may have lost their own role since.

    Raises:
        Refused: as `participation.role_invitation.confirm`, `participation.roles.check_give` and ``check_take``.
    """
    invitation = by_id(tx, invitation_id)
    if invitation.state == "confirmed" and invitation.made_by == by:
        return None
    confirmed = role_invitation.confirm(invitation, by=by, at=at)
    role, programme, taker = invitation.role, invitation.programme, invitation.taken_by
    days, stands_in_for = invitation.days, invitation.stands_in_for
    actor = _giver(tx, role, programme, by=by, at=at, days=days, stands_in_for=stands_in_for)
    assert taker is not None  # noqa: S101  (confirming has looked: for the type checker)
    _check_taker(tx, invitation, taker, at)
    _keep_state(tx, confirmed)
    return roles.give(tx, taker, role, programme, by=actor, at=at, days=days, stands_in_for=stands_in_for)


def call_off(tx: Tx, invitation_id: int, *, by: int, at: datetime) -> RoleInvitation:
    """Revoke an invitation, or reject whoever has taken it; one that is over stays as it is.

    Raises:
        Refused: ``role-invitation-gone``, ``role-invitation-not-yours``.
    """
    invitation = by_id(tx, invitation_id)
    held = roles.holds(tx, by, invitation.programme, at)
    over = role_invitation.call_off(invitation, by=by, owner="owner" in held)
    if over != invitation:
        _keep_state(tx, over)
        actor = Actor(acting("manage-roles", held), by)
        _note(tx, invitation, "role-invitation-called-off", by=actor, at=at)
    return over


def by_id(tx: Tx, invitation_id: int) -> RoleInvitation:
    """Return an invitation.

    Raises:
        Refused: ``role-invitation-gone`` if there is none.
    """
    return _found(tx.one("SELECT * FROM role_invitations WHERE id = :id", id=invitation_id))


def waiting(tx: Tx, made_by: int, at: datetime) -> list[RoleInvitation]:
    """Return the invitations of a maker of which something can still become, the oldest first."""
    rows = tx.all(
        "SELECT * FROM role_invitations WHERE made_by = :made_by AND state IN ('open', 'taken')"
        " AND made_at > :since ORDER BY made_at, id",
        made_by=made_by,
        since=stamp(at - 2 * LIVES),
    )
    return [invitation for invitation in map(_invitation, rows) if invitation.waits(at)]


def _giver(
    tx: Tx,
    role: Role,
    programme: int | None,
    *,
    by: int,
    at: datetime,
    days: Days | None,
    stands_in_for: int | None,
) -> Actor:
    held = roles.holds(tx, by, programme, at)
    found = None if programme is None else programmes.by_id(tx, programme)
    check_give(
        by,
        held,
        role,
        today=(at if found is None else at.astimezone(found.content.office.zone)).date(),
        days=days,
        stands_in_for=stands_in_for,
        officials=() if programme is None else roles.accounts(tx, "official", programme, at),
    )
    return Actor(acting("manage-roles", held), by)


def _check_taker(tx: Tx, invitation: RoleInvitation, account: int, at: datetime) -> None:
    """Check the taker where the role would be; an owner sees the names of every programme they may be reviewing."""
    concerned = [invitation.programme] if invitation.programme is not None else list(roles.entrusted(tx, account, at))
    for programme in concerned or [None]:
        check_take(
            account,
            roles.holds(tx, account, programme, at),
            invitation.role,
            stands_in_for=invitation.stands_in_for,
            blind=_is_blind(tx, programme),
        )


def _is_blind(tx: Tx, programme: int | None) -> bool:
    content = None if programme is None or (found := programmes.by_id(tx, programme)) is None else found.content
    return isinstance(content, Reception) and content.review is not None and content.review.blind


def _note(
    tx: Tx,
    invitation: RoleInvitation,
    what: What,
    *,
    by: Actor,
    at: datetime,
    values: Mapping[str, Fact] | None = None,
) -> None:
    subject = f"invitation:{invitation.id}"
    audit.note(tx, invitation.programme or audit.HOUSE, what, by=by, at=at, subject=subject, values=values)


def _keep_state(tx: Tx, invitation: RoleInvitation) -> None:
    tx.run("UPDATE role_invitations SET state = :state WHERE id = :id", state=invitation.state, id=invitation.id)


def _mark(tx: Tx, token: str) -> bytes:
    return tx.keys.mark("role_invitations", token.encode("utf-8", "surrogatepass"))


def _found(row: Row | None) -> RoleInvitation:
    if row is None:
        raise Refused("role-invitation-gone")
    return _invitation(row)


def _invitation(row: Row) -> RoleInvitation:
    return RoleInvitation(
        id=row["id"],
        role=row["role"],
        programme=row["programme"],
        days=roles.days_of(row),
        stands_in_for=row["stands_in_for"],
        made_by=row["made_by"],
        made_at=moment(row["made_at"]),
        state=row["state"],
        taken_by=row["taken_by"],
        taken_at=None if row["taken_at"] is None else moment(row["taken_at"]),
    )
