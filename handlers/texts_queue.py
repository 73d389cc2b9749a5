"""A moderator looks at one text after the other: what is decided is saved, with its reason, and the next one comes."""

from datetime import date, datetime, timedelta

from conversations import moderating, personal_data
from conversations.subjects import Subject, kind_of, text_of
from handlers import texts_news
from handlers.asking import paragraphs
from handlers.board_room import (
    PER_PAGE,
    author_of,
    called,
    found,
    in_parts,
    key_of,
    part_number,
    programme_of,
    read_key,
    short,
)
from handlers.office_pages import part_of, turning
from handlers.office_room import Look, Room, Sheet, counted
from handlers.screen import Button
from handlers.writing import place_under
from participation import moderating as rules
from participation.audit import Actor
from participation.instants import start_of_day
from participation.moderating import Act
from participation.proposal import Proposal
from participation.public_text import as_written, isolated
from participation.refused import Refused
from participation.typed_day import read_typed_day
from storage import moderations, proposals, reports, undecided
from texts import Markup

_MOST = 200
_BLOCKS = (1, 7, 30, 90)
_ACTS: dict[str, Act] = {
    "hide": "hide", "restore": "restore", "approve": "approve", "reject": "reject", "warn": "warn", "block": "block",
}  # fmt: skip


def look(room: Room) -> Sheet | None:
    """Draw one text, what is wrong with it to whom, and what can be done."""
    key, _, part = room.argument.partition(".")
    text = found(room, key)
    if text is None:
        return None
    body = in_parts(text.body)
    here = part_number(part, len(body))
    rows = turning(room, lambda to: f"text/{key}.{to}", here, len(body))
    rows += _ways(room, key, text)
    later = _after(room, key)
    rows.append((*([room.to("texts-later", later)] if later else []), room.to("judge-back")))
    title = [room.html("texts-title", title=isolated(text.title))] if isinstance(text, Proposal) else []
    said = [room.html("as-is", text=body[here - 1])]
    return Sheet(paragraphs(_head(room, text), title, said), rows, _state(room, text), _look(text, here))


def _look(text: Subject, part: int) -> Look | None:
    """Return what goes on record of a text that not everybody can read: it may hold what is somebody's own."""
    if text.state in ("published", "withdrawn"):
        return None
    about = f"{kind_of(text)}:{text.id}"
    return Look("looked-at-text", about, about, {"part": part})


def _head(room: Room, text: Subject) -> list[Markup]:
    tx, kind = room.turn.tx, kind_of(text)
    state = "reported" if text.state == "hidden" and text.hidden_by == "reports" else text.state
    said = [room.html("texts-kind", kind=kind, state=room.say(f"texts-state-{state}"))]
    if not isinstance(text, Proposal) and text.proposal:
        under = proposals.by_id(tx, text.proposal)
        said.append(room.html("texts-under", title=called(under) if under is not None else ""))
    elif not isinstance(text, Proposal):
        said.append(room.html("texts-under-whole", title=room.title.in_(room.turn.language)))
    said.append(room.html("texts-by", author=author_of(room.turn, text), at=room.when(text.written_at)))
    there = reports.of(tx, kind, text.id)
    if there is not None:
        why = ", ".join(
            room.say("texts-reason-count", reason=room.say(f"texts-reason-{reason}"), count=count)
            for reason, count in there.reasons.items()
        )
        said.append(room.html("texts-reports", count=sum(there.reasons.values()), why=why))
    if personal_data.findings(text_of(text)):
        said.append(room.html("texts-personal"))
    return said


def _ways(room: Room, key: str, text: Subject) -> list[tuple[Button, ...]]:
    """Offer what can be done with a text as it stands now."""
    acts: list[str] = []
    rows: list[tuple[Button, ...]] = []
    reported = reports.of(room.turn.tx, kind_of(text), text.id) is not None
    match text.state:
        case "awaiting":
            acts = ["approve", "reject"]
        case "hidden":
            acts = ["restore", "hide"] if text.hidden_by == "reports" else ["restore"]
        case "published" | "withdrawn":
            acts = ["hide"]
            rows = [(room.does("texts-leave", "leave", key),)] if reported else []
            rows.append((_in_its_place(room, text),))
    rows += [(room.to(f"texts-do-{act}", f"why/{act}.{key}"),) for act in acts]
    if text.author is not None:
        rows.append((room.to("texts-do-warn", f"why/warn.{key}"), room.to("texts-do-block", f"block/{key}")))
    return rows


def _in_its_place(room: Room, text: Subject) -> Button:
    """Make the button that shows a text where everybody reads it, with what stands around it."""
    if isinstance(text, Proposal):
        return Button(room.say("texts-in-place"), "vw", "", f"i{text.id}", lasting=True)
    return Button(room.say("texts-in-place"), "vw", f"cm.{text.id}", place_under(text), lasting=True)


def _state(room: Room, text: Subject) -> str:
    """Return what decides whether a button is old: another moderator may have been here meanwhile."""
    kind = kind_of(text)
    there = reports.of(room.turn.tx, kind, text.id)
    done = moderations.of(room.turn.tx, kind, text.id)
    return f"{text.state}.{text.hidden_by}.{sum(there.reasons.values()) if there else 0}.{len(done)}"


def _after(room: Room, key: str) -> str:
    """Return the page of the text that waits after this one, the front page where none does."""
    waiting = [key_of(*each) for each in undecided.waiting(room.turn.tx, programme_of(room).id, limit=_MOST)]
    place = waiting.index(key) + 1 if key in waiting else 0
    others = [each for each in (*waiting[place:], *waiting[:place]) if each != key]
    return f"text/{others[0]}" if others else ""


def block(room: Room) -> Sheet | None:
    """Ask until when an author is to write nothing; any day can be typed."""
    text = found(room, room.argument)
    if text is None or text.author is None:
        return None
    today = room.turn.at.astimezone(room.office.zone).date()
    rows: list[tuple[Button, ...]] = [
        (room.to("texts-block-days", _why(room.argument, today + timedelta(days=days)), count=days),)
        for days in _BLOCKS
    ]
    rows.append((room.to("office-step-back", f"text/{room.argument}"),))
    ask = room.html("texts-block-ask", author=author_of(room.turn, text))
    return Sheet(paragraphs([ask], [room.html("texts-block-how")]), rows, _state(room, text))


def hear_block(room: Room, typed: str) -> None:
    """Take a typed day as the last on which they write nothing."""
    today = room.turn.at.astimezone(room.office.zone).date()
    last = read_typed_day(typed, today=today)
    rules.check_block(start_of_day(last + timedelta(days=1), room.office.zone), room.turn.at)
    room.open(_why(room.argument, last))


def _why(key: str, last: date) -> str:
    return f"why/block-{last:%Y%m%d}.{key}"


def _asked(room: Room) -> tuple[Act, datetime | None, str]:
    """Return what is to be done, until when (blocks only), and with which text."""
    what, _, key = room.argument.partition(".")
    word, _, day = what.partition("-")
    if word not in _ACTS:
        raise Refused("moderation-not-now")
    return _ACTS[word], _end(room, day) if word == "block" else None, key


def _end(room: Room, day: str) -> datetime:
    try:
        last = datetime.strptime(day, "%Y%m%d").date()  # noqa: DTZ007  (a day has no zone)
        return start_of_day(last + timedelta(days=1), room.office.zone)
    except (ValueError, OverflowError):
        raise Refused("block-end", days=rules.LONGEST_BLOCK.days) from None


def why(room: Room) -> Sheet | None:
    """Ask for the reason; once it is typed, show what the author will read, and ask once more."""
    act, until, key = _asked(room)
    text = found(room, key)
    if text is None:
        return None
    back = (room.to("office-step-back", f"text/{key}"),)
    ask = room.html("texts-why", act=room.say(f"texts-do-{act}"), longest=rules.LONGEST_REASON)
    if not room.typed:
        return Sheet(paragraphs([room.html("texts-why-about", text=called(text))], [ask]), (back,), _state(room, text))
    reads = texts_news.notice(room.turn.language, programme_of(room), text, act, room.typed, until)
    if text.author is None:
        reads = room.html("texts-nobody-hears", reason=isolated(room.typed))
    rows = ((room.does("texts-save", "mod"),), back)
    return Sheet(paragraphs([room.html("texts-will-read")], [reads], [room.html("texts-why-again")]), rows,
                 _state(room, text))  # fmt: skip


def hear_why(room: Room, typed: str) -> None:
    """Take the reason, in place of one typed before."""
    reason = as_written(typed)
    rules.check_reason(reason)
    room.open(f"why/{room.argument}\n{reason}")


def do_moderate(room: Room, actor: Actor, _: str) -> None:
    """Save what stands there, let the author hear, and go on to the next."""
    turn, programme = room.turn, programme_of(room)
    act, until, key = _asked(room)
    kind, number = read_key(key)
    if not room.typed:
        raise Refused("answer-empty")
    done = moderating.act(turn.tx, programme, kind, number, act, reason=room.typed, by=actor, at=turn.at, until=until)
    text = found(room, key)
    if text is not None:
        texts_news.moderated(turn.tx, turn.house, programme, text, done, turn.at)
    _go_on(room, key, f"texts-done-{act}")


def do_leave(room: Room, actor: Actor, key: str) -> None:
    """Settle the reports of a text that stays as it is, and go on to the next."""
    moderating.leave(room.turn.tx, programme_of(room), *read_key(key), by=actor, at=room.turn.at)
    _go_on(room, key, "texts-done-leave")


def _go_on(room: Room, key: str, done: str) -> None:
    room.open(_after(room, key), first=room.html(done))


def hidden(room: Room) -> Sheet:
    """List what an official has hidden, so that it can be shown again."""
    there = undecided.hidden(room.turn.tx, programme_of(room).id, limit=_MOST)
    shown, here, pages = part_of(there, counted(room.argument), PER_PAGE)
    rows: list[tuple[Button, ...]] = []
    for each in shown:
        key = key_of(*each)
        text = found(room, key)
        if text is not None:
            rows.append((room.to("as-is", f"text/{key}", text=short(called(text), 40)),))
    rows += turning(room, lambda to: f"hidden/{to}", here, pages)
    rows.append((room.to("judge-back"),))
    return Sheet(room.html("texts-hidden-title", count=len(there)), rows)
