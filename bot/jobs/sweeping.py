"""What has had its time goes: messages in chats, handled rows, drafts of what is closed, what the log still holds."""

import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.jobs import CHUNK, in_chunks
from conversations import destroying, retracing, untouched
from handlers import guardian_news
from handlers import untouched as telling
from handlers.turn import House
from participation.guardian import UNCHECKED_FOR
from participation.retention import CLOSED_FOR, UNFINISHED_FOR
from storage import (
    drafts,
    guardians,
    inbox,
    outbox,
    own_data,
    programmes,
    published_messages,
    reminders,
    screens,
    sent_messages,
)
from storage.database import Database, Tx

log = logging.getLogger(__name__)

_HANDLED_FOR = timedelta(hours=48)
_ASIDE_FOR = timedelta(days=7)
_WORTH_SHOWING = ("aside", "poison", "spilled", "unknown")
_DRAFTS_CHUNK = 20
_FOLD_SECONDS = 10.0
_SWEEP_EVERY = timedelta(minutes=10)


class Sweeping:
    """Takes back at once what vanishes; the rest every ten minutes."""

    def __init__(self, database: Database, house: House) -> None:
        self._database = database
        self._house = house
        self._swept_at: datetime | None = None
        self._shown: dict[str, int] = {}
        self._folded_at = time.monotonic()

    async def run(self, now: datetime) -> bool:
        """Take back, sweep where it is time, and fold."""
        await in_chunks(self._database, lambda tx: outbox.take_back(tx, now, CHUNK))
        await in_chunks(self._database, lambda tx: guardian_news.expire(tx, self._house, now, CHUNK))
        if self._swept_at is None or now - self._swept_at >= _SWEEP_EVERY:
            self._swept_at = now
            await self._sweep(now)
        await self._fold()
        return False

    def next_due(self, tx: Tx, now: datetime) -> list[datetime]:  # noqa: ARG002  (its end is in the row)
        """Return when the next message vanishes, or what a guardian has told; nobody waits for the rest."""
        return [*sent_messages.next_end(tx), *guardians.next_to_destroy(tx)]

    async def _sweep(self, now: datetime) -> None:
        for sweep in (
            lambda tx: inbox.forget(tx, now - _HANDLED_FOR, now - _ASIDE_FOR, CHUNK),
            lambda tx: outbox.forget(tx, now - _HANDLED_FOR, CHUNK),
            lambda tx: outbox.forget_keys(tx, now, CHUNK),
            lambda tx: reminders.forget(tx, now - _HANDLED_FOR, CHUNK),
            lambda tx: published_messages.forget_old(tx, now - retracing.KEPT_FOR, CHUNK),
            lambda tx: own_data.forget_asked(tx, now - _HANDLED_FOR, CHUNK),
            # What a guardian has begun to tell and not given is kept no longer than what they have given.
            lambda tx: drafts.forget_unchanged(tx, "guardian", now - UNCHECKED_FOR, CHUNK),
            # What somebody told only to hear whether they may: nobody misses it.
            lambda tx: drafts.forget_unchanged(tx, "entry", now - UNFINISHED_FOR, CHUNK),
        ):
            await in_chunks(self._database, sweep)
        for programme in await self._database.run(lambda tx: programmes.long_closed(tx, now - CLOSED_FOR)):
            await in_chunks(self._database, _forgetting(programmes.dialogue(programme)))
        for programme in await self._database.run(lambda tx: programmes.receptions_closed(tx, now - CLOSED_FOR)):
            await in_chunks(self._database, _forgetting(programmes.dialogue(programme, "entry")))
            while await self._database.run(_sweeping(programme)) >= _DRAFTS_CHUNK:
                pass
        for programme in await self._database.run(programmes.receptions_without_close):
            while await self._database.run(_fading(programme, self._house, now)) >= _DRAFTS_CHUNK:
                pass
        self._show(await self._database.run(lambda tx: inbox.counts(tx) | outbox.counts(tx, "bulk")))

    async def _fold(self) -> None:
        """Fold the write-ahead log back every few seconds: what was wiped, and who has just come, stands in it."""
        if time.monotonic() - self._folded_at >= _FOLD_SECONDS:
            self._folded_at = time.monotonic()
            await self._database.fold()

    def _show(self, counts: dict[str, int]) -> None:
        """Tell the operator, when it changes, how much was set aside, could not be read, or is of unsure fate."""
        shown = {state: counts[state] for state in _WORTH_SHOWING if counts.get(state)}
        if shown != self._shown:
            log.warning("not as it should be, in the last days: %s", ", ".join(f"{n} {s}" for s, n in shown.items()))
        self._shown = shown


def _sweeping(programme: int) -> Callable[[Tx], int]:
    return lambda tx: destroying.sweep(tx, programme, limit=_DRAFTS_CHUNK)


def _fading(programme: int, house: House, now: datetime) -> Callable[[Tx], int]:
    def unit(tx: Tx) -> int:
        told = telling.warn(tx, house, programme, now, _DRAFTS_CHUNK)
        return max(told, untouched.forget(tx, programme, at=now, limit=_DRAFTS_CHUNK))

    return unit


def _forgetting(dialogue: str) -> Callable[[Tx], int]:
    return lambda tx: drafts.forget(tx, dialogue, CHUNK) + screens.forget(tx, dialogue, CHUNK)
