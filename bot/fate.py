"""What became of a call to the Bot API: its result, a refusal, certainly nothing, or nobody knows."""

import json
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from http import HTTPStatus
from typing import Any

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

# Durations of the library are timedeltas from here on, as from its next major version; without this it warns
# whenever one is read, even while it makes its own RetryAfter.
os.environ["PTB_TIMEDELTA"] = "true"


class NotSent(NetworkError):
    """The call certainly had no effect: no connection came about, so no byte of it was written."""

    __slots__ = ()


class Unsure(NetworkError):
    """The call was written, or begun, and nobody can say whether the server acted on it."""

    __slots__ = ()


def may_have_arrived(error: TelegramError) -> bool:
    """Tell whether a call that ended with ``error`` may have had its effect all the same.

    False for what was never sent and for every refusal the server put into words; true for all else, also
    for kinds of errors not known here. The Bot API has no idempotency key, so it cannot be asked
    afterwards.
    """
    return not isinstance(
        error,
        NotSent
        | BadRequest  # first a refusal, although the library derives it from NetworkError
        | ChatMigrated
        | Conflict
        | EndPointNotFound
        | Forbidden
        | InvalidToken
        | RetryAfter,
    )


def seconds_to_wait(error: RetryAfter) -> float:
    """Return how long the server asks to be left alone, in seconds, at least 1."""
    wait = error.retry_after
    return max(1.0, wait.total_seconds() if isinstance(wait, timedelta) else float(wait))


def decoded(payload: bytes) -> dict[str, Any]:
    """Return the JSON object of a reply; bytes that are no UTF-8 become U+FFFD, lone surrogates stay.

    Raises:
        Unsure: it is no JSON object, so it is not the Bot API that answered, or not all of it arrived.
    """
    reply: Any = None
    with suppress(ValueError, RecursionError):  # not turned into ours here: the decoder's error holds the reply
        reply = json.loads(payload.decode("utf-8", "replace"))
    if not isinstance(reply, dict):
        raise Unsure("the reply is not the Bot API's")
    return reply


def result_of(payload: bytes) -> Any:
    """Return the ``result`` of a successful reply, as JSON.

    Raises:
        Unsure: the reply is not one of the Bot API.
        TelegramError: the refusal it holds after all.
    """
    reply = decoded(payload)
    if reply.get("ok") is not True or "result" not in reply:
        code = reply.get("error_code")
        raise refusal(code if isinstance(code, int) else HTTPStatus.BAD_GATEWAY, payload, method="")
    return reply["result"]


def refusal(status: int, payload: bytes, *, method: str) -> TelegramError:
    """Return the error for a reply with a status other than 2xx, in the library's classes.

    The text is the server's own description, which may quote what was sent: it is for recognising, not for
    logs. 401 always means the token; 404 means the token only where nothing else can be missing
    (``getMe``). 5xx, and anything a machine in between says, is `Unsure`.
    """
    try:
        reply = decoded(payload)
    except Unsure:
        return Unsure(f"status {status}, and the reply is not the Bot API's")
    description = str(reply.get("description") or f"status {status}")
    parameters = reply.get("parameters")
    parameters = parameters if isinstance(parameters, dict) else {}
    moved_to, wait = parameters.get("migrate_to_chat_id"), parameters.get("retry_after")
    if isinstance(moved_to, int) and moved_to:
        return ChatMigrated(moved_to)
    if status == HTTPStatus.TOO_MANY_REQUESTS or wait:
        return RetryAfter(timedelta(seconds=wait if isinstance(wait, int | float) and wait > 0 else 1))
    if status == HTTPStatus.NOT_FOUND and method != "getMe":
        return EndPointNotFound(description)
    return _BY_STATUS.get(status, Unsure)(description)


_BY_STATUS: dict[int, Callable[[str], TelegramError]] = {
    HTTPStatus.BAD_REQUEST: BadRequest,
    HTTPStatus.UNAUTHORIZED: InvalidToken,
    HTTPStatus.FORBIDDEN: Forbidden,
    HTTPStatus.NOT_FOUND: InvalidToken,
    HTTPStatus.CONFLICT: Conflict,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: BadRequest,
}
