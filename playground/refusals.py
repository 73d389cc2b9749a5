"""How the Bot API says no: a code, a description, sometimes parameters."""

from __future__ import annotations


class ApiError(Exception):
    """An answer with ``ok: false``.

    ``code`` is also the HTTP status; ``description`` is the text that Telegram's server gives; ``parameters`` may hold
    ``retry_after`` (seconds).
    """

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad(what: str) -> ApiError:
    """Return a 400 in the server's words."""
    return ApiError(400, f"Bad Request: {what}")


def forbidden(what: str) -> ApiError:
    """Return a 403 in the server's words."""
    return ApiError(403, f"Forbidden: {what}")


def conflict(what: str) -> ApiError:
    """Return a 409 in the server's words."""
    return ApiError(409, f"Conflict: {what}")


def flood(seconds: int) -> ApiError:
    """Return a 429 that asks to wait ``seconds``."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


TERMINATED = "terminated by other getUpdates request; make sure that only one bot instance is running"
TERMINATED_BY_WEBHOOK = "terminated by setWebhook request"
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
