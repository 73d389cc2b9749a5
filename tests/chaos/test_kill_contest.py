"""``kill -9`` while people hand in with papers, teams come together, and decisions are released and told."""

import asyncio
import random
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot import app
from bot.settings import Settings, for_demo
from conversations import desk_acts, releasing
from participation import audit as record
from participation.audit import Actor
from participation.deciding import Decision
from playground import Playground
from storage import applications, audit, members, officials, papers, pins, programmes, roles
from storage.applications import Application
from storage.database import Tx
from storage.file_store import FileStore
from storage.shelf import Programme
from tests.chaos.applicant import SLUG, Applicant, Leader, Member, offered_on
from tests.chaos.killing import SEED, Killer
from tests.kit import Someone
from tests.kit.programmes import JUNE
from tests.participation.receptions import youth

ALONE, KILLS, KILLS_AT_RELEASE = 8, 12, 5
BROKEN_FIRST = {0, 3, 6}
"""Which of those who are alone send a proposal first that can't be taken."""
PIN = "493817"
REASON = "지역에 꼭 필요합니다."

pytestmark = [pytest.mark.kill, pytest.mark.timeout(280)]


def _programme(tx: Tx) -> Programme:
    found = programmes.by_slug(tx, SLUG)
    assert found is not None
    return found


def _of(tx: Tx, applicant: Applicant) -> Application:
    [found] = applications.of_account(tx, applicant.person.id)
    return found


class Contest:
    """Everybody who takes part, and the official."""

    def __init__(self, playground: Playground, settings: Settings) -> None:
        self.playground = playground
        self.settings = settings
        self.alone = [Applicant(self.person(), broken_first=number in BROKEN_FIRST) for number in range(ALONE)]
        self.leaders = [Leader(self.person(), seats=3) for _ in range(2)]
        places = [(leader, seat) for leader in self.leaders for seat in range(2)]
        self.members = [Member(self.person(), lambda at=at: [at[0].links[at[1]]]) for at in places]  # type: ignore[misc]
        # One who is asked by both teams, and accepts both at once.
        self.members.append(Member(self.person(), lambda: [leader.links[2] for leader in self.leaders]))
        self.official = self.person("정나라")

    def person(self, name: str = "") -> Someone:
        user = self.playground.world.add_person(name or f"이웃{len(self.playground.people)}", "ko")

        async def quiet() -> None:
            await self.playground.quiet()

        return Someone(self.playground, user.id, "ko", quiet)

    @property
    def leading(self) -> list[Applicant]:
        """Those who hand in."""
        return [*self.alone, *self.leaders]

    @property
    def everybody(self) -> list[Applicant]:
        return [*self.leading, *self.members]

    @property
    def all_are_in(self) -> bool:
        return all(one.number for one in self.leading)

    async def hands_in(self, enough: asyncio.Event) -> None:
        """Let everybody take part; those who are alone hand in again and again until it is enough."""
        async with asyncio.TaskGroup() as group:
            for one in self.alone:
                group.create_task(one.until(lambda one=one: enough.is_set() and bool(one.number)))  # type: ignore[misc]
            for leader in self.leaders:
                group.create_task(leader.until(lambda leader=leader: bool(leader.number)))  # type: ignore[misc]
            group.create_task(self._team_up())

    async def _team_up(self) -> None:
        while not all(len(leader.links) == leader.seats for leader in self.leaders):  # noqa: ASYNC110  (of nobody's making)
            await asyncio.sleep(0.1)
        async with asyncio.TaskGroup() as group:
            for member in self.members:
                group.create_task(member.until(lambda member=member: member.sees("member-part-done")))  # type: ignore[misc]
        for leader in self.leaders:
            leader.may_send = True

    async def look(self) -> None:
        """While the bot is dead: what was acknowledged is there, once."""
        acknowledged = [(one, one.number, one.version) for one in self.leading]
        numbers = [number for _, number, _ in acknowledged if number]
        assert len(set(numbers)) == len(numbers)

        def reading(tx: Tx) -> None:
            for one, number, version in acknowledged:
                if number:
                    assert (_of(tx, one).number, _of(tx, one).version >= version) == (number, True)
            seats = [
                seated.account
                for programme in (_programme(tx),)
                for application in applications.of_programme(tx, programme.id, (), after=0, limit=100)
                for seated in members.seated(tx, application.id)
            ]
            assert len(set(seats)) == len(seats)

        async with app.open_database(self.settings, "demo") as database:
            await database.read(reading)

    async def prepares_release(self) -> int:
        """While the bot is dead: all is found complete and decided; return the programme."""

        def unit(tx: Tx) -> int:
            programme, by = _programme(tx), Actor("owner", self.official.id)
            roles.ensure_owners(tx, [self.official.id], JUNE)
            pins.choose(tx, PIN, by=by, at=JUNE)
            officials.introduce(tx, self.official.id, "정나라", "청소년팀")
            for one in self.leading:
                desk_acts.find_complete(tx, _of(tx, one), by=by, at=JUNE)
                releasing.decide(tx, programme, _of(tx, one), Decision("accepted", REASON), by=by, at=JUNE)
            return programme.id

        async with app.open_database(self.settings, "demo") as database:
            return await database.run(unit)

    async def releases(self, programme: int) -> None:
        """Let the official go through the preview, until the chat says that it is released."""
        applicant = Applicant(self.official)

        async def acts() -> None:
            newest = next((one for one in reversed(self.official.from_bot) if offered_on(one)), None)
            offered = {} if newest is None else offered_on(newest)
            for action, argument in (("rel", None), ("vw", "sure"), ("vw", "preview")):
                taps = offered.get(action, {})
                found = next(iter(taps.values()), None) if argument is None else taps.get(argument)
                if found is not None:
                    await self.official.forges(*found)
                    return
            if newest is None:
                await self.official.says("/office")
            else:
                await self.official.forges(newest, f".v{programme}.open.")

        applicant.acts = acts  # type: ignore[method-assign]
        await applicant.until(lambda: applicant.sees("judge-released") or applicant.sees("judge-preview-none"))

    def all_have_heard(self) -> bool:
        return all(one.sees("notice-decided") for one in self.everybody)


async def test_what_was_acknowledged_exists_once_whenever_the_bot_is_killed(tmp_path: Path) -> None:
    async with Playground(now=JUNE, rate_limits=False) as playground:
        playground.plan(latency=0.01)
        settings = for_demo(tmp_path, api_url=playground.url, token=playground.token)
        async with app.open_database(settings, "demo") as database:
            await database.run(lambda tx: programmes.publish(tx, youth(), box="", now=JUNE, shorten=False))
        contest, enough = Contest(playground, settings), asyncio.Event()

        async def kills(killer: Killer, times: int, rest: AsyncExitStack) -> None:
            await killer.works(lambda: killer.kills >= times, rest)
            enough.set()

        async with AsyncExitStack() as rest, asyncio.TaskGroup() as group:
            group.create_task(contest.hands_in(enough))
            await kills(Killer(settings, contest.look), KILLS, rest)
        await contest.look()
        await _papers_are_there(contest)

        programme = await contest.prepares_release()
        async with AsyncExitStack() as rest:
            killer = Killer(settings, contest.look, lives=0.5, dice=random.Random(SEED + 1))
            async with asyncio.TaskGroup() as group:
                group.create_task(contest.releases(programme))
                group.create_task(kills(killer, KILLS_AT_RELEASE, rest))
            await playground.quiet(still=1.0, timeout=60)
        heard = [one.person.how_often("notice-decided") for one in contest.everybody]

    async with app.open_database(settings, "demo") as database:
        unsure = await database.read(lambda tx: tx.one("SELECT count(*) AS n FROM outbox WHERE state = 'unknown'"))
        entries = await database.read(lambda tx: audit.entries(tx, programme))
    assert unsure is not None
    assert max(heard) == 1
    assert heard.count(0) <= unsure["n"]  # what a crash left unsure is not said twice: it is counted
    assert record.verify(entries).broken_at is None
    whats = [entry.what for entry in entries]
    assert whats.count("release-made") == 1
    assert whats.count("decision-told") == len(contest.leading)
    log = (tmp_path / "bot.log").read_text("utf-8")
    assert "incident" not in log
    assert "Traceback" not in log


async def _papers_are_there(contest: Contest) -> None:
    """Each proposal that was handed in lies there whole, and opens; what could not be taken was said."""
    async with app.open_database(contest.settings, "demo") as database:
        store = FileStore(contest.settings.data / app.PAPERS_FOLDER, database.keys)
        for one in contest.leading:
            kept = await database.read(lambda tx, one=one: papers.of_application(tx, _of(tx, one).id))  # type: ignore[misc]
            [proposal] = [paper for paper in kept if paper.state == "stored"]
            assert proposal.stored is not None
            assert b"".join(store.read(proposal.stored)) == one.proposal
    # Whoever has sent their proposal twice, because nothing came, hears as well that it is no picture.
    assert {number for number, one in enumerate(contest.alone) if one.sees("refused-paper-broken")} == BROKEN_FIRST
