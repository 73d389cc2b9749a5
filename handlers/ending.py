"""The end of keeping, by and by: owners hear what is due; what they confirmed is destroyed, and they hear of that."""

from collections.abc import Collection
from datetime import datetime

from conversations import destroying
from handlers.cards import about
from handlers.screen import Button, Screen, message
from handlers.turn import House, Turn, turn_of
from participation.contest import Reception
from participation.quiet_hours import not_before
from storage import destructions, file_deletions, outbox, programmes, roles
from storage.database import Tx
from storage.destructions import Confirmed
from texts import say, say_html

# How many applications one unit destroys: each with all its versions, papers and messages.
CHUNK = 10


def due_at_all(tx: Tx, now: datetime) -> list[tuple[int, int, str]]:
    """Return the programmes with something past its keeping period, how much, and what stands for it: a long read."""
    found = []
    for programme in programmes.everything(tx):
        if isinstance(programme.content, Reception):
            due = destroying.due(tx, programme, at=now)
            if due.applications:
                found.append((programme.id, len(due.applications), due.digest))
    return found


def report(tx: Tx, house: House, programme_id: int, count: int, digest: str, now: datetime) -> None:
    """Tell the owners by day what is due: once, when more has become due, and again each month."""
    programme = programmes.by_id(tx, programme_id)
    if programme is None or not_before(now, programme.content.office.zone) > now:
        return
    for owner in roles.owners(tx):
        turn = turn_of(tx, house, owner, now)
        title = programme.content.title.in_(turn.language)
        button = Button(say(turn.language, "judge-to-keep"), "open", "keep", f"v{programme_id}", lasting=True)
        screen = Screen(say_html(turn.language, "keeping-report", title=title, count=count), ((button,),))
        payload = screen.payload("", turn.language, plain=turn.person.plain)
        once = f"keeping:{programme_id}:{owner}:{digest[:16]}:{now:%Y-%m}"
        outbox.say(tx, owner, payload, now, once=once)


def destroy(tx: Tx, house: House, now: datetime) -> bool:
    """Destroy the next chunk of what owners have confirmed; return whether more is left."""
    waiting = destructions.waiting(tx, CHUNK)
    for confirmed in waiting:
        _blank(tx, house, confirmed.application, now)
        destroying.destroy(tx, confirmed, at=now)
    return len(waiting) == CHUNK


def _blank(tx: Tx, house: House, application: int, now: datetime) -> None:
    """Take back from every chat what stands there of an application."""
    for chat in outbox.chats_about(tx, about(application)):
        turn = turn_of(tx, house, chat, now)
        outbox.blank(tx, chat, about(application), message(say_html(turn.language, "keeping-blanked")), now)


def gone(tx: Tx) -> list[Confirmed]:
    """Return what has no rows and no files any more; the log is folded before it is called done."""
    return [one for one in destructions.left(tx) if one.rows_gone and not file_deletions.wait_of(tx, one.application)]


def finish(tx: Tx, house: House, done: Collection[Confirmed], now: datetime) -> None:
    """Tell whoever confirmed it that nothing is left, once for each programme."""
    still = {one.application for one in destructions.left(tx)}
    counts: dict[tuple[int, int], int] = {}
    for one in done:
        if one.application in still:
            destructions.done(tx, one.application)
            counts[one.by, one.programme] = counts.get((one.by, one.programme), 0) + 1
    for (owner, programme_id), count in counts.items():
        _say_done(turn_of(tx, house, owner, now), programme_id, count)


def _say_done(turn: Turn, programme_id: int, count: int) -> None:
    programme = programmes.by_id(turn.tx, programme_id)
    title = "" if programme is None else programme.content.title.in_(turn.language)
    turn.write(say_html(turn.language, "keeping-done", title=title, count=count))
