"""The playground as one thing: in a test, inside ``madang demo``, or alone in a process of its own."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Self

from playground.bot_api import BotApi
from playground.clock import Clock, real_now
from playground.control_api import ControlApi
from playground.membership import opens_group
from playground.nursery import Nursery
from playground.onlooker import Group
from playground.page_api import PageApi
from playground.people import DEMO_PEOPLE
from playground.person import Person
from playground.polling import Delivery
from playground.server import Server
from playground.store import Store
from playground.world import World

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType

    from playground.bot_api import Call
    from playground.faults import Faults
    from playground.params import Json

STILL_SECONDS = 0.05
_STEP = 0.01


class Playground:
    """A Telegram on loopback.

    ``folder`` keeps everything for the next start, ``None`` keeps it in memory; ``port`` 0 is any free one;
    ``now`` is where the clock of a new playground starts (the machine's time by default) and ``running`` whether it
    then runs; ``token`` must be one that a playground made; ``rate_limits`` says whether Telegram's are obeyed.
    """

    def __init__(
        self,
        folder: Path | None = None,
        port: int = 0,
        now: datetime | None = None,
        token: str | None = None,
        *,
        host: str = "127.0.0.1",
        next_free_port: bool = False,
        running: bool = True,
        rate_limits: bool = True,
        demo_people: bool = False,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._folder = folder
        self._port = port
        self._host = host
        self._next_free_port = next_free_port
        self._given_token = token
        self._demo_people = demo_people
        self.nursery = Nursery()
        self.clock = Clock(now or real_now(), running=running)
        self.world = World(self.clock, folder=folder, monotonic=monotonic)
        self.world.limits.on = rate_limits
        self.delivery = Delivery(self.world, self.nursery)
        self.bot_api = BotApi(self.world, self.delivery)
        self.server = Server(self.bot_api, PageApi(self.world, self.nursery))
        self.server.control = ControlApi(self.world, self.bot_api, self._restart_later)
        self._store: Store | None = None
        self.token = ""

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def start(self) -> None:
        """Load what was kept, and listen.

        Raises:
            ValueError: a host that is not loopback, or a token that no playground made.
            OSError: the port is taken, or the folder cannot be written.
        """
        try:
            await self._start()
        except BaseException:
            await self.close()
            raise

    async def _start(self) -> None:
        if self._folder is not None:
            self._store = Store(self.world, self._folder)
            await self._store.open()
        if self._given_token is not None or not self.world.tokens:
            self.token = self.world.make_token(self._given_token)
        else:
            self.token = next(iter(self.world.tokens))
        if self._demo_people and not self.world.users:
            for name, username, language, role in DEMO_PEOPLE:
                self.world.add_person(name, language, role, username)
        await self.server.start(self._host, self._port, next_free=self._next_free_port)
        if self._store is not None:
            self.nursery.start(self._store.keep_writing(), "store")
        self.delivery.resume()

    async def close(self) -> None:
        """Stop listening and write down what is not yet written."""
        await self.server.stop()
        await self.nursery.close()
        if self._store is not None:
            await self._store.close()

    async def restart(self, down: float = 0.0) -> None:
        """Drop every connection, be away for ``down`` seconds, come back at the same address with the same queue."""
        if self._store is not None:
            await self._store.write()
        await self.server.restart(down)

    async def _restart_later(self, down: float) -> None:
        # The request that asks for it must get its answer first.
        async def soon() -> None:
            await asyncio.sleep(0.05)
            await self.restart(down)

        self.nursery.start(soon(), "restart")

    @property
    def url(self) -> str:
        """The address, without a slash at the end: the bot's ``MADANG_API_URL`` and the page's."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{host}:{self.server.port}"

    @property
    def calls(self) -> list[Call]:
        """The Bot API calls so far, oldest first; the last 5,000."""
        return list(self.bot_api.calls)

    @property
    def faults(self) -> Faults:
        """What goes wrong next; ``plan`` it."""
        return self.world.faults

    def plan(self, *faults: Json, latency: float | None = None, rate_limits: bool | None = None) -> None:
        """Ask for faults, as ``POST /control/faults`` does; each adds to those that wait."""
        if latency is not None:
            self.world.faults.latency = latency
        if rate_limits is not None:
            self.world.limits.on = rate_limits
        self.world.faults.plan(list(faults))
        self.world.faults.spread(self.world.queue)

    def person(
        self, name: str = "김하나", language: str = "ko", role: str = "resident", username: str | None = None
    ) -> Person:
        """Let a person move in."""
        return Person(self, self.world.add_person(name, language, role, username).id)

    @property
    def people(self) -> list[Person]:
        """Everyone who lives here, in the order in which they moved in."""
        return [Person(self, number) for number in self.world.users]

    def someone(self, number: int) -> Person:
        """Return the person with this id; raises ``KeyError``."""
        return Person(self, self.world.users[number].id)

    def group(self, title: str, *members: Person, privacy: bool = True) -> Group:
        """Open a group with the bot and ``members``; with ``privacy`` the bot hears only what is meant for it."""
        chat = opens_group(self.world, title, [member.id for member in members], privacy=privacy)
        return Group(self, chat.id)

    def update(self, content: Json) -> int:
        """Queue a raw update, whatever ``content`` holds; return its id."""
        return self.world.queue.add_raw(content)

    async def quiet(self, still: float = STILL_SECONDS, timeout: float = 10.0) -> None:  # noqa: ASYNC109 - a limit of the wait itself
        """Wait until every update is confirmed and no call (but ``getUpdates``) has been under way for ``still`` s.

        Raises:
            TimeoutError: after ``timeout`` seconds; its text says what was still going on.
        """
        deadline = time.monotonic() + timeout
        since: float | None = None
        seen = (-1, -1)
        while True:
            now = time.monotonic()
            at = (self.world.events.n, self.world.timings.n)
            busy = len(self.world.queue) or self.bot_api.under_way or at != seen
            seen = at
            if busy:
                since = None
            elif since is None:
                since = max(now, self.bot_api.last_call)
            elif now - since >= still:
                return
            if now > deadline:
                raise TimeoutError(
                    f"not quiet: {len(self.world.queue)} updates wait, {self.bot_api.under_way} calls are under way"
                )
            await asyncio.sleep(_STEP)
