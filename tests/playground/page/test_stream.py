"""The page stays true while connections break, servers restart, and two tabs look at one chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

from tests.playground.page.screen import key, rows, taps

if TYPE_CHECKING:
    from playground import Playground
    from playground.person import Person
    from tests.playground.kit import Caller
    from tests.playground.page.screen import Screens

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_after_the_server_was_away_the_page_has_what_it_missed_once(
    pg: Playground, hana: Person, api: Caller, screens: Screens
) -> None:
    page = await screens.open()
    await api.result("sendMessage", chat_id=hana.id, text="전에")
    await expect(page.locator(".words", has_text="전에")).to_be_visible()

    await pg.restart(down=0.3)
    await api.result("sendMessage", chat_id=hana.id, text="그동안")

    await expect(page.locator(".from-bot .words")).to_have_text(["전에", "그동안"])
    await expect(page.locator("#state")).to_have_text("다시 연결되었습니다.")
    assert all("ERR_" in error for error in screens.errors)
    screens.errors.clear()


@pytest.mark.usefixtures("hana")
async def test_what_could_not_be_sent_stays_in_the_text_field(screens: Screens) -> None:
    page = await screens.open()
    await page.route("**/send", lambda route: route.abort())
    text = page.get_by_role("textbox", name="메시지")

    await text.fill("긴 글을 썼는데")
    await page.get_by_role("button", name="보내기").click()

    await expect(page.locator(".toast")).to_have_text("시연 서버에 닿지 않습니다. 글은 그대로 두었습니다.")
    await expect(text).to_have_value("긴 글을 썼는데")
    assert all("ERR_" in error for error in screens.errors)
    screens.errors.clear()


async def test_two_tabs_show_the_same_chat_and_only_the_one_that_tapped_hears_the_answer(
    hana: Person, api: Caller, screens: Screens
) -> None:
    sent = await api.result("sendMessage", chat_id=hana.id, text="골라 주세요", reply_markup=rows("가"))
    one, other = await screens.open(), await screens.open()
    await key(one, "가").click()
    [query] = await taps(api)

    await api.result("editMessageText", chat_id=hana.id, message_id=sent["message_id"], text="가를 골랐습니다")
    await api.result("answerCallbackQuery", callback_query_id=query["id"], text="기록했습니다")

    await expect(one.locator(".toast")).to_have_text("기록했습니다")
    for page in (one, other):
        await expect(page.locator(".from-bot .words")).to_have_text("가를 골랐습니다")
        await expect(page.locator(".key")).to_have_count(0)
    await expect(other.locator(".toast")).to_have_count(0)


@pytest.mark.usefixtures("hana")
async def test_a_person_added_in_one_tab_can_be_chosen_in_the_other(pg: Playground, screens: Screens) -> None:
    page = await screens.open()
    await page.evaluate(
        """() => fetch("/api/people", {method: "POST", headers: {"Content-Type": "application/json"},
            body: JSON.stringify({name: "새사람", language: "ko", role: "resident"})})"""
    )

    await expect(page.locator(".who")).to_be_visible()
    await page.locator(".who").click()
    await expect(page.get_by_role("menuitemradio", name="새사람")).to_be_visible()
    assert len(pg.world.users) == 2
