"""What becomes of an announcement at each of its recipients: counted by the row, whatever crashes in between."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from participation.announcement import Work
from storage.database import Tx
from storage.moments import stamp

RecipientState = Literal[
    "waiting", "queued", "delivered", "blocked", "failed", "unsure", "opted-out", "taken-back"
]  # fmt: skip
Fate = Literal["delivered", "blocked", "failed", "unsure"]


@dataclass(frozen=True, slots=True)
class Recipient:
    """One account, and the message that stands in its chat, if one was delivered."""

    account: int
    message_id: int | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How many recipients are in each state (only states that occur).

    ``changed`` and ``unchanged`` tell how many a correction or taking back has reached, or could not reach.
    """

    states: Mapping[RecipientState, int]
    changed: int
    unchanged: int

    def of(self, *states: RecipientState) -> int:
        return sum(self.states.get(state, 0) for state in states)

    @property
    def everybody(self) -> int:
        """How many recipients were fixed."""
        return sum(self.states.values())


def next_to_send(tx: Tx, announcement: int, limit: int) -> list[Recipient]:
    """Return and mark up to ``limit`` of those who wait for it."""
    rows = tx.all(
        "UPDATE announcement_recipients SET state = 'queued' WHERE announcement = :announcement AND account IN"
        " (SELECT account FROM announcement_recipients WHERE announcement = :announcement AND state = 'waiting'"
        " LIMIT :limit) RETURNING account",
        announcement=announcement,
        limit=limit,
    )
    return [Recipient(row["account"], None) for row in rows]


def next_to_change(tx: Tx, announcement: int, version: int, limit: int) -> list[Recipient]:
    """Return and mark up to ``limit`` of those who have got it and do not show ``version`` yet."""
    rows = tx.all(
        "UPDATE announcement_recipients SET shown = :version, after = 'queued'"
        " WHERE announcement = :announcement AND account IN (SELECT account FROM announcement_recipients"
        " WHERE announcement = :announcement AND state = 'delivered' AND shown < :version LIMIT :limit)"
        " RETURNING account, message_id",
        announcement=announcement,
        version=version,
        limit=limit,
    )
    return [Recipient(row["account"], row["message_id"]) for row in rows]


def settle(
    tx: Tx, announcement: int, account: int, fate: Fate, *, changing: bool, message_id: int | None, now: datetime
) -> None:
    """Note what became of sending it to somebody, or of changing (``changing``) what stands in their chat."""
    if changing:
        tx.run(
            "UPDATE announcement_recipients SET after = :after"
            " WHERE announcement = :announcement AND account = :account AND after = 'queued'",
            announcement=announcement,
            account=account,
            after="done" if fate == "delivered" else "failed",
        )
        return
    tx.run(
        "UPDATE announcement_recipients SET state = :state, message_id = :message_id, sent_at = :now,"
        " shown = (SELECT version FROM announcements WHERE id = :announcement)"
        " WHERE announcement = :announcement AND account = :account AND state = 'queued'",
        announcement=announcement,
        account=account,
        state=fate,
        message_id=message_id,
        now=stamp(now) if fate == "delivered" else None,
    )


def skip(tx: Tx, announcement: int, account: int) -> None:
    """Note that somebody wants no announcements any more."""
    tx.run(
        "UPDATE announcement_recipients SET state = 'opted-out'"
        " WHERE announcement = :announcement AND account = :account AND state = 'queued'",
        announcement=announcement,
        account=account,
    )


def put_back(tx: Tx, announcement: int, accounts: list[int], *, changing: bool) -> None:
    """Let those wait again whose message was pulled back before it went out."""
    back = "after = NULL, shown = 0" if changing else "state = 'waiting'"
    tx.many(
        f"UPDATE announcement_recipients SET {back} WHERE announcement = :announcement AND account = :account",  # noqa: S608  (the words above)
        ({"announcement": announcement, "account": account} for account in accounts),
    )


def goes_on(tx: Tx, announcement: int, work: Work) -> bool:
    """Tell whether an announcement is on its way with this work: not paused, ended, or held for the night."""
    found = tx.value(
        "SELECT 1 FROM announcements WHERE id = :announcement AND state = 'sending' AND held = 0 AND work = :work",
        announcement=announcement,
        work=work,
    )
    return found is not None


def unsure_again(tx: Tx, announcement: int) -> int:
    """Let those wait again of whom nobody knows whether they have got it; return how many there are."""
    return tx.run(
        "UPDATE announcement_recipients SET state = 'waiting' WHERE announcement = :announcement AND state = 'unsure'",
        announcement=announcement,
    )


def take_back(tx: Tx, announcement: int, since: datetime, limit: int) -> list[Recipient]:
    """Return and mark up to ``limit`` of those who have got it since then, and from whose chats it is to go."""
    rows = tx.all(
        "UPDATE announcement_recipients SET state = 'taken-back', after = 'queued'"
        " WHERE announcement = :announcement AND account IN (SELECT account FROM announcement_recipients"
        " WHERE announcement = :announcement AND state = 'delivered' AND sent_at > :since LIMIT :limit)"
        " RETURNING account, message_id",
        announcement=announcement,
        since=stamp(since),
        limit=limit,
    )
    return [Recipient(row["account"], row["message_id"]) for row in rows]


def can_be_taken_back(tx: Tx, announcement: int, since: datetime) -> int:
    """Return from how many chats it can still be deleted."""
    return int(
        tx.value(
            "SELECT count(*) FROM announcement_recipients"
            " WHERE announcement = :announcement AND state = 'delivered' AND sent_at > :since",
            announcement=announcement,
            since=stamp(since),
        )
    )


def progress(tx: Tx, announcement: int) -> Progress:
    """Count what has become of an announcement."""
    rows = tx.all(
        "SELECT state, after, count(*) AS accounts FROM announcement_recipients WHERE announcement = :announcement"
        " GROUP BY state, after",
        announcement=announcement,
    )
    states: dict[RecipientState, int] = {}
    for row in rows:
        states[row["state"]] = states.get(row["state"], 0) + row["accounts"]
    changed = sum(row["accounts"] for row in rows if row["after"] == "done")
    return Progress(states, changed, sum(row["accounts"] for row in rows if row["after"] == "failed"))


def still_to_do(tx: Tx, announcement: int, work: Work, version: int, since: datetime) -> int:
    """Return how many are still to get it, to be corrected, or to lose it again (who got it after ``since``)."""
    begins = "SELECT count(*) FROM announcement_recipients WHERE announcement = :announcement AND "
    if work == "send":
        left = tx.value(begins + "state IN ('waiting', 'queued')", announcement=announcement)
    elif work == "correct":
        left = tx.value(
            begins + "state = 'delivered' AND (shown < :version OR after = 'queued')",
            announcement=announcement,
            version=version,
        )
    else:
        left = tx.value(
            begins + "(state = 'delivered' AND sent_at > :since OR state = 'taken-back' AND after = 'queued')",
            announcement=announcement,
            since=stamp(since),
        )
    return int(left)


def lost(tx: Tx) -> None:
    """After a crash: note of what was being sent to a crowd that nobody knows whether it has arrived."""
    tx.run(
        "UPDATE announcement_recipients SET state = 'unsure' WHERE state = 'queued' AND (announcement, account) IN"
        " (SELECT crowd, chat FROM outbox WHERE crowd IS NOT NULL AND state IN ('pending', 'sending')"
        " AND state = 'sending' AND kind = 'message')"
    )
