"""A reminder as it goes out: what this person still owes at that moment, and the button to exactly that step."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from conversations import draft as kept
from conversations import reminding
from conversations.draft import Draft
from conversations.vote import FLOW
from handlers.application import FillingIn
from handlers.application_overview import lack, mendable
from handlers.asking import paragraphs
from handlers.flow_dialogue import FlowDialogue
from handlers.screen import Button, Screen
from handlers.turn import House, Turn, turn_of
from participation.dossier import Missing
from participation.programme import Vote
from storage import applications, ballots, notice_switches, people, programmes, reminders
from storage.applications import Application
from storage.database import Tx
from storage.outbox import Payload
from storage.shelf import Programme
from texts import Markup, When, say, say_html

_MOST_LINES = 6
_MOST_APPLICATIONS = 3
# What the people concerned can do nothing about: it is on its way, or with the office.
_NOT_THEIRS = frozenset({"paper-arriving", "guardian-unchecked"})


def reminder(tx: Tx, house: House, account: int, given: Mapping[str, Any], now: datetime) -> Payload | None:
    """Make a reminder; None if nothing is owed any more, or it is not wanted, or something newer has come."""
    programme = programmes.by_id(tx, given["programme"])
    if programme is None or programme.content.window.state(now) != "open":
        return None
    if not reminding.is_current(tx, programme, given["slot"], given["closes_at"], now):
        return None
    if not (people.is_reachable(tx, account) and notice_switches.wants(tx, account, "reminders")):
        return None
    turn = turn_of(tx, house, account, now)
    screen = _screen(turn, programme, given["slot"])
    if screen is None:
        return None
    reminders.was_reminded(tx, account, now)
    return screen.payload("", turn.language, plain=turn.person.plain)


def _screen(turn: Turn, programme: Programme, slot: str) -> Screen | None:
    if not reminders.has_begun(turn.tx, programme, turn.account):
        body = [say_html(turn.language, "reminder-not-begun")]
        return _drawn(turn, programme, slot, [body], [_button(turn, "reminder-take-part", programme.id)])
    if slot == "opening":
        return None
    if isinstance(programme.content, Vote):
        return _of_vote(turn, programme, slot)
    return _of_applications(turn, programme, slot)


def _drawn(
    turn: Turn, programme: Programme, slot: str, body: Iterable[Sequence[Markup]], buttons: Iterable[Button]
) -> Screen:
    content, language = programme.content, turn.language
    head = [say_html(language, "vote-title", title=content.title.in_(language))]
    closes_at = content.window.closes_at
    if slot in {"opening", "extended"}:
        head.append(say_html(language, "reminder-opening" if slot == "opening" else "reminder-extended"))
    if closes_at is not None:
        closes, left = When(closes_at, content.office.timezone), closes_at - turn.at
        head.append(say_html(language, "vote-until", closes=closes, left=left))
    text = paragraphs(head, *body, [say_html(language, "notices-how")])
    return Screen(text, tuple((button,) for button in buttons))


def _button(turn: Turn, key: str, subject: int | str, step: str = "", **values: object) -> Button:
    action = "at" if step else "open"
    return Button(say(turn.language, key, **values), action, step, subject, lasting=True)


def _of_vote(turn: Turn, programme: Programme, slot: str) -> Screen | None:
    """Say how far the ranking is; whoever has cast is done."""
    if ballots.has_taken_part(turn.tx, programme.id, turn.account):
        return None
    steps = FLOW.steps(programme)
    draft = kept.load(turn.tx, steps, turn.account, programmes.dialogue(programme.id))
    chosen = len(draft.answer("ranking") or ()) if draft is not None else 0
    choose = programme.vote.choose
    enough = chosen >= choose.min
    key = "reminder-ranking-whole" if enough else "reminder-ranking"
    body = [say_html(turn.language, key, chosen=chosen, max=choose.max, missing=max(choose.min - chosen, 0))]
    return _drawn(turn, programme, slot, [body], [_button(turn, "reminder-go-on", programme.id)])


def _of_applications(turn: Turn, programme: Programme, slot: str) -> Screen | None:
    """Say what is missing of each application of theirs that is not handed in; only what concerns them."""
    body: list[Sequence[Markup]] = []
    buttons: list[Button] = []
    for application in applications.of_account(turn.tx, turn.account):
        if application.programme != programme.id or application.state != "draft" or len(body) == _MOST_APPLICATIONS:
            continue
        owed = _owed(turn, programme, application)
        if owed is not None:
            body.append(owed[0])
            buttons.append(owed[1])
    return _drawn(turn, programme, slot, body, buttons) if body else None


def _owed(turn: Turn, programme: Programme, application: Application) -> tuple[Sequence[Markup], Button] | None:
    """Return what is said of one application, and the button to it; None where this person owes nothing."""
    if application.hand_in_at is not None:
        return None
    scene = FillingIn(turn, programme, application)
    draft = FlowDialogue(turn, scene).draft() or Draft()
    lacks = [one for one in scene.lacks(draft) if one.key not in _NOT_THEIRS]
    own = lacks if scene.leads else [one for one in lacks if one.account == turn.account]
    if not own and not scene.leads:
        return None
    if not own:
        key = "reminder-only-hand-in"
    elif not scene.leads:
        key = "reminder-team-waits"
    else:
        key = "reminder-missing"
    step = next((step.name for step in mendable(scene, draft, own)), "")
    button = _button(turn, "reminder-go-on", scene.subject, step)
    return [say_html(turn.language, key, count=len(own)), *_lines(scene, own)], button


def _lines(scene: FillingIn, lacks: Sequence[Missing]) -> list[Markup]:
    said = [lack(scene, one) for one in lacks[:_MOST_LINES]]
    if len(lacks) > _MOST_LINES:
        said.append(scene.view.html("reminder-and-more", more=len(lacks) - _MOST_LINES))
    return said
