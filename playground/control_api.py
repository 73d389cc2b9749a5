"""What tests and benchmarks ask for: faults, tokens, calls, crowds, moments, restarts; and the clock's follower."""

from __future__ import annotations

import time
from dataclasses import asdict
from typing import TYPE_CHECKING

from playground import acts
from playground.clock import Report
from playground.hearing import NotPossible
from playground.requests import body_of, instant, reply, text_in

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from aiohttp import web

    from playground.bot_api import BotApi
    from playground.params import Json
    from playground.world import World

LONGEST_WAIT = 25.0


class ControlApi:
    """Answers ``/control/…`` and ``/clock/follow``."""

    def __init__(self, world: World, bot_api: BotApi, restart: Callable[[float], Awaitable[None]]) -> None:
        self._world = world
        self._bot_api = bot_api
        self._restart = restart
        self._table: dict[tuple[str, str], Callable[[web.BaseRequest], Awaitable[web.Response]]] = {
            ("POST", "/clock/follow"): self._follow,
            ("GET", "/control/token"): self._current_token,
            ("POST", "/control/token"): self._token,
            ("GET", "/control/calls"): self._calls,
            ("DELETE", "/control/calls"): self._forget_calls,
            ("POST", "/control/faults"): self._faults,
            ("POST", "/control/updates"): self._updates,
            ("POST", "/control/people"): self._people,
            ("POST", "/control/taps"): self._taps,
            ("POST", "/control/says"): self._says,
            ("GET", "/control/moments"): self._moments,
            ("GET", "/control/state"): self._state,
            ("POST", "/control/restart"): self._restarts,
        }

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one request; raises what the server turns into an answer."""
        handler = self._table.get((request.method, request.path))
        return await handler(request) if handler else reply({"error": "not-found"}, 404)

    async def _restarts(self, request: web.BaseRequest) -> web.Response:
        body = await body_of(request)
        await self._restart(float(body.get("down", 0.0)))
        return reply({})

    async def _current_token(self, _request: web.BaseRequest) -> web.Response:
        return reply({"token": next(iter(self._world.tokens), None)})

    async def _calls(self, _request: web.BaseRequest) -> web.Response:
        return reply({"calls": [asdict(call) for call in self._bot_api.calls]})

    async def _forget_calls(self, _request: web.BaseRequest) -> web.Response:
        self._bot_api.calls.clear()
        return reply({})

    async def _follow(self, request: web.BaseRequest) -> web.Response:
        given = request.headers.get("Authorization")
        if given is not None and given.removeprefix("Bearer ") not in self._world.tokens:
            return reply({"error": "unauthorized"}, 401)
        body = await body_of(request)
        report = Report(
            version=int(body.get("version") or 0),
            due_at=instant(body["due_at"]) if body.get("due_at") else None,
            closes_at=tuple(instant(at) for at in body.get("closes_at") or []),
            settled_at=instant(body["settled_at"]) if body.get("settled_at") else None,
        )
        clock = self._world.clock
        if report.closes_at != clock.report.closes_at:
            clock.report = report
            self._world.events.add(0, "clock")
        await clock.follow(report)
        return reply(clock.as_json())

    async def _token(self, request: web.BaseRequest) -> web.Response:
        body = await body_of(request)
        if body.get("revoke"):
            self._world.tokens.clear()
        return reply({"token": self._world.make_token()})

    async def _faults(self, request: web.BaseRequest) -> web.Response:
        body = await body_of(request)
        faults, limits = self._world.faults, self._world.limits
        if "latency" in body:
            faults.latency = float(body["latency"])
        if "rate_limits" in body:
            limits.on = bool(body["rate_limits"])
        if "recording" in body:
            self._bot_api.recording = bool(body["recording"])
        if "script" in body:
            faults.script.clear()
            faults.plan(body["script"])
            faults.spread(self._world.queue)
        return reply(
            {"latency": faults.latency, "rate_limits": limits.on, "script": [asdict(f) for f in faults.script]}
        )

    async def _updates(self, request: web.BaseRequest) -> web.Response:
        body = await body_of(request)
        content = body.get("raw")
        if not isinstance(content, dict):
            raise ValueError("raw should be an object")  # noqa: TRY004 - all mistakes of a request are one kind
        return reply({"update_id": self._world.queue.add_raw(content)})

    async def _people(self, request: web.BaseRequest) -> web.Response:
        body = await body_of(request)
        count = int(body.get("count", 1))
        language = text_in(body, "language", "ko")
        ids = [self._world.add_person(f"주민 {number}", language).id for number in range(1, count + 1)]
        return reply({"ids": ids})

    async def _taps(self, request: web.BaseRequest) -> web.Response:
        """Many taps at once: ``{"taps": [{"person", "message_id", "data"}]}``."""
        body = await body_of(request)
        return reply({"results": [self._tried(self._tap, one) for one in body.get("taps", [])]})

    async def _says(self, request: web.BaseRequest) -> web.Response:
        """Many texts at once: ``{"says": [{"person", "text"}]}``."""
        body = await body_of(request)
        return reply({"results": [self._tried(self._say, one) for one in body.get("says", [])]})

    def _tried(self, act: Callable[[Json], Json], one: Json) -> Json:
        try:
            return act(one)
        except NotPossible as why:
            return {"error": str(why)}

    def _tap(self, one: Json) -> Json:
        query = acts.taps(self._world, one["person"], one["message_id"], one["data"], one.get("chat"))
        return {"query": query.id}

    def _say(self, one: Json) -> Json:
        sent = acts.says(self._world, one["person"], one["text"], one.get("chat"))
        return {"message_ids": [message.id for message in sent]}

    async def _moments(self, request: web.BaseRequest) -> web.Response:
        """Return what took effect after ``since``: taps and texts entering the queue, answers, effects.

        ``at`` is ``time.monotonic()``, which all processes of the machine share; effects carry the keyboard as it is
        now, as rows of callback data, so that a driver knows what can be tapped next.
        """
        query = request.query
        wait = min(float(query.get("wait", 0)), LONGEST_WAIT)
        kinds = set(query["kinds"].split(",")) if "kinds" in query else None
        moments = await self._world.timings.since(int(query.get("since", 0)), wait)
        rows = []
        for moment in moments:
            if kinds is not None and moment.kind not in kinds:
                continue
            row: Json = asdict(moment)
            if moment.kind == "effect":
                row["keyboard"] = self._keyboard(moment.chat, moment.message)
            rows.append(row)
        return reply({"n": moments[-1].n if moments else self._world.timings.n, "moments": rows})

    def _keyboard(self, chat: int, number: int) -> list[list[Json]] | None:
        message = self._world.chats[chat].messages.get(number)
        if message is None or "reply_markup" not in message.json:
            return None
        rows: list[list[Json]] = message.json["reply_markup"]["inline_keyboard"]
        return rows

    async def _state(self, _request: web.BaseRequest) -> web.Response:
        world = self._world
        return reply(
            {
                "queue": len(world.queue),
                "calls_under_way": self._bot_api.under_way,
                "quiet_for": max(0.0, time.monotonic() - self._bot_api.last_call),
                "moments": world.timings.n,
                "events": world.events.n,
            }
        )
