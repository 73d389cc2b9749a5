"""Servers for the transport's tests: one that answers as told, and some that misbehave below HTTP."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web
from aiohttp.test_utils import TestServer

TOKEN = "123456789:AAH-secret_secret_secret_secret_sec"

Handle = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@dataclass
class Seen:
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> object:
        return json.loads(self.body)


@dataclass
class Answering:
    """A server that answers every request with ``status`` and ``body``, after ``pause`` seconds, and keeps it."""

    status: int = 200
    body: bytes = b'{"ok":true,"result":true}'
    pause: float = 0.0
    headers: dict[str, str] = field(default_factory=dict)
    url: str = ""
    seen: list[Seen] = field(default_factory=list)
    busy: int = 0
    busiest: int = 0

    def refuse(self, status: int, description: str, **parameters: object) -> None:
        reply = {"ok": False, "error_code": status, "description": description, "parameters": parameters}
        self.status, self.body = status, json.dumps(reply).encode()

    async def handle(self, request: web.Request) -> web.Response:
        self.seen.append(Seen(request.raw_path, dict(request.headers), await request.read()))
        self.busy += 1
        self.busiest = max(self.busiest, self.busy)
        try:
            await asyncio.sleep(self.pause)
        finally:
            self.busy -= 1
        return web.Response(status=self.status, body=self.body, headers=self.headers)


@asynccontextmanager
async def answering() -> AsyncIterator[Answering]:
    it = Answering()
    app = web.Application(client_max_size=2**27)
    app.router.add_route("*", "/{path:.*}", it.handle)
    async with TestServer(app) as server:
        it.url = str(server.make_url("")).rstrip("/")
        yield it


@asynccontextmanager
async def raw(handle: Handle) -> AsyncIterator[str]:
    """A TCP server that does as told with each connection; yields its address."""
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


async def _request(reader: asyncio.StreamReader) -> None:
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length"))
    await reader.readexactly(int(length.split(b":")[1]))


async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Read the whole request, and close without a word."""
    await _request(reader)
    writer.close()


async def reset(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Read the whole request, and break the connection."""
    await _request(reader)
    writer.transport.abort()


async def half(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer, but not to the end."""
    await _request(reader)
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + b'{"ok":true')
    await writer.drain()
    writer.close()


async def babble(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer something that is no HTTP."""
    await _request(reader)
    writer.write(b"\x00\x01 what?\r\n\r\n")
    await writer.drain()
    writer.close()
