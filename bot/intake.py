"""Intake: raw updates are kept before they are confirmed, so that a crash loses none."""

import asyncio
import logging
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.cannot_keep import CannotKeep
from bot.clock import Clock
from bot.fate import seconds_to_wait
from bot.lanes import Lanes
from bot.raw_updates import KINDS, Raw, lane_of, sender, worth_keeping
from bot.transport import Pool, ascii_text
from handlers.screen import message
from storage import inbox, outbox
from storage.database import Database, Tx
from storage.errors import NotKept
from storage.inbox import Arrived, Incoming
from texts import pick, say_html

log = logging.getLogger(__name__)

POLL_SECONDS = 50
# What one person may have waiting, of theirs or of answers to them. More is not kept: only the ids are, and the person
# is told, at most once a minute.
MOST_WAITING = 50
MOST_BYTES = 64 * 1024
_A_MINUTE = timedelta(minutes=1)
_PAUSES = (0.2, 0.5, 1.0, 2.0, 5.0)


class Intake:
    """Asks for updates, keeps them, hands them to the lanes."""

    def __init__(
        self, pool: Pool, database: Database, clock: Clock, lanes: Lanes, cannot_keep: CannotKeep, language: str
    ) -> None:
        """Make it; ``language`` is for people whose Telegram names none."""
        self._pool = pool
        self._database = database
        self._clock = clock
        self._lanes = lanes
        self._cannot_keep = cannot_keep
        self._language = language
        self._offset = 0
        self._in_hand_since: datetime | None = None

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
            except TelegramError as error:
                if failures == 0:
                    log.warning("updates can't be fetched (%s); trying again", _reason(error))
                await asyncio.sleep(_PAUSES[min(failures, len(_PAUSES) - 1)])
                failures += 1
            else:
                failures = 0
                if updates:
                    await self._keep(updates)
                    # The next request confirms these, and only now are they safe.
                    self._offset = updates[-1]["update_id"] + 1

    async def _poll(self) -> list[Raw]:
        asked = {"offset": self._offset, "timeout": POLL_SECONDS, "limit": 100, "allowed_updates": KINDS}
        found: list[Raw] = await self._pool.call("getUpdates", asked, read_seconds=POLL_SECONDS + 10)
        return found

    async def _keep(self, updates: list[Raw]) -> None:
        received_at = self._in_hand_since = self._clock.now()
        try:
            arrived = await self._accepted(updates, received_at)
        finally:
            self._in_hand_since = None
        for one in arrived:
            self._lanes.put(one)

    async def _accepted(self, updates: list[Raw], received_at: datetime) -> list[Arrived]:
        """Keep a batch, however long the disk says no: until then Telegram keeps it too."""
        incoming, languages = self._measured(updates), dict(map(sender, updates))

        def unit(tx: Tx) -> list[Arrived]:
            # Who lets answers pile up (their chat takes one a second) makes no more of them either.
            full = {lane for lane in {one.lane for one in incoming} if outbox.backlog(tx, lane) >= MOST_WAITING}
            fitting = [replace(one, spilled=one.spilled or one.lane in full) for one in incoming]
            for account in {one.lane for one in fitting if one.spilled and one.lane > 0}:
                text = say_html(pick(languages.get(account), self._language), "spilled")
                once = f"spilled:{account}:{received_at:%Y-%m-%dT%H:%M}"
                outbox.say(tx, account, message(text), received_at, once=once, remembered=_A_MINUTE)
            return inbox.accept(tx, fitting, received_at)

        failures = 0
        while True:
            try:
                arrived = await self._database.run(unit)
            except NotKept as error:
                if failures == 0:
                    reason = error.reason
                    log.error("nothing can be saved (%s); waiting, and confirming nothing", reason)  # noqa: TRY400 - the reason says it all
                    self._cannot_keep.tell(updates)
                await asyncio.sleep(_PAUSES[min(failures, len(_PAUSES) - 1)])
                failures += 1
            else:
                if failures:
                    log.warning("saving works again")
                    self._cannot_keep.over()
                return arrived

    def _measured(self, updates: list[Raw]) -> list[Incoming]:
        coming: Counter[int] = Counter()
        measured = []
        for update in updates:
            lane, raw = lane_of(update), ascii_text(worth_keeping(update)).encode("ascii")
            spilled = len(raw) > MOST_BYTES or self._lanes.waiting(lane) + coming[lane] >= MOST_WAITING
            if not spilled:
                coming[lane] += 1
            measured.append(Incoming(update["update_id"], lane, raw, spilled=spilled))
        return measured


def _reason(error: TelegramError) -> str:
    return "another program asks for them too" if isinstance(error, Conflict) else type(error).__name__
