"""Errors of ours: a number for the person who met one, the trace for the operator."""

import asyncio
import logging
import secrets
import threading
from collections import deque
from types import TracebackType
from typing import TYPE_CHECKING, Any, TextIO

from bot.traces import place

if TYPE_CHECKING:
    import sys

log = logging.getLogger(__name__)

NUMBERS_KEPT = 4096
"""Numbers not given again for so many incidents: a sixteenth of all, so that a fresh one is soon found."""

_given: deque[str] = deque(maxlen=NUMBERS_KEPT)

_CONSTANT = frozenset(
    {
        "Future exception was never retrieved",
        "Task exception was never retrieved",
        "Task was destroyed but it is pending!",
        "Unclosed client session",
        "Unclosed connection",
        "Unclosed connector",
        "Unclosed response",
    }
)
"""Messages of asyncio and aiohttp that hold nothing else; all others may show what a callback was given."""


def incident(error: BaseException) -> str:
    """Log the error's trace under a fresh number; return the number (as ``4F2A``) for the person's message.

    Of the person nothing is logged: whoever calls has only the number and when it happened.
    """
    number = secrets.token_hex(2).upper()
    while number in _given:
        number = secrets.token_hex(2).upper()
    _given.append(number)
    log.error("incident %s", number, exc_info=error)
    return number


def uncaught(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
    """Take the place of `sys.excepthook`; Ctrl-C is no incident."""
    if issubclass(kind, KeyboardInterrupt):
        return
    incident(error.with_traceback(at))


def in_thread(failed: threading.ExceptHookArgs) -> None:
    """Take the place of `threading.excepthook`."""
    if failed.exc_value is not None and not isinstance(failed.exc_value, SystemExit):
        incident(failed.exc_value)


def unraisable(failed: "sys.UnraisableHookArgs") -> None:
    """Take the place of `sys.unraisablehook`; the object in which it happened is not shown."""
    if failed.exc_value is not None:
        incident(failed.exc_value)


def in_loop(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:  # noqa: ARG001 - asyncio's signature
    """Take the place of asyncio's own exception handler."""
    message = context.get("message")
    said = message if message in _CONSTANT else "asyncio met a fault"
    error = context.get("exception")
    log.error("%s", said, exc_info=error if isinstance(error, BaseException) else None)


def warned(
    message: Warning | str,  # noqa: ARG001 - it may quote values
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,  # noqa: ARG001 - it goes where the log goes
    line: str | None = None,  # noqa: ARG001 - a line of source
) -> None:
    """Take the place of `warnings.showwarning`: kind and place of the warning."""
    log.warning("%s at %s", category.__name__, place(filename, lineno))
