"""``madang demo``: the bot on the playground, on this machine, for anyone to try."""

import asyncio
import os
import shutil
import sys
import webbrowser
from datetime import datetime
from pathlib import Path

import aiohttp

from bot import app, settings
from bot.app import open_database
from bot.clock import PlaygroundClock
from bot.publishing import publish
from playground import Playground
from playground.clock import DEMO_START
from storage import programmes
from texts import say

FOLDER = Path(".demo")
PORT = 8899
SAMPLES = Path(__file__).resolve().parent.parent / "deploy" / "programmes"
_ADDRESS = "address"


def reset() -> None:
    """Forget everything that the demo has kept."""
    shutil.rmtree(FOLDER, ignore_errors=True)


async def run(language: str, *, port: int = PORT) -> None:
    """Start the playground and the bot on it; end both on Ctrl-C.

    Raises:
        CannotStart, Unusable: the operator has to put something right first.
    """
    playground = Playground(FOLDER / "playground", port, DEMO_START, next_free_port=True, demo_people=True)
    async with playground:
        if playground.server.port != port:
            print(say(language, "demo-port-taken", wanted=str(port), port=str(playground.server.port)))
        chosen = settings.for_demo(FOLDER, api_url=playground.url, token=playground.token)
        (FOLDER / _ADDRESS).write_text(playground.url, "utf-8")
        await _load_samples(chosen, playground.clock.now())

        def ready(username: str) -> None:  # noqa: ARG001 - the page shows it
            print(say(language, "demo-page", address=f"{playground.url}/"))
            print(say(language, "demo-how"), flush=True)
            if _has_display():
                webbrowser.open(f"{playground.url}/")

        try:
            await app.run(chosen, PlaygroundClock(playground.url), on_ready=ready)
        finally:
            (FOLDER / _ADDRESS).unlink(missing_ok=True)
    print(say(language, "demo-stopped"))


async def _load_samples(chosen: settings.Settings, now: datetime) -> None:
    """Publish the sample programmes into a new demo; in an old one they may have been changed on purpose."""
    database = await open_database(chosen, "demo")
    known = await database.run(programmes.everything)
    await database.close()
    if not known:
        for file in sorted(SAMPLES.glob("*.toml")):
            await publish(chosen, file, kind="demo", now=now, shorten=False)


async def now() -> datetime:
    """Return the time of the demo's clock, whether the demo is running or not."""
    try:
        address = (FOLDER / _ADDRESS).read_text("utf-8")
        async with aiohttp.ClientSession() as session, session.get(f"{address}/api/clock") as response:
            return datetime.fromisoformat((await response.json())["now"])
    except (OSError, aiohttp.ClientError):
        async with Playground(FOLDER / "playground", 0, DEMO_START, demo_people=True) as playground:
            return playground.clock.now()


def _has_display() -> bool:
    if os.environ.get("CI"):
        return False
    if sys.platform == "darwin":
        return "SSH_CONNECTION" not in os.environ
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def publish_into(file: Path, *, shorten: bool) -> int:
    """Load a programme file into the demo; return the exit status."""

    async def both() -> int:
        return await publish(settings.for_demo(FOLDER), file, kind="demo", now=await now(), shorten=shorten)

    return asyncio.run(both())
