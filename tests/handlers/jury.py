"""An office that reviews and decides, for tests: programmes, roles, an open door, and what people have handed in."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from handlers import telling
from participation.contest import Reception
from participation.papers import FileRule
from participation.questions import Answer
from participation.roles import Role
from storage import applications, officials, papers, pins, programmes, roles
from storage.applications import Application
from storage.database import Tx
from storage.file_store import FileStore
from storage.papers import Found, Stored
from tests.conversations import applicants
from tests.handlers.chat import Person, Place
from tests.storage.office import AS_OWNER, NOW, OFFICIAL, OWNER, REVIEWERS, an_office, gives

__all__ = ["COLLEAGUE", "NOW", "OFFICIAL", "OWNER", "REVIEWERS", "Jury"]

COLLEAGUE = 100_000_003
PIN = "493817"

_Result = TypeVar("_Result")


class Jury:
    """The office of one programme, with four reviewers, an official, a colleague and an owner, all inside."""

    def __init__(self, place: Place, reception: Reception) -> None:
        self.place = place
        self.reception = reception
        self.programme = 0

    async def begins(self) -> None:
        """Publish the programme, give roles and open the door to everybody who has one."""

        def unit(tx: Tx) -> int:
            programme = an_office(tx, self.reception)
            gives(tx, COLLEAGUE, "official", programme)
            for account in (OWNER, OFFICIAL, COLLEAGUE, *REVIEWERS):
                self.enters(tx, account)
            return programme

        self.programme = await self.run(unit)
        self.place.now = NOW

    def enters(self, tx: Tx, account: int) -> None:
        """Let somebody who has a role in by the door."""
        actor = roles.at_the_door(tx, account, self.place.now)
        pins.choose(tx, PIN, by=actor, at=self.place.now)
        officials.introduce(tx, account, "김담당", "청소년과")

    async def at(self, now: datetime) -> None:
        """Let time pass, with the office open to everybody who has a role."""
        self.place.now = now

        def unit(tx: Tx) -> None:
            for account in (OWNER, OFFICIAL, COLLEAGUE, *REVIEWERS):
                if pins.has(tx, account) and roles.entrusted(tx, account, now):
                    pins.enter(tx, PIN, by=roles.at_the_door(tx, account, now), at=now)

        await self.run(unit)

    async def run(self, unit: Callable[[Tx], _Result]) -> _Result:
        return await self.place.database.run(unit)

    async def gives(self, account: int, role: Role, programme: int | None = None) -> int:
        return await self.run(lambda tx: gives(tx, account, role, programme or self.programme))

    async def ends(self, account: int) -> None:
        """End every role of somebody in this programme."""

        def unit(tx: Tx) -> None:
            for grant in roles.grants(tx, self.programme):
                if grant.account == account:
                    roles.end(tx, grant.id, by=AS_OWNER.account or 0, at=self.place.now)

        await self.run(unit)

    async def hands_in(self, account: int, *, complete: bool = True, **different: Answer) -> int:
        """Let somebody hand in alone, and the office find it complete; return the application."""
        await self.place.person(account).says("/start")

        def unit(tx: Tx) -> int:
            programme = programmes.by_id(tx, self.programme)
            assert programme is not None
            papers_of = [applicants.a_paper()] if self.reception.papers else []
            application = applicants.ready(tx, programme, account, of_age=True)
            answers = {**(applicants.ANSWERS if self.reception.papers else DISCLOSURE_ANSWERS), **different}
            applicants.hands_in(tx, programme, application, papers_of, answers=answers)
            if complete:
                applications.set_state(tx, application.id, "complete", at=self.place.now)
            return application.id

        return await self.run(unit)

    async def paper(self, application: int, account: int, store: FileStore | None = None) -> int:
        """Put a stored paper into what somebody hands in anew."""

        def unit(tx: Tx) -> int:
            paper = papers.expect(
                tx, application=application, account=account, key="proposal", rule=FileRule(kinds=("PDF",)),
                file_id="x", name="김하나 제안서.pdf", size=9, message_id=1, received_at=self.place.now,
            ).id  # fmt: skip
            stored = Stored("1/x", b"k" * 32, 9, b"s" * 32)
            if store is not None:
                writing = store.write(application, paper)
                writing.add(b"%PDF-1.7\n")
                stored = writing.finish()
            papers.took_in(tx, paper, Found("PDF", 3), stored)
            programme = programmes.by_id(tx, self.programme)
            found = applications.by_id(tx, application)
            assert programme is not None
            assert found is not None
            before = found.state
            fact = applicants.a_paper(paper)
            applications.set_state(tx, application, "received", at=self.place.now)
            applicants.hands_in(tx, programme, found, [fact])
            applications.set_state(tx, application, before, at=self.place.now)
            return paper

        return await self.run(unit)

    async def state(self, application: int) -> str:
        return (await self.application(application)).state

    async def application(self, application: int) -> Application:
        found = await self.run(lambda tx: applications.by_id(tx, application))
        assert found is not None
        return found

    async def tells(self) -> int:
        """Let the tick tell what is due now; return how many programmes it told of."""
        due = await self.run(lambda tx: telling.to_tell(tx, self.place.now))
        told = 0
        for what, programme, at in due:
            if at <= self.place.now:
                told += 1
                while await self.run(
                    lambda tx, what=what, programme=programme: telling.tell(  # type: ignore[misc]
                        tx, self.place.house, what, programme, self.place.now
                    )
                ):
                    pass
        await self.place.deliver()
        return told

    async def opens(self, account: int, what: str) -> Person:
        """Let somebody open a place by a button that lasts: ``v.rank``, ``w7.decide``."""
        subject, _, page = what.partition(".")
        subject = f"v{self.programme}" if subject == "v" else subject
        person = self.place.person(account)
        await person.taps_data(f".{subject}.open.{page}")
        return person


DISCLOSURE_ANSWERS: dict[str, Answer] = {
    "project": "하천 산책로 정비",
    "reason": "누가 맡는지 알고 싶습니다.",
    "group": False,
}
