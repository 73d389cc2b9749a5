"""The HTTP server: one socket on loopback, and who answers what."""

from __future__ import annotations

import asyncio
import errno
import logging
from typing import TYPE_CHECKING

from aiohttp import web

from playground import door, pages
from playground.hearing import NotPossible
from playground.refusals import ApiError
from playground.requests import reply

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from playground.bot_api import BotApi
    from playground.control_api import ControlApi
    from playground.page_api import PageApi

log = logging.getLogger(__name__)

PORTS_TRIED = 50


class Server:
    """Listens, and hands each request to the part that knows it."""

    def __init__(self, bot_api: BotApi, page_api: PageApi) -> None:
        self._bot_api = bot_api
        self._page_api = page_api
        self.control: ControlApi | None = None
        self._runner: web.ServerRunner | None = None
        self.host = "127.0.0.1"
        self.port = 0

    async def start(self, host: str, port: int, *, next_free: bool = False) -> None:
        """Listen on ``port`` (0: any free one), or on the next free one if ``next_free``.

        Raises:
            ValueError: a host that is not loopback.
            OSError: the port is taken.
        """
        door.check_host(host)
        self.host = host
        last = min(port + PORTS_TRIED, 65_535) if next_free and port else port
        while True:
            runner = web.ServerRunner(
                # A poll whose bot has gone must not go on as if it were there (a jump would wait for it).
                web.Server(self._answer, access_log=None, keepalive_timeout=75.0, handler_cancellation=True),
                shutdown_timeout=0.1,
            )
            await runner.setup()
            try:
                await web.TCPSite(runner, host, port, backlog=1024).start()
            except OSError as problem:
                await runner.cleanup()
                if problem.errno != errno.EADDRINUSE or port >= last:
                    raise
                port += 1
                continue
            break
        self._runner = runner
        self.port = int(runner.addresses[0][1])

    async def stop(self) -> None:
        """Close the socket and every connection."""
        if self._runner is None:
            return
        runner, self._runner = self._runner, None
        server = runner.server
        if isinstance(server, web.Server):
            for connection in list(server.connections):
                if connection.transport is not None:
                    connection.transport.abort()
        await runner.cleanup()

    async def restart(self, down: float) -> None:
        """Drop every connection, be away for ``down`` seconds, and listen on the same port again."""
        await self.stop()
        await asyncio.sleep(down)
        await self.start(self.host, self.port)

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        if (why := door.refusal(request)) is not None:
            return door.forbidden(why)
        path = request.path
        if path.startswith("/bot"):
            return await self._bot_api.answer(request)
        if path.startswith("/file/bot"):
            return await self._bot_api.download(request)
        if path.startswith(("/api/", "/media/")):
            return await _guarded(self._page_api.answer, request)
        if path.startswith(("/control/", "/clock/")) and self.control is not None:
            return await _guarded(self.control.answer, request)
        return pages.answer(request)


async def _guarded(
    answer: Callable[[web.BaseRequest], Awaitable[web.StreamResponse]], request: web.BaseRequest
) -> web.StreamResponse:
    try:
        return await answer(request)
    except NotPossible as why:
        return reply({"error": str(why)}, 404 if str(why).startswith(("unknown", "no-such")) else 409)
    except ApiError as refusal:
        return reply({"error": refusal.description}, refusal.code)
    except ConnectionError:
        raise
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as mistake:
        return reply({"error": "bad-request", "what": str(mistake)}, 400)
    except Exception:
        log.exception("the playground failed at %s", request.path)
        return reply({"error": "failed"}, 500)
