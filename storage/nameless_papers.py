"""Papers that an official has found to name nobody: what blind reviewers get to see."""

from dataclasses import dataclass
from datetime import datetime

from participation.audit import Actor
from storage import audit
from storage.database import Tx
from storage.moments import moment, stamp


@dataclass(frozen=True, slots=True)
class Mark:
    """Whose account has marked a paper, and when."""

    by: int
    at: datetime


def mark(tx: Tx, programme: int, application: int, paper: int, *, by: Actor, at: datetime) -> bool:
    """Mark a paper as free of names, on record; return whether it was not already."""
    fresh = tx.run(
        "INSERT INTO nameless_papers (paper, application, marked_by, marked_at)"
        " VALUES (:paper, :application, :by, :at) ON CONFLICT DO NOTHING",
        paper=paper,
        application=application,
        by=by.account,
        at=stamp(at),
    )
    if fresh:
        audit.note(tx, programme, "paper-marked-nameless", by=by, at=at, subject=f"paper:{paper}")
    return bool(fresh)


def unmark(tx: Tx, programme: int, paper: int, *, by: Actor, at: datetime) -> bool:
    """Take the mark back, on record; return whether there was one."""
    gone = tx.run("DELETE FROM nameless_papers WHERE paper = :paper", paper=paper)
    if gone:
        audit.note(tx, programme, "paper-mark-removed", by=by, at=at, subject=f"paper:{paper}")
    return bool(gone)


def of_application(tx: Tx, application: int) -> dict[int, Mark]:
    """Return the papers of an application that are marked, and who has marked them."""
    rows = tx.all("SELECT * FROM nameless_papers WHERE application = :application", application=application)
    return {row["paper"]: Mark(row["marked_by"], moment(row["marked_at"])) for row in rows}


def forget(tx: Tx, application: int) -> None:
    """Delete the marks of an application whose data goes."""
    tx.run("DELETE FROM nameless_papers WHERE application = :application", application=application)
