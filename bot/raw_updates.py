"""Updates before anything is parsed: who has sent them, and whose lane they belong to."""

from collections.abc import Mapping
from typing import Any

Raw = Mapping[str, Any]
"""An update as Telegram sent it. That it has an ``update_id`` is certain; the shape of the rest is not."""

KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
"""What is asked for. Whoever edits a message that was an answer edits the answer."""

_WHERE = ("message_id", "date", "chat")


def lane_of(update: Raw) -> int:
    """Return whose lane an update belongs to: the person's, a group's (negative), or 0 if it can't be told."""
    for kind in ("message", "edited_message", "my_chat_member"):
        chat = part(part(update, kind), "chat")
        if chat and chat.get("type") != "private" and _is_id(chat.get("id")):
            return int(chat["id"])
    return sender(update)[0]


def sender(update: Raw) -> tuple[int, str | None]:
    """Return who has sent an update (0 if it can't be told), and the language that their Telegram speaks."""
    for kind in KINDS:
        person = part(part(update, kind), "from")
        account, language = person.get("id"), person.get("language_code")
        if _is_id(account):
            return account, language if isinstance(language, str) else None  # type: ignore[return-value]  # it is one
    return 0, None


def _is_id(found: object) -> bool:
    """Tell whether this is an id as the Bot API promises them: a whole number of at most 52 bits, and its sign."""
    return isinstance(found, int) and not isinstance(found, bool) and abs(found) < 2**52


def worth_keeping(update: Raw) -> Raw:
    """Return an update without what a tap's message says, or one that is replied to: only which one it is matters.

    Else a screen with all its buttons would be sealed, opened and made into objects at every tap.
    """
    said = part(update, "message")
    if "reply_to_message" in said:
        return {**update, "message": {name: value for name, value in said.items() if name != "reply_to_message"}}
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
