"""A caller of the Bot API for the playground's own tests."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Coroutine

    import aiohttp

    from playground import Playground

T = TypeVar("T")


def meanwhile(work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
    """Run ``work`` beside the test, which awaits or cancels it."""
    return asyncio.ensure_future(work)  # noqa: TID251 - a test's own task, which no nursery could end for it


class Caller:
    """Calls Bot API methods by plain HTTP, and keeps whole answers."""

    def __init__(self, pg: Playground, session: aiohttp.ClientSession) -> None:
        self.pg = pg
        self.session = session

    async def __call__(self, method: str, **params: object) -> Any:
        """Return the whole answer of a call made with JSON."""
        async with self.session.post(f"{self.pg.url}/bot{self.pg.token}/{method}", json=params) as answer:
            body = await answer.json()
            assert answer.status == (200 if body["ok"] else body["error_code"])
            return body

    async def result(self, method: str, **params: object) -> Any:
        body = await self(method, **params)
        assert body["ok"], body
        return body["result"]

    async def refusal(self, method: str, **params: object) -> tuple[int, str]:
        body = await self(method, **params)
        assert not body["ok"], body
        return body["error_code"], body["description"]

    async def updates(self, **params: object) -> Any:
        return await self.result("getUpdates", **params)

    async def control(self, method: str, path: str, **body: object) -> Any:
        """Return the JSON of a request to the page's or the tests' interface."""
        async with self.session.request(method, self.pg.url + path, json=body) as answer:
            return {"status": answer.status, **await answer.json()}
