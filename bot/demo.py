"""``madang demo``: the bot on the playground, on this machine, for anyone to try."""

import asyncio
import os
import shutil
import sys
import webbrowser
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import aiohttp

from bot import app, settings
from bot.clock import PlaygroundClock
from bot.publishing import Report, publish
from playground import Playground
from playground.clock import DEMO_START
from storage import programmes
from texts import say

FOLDER = Path(".demo")
PORT = 8899
SAMPLES = Path(__file__).resolve().parent.parent / "deploy" / "programmes"
LANGUAGE = "ko"
_KIND = "demo"
_ADDRESS = "address"


def reset() -> None:
    """Forget everything that the demo has kept."""
    shutil.rmtree(FOLDER, ignore_errors=True)


async def run(tell: Callable[[str], None], *, port: int = PORT) -> None:
    """Start the playground and the bot on it; end both on Ctrl-C. ``tell`` hears the lines for the terminal.

    Raises:
        CannotStart, Unusable: the operator has to put something right first.
    """
    playground = Playground(FOLDER / "playground", port, DEMO_START, next_free_port=True, demo_people=True)
    async with playground:
        page = f"{playground.url}/"
        if playground.server.port != port:
            tell(say(LANGUAGE, "demo-port-taken", wanted=str(port), port=str(playground.server.port)))
        officials = tuple(user for user in playground.world.users.values() if user.role == "official")
        owners = tuple(official.id for official in officials)
        chosen = settings.for_demo(FOLDER, api_url=playground.url, token=playground.token, owners=owners)
        (FOLDER / _ADDRESS).write_text(playground.url, "utf-8")
        await _load_samples(chosen, playground.clock.now())

        def ready(_: app.Running) -> None:
            tell(say(LANGUAGE, "demo-page", address=page))
            tell(say(LANGUAGE, "demo-how"))
            for official in officials:
                tell(say(LANGUAGE, "demo-office", name=official.name))
            if _has_display():
                webbrowser.open(page)

        try:
            await app.run(chosen, PlaygroundClock(playground.url), on_ready=ready)
        finally:
            (FOLDER / _ADDRESS).unlink(missing_ok=True)
    tell(say(LANGUAGE, "demo-stopped"))


async def _load_samples(chosen: settings.Settings, now: datetime) -> None:
    """Publish the sample programmes into a new demo; in an old one they may have been changed on purpose."""
    async with app.open_database(chosen, _KIND) as database:
        known = await database.run(programmes.everything)
    if not known:
        for file in sorted(SAMPLES.glob("*.toml")):
            await publish(chosen, file, kind=_KIND, now=now, shorten=False)


def publish_into(file: Path, *, shorten: bool) -> Report:
    """Load a programme file into the demo, whether it is running or not.

    Raises:
        CannotStart, Unusable: it is not the file that is wrong.
    """

    async def both() -> Report:
        return await publish(settings.for_demo(FOLDER), file, kind=_KIND, now=await _now(), shorten=shorten)

    return asyncio.run(both())


async def _now() -> datetime:
    """Return the time of the demo's clock."""
    try:
        address = (FOLDER / _ADDRESS).read_text("utf-8")
        async with aiohttp.ClientSession() as session, session.get(f"{address}/api/clock") as response:
            return datetime.fromisoformat((await response.json())["now"])
    except (OSError, aiohttp.ClientError, LookupError, ValueError):  # it is not running, or was killed
        async with Playground(FOLDER / "playground", 0, DEMO_START, demo_people=True) as playground:
            return playground.clock.now()


def _has_display() -> bool:
    if os.environ.get("CI"):
        return False
    if sys.platform == "darwin":
        return "SSH_CONNECTION" not in os.environ
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
