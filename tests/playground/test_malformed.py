"""Calls that no library makes: whatever comes, the answer is the caller's mistake and never the server's."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playground import acts
from playground.bot_api import _SIMPLE, BotApi
from playground.clock import DEMO_START, Clock
from playground.nursery import Nursery
from playground.params import Params
from playground.polling import Delivery
from playground.refusals import ApiError
from playground.updates import encode
from playground.world import World

if TYPE_CHECKING:
    from playground import Playground
    from tests.playground.kit import Caller

METHODS = sorted({*_SIMPLE, "getupdates", "setwebhook", "deletewebhook", "getwebhookinfo"})
PARAMETERS = (
    "chat_id", "text", "message_id", "message_ids", "reply_markup", "entities", "caption", "caption_entities",
    "parse_mode", "document", "photo", "reply_parameters", "reply_to_message_id", "protect_content",
    "callback_query_id", "show_alert", "action", "file_id", "scope", "language_code", "commands", "name",
    "description", "menu_button", "offset", "limit", "allowed_updates", "max_connections", "secret_token", "url",
)  # fmt: skip
ENTITY = {"offset": 0, "length": 1}
JUNK: tuple[object, ...] = (
    None, True, 0, -1, 2.5, 10**30, float("nan"), "", "x", "\ud83d", "{", "1" * 5000, "attach://x", "[" * 100_000,
    [], [None], [[]], [[None]], [1.5], ["1"], [[1]], [10**30], [{}], {}, {"id": []},
    {"message_id": None}, {"message_id": "x"}, {"message_id": [1]}, {"message_id": 10**30},
    {"type": None}, {"type": []}, {"type": {}}, {"type": "chat", "chat_id": []},
    {"inline_keyboard": None}, {"inline_keyboard": [None]}, {"inline_keyboard": [[{"text": 1}]]},
    {"inline_keyboard": [[{"text": "a", "callback_data": 1}]]}, {"inline_keyboard": [[{"text": "a", "url": 1}]]},
    {"inline_keyboard": [[{"text": "\ud83d", "callback_data": "\ud83d"}]]},
    {"keyboard": 1}, {"keyboard": [[1]]}, {"keyboard": [[{"text": 1}]]}, {"remove_keyboard": 1}, {"force_reply": None},
    [{"type": [], **ENTITY}], [{"type": "bold", "offset": "0", "length": None}], [{"type": "text_mention", **ENTITY}],
    [{"type": "text_mention", **ENTITY, "user": 1}], [{"type": "text_mention", **ENTITY, "user": {}}],
    [{"type": "text_mention", **ENTITY, "user": {"id": []}}], [{"type": "text_link", **ENTITY, "url": 1}],
    [{"command": 1, "description": None}],
)  # fmt: skip


async def code(method: str, **given: object) -> int:
    """Return the code with which a new playground, in which a message stands, answers; raise its own mistakes."""
    world = World(Clock(DEMO_START))
    world.limits.on = False
    nursery = Nursery()
    api = BotApi(world, Delivery(world, nursery))
    ada = world.add_person("김하나")
    acts.says(world, ada.id, "/start")
    world.post(world.chats[ada.id], world.profile.as_json(), {"text": "x"}, by_bot=True)
    usual = {"chat_id": ada.id, "text": "aa", "message_id": 2, "action": "typing", "commands": [], "message_ids": [2]}
    try:
        encode(await api._run(method, Params({**usual, **given, "timeout": 0})))
    except ApiError as refusal:
        return refusal.code
    finally:
        await nursery.close()
    return 200


@pytest.mark.parametrize("method", METHODS)
async def test_a_parameter_of_another_type_is_never_the_servers_mistake(method: str) -> None:
    for name in PARAMETERS:
        for junk in JUNK:
            assert await code(method, **{name: junk}) < 500
            if not isinstance(junk, str):
                assert await code(method, **{name: json.dumps(junk)}) < 500


KEYS = (
    "inline_keyboard", "keyboard", "text", "callback_data", "url", "type", "offset", "length", "message_id", "user",
    "remove_keyboard", "chat_id", "command", "description", "request_contact", "web_app", "id", "language",
)  # fmt: skip
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=8,
)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(METHODS), st.dictionaries(st.sampled_from(PARAMETERS), ANYTHING, min_size=1, max_size=4))
async def test_nor_is_anything_else(method: str, given: dict[str, Any]) -> None:
    assert await code(method, **given) < 500


JSON = {"Content-Type": "application/json"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
PARTS = {"Content-Type": "multipart/form-data; boundary=x"}


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (b"[" * 100_000, JSON),
        (b'{"text":' + b"[" * 100_000, JSON),
        (b'{"chat_id":100000001,"text":"a","reply_markup":"' + b"[" * 100_000 + b'"}', JSON),
        (b"\xff\xfe{}", JSON),
        (b'{"text":"\xff"}', JSON),
        (b'{"chat_id":' + b"1" * 5000 + b"}", JSON),
        (b"abc", {**JSON, "Content-Encoding": "gzip"}),
        (b"text=a", {"Content-Type": f"{FORM['Content-Type']}; charset=nonsense"}),
        (b"text=%ff&chat_id=%00", FORM),
        (b"abc", {"Content-Type": "multipart/form-data"}),
        (b"abc", PARTS),
        (b"--x\r\n\r\nabc", PARTS),
        (b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n\xff\r\n--x--\r\n', PARTS),
        (b"--x\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\n\r\n--y--\r\n--x--\r\n", PARTS),
    ],
)
async def test_a_body_that_is_not_what_it_says_is_refused(
    pg: Playground, api: Caller, body: bytes, headers: dict[str, str]
) -> None:
    await pg.person().starts()

    async with api.session.post(f"{pg.url}/bot{pg.token}/sendMessage", data=body, headers=headers) as answer:
        assert answer.status == 400
        assert (await answer.json())["description"].startswith("Bad Request: ")


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/api/people", "[" * 100_000),
        ("/api/clock", '{"jump": "P999999999999D"}'),
        ("/api/chats/100000001/send", '{"text": "a", "reply_to": []}'),
        ("/api/chats/100000001/tap", '{"message_id": 1e400, "data": "a"}'),
        ("/api/chats/100000001/contact", '{"phone": []}'),
        ("/api/chats/x/send", "{}"),
        ("/control/taps", '{"taps": [1]}'),
        ("/control/faults", '{"script": ["429"]}'),
    ],
)
async def test_neither_page_nor_test_can_make_it_fail(pg: Playground, api: Caller, path: str, body: str) -> None:
    await pg.person().starts()

    async with api.session.post(pg.url + path, data=body, headers=JSON) as answer:
        assert answer.status == 400
