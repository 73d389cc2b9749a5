"""News of a proposal by clicking, at phone size: a card that changes where it stands, a digest at its hour."""

from pathlib import Path

import pytest

from tests.conversations.yard import BODY
from tests.walks.phone import Demo, Phone, chromium, demo, phone
from tests.walks.test_board_by_clicking import brings, plain
from texts import say

pytestmark = pytest.mark.browser

LINK = "https://t.me/madang_playground_bot?start=i_1"
FOLLOWER = {"ko": "다솜", "en": "Amaya"}
NEIGHBOURS = {"ko": ("두리", "누리", "소리"), "en": ("Duo", "Trio", "Quad")}


async def follows(person: Phone, language: str) -> None:
    await person.add_person(FOLLOWER[language], language)
    await person.open_link(LINK)
    await person.tap(say(language, "follow"))
    await person.has_button(say(language, "follow-end"))


async def comments(person: Phone, name: str, language: str) -> None:
    """Let somebody new come by the link and comment."""
    await person.add_person(name, language)
    await person.open_link(LINK)
    await person.tap(say(language, "comment-write"))
    await person.sees(plain(language, "comment-text"))
    await person.say("저도 그렇게 생각해요." if language == "ko" else "I think so too.")
    await person.tap(say(language, "ask-done"))
    await person.tap(say(language, "write-nameless"))
    await person.tap(say(language, "comment-send"))
    await person.has_button(say(language, "write-back"))


async def cards(person: Phone, language: str) -> int:
    """Count the cards in the chat that is shown."""
    return await person.page.locator(".message.from-bot").filter(has_text=plain(language, "news-followed")).count()


async def hears(person: Phone, running: Demo, language: str) -> None:
    """Follow, see the card come and change where it stands, choose a digest, and get it at six in the evening."""
    first, second, third = NEIGHBOURS[language]
    await follows(person, language)
    await comments(person, first, language)
    running.ask("/api/clock", jump="PT11M")
    await person.switch(FOLLOWER[language])
    await person.sees(plain(language, "news-counts", comments=1, recommendations=0))
    await person.picture("news-card")

    await comments(person, second, language)
    running.ask("/api/clock", jump="PT11M")
    await person.switch(FOLLOWER[language])
    await person.sees(plain(language, "news-counts", comments=2, recommendations=0))
    assert await cards(person, language) == 1
    await person.picture("news-card-changed")
    await person.tap(say(language, "news-comments"))
    await person.sees(plain(language, "news-nothing"))
    await person.picture("news-card-seen")

    await person.say("/notices")
    await person.has_button(say(language, "notices-daily", hour=18))
    await person.picture("news-switches")
    await person.tap(say(language, "notices-daily", hour=18))
    await person.has_button(say(language, "notices-at-once"))
    await person.picture("news-switched")
    await comments(person, third, language)
    running.ask("/api/clock", jump="P1D")
    await person.switch(FOLLOWER[language])
    await person.sees(plain(language, "digest-title", count=1))
    await person.sees(plain(language, "news-counts", comments=1, recommendations=0))
    assert await cards(person, language) == 1
    await person.picture("news-digest")


@pytest.mark.timeout(240)
async def test_news_come_in_place_and_once_a_day(tmp_path: Path) -> None:
    async with demo(tmp_path) as running, chromium() as browser:
        running.ask("/control/faults", rate_limits=False)
        async with phone(browser, running, "ko", tmp_path, "ideas") as person:
            await brings(person, BODY)
        for language in ("ko", "en"):
            async with phone(browser, running, language, tmp_path, "ideas") as person:
                await hears(person, running, language)
