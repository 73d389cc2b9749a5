"""Keyboards below the input line: how the server reads them, what a press sends, and when they go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from playground.hearing import NotPossible

if TYPE_CHECKING:
    from playground import Person, Playground
    from tests.playground.kit import Caller

ASKED = {
    "keyboard": [[{"text": "전화번호 보내기", "request_contact": True}], ["아니요", {"text": "나중에"}]],
    "resize_keyboard": True,
    "one_time_keyboard": True,
    "input_field_placeholder": "번호",
}


@pytest.fixture
async def ada(pg: Playground) -> Person:
    ada = pg.person()
    await ada.says("/start")
    return ada


async def below(api: Caller, person: Person) -> Any:
    """Return the keyboard that the page is told of."""
    return (await api.control("GET", f"/api/chats/{person.id}"))["reply_keyboard"]


async def test_it_is_shown_until_it_is_removed(api: Caller, ada: Person) -> None:
    await api.result("sendMessage", chat_id=ada.id, text="a", reply_markup=ASKED)

    assert await below(api, ada) == {
        "rows": [
            [{"text": "전화번호 보내기", "contact": True}],
            [{"text": "아니요", "contact": False}, {"text": "나중에", "contact": False}],
        ],
        "one_time": True,
        "low": True,
        "placeholder": "번호",
    }
    assert ada.keyboard() == [["전화번호 보내기"], ["아니요", "나중에"]]

    await api.result("sendMessage", chat_id=ada.id, text="a")
    assert await below(api, ada) is not None
    await api.result("sendMessage", chat_id=ada.id, text="a", reply_markup={"keyboard": []})
    assert await below(api, ada) is not None
    await api.result("sendMessage", chat_id=ada.id, text="a", reply_markup={"remove_keyboard": True})

    assert await below(api, ada) is None
    assert ada.keyboard() == []


async def test_a_press_sends_its_label_or_the_own_contact(api: Caller, ada: Person) -> None:
    await api.result("sendMessage", chat_id=ada.id, text="a", reply_markup=ASKED)

    await ada.presses("전화번호 보내기")
    await ada.presses("전화번호 보내기", phone="010-0000-0000")
    await ada.presses("나중에")
    await api.control("POST", f"/api/chats/{ada.id}/press", label="아니요")

    _, contact, typed, later, no = [update["message"] for update in await api.updates()]
    assert contact["contact"] == {"phone_number": "+821000000001", "first_name": "김하나", "user_id": ada.id}
    assert typed["contact"]["phone_number"] == "010-0000-0000"
    assert (later["text"], no["text"]) == ("나중에", "아니요")
    with pytest.raises(NotPossible, match="no-such-button"):
        await ada.presses("다른 것")


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        ({"keyboard": [[{"text": 1}]]}, "can't parse keyboard button: KeyboardButton must be an Object"),
        ({"keyboard": [[5]]}, "can't parse keyboard button: KeyboardButton must be an Object"),
        ({"keyboard": [[""]]}, "keyboard button text must be non-empty"),
        ({"keyboard": [["\ud83d"]]}, "strings must be encoded in UTF-8"),
        ({"keyboard": [[{"text": "a", "request_contact": 1}]]},
         'can\'t parse keyboard button: Field "request_contact" must be of type Boolean'),
        ({"keyboard": [["a"]], "one_time_keyboard": 1}, 'field "one_time_keyboard" must be of type Boolean'),
        ({"keyboard": [["a"]], "input_field_placeholder": 1},
         'field "input_field_placeholder" must be of type String'),
        ({"keyboard": "a"}, 'field "keyboard" must be of type Array'),
    ],
)  # fmt: skip
async def test_refuses_a_keyboard_in_the_servers_words(api: Caller, ada: Person, markup: object, why: str) -> None:
    refused = await api.refusal("sendMessage", chat_id=ada.id, text="a", reply_markup=markup)

    assert refused == (400, f"Bad Request: {why}")


async def test_it_belongs_to_new_messages_and_a_contact_is_asked_for_in_private_only(
    pg: Playground, api: Caller, ada: Person
) -> None:
    group = pg.group("마을 모임", ada)
    sent = await api.result("sendMessage", chat_id=ada.id, text="a")

    assert await api.refusal("sendMessage", chat_id=group.id, text="a", reply_markup=ASKED) == (
        400,
        "Bad Request: phone number can be requested in private chats only",
    )
    at = {"chat_id": ada.id, "message_id": sent["message_id"]}
    assert await api.refusal("editMessageText", **at, text="b", reply_markup=ASKED) == (
        400,
        "Bad Request: inline keyboard expected",
    )
