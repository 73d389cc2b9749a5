"""While an announcement goes out: one message with how far it is, drawn anew where it stands; pause, go on, stop."""

from collections.abc import Callable
from datetime import timedelta

from handlers import office_screen
from handlers.announcement_room import FLOW, AnnouncementRoom, Drawing, back, head, here, the, to_list, when
from handlers.announcing import excerpt
from handlers.asking import paragraphs
from handlers.office_room import Room, Sheet
from handlers.screen import Button
from handlers.turn import turn_of
from participation.announcement import TAKEN_BACK_WITHIN
from participation.audit import Actor
from participation.roles import may
from storage import announcement_sending, crowds, outbox, screens
from storage.announcement_rows import Announcement
from storage.database import Tx
from texts import Markup

_BAR = 10
_FULL, _EMPTY = "■", "□"
_FATES: tuple[crowds.RecipientState, ...] = ("blocked", "failed", "unsure", "opted-out")


def sheet(room: Room, one: Announcement) -> Sheet:
    """Draw how far it is, and what can be done about it."""
    rows: list[tuple[Button, ...]] = []
    if one.state == "paused":
        rows.append((room.does("announce-go-on", "on"),))
    elif one.work != "take-back":
        rows.append((room.does("announce-pause", "pause"),))
    if one.work != "take-back":
        rows.append((room.to("announce-stop", "halt"), room.to("announce-unsend", "unsend")))
    rows.append((to_list(room),))
    words = one.content.words.get("ko")
    said = [room.html("announce-words-short", text=excerpt(words.text))] if words is not None else []
    starts = list(when(room, one)) if one.state == "approved" else []
    # That it begins makes no button old: what one does then is the same.
    state = f"{'paused' if one.state == 'paused' else 'going'}.{one.work}.{one.version}"
    return Sheet(paragraphs(head(room, one), said, starts, far(room, one)), rows, state)


def far(room: Room, one: Announcement) -> list[Markup]:
    """Say how far it is: in words and numbers, and as a bar for whoever likes to see it."""
    tx = room.turn.tx
    progress = crowds.progress(tx, one.id)
    since = room.turn.at - TAKEN_BACK_WITHIN
    left = crowds.still_to_do(tx, one.id, one.work, one.version, since)
    whole = {
        "send": progress.everybody,
        "correct": progress.of("delivered"),
        "take-back": crowds.can_be_taken_back(tx, one.id, since) + progress.of("taken-back"),
    }[one.work]
    done = max(0, whole - left)
    full = _BAR * done // whole if whole else _BAR
    said = [
        room.html("announce-far", bar=_FULL * full + _EMPTY * (_BAR - full), done=done, whole=whole,
                  percent=100 * done // whole if whole else 100),
    ]  # fmt: skip
    said += counts(room, progress)
    pace = here(room).pace
    if pace and left and one.state == "sending" and not one.held:
        said.append(room.html("announce-pace", rate=round(pace, 1), left=timedelta(seconds=round(left / pace))))
    if one.held:
        said.append(room.html("announce-held"))
    if one.state == "paused":
        said.append(room.html("announce-is-paused", left=left))
    return said


def counts(room: Room, progress: crowds.Progress) -> list[Markup]:
    """Say what has become of it at how many; of the fates only what occurs."""
    taken_back = progress.of("taken-back")
    there = "announce-delivered-left" if taken_back else "announce-delivered"
    said = [room.html(there, count=progress.of("delivered"))]
    said += [room.html(f"announce-fate-{state}", count=progress.of(state)) for state in _FATES if progress.of(state)]
    if taken_back:
        said.append(room.html("announce-fate-taken-back", count=taken_back))
    if progress.unchanged:
        said.append(room.html("announce-unchanged", count=progress.unchanged))
    return said


def halt(room: Room) -> Sheet | None:
    """Ask before it is stopped for good."""
    one = the(room)
    if one.state not in ("approved", "sending", "paused") or one.work == "take-back":
        return None
    left = crowds.still_to_do(room.turn.tx, one.id, one.work, one.version, room.turn.at)
    ask = [room.html("announce-stop-ask", left=left)]
    rows = ((back(room),), (room.does("announce-stop-yes", "stop", left=left),))
    return Sheet(paragraphs(head(room, one), ask), rows, one.work)


def _moved(room: Room, act: Callable[..., Announcement]) -> None:
    turn = room.turn
    act(turn.tx, the(room).id, by=turn.account, at=turn.at)
    redraw(room, but=turn.account)
    room.open()


def do_pause(room: Room, _: Actor, __: str) -> None:
    """Let nothing more go out for now."""
    _moved(room, announcement_sending.pause)


def do_go_on(room: Room, _: Actor, __: str) -> None:
    """Let it go on."""
    _moved(room, announcement_sending.go_on)


def do_stop(room: Room, _: Actor, __: str) -> None:
    """End it for good."""
    _moved(room, announcement_sending.stop)


def redraw(room: Room, *, but: int = 0) -> None:
    """Draw it anew wherever somebody else has it in sight, and may still see it."""
    turn, own = room.turn, here(room)
    for account in watching(turn.tx, own.number):
        other = turn_of(turn.tx, turn.house, account, turn.at)
        theirs = AnnouncementRoom(other, room.ways, own.one, room.pages, room.acts)
        if account != but and may("announce", theirs.held):
            draw(theirs)


def watching(tx: Tx, announcement: int) -> list[int]:
    """Return in whose chats the message stands that tells how far an announcement is."""
    return screens.standing(tx, f"{FLOW}:{announcement}", "")


def draw(room: AnnouncementRoom) -> None:
    """Draw it anew where it stands, without noise."""
    put(room, room.drawn())


def put(room: AnnouncementRoom, drawing: Drawing) -> None:
    """Queue a drawing for where it stands.

    The office's door may be shut by now: what is drawn are numbers, and its buttons lead to the door.
    """
    turn = room.turn
    token = screens.at_step(turn.tx, turn.account, room.name, drawing.step, "")
    payload = drawing.screen.payload(token, turn.language, plain=turn.person.plain) | {"protect_content": True}
    outbox.draw(turn.tx, turn.account, room.name, payload, turn.at, stays=True, trace=office_screen.trace(turn, None))
