"""Proposals on boards: their texts with every earlier one, their states; what can be read is kept findable."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from sqlite3 import Row

from participation.board_republishing import BoardUptake
from participation.proposal import COUNTED, HiddenBy, Proposal, State
from storage import news, pictures, search
from storage.database import Tx
from storage.moments import moment, stamp

_SELECT = (
    "SELECT proposals.*, texts.title, texts.body, texts.written_at AS edited_at,"
    " coalesce(tallies.people, 0) AS people, coalesce(tallies.comments, 0) AS comments"
    " FROM proposals JOIN proposal_versions AS texts ON texts.proposal = proposals.id"
    " AND texts.version = proposals.version"
    " LEFT JOIN tallies ON tallies.programme = proposals.programme AND tallies.proposal = proposals.id"
)


@dataclass(frozen=True, slots=True)
class Version:
    """A text that a proposal has had; versions count from 1."""

    version: int
    title: str = field(repr=False)
    body: str = field(repr=False)
    written_at: datetime


def enter(
    tx: Tx,
    programme: int,
    *,
    author: int | None,
    title: str,
    body: str,
    topic: str | None,
    state: State,
    at: datetime,
    collects_until: datetime | None,
    application: int | None = None,
) -> Proposal:
    """Enter a proposal in its first state, ``awaiting`` or ``published``.

    One that comes from an ``application`` is not signed: its author's name is not shown.
    """
    row = tx.one(
        "INSERT INTO proposals"
        " (programme, author, application, signed, topic, state, written_at, published_at, moved_at, collects_until)"
        " VALUES (:programme, :author, :application, :signed, :topic, :state, :at, :published_at, :at,"
        " :collects_until)"
        " RETURNING id",
        programme=programme,
        author=author,
        application=application,
        signed=int(application is None),
        topic=topic,
        state=state,
        at=stamp(at),
        published_at=stamp(at) if state == "published" else None,
        collects_until=None if collects_until is None else stamp(collects_until),
    )
    assert row is not None  # noqa: S101  (RETURNING of an insert: for the type checker)
    _keep_text(tx, row["id"], 1, title, body, at)
    news.begin(tx, row["id"], author)
    if state == "published":
        search.add(tx, row["id"], programme, title, body)
    return the(tx, row["id"])


def by_id(tx: Tx, proposal: int) -> Proposal | None:
    """Return the proposal with this id, in whatever state, if there is one."""
    row = tx.one(f"{_SELECT} WHERE proposals.id = :proposal", proposal=proposal)
    return None if row is None else _proposal(row)


def the(tx: Tx, proposal: int) -> Proposal:
    """Return the proposal with this id, which is known to be there."""
    found = by_id(tx, proposal)
    if found is None:
        raise LookupError("no such proposal")
    return found


def of_ids(tx: Tx, ids: Sequence[int]) -> list[Proposal]:
    """Return the proposals with these ids, in this order, without those that are not there."""
    return [found for each in ids if (found := by_id(tx, each)) is not None]


def of_application(tx: Tx, application: int) -> Proposal | None:
    """Return what a contest has put on a board for an application, if it has."""
    found = tx.value("SELECT id FROM proposals WHERE application = :application", application=application)
    return None if found is None else by_id(tx, found)


def counted(tx: Tx, programme: int, author: int) -> int:
    """Return how many of somebody's proposals count against how many they may have; none that a contest put."""
    rows = tx.all(
        "SELECT state, count(*) AS proposals FROM proposals WHERE author = :author AND programme = :programme"
        " AND withdrawn_at IS NULL AND application IS NULL GROUP BY state",
        author=author,
        programme=programme,
    )
    return sum(row["proposals"] for row in rows if row["state"] in COUNTED)


def written_since(tx: Tx, author: int, since: datetime) -> list[datetime]:
    """Return when somebody has brought proposals since then, on all boards."""
    rows = tx.all(
        "SELECT written_at FROM proposals WHERE author = :author AND written_at >= :since AND application IS NULL",
        author=author,
        since=stamp(since),
    )
    return [moment(row["written_at"]) for row in rows]


def versions(tx: Tx, proposal: int) -> list[Version]:
    """Return every text that a proposal has had, the earliest first."""
    rows = tx.all("SELECT * FROM proposal_versions WHERE proposal = :proposal ORDER BY version", proposal=proposal)
    return [Version(row["version"], row["title"], row["body"], moment(row["written_at"])) for row in rows]


def rewrite(tx: Tx, before: Proposal, *, title: str, body: str, topic: str | None, at: datetime) -> Proposal:
    """Keep a new text beside the earlier ones."""
    _keep_text(tx, before.id, before.version + 1, title, body, at)
    tx.run(
        "UPDATE proposals SET version = version + 1, topic = :topic WHERE id = :proposal",
        topic=topic,
        proposal=before.id,
    )
    if before.state == "published":
        search.remove(tx, before.id, before.programme, before.title, before.body)
        search.add(tx, before.id, before.programme, title, body)
    if before.author is not None:
        news.own(tx, before.id, before.author, versions=1)
    news.moved(tx, before.id, at)
    return the(tx, before.id)


def move(
    tx: Tx,
    before: Proposal,
    to: State,
    *,
    at: datetime,
    hidden_by: HiddenBy | None = None,
    collects_until: datetime | None = None,
) -> Proposal:
    """Keep a proposal's new state; whether it may follow is decided before.

    ``collects_until`` holds for one that is published for the first time.
    """
    first = to == "published" and before.published_at is None
    tx.run(
        "UPDATE proposals SET state = :to, hidden_by = :hidden_by, moved_at = :at,"
        " withdrawn_at = CASE WHEN :to = 'withdrawn' THEN coalesce(withdrawn_at, :at) ELSE withdrawn_at END,"
        " published_at = CASE WHEN :first = 1 THEN :at ELSE published_at END,"
        " collects_until = CASE WHEN :first = 1 THEN :collects_until ELSE collects_until END WHERE id = :proposal",
        to=to,
        hidden_by=hidden_by,
        at=stamp(at),
        first=int(first),
        collects_until=None if collects_until is None else stamp(collects_until),
        proposal=before.id,
    )
    if before.state == "published" != to:
        search.remove(tx, before.id, before.programme, before.title, before.body)
    if before.state != "published" == to:
        search.add(tx, before.id, before.programme, before.title, before.body)
    news.moved(tx, before.id, at)
    return the(tx, before.id)


def sign(tx: Tx, proposal: int, *, signed: bool) -> Proposal:
    """Note whether its author's public name is shown with it."""
    tx.run("UPDATE proposals SET signed = :signed WHERE id = :proposal", signed=int(signed), proposal=proposal)
    return the(tx, proposal)


def note_withdrawn(tx: Tx, proposal: int, at: datetime) -> None:
    """Note that a hidden proposal was withdrawn too: it stays hidden."""
    tx.run(
        "UPDATE proposals SET withdrawn_at = coalesce(withdrawn_at, :at) WHERE id = :proposal",
        at=stamp(at),
        proposal=proposal,
    )


def hidden_by_reports(tx: Tx, until: datetime) -> list[Proposal]:
    """Return the proposals that reports have hidden, at ``until`` or before."""
    rows = tx.all(
        "SELECT id FROM proposals WHERE state = 'hidden' AND hidden_by = 'reports' AND moved_at <= :until"
        " ORDER BY moved_at, id",
        until=stamp(until),
    )
    return of_ids(tx, [row["id"] for row in rows])


def of_author(tx: Tx, author: int) -> list[Proposal]:
    """Return all that somebody has brought, on every board, the earliest first."""
    rows = tx.all("SELECT id FROM proposals WHERE author = :author ORDER BY programme, written_at, id", author=author)
    return of_ids(tx, [row["id"] for row in rows])


def erase(tx: Tx, before: Proposal, *, at: datetime) -> None:
    """Erase whose it was and every text it had; its id, its counts and what others have said stay."""
    move(tx, before, "erased", at=at)
    tx.run("UPDATE proposals SET author = NULL, version = 1, topic = NULL WHERE id = :proposal", proposal=before.id)
    tx.run("DELETE FROM proposal_versions WHERE proposal = :proposal AND version > 1", proposal=before.id)
    tx.run("UPDATE proposal_versions SET title = '', body = '' WHERE proposal = :proposal", proposal=before.id)
    pictures.keep(tx, before.id, ())


def reached(tx: Tx, proposal: int, *, at: datetime, answer_due_at: datetime | None) -> None:
    """Note that a proposal has reached its goal, and by when an answer is owed; it is reached once."""
    news.moved(tx, proposal, at)
    tx.run(
        "UPDATE proposals SET reached_at = :at, answer_due_at = :due WHERE id = :proposal AND reached_at IS NULL",
        at=stamp(at),
        due=None if answer_due_at is None else stamp(answer_due_at),
        proposal=proposal,
    )


def uptake(tx: Tx, programme: int) -> BoardUptake:
    """Return what a new version of a board has to keep to."""
    rows = tx.all(
        "SELECT topic, count(*) AS proposals FROM proposals WHERE programme = :programme AND state = 'published'"
        " GROUP BY topic",
        programme=programme,
    )
    return BoardUptake(
        proposals=sum(row["proposals"] for row in rows),
        topics=frozenset(row["topic"] for row in rows if row["topic"] is not None),
    )


def after(tx: Tx, programme: int, proposal: int, limit: int) -> list[Proposal]:
    """Return up to ``limit`` proposals of a board by id, after ``proposal``, in whatever state: for exports."""
    rows = tx.all(
        f"{_SELECT} WHERE proposals.id > :proposal AND proposals.programme = :programme"
        " ORDER BY proposals.id LIMIT :limit",
        programme=programme,
        proposal=proposal,
        limit=limit,
    )
    return [_proposal(row) for row in rows]


def _keep_text(tx: Tx, proposal: int, version: int, title: str, body: str, at: datetime) -> None:
    tx.run(
        "INSERT INTO proposal_versions (proposal, version, title, body, written_at)"
        " VALUES (:proposal, :version, :title, :body, :at)",
        proposal=proposal,
        version=version,
        title=title,
        body=body,
        at=stamp(at),
    )


def _proposal(row: Row) -> Proposal:
    def at(column: str) -> datetime | None:
        return None if row[column] is None else moment(row[column])

    return Proposal(
        id=row["id"],
        programme=row["programme"],
        author=row["author"],
        state=row["state"],
        version=row["version"],
        title=row["title"],
        body=row["body"],
        written_at=moment(row["written_at"]),
        edited_at=moment(row["edited_at"]),
        moved_at=moment(row["moved_at"]),
        withdrawn_at=at("withdrawn_at"),
        published_at=at("published_at"),
        topic=row["topic"],
        application=row["application"],
        signed=bool(row["signed"]),
        hidden_by=row["hidden_by"],
        collects_until=at("collects_until"),
        recommendations=row["recommendations"],
        comments=row["comments"],
        people=row["people"],
        reached_at=at("reached_at"),
        answer_due_at=at("answer_due_at"),
        outcome=row["outcome"],
        answered_at=at("answered_at"),
    )
