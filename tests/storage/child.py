"""Run a part of a test in a process of its own: another process at the database, or a person without root's powers."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
NOBODY = 65534


def start(function: Callable[..., Awaitable[None]], *arguments: object) -> "subprocess.Popen[str]":
    """Start an async function of a test module, with its arguments as text, in another Python."""
    return subprocess.Popen(
        [sys.executable, "-m", __name__, function.__module__, function.__name__, *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def said_by(process: "subprocess.Popen[str]") -> str:
    """Wait for its end; return what it has printed."""
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    return out


def become_an_ordinary_user() -> None:
    """Give up root's powers, for which modes of files mean nothing."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


if __name__ == "__main__":
    module, name, *arguments = sys.argv[1:]
    asyncio.run(getattr(__import__(module, fromlist=[name]), name)(*arguments))
