"""The daily digest: one message of what is new about the proposals that somebody hears of, at the hour they chose."""

from collections.abc import Mapping
from dataclasses import astuple, dataclass
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from handlers import board_cards
from handlers.asking import paragraphs
from handlers.board_room import short
from handlers.board_view import BoardView
from handlers.screen import Button, Screen
from handlers.turn import House, Turn, turn_of
from handlers.ways import shortened
from participation.digest import HOURS, day_of, next_at
from participation.news import Mark, News, mark_of, since
from participation.proposal import Proposal
from storage import digests, news, outbox, people, programmes, proposals
from storage.database import Tx
from storage.outbox import Payload, Trace
from storage.shelf import Programme
from texts import Markup, say, say_html

CHUNK = 50
"""How many people one unit looks through: few enough that nobody's tap waits for it."""

# What is more than that waits for the next day; so much of it is named, and so much has a button.
_MOST: Final = 60
_MOST_NAMED: Final = 12
_MOST_BUTTONS: Final = 5


@dataclass(frozen=True, slots=True)
class _Thing:
    programme: Programme
    proposal: Proposal
    new: News


def queue_some(tx: Tx, house: House, now: datetime) -> bool:
    """Queue the digest of the next chunk of people whose hour has struck; return whether there may be more of them.

    Whoever has nothing new to hear gets none that day. That somebody has had a day's digest outlives the message.
    """
    zone = ZoneInfo(house.timezone)
    for hour in HOURS:
        day = day_of(now, hour, zone)
        accounts = [] if day is None else digests.due(tx, hour, day, CHUNK)
        for account in accounts:
            assert day is not None  # noqa: S101  (there are no accounts without: for the type checker)
            digests.had(tx, account, day)
            before = _before(tx, account)
            if before:
                given = {"make": "digest", "day": day.isoformat(), "before": before}
                trace = Trace(f"person:{account}")
                outbox.say(tx, account, given, now, lane="bulk", trace=trace)
        if accounts:
            return True
    return False


def next_due(tx: Tx, house: House, now: datetime) -> list[datetime]:
    """Return when digests are due: ``now`` where somebody has not had theirs, and the next hours that were chosen."""
    zone, found = ZoneInfo(house.timezone), []
    for hour in HOURS:
        day = day_of(now, hour, zone)
        if day is not None and digests.due(tx, hour, day, 1):
            found.append(now)
        if digests.is_chosen(tx, hour):
            found.append(next_at(now, hour, zone))
    return found


def digest(tx: Tx, house: House, account: int, given: Mapping[str, Any], now: datetime) -> Payload | None:
    """Make a digest; None if it is not wanted any more, its day is over, or all of it has been looked at meanwhile.

    Made a second time, since the first did not go out, it says the same: how it stood before is in ``given``.
    """
    hour = digests.hour(tx, account)
    day = None if hour is None else day_of(now, hour, ZoneInfo(house.timezone))
    if day is None or day.isoformat() != given["day"] or digests.way(tx, account) != "daily":
        return None
    if not people.is_reachable(tx, account):
        return None
    things = [thing for id_, *before in given["before"] if (thing := _thing(tx, account, id_, Mark(*before)))]
    if not things:
        return None
    for thing in things:
        news.told(tx, thing.proposal.id, account)
    turn = turn_of(tx, house, account, now)
    return _screen(turn, things).payload("", turn.language, plain=turn.person.plain)


def _before(tx: Tx, account: int) -> list[list[Any]]:
    """Return the proposals of which something is new to somebody, the latest first, and how they stood before."""
    found: list[list[Any]] = []
    for seen in news.behind(tx, account, _MOST):
        proposal = proposals.the(tx, seen.proposal)
        if board_cards.news_to(tx, proposal, account):
            found.append([seen.proposal, *astuple(seen.mark)])
            news.queued(tx, seen.proposal, account)
        else:
            news.see(tx, seen.proposal, account)
    return found


def _thing(tx: Tx, account: int, id_: int, before: Mark) -> _Thing | None:
    proposal, seen = proposals.by_id(tx, id_), news.seen(tx, id_, account)
    programme = None if proposal is None else programmes.by_id(tx, proposal.programme)
    if proposal is None or programme is None or seen is None:
        return None
    new = since(before if seen.digested else seen.mark, mark_of(proposal))
    concerning = board_cards.of_concern(tx, proposal, account, new)
    return _Thing(programme, proposal, concerning) if concerning else None


def _screen(turn: Turn, things: list[_Thing]) -> Screen:
    language = turn.language
    said = [_said(turn, thing) for thing in things[:_MOST_NAMED]]
    if len(things) > _MOST_NAMED:
        said.append([say_html(language, "digest-more", more=len(things) - _MOST_NAMED)])
    text = paragraphs([say_html(language, "digest-title", count=len(things))], *said, [say_html(language, "news-how")])
    return Screen(text, tuple((_button(turn, thing.proposal),) for thing in things[:_MOST_BUTTONS]))


def _said(turn: Turn, thing: _Thing) -> list[Markup]:
    view = BoardView(turn, thing.programme, f"i{thing.proposal.id}")
    own = thing.proposal.author == turn.account
    return [
        view.html("digest-thing", title=short(thing.proposal.title), own=own),
        *board_cards.lines_of(view, thing.new),
    ]


def _button(turn: Turn, proposal: Proposal) -> Button:
    label = say(turn.language, "digest-open", title=shortened(short(proposal.title)))
    return Button(label, "open", "", f"i{proposal.id}", lasting=True)
