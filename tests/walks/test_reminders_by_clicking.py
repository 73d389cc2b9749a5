"""The month from 16 May to 15 June by clicking, at phone size: who is reminded of what, and where the button leads.

The days pass by the demonstration's own clock, from the page's tools.
"""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.kit import World, running_bot
from tests.kit.words import stand_in
from tests.walks import residents
from tests.walks.phone import Phone, chromium, phone_of
from tests.walks.residents import BORN, TITLE, Files
from tests.walks.walker import Walker, sample

pytestmark = pytest.mark.browser

SLUG = "youth-policy"
NOON_BEFORE = datetime(2023, 5, 15, 12, tzinfo=ZoneInfo("Asia/Seoul"))
KEYS = ("opening", "missing", "not-begun")


@dataclass
class Month:
    """Lets days pass, and reads what each chat shows that was not there before."""

    on: Phone
    world: World
    walkers: dict[str, Walker]
    shown: dict[str, int] = field(default_factory=dict)

    async def pass_on(self, days: int) -> None:
        """Tap "+1 day" so many times."""
        await self.on.moves_clock("clock-day", days)
        await self.world.quiet()

    async def news(self) -> dict[str, list[str]]:
        """Return the reminders that stand in each chat and were not yet looked at, in the order of the chat."""
        found = {}
        for name, walker in self.walkers.items():
            await walker.here()
            await self.on.page.wait_for_timeout(200)  # until what has come in is drawn
            texts = await self.on.page.locator(".message.from-bot").all_inner_texts()
            reminders = [text for text in texts if walker.words("notices-how") in text]
            fresh = reminders[self.shown.get(name, 0) :]
            self.shown[name] = len(reminders)
            found[name] = [self._named(walker, text) for text in fresh]
        return {name: said for name, said in found.items() if said}

    def _named(self, walker: Walker, text: str) -> str:
        plain = " ".join(text.split())
        assert walker.title in plain
        return " ".join(key for key in KEYS if stand_in(walker.words(f"reminder-{key}"), plain))


async def follows_the_office(person: Walker) -> None:
    """From the card to wanting to hear of all that the office opens."""
    office = person.reception.office.name.in_(person.language)
    await person.taps("follow-open", "follow-title")
    await person.taps(person.words("follow-office-on", name=office), person.words("follow-office-off", name=office))


async def begins(person: Walker) -> None:
    """From the card to the first question."""
    await person.says(f"/start {SLUG}", "reception-may-i")
    await person.taps("reception-begin-alone", "privacy-title")
    await person.taps("ask-go-on", "application-birth-date")
    await residents.tells_about_oneself(person, born=BORN, name=person.name, then=person.asks("title"))


async def hands_in(person: Walker, files: Files) -> None:
    """From the card to the receipt."""
    await begins(person)
    await residents.answers(person, files)
    await person.taps("overview-send", "state-received")


async def goes_on(person: Walker) -> None:
    """From the reminder to exactly the step that is missing, and one answer further."""
    await person.taps("reminder-go-on", person.asks("topics"))
    await person.picture("exactly-there")
    await person.taps(person.option("topics", "learning"), person.words("ask-several", min=1, max=2, chosen=1))
    await person.taps("ask-done", person.asks("scope"))


async def switches_reminders_off(person: Walker) -> None:
    """From /notices to where the switch of reminders says that they are off."""
    name = person.words("notice-kind-reminders")
    on, off = (person.words("notices-switch", name=name, on=stands) for stands in (True, False))
    await person.says("/notices", on)
    await person.taps(on, off)
    await person.picture("switched-off")


@pytest.mark.timeout(420)
@pytest.mark.parametrize(
    ("language", "names"),
    [("ko", ("김하나", "박두리", "최세나")), ("en", ("Sam Rivers", "Kim Meadow", "Lee Brook"))],
)
async def test_each_chat_shows_exactly_the_reminders_that_it_should(
    tmp_path: Path, language: str, names: tuple[str, str, str]
) -> None:
    async with running_bot([sample(SLUG)], now=NOON_BEFORE) as world, chromium() as browser:
        people = [world.person(name, language) for name in names]
        async with phone_of(browser, world.playground.url, people[0].id, language, tmp_path, SLUG) as on:
            drafter, follower, done = (Walker(on, name, language, SLUG, "reminders") for name in names)
            month = Month(on, world, {"drafter": drafter, "follower": follower, "done": done})

            # 15 May, the day before it opens.
            await drafter.starts("follow-open")
            for person in (follower, done):
                await person.starts("menu-greeting")
                await person.says(f"/start {SLUG}", "follow-open")
            await follows_the_office(follower)
            assert await month.news() == {}

            await month.pass_on(1)  # 16 May
            assert await month.news() == {"follower": ["opening not-begun"]}
            await follower.picture("opening")

            await month.pass_on(4)  # 20 May
            await begins(drafter)
            await drafter.says(TITLE, drafter.asks("topics"))
            await hands_in(done, Files(tmp_path))

            await month.pass_on(18)  # 7 June
            assert await month.news() == {}
            await month.pass_on(1)  # 8 June, seven days before the last
            assert await month.news() == {"drafter": ["missing"], "follower": ["not-begun"]}
            await drafter.picture("missing")
            await follower.picture("not-begun")
            await goes_on(drafter)

            await month.pass_on(3)  # 11 June
            assert await month.news() == {}
            await month.pass_on(1)  # 12 June
            assert await month.news() == {"drafter": ["missing"], "follower": ["not-begun"]}
            await drafter.taps("reminder-go-on", drafter.asks("scope"))
            await switches_reminders_off(drafter)

            await month.pass_on(1)  # 13 June
            assert await month.news() == {}
            await month.pass_on(1)  # 14 June, the day before the last
            assert await month.news() == {"follower": ["not-begun"]}
            await month.pass_on(1)  # 15 June at noon
            assert await month.news() == {}
            await on.moves_clock("clock-before")
            await world.quiet()
            assert await month.news() == {"follower": ["not-begun"]}  # at 18:00
            await follower.taps("reminder-take-part", "reception-may-i")
            await follower.picture("take-part")
            await on.moves_clock("clock-after")
            await month.pass_on(1)
            assert await month.news() == {}

            assert month.shown == {"drafter": 2, "follower": 5, "done": 0}
            assert "incident" not in world.log.getvalue()
