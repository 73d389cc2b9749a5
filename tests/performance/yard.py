"""The playground in a process of its own, with the crowd inside it, so that no driver stands between people and server.

It reads commands as lines of JSON and answers each with one: see `Yard`.
"""

import argparse
import asyncio
import json
import os
import random
import sys
import time
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any

from playground import acts
from playground.bot_api import BotApi
from playground.clock import DEMO_START
from playground.control_api import ControlApi
from playground.events import Moment
from playground.page_api import PageApi
from playground.params import Params
from playground.playground import Playground
from playground.polling import Delivery
from playground.refusals import ApiError
from playground.server import Server
from playground.world import World
from tests.performance.crowd import Crowd, newcomers, residents
from tests.performance.usage import usage_of

Act = Callable[..., Awaitable[dict[str, Any]]]


class SlowForSome(BotApi):
    """The Bot API with people whose network is slow: a call that concerns their chat takes longer."""

    def __init__(self, world: World, delivery: Delivery) -> None:
        super().__init__(world, delivery)
        self.slow: dict[str, float] = {}
        """Chats, and how many seconds longer each call to them takes."""
        self.too_many = 0
        """How many calls were refused because the bot was too fast."""

    async def _run(self, name: str, given: Params) -> object:
        more = self.slow.get(str(given.values.get("chat_id", ""))) if self.slow else None
        if more:
            await asyncio.sleep(more)
        try:
            return await super()._run(name, given)
        except ApiError as refusal:
            self.too_many += refusal.code == HTTPStatus.TOO_MANY_REQUESTS
            raise


class Yard(Playground):
    """A playground without a record of calls, and what the benchmark asks of it."""

    def __init__(self, latency: float, *, rate_limits: bool) -> None:
        super().__init__(now=DEMO_START, rate_limits=rate_limits)
        self._sends: list[float] = []
        self.slow_api = SlowForSome(self.world, self.delivery)
        self.bot_api = self.slow_api
        self.server = Server(self.bot_api, PageApi(self.world, self.nursery))
        self.server.control = ControlApi(self.world, self.bot_api, self._restart_later)
        self.bot_api.recording = False
        self.faults.latency = latency

    async def first_poll(self, polls: int, seconds: float) -> dict[str, Any]:
        """Wait until ``getUpdates`` has been called more than ``polls`` times; ``at`` is monotonic."""
        deadline = time.monotonic() + seconds
        while self.delivery.polls <= polls:
            if time.monotonic() > deadline:
                return {"error": "no poll came"}
            await asyncio.sleep(0.001)
        return {"at": time.monotonic(), "polls": self.delivery.polls}

    async def vote(
        self,
        *,
        slug: str,
        pid: int,
        at_once: int,
        warm_up: float,
        seconds: float,
        every: float = 0.0,
        population: int = 0,
        seed: int = 0,
        flood: int = 0,
        slow_by: float = 0.0,
    ) -> dict[str, Any]:
        """Have people vote, and count for ``seconds`` after ``warm_up`` seconds.

        ``every``: seconds between a person's taps (0: as soon as the button is there). ``population``: they are out
        of so many whom the bot knows (0: strangers). ``flood``: texts a second by one more account, whose calls take
        ``slow_by`` seconds longer.
        """
        accounts = residents(self.world, population, seed) if population else newcomers(self.world)
        dice = random.Random(seed + 1)
        pause = (lambda: every * dice.uniform(0.8, 1.2)) if every else None
        crowd = Crowd(self.world, slug, accounts, pause=pause)
        crowd.begin(at_once)
        async with asyncio.TaskGroup() as group:
            flooding = group.create_task(self._flood(flood, slow_by)) if flood else None
            await asyncio.sleep(warm_up)
            crowd.count_anew()
            began, used, own = time.monotonic(), usage_of(pid), usage_of(os.getpid())
            await asyncio.sleep(seconds)
            counted = crowd.count_anew()
            took, used_then, own_then = time.monotonic() - began, usage_of(pid), usage_of(os.getpid())
            if flooding is not None:
                flooding.cancel()
        crowd.end()
        return {
            "missing": crowd.missing,
            "seconds": took,
            "ballots": counted.ballots,
            "acts": counted.acts,
            "cpu": used_then.cpu - used.cpu,
            "yard_cpu": own_then.cpu - own.cpu,
            "resident": used_then.resident,
            "waits": sorted(counted.waits),
        }

    async def crowd(self, count: int) -> dict[str, Any]:
        """Let ``count`` people move in who have written to the bot, and watch from now on what is sent to them."""
        first = self.world.next_person
        for _ in range(count):
            self.world.chats[self.world.add_person("주민").id].started = True

        def watch(moment: Moment) -> None:
            if moment.kind == "effect" and moment.chat < first + count:
                self._sends.append(moment.at)

        self.world.timings.watchers.append(watch)
        return {"first": first}

    async def sends(self, pid: int) -> dict[str, Any]:
        """Return when each message to the crowd took effect so far (monotonic seconds), and the bot's memory."""
        return {"at": self._sends, "too_many": self.slow_api.too_many, "resident": usage_of(pid).resident}

    async def _flood(self, a_second: int, slow_by: float) -> None:
        """Write so many texts a second from one account, and as many at once to begin with; wait for no answer."""
        spammer = self.world.add_person("도배").id
        self.slow_api.slow[str(spammer)] = slow_by
        owed = float(a_second)
        while True:
            for _ in range(int(owed)):
                acts.says(self.world, spammer, "도배")
            owed += a_second * 0.05 - int(owed)
            await asyncio.sleep(0.05)


async def _serve(yard: Yard) -> None:
    commands = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(commands), sys.stdin)
    async with yard:
        print(json.dumps({"url": yard.url, "token": yard.token}), flush=True)
        acting: dict[str, Act] = {
            "vote": yard.vote,
            "first_poll": yard.first_poll,
            "crowd": yard.crowd,
            "sends": yard.sends,
        }
        while line := await commands.readline():
            asked = json.loads(line)
            print(json.dumps(await acting[asked.pop("do")](**asked)), flush=True)


def main() -> None:
    """Serve until standard input ends."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--latency", type=float, required=True)
    parser.add_argument("--rate-limits", action="store_true")
    given = parser.parse_args()
    asyncio.run(_serve(Yard(given.latency, rate_limits=given.rate_limits)))


if __name__ == "__main__":
    main()
