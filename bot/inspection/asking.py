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

from bot.inspection.limits import SECONDS
from participation.papers import FileRule, check_kind
from participation.refused import Refused
from storage.papers import Found

log = logging.getLogger(__name__)

CHILD: Final = ("-s", "-B", "-m", "bot.inspection.child")
_ROOT: Final = Path(__file__).resolve().parents[2]
# Without these some Pythons do not find their own library. Nothing else of the environment goes along: it holds the
# token.
_NEEDED: Final = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


class CannotLook(Exception):
    """The child ended before it could look at the file: nothing is known of it, and it may be tried again."""


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
    if status in {-signal.SIGXCPU, -signal.SIGKILL}:
        raise Refused("paper-unreadable-in-time")
    if status < 0:
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

    After 10 seconds of real time it is killed.
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
        async with asyncio.timeout(SECONDS):
            out, _ = await process.communicate(content)
    except TimeoutError:
        pass
    finally:
        if process.returncode is None:
            process.kill()
        status = await process.wait()
    return status, out
