"""What a playground with a folder finds again."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import sys
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import aiohttp
import pytest

from playground import Playground
from playground.clock import DEMO_START
from tests.playground.kit import Caller

if TYPE_CHECKING:
    from pathlib import Path

KEYBOARD = {"inline_keyboard": [[{"text": "①", "callback_data": "1"}]]}


async def test_a_second_start_finds_everything_as_it_was(tmp_path: Path, session: aiohttp.ClientSession) -> None:
    async with Playground(tmp_path, now=DEMO_START, demo_people=True) as pg:
        api = Caller(pg, session)
        ada = pg.someone(100_000_001)
        await ada.says("/start a\ud83d")
        await ada.sends_document("a.txt", b"text")
        sent = await api.result("sendMessage", chat_id=ada.id, text="?", reply_markup=KEYBOARD)
        gone = await api.result("sendMessage", chat_id=ada.id, text="gone")
        await api.result("deleteMessage", chat_id=ada.id, message_id=gone["message_id"])
        await ada.taps("①")
        await api.result("setMyCommands", commands=[{"command": "help", "description": "도움말"}])
        await api.updates(
            offset=(await api.updates())[0]["update_id"] + 1, allowed_updates=["message", "callback_query"]
        )
        group = pg.group("마을", ada)
        await pg.clock.jump(DEMO_START + timedelta(days=1))
        pg.clock.run(running=False)
        waiting = await api.updates()
        token = pg.token

    async with Playground(tmp_path, now=DEMO_START, demo_people=True) as pg:
        api = Caller(pg, session)
        ada = pg.someone(100_000_001)
        assert pg.token == token
        assert await api.updates() == waiting
        assert [update.get("callback_query", {}).get("data") for update in waiting] == [None, "1"]
        assert pg.world.queue.kinds == {"message", "callback_query"}
        assert len(pg.world.users) == 6
        assert [message.json.get("text") for message in ada.messages] == ["/start a\ud83d", None, "?"]
        assert ada.last.json == sent
        assert pg.world.chats[group.id].members == [ada.id]
        assert pg.clock.now() == pg.clock.now() >= DEMO_START + timedelta(days=1)
        assert not pg.clock.running
        assert (await api.result("getMyCommands"))[0]["command"] == "help"
        file = await api.result("getFile", file_id=ada.messages[1].json["document"]["file_id"])
        async with session.get(f"{pg.url}/file/bot{pg.token}/{file['file_path']}") as answer:
            assert await answer.read() == b"text"
        assert (await api.result("sendMessage", chat_id=ada.id, text="next"))["message_id"] == gone["message_id"] + 1


async def test_after_kill_no_number_is_given_twice(tmp_path: Path, session: aiohttp.ClientSession) -> None:
    async def started() -> tuple[asyncio.subprocess.Process, str]:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "playground", "--port", "0", "--folder", str(tmp_path), "--demo",
            stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
        assert process.stdout is not None
        page, url, token = [(await process.stdout.readline()).decode().strip() for _ in range(3)]
        assert page.startswith("The page: http://127.0.0.1:")
        return process, url.partition("=")[2] + "/bot" + token.partition("=")[2]

    async def call(url: str, method: str, **params: object) -> dict[str, object]:
        async with session.post(f"{url}/{method}", json=params) as answer:
            result: dict[str, object] = (await answer.json())["result"]
            return result

    process, url = await started()
    async with session.post(url.partition("/bot")[0] + "/api/chats/100000001/send", json={"text": "/start"}) as answer:
        assert answer.status == 200
    await asyncio.sleep(0.6)
    before = await call(url, "sendMessage", chat_id=100_000_001, text="a")
    process.send_signal(signal.SIGKILL)
    await process.wait()

    process, url = await started()
    after = await call(url, "sendMessage", chat_id=100_000_001, text="b")
    clock_at = datetime.fromtimestamp(int(str(after["date"])), DEMO_START.tzinfo)
    process.send_signal(signal.SIGTERM)

    assert await process.wait() == os.EX_OK
    assert int(str(after["message_id"])) > int(str(before["message_id"]))
    assert timedelta(0) <= clock_at - DEMO_START < timedelta(minutes=1)


async def test_what_could_not_be_written_is_written_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("playground.store.FAILED_PAUSE_SECONDS", 0.05)

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    async with Playground(tmp_path) as pg:
        with monkeypatch.context() as patch:
            patch.setattr("playground.store._write", full)
            await pg.person("김하나").says("/start")
            await asyncio.sleep(0.5)

    assert "could not be written" in caplog.text
    async with Playground(tmp_path) as pg:
        assert [message.json["text"] for message in pg.people[0].messages] == ["/start"]


async def test_a_bad_start_says_why_in_one_line() -> None:
    for arguments in (["--host", "192.168.0.5"], ["--token", "123456789:AAF" + "x" * 32]):
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "playground", "--port", "0", *arguments, stderr=asyncio.subprocess.PIPE
        )
        _, said = await process.communicate()
        assert process.returncode == 2
        assert said.decode().startswith("playground: the playground ")
        assert said.count(b"\n") == 1
