"""Where the keyboard's focus is after the bot has redrawn: never on what does something else than before."""

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

Label = tuple[str, str]  # what a button says, and its data


def keyboard(*as_rows: tuple[Label, ...]) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": text, "callback_data": data} for text, data in row] for row in as_rows]}


async def test_a_button_that_only_takes_the_place_of_the_pressed_one_does_not_get_the_focus(
    hana: Person, api: Caller, screens: Screens
) -> None:
    before = keyboard((("바꾸기", "a.1.ch."),), (("모든 결과", "a.1.res.1"),))
    sent = await api.result("sendMessage", chat_id=hana.id, text="낸 표", reply_markup=before)
    page = await screens.open()
    await key(page, "바꾸기").focus()
    await page.keyboard.press("Enter")
    await expect(key(page, "바꾸기")).to_have_attribute("aria-busy", "true")

    after = keyboard((("이대로 바꾸기", "b.1.cast."),), (("그만두기", "b.1.keep."),))
    await api.result(
        "editMessageText", chat_id=hana.id, message_id=sent["message_id"], text="바꿀까요?", reply_markup=after
    )
    await expect(page.locator(".bubble").last).to_be_focused()
    await page.keyboard.press("Enter")  # the second of two quick ones
    await page.keyboard.press("Tab")  # to the message's own menu
    await page.keyboard.press("Tab")

    await expect(key(page, "이대로 바꾸기")).to_be_focused()
    assert [query["data"] for query in await taps(api)] == ["a.1.ch."]


async def test_what_stands_beside_a_button_that_stayed_is_not_the_pressed_one_either(
    hana: Person, api: Caller, screens: Screens
) -> None:
    sent = await api.result(
        "sendMessage", chat_id=hana.id, text="?", reply_markup=keyboard((("취소", "no"), ("보기", "look")))
    )
    page = await screens.open()
    await key(page, "보기").focus()

    await api.result(
        "editMessageReplyMarkup",
        chat_id=hana.id,
        message_id=sent["message_id"],
        reply_markup=keyboard((("취소", "no"), ("내기", "cast"))),
    )

    await expect(page.locator(".bubble").last).to_be_focused()


async def test_the_same_data_is_the_same_button_before_the_same_label_is(
    hana: Person, api: Caller, screens: Screens
) -> None:
    sent = await api.result(
        "sendMessage", chat_id=hana.id, text="1", reply_markup=keyboard((("가", "x"),), (("나", "y"),))
    )
    page = await screens.open()
    changed = {"chat_id": hana.id, "message_id": sent["message_id"]}
    await key(page, "가").focus()

    await api.result("editMessageReplyMarkup", **changed, reply_markup=keyboard((("가", "z"),), (("다", "x"),)))
    await expect(key(page, "다")).to_be_focused()

    await api.result("editMessageReplyMarkup", **changed, reply_markup=keyboard((("라", "v"), ("다", "w"))))
    await expect(key(page, "라")).to_be_visible()
    await expect(key(page, "다")).to_be_focused()


async def test_one_of_several_buttons_with_the_same_label_is_not_taken_for_another(
    hana: Person, api: Caller, screens: Screens
) -> None:
    sent = await api.result(
        "sendMessage",
        chat_id=hana.id,
        text="1쪽",
        reply_markup=keyboard((("가", "cs.1"), ("○", "in.1")), (("나", "cs.2"), ("○", "in.2"))),
    )
    page = await screens.open()
    await key(page, "○").first.focus()

    await api.result(
        "editMessageText",
        chat_id=hana.id,
        message_id=sent["message_id"],
        text="2쪽",
        reply_markup=keyboard((("다", "cs.3"), ("○", "in.3"))),
    )

    await expect(page.locator(".bubble").last).to_be_focused()


@pytest.mark.parametrize("strip_first", [True, False])
async def test_the_focus_goes_from_a_keyboard_that_is_taken_away_to_the_new_message(
    hana: Person, api: Caller, screens: Screens, *, strip_first: bool
) -> None:
    sent = await api.result("sendMessage", chat_id=hana.id, text="전에", reply_markup=rows("도움말"))
    page = await screens.open()
    await key(page, "도움말").focus()

    async def strip() -> None:
        await api.result("editMessageReplyMarkup", chat_id=hana.id, message_id=sent["message_id"])
        await expect(key(page, "도움말")).to_have_count(0)

    if strip_first:
        await strip()
    await api.result("sendMessage", chat_id=hana.id, text="이제", reply_markup=rows("처음으로"))
    await expect(key(page, "처음으로")).to_be_visible()
    if not strip_first:
        await strip()

    await expect(page.locator(".bubble", has_text="이제")).to_be_focused()


async def test_a_new_message_does_not_take_the_focus_from_where_the_person_has_gone_meanwhile(
    hana: Person, api: Caller, screens: Screens
) -> None:
    sent = await api.result("sendMessage", chat_id=hana.id, text="전에", reply_markup=rows("도움말"))
    page = await screens.open()
    await key(page, "도움말").focus()
    await api.result("editMessageReplyMarkup", chat_id=hana.id, message_id=sent["message_id"])
    await expect(page.locator(".bubble").last).to_be_focused()
    text = page.get_by_role("textbox", name="메시지")
    await text.focus()

    await api.result("sendMessage", chat_id=hana.id, text="이제", reply_markup=rows("처음으로"))

    await expect(key(page, "처음으로")).to_be_visible()
    await expect(text).to_be_focused()


async def test_after_an_alert_whose_button_has_gone_the_focus_is_on_its_message(
    hana: Person, api: Caller, screens: Screens
) -> None:
    sent = await api.result("sendMessage", chat_id=hana.id, text="낡은 화면", reply_markup=rows("내기"))
    page = await screens.open()
    await key(page, "내기").press("Enter")
    [query] = await taps(api)
    await api.result("answerCallbackQuery", callback_query_id=query["id"], text="마감되었습니다", show_alert=True)
    await expect(page.get_by_role("alertdialog")).to_be_visible()
    await api.result("editMessageReplyMarkup", chat_id=hana.id, message_id=sent["message_id"])
    await expect(page.locator(".key")).to_have_count(0)

    await page.keyboard.press("Enter")

    await expect(page.locator(".bubble", has_text="낡은 화면")).to_be_focused()
