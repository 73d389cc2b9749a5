"""A pool that answers as a test tells it, and keeps what it was asked."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

from bot.transport import Pool
from bot.wire import Upload

Answer = Callable[[str, Mapping[str, Any]], Any]
"""Makes the result of a call, or raises what it ends with."""


class ToldPool(Pool):
    """Never opens a connection. ``answer`` says what a call returns; ``gate`` can hold calls up."""

    __slots__ = ("answer", "asked", "busiest", "gate", "under_way")

    def __init__(self, answer: Answer) -> None:
        super().__init__("http://127.0.0.1:9", "1:AAAAAAAAAA")
        self.answer = answer
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.under_way: list[int] = []
        self.busiest = 0

    async def call(
        self,
        method: str,
        params: Mapping[str, Any] | None = None,
        *,
        files: Mapping[str, Upload] | None = None,
        read_seconds: float | None = None,
    ) -> Any:
        assert files is None
        assert read_seconds is None or method == "getUpdates"
        given = dict(params or {})
        self.asked.append((method, given))
        if "chat_id" in given:
            assert given["chat_id"] not in self.under_way, "two sends to one chat at once"
            self.under_way.append(given["chat_id"])
            self.busiest = max(self.busiest, len(self.under_way))
        try:
            await asyncio.sleep(0)
            await self.gate.wait()
            return self.answer(method, given)
        finally:
            if "chat_id" in given:
                self.under_way.remove(given["chat_id"])
