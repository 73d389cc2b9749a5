"""Reviews as they are kept: who has which application, what they gave, and what they may see of the others'."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from sqlite3 import Row
from typing import Final

from participation import assigning, judging
from participation.assigning import Assigned, Case, Queue
from participation.audit import Actor, What
from participation.judging import Judgement, JudgementState, check_change, check_comment, check_scores
from participation.receipt_number import ReceiptNumber
from participation.refused import Refused
from participation.review import Review
from storage import audit, programmes, roles
from storage.database import Tx
from storage.moments import moment, stamp

# What was judged before it was handed in last is told from the times of both.
_ROWS: Final = (
    "SELECT reviews.application, reviewer, reviews.programme, reviews.state, scores, comment, settled,"
    " done_at < received_at AS earlier"
    " FROM reviews LEFT JOIN applications ON applications.id = reviews.application"
)

_NOTED: Final[Mapping[JudgementState, What]] = {
    "given": "review-given",
    "abstained": "review-abstained",
    "conflict": "conflict-declared",
}


def assign(tx: Tx, programme: int, cases: Iterable[Case], *, by: Actor, at: datetime) -> Assigned:
    """Give each application the reviewers that the programme asks for; what is assigned already stays.

    What lay with somebody who is no longer a reviewer, and has not begun, goes to others.

    Raises:
        Refused: ``review-none`` if the programme has no review.
    """
    review = _rules(tx, programme)
    reviewers = roles.accounts(tx, "reviewer", programme, at)
    for one in of_programme(tx, programme):
        if one.state == "assigned" and one.reviewer not in reviewers:
            _delete(tx, one)
    assigned = assigning.assign(cases, reviewers, review.reviewers, of_programme(tx, programme))
    for application, reviewer in assigned.fresh:
        _enter(tx, programme, application, reviewer, at)
    if assigned.fresh:
        values = {"applications": len({pair[0] for pair in assigned.fresh}), "assigned": len(assigned.fresh)}
        audit.note(tx, programme, "reviewers-assigned", by=by, at=at, values=values)
    return assigned


def give(tx: Tx, application: int, scores: Mapping[str, int], comment: str, *, by: Actor, at: datetime) -> Judgement:
    """Keep a reviewer's scores and comment, in place of earlier ones.

    Raises:
        Refused: as `participation.judging.check_change`, ``check_scores`` and ``check_comment``.
    """
    programme = _mine_to_change(tx, application, by)
    check_scores(_rules(tx, programme), scores)
    return _keep(tx, programme, application, "given", scores, check_comment(comment), by=by, at=at)


def abstain(tx: Tx, application: int, comment: str, *, by: Actor, at: datetime) -> Judgement:
    """Keep that a reviewer abstains: they are done, and count for nothing in the mean.

    Raises:
        Refused: as `participation.judging.check_change` and ``check_comment``.
    """
    programme = _mine_to_change(tx, application, by)
    return _keep(tx, programme, application, "abstained", {}, check_comment(comment), by=by, at=at)


def declare_conflict(tx: Tx, case: Case, *, by: Actor, at: datetime) -> Assigned:
    """Take an application from a reviewer for good, with what they gave, and pass it on to another.

    Raises:
        Refused: as `participation.judging.check_change`.
    """
    programme = _mine_to_change(tx, case.application, by, conflict=True)
    _keep(tx, programme, case.application, "conflict", {}, "", by=by, at=at)
    return assign(tx, programme, [case], by=by, at=at)


def of_application(tx: Tx, application: int) -> list[Judgement]:
    """Return what there is on an application, for the office's eyes: of all reviewers, by account."""
    rows = tx.all(_ROWS + " WHERE application = :application ORDER BY reviewer", application=application)
    return [_judgement(tx, row) for row in rows]


def of_others(tx: Tx, application: int, reviewer: int) -> tuple[Judgement, ...]:
    """Return what the others gave, for the eyes of a reviewer; from then on their own stays as it is.

    Raises:
        Refused: ``review-not-yours``; ``review-own-first``.
    """
    others = judging.visible(of_application(tx, application), reviewer)
    tx.run(
        "UPDATE reviews SET settled = 1 WHERE application = :application AND reviewer = :reviewer",
        application=application,
        reviewer=reviewer,
    )
    return others


def waiting_since(tx: Tx, application: int) -> dict[int, datetime]:
    """Return which reviewers have not reviewed an application yet, and since when they have it."""
    rows = tx.all(
        "SELECT reviewer, assigned_at FROM reviews WHERE application = :application AND state = 'assigned'",
        application=application,
    )
    return {row["reviewer"]: moment(row["assigned_at"]) for row in rows}


def of_programme(tx: Tx, programme: int) -> list[Judgement]:
    """Return every judgement of a programme, without comments: for assigning, ordering and counting."""
    rows = tx.all(
        _ROWS + " WHERE reviews.programme = :programme ORDER BY application, reviewer",
        programme=programme,
    )
    return [_judgement(tx, row, comment=False) for row in rows]


def queue(tx: Tx, programme: int, reviewer: int, numbers: Mapping[int, ReceiptNumber]) -> Queue:
    """Return what a reviewer still has to do; ``numbers`` are the receipt numbers of what is in, by application."""
    return assigning.queue(of_programme(tx, programme), reviewer, numbers)


def forget(tx: Tx, application: int) -> None:
    """Delete what was said of an application whose data goes; the record keeps that it was."""
    tx.run("DELETE FROM reviews WHERE application = :application", application=application)


def _rules(tx: Tx, programme: int) -> Review:
    found = programmes.by_id(tx, programme)
    review = None if found is None else found.reception.review
    if review is None:
        raise Refused("review-none")
    return review


def _mine_to_change(tx: Tx, application: int, by: Actor, *, conflict: bool = False) -> int:
    """Return the programme in which a reviewer may still change their review."""
    row = _row(tx, application, by.account)
    decided = tx.one("SELECT 1 FROM decisions WHERE application = :application", application=application)
    check_change(None if row is None else _judgement(tx, row), decided=decided is not None, conflict=conflict)
    return 0 if row is None else int(row["programme"])


def _enter(tx: Tx, programme: int, application: int, reviewer: int, at: datetime) -> None:
    tx.run(
        "INSERT INTO reviews (application, reviewer, programme, assigned_at)"
        " VALUES (:application, :reviewer, :programme, :at)",
        application=application,
        reviewer=reviewer,
        programme=programme,
        at=stamp(at),
    )


def _keep(
    tx: Tx,
    programme: int,
    application: int,
    state: JudgementState,
    scores: Mapping[str, int],
    comment: str,
    *,
    by: Actor,
    at: datetime,
) -> Judgement:
    # Where others' scores were seen, that was of what is replaced now: else it could not be changed at all.
    tx.run(
        "UPDATE reviews SET state = :state, scores = :scores, comment = :comment, done_at = :at, settled = 0"
        " WHERE application = :application AND reviewer = :reviewer",
        state=state,
        scores=json.dumps(dict(scores)),
        comment=tx.keys.seal("reviews", f"{application}/{by.account}", comment.encode("utf-8", "surrogatepass"))
        if comment
        else None,
        at=stamp(at),
        application=application,
        reviewer=by.account,
    )
    row = _row(tx, application, by.account)
    assert row is not None  # noqa: S101  (looked at just before: for the type checker)
    audit.note(tx, programme, _NOTED[state], by=by, at=at, subject=f"application:{application}")
    return _judgement(tx, row)


def _delete(tx: Tx, one: Judgement) -> None:
    tx.run(
        "DELETE FROM reviews WHERE application = :application AND reviewer = :reviewer",
        application=one.application,
        reviewer=one.reviewer,
    )


def _row(tx: Tx, application: int, reviewer: int | None) -> Row | None:
    return tx.one(
        _ROWS + " WHERE application = :application AND reviewer = :reviewer", application=application, reviewer=reviewer
    )


def _judgement(tx: Tx, row: Row, *, comment: bool = True) -> Judgement:
    sealed = row["comment"] if comment else None
    where = f"{row['application']}/{row['reviewer']}"
    return Judgement(
        application=row["application"],
        reviewer=row["reviewer"],
        state=row["state"],
        scores=json.loads(row["scores"]),
        comment=""
        if sealed is None
        else tx.keys.open_sealed("reviews", where, sealed).decode("utf-8", "surrogatepass"),
        settled=bool(row["settled"]),
        earlier=bool(row["earlier"]),
    )
