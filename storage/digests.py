"""How somebody hears of proposals: at once, once a day at an hour, or not; and which digests they have had."""

from datetime import date

from participation.notices import Way
from storage import notice_switches
from storage.database import Tx


def way(tx: Tx, account: int) -> Way:
    """Return how somebody hears of proposals."""
    if not notice_switches.wants(tx, account, "proposals"):
        return "never"
    return "at-once" if hour(tx, account) is None else "daily"


def hour(tx: Tx, account: int) -> int | None:
    """Return the hour of somebody's digest, None for whoever wants none."""
    found: int | None = tx.value("SELECT hour FROM digests WHERE account = :account", account=account)
    return found


def last_on(tx: Tx, account: int) -> date | None:
    """Return the day of somebody's last digest, or before their first one the day on which they chose it."""
    found = tx.value("SELECT last_on FROM digests WHERE account = :account", account=account)
    return None if found is None else date.fromisoformat(found)


def at_once(tx: Tx, account: int) -> None:
    """Let somebody hear of each thing at once."""
    notice_switches.switch(tx, account, "proposals", on=True)
    tx.run("UPDATE digests SET hour = NULL WHERE account = :account", account=account)


def daily(tx: Tx, account: int, hour: int, through: date) -> None:
    """Let somebody hear once a day; ``through`` is the last day of which nothing is due to them any more."""
    notice_switches.switch(tx, account, "proposals", on=True)
    tx.run(
        "INSERT INTO digests (account, hour, last_on) VALUES (:account, :hour, :through)"
        " ON CONFLICT (account) DO UPDATE SET hour = excluded.hour, last_on ="
        " CASE WHEN digests.last_on > excluded.last_on THEN digests.last_on ELSE excluded.last_on END",
        account=account,
        hour=hour,
        through=through.isoformat(),
    )


def never(tx: Tx, account: int) -> None:
    """Let somebody hear nothing of proposals, but of what is decided on their own."""
    notice_switches.switch(tx, account, "proposals", on=False)
    tx.run("UPDATE digests SET hour = NULL WHERE account = :account", account=account)


def is_chosen(tx: Tx, hour: int) -> bool:
    """Return whether anybody has a digest at this hour."""
    return tx.value("SELECT 1 FROM digests WHERE hour = :hour AND hour IS NOT NULL LIMIT 1", hour=hour) is not None


def due(tx: Tx, hour: int, day: date, limit: int) -> list[int]:
    """Return up to ``limit`` accounts that have not had the digest of this day, those first whose last is oldest."""
    rows = tx.all(
        "SELECT account FROM digests WHERE hour = :hour AND hour IS NOT NULL AND last_on < :day"
        " ORDER BY last_on, account LIMIT :limit",
        hour=hour,
        day=day.isoformat(),
        limit=limit,
    )
    return [row["account"] for row in rows]


def had(tx: Tx, account: int, day: date) -> None:
    """Note, in the unit that queues it, that somebody has had the digest of a day, also if there was nothing new."""
    tx.run("UPDATE digests SET last_on = :day WHERE account = :account", day=day.isoformat(), account=account)


def forget(tx: Tx, account: int) -> None:
    """Forget when somebody wants to hear."""
    tx.run("DELETE FROM digests WHERE account = :account", account=account)
