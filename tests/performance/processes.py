"""The processes of a measurement: the playground's, and the bot's that runs on it."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any, Self

from tests.performance.usage import Usage, usage_of

ROOT = Path(__file__).resolve().parent.parent.parent
START_SECONDS = 15.0
END_SECONDS = 3.0
"""After that a bot is killed; nothing that is measured comes later."""


class Broken(Exception):
    """A measurement that cannot be taken: a process ended, or a screen was not as expected."""


class YardProcess:
    """The playground in its own process; see `tests.performance.yard` for what can be asked of it."""

    def __init__(self, latency: float, *, rate_limits: bool = False) -> None:
        limits = ["--rate-limits"] if rate_limits else []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.performance.yard", "--latency", str(latency), *limits],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # it logs each call that a bot leaves unfinished when it is ended
            text=True,
        )
        said = self._line()
        self.url: str = said["url"]
        self.token: str = said["token"]
        self.polls = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pipe(self._process.stdin).close()
        self._process.wait(10)
        self._pipe(self._process.stdout).close()

    @staticmethod
    def _pipe(pipe: IO[str] | None) -> IO[str]:
        assert pipe is not None
        return pipe

    def _line(self) -> dict[str, Any]:
        line = self._pipe(self._process.stdout).readline()
        if not line:
            raise Broken("the playground's process has ended")
        said: dict[str, Any] = json.loads(line)
        return said

    def ask(self, do: str, **given: object) -> dict[str, Any]:
        """Ask for something and wait for what comes of it."""
        commands = self._pipe(self._process.stdin)
        commands.write(json.dumps({"do": do, **given}) + "\n")
        commands.flush()
        said = self._line()
        if said.get("error") or said.get("missing"):
            raise Broken(said.get("error") or said["missing"])
        return said

    def vote(self, **given: object) -> dict[str, Any]:
        """Have people vote; see `tests.performance.yard.Yard.vote`.

        Raises:
            Broken: nobody got a receipt.
        """
        said = self.ask("vote", **given)
        if not said["ballots"]:
            raise Broken("nobody got a receipt")
        return said

    def first_poll(self) -> float:
        """Wait until a bot polls that has not polled before; return when it did (monotonic seconds)."""
        said = self.ask("first_poll", polls=self.polls, seconds=START_SECONDS)
        self.polls = int(said["polls"])
        return float(said["at"])


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot that runs. ``start_seconds``: from exec to its first poll reaching the playground."""

    process: "subprocess.Popen[bytes]"
    start_seconds: float

    @property
    def pid(self) -> int:
        """Its process id."""
        return self.process.pid

    def usage(self) -> Usage:
        """Return what it has used so far."""
        return usage_of(self.pid)


MADANG = (str(Path(sys.executable).with_name("madang")), "run")
STOCK = (sys.executable, "-m", "tests.performance.stock_bot")
STORELESS = (sys.executable, "-m", "tests.performance.storeless_bot")


def environment(yard: YardProcess, folder: Path) -> Mapping[str, str]:
    """Return the environment of a bot whose data lies in ``folder``; nothing of the machine's own settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("MADANG_")}
    return {
        **kept,
        "PYTHONPATH": str(ROOT),
        "MADANG_API_URL": yard.url,
        "MADANG_TOKEN": yard.token,
        "MADANG_DATA": str(folder / "data"),
        "MADANG_KEYS": str(folder / "keys"),
    }


@contextmanager
def running(
    command: tuple[str, ...], yard: YardProcess, folder: Path, settings: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Bot]:
    """Run a bot in ``folder`` until the end of the block; ``settings`` are further variables.

    Raises:
        Broken: it ended before that, or does not poll; its last words stand in the text.
    """
    folder.mkdir(parents=True, exist_ok=True)
    words = folder / "log"
    with words.open("ab") as log:
        began = time.monotonic()
        process = subprocess.Popen(
            command, cwd=folder, env={**environment(yard, folder), **settings}, stdout=log, stderr=log
        )
        try:
            polled_at = yard.first_poll()
            yield Bot(process, polled_at - began)
        except Broken as problem:
            raise Broken(f"{problem}\n{words.read_text('utf-8', 'replace')[-2000:]}") from None
        finally:
            ended = process.poll()
            process.terminate()
            try:
                process.wait(END_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
    if ended is not None:
        raise Broken(f"the bot has ended with status {ended}\n{words.read_text('utf-8', 'replace')[-2000:]}")
