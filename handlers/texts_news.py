"""What an author hears of what a moderator or reports have done to their text, and what came of their objection."""

from collections.abc import Callable
from datetime import datetime

from conversations import personal_data
from conversations.subjects import Subject, kind_of, text_of, their_rules
from handlers.asking import paragraphs
from handlers.board_room import called
from handlers.screen import Button, Screen
from handlers.turn import House, Turn, turn_of
from handlers.writing import place_under
from participation import moderating as rules
from participation.moderating import MAY_BE_OBJECTED, Act, Moderation
from participation.proposal import Proposal
from participation.public_text import isolated
from storage import outbox, reports
from storage.database import Tx
from storage.shelf import Programme
from texts import Markup, When, say, say_html


def notice(
    language: str, programme: Programme, found: Subject, act: Act, reason: str, until: datetime | None
) -> Markup:
    """Say what was done with somebody's text, or to them, and why."""
    office = programme.content.office
    head = [
        say_html(language, "texts-told-about", programme=programme.content.title.in_(language)),
        say_html(language, "texts-told-kind", kind=kind_of(found), text=called(found)),
    ]
    said = [
        say_html(language, f"texts-told-{act}", until=None if until is None else When(until, office.timezone)),
        say_html(language, "texts-told-reason", reason=isolated(reason)),
    ]
    after = [say_html(language, "texts-told-object")] if act in MAY_BE_OBJECTED else []
    after.append(say_html(language, "contact", contact=office.contact.in_(language)))
    return paragraphs(head, said, after)


def moderated(tx: Tx, house: House, programme: Programme, found: Subject, done: Moderation, at: datetime) -> None:
    """Tell the author what was done; where they can object, a button under it leads there."""
    if done.author is None:
        return
    turn = turn_of(tx, house, done.author, at)
    text = notice(turn.language, programme, found, done.act, done.reason, done.until)
    place = f"i{found.id}" if isinstance(found, Proposal) else place_under(found)
    rows: tuple[tuple[Button, ...], ...] = ((_see(turn, found),),)
    if done.act in MAY_BE_OBJECTED:
        object_to = Button(say(turn.language, "texts-object"), "objm", str(done.id), place, lasting=True)
        rows = ((object_to,), *rows)
    payload = Screen(text, rows).payload("", turn.language, plain=turn.person.plain)
    outbox.say(tx, turn.account, payload, at, once=f"moderation:{done.id}")


def settled(tx: Tx, house: House, programme: Programme, found: Subject | None, done: Moderation, at: datetime) -> None:
    """Tell the author what came of their objection."""
    if done.author is None:
        return
    turn = turn_of(tx, house, done.author, at)
    language = turn.language
    head = [say_html(language, "texts-told-about", programme=programme.content.title.in_(language))]
    if found is not None:
        head.append(say_html(language, "texts-told-kind", kind=kind_of(found), text=called(found)))
    said = [
        say_html(language, "texts-told-upheld" if done.upheld else "texts-told-undone", act=done.act),
        say_html(language, "contact", contact=programme.content.office.contact.in_(language)),
    ]
    payload = Screen(paragraphs(head, said)).payload("", language, plain=turn.person.plain)
    outbox.say(tx, turn.account, payload, at, once=f"objection:{done.id}")


def reported_away(tx: Tx, house: House, programme: Programme, found: Subject, at: datetime) -> None:
    """Tell the author, without noise, that reports alone have hidden their text, for which reasons and for how long."""
    there = reports.of(tx, kind_of(found), found.id)
    back_at = rules.returns_at(their_rules(programme, kind_of(found)), found.moved_at)
    personal = bool(personal_data.findings(text_of(found)))

    def words(language: str) -> list[Markup]:
        until = When(back_at, programme.content.office.timezone)
        why = ", ".join(say(language, f"texts-reason-{reason}") for reason in (there.reasons if there else ()))
        return [
            say_html(language, "texts-told-reported-away", why=why),
            say_html(
                language, "texts-told-reported-personal" if personal else "texts-told-reported-until", until=until
            ),
        ]

    _tell(tx, house, programme, found, words, at, once=f"reported-away:{_hidden_once(found, found.moved_at)}")


def returned(tx: Tx, house: House, programme: Programme, found: Subject, at: datetime) -> None:
    """Tell the author, without noise, that everybody can read their text again: nobody has decided in time."""

    def words(language: str) -> list[Markup]:
        return [say_html(language, "texts-told-returned")]

    _tell(tx, house, programme, found, words, at, once=f"returned:{_hidden_once(found, at)}")


def _hidden_once(found: Subject, at: datetime) -> str:
    """Name one time at which a text was hidden or shown: it can happen to it again."""
    return f"{kind_of(found)}:{found.id}:{at:%Y-%m-%dT%H:%M:%S.%f}"


def _tell(
    tx: Tx,
    house: House,
    programme: Programme,
    found: Subject,
    words: Callable[[str], list[Markup]],
    at: datetime,
    *,
    once: str,
) -> None:
    """Say something about a text to its author, if it still has one; the button leads to where it stands."""
    if found.author is None:
        return
    turn = turn_of(tx, house, found.author, at)
    language, office = turn.language, programme.content.office
    head = [
        say_html(language, "texts-told-about", programme=programme.content.title.in_(language)),
        say_html(language, "texts-told-kind", kind=kind_of(found), text=called(found)),
    ]
    text = paragraphs(head, words(language), [say_html(language, "contact", contact=office.contact.in_(language))])
    payload = Screen(text, ((_see(turn, found),),)).payload("", language, plain=turn.person.plain)
    outbox.say(tx, turn.account, payload | {"disable_notification": True}, at, once=once)


def _see(turn: Turn, found: Subject) -> Button:
    """Make the button that shows a text where it stands."""
    if isinstance(found, Proposal):
        return Button(say(turn.language, "texts-see"), "vw", "", f"i{found.id}", lasting=True)
    return Button(say(turn.language, "texts-see"), "vw", f"cm.{found.id}", place_under(found), lasting=True)
