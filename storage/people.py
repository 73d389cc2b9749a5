"""Accounts that have spoken to the bot: how to speak to them, and what stands at the bottom of their chat."""

from dataclasses import dataclass

from storage.database import Tx


@dataclass(frozen=True, slots=True)
class Person:
    """One account. ``language`` is the chosen one; ``telegram_language`` what Telegram last said ("" if nothing)."""

    account: int
    language: str | None
    telegram_language: str
    plain: bool
    focus: str | None


def _person(account: int, row: object) -> Person:
    return Person(account, row["language"], row["telegram_language"], bool(row["plain"]), row["focus"])  # type: ignore[index]


def meet(tx: Tx, account: int, telegram_language: str, message_id: int) -> Person:
    """Return the person whose update this is; a new one is entered.

    ``message_id`` is that of the message they have sent or tapped (0 if there is none): their chat reaches at least
    so far down.
    """
    row = tx.one("SELECT * FROM people WHERE account = :account", account=account)
    if row is None:
        tx.run(
            "INSERT INTO people (account, telegram_language, last_message_id)"
            " VALUES (:account, :telegram_language, :message_id)",
            account=account,
            telegram_language=telegram_language,
            message_id=message_id,
        )
        return Person(account, None, telegram_language, plain=False, focus=None)
    if row["telegram_language"] != telegram_language or row["last_message_id"] < message_id or not row["reachable"]:
        tx.run(
            "UPDATE people SET telegram_language = :telegram_language, reachable = 1,"
            " last_message_id = CASE WHEN last_message_id < :message_id THEN :message_id ELSE last_message_id END"
            " WHERE account = :account",
            account=account,
            telegram_language=telegram_language,
            message_id=message_id,
        )
    return Person(account, row["language"], telegram_language, bool(row["plain"]), row["focus"])


def find(tx: Tx, account: int) -> Person | None:
    """Return a person that is known already."""
    row = tx.one("SELECT * FROM people WHERE account = :account", account=account)
    return None if row is None else _person(account, row)


def choose_language(tx: Tx, account: int, language: str) -> None:
    """Keep the language this person has chosen."""
    tx.run("UPDATE people SET language = :language WHERE account = :account", account=account, language=language)


def set_plain(tx: Tx, account: int, plain: bool) -> None:  # noqa: FBT001  (what is set)
    """Keep whether this person wants plain messages."""
    tx.run("UPDATE people SET plain = :plain WHERE account = :account", account=account, plain=int(plain))


def focus_on(tx: Tx, account: int, dialogue: str | None) -> None:
    """Let typed text go to this dialogue from now on."""
    tx.run("UPDATE people SET focus = :focus WHERE account = :account", account=account, focus=dialogue)


def reachable(tx: Tx, account: int, yes: bool) -> None:  # noqa: FBT001  (what is set)
    """Keep whether messages reach this person (they may have blocked the bot)."""
    tx.run("UPDATE people SET reachable = :yes WHERE account = :account", account=account, yes=int(yes))


def is_reachable(tx: Tx, account: int) -> bool:
    """Return whether messages reach this person, as far as is known; who has never written counts as reachable."""
    return bool(tx.value("SELECT coalesce(min(reachable), 1) FROM people WHERE account = :account", account=account))
