"""Inline buttons on the page: tapped, awaited, answered, redrawn in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.async_api import expect

from tests.playground.page.screen import key, rows, taps

if TYPE_CHECKING:
    from playground.person import Person
    from tests.playground.kit import Caller
    from tests.playground.page.screen import Screens

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

OPTIONS = ("창원시", "제천시", "국립공원공단")


def ballot(*chosen: str) -> dict[str, Any]:
    """Return the keyboard of a vote: names with marks, and data that says what the next tap would do."""
    keyboard = [
        [
            {"text": name, "callback_data": f"case {name}"},
            {
                "text": "①②③"[chosen.index(name)] if name in chosen else "○",
                "callback_data": f"{'out' if name in chosen else 'in'} {name}",
            },
        ]
        for name in OPTIONS
    ]
    return {"inline_keyboard": [*keyboard, [{"text": "다 골랐어요", "callback_data": "done"}]]}


async def test_a_tapped_button_shows_progress_until_it_is_answered_and_a_toast_is_a_status(
    hana: Person, api: Caller, screens: Screens
) -> None:
    await api.result("sendMessage", chat_id=hana.id, text="골라 주세요", reply_markup=ballot())
    page = await screens.open()
    button = key(page, "다 골랐어요")

    await button.click()
    await expect(button).to_have_attribute("aria-busy", "true")
    await expect(button).to_have_accessible_name("다 골랐어요, 답을 기다리는 중")

    [query] = await taps(api)
    await api.result("answerCallbackQuery", callback_query_id=query["id"], text="세 곳을 골라 주세요")
    await expect(button).to_have_attribute("aria-busy", "false")
    await expect(page.locator(".toasts[role=status]")).to_have_text("세 곳을 골라 주세요")


async def test_both_taps_of_a_double_click_are_sent(hana: Person, api: Caller, screens: Screens) -> None:
    await api.result("sendMessage", chat_id=hana.id, text="골라 주세요", reply_markup=ballot())
    page = await screens.open()

    await key(page, "다 골랐어요").dblclick()
    await expect(key(page, "다 골랐어요")).to_have_attribute("aria-busy", "true")
    both = await taps(api, 2)

    assert [query["data"] for query in both] == ["done", "done"]
    for query in both:
        await api.result("answerCallbackQuery", callback_query_id=query["id"])
    await expect(key(page, "다 골랐어요")).to_have_attribute("aria-busy", "false")


async def test_an_alert_is_a_dialog_and_gives_the_focus_back(hana: Person, api: Caller, screens: Screens) -> None:
    await api.result("sendMessage", chat_id=hana.id, text="골라 주세요", reply_markup=ballot())
    page = await screens.open()
    await key(page, "다 골랐어요").press("Enter")
    [query] = await taps(api)

    await api.result(
        "answerCallbackQuery", callback_query_id=query["id"], text="<b>마감</b>되었습니다", show_alert=True
    )

    alert = page.get_by_role("alertdialog")
    await expect(alert).to_contain_text("<b>마감</b>되었습니다")
    await expect(alert.get_by_role("button", name="확인")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(alert).to_be_hidden()
    await expect(key(page, "다 골랐어요")).to_be_focused()


async def test_the_focus_stays_on_the_same_mark_when_the_keyboard_is_redrawn(
    hana: Person, api: Caller, screens: Screens
) -> None:
    sent = await api.result("sendMessage", chat_id=hana.id, text="1위부터", reply_markup=ballot())
    page = await screens.open()
    mark = page.locator(".key-row", has_text="제천시").locator(".key").last
    await mark.focus()

    changed = {"chat_id": hana.id, "message_id": sent["message_id"]}
    await api.result("editMessageText", **changed, text="1위 제천시", reply_markup=ballot("제천시"))
    await expect(mark).to_have_text("①")
    await expect(mark).to_be_focused()

    await api.result(
        "editMessageText", **changed, text="1위 창원시, 2위 제천시", reply_markup=ballot("창원시", "제천시")
    )
    await expect(mark).to_have_text("②")
    await expect(mark).to_be_focused()


async def test_the_focus_follows_a_button_that_moves_and_goes_to_the_message_when_the_keyboard_goes(
    hana: Person, api: Caller, screens: Screens
) -> None:
    sent = await api.result("sendMessage", chat_id=hana.id, text="1쪽", reply_markup=rows("가", "나", "다", ("‹", "›")))
    changed = {"chat_id": hana.id, "message_id": sent["message_id"]}
    page = await screens.open()
    await key(page, "›").focus()

    await api.result("editMessageText", **changed, text="2쪽", reply_markup=rows("라", ("‹", "›")))
    await expect(key(page, "라")).to_be_visible()
    await expect(key(page, "›")).to_be_focused()

    await api.result("editMessageText", **changed, text="끝났습니다")
    await expect(page.locator(".bubble").last).to_be_focused()


async def test_a_change_is_announced_by_what_is_new_in_it(hana: Person, api: Caller, screens: Screens) -> None:
    page = await screens.open()
    said = page.locator("[data-announcer]")
    sent = await api.result("sendMessage", chat_id=hana.id, text="골라 주세요\n순위: 없음", reply_markup=ballot())
    await expect(said).to_contain_text("골라 주세요")

    changed = {"chat_id": hana.id, "message_id": sent["message_id"]}
    await api.result("editMessageText", **changed, text="골라 주세요\n순위: 제천시", reply_markup=ballot("제천시"))

    await expect(said.locator("p").last).to_have_text("바뀜: 순위: 제천시")
    await expect(said).to_have_attribute("aria-live", "polite")


async def test_buttons_of_a_row_are_equally_wide_and_keep_their_whole_name(
    hana: Person, api: Caller, screens: Screens
) -> None:
    names = [f"{number}. 아주 긴 이름을 가진 기관 낙동강유역본부 {number}과" for number in range(1, 21)]
    keyboard = {
        "inline_keyboard": [
            [{"text": name, "callback_data": f"case {at}"}, {"text": "○", "callback_data": f"in {at}"}]
            for at, name in enumerate(names)
        ]
    }
    await api.result("sendMessage", chat_id=hana.id, text="스무 곳", reply_markup=keyboard)
    page = await screens.open()

    await expect(page.get_by_role("button", name=names[19], exact=True)).to_be_visible()
    widths = await page.locator(".key").evaluate_all("nodes => nodes.map(node => Math.round(node.offsetWidth))")
    heights = await page.locator(".key").evaluate_all("nodes => nodes.map(node => node.offsetHeight)")
    assert max(widths) - min(widths) <= 1
    assert min(heights) >= 44


async def test_a_button_with_an_address_opens_outside_and_one_with_the_bots_own_starts_here(
    hana: Person, api: Caller, screens: Screens
) -> None:
    username = (await api.result("getMe"))["username"]
    keyboard = {
        "inline_keyboard": [
            [{"text": "누리집", "url": "https://www.example.org/"}],
            [{"text": "투표하기", "url": f"https://t.me/{username}?start=knowledge-award"}],
        ]
    }
    await api.result("sendMessage", chat_id=hana.id, text="둘러보기", reply_markup=keyboard)
    page = await screens.open()

    await expect(page.get_by_role("link", name="누리집 (새 탭)")).to_have_attribute("target", "_blank")
    await page.get_by_role("button", name="투표하기").click()
    await expect(page.locator(".from-person .words").last).to_have_text("/start knowledge-award")
