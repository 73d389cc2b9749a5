"""Delivery: what is in the outbox goes out, people's replies first, bulk at its rate, one at a time to each chat."""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.clock import Clock
from bot.nursery import Nursery
from bot.sending import Fate, Sent, send
from bot.transport import Transport
from storage import outbox, people
from storage.database import Database, Tx
from storage.errors import NotKept
from storage.outbox import Lane, Parcel

log = logging.getLogger(__name__)

# Replies under way at once; edits to different people do not wait for one another.
PEOPLE_AT_ONCE = 64
# Messages to crowds a second; Telegram allows about 30 (see its FAQ on broadcasting).
BULK_RATE = 25.0
_FEWEST_IN_FLIGHT = 3
_MOST_TRIES = 6
_LONGEST_PAUSE = 10.0
_DISK_PAUSE = 1.0


@dataclass
class _Chat:
    """What is known of a chat that has something waiting."""

    busy: bool = False
    waiting: set[str] = field(default_factory=set)


class Delivery:
    """Two lanes: people's replies, and bulk. A crash leaves at most what is in flight unsure."""

    def __init__(
        self, database: Database, transport: Transport, clock: Clock, nursery: Nursery, *, bulk_rate: float = BULK_RATE
    ) -> None:
        self._database = database
        self._transport = transport
        self._clock = clock
        self._nursery = nursery
        self._bulk_rate = bulk_rate
        self._chats: dict[int, _Chat] = {}
        self._ready: dict[str, asyncio.Queue[int]] = {"people": asyncio.Queue(), "bulk": asyncio.Queue()}
        self._halted_until = {"people": 0.0, "bulk": 0.0}
        self._latency = 0.1
        self._in_flight = 0
        self._landed = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()

    async def start(self) -> None:
        """Take up what an earlier run has left, then deliver for ever."""

        def left_over(tx: Tx) -> list[tuple[int, Lane]]:
            outbox.recover(tx)
            return outbox.waiting(tx)

        self._database.on_outbox = self.wake
        self.wake(set(await self._database.run(left_over)))
        for number in range(PEOPLE_AT_ONCE):
            self._nursery.start(f"delivery to people {number}", self._people)
        self._nursery.start("delivery of bulk", self._bulk)

    def wake(self, touched: set[tuple[int, str]]) -> None:
        """Learn that something waits for these chats in these lanes."""
        for chat, lane in touched:
            state = self._chats.setdefault(chat, _Chat())
            self._idle.clear()
            if lane not in state.waiting:
                state.waiting.add(lane)
                if not state.busy:
                    self._ready[lane].put_nowait(chat)

    async def idle(self) -> None:
        """Wait until nothing waits and nothing is under way."""
        await self._idle.wait()

    async def _people(self) -> None:
        while True:
            chat = await self._ready["people"].get()
            await self._not_halted("people")
            await self._serve(chat, "people")

    async def _bulk(self) -> None:
        """Start one send at a time, at the permitted rate; what is in flight follows from rate and latency."""
        slot = time.monotonic()
        while True:
            chat = await self._ready["bulk"].get()
            await self._not_halted("bulk")
            while self._in_flight >= max(_FEWEST_IN_FLIGHT, self._bulk_rate * self._latency * 1.5):
                self._landed.clear()
                await self._landed.wait()
            now = time.monotonic()
            slot = max(slot + 1 / self._bulk_rate, now - 1 / self._bulk_rate)
            await asyncio.sleep(max(0.0, slot - now))
            self._in_flight += 1
            if not self._nursery.spawn("one of bulk", self._one_of_bulk(chat)):
                self._landed_one(chat)

    async def _one_of_bulk(self, chat: int) -> None:
        began = time.monotonic()
        try:
            await self._serve(chat, "bulk")
        finally:
            self._latency += (time.monotonic() - began - self._latency) * 0.1
            self._landed_one(None)

    def _landed_one(self, again: int | None) -> None:
        self._in_flight -= 1
        self._landed.set()
        if again is not None:
            self._ready["bulk"].put_nowait(again)

    async def _serve(self, chat: int, lane: Lane) -> None:
        """Send what waits for a chat in a lane: all of it to a person who waits, one thing of bulk."""
        state = self._chats.get(chat)
        if state is None or state.busy or lane not in state.waiting:
            return  # whoever is at it sees to the rest
        state.busy = True
        pause = 0.0
        try:
            state.waiting.discard(lane)
            parcel = await self._kept(lambda tx: outbox.take(tx, chat, lane))
            while parcel is not None:
                sent = await send(self._transport.people if lane == "people" else self._transport.bulk, parcel)
                pause = self._pause_after(sent, parcel)
                more = lane == "people" and not pause
                parcel = await self._kept(self._settling(parcel, sent, more=more))
            if pause or lane == "bulk":
                state.waiting.add(lane)
        finally:
            state.busy = False
            self._go_on(chat, state, pause)

    def _go_on(self, chat: int, state: _Chat, pause: float) -> None:
        if not state.waiting:
            del self._chats[chat]
            if not self._chats:
                self._idle.set()
        elif pause:
            asyncio.get_running_loop().call_later(pause, self._queue, chat)
        else:
            self._queue(chat)

    def _queue(self, chat: int) -> None:
        state = self._chats.get(chat)
        if state is not None and not state.busy:
            for lane in state.waiting:
                self._ready[lane].put_nowait(chat)

    def _pause_after(self, sent: Sent, parcel: Parcel) -> float:
        """Return how many seconds this chat shall wait; a 429 halts the whole lane that it hit."""
        if sent.fate is Fate.HALTED:
            self._halted_until[parcel.lane] = max(self._halted_until[parcel.lane], time.monotonic() + sent.wait)
            log.warning("Telegram asks the %s lane to wait for %.0f s", parcel.lane, sent.wait)
            return 0.01
        if sent.fate in {Fate.UNSENT, Fate.UNSURE}:
            return min(0.25 * 2.0**parcel.tries, _LONGEST_PAUSE)
        return 0.0

    async def _not_halted(self, lane: str) -> None:
        while (wait := self._halted_until[lane] - time.monotonic()) > 0:
            await asyncio.sleep(wait)

    def _settling(self, parcel: Parcel, sent: Sent, *, more: bool) -> Callable[[Tx], Parcel | None]:
        now = self._clock.now()

        def unit(tx: Tx) -> Parcel | None:
            match sent.fate:
                case Fate.SENT:
                    outbox.sent(tx, parcel, sent.message_id, now)
                case Fate.SCREEN_LOST:
                    outbox.again(tx, parcel, screen_lost=True)
                case Fate.HALTED | Fate.UNSENT:
                    outbox.again(tx, parcel)
                case Fate.UNSURE if _harmless_twice(parcel):
                    outbox.again(tx, parcel)
                case Fate.UNSURE:
                    outbox.give_up(tx, parcel, unsure=True)
                case Fate.UNREACHABLE:
                    people.reachable(tx, parcel.chat, yes=False)
                    outbox.give_up(tx, parcel, unsure=False)
                case Fate.REFUSED:
                    outbox.give_up(tx, parcel, unsure=False)
            return outbox.take(tx, parcel.chat, parcel.lane) if more else None

        if sent.fate is Fate.REFUSED and parcel.kind != "strip":
            log.error("Telegram refuses a %s as it is", parcel.kind)
        return unit

    async def _kept(self, unit: Callable[[Tx], Parcel | None]) -> Parcel | None:
        """Run a unit; while the disk says no, wait: what was sent must not be sent again for want of a note."""
        while True:
            try:
                return await self._database.run(unit)
            except NotKept:
                await asyncio.sleep(_DISK_PAUSE)


def _harmless_twice(parcel: Parcel) -> bool:
    """Tell whether a parcel of unsure fate is sent again: what people wait for is, a crowd's message is not."""
    return parcel.lane == "people" and parcel.tries < _MOST_TRIES
