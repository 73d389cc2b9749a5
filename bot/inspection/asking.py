"""Ask a child process what a file is: whatever the file does to it, the bot goes on."""

import asyncio
import json
import logging
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from participation.papers import FileRule, check_kind
from participation.refused import Refused
from storage.papers import Found

log = logging.getLogger(__name__)

CHILD: Final = ("-s", "-B", "-m", "bot.inspection.child")
_ROOT: Final = Path(__file__).resolve().parents[2]
# Without these some Pythons do not find their own library. Nothing else of the environment goes along: it holds the
# token.
_NEEDED: Final = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")

PATIENCE: Final = 60.0
"""Seconds of real time. A file can use up processor time only, so a child that has not answered by then was kept
waiting by the machine."""
_CRASHES: Final = {signal.SIGSEGV, signal.SIGBUS, signal.SIGABRT, signal.SIGILL, signal.SIGFPE}
"""Signals that a parser brings upon itself; every other one has come from outside."""


class CannotLook(Exception):
    """The child ended, or was ended, before it had looked at the file; nothing is known of it: it is tried again."""


async def inspect(content: bytes, rule: FileRule, *, child: Sequence[str] = CHILD) -> Found:
    """Return what a file is by its content; ``child`` is what the Python of the child is told to run.

    Raises:
        Refused: ``paper-wrong-kind``, ``paper-broken``, ``paper-empty``, ``paper-encrypted``, ``paper-bomb``,
            ``paper-picture-too-large``, ``paper-unreadable-in-time``.
        CannotLook: the machine's trouble, not the file's.
        OSError: no process can be started.
    """
    if not content:
        raise Refused("paper-empty")
    status, out = await ask(content, [*child, *rule.kinds])
    if status == -signal.SIGXCPU:
        raise Refused("paper-unreadable-in-time")
    if -status in _CRASHES:
        log.warning("a file has ended its inspection by signal %d", -status)
        raise Refused("paper-broken")
    if status != 0:
        raise CannotLook(f"status {status}")
    answer: dict[str, Any] = json.loads(out)
    if "refused" in answer:
        if by := answer.get("by"):
            log.info("a file can't be read (%s)", by)
        raise Refused(answer["refused"], **answer["values"])
    check_kind(rule, answer["kind"])
    return Found(answer["kind"], answer["pages"], answer["macros"])


async def ask(content: bytes, command: Sequence[str]) -> tuple[int, bytes]:
    """Run a child with a file on its stdin; return its exit status (negative: ended by that signal) and its stdout.

    After a minute of real time it is killed.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *command,
        cwd=_ROOT,
        env={name: os.environ[name] for name in _NEEDED if name in os.environ},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,  # what libraries say about a file quotes it
    )
    out = b""
    try:
        async with asyncio.timeout(PATIENCE):
            out, _ = await process.communicate(content)
    except TimeoutError:
        pass
    finally:
        if process.returncode is None:
            process.kill()
        status = await process.wait()
    return status, out
