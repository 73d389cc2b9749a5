"""Bot API methods about the bot itself, its chats, its commands and its files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playground.refusals import bad
from playground.sending import chat_of, check_reachable

if TYPE_CHECKING:
    from playground.params import Json, Params
    from playground.people import User
    from playground.world import World

TYPING_SECONDS = 5.0
COMMANDS_LIMIT = 100
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
})  # fmt: skip


def get_me(world: World, _params: Params) -> Json:
    """``getMe``."""
    return {
        **world.profile.as_json(),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def get_chat(world: World, params: Params) -> Json:
    """``getChat``."""
    chat = chat_of(world, params)
    return {
        **chat.as_json(),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
            "gifts_from_channels": False,
        },
    }


def send_chat_action(world: World, params: Params) -> bool:
    """``sendChatAction``: the bot is typing for five seconds, or until it sends."""
    chat = chat_of(world, params)
    if params.text("action") not in _ACTIONS:
        raise bad("wrong parameter action in request")
    check_reachable(chat)
    chat.typing_until = world.monotonic() + TYPING_SECONDS
    world.events.add(chat.id, "typing", None, {"seconds": TYPING_SECONDS})
    return True


def get_file(world: World, params: Params) -> Json:
    """``getFile``: where a file of at most 20 MB can be fetched within the hour."""
    file_id = params.text("file_id")
    if not file_id:
        raise bad("file_id not specified")
    return world.shelf.link(file_id)


def _scope(params: Params) -> str:
    scope = params.thing("scope", "can't parse BotCommandScope JSON object")
    if scope is None:
        return "default"
    if not isinstance(scope, dict) or "type" not in scope:
        raise bad("can't parse BotCommandScope: Can't find field \"type\"")
    kind = str(scope["type"])
    if kind in {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}:
        return kind
    if kind in {"chat", "chat_administrators", "chat_member"}:
        if "chat_id" not in scope:
            raise bad("can't parse BotCommandScope: Can't find field \"chat_id\"")
        return ":".join(str(scope[name]) for name in ("type", "chat_id", "user_id") if name in scope)
    raise bad("can't parse BotCommandScope: Unsupported type specified")


def _place(params: Params) -> str:
    language = params.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad("invalid language code specified")
    return f"{_scope(params)}|{language}"


def set_my_commands(world: World, params: Params) -> bool:
    """``setMyCommands`` for one scope and language; at most 100."""
    commands = params.thing("commands", "can't parse commands JSON object")
    if not isinstance(commands, list):
        raise bad("can't parse commands JSON object")
    place = _place(params)
    if len(commands) > COMMANDS_LIMIT:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    kept = []
    for command in commands:
        if not isinstance(command, dict) or "command" not in command or "description" not in command:
            raise bad("can't parse BotCommand: BotCommand must be an Object")
        name = str(command["command"]).removeprefix("/")
        description = str(command["description"])
        if not _COMMAND.fullmatch(name):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(description) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
        kept.append({"command": name, "description": description})
    world.profile.commands[place] = kept
    _commands_changed(world)
    return True


def get_my_commands(world: World, params: Params) -> list[Json]:
    """``getMyCommands`` of exactly one scope and language."""
    return world.profile.commands.get(_place(params), [])


def delete_my_commands(world: World, params: Params) -> bool:
    """``deleteMyCommands`` of one scope and language."""
    world.profile.commands.pop(_place(params), None)
    _commands_changed(world)
    return True


def _commands_changed(world: World) -> None:
    world.changed("setting", "profile")
    world.events.add(0, "commands")


def commands_for(world: World, user: User) -> list[Json]:
    """Return the commands that this person's menu shows: the narrowest scope, their language before any."""
    language = user.language[:2]
    for scope in (f"chat:{user.id}", "all_private_chats", "default"):
        for place in (f"{scope}|{language}", f"{scope}|"):
            if commands := world.profile.commands.get(place):
                return commands
    return []


def set_text(kind: str, limit: int, field: str) -> object:
    """Return a method that keeps a description of the bot per language, at most ``limit`` characters."""

    def method(world: World, params: Params) -> bool:
        text = params.text(field)
        if len(text) > limit:
            raise bad(f"{field} is too long")
        world.profile.texts[f"{kind}|{params.text('language_code')}"] = text
        world.changed("setting", "profile")
        return True

    return method


def get_text(kind: str, field: str) -> object:
    """Return a method that tells a description of the bot per language."""

    def method(world: World, params: Params) -> Json:
        return {field: world.profile.texts.get(f"{kind}|{params.text('language_code')}", "")}

    return method


def set_chat_menu_button(world: World, params: Params) -> bool:
    """``setChatMenuButton``: kept, shown nowhere."""
    button = params.thing("menu_button", "can't parse menu button JSON object")
    world.profile.menu_button = button if isinstance(button, dict) else {"type": "default"}
    world.changed("setting", "profile")
    return True


def get_chat_menu_button(world: World, _params: Params) -> Json:
    """``getChatMenuButton``."""
    return world.profile.menu_button


def accept(_world: World, _params: Params) -> bool:
    """``logOut`` and ``close``: accepted, with nothing to do."""
    return True
