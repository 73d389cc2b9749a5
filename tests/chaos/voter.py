"""Somebody who votes again and again, and taps again when nothing happens, as people do."""

import random
import time

from participation.ranking import Ranking
from playground.onlooker import buttons
from playground.people import Message
from tests.kit import Someone

PATIENCE = 10.0
"""Seconds after which somebody taps again: longer than the bot is ever away, so that it should not be needed."""

MOST_ACTS = 150
"""Acts that one ballot may take before somebody is called stuck; seven do without kills."""


class Voter:
    """One voter. What counts is ``cast`` and ``receipt``: the ballot that has been acknowledged last."""

    def __init__(self, person: Someone, slug: str, options: int, dice: random.Random) -> None:
        self.person = person
        self.ballots = 0
        self.again = 0
        """How often nothing had come within ``PATIENCE``."""
        self.cast: Ranking | None = None
        self.receipt = ""
        self.quick = 0
        """How often three marks were tapped at once, without waiting for any answer."""
        self.disordered = 0
        """How often they then stood in another order than that of the taps."""
        self._tapped_at_once = False
        self.trying: Ranking | None = None
        """The ballot that is being cast and not yet acknowledged."""
        self._slug = slug
        self._options = options
        self._dice = dice

    async def votes(self) -> None:
        """Cast one more ballot, until its receipt is in the chat.

        Raises:
            AssertionError: it took ``MOST_ACTS`` acts.
        """
        wanted = tuple(self._dice.sample(range(1, self._options + 1), 3))
        typing = self._dice.random() < 0.2
        self.trying = wanted
        self._tapped_at_once = False
        for _ in range(MOST_ACTS):
            if (number := self._acknowledged()) != self.receipt:
                self.cast, self.receipt, self.trying = wanted, number, None
                self.ballots += 1
                return
            mark = self._mark()
            await self._acts(wanted, typing=typing)
            await self._something_new(mark)
        raise AssertionError(f"stuck; the chat shows:\n{self.person.shown()[-3000:]}")

    def _acknowledged(self) -> str:
        """Return the number of the newest receipt in the chat; before the first one, nothing."""
        title = self.person.words("receipt-title")
        for message in reversed(self.person.from_bot):
            if title in message.json["text"]:
                return self.person.receipt(message)
        return ""

    def _mark(self) -> int:
        return max((message.mark for message in self.person.from_bot), default=0)

    async def _something_new(self, mark: int) -> None:
        events = self.person._playground.world.events
        deadline = time.monotonic() + PATIENCE
        while self._mark() == mark and time.monotonic() < deadline:
            await events.wait(events.n, deadline - time.monotonic())
        self.again += self._mark() == mark

    async def _acts(self, wanted: Ranking, *, typing: bool) -> None:
        """Do what somebody who wants this ballot does next, from what the newest screen shows."""
        person = self.person
        screen = next((message for message in reversed(person.from_bot) if buttons(message)), None)
        offered = {} if screen is None else _offered(screen)
        if screen is None or not offered.keys() & {"in", "out", "cast", "chg"}:
            await person.says(f"/start {self._slug}")
        elif "cast" in offered and self._shows(screen, wanted):
            await person.forges(screen, offered["cast"][""])
        elif typing and "chg" not in offered:
            await person.says(" ".join(map(str, wanted)))
        elif "cast" in offered:
            self.disordered += self._tapped_at_once
            self._tapped_at_once = False
            await person.forges(screen, offered["ed"][""])
        elif "chg" in offered:
            await person.forges(screen, offered["chg"][""])
        elif not _marked(screen) and not self._tapped_at_once and _has_all(offered, wanted):
            self.quick, self._tapped_at_once = self.quick + 1, True
            for number in wanted:
                await person.forges(screen, offered["in"][str(number)])
        else:
            await person.forges(screen, _next_mark(_marked(screen), wanted, offered))

    def _shows(self, overview: Message, wanted: Ranking) -> bool:
        lines = [self.person.words("vote-rank-line", rank=r, name=f"후보 {n}") for r, n in enumerate(wanted, start=1)]
        return "\n".join(lines) in overview.json["text"]


def _offered(screen: Message) -> dict[str, dict[str, str]]:
    """Return the data of a screen's buttons by action and argument."""
    offered: dict[str, dict[str, str]] = {}
    for button in (button for row in buttons(screen) for button in row):
        _, _, action, argument = button["callback_data"].split(".", 3)
        offered.setdefault(action, {})[argument] = button["callback_data"]
    return offered


def _has_all(offered: dict[str, dict[str, str]], wanted: Ranking) -> bool:
    return offered.get("in", {}).keys() >= set(map(str, wanted))


def _marked(screen: Message) -> Ranking:
    """Return the ranking that the marks of a list show."""
    places = {}
    for button in (button for row in buttons(screen) for button in row):
        _, _, action, argument = button["callback_data"].split(".", 3)
        if action == "out":
            places[ord(button["text"]) - ord("①")] = int(argument)
    return tuple(number for _, number in sorted(places.items()))


def _next_mark(marked: Ranking, wanted: Ranking, offered: dict[str, dict[str, str]]) -> str:
    """Return the tap that comes nearer to the wanted ranking: away with what stands wrong, last first."""
    if marked == wanted:
        return offered["ok"][""]
    if marked == wanted[: len(marked)]:
        return offered["in"][str(wanted[len(marked)])]
    return offered["out"][str(marked[-1])]
