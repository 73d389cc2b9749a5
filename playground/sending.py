"""Bot API methods that put a new message into a chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground import files, markup
from playground.entities import formatted
from playground.hearing import without_reply
from playground.params import whole
from playground.refusals import bad, forbidden
from playground.wording import check_caption, check_message

if TYPE_CHECKING:
    from playground.params import Json, Params
    from playground.people import Chat, Message
    from playground.world import World


def chat_of(world: World, params: Params) -> Chat:
    """Return the chat that a call names.

    Raises:
        ApiError: none named, or one that the bot does not know because nobody there has written to it.
    """
    name = params.text("chat_id")
    if not name:
        raise bad("chat_id is empty")
    try:
        chat = world.chats.get(int(name))
    except ValueError:
        chat = None
    if chat is None or not chat.started:
        raise bad("chat not found")
    return chat


def check_reachable(chat: Chat) -> None:
    """Refuse a chat in which the bot may not write; raises ``ApiError`` (403)."""
    if chat.gone:
        raise forbidden("user is deactivated")
    if chat.blocked:
        what = "bot was blocked by the user" if chat.kind == "private" else "bot was kicked from the supergroup chat"
        raise forbidden(what)


def resolved(world: World, entities: list[Json]) -> list[Json]:
    """Return ``entities`` with the people that they mention; a mention of a stranger is dropped."""
    if not any(entity["type"] == "text_mention" for entity in entities):
        return entities
    kept = []
    for entity in entities:
        if entity["type"] == "text_mention":
            user = world.users.get(whole(entity["user"]["id"]) or 0)
            if user is None:
                continue
            kept.append({**entity, "user": user.as_json()})
        else:
            kept.append(entity)
    return kept


def send_message(world: World, params: Params) -> Json:
    """``sendMessage``: text with HTML or entities, at most 4,096 code points after formatting."""
    if not params.text("text"):
        raise bad("message text is empty")
    text, entities = formatted(params)
    keyboard = markup.read(params)
    chat = chat_of(world, params)
    content = _reply(chat, params)
    check_message(text, "message is too long")
    content["text"] = text
    if entities := resolved(world, entities):
        content["entities"] = entities
    return _send(world, chat, params, content, keyboard, "sendMessage").json


def send_photo(world: World, params: Params) -> Json:
    """``sendPhoto``: an uploaded picture or a known ``file_id``."""
    return _send_file(world, params, "photo")


def send_document(world: World, params: Params) -> Json:
    """``sendDocument``: an uploaded file or a known ``file_id``."""
    return _send_file(world, params, "document")


def _send_file(world: World, params: Params, kind: str) -> Json:
    caption, entities = formatted(params, "caption", "caption_entities")
    keyboard = markup.read(params)
    given = params.text(kind)
    upload = params.uploads.get(given.removeprefix("attach://")) if given.startswith("attach://") else None
    upload = upload or params.uploads.get(kind)
    if upload is None and not given:
        raise bad(f"there is no {kind} in the request")
    chat = chat_of(world, params)
    content = _reply(chat, params)
    check_caption(caption, "message caption is too long")
    if upload is not None:
        stored = world.shelf.put(kind, upload.name, upload.type, upload.data)
    else:
        known = world.shelf.find(given)
        if known is None:
            raise bad("wrong remote file identifier specified: Wrong string length")
        if known.kind != kind:
            raise bad(f"can't use file of type {known.kind.title()} as {kind.title()}")
        stored = known
    content |= files.content(stored)
    if caption:
        content["caption"] = caption
        if entities := resolved(world, entities):
            content["caption_entities"] = entities
    return _send(world, chat, params, content, keyboard, f"send{kind.title()}").json


def _reply(chat: Chat, params: Params) -> Json:
    given = params.thing("reply_parameters", "can't parse reply parameters JSON object")
    if isinstance(given, dict):
        if "message_id" not in given:
            raise bad('can\'t find field "message_id"')
        number, optional = whole(given["message_id"]), bool(given.get("allow_sending_without_reply"))
        if number is None:
            raise bad('field "message_id" must be of type Number')
    else:
        number, optional = params.number("reply_to_message_id"), params.flag("allow_sending_without_reply")
    if not number:
        return {}
    message = chat.messages.get(number)
    if message is None:
        if optional:
            return {}
        raise bad("message to be replied not found")
    return {"reply_to_message": without_reply(message.json)}


def _send(world: World, chat: Chat, params: Params, content: Json, keyboard: markup.Markup, method: str) -> Message:
    keyboard.check(private=chat.kind == "private")
    check_reachable(chat)
    world.limits.take(chat.id, new=True, paid=params.flag("allow_paid_broadcast"))
    if keyboard.inline is not None:
        content["reply_markup"] = keyboard.inline
    if keyboard.reply is not None:
        chat.reply_keyboard = keyboard.reply if "keyboard" in keyboard.reply else None
        world.changed("chat", str(chat.id))
        world.events.add(chat.id, "keyboard")
    if params.flag("protect_content"):
        content["has_protected_content"] = True
    chat.typing_until = 0.0
    message = world.post(chat, world.profile.as_json(), content, by_bot=True)
    world.timings.note("effect", chat.id, message.id, method)
    return message
