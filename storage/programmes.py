"""Programmes: publishing them, reading them, keeping what was counted."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Literal, TypeVar

from participation.board import Board
from participation.board_republishing import BoardUptake, republish_board
from participation.consent import Consent, ConsentGiven
from participation.contest import Reception
from participation.counting import Tally
from participation.programme import Programme as AnyProgramme
from participation.programme import Vote
from participation.publishing import check_kind, republish
from participation.republishing import republish_reception
from participation.uptake import Uptake
from participation.window import Pause
from storage import attachments, ballots, pauses, proposals, uptake
from storage.database import Tx
from storage.moments import moment, stamp
from storage.shelf import CONTENT, Programme

Published = Literal["new", "updated", "unchanged"]
Content = Vote | Reception | Board

AnyContent = TypeVar("AnyContent", bound=AnyProgramme)

# While nobody knows until when it rests, the close does not come (`participation.window.Window.state`).
_NOT_RESTING = "NOT EXISTS (SELECT 1 FROM pauses WHERE pauses.programme = programmes.id AND until_at IS NULL)"


def _load(tx: Tx) -> dict[int, Programme]:
    if tx.shelf.programmes is None:
        resting = pauses.everything(tx)
        tx.shelf.programmes = {
            row["id"]: Programme(
                id=row["id"],
                slug=row["slug"],
                version=row["version"],
                published_at=moment(row["published_at"]),
                box=row["box"],
                content=_with_pauses(CONTENT.validate_json(row["content"]), resting.get(row["id"], ())),
                result=None if row["result"] is None else Tally.model_validate_json(row["result"]),
                told=bool(row["told"]),
                archived_at=None if row["archived_at"] is None else moment(row["archived_at"]),
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


def publish(
    tx: Tx,
    fresh: Content,
    *,
    box: str,
    now: datetime,
    shorten: bool,
    files: Mapping[str, bytes] = MappingProxyType({}),
) -> Published:
    """Keep a programme as it was read from a file; earlier versions stay.

    ``box`` names a key file for a vote, used if it is new. ``files`` are the contents of what it brings along, by the
    digests that its attachments name; what the version before has brought along already is there.

    Raises:
        Betrayal: if it would betray people who have already taken part.
    """
    before = by_slug(tx, fresh.slug)
    content = republished(tx, before, fresh, now=now, shorten=shorten)
    if before is None and content.begun_on is None:
        content = content.model_copy(update={"begun_on": now.astimezone(content.office.zone).date()})
    if before is not None and content == before.content:
        return "unchanged"
    programme = _keep_new(tx, content, box, now) if before is None else _keep_changed(tx, before, content, now)
    there = _attached(None if before is None else before.content)
    for attachment in content.attachments if isinstance(content, Reception) else ():
        if attachment.digest is not None and attachment.digest not in there:
            attachments.keep(tx, programme, attachment.digest, files[attachment.digest])
    tx.shelf.drop()
    return "new" if before is None else "updated"


def republished(tx: Tx, before: Programme | None, fresh: Content, *, now: datetime, shorten: bool) -> Content:
    """Return ``fresh`` as it may be published, by the rules of its kind; nothing is kept.

    Raises:
        Betrayal: as `publish`.
    """
    if before is not None:
        check_kind(before.content, fresh)
        fresh = _with_pauses(fresh, before.content.window.pauses)  # no file and no version holds them
    if isinstance(fresh, Vote):
        return republish(
            None if before is None else before.vote,
            fresh,
            now=now,
            ballots={} if before is None else ballots.naming(tx, before),
            voters=0 if before is None else ballots.turnout(tx, before.id),
            counted=before is not None and before.result is not None,
            shorten=shorten,
        )
    if isinstance(fresh, Board):
        brought = BoardUptake() if before is None else proposals.uptake(tx, before.id)
        return republish_board(
            None if before is None else before.board, fresh, now=now, uptake=brought, shorten=shorten
        )
    taken_up = Uptake() if before is None else uptake.of(tx, before)
    was = None if before is None else before.reception
    return republish_reception(was, fresh, now=now, uptake=taken_up, shorten=shorten)


def _keep_new(tx: Tx, content: Content, box: str, now: datetime) -> int:
    row = tx.one(
        "INSERT INTO programmes (slug, kind, version, content, published_at, closes_at, box)"
        " VALUES (:slug, :kind, 1, :content, :now, :closes_at, :box) RETURNING id",
        slug=content.slug,
        kind=content.kind,
        content=content.model_dump_json(),
        now=stamp(now),
        closes_at=_closes_at(content),
        box=box if isinstance(content, Vote) else "",
    )
    assert row is not None  # noqa: S101  (RETURNING of an insert: for the type checker)
    if isinstance(content, Vote):
        tx.run("INSERT INTO turnout (programme, people) VALUES (:id, 0)", id=row["id"])
    _keep_version(tx, row["id"], 1, content, now)
    return int(row["id"])


def _keep_changed(tx: Tx, before: Programme, content: Content, now: datetime) -> int:
    tx.run(
        "UPDATE programmes SET version = :version, content = :content, closes_at = :closes_at WHERE id = :id",
        version=before.version + 1,
        content=content.model_dump_json(),
        closes_at=_closes_at(content),
        id=before.id,
    )
    _keep_version(tx, before.id, before.version + 1, content, now)
    return before.id


def consent_agreed_to(tx: Tx, programme: int, given: ConsentGiven) -> Consent | None:
    """Return the text that somebody has agreed to, from whichever version showed it; None if none ever did."""
    rows = tx.all(
        "SELECT content FROM programme_versions WHERE programme = :programme ORDER BY version DESC",
        programme=programme,
    )
    for row in rows:
        content = CONTENT.validate_json(row["content"])
        for consent in content.consents if isinstance(content, Reception) else ():
            shown_in = consent.key == given.key and given.language in consent.languages()
            if shown_in and consent.shown(given.language).digest == given.digest:
                return consent
    return None


def due_to_count(tx: Tx, through: datetime) -> list[int]:
    """Return the votes that may be counted: closed at ``through``, and nothing received before waits unhandled."""
    oldest = tx.value("SELECT min(received_at) FROM inbox WHERE state = 'new'")
    rows = tx.all(
        "SELECT id, closes_at FROM programmes WHERE kind = 'vote' AND result IS NULL AND closes_at <= :through"  # noqa: S608  (our own words)
        f" AND {_NOT_RESTING} ORDER BY closes_at, id",
        through=stamp(through),
    )
    return [row["id"] for row in rows if oldest is None or oldest >= row["closes_at"]]


def next_closes(tx: Tx, now: datetime) -> list[datetime]:
    """Return the instants at which something closes, the earliest first; of what rests for nobody knows how long, none.

    A vote's stays until it is counted; at that of another kind nothing is to be done, so once it is past nobody
    waits for it.
    """
    rows = tx.all(
        "SELECT closes_at FROM programmes WHERE kind = 'vote' AND result IS NULL AND closes_at IS NOT NULL"  # noqa: S608  (our own words)
        f" AND {_NOT_RESTING} UNION ALL"
        f" SELECT closes_at FROM programmes WHERE kind <> 'vote' AND closes_at > :now AND {_NOT_RESTING}"
        " ORDER BY closes_at",
        now=stamp(now),
    )
    return [moment(row["closes_at"]) for row in rows]


def untold(tx: Tx) -> list[int]:
    """Return the votes that are counted, and whose people have not all been queued to hear of it."""
    rows = tx.all(
        "SELECT id FROM programmes WHERE kind = 'vote' AND result IS NOT NULL AND told = 0 ORDER BY id",
    )
    return [row["id"] for row in rows]


def long_closed(tx: Tx, before: datetime) -> list[int]:
    """Return the votes that closed before then and of which everybody has been told."""
    rows = tx.all(
        "SELECT id FROM programmes WHERE kind = 'vote' AND told = 1 AND closes_at < :before", before=stamp(before)
    )
    return [row["id"] for row in rows]


def receptions_closed(tx: Tx, before: datetime) -> list[int]:
    """Return the contests and applications that closed before then."""
    rows = tx.all(
        f"SELECT id FROM programmes WHERE kind <> 'vote' AND closes_at < :before AND {_NOT_RESTING}",  # noqa: S608  (our own words)
        before=stamp(before),
    )
    return [row["id"] for row in rows]


def receptions_without_close(tx: Tx) -> list[int]:
    """Return the contests and applications that never close."""
    rows = tx.all(
        "SELECT id FROM programmes WHERE kind <> 'vote' AND closes_at IS NULL AND kind IN ('contest', 'application')"
    )
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


def archive(tx: Tx, programme: int, at: datetime | None) -> None:
    """Let a programme leave the lists, or (None) come back to them."""
    tx.run("UPDATE programmes SET archived_at = :at WHERE id = :id", id=programme, at=None if at is None else stamp(at))
    tx.shelf.drop()


def _attached(content: Content | None) -> frozenset[str | None]:
    return frozenset(one.digest for one in content.attachments) if isinstance(content, Reception) else frozenset()


def _with_pauses(content: AnyContent, paused: tuple[Pause, ...]) -> AnyContent:
    if content.window.pauses == paused:
        return content
    return content.model_copy(update={"window": content.window.model_copy(update={"pauses": paused})})


def _closes_at(content: Content) -> str | None:
    return None if content.window.closes_at is None else stamp(content.window.closes_at)


def _keep_version(tx: Tx, programme: int, version: int, kept: Content, now: datetime) -> None:
    tx.run(
        "INSERT INTO programme_versions (programme, version, content, published_at)"
        " VALUES (:programme, :version, :content, :now)",
        programme=programme,
        version=version,
        content=kept.model_dump_json(),
        now=stamp(now),
    )
