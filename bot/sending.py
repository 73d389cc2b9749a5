"""One call to the Bot API for one parcel, and what its outcome means."""

import enum
from dataclasses import dataclass
from typing import Any

from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.fate import NotSent, may_have_arrived, seconds_to_wait
from bot.transport import Pool
from bot.wire import Upload
from storage.outbox import Parcel


class Fate(enum.Enum):
    """What became of a parcel."""

    SENT = "sent"
    UNSENT = "unsent"  # certainly not sent: try again
    UNSURE = "unsure"  # perhaps sent
    HALTED = "halted"  # the server asks us to wait
    SCREEN_LOST = "screen lost"  # the message to edit is gone: send it anew
    UNREACHABLE = "unreachable"  # the person has blocked the bot, or is gone
    REFUSED = "refused"  # it will never be taken as it is


@dataclass(frozen=True, slots=True)
class Sent:
    """A fate, and what is known of it: the message's id, or how many seconds to wait."""

    fate: Fate
    message_id: int | None = None
    wait: float = 0.0


async def send(pool: Pool, parcel: Parcel, file: Upload | None = None, *, paid: bool = False) -> Sent:
    """Send, edit, delete, or take buttons away. Every error of the Bot API becomes a fate.

    ``file`` is what a document's parcel has been made into. ``paid``: a new message may cost Stars, and so may go out
    faster than Telegram lets a bot send for nothing.
    """
    method, params = _call(parcel)
    if paid and method.startswith("send"):
        params["allow_paid_broadcast"] = True
    try:
        reply = await pool.call(method, params, files=None if file is None else {_sort(parcel): file})
    except TelegramError as error:
        return _fate(error, parcel)
    message_id = reply.get("message_id") if isinstance(reply, dict) else None
    return Sent(Fate.SENT, message_id if isinstance(message_id, int) else parcel.edit)


def _call(parcel: Parcel) -> tuple[str, dict[str, Any]]:
    if parcel.kind == "strip":
        return "editMessageReplyMarkup", {"chat_id": parcel.chat, "message_id": parcel.payload["message_id"]}
    if parcel.kind == "delete":
        return "deleteMessage", {"chat_id": parcel.chat, "message_id": parcel.payload["message_id"]}
    if parcel.kind == "blank":
        method = "editMessageCaption" if "caption" in parcel.payload else "editMessageText"
        return method, {"chat_id": parcel.chat, **parcel.payload}
    if parcel.kind == "document":
        sent = {name: parcel.payload[name] for name in _WITH_A_FILE if name in parcel.payload}
        return _WITH_MEDIA[_sort(parcel)], {"chat_id": parcel.chat, **sent}
    if parcel.edit is not None:
        return "editMessageText", {"chat_id": parcel.chat, "message_id": parcel.edit, **parcel.payload}
    method = next((method for media, method in _WITH_MEDIA.items() if media in parcel.payload), "sendMessage")
    return method, {"chat_id": parcel.chat, **parcel.payload}


def _sort(parcel: Parcel) -> str:
    """Return as what a file is sent: a document, unless its payload says that people are to see it as a photo."""
    return "photo" if parcel.payload.get("as") == "photo" else "document"


_WITH_MEDIA = {"photo": "sendPhoto", "document": "sendDocument"}
_WITH_A_FILE = ("caption", "parse_mode", "protect_content", "reply_markup")

# Descriptions by which the Bot API tells its refusals apart; it has no codes for them.
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
_NOBODY = ("chat not found", "user is deactivated", "user not found", "peer_id_invalid")


def _fate(error: TelegramError, parcel: Parcel) -> Sent:
    description = error.message.lower()
    if isinstance(error, RetryAfter):
        return Sent(Fate.HALTED, wait=seconds_to_wait(error))
    if isinstance(error, BadRequest):  # before NetworkError, from which the library derives it
        if "message is not modified" in description:
            return Sent(Fate.SENT, parcel.edit)
        if any(words in description for words in _GONE):
            return Sent(Fate.SCREEN_LOST if parcel.kind in {"screen", "card"} else Fate.REFUSED)
        return Sent(Fate.UNREACHABLE if any(words in description for words in _NOBODY) else Fate.REFUSED)
    if isinstance(error, Forbidden | ChatMigrated):
        return Sent(Fate.UNREACHABLE)
    if isinstance(error, NotSent):
        return Sent(Fate.UNSENT)
    return Sent(Fate.UNSURE if may_have_arrived(error) else Fate.REFUSED)
