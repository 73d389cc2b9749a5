"""Sending, editing, deleting, answering: what the server takes, and how it refuses."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from playground.refusals import NOT_MODIFIED

if TYPE_CHECKING:
    from playground import Person, Playground
    from tests.playground.conftest import Stopwatch
    from tests.playground.kit import Caller


@pytest.fixture
async def ada(pg: Playground) -> Person:
    ada = pg.person("김하나", username="hana")
    await ada.says("/start")
    return ada


def keyboard(*rows: list[str]) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": label, "callback_data": label} for label in row] for row in rows]}


async def test_a_message_comes_back_as_telegram_gives_it(pg: Playground, api: Caller, ada: Person) -> None:
    sent = await api.result(
        "sendMessage",
        chat_id=str(ada.id),
        text=" <b>안녕</b> /help \n",
        parse_mode="html",
        reply_markup=keyboard(["①"]),
        protect_content=True,
        disable_notification=True,
        link_preview_options={"is_disabled": True},
    )

    assert sent == {
        "message_id": 2,
        "from": {"id": 7000000001, "is_bot": True, "first_name": "마당", "username": "madang_playground_bot"},
        "chat": {"id": ada.id, "first_name": "김하나", "type": "private", "username": "hana"},
        "date": int(pg.clock.now().timestamp()),
        "text": "안녕 /help",
        "entities": [{"type": "bold", "offset": 0, "length": 2}, {"type": "bot_command", "offset": 3, "length": 5}],
        "reply_markup": keyboard(["①"]),
        "has_protected_content": True,
    }


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({"text": ""}, "message text is empty"),
        ({}, "message text is empty"),
        ({"text": "  \n"}, "text must be non-empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"text": "\u200b"}, "text must be non-empty"),
        ({"text": "가" * 4097}, "message is too long"),
        ({"text": "a" * 32769}, "text is too long"),
        ({"text": "a", "parse_mode": "Markup"}, "unsupported parse_mode"),
        ({"text": "a", "chat_id": ""}, "chat_id is empty"),
        ({"text": "a", "chat_id": 5}, "chat not found"),
        ({"text": "a", "chat_id": "@nobody"}, "chat not found"),
        ({"text": "\ud83d"}, "strings must be encoded in UTF-8"),
        ({"text": "a", "reply_parameters": {"message_id": 999}}, "message to be replied not found"),
        ({"text": "a", "reply_parameters": {"quote": "a"}}, 'can\'t find field "message_id"'),
        ({"text": "a", "entities": [{"type": "bold", "offset": 100, "length": 1}]},
         "entity begins after the end of the text at UTF-16 offset 100"),
        ({"text": "hello", "entities": [{"type": "bold", "offset": 0, "length": 100}]},
         "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 100"),
        ({"text": "a", "entities": [{"type": "bold", "offset": -1, "length": 1}]},
         "receive an entity with incorrect offset -1"),
        ({"text": "a", "entities": [{"type": "loud", "offset": 0, "length": 1}]},
         "can't parse MessageEntity: Unsupported type specified"),
        ({"text": "a", "entities": [{"type": "text_link", "offset": 0, "length": 1}]},
         'can\'t parse MessageEntity: Can\'t find field "url"'),
        ({"text": "a", "entities": [{"type": "text_link", "offset": 0, "length": 1, "url": "not-a-url"}]},
         "entity URL 'not-a-url' is invalid: Wrong HTTP URL"),
    ],
)  # fmt: skip
async def test_refuses_a_message_in_the_servers_words(
    api: Caller, ada: Person, params: dict[str, Any], why: str
) -> None:
    assert await api.refusal("sendMessage", **{"chat_id": ada.id, **params}) == (400, f"Bad Request: {why}")
    assert ada.from_bot == []


async def test_4096_characters_fit_counted_after_formatting(api: Caller, ada: Person) -> None:
    sent = await api.result("sendMessage", chat_id=ada.id, text=f"<b>{'😀' * 4096}</b>", parse_mode="HTML")

    assert len(sent["text"]) == 4096
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 8192}]


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        ("{", "can't parse reply keyboard markup JSON object"),
        ([], "object expected as reply markup"),
        ({"inline_keyboard": "bad"}, 'field "inline_keyboard" must be of type Array'),
        ({"inline_keyboard": [[{"text": "a"}]]},
         "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        ({"inline_keyboard": [[{"text": "a", "callback_data": ""}]]},
         "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        ({"inline_keyboard": [[{"callback_data": "a"}]]},
         'can\'t parse inline keyboard button: Can\'t find field "text"'),
        ({"inline_keyboard": [[{"text": "a", "callback_data": "가" * 22}]]}, "BUTTON_DATA_INVALID"),
        ({"inline_keyboard": [[{"text": "a", "pay": True}]]}, "BUTTON_TYPE_INVALID"),
        ({"inline_keyboard": [[{"text": "a", "url": "not-a-url"}]]},
         "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL"),
        ({"inline_keyboard": [[{"text": "a", "url": "ftp://example.com"}]]},
         "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol"),
        (keyboard([str(n) for n in range(9)]), "REPLY_MARKUP_TOO_LONG"),
        (keyboard(*[[str(n)] for n in range(101)]), "REPLY_MARKUP_TOO_LONG"),
        (keyboard(*[["가" * 15 + str(n % 10)] for n in range(99)], ["a"]), None),
        ({"inline_keyboard": [[{"text": "가" * 100, "callback_data": str(n)}] for n in range(40)]},
         "REPLY_MARKUP_TOO_LONG"),
        ({"force_reply": "yes"}, 'field "force_reply" must be of type Boolean'),
    ],
)  # fmt: skip
async def test_keyboards_have_limits(api: Caller, ada: Person, markup: object, why: str | None) -> None:
    answer = await api("sendMessage", chat_id=ada.id, text="a", reply_markup=markup)

    assert answer.get("description") == (f"Bad Request: {why}" if why else None)


async def test_64_bytes_of_data_fit(api: Caller, ada: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": "x" * 64}]]}

    assert (await api.result("sendMessage", chat_id=ada.id, text="a", reply_markup=markup))["reply_markup"] == markup


async def test_who_never_wrote_is_not_found_and_who_blocked_is_forbidden(pg: Playground, api: Caller) -> None:
    bob = pg.person("박두리")
    assert await api.refusal("sendMessage", chat_id=bob.id, text="a") == (400, "Bad Request: chat not found")

    await bob.starts()
    sent = await api.result("sendMessage", chat_id=bob.id, text="a")
    await bob.blocks()

    blocked = (403, "Forbidden: bot was blocked by the user")
    assert await api.refusal("sendMessage", chat_id=bob.id, text="a") == blocked
    assert await api.refusal("editMessageText", chat_id=bob.id, message_id=sent["message_id"], text="b") == blocked
    await bob.starts()
    assert (await api("sendMessage", chat_id=bob.id, text="a"))["ok"]
    bob.leaves_telegram()
    assert await api.refusal("sendMessage", chat_id=bob.id, text="a") == (403, "Forbidden: user is deactivated")


async def test_an_edit_changes_text_and_keyboard_together(pg: Playground, api: Caller, ada: Person) -> None:
    sent = await api.result("sendMessage", chat_id=ada.id, text="a", reply_markup=keyboard(["1"]))
    at = {"chat_id": ada.id, "message_id": sent["message_id"]}

    edited = await api.result("editMessageText", **at, text="<i>b</i>", parse_mode="HTML")

    assert edited == {
        **{name: value for name, value in sent.items() if name != "reply_markup"},
        "text": "b",
        "entities": [{"type": "italic", "offset": 0, "length": 1}],
        "edit_date": int(pg.clock.now().timestamp()),
    }
    assert (await api.result("editMessageReplyMarkup", **at, reply_markup=keyboard(["2"])))["text"] == "b"


async def test_refuses_edits_in_the_servers_words(api: Caller, ada: Person) -> None:
    sent = await api.result("sendMessage", chat_id=ada.id, text="a", reply_markup=keyboard(["1"]))
    number = sent["message_id"]

    async def why(method: str = "editMessageText", **params: object) -> str:
        code, text = await api.refusal(method, **{"chat_id": ada.id, "message_id": number, **params})
        assert code == 400
        return str(text.removeprefix("Bad Request: "))

    assert await why(text="a", reply_markup=keyboard(["1"])) == NOT_MODIFIED
    assert await why("editMessageReplyMarkup", reply_markup=keyboard(["1"])) == NOT_MODIFIED
    assert await why(text="") == "message text is empty"
    assert await why(text="a" * 4097) == "MESSAGE_TOO_LONG"
    assert await why(text="b", message_id=0) == "message identifier is not specified"
    assert await why(text="b", message_id=999) == "message to edit not found"
    assert await why(text="b", message_id=ada.messages[0].id) == "message can't be edited"
    assert await why(text="b", chat_id=5) == "chat not found"
    assert await why("editMessageCaption", caption="b") == "there is no caption in the message to edit"
    await ada.deletes(ada.last)
    assert await why(text="b") == "message to edit not found"


async def test_a_message_can_be_deleted_for_48_hours_on_the_playgrounds_clock(
    pg: Playground, api: Caller, ada: Person
) -> None:
    first = await api.result("sendMessage", chat_id=ada.id, text="a")
    second = await api.result("sendMessage", chat_id=ada.id, text="b")

    assert await api.result("deleteMessage", chat_id=ada.id, message_id=first["message_id"])
    assert await api.refusal("deleteMessage", chat_id=ada.id, message_id=first["message_id"]) == (
        400,
        "Bad Request: message to delete not found",
    )
    pg.clock.resume(pg.clock.now() + timedelta(hours=49), running=True, version=2)
    assert await api.refusal("deleteMessage", chat_id=ada.id, message_id=second["message_id"]) == (
        400,
        "Bad Request: message can't be deleted for everyone",
    )
    assert (await api("editMessageText", chat_id=ada.id, message_id=second["message_id"], text="."))["ok"]


async def test_a_tap_is_answered_once_and_in_time(api: Caller, ada: Person, stopwatch: Stopwatch) -> None:
    sent = await api.result("sendMessage", chat_id=ada.id, text="a", reply_markup=keyboard(["첫째", "둘째"]))
    await ada.taps("둘째")
    update = (await api.updates())[-1]["callback_query"]
    old = (400, "Bad Request: query is too old and response timeout expired or query ID is invalid")

    assert update["data"] == "둘째"
    assert update["from"]["id"] == ada.id
    assert update["message"] == sent
    assert update["chat_instance"]
    assert await api.refusal("answerCallbackQuery", callback_query_id=update["id"], text="가" * 201) == (
        400,
        "Bad Request: MESSAGE_TOO_LONG",
    )
    assert await api.result("answerCallbackQuery", callback_query_id=update["id"], text="가" * 200, show_alert=True)
    assert (await ada.hears("가"))["alert"] is True
    assert await api.refusal("answerCallbackQuery", callback_query_id=update["id"]) == old
    assert await api.refusal("answerCallbackQuery", callback_query_id="5") == old

    late = await ada.taps("첫째")
    stopwatch.now += 16
    assert await api.refusal("answerCallbackQuery", callback_query_id=late.id) == old


async def test_one_counter_numbers_all_private_chats(pg: Playground, api: Caller, ada: Person) -> None:
    bob = pg.person("박두리")
    await bob.says("/start")
    await api.result("sendMessage", chat_id=ada.id, text="a")
    await ada.says("b")

    assert [message.id for message in ada.messages] == [1, 3, 4]
    assert [message.id for message in bob.messages] == [2]


async def test_a_token_that_is_not_ours_is_refused(pg: Playground, api: Caller) -> None:
    async def status(path: str) -> tuple[int, str]:
        async with api.session.get(pg.url + path) as answer:
            return answer.status, (await answer.json())["description"]

    real = "123456789:AAF" + "x" * 32
    assert await status(f"/bot{real}/getMe") == (401, "Unauthorized")
    assert await status("/botnonsense/getMe") == (404, "Not Found")
    assert await status(f"/bot{pg.token}/getNothing") == (404, "Not Found: method not found")
    assert len(pg.token.partition(":")[2]) == 35
    with pytest.raises(ValueError, match="a playground made"):
        pg.world.make_token(real)


async def test_calls_may_come_as_a_form_a_query_or_json(pg: Playground, api: Caller, ada: Person) -> None:
    url = f"{pg.url}/bot{pg.token}/SENDMESSAGE"
    form = {"chat_id": str(ada.id), "text": "form", "reply_markup": '{"inline_keyboard": []}'}

    async with api.session.post(url, data=form) as answer:
        assert (await answer.json())["result"]["text"] == "form"
    async with api.session.get(url, params={"chat_id": ada.id, "text": "query"}) as answer:
        assert (await answer.json())["result"]["text"] == "query"
    async with api.session.post(url, data=b"{", headers={"Content-Type": "application/json"}) as answer:
        assert answer.status == 400
    assert [call.method for call in pg.calls] == ["SENDMESSAGE"] * 3


async def test_commands_are_kept_per_scope_and_language(pg: Playground, api: Caller) -> None:
    help_ko = [{"command": "help", "description": "도움말"}]
    await api.result("setMyCommands", commands=help_ko, scope={"type": "all_private_chats"})
    await api.result(
        "setMyCommands", commands=[{"command": "help", "description": "Help"}],
        scope={"type": "all_private_chats"}, language_code="en",
    )  # fmt: skip
    sam = pg.person("Sam Rivers", "en-GB")
    ada = pg.person("김하나", "ko")

    async def shown(person: int) -> str:
        return str((await api.control("GET", f"/api/chats/{person}"))["commands"][0]["description"])

    assert await api.result("getMyCommands", scope={"type": "all_private_chats"}) == help_ko
    assert await api.result("getMyCommands") == []
    assert (await shown(sam.id), await shown(ada.id)) == ("Help", "도움말")
    for command, why in [
        ({"command": "Help", "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "a" * 33, "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "help", "description": ""}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"command": "help", "description": "x" * 257}, "BOT_COMMAND_DESCRIPTION_INVALID"),
    ]:
        assert await api.refusal("setMyCommands", commands=[command]) == (400, f"Bad Request: {why}")


async def test_what_the_bot_says_of_itself_is_kept(api: Caller) -> None:
    assert await api.result("setMyDescription", description="마당")
    assert await api.result("setMyShortDescription", short_description="마당", language_code="ko")
    assert await api.result("setChatMenuButton", menu_button={"type": "commands"})

    assert await api.result("getMyDescription") == {"description": "마당"}
    assert (await api.result("getMe"))["is_bot"] is True


async def test_typing_is_shown_until_the_bot_sends(api: Caller, ada: Person) -> None:
    await api.result("sendChatAction", chat_id=ada.id, action="typing")
    assert (await api.control("GET", f"/api/chats/{ada.id}"))["typing"] is True
    assert await api.refusal("sendChatAction", chat_id=ada.id, action="dancing") == (
        400,
        "Bad Request: wrong parameter action in request",
    )

    await api.result("sendMessage", chat_id=ada.id, text="a")

    assert (await api.control("GET", f"/api/chats/{ada.id}"))["typing"] is False


async def test_commands_can_be_deleted_and_scopes_must_be_known(api: Caller) -> None:
    await api.result("setMyCommands", commands='[{"command": "/help", "description": "x"}]')
    assert await api.result("getMyCommands") == [{"command": "help", "description": "x"}]
    assert await api.result("deleteMyCommands")
    assert await api.result("getMyCommands") == []

    async def why(**params: object) -> str:
        return str((await api.refusal("getMyCommands", **params))[1]).removeprefix("Bad Request: ")

    assert await why(scope={"type": "moon"}) == "can't parse BotCommandScope: Unsupported type specified"
    assert await why(scope={"type": "chat"}) == "can't parse BotCommandScope: Can't find field \"chat_id\""
    assert await why(language_code="korean") == "invalid language code specified"


async def test_a_message_can_answer_another_and_mention_a_person(api: Caller, ada: Person) -> None:
    text = f'<a href="tg://user?id={ada.id}">you</a> <a href="tg://user?id=5">them</a>'
    sent = await api.result(
        "sendMessage", chat_id=ada.id, text=text, parse_mode="HTML", reply_parameters={"message_id": 1}
    )
    alone = await api.result(
        "sendMessage", chat_id=ada.id, text="a", reply_to_message_id=99, allow_sending_without_reply="x",
        reply_parameters={"message_id": 99, "allow_sending_without_reply": True},
    )  # fmt: skip

    assert sent["reply_to_message"]["text"] == "/start"
    assert [(one["type"], one["user"]["id"]) for one in sent["entities"]] == [("text_mention", ada.id)]
    assert "reply_to_message" not in alone


async def test_entities_may_be_given_instead_of_html(api: Caller, ada: Person) -> None:
    entities = [
        {"type": "italic", "offset": 3, "length": 2},
        {"type": "text_link", "offset": 0, "length": 2, "url": "https://example.kr/"},
        {"type": "hashtag", "offset": 0, "length": 2},
    ]

    sent = await api.result("sendMessage", chat_id=ada.id, text="😀 가나", entities=entities)

    assert sent["entities"] == [entities[1], entities[0]]


async def test_several_messages_can_be_deleted_at_once(api: Caller, ada: Person) -> None:
    ids = [(await api.result("sendMessage", chat_id=ada.id, text=text))["message_id"] for text in "abc"]

    assert await api.result("deleteMessages", chat_id=ada.id, message_ids=[*ids[:2], 99])

    assert [message.json["text"] for message in ada.from_bot] == ["c"]
    assert (await api.refusal("deleteMessages", chat_id=ada.id, message_ids=[]))[0] == 400
