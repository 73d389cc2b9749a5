"""Who is to be reminded now: derived from the rows, in chunks, once for each person, reminder and window.

Only who is concerned is decided here. What somebody still owes, and whether they want to hear it, is looked at when
the reminder goes out (`handlers.reminding`).
"""

from collections.abc import Iterator
from datetime import datetime

from participation.reminders import Due, current, plan
from storage import notice_switches, outbox, programmes, reminders
from storage.database import Tx
from storage.reminders import Known, Source
from storage.shelf import Programme

CHUNK = 100
"""How many accounts or applications one unit goes through: small enough that nobody's tap waits for it."""


def remind_some(tx: Tx, now: datetime, limit: int = CHUNK) -> bool:
    """Queue reminders for the next ``limit`` or so of those concerned; return whether there may be more of them."""
    known = reminders.look(tx, now)
    waited = reminders.waited(tx, now, limit)
    for one in waited:
        programme = programmes.by_id(tx, one.programme)
        due = None if programme is None else current(_plan(programme, known[programme.id]), now)
        if programme is None or due is None or _rests(programme, now):
            continue
        if (reminders.closes(programme.content.window), due.slot) == (one.closes_at, one.slot):
            _remind(tx, programme, due, one.account, now)
    if waited:
        return True
    for programme, due, source, after in _unfinished(tx, known, now):
        batch = reminders.batch(tx, programme, source, due.at, after, limit)
        for account in batch.accounts:
            _remind(tx, programme, due, account, now)
        reminders.came_to(tx, programme, due.slot, source, batch.after)
        return True
    return False


def next_due(tx: Tx, now: datetime) -> list[datetime]:
    """Return the instants at which somebody is to be reminded: those ahead, and ``now`` if there is anybody now."""
    known = reminders.look(tx, now)
    found = [due.at for one in programmes.everything(tx) for due in _plan(one, known[one.id]) if due.at > now]
    # What was held back by a pause goes out when that is over.
    found += [pause.until for one in programmes.everything(tx) for pause in one.content.window.pauses if pause.until]
    found = [at for at in found if at > now]
    found += [max(at, now) for at in reminders.next_wait(tx)]
    if next(_unfinished(tx, known, now), None) is not None:
        found.append(now)
    return found


def is_current(tx: Tx, programme: Programme, slot: str, closes_at: str, now: datetime) -> bool:
    """Tell whether a reminder that was queued still holds: nothing newer has come, and the window was not moved."""
    known = reminders.look(tx, now)[programme.id]
    due = current(_plan(programme, known), now)
    return due is not None and (due.slot, reminders.closes(programme.content.window)) == (slot, closes_at)


def _unfinished(tx: Tx, known: dict[int, Known], now: datetime) -> Iterator[tuple[Programme, Due, Source, int]]:
    for programme in programmes.everything(tx):
        due = current(_plan(programme, known[programme.id]), now)
        if due is not None and not _rests(programme, now):
            sources: tuple[Source, ...] = ("following",) if due.slot == "opening" else ("begun", "following")
            for source, after in reminders.unfinished(tx, programme, due.slot, sources):
                yield programme, due, source, after


def _plan(programme: Programme, known: Known) -> tuple[Due, ...]:
    return plan(programme.content.window, programme.content.office.zone, since=known.since, moved=known.moved)


def _rests(programme: Programme, now: datetime) -> bool:
    """While a programme rests nobody is reminded of it: there is nothing that they could do."""
    return programme.content.window.state(now) == "paused"


def _remind(tx: Tx, programme: Programme, due: Due, account: int, now: datetime) -> None:
    """Queue one reminder, or put somebody off who has just been reminded of something else."""
    if not notice_switches.wants(tx, account, "reminders"):
        return
    free = reminders.may_be_reminded(tx, account, now)
    if free is not None:
        if free < due.until:
            reminders.wait(tx, account, programme, due.slot, free)
        return
    closes_at = reminders.closes(programme.content.window)
    payload = {"make": "reminder", "programme": programme.id, "slot": due.slot, "closes_at": closes_at}
    once = f"reminder:{programme.id}:{closes_at}:{due.slot}:{account}"
    if outbox.say(tx, account, payload, now, lane="bulk", once=once):
        reminders.was_reminded(tx, account, now)
