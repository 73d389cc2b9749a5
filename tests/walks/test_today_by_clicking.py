"""An official's look at the day by clicking, at phone size: the numbers, what waits, and the picture of turnout."""

from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.kit.words import BLANK
from tests.walks import officials, residents
from tests.walks.phone import chromium, demo, phone
from tests.walks.residents import BORN, NUMBER, Files
from tests.walks.walker import Walker
from texts import say

pytestmark = pytest.mark.browser

SLUG, VOTE = "youth-policy", "knowledge-award"
TITLES = {"ko": f"2019 대한민국 지식대상{BLANK}", "en": f"Korea Knowledge Award 2019{BLANK}"}


async def votes(person: Walker, typed: str) -> None:
    """From the vote's link to the receipt."""
    await person.says(f"/start {VOTE}", "○")
    await person.says(typed, "vote-cast")
    await person.taps("vote-cast", "receipt-title")


@pytest.mark.timeout(240)
@pytest.mark.parametrize(
    ("language", "names"), [("ko", ("김하나", "박두리", "최세나")), ("en", ("Sam Rivers", "박두리", "최세나"))]
)
async def test_what_came_in_today_and_what_waits_is_two_taps_away(
    tmp_path: Path, language: str, names: tuple[str, ...]
) -> None:
    async with (
        demo(tmp_path) as running,
        chromium() as browser,
        phone(browser, running, language, tmp_path, SLUG) as on,
    ):
        running.ask("/control/faults", rate_limits=False)
        resident, *voters = (Walker(on, name, language if name == names[0] else "ko", SLUG, "today") for name in names)
        official = Walker(on, "정나라", language, SLUG, "today")
        await resident.starts("reception-may-i")
        await resident.taps("reception-begin-alone", "privacy-title")
        await resident.taps("ask-go-on", "application-birth-date")
        await residents.tells_about_oneself(resident, born=BORN, name=resident.name, then=resident.asks("title"))
        await residents.answers(resident, Files(tmp_path))
        await resident.taps("overview-send", "state-received")
        for number, voter in enumerate(voters):
            await voter.starts("menu-greeting")
            await votes(voter, "7 3 12")
            if not number:
                running.ask("/api/clock", jump="P1D")

        await officials.speaks(official)
        await official.says("/office", "door-choose")
        await officials.comes_in(official, name="정나라", post="청소년팀 주무관")
        house = official.words("today-house-waits", count=1, overdue=0)
        await official.taps("office-today", house)
        await official.picture("house")
        contest = official.words("today-house-one", title=f"{official.title[:9]}{BLANK}", count=1)
        await official.taps(contest, official.words("today-check", count=1))
        await official.sees(official.words("today-handed-in", today=0, all=1))
        await official.picture("contest")
        await official.taps(official.words("today-go-check", count=1), f"{NUMBER}{BLANK}")
        await official.taps("office-to-menu", "office-your-roles")
        await official.taps("office-today", official.words("today-check", count=1))
        await official.taps("today-house-to", house)
        await official.taps(official.words("today-house-one", title=TITLES[language], count=0), "today-picture")
        await official.sees(official.words("today-people", today=1, all=2))
        await official.picture("vote")
        await official.taps("today-picture", "today-picture-coming")
        photo = on.page.locator(".message.from-bot img").last
        await expect(photo).to_be_visible(timeout=15_000)
        caption = on.page.get_by_role("log").get_by_text(say(language, "turnout-in-all", count=2)).last
        await expect(caption).to_be_visible()
        await photo.scroll_into_view_if_needed()
        await official.picture("turnout")
