"""How announcements go out: in chunks, as fast as bulk is sent, and not at night."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from participation.announcement import TAKEN_BACK_WITHIN, Content
from participation.quiet_hours import is_quiet, not_before
from storage import announcement_rows, announcement_sending, audiences, crowds, outbox, programmes
from storage.announcement_rows import Announcement
from storage.database import Tx

CHUNK = 50
"""How many recipients one unit queues: small enough that nobody's tap waits for it."""


Ended = Callable[[Tx, Announcement, datetime], None]
"""Notes that everybody has been gone through, and lets those concerned hear it, in one unit."""


def announce_some(
    tx: Tx, now: datetime, house_zone: ZoneInfo, limit: int = CHUNK, *, ended: Ended = announcement_sending.ended
) -> bool:
    """Queue the next ``limit`` messages (or edits, or deletions) of what is going out; return whether there were any.

    What has reached everybody is ``ended``. ``house_zone`` counts where the bot as a whole speaks.
    """
    for one in announcement_sending.at_work(tx):
        if one.state == "approved":
            if one.send_at is not None and one.send_at > now:
                continue
            announcement_sending.began(tx, one, now)
            _leave_to_the_office(tx, one, now)
        night = _may_wait(one) and is_quiet(now, _zone(tx, one, house_zone))
        if night is not one.held:
            announcement_sending.hold(tx, one, held=night)
        if night:
            continue
        if _queue(tx, one, now, limit):
            return True
        if not outbox.under_way(tx, one.id):
            ended(tx, one, now)
    return False


def next_due(tx: Tx, now: datetime, house_zone: ZoneInfo) -> list[datetime]:
    """Return when something begins to go out, or goes on after the night."""
    found = []
    for one in announcement_sending.at_work(tx):
        at = max(now, one.send_at) if one.send_at is not None and one.state == "approved" else now
        found.append(not_before(at, _zone(tx, one, house_zone)) if _may_wait(one) else at)
    return [at for at in found if at > now]


def is_going_out(tx: Tx) -> bool:
    """Tell whether something is on its way and does not wait for the morning."""
    return any(one.state == "sending" and not one.held for one in announcement_sending.at_work(tx))


def _leave_to_the_office(tx: Tx, announcement: Announcement, now: datetime) -> None:
    """Let the office tell those in the audience who have no Telegram; an edit or a deletion concerns no paper."""
    found = announcement_rows.going_out(tx, announcement.id) if announcement.work == "send" else None
    if found is None:
        return
    content = Content.model_validate_json(found[0])
    for account, language in audiences.without_telegram(tx, announcement.audience):
        words = content.in_(language)
        entities = [entity.model_dump(exclude_none=True) for entity in words.entities]
        outbox.say(tx, account, {"text": words.text, "entities": entities}, now)


def _may_wait(announcement: Announcement) -> bool:
    """Tell whether the night stops it: not emergencies, nor what has to go from people's chats."""
    return not announcement.emergency and announcement.work != "take-back"


def _zone(tx: Tx, announcement: Announcement, house_zone: ZoneInfo) -> ZoneInfo:
    programme = None if announcement.programme is None else programmes.by_id(tx, announcement.programme)
    return house_zone if programme is None else programme.content.office.zone


def _queue(tx: Tx, one: Announcement, now: datetime, limit: int) -> int:
    named = {"announcement": one.id}
    if one.work == "send":
        recipients = crowds.next_to_send(tx, one.id, limit)
        for each in recipients:
            outbox.to_crowd(tx, one.id, each.account, "message", {"make": "announcement", **named}, now)
    elif one.work == "correct":
        recipients = crowds.next_to_change(tx, one.id, one.version, limit)
        for each in recipients:
            payload = {"make": "correction", **named, "message_id": each.message_id}
            outbox.to_crowd(tx, one.id, each.account, "blank", payload, now)
    else:
        recipients = crowds.take_back(tx, one.id, now - TAKEN_BACK_WITHIN, limit)
        for each in recipients:
            outbox.to_crowd(tx, one.id, each.account, "delete", {"message_id": each.message_id}, now)
    return len(recipients)
