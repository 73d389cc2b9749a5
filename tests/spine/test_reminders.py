"""A whole month of reminders, from the opening on 16 May to the close of 15 June, chat by chat."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from conversations import applying, consenting, joining, teams
from participation.person_facts import PersonFacts
from playground.onlooker import visible
from storage import applications, follows, notice_switches
from storage.applications import Application
from storage.database import Tx
from storage.shelf import Programme
from tests.kit import Someone, World, five_cities, running_bot
from tests.kit.programmes import CLOSES_AT, SLUG
from tests.kit.words import stand_in
from tests.participation.receptions import youth

SEOUL = ZoneInfo("Asia/Seoul")
CONTEST = "youth-policy"


def seoul(month: int, day: int, hour: int = 0) -> datetime:
    return datetime(2023, month, day, hour, tzinfo=SEOUL)


class Month:
    """Lets the days pass, and writes down when each chat was reminded of what."""

    def __init__(self, world: World, people: dict[str, Someone]) -> None:
        self.world = world
        self.people = people
        self.heard: dict[str, list[str]] = {name: [] for name in people}
        self._seen = {name: len(person.from_bot) for name, person in people.items()}

    async def passes_to(self, at: datetime) -> None:
        """Move the clock from hour to hour, as long as anything may come of it."""
        hour = self.world.playground.clock.now().astimezone(SEOUL).replace(minute=0)
        while hour < at:
            hour = min(hour + timedelta(hours=1), at)
            if hour.hour in {8, 9, 10, 11, 18, 19, 20}:
                await self.world.jumps_to(hour)
                await self.world.running.schedule.tick()
                await self.world.quiet()
                self._look(hour)

    def _look(self, hour: datetime) -> None:
        for name, person in self.people.items():
            for message in person.from_bot[self._seen[name] :]:
                text = visible(message)
                said = [
                    key
                    for key in ("opening", "extended", "not-begun", "ranking", "ranking-whole", "missing", "team-waits")
                    if stand_in(person.words(f"reminder-{key}"), text)
                ]
                about = "contest" if youth().title.in_("ko") in text else "vote"
                self.heard[name].append(f"{hour:%m-%d %H} {about} {' '.join(said)}")
            self._seen[name] = len(person.from_bot)


def begins(tx: Tx, programme: Programme, account: int, *, alone: bool) -> Application:
    return applying.begin(tx, programme, account, alone=alone, at=seoul(5, 20, 12))


def _facts(number: int, born: date = date(2005, 3, 5)) -> PersonFacts:
    return PersonFacts(name=f"가나다{number}", born=born, resident=True)


def _team(tx: Tx, programme: Programme, lead: int, member: int) -> None:
    """A leader who has told everything, and a member who still owes their own part."""
    application = begins(tx, programme, lead, alone=False)
    applying.tell(tx, application, lead, _facts(1))
    for consent in programme.reception.consents:
        if consent.required:
            consenting.agree(
                tx, programme, application, lead, consent.key,
                language="ko", digest=consent.shown("ko").digest, at=seoul(5, 20, 12),
            )  # fmt: skip
    at = seoul(5, 20, 13)
    token = teams.invite(tx, programme, application, by=lead, at=at).token
    joining.accept(tx, token, member, at=at)
    now = applications.by_id(tx, application.id)
    assert now is not None
    seat = next(one.seat for one in teams.as_it_stands(tx, programme, now, at=at).members if one.account == member)
    teams.confirm(tx, programme, now, seat, by=lead, at=at)


async def test_each_chat_holds_exactly_the_reminders_that_it_should() -> None:
    vote, contest = five_cities(), youth()
    async with running_bot([vote, contest], now=seoul(5, 15, 12)) as world:
        names = ("follower", "chooser", "voter", "writer", "silent", "lead", "member", "nobody")
        people = {name: world.person(f"이웃{number}") for number, name in enumerate(names)}
        for person in people.values():
            await person.says("/start")
        await world.quiet()
        programme = await world.programme(CONTEST)

        def before(tx: Tx) -> None:
            follows.follow(tx, people["follower"].id, follows.of_office("JC"))
            follows.follow(tx, people["silent"].id, follows.of_office("JC"))
            follows.follow(tx, people["chooser"].id, follows.of_programme(programme.id))
            notice_switches.switch(tx, people["silent"].id, "reminders", on=False)

        await world.database.run(before)
        month = Month(world, people)
        await month.passes_to(seoul(5, 20, 12))
        assert month.heard["follower"] == ["05-16 08 vote opening not-begun", "05-16 09 contest opening not-begun"]
        assert month.heard["chooser"] == ["05-16 08 contest opening not-begun"]

        await people["chooser"].starts(SLUG)
        await people["chooser"].ranks(1, 2)
        await people["voter"].votes(SLUG, (1, 2, 3))

        def begun(tx: Tx) -> None:
            begins(tx, programme, people["writer"].id, alone=True)
            _team(tx, programme, people["lead"].id, people["member"].id)

        await world.database.run(begun)
        await world.quiet()
        for name, person in people.items():
            month._seen[name] = len(person.from_bot)
        await month.passes_to(seoul(6, 13, 12))
        # On the evening of the 13th the member does their part, and the follower votes.
        await people["follower"].votes(SLUG, (3, 2, 1))

        def member_is_ready(tx: Tx) -> None:
            [application] = applications.of_account(tx, people["member"].id)
            applying.tell(tx, application, people["member"].id, _facts(2))
            for consent in programme.reception.consents:
                if consent.required:
                    consenting.agree(
                        tx, programme, application, people["member"].id, consent.key,
                        language="ko", digest=consent.shown("ko").digest, at=seoul(6, 13, 12),
                    )  # fmt: skip

        await world.database.run(member_is_ready)
        await world.quiet()
        for name in ("follower", "member"):
            month._seen[name] = len(people[name].from_bot)
        await month.passes_to(CLOSES_AT.astimezone(SEOUL))

        closing = ("06-08 10", "06-12 10", "06-14 10", "06-15 18")
        an_hour_later = ("06-08 11", "06-12 11", "06-14 11", "06-15 19")
        assert month.heard["follower"][2:] == [
            "06-08 10 vote not-begun",
            "06-08 11 contest not-begun",
            "06-12 10 vote not-begun",
            "06-12 11 contest not-begun",
            "06-14 10 contest not-begun",  # the vote is cast
            "06-15 18 contest not-begun",
        ]
        assert month.heard["chooser"][1:] == sorted(
            [f"{at} vote ranking" for at in closing] + [f"{at} contest not-begun" for at in an_hour_later]
        )
        assert month.heard["writer"] == [f"{at} contest missing" for at in closing]
        assert month.heard["lead"] == [f"{at} contest missing" for at in closing]
        assert month.heard["member"] == [f"{at} contest team-waits" for at in closing[:2]]
        for name in ("voter", "silent", "nobody"):
            assert month.heard[name] == []
        assert "incident" not in world.log.getvalue()
