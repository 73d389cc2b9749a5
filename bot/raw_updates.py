"""Updates before anything is parsed: who has sent them, and whose lane they belong to."""

from collections.abc import Mapping
from typing import Any

Raw = Mapping[str, Any]
"""An update as Telegram sent it. That it has an ``update_id`` is certain; the shape of the rest is not."""

KINDS = ("message", "callback_query", "my_chat_member")
"""What is asked for. Edited messages follow with the first dialogue in which an answer is a message of its own."""

_WHERE = ("message_id", "date", "chat")


def lane_of(update: Raw) -> int:
    """Return whose lane an update belongs to: the person's, a group's (negative), or 0 if it can't be told."""
    for kind in ("message", "my_chat_member"):
        chat = part(part(update, kind), "chat")
        if chat and chat.get("type") != "private" and isinstance(chat.get("id"), int):
            return int(chat["id"])
    return sender(update)[0]


def sender(update: Raw) -> tuple[int, str | None]:
    """Return who has sent an update (0 if it can't be told), and the language that their Telegram speaks."""
    for kind in KINDS:
        person = part(part(update, kind), "from")
        account, language = person.get("id"), person.get("language_code")
        if isinstance(account, int):
            return account, language if isinstance(language, str) else None
    return 0, None


def worth_keeping(update: Raw) -> Raw:
    """Return an update without what a tap's message says: we have written it, and only which message it is matters.

    Else a screen with all its buttons would be sealed, opened and made into objects at every tap.
    """
    query = part(update, "callback_query")
    message = part(query, "message")
    if not message:
        return update
    where = {name: message[name] for name in _WHERE if name in message}
    return {**update, "callback_query": {**query, "message": where}}


def part(whole: Raw, name: str) -> Raw:
    """Return what stands under a name if it is an object, else an empty one."""
    found = whole.get(name)
    return found if isinstance(found, dict) else {}
