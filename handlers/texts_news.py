"""What an author hears of what a moderator has done, with the reason, and of what came of their objection."""

from datetime import datetime

from conversations.subjects import Subject, kind_of
from handlers.asking import paragraphs
from handlers.board_room import called
from handlers.screen import Button, Screen
from handlers.turn import House, turn_of
from handlers.writing import place_under
from participation.moderating import MAY_BE_OBJECTED, Act, Moderation
from participation.proposal import Proposal
from participation.public_text import isolated
from storage import outbox
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
    see = "" if isinstance(found, Proposal) else f"cm.{found.id}"
    rows: tuple[tuple[Button, ...], ...] = ((Button(say(turn.language, "texts-see"), "vw", see, place, lasting=True),),)
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
