"""An office that announces, for tests: its officials in the chat, a crowd that follows it, and the tick."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from conversations import announcing
from handlers import announcement_watching
from storage import announcement_rows, audit, crowds, people, roles
from storage.announcement_rows import Announcement
from storage.database import Tx
from tests.handlers.chat import Person, Place
from tests.handlers.officials import COLLEAGUE, NAMES, OFFICIAL, OWNER, PIN, an_office, joins_the_office, types_pin
from tests.participation.votes import WHILE_OPEN

SEOUL = ZoneInfo("Asia/Seoul")
DAY = WHILE_OPEN.astimezone(SEOUL).replace(hour=12, minute=0, second=0, microsecond=0)
EVENING = DAY.replace(hour=21)
MORNING = DAY.replace(hour=8) + timedelta(days=1)
WORDS = "청소년 정책 공모전 설명회가 열려요."
_Result = TypeVar("_Result")

__all__ = ["COLLEAGUE", "DAY", "EVENING", "MORNING", "NAMES", "OFFICIAL", "OWNER", "PIN", "WORDS", "Newsroom"]


class Newsroom:
    """The youth contest with an owner and two officials, and people who follow it."""

    def __init__(self, place: Place, crowd: int = 3) -> None:
        self.place = place
        self.crowd = tuple(range(1, crowd + 1))
        self.programme = 0

    async def begins(self) -> None:
        self.place.now = DAY
        programme = await an_office(self.place.database)
        await joins_the_office(self.place.database, COLLEAGUE, "official", programme)
        self.programme = programme.id

        def unit(tx: Tx) -> None:
            for account in self.crowd:
                people.meet(tx, account, self.place.language, 1)
                tx.run("INSERT INTO follows (account, subject) VALUES (:account, 'office:JC')", account=account)

        await self.run(unit)
        for account in (*self.crowd, OWNER, OFFICIAL, COLLEAGUE):
            self.place.person(account)
        for account in (OWNER, OFFICIAL, COLLEAGUE):
            await self.opens(account, "o0")

    async def run(self, unit: Callable[[Tx], _Result]) -> _Result:
        return await self.place.database.run(unit)

    async def opens(self, account: int, subject: str = "", argument: str = "") -> Person:
        """Open a place of the office, through its door where that is shut."""
        person = self.place.person(account)
        await person.taps_data(f".{subject or f'c{self.programme}'}.open.{argument}")
        if any(label == PIN[0] for _, label, _ in person.buttons()):
            await types_pin(person)
            if argument:
                await person.taps_data(f".{subject}.open.{argument}")
        return person

    async def writes(self, account: int = OFFICIAL, words: str = WORDS, *, subject: str = "") -> Person:
        """Write a new announcement, up to its words; it is in sight."""
        author = await self.opens(account, subject)
        await author.taps("new")
        await author.says(words)
        await self.to_front(author)
        return author

    async def to_front(self, person: Person) -> None:
        """Go back to what the announcement begins with."""
        number, data = next((number, data) for number, _, data in person.buttons() if data.endswith(".vw."))
        await person.taps_data(data, number)

    async def to_followers(self, author: Person) -> None:
        """Choose the followers, and come back."""
        await author.taps("vw", "to")
        await author.taps("with", f"followers.{self.programme}")
        await self.to_front(author)

    async def ready(self, account: int = OFFICIAL, words: str = WORDS) -> Person:
        """Write one to the followers, up to the last confirmation."""
        author = await self.writes(account, words)
        await self.to_followers(author)
        await author.taps("vw", "go")
        return author

    async def proposed(self) -> Person:
        """Let an official ask for approval."""
        author = await self.ready()
        await author.taps("send")
        return author

    async def proposed_by_many(self) -> Person:
        """The same, where as few as there are need a second official."""
        self.place.approval_from = len(self.crowd)
        return await self.proposed()

    async def approves(self, account: int = COLLEAGUE) -> Person:
        """Follow the notice, look, and approve."""
        second = await self.opens(account, f"d{(await self.one()).id}")
        await second.taps("look", "ko")
        await second.taps("yes")
        return second

    async def loses_role(self, account: int) -> None:
        """End somebody's role in the programme."""

        def unit(tx: Tx) -> None:
            for grant in roles.grants(tx, self.programme):
                if grant.account == account:
                    roles.end(tx, grant.id, by=OWNER, at=DAY)

        await self.run(unit)

    async def one(self) -> Announcement:
        """Return the newest announcement."""

        def unit(tx: Tx) -> Announcement:
            found = announcement_rows.by_id(tx, tx.value("SELECT max(id) FROM announcements"))
            assert found is not None
            return found

        return await self.run(unit)

    async def ticks(self, at: datetime | None = None, *, most: int = 1000, lands: bool = True) -> None:
        """Queue what is due, up to ``most`` messages, and let it arrive."""
        now = at or self.place.now

        def unit(tx: Tx) -> bool:
            def over(tx: Tx, one: Announcement, at: datetime) -> None:
                announcement_watching.over(tx, self.place.house, one, at)

            return announcing.announce_some(tx, now, SEOUL, most, ended=over)

        more = await self.run(unit)
        if lands:
            await self.place.deliver()
        while more and most > len(self.crowd):
            more = await self.run(unit)
            await self.place.deliver()

    async def states(self) -> dict[str, int]:
        """Return what has become of the newest announcement."""
        number = (await self.one()).id
        found = await self.run(lambda tx: crowds.progress(tx, number))
        return {str(state): accounts for state, accounts in found.states.items()}

    async def noted(self) -> list[str]:
        """Return what is on record of announcements."""
        entries = await self.run(lambda tx: audit.entries(tx, self.programme))
        return [entry.what for entry in entries if entry.what.startswith("announcement")]

    def chat_of(self, account: int) -> list[dict[str, Any]]:
        """Return the messages in somebody's chat, the newest last."""
        chat = self.place.person(account).chat
        return [chat[number] for number in sorted(chat)]
