"""The record of what was done in the office: it is added to in the unit of the act, and never changed."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from sqlite3 import Row

from participation.audit import Actor, Entry, Fact, Seen, What, entry_after
from storage.database import Tx
from storage.keys import Unreadable
from storage.moments import moment, stamp

_BEYOND = 2**62

HOUSE = 0
"""In place of a programme: what concerns the bot as a whole."""


def note(
    tx: Tx,
    programme: int,
    what: What,
    *,
    by: Actor,
    at: datetime,
    subject: str = "",
    values: Mapping[str, Fact] | None = None,
    seen: tuple[Seen, ...] = (),
) -> Entry:
    """Put an act on record, in the unit that does it; see `participation.audit.Entry`.

    Raises:
        ValueError: it would hold what could be personal.
    """
    last = tx.one(
        "SELECT seq, hash FROM audit WHERE programme = :programme ORDER BY seq DESC LIMIT 1", programme=programme
    )
    entry = entry_after(
        programme,
        None if last is None else (last["seq"], last["hash"]),
        what,
        at=at,
        actor=by,
        subject=subject,
        values=values,
        seen=seen,
    )
    for one in seen:
        _keep_text(tx, one)
    tx.run(
        "INSERT INTO audit (programme, seq, at, account, role, what, subject, facts, seen, previous, hash)"
        " VALUES (:programme, :seq, :at, :account, :role, :what, :subject, :facts, :seen, :previous, :hash)",
        programme=programme,
        seq=entry.seq,
        at=stamp(at),
        account=by.account,
        role=by.role,
        what=what,
        subject=subject,
        facts=json.dumps(entry.values),
        seen=json.dumps([(one.kind, one.language, one.digest) for one in seen]),
        previous=entry.previous,
        hash=entry.hash,
    )
    return entry


def entries(tx: Tx, programme: int, *, after: int = 0, limit: int = 500) -> list[Entry]:
    """Return up to ``limit`` entries that follow number ``after``, the oldest first, as they are kept.

    Whether they hold is `participation.audit.verify`'s to say, of all of them from the first on.
    """
    rows = tx.all(
        "SELECT * FROM audit WHERE programme = :programme AND seq > :after ORDER BY seq LIMIT :limit",
        programme=programme,
        after=after,
        limit=limit,
    )
    return [_entry(tx, row) for row in rows]


def newest(tx: Tx, programme: int, *, before: int | None, limit: int) -> list[Entry]:
    """Return up to ``limit`` entries before number ``before`` (None: all there are), the newest first."""
    rows = tx.all(
        "SELECT * FROM audit WHERE programme = :programme AND seq < :before ORDER BY seq DESC LIMIT :limit",
        programme=programme,
        before=_BEYOND if before is None else before,
        limit=limit,
    )
    return [_entry(tx, row) for row in rows]


def last_change(tx: Tx, programme: int) -> Entry | None:
    """Return the newest entry about the programme itself: who changed it last, and what."""
    row = tx.one(
        "SELECT * FROM audit WHERE programme = :programme AND seq = (SELECT max(seq) FROM audit"
        " WHERE programme = :programme AND what IN ('published', 'extended', 'text-corrected', 'paused', 'resumed',"
        " 'closed-early', 'archived', 'unarchived'))",
        programme=programme,
    )
    return None if row is None else _entry(tx, row)


def _entry(tx: Tx, row: Row) -> Entry:
    """Read a row whatever somebody may have made of it: one that makes no sense is an entry that does not hold."""
    try:
        at, values = moment(row["at"]), dict(json.loads(row["facts"]))
        seen = tuple(Seen(kind, language, _text(tx, digest)) for kind, language, digest in json.loads(row["seen"]))
        kept = row["hash"] if stamp(at) == row["at"] else ""
    except (ValueError, TypeError):
        at, values, seen, kept = datetime.min.replace(tzinfo=UTC), {}, (), ""
    return Entry(
        programme=row["programme"],
        seq=row["seq"],
        at=at,
        actor=Actor(row["role"], row["account"]),
        what=row["what"],
        subject=row["subject"],
        values=values,
        seen=seen,
        previous=row["previous"],
        hash=kept,
    )


def _keep_text(tx: Tx, seen: Seen) -> None:
    tx.run(
        "INSERT INTO audit_texts (digest, content) VALUES (:digest, :content) ON CONFLICT DO NOTHING",
        digest=seen.digest,
        content=tx.keys.seal("audit_texts", seen.digest, seen.text.encode("utf-8", "surrogatepass")),
    )


def _text(tx: Tx, digest: str) -> str:
    """Return a text; one that was taken away or touched reads as nothing, and the chain shows it."""
    content = tx.value("SELECT content FROM audit_texts WHERE digest = :digest", digest=digest)
    try:
        plain = b"" if content is None else tx.keys.open_sealed("audit_texts", digest, content)
    except (Unreadable, ValueError):  # (too short to be sealed at all)
        plain = b""
    return plain.decode("utf-8", "surrogatepass")
