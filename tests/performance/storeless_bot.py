"""The same vote on Madang's transport by handlers that store nothing: what storing costs is what Madang is slower."""

import asyncio
import os
from typing import Any

from telegram import Update

from bot.intake import POLL_SECONDS
from bot.nursery import Nursery
from bot.raw_updates import KINDS, worth_keeping
from bot.transport import Transport
from handlers.intent import Command, Said, Tap, read
from tests.performance.drawings import Drawings

SENT_SECONDS = 0.001
"""Until the next poll is on its way; a hundred updates handled before it would hold it up."""


class StorelessBot:
    """Keeps the rankings of the moment in memory, and every update in a task of its own."""

    def __init__(self, transport: Transport, nursery: Nursery) -> None:
        self._transport = transport
        self._nursery = nursery
        self._drawings = Drawings()
        self._rankings: dict[int, tuple[int, ...]] = {}

    async def poll(self) -> None:
        """Poll for ever."""
        username = (await self._transport.polling.call("getMe"))["username"]
        asked: dict[str, Any] = {"offset": 0, "timeout": POLL_SECONDS, "limit": 100, "allowed_updates": list(KINDS)}
        updates: list[dict[str, Any]] = []
        async with asyncio.TaskGroup() as group:
            while True:
                polling = group.create_task(
                    self._transport.polling.call("getUpdates", asked, read_seconds=POLL_SECONDS + 10)
                )
                await asyncio.sleep(SENT_SECONDS)
                for raw in updates:
                    self._nursery.spawn("an update", self._handle(raw, username))
                updates = await polling
                if updates:
                    asked = {**asked, "offset": updates[-1]["update_id"] + 1}

    async def _handle(self, raw: dict[str, Any], username: str) -> None:
        said = read(Update.de_json(dict(worth_keeping(raw)), self._transport.bot), username)
        assert said is not None
        if isinstance(said.intent, Command):
            self._rankings[said.account] = ()
            payload = self._drawings.card(said.account)
            await self._transport.people.call("sendMessage", {"chat_id": said.account, **payload})
        elif isinstance(said.intent, Tap):
            await self._tapped(said, said.intent)

    async def _tapped(self, said: Said, tap: Tap) -> None:
        action, argument = tap.data.split(".")[2:]
        ranking = self._rankings[said.account]
        if action == "in":
            number = int(argument)
            if number not in ranking:
                ranking = self._rankings[said.account] = (*ranking, number)
            payload, words = self._drawings.chosen(said.account, ranking, number)
        else:
            payload, words = self._drawings.receipt(said.account, self._rankings.pop(said.account))
        pool = self._transport.people
        answer = {"callback_query_id": tap.query, "text": words, "show_alert": False}
        self._nursery.spawn("answer to a tap", pool.call("answerCallbackQuery", answer))
        await pool.call("editMessageText", {"chat_id": said.account, "message_id": tap.message_id, **payload})


async def _run() -> None:
    api, token = os.environ["MADANG_API_URL"], os.environ["MADANG_TOKEN"]
    async with Transport(api, token) as transport, Nursery() as nursery:
        await StorelessBot(transport, nursery).poll()


if __name__ == "__main__":
    asyncio.run(_run())
