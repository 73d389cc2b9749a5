"""Who has which role: given by an invitation or by the setting, asked at every act, ended on record."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from sqlite3 import Row

from participation.audit import OPERATOR, Actor, Fact, What
from participation.roles import MAY, Action, Days, Grant, Role, acting, check_end
from storage import audit, programmes
from storage.database import Tx
from storage.moments import stamp


@dataclass(frozen=True, slots=True)
class Told:
    """A grant that has begun or ended, and the accounts of the owners who are to hear of it."""

    grant: Grant
    owners: tuple[int, ...]


def holds(tx: Tx, account: int, programme: int | None, at: datetime) -> frozenset[Role]:
    """Return the roles that an account has at an instant for a programme; None asks for those of the whole bot.

    Owners are owners everywhere; a deputy is none outside of their days.
    """
    rows = tx.all(
        "SELECT * FROM grants WHERE account = :account AND ended_at IS NULL"
        " AND (programme = :programme OR programme IS NULL)",
        account=account,
        programme=programme,
    )
    today = _today(tx, programme, at)
    return frozenset(grant.role for grant in map(_grant, rows) if today is None or grant.holds(today))


def actor(tx: Tx, account: int, action: Action, programme: int | None, at: datetime) -> Actor:
    """Return who acts, for the record, once it is clear that they may.

    Raises:
        Refused: ``office-not-yours``.
    """
    return Actor(acting(action, holds(tx, account, programme, at)), account)


def at_the_door(tx: Tx, account: int, at: datetime) -> Actor:
    """Return who wants to enter the office, whatever it is that they have there.

    Raises:
        Refused: ``office-not-yours``: residents never see it.
    """
    return anywhere(tx, account, "enter", at)


def anywhere(tx: Tx, account: int, action: Action, at: datetime) -> Actor:
    """Return who acts, for the record, by whatever role they have anywhere: for what belongs to no programme yet.

    Raises:
        Refused: ``office-not-yours``.
    """
    return Actor(acting(action, held_anywhere(tx, account, at)), account)


def held_anywhere(tx: Tx, account: int, at: datetime) -> frozenset[Role]:
    """Return the roles that an account has in any programme, or for the bot as a whole."""
    return frozenset[Role]().union(*entrusted(tx, account, at).values())


def of_account(tx: Tx, account: int) -> list[Grant]:
    """Return everything an account has been given and still has, the earliest first; deputies' days may be over."""
    rows = tx.all("SELECT * FROM grants WHERE account = :account AND ended_at IS NULL ORDER BY id", account=account)
    return [_grant(row) for row in rows]


def everybody(tx: Tx) -> tuple[int, ...]:
    """Return the accounts of all who have a role anywhere, in order."""
    rows = tx.all("SELECT DISTINCT account FROM grants WHERE ended_at IS NULL ORDER BY account")
    return tuple(row["account"] for row in rows)


def entrusted(tx: Tx, account: int, at: datetime) -> dict[int | None, frozenset[Role]]:
    """Return everything an account has a role for, programmes by id in order, None for the bot as a whole first."""
    rows = tx.all(
        "SELECT DISTINCT programme FROM grants WHERE account = :account AND ended_at IS NULL", account=account
    )
    found = {row["programme"]: holds(tx, account, row["programme"], at) for row in rows}
    return {programme: found[programme] for programme in sorted(found, key=lambda one: one or 0) if found[programme]}


def grants(tx: Tx, programme: int | None) -> list[Grant]:
    """Return the standing grants of a programme, or of the whole bot (the owners), in the order in which they came.

    Deputies are among them before and after their days, so that they can be shown.
    """
    rows = tx.all(
        "SELECT * FROM grants WHERE coalesce(programme, 0) = :programme AND ended_at IS NULL ORDER BY id",
        programme=programme or audit.HOUSE,
    )
    return [_grant(row) for row in rows]


def accounts(tx: Tx, role: Role, programme: int | None, at: datetime) -> tuple[int, ...]:
    """Return the accounts that have a role for a programme at an instant, each once, the first to come first."""
    today = _today(tx, programme, at)
    standing = (grant for grant in grants(tx, programme) if grant.role == role)
    return tuple(dict.fromkeys(grant.account for grant in standing if today is None or grant.holds(today)))


def able(tx: Tx, action: Action, programme: int, at: datetime) -> frozenset[int]:
    """Return the accounts that may do something in a programme at an instant, in whichever role."""
    held = [account for role in MAY[action] for account in accounts(tx, role, programme, at)]
    return frozenset((*held, *(owners(tx) if "owner" in MAY[action] else ())))


def owners(tx: Tx) -> tuple[int, ...]:
    """Return the accounts of the owners, in the order in which they became owners."""
    return tuple(grant.account for grant in grants(tx, None))


def give(
    tx: Tx,
    account: int,
    role: Role,
    programme: int | None,
    *,
    by: Actor,
    at: datetime,
    days: Days | None = None,
    stands_in_for: int | None = None,
) -> Told:
    """Give a role, on record. Whether it may be given is decided before (`participation.roles`).

    To be told are the owners there are then, the new one among them.
    """
    row = tx.one(
        "INSERT INTO grants (account, role, programme, first_day, last_day, stands_in_for, given_at)"
        " VALUES (:account, :role, :programme, :first_day, :last_day, :stands_in_for, :at) RETURNING *",
        account=account,
        role=role,
        programme=programme,
        first_day=None if days is None else days.first.isoformat(),
        last_day=None if days is None else days.last.isoformat(),
        stands_in_for=stands_in_for,
        at=stamp(at),
    )
    assert row is not None  # noqa: S101  (RETURNING of an insert: for the type checker)
    grant = _grant(row)
    what: What = "owner-named" if by == OPERATOR else "role-given"
    _note(tx, grant, what, by=by, at=at)
    return Told(grant, owners(tx))


def ensure_owners(tx: Tx, named: Iterable[int], now: datetime) -> list[Told]:
    """Make the accounts that the setting names owners, where they are not; return those who have just become it.

    Whoever is no longer named stays an owner until another owner ends it.
    """
    before = owners(tx)
    return [
        give(tx, account, "owner", None, by=OPERATOR, at=now)
        for account in dict.fromkeys(named)
        if account not in before
    ]


def end(tx: Tx, grant_id: int, *, by: int, at: datetime) -> list[Told]:
    """End a role, and with an official's those of whoever stands in for them; one that has ended is no error.

    To be told are the owners that there were just before, so that a removed one hears of it too.

    Raises:
        Refused: as `participation.roles.check_end`.
    """
    row = tx.one("SELECT * FROM grants WHERE id = :id AND ended_at IS NULL", id=grant_id)
    if row is None:
        return []
    grant, there = _grant(row), owners(tx)
    held = holds(tx, by, grant.programme, at)
    check_end(grant, by, held, owners=len(there))
    # Whoever lays down a role of their own acts in it: their deputy's days may be over, or not yet come.
    ending = Actor(grant.role if by == grant.account else acting("manage-roles", held), by)
    falls = [grant]
    if grant.role == "official":
        falls += [one for one in grants(tx, grant.programme) if one.stands_in_for == grant.account]
    for one in falls:
        tx.run("UPDATE grants SET ended_at = :at WHERE id = :id", at=stamp(at), id=one.id)
        _note(tx, one, "role-ended", by=ending, at=at)
    return [Told(one, there) for one in falls]


def _note(tx: Tx, grant: Grant, what: What, *, by: Actor, at: datetime) -> None:
    said: dict[str, Fact] = {"account": grant.account, "role": grant.role}
    if grant.days is not None:
        said |= {"from": grant.days.first.isoformat(), "to": grant.days.last.isoformat()}
        said["stands-in-for"] = grant.stands_in_for
    audit.note(tx, grant.programme or audit.HOUSE, what, by=by, at=at, subject=f"grant:{grant.id}", values=said)


def _grant(row: Row) -> Grant:
    return Grant(
        id=row["id"],
        account=row["account"],
        role=row["role"],
        programme=row["programme"],
        days=days_of(row),
        stands_in_for=row["stands_in_for"],
    )


def days_of(row: Row) -> Days | None:
    """Read the days of a deputy's grant or invitation."""
    if row["first_day"] is None:
        return None
    return Days(date.fromisoformat(row["first_day"]), date.fromisoformat(row["last_day"]))


def _today(tx: Tx, programme: int | None, at: datetime) -> date | None:
    """Return the day in the zone of a programme's office; None for the whole bot, where no role has days."""
    found = None if programme is None else programmes.by_id(tx, programme)
    return None if found is None else at.astimezone(found.content.office.zone).date()
