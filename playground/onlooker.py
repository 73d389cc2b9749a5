"""What a person sees of a chat, and waits to see."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playground.params import Json
    from playground.people import Chat, Message
    from playground.playground import Playground

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


class InChat:
    """A chat, as those in it see it."""

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


class Group(InChat):
    """A group with the bot in it."""


class Onlooker(InChat):
    """A person who looks at their chat. What counts as new is what came or changed since their last act."""

    def __init__(self, playground: Playground, number: int) -> None:
        super().__init__(playground, number)
        self._mark = playground.world.events.n

    @property
    def name(self) -> str:
        """The (invented) name."""
        return self._playground.world.users[self.id].name

    def _acts(self) -> None:
        self._mark = self._playground.world.events.n

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

    async def sees_document(self, name: str, timeout: float = PATIENCE) -> bytes:  # noqa: ASYNC109 - patience
        """Wait for a file of the bot's called ``name``, and return what is in the newest; one may look into any.

        Raises:
            AssertionError: like ``sees``.
        """
        deadline = time.monotonic() + timeout
        while True:
            for message in reversed(self.from_bot):
                document = message.json.get("document")
                if document is not None and document["file_name"] == name:
                    stored = self._playground.world.shelf.stored[document["file_id"]]
                    return self._playground.world.shelf.data(stored)
            left = deadline - time.monotonic()
            if left <= 0:
                raise AssertionError(f"{self.name} sees no file {name!r}; the chat shows:\n{self.shown()}")
            await self._playground.world.events.wait(self._playground.world.events.n, left)

    def keyboard(self) -> list[list[str]]:
        """Return the labels of the keyboard below the input line, row by row; none where there is no keyboard."""
        rows = (self.chat.reply_keyboard or {}).get("keyboard", [])
        return [[button["text"] for button in row] for row in rows]

    def protects(self, message: Message) -> bool:
        """Tell whether the app refuses to save or forward ``message``."""
        return bool(message.json.get("has_protected_content"))
