"""Pauses of programmes: from when to when everything rests, and why."""

import json
from datetime import datetime

from participation.window import Pause
from participation.words import Localized
from storage.database import Tx
from storage.moments import moment, stamp


def everything(tx: Tx) -> dict[int, tuple[Pause, ...]]:
    """Return all pauses by programme, in the order in which they began."""
    found: dict[int, tuple[Pause, ...]] = {}
    for row in tx.all("SELECT programme, since, until_at, reason FROM pauses ORDER BY programme, id"):
        until = None if row["until_at"] is None else moment(row["until_at"])
        pause = Pause(since=moment(row["since"]), until=until, reason=Localized(json.loads(row["reason"])))
        found[row["programme"]] = (*found.get(row["programme"], ()), pause)
    return found


def begin(tx: Tx, programme: int, pause: Pause) -> int:
    """Keep a pause that begins now; return its number."""
    row = tx.one(
        "INSERT INTO pauses (programme, since, until_at, reason) VALUES (:programme, :since, :until, :reason)"
        " RETURNING id",
        programme=programme,
        since=stamp(pause.since),
        until=None if pause.until is None else stamp(pause.until),
        reason=json.dumps(pause.reason.root, ensure_ascii=False),
    )
    assert row is not None  # noqa: S101  (RETURNING of an insert: for the type checker)
    tx.shelf.drop()
    return int(row["id"])


def end(tx: Tx, programme: int, at: datetime) -> int | None:
    """Let the pause end in which ``at`` lies; return its number, None if it lies in none."""
    row = tx.one(
        "UPDATE pauses SET until_at = :at WHERE programme = :programme AND id ="
        " (SELECT id FROM pauses WHERE programme = :programme ORDER BY id DESC LIMIT 1)"
        " AND since <= :at AND (until_at IS NULL OR until_at > :at) RETURNING id",
        programme=programme,
        at=stamp(at),
    )
    tx.shelf.drop()
    return None if row is None else int(row["id"])


def by_id(tx: Tx, pause: int) -> Pause | None:
    """Return a pause by its number, if there is one."""
    row = tx.one("SELECT since, until_at, reason FROM pauses WHERE id = :id", id=pause)
    if row is None:
        return None
    until = None if row["until_at"] is None else moment(row["until_at"])
    return Pause(since=moment(row["since"]), until=until, reason=Localized(json.loads(row["reason"])))
