"""Reading what the page and the tests ask for, and answering in JSON."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from aiohttp import web

from playground.door import HEADERS
from playground.updates import encode

if TYPE_CHECKING:
    from playground.params import Json

_DURATION = re.compile(r"(-)?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")


def reply(content: object, status: int = 200) -> web.Response:
    """Return ``content`` as JSON, with the headers of the page."""
    return web.Response(status=status, body=encode(content).encode(), content_type="application/json", headers=HEADERS)


def number_in(body: Json, name: str) -> int:
    """Return a whole number from a request; raises ``ValueError``."""
    value = body.get(name)
    if not isinstance(value, int):
        raise ValueError(f"{name} should be a whole number")  # noqa: TRY004 - all mistakes of a request are one kind
    return value


def text_in(body: Json, name: str, default: str | None = None) -> str:
    """Return a text from a request; raises ``ValueError``."""
    value = body.get(name, default)
    if not isinstance(value, str):
        raise ValueError(f"{name} should be a text")  # noqa: TRY004 - all mistakes of a request are one kind
    return value


def duration(text: str) -> timedelta:
    """Return the length that an ISO 8601 text such as ``PT1H`` or ``P1D`` names; raises ``ValueError``."""
    match = _DURATION.fullmatch(text)
    if match is None or not any(match.groups()[1:]):
        raise ValueError("jump should be a length such as PT1H or P1D")
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups()[1:])
    length = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -length if match.group(1) else length


def instant(text: str) -> datetime:
    """Return the instant that an ISO 8601 text with its offset names; raises ``ValueError``."""
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError("an instant needs its offset")
    return at


async def body_of(request: web.BaseRequest) -> Json:
    """Return the JSON object of a request, ``{}`` if there is none; raises ``ValueError``."""
    raw = await request.read()
    body = json.loads(raw) if raw else {}
    if not isinstance(body, dict):
        raise ValueError("a JSON object is expected")  # noqa: TRY004 - all mistakes of a request are one kind
    return body
