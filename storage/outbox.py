"""What is to be said: queued in the unit that decides it, taken and settled by delivery."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from participation.assisted import is_assisted
from storage import crowds, sent_messages, to_tell
from storage.database import Tx
from storage.keys import Unreadable
from storage.moments import moment, stamp

Lane = Literal["people", "bulk"]
Kind = Literal["screen", "card", "message", "document", "strip", "delete", "blank"]
"""A ``card`` is a screen that is edited wherever it stands; a ``document`` is made when it is sent,
and is a photo in the chat where its payload says so (``as``).

A ``message`` (or a ``blank``, or a ``card``) whose payload names ``make`` is a notice: what it says is made when it is
taken, so that it is true then (`handlers.notices`).
"""
Payload = dict[str, Any]

_DRAWN = frozenset({"screen", "card"})
# Stands in the place of what a message is about that is under way while that is erased.
_ERASED = "erased"
_TAKEN_BACK = frozenset({"strip", "delete", "blank"})
# How long a key keeps what it stands for from being queued again: longer than any programme is remembered.
REMEMBERED = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Parcel:
    """One thing in delivery's hands.

    ``edit`` is the message to edit; without it the parcel is sent as a new message, and then the buttons of ``old`` are
    taken away, or all of it where it would have vanished. ``crowd`` is the announcement that it belongs to, if it does.
    ``more``: something else waited for the same chat, in the same lane, when this was taken.
    """

    id: int
    chat: int
    lane: Lane
    kind: Kind
    dialogue: str | None
    final: bool
    tries: int
    payload: Payload
    edit: int | None
    old: int | None
    about: str | None = None
    vanishes_at: datetime | None = None
    crowd: int | None = None
    more: bool = False


@dataclass(frozen=True, slots=True)
class Trace:
    """What a message leaves behind, so that it can be found again.

    ``about`` names whose personal content it holds, such as ``application:17``: it is blanked when that is erased.
    At ``vanishes_at`` it is deleted from the chat, which Telegram lets a bot do for 48 hours.
    """

    about: str | None = None
    vanishes_at: datetime | None = None


NO_TRACE = Trace()


def say(
    tx: Tx,
    chat: int,
    payload: Payload,
    now: datetime,
    *,
    lane: Lane = "people",
    once: str | None = None,
    remembered: timedelta = REMEMBERED,
    trace: Trace = NO_TRACE,
) -> bool:
    """Queue a message; return whether it was.

    With ``once``, a key that outlives the row by ``remembered``, it is queued at most once in that time.
    """
    if once is not None and not tx.run(
        "INSERT INTO outbox_keys (dedupe, forget_at) VALUES (:once, :forget_at) ON CONFLICT DO NOTHING",
        once=once,
        forget_at=stamp(now + remembered),
    ):
        return False
    _put(tx, chat, payload, now, lane=lane, kind="message", trace=trace)
    return True


def draw(
    tx: Tx,
    chat: int,
    dialogue: str,
    payload: Payload,
    now: datetime,
    *,
    final: bool = False,
    stays: bool = False,
    lane: Lane = "people",
    trace: Trace = NO_TRACE,
) -> None:
    """Queue a drawing of a dialogue's screen. A ``final`` one stays in the chat; the next one begins a new message.

    One that ``stays`` is a card: edited wherever it stands, so that it makes no noise. Cards of a crowd are drawn in
    ``bulk``, after which nothing else draws them unless what they say is made when they are taken.
    """
    kind: Kind = "card" if stays else "screen"
    _put(tx, chat, payload, now, lane=lane, kind=kind, dialogue=dialogue, final=final, trace=trace)


def send_file(tx: Tx, chat: int, payload: Payload, now: datetime, *, trace: Trace = NO_TRACE) -> None:
    """Queue a file. ``payload`` names what is to be made when it is sent: ``make``, with what that needs."""
    _put(tx, chat, payload, now, kind="document", trace=trace)


def remove(tx: Tx, chat: int, message_id: int, now: datetime) -> None:
    """Queue the deletion of a message, also of somebody's own: Telegram lets a bot do that for 48 hours."""
    _put(tx, chat, {"message_id": message_id}, now, kind="delete")


def to_crowd(tx: Tx, crowd: int, chat: int, kind: Kind, payload: Payload, now: datetime) -> None:
    """Queue one message of an announcement, or the edit or deletion of one; its fate is noted there."""
    _put(tx, chat, payload, now, kind=kind, lane="bulk", crowd=crowd)


def pull_back(tx: Tx, crowd: int) -> list[int]:
    """Drop what still waits of an announcement; return whom it was for. What is under way goes its way."""
    rows = tx.all(
        "DELETE FROM outbox WHERE crowd = :crowd AND state IN ('pending', 'sending') AND state = 'pending'"
        " RETURNING chat",
        crowd=crowd,
    )
    return [row["chat"] for row in rows]


def under_way(tx: Tx, crowd: int) -> int:
    """Return how much of an announcement is queued or being sent."""
    return int(
        tx.value("SELECT count(*) FROM outbox WHERE crowd = :crowd AND state IN ('pending', 'sending')", crowd=crowd)
    )


def bulk(tx: Tx) -> int:
    """Return how much waits in the bulk lane, or is being sent there."""
    return int(tx.value("SELECT count(*) FROM outbox WHERE lane = 'bulk' AND state IN ('pending', 'sending')"))


def _put(
    tx: Tx,
    chat: int,
    payload: Payload,
    now: datetime,
    *,
    kind: Kind,
    lane: Lane = "people",
    dialogue: str | None = None,
    final: bool = False,
    trace: Trace = NO_TRACE,
    crowd: int | None = None,
) -> None:
    if is_assisted(chat):  # nobody is there: what they would have heard is the office's to tell; the rest is silent
        if kind == "message":
            to_tell.keep(tx, chat, payload, now)
        return
    row = tx.one(
        "INSERT INTO outbox (chat, lane, kind, dialogue, final, about, vanishes_at, crowd, queued_at)"
        " VALUES (:chat, :lane, :kind, :dialogue, :final, :about, :vanishes_at, :crowd, :now) RETURNING id",
        chat=chat,
        lane=lane,
        kind=kind,
        dialogue=dialogue,
        final=int(final),
        about=trace.about,
        vanishes_at=None if trace.vanishes_at is None else stamp(trace.vanishes_at),
        crowd=crowd,
        now=stamp(now),
    )
    assert row is not None  # noqa: S101  (RETURNING of an insert: for the type checker)
    # The seal is bound to the row's id, which exists only now.
    tx.run(
        "UPDATE outbox SET payload = :payload WHERE id = :id",
        payload=tx.keys.seal("outbox", row["id"], json.dumps(payload).encode()),
        id=row["id"],
    )
    tx.touched.add((chat, lane))


def take(tx: Tx, chat: int, lane: Lane) -> Parcel | None:
    """Take the chat's oldest waiting thing into delivery; drawings that a newer one has overtaken are passed over.

    A final drawing is never passed over; what is newer than it begins a message of its own.
    Whether a screen is edited or sent anew is decided here: edited while nothing stands below it.
    """
    # The state stands there twice: SQLite uses a partial index only where its condition is met word for word, and
    # would otherwise read the whole table at every tap.
    rows = tx.all(
        "SELECT id, kind, dialogue, final, about, vanishes_at, crowd, tries, payload FROM outbox"
        " WHERE chat = :chat AND lane = :lane AND state IN ('pending', 'sending') AND state = 'pending'"
        " ORDER BY id LIMIT 50",
        chat=chat,
        lane=lane,
    )
    newest = {row["dialogue"]: row["id"] for row in rows if row["kind"] in _DRAWN}
    for row in rows:
        if row["kind"] in _DRAWN and not row["final"] and row["id"] != newest[row["dialogue"]]:
            tx.run("UPDATE outbox SET state = 'superseded', payload = NULL WHERE id = :id", id=row["id"])
            continue
        try:
            payload = json.loads(tx.keys.open_sealed("outbox", row["id"], row["payload"]))
        except Unreadable:  # whatever has touched it, the chat goes on with what comes after
            tx.run("UPDATE outbox SET state = 'failed', payload = NULL WHERE id = :id", id=row["id"])
            continue
        tx.run("UPDATE outbox SET state = 'sending' WHERE id = :id", id=row["id"])
        drawn = row["kind"] in _DRAWN
        edit, old = _place(tx, chat, row["dialogue"], stays=row["kind"] == "card") if drawn else (None, None)
        return Parcel(
            row["id"],
            chat,
            lane,
            row["kind"],
            row["dialogue"],
            bool(row["final"]),
            row["tries"],
            payload,
            edit,
            old,
            row["about"],
            None if row["vanishes_at"] is None else moment(row["vanishes_at"]),
            row["crowd"],
            more=len(rows) > 1,
        )
    return None


def pass_over(tx: Tx, parcel: Parcel) -> None:
    """Settle a parcel that was taken and has nothing to say any more."""
    if parcel.crowd is not None:
        crowds.skip(tx, parcel.crowd, parcel.chat)
    tx.run("UPDATE outbox SET state = 'superseded', payload = NULL WHERE id = :id", id=parcel.id)


def _place(tx: Tx, account: int, dialogue: str, *, stays: bool) -> tuple[int | None, int | None]:
    row = tx.one(
        "SELECT screens.message_id, people.last_message_id, people.plain FROM screens"
        " JOIN people ON people.account = screens.account"
        " WHERE screens.account = :account AND dialogue = :dialogue",
        account=account,
        dialogue=dialogue,
    )
    if row is None or row["message_id"] is None:
        return None, None
    if stays or (row["message_id"] >= row["last_message_id"] and not row["plain"]):
        return row["message_id"], None
    return None, row["message_id"]


def sent(tx: Tx, parcel: Parcel, message_id: int | None, now: datetime) -> None:
    """Settle a parcel that has arrived. ``message_id`` is the new or edited message's, if the reply named one."""
    taken_back = _taken_back(tx, parcel)
    # That it was a receipt, or of which vote, would tell who has voted when: it goes with the payload.
    tx.run(
        "UPDATE outbox SET state = 'sent', payload = NULL, dialogue = NULL, final = 0, about = NULL, vanishes_at = NULL"
        " WHERE id = :id",
        id=parcel.id,
    )
    if parcel.crowd is not None:
        _settle(tx, parcel, "delivered", now, message_id)
    if message_id is not None and (parcel.about is not None or parcel.vanishes_at is not None):
        ends_at = now if taken_back else parcel.vanishes_at
        sent_messages.note(tx, parcel.chat, message_id, parcel.about, ends_at, document=parcel.kind == "document")
    if parcel.kind in _DRAWN and (parcel.final or message_id is not None):
        _stands_in(tx, parcel, None if parcel.final else message_id)
    if message_id is not None and parcel.edit is None and parcel.kind not in _TAKEN_BACK:
        tx.run(
            "UPDATE people SET last_message_id = :message_id, reachable = 1"
            " WHERE account = :chat AND last_message_id < :message_id",
            message_id=message_id,
            chat=parcel.chat,
        )
    if parcel.old is not None:
        # What is to vanish does not wait for its time where something newer stands in its place.
        kind: Kind = "strip" if parcel.vanishes_at is None else "delete"
        _put(tx, parcel.chat, {"message_id": parcel.old}, now, kind=kind)


def _taken_back(tx: Tx, parcel: Parcel) -> bool:
    """Tell whether what it holds was erased while it was under way."""
    return parcel.about is not None and tx.value("SELECT about FROM outbox WHERE id = :id", id=parcel.id) == _ERASED


def _settle(tx: Tx, parcel: Parcel, fate: crowds.Fate, now: datetime, message_id: int | None = None) -> None:
    """Note the fate of a crowd's message with its recipient; edits and deletions are changes of what stands there."""
    if parcel.crowd is not None:
        changing = parcel.kind != "message"
        crowds.settle(tx, parcel.crowd, parcel.chat, fate, changing=changing, message_id=message_id, now=now)


def _stands_in(tx: Tx, parcel: Parcel, message_id: int | None) -> None:
    """Keep in which message a dialogue's screen stands; ``None``: its next drawing begins a new one."""
    tx.run(
        "UPDATE screens SET message_id = :message_id WHERE account = :chat AND dialogue = :dialogue",
        message_id=message_id,
        chat=parcel.chat,
        dialogue=parcel.dialogue,
    )


def again(tx: Tx, parcel: Parcel, *, unsure: bool = False, screen_lost: bool = False) -> None:
    """Put a parcel back: it was not sent, or it may be sent twice without harm. A lost screen is sent anew.

    ``tries`` counts the ``unsure`` ones only: what certainly was not sent may wait as long as it takes.
    """
    if _taken_back(tx, parcel):
        tx.run("UPDATE outbox SET state = 'superseded', payload = NULL, about = NULL WHERE id = :id", id=parcel.id)
        return
    if _pulled_back(tx, parcel):
        return
    tx.run(
        "UPDATE outbox SET state = 'pending', tries = tries + :unsure WHERE id = :id", unsure=int(unsure), id=parcel.id
    )
    if screen_lost:
        _stands_in(tx, parcel, None)


def _pulled_back(tx: Tx, parcel: Parcel) -> bool:
    """Drop what was under way of an announcement that was paused, held or stopped meanwhile, as if it had waited."""
    if parcel.crowd is None or parcel.kind == "delete":  # what is to be deleted stays so
        return False
    changing = parcel.kind != "message"
    if crowds.goes_on(tx, parcel.crowd, "correct" if changing else "send"):
        return False
    tx.run("DELETE FROM outbox WHERE id = :id", id=parcel.id)
    crowds.put_back(tx, parcel.crowd, [parcel.chat], changing=changing)
    return True


def give_up(tx: Tx, parcel: Parcel, now: datetime, *, unsure: bool = False, blocked: bool = False) -> None:
    """Settle a parcel that has failed (the person has ``blocked`` the bot, say), or that may have arrived."""
    state = "unknown" if unsure else "failed"
    _settle(tx, parcel, "unsure" if unsure else "blocked" if blocked else "failed", now)
    tx.run("UPDATE outbox SET state = :state, payload = NULL WHERE id = :id", state=state, id=parcel.id)
    if parcel.final and unsure:  # it may be what the person sees: nothing may be drawn over it
        _stands_in(tx, parcel, None)


def take_back(tx: Tx, through: datetime, limit: int) -> int:
    """Queue the deletion of up to ``limit`` messages whose time in a chat is over; return how many."""
    over = sent_messages.over(tx, through, limit)
    for chat, message_id in over:
        _put(tx, chat, {"message_id": message_id}, through, kind="delete")
    return len(over)


def blank(tx: Tx, chat: int, about: str, words: Payload, now: datetime) -> None:
    """Take back from a chat what it was told of something: what waits is dropped, what stands there is blanked.

    ``words`` take the place of messages; files are deleted, as far as Telegram lets a bot.
    """
    tx.run(
        "UPDATE outbox SET state = 'superseded', payload = NULL, about = NULL"
        " WHERE about = :about AND chat = :chat AND state = 'pending'",
        about=about,
        chat=chat,
    )
    # What is just under way is deleted once it has arrived, and not tried again if it has not.
    tx.run(
        "UPDATE outbox SET about = :erased WHERE about = :about AND chat = :chat AND state = 'sending'",
        erased=_ERASED,
        about=about,
        chat=chat,
    )
    for message_id, document in sent_messages.pop(tx, chat, about):
        if document:
            _put(tx, chat, {"message_id": message_id}, now, kind="delete")
        else:
            _put(tx, chat, {"message_id": message_id, **words}, now, kind="blank")


def drop_waiting(tx: Tx, chat: int) -> None:
    """Drop whatever waits to be said to a chat, but what takes something back from it."""
    tx.run(
        "UPDATE outbox SET state = 'superseded', payload = NULL, dialogue = NULL, about = NULL, vanishes_at = NULL"
        " WHERE chat = :chat AND state IN ('pending', 'sending') AND state = 'pending'"
        " AND kind NOT IN ('strip', 'delete', 'blank')",
        chat=chat,
    )
    tx.run(
        "UPDATE outbox SET about = :erased WHERE chat = :chat"
        " AND state IN ('pending', 'sending') AND state = 'sending' AND about IS NOT NULL",
        erased=_ERASED,
        chat=chat,
    )


def blank_all(tx: Tx, chat: int, words: Payload, now: datetime) -> None:
    """Take back from a chat everything that is known to stand there: live screens, and what holds personal content."""
    for message_id, document in sent_messages.pop_all(tx, chat):
        kind: Kind = "delete" if document else "blank"
        _put(tx, chat, {"message_id": message_id} if document else {"message_id": message_id, **words}, now, kind=kind)


def chats_about(tx: Tx, about: str) -> list[int]:
    """Return the chats that have been told, or wait to be, of something."""
    rows = tx.all(
        "SELECT chat FROM sent_messages WHERE about = :about UNION SELECT chat FROM outbox WHERE about = :about",
        about=about,
    )
    return [row["chat"] for row in rows]


def recover(tx: Tx) -> None:
    """After a crash: what people wait for is sent again, as are cards, edits and deletions, which do no harm twice.

    Of a crowd's new messages nobody knows, so they are counted and not repeated.
    """
    crowds.lost(tx)
    tx.run(
        "UPDATE outbox SET state = 'superseded', payload = NULL, about = NULL"
        " WHERE state IN ('pending', 'sending') AND state = 'sending' AND about = :erased",
        erased=_ERASED,
    )
    tx.run(
        "UPDATE outbox SET state = 'pending', tries = tries + 1 WHERE state IN ('pending', 'sending')"
        " AND state = 'sending' AND (lane = 'people' OR kind IN ('card', 'blank', 'delete', 'strip'))"
    )
    tx.run(
        "UPDATE outbox SET state = 'unknown', payload = NULL"
        " WHERE state IN ('pending', 'sending') AND state = 'sending' AND lane = 'bulk'"
    )


def backlog(tx: Tx, chat: int) -> int:
    """Return how many replies this chat has not got yet."""
    return int(
        tx.value(
            "SELECT count(*) FROM outbox WHERE chat = :chat AND lane = 'people' AND state IN ('pending', 'sending')",
            chat=chat,
        )
    )


def waiting(tx: Tx) -> list[tuple[int, Lane]]:
    """Return the chats for which something waits, and in which lane."""
    rows = tx.all("SELECT DISTINCT chat, lane FROM outbox WHERE state IN ('pending', 'sending') ORDER BY chat")
    return [(row["chat"], row["lane"]) for row in rows]


def forget(tx: Tx, before: datetime, limit: int) -> int:
    """Delete up to ``limit`` rows that are through and older than ``before``; return how many went."""
    return tx.run(
        "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE state NOT IN ('pending', 'sending')"
        " AND queued_at < :before ORDER BY queued_at LIMIT :limit)",
        before=stamp(before),
        limit=limit,
    )


def forget_keys(tx: Tx, now: datetime, limit: int) -> int:
    """Delete up to ``limit`` keys whose time is over; return how many went."""
    return tx.run(
        "DELETE FROM outbox_keys WHERE dedupe IN"
        " (SELECT dedupe FROM outbox_keys WHERE forget_at < :now ORDER BY forget_at LIMIT :limit)",
        now=stamp(now),
        limit=limit,
    )


def counts(tx: Tx, lane: Lane) -> dict[str, int]:
    """Return how many rows of a lane stand in each state."""
    rows = tx.all("SELECT state, count(*) AS n FROM outbox WHERE lane = :lane GROUP BY state", lane=lane)
    return {row["state"]: row["n"] for row in rows}
