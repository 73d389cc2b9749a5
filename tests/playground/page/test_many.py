"""Ten people: one at a time on a phone, side by side where that is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

from tests.playground.page.screen import DESKTOP, PHONE, too_wide
from tests.playground.page.words import words

if TYPE_CHECKING:
    from playground import Person, Playground
    from tests.playground.page.screen import Screens

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


def ten(pg: Playground) -> list[Person]:
    return [pg.person(f"이웃{number:02}", "ko" if number % 2 else "en") for number in range(1, 11)]


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
async def test_somebody_is_added_from_the_menu_of_people_in_four_steps(
    pg: Playground, screens: Screens, size: tuple[int, int]
) -> None:
    said = words("ko")
    ten(pg)
    page = await screens.open(size=size)

    await page.locator(".who").first.click()
    await page.get_by_role("menuitem", name=said["person-add"]).click()
    await page.keyboard.type("Ada")
    await page.get_by_label(said["person-language"]).select_option("en")
    await page.keyboard.press("Enter")

    await expect(page.locator(".who-name").last).to_have_text("Ada")
    await expect(page.locator(".chat").last).to_have_attribute("lang", "en")


async def test_on_a_phone_each_of_ten_is_two_taps_away(pg: Playground, screens: Screens) -> None:
    people = ten(pg)
    page = await screens.open()

    for person in (people[9], people[4], people[0]):
        await page.locator(".who").click()
        menu = page.get_by_role("menu")
        box = await menu.bounding_box()
        assert box is not None
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= PHONE[1]
        await menu.get_by_role("menuitemradio", name=person.name).click()
        await expect(page.locator(".who-name")).to_have_text(person.name)
        await expect(page.locator("section.chat")).to_have_count(1)
    assert await too_wide(page) == []
    await page.locator(".who").click()
    await expect(page.get_by_role("menuitem", name=words("ko")["column-add"])).to_have_count(0)


async def test_on_a_wide_screen_ten_stand_side_by_side_if_asked_for(pg: Playground, screens: Screens) -> None:
    said = words("ko")
    ten(pg)
    page = await screens.open(size=DESKTOP)
    chats = page.locator("section.chat")
    await expect(chats).to_have_count(3)

    for count in range(4, 11):
        await page.locator(".who").first.click()
        await page.get_by_role("menuitem", name=said["column-add"]).click()
        await expect(chats).to_have_count(count)
    narrowest = await chats.evaluate_all("nodes => Math.min(...nodes.map((node) => node.offsetWidth))")
    assert narrowest >= 350
    assert not await page.evaluate("document.documentElement.scrollWidth > innerWidth")
    await page.locator(".who").first.click()
    await expect(page.get_by_role("menuitem", name=said["column-add"])).to_have_count(0)
    await page.keyboard.press("Escape")
    await page.reload()
    await expect(chats).to_have_count(10)

    await page.locator(".who").nth(4).click()
    await page.get_by_role("menuitem", name=said["column-close"]).click()
    await expect(chats).to_have_count(9)
