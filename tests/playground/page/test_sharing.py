"""Sending what contests ask for on a phone, and what the page refuses with what the bot protects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from playwright.async_api import expect

from tests.playground.page.screen import DOT, too_wide
from tests.playground.page.words import words

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.async_api import Page

    from playground import Person, Playground
    from tests.playground.kit import Caller
    from tests.playground.page.screen import Screens

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

LANGUAGES = ("ko", "en")


async def phone_of(pg: Playground, screens: Screens, language: str, **settings: Any) -> tuple[Person, Page]:
    """Return somebody who has said hello, and the page on their phone."""
    person = pg.person({"ko": "김하나", "en": "Sam Rivers"}[language], language)
    await person.starts()
    page = await screens.open(f"/?person={person.id}", locale={"ko": "ko-KR", "en": "en-GB"}[language], **settings)
    return person, page


async def attaches(page: Page, what: str) -> None:
    """Choose from the attachments' menu."""
    await page.locator(".composer button:has(.icon-attach)").click()
    await page.get_by_role("menuitem", name=what, exact=True).click()


async def does(page: Page, what: str) -> None:
    """Choose from the newest message's menu."""
    await page.locator(".message .more").last.click()
    await page.get_by_role("menuitem", name=what, exact=True).click()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_ten_pictures_go_as_one_album_in_order(
    pg: Playground, screens: Screens, tmp_path: Path, language: str
) -> None:
    said = words(language)
    person, page = await phone_of(pg, screens, language)
    files = [tmp_path / f"{number}.png" for number in range(10)]
    for number, file in enumerate(files):
        file.write_bytes(DOT + bytes([number]))

    async with page.expect_file_chooser() as chooser:
        await attaches(page, said["attach-file"])
    await (await chooser.value).set_files(files)
    dialog = page.get_by_role("dialog", name=said["file-title"])
    await expect(dialog.locator(".preview")).to_have_count(10)
    await expect(dialog).to_contain_text(said["file-more"].format(count=7))
    assert await too_wide(page) == []
    await dialog.get_by_role("button", name=said["send"]).click()

    await expect(page.locator(".photo")).to_have_count(10)
    album = person.messages[1:]
    assert len({message.json["media_group_id"] for message in album}) == 1
    stored = [pg.world.shelf.stored[message.json["photo"][0]["file_id"]] for message in album]
    assert [pg.world.shelf.data(one) for one in stored] == [file.read_bytes() for file in files]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_button_below_asks_for_the_contact_and_goes_when_it_was_for_one_use(
    pg: Playground, api: Caller, screens: Screens, language: str
) -> None:
    said = words(language)
    person, page = await phone_of(pg, screens, language)
    await api.result(
        "sendMessage", chat_id=person.id, text="?",
        reply_markup={
            "keyboard": [[{"text": "☎ 010", "request_contact": True}], ["✗ 아니요", "…"]],
            "resize_keyboard": True, "one_time_keyboard": True, "input_field_placeholder": "010-…",
        },
    )  # fmt: skip
    keys = page.get_by_role("group", name=said["reply-keys"])
    await expect(keys.get_by_role("button")).to_have_text(["☎ 010", "✗ 아니요", "…"])
    await expect(page.get_by_placeholder("010-…")).to_be_visible()
    assert await too_wide(page) == []

    await keys.get_by_role("button", name="☎ 010").click()
    dialog = page.get_by_role("dialog", name=said["contact-title-own"])
    await dialog.get_by_role("button", name=said["cancel"]).click()
    await expect(keys).to_be_visible()
    await keys.get_by_role("button", name="☎ 010").click()
    await expect(dialog.get_by_label(said["contact-phone"])).to_have_value("+821000000001")
    await dialog.get_by_role("button", name=said["send"]).click()

    await expect(page.locator(".from-person .carried").last).to_contain_text("+821000000001")
    assert person.messages[-1].json["contact"]["user_id"] == person.id
    await expect(keys).to_be_hidden()
    await page.get_by_role("button", name=said["reply-keys-show"]).click()
    await keys.get_by_role("button", name="✗ 아니요").click()
    await expect(page.locator(".from-person .words").last).to_have_text("✗ 아니요")

    await api.result("sendMessage", chat_id=person.id, text="!", reply_markup={"remove_keyboard": True})
    await expect(page.locator(".keys-toggle")).to_be_hidden()
    await expect(page.get_by_placeholder(said["message"])).to_be_visible()


async def test_a_keyboard_that_stays_can_be_hidden_and_is_there_again_when_the_page_is(
    pg: Playground, api: Caller, screens: Screens
) -> None:
    said = words("ko")
    person, page = await phone_of(pg, screens, "ko")
    await api.result("sendMessage", chat_id=person.id, text="?", reply_markup={"keyboard": [["예"], ["아니요"]]})
    keys = page.get_by_role("group", name=said["reply-keys"])

    await keys.get_by_role("button", name="예").click()
    await expect(page.locator(".from-person .words").last).to_have_text("예")
    await expect(keys).to_be_visible()
    tall = await keys.get_by_role("button", name="예").bounding_box()
    assert tall is not None
    assert tall["height"] > 60
    await page.get_by_role("button", name=said["reply-keys-hide"]).click()
    await expect(keys).to_be_hidden()
    await page.reload()
    await expect(keys).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_somebody_elses_contact_words_voice_and_a_sticker_are_sent(
    pg: Playground, screens: Screens, language: str
) -> None:
    said = words(language)
    neighbour = pg.person("박두리")
    person, page = await phone_of(pg, screens, language)

    await attaches(page, said["attach-contact"])
    await page.get_by_label(said["contact-of"]).select_option("박두리")
    await expect(page.get_by_label(said["contact-phone"])).to_have_value("+821000000001")
    await page.get_by_role("dialog").get_by_role("button", name=said["send"]).click()
    await expect(page.locator(".from-person .carried").last).to_contain_text("박두리")
    await attaches(page, said["attach-contact"])
    await page.get_by_label(said["contact-of"]).select_option(said["contact-stranger"])
    await page.get_by_label(said["contact-phone"]).fill("043-000-0000")
    await page.get_by_role("dialog").get_by_role("button", name=said["send"]).click()
    await expect(page.locator(".from-person .carried").last).to_contain_text("043-000-0000")
    for author in ("박두리", said["forward-hidden"]):
        await attaches(page, said["attach-forward"])
        await page.get_by_label(said["forward-author"]).select_option(author)
        await page.get_by_label(said["forward-text"]).fill("동의합니다")
        await page.get_by_role("dialog").get_by_role("button", name=said["send"]).click()
        name = "박두리" if author == "박두리" else said["forward-hidden-name"]
        await expect(page.locator(".forwarded").last).to_have_text(said["forwarded"].format(name=name))
    await attaches(page, said["voice"])
    await expect(page.locator(".carried").last).to_contain_text(said["voice"])
    await attaches(page, said["sticker"])
    await expect(page.locator(".sticker")).to_have_text("👍")

    _, theirs, strangers, known, hidden, voice, sticker = [message.json for message in person.messages]
    assert theirs["contact"]["user_id"] == known["forward_origin"]["sender_user"]["id"] == neighbour.id
    assert "user_id" not in strangers["contact"]
    assert hidden["forward_origin"]["sender_user_name"] == said["forward-hidden-name"]
    assert ("voice" in voice, "sticker" in sticker) == (True, True)
    assert await too_wide(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_file_of_the_bots_is_saved_unless_it_is_protected(
    pg: Playground, api: Caller, screens: Screens, tmp_path: Path, language: str
) -> None:
    said = words(language)
    person, page = await phone_of(pg, screens, language)

    async def bot_sends(name: str, *, protect: bool) -> None:
        form = aiohttp.FormData({"chat_id": str(person.id), "caption": name}, quote_fields=False)
        form.add_field("protect_content", str(protect).lower())
        form.add_field("document", name.encode(), filename=f"{name}.pdf")
        async with api.session.post(f"{pg.url}/bot{pg.token}/sendDocument", data=form) as answer:
            assert answer.status == 200

    await bot_sends("접수증", protect=False)
    row = page.get_by_role("link", name="접수증.pdf")
    await expect(row).to_contain_text("9 B")
    async with page.expect_download() as waiting:
        await row.click()
    download = await waiting.value
    await download.save_as(tmp_path / "saved.pdf")
    assert (download.suggested_filename, (tmp_path / "saved.pdf").read_text("utf-8")) == ("접수증.pdf", "접수증")
    await does(page, said["forward"])
    await expect(page.locator(".from-person .file-name")).to_have_text("접수증.pdf")

    await bot_sends("심사표", protect=True)
    await expect(page.locator(".message").last.locator(".locked")).to_have_text(said["protected"])
    await expect(page.get_by_role("link", name="심사표.pdf")).to_have_count(0)
    await page.get_by_role("button", name="심사표.pdf").click()
    await expect(page.get_by_role("status")).to_contain_text([said["failed-protected"]])
    await page.locator(".message .more").last.click()
    await expect(page.get_by_role("menuitem")).to_have_text([said["delete"]])
    assert await too_wide(page) == []


async def test_the_caption_of_a_file_is_changed_and_what_is_forwarded_is_not(pg: Playground, screens: Screens) -> None:
    said = words("ko")
    person, page = await phone_of(pg, screens, "ko")
    await person.sends_document("신청서.hwp", b"x", caption="처음")

    await does(page, said["edit"])
    await page.get_by_role("textbox", name=said["message"]).fill("다음")
    await page.get_by_role("button", name=said["save"]).click()
    await expect(page.locator(".words").last).to_have_text("다음")
    assert person.messages[-1].json["caption"] == "다음"

    await person.forwards("남의 글")
    await expect(page.locator(".words").last).to_have_text("남의 글")
    await page.locator(".message .more").last.click()
    await expect(page.get_by_role("menuitem", name=said["edit"])).to_have_count(0)
