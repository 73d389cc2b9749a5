"""Letting a programme rest, with the reason that people read, and letting it go on."""

from conversations import changing, resting
from handlers.asking import paragraphs
from handlers.changing_extend import close_in, read, view_of
from handlers.changing_words import Reason, programme_of, reason_in, the_reason
from handlers.office_room import Room, Sheet
from handlers.screen import Button
from participation.audit import Actor
from participation.early_close import LONGEST_REASON
from participation.extending import Close, check_extend, made_up
from participation.refused import Refused
from participation.typed_close import read_return
from texts import Markup


def why(room: Room) -> Sheet | None:
    """Ask why it is to rest."""
    if programme_of(room).content.window.state(room.turn.at) != "open":
        return None
    said = [room.html("changing-pause-means"), room.html("changing-reason-how", longest=LONGEST_REASON)]
    return Sheet(paragraphs([room.html("changing-pause-why")], said), ((room.to("office-step-back"),),))


def hear_why(room: Room, text: str) -> None:
    """Take the reason."""
    room.open(Reason(ko=changing.check_reason(text)).on("rest-when"))


def when(room: Room) -> Sheet | None:
    """Ask when it goes on, if that is known."""
    if reason_in(room) is None:
        return None
    rows = ((room.does("changing-pause-open", "open-end"),), (room.to("office-step-back", "rest"),))
    return Sheet(paragraphs([room.html("changing-pause-when")], [room.html("changing-pause-when-how")]), rows)


def hear_when(room: Room, text: str) -> None:
    """Take when it goes on."""
    reason, close = the_reason(room), read(room, text, read_return)
    if close is not None:
        resting.check_until(programme_of(room).content.window, close.closes_at, room.turn.at)
        room.open(reason.model_copy(update={"at": close.closes_at}).on("rest-ok"))


def do_open_end(room: Room, _: Actor, __: str) -> None:
    """Leave open when it goes on."""
    room.open(the_reason(room).model_copy(update={"at": None}).on("rest-ok"))


def sure(room: Room) -> Sheet | None:
    """Show what people will read, before it rests."""
    reason, window = reason_in(room), programme_of(room).content.window
    if reason is None:
        return None
    said: list[Markup] = [room.html("changing-will-read", reason=text) for text in reason.words.each()]
    if reason.at is None:
        said.append(room.html("changing-pause-no-end"))
    else:
        said.append(room.html("changing-pause-ends", until=room.when(reason.at)))
    if window.closes_at is not None:
        key = "changing-pause-waits" if reason.at is None else "changing-pause-close"
        said.append(room.html(key, closes=room.when(window.closes_at)))
    rows: list[tuple[Button, ...]] = [(room.does("changing-pause-yes", "rest"),)]
    if not reason.en:
        rows.append((room.does("changing-add-english", "go", "rest-en"),))
    rows.append((room.to("office-step-back"),))
    return Sheet(paragraphs([room.html("changing-pause-sure")], said), rows, window.state(room.turn.at))


def do_rest(room: Room, actor: Actor, _: str) -> None:
    """Let it rest from now on."""
    reason, turn = the_reason(room), room.turn
    room.programme = resting.pause(turn.tx, programme_of(room), reason.words, reason.at, by=actor, at=turn.at)
    room.open(first=room.html("changing-paused"))


def go_on(room: Room) -> Sheet | None:
    """Ask how it goes on: with its close as it was, or later, so that nobody loses by the pause."""
    programme, at = programme_of(room), room.turn.at
    window = programme.content.window
    pause = window.pause(at)
    if pause is None or window.state(at) != "paused":
        return None
    said = [room.html("changing-on-since", since=room.when(pause.since), span=at - pause.since)]
    rows: list[tuple[Button, ...]] = []
    state = ""
    if window.closes_at is not None:
        later = made_up(programme.content, pause, at)
        state = later.closes_at.isoformat()
        said.append(room.html("changing-until-now", closes=room.when(window.closes_at)))
        said.append(room.html("changing-on-would", closes=room.when(later.closes_at)))
        rows.append((room.does("changing-on-later", "on", "later"),))
        if window.closes_at > at:
            rows.append((room.does("changing-on-same", "on", "same"),))
        else:
            said.append(room.html("changing-on-outlived"))
        rows.append((room.to("changing-on-other", "on-when"),))
    else:
        rows.append((room.does("changing-on-now", "on", "same"),))
    rows.append((room.to("office-step-back"),))
    return Sheet(paragraphs([room.html("changing-on-how")], said), rows, state)


def do_go_on(room: Room, actor: Actor, argument: str) -> None:
    """Let it go on."""
    programme, at = programme_of(room), room.turn.at
    pause = programme.content.window.pause(at)
    if argument not in {"later", "same"} or pause is None:
        raise Refused("not-paused")
    _goes_on(room, actor, made_up(programme.content, pause, at) if argument == "later" else None)


def other(room: Room) -> Sheet | None:
    """Ask for another close with which it goes on."""
    if programme_of(room).content.window.state(room.turn.at) != "paused":
        return None
    said = [room.html("changing-extend-how")]
    return Sheet(paragraphs([room.html("changing-extend-ask")], said), ((room.to("office-step-back", "on"),),))


def hear_other(room: Room, text: str) -> None:
    """Take another close, and say it back."""
    close = read(room, text)
    if close is not None:
        check_extend(programme_of(room).content.window, close.closes_at, room.turn.at)
        room.open(view_of("on-ok", close))


def other_sure(room: Room) -> Sheet | None:
    """Say the other close back."""
    close = close_in(room.argument)
    if close is None or programme_of(room).content.window.state(room.turn.at) != "paused":
        return None
    said = room.html("changing-until-then", closes=room.when(close.closes_at))
    rows = ((room.does("changing-on-yes", "on-at"),), (room.to("changing-other-date", "on-when"),))
    return Sheet(paragraphs([room.html("changing-on-how")], [said]), rows, str(programme_of(room).version))


def do_go_on_until(room: Room, actor: Actor, _: str) -> None:
    """Let it go on with the close that was said back."""
    close = close_in(room.argument)
    if close is None:
        raise Refused("not-here")
    _goes_on(room, actor, close)


def _goes_on(room: Room, actor: Actor, close: Close | None) -> None:
    turn = room.turn
    room.programme = resting.go_on(turn.tx, programme_of(room), close, by=actor, at=turn.at)
    room.open(first=room.html("changing-goes-on"))
