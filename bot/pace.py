"""How fast delivery may go: the rate of bulk, and the waits that Telegram asks for. All in real seconds."""

import asyncio
import time

# Messages to crowds a second; Telegram allows about 30 (see its FAQ on broadcasting).
BULK_RATE = 25.0
# Above this, Telegram lets a bot send only for Stars: paid broadcasts, up to 1,000 a second.
FREE_RATE = 30.0
_FEWEST_IN_FLIGHT = 3
# At a high rate the event loop can't wake for each message by itself, and now and then the database takes a tenth of a
# second to fold its log: what is late is sent together.
_MADE_UP_SECONDS = 0.2
# A 429 does not say whether one chat or the whole bot is too fast. So many chats at once mean the bot.
_CHATS_THAT_MEAN_ALL = 3
_AT_ONCE_SECONDS = 5.0
_SHORTEST_HALT = 1.0


class Pace:
    """Lets one thing of bulk after another begin. In flight is at most what rate and latency make of it."""

    def __init__(self, rate: float = BULK_RATE) -> None:
        self._rate = rate
        self.paid = rate > FREE_RATE
        self._latency = 0.1
        self._in_flight = 0
        self._landed = asyncio.Event()
        self._slot = 0.0

    async def turn(self) -> None:
        """Wait until the next may begin; from then on it counts as under way, until it has `landed`."""
        now = time.monotonic()
        # Time in which nothing went out is not made up for, but for one place, or a moment's worth of places.
        self._slot = max(self._slot + 1 / self._rate, now - max(1 / self._rate, _MADE_UP_SECONDS))
        await asyncio.sleep(max(0.0, self._slot - now))  # (also for nothing: everybody else has a turn in between)
        while self._in_flight >= max(_FEWEST_IN_FLIGHT, self._rate * self._latency * 1.5):
            self._landed.clear()
            await self._landed.wait()
        self._in_flight += 1

    def landed(self, seconds: float | None) -> None:
        """Count one as no longer under way; learn from how long it took (None: it was never sent)."""
        if seconds is not None:
            self._latency += (seconds - self._latency) * 0.1
        self._in_flight -= 1
        self._landed.set()


class Halts:
    """Until when a lane waits. A chat that is too fast holds up itself; only when several are at once, the lane waits.

    It waits shortly at first and twice as long each time, until something is sent again: three people who have made
    Telegram angry for an hour must not silence the bot for everybody else.
    """

    def __init__(self, chats: int = _CHATS_THAT_MEAN_ALL) -> None:
        self._chats = chats
        self._refused_at: dict[int, float] = {}
        self._strikes = 0
        self._lane_until = 0.0

    def halt(self, chat: int, seconds: float) -> None:
        """Learn that Telegram has asked for a wait when something was sent to this chat."""
        now = time.monotonic()
        self._refused_at = {other: at for other, at in self._refused_at.items() if now - at < _AT_ONCE_SECONDS}
        self._refused_at[chat] = now
        recent = [at for at in self._refused_at.values() if now - at < _AT_ONCE_SECONDS]
        if len(recent) >= self._chats:
            self._lane_until = max(self._lane_until, now + min(seconds, _SHORTEST_HALT * 2.0 ** min(self._strikes, 12)))
            self._strikes += 1

    def went_through(self) -> None:
        """Learn that something was sent: the lane is not halted as a whole."""
        self._strikes = 0

    @property
    def is_on(self) -> bool:
        """Whether the lane waits now."""
        return self._lane_until > time.monotonic()

    async def passed(self) -> None:
        """Wait until the lane may go on."""
        while True:
            wait = self._lane_until - time.monotonic()
            if wait <= 0:
                return
            await asyncio.sleep(wait)
