"""getUpdates, as the server does it: offsets, long polling, conflicts, expiry, webhooks."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import web

from playground.updates import FIRST_ID
from tests.playground.kit import meanwhile

if TYPE_CHECKING:
    from playground import Playground
    from tests.playground.conftest import Stopwatch
    from tests.playground.kit import Caller


async def test_an_update_stays_until_an_offset_confirms_it(pg: Playground, api: Caller) -> None:
    ada = pg.person("김하나")
    await ada.says("하나")
    await ada.says("둘")

    first = await api.updates()
    again = await api.updates(offset=first[0]["update_id"])
    rest = await api.updates(offset=first[0]["update_id"] + 1)
    none = await api.updates(offset=first[1]["update_id"] + 1)

    assert [update["message"]["text"] for update in first] == ["하나", "둘"]
    assert [update["update_id"] for update in first] == [FIRST_ID, FIRST_ID + 1]
    assert again == first
    assert rest == first[1:]
    assert none == []
    assert await api.updates() == []


async def test_a_negative_offset_keeps_only_the_newest(pg: Playground, api: Caller) -> None:
    ada = pg.person()
    for number in range(5):
        await ada.says(str(number))

    assert [update["message"]["text"] for update in await api.updates(offset=-2)] == ["3", "4"]
    assert len(await api.updates()) == 2


async def test_at_most_a_hundred_come_at_once(pg: Playground, api: Caller) -> None:
    ada = pg.person()
    for number in range(120):
        await ada.says(str(number))

    assert len(await api.updates()) == 100
    assert len(await api.updates(limit=7)) == 7
    assert len(await api.updates(limit=1000)) == 100


async def test_a_long_poll_waits_for_what_comes(pg: Playground, api: Caller) -> None:
    ada = pg.person()
    poll = meanwhile(api.updates(timeout=20))
    await asyncio.sleep(0.1)
    assert not poll.done()

    await ada.says("da")

    assert (await asyncio.wait_for(poll, 1))[0]["message"]["text"] == "da"


async def test_a_long_poll_ends_empty_after_its_timeout(api: Caller) -> None:
    assert await asyncio.wait_for(api.updates(timeout=1), 3) == []


async def test_a_newer_poll_ends_an_older_one(api: Caller) -> None:
    older = meanwhile(api.refusal("getUpdates", timeout=20))
    await asyncio.sleep(0.1)

    assert await api.updates() == []

    assert await asyncio.wait_for(older, 1) == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )


async def test_messages_wait_a_day_and_taps_150_seconds(pg: Playground, api: Caller, stopwatch: Stopwatch) -> None:
    ada = pg.person()
    await ada.says("/start")
    message = await api.result(
        "sendMessage",
        chat_id=ada.id,
        text="?",
        reply_markup={"inline_keyboard": [[{"text": "1", "callback_data": "1"}]]},
    )
    await ada.forges(message["message_id"], "1")

    stopwatch.now += 149
    assert len(await api.updates()) == 2
    stopwatch.now += 2
    assert [list(update)[1] for update in await api.updates()] == ["message"]
    stopwatch.now += 24 * 3600
    assert await api.updates() == []


async def test_allowed_updates_are_remembered(pg: Playground, api: Caller) -> None:
    ada = pg.person()
    await ada.says("/start")
    await api.updates(offset=FIRST_ID + 1, allowed_updates=["message"])
    await ada.blocks()
    await ada.unblocks()
    await ada.edits((await ada.says("a"))[0], "b")
    assert [list(update)[1] for update in await api.updates()] == ["message"]

    await api.updates(offset=-1, allowed_updates=[])
    await ada.blocks()

    assert [list(update)[1] for update in await api.updates()] == ["message", "my_chat_member"]


async def test_a_lone_surrogate_stays_escaped(pg: Playground, api: Caller) -> None:
    ada = pg.person()
    await api.control("POST", f"/api/chats/{ada.id}/send", text="a\ud83d b")

    async with api.session.get(f"{pg.url}/bot{pg.token}/getUpdates") as answer:
        raw = await answer.read()

    assert b"a\\ud83d b" in raw
    assert raw.isascii()


class Hook:
    """A bot's webhook: keeps what it gets, and fails as often as it is told."""

    def __init__(self) -> None:
        self.got: list[tuple[dict[str, Any], str | None]] = []
        self.failures = 0

    async def __call__(self, request: web.BaseRequest) -> web.Response:
        if self.failures:
            self.failures -= 1
            return web.Response(status=500)
        self.got.append((json.loads(await request.read()), request.headers.get("X-Telegram-Bot-Api-Secret-Token")))
        return web.Response()


@pytest.fixture
async def hook(unused_tcp_port: int) -> Any:
    hook = Hook()
    runner = web.ServerRunner(web.Server(hook))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", unused_tcp_port).start()
    yield hook, f"http://127.0.0.1:{unused_tcp_port}/hook"
    await runner.cleanup()


async def test_a_webhook_gets_updates_with_its_secret_and_again_after_failures(
    pg: Playground, api: Caller, hook: tuple[Hook, str]
) -> None:
    ada = pg.person()
    await ada.says("하나")
    hook[0].failures = 2

    assert await api.result("setWebhook", url=hook[1], secret_token="s3-cret")
    await ada.says("둘")
    for _ in range(200):
        if len(hook[0].got) == 2:
            break
        await asyncio.sleep(0.02)
    info = await api.result("getWebhookInfo")

    assert [(update["message"]["text"], secret) for update, secret in hook[0].got] == [
        ("하나", "s3-cret"),
        ("둘", "s3-cret"),
    ]
    assert (info["url"], info["pending_update_count"]) == (hook[1], 0)
    assert await api.refusal("getUpdates") == (
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
    assert await api.result("deleteWebhook")
    assert await api.updates() == []


async def test_setting_a_webhook_ends_a_poll(api: Caller, hook: tuple[Hook, str]) -> None:
    poll = meanwhile(api.refusal("getUpdates", timeout=20))
    await asyncio.sleep(0.1)

    await api.result("setWebhook", url=hook[1])

    assert await asyncio.wait_for(poll, 1) == (409, "Conflict: terminated by setWebhook request")


async def test_a_webhook_leads_nowhere_but_to_this_machine(api: Caller) -> None:
    assert (await api.refusal("setWebhook", url="https://example.com/"))[1].startswith("Bad Request: bad webhook")
    assert (await api.refusal("setWebhook", url="ftp://127.0.0.1/"))[1] == (
        "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
    )
