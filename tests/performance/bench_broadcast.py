"""``make bench-broadcast``: an announcement at the permitted rate, and what people notice of it meanwhile.

It prints a table; ``--quick`` is for development, and too short to be quoted.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from participation.announcement import Content, Words
from participation.audience import Audience, Term
from playground.clock import DEMO_START
from playground.people import FIRST_PERSON
from storage import announcement_sending, announcements, roles
from storage.database import Database, Tx
from storage.keys import Keyring
from tests.performance.bench_vote import _machine
from tests.performance.drawings import SLUG
from tests.performance.filled import fill
from tests.performance.parts import LATENCY, MEGABYTE, percentile
from tests.performance.processes import MADANG, Broken, YardProcess, running

OWNER = 1
TAPPERS = 5
"""So few that what they are answered stays, beside the crowd's messages, within what Telegram allows a second."""
TEXT = "6월 15일까지 여러분의 표를 기다립니다. " * 8


@dataclass(frozen=True, slots=True)
class Run:
    """``rate`` messages a second to so many ``people``; they are counted for ``seconds``."""

    rate: int
    people: int
    seconds: float


FULL = (Run(25, 8_000, 300.0), Run(1000, 100_000, 95.0))
QUICK = (Run(25, 700, 20.0), Run(1000, 15_000, 12.0))


def _prepared(folder: Path, people: int) -> None:
    """Fill a database with people, and an announcement to all of them that waits for somebody to let it go on."""
    fill(folder, voted=0, open_votes=[SLUG], population=people)

    def unit(tx: Tx) -> None:
        roles.ensure_owners(tx, [OWNER], DEMO_START)
        made = announcements.make(tx, None, by=OWNER, at=DEMO_START)
        content = Content(words={"ko": Words(text=TEXT)}, programmes=(1,))
        audience = Audience(every_of=(Term(who="everyone"),))
        announcements.write(tx, made.id, by=OWNER, at=DEMO_START, content=content, audience=audience)
        announcements.propose(tx, made.id, by=OWNER, at=DEMO_START, threshold=10**9, default_language="ko")
        announcement_sending.pause(tx, made.id, by=OWNER, at=DEMO_START)

    asyncio.run(_in(folder, unit))


async def _in(folder: Path, unit: Any) -> None:
    database = await Database.open(folder / "data" / "madang.db", Keyring.open(folder / "keys"))
    try:
        await database.run(unit)
    finally:
        await database.close()


def _taps(yard: YardProcess, pid: int, seconds: float) -> dict[str, Any]:
    return yard.vote(slug=SLUG, pid=pid, at_once=TAPPERS, warm_up=2.0, seconds=seconds, every=1.0)


def measure(run: Run, folder: Path) -> bool:
    """Measure one rate, print its lines, and return whether all that is asked for is met."""
    _prepared(folder, run.people)
    settings = {"MADANG_BULK_RATE": str(run.rate)}
    with YardProcess(LATENCY, rate_limits=True) as yard, running(MADANG, yard, folder, settings) as bot:
        if yard.ask("crowd", count=run.people)["first"] != FIRST_PERSON:
            raise Broken("the playground's people are not those of the database")
        idle = _taps(yard, bot.pid, min(20.0, run.seconds))
        asyncio.run(_in(folder, lambda tx: announcement_sending.go_on(tx, 1, by=OWNER, at=DEMO_START)))
        began = time.monotonic()
        during = _taps(yard, bot.pid, run.seconds - 4.0)
        time.sleep(max(0.0, run.seconds + 3.0 - (time.monotonic() - began)))
        said = yard.ask("sends", pid=bot.pid)
    at: list[float] = said["at"]
    if not at:
        raise Broken("nothing was sent")
    window = min(run.seconds, at[-1] - at[0])
    counted = sum(one <= at[0] + window for one in at)
    share = counted / (run.rate * window)
    tap_idle, tap_during = percentile(idle["waits"], 0.95), percentile(during["waits"], 0.95)
    lines = [
        (
            f"{run.rate}/s to {run.people:,}: of the permitted rate, over {window:.0f} s",
            f"{share:.2%}",
            "≥ 99 %",
            share >= 0.99,
        ),
        ("… calls refused as too many", f"{said['too_many']}", "0", said["too_many"] == 0),
        ("… memory", f"{said['resident'] / MEGABYTE:.0f} MB", "< 150 MB", said["resident"] < 150 * MEGABYTE),
        (
            "… tap to edit, p95, beside idle",
            f"{tap_during * 1000:.0f} / {tap_idle * 1000:.0f} ms = {tap_during / tap_idle:.2f} ×",
            "≤ 1.5 ×",
            tap_during <= 1.5 * tap_idle,
        ),
        ("… processor of the bot", f"{during['cpu'] / during['seconds']:.0%} of a core", "", True),
        ("… processor of the playground", f"{during['yard_cpu'] / during['seconds']:.0%} of a core", "", True),
    ]
    for what, figure, target, met in lines:
        print(f"| {what} | {figure} | {target} | {'' if not target else 'met' if met else 'MISSED'} |", flush=True)
    return all(met for *_, met in lines)


def main() -> int:
    """Measure; return 0 if everything asked for is met, 1 if not, 2 if it could not be measured."""
    parser = argparse.ArgumentParser(prog="python -m tests.performance.bench_broadcast", description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rate", type=int, help="this rate alone")
    given = parser.parse_args()
    runs = [run for run in (QUICK if given.quick else FULL) if given.rate in {None, run.rate}]
    print(f"{_machine()}\n\n| Figure | Measured | Target | |\n|---|---|---|---|", flush=True)
    try:
        with tempfile.TemporaryDirectory(prefix="madang-bench-") as folder:
            met = [measure(run, Path(folder) / str(run.rate)) for run in runs]
    except Broken as problem:
        print(f"cannot be measured: {problem}", file=sys.stderr)
        return 2
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
