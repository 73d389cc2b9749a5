"""Those concerned hear of a change once: that a programme rests, that it goes on, that it closes early and why."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from handlers.asking import paragraphs
from handlers.resting_view import resting
from handlers.screen import Button, Screen
from handlers.turn import House, Turn, turn_of
from participation.quiet_hours import not_before
from storage import change_news, early_closes, notice_switches, outbox, people, programmes, reminders
from storage.change_news import Change
from storage.database import Tx
from storage.outbox import Payload
from storage.shelf import Programme
from texts import Markup, When, say, say_html

# How many people one unit tells: few enough that nobody's tap waits for it.
CHUNK = 100


def to_tell(tx: Tx, now: datetime) -> list[tuple[int, int, datetime]]:
    """Return the news (and their programmes) that people are still to hear, and from when on: at night they sleep."""
    found = ((one, programmes.by_id(tx, one.programme)) for one in change_news.to_tell(tx))
    return [
        (one.id, one.programme, not_before(max(one.at, now), programme.content.office.zone))
        for one, programme in found
        if programme is not None
    ]


def tell(tx: Tx, news_id: int, now: datetime) -> bool:
    """Queue what the next chunk of people hears; return whether more are left.

    What is queued and how far it is are one unit; an account hears once of a change, however often it runs.
    """
    news = change_news.by_id(tx, news_id)
    programme = None if news is None else programmes.by_id(tx, news.programme)
    if news is None or programme is None or news.told_of is None:
        return False
    batch = change_news.batch(tx, programme, news, CHUNK)
    for account in batch.accounts:
        once = f"change:{news.id}:{account}"
        if outbox.say(tx, account, {"make": "change", "news": news.id}, now, lane="bulk", once=once):
            reminders.was_reminded(tx, account, now)  # what is due besides comes an hour later
    change_news.came_to(tx, news, batch.after, now)
    after = change_news.by_id(tx, news_id)
    return after is not None and after.told_of is not None


def change(tx: Tx, house: House, account: int, given: Mapping[str, Any], now: datetime) -> Payload | None:
    """Make what somebody hears of a change; None where it does not hold any more, or is not wanted.

    That something closes early everybody hears who takes part: they had relied on more time.
    """
    news = change_news.by_id(tx, given["news"])
    programme = None if news is None else programmes.by_id(tx, news.programme)
    if news is None or programme is None or not people.is_reachable(tx, account):
        return None
    if news.what != "closed-early" and not notice_switches.wants(tx, account, "reminders"):
        return None
    turn = turn_of(tx, house, account, now)
    said = _said(turn, programme, news)
    if said is None:
        return None
    head = say_html(turn.language, "vote-title", title=programme.content.title.in_(turn.language))
    how = [] if news.what == "closed-early" else [say_html(turn.language, "notices-how")]
    button = Button(say(turn.language, "change-open"), "open", "", programme.id, lasting=True)
    screen = Screen(paragraphs([head], said, how), ((button,),))
    return screen.payload("", turn.language, plain=turn.person.plain)


def _said(turn: Turn, programme: Programme, news: Change) -> list[Markup] | None:
    content, language = programme.content, turn.language
    window, zone = content.window, content.office.timezone
    match news.what:
        case "paused":
            rests = resting(language, window, zone, turn.at)
            return None if rests is None else [rests]
        case "resumed":
            if window.state(turn.at) != "open":
                return None
            said = [say_html(language, "change-resumed")]
            if window.closes_at is not None:
                left = window.closes_at - turn.at
                said.append(say_html(language, "vote-until", closes=When(window.closes_at, zone), left=left))
            return said
        case "closed-early":
            asked = early_closes.by_id(turn.tx, news.about)
            if asked is None or window.closes_at is None:
                return None
            over = window.state(turn.at) == "after"
            return [
                say_html(language, "change-closed" if over else "change-closes", closes=When(window.closes_at, zone)),
                say_html(language, "resting-reason", reason=asked.reason.in_(language)),
                say_html(language, f"change-counts-{content.kind}"),
                say_html(language, "contact", contact=content.office.contact.in_(language)),
            ]
