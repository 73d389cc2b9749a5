"""What the bot hears of what people do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground.people import BOT_ID

if TYPE_CHECKING:
    from playground.params import Json
    from playground.people import Chat
    from playground.world import World


class NotPossible(Exception):
    """An act that no client allows; the text says which, in a word for programs."""


def deliver(world: World, kind: str, content: Json) -> int | None:
    """Queue an update of ``kind``, twice where a fault asks for it; return its id if the bot wants this kind."""
    number = world.queue.add(kind, content)
    if number is not None and (fault := world.faults.repeats()) is not None:
        update = world.queue.last
        if fault.same_id and update is not None:
            update.again += 1
        else:
            world.queue.add(kind, content)
    return number


def hears(world: World, chat: Chat, json: Json) -> bool:
    """Return whether the bot gets a message: in groups with privacy only what is meant for it."""
    if chat.kind == "private" or not chat.privacy:
        return True
    text = json.get("text", "")
    answered = json.get("reply_to_message", {}).get("from", {}).get("id")
    return text.startswith("/") or f"@{world.profile.username}" in text or answered == BOT_ID


def without_reply(json: Json) -> Json:
    """Return a message as it is quoted in an answer: without what it answered itself."""
    return {name: value for name, value in json.items() if name != "reply_to_message"}
