"""Messages that stand in chats and hold personal content: found again to be blanked or deleted."""

from datetime import datetime

from storage.database import Tx
from storage.moments import moment, stamp


def note(
    tx: Tx, chat: int, message_id: int, about: str | None, vanishes_at: datetime | None, *, document: bool
) -> None:
    """Remember a message; one that is drawn over is remembered once.

    Its time is not put off by that: Telegram counts from when it was sent.
    """
    tx.run(
        "INSERT INTO sent_messages (chat, message_id, about, document, vanishes_at)"
        " VALUES (:chat, :message_id, :about, :document, :vanishes_at) ON CONFLICT (chat, message_id)"
        " DO UPDATE SET about = excluded.about, vanishes_at = CASE"
        " WHEN sent_messages.vanishes_at < excluded.vanishes_at THEN sent_messages.vanishes_at"
        " ELSE excluded.vanishes_at END",
        chat=chat,
        message_id=message_id,
        about=about,
        document=int(document),
        vanishes_at=None if vanishes_at is None else stamp(vanishes_at),
    )


def over(tx: Tx, through: datetime, limit: int) -> list[tuple[int, int]]:
    """Return and forget up to ``limit`` messages (chat, message id) whose time was over at ``through``."""
    rows = tx.all(
        "DELETE FROM sent_messages WHERE (chat, message_id) IN (SELECT chat, message_id FROM sent_messages"
        " WHERE vanishes_at IS NOT NULL AND vanishes_at <= :through ORDER BY vanishes_at LIMIT :limit)"
        " RETURNING chat, message_id",
        through=stamp(through),
        limit=limit,
    )
    return [(row["chat"], row["message_id"]) for row in rows]


def pop(tx: Tx, chat: int, about: str) -> list[tuple[int, bool]]:
    """Return and forget a chat's messages about something: message id, and whether it is a file."""
    rows = tx.all(
        "DELETE FROM sent_messages WHERE about = :about AND chat = :chat RETURNING message_id, document",
        about=about,
        chat=chat,
    )
    return [(row["message_id"], bool(row["document"])) for row in rows]


def pop_all(tx: Tx, chat: int) -> list[tuple[int, bool]]:
    """Return and forget all messages of a chat that are known to stand there, live screens among them: as `pop`."""
    rows = tx.all("DELETE FROM sent_messages WHERE chat = :chat RETURNING message_id, document", chat=chat)
    found = {row["message_id"]: bool(row["document"]) for row in rows}
    live = tx.all("SELECT message_id FROM screens WHERE account = :chat AND message_id IS NOT NULL", chat=chat)
    found |= {row["message_id"]: False for row in live if row["message_id"] not in found}
    return sorted(found.items())


def next_end(tx: Tx) -> list[datetime]:
    """Return when the next message's time is over, if there is one."""
    rows = tx.all("SELECT vanishes_at FROM sent_messages WHERE vanishes_at IS NOT NULL ORDER BY vanishes_at LIMIT 1")
    return [moment(row["vanishes_at"]) for row in rows]
