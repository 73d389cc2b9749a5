"""How the page lies: on a phone, on a desktop, with enlarged text, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

from tests.playground.page.screen import DESKTOP, PHONE, chat_of, key, rows, too_wide

if TYPE_CHECKING:
    from playground import Playground
    from playground.person import Person
    from tests.playground.kit import Caller
    from tests.playground.page.screen import Screens

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

LONG = "가" * 300 + " https://example.org/" + "a" * 200 + " 👨‍👩‍👧‍👦" * 20


async def full_chat(hana: Person, api: Caller) -> None:
    await hana.says(LONG)
    keyboard = rows(("한국수자원공사 낙동강유역본부 물환경관리처", "○"), ("‹", "1/4", "›"), "N" * 64)
    await api.result("sendMessage", chat_id=hana.id, text=LONG, reply_markup=keyboard)
    await api.result("sendMessage", chat_id=hana.id, text=f"<pre>{'x' * 200}</pre>", parse_mode="HTML")


@pytest.mark.parametrize("size", [PHONE, (320, 640), (320, 256), DESKTOP, (1000, 700)])
async def test_nothing_sticks_out_sideways(hana: Person, api: Caller, screens: Screens, size: tuple[int, int]) -> None:
    await full_chat(hana, api)
    page = await screens.open(size=size)
    await expect(page.locator(".message")).to_have_count(4)

    assert await too_wide(page) == []


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
async def test_text_of_twice_the_size_loses_nothing(
    hana: Person, api: Caller, screens: Screens, size: tuple[int, int]
) -> None:
    await full_chat(hana, api)
    page = await screens.open(size=size)
    await page.evaluate("document.documentElement.style.fontSize = '200%'")

    assert await too_wide(page) == []
    await expect(page.get_by_role("textbox", name="메시지")).to_be_visible()
    cut = await page.locator(".key-label").evaluate_all(
        "nodes => nodes.filter(node => node.scrollWidth > node.clientWidth + 1).map(node => node.textContent)"
    )
    if size == PHONE:
        assert cut == []


async def test_what_a_finger_needs_is_large_enough(hana: Person, api: Caller, screens: Screens) -> None:
    await full_chat(hana, api)
    page = await screens.open()

    for name in ("메뉴: 봇의 명령", "첨부", "보내기", "이 대화의 다른 기능"):
        box = await page.get_by_role("button", name=name).bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44


@pytest.mark.parametrize("size", [PHONE, (320, 640), DESKTOP])
@pytest.mark.parametrize("text", ["100%", "200%"])
async def test_a_long_name_stays_on_one_line_of_the_header_and_is_whole_in_the_menu(
    pg: Playground, screens: Screens, size: tuple[int, int], text: str
) -> None:
    name = "아주 긴 이름을 가진 사람 Maximilian Konstantin von und zu Hohenlohe"
    await pg.person(name).starts()
    page = await screens.open(size=size)
    await page.evaluate("size => document.documentElement.style.fontSize = size", text)

    shown = page.locator(".who-name")
    await expect(shown).to_have_css("white-space", "nowrap")
    await expect(shown).to_have_css("text-overflow", "ellipsis")
    await expect(shown).to_have_attribute("title", name)
    box, line = (
        await shown.bounding_box(),
        await shown.evaluate("node => parseFloat(getComputedStyle(node).lineHeight)"),
    )
    assert box
    assert box["height"] <= line + 1

    await page.locator(".who").click()
    chosen = page.get_by_role("menuitemradio", name=name)
    mark, words = await chosen.locator(".mark").bounding_box(), await chosen.locator("bdi").bounding_box()
    assert mark
    assert words
    assert words["x"] >= mark["x"] + mark["width"]
    assert await too_wide(page) == []


async def test_the_way_to_the_newest_comes_after_a_screen_and_covers_no_button(
    hana: Person, api: Caller, screens: Screens
) -> None:
    for number in range(6):
        keyboard = rows(*((f"{number}의 {row}", "○") for row in range(6)))
        await api.result("sendMessage", chat_id=hana.id, text=f"알림 {number}", reply_markup=keyboard)
    page = await screens.open()
    log, pill = page.locator(".log"), page.get_by_role("button", name="맨 아래로")
    await expect(page.get_by_text("알림 5")).to_be_in_viewport()

    await log.evaluate("node => node.scrollTop -= node.clientHeight * 0.9")
    await page.wait_for_timeout(100)
    await expect(pill).to_be_hidden()
    await log.evaluate("node => node.scrollTop -= node.clientHeight * 0.9")
    await expect(pill).to_be_visible()

    covers = await pill.evaluate(
        """pill => {
            const box = pill.getBoundingClientRect();
            const log = document.querySelector(".log").getBoundingClientRect();
            return box.top < log.bottom && box.bottom > log.top;
        }"""
    )
    assert not covers
    box = await pill.bounding_box()
    assert box
    assert box["width"] < 160
    await pill.click()
    await expect(pill).to_be_hidden()
    await expect(page.locator(".key").last).to_be_in_viewport()


async def test_on_a_desktop_residents_and_an_official_stand_side_by_side(pg: Playground, screens: Screens) -> None:
    for name, language, role in [
        ("김하나", "ko", "resident"),
        ("박두리", "ko", "resident"),
        ("Sam Rivers", "en", "resident"),
        ("정나라", "ko", "official"),
    ]:
        pg.person(name, language, role)

    page = await screens.open(size=DESKTOP)

    await expect(page.locator(".who-name")).to_have_text(["김하나", "Sam Rivers", "정나라"])
    await expect(chat_of(page, "Sam Rivers")).to_have_attribute("lang", "en")
    wide = await screens.open(size=(1500, 800))
    await expect(wide.locator("section.chat")).to_have_count(4)


async def test_the_page_speaks_korean_or_english_and_each_chat_its_persons_language(
    hana: Person, screens: Screens
) -> None:
    page = await screens.open(size=DESKTOP, locale="en-US")
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await expect(page.get_by_text("A demonstration that runs on this machine only")).to_be_visible()
    text = page.get_by_role("textbox", name="메시지")
    await text.fill("아직 안 보낸 글")

    await page.get_by_role("button", name="한국어: 이 페이지를 한국어로 보기").click()

    await expect(page.locator("html")).to_have_attribute("lang", "ko")
    await expect(page.get_by_text("이 컴퓨터에서만 돌아가는 시연입니다")).to_be_visible()
    await expect(text).to_have_value("아직 안 보낸 글")
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("lang", "ko")
    await expect(chat_of(page, hana.name)).to_have_attribute("lang", "ko")


async def test_days_are_named_between_messages(pg: Playground, hana: Person, api: Caller, screens: Screens) -> None:
    await api.result("sendMessage", chat_id=hana.id, text="월요일에")
    page = await screens.open()
    pg.clock.run(running=False)
    await page.request.post(
        f"{pg.url}/api/clock", data={"jump": "P1D"}, headers={"Origin": pg.url, "Content-Type": "application/json"}
    )
    await api.result("sendMessage", chat_id=hana.id, text="화요일에", reply_markup=rows("네"))

    await expect(page.locator(".day")).to_have_text(["2023년 5월 29일 월요일", "2023년 5월 30일 화요일"])
    await expect(key(page, "네")).to_be_visible()
