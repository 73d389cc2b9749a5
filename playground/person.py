"""People as tests play them: they say, tap and see."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from playground import acts, membership

if TYPE_CHECKING:
    from playground.params import Json
    from playground.people import Chat, Message
    from playground.playground import Playground
    from playground.world import Query

PATIENCE = 5.0
"""Seconds that a person waits for something to appear."""


def visible(message: Message) -> str:
    """Return everything that can be read of a message: text, caption, buttons, the name of a file."""
    json = message.json
    lines = [json.get("text", ""), json.get("caption", "")]
    lines.extend(" | ".join(button["text"] for button in row) for row in buttons(message))
    if document := json.get("document"):
        lines.append(document["file_name"])
    return "\n".join(line for line in lines if line)


def buttons(message: Message) -> list[list[Json]]:
    """Return the inline keyboard of a message, rows of buttons."""
    rows: list[list[Json]] = message.json.get("reply_markup", {}).get("inline_keyboard", [])
    return rows


class _InChat:
    def __init__(self, playground: Playground, number: int) -> None:
        self._playground = playground
        self.id = number

    @property
    def chat(self) -> Chat:
        """The chat as the server holds it."""
        return self._playground.world.chats[self.id]

    @property
    def messages(self) -> list[Message]:
        """All messages of the chat, oldest first."""
        return list(self.chat.messages.values())

    @property
    def from_bot(self) -> list[Message]:
        """The bot's messages, oldest first."""
        return [message for message in self.messages if message.by_bot]

    @property
    def last(self) -> Message:
        """The bot's newest message; raises ``IndexError`` if there is none."""
        return self.from_bot[-1]


class Group(_InChat):
    """A group with the bot in it."""


class Person(_InChat):
    """A person with a phone. Acts take effect at once; what they see arrives when the bot has answered."""

    def __init__(self, playground: Playground, number: int) -> None:
        super().__init__(playground, number)
        self._mark = playground.world.events.n

    @property
    def name(self) -> str:
        """The (invented) name."""
        return self._playground.world.users[self.id].name

    def _acts(self) -> None:
        self._mark = self._playground.world.events.n

    async def says(self, text: str, *, to: Group | None = None, reply_to: int | None = None) -> list[Message]:
        """Write ``text``, to the bot or into a group; return the messages that it became."""
        self._acts()
        return acts.says(self._playground.world, self.id, text, to.id if to else None, reply_to)

    async def starts(self, payload: str = "") -> None:
        """Press START, as from a deep link with ``payload``."""
        self._acts()
        acts.starts(self._playground.world, self.id, payload)

    async def taps(self, label: str, *, on: Message | None = None, timeout: float = PATIENCE) -> Query:  # noqa: ASYNC109 - patience
        """Tap the button whose label or data is ``label``, or else whose label contains it; newest message first.

        Waits until there is one.

        Raises:
            AssertionError: no such button within ``timeout`` seconds.
        """
        deadline = time.monotonic() + timeout
        while (found := self._button(label, on)) is None:
            left = deadline - time.monotonic()
            if left <= 0:
                raise AssertionError(f"{self.name} finds no button {label!r}; the chat shows:\n{self.shown()}")
            await self._playground.world.events.wait(self._playground.world.events.n, left)
        message, button = found
        if "callback_data" not in button:
            raise AssertionError(f"the button {label!r} leads to {button}, not to the bot")
        return await self.forges(message, button["callback_data"])

    async def forges(self, message: Message | int, data: str) -> Query:
        """Send a tap with any ``data`` from any message of the bot, as a changed client could."""
        self._acts()
        number = message if isinstance(message, int) else message.id
        chat = self.id if isinstance(message, int) else message.chat
        return acts.taps(self._playground.world, self.id, number, data, chat)

    def _button(self, label: str, on: Message | None) -> tuple[Message, Json] | None:
        places = [on] if on is not None else self.from_bot[::-1]
        pairs = [(message, button) for message in places for row in buttons(message) for button in row]
        for pair in pairs:
            if label in (pair[1]["text"], pair[1].get("callback_data")):
                return pair
        return next((pair for pair in pairs if label in pair[1]["text"]), None)

    async def edits(self, message: Message, text: str) -> None:
        """Change an own message."""
        self._acts()
        acts.edits(self._playground.world, self.id, message.id, text)

    async def deletes(self, message: Message) -> None:
        """Delete a message on both sides."""
        acts.deletes(self._playground.world, self.id, message.id)

    async def contacts(self, phone: str, *, of: int | None = None) -> Message:
        """Share a phone number: one's own, or that of person ``of`` (0: of a stranger)."""
        self._acts()
        return acts.contacts(self._playground.world, self.id, phone, of)

    async def sends_file(
        self,
        name: str,
        data: bytes,
        mime: str = "application/octet-stream",
        *,
        caption: str = "",
        photo: bool = False,
    ) -> Message:
        """Send a document, or a picture as a photo."""
        self._acts()
        kind = "photo" if photo else "document"
        return acts.sends_file(self._playground.world, self.id, name, mime, data, caption, kind=kind)

    async def sends(self, **content: object) -> Message:
        """Send any other kind of message: ``content`` holds fields of the Bot API's ``Message`` (``sticker=…``)."""
        self._acts()
        return acts.send(self._playground.world, self.id, dict(content))

    async def blocks(self) -> None:
        """Block the bot."""
        self._acts()
        membership.blocks(self._playground.world, self.id)

    async def unblocks(self) -> None:
        """Let the bot write again."""
        self._acts()
        membership.unblocks(self._playground.world, self.id)

    def leaves_telegram(self) -> None:
        """Delete the account: the bot hears "user is deactivated"."""
        self.chat.gone = True

    def shown(self) -> str:
        """Return all that the bot's messages show now, oldest first."""
        return "\n———\n".join(visible(message) for message in self.from_bot)

    def sees_now(self, text: str) -> Message | None:
        """Return the bot's message that shows ``text``: one that came or changed since the last act, or the newest."""
        for message in reversed(self.from_bot):
            if text in visible(message) and (message.mark > self._mark or message is self.last):
                return message
        return None

    async def sees(self, text: str, timeout: float = PATIENCE) -> Message:  # noqa: ASYNC109 - patience
        """Wait until the bot shows ``text``, in a message that came or changed since the last act, or in the newest.

        Raises:
            AssertionError: not within ``timeout`` seconds; its text holds the chat.
        """
        deadline = time.monotonic() + timeout
        while (message := self.sees_now(text)) is None:
            left = deadline - time.monotonic()
            if left <= 0:
                raise AssertionError(f"{self.name} does not see {text!r}; the chat shows:\n{self.shown()}")
            await self._playground.world.events.wait(self._playground.world.events.n, left)
        return message

    def toasts(self) -> list[Json]:
        """Return the answers to this person's taps since the last act: text, whether an alert, the query."""
        events = self._playground.world.events.since(self._mark) or []
        return [event.more or {} for event in events if event.kind == "answer" and event.person == self.id]

    async def hears(self, text: str, timeout: float = PATIENCE) -> Json:  # noqa: ASYNC109 - patience
        """Wait for a toast or alert that contains ``text``; raises ``AssertionError`` like ``sees``."""
        deadline = time.monotonic() + timeout
        while True:
            for toast in self.toasts():
                if text in toast.get("text", ""):
                    return toast
            left = deadline - time.monotonic()
            if left <= 0:
                raise AssertionError(f"{self.name} does not hear {text!r}, but {self.toasts()}")
            await self._playground.world.events.wait(self._playground.world.events.n, left)
