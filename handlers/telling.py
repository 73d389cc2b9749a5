"""When a release has been made: everybody concerned gets one message, and their card is drawn anew."""

from datetime import datetime

from handlers import cards
from handlers.outcome_view import board_lines, decision_lines, disclosure_lines, notice
from handlers.screen import Button, Screen
from handlers.turn import House, Turn, turn_of
from participation.audit import CLOCK, Seen
from participation.proposal import Proposal
from participation.quiet_hours import not_before
from storage import (
    applications,
    audit,
    decisions,
    disclosures,
    members,
    outbox,
    programmes,
    proposals,
    tellings,
)
from storage.applications import Application
from storage.database import Tx
from storage.outbox import Trace
from storage.shelf import Programme
from storage.tellings import What
from texts import say

# How many applications one unit tells of: some people each, so that nobody's tap waits for it.
CHUNK = 50


def to_tell(tx: Tx, now: datetime) -> list[tuple[What, int, datetime]]:
    """Return of what, in which programmes, people are still to be told, and from when on: at night they sleep."""
    found = ((what, programmes.by_id(tx, programme)) for what, programme in tellings.programmes(tx))
    return [
        (what, programme.id, not_before(now, programme.content.office.zone))
        for what, programme in found
        if programme is not None
    ]


def tell(tx: Tx, house: House, what: What, programme_id: int, now: datetime) -> bool:
    """Queue what the next chunk of people hears; return whether more are left.

    What is queued and that it is are one unit; a person and application hear once, however often it runs.
    """
    programme = programmes.by_id(tx, programme_id)
    waiting = tellings.waiting(tx, what, programme_id, CHUNK)
    for id_ in waiting:
        application = applications.by_id(tx, id_)
        if programme is not None and application is not None:
            _tell_of(tx, house, what, programme, application, now)
        tellings.told(tx, what, id_, at=now)
    return len(waiting) == CHUNK


def _tell_of(tx: Tx, house: House, what: What, programme: Programme, application: Application, now: datetime) -> None:
    """Tell everybody who takes part in one application, and put the texts that they get on record."""
    seen: dict[str, Seen] = {}
    heard = 0
    for seated in members.seated(tx, application.id):
        if not seated.confirmed:
            continue
        turn = turn_of(tx, house, seated.account, now)
        screen = _screen(turn, what, programme, application)
        payload = screen.payload("", turn.language, plain=turn.person.plain)
        once = f"{what}:{application.id}:{seated.account}"
        trace = Trace(cards.about(application.id))
        heard += outbox.say(tx, seated.account, payload, now, lane="bulk", once=once, trace=trace)
        seen[turn.language] = Seen("notice", turn.language, screen.text.plain())
        cards.card(turn, programme, application, lane="bulk")
    audit.note(
        tx,
        programme.id,
        "decision-told",
        by=CLOCK,
        at=now,
        subject=f"application:{application.id}",
        values={"about": what, "heard": heard},
        seen=tuple(seen[language] for language in sorted(seen)),
    )


def _screen(turn: Turn, what: What, programme: Programme, application: Application) -> Screen:
    tx, reception = turn.tx, programme.reception
    kept = decisions.of_application(tx, application.id)
    if what == "disclosure":
        said = disclosure_lines(turn.language, disclosures.of(tx, application.id))
    else:
        said = [] if kept is None else decision_lines(turn.language, reception, kept.decision)
        said += board_lines(turn, application)
    text = notice(turn.language, reception, application.number or "", said, disclosed=what == "disclosure")
    button = Button(say(turn.language, "reception-open"), "open", "", f"a{application.id}", lasting=True)
    shown = proposals.of_application(tx, application.id) if what == "decision" else None
    readable = shown is not None and (shown.state == "published" or shown.author == turn.account)
    on_board = [_to_board(turn, shown)] if shown is not None and readable else []
    return Screen(text, (*((one,) for one in on_board), (button,)))


def _to_board(turn: Turn, shown: Proposal) -> Button:
    """Make the button that opens what appears on a board: there its author may put their name, or withdraw it."""
    return Button(say(turn.language, "outcome-open-board"), "open", "", f"i{shown.id}", lasting=True)
