"""The bot and the playground in one process, wired as they really are, speaking HTTP."""

import asyncio
import contextlib
import io
import time
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from bot import app, logs
from bot.app import Running
from bot.clock import PlaygroundClock
from bot.settings import Settings, for_demo
from participation.programme import Vote
from participation.ranking import Ranking
from playground import Playground
from storage import ballots, programmes
from storage.database import Database, Tx
from storage.programmes import Content
from storage.shelf import Programme
from tests.kit.programmes import JUNE
from tests.kit.someone import Someone

Result = TypeVar("Result")

# Answers to taps are under way for a moment in which nobody can see them, so it has to be still for longer than that.
_STILL = 5
_STEP_SECONDS = 0.005


@dataclass
class World:
    """What a test looks at. ``bot`` is the one that runs now; the playground and the folder outlive it."""

    playground: Playground
    settings: Settings
    folder: Path
    log: io.StringIO
    bot: Running | None = None
    _stop: asyncio.Event = field(default_factory=asyncio.Event)
    _run: "asyncio.Future[tuple[None]] | None" = None

    def person(self, name: str = "김하나", language: str = "ko") -> Someone:
        """Let somebody move in."""
        user = self.playground.world.add_person(name, language)
        return Someone(self.playground, user.id, language, self.quiet)

    def crowd(self, count: int, language: str = "ko") -> list[Someone]:
        """Let many move in."""
        return [self.person(f"이웃{number}", language) for number in range(1, count + 1)]

    # The bot

    @property
    def running(self) -> Running:
        """The bot that runs now."""
        assert self.bot is not None
        return self.bot

    @property
    def database(self) -> Database:
        """The running bot's own database."""
        return self.running.database

    async def starts(self) -> None:
        """Start the bot, and wait until it is about to poll."""
        self._stop = asyncio.Event()
        ready: asyncio.Future[Running] = asyncio.get_running_loop().create_future()
        clock = PlaygroundClock(self.playground.url)
        run = self._run = asyncio.gather(app.run(self.settings, clock, on_ready=ready.set_result, stop=self._stop))
        run.add_done_callback(lambda _: ready.cancel())
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.wait_for(ready, 20)
        if ready.cancelled():
            await run
        self.bot = ready.result()

    async def stops(self) -> None:
        """End the bot as SIGTERM does, and wait until it has ended."""
        self._stop.set()
        run, self._run, self.bot = self._run, None, None
        if run is not None:
            await run

    async def restarts(self) -> None:
        """End the bot and start it again."""
        await self.stops()
        await self.starts()

    async def quiet(self, seconds: float = 15.0) -> None:
        """Wait until nothing is going on any more, neither at the playground nor in the bot.

        Raises:
            AssertionError: it has not come to rest within ``seconds``.
        """
        deadline, still, seen = time.monotonic() + seconds, 0, -1
        while still < _STILL:
            assert time.monotonic() < deadline, "it does not come to rest"
            await asyncio.sleep(_STEP_SECONDS)
            seen, before = self.playground.world.events.n + self.playground.world.timings.n, seen
            still = still + 1 if seen == before and not self._busy() else 0

    def _busy(self) -> bool:
        at_work = self.bot is not None and not all(
            part.is_idle for part in (self.bot.lanes, self.bot.delivery, self.bot.papers, self.bot.programme_files)
        )
        return bool(at_work or len(self.playground.world.queue) or self.playground.bot_api.under_way)

    # What is kept

    async def publish(self, *content: Content, now: datetime | None = None, shorten: bool = False) -> None:
        """Publish programmes as ``madang publish`` does: through another connection, while the bot runs or not."""
        async with app.open_database(self.settings, "demo") as database:
            boxes = {each.slug: database.keys.new_box() for each in content if isinstance(each, Vote)}
            at = now or self.playground.clock.now()

            def unit(tx: Tx) -> None:
                for each in content:
                    programmes.publish(tx, each, box=boxes.get(each.slug, ""), now=at, shorten=shorten)

            await database.run(unit)

    async def look(self, reading: Callable[[Tx], Result]) -> Result:
        """Read what is committed, through a connection of one's own."""
        async with app.open_database(self.settings, "demo") as database:
            return await database.read(reading)

    async def programme(self, slug: str) -> Programme:
        """Return the programme as it is kept."""
        found = await self.look(lambda tx: programmes.by_slug(tx, slug))
        assert found is not None
        return found

    async def ballot(self, slug: str, person: Someone) -> Ranking | None:
        """Return the ranking that somebody's ballot holds, if there is one."""
        programme = await self.programme(slug)
        ballot = await self.look(lambda tx: ballots.of(tx, programme, person.id))
        return None if ballot is None else ballot.ranking

    async def turnout(self, slug: str) -> int:
        """Return how many accounts have taken part."""
        programme = await self.programme(slug)
        return await self.look(lambda tx: ballots.turnout(tx, programme.id))

    async def states(self, table: str) -> dict[str, int]:
        """Return how many rows of ``inbox`` or ``outbox`` stand in each state."""
        rows = await self.look(lambda tx: tx.all(f"SELECT state, count(*) AS n FROM {table} GROUP BY state"))  # noqa: S608 - a test's own word
        return {row["state"]: row["n"] for row in rows}

    # The time, and what goes wrong

    async def jumps_to(self, at: datetime) -> None:
        """Move the clock, through everything that is due on the way."""
        await self.playground.clock.jump(at)

    def plan(self, *faults: dict[str, Any], latency: float | None = None) -> None:
        """Ask the playground for faults."""
        self.playground.plan(*faults, latency=latency)

    def called(self, method: str) -> list[dict[str, Any]]:
        """Return the parameters of the Bot API calls of one method so far."""
        return [dict(call.params) for call in self.playground.calls if call.method.lower() == method.lower()]


@contextlib.asynccontextmanager
async def running_bot(
    programmes: Iterable[Content] = (),
    *,
    now: datetime = JUNE,
    rate_limits: bool = False,
    start: bool = True,
) -> AsyncIterator[World]:
    """A world with the bot in it, over HTTP on loopback. The clock stands still at ``now`` until a test moves it.

    What the bot logs is in ``world.log``. A bot that fails, fails the test.
    """
    log = io.StringIO()
    undo = logs.set_up(log)
    try:
        with TemporaryDirectory(prefix="madang-") as folder:
            async with Playground(now=now, running=False, rate_limits=rate_limits) as playground:
                settings = for_demo(Path(folder), api_url=playground.url, token=playground.token)
                world = World(playground, settings, Path(folder), log)
                content = tuple(programmes)
                if content:
                    await world.publish(*content)
                if start:
                    await world.starts()
                try:
                    yield world
                finally:
                    await world.stops()
    finally:
        undo()
