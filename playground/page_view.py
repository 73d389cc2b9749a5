"""How the page sees what stands in a chat."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from playground.describing import commands_for

if TYPE_CHECKING:
    from playground.events import Event
    from playground.params import Json
    from playground.people import Chat, Message, User
    from playground.world import World


def person(user: User) -> Json:
    """Return what the page is told of a person."""
    return {
        "id": user.id,
        "name": user.name,
        "username": user.username,
        "language": user.language,
        "role": user.role,
        "phone": user.phone,
    }


def message(world: World, one: Message) -> Json:
    """Return the page's ``Message``: dates in UTC on the playground's clock, entities in UTF-16 units."""
    json = one.json
    keyboard = [[_button(button) for button in row] for row in json.get("reply_markup", {}).get("inline_keyboard", [])]
    view: Json = {
        "message_id": one.id,
        "from": "bot" if one.by_bot else "person",
        "sender": json["from"]["first_name"],
        "date": datetime.fromtimestamp(json["date"], UTC).isoformat(),
        "edited": "edit_date" in json,
        "text": json.get("text", ""),
        "entities": json.get("entities") or json.get("caption_entities") or [],
        "keyboard": keyboard,
        "photo": None,
        "document": None,
        "voice": json["voice"]["duration"] if "voice" in json else None,
        "sticker": json["sticker"]["emoji"] if "sticker" in json else None,
        "album": json.get("media_group_id"),
        "contact": json.get("contact"),
        "forwarded": _author(json.get("forward_origin")),
        "caption": json.get("caption", ""),
        "protected": bool(json.get("has_protected_content")),
        "reply_to": json.get("reply_to_message", {}).get("message_id"),
    }
    if photo := json.get("photo"):
        view["photo"] = _media(world, photo[-1]["file_id"])
    if document := json.get("document"):
        view["document"] = {
            "name": document["file_name"],
            "size": document["file_size"],
            "url": None if view["protected"] else f"/api/chats/{one.chat}/document/{one.id}",
        }
    return view


def _media(world: World, file_id: str) -> str | None:
    stored = world.shelf.find(file_id)
    return f"/media/{stored.unique}" if stored else None


def _author(origin: Json | None) -> str | None:
    if origin is None:
        return None
    name: str = origin["sender_user_name"] if "sender_user_name" in origin else origin["sender_user"]["first_name"]
    return name


def keyboard(one: Chat) -> Json | None:
    """Return the keyboard below the input line, as the page is told of it; ``None`` if there is none."""
    shown = one.reply_keyboard
    if shown is None:
        return None
    rows = shown["keyboard"]
    return {
        "rows": [[{"text": button["text"], "contact": "request_contact" in button} for button in row] for row in rows],
        "one_time": "one_time_keyboard" in shown,
        "low": "resize_keyboard" in shown,
        "placeholder": shown.get("placeholder", ""),
    }


def _button(button: Json) -> Json:
    if "callback_data" in button:
        return {"text": button["text"], "data": button["callback_data"]}
    if "url" in button:
        return {"text": button["text"], "url": button["url"]}
    return {"text": button["text"]}


def chat(world: World, user: User) -> Json:
    """Return the private chat of ``user`` with the bot, oldest message first; ``n`` is the newest event in it."""
    one = world.chats[user.id]
    return {
        "n": world.events.n,
        "started": one.started,
        "blocked": one.blocked,
        "messages": [message(world, each) for each in one.messages.values()],
        "commands": commands_for(world, user),
        "typing": one.typing_until > world.monotonic(),
        "reply_keyboard": keyboard(one),
    }


def event(world: World, one: Event) -> Json:
    """Return what the page is told of an event; messages as they stand now."""
    view: Json = {"n": one.n, "person": one.person, "kind": one.kind, **(one.more or {})}
    if one.kind == "clock":
        view |= world.clock.as_json()
    elif one.kind in {"message", "edit"} and one.message is not None:
        found = world.chats[one.person].messages.get(one.message)
        if found is None:
            return {**view, "kind": "delete", "message_id": one.message}
        view["message"] = message(world, found)
    elif one.kind == "keyboard":
        view["reply_keyboard"] = keyboard(world.chats[one.person])
    elif one.kind == "answer":
        view["message_id"] = one.message
    return view
