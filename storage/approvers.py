"""Who may let an announcement go that somebody else has written."""

from datetime import datetime

from participation.roles import Role, may
from storage import roles
from storage.database import Tx


def held(tx: Tx, account: int, author: int, programme: int | None, at: datetime) -> frozenset[Role]:
    """Return by which roles an account has to do with an announcement.

    What the bot as a whole says is an owner's to write; anybody who announces anywhere may read and approve it.
    """
    if programme is not None or account == author:
        return roles.holds(tx, account, programme, at)
    return frozenset[Role]().union(*roles.entrusted(tx, account, at).values())


def of(tx: Tx, author: int, programme: int | None, at: datetime) -> list[int]:
    """Return the accounts that may approve what ``author`` announces, in order, each once."""
    rows = tx.all(
        "SELECT DISTINCT account FROM grants WHERE ended_at IS NULL AND account <> :author"
        " AND (programme IS NULL OR :house OR programme = :programme) ORDER BY account",
        author=author,
        house=int(programme is None),
        programme=programme,
    )
    return [
        row["account"]
        for row in rows
        if may("announce", held(tx, row["account"], author, programme, at)) and not invited(tx, author, row["account"])
    ]


def invited(tx: Tx, one: int, other: int) -> bool:
    """Return whether one of two accounts has invited the other to a role that was confirmed."""
    sql = "SELECT 1 FROM role_invitations WHERE state = 'confirmed' AND taken_by = :taken AND made_by = :made LIMIT 1"
    return any(tx.value(sql, taken=taken, made=made) is not None for taken, made in ((one, other), (other, one)))
