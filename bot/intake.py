"""Intake: raw updates are kept before they are confirmed, so that a crash loses none."""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from typing import Any

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.clock import Clock
from bot.fate import seconds_to_wait
from bot.transport import Pool, ascii_text
from storage import inbox, outbox
from storage.database import Database, Tx
from storage.errors import NotKept
from storage.inbox import Arrived, Incoming
from texts import pick, say_html

log = logging.getLogger(__name__)

ALLOWED = ["message", "callback_query", "my_chat_member"]
POLL_SECONDS = 50
# What one person may have waiting. More is not kept: only the ids are, and the person is told once.
MOST_WAITING = 50
MOST_BYTES = 64 * 1024
_PAUSES = (0.2, 0.5, 1.0, 2.0, 5.0)


class Intake:
    """Asks for updates, keeps them, hands them to the lanes."""

    def __init__(
        self,
        pool: Pool,
        database: Database,
        clock: Clock,
        *,
        put: Callable[[Arrived], None],
        waiting: Callable[[int], int],
        cannot_keep: Callable[[list[dict[str, Any]]], None],
        language: str,
    ) -> None:
        self._pool = pool
        self._database = database
        self._clock = clock
        self._put = put
        self._waiting = waiting
        self._cannot_keep = cannot_keep
        self._language = language
        self._offset = 0
        self._in_hand_since: datetime | None = None
        self._told_spilled: set[int] = set()

    def complete_through(self, now: datetime) -> datetime:
        """Return the instant up to which everything received is kept: before it, nothing more can turn up."""
        return now if self._in_hand_since is None else min(now, self._in_hand_since)

    async def run(self) -> None:
        """Poll for ever.

        Raises:
            InvalidToken: the token was revoked; there is nothing left to do.
        """
        failures = 0
        while True:
            try:
                updates = await self._poll()
            except InvalidToken:
                raise
            except RetryAfter as error:
                await asyncio.sleep(seconds_to_wait(error))
            except Conflict:
                log.error("another program asks for the updates of this bot; waiting")
                await asyncio.sleep(_PAUSES[-1])
            except TelegramError as error:
                if failures == 0:
                    log.warning("updates can't be fetched (%s); trying again", type(error).__name__)
                await asyncio.sleep(_PAUSES[min(failures, len(_PAUSES) - 1)])
                failures += 1
            else:
                failures = 0
                if updates:
                    await self._keep(updates)
                    # The next request confirms these, and only now are they safe.
                    self._offset = updates[-1]["update_id"] + 1

    async def _poll(self) -> list[dict[str, Any]]:
        asked = {"offset": self._offset, "timeout": POLL_SECONDS, "limit": 100, "allowed_updates": ALLOWED}
        found: list[dict[str, Any]] = await self._pool.call("getUpdates", asked, read_seconds=POLL_SECONDS + 10)
        return found

    async def _keep(self, updates: list[dict[str, Any]]) -> None:
        received_at = self._in_hand_since = self._clock.now()
        try:
            incoming = self._measured(updates)
            arrived = await self._accepted(incoming, updates, received_at)
        finally:
            self._in_hand_since = None
        for one in arrived:
            self._put(one)
        self._told_spilled = {lane for lane in self._told_spilled if self._waiting(lane)}

    def _measured(self, updates: list[dict[str, Any]]) -> list[Incoming]:
        coming: Counter[int] = Counter()
        measured = []
        for update in updates:
            lane, raw = lane_of(update), ascii_text(update).encode("ascii")
            spilled = len(raw) > MOST_BYTES or self._waiting(lane) + coming[lane] >= MOST_WAITING
            if not spilled:
                coming[lane] += 1
            measured.append(Incoming(update["update_id"], lane, raw, spilled=spilled))
        return measured

    async def _accepted(
        self, incoming: list[Incoming], updates: list[dict[str, Any]], received_at: datetime
    ) -> list[Arrived]:
        """Keep a batch, however long the disk says no: until then Telegram keeps it too."""
        spilled = {one.lane for one in incoming if one.spilled and one.lane > 0} - self._told_spilled

        def unit(tx: Tx) -> list[Arrived]:
            for account in spilled:
                language = pick(next(_languages(updates, account), None), self._language)
                outbox.say(tx, account, {"text": say_html(language, "spilled"), "parse_mode": "HTML"}, received_at)
            return inbox.accept(tx, incoming, received_at)

        failures = 0
        while True:
            try:
                arrived = await self._database.run(unit)
            except NotKept as error:
                if failures == 0:
                    log.error("nothing can be saved (%s); waiting, and confirming nothing to Telegram", error.reason)
                    self._cannot_keep(updates)
                await asyncio.sleep(_PAUSES[min(failures, len(_PAUSES) - 1)])
                failures += 1
            else:
                if failures:
                    log.warning("saving works again")
                self._told_spilled |= spilled
                return arrived


def _sender(update: dict[str, Any]) -> dict[str, Any]:
    for kind in ALLOWED:
        sender = update.get(kind, {}).get("from") if isinstance(update.get(kind), dict) else None
        if isinstance(sender, dict):
            return sender
    return {}


def _languages(updates: list[dict[str, Any]], account: int) -> Any:
    return (s.get("language_code") for s in map(_sender, updates) if s.get("id") == account)


def lane_of(update: dict[str, Any]) -> int:
    """Return whose lane an update belongs to: the person's, a group's (negative), or 0 if it can't be told."""
    for kind in ("message", "my_chat_member"):
        chat = update.get(kind, {}).get("chat") if isinstance(update.get(kind), dict) else None
        if isinstance(chat, dict) and chat.get("type") != "private" and isinstance(chat.get("id"), int):
            return int(chat["id"])
    account = _sender(update).get("id")
    return account if isinstance(account, int) else 0
