"""A link to the bot goes from one person to another, and is followed there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

from tests.playground.page.screen import DESKTOP, chat_of, key, taps, too_wide
from tests.playground.page.words import words

if TYPE_CHECKING:
    from playground import Person, Playground
    from tests.playground.kit import Caller
    from tests.playground.page.screen import Screens

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

LINK = "https://t.me/madang_playground_bot?start=team-a1"


async def invites(api: Caller, person: Person) -> None:
    """Send an invitation: once in the text, once more on a button, beside a link that leads elsewhere."""
    await api.result(
        "sendMessage", chat_id=person.id, text=f"{LINK} https://example.kr/",
        reply_markup={"inline_keyboard": [[{"text": "초대", "url": LINK}]]},
    )  # fmt: skip


@pytest.mark.parametrize("language", ["ko", "en"])
async def test_another_person_opens_the_link_of_a_message(
    pg: Playground, api: Caller, screens: Screens, language: str
) -> None:
    said = words(language)
    leader, member = pg.person("김하나", language), pg.person("박두리", language)
    await leader.starts()
    await invites(api, leader)
    page = await screens.open(f"/?person={leader.id}", locale=language)

    await page.locator(".from-bot .more").click()
    await page.get_by_role("menuitem", name=said["link-as"], exact=True).click()
    await page.get_by_role("menuitem", name="박두리").click()

    await expect(page.locator(".who-name")).to_have_text("박두리")
    start = page.get_by_role("button", name=said["start"])
    await expect(start).to_be_focused()
    assert await too_wide(page) == []
    await start.click()
    await expect(page.locator(".from-person .words")).to_have_text("/start team-a1")
    assert [message.json["text"] for message in member.messages] == ["/start team-a1"]
    assert len(leader.messages) == 2


async def test_a_link_is_copied_and_opened_in_ones_own_column(pg: Playground, api: Caller, screens: Screens) -> None:
    said = words("ko")
    leader, member = pg.person("김하나"), pg.person("박두리")
    await leader.starts()
    await member.starts()
    await invites(api, leader)
    page = await screens.open(size=DESKTOP, permissions=["clipboard-read", "clipboard-write"])

    await chat_of(page, "김하나").locator(".from-bot .more").click()
    await page.get_by_role("menuitem", name=said["link-copy"], exact=True).click()
    await expect(page.get_by_text(said["copied"])).to_be_visible()
    column = chat_of(page, "박두리")
    await column.get_by_role("button", name=said["column-more"]).click()
    await page.get_by_role("menuitem", name=said["link-open"]).click()
    await page.get_by_label(said["link"], exact=True).press("ControlOrMeta+v")
    await page.keyboard.press("Enter")
    await column.get_by_role("button", name=said["start"]).click()

    await expect(column.locator(".from-person .words").last).to_have_text("/start team-a1")
    assert member.messages[-1].json["text"] == "/start team-a1"


async def test_a_link_that_leads_elsewhere_is_not_opened(hana: Person, screens: Screens) -> None:
    said = words("ko")
    page = await screens.open()

    await page.get_by_role("button", name=said["column-more"]).click()
    await page.get_by_role("menuitem", name=said["link-open"]).click()
    await page.get_by_label(said["link"], exact=True).fill("https://t.me/another_bot?start=team-a1")
    await page.keyboard.press("Enter")

    await expect(page.get_by_text(said["failed-link"])).to_be_visible()
    await expect(page.get_by_role("button", name=said["start"])).to_be_hidden()
    assert len(hana.messages) == 1


async def test_an_answer_to_a_tap_may_be_a_link(hana: Person, api: Caller, screens: Screens) -> None:
    page = await screens.open()
    button = {"text": "팀", "callback_data": "x"}
    await api.result("sendMessage", chat_id=hana.id, text="?", reply_markup={"inline_keyboard": [[button]]})

    await key(page, "팀").click()
    [query] = await taps(api)
    await api.result("answerCallbackQuery", callback_query_id=query["id"], url=LINK)
    await page.get_by_role("button", name="시작").click()

    await expect(page.locator(".from-person .words").last).to_have_text("/start team-a1")
