"""A playground in memory, and a plain caller of its Bot API."""

from __future__ import annotations

from typing import TYPE_CHECKING

import aiohttp
import pytest

from playground import Playground
from tests.playground.kit import Caller

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


class Stopwatch:
    """A monotonic clock that tests move by hand, for what expires in real seconds."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def stopwatch() -> Stopwatch:
    return Stopwatch()


@pytest.fixture
async def pg(stopwatch: Stopwatch) -> AsyncIterator[Playground]:
    async with Playground(rate_limits=False, monotonic=stopwatch) as playground:
        yield playground


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as client:
        yield client


@pytest.fixture
def api(pg: Playground, session: aiohttp.ClientSession) -> Caller:
    return Caller(pg, session)
