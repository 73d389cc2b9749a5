"""Patience."""

import asyncio
import time
from collections.abc import Callable


async def until(condition: Callable[[], bool], seconds: float = 5.0) -> None:
    """Wait for something that nobody announces.

    Raises:
        AssertionError: it has not come about within ``seconds``.
    """
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it has not come about"
        await asyncio.sleep(0.01)
