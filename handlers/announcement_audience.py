"""To whom an announcement goes, chosen by buttons, with the exact count always in sight."""

from typing import Literal, cast, get_args

from handlers.announcement_room import group_words, term_words, the, title_of, to_whom, written
from handlers.asking import paragraphs
from handlers.office_pages import part_of, turning
from handlers.office_room import Room, Sheet, counted
from handlers.screen import Button, cut
from participation.audience import (
    EVERYONE,
    MOST_TERMS,
    OF_BOARDS,
    OF_RECEPTIONS,
    OF_VOTES,
    Audience,
    Group,
    Term,
    check_audience,
)
from participation.audit import Actor
from participation.refused import Refused
from participation.words import LANGUAGES
from storage import announcements, programmes
from storage.announcement_rows import Announcement
from texts import Markup

_PER_PAGE = 8
_LONGEST_LABEL = 50
_LONGEST_BESIDE = {"ko": 7, "en": 17}
"""Of the name of a group: longer, and two would be cut off beside each other on a phone."""
_GROUPS = {"vote": OF_VOTES, "board": OF_BOARDS}


def to(room: Room) -> Sheet | None:
    """Choose groups, of the one programme or of the one that was chosen; without one, everyone or which programme."""
    one = written(room)
    if one is None or one.work != "send":
        return None
    programme = one.programme or counted(room.argument)
    rows = _groups(room, one, programme) if programme else _whole(room, one)
    rows.append(_languages(room, one))
    rows.append((room.to("announce-done"),) if one.programme or not programme else (room.to("office-step-back", "to"),))
    said: list[Markup] = [room.html("announce-to-ask"), room.html("announce-to-how")]
    if programme and not one.programme:
        said.append(room.html("announce-to-of", title=title_of(room, programme)))
    return Sheet(paragraphs(said, list(to_whom(room, one))), rows)


def _groups(room: Room, one: Announcement, programme: int) -> list[tuple[Button, ...]]:
    """Offer each group of a programme, to be in or to be left out."""
    found = programmes.by_id(room.turn.tx, programme)
    if found is None:
        return []
    fitting = _GROUPS.get(found.content.kind, OF_RECEPTIONS)
    terms = [Term(who=group, programme=programme) for group in get_args(Group) if group in fitting]
    rows: list[tuple[Button, ...]] = []
    for term in terms:
        name = group_words(room, term)
        without = room.say("announce-without", group=name)
        beside = (
            _choice(room, term, "with", name, chosen=term in one.audience.every_of),
            _choice(room, term, "not", without, chosen=term in one.audience.none_of),
        )
        rows += [beside] if len(name) <= _LONGEST_BESIDE[room.turn.language] else [(each,) for each in beside]
    return rows


def _whole(room: Room, one: Announcement) -> list[tuple[Button, ...]]:
    """Offer everyone, and the way to any programme's people; what is chosen of those can be taken out."""
    name = room.say("announce-group-everyone")
    rows: list[tuple[Button, ...]] = [
        (_choice(room, EVERYONE, "with", name, chosen=EVERYONE in one.audience.every_of),)
    ]
    for term in one.audience.terms:
        if term != EVERYONE:
            words = term_words(room, one, term)
            out = term in one.audience.none_of
            rows.append(
                (_choice(room, term, "with", room.say("announce-without", group=words) if out else words, chosen=True),)
            )
    rows.append((room.to("announce-to-programme", "whose"),))
    return rows


def _choice(room: Room, term: Term, action: str, name: str, *, chosen: bool) -> Button:
    key = f"{term.who}.{term.programme or 0}"
    words = cut(name, _LONGEST_LABEL)
    return room.does("announce-chosen" if chosen else "announce-choose", "free" if chosen else action, key, name=words)


def _languages(room: Room, one: Announcement) -> tuple[Button, ...]:
    """Offer all languages, or one of them."""
    return tuple(
        room.does(
            "announce-chosen" if (one.audience.language or "") == language else "announce-choose",
            "tongue",
            language,
            name=room.say("announce-language", code=language or "any"),
        )
        for language in ("", *LANGUAGES)
    )


def whose(room: Room) -> Sheet | None:
    """Choose the programme whose people are meant."""
    one = written(room)
    if one is None or one.programme is not None:
        return None
    there = [each.id for each in reversed(programmes.everything(room.turn.tx))]
    shown, at, pages = part_of(there, counted(room.argument), _PER_PAGE)
    rows: list[tuple[Button, ...]] = [
        (room.to("as-is", f"to/{each}", text=cut(title_of(room, each), _LONGEST_LABEL)),) for each in shown
    ]
    rows += turning(room, lambda page: f"whose/{page}", at, pages)
    rows.append((room.to("office-step-back", "to"),))
    return Sheet(room.html("announce-whose-ask"), rows)


def _term(argument: str) -> Term:
    who, _, programme = argument.partition(".")
    if who not in get_args(Group):
        raise Refused("audience-group-unfit")
    return Term(who=cast("Group", who), programme=counted(programme) or None)


def _changed(room: Room, audience: Audience) -> None:
    turn = room.turn
    if len(audience.terms) > MOST_TERMS:
        raise Refused("audience-too-many", max=MOST_TERMS)
    announcements.write(turn.tx, the(room).id, by=turn.account, at=turn.at, audience=audience)
    room.open(room.view)


def _put(room: Room, argument: str, part: Literal["every_of", "none_of", ""]) -> None:
    """Put a group where it belongs, and nowhere else."""
    one, term = the(room), _term(argument)
    audience = one.audience
    if part:
        check_audience(Audience(every_of=(term,)), announcements.kinds(room.turn.tx), of=one.programme)
    parts = {name: tuple(each for each in getattr(audience, name) if each != term) for name in ("every_of", "none_of")}
    if part:
        parts[part] += (term,)
    _changed(room, audience.model_copy(update=parts))


def do_with(room: Room, _: Actor, term: str) -> None:
    """Let only those be meant who are in this group (too)."""
    _put(room, term, "every_of")


def do_without(room: Room, _: Actor, term: str) -> None:
    """Leave out those in this group."""
    _put(room, term, "none_of")


def do_free(room: Room, _: Actor, term: str) -> None:
    """Let it make no difference whether somebody is in this group."""
    _put(room, term, "")


def do_language(room: Room, _: Actor, language: str) -> None:
    """Let only those be meant who hear this language; "" is everybody."""
    if language not in ("", *LANGUAGES):
        raise Refused("announcement-language-unknown")
    _changed(room, the(room).audience.model_copy(update={"language": language or None}))
