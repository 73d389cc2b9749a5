"""What an announcement says: its words as they were typed in Telegram, a picture or document, buttons; a preview."""

from collections.abc import Mapping
from datetime import timedelta

from handlers.announcement_room import back, the, title_of, written
from handlers.announcing import excerpt, words_of
from handlers.asking import paragraphs
from handlers.intent import Edited, File, Text
from handlers.office_pages import part_of, turning
from handlers.office_room import Room, Sheet, counted
from handlers.screen import Button, cut
from participation.announcement import MOST_BUTTONS, MOST_CAPTION, MOST_TEXT, Content, Media, Words, joined
from participation.audit import Actor
from participation.refused import Refused
from participation.words import LANGUAGES
from storage import announcements, programmes
from texts import Markup

_PER_PAGE = 8
_LONGEST_LABEL = 50
_AT_ONCE = timedelta(seconds=3)
"""Telegram cuts a longer text in parts, which arrive one right after the other."""


def text(room: Room) -> Sheet | None:
    """Ask for the words in one language; what is there already stays until it is replaced."""
    one = written(room)
    language = room.argument.partition(".")[0]
    if one is None or language not in LANGUAGES:
        return None
    content, name = one.content, room.say("announce-language", code=language)
    most = MOST_TEXT if content.media is None else MOST_CAPTION
    said: list[Markup] = [
        room.html("announce-text-said" if language in content.words else "announce-text-ask", name=name),
        room.html("announce-text-how", most=MOST_TEXT, caption=MOST_CAPTION),
    ]
    if language != LANGUAGES[0]:
        said.append(room.html("announce-text-optional", name=name))
    there: list[Markup] = []
    if language in content.words:
        words = content.words[language].text
        there.append(room.html("announce-words", name=name, length=len(words), most=most, text=excerpt(words)))
        if len(words) > most:
            there.append(room.html("announce-text-over", over=len(words) - most))
    if content.media is not None:
        there.append(room.html("announce-media", kind=content.media.kind))
    rows: list[tuple[Button, ...]] = []
    if language in content.words:
        rows.append((room.to("announce-text-done"),))
    rows += [
        (room.to("announce-text-other", f"text/{other}", name=room.say("announce-language", code=other)),)
        for other in LANGUAGES
        if other != language and content.words
    ]
    if language != LANGUAGES[0] and language in content.words:
        rows.append((room.does("announce-text-drop", "dropt", language, name=name),))
    if content.media is not None and one.work == "send":
        rows.append((room.does("announce-media-drop", "dropm", kind=content.media.kind),))
    rows.append((back(room),))
    return Sheet(paragraphs(said[:1], there, said[1:]), rows)


def take_text(room: Room, heard: Text | File | Edited) -> None:
    """Take a message for the words of one language, with its formatting; and its picture or document.

    Whoever changes that message changes the words; to have changed any other means nothing here.
    """
    one = written(room)
    if one is None:
        raise Refused("announcement-too-late")
    language, last, said_in = (*room.argument.split("."), "", "")[:3]
    if isinstance(heard, Edited) and counted(said_in) != room.message_id:
        return
    content, words = one.content, words_of(heard)
    before = content.words.get(language)
    if isinstance(heard, Text) and before is not None and _goes_on(room, before, words, last):
        words = joined(before, words)
    if isinstance(heard, File):
        content = content.model_copy(
            update={"media": Media(kind="photo" if heard.photo else "document", file_id=heard.id)}
        )
    if words.text:  # a picture without words leaves those that are there
        content = content.model_copy(update={"words": {**content.words, language: words}})
    _keep(room, content)
    room.open(f"text/{language}.{int(room.turn.at.timestamp())}.{room.message_id}")


def _goes_on(room: Room, before: Words, words: Words, last: str) -> bool:
    """Tell whether this is the rest of a text that was too long for one message."""
    soon = counted(last) and room.turn.at.timestamp() - counted(last) <= _AT_ONCE.total_seconds()
    return bool(soon) and len(before.text) + len(words.text) >= MOST_TEXT


def _keep(room: Room, content: Content) -> None:
    turn = room.turn
    announcements.write(turn.tx, the(room).id, by=turn.account, at=turn.at, content=content)


def drop_words(room: Room, _: Actor, language: str) -> None:
    """Leave out a language: its people read Korean."""
    content = the(room).content
    _keep(room, content.model_copy(update={"words": _without(content.words, language)}))
    room.open()


def _without(words: Mapping[str, Words], language: str) -> dict[str, Words]:
    return {each: said for each, said in words.items() if each != language or each == LANGUAGES[0]}


def drop_media(room: Room, _: Actor, __: str) -> None:
    """Leave out the picture or document."""
    _keep(room, the(room).content.model_copy(update={"media": None}))
    room.open(room.view)


def buttons(room: Room) -> Sheet | None:
    """Choose the programmes that buttons under it open."""
    one = written(room)
    if one is None:
        return None
    chosen = one.content.programmes
    there = [each.id for each in reversed(programmes.everything(room.turn.tx))]
    shown, at, pages = part_of(there, counted(room.argument), _PER_PAGE)
    rows: list[tuple[Button, ...]] = [(_choice(room, each, inside=each in chosen),) for each in shown]
    rows += turning(room, lambda to: f"buttons/{to}", at, pages)
    rows.append((room.to("announce-done"),))
    said = [
        room.html("announce-buttons-ask", most=MOST_BUTTONS),
        room.html("announce-buttons-chosen", count=len(chosen)),
    ]
    return Sheet(paragraphs(said), rows)


def _choice(room: Room, programme: int, *, inside: bool) -> Button:
    name = cut(title_of(room, programme), _LONGEST_LABEL)
    return room.does(
        "announce-chosen" if inside else "announce-choose", "out" if inside else "in", str(programme), name=name
    )


def put_button(room: Room, _: Actor, programme: str) -> None:
    """Put a button under it."""
    content, number = the(room).content, counted(programme)
    if number not in content.programmes:
        if len(content.programmes) >= MOST_BUTTONS:
            raise Refused("announcement-buttons", max=MOST_BUTTONS)
        _keep(room, content.model_copy(update={"programmes": (*content.programmes, number)}))
    room.open(room.view)


def drop_button(room: Room, _: Actor, programme: str) -> None:
    """Take a button away."""
    content, number = the(room).content, counted(programme)
    left = tuple(each for each in content.programmes if each != number)
    _keep(room, content.model_copy(update={"programmes": left}))
    room.open(room.view)


def preview(room: Room, _: Actor, language: str) -> None:
    """Send whoever asks exactly what people will get; what is in sight is drawn below."""
    turn = room.turn
    if language not in LANGUAGES:
        language = turn.language
    announcements.test(turn.tx, the(room).id, language, by=turn.account, at=turn.at)
    room.open(room.view)


def previews(room: Room) -> tuple[Button, ...]:
    """Make the buttons that send a preview, one for each language."""
    return tuple(
        room.does("announce-preview", "see", language, name=room.say("announce-language", code=language))
        for language in LANGUAGES
    )
