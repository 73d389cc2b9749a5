"""People who vote, inside the playground's process: each taps a button only when the screen with it is there."""

import asyncio
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from playground import acts
from playground.events import Moment
from playground.people import FIRST_PERSON
from playground.world import World

MARKS = 3
"""How many options a ballot ranks."""


@dataclass(slots=True)
class Voter:
    """One person on the way from START to the receipt. ``due``: when the next tap may come (monotonic seconds)."""

    account: int
    due: float
    marks: int = 0
    tapped_at: float | None = None


@dataclass(slots=True)
class Counted:
    """What has happened since counting began: ballots with a receipt, STARTs and taps.

    ``waits``: seconds from each tap entering the queue to its edit taking effect.
    """

    ballots: int = 0
    acts: int = 0
    waits: list[float] = field(default_factory=list)


class Crowd:
    """Keeps ``at_once`` people voting: whoever has the receipt is followed by somebody new.

    ``pause`` gives the seconds from one tap of a person to the next; without it the next button is tapped as soon as
    it is there.
    """

    def __init__(
        self, world: World, slug: str, accounts: Iterator[int], *, pause: Callable[[], float] | None = None
    ) -> None:
        self._world = world
        self._slug = slug
        self._accounts = accounts
        self._pause = pause
        self._voting: dict[int, Voter] = {}
        self._loop = asyncio.get_running_loop()
        self._dice = random.Random(7)
        self.counted = Counted()
        self.missing: str | None = None
        """What was expected and not on a screen: then the figures mean nothing."""
        world.timings.watchers.append(self._watch)

    def begin(self, at_once: int) -> None:
        """Let people come within a second, in random phases."""
        for _ in range(at_once):
            self._next_one(self._dice.random())

    def end(self) -> None:
        """Let nobody act any more."""
        self._world.timings.watchers.remove(self._watch)
        self._voting.clear()

    def count_anew(self) -> Counted:
        """Begin to count from nothing; return what was counted before."""
        counted, self.counted = self.counted, Counted()
        return counted

    def _next_one(self, after: float) -> None:
        account = next(self._accounts, None)
        if account is not None:
            self._loop.call_later(after, self._start, account)

    def _start(self, account: int) -> None:
        self._voting[account] = Voter(account, time.monotonic())
        acts.says(self._world, account, f"/start {self._slug}")
        self.counted.acts += 1

    def _watch(self, moment: Moment) -> None:
        voter = self._voting.get(moment.chat)
        if voter is None:
            return
        if moment.kind == "tap":
            voter.tapped_at = moment.at
        elif moment.kind == "effect":
            if voter.tapped_at is not None:
                self.counted.waits.append(moment.at - voter.tapped_at)
                voter.tapped_at = None
            self._loop.call_soon(self._look, voter, moment.message)

    def _look(self, voter: Voter, number: int) -> None:
        """Look at the screen that has just changed, and tap what comes next."""
        message = self._world.chats[voter.account].messages.get(number)
        rows = message.json.get("reply_markup", {}).get("inline_keyboard", []) if message is not None else []
        offered: dict[str, list[str]] = {}
        for data in (button["callback_data"] for row in rows for button in row):
            offered.setdefault(data.split(".")[2], []).append(data)
        if "mine" in offered and voter.marks == MARKS:
            return self._done(voter)
        wanted = "in" if voter.marks < MARKS else "cast"
        if wanted not in offered:
            self.missing = f"no button {wanted!r} after {voter.marks} marks"
            return None
        voter.marks += wanted == "in"
        data = self._dice.choice(offered[wanted])
        if self._pause is None:
            return self._tap(voter, number, data)
        voter.due = max(voter.due + self._pause(), time.monotonic())
        self._loop.call_later(voter.due - time.monotonic(), self._tap, voter, number, data)
        return None

    def _tap(self, voter: Voter, number: int, data: str) -> None:
        if voter.account in self._voting:
            acts.taps(self._world, voter.account, number, data)
            self.counted.acts += 1

    def _done(self, voter: Voter) -> None:
        del self._voting[voter.account]
        self.counted.ballots += 1
        self._next_one(self._pause() if self._pause else 0.0)


def newcomers(world: World) -> Iterator[int]:
    """Let new people move in, without end."""
    while True:
        yield world.add_person("주민").id


def residents(world: World, population: int, seed: int) -> Iterator[int]:
    """Let people move in whom the bot knows already: in random order out of the first ``population`` accounts."""
    for account in random.Random(seed).sample(range(FIRST_PERSON, FIRST_PERSON + population), population):
        world.next_person = account
        yield world.add_person("주민").id
