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

from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from tests import browser
from tests.playground.page.words import words as page_words

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
        self.of_page = page_words(prefix)
        """The page's own words in the language of the person who is shown."""
        self.of_tools = self.of_page
        """Those of the demonstration's tools, whose language does not turn with the person."""
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

    # What people do besides reading, typing and tapping

    async def attach(self, *files: Path, caption: str = "", as_photo: bool = False) -> None:
        """Send files through the page's own dialog; several become an album."""
        async with self.page.expect_file_chooser() as chooser:
            await self._attaches("attach-file")
        await (await chooser.value).set_files(files)
        dialog = self.page.get_by_role("dialog", name=self.of_page["file-title"])
        await dialog.get_by_label(self.of_page["file-caption"]).fill(caption)
        tick = dialog.get_by_label(self.of_page["file-as-photo"])
        if await tick.count():
            await tick.set_checked(as_photo)
        await self._sends_from(dialog)

    async def share_contact(self, phone: str = "", *, button: str = "", of: str = "") -> None:
        """Share a phone number: one's own, through the bot's ``button`` below the text if there is one, or that ``of``.

        Without ``phone`` it is the number that the page offers; ``of`` is the name of another person of the page.
        """
        if button:
            self.taps += 1
            keys = self.page.get_by_role("group", name=self.of_page["reply-keys"], exact=True)
            await keys.get_by_role("button", name=button).click()
        else:
            await self._attaches("attach-contact")
        dialog = self.page.get_by_role("dialog")
        if of:
            await dialog.get_by_label(self.of_page["contact-of"]).select_option(of)
        if phone:
            await dialog.get_by_label(self.of_page["contact-phone"]).fill(phone)
        await self._sends_from(dialog)

    async def open_link(self, link: str) -> None:
        """Follow a link that somebody has passed on, and press START."""
        await self.page.get_by_role("button", name=self.of_tools["column-more"]).click()
        await self.page.get_by_role("menuitem", name=self.of_tools["link-open"]).click()
        await self.page.get_by_label(self.of_page["link"], exact=True).fill(link)
        await self.page.keyboard.press("Enter")
        await self.page.get_by_role("button", name=self.of_page["start"], exact=True).click()

    async def links(self) -> list[str]:
        """Return where the links to the bot in the newest message lead, as a person copies them."""
        newest = self.page.locator(".message.from-bot").last
        await newest.locator(".more").click()
        copies = self.page.get_by_role("menuitem", name=self.of_page["link-copy"])
        count = await copies.count()
        found = []
        for number in range(count):
            if number:
                await newest.locator(".more").click()
            await copies.nth(number).click()
            found.append(str(await self.page.evaluate("navigator.clipboard.readText()")))
        if not count:
            await self.page.keyboard.press("Escape")
        return found

    async def switch(self, name: str) -> None:
        """Look at another person's chat, in whose language the page then speaks."""
        await self.page.locator(".who").click()
        await self.page.get_by_role("menuitemradio", name=name).click()
        await self._speaks_with(name)

    async def add_person(self, name: str, language: str = "ko") -> None:
        """Let somebody move in, and look at their chat."""
        await self.page.locator(".who").click()
        await self.page.get_by_role("menuitem", name=self.of_tools["person-add"]).click()
        await self.page.get_by_label(self.of_tools["person-name"], exact=True).fill(name)
        await self.page.get_by_label(self.of_tools["person-language"]).select_option(language)
        await self.page.keyboard.press("Enter")
        await self._speaks_with(name)

    async def download(self, name: str) -> bytes:
        """Save the newest file that is called so; return what is in it."""
        row = self.page.get_by_role("log").get_by_role("link", name=name).last
        await expect(row).to_be_visible(timeout=15_000)
        async with self.page.expect_download() as waiting:
            await row.click()
        saved = await (await waiting.value).path()
        return saved.read_bytes()

    async def cannot_save(self, name: str) -> None:
        """See that the newest file called so is protected: it has no way to be saved, and says so."""
        row = self.page.get_by_role("log").get_by_role("button", name=name).last
        await row.click(timeout=15_000)
        await expect(self.page.get_by_role("status").filter(has_text=self.of_page["failed-protected"])).to_be_visible()

    async def _speaks_with(self, name: str) -> None:
        await expect(self.page.locator(".who-name")).to_have_text(name)
        language = await self.page.locator("section.chat").get_attribute("data-speaks")
        self.of_page = page_words(language or "")

    async def _attaches(self, what: str) -> None:
        self.taps += 2
        await self.page.get_by_role("button", name=self.of_page["attach"], exact=True).click()
        await self.page.get_by_role("menuitem", name=self.of_page[what], exact=True).click()

    async def _sends_from(self, dialog: Locator) -> None:
        self.taps += 1
        await dialog.get_by_role("button", name=self.of_page["send"], exact=True).click()
        await expect(dialog).to_have_count(0)

    async def moves_clock(self, say: str, times: int = 1) -> None:
        """Use the demonstration's clock, from its tools: a button of it, so many times, each time to the end."""
        await self.page.locator(".tools-button").click()
        clock = self.page.get_by_role("dialog").locator(".clock")
        button = clock.locator(f"[data-say={say}]")
        for _ in range(times):
            before = await clock.locator("time").get_attribute("datetime")
            await button.click()
            await expect(clock.locator("time")).not_to_have_attribute("datetime", before or "", timeout=15_000)
            await expect(button).to_have_attribute("aria-disabled", "false", timeout=15_000)
        await self.page.keyboard.press("Escape")
        await expect(self.page.get_by_role("dialog")).to_have_count(0)

    async def marks(self, count: int) -> None:
        """Wait until this many options are marked."""
        signs = "①②③"[:count]
        for sign in signs:
            await self.has_button(sign)

    async def picture(self, name: str) -> None:
        """Keep what is on the screen, once passing notices are gone."""
        await expect(self.page.locator(".toast")).to_have_count(0, timeout=15_000)
        await self.page.wait_for_timeout(300)  # for the eye: sliding in and out is over
        await self.page.screenshot(path=self._folder / f"{self._prefix}-{name}.png")


@asynccontextmanager
async def phone(
    running: Browser, at: Demo, language: str, folder: Path, slug: str = "knowledge-award"
) -> AsyncIterator[Phone]:
    """Open the chat page on a phone that speaks this language, at a programme's link."""
    async with phone_of(running, at.url, at.person(language), language, folder, slug) as opened:
        yield opened


@asynccontextmanager
async def phone_of(
    running: Browser, url: str, person: int, language: str, folder: Path, slug: str
) -> AsyncIterator[Phone]:
    """Open the chat page of a playground, wherever it runs, as one of its people."""
    locale = {"ko": "ko-KR", "en": "en-GB"}[language]
    context = await running.new_context(viewport=PHONE, device_scale_factor=2, locale=locale)  # type: ignore[arg-type]
    await context.grant_permissions(["clipboard-read", "clipboard-write"])
    try:
        page = await context.new_page()
        await page.goto(f"{url}/deep/{slug}?person={person}")
        yield Phone(page, folder, language)
    finally:
        await context.close()
