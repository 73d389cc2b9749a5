"""Faults on request, and rate limits in real seconds."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

import aiohttp
import pytest

from playground import Person, Playground
from playground.limits import CHAT_BURST
from tests.playground.kit import meanwhile

if TYPE_CHECKING:
    from tests.playground.conftest import Stopwatch
    from tests.playground.kit import Caller


@pytest.fixture
async def ada(pg: Playground) -> Person:
    ada = pg.person()
    await ada.says("/start")
    return ada


async def test_a_storm_of_429_names_the_seconds(api: Caller, ada: Person) -> None:
    await api.control(
        "POST", "/control/faults", script=[{"method": "sendMessage", "times": 2, "fault": "429", "retry_after": 7}]
    )

    for _ in range(2):
        answer = await api("sendMessage", chat_id=ada.id, text="a")
        assert answer == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 7",
            "parameters": {"retry_after": 7},
        }
    assert (await api("getMe"))["ok"]
    assert (await api("sendMessage", chat_id=ada.id, text="a"))["ok"]


async def test_500_is_json_and_502_is_not(pg: Playground, api: Caller, ada: Person) -> None:
    pg.plan({"fault": "500", "method": "sendMessage"}, {"fault": "502", "method": "sendMessage"})

    assert await api.refusal("sendMessage", chat_id=ada.id, text="a") == (500, "Internal Server Error")
    async with api.session.post(f"{pg.url}/bot{pg.token}/sendMessage", json={"chat_id": ada.id, "text": "a"}) as answer:
        assert (answer.status, answer.content_type) == (502, "text/html")
    assert ada.from_bot == []


@pytest.mark.parametrize(("fault", "delivered"), [("lost", 1), ("reset", 0)])
async def test_a_reply_can_be_lost_after_and_a_connection_reset_before(
    pg: Playground, api: Caller, ada: Person, fault: str, delivered: int
) -> None:
    pg.plan({"fault": fault, "method": "sendMessage"})

    async with aiohttp.ClientSession() as fresh:
        with pytest.raises(aiohttp.ClientConnectionError):
            await fresh.post(f"{pg.url}/bot{pg.token}/sendMessage", json={"chat_id": ada.id, "text": "a"})

    assert len(ada.from_bot) == delivered
    assert [call.code for call in pg.calls] == [0]
    assert (await api("sendMessage", chat_id=ada.id, text="b"))["ok"]


async def a_file(pg: Playground, api: Caller, ada: Person) -> str:
    """Send a file; return the address at which it can be fetched."""
    sent = await ada.sends_document("plan.pdf", b"0123456789" * 1000)
    path = (await api.result("getFile", file_id=sent.json["document"]["file_id"]))["file_path"]
    return f"{pg.url}/file/bot{pg.token}/{path}"


async def test_a_file_can_end_in_the_middle(pg: Playground, api: Caller, ada: Person) -> None:
    address = await a_file(pg, api, ada)
    pg.plan({"fault": "half"})
    assert (await api("sendMessage", chat_id=ada.id, text="a"))["ok"]  # to no call but a download

    async with api.session.get(address) as answer:
        assert answer.content_length == 10_000
        assert len(await answer.content.readexactly(5000)) == 5000
        with pytest.raises(aiohttp.ClientPayloadError):
            await answer.read()

    async with api.session.get(address) as answer:
        assert await answer.read() == b"0123456789" * 1000
    assert [call.method for call in pg.calls][-2:] == ["download", "download"]


@pytest.mark.parametrize(("fault", "status"), [("429", 429), ("500", 500), ("502", 502)])
async def test_a_file_can_be_refused(pg: Playground, api: Caller, ada: Person, fault: str, status: int) -> None:
    address = await a_file(pg, api, ada)
    pg.plan({"fault": fault, "method": "download"})

    async with api.session.get(address) as answer:
        assert answer.status == status


@pytest.mark.parametrize("fault", ["lost", "reset"])
async def test_the_connection_can_break_before_a_file_comes(
    pg: Playground, api: Caller, ada: Person, fault: str
) -> None:
    address = await a_file(pg, api, ada)
    pg.plan({"fault": fault, "method": "download", "times": 2})  # a GET is asked again once by the client itself

    async with aiohttp.ClientSession() as fresh:
        with pytest.raises(aiohttp.ClientConnectionError):
            await fresh.get(address)


async def test_a_fault_can_wait_and_can_strike_one_chat_only(pg: Playground, api: Caller, ada: Person) -> None:
    bob = pg.person("박두리")
    await bob.says("/start")
    pg.plan({"fault": "500", "chat": ada.id, "after": 1})

    answers = [(await api("sendMessage", chat_id=who, text="a"))["ok"] for who in (ada.id, bob.id, ada.id, ada.id)]

    assert answers == [True, True, False, True]


async def test_a_poison_update_stands_in_the_queue(pg: Playground, api: Caller, ada: Person) -> None:
    pg.plan({"fault": "poison"})
    await ada.says("b")

    first, poison, last = await api.updates()

    assert first["message"]["text"] == "/start"
    assert poison["message"]["date"] == "never"
    assert last["update_id"] == poison["update_id"] + 1


async def test_a_tap_can_come_again_under_a_new_id_or_the_same_update_again(
    pg: Playground, api: Caller, ada: Person
) -> None:
    await api.updates(offset=-1)
    pg.plan({"fault": "repeat"})
    await ada.says("twice")
    pg.plan({"fault": "repeat", "same_id": True})
    await ada.says("again")

    updates = (await api.updates())[1:]
    assert [update["message"]["text"] for update in updates] == ["twice", "twice", "again"]
    assert updates[0]["update_id"] != updates[1]["update_id"]

    after = updates[-1]["update_id"] + 1
    assert await api.updates(offset=after) == updates[-1:]
    assert await api.updates(offset=after) == []


async def test_latency_is_waited_each_way_on_every_call(api: Caller) -> None:
    await api.control("POST", "/control/faults", latency=0.05)

    for method in ("getMe", "getUpdates"):
        before = time.monotonic()
        await api.result(method)
        assert 0.1 <= time.monotonic() - before < 0.5


async def test_an_unknown_fault_is_refused(api: Caller) -> None:
    assert (await api.control("POST", "/control/faults", script=[{"fault": "fire"}]))["status"] == 400
    assert (await api.control("POST", "/control/faults", script=[{"fault": "429", "colour": 1}]))["status"] == 400


async def test_a_restart_keeps_the_queue_and_cuts_polls(pg: Playground, api: Caller, ada: Person) -> None:
    first = await api.updates()
    poll = meanwhile(api.updates(offset=first[-1]["update_id"] + 1, timeout=20))
    await asyncio.sleep(0.1)
    address = pg.url

    await api.control("POST", "/control/restart", down=0.2)
    with pytest.raises(aiohttp.ClientError):
        await asyncio.wait_for(poll, 2)
    await ada.says("meanwhile")
    await asyncio.sleep(0.5)

    assert pg.url == address
    assert [update["message"]["text"] for update in await api.updates()] == ["meanwhile"]


async def test_one_chat_gets_a_burst_and_then_one_a_second(
    pg: Playground, api: Caller, ada: Person, stopwatch: Stopwatch
) -> None:
    pg.plan(rate_limits=True)
    for number in range(CHAT_BURST):
        assert (await api("sendMessage", chat_id=ada.id, text=str(number)))["ok"]

    refused = await api("sendMessage", chat_id=ada.id, text="a")
    assert (refused["error_code"], refused["parameters"]) == (429, {"retry_after": 1})
    assert (await api("answerCallbackQuery", callback_query_id="1"))["error_code"] == 400

    stopwatch.now += 1
    assert (await api("sendMessage", chat_id=ada.id, text="a"))["ok"]
    assert not (await api("sendMessage", chat_id=ada.id, text="a"))["ok"]


async def test_about_thirty_a_second_go_out_in_all(pg: Playground, api: Caller, stopwatch: Stopwatch) -> None:
    pg.plan(rate_limits=True)
    crowd = [pg.person(f"주민 {number}") for number in range(62)]
    for person in crowd:
        await person.says("/start")

    async def sent(people: list[Person], **more: object) -> int:
        return sum([(await api("sendMessage", chat_id=person.id, text="a", **more))["ok"] for person in people])

    assert await sent(crowd[:31]) == 30
    assert await sent(crowd[31:], allow_paid_broadcast=True) == 31
    stopwatch.now += 1
    assert await sent(crowd[31:]) == 30


async def test_a_group_gets_twenty_a_minute(pg: Playground, api: Caller, ada: Person, stopwatch: Stopwatch) -> None:
    pg.plan(rate_limits=True)
    group = pg.group("마을", ada)

    sent = [(await api("sendMessage", chat_id=group.id, text="a"))["ok"] for _ in range(21)]
    assert sum(sent) == 20

    stopwatch.now += 60
    assert (await api("sendMessage", chat_id=group.id, text="a"))["ok"]
