"""One card for each proposal and person who hears of it: made by the first news, edited in place by what follows.

It makes no sound, neither when it comes nor when it is edited: nothing on it has to be done, and of what has (the
office's answer, what a moderator has done to one's own text) people hear by a message (`handlers.board_telling`,
`handlers.texts_news`).
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from handlers.asking import paragraphs
from handlers.board_room import short
from handlers.board_view import BoardView
from handlers.screen import Button, Screen
from handlers.turn import House, Turn, turn_of
from participation.news import News, mark_of, since
from participation.proposal import Proposal
from participation.quiet_hours import not_before
from storage import digests, news, outbox, people, programmes, proposals, screens, support
from storage.database import Tx
from storage.news import Round
from storage.outbox import Lane, Payload, Trace
from storage.shelf import Programme
from texts import Markup

CHUNK = 50
"""How many cards one unit queues: few enough that nobody's tap waits for it."""
MOST_ROUNDS = 50
"""How many proposals' cards one tick sees to."""

_READABLE = frozenset({"published", "withdrawn"})
_LONGEST_TITLE = 120


def name_of(proposal: int) -> str:
    """Name a proposal's card as a dialogue of its own."""
    return f"news:{proposal}"


def due(tx: Tx, now: datetime) -> list[Round]:
    """Return the rounds to be drawn now; those of offices where it is night are put off until the morning."""
    found = []
    for one in news.due(tx, now, MOST_ROUNDS):
        programme = programmes.by_id(tx, one.programme)
        begins = now if programme is None else not_before(now, programme.content.office.zone)
        if begins > now:
            news.put_off(tx, one.proposal, begins)
        else:
            found.append(one)
    return found


def draw_some(tx: Tx, proposal_id: int, now: datetime) -> bool:
    """Queue the next chunk of a round's cards; return whether more are left. What each says is made when it is taken.

    What is queued and how far the round is are one unit, so a crash goes on from there.
    """
    proposal = proposals.the(tx, proposal_id)
    accounts = news.hearers(tx, proposal_id, now, CHUNK)
    for account in accounts:
        news.mark_recommender(tx, proposal_id, account)
        # Whoever has chosen otherwise since keeps no card on which a text stands that nobody may read any more.
        if digests.way(tx, account) == "at-once" or (
            proposal.state not in _READABLE and _stands(tx, proposal, account)
        ):
            _queue(tx, proposal, account, now, "bulk")
        news.came_to(tx, proposal_id, account)
    if len(accounts) == CHUNK:
        return True
    news.came_to(tx, proposal_id, None)
    return False


def looked(turn: Turn, proposal: Proposal) -> None:
    """Keep that somebody looks at a proposal: what was new to them is not any more, and their card says so."""
    before = news.seen(turn.tx, proposal.id, turn.account)
    if before is None:
        return
    news.see(turn.tx, proposal.id, turn.account)
    if since(before.mark, mark_of(proposal)) and _stands(turn.tx, proposal, turn.account):
        _queue(turn.tx, proposal, turn.account, turn.at, "people")


def card(tx: Tx, house: House, account: int, given: Mapping[str, Any], now: datetime) -> Payload | None:
    """Make a card as it is now; None where there is nothing new and no card, or where it is not wanted."""
    proposal = proposals.by_id(tx, given["proposal"])
    programme = None if proposal is None else programmes.by_id(tx, proposal.programme)
    if proposal is None or programme is None or not people.is_reachable(tx, account):
        return None
    turn = turn_of(tx, house, account, now)
    stands = _stands(tx, proposal, account)
    screen = _screen(turn, programme, proposal, stands=stands)
    if screen is None:
        return None
    payload = screen.payload("", turn.language, plain=turn.person.plain)
    return payload if stands else payload | {"disable_notification": True}


def news_to(tx: Tx, proposal: Proposal, account: int) -> News | None:
    """Return what is new to somebody who hears of a proposal; None for whom it is none of their business (any more)."""
    seen = news.seen(tx, proposal.id, account)
    return None if seen is None else of_concern(tx, proposal, account, since(seen.mark, mark_of(proposal)))


def of_concern(tx: Tx, proposal: Proposal, account: int, new: News) -> News | None:
    """Return what of some news concerns an author or follower (all), a supporter (the text), anybody else (None)."""
    if account == proposal.author:
        return new
    if proposal.state not in _READABLE:
        return None
    if support.follows(tx, proposal.id, account):
        return new
    return new.to_supporter() if support.recommends(tx, proposal.id, account) else None


def lines_of(view: BoardView, new: News) -> Iterator[Markup]:
    """Say what is new, a line for each."""
    if new.comments or new.recommendations:
        yield view.html("news-counts", comments=new.comments, recommendations=new.recommendations)
    if new.reached:
        yield view.html("news-reached")
    if new.changed:
        yield view.html("news-changed")
    if new.withdrawn:
        yield view.html("news-withdrawn")


def _queue(tx: Tx, proposal: Proposal, account: int, now: datetime, lane: Lane) -> None:
    screens.at_step(tx, account, name_of(proposal.id), "card", "")
    given = {"make": "card", "proposal": proposal.id}
    trace = Trace(f"person:{account}")
    outbox.draw(tx, account, name_of(proposal.id), given, now, stays=True, lane=lane, trace=trace)


def _stands(tx: Tx, proposal: Proposal, account: int) -> bool:
    screen = screens.find(tx, account, name_of(proposal.id))
    return screen is not None and screen.message_id is not None


def _screen(turn: Turn, programme: Programme, proposal: Proposal, *, stands: bool) -> Screen | None:
    view = BoardView(turn, programme, f"i{proposal.id}")
    own = proposal.author == turn.account
    if proposal.state not in _READABLE and not own:
        return Screen(paragraphs([view.title()], [view.html("news-gone")])) if stands else None
    new, way = news_to(turn.tx, proposal, turn.account), digests.way(turn.tx, turn.account)
    if new is None or not (new or stands) or way == "never" or (way == "daily" and new):
        return None
    head = [view.title(), view.html("board-entry", title=short(proposal.title, _LONGEST_TITLE))]
    head.append(view.html("news-own" if own else "news-followed"))
    what = [*lines_of(view, new)] or [view.html("news-nothing")]
    text = paragraphs(head, what, [*_as_it_stands(view, proposal)], [view.html("news-how")])
    return Screen(text, tuple((button,) for button in _buttons(view, proposal, new)))


def _as_it_stands(view: BoardView, proposal: Proposal) -> Iterator[Markup]:
    yield view.numbers(proposal)
    if proposal.state != "published":
        yield view.html(f"proposal-state-{proposal.state}")
    if proposal.outcome is not None:
        yield view.html(f"board-outcome-{proposal.outcome}")
    elif proposal.answer_due_at is not None:
        key = "proposal-answer-due" if view.turn.at < proposal.answer_due_at else "proposal-answer-overdue"
        yield view.html(key, due=view.when(proposal.answer_due_at))


def _buttons(view: BoardView, proposal: Proposal, new: News) -> Iterator[Button]:
    if new.changed:
        yield _lasting(view, "changed-see", f"v.{proposal.version}.1")
    if new.comments:
        yield _lasting(view, "news-comments", "c")
    yield _lasting(view, "news-open", "")


def _lasting(view: BoardView, key: str, what: str) -> Button:
    return Button(view.say(key), "vw", what, view.subject, lasting=True)
