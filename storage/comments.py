"""Comments under programmes and proposals; a reply stands under what it answers, one level deep."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Row

from participation.commenting import Comment, State
from participation.proposal import HiddenBy
from storage import involvement, news
from storage.database import Tx
from storage.moments import moment, stamp

PER_PAGE = 10

_SHOWN = frozenset({"published", "hidden", "deleted"})


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a discussion; ``page`` counts from 1 to ``pages``, of which there is at least one.

    Comments come the earliest first, each followed by its replies; of those that can't be read the trace is among
    them. ``total`` are those that can be read, on all pages.
    """

    comments: tuple[Comment, ...]
    page: int
    pages: int
    total: int


def enter(
    tx: Tx, programme: int, proposal: int, *, author: int, body: str, thread: int | None, state: State, at: datetime
) -> Comment:
    """Enter a comment, or with ``thread`` a reply to that comment."""
    row = tx.one(
        "INSERT INTO comments (programme, proposal, thread, author, state, written_at, moved_at, body)"
        " VALUES (:programme, :proposal, coalesce(:thread, 0), :author, :state, :at, :at, :body) RETURNING id",
        programme=programme,
        proposal=proposal,
        thread=thread,
        author=author,
        state=state,
        at=stamp(at),
        body=body,
    )
    assert row is not None  # noqa: S101  (RETURNING of an insert: for the type checker)
    if thread is None:
        tx.run("UPDATE comments SET thread = id WHERE id = :comment", comment=row["id"])
    entered = the(tx, row["id"])
    _count(tx, entered, None, state, at)
    return entered


def by_id(tx: Tx, comment: int) -> Comment | None:
    """Return the comment with this id, in whatever state, if there is one."""
    row = tx.one("SELECT * FROM comments WHERE id = :comment", comment=comment)
    return None if row is None else _comment(row)


def the(tx: Tx, comment: int) -> Comment:
    """Return the comment with this id, which is known to be there."""
    found = by_id(tx, comment)
    if found is None:
        raise LookupError("no such comment")
    return found


def page(tx: Tx, programme: int, proposal: int, number: int, *, size: int = PER_PAGE) -> Page:
    """Return a page of a discussion; a number outside of it gives the nearest there is, so 0 the first.

    ``proposal`` is `storage.involvement.WHOLE` for the comments right under a programme.
    """
    counts = involvement.counts(tx, programme, proposal)
    pages = max(1, -(-counts.shown // size))
    number = min(max(number, 1), pages)
    rows = tx.all(
        "SELECT * FROM comments WHERE id IN (SELECT id FROM comments WHERE programme = :programme"
        " AND proposal = :proposal AND state IN ('published', 'hidden', 'deleted')"
        " ORDER BY thread, id LIMIT :size OFFSET :skipped) ORDER BY thread, id",
        programme=programme,
        proposal=proposal,
        size=size,
        skipped=(number - 1) * size,
    )
    return Page(tuple(map(_comment, rows)), number, pages, counts.comments)


def page_of(tx: Tx, comment: Comment, *, size: int = PER_PAGE) -> int:
    """Return the number of the page on which a comment stands."""
    before = tx.value(
        "SELECT count(*) FROM comments WHERE programme = :programme AND proposal = :proposal"
        " AND state IN ('published', 'hidden', 'deleted') AND (thread, id) < (:thread, :comment)",
        programme=comment.programme,
        proposal=comment.proposal,
        thread=comment.parent or comment.id,
        comment=comment.id,
    )
    return int(before) // size + 1


def to_look_at(tx: Tx, programme: int, *, limit: int) -> list[Comment]:
    """Return the comments that wait for a moderator, the oldest first."""
    rows = tx.all(
        "SELECT * FROM comments WHERE programme = :programme AND state IN ('awaiting', 'hidden')"
        " ORDER BY moved_at, id LIMIT :limit",
        programme=programme,
        limit=limit,
    )
    return [_comment(row) for row in rows]


def of_author(tx: Tx, author: int, *, limit: int) -> list[Comment]:
    """Return up to ``limit`` of somebody's comments, the latest first, deleted ones too."""
    rows = tx.all(
        "SELECT * FROM comments WHERE author = :author ORDER BY written_at DESC, id DESC LIMIT :limit",
        author=author,
        limit=limit,
    )
    return [_comment(row) for row in rows]


def written_since(tx: Tx, author: int, since: datetime) -> list[datetime]:
    """Return when somebody has written comments since then, wherever."""
    rows = tx.all(
        "SELECT written_at FROM comments WHERE author = :author AND written_at >= :since",
        author=author,
        since=stamp(since),
    )
    return [moment(row["written_at"]) for row in rows]


def rewrite(tx: Tx, comment: int, body: str, at: datetime) -> Comment:
    """Keep another text in place of a comment's; of comments no earlier ones are kept."""
    tx.run(
        "UPDATE comments SET body = :body, edited_at = :at WHERE id = :comment",
        body=body,
        at=stamp(at),
        comment=comment,
    )
    return the(tx, comment)


def move(tx: Tx, before: Comment, to: State, *, at: datetime, hidden_by: HiddenBy | None = None) -> Comment:
    """Keep a comment's new state; of a deleted one nothing but its place is left."""
    tx.run(
        "UPDATE comments SET state = :to, hidden_by = :hidden_by, moved_at = :at,"
        " body = CASE WHEN :to = 'deleted' THEN '' ELSE body END WHERE id = :comment",
        to=to,
        hidden_by=hidden_by,
        at=stamp(at),
        comment=before.id,
    )
    _count(tx, before, before.state, to, at)
    return the(tx, before.id)


def disown(tx: Tx, ids: Iterable[int]) -> None:
    """Forget whose comments these are."""
    tx.many("UPDATE comments SET author = NULL WHERE id = :comment", [{"comment": each} for each in ids])


def hidden_by_reports(tx: Tx, until: datetime) -> list[Comment]:
    """Return the comments that reports have hidden, at ``until`` or before."""
    rows = tx.all(
        "SELECT * FROM comments WHERE state = 'hidden' AND hidden_by = 'reports' AND moved_at <= :until"
        " ORDER BY moved_at, id",
        until=stamp(until),
    )
    return [_comment(row) for row in rows]


def after(tx: Tx, programme: int, comment: int, limit: int) -> list[Comment]:
    """Return up to ``limit`` comments of a programme and its proposals by id, after ``comment``: for exports."""
    rows = tx.all(
        "SELECT * FROM comments WHERE id > :comment AND programme = :programme ORDER BY id LIMIT :limit",
        programme=programme,
        comment=comment,
        limit=limit,
    )
    return [_comment(row) for row in rows]


def _count(tx: Tx, comment: Comment, was: State | None, now: State, at: datetime) -> None:
    """Count it anew; one more that can be read is news, but not to whoever has written it."""
    comments = (now == "published") - (was == "published")
    shown = (now in _SHOWN) - (was in _SHOWN)
    if comments or shown:
        involvement.add(tx, comment.programme, comment.proposal, comments=comments, shown=shown)
    if comments > 0 and comment.proposal != involvement.WHOLE:
        news.moved(tx, comment.proposal, at)
    if comments and comment.author is not None:
        news.own(tx, comment.proposal, comment.author, comments=comments)


def _comment(row: Row) -> Comment:
    return Comment(
        id=row["id"],
        programme=row["programme"],
        proposal=row["proposal"],
        parent=None if row["thread"] == row["id"] else row["thread"],
        author=row["author"],
        state=row["state"],
        body=row["body"],
        written_at=moment(row["written_at"]),
        moved_at=moment(row["moved_at"]),
        edited_at=None if row["edited_at"] is None else moment(row["edited_at"]),
        hidden_by=row["hidden_by"],
    )
