"""A bell: those who wait for it are woken together, and nobody sleeps through a ring."""

from __future__ import annotations

import asyncio


class Bell:
    """Wakes everyone who waits; unlike an ``asyncio.Event`` it has no state that one waiter could clear for another."""

    def __init__(self) -> None:
        self._waiting: list[asyncio.Future[bool]] = []

    def ring(self) -> None:
        """Wake all who wait now."""
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, []
        for future in waiting:
            if not future.done():
                future.set_result(True)

    async def wait(self, seconds: float) -> bool:
        """Return whether the bell rang within ``seconds``."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[bool] = loop.create_future()
        self._waiting.append(future)
        timer = loop.call_later(max(seconds, 0.0), _give_up, future)
        try:
            return await future
        finally:
            timer.cancel()
            if future in self._waiting:
                self._waiting.remove(future)


def _give_up(future: asyncio.Future[bool]) -> None:
    if not future.done():
        future.set_result(False)
