"""Objections of authors: what was done, why, what they say against it, and whether it stands."""

from conversations import moderating
from handlers import texts_news
from handlers.asking import paragraphs
from handlers.board_room import called, found, key_of, programme_of
from handlers.office_room import Room, Sheet, counted
from handlers.screen import Button
from participation.audit import Actor
from participation.moderating import Moderation
from participation.public_text import isolated
from participation.refused import Refused
from storage import moderations
from texts import Markup

MOST = 50


def objection(room: Room) -> Sheet:
    """Draw the objection that has waited longest, or the one that is asked for, and the ways to settle it."""
    waiting = moderations.objected(room.turn.tx, programme_of(room).id, limit=MOST)
    wanted = counted(room.argument)
    one = next((each for each in waiting if each.id == wanted), waiting[0] if waiting else None)
    if one is None:
        return Sheet(room.html("texts-objections-none"), ((room.to("judge-back"),),))
    key = key_of(one.kind, one.subject)
    text = found(room, key)
    head = [room.html("texts-objection-title", count=len(waiting))]
    if text is not None:
        head.append(room.html("texts-why-about", text=called(text)))
    said = [
        room.html("texts-objection-act", act=room.say(f"texts-do-{one.act}"), at=room.when(one.at)),
        room.html("texts-told-reason", reason=isolated(one.reason)),
    ]
    says = [room.html("texts-objection-says", text=isolated(one.objection or ""))]
    may, own = _own(room, one)
    ways = _ways(room, one, waiting, None if text is None else key, may=may)
    return Sheet(paragraphs(head, said, says, own), ways, str(one.id))


def _own(room: Room, one: Moderation) -> tuple[bool, list[Markup]]:
    """Return whether they may settle it, and what is to be said of its being their own."""
    turn = room.turn
    try:
        own = moderating.is_own(turn.tx, programme_of(room), one, by=turn.account, at=turn.at)
    except Refused as refusal:
        return False, [room.html(f"refused-{refusal.key}", **refusal.values)]
    return True, [room.html("texts-objection-own-alone")] if own else []


def _ways(
    room: Room, one: Moderation, waiting: list[Moderation], key: str | None, *, may: bool
) -> list[tuple[Button, ...]]:
    rows: list[tuple[Button, ...]] = []
    if may:
        rows.append((room.does("texts-objection-undo", "undo", str(one.id)),))
        rows.append((room.does("texts-objection-uphold", "stand", str(one.id)),))
    if key is not None:
        rows.append((room.to("texts-objection-text", f"text/{key}"),))
    place = waiting.index(one) + 1
    others = [each for each in (*waiting[place:], *waiting[:place]) if each.id != one.id]
    ways = [room.to("texts-later", f"objection/{others[0].id}")] if others else []
    return [*rows, (*ways, room.to("judge-back"))]


def do_stand(room: Room, actor: Actor, argument: str) -> None:
    """Let the act stand."""
    _settle(room, actor, argument, upheld=True)


def do_undo(room: Room, actor: Actor, argument: str) -> None:
    """Undo the act, as far as that can be."""
    _settle(room, actor, argument, upheld=False)


def _settle(room: Room, actor: Actor, argument: str, *, upheld: bool) -> None:
    turn, programme = room.turn, programme_of(room)
    done = moderating.settle(turn.tx, programme, counted(argument), upheld=upheld, by=actor, at=turn.at)
    text = found(room, key_of(done.kind, done.subject))
    texts_news.settled(turn.tx, turn.house, programme, text, done, turn.at)
    room.open("objection", first=room.html("texts-objection-settled", upheld=upheld))
