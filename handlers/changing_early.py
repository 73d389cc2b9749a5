"""Closing a programme early: asked for with the reason that people will read, approved by a second official."""

from conversations import changing, closing_early
from handlers import office_telling
from handlers.asking import paragraphs
from handlers.changing_extend import read
from handlers.changing_words import Reason, programme_of, reason_in, the_reason
from handlers.office_room import Room, Sheet
from handlers.screen import Button
from handlers.seen import is_seen, mark_of
from participation import early_close
from participation.audit import Actor
from participation.early_close import EarlyClose
from participation.refused import Refused
from participation.typed_close import read_earlier
from storage import early_closes
from texts import Markup

_HERE = "asked"


def why(room: Room) -> Sheet | None:
    """Ask why it is to close early."""
    if not programme_of(room).content.window.runs(room.turn.at):
        return None
    said = [room.html("changing-early-means"), room.html("changing-reason-how", longest=early_close.LONGEST_REASON)]
    return Sheet(paragraphs([room.html("changing-early-why")], said), ((room.to("office-step-back"),),))


def hear_why(room: Room, text: str) -> None:
    """Take the reason."""
    room.open(Reason(ko=changing.check_reason(text)).on("early-when"))


def when(room: Room) -> Sheet | None:
    """Ask when."""
    if reason_in(room) is None:
        return None
    rows = ((room.does("changing-early-at-once", "at-once"),), (room.to("office-step-back", "early"),))
    return Sheet(paragraphs([room.html("changing-early-when")], [room.html("changing-early-when-how")]), rows)


def hear_when(room: Room, text: str) -> None:
    """Take when it closes."""
    reason, close = the_reason(room), read(room, text, read_earlier)
    if close is not None:
        early_close.check_ask(programme_of(room).content.window, close.closes_at, at=room.turn.at, others=_others(room))
        room.open(reason.model_copy(update={"at": close.closes_at}).on("early-ok"))


def do_at_once(room: Room, _: Actor, __: str) -> None:
    """Let it close as soon as it is approved."""
    room.open(the_reason(room).model_copy(update={"at": None}).on("early-ok"))


def sure(room: Room) -> Sheet | None:
    """Show once more what will be asked for."""
    reason = reason_in(room)
    if reason is None:
        return None
    said: list[Markup] = [*_when_said(room, reason), *_read(room, reason)]
    rows: list[tuple[Button, ...]] = [(room.does("changing-early-ask", "ask"),)]
    if not reason.en:
        rows.append((room.does("changing-add-english", "go", "early-en"),))
    rows.append((room.to("office-step-back"),))
    told = room.html("changing-early-second", days=early_close.WAITS_FOR.days)
    return Sheet(paragraphs([room.html("changing-early-sure")], said, [told]), rows, str(programme_of(room).version))


def do_ask(room: Room, actor: Actor, _: str) -> None:
    """Ask for it; whoever may approve it hears at once, with a button to it."""
    reason, turn = the_reason(room), room.turn
    asked = closing_early.ask(turn.tx, programme_of(room), reason.at, reason.words, by=actor, at=turn.at)
    office_telling.tell_others(
        turn,
        closing_early.seconds(turn.tx, programme_of(room), turn.at, turn.account),
        "changing-early-asked-told",
        _about(room),
        subject=room.subject,
        argument=_HERE,
        once=f"early-close:{asked.id}",
    )
    room.open(_HERE, first=room.html("changing-early-is-asked"))


def asked(room: Room) -> Sheet | None:
    """Show what has been asked for: to the one who asked, and to whoever may approve it."""
    found = early_closes.latest(room.turn.tx, programme_of(room).id)
    if found is None:
        return None
    head = room.html("changing-early-by", who=_who(room, found.author), at=room.when(found.asked_at))
    reason = Reason(ko=found.reason.in_("ko"), en=found.reason.root.get("en", ""), at=found.closes_at)
    said = [*_when_said(room, reason), *_read(room, reason)]
    closes = programme_of(room).content.window.closes_at
    if found.waits(room.turn.at) and closes is not None:
        said.insert(0, room.html("changing-until-now", closes=room.when(closes)))
    rows: list[tuple[Button, ...]] = []
    if not found.waits(room.turn.at):
        said.append(_over(room, found))
    elif found.author == room.turn.account:
        said.append(room.html("changing-early-waits", until=room.when(found.expires_at)))
        rows.append((room.does("changing-early-drop", "undo"),))
    else:
        said.append(room.html("changing-early-decide", until=room.when(found.expires_at)))
        rows.append((room.does("changing-early-yes", "yes", mark_of(found.digest)),))
        rows.append((room.to("changing-early-no", "refuse"),))
    rows.append((room.to("office-step-back"),))
    title = room.html("changing-early-title", title=room.title.in_(room.turn.language))
    state = f"{found.id}.{found.state}.{found.digest}.{found.waits(room.turn.at)}"
    return Sheet(paragraphs([title, head], said), rows, state)


def do_approve(room: Room, actor: Actor, seen: str) -> None:
    """Close it early, exactly as it was shown."""
    turn = room.turn
    waiting = early_closes.waiting(turn.tx, programme_of(room).id)
    if waiting is None or not is_seen(waiting.digest, seen):
        raise Refused("early-close-gone")
    done, room.programme = closing_early.approve(turn.tx, programme_of(room), waiting.digest, by=actor, at=turn.at)
    _tell_author(room, done, "changing-early-approved-told")
    room.open(_HERE, first=room.html("changing-early-approved"))


def refuse(room: Room) -> Sheet | None:
    """Ask why it is refused."""
    found = early_closes.waiting(room.turn.tx, programme_of(room).id)
    if found is None or found.author == room.turn.account:
        return None
    answer = room.typed
    rows: list[tuple[Button, ...]] = [(room.does("changing-early-no-yes", "no"),)] if answer else []
    rows.append((room.to("office-step-back", _HERE),))
    said = [room.html("changing-answer", answer=answer)] if answer else []
    ask = room.html("changing-early-no-why", longest=early_close.LONGEST_REASON)
    return Sheet(paragraphs([ask], said), rows, str(found.id))


def hear_refusal(room: Room, text: str) -> None:
    """Take why it is refused, and show it once more."""
    room.open(f"refuse\n{changing.check_reason(text)}")


def do_refuse(room: Room, actor: Actor, _: str) -> None:
    """Refuse it; whoever has asked hears why."""
    answer = room.typed
    if not answer:
        raise Refused("not-here")
    found = closing_early.refuse(room.turn.tx, programme_of(room), answer, by=actor, at=room.turn.at)
    _tell_author(room, found, "changing-early-refused-told", answer=answer)
    room.open(first=room.html("changing-early-refused"))


def do_drop(room: Room, actor: Actor, _: str) -> None:
    """Take back what one has asked for."""
    closing_early.drop(room.turn.tx, programme_of(room), by=actor, at=room.turn.at)
    room.open(first=room.html("changing-early-dropped"))


def _tell_author(room: Room, found: EarlyClose, key: str, **values: object) -> None:
    office_telling.tell_others(
        room.turn,
        (found.author,),
        key,
        _about(room, **values),
        subject=room.subject,
        argument=_HERE,
        once=f"early-close-settled:{found.id}",
    )


def _about(room: Room, **values: object) -> office_telling.About:
    return lambda language: {"title": room.title.in_(language), **values}


def _over(room: Room, found: EarlyClose) -> Markup:
    if found.state == "waiting":
        return room.html("changing-early-state-expired", until=room.when(found.expires_at))
    who = "" if found.settled_by is None else _who(room, found.settled_by)
    if found.answer is not None:
        return room.html("changing-early-state-answered", who=who, answer=found.answer)
    return room.html(f"changing-early-state-{found.state}", who=who)


def _when_said(room: Room, reason: Reason) -> list[Markup]:
    if reason.at is None:
        return [room.html("changing-early-closes-at-once")]
    return [room.html("changing-early-closes", closes=room.when(reason.at))]


def _read(room: Room, reason: Reason) -> list[Markup]:
    return [room.html("changing-will-read", reason=text) for text in reason.words.each()]


def _who(room: Room, account: int) -> str:
    return office_telling.who(room.turn.tx, room.turn.language, account)


def _others(room: Room) -> int:
    return len(closing_early.seconds(room.turn.tx, programme_of(room), room.turn.at, room.turn.account))
