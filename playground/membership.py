"""Blocking the bot and coming back, and groups that take it in: the bot hears of it as ``my_chat_member``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground.hearing import NotPossible, deliver

if TYPE_CHECKING:
    from playground.params import Json
    from playground.people import Chat, User
    from playground.world import World


def blocks(world: World, person: int) -> None:
    """Block the bot; the bot hears of it as ``my_chat_member``. Twice changes nothing."""
    _member(world, person, blocked=True)


def unblocks(world: World, person: int) -> None:
    """Let the bot write again; twice changes nothing."""
    _member(world, person, blocked=False)


def _member(world: World, person: int, *, blocked: bool) -> None:
    user, chat = world.users.get(person), world.chats.get(person)
    if user is None or chat is None:
        raise NotPossible("unknown-person")
    if chat.blocked == blocked:
        return
    chat.blocked = blocked
    world.changed("chat", str(chat.id))
    world.events.add(person, "blocked", None, {"blocked": blocked})
    _tell(world, chat, user, *(("member", "kicked") if blocked else ("kicked", "member")))


def opens_group(world: World, title: str, members: list[int], *, privacy: bool = True) -> Chat:
    """Open a supergroup with ``members``, the first of whom takes the bot in.

    With ``privacy`` the bot hears only commands, mentions and answers to itself there.
    """
    chat = world.add_group(title, members, privacy=privacy)
    if members:
        _tell(world, chat, world.users[members[0]], "left", "member")
    return chat


def _tell(world: World, chat: Chat, by: User, old: str, new: str) -> None:
    content = {
        "chat": chat.as_json(),
        "from": by.as_json(),
        "date": world.date(),
        "old_chat_member": _member_json(world, old),
        "new_chat_member": _member_json(world, new),
    }
    deliver(world, "my_chat_member", content)


def _member_json(world: World, status: str) -> Json:
    member: Json = {"user": world.profile.as_json(), "status": status}
    return {**member, "until_date": 0} if status == "kicked" else member
