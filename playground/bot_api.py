"""The Bot API over HTTP: one call in, one answer out, with the faults that were asked for."""

from __future__ import annotations

import asyncio
import logging
import socket
import struct
import time
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from aiohttp import web

from playground import describing, editing, params, sending
from playground.faults import DOWNLOAD
from playground.polling import Delivery, Raw
from playground.refusals import ApiError, flood
from playground.updates import encode

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from playground.faults import Fault
    from playground.params import Json, Params
    from playground.world import World

log = logging.getLogger(__name__)

CALLS_KEPT = 5_000

_NGINX = b"<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"
"""What stands in the answer when Telegram's own proxy finds nobody behind it: no JSON."""

_SIMPLE: dict[str, Any] = {
    "getme": describing.get_me,
    "getchat": describing.get_chat,
    "getfile": describing.get_file,
    "logout": describing.accept,
    "close": describing.accept,
    "sendchataction": describing.send_chat_action,
    "setmycommands": describing.set_my_commands,
    "getmycommands": describing.get_my_commands,
    "deletemycommands": describing.delete_my_commands,
    "setmyname": describing.set_text("name", 64, "name"),
    "getmyname": describing.get_text("name", "name"),
    "setmydescription": describing.set_text("description", 512, "description"),
    "getmydescription": describing.get_text("description", "description"),
    "setmyshortdescription": describing.set_text("short_description", 120, "short_description"),
    "getmyshortdescription": describing.get_text("short_description", "short_description"),
    "setchatmenubutton": describing.set_chat_menu_button,
    "getchatmenubutton": describing.get_chat_menu_button,
    "sendmessage": sending.send_message,
    "sendphoto": sending.send_photo,
    "senddocument": sending.send_document,
    "editmessagetext": editing.edit_message_text,
    "editmessagecaption": editing.edit_message_caption,
    "editmessagereplymarkup": editing.edit_message_reply_markup,
    "deletemessage": editing.delete_message,
    "deletemessages": editing.delete_messages,
    "answercallbackquery": editing.answer_callback_query,
}


@dataclass(frozen=True, slots=True)
class Call:
    """A call as it came; ``code`` is what it was answered with, 0 for a reply that was kept back."""

    method: str
    params: Json
    code: int


class BotApi:
    """Answers ``/bot<token>/<method>`` and ``/file/bot<token>/<path>``."""

    def __init__(self, world: World, delivery: Delivery) -> None:
        self._world = world
        self._delivery = delivery
        self.recording = True
        self.calls: deque[Call] = deque(maxlen=CALLS_KEPT)
        self.under_way = 0
        self.last_call = float("-inf")
        self._waiting: dict[str, Callable[[Params], Awaitable[object]]] = {
            "getupdates": delivery.get_updates,
            "setwebhook": delivery.set_webhook,
            "deletewebhook": delivery.delete_webhook,
            "getwebhookinfo": delivery.get_webhook_info,
        }

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one call; every refusal is an answer too."""
        path = request.path
        token, _, method = path[4:].partition("/")
        name = method.lower()
        counted = name != "getupdates"
        self.under_way += counted
        try:
            latency = self._world.faults.latency
            if latency:
                await asyncio.sleep(latency)
            response = await self._answer(request, token, name, method)
            if self._world.faults.latency:
                await asyncio.sleep(self._world.faults.latency)
            return response
        finally:
            if counted:
                self.under_way -= 1
                self.last_call = time.monotonic()

    async def _answer(self, request: web.BaseRequest, token: str, name: str, method: str) -> web.StreamResponse:
        given: Params | None = None
        code = 500
        try:
            self._check(token, name)
            given = await params.read(request)
            fault = self._world.faults.strike(name, str(given.values.get("chat_id", "")))
            if fault is not None and fault.fault != "lost":
                code = int(fault.fault) if fault.fault.isdigit() else 0
                return _struck(request, fault)
            result = await self._run(name, given)
            code = 0 if fault is not None else 200
            return cut(request) if fault is not None else accepted(result)
        except ApiError as refusal:
            code = refusal.code
            return refused(refusal)
        except web.HTTPRequestEntityTooLarge:
            code = 413
            return refused(ApiError(413, "Request Entity Too Large"))
        except ConnectionError:
            raise  # it was the bot that has gone
        except Exception:
            log.exception("the playground failed in %s", method)
            return refused(ApiError(500, "Internal Server Error"))
        finally:
            if self.recording:
                self.calls.append(Call(method, given.values if given is not None else {}, code))

    def _check(self, token: str, name: str) -> None:
        if token not in self._world.tokens:
            number, colon, _ = token.partition(":")
            raise ApiError(401, "Unauthorized") if colon and number.isdigit() else ApiError(404, "Not Found")
        if name not in _SIMPLE and name not in self._waiting:
            raise ApiError(404, "Not Found: method not found")

    async def _run(self, name: str, given: Params) -> object:
        if (run := _SIMPLE.get(name)) is not None:
            result: object = run(self._world, given)
            return result
        return await self._waiting[name](given)

    async def download(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer ``/file/bot<token>/<path>``: bytes without name or type, for an hour after ``getFile``."""
        self.under_way += 1
        try:
            if self._world.faults.latency:
                await asyncio.sleep(self._world.faults.latency)
            response = await self._download(request)
            if self.recording:
                self.calls.append(Call(DOWNLOAD, {}, response.status))
            return response
        finally:
            self.under_way -= 1
            self.last_call = time.monotonic()

    async def _download(self, request: web.BaseRequest) -> web.StreamResponse:
        token, _, path = request.path.removeprefix("/file/bot").partition("/")
        if token not in self._world.tokens:
            return refused(ApiError(401, "Unauthorized"))
        stored = self._world.shelf.open_link(path)
        if stored is None:
            return refused(ApiError(404, "Not Found"))
        data = await asyncio.to_thread(self._world.shelf.data, stored)
        fault = self._world.faults.strike(DOWNLOAD, "")
        if fault is not None and fault.fault == "half":
            return await _half(request, data)
        if fault is not None:
            return cut(request) if fault.fault == "lost" else _struck(request, fault)
        return web.Response(body=data, content_type="application/octet-stream")


def accepted(result: object) -> web.Response:
    """Return the answer that holds ``result``."""
    body = result if isinstance(result, Raw) else encode(result)
    return web.Response(body=f'{{"ok":true,"result":{body}}}'.encode(), content_type="application/json")


def _struck(request: web.BaseRequest, fault: Fault) -> web.Response:
    if fault.fault == "reset":
        return cut(request, reset=True)
    if fault.fault == "429":
        return refused(flood(fault.retry_after))
    if fault.fault == "502":
        return web.Response(status=502, body=_NGINX, content_type="text/html")
    return refused(ApiError(500, "Internal Server Error"))


async def _half(request: web.BaseRequest, data: bytes) -> web.StreamResponse:
    """Promise all of a file, send half of it, and cut the connection."""
    response = web.StreamResponse(headers={"Content-Type": "application/octet-stream"})
    response.content_length = len(data)
    await response.prepare(request)
    await response.write(data[: len(data) // 2])
    cut(request)
    return response


def refused(refusal: ApiError) -> web.Response:
    """Return the answer that ``refusal`` makes."""
    body: Json = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    headers = {}
    if refusal.parameters:
        body["parameters"] = refusal.parameters
        if wait := refusal.parameters.get("retry_after"):
            headers["Retry-After"] = str(wait)
    return web.Response(
        status=refusal.code, body=encode(body).encode(), content_type="application/json", headers=headers
    )


def cut(request: web.BaseRequest, *, reset: bool = False) -> web.Response:
    """Cut the connection without an answer; ``reset`` sends a TCP reset, else it just ends."""
    transport = request.transport
    if transport is not None:
        raw = transport.get_extra_info("socket")
        if reset and raw is not None:
            # Lingering for no time makes the system send RST instead of FIN.
            cast("socket.socket", raw).setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()
    return web.Response()
