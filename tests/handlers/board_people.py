"""The office of a board, for tests: residents who write there, two officials, an owner, and a reviewer elsewhere."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from participation.board import Board
from participation.proposal import Proposal
from storage import audit, officials, pins, programmes, proposals, roles
from storage.database import Tx
from storage.shelf import Programme
from tests.conversations.yard import ANA, BO, CHAN, DA, EUN, NOW, a_board, bring
from tests.handlers.chat import Person, Place
from tests.storage.office import COLLEAGUE, OFFICIAL, OWNER, gives

PIN = "493817"
RESIDENTS = (ANA, BO, CHAN, DA, EUN)
_Result = TypeVar("_Result")


class Office:
    """A board whose office is open to two officials and an owner; residents have their chats."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.id = 0

    async def begins(self, board: Board | None = None, **different: Any) -> None:
        self.place.now = NOW

        def unit(tx: Tx) -> int:
            programme = a_board(tx, board, **different)
            roles.ensure_owners(tx, [OWNER], NOW)
            for account in (OFFICIAL, COLLEAGUE):
                gives(tx, account, "official", programme.id)
            for account in (OWNER, OFFICIAL, COLLEAGUE):
                pins.choose(tx, PIN, by=roles.at_the_door(tx, account, NOW), at=NOW)
                officials.introduce(tx, account, "김가상", "시민참여팀")
            return programme.id

        self.id = await self.run(unit)  # residents are known from long ago on, before the bot meets them in the chat
        for account in (*RESIDENTS, OFFICIAL, COLLEAGUE, OWNER):
            await self.place.person(account).says("/id")

    async def run(self, unit: Callable[[Tx], _Result]) -> _Result:
        return await self.place.database.run(unit)

    async def does(self, unit: Callable[[Tx, Programme], _Result]) -> _Result:
        """Do something on the board, and let what follows be delivered."""

        def whole(tx: Tx) -> _Result:
            programme = programmes.by_id(tx, self.id)
            assert programme is not None
            return unit(tx, programme)

        done = await self.run(whole)
        await self.place.deliver()
        return done

    async def brings(self, account: int = ANA, at: datetime = NOW, **what: Any) -> int:
        return (await self.does(lambda tx, board: bring(tx, board, account, at, **what))).id

    async def proposal(self, proposal: int) -> Proposal:
        return await self.run(lambda tx: proposals.the(tx, proposal))

    async def opens(self, account: int, page: str = "", subject: str = "") -> Person:
        """Let somebody open a place by a button that lasts."""
        person = self.place.person(account)
        await person.taps_data(f".{subject or f'x{self.id}'}.open.{page}")
        return person

    async def at(self, now: datetime) -> None:
        """Let time pass, with the office open to those who act in it."""
        self.place.now = now

        def unit(tx: Tx) -> None:
            for account in (OWNER, OFFICIAL, COLLEAGUE):
                pins.enter(tx, PIN, by=roles.at_the_door(tx, account, now), at=now)

        await self.run(unit)

    async def noted(self) -> list[str]:
        return [each.what for each in await self.run(lambda tx: audit.entries(tx, self.id))]
