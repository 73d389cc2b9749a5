"""Delivery: what is in the outbox goes out, people's replies first, bulk at its rate, one at a time to each chat."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from bot.clock import Clock
from bot.incidents import incident
from bot.nursery import Nursery
from bot.pace import Halts, Pace
from bot.sending import Fate, Sent, send
from bot.together import Together
from bot.transport import Transport
from bot.wire import Upload
from storage import outbox, people
from storage.database import Database, Tx
from storage.errors import NotKept
from storage.outbox import Lane, Parcel, Payload

log = logging.getLogger(__name__)

Result = TypeVar("Result")

# Replies under way at once; edits to different people do not wait for one another. At 50 ms a call and as much again
# for its two commits this is some 1,000 a second, and of the pool's connections some are left for answers to taps.
PEOPLE_AT_ONCE = 96
# A reply of unsure fate is sent again this often, for about an hour: longer than Telegram's own hiccups, and not for
# ever, since a person waits behind something that it will never take.
_MOST_TRIES = 360
_SHORTEST_PAUSE = 0.25
_LONGEST_PAUSE = 10.0
_DISK_PAUSE = 1.0
# What can't be taken back any more is no error of ours.
_NOTHING_LOST = frozenset({"strip", "delete", "blank", "document"})
# After these it may wait once more.
_AGAIN = frozenset({Fate.SCREEN_LOST, Fate.HALTED, Fate.UNSENT, Fate.UNSURE})
_TWICE_THE_SAME = frozenset({"card", "strip", "delete", "blank"})

Make = Callable[[Payload], Awaitable[Upload | None]]
"""Makes the file that a document's parcel names; None if what it was about is gone."""

Take = Callable[[Tx, int, Lane, datetime], Parcel | None]
"""Takes what waits for a chat, with what it says made (`handlers.notices.take`)."""


@dataclass
class _Chat:
    """What is known of a chat that has something waiting: in which lanes, and for which of them it stands in line."""

    busy: bool = False
    taken: Parcel | None = None
    """What is in hand already and is sent before anything else, to a person who waits."""
    waiting: set[Lane] = field(default_factory=set)
    in_line: set[Lane] = field(default_factory=set)
    pause: float = 0.0
    failures: int = 0


class Delivery:
    """Two lanes: people's replies, and bulk. A crash leaves at most what is in flight unsure."""

    def __init__(
        self,
        database: Database,
        transport: Transport,
        clock: Clock,
        nursery: Nursery,
        pace: Pace | None = None,
        make: Make | None = None,
        take: Take = lambda tx, chat, lane, _: outbox.take(tx, chat, lane),
    ) -> None:
        self._database = database
        self._pools = {"people": transport.people, "bulk": transport.bulk}
        self._clock = clock
        self._nursery = nursery
        self._pace = pace or Pace()
        self._make = make
        self._take = take
        self._together = Together(database, nursery)
        self._halts = {"people": Halts(), "bulk": Halts(chats=1)}
        self._lanes: frozenset[Lane] = frozenset({"people", "bulk"})
        self._chats: dict[int, _Chat] = {}
        self._line: dict[Lane, asyncio.Queue[int]] = {"people": asyncio.Queue(), "bulk": asyncio.Queue()}
        self._idle = asyncio.Event()
        self._idle.set()

    async def start(self) -> None:
        """Take up what an earlier run has left, then deliver for ever."""

        def left_over(tx: Tx) -> list[tuple[int, Lane]]:
            outbox.recover(tx)
            return outbox.waiting(tx)

        self._database.on_outbox = self._wake
        for chat, lane in await self._database.run(left_over):
            self._came(chat, lane)
        self._together.start()
        for number in range(PEOPLE_AT_ONCE):
            self._nursery.start(f"delivery to people {number}", self._people)
        self._nursery.start("delivery of bulk", self._bulk)

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits and nothing is under way."""
        return self._idle.is_set()

    async def answering(self, chat: int, unit: Callable[[Tx], Result]) -> Result:
        """Run a unit that most often has words for ``chat``, as `storage.database.Database.run` does.

        Where nothing is under way to that chat, the first of them are taken in the same transaction: a person waits
        for one commit less. After a crash they count as what was under way, which is sent again. While Telegram asks
        the whole lane to wait nothing is taken: when it goes out, it shall say what is true then.
        """
        if chat in self._chats or self._halts["people"].is_on:
            return await self._database.run(unit)
        state = self._chats[chat] = _Chat(busy=True)
        self._idle.clear()
        began = self._clock.now()

        def with_the_first(tx: Tx) -> tuple[Result, Parcel | None]:
            result = unit(tx)
            if (chat, "people") not in tx.touched:
                return result, None
            parcel = self._take(tx, chat, "people", began)
            if parcel is not None:  # what comes after it is taken when its fate is noted
                tx.touched.discard((chat, "people"))
            return result, parcel

        try:
            result, state.taken = await self._database.run(with_the_first)
        finally:
            state.busy = False
            if state.taken is not None:
                state.waiting.add("people")
            self._go_on(chat, state)
        return result

    async def finish(self) -> None:
        """Deliver what people wait for, and what is under way; the rest of bulk is left for the next start."""
        self._lanes = frozenset({"people"})
        for chat, state in list(self._chats.items()):
            state.waiting.discard("bulk")
            state.in_line.discard("bulk")
            self._go_on(chat, state)
        await self._idle.wait()

    def _wake(self, touched: set[tuple[int, str]]) -> None:
        for chat, lane in touched:
            self._came(chat, "bulk" if lane == "bulk" else "people")

    def _came(self, chat: int, lane: Lane) -> None:
        """Learn that something waits for a chat in a lane."""
        if lane in self._lanes:
            self._idle.clear()
            state = self._chats.setdefault(chat, _Chat())
            state.waiting.add(lane)
            self._go_on(chat, state)

    def _go_on(self, chat: int, state: _Chat) -> None:
        """Put a chat in line for whatever waits there, once for each lane; forget one for which nothing does."""
        if state.busy:
            return
        for lane in state.waiting - state.in_line:
            state.in_line.add(lane)
            if state.pause:
                asyncio.get_running_loop().call_later(state.pause, self._line[lane].put_nowait, chat)
            else:
                self._line[lane].put_nowait(chat)
        if not state.waiting and not state.in_line:
            self._chats.pop(chat, None)
            if not self._chats:
                self._idle.set()

    async def _people(self) -> None:
        while True:
            chat = await self._line["people"].get()
            await self._halts["people"].passed()
            await self._serve(chat, "people")

    async def _bulk(self) -> None:
        """Start one send after another at the permitted rate; what is in flight follows from rate and latency."""
        while True:
            chat = await self._line["bulk"].get()
            await self._halts["bulk"].passed()
            await self._pace.turn()
            if not self._nursery.spawn("one of bulk", self._one_of_bulk(chat)):
                self._pace.landed(None)
                self._line["bulk"].put_nowait(chat)

    async def _one_of_bulk(self, chat: int) -> None:
        began = time.monotonic()
        try:
            await self._serve(chat, "bulk")
        finally:
            self._pace.landed(time.monotonic() - began)

    async def _serve(self, chat: int, lane: Lane) -> None:
        """Send what waits for a chat in a lane: all of it to a person who waits, one thing of bulk."""
        state = self._chats.get(chat)
        if state is None or lane not in self._lanes:
            return
        state.in_line.discard(lane)
        if state.busy:
            return  # whoever is at it puts the chat in line again
        state.busy, state.pause = True, 0.0
        state.waiting.discard(lane)
        try:
            parcel = await self._next(chat, lane, state)
            while parcel is not None:
                sent = await self._sent(lane, parcel)
                state.pause = self._pause_after(sent, parcel, state)
                go_on = lane == "people" and not state.pause
                parcel, left = await self._kept(lane, self._settling(parcel, sent, go_on=go_on))
                if left and lane in self._lanes:
                    state.waiting.add(lane)
        finally:
            state.busy = False
            self._go_on(chat, state)

    async def _next(self, chat: int, lane: Lane, state: _Chat) -> Parcel | None:
        """Return what is sent first: what is in hand, or else what has waited longest."""
        if lane == "people" and state.taken is not None:
            taken, state.taken = state.taken, None
            return taken
        began = self._clock.now()
        return await self._kept(lane, lambda tx: self._take(tx, chat, lane, began))

    async def _sent(self, lane: Lane, parcel: Parcel) -> Sent:
        """Send a parcel; a file is made only now, and is not sent if what it was about is gone meanwhile."""
        if parcel.kind != "document" or self._make is None:
            return await send(self._pools[lane], parcel, paid=lane == "bulk" and self._pace.paid)
        try:
            file = await self._make(parcel.payload)
        except NotKept:
            return Sent(Fate.UNSENT)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with a file, the chat goes on with what comes after
            log.error("a file can't be made: incident %s", incident(error))  # noqa: TRY400 - the incident has the trace
            return Sent(Fate.REFUSED)
        return Sent(Fate.SENT) if file is None else await send(self._pools[lane], parcel, file)

    def _pause_after(self, sent: Sent, parcel: Parcel, state: _Chat) -> float:
        """Return how many seconds this chat shall wait, 0 for none; a 429 may halt its lane too."""
        if sent.fate is Fate.HALTED:
            log.warning("Telegram asks the %s lane to wait for %.0f s", parcel.lane, sent.wait)
            self._halts[parcel.lane].halt(parcel.chat, sent.wait)
            return sent.wait
        if sent.fate in {Fate.UNSENT, Fate.UNSURE}:
            state.failures += 1
            return min(_SHORTEST_PAUSE * 2.0 ** min(state.failures - 1, 10), _LONGEST_PAUSE)
        state.failures = 0
        self._halts[parcel.lane].went_through()
        return 0.0

    def _settling(self, parcel: Parcel, sent: Sent, *, go_on: bool) -> Callable[[Tx], tuple[Parcel | None, bool]]:
        """Return the unit that notes a fate; it returns what is sent next, or else whether something may be left."""
        now = self._clock.now()

        def unit(tx: Tx) -> tuple[Parcel | None, bool]:
            match sent.fate:
                case Fate.SENT:
                    outbox.sent(tx, parcel, sent.message_id, now)
                case Fate.SCREEN_LOST:
                    outbox.again(tx, parcel, screen_lost=True)
                case Fate.HALTED | Fate.UNSENT:
                    outbox.again(tx, parcel)
                case Fate.UNSURE if _harmless_twice(parcel):
                    outbox.again(tx, parcel, unsure=True)
                case Fate.UNSURE:
                    outbox.give_up(tx, parcel, now, unsure=True)
                case Fate.UNREACHABLE:
                    people.reachable(tx, parcel.chat, yes=False)
                    outbox.give_up(tx, parcel, now, blocked=True)
                case Fate.REFUSED:
                    outbox.give_up(tx, parcel, now)
            if go_on:
                return self._take(tx, parcel.chat, parcel.lane, now), False
            return None, parcel.more or sent.fate in _AGAIN

        if sent.fate is Fate.REFUSED and parcel.kind not in _NOTHING_LOST:
            log.error("Telegram refuses a %s as it is", parcel.kind)
        return unit

    async def _kept(self, lane: Lane, unit: Callable[[Tx], Result]) -> Result:
        """Run a unit; while the disk says no, wait: what was sent must not be sent again for want of a note."""
        run = self._database.run if lane == "people" else self._together.run
        while True:
            try:
                return await run(unit)
            except NotKept:
                await asyncio.sleep(_DISK_PAUSE)


def _harmless_twice(parcel: Parcel) -> bool:
    """Tell whether a parcel of unsure fate is sent again: what people wait for is, a crowd's message is not.

    A card, an edit or a deletion does the same twice, whoever waits for it.
    """
    return (parcel.lane == "people" or parcel.kind in _TWICE_THE_SAME) and parcel.tries < _MOST_TRIES
