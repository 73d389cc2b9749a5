"""What happens when a vote has closed: it is counted, and those who voted hear of it once."""

from datetime import datetime

from handlers.screen import Button, Screen
from participation.counting import Tally, count
from participation.quiet_hours import not_before
from storage import ballots, outbox, people, programmes
from storage.database import Tx
from storage.people import Person
from storage.shelf import Programme
from texts import lines, pick, say, say_html

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


def tell_result(tx: Tx, programme_id: int, after: int, now: datetime, default_language: str) -> int | None:
    """Queue the next chunk of those who hear the result; return where to go on, or ``None`` when all are queued.

    Once a person and programme, however often it runs: the keys outlive the rows.
    """
    programme = programmes.by_id(tx, programme_id)
    if programme is None or programme.result is None or programme.told:
        return None
    accounts = ballots.participants_after(tx, programme_id, after, CHUNK)
    for account in accounts:
        person = people.find(tx, account)
        language = (
            default_language if person is None else person.language or pick(person.telegram_language, default_language)
        )
        payload = _notice(programme, person, language)
        outbox.say(tx, account, payload, now, lane="bulk", once=f"result:{programme_id}:{account}")
    if len(accounts) < CHUNK:
        programmes.mark_told(tx, programme_id)
        return None
    return accounts[-1]


def _notice(programme: Programme, person: Person | None, language: str) -> dict[str, object]:
    vote, result = programme.vote, programme.result
    assert result is not None  # noqa: S101  (the caller has looked: for the type checker)
    best = [row for row in result.rows if row.rank <= 3 and row.points]  # noqa: PLR2004
    body = [
        say_html(language, "results-out", title=vote.title.in_(language)),
        say_html(language, "vote-people", people=result.ballots),
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
    screen = Screen(lines(*body), ((button,),))
    return screen.payload("", language, plain=person is not None and person.plain)
