"""What happens when a vote has closed: it is counted, and those who voted hear of it once."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from handlers.screen import Button, Screen
from handlers.turn import House, turn_of
from participation.counting import Tally, count
from participation.quiet_hours import not_before
from storage import ballots, notice_switches, outbox, programmes
from storage.database import Tx
from storage.outbox import Payload
from texts import lines, say, say_html

# How many people one unit queues a message for: small enough that nobody's tap waits for it.
CHUNK = 200


def tally_of(tx: Tx, programme_id: int) -> Tally | None:
    """Count a vote as it stands: a long read, so that it runs beside the units. ``None`` if there is no such vote.

    Of a vote that is due nothing can change any more: all that was received before its close is handled.
    """
    programme = programmes.by_id(tx, programme_id)
    return None if programme is None else count(programme.vote, ballots.grouped(tx, programme))


def keep_tally(tx: Tx, programme_id: int, tally: Tally) -> bool:
    """Keep what was counted, once; return whether it was done now."""
    programme = programmes.by_id(tx, programme_id)
    if programme is None or programme.result is not None:
        return False
    programmes.keep_result(tx, programme_id, tally)
    return True


def results_to_tell(tx: Tx, now: datetime) -> list[tuple[int, datetime]]:
    """Return the programmes whose result people have not all been told, and from when on each may be told.

    That is at once, or at eight in the morning: a vote that closes at midnight wakes nobody.
    """
    waiting = (programmes.by_id(tx, programme) for programme in programmes.untold(tx))
    return [(found.id, not_before(now, found.content.office.zone)) for found in waiting if found is not None]


def tell_result(tx: Tx, programme_id: int, after: int, now: datetime) -> int | None:
    """Queue the next chunk of those who hear the result; return where to go on, or ``None`` when all are queued.

    Once a person and programme, however often it runs: the keys outlive the rows.
    """
    programme = programmes.by_id(tx, programme_id)
    if programme is None or programme.result is None or programme.told:
        return None
    accounts = ballots.participants_after(tx, programme_id, after, CHUNK)
    payload = {"make": "result", "programme": programme_id}
    for account in accounts:
        outbox.say(tx, account, payload, now, lane="bulk", once=f"result:{programme_id}:{account}")
    if len(accounts) < CHUNK:
        programmes.mark_told(tx, programme_id)
        return None
    return accounts[-1]


def result(tx: Tx, house: House, account: int, given: Mapping[str, Any], now: datetime) -> Payload | None:
    """Make what somebody who voted hears of the result; None if they do not want to."""
    programme = programmes.by_id(tx, given["programme"])
    if programme is None or programme.result is None or not notice_switches.wants(tx, account, "results"):
        return None
    turn = turn_of(tx, house, account, now)
    vote, language = programme.vote, turn.language
    best = [row for row in programme.result.rows if row.rank <= 3 and row.points]  # noqa: PLR2004
    body = [
        say_html(language, "results-out", title=vote.title.in_(language)),
        say_html(language, "vote-people", people=programme.result.ballots),
    ]
    body += [
        say_html(
            language,
            "results-row",
            rank=row.rank,
            name=vote.option(row.number).name.in_(language),
            points=row.points,
            ranked=vote.ranked,
        )
        for row in best[:5]
    ]
    button = Button(say(language, "results-all"), "open", "", programme.id, lasting=True)
    return Screen(lines(*body), ((button,),)).payload("", language, plain=turn.person.plain)
