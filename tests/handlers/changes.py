"""A programme of any kind that runs, with an owner, two officials and a deputy whose office is open."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

from bot.jobs.changing import Changing
from participation.board import Board
from participation.contest import Reception
from participation.programme import Vote
from participation.roles import Days
from storage import audit, officials, outbox, pins, programmes, residents, roles
from storage.database import Tx
from storage.shelf import Programme
from tests.conversations.yard import LONG_AGO
from tests.handlers.chat import Person, Place
from tests.handlers.limits import shown
from tests.participation.boards import ideas
from tests.participation.receptions import youth
from tests.participation.votes import CLOSES_AT, OPENS_AT, WHILE_OPEN, a_vote
from tests.storage.office import COLLEAGUE, OFFICIAL, OWNER, gives

DEPUTY, RESIDENT = 100_000_005, 100_000_020
PIN = "493817"
OFFICE = {OWNER: "가상일", OFFICIAL: "가상이", COLLEAGUE: "가상삼", DEPUTY: "가상사"}
REASON = "태풍 때문에 <시청>이 이틀 동안 문을 닫습니다."
KINDS: dict[str, Callable[[], Vote | Reception | Board]] = {
    "vote": a_vote,
    "contest": youth,
    "board": lambda: ideas().model_copy(update={"window": a_vote().window}),
}
_Result = TypeVar("_Result")


class Runs:
    """A programme that runs, and those who may change it."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.id = 0
        self.job = Changing(place.database, 1000)

    async def begins(self, content: Vote | Reception | Board, *, colleague: bool = True) -> None:
        self.place.now = WHILE_OPEN
        box = self.place.database.keys.new_box() if isinstance(content, Vote) else ""

        def unit(tx: Tx) -> int:
            programmes.publish(tx, content, box=box, now=OPENS_AT, shorten=False)
            found = programmes.by_slug(tx, content.slug)
            assert found is not None
            if colleague:
                roles.ensure_owners(tx, [OWNER], WHILE_OPEN)
                gives(tx, COLLEAGUE, "official", found.id)
                gives(tx, DEPUTY, "deputy", found.id, Days(date(2023, 5, 1), date(2023, 6, 30)))
            gives(tx, OFFICIAL, "official", found.id)
            for account in self._acting(tx, found.id):
                pins.choose(tx, PIN, by=roles.at_the_door(tx, account, WHILE_OPEN), at=WHILE_OPEN)
                officials.introduce(tx, account, OFFICE[account], "시험팀")
            residents.known_since(tx, RESIDENT, LONG_AGO)
            return found.id

        self.id = await self.run(unit)
        for account in (*OFFICE, RESIDENT):
            await self.place.person(account).says("/id")
            self.place.person(account).heard.clear()

    def _acting(self, tx: Tx, programme: int) -> list[int]:
        return [one for one in OFFICE if roles.holds(tx, one, programme, WHILE_OPEN)]

    async def run(self, unit: Callable[[Tx], _Result]) -> _Result:
        return await self.place.database.run(unit)

    async def opens(self, account: int = OFFICIAL, page: str = "") -> Person:
        """Let somebody open how it stands."""
        person = self.place.person(account)
        await person.taps_data(f".h{self.id}.open.{page}")
        return person

    async def at(self, now: datetime) -> None:
        """Let time pass, with the office open to those who act in it."""
        self.place.now = now

        def unit(tx: Tx) -> None:
            for account in self._acting(tx, self.id):
                if roles.holds(tx, account, self.id, now):
                    pins.enter(tx, PIN, by=roles.at_the_door(tx, account, now), at=now)

        await self.run(unit)

    async def tells(self) -> None:
        """Let the tick tell those concerned, and what it says go out."""
        await self.job.run(self.place.now)
        await self.place.deliver()

    async def programme(self) -> Programme:
        found = await self.run(lambda tx: programmes.by_id(tx, self.id))
        assert found is not None
        return found

    async def closes_at(self) -> datetime | None:
        return (await self.programme()).content.window.closes_at

    async def noted(self) -> list[str]:
        return [each.what for each in await self.run(lambda tx: audit.entries(tx, self.id))]

    async def bulk(self) -> int:
        return await self.run(outbox.bulk)

    # The whole way of each act

    async def pauses(self, account: int = OFFICIAL, reason: str = REASON, until: str = "") -> Person:
        official = await self.opens(account)
        await official.taps("vw", "rest")
        await official.says(reason)
        await (official.says(until) if until else official.taps("open-end"))
        await official.taps("rest")
        return official

    async def goes_on(self, how: str = "same", account: int = OFFICIAL) -> Person:
        official = await self.opens(account)
        await official.taps("vw", "on")
        await official.taps("on", how)
        return official

    async def asks(self, account: int = OFFICIAL, when: str = "", reason: str = REASON) -> Person:
        official = await self.opens(account)
        await official.taps("vw", "early")
        await official.says(reason)
        await (official.says(when) if when else official.taps("at-once"))
        await official.taps("ask")
        return official

    async def approves(self, account: int = COLLEAGUE) -> Person:
        second = await self.opens(account, "asked")
        await second.taps("yes")
        return second


def readings(person: Person, text: str) -> int:
    """Return how many of the messages that somebody got hold this."""
    return sum(text in shown(said) for said in person.heard)


__all__ = ["CLOSES_AT", "COLLEAGUE", "DEPUTY", "KINDS", "OFFICIAL", "OWNER", "REASON", "RESIDENT", "Runs", "readings"]
