"""The parameters of one Bot API call, however they came: JSON, form, multipart or query string."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, http_exceptions, web

from playground.refusals import ApiError, bad

Json = dict[str, Any]

UPLOAD_LIMIT = 50 * 1024 * 1024
"""Bytes that one request may hold in one file."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it arrived."""

    name: str
    type: str
    data: bytes


@dataclass(slots=True)
class Params:
    """What a call was given; values are strings from forms and any JSON type from JSON."""

    values: Json
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return the value as text, ``""`` if there is none.

        Raises:
            ApiError: a lone surrogate, which no UTF-8 can hold.
        """
        value = self.values.get(name)
        if value is None:
            return ""
        if not isinstance(value, str):
            value = json.dumps(value)
        if not value.isascii():
            try:
                value.encode()
            except UnicodeEncodeError:
                raise bad("strings must be encoded in UTF-8") from None
        return value

    def number(self, name: str) -> int:
        """Return the value as a whole number, 0 if there is none or it is not one, as the server reads it."""
        value = self.values.get(name)
        if isinstance(value, int):
            return int(value)
        try:
            return int(str(value or 0))
        except ValueError:
            return 0

    def flag(self, name: str) -> bool:
        """Return whether the value is one of the words that the server takes for true."""
        value = self.values.get(name)
        return value is True or (isinstance(value, str | int) and str(value).lower() in {"true", "yes", "1"})

    def thing(self, name: str, mistake: str) -> object:
        """Return a JSON value, given as itself or as its text; ``None`` if absent.

        Raises:
            ApiError: ``mistake``, if it is no JSON.
        """
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except (ValueError, RecursionError):
            raise bad(mistake) from None


def whole(value: object) -> int | None:
    """Return a JSON value as the whole number that it is or spells; ``None`` for anything else."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if not isinstance(value, str):
        return None
    try:
        return int(value)
    except ValueError:
        return None


async def read(request: web.BaseRequest) -> Params:
    """Read the parameters of ``request``.

    Raises:
        ApiError: a body that is not what it says, or a file above ``UPLOAD_LIMIT``.
    """
    try:
        return await _read(request)
    except (ValueError, LookupError, web.RequestPayloadError, http_exceptions.HttpProcessingError):
        # A form without its boundary, cut short, or in a coding that does not exist.
        raise bad("can't parse the request body") from None


async def _read(request: web.BaseRequest) -> Params:
    values: Json = dict(request.query) if request.query_string else {}
    kind = request.content_type
    if request.method != "POST" or not request.body_exists:
        return Params(values)
    if kind == "application/json":
        body = await request.read()
        try:
            given = json.loads(body) if body else {}
        except (ValueError, RecursionError):
            raise bad("can't parse JSON object") from None
        if not isinstance(given, dict):
            raise bad("JSON object expected")
        values.update(given)
        return Params(values)
    if kind == "application/x-www-form-urlencoded":
        values.update(await request.post())
        return Params(values)
    if kind == "multipart/form-data":
        return await _read_parts(request, values)
    return Params(values)


async def _read_parts(request: web.BaseRequest, values: Json) -> Params:
    params = Params(values)
    reader = await request.multipart()
    while (part := await reader.next()) is not None:
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        data = bytearray()
        while chunk := await part.read_chunk(1 << 16):
            data += chunk
            if len(data) > UPLOAD_LIMIT:
                raise ApiError(413, "Request Entity Too Large")
        if part.filename is None:
            params.values[part.name] = data.decode("utf-8", "surrogateescape")
        else:
            kind = part.headers.get("Content-Type", "application/octet-stream")
            params.uploads[part.name] = Upload(part.filename, kind, bytes(data))
    return params
