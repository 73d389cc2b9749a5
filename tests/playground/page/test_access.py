"""The page without a mouse and without eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import pytest
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]  # it ships no types
from playwright.async_api import expect

from tests.playground.page.screen import DESKTOP, DOT, PHONE, key, rows, taps

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.async_api import Page

    from playground import Playground
    from playground.person import Person
    from tests.playground.kit import Caller
    from tests.playground.page.screen import Screens

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


KEYS = rows(("가", "○"), "다음")


async def faults(page: Page) -> list[str]:
    """Return what axe finds, from moderate on."""
    found: dict[str, Any] = (await Axe().run(page)).response
    return [
        f"{fault['impact']}: {fault['id']} at {[node['target'] for node in fault['nodes']][:3]}"
        for fault in found["violations"]
        if fault["impact"] != "minor"
    ]


async def lively_chat(hana: Person, api: Caller) -> None:
    text = '제목 <a href="https://example.org/">밖으로</a> /help <code>글</code> <tg-spoiler>비밀</tg-spoiler>'
    await api.result("setMyCommands", commands=[{"command": "help", "description": "도움말"}])
    await api.result(
        "sendMessage", chat_id=hana.id, text=text, parse_mode="HTML", reply_markup=rows(("가", "○"), "다음")
    )
    await hana.sends_document("신청서.pdf", b"%PDF-1.4", "application/pdf", caption="첨부합니다")
    await hana.shares_contact("010-1234-5678")


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing(
    pg: Playground,
    hana: Person,
    api: Caller,
    screens: Screens,
    size: tuple[int, int],
    scheme: Literal["light", "dark"],
) -> None:
    await lively_chat(hana, api)
    pg.person("Sam Rivers", "en")
    await pg.person("정나라", "ko", "official").starts()
    page = await screens.open(size=size, scheme=scheme, reduced_motion="reduce")
    await expect(page.locator(".message")).to_have_count(4 if size == PHONE else 5)
    assert await faults(page) == []

    await page.get_by_role("button", name="메뉴: 봇의 명령").first.click()
    assert await faults(page) == []
    await page.keyboard.press("Escape")

    await page.locator(".who").first.click()
    assert await faults(page) == []
    await page.keyboard.press("Escape")

    if size == PHONE:
        await page.locator(".tools-button").click()
        assert await faults(page) == []
    await page.get_by_role("button", name="사람 추가").click()
    assert await faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_in_what_is_asked_before_a_contact_or_a_file_goes(
    hana: Person, screens: Screens, tmp_path: Path, scheme: Literal["light", "dark"]
) -> None:
    (tmp_path / "마을.png").write_bytes(DOT)
    page = await screens.open(f"/deep/knowledge-award?person={hana.id}", scheme=scheme, reduced_motion="reduce")
    assert await faults(page) == []

    await page.get_by_role("button", name="첨부").click()
    assert await faults(page) == []
    await page.get_by_role("menuitem", name="연락처 보내기").click()
    await expect(page.get_by_role("dialog", name="연락처 보내기")).to_be_visible()
    assert await faults(page) == []
    await page.keyboard.press("Escape")

    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("button", name="첨부").click()
        await page.get_by_role("menuitem", name="사진이나 파일 보내기").click()
    await (await chooser.value).set_files(tmp_path / "마을.png")
    await expect(page.get_by_role("dialog", name="보낼 파일")).to_be_visible()
    assert await faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_in_what_people_share_and_in_keyboards_below(
    pg: Playground, hana: Person, api: Caller, screens: Screens, scheme: Literal["light", "dark"]
) -> None:
    pg.person("박두리")
    await hana.sends_album([DOT, DOT])
    await hana.sends_voice()
    await hana.sends_sticker()
    await hana.forwards("동의합니다")
    keyboard = {"keyboard": [[{"text": "번호 보내기", "request_contact": True}], ["아니요"]]}
    await api.result("sendMessage", chat_id=hana.id, text="t.me/madang_playground_bot?start=a", reply_markup=keyboard)
    file = (await hana.sends_document("a.pdf", b"x")).json["document"]["file_id"]
    await api.result("sendDocument", chat_id=hana.id, document=file, protect_content=True)
    page = await screens.open(f"/?person={hana.id}", scheme=scheme, reduced_motion="reduce")
    await expect(page.locator(".locked").last).to_be_visible()
    assert await faults(page) == []

    await page.locator(".more").nth(6).click()
    assert await faults(page) == []
    await page.keyboard.press("Escape")
    for what in ("연락처 보내기", "다른 사람의 글 전달하기"):
        await page.get_by_role("button", name="첨부").click()
        await page.get_by_role("menuitem", name=what).click()
        await expect(page.get_by_role("dialog", name=what)).to_be_visible()
        assert await faults(page) == []
        await page.keyboard.press("Escape")


async def test_axe_finds_nothing_in_an_alert_and_in_a_folded_quotation(
    hana: Person, api: Caller, screens: Screens
) -> None:
    text = f"<blockquote expandable>{'긴 인용 ' * 80}</blockquote>"
    await api.result("sendMessage", chat_id=hana.id, text=text, parse_mode="HTML", reply_markup=KEYS)
    page = await screens.open(reduced_motion="reduce")
    await page.get_by_role("button", name="펼치기").click()
    assert await faults(page) == []
    await key(page, "다음").click()
    [query] = await taps(api)
    await api.result("answerCallbackQuery", callback_query_id=query["id"], text="마감되었습니다", show_alert=True)
    await expect(page.get_by_role("alertdialog")).to_be_visible()
    assert await faults(page) == []


async def test_a_vote_can_be_walked_with_the_keyboard_alone(pg: Playground, api: Caller, screens: Screens) -> None:
    person = pg.person("오래산")
    page = await screens.open("/deep/knowledge-award")

    await to(page, "시작")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("textbox", name="메시지")).to_be_focused()
    sent = await api.result("sendMessage", chat_id=person.id, text="투표", reply_markup=rows(("가", "○"), ("나", "◯")))

    await to(page, "◯", backwards=True)
    await page.keyboard.press("Space")
    await expect(key(page, "◯")).to_have_attribute("aria-busy", "true")
    await api.result(
        "editMessageReplyMarkup",
        chat_id=person.id,
        message_id=sent["message_id"],
        reply_markup=rows(("가", "○"), ("나", "①"), "보내기"),
    )
    await expect(key(page, "①")).to_be_focused()
    await page.keyboard.press("Tab")
    await expect(key(page, "보내기")).to_be_focused()

    await to(page, "메뉴: 봇의 명령")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("button", name="메뉴: 봇의 명령")).to_be_focused()


async def to(page: Page, name: str, *, backwards: bool = False) -> None:
    """Press Tab until the focus is on what bears this name, and see that one can see it there."""
    for _ in range(60):
        await page.keyboard.press("Shift+Tab" if backwards else "Tab")
        focused = page.locator(":focus")
        words = await focused.evaluate("node => node.getAttribute('aria-label') || node.textContent")
        if words == name:
            outline = await focused.evaluate("node => getComputedStyle(node).outlineStyle")
            assert outline != "none"
            return
    raise AssertionError(f"Tab never came to {name}")


@pytest.mark.usefixtures("hana")
async def test_the_tools_sheet_of_a_phone_opens_and_closes_by_keyboard(screens: Screens) -> None:
    page = await screens.open()
    opener = page.get_by_role("button", name="시연 도구")

    await opener.press("Enter")
    sheet = page.get_by_role("dialog", name="시연 도구")
    await expect(sheet).to_contain_text("이 컴퓨터에서만 돌아가는 시연입니다")
    await page.keyboard.press("Escape")

    await expect(sheet).to_be_hidden()
    await expect(opener).to_be_focused()


async def test_new_messages_are_said_with_their_sender_in_their_language(
    hana: Person, api: Caller, screens: Screens
) -> None:
    page = await screens.open()
    name = (await api.result("getMe"))["first_name"]

    await api.result("sendMessage", chat_id=hana.id, text="Good morning")
    await api.result("sendMessage", chat_id=hana.id, text="안녕하세요", reply_markup=rows("가", "나"))

    said = page.locator("[data-announcer] p")
    await expect(said).to_have_text([f"{name}: Good morning", f"{name}: 안녕하세요"])
    await expect(page.locator(".from-bot .words").first).to_have_attribute("lang", "en")
    await expect(page.get_by_role("log")).to_have_accessible_name(f"대화: {name}")
