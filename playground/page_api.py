"""What the page asks for: people, chats, acts, events, the clock, pictures."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING
from urllib.parse import quote

from aiohttp import web

from playground import acts, membership, page_view, params, sharing
from playground.door import HEADERS
from playground.hearing import NotPossible
from playground.page_acts import ACTS
from playground.requests import body_of, duration, instant, reply, text_in
from playground.updates import encode

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from playground.nursery import Nursery
    from playground.params import Json
    from playground.world import World

HEARTBEAT_SECONDS = 15.0
_PICTURES = frozenset({"image/jpeg", "image/png", "image/gif"})


class PageApi:
    """Answers ``/api/…`` and ``/media/…``."""

    def __init__(self, world: World, nursery: Nursery) -> None:
        self._world = world
        self._nursery = nursery
        self._table: dict[tuple[str, str], Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]] = {
            ("GET", "/api/people"): self._people,
            ("POST", "/api/people"): self._add_person,
            ("POST", "/api/groups"): self._add_group,
            ("GET", "/api/events"): self._events,
            ("GET", "/api/clock"): self._clock,
            ("POST", "/api/clock"): self._set_clock,
        }

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one request of the page.

        Raises:
            NotPossible, ApiError, ValueError: what the server turns into an answer.
        """
        parts = request.path.strip("/").split("/")
        if handler := self._table.get((request.method, request.path)):
            return await handler(request)
        match (request.method, parts):
            case ("GET", ["media", unique]):
                return self._media(unique)
            case ("GET", ["api", "chats", person, "document", message]):
                return await self._document(int(person), int(message))
            case ("GET", ["api", "chats", person]):
                return self._chat(int(person))
            case ("POST", ["api", "chats", person, act]):
                return await self._act(request, int(person), act)
        return reply({"error": "not-found"}, 404)

    def _chat(self, person: int) -> web.Response:
        user = self._world.users.get(person)
        if user is None:
            raise NotPossible("unknown-person")
        return reply(page_view.chat(self._world, user))

    async def _clock(self, _request: web.BaseRequest) -> web.Response:
        return reply(self._world.clock.as_json())

    async def _people(self, _request: web.BaseRequest) -> web.Response:
        world = self._world
        people = [page_view.person(user) for user in world.users.values()]
        return reply(
            {"people": people, "bot": {"id": world.profile.as_json()["id"], **_bot(world)}, "n": world.events.n}
        )

    async def _add_person(self, request: web.BaseRequest) -> web.Response:
        body = await body_of(request)
        name = text_in(body, "name").strip()
        if not 1 <= len(name) <= 64:
            raise ValueError("name should have 1 to 64 characters")
        role = text_in(body, "role", "resident")
        if role not in {"resident", "official"}:
            raise ValueError("role should be resident or official")
        user = self._world.add_person(name, text_in(body, "language", "ko"), role)
        return reply(page_view.person(user))

    async def _add_group(self, request: web.BaseRequest) -> web.Response:
        body = await body_of(request)
        members = body.get("members", [])
        if not isinstance(members, list) or not all(member in self._world.users for member in members):
            raise ValueError("members should be ids of people")
        privacy = body.get("privacy", True) is not False
        group = membership.opens_group(self._world, text_in(body, "title"), members, privacy=privacy)
        return reply({"id": group.id, "title": group.title, "members": group.members})

    async def _act(self, request: web.BaseRequest, person: int, act: str) -> web.Response:
        world = self._world
        if act == "file":
            return await self._file(request, person)
        if (run := ACTS.get(act)) is None:
            return reply({"error": "not-found"}, 404)
        return reply(run(world, person, await body_of(request)))

    async def _file(self, request: web.BaseRequest, person: int) -> web.Response:
        given = await params.read(request)
        if not given.uploads:
            raise ValueError("file is missing")
        kind = "photo" if given.text("as") == "photo" else "document"
        uploads = list(given.uploads.values())
        sent = sharing.sends_files(self._world, person, uploads, given.text("caption"), kind=kind)
        return reply({"message_ids": [message.id for message in sent]})

    async def _document(self, person: int, number: int) -> web.Response:
        message = acts.message_for(self._world, person, number, None)
        document = message.json.get("document")
        if document is None:
            raise NotPossible("no-such-document")
        if message.json.get("has_protected_content"):
            raise NotPossible("protected")
        stored = self._world.shelf.stored[document["file_id"]]
        data = await asyncio.to_thread(self._world.shelf.data, stored)
        headers = {**HEADERS, "Content-Disposition": f"attachment; filename*=UTF-8''{quote(stored.name)}"}
        return web.Response(body=data, content_type="application/octet-stream", headers=headers)

    def _media(self, unique: str) -> web.Response:
        """Return a picture; a document is fetched through the message that carries it, which may be protected."""
        stored = self._world.shelf.by_unique(unique)
        if stored is None or stored.kind != "photo":
            return reply({"error": "not-found"}, 404)
        data = self._world.shelf.data(stored)
        mime = stored.mime if stored.mime in _PICTURES else "image/png" if data.startswith(b"\x89PNG") else "image/jpeg"
        return web.Response(body=data, content_type=mime, headers=HEADERS)

    async def _set_clock(self, request: web.BaseRequest) -> web.Response:
        body = await body_of(request)
        clock = self._world.clock
        to = None
        if "jump" in body:
            to = clock.now() + duration(text_in(body, "jump"))
        elif "to" in body:
            to = instant(text_in(body, "to"))
        elif "to_close" in body:
            where = text_in(body, "to_close")
            if where not in {"before", "after"}:
                raise ValueError("to_close should be before or after")
            try:
                to = clock.close_before() if where == "before" else clock.close_after()
            except LookupError:
                raise NotPossible("no-close-ahead") from None
        elif "running" not in body:
            raise ValueError("running, jump, to or to_close is expected")
        if isinstance(running := body.get("running"), bool):
            clock.run(running=running)
        if to is not None:
            if body.get("wait") is False:
                self._nursery.start(clock.jump(to), "jump")
            else:
                await clock.jump(to)
        return reply(clock.as_json())

    async def _events(self, request: web.BaseRequest) -> web.StreamResponse:
        since = request.headers.get("Last-Event-ID") or request.query.get("since") or str(self._world.events.n)
        n = int(since)
        stream = web.StreamResponse(headers={**HEADERS, "Content-Type": "text/event-stream"})
        await stream.prepare(request)
        # A page that is closed ends its stream in the middle of it: that is how every stream ends.
        with contextlib.suppress(ConnectionError):
            await self._tell(stream, n)
        return stream

    async def _tell(self, stream: web.StreamResponse, n: int) -> None:
        world = self._world
        await stream.write(b": here\n\n")
        while True:
            events = world.events.since(n)
            if events is None:
                n = world.events.n
                await stream.write(_sent(n, {"n": n, "person": 0, "kind": "reload"}))
            elif events:
                n = events[-1].n
                await stream.write(b"".join(_sent(each.n, page_view.event(world, each)) for each in events))
            else:
                await world.events.wait(n, HEARTBEAT_SECONDS)
                if world.events.n <= n:
                    await stream.write(b": still here\n\n")


def _bot(world: World) -> Json:
    return {"name": world.profile.name, "username": world.profile.username}


def _sent(n: int, view: Json) -> bytes:
    return f"id: {n}\ndata: {encode(view)}\n\n".encode()
