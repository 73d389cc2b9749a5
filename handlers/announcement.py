"""One announcement in the office, from its first word to the report: what is in sight follows from how it stands."""

from handlers import (
    announcement_after,
    announcement_approval,
    announcement_audience,
    announcement_list,
    announcement_progress,
    announcement_time,
    announcement_writing,
    sending_back,
)
from handlers.announcement_room import AnnouncementRoom, head, summary, the, to_list
from handlers.asking import paragraphs
from handlers.office_door import Ways
from handlers.office_room import Act, Acts, Page, Pages, Room, Sheet
from handlers.screen import Button
from handlers.turn import Turn
from participation.audit import Actor
from participation.roles import may
from storage import announcement_rows, announcements
from storage.announcement_rows import Announcement


def _front(room: Room) -> Sheet:
    one = the(room)
    match one.state:
        case "draft" | "dropped":
            return _draft(room, one)
        case "proposed":
            return announcement_approval.waiting(room, one)
        case "approved" | "sending" | "paused":
            return announcement_progress.sheet(room, one)
        case "stopped" | "done":
            return announcement_after.report(room, one)


def _draft(room: Room, one: Announcement) -> Sheet:
    """Draw what is being written: all that is known of it, what is missing, and the ways to change it."""
    parts = [head(room, one), *summary(room, one)]
    if one.author != room.turn.account:
        rows: list[tuple[Button, ...]] = [announcement_writing.previews(room)] if one.content.words else []
        return Sheet(paragraphs(*parts, [room.html("announce-being-written")]), [*rows, (to_list(room),)])
    rows = [(room.to("announce-to-text", "text/ko"), room.to("announce-to-buttons", "buttons"))]
    if one.work == "send":
        rows.append((room.to("announce-to-audience", "to"), room.to("announce-to-time", "when")))
        rows.append((room.to("announce-to-urgent", "urgent", on=one.emergency),))
    problem = announcement_approval.problem_of(room, one)
    if one.content.words:
        rows.append(announcement_writing.previews(room))
    if problem is None:
        rows.append((room.to("announce-to-sure" if one.work == "send" else "announce-correct-to-sure", "go"),))
    rows.append((room.to("announce-drop", "drop"), to_list(room)))
    ready = room.html("announce-ready" if one.work == "send" else "announce-correct-ready")
    return Sheet(paragraphs(*parts, [ready if problem is None else problem]), rows, one.work)


def _drop(room: Room) -> Sheet | None:
    """Ask before it is thrown away."""
    one = the(room)
    if one.state != "draft" or one.author != room.turn.account:
        return None
    rows = ((room.to("office-step-back"),), (room.does("announce-drop-yes", "toss"),))
    key = "announce-drop-ask" if one.work == "send" else "announce-drop-ask-correction"
    return Sheet(paragraphs(head(room, one), [room.html(key)]), rows, one.work)


def _do_drop(room: Room, _: Actor, __: str) -> None:
    turn = room.turn
    dropped = announcements.drop(turn.tx, the(room).id, by=turn.account, at=turn.at)
    if dropped.state == "dropped":
        announcement_list.leave(room, "announce-dropped")
    else:
        room.open(first=room.html("announce-correction-dropped"))


PAGES: Pages = {
    "": Page("enter", _front),
    "text": Page("enter", announcement_writing.text, take=announcement_writing.take_text),
    "buttons": Page("enter", announcement_writing.buttons),
    "to": Page("enter", announcement_audience.to),
    "whose": Page("enter", announcement_audience.whose),
    "when": Page("enter", announcement_time.at, announcement_time.hear_at),
    "urgent": Page("enter", announcement_time.urgent),
    "go": Page("enter", announcement_approval.sure),
    "check": Page("enter", announcement_approval.check),
    "back": Page("enter", announcement_approval.send_back, sending_back.hear),
    "halt": Page("enter", announcement_progress.halt),
    "again": Page("enter", announcement_after.again),
    "unsend": Page("enter", announcement_after.unsend),
    "drop": Page("enter", _drop),
}
"""Whoever may announce here sees them all; what somebody may do is asked where it is done (`storage.announcements`)."""

ACTS: Acts = {
    "dropt": Act("enter", announcement_writing.drop_words),
    "dropm": Act("enter", announcement_writing.drop_media),
    "in": Act("enter", announcement_writing.put_button),
    "out": Act("enter", announcement_writing.drop_button),
    "see": Act("enter", announcement_writing.preview),
    "with": Act("enter", announcement_audience.do_with),
    "not": Act("enter", announcement_audience.do_without),
    "free": Act("enter", announcement_audience.do_free),
    "tongue": Act("enter", announcement_audience.do_language),
    "now": Act("enter", announcement_time.do_now),
    "urge": Act("enter", announcement_time.do_urgent),
    "send": Act("enter", announcement_approval.do_send),
    "recall": Act("enter", announcement_approval.do_recall),
    "look": Act("enter", announcement_approval.do_look),
    "yes": Act("enter", announcement_approval.do_approve),
    "return": Act("enter", announcement_approval.do_send_back),
    "pause": Act("enter", announcement_progress.do_pause),
    "on": Act("enter", announcement_progress.do_go_on),
    "stop": Act("enter", announcement_progress.do_stop),
    "csv": Act("enter", announcement_after.do_csv),
    "again": Act("enter", announcement_after.do_again),
    "fix": Act("enter", announcement_after.do_correct),
    "unsend": Act("enter", announcement_after.do_unsend),
    "toss": Act("enter", _do_drop),
}


def announcement_of(turn: Turn, announcement: int, ways: Ways) -> AnnouncementRoom | None:
    """Open an announcement, for whoever may write or approve it; for nobody else there is none."""
    found = announcement_rows.by_id(turn.tx, announcement)
    if found is None or found.state == "dropped":
        return None
    room = AnnouncementRoom(turn, ways, found, PAGES, ACTS)
    return room if may("announce", room.held) else None
