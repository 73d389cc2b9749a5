"""What people are still to hear of boards: derived from the rows, so that a crash in the middle goes on."""

from dataclasses import dataclass
from datetime import datetime

from storage.database import Tx
from storage.moments import stamp


@dataclass(frozen=True, slots=True)
class Untold:
    """A released answer of which not all have been queued to hear; ``through`` is the last account that was."""

    answer: int
    programme: int
    proposal: int
    through: int


def answers(tx: Tx) -> list[Untold]:
    """Return every answer of which somebody is still to hear, the earliest first."""
    rows = tx.all(
        "SELECT id, programme, proposal, told_through FROM answers WHERE released_at IS NOT NULL AND told_at IS NULL"
        " ORDER BY id"
    )
    return [Untold(row["id"], row["programme"], row["proposal"], row["told_through"]) for row in rows]


def answer(tx: Tx, answer: int) -> Untold | None:
    """Return how far the telling of an answer is, None once all were queued to hear."""
    row = tx.one(
        "SELECT id, programme, proposal, told_through FROM answers"
        " WHERE id = :answer AND released_at IS NOT NULL AND told_at IS NULL",
        answer=answer,
    )
    return None if row is None else Untold(row["id"], row["programme"], row["proposal"], row["told_through"])


def told_through(tx: Tx, answer: int, account: int) -> None:
    """Note, in the unit that queues it, that everybody up to this account hears."""
    tx.run("UPDATE answers SET told_through = :account WHERE id = :answer", account=account, answer=answer)


def told(tx: Tx, answer: int, at: datetime) -> None:
    """Note that nobody is left who has not been queued to hear."""
    tx.run("UPDATE answers SET told_at = :at WHERE id = :answer", at=stamp(at), answer=answer)


def goals(tx: Tx) -> list[tuple[int, int]]:
    """Return the proposals (and their programmes) whose goal is reached and of which the office has not heard."""
    rows = tx.all(
        "SELECT id, programme FROM proposals WHERE reached_at IS NOT NULL AND goal_told_at IS NULL ORDER BY id"
    )
    return [(row["id"], row["programme"]) for row in rows]


def goal_told(tx: Tx, proposal: int, at: datetime) -> bool:
    """Note that the office hears of a goal; tell whether it had not been noted before."""
    return bool(
        tx.run(
            "UPDATE proposals SET goal_told_at = :at WHERE id = :proposal AND goal_told_at IS NULL",
            at=stamp(at),
            proposal=proposal,
        )
    )
