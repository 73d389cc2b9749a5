"""What the chat page is given, and who else may come in."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from yarl import URL

from playground import Playground
from playground.door import PAGE_POLICY
from tests.playground.kit import meanwhile

if TYPE_CHECKING:
    from tests.playground.kit import Caller

PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (3).to_bytes(4, "big") + (2).to_bytes(4, "big") + b"\x08\2\0\0\0"


async def test_people_live_there_and_more_can_move_in(api: Caller) -> None:
    new = await api.control("POST", "/api/people", name="Sam Rivers", language="en", role="official")
    people = await api.control("GET", "/api/people")

    assert people["people"] == [
        {
            "id": new["id"],
            "name": "Sam Rivers",
            "username": None,
            "language": "en",
            "role": "official",
            "phone": "+821000000001",
        }
    ]
    assert people["bot"] == {"id": 7000000001, "name": "마당", "username": "madang_playground_bot"}
    assert (await api.control("POST", "/api/people", name=" "))["status"] == 400
    assert (await api.control("POST", "/api/people", name="a", role="mayor"))["status"] == 400


async def test_a_whole_talk_through_the_page(pg: Playground, api: Caller) -> None:
    ada = pg.person()
    chat = f"/api/chats/{ada.id}"
    await api.control("POST", f"{chat}/start", payload="knowledge-award")
    sent = await api.result(
        "sendMessage", chat_id=ada.id, text="<b>?</b>", parse_mode="HTML",
        reply_markup={"inline_keyboard": [[
            {"text": "○", "callback_data": "x:7"}, {"text": "site", "url": "https://example.kr/"},
        ]]},
    )  # fmt: skip
    tapped = await api.control("POST", f"{chat}/tap", message_id=sent["message_id"], data="x:7")
    mine = (await api.control("POST", f"{chat}/send", text="a"))["message_ids"][0]
    await api.control("POST", f"{chat}/edit", message_id=mine, text="b")
    await api.control("POST", f"{chat}/contact", phone="+821000000000")

    shown = await api.control("GET", chat)

    assert tapped["query"]
    assert shown["messages"][1] == {
        "message_id": sent["message_id"],
        "from": "bot",
        "sender": "마당",
        "date": shown["messages"][1]["date"],
        "edited": False,
        "text": "?",
        "entities": [{"type": "bold", "offset": 0, "length": 1}],
        "keyboard": [[{"text": "○", "data": "x:7"}, {"text": "site", "url": "https://example.kr/"}]],
        "photo": None,
        "document": None,
        "voice": None,
        "sticker": None,
        "album": None,
        "contact": None,
        "forwarded": None,
        "caption": "",
        "protected": False,
        "reply_to": None,
    }
    assert [(one["from"], one["text"], one["edited"]) for one in shown["messages"][2:]] == [
        ("person", "b", True),
        ("person", "", False),
    ]
    assert shown["messages"][3]["contact"]["phone_number"] == "+821000000000"
    await api.control("POST", f"{chat}/delete", message_id=mine)
    await api.control("POST", f"{chat}/block")
    shown = await api.control("GET", chat)
    assert (shown["blocked"], len(shown["messages"])) == (True, 3)
    assert (await api.control("POST", f"{chat}/send", text="a"))["error"] == "blocked"
    await api.control("POST", f"{chat}/unblock")
    assert (await api.control("POST", f"{chat}/send", text=" "))["error"] == "empty"
    assert (await api.control("POST", f"{chat}/send", text=5))["status"] == 400
    assert (await api.control("POST", f"{chat}/sing"))["status"] == 404
    assert (await api.control("GET", "/api/chats/5"))["status"] == 404


async def read_events(api: Caller, since: int, count: int) -> list[dict[str, Any]]:
    events: list[dict[str, Any]] = []
    async with api.session.get(f"{api.pg.url}/api/events?since={since}") as stream:
        assert stream.content_type == "text/event-stream"
        async for line in stream.content:
            if line.startswith(b"data: "):
                events.append(json.loads(line[6:]))
                if len(events) == count:
                    break
    return events


async def test_events_tell_what_happens_from_any_point_on(pg: Playground, api: Caller) -> None:
    ada = pg.person()
    reading = meanwhile(read_events(api, 0, 8))
    await asyncio.sleep(0.05)
    await ada.says("/start")
    sent = await api.result(
        "sendMessage", chat_id=ada.id, text="a",
        reply_markup={"inline_keyboard": [[{"text": "1", "callback_data": "1"}]]},
    )  # fmt: skip
    await api.result("editMessageText", chat_id=ada.id, message_id=sent["message_id"], text="b")
    query = await ada.forges(sent["message_id"], "1")
    await api.result("answerCallbackQuery", callback_query_id=query.id, text="ok")
    await api.result("sendChatAction", chat_id=ada.id, action="typing")
    await api.result("deleteMessage", chat_id=ada.id, message_id=sent["message_id"])
    await ada.blocks()

    events = await asyncio.wait_for(reading, 2)

    kinds = [event["kind"] for event in events]
    assert kinds == ["people", "message", "message", "edit", "answer", "typing", "delete", "blocked"]
    assert [event["n"] for event in events] == list(range(1, 9))
    assert events[4] == {
        "n": 5, "person": ada.id, "kind": "answer", "message_id": 2,
        "text": "ok", "alert": False, "query": query.id, "url": "",
    }  # fmt: skip
    assert await read_events(api, 7, 1) == events[7:]
    assert (await read_events(api, 999, 1))[0]["kind"] == "reload"


async def test_a_page_that_is_closed_leaves_no_trace_in_the_log(
    pg: Playground, api: Caller, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("playground.page_api.HEARTBEAT_SECONDS", 0.05)
    ada = pg.person()
    reading = meanwhile(read_events(api, 0, 99))
    await asyncio.sleep(0.1)

    reading.cancel()
    for text in "ab":
        await ada.says(text)
        await asyncio.sleep(0.1)

    assert caplog.records == []


async def test_files_go_both_ways(pg: Playground, api: Caller) -> None:
    ada = pg.person()
    form = aiohttp.FormData(quote_fields=False)  # as browsers send names: as they are
    form.add_field("file", b"<script>", filename="../양식.html", content_type="text/html")
    form.add_field("caption", "here")
    origin = {"Origin": pg.url}
    async with api.session.post(f"{pg.url}/api/chats/{ada.id}/file", data=form, headers=origin) as answer:
        assert answer.status == 200, await answer.text()
    picture = aiohttp.FormData({"chat_id": str(ada.id), "caption": "c"})
    picture.add_field("photo", PNG, filename="a.png", content_type="image/png")
    async with api.session.post(f"{pg.url}/bot{pg.token}/sendPhoto", data=picture) as answer:
        photo = (await answer.json())["result"]["photo"][0]
    again = await api.result("sendPhoto", chat_id=ada.id, photo=photo["file_id"])

    document, first, second = (await api.control("GET", f"/api/chats/{ada.id}"))["messages"]

    assert (document["document"]["name"], document["caption"]) == ("양식.html", "here")
    assert again["photo"][0]["file_id"] == photo["file_id"]
    assert first["photo"] == second["photo"]
    async with api.session.get(pg.url + document["document"]["url"]) as answer:
        assert await answer.read() == b"<script>"
        assert answer.content_type == "application/octet-stream"
        assert answer.headers["Content-Disposition"] == "attachment; filename*=UTF-8''%EC%96%91%EC%8B%9D.html"
    async with api.session.get(pg.url + first["photo"]) as answer:
        assert (answer.content_type, await answer.read()) == ("image/png", PNG)


@pytest.mark.parametrize(
    ("method", "params", "why"),
    [
        ("sendPhoto", {}, "there is no photo in the request"),
        ("sendDocument", {}, "there is no document in the request"),
        ("sendDocument", {"document": "no"}, "wrong remote file identifier specified: Wrong string length"),
        ("sendDocument", {"document": "no", "caption": "a" * 1025}, "message caption is too long"),
    ],
)
async def test_refuses_files_in_the_servers_words(
    pg: Playground, api: Caller, method: str, params: dict[str, str], why: str
) -> None:
    ada = pg.person()
    await ada.says("/start")

    assert await api.refusal(method, chat_id=ada.id, **params) == (400, f"Bad Request: {why}")


async def test_what_is_no_picture_is_no_photo(pg: Playground, api: Caller) -> None:
    ada = pg.person()
    await ada.says("/start")
    form = aiohttp.FormData({"chat_id": str(ada.id)})
    form.add_field("photo", b"text", filename="a.png", content_type="image/png")

    async with api.session.post(f"{pg.url}/bot{pg.token}/sendPhoto", data=form) as answer:
        assert (await answer.json())["description"] == "Bad Request: IMAGE_PROCESS_FAILED"


async def test_the_page_comes_under_a_strict_policy(pg: Playground, api: Caller) -> None:
    for path in ("/", "/deep/knowledge-award?person=100000001"):
        async with api.session.get(pg.url + path) as answer:
            assert answer.status == 200
            assert answer.content_type == "text/html"
            assert answer.headers["Content-Security-Policy"] == PAGE_POLICY
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in PAGE_POLICY
    assert "unsafe" not in PAGE_POLICY


@pytest.mark.parametrize(
    "path",
    ["/page/../server.py", "/page/%2e%2e/server.py", "/page/..%2fserver.py", "/page/", "/page/no.html", "/etc/passwd"],
)
async def test_nothing_but_the_page_is_served(pg: Playground, api: Caller, path: str) -> None:
    async with api.session.get(URL(pg.url + path, encoded=True)) as answer:
        assert answer.status == 404


@pytest.mark.parametrize(
    ("method", "path", "headers", "status"),
    [
        ("GET", "/api/people", {}, 200),
        ("GET", "/api/people", {"Host": "madang.example:80"}, 403),
        ("GET", "/", {"Host": "madang.example"}, 403),
        ("GET", "/api/people", {"Host": "localhost:1"}, 200),
        ("GET", "/api/people", {"Host": "[::1]:1"}, 200),
        ("GET", "/api/people", {"Origin": "https://madang.example"}, 403),
        ("GET", "/api/people", {"Origin": "null"}, 403),
        ("GET", "/control/token", {"Sec-Fetch-Site": "cross-site"}, 403),
        ("GET", "/", {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}, 200),
        ("GET", "/", {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}, 403),
        ("POST", "/control/token", {"Content-Type": "text/plain"}, 403),
        ("POST", "/control/token", {"Content-Type": "application/x-www-form-urlencoded"}, 403),
        ("POST", "/control/token", {"Content-Type": "application/json"}, 200),
        ("POST", "/api/clock", {"Content-Type": "text/plain", "Origin": "http://127.0.0.1:1"}, 403),
        ("POST", "/bot{token}/getMe", {"Content-Type": "text/plain"}, 200),
        ("POST", "/bot{token}/getMe", {"Origin": "https://madang.example"}, 403),
    ],
)
async def test_only_this_machine_and_our_own_page_come_in(
    pg: Playground, api: Caller, method: str, path: str, headers: dict[str, str], status: int
) -> None:
    url = pg.url + path.format(token=pg.token)
    data = b"{}" if method == "POST" else None
    async with api.session.request(method, url, data=data, headers=headers) as answer:
        assert answer.status == status


@pytest.mark.parametrize("host", ["192.168.0.5", "example.com", "::", "*"])
async def test_it_listens_on_loopback_only(host: str) -> None:
    with pytest.raises(ValueError, match="loopback only"):
        await Playground(host=host).start()


async def test_a_taken_port_is_an_error_unless_the_next_free_one_will_do(pg: Playground) -> None:
    port = pg.server.port
    with pytest.raises(OSError, match="in use"):
        await Playground(port=port).start()

    async with Playground(port=port, next_free_port=True) as second:
        assert second.server.port > port


async def test_tokens_are_made_and_revoked_and_a_follower_must_not_show_a_wrong_one(
    pg: Playground, api: Caller
) -> None:
    second = (await api.control("POST", "/control/token"))["token"]
    assert second != pg.token
    assert (await api("getMe"))["ok"]
    third = (await api.control("POST", "/control/token", revoke=True))["token"]
    assert (await api.refusal("getMe"))[0] == 401
    assert (await api.control("GET", "/control/token"))["token"] == third

    for token, status in ((second, 401), (third, 200)):
        headers = {"Authorization": f"Bearer {token}"}
        async with api.session.post(f"{pg.url}/clock/follow", json={"version": 0}, headers=headers) as answer:
            assert answer.status == status


async def test_a_benchmark_drives_crowds_and_reads_when_each_edit_took_effect(api: Caller) -> None:
    ids = (await api.control("POST", "/control/people", count=3))["ids"]
    await api.control("POST", "/control/says", says=[{"person": one, "text": "/start"} for one in ids])
    sent = await api.result(
        "sendMessage", chat_id=ids[0], text="a",
        reply_markup={"inline_keyboard": [[{"text": "1", "callback_data": "1"}]]},
    )  # fmt: skip
    taps = [
        {"person": ids[0], "message_id": sent["message_id"], "data": "1"},
        {"person": 5, "message_id": 1, "data": ""},
    ]
    tapped = (await api.control("POST", "/control/taps", taps=taps))["results"]
    await api.result("editMessageText", chat_id=ids[0], message_id=sent["message_id"], text="b")

    moments = await api.control("GET", "/control/moments?since=0&kinds=tap,effect")

    assert tapped[1] == {"error": "unknown-person"}
    first, tap, edit = moments["moments"]
    assert first["keyboard"] is None
    assert (tap["kind"], tap["what"], tap["update"] is not None) == ("tap", "1", True)
    assert (edit["what"], edit["chat"], edit["message"]) == ("editMessageText", ids[0], sent["message_id"])
    assert first["at"] < tap["at"] < edit["at"]
    assert (await api.control("GET", "/control/state"))["queue"] == 4
    assert len((await api.control("GET", "/control/calls"))["calls"]) == 2
