"""What people do: they write, tap, edit, delete, send files and contacts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playground import files
from playground.entities import found
from playground.hearing import NotPossible, deliver, hears, without_reply
from playground.membership import unblocks
from playground.wording import clean, split, trim

if TYPE_CHECKING:
    from playground.params import Json
    from playground.people import Chat, Message, User
    from playground.world import Query, World

EDITABLE_SECONDS = 48 * 3600
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


def _chat(world: World, person: int, chat_id: int | None) -> tuple[User, Chat]:
    user = world.users.get(person)
    chat = world.chats.get(chat_id if chat_id is not None else person)
    if user is None or chat is None:
        raise NotPossible("unknown-person")
    if chat.kind == "private" and chat.id != person:
        raise NotPossible("not-your-chat")
    if chat.kind != "private" and person not in chat.members:
        raise NotPossible("not-a-member")
    if chat.blocked and chat.kind == "private":
        raise NotPossible("blocked")
    return user, chat


def send(world: World, person: int, content: Json, chat_id: int | None = None) -> Message:
    """Put a message with ``content`` (fields of the Bot API's ``Message``) into a chat; the bot hears of it.

    Raises:
        NotPossible: ``blocked``, ``unknown-person``, ``not-a-member``.
    """
    user, chat = _chat(world, person, chat_id)
    if not chat.started:
        chat.started = True
        world.changed("chat", str(chat.id))
    message = world.post(chat, user.as_json(), content, by_bot=False)
    if hears(world, chat, message.json):
        number = deliver(world, "message", message.json)
        world.timings.note("says", chat.id, message.id, content.get("text", ""), number)
    return message


def says(
    world: World, person: int, text: str, chat_id: int | None = None, reply_to: int | None = None
) -> list[Message]:
    """Write ``text`` as a client sends it: trimmed, and in several messages if it is too long for one.

    Raises:
        NotPossible: ``empty``, or as ``send``.
    """
    parts = split(text)
    if not parts:
        raise NotPossible("empty")
    sent = []
    for part in parts:
        plain, entities = trim(*clean(part, []))
        if not plain:
            continue
        content: Json = {"text": plain}
        if entities := found(plain, []):
            content["entities"] = entities
        if reply_to is not None:
            _, chat = _chat(world, person, chat_id)
            if (answered := chat.messages.get(reply_to)) is not None:
                content = {"reply_to_message": without_reply(answered.json), **content}
        sent.append(send(world, person, content, chat_id))
    if not sent:
        raise NotPossible("empty")
    return sent


def starts(world: World, person: int, payload: str = "") -> list[Message]:
    """Press START, with the payload of a deep link if there is one; unblocks the bot as a client does.

    Raises:
        NotPossible: ``bad-payload``: not 1 to 64 of ``A–Z a–z 0–9 _ -``.
    """
    if payload and not _PAYLOAD.fullmatch(payload):
        raise NotPossible("bad-payload")
    unblocks(world, person)
    return says(world, person, f"/start {payload}".strip())


def edits(world: World, person: int, message_id: int, text: str, chat_id: int | None = None) -> Message:
    """Change an own text message; at most 48 hours old, on the playground's clock.

    Raises:
        NotPossible: ``no-such-message``, ``not-yours``, ``no-text``, ``too-old``, ``too-long``, ``empty``.
    """
    message = _message(world, person, message_id, chat_id)
    if message.by_bot or message.json["from"]["id"] != person:
        raise NotPossible("not-yours")
    if "text" not in message.json:
        raise NotPossible("no-text")
    if world.date() - message.json["date"] > EDITABLE_SECONDS:
        raise NotPossible("too-old")
    parts = split(text)
    if len(parts) != 1:
        raise NotPossible("too-long" if parts else "empty")
    plain, _ = trim(*clean(parts[0], []))
    json = {k: v for k, v in message.json.items() if k not in {"text", "entities"}}
    json |= {"edit_date": world.date(), "text": plain}
    if entities := found(plain, []):
        json["entities"] = entities
    message.json = json
    world.touched(message, "edit")
    if hears(world, world.chats[message.chat], json):
        deliver(world, "edited_message", json)
    return message


def taps(world: World, person: int, message_id: int, data: str, chat_id: int | None = None) -> Query:
    """Tap a button of a message of the bot; ``data`` may be forged, as a changed client could do.

    Raises:
        NotPossible: ``no-such-message``, ``not-the-bots``, ``blocked``.
    """
    message = _message(world, person, message_id, chat_id)
    if not message.by_bot:
        raise NotPossible("not-the-bots")
    query = world.ask(person, message)
    content = {
        "id": query.id,
        "from": world.users[person].as_json(),
        "message": message.json,
        "chat_instance": str(-(10**17) - abs(message.chat)),
        "data": data,
    }
    number = deliver(world, "callback_query", content)
    world.timings.note("tap", message.chat, message.id, data, number)
    return query


def _message(world: World, person: int, message_id: int, chat_id: int | None) -> Message:
    _, chat = _chat(world, person, chat_id)
    message = chat.messages.get(message_id)
    if message is None:
        raise NotPossible("no-such-message")
    return message


def deletes(world: World, person: int, message_id: int, chat_id: int | None = None) -> None:
    """Delete a message on both sides; the bot does not hear of it.

    Raises:
        NotPossible: ``no-such-message``; in a group ``not-yours``.
    """
    message = _message(world, person, message_id, chat_id)
    if world.chats[message.chat].kind != "private" and message.json["from"]["id"] != person:
        raise NotPossible("not-yours")
    world.remove(message)


def contacts(world: World, person: int, phone: str, of: int | None = None) -> Message:
    """Share a phone number: one's own (the server sets ``user_id``), or that of person ``of`` (0: of a stranger)."""
    owner = person if of is None else of
    user = world.users.get(owner)
    contact: Json = {"phone_number": phone, "first_name": user.name if user else "?"}
    if user is not None:
        contact["user_id"] = owner
    return send(world, person, {"contact": contact})


def sends_file(
    world: World, person: int, name: str, mime: str, data: bytes, caption: str = "", *, kind: str = "document"
) -> Message:
    """Send a document or, with ``kind="photo"``, a picture.

    Raises:
        ApiError: a file that Telegram does not take.
    """
    _chat(world, person, None)
    content = files.content(world.shelf.put(kind, name, mime, data))
    plain, _ = trim(*clean(caption, []))
    if plain:
        content["caption"] = plain
    return send(world, person, content)
