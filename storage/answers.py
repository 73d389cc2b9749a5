"""What the office answers to proposals: prepared, one at a time for each, and released, alone or together."""

from collections.abc import Sequence
from datetime import datetime
from sqlite3 import Row

from participation.answering import Answer, Outcome
from storage import news
from storage.database import Tx
from storage.moments import moment, stamp


def prepare(
    tx: Tx,
    programme: int,
    proposal: int,
    *,
    outcome: Outcome,
    passed_to: str | None,
    responsible: str,
    body: str,
    at: datetime,
) -> Answer:
    """Keep an answer, in place of one that was prepared and not released."""
    row = tx.one(
        "INSERT INTO answers (programme, proposal, outcome, passed_to, responsible, body, prepared_at)"
        " VALUES (:programme, :proposal, :outcome, :passed_to, :responsible, :body, :at)"
        " ON CONFLICT (programme, proposal) WHERE released_at IS NULL DO UPDATE SET outcome = excluded.outcome,"
        " passed_to = excluded.passed_to, responsible = excluded.responsible, body = excluded.body,"
        " prepared_at = excluded.prepared_at RETURNING *",
        programme=programme,
        proposal=proposal,
        outcome=outcome,
        passed_to=passed_to,
        responsible=responsible,
        body=body,
        at=stamp(at),
    )
    assert row is not None  # noqa: S101  (RETURNING of an insert: for the type checker)
    return _answer(row)


def take_back(tx: Tx, programme: int, proposal: int) -> bool:
    """Drop a prepared answer; tell whether there was one."""
    return bool(
        tx.run(
            "DELETE FROM answers WHERE programme = :programme AND proposal = :proposal AND released_at IS NULL",
            programme=programme,
            proposal=proposal,
        )
    )


def prepared(tx: Tx, programme: int) -> list[Answer]:
    """Return the answers of a board that are prepared and not released, by proposal."""
    rows = tx.all(
        "SELECT * FROM answers WHERE programme = :programme AND released_at IS NULL ORDER BY proposal",
        programme=programme,
    )
    return [_answer(row) for row in rows]


def released(tx: Tx, proposal: int) -> list[Answer]:
    """Return what the office has answered to a proposal, the first answer first, then what followed it up."""
    rows = tx.all(
        "SELECT * FROM answers WHERE proposal = :proposal AND released_at IS NOT NULL ORDER BY released_at, id",
        proposal=proposal,
    )
    return [_answer(row) for row in rows]


def release(tx: Tx, programme: int, proposals: Sequence[int], at: datetime) -> list[Answer]:
    """Release the prepared answers to these proposals; return them. What was released already is not among them."""
    rows = [
        row
        for proposal in proposals
        for row in tx.all(
            "UPDATE answers SET released_at = :at WHERE programme = :programme AND proposal = :proposal"
            " AND released_at IS NULL RETURNING *",
            at=stamp(at),
            programme=programme,
            proposal=proposal,
        )
    ]
    for row in rows:
        tx.run(
            "UPDATE proposals SET outcome = :outcome, answered_at = coalesce(answered_at, :at) WHERE id = :proposal",
            outcome=row["outcome"],
            at=stamp(at),
            proposal=row["proposal"],
        )
        news.moved(tx, row["proposal"], at)
    return [_answer(row) for row in rows]


def _answer(row: Row) -> Answer:
    return Answer(
        id=row["id"],
        programme=row["programme"],
        proposal=row["proposal"],
        outcome=row["outcome"],
        passed_to=row["passed_to"],
        responsible=row["responsible"],
        body=row["body"],
        prepared_at=moment(row["prepared_at"]),
        released_at=None if row["released_at"] is None else moment(row["released_at"]),
    )
