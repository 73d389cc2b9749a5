"""Files, albums, voice, stickers, contacts and forwards, and what an app refuses with what the bot protects."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from playground.hearing import NotPossible
from playground.refusals import ApiError

if TYPE_CHECKING:
    from playground import Person, Playground
    from tests.playground.kit import Caller

PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (3).to_bytes(4, "big") + (2).to_bytes(4, "big") + b"\x08\2\0\0\0"


@pytest.fixture
def ada(pg: Playground) -> Person:
    return pg.person()


async def heard(api: Caller) -> list[dict[str, Any]]:
    """Return the messages that the bot has not yet heard of."""
    updates = await api.updates()
    if updates:
        await api.updates(offset=updates[-1]["update_id"] + 1)
    return [update["message"] for update in updates if "message" in update]


async def test_an_album_is_a_message_a_picture_in_order_under_one_id(api: Caller, ada: Person) -> None:
    pictures = [PNG + bytes([number]) for number in range(10)]
    await ada.sends_album(pictures, caption="우리 마을")
    album = await heard(api)

    assert len(album) == 10
    assert len({one["media_group_id"] for one in album}) == 1
    assert [one.get("caption") for one in album] == ["우리 마을", *[None] * 9]
    for one, picture in zip(album, pictures, strict=True):
        file = await api.result("getFile", file_id=one["photo"][-1]["file_id"])
        async with api.session.get(f"{api.pg.url}/file/bot{api.pg.token}/{file['file_path']}") as answer:
            assert await answer.read() == picture


@pytest.mark.parametrize(("count", "albums"), [(1, [1]), (2, [2]), (11, [10, 1]), (20, [10, 10])])
async def test_more_than_ten_make_several_albums_and_one_makes_none(
    api: Caller, ada: Person, count: int, albums: list[int]
) -> None:
    await ada.sends_album([PNG] * count)

    groups: dict[str, int] = {}
    for one in await heard(api):
        group = one.get("media_group_id", "alone")
        groups[group] = groups.get(group, 0) + 1
    assert list(groups.values()) == albums
    assert ("alone" in groups) == (1 in albums)


async def test_an_album_with_something_that_is_no_picture_does_not_go_at_all(api: Caller, ada: Person) -> None:
    with pytest.raises(ApiError, match="IMAGE_PROCESS_FAILED"):
        await ada.sends_album([PNG, b"text"])

    assert await heard(api) == []


async def test_voice_and_stickers_come_as_telegram_gives_them(api: Caller, ada: Person) -> None:
    await ada.sends_voice()
    await ada.sends_sticker()
    voice, sticker = await heard(api)

    assert (voice["voice"]["duration"], voice["voice"]["mime_type"]) == (3, "audio/ogg")
    assert (sticker["sticker"]["emoji"], sticker["sticker"]["type"]) == ("👍", "regular")
    assert (await api.result("getFile", file_id=voice["voice"]["file_id"]))["file_path"] == "voice/file_0.oga"
    assert (await api.result("getFile", file_id=sticker["sticker"]["file_id"]))["file_path"] == "stickers/file_1.webp"


async def test_what_is_forwarded_says_who_wrote_it_unless_they_hide(pg: Playground, api: Caller, ada: Person) -> None:
    bob = pg.person("박두리")
    await ada.starts()
    await api.result(
        "sendMessage", chat_id=ada.id, text="<b>공고</b>", parse_mode="HTML",
        reply_markup={"inline_keyboard": [[{"text": "1", "callback_data": "1"}]]},
    )  # fmt: skip
    await heard(api)

    await ada.forwards(ada.last)
    await ada.forwards("동의합니다", author=bob.id)
    await ada.forwards("동의합니다", author="숨은 사람")
    again = await ada.forwards(ada.messages[-1])
    notice, by_bob, hidden, _ = await heard(api)

    assert notice["forward_origin"]["sender_user"]["is_bot"] is True
    assert (notice["text"], notice["entities"][0]["type"], "reply_markup" in notice) == ("공고", "bold", False)
    assert by_bob["forward_origin"]["type"] == "user"
    assert by_bob["forward_origin"]["sender_user"]["id"] == by_bob["forward_from"]["id"] == bob.id
    assert hidden["forward_origin"] == {
        "type": "hidden_user",
        "sender_user_name": "숨은 사람",
        "date": hidden["forward_date"],
    }
    assert "forward_from" not in hidden
    assert again.json["forward_origin"] == hidden["forward_origin"]
    for mistake, why in [
        (ada.edits(again, "내 말"), "forwarded"),
        (ada.forwards(" ", author=bob.id), "empty"),
        (ada.forwards("a", author=5), "unknown-person"),
    ]:
        with pytest.raises(NotPossible, match=why):
            await mistake


async def test_a_protected_message_is_neither_forwarded_nor_saved(api: Caller, ada: Person) -> None:
    await ada.starts()
    form = aiohttp.FormData({"chat_id": str(ada.id), "protect_content": "true"}, quote_fields=False)
    form.add_field("document", b"secret", filename="심사표.xlsx")
    async with api.session.post(f"{api.pg.url}/bot{api.pg.token}/sendDocument", data=form) as answer:
        sent = (await answer.json())["result"]
    await api.result("editMessageCaption", chat_id=ada.id, message_id=sent["message_id"], caption="고침")

    [_, shown] = (await api.control("GET", f"/api/chats/{ada.id}"))["messages"]

    assert (shown["protected"], shown["document"]) == (True, {"name": "심사표.xlsx", "size": 6, "url": None})
    assert ada.protects(ada.last)
    with pytest.raises(NotPossible, match="protected"):
        await ada.forwards(ada.last)
    path = f"/api/chats/{ada.id}/document/{sent['message_id']}"
    assert await api.control("GET", path) == {"status": 409, "error": "protected"}
    unique = sent["document"]["file_unique_id"]
    assert (await api.control("GET", f"/media/{unique}"))["status"] == 404
    assert await ada.sees_document("심사표.xlsx") == b"secret"
    assert (await api.control("POST", f"/api/chats/{ada.id}/forward", message_id=sent["message_id"]))["status"] == 409


async def test_a_document_is_fetched_only_from_ones_own_chat(pg: Playground, api: Caller, ada: Person) -> None:
    bob = pg.person("박두리")
    text = (await ada.says("a"))[0]
    sent = await ada.sends_document("a.txt", b"text")

    for person, number, status in [
        (ada.id, sent.id, 200), (ada.id, text.id, 404), (bob.id, sent.id, 404), (5, sent.id, 404),
    ]:  # fmt: skip
        async with api.session.get(f"{pg.url}/api/chats/{person}/document/{number}") as answer:
            assert answer.status == status
            assert status != 200 or await answer.read() == b"text"


async def test_the_caption_of_what_was_sent_can_be_changed_and_taken_away(
    pg: Playground, api: Caller, ada: Person
) -> None:
    sent = await ada.sends_document("a.txt", b"text", caption="처음 /help")
    contact = await ada.shares_contact()
    await heard(api)

    await ada.edits(sent, "다음 #제천")
    await ada.edits(sent.id, "")
    first, second = [update["edited_message"] for update in await api.updates()]

    assert (first["caption"], first["caption_entities"][0]["type"]) == ("다음 #제천", "hashtag")
    assert first["document"] == second["document"]
    assert "caption" not in second
    assert "caption_entities" not in second
    for mistake, why in [(ada.edits(sent, "가" * 1025), "too-long"), (ada.edits(contact, "a"), "no-text")]:
        with pytest.raises(NotPossible, match=why):
            await mistake
    pg.clock.resume(pg.clock.now() + timedelta(hours=49), running=True, version=2)
    with pytest.raises(NotPossible, match="too-old"):
        await ada.edits(sent, "늦음")


async def test_a_bot_that_did_not_ask_for_edits_hears_of_none(api: Caller, ada: Person) -> None:
    await api.updates(allowed_updates=["message"])
    await ada.edits((await ada.says("a"))[0], "b")

    assert [one["text"] for one in await heard(api)] == ["a"]
    assert await api.updates() == []


async def test_the_app_knows_the_own_number_and_no_strangers(pg: Playground, api: Caller, ada: Person) -> None:
    bob = pg.person("박두리")
    await ada.shares_contact()
    await ada.shares_contact(of=bob.id)
    with pytest.raises(NotPossible, match="no-phone"):
        await ada.shares_contact(of=0)
    await api.control("POST", f"/api/chats/{ada.id}/contact", phone="043 000 0000", of=0, name="모르는 분")

    assert [one["contact"] for one in await heard(api)] == [
        {"phone_number": "+821000000001", "first_name": "김하나", "user_id": ada.id},
        {"phone_number": "+821000000002", "first_name": "박두리", "user_id": bob.id},
        {"phone_number": "043 000 0000", "first_name": "모르는 분"},
    ]


@pytest.mark.parametrize(
    ("link", "started"),
    [
        ("https://t.me/madang_playground_bot?start=team-1", "/start team-1"),
        ("t.me/Madang_Playground_Bot?start=team-1", "/start team-1"),
        ("https://t.me/madang_playground_bot", "/start"),
        ("http://127.0.0.1:8899/deep/team-1", "/start team-1"),
        ("https://t.me/another_bot?start=team-1", None),
        ("https://example.kr/?start=team-1", None),
        ("https://t.me/madang_playground_bot?start=a%20b", None),
        ("http://[", None),
    ],
)
async def test_a_link_that_was_passed_on_starts_in_ones_own_chat(
    api: Caller, ada: Person, link: str, started: str | None
) -> None:
    if started is None:
        with pytest.raises(NotPossible):
            await ada.opens(link)
    else:
        await ada.opens(link)

    assert [one["text"] for one in await heard(api)] == ([started] if started else [])


async def test_acts_of_the_page(pg: Playground, api: Caller, ada: Person) -> None:
    bob = pg.person("박두리")
    chat = f"/api/chats/{ada.id}"
    form = aiohttp.FormData({"as": "photo", "caption": "둘"})
    for name in ("file0", "file1"):
        form.add_field(name, PNG, filename=f"{name}.png", content_type="image/png")
    async with api.session.post(f"{pg.url}{chat}/file", data=form, headers={"Origin": pg.url}) as answer:
        assert answer.status == 200
    await api.control("POST", f"{chat}/voice")
    await api.control("POST", f"{chat}/sticker")
    await api.control("POST", f"{chat}/forward", text="전한 말", of=bob.id)
    await api.control("POST", f"{chat}/forward", text="전한 말", name="숨은 사람")

    shown = (await api.control("GET", chat))["messages"]

    first, second, voice, sticker, known, hidden = shown
    assert first["album"] == second["album"] is not None
    assert (voice["voice"], sticker["sticker"]) == (3, "👍")
    assert (known["forwarded"], hidden["forwarded"], first["forwarded"]) == ("박두리", "숨은 사람", None)
    assert (await api.control("POST", f"{chat}/forward", text="a"))["status"] == 400
