"""What people do on the page: each act as the page asks for it, a JSON object in and one out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground import acts, membership, sharing
from playground.requests import number_in, text_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from playground.params import Json
    from playground.people import Message
    from playground.world import World


def _sent(*messages: Message) -> Json:
    return {"message_ids": [message.id for message in messages]}


def _chat(body: Json) -> int | None:
    return number_in(body, "chat") if "chat" in body else None


def _send(world: World, person: int, body: Json) -> Json:
    reply_to = number_in(body, "reply_to") if "reply_to" in body else None
    return _sent(*acts.says(world, person, text_in(body, "text"), _chat(body), reply_to))


def _edit(world: World, person: int, body: Json) -> Json:
    return _sent(acts.edits(world, person, number_in(body, "message_id"), text_in(body, "text"), _chat(body)))


def _delete(world: World, person: int, body: Json) -> Json:
    acts.deletes(world, person, number_in(body, "message_id"), _chat(body))
    return {}


def _tap(world: World, person: int, body: Json) -> Json:
    query = acts.taps(world, person, number_in(body, "message_id"), text_in(body, "data"), _chat(body))
    return {"query": query.id}


def _start(world: World, person: int, body: Json) -> Json:
    return _sent(*acts.starts(world, person, text_in(body, "payload", "")))


def _contact(world: World, person: int, body: Json) -> Json:
    of = number_in(body, "of") if "of" in body else None
    return _sent(sharing.shares_contact(world, person, text_in(body, "phone", ""), of, text_in(body, "name", "?")))


def _press(world: World, person: int, body: Json) -> Json:
    return _sent(sharing.presses(world, person, text_in(body, "label"), text_in(body, "phone", "")))


def _forward(world: World, person: int, body: Json) -> Json:
    """Forward what stands in the chat (``message_id``), or a text of a person (``of``) or of a hidden name."""
    if "message_id" in body:
        return _sent(sharing.forwards(world, person, number_in(body, "message_id")))
    author = number_in(body, "of") if "of" in body else text_in(body, "name")
    return _sent(sharing.forwards_text(world, person, text_in(body, "text"), author))


def _voice(world: World, person: int, _body: Json) -> Json:
    return _sent(sharing.sends_voice(world, person))


def _sticker(world: World, person: int, _body: Json) -> Json:
    return _sent(sharing.sends_sticker(world, person))


def _block(world: World, person: int, _body: Json) -> Json:
    membership.blocks(world, person)
    return {}


def _unblock(world: World, person: int, _body: Json) -> Json:
    membership.unblocks(world, person)
    return {}


ACTS: dict[str, Callable[[World, int, Json], Json]] = {
    "send": _send,
    "edit": _edit,
    "delete": _delete,
    "tap": _tap,
    "start": _start,
    "contact": _contact,
    "press": _press,
    "forward": _forward,
    "voice": _voice,
    "sticker": _sticker,
    "block": _block,
    "unblock": _unblock,
}
"""Name of the act -> what it does. All raise ``NotPossible``, ``ApiError`` or ``ValueError``."""
