"""How far reminders have come: which window each programme has, who was gone through, who has just been reminded."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from participation.assisted import FIRST
from participation.board import Board
from participation.programme import Vote
from participation.reminders import APART, Moved
from participation.window import Window
from storage import follows, programmes
from storage.database import Tx
from storage.moments import moment, stamp
from storage.shelf import Programme

Source = Literal["begun", "following"]
"""Those who have begun something and not finished it; those who follow the programme or its office."""

NEVER = ""
"""In place of the close of a window that has none."""
BEFORE_EVERYBODY = -(2**63)


@dataclass(frozen=True, slots=True)
class Known:
    """Since when a window is as it is, and what became of an earlier one of the same programme."""

    since: datetime
    moved: Moved | None


@dataclass(frozen=True, slots=True)
class Batch:
    """Accounts that still owe something, and where to go on; ``after`` None: there is nobody after these."""

    accounts: tuple[int, ...]
    after: int | None


@dataclass(frozen=True, slots=True)
class Wait:
    """Somebody who has just been reminded of something else."""

    account: int
    programme: int
    closes_at: str
    slot: str


def closes(window: Window) -> str:
    """Name a window by its close, so that a moved one is another."""
    return NEVER if window.closes_at is None else stamp(window.closes_at)


def look(tx: Tx, now: datetime) -> dict[int, Known]:
    """Learn which windows are new and which were moved; return what is known of each programme's.

    A window seen for the first time counts as known since its programme was published.
    """
    rows = {row["programme"]: row for row in tx.all("SELECT * FROM reminder_windows")}
    known: dict[int, Known] = {}
    for programme in programmes.everything(tx):
        row, window = rows.get(programme.id), programme.content.window
        opens_at = None if window.opens_at is None else stamp(window.opens_at)
        if row is not None and (row["opens_at"], row["closes_at"]) == (opens_at, closes(window)):
            known[programme.id] = Known(moment(row["since"]), row["moved"])
            continue
        moved: Moved | None = None
        if row is not None:
            later = row["closes_at"] != NEVER and (closes(window) == NEVER or closes(window) > row["closes_at"])
            moved = "extended" if later else "otherwise"
        known[programme.id] = Known(programme.published_at if row is None else now, moved)
        _keep(tx, programme, opens_at, known[programme.id])
    return known


def _keep(tx: Tx, programme: Programme, opens_at: str | None, known: Known) -> None:
    tx.run(
        "INSERT INTO reminder_windows (programme, opens_at, closes_at, since, moved)"
        " VALUES (:programme, :opens_at, :closes_at, :since, :moved)"
        " ON CONFLICT (programme) DO UPDATE SET opens_at = excluded.opens_at, closes_at = excluded.closes_at,"
        " since = excluded.since, moved = excluded.moved",
        programme=programme.id,
        opens_at=opens_at,
        closes_at=closes(programme.content.window),
        since=stamp(known.since),
        moved=known.moved,
    )


def unfinished(tx: Tx, programme: Programme, slot: str, sources: tuple[Source, ...]) -> list[tuple[Source, int]]:
    """Return from which of ``sources`` people are still to be reminded, and after whom to go on."""
    rows = tx.all(
        "SELECT source, after, done FROM reminder_runs"
        " WHERE programme = :programme AND closes_at = :closes_at AND slot = :slot",
        programme=programme.id,
        closes_at=closes(programme.content.window),
        slot=slot,
    )
    runs = {row["source"]: row for row in rows}
    return [
        (source, runs[source]["after"] if source in runs else BEFORE_EVERYBODY)
        for source in sources
        if source not in runs or not runs[source]["done"]
    ]


def came_to(tx: Tx, programme: Programme, slot: str, source: Source, after: int | None) -> None:
    """Keep after whom to go on; None: everybody has been gone through."""
    tx.run(
        "INSERT INTO reminder_runs (programme, closes_at, slot, source, after, done)"
        " VALUES (:programme, :closes_at, :slot, :source, :after, :done)"
        " ON CONFLICT (programme, closes_at, slot, source) DO UPDATE SET after = excluded.after, done = excluded.done",
        programme=programme.id,
        closes_at=closes(programme.content.window),
        slot=slot,
        source=source,
        after=after or 0,
        done=int(after is None),
    )


def batch(tx: Tx, programme: Programme, source: Source, at: datetime, after: int, limit: int) -> Batch:
    """Return the next of those who had begun by ``at`` (or who follow) and are not done; some ``limit`` of them."""
    if source == "following":
        return _following(tx, programme, after, limit)
    if isinstance(programme.content, Vote):
        return _voting(tx, programme.id, at, after, limit)
    if isinstance(programme.content, Board):  # nothing that is begun there has to be finished by the close
        return Batch((), None)
    return _applying(tx, programme.id, at, after, limit)


def _voting(tx: Tx, programme: int, at: datetime, after: int, limit: int) -> Batch:
    """Go through drafts by account. Whoever has a ballot is done, also while they choose anew."""
    rows = tx.all(
        "SELECT account, changed_at <= :at AND NOT EXISTS (SELECT 1 FROM participants"
        " WHERE programme = :programme AND participants.account = drafts.account) AS owes"
        " FROM drafts WHERE dialogue = :dialogue AND account > :after ORDER BY account LIMIT :limit",
        programme=programme,
        dialogue=programmes.dialogue(programme),
        at=stamp(at),
        after=after,
        limit=limit,
    )
    owing = tuple(row["account"] for row in rows if row["owes"])
    return Batch(owing, rows[-1]["account"] if len(rows) == limit else None)


def _applying(tx: Tx, programme: int, at: datetime, after: int, limit: int) -> Batch:
    """Go through drafts by application, with everybody who takes part in each."""
    rows = tx.all(
        "SELECT id, begun_at <= :at AS owes FROM applications"
        " WHERE programme = :programme AND state = 'draft' AND id > :after ORDER BY id LIMIT :limit",
        programme=programme,
        at=stamp(at),
        after=after,
        limit=limit,
    )
    owing: dict[int, None] = {}
    for row in rows:
        if row["owes"]:
            seats = tx.all(
                "SELECT account FROM members WHERE application = :application AND account IS NOT NULL"
                " AND account < :assisted ORDER BY seat",
                application=row["id"],
                assisted=FIRST,  # whoever has no Telegram is reminded by nobody but the office
            )
            owing |= {seat["account"]: None for seat in seats}
    return Batch(tuple(owing), rows[-1]["id"] if len(rows) == limit else None)


def _following(tx: Tx, programme: Programme, after: int, limit: int) -> Batch:
    """Go through followers by account; whoever has begun is reminded of that instead."""
    found = follows.followers_after(tx, programme, after, limit)
    owing = tuple(account for account in found if not has_begun(tx, programme, account))
    return Batch(owing, found[-1] if len(found) == limit else None)


def has_begun(tx: Tx, programme: Programme, account: int) -> bool:
    """Return whether somebody has begun, or done, what a programme asks for."""
    if isinstance(programme.content, Vote):
        found = tx.value(
            "SELECT 1 FROM participants WHERE programme = :programme AND account = :account"
            " UNION ALL SELECT 1 FROM drafts WHERE account = :account AND dialogue = :dialogue LIMIT 1",
            programme=programme.id,
            account=account,
            dialogue=programmes.dialogue(programme.id),
        )
    elif isinstance(programme.content, Board):
        found = tx.value(
            "SELECT 1 FROM involved WHERE programme = :programme AND proposal = 0 AND account = :account",
            programme=programme.id,
            account=account,
        )
    else:
        found = tx.value(
            "SELECT 1 FROM members JOIN applications ON applications.id = members.application"
            " WHERE members.account = :account AND applications.programme = :programme"
            " AND applications.state <> 'withdrawn' LIMIT 1",
            account=account,
            programme=programme.id,
        )
    return found is not None


def may_be_reminded(tx: Tx, account: int, now: datetime) -> datetime | None:
    """Return from when on somebody may be reminded again; None: at once, also if the clock was put far back."""
    at = tx.value("SELECT at FROM reminded WHERE account = :account", account=account)
    return moment(at) + APART if at is not None and abs(now - moment(at)) < APART else None


def was_reminded(tx: Tx, account: int, now: datetime) -> None:
    """Remember that somebody is being reminded of something."""
    tx.run(
        "INSERT INTO reminded (account, at) VALUES (:account, :at)"
        " ON CONFLICT (account) DO UPDATE SET at = excluded.at",
        account=account,
        at=stamp(now),
    )


def wait(tx: Tx, account: int, programme: Programme, slot: str, due_at: datetime) -> None:
    """Put somebody off until ``due_at``."""
    tx.run(
        "INSERT INTO reminder_waits (account, programme, closes_at, slot, due_at)"
        " VALUES (:account, :programme, :closes_at, :slot, :due_at)"
        " ON CONFLICT (account, programme, closes_at, slot) DO UPDATE SET due_at = excluded.due_at",
        account=account,
        programme=programme.id,
        closes_at=closes(programme.content.window),
        slot=slot,
        due_at=stamp(due_at),
    )


def waited(tx: Tx, now: datetime, limit: int) -> list[Wait]:
    """Return and forget up to ``limit`` of those who have waited long enough, the longest first."""
    rows = tx.all(
        "SELECT * FROM reminder_waits WHERE due_at <= :now ORDER BY due_at, account LIMIT :limit",
        now=stamp(now),
        limit=limit,
    )
    for row in rows:
        tx.run(
            "DELETE FROM reminder_waits WHERE account = :account AND programme = :programme"
            " AND closes_at = :closes_at AND slot = :slot",
            account=row["account"],
            programme=row["programme"],
            closes_at=row["closes_at"],
            slot=row["slot"],
        )
    return [Wait(row["account"], row["programme"], row["closes_at"], row["slot"]) for row in rows]


def next_wait(tx: Tx) -> list[datetime]:
    """Return when the next one has waited long enough, if anybody waits."""
    at = tx.value("SELECT min(due_at) FROM reminder_waits")
    return [] if at is None else [moment(at)]


def forget(tx: Tx, before: datetime, limit: int) -> int:
    """Forget up to ``limit`` people who were last reminded before then; return how many went."""
    return tx.run(
        "DELETE FROM reminded WHERE account IN"
        " (SELECT account FROM reminded WHERE at < :before ORDER BY at LIMIT :limit)",
        before=stamp(before),
        limit=limit,
    )
