"""PINs of those who act for the office, and for whom the office is open.

A PIN is kept as scrypt(PIN, salt), sealed. It has a million values, so no slowness keeps it from whoever has database
and keys; the seal keeps it from whoever has the database alone, and the door from whoever holds the telephone. The
hash is therefore made just slow enough not to be free (9 ms measured, on the writer's thread, and only while the door
is open), and checking, counting the miss and closing the door are one unit: no two tries can run side by side.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from participation.audit import Actor
from participation.pin import OPEN_FOR, Door, Keypad, check_choice
from participation.refused import Refused
from storage import audit, roles
from storage.database import Tx
from storage.moments import moment, stamp

_SALT_BYTES = 16
_COST: Final = {"n": 2**12, "r": 8, "p": 1}
_NAME_BYTES = 3


@dataclass(frozen=True, slots=True)
class Entered:
    """What became of a try. ``owners`` are to be told of so many misses; empty where nobody is."""

    opened: bool
    door: Door
    owners: tuple[int, ...] = ()


def draw(keypad: Keypad | None = None) -> Keypad:
    """Return the next drawing of a keypad, or a fresh one, with the digits in an order drawn by lot."""
    digits = list("0123456789")
    secrets.SystemRandom().shuffle(digits)
    return (keypad or Keypad("", "")).drawn(secrets.token_hex(_NAME_BYTES), digits)


def has(tx: Tx, account: int) -> bool:
    """Tell whether an account has chosen a PIN."""
    return tx.one("SELECT 1 FROM pins WHERE account = :account", account=account) is not None


def choose(tx: Tx, digits: str, *, by: Actor, at: datetime) -> None:
    """Keep the PIN that somebody chooses, and open the office for them.

    To change it, the office must be open; who has forgotten it asks an owner for a reset.

    Raises:
        Refused: as `participation.pin.check_choice`; ``pin-there-already`` where the office is not open.
    """
    account = _account(by)
    check_choice(digits)
    if has(tx, account) and not is_open(tx, account, at):
        raise Refused("pin-there-already")
    salt = secrets.token_bytes(_SALT_BYTES)
    tx.run(
        "INSERT INTO pins (account, hash) VALUES (:account, :hash)"
        " ON CONFLICT (account) DO UPDATE SET hash = excluded.hash, missed = 0, closed_until = NULL",
        account=account,
        hash=tx.keys.seal("pins", account, salt + _slow_hash(digits, salt)),
    )
    audit.note(tx, audit.HOUSE, "pin-set", by=by, at=at)
    _open(tx, account, at)


def enter(tx: Tx, digits: str, *, by: Actor, at: datetime) -> Entered:
    """Try a PIN; the right one opens the office for 15 minutes from the last act.

    A miss is a result and no refusal: what a refusal leaves behind is undone, and the miss must be counted.

    Raises:
        Refused: ``pin-none`` (none is chosen yet); ``pin-door-closed`` with ``opens_at``.
    """
    account = _account(by)
    row = tx.one("SELECT * FROM pins WHERE account = :account", account=account)
    if row is None:
        raise Refused("pin-none")
    door = Door(row["missed"], None if row["closed_until"] is None else moment(row["closed_until"]))
    door.check(at)
    kept = tx.keys.open_sealed("pins", account, row["hash"])
    if hmac.compare_digest(kept[_SALT_BYTES:], _slow_hash(digits, kept[:_SALT_BYTES])):
        _keep_door(tx, account, Door())
        _open(tx, account, at)
        return Entered(opened=True, door=Door())
    door = door.after_a_miss(at)
    _keep_door(tx, account, door)
    if door.closed_until is not None:
        audit.note(tx, audit.HOUSE, "pin-door-closed", by=by, at=at, values={"missed": door.missed})
    return Entered(opened=False, door=door, owners=roles.owners(tx) if door.owners_hear else ())


def door_of(tx: Tx, account: int) -> Door:
    """Return how an account's door stands, for the screen that asks for the PIN."""
    row = tx.one("SELECT missed, closed_until FROM pins WHERE account = :account", account=account)
    if row is None:
        return Door()
    return Door(row["missed"], None if row["closed_until"] is None else moment(row["closed_until"]))


def reset(tx: Tx, account: int, *, by: Actor, at: datetime) -> bool:
    """Forget an account's PIN, close the office for it, and let it choose anew; return whether there was one.

    ``by`` is another owner or the operator: whoever holds somebody's telephone must not be able to.

    Raises:
        Refused: ``pin-reset-own``; ``office-not-yours``.
    """
    if by.account == account:
        raise Refused("pin-reset-own")
    if by.role not in ("owner", "operator"):
        raise Refused("office-not-yours")
    close(tx, account)
    there = bool(tx.run("DELETE FROM pins WHERE account = :account", account=account))
    if there:
        audit.note(tx, audit.HOUSE, "pin-reset", by=by, at=at, values={"account": account})
    return there


def is_open(tx: Tx, account: int, at: datetime) -> bool:
    """Tell whether the office is open for an account."""
    until = tx.value("SELECT until_at FROM office_sessions WHERE account = :account", account=account)
    return until is not None and at < moment(until)


def check_open(tx: Tx, account: int, at: datetime) -> None:
    """Let an act in the office pass, and keep the office open for another 15 minutes.

    Raises:
        Refused: ``office-closed``; the PIN is asked for again.
    """
    if not is_open(tx, account, at):
        raise Refused("office-closed")
    _open(tx, account, at)


def close(tx: Tx, account: int) -> None:
    """Close the office for an account; where it is closed, nothing happens."""
    tx.run("DELETE FROM office_sessions WHERE account = :account", account=account)


def _open(tx: Tx, account: int, at: datetime) -> None:
    tx.run(
        "INSERT INTO office_sessions (account, until_at) VALUES (:account, :until_at)"
        " ON CONFLICT (account) DO UPDATE SET until_at = excluded.until_at",
        account=account,
        until_at=stamp(at + OPEN_FOR),
    )


def _keep_door(tx: Tx, account: int, door: Door) -> None:
    tx.run(
        "UPDATE pins SET missed = :missed, closed_until = :closed_until WHERE account = :account",
        missed=door.missed,
        closed_until=None if door.closed_until is None else stamp(door.closed_until),
        account=account,
    )


def _slow_hash(digits: str, salt: bytes) -> bytes:
    return hashlib.scrypt(digits.encode("ascii", "replace"), salt=salt, **_COST)


def _account(by: Actor) -> int:
    if by.account is None:
        raise ValueError("a PIN belongs to an account")
    return by.account
