"""Bot API methods that change or delete a message, and that answer a tap."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from playground import markup
from playground.entities import formatted
from playground.params import whole
from playground.refusals import NOT_MODIFIED, TOO_OLD, bad
from playground.sending import chat_of, check_reachable, resolved
from playground.wording import check_caption, check_message
from playground.world import QUERY_LIFE

if TYPE_CHECKING:
    from playground.params import Json, Params
    from playground.people import Message
    from playground.world import World

DELETABLE = timedelta(hours=48)
ANSWER_LIMIT = 200
"""Characters of a toast or alert."""


def _own_message(world: World, params: Params) -> Message:
    chat = chat_of(world, params)
    number = params.number("message_id")
    if number <= 0:
        raise bad("message identifier is not specified")
    message = chat.messages.get(number)
    if message is None:
        raise bad("message to edit not found")
    if not message.by_bot:
        raise bad("message can't be edited")
    return message


def edit_message_text(world: World, params: Params) -> Json:
    """``editMessageText``: text and inline keyboard together; a keyboard that is not given goes away."""
    if not params.text("text"):
        raise bad("message text is empty")
    text, entities = formatted(params)
    keyboard = markup.read(params)
    message = _own_message(world, params)
    if "text" not in message.json:
        raise bad("there is no text in the message to edit")
    check_message(text, "MESSAGE_TOO_LONG")
    content: Json = {"text": text}
    if entities := resolved(world, entities):
        content["entities"] = entities
    return _edit(world, message, content, ("text", "entities"), keyboard, "editMessageText")


def edit_message_caption(world: World, params: Params) -> Json:
    """``editMessageCaption``: of a picture or document; none given takes the caption away."""
    caption, entities = formatted(params, "caption", "caption_entities")
    keyboard = markup.read(params)
    message = _own_message(world, params)
    if "photo" not in message.json and "document" not in message.json:
        raise bad("there is no caption in the message to edit")
    check_caption(caption, "MEDIA_CAPTION_TOO_LONG")
    content: Json = {"caption": caption} if caption else {}
    if caption and (entities := resolved(world, entities)):
        content["caption_entities"] = entities
    return _edit(world, message, content, ("caption", "caption_entities"), keyboard, "editMessageCaption")


def edit_message_reply_markup(world: World, params: Params) -> Json:
    """``editMessageReplyMarkup``: another inline keyboard, or none."""
    keyboard = markup.read(params)
    message = _own_message(world, params)
    return _edit(world, message, {}, (), keyboard, "editMessageReplyMarkup")


def _edit(
    world: World, message: Message, content: Json, fields: tuple[str, ...], keyboard: markup.Markup, method: str
) -> Json:
    keyboard.check_inline()
    chat = world.chats[message.chat]
    check_reachable(chat)
    before = message.json
    if keyboard.inline is not None:
        content["reply_markup"] = keyboard.inline
    compared = (*fields, "reply_markup")
    if all(before.get(name) == content.get(name) for name in compared):
        raise bad(NOT_MODIFIED)
    world.limits.take(chat.id, new=False)
    after = {name: value for name, value in before.items() if name not in compared}
    after["edit_date"] = world.date()
    after |= content
    message.json = after
    world.touched(message, "edit")
    world.timings.note("effect", chat.id, message.id, method)
    return after


def delete_message(world: World, params: Params) -> bool:
    """``deleteMessage``: up to 48 hours after it was sent, on the playground's clock."""
    chat = chat_of(world, params)
    number = params.number("message_id")
    if number <= 0:
        raise bad("message identifier is not specified")
    message = chat.messages.get(number)
    if message is None:
        raise bad("message to delete not found")
    if chat.kind != "private" and not message.by_bot:
        raise bad("message can't be deleted")
    if world.date() - message.json["date"] > DELETABLE.total_seconds():
        raise bad("message can't be deleted for everyone")
    world.remove(message)
    world.timings.note("effect", chat.id, number, "deleteMessage")
    return True


def delete_messages(world: World, params: Params) -> bool:
    """``deleteMessages``: those of up to 100 that can be deleted; the rest are passed over."""
    chat = chat_of(world, params)
    numbers = params.thing("message_ids", "can't parse message identifiers JSON object")
    if not isinstance(numbers, list) or not 0 < len(numbers) <= 100:
        raise bad("message identifiers are not specified")
    known = [whole(number) for number in numbers]
    if not all(known):
        raise bad("message identifiers are not specified")
    for number in known:
        message = chat.messages.get(number or 0)
        if message is not None and world.date() - message.json["date"] <= DELETABLE.total_seconds():
            world.remove(message)
    return True


def answer_callback_query(world: World, params: Params) -> bool:
    """``answerCallbackQuery``: once, in time, with a toast or alert of at most 200 characters."""
    text = params.text("text")
    if len(text) > ANSWER_LIMIT:
        raise bad("MESSAGE_TOO_LONG")
    query = world.queries.pop(params.text("callback_query_id"), None)
    if query is None or world.monotonic() - query.at > QUERY_LIFE:
        raise bad(TOO_OLD)
    world.events.add(
        query.person,
        "answer",
        query.message,
        {"text": text, "alert": params.flag("show_alert"), "query": query.id, "url": params.text("url")},
    )
    world.timings.note("answer", query.chat, query.message, text)
    return True
