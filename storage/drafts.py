"""What people have begun and not handed in: sealed, and gone when it is handed in or dropped."""

from datetime import datetime

from storage.database import Tx
from storage.moments import moment, stamp


def load(tx: Tx, account: int, dialogue: str) -> bytes | None:
    """Return the draft as it was kept, if there is one."""
    row = tx.one(
        "SELECT payload FROM drafts WHERE account = :account AND dialogue = :dialogue",
        account=account,
        dialogue=dialogue,
    )
    return None if row is None else tx.keys.open_sealed("drafts", f"{account}/{dialogue}", row["payload"])


def keep(tx: Tx, account: int, dialogue: str, flow_version: int, payload: bytes, now: datetime) -> None:
    """Keep a draft in place of an earlier one."""
    tx.run(
        "INSERT INTO drafts (account, dialogue, flow_version, changed_at, payload)"
        " VALUES (:account, :dialogue, :flow_version, :now, :payload)"
        " ON CONFLICT (account, dialogue) DO UPDATE SET flow_version = excluded.flow_version,"
        " changed_at = excluded.changed_at, payload = excluded.payload",
        account=account,
        dialogue=dialogue,
        flow_version=flow_version,
        now=stamp(now),
        payload=tx.keys.seal("drafts", f"{account}/{dialogue}", payload),
    )


def drop(tx: Tx, account: int, dialogue: str) -> bool:
    """Forget a draft; return whether there was one."""
    return bool(
        tx.run(
            "DELETE FROM drafts WHERE account = :account AND dialogue = :dialogue", account=account, dialogue=dialogue
        )
    )


def pass_on(tx: Tx, account: int, to: int, dialogue: str, payload: bytes, left: bytes | None) -> None:
    """Let somebody else go on with a draft, as ``payload``, in place of what they had begun there themself.

    ``left`` is what stays with whoever had it; None where nothing does.
    """
    row = tx.one(
        "SELECT flow_version, changed_at FROM drafts WHERE account = :account AND dialogue = :dialogue",
        account=account,
        dialogue=dialogue,
    )
    if row is None:
        return
    version, changed_at = row["flow_version"], moment(row["changed_at"])
    keep(tx, to, dialogue, version, payload, changed_at)
    if left is None:
        drop(tx, account, dialogue)
    else:
        keep(tx, account, dialogue, version, left, changed_at)


def forget(tx: Tx, dialogue: str, limit: int) -> int:
    """Delete up to ``limit`` drafts of a dialogue that is over; return how many went."""
    return tx.run(
        "DELETE FROM drafts WHERE dialogue = :dialogue AND account IN"
        " (SELECT account FROM drafts WHERE dialogue = :dialogue LIMIT :limit)",
        dialogue=dialogue,
        limit=limit,
    )


def forget_unchanged(tx: Tx, flow: str, since: datetime, limit: int) -> int:
    """Delete up to ``limit`` drafts of a flow that nobody has touched since then; return how many went."""
    return tx.run(
        "DELETE FROM drafts WHERE (account, dialogue) IN (SELECT account, dialogue FROM drafts"
        " WHERE dialogue >= :first AND dialogue < :end AND changed_at < :since LIMIT :limit)",
        first=f"{flow}:",
        end=f"{flow};",  # what follows the colon
        since=stamp(since),
        limit=limit,
    )


def begun(tx: Tx, account: int) -> list[str]:
    """Return the dialogues this person has begun, the latest first."""
    rows = tx.all("SELECT dialogue FROM drafts WHERE account = :account ORDER BY changed_at DESC", account=account)
    return [row["dialogue"] for row in rows]


def edits(tx: Tx, programme: int, flow: str, limit: int) -> list[int]:
    """Return up to ``limit`` applications that were handed in and are being edited, in dialogues ``flow:application``.

    What the office wants put right is not among them: it has a time of its own.
    """
    rows = tx.all(
        "SELECT DISTINCT applications.id FROM applications"
        " JOIN drafts ON drafts.dialogue = :flow || ':' || applications.id WHERE programme = :programme AND state IN"
        " ('received', 'complete', 'under-review', 'decided', 'disclosed', 'withdrawn') LIMIT :limit",
        flow=flow,
        programme=programme,
        limit=limit,
    )
    return [row["id"] for row in rows]
