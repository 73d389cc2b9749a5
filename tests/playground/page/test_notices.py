"""Passing notices over a chat: one at a time, and short when the screen says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

from tests.playground.page.screen import key, rows, taps

if TYPE_CHECKING:
    from playground.person import Person
    from tests.playground.kit import Caller
    from tests.playground.page.screen import Screens

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_the_newest_notice_takes_the_place_of_the_one_before(hana: Person, api: Caller, screens: Screens) -> None:
    await api.result("sendMessage", chat_id=hana.id, text="골라 주세요", reply_markup=rows("가"))
    page = await screens.open()
    for _ in range(3):
        await key(page, "가").click()

    for at, query in enumerate(await taps(api, 3), start=1):
        await api.result("answerCallbackQuery", callback_query_id=query["id"], text=f"{at}번째 알림")
    await expect(page.locator(".toast", has_text="3번째 알림")).to_be_visible()

    await expect(page.locator(".toast")).to_have_text(["3번째 알림"])


async def test_a_notice_that_the_screen_repeats_goes_sooner_even_if_the_edit_comes_after_it(
    hana: Person, api: Caller, screens: Screens
) -> None:
    sent = await api.result("sendMessage", chat_id=hana.id, text="아직 없음", reply_markup=rows("가", "나"))
    page = await screens.open()
    await page.clock.install()
    for label, notice in (("가", "1위 대전 서구"), ("나", "세 곳까지 고를 수 있어요")):
        await key(page, label).click()
        query = (await taps(api))[-1]
        await api.result("answerCallbackQuery", callback_query_id=query["id"], text=notice)
        await expect(page.locator(".toast")).to_have_text(notice)
        if label == "가":
            await api.result(
                "editMessageText",
                chat_id=hana.id,
                message_id=sent["message_id"],
                text="내가 고른 것\n1위 대전 서구",
                reply_markup=rows("가", "나"),
            )
            await expect(page.locator(".words").last).to_contain_text("1위")
        await page.clock.fast_forward(2000)
        await expect(page.locator(".toast")).to_have_count(0 if label == "가" else 1, timeout=1000)
    await page.clock.fast_forward(4000)
    await expect(page.locator(".toast")).to_have_count(0)
