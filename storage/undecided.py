"""Texts that wait for a moderator's decision, and those that one has hidden: by kind and number."""

from sqlite3 import Row

from participation.moderating import Kind
from storage.database import Tx

Text = tuple[Kind, int]

# Awaiting to be read, hidden by reports, or reported and still to be read: what an official has hidden is decided.
_WAITING = (
    "SELECT 'proposal' AS kind, id AS subject, moved_at AS since FROM proposals WHERE programme = :programme"
    " AND state IN ('awaiting', 'hidden') AND coalesce(hidden_by, '') <> 'office'"
    " UNION SELECT 'comment', id, moved_at FROM comments WHERE programme = :programme"
    " AND state IN ('awaiting', 'hidden') AND coalesce(hidden_by, '') <> 'office'"
    " UNION SELECT kind, subject, min(at) FROM reports WHERE programme = :programme AND settled = 0"
    " GROUP BY kind, subject"
)
_HIDDEN = (
    "SELECT 'proposal' AS kind, id AS subject, moved_at AS since FROM proposals WHERE programme = :programme"
    " AND state IN ('awaiting', 'hidden') AND hidden_by = 'office'"
    " UNION ALL SELECT 'comment', id, moved_at FROM comments WHERE programme = :programme"
    " AND state IN ('awaiting', 'hidden') AND hidden_by = 'office'"
)


def waiting(tx: Tx, programme: int, *, limit: int) -> list[Text]:
    """Return up to ``limit`` texts that wait, the longest waiting first, each once."""
    rows = tx.all(
        f"SELECT kind, subject FROM ({_WAITING}) AS texts GROUP BY kind, subject"  # noqa: S608  (the words above)
        " ORDER BY min(since), kind, subject LIMIT :limit",
        programme=programme,
        limit=limit,
    )
    return [_text(row) for row in rows]


def count(tx: Tx, programme: int) -> int:
    """Return how many texts wait."""
    return int(
        tx.value(
            f"SELECT count(*) FROM (SELECT kind, subject FROM ({_WAITING}) AS texts"  # noqa: S608  (the same)
            " GROUP BY kind, subject) AS each_once",
            programme=programme,
        )
    )


def hidden(tx: Tx, programme: int, *, limit: int) -> list[Text]:
    """Return up to ``limit`` texts that an official has hidden, the latest first."""
    rows = tx.all(
        f"SELECT kind, subject FROM ({_HIDDEN}) AS texts ORDER BY since DESC, kind, subject LIMIT :limit",  # noqa: S608
        programme=programme,
        limit=limit,
    )
    return [_text(row) for row in rows]


def _text(row: Row) -> Text:
    return row["kind"], row["subject"]
