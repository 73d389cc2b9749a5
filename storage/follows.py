"""What people follow: programmes and offices. Whoever follows an office hears of all it opens."""

from storage.database import Tx
from storage.shelf import Programme


def of_programme(programme: int) -> str:
    """Name a programme as what is followed."""
    return f"programme:{programme}"


def of_office(code: str) -> str:
    """Name an office as what is followed."""
    return f"office:{code}"


def follow(tx: Tx, account: int, subject: str) -> None:
    """Let somebody follow something; a second time changes nothing."""
    tx.run(
        "INSERT INTO follows (account, subject) VALUES (:account, :subject) ON CONFLICT DO NOTHING",
        account=account,
        subject=subject,
    )


def unfollow(tx: Tx, account: int, subject: str) -> None:
    """Let somebody follow it no more."""
    tx.run("DELETE FROM follows WHERE account = :account AND subject = :subject", account=account, subject=subject)


def follows(tx: Tx, account: int, subject: str) -> bool:
    """Return whether somebody follows it."""
    found = tx.value(
        "SELECT 1 FROM follows WHERE account = :account AND subject = :subject", account=account, subject=subject
    )
    return found is not None


def of_account(tx: Tx, account: int) -> list[str]:
    """Return everything that somebody follows, in the order of its names."""
    rows = tx.all("SELECT subject FROM follows WHERE account = :account ORDER BY subject", account=account)
    return [row["subject"] for row in rows]


def followers_after(tx: Tx, programme: Programme, after: int, limit: int) -> list[int]:
    """Return up to ``limit`` accounts that follow a programme or its office, in their own order, after ``after``."""
    rows = tx.all(
        "SELECT account FROM (SELECT account FROM follows WHERE subject = :programme AND account > :after"
        " ORDER BY account LIMIT :limit) AS of_programme"
        " UNION SELECT account FROM (SELECT account FROM follows WHERE subject = :office AND account > :after"
        " ORDER BY account LIMIT :limit) AS of_office ORDER BY account LIMIT :limit",
        programme=of_programme(programme.id),
        office=of_office(programme.content.office.code),
        after=after,
        limit=limit,
    )
    return [row["account"] for row in rows]
