"""What people do, and what the bot hears of it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from playground.files import picture_size
from playground.hearing import NotPossible
from tests.playground.kit import meanwhile

if TYPE_CHECKING:
    from playground import Playground
    from tests.playground.kit import Caller

PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (3).to_bytes(4, "big") + (2).to_bytes(4, "big") + b"\x08\2\0\0\0"


async def heard(api: Caller) -> list[dict[str, Any]]:
    """Return what the bot has heard, without ids, and confirm it."""
    updates = await api.updates()
    if updates:
        await api.updates(offset=updates[-1]["update_id"] + 1)
    return [{name: value for name, value in update.items() if name != "update_id"} for update in updates]


async def test_a_text_arrives_as_telegram_gives_it(pg: Playground, api: Caller) -> None:
    ada = pg.person("김하나", "ko", username="hana")
    await ada.starts("knowledge-award")

    assert await heard(api) == [
        {
            "message": {
                "message_id": 1,
                "from": {
                    "id": ada.id,
                    "is_bot": False,
                    "first_name": "김하나",
                    "username": "hana",
                    "language_code": "ko",
                },
                "chat": {"id": ada.id, "first_name": "김하나", "type": "private", "username": "hana"},
                "date": int(pg.clock.now().timestamp()),
                "text": "/start knowledge-award",
                "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
            }
        }
    ]


async def test_a_long_text_comes_in_several_trimmed_messages(pg: Playground, api: Caller) -> None:
    ada = pg.person()
    sent = await ada.says("  " + "가나 " * 2000 + "\n")

    texts = [update["message"]["text"] for update in await heard(api)]
    assert len(texts) == len(sent) == 2
    assert " ".join(texts) == ("가나 " * 2000).strip()


async def test_a_blank_text_a_bad_payload_and_a_strangers_chat_are_impossible(pg: Playground) -> None:
    ada, bob = pg.person(), pg.person("박두리")
    for act in (
        ada.says("  "),
        ada.starts("ä"),
        ada.starts("a" * 65),
        ada.forges(99, "x"),
        ada.edits((await bob.says("mine"))[0], "theirs"),
    ):
        with pytest.raises(NotPossible):
            await act


async def test_an_edit_arrives_as_edited_message(pg: Playground, api: Caller) -> None:
    ada = pg.person()
    sent = (await ada.says("가"))[0]
    await heard(api)

    await ada.edits(sent, "나 /help")

    edited = (await heard(api))[0]["edited_message"]
    assert (edited["message_id"], edited["text"]) == (sent.id, "나 /help")
    assert edited["edit_date"] >= edited["date"]
    assert edited["entities"][0]["type"] == "bot_command"


async def test_the_server_sets_whose_contact_it_is(pg: Playground, api: Caller) -> None:
    ada, bob = pg.person("김하나"), pg.person("박두리")
    await ada.shares_contact("+82 10-0000-0000")
    await ada.shares_contact("+821000000001", of=bob.id)
    await ada.shares_contact("+821000000002", of=0)

    contacts = [update["message"]["contact"] for update in await heard(api)]
    assert [contact.get("user_id") for contact in contacts] == [ada.id, bob.id, None]
    assert contacts[0] == {"phone_number": "+82 10-0000-0000", "first_name": "김하나", "user_id": ada.id}


async def test_blocking_and_coming_back_arrive_as_my_chat_member(pg: Playground, api: Caller) -> None:
    ada = pg.person()
    await ada.says("/start")
    await heard(api)

    await ada.blocks()
    await ada.blocks()
    with pytest.raises(NotPossible, match="blocked"):
        await ada.says("a")
    await ada.starts()

    blocked, back, start = await heard(api)
    assert blocked["my_chat_member"]["old_chat_member"]["status"] == "member"
    assert blocked["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert back["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert start["message"]["text"] == "/start"


async def test_documents_and_pictures_can_be_fetched_for_an_hour(pg: Playground, api: Caller, stopwatch: Any) -> None:
    ada = pg.person()
    await ada.sends_document("신청서.pdf", b"%PDF-1.7", "application/pdf", caption="  여기 ")
    await ada.sends_photo(PNG)
    document, photo = [update["message"] for update in await heard(api)]

    assert document["caption"] == "여기"
    assert (document["document"]["file_name"], document["document"]["file_size"]) == ("신청서.pdf", 8)
    assert (photo["photo"][0]["width"], photo["photo"][0]["height"]) == (3, 2)
    file = await api.result("getFile", file_id=document["document"]["file_id"])
    address = f"{pg.url}/file/bot{pg.token}/{file['file_path']}"
    async with api.session.get(address) as answer:
        assert await answer.read() == b"%PDF-1.7"
        assert answer.content_type == "application/octet-stream"
    stopwatch.now += 3601
    async with api.session.get(address) as answer:
        assert answer.status == 404
    assert await api.refusal("getFile", file_id="no") == (
        400,
        "Bad Request: wrong file_id or the file is temporarily unavailable",
    )


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (PNG, (3, 2)),
        (b"GIF89a\x05\x00\x04\x00", (5, 4)),
        (b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08\x00\x07\x00\x09\x01\x00", (9, 7)),
        (b"\xff\xd8\xff\xe0\x00\x04ab", None),
        (b"%PDF-1.7", None),
        (b"", None),
    ],
)
def test_a_picture_tells_its_size(data: bytes, size: tuple[int, int] | None) -> None:
    assert picture_size(data) == size


async def test_a_file_above_20_mb_can_be_sent_but_not_fetched(pg: Playground, api: Caller) -> None:
    ada = pg.person()
    await ada.sends_document("large.bin", b"\0" * (20 * 1024 * 1024 + 1))
    file_id = (await heard(api))[0]["message"]["document"]["file_id"]

    assert await api.refusal("getFile", file_id=file_id) == (400, "Bad Request: file is too big")


async def test_in_a_group_the_bot_hears_only_what_is_meant_for_it(pg: Playground, api: Caller) -> None:
    ada, bob = pg.person("김하나"), pg.person("박두리")
    group = pg.group("마을 모임", ada)
    await ada.says("hello all", to=group)
    await ada.says("/start@madang_playground_bot", to=group)
    with pytest.raises(NotPossible, match="not-a-member"):
        await bob.says("/start", to=group)
    reply = await api.result(
        "sendMessage", chat_id=group.id, text="?",
        reply_markup={"inline_keyboard": [[{"text": "1", "callback_data": "1"}]]},
    )  # fmt: skip
    await ada.says("an answer", to=group, reply_to=reply["message_id"])
    await ada.taps("1", on=group.last)

    joined, command, answer, tap = await heard(api)
    assert joined["my_chat_member"]["old_chat_member"]["status"] == "left"
    assert joined["my_chat_member"]["from"]["id"] == ada.id
    assert command["message"]["chat"] == {"id": group.id, "title": "마을 모임", "type": "supergroup"}
    assert group.id < -1_000_000_000_000
    assert answer["message"]["reply_to_message"]["message_id"] == reply["message_id"]
    assert tap["callback_query"]["message"]["chat"]["id"] == group.id
    assert [message.id for message in group.messages] == [1, 2, 3, 4]


async def test_any_kind_of_message_can_be_sent(pg: Playground, api: Caller) -> None:
    await pg.person().sends(sticker={"file_id": "x"})

    assert (await heard(api))[0]["message"]["sticker"] == {"file_id": "x"}


async def test_a_person_sees_what_the_bot_shows_and_waits_for_it(pg: Playground, api: Caller) -> None:
    ada = pg.person()
    await ada.says("/start")

    async def answer_soon() -> None:
        await asyncio.sleep(0.1)
        await api.result(
            "sendMessage", chat_id=ada.id, text="Which?",
            reply_markup={"inline_keyboard": [[{"text": "○ 창원시", "callback_data": "c"}]]},
        )  # fmt: skip

    soon = meanwhile(answer_soon())
    assert (await ada.sees("창원")).id == 2
    await soon
    await ada.taps("창원시")
    with pytest.raises(AssertionError, match="Which"):
        await ada.sees("receipt", timeout=0.1)
    with pytest.raises(AssertionError, match="no button"):
        await ada.taps("②", timeout=0.1)


async def test_quiet_waits_until_all_is_confirmed_and_no_call_is_under_way(pg: Playground, api: Caller) -> None:
    ada = pg.person()
    await ada.says("/start")
    with pytest.raises(TimeoutError, match="1 updates wait"):
        await pg.quiet(timeout=0.2)

    await heard(api)

    await pg.quiet(timeout=1)
