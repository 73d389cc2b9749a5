"""Erasing everything about an account: who has asked for it, how far it has come, and what goes with the account."""

from dataclasses import dataclass
from datetime import datetime

from storage import digests, news, outbox, own_data, to_tell
from storage.database import Tx
from storage.moments import moment, stamp
from storage.outbox import Payload


@dataclass(frozen=True, slots=True)
class Erasure:
    """An erasure that is under way. ``withdraws``: what was handed in and can be withdrawn goes too."""

    account: int
    asked_at: datetime
    withdraws: bool
    language: str


def ask(tx: Tx, account: int, *, withdraws: bool, language: str, at: datetime) -> bool:
    """Enter that somebody wants to be erased; return false if that is under way already."""
    return bool(
        tx.run(
            "INSERT INTO erasures (account, asked_at, withdraws, language)"
            " VALUES (:account, :at, :withdraws, :language) ON CONFLICT (account) DO NOTHING",
            account=account,
            at=stamp(at),
            withdraws=int(withdraws),
            language=language,
        )
    )


def is_under_way(tx: Tx, account: int) -> bool:
    """Return whether an account is being erased."""
    return tx.value("SELECT 1 FROM erasures WHERE account = :account", account=account) is not None


def asked(tx: Tx) -> list[Erasure]:
    """Return the erasures that are still to be carried out."""
    return _in_state(tx, "asked")


def erased(tx: Tx) -> list[Erasure]:
    """Return the erasures of which nothing is left in the tables; they end once it has left the files too."""
    return _in_state(tx, "erased")


def _in_state(tx: Tx, state: str) -> list[Erasure]:
    rows = tx.all("SELECT * FROM erasures WHERE state = :state ORDER BY account", state=state)
    return [Erasure(row["account"], moment(row["asked_at"]), bool(row["withdraws"]), row["language"]) for row in rows]


def wipe(tx: Tx, account: int, words: Payload, now: datetime) -> bool:
    """Delete what goes with the account itself, and blank its messages with ``words``; the erasure is then erased.

    Returns false, and changes nothing, while something is on its way to the account: where it will stand is not known
    yet.
    """
    under_way = tx.value(
        "SELECT 1 FROM outbox WHERE chat = :account AND state IN ('pending', 'sending') AND state = 'sending' LIMIT 1",
        account=account,
    )
    if under_way is not None:
        return False
    outbox.drop_waiting(tx, account)
    to_tell.forget(tx, account)
    # With an application goes what says how it was entered; what was brought to a board has gone just before.
    tx.run("DELETE FROM assisted WHERE account = :account AND application IS NULL", account=account)
    outbox.blank_all(tx, account, words, now)
    tx.run("DELETE FROM screens WHERE account = :account", account=account)
    tx.run("DELETE FROM drafts WHERE account = :account", account=account)
    tx.run("DELETE FROM programme_uploads WHERE account = :account", account=account)
    tx.run("DELETE FROM follows WHERE account = :account", account=account)
    tx.run("DELETE FROM notice_switches WHERE account = :account", account=account)
    news.forget(tx, account)
    digests.forget(tx, account)
    own_data.forget_asking(tx, account)
    tx.run("DELETE FROM reminded WHERE account = :account", account=account)
    tx.run("DELETE FROM reminder_waits WHERE account = :account", account=account)
    tx.run(
        "DELETE FROM announcement_recipients WHERE account = :account"
        " AND announcement IN (SELECT id FROM announcements)",
        account=account,
    )
    tx.run("UPDATE inbox SET payload = NULL WHERE lane = :account AND state IN ('aside', 'poison')", account=account)
    tx.run("UPDATE people SET focus = NULL WHERE account = :account", account=account)
    # Whoever still takes part in something is to hear of it in their own language.
    tx.run(
        "DELETE FROM people WHERE account = :account"
        " AND NOT EXISTS (SELECT 1 FROM members WHERE members.account = :account)",
        account=account,
    )
    # Whoever comes back is a stranger on boards too: that is slower, and so no way around anything.
    tx.run("DELETE FROM acquaintances WHERE account = :account", account=account)
    tx.run("UPDATE erasures SET state = 'erased' WHERE account = :account", account=account)
    return True


def end(tx: Tx, account: int) -> bool:
    """Forget that an account was erased; return whether it was under way."""
    return bool(tx.run("DELETE FROM erasures WHERE account = :account AND state = 'erased'", account=account))
