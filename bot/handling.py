"""One update in its lane: parse, run its unit, try again where the world failed, set aside what keeps failing."""

import asyncio
import contextlib
import json
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, TypeVar

from telegram import Bot, Update
from telegram.error import TelegramError

from bot import disk
from bot.cannot_keep import CannotKeep
from bot.incidents import incident
from bot.nursery import Nursery
from bot.transport import Pool
from handlers.dispatch import unit_for
from handlers.intent import Said, Tap, read
from handlers.screen import message
from handlers.turn import Answer, House
from storage import inbox, outbox, people
from storage.database import Tx
from storage.errors import NotKept
from storage.inbox import Arrived
from texts import escape, pick, say_html

log = logging.getLogger(__name__)

Result = TypeVar("Result")

# A unit that raises is run this often before its update is set aside.
TRIES = 3
ANSWER_WITHIN = 1.0  # seconds; until then the person's button shows that it is working
_PAUSES = (0.05, 0.3)


Run = Callable[[int, Callable[[Tx], Any]], Awaitable[Any]]
"""Runs a unit that has words for a chat (`bot.delivery.Delivery.answering`)."""


class Handling:
    """What the lanes do with an update."""

    def __init__(self, bot: Bot, pool: Pool, run: Run, nursery: Nursery, cannot_keep: CannotKeep, house: House) -> None:
        self._bot = bot
        self._pool = pool
        self._run_unit = run
        self._nursery = nursery
        self._cannot_keep = cannot_keep
        self._house = house

    async def handle(self, arrived: Arrived) -> None:
        """Handle an update to its end; it never raises for what is in it."""
        try:
            update = Update.de_json(json.loads(arrived.raw), self._bot)
            said = read(update, self._house.username)
        except Exception as error:  # noqa: BLE001 - whatever it is that can't be parsed, the lane goes on
            await self._set_aside(None, arrived, incident(error), poison=True)
            return
        if said is None or not isinstance(said.intent, Tap):
            await self._run(said, arrived)
            return
        # A tap is answered after the commit with its words; where that takes long, the button is let go before.
        loop, query = asyncio.get_running_loop(), said.intent.query
        early = loop.call_later(ANSWER_WITHIN, self._answer, query, Answer())
        try:
            answer = await self._run(said, arrived)
        finally:
            early.cancel()
        if loop.time() < early.when():
            self._answer(query, answer)
        elif answer.alert:  # the tap is answered already, and this must be read
            await self._until_kept(arrived, lambda tx: outbox.say(tx, arrived.lane, *_in_writing(answer, arrived)))

    def _answer(self, query: str, answer: Answer) -> None:
        self._nursery.spawn("answer to a tap", self._best_effort(query, answer))

    async def _best_effort(self, query: str, answer: Answer) -> None:
        words: dict[str, Any] = {"text": answer.text, "show_alert": answer.alert} if answer.text else {}
        with contextlib.suppress(TelegramError):  # too old, or out of reach: the screen is drawn all the same
            await self._pool.call("answerCallbackQuery", {"callback_query_id": query, **words})

    async def _run(self, said: Said | None, arrived: Arrived) -> Answer:
        unit = unit_for(said, arrived.arrival, arrived.received_at, self._house)
        for attempt in range(TRIES):
            try:
                return await self._until_kept(arrived, unit)
            except Exception as error:  # noqa: BLE001 - it is logged as an incident, and the person hears of it
                if attempt + 1 < TRIES:
                    await asyncio.sleep(_PAUSES[attempt])
                else:
                    await self._set_aside(said, arrived, incident(error))
        return Answer()

    async def _set_aside(self, said: Said | None, arrived: Arrived, number: str, *, poison: bool = False) -> None:
        spoken = pick(said.language if said else None, self._house.language)

        def unit(tx: Tx) -> None:
            gone = inbox.mark_poison(tx, arrived.arrival) if poison else inbox.set_aside(tx, arrived.arrival, number)
            if gone and arrived.lane > 0:
                person = people.find(tx, arrived.lane)
                text = say_html((person.language if person else None) or spoken, "incident", number=number)
                outbox.say(tx, arrived.lane, message(text), arrived.received_at)

        await self._until_kept(arrived, unit)

    async def _until_kept(self, arrived: Arrived, unit: Callable[[Tx], Result]) -> Result:
        """Run a unit; while the disk says no, wait: nothing is lost, the row is still there."""
        failures = 0
        while True:
            try:
                result: Result = await self._run_unit(arrived.lane, unit)
            except NotKept as error:
                if failures == 0:
                    log.error("nothing can be saved (%s); trying again", error.reason)  # noqa: TRY400 - it says it all
                    self._cannot_keep.tell([json.loads(arrived.raw)])
                await disk.pause(failures)
                failures += 1
            else:
                if failures:
                    self._cannot_keep.over()
                return result


def _in_writing(answer: Answer, arrived: Arrived) -> tuple[dict[str, Any], datetime]:
    return message(escape(answer.text)), arrived.received_at
