"""START on the page: in a new chat, and from a deep link."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

if TYPE_CHECKING:
    from playwright.async_api import Route

    from playground import Playground
    from playground.person import Person
    from tests.playground.page.screen import Screens

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_a_deep_link_into_a_new_chat_offers_only_start_and_sends_its_payload_once(
    pg: Playground, screens: Screens
) -> None:
    person = pg.person("박두리")
    page = await screens.open(f"/deep/knowledge-award?person={person.id}")
    await expect(page.get_by_role("textbox")).to_have_count(0)

    await page.get_by_role("button", name="시작").click()

    await expect(page.locator(".from-person .words")).to_have_text("/start knowledge-award")
    await expect(page.get_by_role("button", name="시작")).to_have_count(0)
    await expect(page.get_by_role("textbox", name="메시지")).to_be_focused()
    assert page.url.endswith("/")
    await page.reload()
    await expect(page.get_by_role("textbox")).to_be_visible()
    await expect(page.get_by_role("button", name="시작")).to_have_count(0)


async def test_a_deep_link_into_a_chat_that_has_begun_offers_start_above_the_text(
    hana: Person, screens: Screens
) -> None:
    page = await screens.open(f"/deep/knowledge-award?person={hana.id}")
    start, text = page.get_by_role("button", name="시작"), page.get_by_role("textbox", name="메시지")
    bar, row = await start.bounding_box(), await text.bounding_box()
    assert bar
    assert row
    assert bar["y"] + bar["height"] <= row["y"]

    await text.fill("먼저 물어볼게요")
    await text.press("Enter")
    await expect(page.locator(".from-person .words").last).to_have_text("먼저 물어볼게요")
    await expect(start).to_be_visible()

    await start.click()
    await expect(start).to_be_hidden()
    await expect(page.locator(".from-person .words").last).to_have_text("/start knowledge-award")
    assert [message.json["text"] for message in hana.messages].count("/start knowledge-award") == 1


async def test_start_goes_at_once_and_comes_back_if_it_could_not_be_sent(hana: Person, screens: Screens) -> None:
    page = await screens.open(f"/deep/knowledge-award?person={hana.id}")
    start = page.get_by_role("button", name="시작")
    held: list[Route] = []

    async def hold(route: Route) -> None:
        held.append(route)

    await page.route("**/start", hold)

    await start.click()
    await expect(start).to_be_hidden()
    while not held:
        await page.wait_for_timeout(20)
    await held[0].abort()

    await expect(start).to_be_visible()
    assert all("ERR_" in error for error in screens.errors)
    screens.errors.clear()


async def test_a_link_that_has_been_used_in_another_tab_or_by_typing_is_not_offered_any_more(
    hana: Person, screens: Screens
) -> None:
    page = await screens.open(f"/deep/knowledge-award?person={hana.id}")
    await expect(page.get_by_role("button", name="시작")).to_be_visible()

    await hana.starts("knowledge-award")

    await expect(page.get_by_role("button", name="시작")).to_be_hidden()


async def test_a_link_that_one_person_has_used_is_not_offered_to_the_next(pg: Playground, screens: Screens) -> None:
    first, second = pg.person("김하나"), pg.person("박두리")
    await second.starts()
    page = await screens.open("/deep/knowledge-award")
    await page.get_by_role("button", name="시작").click()
    await expect(page.locator(".from-person .words")).to_have_text("/start knowledge-award")
    assert first.messages

    await page.locator(".who").click()
    await page.get_by_role("menuitemradio", name="박두리").click()

    await expect(page.get_by_role("textbox", name="메시지")).to_be_visible()
    await expect(page.get_by_role("button", name="시작")).to_have_count(0)
