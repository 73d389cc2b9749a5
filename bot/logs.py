"""What the operator may read: which part failed and where, and nothing that a person said or is.

Invariant 7: names, birth dates, answers, ballots, tokens, codes, chat ids and updates never reach a log.
Errors appear as type and frames, because their texts quote what they failed on (pydantic its input, HTTP
libraries the address with the token). Of other people's loggers only the name, the level and the place
appear.
"""

import asyncio
import logging
import re
import sys
import threading
import time
import warnings
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from typing import Final, TextIO

from bot import incidents
from bot.traces import place, trace

OURS: Final = frozenset(
    {"bot", "conversations", "handlers", "participation", "playground", "reports", "storage", "texts"}
)
"""First parts of the names of loggers whose messages are written by us, and so hold nothing of a person."""

_SECRET = re.compile(r"[0-9]+(?::|%3A)[A-Za-z0-9_-]{10,}", re.IGNORECASE)


def set_up(stream: TextIO | None = None) -> Callable[[], None]:
    """Send every log, warning and uncaught error to ``stream`` (default: stderr), in safe words.

    To be called once, before the event loop; `watch` then adds the loop. Returns what undoes it, for tests.
    """
    undo = ExitStack()
    root = logging.getLogger()
    undo.callback(partial(setattr, root, "handlers", root.handlers[:]))
    root.handlers[:] = [SafeHandler(stream if stream is not None else sys.stderr)]
    _level(undo, root, logging.WARNING)
    for name in OURS:
        _level(undo, logging.getLogger(name), logging.INFO)
    for owner, hook, ours in (
        (sys, "excepthook", incidents.uncaught),
        (sys, "unraisablehook", incidents.unraisable),
        (threading, "excepthook", incidents.in_thread),
        (warnings, "showwarning", incidents.warned),
    ):
        undo.callback(partial(setattr, owner, hook, getattr(owner, hook)))
        setattr(owner, hook, ours)
    return undo.close


def watch(loop: asyncio.AbstractEventLoop) -> None:
    """Have what asyncio would print itself (with the reprs of tasks and callbacks) logged in safe words."""
    loop.set_exception_handler(incidents.in_loop)


def _level(undo: ExitStack, logger: logging.Logger, level: int) -> None:
    undo.callback(logger.setLevel, logger.level)
    logger.setLevel(level)


class SafeHandler(logging.StreamHandler[TextIO]):
    """Writes records in safe words, those of others from ``WARNING`` on."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__(stream)
        self.setFormatter(SafeFormatter())

    def filter(self, record: logging.LogRecord) -> bool:
        return _is_ours(record) or record.levelno >= logging.WARNING

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's name
        """Stay silent: the library would print the record and its arguments."""


class SafeFormatter(logging.Formatter):
    """Our own messages with errors and tokens taken out; of others' only logger, level and place."""

    def format(self, record: logging.LogRecord) -> str:
        moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created))
        head = f"{moment} {record.levelname} {record.name}"
        line = f"{head}: {_message(record)}" if _is_ours(record) else f"{head} at {_place(record)}"
        error = record.exc_info[1] if record.exc_info else None
        return line if error is None else f"{line}\n{_indented(trace(error))}"


def _is_ours(record: logging.LogRecord) -> bool:
    return record.name.partition(".")[0] in OURS


def _place(record: logging.LogRecord) -> str:
    return f"{place(record.pathname, record.lineno)} {record.funcName}"


def _message(record: logging.LogRecord) -> str:
    arguments = record.args
    if isinstance(arguments, tuple):
        arguments = tuple(map(_tame, arguments))
    elif isinstance(arguments, dict):
        arguments = _Tamed((name, _tame(value)) for name, value in arguments.items())
    try:
        text = record.msg % arguments if isinstance(record.msg, str) and arguments else str(_tame(record.msg))
    except (TypeError, ValueError, KeyError):
        text = f"a message that does not fit its values, at {_place(record)}"
    return _SECRET.sub("[token]", text).replace("\n", "\\n").replace("\r", "\\r")


class _Tamed(dict[str, object]):
    """The values for ``%(name)s``; logging passes a mapping meant for ``%s`` in the same way."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "dict"


def _tame(value: object) -> object:
    """Return numbers and texts as they are, and of everything else the type: a repr shows what is inside."""
    return value if isinstance(value, int | float | str) else type(value).__qualname__


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.split("\n"))
