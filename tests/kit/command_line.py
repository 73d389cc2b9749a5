"""``madang`` in a process of its own, as an operator runs it."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

SECONDS = 30.0
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended."""

    status: int
    out: str
    err: str


def environment(settings: Mapping[str, object]) -> dict[str, str]:
    """Return the machine's environment with exactly these ``MADANG_*``, named without that."""
    ours = {f"MADANG_{name.upper()}": str(value) for name, value in settings.items()}
    machine = {name: value for name, value in os.environ.items() if not name.startswith("MADANG_")}
    return machine | {"CI": "1"} | ours  # (with CI set the demo opens no browser)


async def _begun(folder: Path, settings: Mapping[str, object], words: tuple[object, ...]) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *map(str, words),
        cwd=folder,
        env=environment(settings) | {"PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


async def madang(*words: object, folder: Path, **settings: object) -> Ended:
    """Run ``madang`` with these words in ``folder`` to its end; ``settings`` are ``MADANG_*`` in lower case."""
    process = await _begun(folder, settings, words)
    async with asyncio.timeout(SECONDS):
        out, err = await process.communicate()
    assert process.returncode is not None
    return Ended(process.returncode, out.decode(), err.decode())


@dataclass
class Process:
    """A ``madang`` that is running."""

    process: asyncio.subprocess.Process

    async def line(self) -> str:
        """Wait for the next line on stdout."""
        assert self.process.stdout is not None
        async with asyncio.timeout(SECONDS):
            return (await self.process.stdout.readline()).decode().rstrip("\n")

    async def ends(self, by: signal.Signals = signal.SIGTERM) -> Ended:
        """Send a signal and wait for the end."""
        self.process.send_signal(by)
        async with asyncio.timeout(SECONDS):
            out, err = await self.process.communicate()
        assert self.process.returncode is not None
        return Ended(self.process.returncode, out.decode(), err.decode())


@asynccontextmanager
async def running(*words: object, folder: Path, **settings: object) -> AsyncIterator[Process]:
    """Run ``madang`` for the time of the block; what is left of it at the end is killed."""
    process = await _begun(folder, settings, words)
    try:
        yield Process(process)
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()
