"""Reports of texts that somebody finds wrong: one of an account for each text, until somebody has looked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from participation.moderating import Kind, Reason
from storage.database import Tx
from storage.moments import moment, stamp


@dataclass(frozen=True, slots=True)
class Reported:
    """A text with open reports: how many there are for each reason, and how many of them count towards hiding."""

    kind: Kind
    subject: int
    reasons: Mapping[Reason, int]
    counting: int
    first_at: datetime


def enter(
    tx: Tx, programme: int, kind: Kind, subject: int, account: int, reason: Reason, *, counts: bool, at: datetime
) -> bool:
    """Keep a report; tell whether it is new. One that was looked at is not opened again by the same account."""
    return bool(
        tx.run(
            "INSERT INTO reports (kind, subject, account, programme, reason, counts, at)"
            " VALUES (:kind, :subject, :account, :programme, :reason, :counts, :at) ON CONFLICT DO NOTHING",
            kind=kind,
            subject=subject,
            account=account,
            programme=programme,
            reason=reason,
            counts=int(counts),
            at=stamp(at),
        )
    )


def of(tx: Tx, kind: Kind, subject: int) -> Reported | None:
    """Return the open reports of a text, None where there are none."""
    rows = tx.all(
        "SELECT reason, counts, at FROM reports WHERE kind = :kind AND subject = :subject AND settled = 0",
        kind=kind,
        subject=subject,
    )
    if not rows:
        return None
    reasons: dict[Reason, int] = {}
    for row in rows:
        reasons[row["reason"]] = reasons.get(row["reason"], 0) + 1
    first_at = moment(min(row["at"] for row in rows))
    return Reported(kind, subject, reasons, sum(row["counts"] for row in rows), first_at)


def open_in(tx: Tx, programme: int, *, limit: int) -> list[Reported]:
    """Return up to ``limit`` texts of a programme with open reports, the most reported first."""
    rows = tx.all(
        "SELECT kind, subject FROM reports WHERE programme = :programme AND settled = 0"
        " GROUP BY kind, subject ORDER BY count(*) DESC, min(at) LIMIT :limit",
        programme=programme,
        limit=limit,
    )
    found = (of(tx, row["kind"], row["subject"]) for row in rows)
    return [each for each in found if each is not None]


def settle(tx: Tx, kind: Kind, subject: int) -> int:
    """Note that somebody has looked at a text; return how many reports that settles."""
    return tx.run(
        "UPDATE reports SET settled = 1 WHERE kind = :kind AND subject = :subject AND settled = 0",
        kind=kind,
        subject=subject,
    )


def discount(tx: Tx, kind: Kind, subject: int) -> None:
    """Let the reports so far hide a text no more: it came back without a decision. Moderators still see them."""
    tx.run(
        "UPDATE reports SET counts = 0 WHERE kind = :kind AND subject = :subject AND settled = 0",
        kind=kind,
        subject=subject,
    )


def made_since(tx: Tx, account: int, since: datetime) -> list[datetime]:
    """Return when an account has reported anything since then."""
    rows = tx.all(
        "SELECT at FROM reports WHERE account = :account AND at >= :since", account=account, since=stamp(since)
    )
    return [moment(row["at"]) for row in rows]


def forget(tx: Tx, account: int) -> None:
    """Forget what an account has reported."""
    tx.run("DELETE FROM reports WHERE account = :account", account=account)


def made(tx: Tx, account: int) -> list[tuple[Kind, int, Reason, datetime]]:
    """Return what an account has reported: the text's kind and number, why, and when, the earliest first."""
    rows = tx.all("SELECT kind, subject, reason, at FROM reports WHERE account = :account ORDER BY at", account=account)
    return [(row["kind"], row["subject"], row["reason"], moment(row["at"])) for row in rows]
