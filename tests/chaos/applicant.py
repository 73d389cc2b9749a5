"""People who apply to the youth contest from what their newest screen shows, and act again when nothing happens."""

import asyncio
import re
import time
from collections.abc import Callable

from playground.onlooker import buttons, visible
from playground.people import Message
from tests.kit import Someone
from tests.kit import papers as made
from tests.kit.words import BLANK, stand_in

PATIENCE = 4.0
"""Seconds after which somebody acts again: longer than the bot is ever away."""
BREATH = 0.15
"""Seconds without anything new after which somebody takes it that the bot has said all."""
MOST_ACTS = 150
SLUG = "youth-policy"

Offered = dict[str, dict[str, tuple[Message, str]]]
_NUMBER = re.compile(r"JC-\d{4}-\d{4}")
_INVITATION = re.compile(r"\?start=(t_[\w-]+)")


class Applicant:
    """One person who applies; ``broken_first`` sends a proposal that can't be taken, and a whole one when told."""

    way = "alone"

    def __init__(self, person: Someone, *, broken_first: bool = False) -> None:
        self.person = person
        self.title = "빈 가게를 모임방으로"
        self.proposal = made.pdf(1, attachment=str(person.id).encode())  # nobody's is another's
        self._broken_first = broken_first

    # What the chat has acknowledged

    @property
    def number(self) -> str:
        """The receipt number; before the first receipt, nothing."""
        found = {number for text in self._receipts() for number in _NUMBER.findall(text)}
        assert len(found) <= 1, f"{self.person.name} has two numbers: {found}"
        return found.pop() if found else ""

    @property
    def version(self) -> int:
        """How often it is acknowledged that this was handed in."""
        again = r"(\d+)".join(map(re.escape, self.person.words("handed-in-replaces").split(BLANK)))
        found = [re.search(again, text) for text in self._receipts()]
        return max((1 if one is None else int(one[1]) for one in found), default=0)

    @property
    def titles(self) -> int:
        """Which title is being handed in: each handing in has its own."""
        return self.version + 1

    def _receipts(self) -> list[str]:
        title = self.person.words("handed-in-title")
        return [text for text in map(visible, self.person.from_bot) if title in text]

    def sees(self, key: str, **values: object) -> bool:
        """Tell whether any message shows this."""
        looked_for = self.person.words(key, **values)
        return any(stand_in(looked_for, visible(message)) for message in self.person.from_bot)

    # What is done

    async def until(self, done: Callable[[], bool]) -> None:
        """Act until it is done.

        Raises:
            AssertionError: it took ``MOST_ACTS`` acts.
        """
        for _ in range(MOST_ACTS):
            if done():
                return
            mark = self._mark()
            await self.acts()
            await self._something_new(mark)
        raise AssertionError(f"{self.person.name} is stuck; the chat shows:\n{self.person.shown()[:3000]}")

    async def acts(self) -> None:
        """Do what comes next."""
        text, offered = self.screen()
        if self.person.words("arriving", count=1)[:6] in text:
            return  # it comes by itself
        if not await self._particular(text, offered):
            await self._general(text, offered)

    async def _particular(self, text: str, offered: Offered) -> bool:
        """Hand in again, with another title each time; return whether that was what came next."""
        title = f"{self.title} {self.titles}"
        if "edit" in offered:
            await self._tap(offered, "edit")
        elif "ed" in offered and "q-title" in offered["ed"]:
            await self._tap(offered, "ed", "q-title")
        elif "send" in offered and title not in text:
            await self._tap(offered, "vw", "edit")
        else:
            return False
        return True

    async def _general(self, text: str, offered: Offered) -> None:
        for action, argument in (
            ("new", self.way),
            ("go", ""),
            ("yes", ""),
            ("agree", ""),
            ("pick", "city"),
            ("send", ""),
            ("skip", ""),
            ("ed", "p-proposal"),
        ):
            if argument in offered.get(action, {}):
                return await self._tap(offered, action, argument)
        for asked, answer in (
            (self.person.words("application-birth-date"), "2008. 3. 5."),
            (self.person.words("application-name"), self.person.name),
            ("제안의 제목은 무엇인가요?", f"{self.title} {self.titles}"),
        ):
            if asked in text:
                await self.person.says(answer)
                return None
        if self.person.words("ask-files-how") in text:
            await self._sends_proposal()
        elif own := _own(offered):
            await self._tap(offered, "open", own)
        else:
            await self.person.says("/continue" if self.person.from_bot else f"/start {SLUG}")
        return None

    async def _sends_proposal(self) -> None:
        broken = self._broken_first and not self.sees("refused-paper-broken")
        await self.person.sends_document("제안서.pdf", made.half(made.pdf(3)) if broken else self.proposal)

    async def _tap(self, offered: Offered, action: str, argument: str = "") -> None:
        message, data = offered[action][argument]
        await self.person.forges(message, data)

    # What is in sight

    def screen(self) -> tuple[str, Offered]:
        """Return what the newest message with buttons shows, and its buttons by action and argument."""
        newest = next((message for message in reversed(self.person.from_bot) if buttons(message)), None)
        return ("", {}) if newest is None else (visible(newest), offered_on(newest))

    def _mark(self) -> int:
        return max((message.mark for message in self.person.from_bot), default=0)

    async def _something_new(self, mark: int) -> None:
        events = self.person._playground.world.events
        deadline = time.monotonic() + PATIENCE
        while self._mark() == mark and time.monotonic() < deadline:
            await events.wait(events.n, deadline - time.monotonic())
        while self._mark() != mark:  # a screen comes after what is said above it: nobody is quicker than that
            mark = self._mark()
            await asyncio.sleep(BREATH)


class Leader(Applicant):
    """Leads a team: makes ``seats`` links, confirms whoever comes, and hands in once ``may_send``."""

    way = "team"

    def __init__(self, person: Someone, seats: int) -> None:
        super().__init__(person)
        self.seats = seats
        self.may_send = False

    @property
    def links(self) -> list[str]:
        """What the links that are in the chat hold, oldest first."""
        found = [match for message in self.person.from_bot for match in _INVITATION.findall(visible(message))]
        return list(dict.fromkeys(found))

    async def _particular(self, text: str, offered: Offered) -> bool:
        if self.number:
            return True  # once is enough
        if any(stand_in(self.person.words(key), text) for key in ("team-is-full", "team-how")):
            await self._at_the_team(offered)
        elif "send" in offered and self.may_send:
            await self._tap(offered, "send")
        elif (team := _about(offered, "t")) is not None:
            await self.person.forges(self.person.last, f".{team}.open.")
        else:
            return False
        return True

    async def _at_the_team(self, offered: Offered) -> None:
        if "cf" in offered:
            await self.person.forges(*next(iter(offered["cf"].values())))
        elif "inv" in offered and len(self.links) < self.seats:
            await self._tap(offered, "inv")
        elif self.may_send:
            await self._tap(offered, "open", _own(offered))


class Member(Applicant):
    """Comes by links that ``invite`` names; who has two is in two hurries, and can be in one team only."""

    def __init__(self, person: Someone, invite: Callable[[], list[str]]) -> None:
        super().__init__(person)
        self._invite = invite

    async def acts(self) -> None:
        _, offered = self.screen()
        if not self.person.from_bot:
            for link in self._invite():
                await self.person.starts(link)
        elif "acc" in offered:
            for message in self.person.from_bot:
                for one, data in offered_on(message).get("acc", {}).values():
                    await self.person.forges(one, data)
        else:
            await super().acts()

    async def _particular(self, _: str, __: Offered) -> bool:
        return False


def offered_on(message: Message) -> Offered:
    """Return a message's buttons by action and argument; those that open something by what they open."""
    offered: Offered = {}
    for button in (button for row in buttons(message) for button in row if "callback_data" in button):
        _, about, action, argument = button["callback_data"].split(".", 3)
        # What is opened is told by what the button is about.
        offered.setdefault(action, {})[argument or about if action == "open" else argument] = (
            message,
            button["callback_data"],
        )
    return offered


def _own(offered: Offered) -> str:
    """Return the button that opens the own application, or nothing."""
    return next((about for about in offered.get("open", {}) if about.startswith("a")), "")


def _about(offered: Offered, kind: str) -> str | None:
    """Return what some button is about whose subject is of this kind."""
    subjects = [data.split(".")[1] for taps in offered.values() for _, data in taps.values()]
    return next((subject for subject in subjects if subject.startswith(kind)), None)
