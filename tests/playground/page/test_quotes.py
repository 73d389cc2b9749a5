"""Quotations that Telegram folds to three lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

from tests.playground.page.screen import DESKTOP

if TYPE_CHECKING:
    from playground import Playground
    from playground.person import Person
    from tests.playground.kit import Caller
    from tests.playground.page.screen import Screens

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

TEN = "\n".join(f"{number}째 줄" for number in range(1, 11))


def quotation(words: str) -> dict[str, str]:
    return {"text": f"앞\n<blockquote expandable>{words}</blockquote>\n뒤", "parse_mode": "HTML"}


async def test_a_long_quotation_shows_three_lines_until_it_is_unfolded(
    hana: Person, api: Caller, screens: Screens
) -> None:
    await api.result("sendMessage", chat_id=hana.id, **quotation(TEN))
    page = await screens.open()
    words = page.locator(".fold-words")
    line = await words.evaluate("node => parseFloat(getComputedStyle(node).lineHeight)")
    more = page.get_by_role("button", name="펼치기")
    await expect(more).to_have_attribute("aria-expanded", "false")
    assert round(await words.evaluate("node => node.clientHeight") / line) == 3

    await more.press("Enter")

    less = page.get_by_role("button", name="접기")
    await expect(less).to_have_attribute("aria-expanded", "true")
    await expect(less).to_be_focused()
    assert round(await words.evaluate("node => node.clientHeight") / line) == 10
    await words.click()  # as in Telegram, the quotation itself turns too
    await expect(more).to_have_attribute("aria-expanded", "false")


async def test_it_stays_unfolded_and_focused_while_its_message_is_edited(
    hana: Person, api: Caller, screens: Screens
) -> None:
    sent = await api.result("sendMessage", chat_id=hana.id, **quotation(TEN))
    await api.result("sendMessage", chat_id=hana.id, **quotation(TEN + "\n다른 글"))
    page = await screens.open()
    await page.get_by_role("button", name="펼치기").first.press("Enter")

    await api.result("editMessageText", chat_id=hana.id, message_id=sent["message_id"], **quotation(f"{TEN}\n새 줄"))

    await expect(page.locator(".fold-words").first).to_contain_text("새 줄")
    await expect(page.get_by_role("button", name="접기")).to_be_focused()
    await expect(page.get_by_role("button", name="펼치기")).to_have_count(1)


async def test_what_fits_in_three_lines_cannot_be_unfolded_until_it_grows(
    hana: Person, api: Caller, screens: Screens
) -> None:
    sent = await api.result("sendMessage", chat_id=hana.id, **quotation("하나\n둘\n셋"))
    page = await screens.open()
    await expect(page.locator("blockquote")).to_contain_text("셋")
    await expect(page.locator(".fold-switch")).to_be_hidden()

    await api.result("editMessageText", chat_id=hana.id, message_id=sent["message_id"], **quotation(TEN))
    await expect(page.get_by_role("button", name="펼치기")).to_be_visible()


async def test_three_lines_are_counted_in_the_room_there_is(hana: Person, api: Caller, screens: Screens) -> None:
    await api.result("sendMessage", chat_id=hana.id, **quotation("마을버스를 늘려 달라는 제안입니다. " * 4))
    page = await screens.open(size=DESKTOP)
    await expect(page.locator(".fold-words")).to_be_visible()
    await expect(page.locator(".fold-switch")).to_be_hidden()

    await page.set_viewport_size({"width": 320, "height": 640})

    await expect(page.get_by_role("button", name="펼치기")).to_be_visible()


async def test_a_link_in_the_folded_part_is_seen_when_tab_comes_to_it(
    pg: Playground, api: Caller, screens: Screens
) -> None:
    ada = pg.person("Ada", "en")
    await ada.starts()
    link = f'{TEN}\n<a href="https://example.org/">the end</a>'
    await api.result("sendMessage", chat_id=ada.id, **quotation(link))
    page = await screens.open()
    await expect(page.get_by_role("button", name="Show more")).to_be_visible()

    await page.locator(".log").focus()
    for _ in range(8):
        await page.keyboard.press("Tab")
        if await page.get_by_role("link", name="the end").evaluate("node => node === document.activeElement"):
            break

    await expect(page.get_by_role("link", name="the end")).to_be_focused()
    await expect(page.get_by_role("button", name="Show less")).to_be_visible()
