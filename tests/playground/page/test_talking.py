"""Writing to the bot on the page, and reading what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

from tests.playground.page.screen import DESKTOP, DOT, chat_of, rows

if TYPE_CHECKING:
    from pathlib import Path

    from playground import Playground
    from playground.person import Person
    from tests.playground.kit import Caller
    from tests.playground.page.screen import Screens

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

HOSTILE = '<b>굵게</b> & <script>document.title="taken"</script> <img src=x onerror=alert(1)>'


async def test_a_new_chat_offers_start_and_says_that_it_is_a_demonstration(pg: Playground, screens: Screens) -> None:
    resident = pg.person("박두리")
    page = await screens.open()

    await expect(page.locator(".note")).to_contain_text("이 컴퓨터 밖으로 나가는 것은 없고")
    await page.get_by_role("button", name="시작").click()

    await expect(page.locator(".from-person .words")).to_have_text("/start")
    assert [message.json["text"] for message in resident.messages] == ["/start"]
    await expect(page.get_by_role("textbox", name="메시지")).to_be_visible()


async def test_a_link_to_the_bot_in_a_text_starts_in_the_same_chat(hana: Person, api: Caller, screens: Screens) -> None:
    username = (await api.result("getMe"))["username"]
    page = await screens.open()
    await api.result(
        "sendMessage",
        chat_id=hana.id,
        text=f'<a href="https://t.me/{username}?start=board-7">동네 제안</a>',
        parse_mode="HTML",
    )

    await page.get_by_role("button", name="동네 제안").click()

    await expect(page.locator(".from-person .words").last).to_have_text("/start board-7")


async def test_markup_in_names_and_messages_is_shown_as_text(pg: Playground, api: Caller, screens: Screens) -> None:
    troll = pg.person(HOSTILE[:64])
    await troll.starts()
    await troll.says(HOSTILE)
    await api.result("sendMessage", chat_id=troll.id, text=HOSTILE, reply_markup=rows(HOSTILE[:40]))
    await api.result("setMyCommands", commands=[{"command": "help", "description": HOSTILE}])
    page = await screens.open()

    await expect(page.locator(".from-person .words").last).to_have_text(HOSTILE)
    await expect(page.locator(".from-bot .words")).to_have_text(HOSTILE)
    await expect(page.locator(".who-name")).to_have_text(HOSTILE[:64])
    await expect(page.locator(".key")).to_have_text(HOSTILE[:40])
    await page.get_by_role("button", name="메뉴").click()
    await expect(page.get_by_role("menuitem")).to_contain_text(HOSTILE)
    assert await page.locator(".chat :is(script, img), .words b").count() == 0
    assert await page.title() == "마당 시연"


async def test_entities_are_counted_in_utf16_and_may_lie_in_each_other(
    hana: Person, api: Caller, screens: Screens
) -> None:
    text = (
        "👨‍👩‍👧 <b>굵고 <i>기운</i></b> <code>a&lt;b</code> "
        '<a href="https://example.org/">밖</a> <tg-spoiler>비밀</tg-spoiler>'
    )
    await api.result("sendMessage", chat_id=hana.id, text=text, parse_mode="HTML")
    page = await screens.open()
    words = page.locator(".from-bot .words")

    await expect(words.locator("strong")).to_have_text("굵고 기운")
    await expect(words.locator("strong em")).to_have_text("기운")
    await expect(words.locator("code")).to_have_text("a<b")
    await expect(words.get_by_role("link", name="밖")).to_have_attribute("rel", "noopener noreferrer")
    hidden = words.get_by_role("button", name="가려진 글 보기")
    await hidden.press("Enter")
    await expect(words.get_by_text("비밀")).not_to_have_class("spoiler")


async def test_the_menu_and_a_slash_offer_the_bots_commands(hana: Person, api: Caller, screens: Screens) -> None:
    page = await screens.open()
    commands = [{"command": "help", "description": "도움말"}, {"command": "votes", "description": "투표 목록"}]
    await api.result("setMyCommands", commands=commands)
    text = page.get_by_role("textbox", name="메시지")

    menu = page.get_by_role("menu", name="메뉴: 봇의 명령")
    await page.get_by_role("button", name="메뉴").click()
    await page.get_by_role("menuitem", name="/help 도움말").click()
    await expect(page.locator(".from-person .words").last).to_have_text("/help")

    await text.press_sequentially("/v")
    await expect(menu.get_by_role("menuitem")).to_have_count(1)
    await text.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page.locator(".from-person .words").last).to_have_text("/votes")
    await expect(text).to_have_value("")
    assert hana.messages[-1].json["text"] == "/votes"


async def test_enter_sends_and_shift_enter_breaks_the_line(hana: Person, screens: Screens) -> None:
    page = await screens.open()
    text = page.get_by_role("textbox", name="메시지")

    await text.press_sequentially("안녕하세요")
    await text.press("Shift+Enter")
    await text.press_sequentially("두 줄입니다")
    await text.press("Enter")

    await expect(page.locator(".from-person .words").last).to_have_text("안녕하세요\n두 줄입니다")
    assert hana.messages[-1].json["text"] == "안녕하세요\n두 줄입니다"
    await expect(text).to_be_focused()


async def test_an_own_message_is_edited_and_deleted_from_its_menu(hana: Person, screens: Screens) -> None:
    await hana.says("버스를 늘려 주세요")
    page = await screens.open()
    message = page.locator(".message").last
    text = page.get_by_role("textbox", name="메시지")

    await message.get_by_role("button", name="이 메시지로 할 수 있는 일").click()
    await page.get_by_role("menuitem", name="고치기").click()
    await expect(text).to_have_value("버스를 늘려 주세요")
    await text.fill("버스를 두 대 늘려 주세요")
    await page.get_by_role("button", name="고친 글 저장").click()
    await expect(message.locator(".words")).to_have_text("버스를 두 대 늘려 주세요")
    await expect(message.locator(".foot")).to_contain_text("수정됨")

    await message.get_by_role("button", name="이 메시지로 할 수 있는 일").click()
    await page.get_by_role("menuitem", name="지우기").click()
    await expect(page.locator(".message")).to_have_count(1)


async def test_a_blocked_bot_can_be_unblocked(hana: Person, screens: Screens) -> None:
    page = await screens.open()

    await page.get_by_role("button", name="이 대화의 다른 기능").click()
    await page.get_by_role("menuitem", name="봇 차단하기").click()
    await expect(page.get_by_text("봇을 차단했습니다.")).to_be_visible()
    assert hana.chat.blocked

    await page.get_by_role("button", name="차단 풀기").click()
    await expect(page.get_by_role("textbox", name="메시지")).to_be_visible()


async def test_a_document_a_photo_and_a_contact_are_sent(hana: Person, screens: Screens, tmp_path: Path) -> None:
    (tmp_path / "신청서.pdf").write_bytes(b"%PDF-1.4 hello")
    (tmp_path / "마을.png").write_bytes(DOT)
    page = await screens.open()

    for name in ("신청서.pdf", "마을.png"):
        async with page.expect_file_chooser() as chooser:
            await page.get_by_role("button", name="첨부").click()
            await page.get_by_role("menuitem", name="사진이나 파일 보내기").click()
        await (await chooser.value).set_files(tmp_path / name)
        dialog = page.get_by_role("dialog", name="보낼 파일")
        await dialog.get_by_label("설명").fill(f"{name}입니다")
        await dialog.get_by_role("button", name="보내기").click()
        await expect(page.locator(".from-person .words").last).to_have_text(f"{name}입니다")
    await expect(page.get_by_role("link", name="신청서.pdf")).to_be_visible()
    await expect(page.locator(".photo")).to_have_js_property("naturalWidth", 1)

    await page.get_by_role("button", name="첨부").click()
    await page.get_by_role("menuitem", name="연락처 보내기").click()
    await page.get_by_label("전화번호").fill("010-1234-5678")
    await page.get_by_role("dialog").get_by_role("button", name="보내기").click()
    await expect(page.locator(".from-person .carried").last).to_contain_text("1234")
    assert [kind for message in hana.messages for kind in ("document", "photo", "contact") if kind in message.json] == [
        "document",
        "photo",
        "contact",
    ]


async def test_the_log_follows_the_newest_unless_scrolled_up(hana: Person, api: Caller, screens: Screens) -> None:
    for number in range(30):
        await api.result("sendMessage", chat_id=hana.id, text=f"알림 {number}\n" + "긴 글 " * 40)
    page = await screens.open()
    await expect(page.get_by_text("알림 29")).to_be_in_viewport()

    # Nobody scrolls in the very frame in which the page has opened; the way down shows that it was noticed.
    await page.wait_for_timeout(500)
    await page.locator(".log").evaluate("node => node.scrollTop = 0")
    await expect(page.get_by_role("button", name="맨 아래로")).to_be_visible()
    await api.result("sendMessage", chat_id=hana.id, text="새 소식")
    pill = page.get_by_role("button", name="새 메시지 1개")
    await expect(pill).to_be_visible()
    await expect(page.locator(".words", has_text="새 소식")).not_to_be_in_viewport()

    await pill.click()
    await expect(page.locator(".message").last).to_be_in_viewport()
    await expect(pill).to_be_hidden()


async def test_a_picture_that_arrives_late_does_not_push_the_newest_out_of_sight(
    hana: Person, screens: Screens
) -> None:
    for number in range(12):
        await hana.says(f"사진 앞의 글 {number}")
    await hana.sends_photo(DOT, caption="마을")
    page = await screens.open()
    await expect(page.locator(".words", has_text="마을")).to_be_in_viewport()

    # The picture grows in the very moment in which the log is scrolled to its end, as at the page's opening.
    await page.locator(".log").evaluate("log => { log.scrollTop -= 30; }")
    await page.wait_for_timeout(100)
    await page.locator(".log").evaluate(
        """log => {
            log.scrollTop = log.scrollHeight;
            log.querySelector(".photo").style.height = "300px";
        }"""
    )

    await expect(page.locator(".words", has_text="마을")).to_be_in_viewport()
    await expect(page.get_by_role("button", name="맨 아래로")).to_be_hidden()


async def test_the_bot_is_seen_typing_until_it_has_written(hana: Person, api: Caller, screens: Screens) -> None:
    page = await screens.open()

    await api.result("sendChatAction", chat_id=hana.id, action="typing")
    await expect(page.get_by_text("입력하는 중…")).to_be_visible()
    await api.result("sendMessage", chat_id=hana.id, text="다 썼습니다")
    await expect(page.get_by_text("입력하는 중…")).to_be_hidden()


async def test_where_nobody_is_the_first_person_can_be_added(pg: Playground, screens: Screens) -> None:
    page = await screens.open()

    await page.get_by_role("button", name="사람 추가").click()
    await page.get_by_label("이름").fill("첫 사람")
    await page.keyboard.press("Enter")

    await expect(page.get_by_role("button", name="시작")).to_be_focused()
    assert [user.name for user in pg.world.users.values()] == ["첫 사람"]


async def test_a_new_person_comes_into_a_column_that_speaks_their_language(hana: Person, screens: Screens) -> None:
    page = await screens.open(size=DESKTOP)

    await page.get_by_role("button", name="사람 추가").click()
    await page.get_by_label("이름").fill("<i>Ada</i>")
    await page.get_by_label("텔레그램 언어").select_option("en")
    await page.get_by_role("button", name="추가", exact=True).click()

    ada = chat_of(page, "<i>Ada</i>")
    await expect(ada).to_have_attribute("lang", "en")
    await expect(ada.get_by_role("button", name="Start")).to_be_focused()
    await expect(chat_of(page, hana.name)).to_have_attribute("lang", "ko")


async def test_one_chat_at_a_time_on_a_phone_and_news_of_the_others_are_counted(
    pg: Playground, hana: Person, api: Caller, screens: Screens
) -> None:
    second = pg.person("박두리")
    await second.starts()
    page = await screens.open(f"/?person={hana.id}")
    await expect(page.locator("section.chat")).to_have_count(1)

    await api.result("sendMessage", chat_id=second.id, text="두리 님께")
    await page.get_by_role("button", name="김하나, 주민. 다른 사람으로 바꾸기, 새 메시지 1개").click()
    await page.get_by_role("menuitemradio", name="박두리").click()

    await expect(page.get_by_text("두리 님께")).to_be_visible()
    await expect(page.get_by_role("button", name="박두리, 주민. 다른 사람으로 바꾸기")).to_be_focused()
