"""The command line, each run in a process of its own."""

import asyncio
import signal
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from playground import Playground
from tests.kit import until
from tests.kit.command_line import madang, running
from tests.kit.programmes import JUNE, file_of
from texts import say

REAL = "123456789:AAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"


def settings(folder: Path, playground: Playground | None = None, **more: Any) -> dict[str, Any]:
    found: dict[str, Any] = {"data": folder / "data", "keys": folder / "keys", **more}
    if playground is not None:
        found = {"token": playground.token, "api_url": playground.url, **found}
    return {"folder": folder, **found}


def is_empty(folder: Path) -> bool:
    return not any(folder.iterdir())


@pytest.mark.parametrize("words", [["--help"], ["run", "--help"], ["publish", "--help"], ["demo", "--help"]])
async def test_help_can_be_followed_without_settings_or_data(words: list[str], tmp_path: Path) -> None:
    ended = await madang(*words, folder=tmp_path)
    assert ended.status == 0
    assert ended.err == ""
    assert is_empty(tmp_path)
    assert max(map(len, ended.out.splitlines())) <= 120


async def test_help_names_every_command_and_every_setting(tmp_path: Path) -> None:
    out = (await madang("--help", folder=tmp_path)).out
    for word in (
        "run",
        "publish",
        "demo",
        "TOKEN",
        "DATA",
        "KEYS",
        "OWNERS",
        "LANGUAGE",
        "TIMEZONE",
        "API_URL",
        "PROXY",
    ):
        assert word in out


@pytest.mark.parametrize("words", [[], ["vote"], ["publish"], ["run", "--quickly"]])
async def test_wrong_usage_ends_with_status_2(words: list[str], tmp_path: Path) -> None:
    ended = await madang(*words, folder=tmp_path)
    assert ended.status == 2
    assert ended.err.startswith("usage: madang")


async def test_publishing_ends_with_status_0_or_1_and_speaks_on_the_right_stream(tmp_path: Path) -> None:
    file = tmp_path / "votes.toml"
    for content, status in ((file_of(), 0), (file_of(), 0), ("", 1)):
        file.write_text(content, "utf-8")
        ended = await madang("publish", file, **settings(tmp_path))
        assert ended.status == status
        assert bool(ended.out) is (status == 0)
        assert bool(ended.err) is (status == 1)


async def test_a_start_serves_says_who_it_is_and_drains_on_sigterm(tmp_path: Path) -> None:
    async with Playground(now=JUNE) as playground, running("run", **settings(tmp_path, playground)) as bot:
        assert await bot.line() == say("ko", "operator-ready", username="madang_playground_bot")
        ada = playground.person()
        await ada.says("/id")
        await ada.sees(str(ada.id))
        await until(lambda: sum(call.method == "setMyShortDescription" for call in playground.calls) == 3)
        playground.plan(latency=0.3)
        await ada.says("/help")
        await until(lambda: playground.bot_api.under_way > 0)  # its reply is on the way
        ended = await bot.ends(signal.SIGTERM)
        assert ended.status == 0, ended.err
        assert ended.out.strip() == say("ko", "operator-stopped")
        assert len(ada.from_bot) == 2
        assert "Traceback" not in ended.err


async def test_ctrl_c_ends_as_cleanly_in_english(tmp_path: Path) -> None:
    async with (
        Playground(now=JUNE) as playground,
        running("run", **settings(tmp_path, playground, language="en")) as bot,
    ):
        assert await bot.line() == say("en", "operator-ready", username="madang_playground_bot")
        ended = await bot.ends(signal.SIGINT)
        assert (ended.status, ended.out.strip()) == (0, say("en", "operator-stopped"))
        assert "Traceback" not in ended.err


async def test_a_start_that_waits_for_a_server_ends_on_sigterm_too(tmp_path: Path) -> None:
    async with running("run", **settings(tmp_path, token=REAL, api_url="http://127.0.0.1:9")) as bot:
        assert bot.process.stderr is not None
        await bot.process.stderr.readline()  # "can't be reached"
        ended = await bot.ends(signal.SIGTERM)
        assert ended.status == 0
        assert "Traceback" not in ended.err


async def test_a_second_instance_ends_with_a_line_that_names_the_first(tmp_path: Path) -> None:
    async with Playground(now=JUNE) as playground, running("run", **settings(tmp_path, playground)) as first:
        await first.line()
        second = await madang("run", **settings(tmp_path, playground))
        assert second.status == 1
        assert str(first.process.pid) in second.err
        assert len(second.err.splitlines()) == 1


async def test_a_refused_token_ends_with_a_line_that_names_the_variable(tmp_path: Path) -> None:
    async with Playground() as playground:
        ended = await madang("run", **settings(tmp_path, token=REAL, api_url=playground.url, language="en"))
    assert ended.status == 1
    assert ended.err.strip() == say("en", "operator-token-refused")


@pytest.mark.parametrize(("token", "key"), [(None, "operator-setting-missing"), ("nonsense", "operator-setting-bad")])
async def test_a_missing_or_bad_token_ends_with_a_line(token: str | None, key: str, tmp_path: Path) -> None:
    ended = await madang("run", **settings(tmp_path, None, token=token or ""))
    assert ended.status == 1
    assert ended.err.strip() == say("ko", key, variable="MADANG_TOKEN")
    assert is_empty(tmp_path)


async def test_a_token_that_is_revoked_while_it_runs_ends_it_with_the_same_line(tmp_path: Path) -> None:
    async with Playground(now=JUNE) as playground, running("run", **settings(tmp_path, playground)) as bot:
        await bot.line()
        playground.world.tokens.clear()
        await playground.restart()
        _, err = await asyncio.wait_for(bot.process.communicate(), 20)
        assert bot.process.returncode == 1, err
        assert err.decode().splitlines()[-1] == say("ko", "operator-token-refused")


async def test_a_database_of_a_newer_version_is_refused_with_a_line(tmp_path: Path) -> None:
    file = tmp_path / "votes.toml"
    file.write_text(file_of(), "utf-8")
    assert (await madang("publish", file, **settings(tmp_path))).status == 0
    database = sqlite3.connect(tmp_path / "data" / "madang.db")
    database.execute("INSERT INTO migrations (number, name) VALUES (99, 'from the future')")
    database.commit()
    database.close()

    for words in (("run",), ("publish", file)):
        ended = await madang(*words, **settings(tmp_path, token=REAL, api_url="http://127.0.0.1:9"))
        assert ended.status == 1
        assert "99" in ended.err
        assert len(ended.err.splitlines()) == 1


async def test_a_demo_database_refuses_a_real_token_and_the_reverse(tmp_path: Path) -> None:
    async with Playground(now=JUNE) as playground:
        async with running("run", **settings(tmp_path, playground)) as bot:
            await bot.line()
        refused = await madang("run", **settings(tmp_path, token=REAL, api_url=playground.url))
        assert (refused.status, refused.err.strip()) == (1, say("ko", "operator-database-is-demo"))

        other = tmp_path / "other"
        other.mkdir()
        file = other / "votes.toml"
        file.write_text(file_of(), "utf-8")
        assert (await madang("publish", file, **settings(other, token=REAL))).status == 0
        refused = await madang("run", **settings(other, playground))
        assert (refused.status, refused.err.strip()) == (1, say("ko", "operator-database-is-real"))


async def test_keys_of_another_database_are_refused_with_a_line(tmp_path: Path) -> None:
    file = tmp_path / "votes.toml"
    file.write_text(file_of(), "utf-8")
    others = settings(tmp_path) | {"data": tmp_path / "others-data", "keys": tmp_path / "others"}
    for one in (settings(tmp_path), others):
        assert (await madang("publish", file, **one)).status == 0
    ended = await madang("publish", file, **settings(tmp_path) | {"keys": tmp_path / "others"})
    assert (ended.status, ended.err.strip()) == (1, say("ko", "operator-keys-differ", folder=str(tmp_path / "others")))
