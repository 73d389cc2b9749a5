"""What those concerned are still to hear of a change, and how far that has come: a crash goes on from the rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Row
from typing import Literal

from participation.board import Board
from participation.programme import Vote
from storage import ballots, reminders
from storage.database import Tx
from storage.moments import moment, stamp
from storage.reminders import BEFORE_EVERYBODY, Batch
from storage.shelf import Programme

What = Literal["paused", "resumed", "closed-early"]
Source = Literal["done", "begun", "following"]
"""Those who have done what the programme asks for; those who have begun; those who follow it or its office."""

# Whoever is done has nothing to lose by a pause.
_SOURCES: dict[What, tuple[Source, ...]] = {
    "paused": ("begun", "following"),
    "resumed": ("begun", "following"),
    "closed-early": ("done", "begun", "following"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One change that people hear of from ``at`` on; ``about`` is the number of the pause, or of the early close."""

    id: int
    programme: int
    what: What
    about: int
    at: datetime
    source: int
    after: int

    @property
    def told_of(self) -> Source | None:
        """Who is gone through now; None once all have been."""
        sources = _SOURCES[self.what]
        return sources[self.source] if self.source < len(sources) else None


def put(tx: Tx, programme: int, what: What, about: int, at: datetime) -> None:
    """Let people hear of a change, from ``at`` on; what was to be heard of it later is heard then instead."""
    tx.run(
        "INSERT INTO change_news (programme, what, about, at) VALUES (:programme, :what, :about, :at)"
        " ON CONFLICT (about, what) DO UPDATE SET at = excluded.at WHERE told_at IS NULL",
        programme=programme,
        what=what,
        about=about,
        at=stamp(at),
    )


def drop(tx: Tx, what: What, about: int) -> None:
    """Let nobody hear what nobody has been told yet."""
    tx.run("DELETE FROM change_news WHERE about = :about AND what = :what AND told_at IS NULL", about=about, what=what)


def by_id(tx: Tx, news: int) -> Change | None:
    """Return what is heard, if there is such news."""
    row = tx.one("SELECT * FROM change_news WHERE id = :id", id=news)
    return None if row is None else _news(row)


def to_tell(tx: Tx) -> list[Change]:
    """Return all of which somebody is still to hear, the earliest first."""
    return [_news(row) for row in tx.all("SELECT * FROM change_news WHERE told_at IS NULL ORDER BY at, id")]


def came_to(tx: Tx, news: Change, after: int | None, now: datetime) -> None:
    """Keep after whom to go on; None: this source has been gone through."""
    source = news.source + (after is None)
    over = source >= len(_SOURCES[news.what])
    tx.run(
        "UPDATE change_news SET source = :source, after = :after, told_at = :told_at WHERE id = :id",
        source=source,
        after=after,
        told_at=stamp(now) if over else None,
        id=news.id,
    )


def batch(tx: Tx, programme: Programme, news: Change, limit: int) -> Batch:
    """Return the next of those who are to hear, some ``limit`` of them, and after whom to go on."""
    match news.told_of:
        case None:
            return Batch((), None)
        case "done":
            return _done(tx, programme, news.after, limit)
        case source:
            return reminders.batch(tx, programme, source, news.at, news.after, limit)


def _done(tx: Tx, programme: Programme, after: int, limit: int) -> Batch:
    if isinstance(programme.content, Vote):
        return _page(ballots.participants_after(tx, programme.id, after, limit), limit)
    if isinstance(programme.content, Board):
        rows = tx.all(
            "SELECT account FROM involved WHERE programme = :programme AND proposal = 0 AND account > :after"
            " ORDER BY account LIMIT :limit",
            programme=programme.id,
            after=after,
            limit=limit,
        )
        return _page([row["account"] for row in rows], limit)
    applications = tx.all(
        "SELECT id, state IN ('draft', 'withdrawn') AS apart FROM applications"
        " WHERE programme = :programme AND id > :after ORDER BY id LIMIT :limit",
        programme=programme.id,
        after=after,
        limit=limit,
    )
    there: dict[int, None] = {}
    for row in applications:
        if not row["apart"]:
            seats = tx.all(
                "SELECT account FROM members WHERE application = :application AND account IS NOT NULL ORDER BY seat",
                application=row["id"],
            )
            there |= {seat["account"]: None for seat in seats}
    return Batch(tuple(there), applications[-1]["id"] if len(applications) == limit else None)


def _page(accounts: Sequence[int], limit: int) -> Batch:
    return Batch(tuple(accounts), accounts[-1] if len(accounts) == limit else None)


def _news(row: Row) -> Change:
    return Change(
        id=row["id"],
        programme=row["programme"],
        what=row["what"],
        about=row["about"],
        at=moment(row["at"]),
        source=row["source"],
        after=BEFORE_EVERYBODY if row["after"] is None else row["after"],
    )
