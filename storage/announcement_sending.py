"""Announcements on their way: begun, paused, stopped, sent once more where unsure, taken back; each act on record."""

from datetime import datetime

from participation.announcement import TAKEN_BACK_WITHIN, State
from participation.audit import CLOCK, What
from participation.refused import Refused
from storage import announcement_rows as kept
from storage import crowds, outbox
from storage.announcement_rows import Announcement
from storage.database import Tx
from storage.moments import stamp

# After it has ended, one way or the other.
_AFTER = frozenset[State]({"stopped", "done"})


def began(tx: Tx, announcement: Announcement, at: datetime) -> None:
    """Note that it begins to go out."""
    tx.run(
        "UPDATE announcements SET state = 'sending', began_at = coalesce(began_at, :at) WHERE id = :id",
        id=announcement.id,
        at=stamp(at),
    )


def hold(tx: Tx, announcement: Announcement, *, held: bool) -> None:
    """Let it wait for the morning, or go on after the night."""
    if held:
        _pull_back(tx, announcement)
    tx.run("UPDATE announcements SET held = :held WHERE id = :id", id=announcement.id, held=int(held))


def ended(tx: Tx, announcement: Announcement, at: datetime) -> None:
    """Note that everybody has been gone through."""
    tx.run("UPDATE announcements SET state = 'done', ended_at = :at WHERE id = :id", id=announcement.id, at=stamp(at))
    reached = crowds.progress(tx, announcement.id)
    kept.note(
        tx, announcement, "announcement-done", by=CLOCK, at=at,
        delivered=reached.of("delivered"), blocked=reached.of("blocked"), failed=reached.of("failed"),
        unsure=reached.of("unsure"),
    )  # fmt: skip


def at_work(tx: Tx) -> list[Announcement]:
    """Return what is approved or going out, the oldest first."""
    rows = tx.all("SELECT * FROM announcements WHERE state IN ('approved', 'sending') ORDER BY id")
    return [kept.read_row(tx, row) for row in rows]


def pause(tx: Tx, announcement: int, *, by: int, at: datetime) -> Announcement:
    """Let nothing more of it go out until somebody lets it go on. What is not going out stays as it is.

    Raises:
        Refused: ``office-not-yours``; ``announcement-gone``.
    """
    return _moved(tx, announcement, ("approved", "sending"), "paused", "announcement-paused", by=by, at=at)


def go_on(tx: Tx, announcement: int, *, by: int, at: datetime) -> Announcement:
    """Let it go on after a pause.

    Raises:
        Refused: ``office-not-yours``; ``announcement-gone``.
    """
    found = kept.by_id(tx, announcement)
    to: State = "approved" if found is not None and found.began_at is None else "sending"
    return _moved(tx, announcement, ("paused",), to, "announcement-resumed", by=by, at=at)


def stop(tx: Tx, announcement: int, *, by: int, at: datetime) -> Announcement:
    """End it: whoever has not got it will not.

    Raises:
        Refused: ``office-not-yours``; ``announcement-gone``.
    """
    here: tuple[State, ...] = ("approved", "sending", "paused")
    return _moved(tx, announcement, here, "stopped", "announcement-stopped", by=by, at=at)


def send_unsure_again(tx: Tx, announcement: int, *, by: int, at: datetime) -> int:
    """Send it once more to those of whom nobody knows whether they have got it; return to how many.

    Raises:
        Refused: ``office-not-yours``; ``announcement-gone``; ``announcement-not-ended``; ``announcement-resent``;
            ``announcement-nothing-unsure``.
    """
    found = kept.authorised(tx, announcement, by, at)
    if found.resent:
        raise Refused("announcement-resent")
    if found.state not in _AFTER or found.work != "send":
        raise Refused("announcement-not-ended")
    # What was stopped goes to nobody new, also where a correction was begun and dropped since.
    tx.run("DELETE FROM announcement_recipients WHERE announcement = :id AND state = 'waiting'", id=found.id)
    again = crowds.unsure_again(tx, found.id)
    if not again:
        raise Refused("announcement-nothing-unsure")
    tx.run("UPDATE announcements SET state = 'sending', resent = 1, ended_at = NULL WHERE id = :id", id=found.id)
    kept.note(tx, found, "announcement-resent", by=kept.actor(tx, found, by, at), at=at, people=again)
    return again


def take_back(tx: Tx, announcement: int, *, by: int, at: datetime) -> int:
    """Delete it from the chats of all who got it in the last 48 hours; return how many they are.

    It needs no second official: what should not have been said has to go at once.

    Raises:
        Refused: ``office-not-yours``; ``announcement-gone``; ``announcement-too-old``.
    """
    found = kept.authorised(tx, announcement, by, at)
    there = crowds.can_be_taken_back(tx, found.id, at - TAKEN_BACK_WITHIN)
    if not there:
        raise Refused("announcement-too-old")
    _pull_back(tx, found)
    tx.run(
        "UPDATE announcements SET state = 'sending', work = 'take-back', held = 0, ended_at = NULL WHERE id = :id",
        id=found.id,
    )
    kept.note(tx, found, "announcement-taken-back", by=kept.actor(tx, found, by, at), at=at, people=there)
    return there


def _moved(
    tx: Tx, announcement: int, here: tuple[State, ...], to: State, what: What, *, by: int, at: datetime
) -> Announcement:
    found = kept.authorised(tx, announcement, by, at)
    if found.state in here:
        _pull_back(tx, found)
        tx.run("UPDATE announcements SET state = :to WHERE id = :id", id=found.id, to=to)
        kept.note(tx, found, what, by=kept.actor(tx, found, by, at), at=at)
    return kept.again(tx, found.id)


def _pull_back(tx: Tx, announcement: Announcement) -> None:
    if announcement.work == "take-back":  # what is to be deleted stays so
        return
    accounts = outbox.pull_back(tx, announcement.id)
    crowds.put_back(tx, announcement.id, accounts, changing=announcement.work == "correct")
