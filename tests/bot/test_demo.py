"""``madang demo``: prints the page's address, finds everything again, starts anew when asked."""

import re
import signal
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.kit.command_line import Process, madang, running
from tests.kit.programmes import file_of
from texts import say

SPOILT = {"token": "nonsense", "data": "/nowhere", "keys": "/nowhere", "language": "xx", "api_url": "ftp://x"}
"""Settings of the machine, which the demo does not read."""

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")


async def _page(demo: Process) -> str:
    """Return the address that the demo prints."""
    for _ in range(3):
        found = ADDRESS.search(line := await demo.line())
        if found:
            assert line == say("ko", "demo-page", address=found[0])
            return found[0]
    raise AssertionError("no address")


async def _asked(page: str, path: str, body: dict[str, Any] | None = None) -> Any:
    async with (
        aiohttp.ClientSession() as session,
        session.request("GET" if body is None else "POST", page + path, json=body) as answer,
    ):
        return await answer.json()


@pytest.mark.timeout(120)
async def test_the_demo_shows_a_page_keeps_everything_and_can_be_begun_anew(tmp_path: Path) -> None:
    file = tmp_path / "votes.toml"
    file.write_text(file_of(), "utf-8")
    async with running("demo", folder=tmp_path, **SPOILT) as demo:
        page = await _page(demo)
        people = (await _asked(page, "api/people"))["people"]
        assert len(people) >= 5
        [official] = [one["name"] for one in people if one["role"] == "official"]
        assert await demo.line() == say("ko", "demo-how")
        assert await demo.line() == say("ko", "demo-office", name=official)
        assert (await _asked(page, "api/clock"))["now"].startswith("2023-05-29")
        published = await madang("publish", file, "--demo", folder=tmp_path, **SPOILT)
        assert published.status == 0, published.err
        second = await madang("demo", folder=tmp_path)
        assert (second.status, len(second.err.splitlines())) == (1, 1)
        assert str(demo.process.pid) in second.err
        await _asked(page, "api/clock", {"jump": "P1D"})
        ended = await demo.ends(signal.SIGINT)
        assert ended.status == 0
        assert "Traceback" not in ended.err
        assert ended.out.splitlines()[-1] == say("ko", "demo-stopped")

    published = await madang("publish", file, "--demo", folder=tmp_path)
    assert published.out.splitlines()[0] == say("ko", "publish-unchanged", title="다섯 도시", slug="five-cities")

    async with running("demo", folder=tmp_path) as demo:
        page = await _page(demo)
        assert (await _asked(page, "api/clock"))["now"].startswith("2023-05-30")
        assert (await _asked(page, "api/people"))["people"] == people
        await demo.ends()

    async with running("demo", "--reset", folder=tmp_path) as demo:
        page = await _page(demo)
        assert (await _asked(page, "api/clock"))["now"].startswith("2023-05-29")
        ended = await demo.ends()
        assert ended.status == 0
    published = await madang("publish", file, "--demo", folder=tmp_path)
    assert published.out.splitlines()[0] == say(
        "ko", "publish-loaded", title="다섯 도시", slug="five-cities", options=5
    )


async def test_two_demos_in_two_folders_use_two_ports(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("one", "two")]
    for folder in folders:
        folder.mkdir()
    async with running("demo", folder=folders[0]) as one, running("demo", folder=folders[1]) as two:
        assert await _page(one) != await _page(two)
        assert (await one.ends()).status == 0
        assert (await two.ends()).status == 0
