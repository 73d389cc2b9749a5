"""One browser for all, and for each test a playground whose clock stands and a resident who has said hello.

Everything here lives on one event loop, because the browser does: a browser of its own for each test took 2 s each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import aiohttp
import pytest_asyncio
from playwright.async_api import async_playwright

from playground import Playground
from playground.clock import DEMO_START
from tests import browser as installed
from tests.playground.kit import Caller
from tests.playground.page.screen import Screens

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playwright.async_api import Browser

    from playground.person import Person


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(executable_path=str(installed.find()), args=installed.arguments())
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def pg() -> AsyncIterator[Playground]:
    async with Playground(now=DEMO_START, running=False, rate_limits=False) as playground:
        yield playground


@pytest_asyncio.fixture(loop_scope="session")
async def api(pg: Playground) -> AsyncIterator[Caller]:
    async with aiohttp.ClientSession() as client:
        yield Caller(pg, client)


@pytest_asyncio.fixture(loop_scope="session")
async def hana(pg: Playground) -> Person:
    person = pg.person("김하나", "ko", "resident")
    await person.starts()
    return person


@pytest_asyncio.fixture(loop_scope="session")
async def screens(pg: Playground, chromium: Browser) -> AsyncIterator[Screens]:
    opened = Screens(chromium, pg)
    yield opened
    for context in chromium.contexts:
        await context.close()
    assert opened.errors == []
