"""After an announcement has gone out: the report, what is unsure, correcting it, taking it back."""

from handlers import announcement_progress
from handlers.announcement_progress import counts
from handlers.announcement_room import back, head, the, to_list
from handlers.announcing import excerpt
from handlers.asking import paragraphs
from handlers.office_room import Room, Sheet
from handlers.office_telling import who
from handlers.screen import Button
from participation.announcement import TAKEN_BACK_WITHIN
from participation.audit import Actor
from storage import announcement_sending, announcements, crowds, outbox
from storage.announcement_rows import Announcement
from texts import Markup


def report(room: Room, one: Announcement) -> Sheet:
    """Draw what has become of it, and what can still be done."""
    tx, at = room.turn.tx, room.turn.at
    progress = crowds.progress(tx, one.id)
    unsure = progress.of("unsure")
    rows: list[tuple[Button, ...]] = [(room.does("announce-csv", "csv"),)]
    if unsure and not one.resent and one.work == "send":
        rows.append((room.to("announce-again", "again", count=unsure),))
    ways: list[Button] = []
    if one.author == room.turn.account and one.work != "take-back" and progress.of("delivered"):
        ways.append(room.does("announce-correct", "fix"))
    if crowds.can_be_taken_back(tx, one.id, at - TAKEN_BACK_WITHIN):
        ways.append(room.to("announce-unsend", "unsend"))
    rows += [tuple(ways)] if ways else []
    rows.append((to_list(room),))
    parts = [head(room, one), _text(room, one), _times(room, one), _counts(room, one, progress)]
    return Sheet(paragraphs(*parts), rows, f"{one.state}.{one.work}.{one.version}.{one.resent}")


def _text(room: Room, one: Announcement) -> list[Markup]:
    words = one.content.words.get("ko")
    return [] if words is None else [room.html("announce-words-short", text=excerpt(words.text))]


def _times(room: Room, one: Announcement) -> list[Markup]:
    said = []
    if one.began_at is not None:
        said.append(room.html("announce-began", at=room.when(one.began_at)))
    if one.ended_at is not None:
        said.append(room.html("announce-ended", at=room.when(one.ended_at)))
    if one.approved_by is not None and one.approved_by != one.author:
        said.append(room.html("announce-approved-by", who=who(room.turn.tx, room.turn.language, one.approved_by)))
    return said


def _counts(room: Room, one: Announcement, progress: crowds.Progress) -> list[Markup]:
    said = [room.html("announce-whole", count=progress.everybody), *counts(room, progress)]
    if progress.of("waiting"):
        said.append(room.html("announce-fate-waiting", count=progress.of("waiting")))
    if one.version > 1 and one.work == "correct":
        said.append(room.html("announce-corrected", count=progress.changed))
    if progress.of("unsure"):
        said.append(room.html("announce-unsure-resent" if one.resent else "announce-unsure-means"))
    return said


def do_csv(room: Room, _: Actor, __: str) -> None:
    """Send the numbers as a table."""
    turn = room.turn
    payload = {
        "make": "announcement-csv",
        "announcement": the(room).id,
        "account": turn.account,
        "language": turn.language,
        "default_language": turn.house.language,
        "zone": room.zone,
    }
    outbox.send_file(turn.tx, turn.account, payload, turn.at)
    room.open()


def again(room: Room) -> Sheet | None:
    """Ask before it is sent once more to those of whom nobody knows whether they have got it."""
    one = the(room)
    unsure = crowds.progress(room.turn.tx, one.id).of("unsure")
    if one.resent or not unsure or one.state not in ("done", "stopped"):
        return None
    rows = ((back(room),), (room.does("announce-again-yes", "again", count=unsure),))
    return Sheet(paragraphs(head(room, one), [room.html("announce-again-ask", count=unsure)]), rows, str(unsure))


def do_again(room: Room, _: Actor, __: str) -> None:
    """Send it once more to those."""
    turn = room.turn
    sent = announcement_sending.send_unsure_again(turn.tx, the(room).id, by=turn.account, at=turn.at)
    announcement_progress.redraw(room, but=turn.account)
    room.open(first=room.html("announce-again-done", count=sent))


def do_correct(room: Room, _: Actor, __: str) -> None:
    """Begin a correction."""
    turn = room.turn
    announcements.correct(turn.tx, the(room).id, by=turn.account, at=turn.at)
    room.open(first=room.html("announce-correct-how"))


def unsend(room: Room) -> Sheet | None:
    """Ask before it is taken back, and say from how many chats it still can be."""
    one, tx = the(room), room.turn.tx
    there = crowds.can_be_taken_back(tx, one.id, room.turn.at - TAKEN_BACK_WITHIN)
    if one.work == "take-back" and one.state == "sending":
        return None
    late = crowds.progress(tx, one.id).of("delivered") - there
    ask = [room.html("announce-unsend-ask", count=there)]
    if late:
        ask.append(room.html("announce-unsend-late", count=late))
    if one.state in ("approved", "sending", "paused"):
        ask.append(room.html("announce-unsend-stops"))
    rows = [(back(room),)]
    if there:
        rows.append((room.does("announce-unsend-yes", "unsend", count=there),))
    return Sheet(paragraphs(head(room, one), ask), rows, one.work)


def do_unsend(room: Room, _: Actor, __: str) -> None:
    """Take it back from the chats where that is still possible."""
    turn = room.turn
    announcement_sending.take_back(turn.tx, the(room).id, by=turn.account, at=turn.at)
    announcement_progress.redraw(room, but=turn.account)
    room.open()
