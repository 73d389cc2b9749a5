"""What boards know of those who use them: their public name, since when they are known, what they may where."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Literal

from storage.database import Tx
from storage.moments import moment, stamp

Standing = Literal["write", "comment", "recommend"]


def meet(tx: Tx, account: int, at: datetime) -> None:
    """Know an account from ``at`` on, if it was not known before."""
    tx.run(
        "INSERT INTO acquaintances (account, since) VALUES (:account, :at) ON CONFLICT DO NOTHING",
        account=account,
        at=stamp(at),
    )


def known_since(tx: Tx, account: int, at: datetime) -> datetime:
    """Return since when an account is known; one that never was is from ``at`` on."""
    meet(tx, account, at)
    return moment(tx.value("SELECT since FROM acquaintances WHERE account = :account", account=account))


def public_name(tx: Tx, account: int) -> str | None:
    """Return what somebody is called in public: "" if they want no name shown, None if they were not asked yet."""
    name: str | None = tx.value("SELECT name FROM public_names WHERE account = :account", account=account)
    return name


def public_names(tx: Tx, accounts: Iterable[int | None]) -> dict[int, str]:
    """Return the names of those that have one to be shown."""
    asked = dict.fromkeys(account for account in accounts if account is not None)
    return {account: name for account in asked if (name := public_name(tx, account))}


def call(tx: Tx, account: int, name: str) -> None:
    """Keep a public name, "" for none to be shown."""
    tx.run(
        "INSERT INTO public_names (account, name) VALUES (:account, :name)"
        " ON CONFLICT (account) DO UPDATE SET name = excluded.name",
        account=account,
        name=name,
    )


def allow(tx: Tx, programme: int, account: int, act: Standing, *, rule: str, until_on: date | None) -> None:
    """Keep that somebody may do something by a rule, to ``until_on`` included; None: as long as the rule holds.

    ``rule`` is what tells the rule from another one; nothing of what was told for it is kept.
    """
    tx.run(
        "INSERT INTO standings (programme, account, act, rule, until_on)"
        " VALUES (:programme, :account, :act, :rule, :until_on)"
        " ON CONFLICT (account, programme, act) DO UPDATE SET rule = excluded.rule, until_on = excluded.until_on",
        rule=rule,
        programme=programme,
        account=account,
        act=act,
        until_on=None if until_on is None else until_on.isoformat(),
    )


def is_allowed(tx: Tx, programme: int, account: int, act: Standing, *, rule: str, today: date) -> bool:
    """Tell whether it is known that somebody may, by this very rule; ``today`` is the day in the office's zone."""
    row = tx.one(
        "SELECT until_on FROM standings WHERE programme = :programme AND account = :account AND act = :act"
        " AND rule = :rule",
        rule=rule,
        programme=programme,
        account=account,
        act=act,
    )
    return row is not None and (row["until_on"] is None or date.fromisoformat(row["until_on"]) >= today)


def forget(tx: Tx, account: int) -> None:
    """Forget what is known of somebody, but since when: a new name does not make a known account new."""
    tx.run("DELETE FROM public_names WHERE account = :account", account=account)
    tx.run("DELETE FROM standings WHERE account = :account", account=account)
