"""A person at a phone: the demo in a real browser, 360 × 740 points."""

import json
import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Page, async_playwright, expect

from tests import browser

PHONE = {"width": 360, "height": 740}
# `make pictures` names the folder; without it pictures are taken all the same, so that taking them is tested too.
PICTURES = "MADANG_PICTURES"


class Demo:
    """A running ``madang demo`` with everything it keeps in one folder."""

    def __init__(self, process: subprocess.Popen[str], url: str) -> None:
        self.process = process
        self.url = url

    def ask(self, path: str, **body: object) -> Any:
        """Talk to the playground as its page does."""
        data = json.dumps(body).encode() if body else None
        request = urllib.request.Request(self.url + path, data, {"Content-Type": "application/json"})  # noqa: S310
        with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 - loopback
            return json.load(answer)

    def person(self, language: str) -> int:
        """Return the first invented person who speaks this language."""
        people = self.ask("/api/people")["people"]
        return int(next(one["id"] for one in people if one["language"] == language))


@asynccontextmanager
async def demo(folder: Path) -> AsyncIterator[Demo]:
    """Start the demo in ``folder``; end it as Ctrl-C does."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "demo"],
        cwd=folder,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "CI": "1", "PYTHONUNBUFFERED": "1", "PYTHONPATH": str(Path.cwd())},
    )
    try:
        assert process.stdout is not None
        url = ""
        for line in process.stdout:
            if "http://" in line:
                url = "http://" + line.split("http://")[1].split()[0].rstrip("/")
            elif url:
                break
        yield Demo(process, url)
    finally:
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=30)
    assert process.returncode == 0, rest


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """Start the browser."""
    async with async_playwright() as playwright:
        found = browser.find()
        assert found is not None
        running = await playwright.chromium.launch(executable_path=found, args=browser.arguments())
        try:
            yield running
        finally:
            await running.close()


class Phone:
    """One person's phone with the chat page open."""

    def __init__(self, page: Page, folder: Path, prefix: str) -> None:
        self.page = page
        self._folder = Path(os.environ.get(PICTURES) or folder)
        self._prefix = prefix
        self.taps = 0

    async def tap(self, words: str, nth: int = -1) -> None:
        """Tap the last button that bears these words."""
        self.taps += 1
        await self.page.get_by_role("button").filter(has_text=words).nth(nth).click()

    async def say(self, words: str) -> None:
        """Type and send."""
        box = self.page.get_by_role("textbox").first
        await box.fill(words)
        await box.press("Enter")

    async def sees(self, words: str) -> None:
        """Wait until these words stand in the chat."""
        await expect(self.page.get_by_role("log").get_by_text(words).last).to_be_visible(timeout=15_000)

    async def has_button(self, words: str) -> None:
        """Wait until a button bears these words."""
        await expect(self.page.get_by_role("button").filter(has_text=words).last).to_be_visible(timeout=15_000)

    async def marks(self, count: int) -> None:
        """Wait until this many options are marked."""
        signs = "①②③"[:count]
        for sign in signs:
            await self.has_button(sign)

    async def picture(self, name: str) -> None:
        """Keep what is on the screen, once passing notices are gone."""
        await expect(self.page.get_by_role("status").filter(visible=True, has_text="위 ")).to_have_count(0)
        await self.page.wait_for_timeout(300)  # for the eye: sliding in and out is over
        await self.page.screenshot(path=self._folder / f"{self._prefix}-{name}.png")


@asynccontextmanager
async def phone(running: Browser, at: Demo, language: str, folder: Path) -> AsyncIterator[Phone]:
    """Open the chat page on a phone that speaks this language, at the vote's link."""
    locale = {"ko": "ko-KR", "en": "en-GB"}[language]
    context = await running.new_context(viewport=PHONE, device_scale_factor=2, locale=locale)  # type: ignore[arg-type]
    try:
        page = await context.new_page()
        await page.goto(f"{at.url}/deep/knowledge-award?person={at.person(language)}")
        yield Phone(page, folder, language)
    finally:
        await context.close()
