"""What was begun where no close comes, and has not been touched for long: of whom to tell, and what to forget."""

from datetime import datetime

from storage.database import Tx
from storage.moments import stamp

# A draft is touched by whoever fills in a part of it, and by whoever joins.
_UNTOUCHED = (
    "SELECT applications.id FROM applications WHERE programme = :programme AND state = 'draft'"
    " AND moved_at < :since AND hand_in_at IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM drafts WHERE dialogue = :flow || ':' || applications.id AND changed_at >= :since)"
    " AND NOT EXISTS (SELECT 1 FROM members WHERE application = applications.id AND accepted_at >= :since)"
)


def to_warn(tx: Tx, programme: int, flow: str, *, since: datetime, limit: int) -> list[int]:
    """Return up to ``limit`` applications untouched since then, but for those whose people have heard since then."""
    rows = tx.all(
        _UNTOUCHED + " AND (warned_at IS NULL OR warned_at < :since) ORDER BY applications.id LIMIT :limit",
        programme=programme,
        flow=flow,
        since=stamp(since),
        limit=limit,
    )
    return [row["id"] for row in rows]


def warned(tx: Tx, application: int, at: datetime) -> None:
    """Keep that those who take part have heard."""
    tx.run("UPDATE applications SET warned_at = :at WHERE id = :id", at=stamp(at), id=application)


def to_forget(
    tx: Tx, programme: int, flow: str, *, since: datetime, warned: tuple[datetime, datetime], limit: int
) -> list[int]:
    """Return up to ``limit`` applications untouched since then, whose people heard between these two instants."""
    rows = tx.all(
        _UNTOUCHED + " AND warned_at >= :first AND warned_at <= :last ORDER BY applications.id LIMIT :limit",
        programme=programme,
        flow=flow,
        since=stamp(since),
        first=stamp(warned[0]),
        last=stamp(warned[1]),
        limit=limit,
    )
    return [row["id"] for row in rows]
