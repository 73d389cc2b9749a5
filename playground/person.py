"""People as tests play them: they say, tap, send and see."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from playground import acts, membership, sharing
from playground.onlooker import PATIENCE, Group, Onlooker, buttons
from playground.params import Upload

if TYPE_CHECKING:
    from playground.params import Json
    from playground.people import Message
    from playground.world import Query


class Person(Onlooker):
    """A person with a phone. Acts take effect at once; what they see arrives when the bot has answered."""

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

    async def opens(self, link: str) -> None:
        """Follow a link to the bot that somebody has passed on, and press START."""
        self._acts()
        acts.opens(self._playground.world, self.id, link)

    async def presses(self, label: str, *, phone: str = "") -> Message:
        """Press a button of the keyboard below the input line; one that asks for the contact sends the own one."""
        self._acts()
        return sharing.presses(self._playground.world, self.id, label, phone)

    async def edits(self, message: Message | int, text: str) -> None:
        """Change an own message, or the caption of what it carries."""
        self._acts()
        acts.edits(self._playground.world, self.id, message if isinstance(message, int) else message.id, text)

    async def deletes(self, message: Message | int) -> None:
        """Delete a message on both sides."""
        acts.deletes(self._playground.world, self.id, message if isinstance(message, int) else message.id)

    async def shares_contact(self, phone: str = "", *, of: int | None = None) -> Message:
        """Share a phone number: one's own, or that of person ``of`` (0: of a stranger)."""
        self._acts()
        return sharing.shares_contact(self._playground.world, self.id, phone, of)

    async def sends_document(
        self, name: str, data: bytes, mime: str = "application/octet-stream", *, caption: str = ""
    ) -> Message:
        """Send a file."""
        self._acts()
        file = Upload(name, mime, data)
        return sharing.sends_files(self._playground.world, self.id, [file], caption, kind="document")[0]

    async def sends_photo(self, data: bytes, *, caption: str = "") -> Message:
        """Send a picture (PNG, GIF or JPEG) as a photo."""
        return (await self.sends_album([data], caption=caption))[0]

    async def sends_album(self, pictures: list[bytes], *, caption: str = "") -> list[Message]:
        """Send pictures together, in this order: a message each, one ``media_group_id``."""
        self._acts()
        given = [Upload(f"{number}.png", "image/png", data) for number, data in enumerate(pictures, 1)]
        return sharing.sends_files(self._playground.world, self.id, given, caption, kind="photo")

    async def sends_voice(self) -> Message:
        """Send a voice message."""
        self._acts()
        return sharing.sends_voice(self._playground.world, self.id)

    async def sends_sticker(self) -> Message:
        """Send a sticker."""
        self._acts()
        return sharing.sends_sticker(self._playground.world, self.id)

    async def forwards(self, what: Message | str, *, author: int | str = "누군가") -> Message:
        """Forward a message of this chat, or a text that ``author`` wrote elsewhere: a person, or a hidden name."""
        self._acts()
        if isinstance(what, str):
            return sharing.forwards_text(self._playground.world, self.id, what, author)
        return sharing.forwards(self._playground.world, self.id, what.id)

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
