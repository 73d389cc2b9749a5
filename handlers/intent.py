"""What a person wants, read from one update. Everything in it is untrusted."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from telegram import CallbackQuery, Chat, ChatMemberUpdated, Message, Update, User

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?(?:\s+(.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Command:
    """A command with what follows it; ``name`` in lower case, without the slash."""

    name: str
    argument: str


@dataclass(frozen=True, slots=True)
class Tap:
    """A tap on a button. ``data`` is what the button claims; ``message_id`` the message it hangs on (0 if unknown)."""

    query: str
    data: str
    message_id: int


@dataclass(frozen=True, slots=True)
class Text:
    """Typed text, as Telegram delivers it: trimmed, 1 to 4,096 characters.

    ``entities`` are its formatting, as the Bot API writes them: offsets in UTF-16 units.
    """

    text: str
    entities: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Edited:
    """A message that the person has edited, as it reads now; ``entities`` as those of `Text`."""

    text: str
    entities: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class File:
    """A document or a photo. All but ``id`` is the sender's word; ``size`` is None where Telegram names none.

    ``album`` is the same for what was sent together, "" for a single one. ``entities`` format the ``caption``.
    """

    id: str
    name: str
    size: int | None
    photo: bool
    album: str
    caption: str = ""
    entities: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """A shared contact. ``own`` where Telegram says that it is the sender's own number."""

    number: str
    own: bool


@dataclass(frozen=True, slots=True)
class Unheard:
    """A message of a sort that nothing here listens to; ``what`` is ``voice``, ``sticker`` or ``other``."""

    what: str


Heard = Text | Edited | File | Contact | Unheard
"""What is not a command and not a tap: it goes to the dialogue that the person is in."""


@dataclass(frozen=True, slots=True)
class Blocked:
    """The person has blocked the bot (``yes``) or let it in again."""

    yes: bool


@dataclass(frozen=True, slots=True)
class InGroup:
    """Somebody speaks to the bot in a group, or has brought it there."""

    chat: int


Intent = Command | Tap | Heard | Blocked | InGroup


@dataclass(frozen=True, slots=True)
class Said:
    """Who wants what.

    ``message_id`` is that of the person's own message, or of the one whose button they tap: at least this far
    down their chat reaches. 0 if there is none. ``name`` is the first name that they have given themself in Telegram:
    it is kept nowhere, and whoever is shown it once is named to them before.
    """

    account: int
    language: str
    message_id: int
    intent: Intent
    name: str = field(default="", repr=False)


def read(update: Update, username: str) -> Said | None:
    """Return what an update means, or ``None`` if it asks for nothing (another bot's words, a service message)."""
    if update.callback_query is not None:
        return _tap(update.callback_query)
    if update.message is not None:
        return _message(update.message, username)
    if update.edited_message is not None:
        return _edited(update.edited_message)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member)
    return None


def _said(user: User, intent: Intent, message_id: int = 0) -> Said:
    code = user.language_code or ""  # a client's word: one that is no code could hold what cannot even be kept
    return Said(user.id, code if code.isascii() else "", message_id, intent, user.first_name)


def _tap(query: CallbackQuery) -> Said | None:
    if query.message is not None and query.message.chat.type != Chat.PRIVATE:
        return None  # personal dialogues run in private chats only
    message_id = query.message.message_id if query.message is not None else 0
    return _said(query.from_user, Tap(query.id, query.data or "", message_id), message_id)


def _message(message: Message, username: str) -> Said | None:
    if message.from_user is None or message.from_user.is_bot:
        return None
    command = _COMMAND.fullmatch(message.text) if message.text else None
    if message.chat.type != Chat.PRIVATE:
        named = command is not None and command[2] is not None and command[2].lower() == username.lower()
        alone = command is not None and command[2] is None
        mentioned = re.search(rf"@{re.escape(username)}(?!\w)", message.text or "", re.IGNORECASE) is not None
        return _said(message.from_user, InGroup(message.chat.id)) if named or alone or mentioned else None
    if command is not None:
        wanted = Command(command[1].lower(), (command[3] or "").strip())
        return _said(message.from_user, wanted, message.message_id)
    intent = _heard(message)
    return None if intent is None else _said(message.from_user, intent, message.message_id)


def _heard(message: Message) -> Heard | None:
    if message.text:
        return Text(message.text, tuple(entity.to_dict() for entity in message.entities))
    album, caption = message.media_group_id or "", message.caption or ""
    entities = tuple(entity.to_dict() for entity in message.caption_entities)
    if message.document is not None and message.animation is None:
        document = message.document
        name, size = document.file_name or "", document.file_size
        return File(document.file_id, name, size, photo=False, album=album, caption=caption, entities=entities)
    if message.photo:
        largest = message.photo[-1]
        size = largest.file_size
        return File(largest.file_id, "", size, photo=True, album=album, caption=caption, entities=entities)
    if message.contact is not None:
        # The server sets the contact's account, the sender sets its number: only one's own account vouches for it.
        own = message.from_user is not None and message.contact.user_id == message.from_user.id
        return Contact(message.contact.phone_number, own)
    if message.effective_attachment is None:
        return None  # a service message: something was pinned, a timer set
    if message.voice or message.video_note or message.audio:
        return Unheard("voice")
    return Unheard("sticker" if message.sticker else "other")


def _edited(message: Message) -> Said | None:
    """Read an edit; of a message that was no plain text, or a command, nothing can be edited here."""
    if message.from_user is None or message.from_user.is_bot or message.chat.type != Chat.PRIVATE:
        return None
    if not message.text or _COMMAND.fullmatch(message.text):
        return None
    entities = tuple(entity.to_dict() for entity in message.entities)
    return _said(message.from_user, Edited(message.text, entities), message.message_id)


def _membership(change: ChatMemberUpdated) -> Said | None:
    inside = change.new_chat_member.status in {"member", "administrator", "restricted"}
    if change.chat.type == Chat.PRIVATE:
        return _said(change.from_user, Blocked(not inside))
    if change.chat.type not in {Chat.GROUP, Chat.SUPERGROUP}:
        return None  # a channel's readers have not asked
    was_inside = change.old_chat_member.status in {"member", "administrator", "restricted"}
    return _said(change.from_user, InGroup(change.chat.id)) if inside and not was_inside else None
