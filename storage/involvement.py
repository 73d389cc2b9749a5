"""Who has taken part in what, each counted once, however much they do; and how many comments there are.

Taking part is bringing, commenting, recommending; reading, following and reporting are not.
"""

from dataclasses import dataclass
from datetime import datetime

from storage.database import Tx
from storage.moments import moment, stamp

WHOLE = 0
"""In place of a proposal: the programme as a whole."""


@dataclass(frozen=True, slots=True)
class Counts:
    """``people`` have taken part; ``comments`` can be read; ``shown`` are these and the traces of those that can't."""

    people: int = 0
    comments: int = 0
    shown: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """That somebody has taken part in a proposal (`WHOLE`: in a programme's own comments), and when last."""

    programme: int
    proposal: int
    last_at: datetime


def took_part(tx: Tx, programme: int, proposal: int, account: int, at: datetime) -> bool:
    """Note that somebody takes part in a proposal, and with it in its programme; return whether they are new there."""
    known = 0
    for what in dict.fromkeys((proposal, WHOLE)):
        known = tx.run(
            "UPDATE involved SET last_at = :at"
            " WHERE programme = :programme AND proposal = :proposal AND account = :account",
            programme=programme,
            proposal=what,
            account=account,
            at=stamp(at),
        )
        if not known:
            tx.run(
                "INSERT INTO involved (programme, proposal, account, last_at)"
                " VALUES (:programme, :proposal, :account, :at)",
                programme=programme,
                proposal=what,
                account=account,
                at=stamp(at),
            )
            add(tx, programme, what, people=1)
    return not known  # in the programme as a whole, which comes last


def add(tx: Tx, programme: int, proposal: int, *, people: int = 0, comments: int = 0, shown: int = 0) -> None:
    """Add to the counts of a proposal or of a programme as a whole."""
    tx.run(
        "INSERT INTO tallies (programme, proposal, people, comments, shown)"
        " VALUES (:programme, :proposal, :people, :comments, :shown) ON CONFLICT (programme, proposal) DO UPDATE"
        " SET people = tallies.people + excluded.people, comments = tallies.comments + excluded.comments,"
        " shown = tallies.shown + excluded.shown",
        programme=programme,
        proposal=proposal,
        people=people,
        comments=comments,
        shown=shown,
    )


def counts(tx: Tx, programme: int, proposal: int = WHOLE) -> Counts:
    """Return the counts of a proposal, or of a programme as a whole (whose comments are those right under it)."""
    row = tx.one(
        "SELECT people, comments, shown FROM tallies WHERE programme = :programme AND proposal = :proposal",
        programme=programme,
        proposal=proposal,
    )
    return Counts() if row is None else Counts(*row)


def comments_in_all(tx: Tx, programme: int) -> int:
    """Return how many comments can be read, under a programme and all its proposals."""
    return int(
        tx.value("SELECT coalesce(sum(comments), 0) FROM tallies WHERE programme = :programme", programme=programme)
    )


def of_account(tx: Tx, account: int, *, page: int, size: int) -> list[Part]:
    """Return what somebody has taken part in, the latest first; pages count from 1, and one past the end is empty.

    A programme as a whole is among it only where they have taken part in no proposal of it.
    """
    rows = tx.all(
        "SELECT programme, proposal, last_at FROM involved AS mine WHERE account = :account AND (proposal <> 0"
        " OR NOT EXISTS (SELECT 1 FROM involved AS other WHERE other.account = :account"
        "  AND other.programme = mine.programme AND other.proposal <> 0))"
        " ORDER BY last_at DESC, programme DESC, proposal DESC LIMIT :size OFFSET :skipped",
        account=account,
        size=size,
        skipped=(page - 1) * size,
    )
    return [Part(row["programme"], row["proposal"], moment(row["last_at"])) for row in rows]


def forget(tx: Tx, account: int) -> None:
    """Forget that an account has taken part in anything; how many have stays what it was."""
    tx.run("DELETE FROM involved WHERE account = :account", account=account)
