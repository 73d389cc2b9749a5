"""What people send besides text: files, albums, voice, stickers, contacts, and what others have written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground import files
from playground.acts import chat_for, message_for, says, send
from playground.entities import found
from playground.hearing import NotPossible
from playground.params import Upload
from playground.wording import clean, trim

if TYPE_CHECKING:
    from playground.params import Json
    from playground.people import Message, User
    from playground.world import World

ALBUM_LIMIT = 10
"""Files that one album holds; an app makes several albums of more."""
STICKER = "👍"
_FIRST_ALBUM = 13_000_000_000_000_000
# A stand-in that begins as such files do, so that what looks into them sees what they claim to be.
_VOICE = b"OggS" + b"\0" * 24 + b"OpusHead"
_STICKER = b"RIFF" + (12).to_bytes(4, "little") + b"WEBPVP8 " + b"\0" * 4
_FORWARDED = (
    "text", "entities", "caption", "caption_entities", "photo", "document", "voice", "sticker", "contact",
)  # fmt: skip


def shares_contact(world: World, person: int, phone: str = "", of: int | None = None, name: str = "?") -> Message:
    """Share a phone number: one's own, or that of person ``of`` (0: of a stranger called ``name``).

    Without ``phone`` it is the number that the app knows. Whose account it is, the server says (``user_id``).

    Raises:
        NotPossible: ``no-phone``: a stranger's number is not known; or as ``send``.
    """
    owner = world.users.get(person if of is None else of)
    if owner is None and not phone:
        raise NotPossible("no-phone")
    contact: Json = {
        "phone_number": phone or (owner.phone if owner else ""),
        "first_name": owner.name if owner else name,
    }
    if owner is not None:
        contact["user_id"] = owner.id
    return send(world, person, {"contact": contact})


def presses(world: World, person: int, label: str, phone: str = "") -> Message:
    """Press a button of the keyboard below the input line: it sends its label, or the person's own contact.

    Raises:
        NotPossible: ``no-such-button``, or as ``send``.
    """
    _, chat = chat_for(world, person, None)
    rows = (chat.reply_keyboard or {}).get("keyboard", [])
    button = next((button for row in rows for button in row if button["text"] == label), None)
    if button is None:
        raise NotPossible("no-such-button")
    if button.get("request_contact"):
        return shares_contact(world, person, phone)
    return says(world, person, label)[0]


def sends_files(world: World, person: int, given: list[Upload], caption: str = "", *, kind: str) -> list[Message]:
    """Send files as documents (``kind="document"``) or pictures (``"photo"``); several become an album, in order.

    The caption stands on the first, as apps put it. More than ten become several albums.

    Raises:
        ApiError: a file that Telegram does not take; then none is sent.
        NotPossible: as ``send``.
    """
    chat_for(world, person, None)
    stored = [world.shelf.put(kind, one.name, one.type, one.data) for one in given]
    sent: list[Message] = []
    for begin in range(0, len(stored), ALBUM_LIMIT):
        album = stored[begin : begin + ALBUM_LIMIT]
        together: Json = {"media_group_id": str(_FIRST_ALBUM + world.next_message)} if len(album) > 1 else {}
        for one in album:
            words = {} if sent else _caption(caption)
            sent.append(send(world, person, {**together, **files.content(one), **words}))
    return sent


def _caption(caption: str) -> Json:
    plain, _ = trim(*clean(caption, []))
    if not plain:
        return {}
    entities = found(plain, [])
    return {"caption": plain, "caption_entities": entities} if entities else {"caption": plain}


def sends_voice(world: World, person: int) -> Message:
    """Send a voice message in which nobody speaks; raises ``NotPossible`` as ``send``."""
    return _sends_stand_in(world, person, "voice", Upload("voice", "audio/ogg", _VOICE))


def sends_sticker(world: World, person: int) -> Message:
    """Send a sticker, ``STICKER``; raises ``NotPossible`` as ``send``."""
    return _sends_stand_in(world, person, "sticker", Upload(STICKER, "image/webp", _STICKER))


def _sends_stand_in(world: World, person: int, kind: str, file: Upload) -> Message:
    chat_for(world, person, None)
    return send(world, person, files.content(world.shelf.put(kind, file.name, file.type, file.data)))


def forwards(world: World, person: int, message_id: int) -> Message:
    """Forward to the bot what stands in the person's chat with it.

    Raises:
        NotPossible: ``protected``: the bot does not allow it; ``no-such-message``, or as ``send``.
    """
    message = message_for(world, person, message_id, None)
    if message.json.get("has_protected_content"):
        raise NotPossible("protected")
    content = {name: message.json[name] for name in _FORWARDED if name in message.json}
    come_from = {name: value for name, value in message.json.items() if name.startswith("forward_")}
    return send(world, person, content | (come_from or _from_user(message.json["from"], message.json["date"])))


def forwards_text(world: World, person: int, text: str, author: int | str) -> Message:
    """Forward to the bot what ``author`` has written elsewhere: a person, or a name whose account stays hidden.

    Raises:
        NotPossible: ``empty``, ``unknown-person``, or as ``send``.
    """
    plain, _ = trim(*clean(text, []))
    if not plain:
        raise NotPossible("empty")
    content: Json = {"text": plain}
    if entities := found(plain, []):
        content["entities"] = entities
    if isinstance(author, str):
        origin = {"type": "hidden_user", "sender_user_name": author, "date": world.date()}
        content |= {"forward_origin": origin, "forward_sender_name": author, "forward_date": world.date()}
    else:
        content |= _from_user(_user(world, author).as_json(), world.date())
    return send(world, person, content)


def _user(world: World, number: int) -> User:
    if (user := world.users.get(number)) is None:
        raise NotPossible("unknown-person")
    return user


def _from_user(user: Json, date: int) -> Json:
    # The server still gives the older fields beside the origin.
    origin = {"type": "user", "sender_user": user, "date": date}
    return {"forward_origin": origin, "forward_from": user, "forward_date": date}
