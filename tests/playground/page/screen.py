"""A person's browser on the chat page: opened in a size and a language, watched for errors."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from playwright.async_api import Browser, ConsoleMessage, Locator, Page

    from playground import Playground
    from tests.playground.kit import Caller

PHONE = (360, 740)
DESKTOP = (1280, 800)
DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="
)  # a picture of one pixel


@dataclass
class Screens:
    """Opens pages of one playground; ``errors`` holds what any of them complained of, policy violations included."""

    browser: Browser
    pg: Playground
    errors: list[str] = field(default_factory=list)

    async def open(
        self,
        path: str = "/",
        size: tuple[int, int] = PHONE,
        locale: str = "ko-KR",
        scheme: Literal["light", "dark"] = "light",
        **settings: Any,
    ) -> Page:
        """Return the loaded page."""
        context = await self.browser.new_context(
            viewport={"width": size[0], "height": size[1]}, locale=locale, color_scheme=scheme, **settings
        )
        context.set_default_timeout(10_000)
        page = await context.new_page()
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        await page.goto(self.pg.url + path)
        await page.wait_for_selector("body.ready")
        return page

    def _hear(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.errors.append(said.text)


def chat_of(page: Page, name: str) -> Locator:
    """Return the column of a person."""
    return page.locator("section.chat").filter(has=page.locator(".who-name", has_text=name))


def key(page: Page | Locator, label: str) -> Locator:
    """Return the inline buttons that show exactly ``label``."""
    return page.locator(".key").filter(has=page.get_by_text(label, exact=True))


def rows(*labels: str | tuple[str, ...]) -> dict[str, Any]:
    """Return an inline keyboard of rows; a button's data is its label."""
    as_rows = [(row,) if isinstance(row, str) else row for row in labels]
    return {"inline_keyboard": [[{"text": text, "callback_data": text} for text in row] for row in as_rows]}


async def taps(api: Caller, count: int = 1) -> list[dict[str, Any]]:
    """Return the callback queries that wait for the bot, once there are ``count`` of them."""
    found: list[dict[str, Any]] = []
    offset = 0
    while len(found) < count:
        updates = await api.updates(offset=offset, timeout=5)
        assert updates, f"only {len(found)} taps came"
        found += [update["callback_query"] for update in updates if "callback_query" in update]
        offset = updates[-1]["update_id"] + 1
    return found


async def too_wide(page: Page) -> list[str]:
    """Return what sticks out of the window at its sides, as short descriptions."""
    found: list[str] = await page.evaluate(
        """() => [...document.body.querySelectorAll("*")]
            .filter((node) => !node.closest(".unseen, .bar, pre, [hidden]") && node.getClientRects().length)
            .map((node) => [node, node.getBoundingClientRect()])
            .filter(([, box]) => box.left < -1 || box.right > innerWidth + 1)
            .map(([node]) => `${node.tagName}.${node.className}`)"""
    )
    scrolls = await page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [*found, "the page scrolls sideways"] if scrolls else found
