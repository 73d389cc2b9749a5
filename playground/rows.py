"""What is kept of the playground, row by row, and how a world is filled again from it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING

from playground.files import Stored
from playground.people import Chat, Message, User
from playground.updates import DEFAULT_KINDS, Update
from playground.world import Profile, Webhook

if TYPE_CHECKING:
    from playground.params import Json
    from playground.world import World

GAP = 10_000
"""How far counters move after an unclean end: ids that were given but not yet written are never given again."""


def row(world: World, kind: str, key: str, waiting: dict[str, Update]) -> object:
    """Return what is kept of one thing, as JSON can hold it; ``None`` if it is gone."""
    match kind:
        case "message":
            chat, _, number = key.partition(":")
            message = world.chats[int(chat)].messages.get(int(number))
            return None if message is None else {"by_bot": message.by_bot, "json": message.json}
        case "update":
            return _update_row(world, waiting.get(key))
        case "user":
            return asdict(world.users[int(key)])
        case "chat":
            return _chat_row(world.chats[int(key)])
        case "file":
            return world.shelf.row(key)
    return _setting(world, key)


def _update_row(world: World, update: Update | None) -> Json | None:
    if update is None:
        return None
    left = update.expires - world.monotonic()
    return {"kind": update.kind, "body": update.body, "left": left, "again": update.again}


def _chat_row(chat: Chat) -> Json:
    names = ("id", "kind", "title", "username", "members", "started", "blocked", "gone", "privacy", "last_id")
    return {**{name: getattr(chat, name) for name in names}, "reply_keyboard": chat.reply_keyboard}


def _setting(world: World, name: str) -> object:
    match name:
        case "counters":
            return {
                "person": world.next_person,
                "group": world.next_group,
                "message": world.next_message,
                "query": world.next_query,
                "update": world.queue.next_id,
                "event": world.events.n,
                "kinds": sorted(world.queue.kinds),
            }
        case "clock":
            clock = world.clock
            return {"now": clock.now().isoformat(), "running": clock.wanted, "version": clock.version}
        case "tokens":
            return sorted(world.tokens)
        case "profile":
            return asdict(world.profile)
        case "webhook":
            return asdict(world.webhook) if world.webhook else None
    return True


def fill(world: World, kept: dict[str, dict[str, Json]]) -> None:
    """Put what was kept, by kind and key, into an empty world."""
    settings = kept.get("setting", {})
    gap = GAP if "open" in settings else 0
    counters = settings["counters"]
    world.next_person = counters["person"]
    world.next_group = counters["group"]
    world.next_message = counters["message"] + gap
    world.next_query = counters["query"] + gap
    world.queue.next_id = counters["update"] + gap
    world.queue.kinds = frozenset(counters["kinds"]) or DEFAULT_KINDS
    world.events.n = counters["event"] + gap
    world.tokens = set(settings["tokens"])
    world.profile = Profile(**settings["profile"])
    if webhook := settings.get("webhook"):
        world.webhook = Webhook(**webhook)
    clock = settings["clock"]
    world.clock.resume(datetime.fromisoformat(clock["now"]), running=clock["running"], version=clock["version"] + 1)
    for row in sorted(kept.get("user", {}).values(), key=lambda row: row["id"]):
        world.users[row["id"]] = User(**row)
    for row in kept.get("chat", {}).values():
        chat = Chat(**row)
        chat.last_id += gap if chat.kind != "private" else 0
        world.chats[chat.id] = chat
    messages = []
    for key, row in kept.get("message", {}).items():
        chat_id, _, number = key.partition(":")
        messages.append(Message(int(number), int(chat_id), row["by_bot"], row["json"]))
    for message in sorted(messages, key=lambda message: message.id):
        world.chats[message.chat].messages[message.id] = message
    for row in kept.get("file", {}).values():
        world.shelf.stored[row["id"]] = Stored(**row)
    now = world.monotonic()
    for key, row in sorted(kept.get("update", {}).items(), key=lambda pair: int(pair[0])):
        world.queue.put(Update(int(key), row["kind"], row["body"], now + row["left"], row["again"]))
