"""Programmes: publishing them, reading them, keeping what was counted."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from participation.counting import Tally
from participation.programme import Vote
from participation.publishing import republish
from storage import ballots
from storage.database import Tx
from storage.moments import moment, stamp
from storage.shelf import CONTENT, Programme

Published = Literal["new", "updated", "unchanged"]


def _load(tx: Tx) -> dict[int, Programme]:
    if tx.shelf.programmes is None:
        tx.shelf.programmes = {
            row["id"]: Programme(
                id=row["id"],
                slug=row["slug"],
                version=row["version"],
                published_at=moment(row["published_at"]),
                box=row["box"],
                content=CONTENT.validate_json(row["content"]),
                result=None if row["result"] is None else Tally.model_validate_json(row["result"]),
                told=bool(row["told"]),
            )
            for row in tx.all("SELECT * FROM programmes ORDER BY id")
        }
    return tx.shelf.programmes


def everything(tx: Tx) -> Sequence[Programme]:
    """Return all programmes, in the order in which they were first published."""
    return tuple(_load(tx).values())


def by_id(tx: Tx, programme: int) -> Programme | None:
    """Return the programme with this id, if there is one."""
    return _load(tx).get(programme)


def dialogue(programme: int, flow: str = "vote") -> str:
    """Name the dialogue of a flow about a programme, as screens, drafts and the focus know it."""
    return f"{flow}:{programme}"


def by_slug(tx: Tx, slug: str) -> Programme | None:
    """Return the programme with this slug, if there is one."""
    return next((programme for programme in _load(tx).values() if programme.slug == slug), None)


def publish(tx: Tx, fresh: Vote, *, box: str, now: datetime, shorten: bool) -> Published:
    """Keep a programme as it was read from a file; earlier versions stay.

    ``box`` names a key file for it, used if the programme is new.

    Raises:
        Betrayal: if it would betray people who have already taken part.
    """
    before = by_slug(tx, fresh.slug)
    if before is None:
        begun_on = fresh.begun_on or now.astimezone(ZoneInfo(fresh.office.timezone)).date()
        vote = republish(None, fresh, now=now, ballots={}, voters=0, counted=False, shorten=shorten)
        vote = vote.model_copy(update={"begun_on": begun_on})
        row = tx.one(
            "INSERT INTO programmes (slug, kind, version, content, published_at, closes_at, box)"
            " VALUES (:slug, :kind, 1, :content, :now, :closes_at, :box) RETURNING id",
            slug=vote.slug,
            kind=vote.kind,
            content=vote.model_dump_json(),
            now=stamp(now),
            closes_at=_closes_at(vote),
            box=box,
        )
        assert row is not None  # noqa: S101  (RETURNING of an insert: for the type checker)
        tx.run("INSERT INTO turnout (programme, people) VALUES (:id, 0)", id=row["id"])
        _keep_version(tx, row["id"], 1, vote, now)
        tx.shelf.drop()
        return "new"
    if fresh.begun_on is None:
        fresh = fresh.model_copy(update={"begun_on": before.content.begun_on})
    vote = republish(
        before.vote,
        fresh,
        now=now,
        ballots=ballots.naming(tx, before),
        voters=ballots.turnout(tx, before.id),
        counted=before.result is not None,
        shorten=shorten,
    )
    if vote == before.vote:
        return "unchanged"
    tx.run(
        "UPDATE programmes SET version = :version, content = :content, closes_at = :closes_at WHERE id = :id",
        version=before.version + 1,
        content=vote.model_dump_json(),
        closes_at=_closes_at(vote),
        id=before.id,
    )
    _keep_version(tx, before.id, before.version + 1, vote, now)
    tx.shelf.drop()
    return "updated"


def due_to_count(tx: Tx, through: datetime) -> list[int]:
    """Return the programmes that may be counted: closed at ``through``, and nothing received before waits unhandled."""
    oldest = tx.value("SELECT min(received_at) FROM inbox WHERE state = 'new'")
    rows = tx.all(
        "SELECT id, closes_at FROM programmes WHERE result IS NULL AND closes_at <= :through ORDER BY closes_at, id",
        through=stamp(through),
    )
    return [row["id"] for row in rows if oldest is None or oldest >= row["closes_at"]]


def next_closes(tx: Tx) -> list[datetime]:
    """Return the instants at which a programme closes that is not counted yet, the earliest first."""
    rows = tx.all("SELECT closes_at FROM programmes WHERE result IS NULL AND closes_at IS NOT NULL ORDER BY closes_at")
    return [moment(row["closes_at"]) for row in rows]


def untold(tx: Tx) -> list[int]:
    """Return the programmes that are counted, and whose people have not all been queued to hear of it."""
    return [row["id"] for row in tx.all("SELECT id FROM programmes WHERE result IS NOT NULL AND told = 0 ORDER BY id")]


def long_closed(tx: Tx, before: datetime) -> list[int]:
    """Return the programmes that closed before then and of which everybody has been told."""
    rows = tx.all("SELECT id FROM programmes WHERE told = 1 AND closes_at < :before", before=stamp(before))
    return [row["id"] for row in rows]


def keep_result(tx: Tx, programme: int, tally: Tally) -> None:
    """Keep what was counted. It is counted once: a second count changes nothing."""
    tx.run(
        "UPDATE programmes SET result = :result WHERE id = :id AND result IS NULL",
        result=tally.model_dump_json(),
        id=programme,
    )
    tx.shelf.drop()


def mark_told(tx: Tx, programme: int) -> None:
    """Remember that everyone concerned has been queued to hear the result."""
    tx.run("UPDATE programmes SET told = 1 WHERE id = :id", id=programme)
    tx.shelf.drop()


def _closes_at(vote: Vote) -> str | None:
    return None if vote.window.closes_at is None else stamp(vote.window.closes_at)


def _keep_version(tx: Tx, programme: int, version: int, vote: Vote, now: datetime) -> None:
    tx.run(
        "INSERT INTO programme_versions (programme, version, content, published_at)"
        " VALUES (:programme, :version, :content, :now)",
        programme=programme,
        version=version,
        content=vote.model_dump_json(),
        now=stamp(now),
    )
