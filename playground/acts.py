"""What people do: they write, start, edit, tap, delete."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playground.entities import found
from playground.hearing import NotPossible, deliver, hears, without_reply
from playground.links import payload_in
from playground.membership import unblocks
from playground.wording import CAPTION_LIMIT, clean, split, trim

if TYPE_CHECKING:
    from playground.params import Json
    from playground.people import Chat, Message, User
    from playground.world import Query, World

EDITABLE_SECONDS = 48 * 3600
_CAPTIONED = frozenset({"photo", "document", "voice"})
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


def chat_for(world: World, person: int, chat_id: int | None) -> tuple[User, Chat]:
    """Return a person and the chat that they act in: their own with the bot, or the group ``chat_id``.

    Raises:
        NotPossible: ``blocked``, ``unknown-person``, ``not-your-chat``, ``not-a-member``.
    """
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
    user, chat = chat_for(world, person, chat_id)
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
            _, chat = chat_for(world, person, chat_id)
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
    """Change the text of an own message, or the caption of what it carries; at most 48 hours old, on our clock.

    Raises:
        NotPossible: ``no-such-message``, ``not-yours``, ``forwarded``, ``no-text``, ``too-old``, ``too-long``,
            ``empty``.
    """
    message = message_for(world, person, message_id, chat_id)
    if message.by_bot or message.json["from"]["id"] != person:
        raise NotPossible("not-yours")
    if "forward_origin" in message.json:
        raise NotPossible("forwarded")
    if world.date() - message.json["date"] > EDITABLE_SECONDS:
        raise NotPossible("too-old")
    if "text" in message.json:
        parts = split(text)
        if len(parts) != 1:
            raise NotPossible("too-long" if parts else "empty")
        _reword(world, message, "text", "entities", parts[0])
    elif _CAPTIONED & message.json.keys():
        if len(text) > CAPTION_LIMIT:
            raise NotPossible("too-long")
        _reword(world, message, "caption", "caption_entities", text)
    else:
        raise NotPossible("no-text")
    world.touched(message, "edit")
    if hears(world, world.chats[message.chat], message.json):
        deliver(world, "edited_message", message.json)
    return message


def _reword(world: World, message: Message, field: str, entities_field: str, text: str) -> None:
    plain, _ = trim(*clean(text, []))
    json = {name: value for name, value in message.json.items() if name not in {field, entities_field}}
    json["edit_date"] = world.date()
    if plain:
        json[field] = plain
    if entities := found(plain, []):
        json[entities_field] = entities
    message.json = json


def opens(world: World, person: int, link: str) -> list[Message]:
    """Follow a link to the bot, and press START there.

    Raises:
        NotPossible: ``not-the-bots`` for a link that leads elsewhere, or as ``starts``.
    """
    payload = payload_in(link, world.profile.username)
    if payload is None:
        raise NotPossible("not-the-bots")
    return starts(world, person, payload)


def taps(world: World, person: int, message_id: int, data: str, chat_id: int | None = None) -> Query:
    """Tap a button of a message of the bot; ``data`` may be forged, as a changed client could do.

    Raises:
        NotPossible: ``no-such-message``, ``not-the-bots``, ``blocked``.
    """
    message = message_for(world, person, message_id, chat_id)
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


def message_for(world: World, person: int, message_id: int, chat_id: int | None) -> Message:
    """Return a message that a person sees; raises ``NotPossible``: ``no-such-message``, or as ``chat_for``."""
    _, chat = chat_for(world, person, chat_id)
    message = chat.messages.get(message_id)
    if message is None:
        raise NotPossible("no-such-message")
    return message


def deletes(world: World, person: int, message_id: int, chat_id: int | None = None) -> None:
    """Delete a message on both sides; the bot does not hear of it.

    Raises:
        NotPossible: ``no-such-message``; in a group ``not-yours``.
    """
    message = message_for(world, person, message_id, chat_id)
    if world.chats[message.chat].kind != "private" and message.json["from"]["id"] != person:
        raise NotPossible("not-yours")
    world.remove(message)
