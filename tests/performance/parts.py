"""What is measured, part by part. Every part starts its own playground and bots, and ends them."""

import statistics
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.performance.drawings import SLUG
from tests.performance.filled import fill
from tests.performance.processes import MADANG, STOCK, STORELESS, Bot, YardProcess, running

LATENCY = 0.025
"""Seconds each way, on every call."""

ROUND_TRIP = 2 * LATENCY

CLOSED_LOOP = 256
"""People who vote at once, each tapping the next button as soon as it is there."""

STOCK_LOOP = 4
"""The same for the stock bot: it serves one after another, and more would only stand in its line."""

TAPPERS = 200
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Effort:
    """How long each part takes. ``rounds`` are repeated and interleaved; their median counts."""

    rounds: int
    seconds: float
    stock_seconds: float
    steady_seconds: float
    starts: int
    population: int


FULL = Effort(rounds=3, seconds=8.0, stock_seconds=20.0, steady_seconds=7.0, starts=5, population=100_000)
QUICK = Effort(rounds=1, seconds=3.0, stock_seconds=5.0, steady_seconds=3.0, starts=3, population=10_000)


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table, in words for people; ``met`` is ``None`` where nothing is asked."""

    what: str
    figure: str
    target: str = ""
    met: bool | None = None
    numbers: Mapping[str, Any] = field(default_factory=dict)


def _known(folder: Path) -> Path:
    """Return a folder with the sample vote in it, and nobody."""
    fill(folder, voted=0, open_votes=[SLUG], population=0)
    return folder


def _voting(command: tuple[str, ...], folder: Path, at_once: int, seconds: float) -> dict[str, Any]:
    with YardProcess(LATENCY) as yard, running(command, yard, folder) as bot:
        return yard.vote(slug=SLUG, pid=bot.pid, at_once=at_once, warm_up=2.0, seconds=seconds)


def ballots(effort: Effort, folder: Path) -> Iterator[Figure]:
    """Whole ballots per second: START, three marks, cast."""
    rates: dict[str, list[float]] = {"Madang": [], "storeless": [], "stock": []}
    cpu: dict[str, list[float]] = {"Madang": [], "storeless": [], "stock": []}
    crowded = 0.0
    for number in range(effort.rounds):
        bots = [
            ("Madang", MADANG, _known(folder / f"madang-{number}"), CLOSED_LOOP, effort.seconds),
            ("storeless", STORELESS, folder / f"storeless-{number}", CLOSED_LOOP, effort.seconds),
        ]
        if number < 2:
            bots.append(("stock", STOCK, folder / f"stock-{number}", STOCK_LOOP, effort.stock_seconds))
        for name, command, data, at_once, seconds in bots:
            said = _voting(command, data, at_once, seconds)
            rates[name].append(said["ballots"] / said["seconds"])
            cpu[name].append(1000 * said["cpu"] / max(1, said["acts"]))
            crowded = max(crowded, said["yard_cpu"] / said["seconds"])
    middle = {name: statistics.median(found) for name, found in rates.items()}
    spent = {name: statistics.median(found) for name, found in cpu.items()}
    to_stock, to_storeless = middle["Madang"] / middle["stock"], middle["Madang"] / middle["storeless"]
    numbers = {"ballots_per_second": rates, "cpu_ms_per_update": cpu, "playground_cpu_at_most": crowded}
    for name in ("Madang", "storeless", "stock"):
        yield Figure(f"ballots per second, {name}", f"{middle[name]:.1f} ({spent[name]:.2f} ms CPU per update)")
    yield Figure("… of the stock bot's", f"{to_stock:.0f} ×", "≥ 50 ×", to_stock >= 50, numbers)
    yield Figure("… of the storeless bot's", f"{to_storeless:.2f} ×", "≥ 0.6 ×", to_storeless >= 0.6)
    yield Figure("… playground's CPU meanwhile, at most", f"{crowded:.0%} of a core", "", None)


def percentile(ordered: list[float], share: float) -> float:
    """Return the value below which ``share`` of the ordered values lie."""
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _steady(yard: YardProcess, bot: Bot, *, people: int, seconds: float, **more: object) -> dict[str, Any]:
    return yard.vote(pid=bot.pid, at_once=people, warm_up=2.0, seconds=seconds, every=1.0, **more)


def _middle(rounds: list[list[float]]) -> dict[str, float]:
    """Return percentiles in round trips, each the median of the rounds: a busy machine spoils single ones."""
    return {
        f"p{100 * share:.0f}": statistics.median(percentile(waits, share) for waits in rounds) / ROUND_TRIP
        for share in (0.5, 0.95, 0.99)
    }


def waiting(effort: Effort, folder: Path) -> Iterator[Figure]:
    """From the tap entering the queue to the edit taking effect; at last while one account floods the bot."""
    asked: dict[str, dict[str, Any]] = {
        f"tap to edit, {TAPPERS} people who tap once a second": {"people": TAPPERS},
        "the same, 50 people": {"people": 50},
        "the same, 50 people while one account, 1 s away, writes 100 texts a second": {
            "people": 50,
            "flood": 100,
            "slow_by": 1.0,
        },
    }
    waits: dict[str, list[list[float]]] = {what: [] for what in asked}
    with YardProcess(LATENCY) as yard, running(MADANG, yard, _known(folder / "waiting")) as bot:
        for _ in range(effort.rounds):
            for what, given in asked.items():
                said = _steady(yard, bot, seconds=effort.steady_seconds, slug=SLUG, **given)
                waits[what].append(said["waits"])
    for what, rounds in waits.items():
        middle = _middle(rounds)
        shown = " / ".join(f"{value:.2f}" for value in middle.values())
        worst = max(percentile(one, 0.95) for one in rounds) / ROUND_TRIP
        yield Figure(
            f"{what}: p50 / p95 / p99 in round trips of 50 ms",
            f"{shown} ×",
            "p95 ≤ 3.5 ×",
            middle["p95"] <= 3.5,
            {**middle, "worst_p95": worst, "taps": sum(map(len, rounds))},
        )


def many_people(effort: Effort, folder: Path) -> Iterator[Figure]:
    """Memory with everybody in the database, and what a tap costs beside a database with 1,000 people."""
    votes = [f"open-{number}" for number in range(effort.rounds)]
    sizes = {"many": effort.population, "few": 1000}
    for name, population in sizes.items():
        fill(folder / name, voted=3, open_votes=votes, population=population)
    cpu: dict[str, list[float]] = {"many": [], "few": []}
    waits: dict[str, list[float]] = {"many": [], "few": []}
    resident = 0.0
    # Both bots stay up, each on its own playground: its updates go on being numbered, as Telegram's do.
    with (
        YardProcess(LATENCY) as yard_of_many,
        YardProcess(LATENCY) as yard_of_few,
        running(MADANG, yard_of_many, folder / "many") as bot_of_many,
        running(MADANG, yard_of_few, folder / "few") as bot_of_few,
    ):
        pairs = {"many": (yard_of_many, bot_of_many), "few": (yard_of_few, bot_of_few)}
        for number, slug in enumerate(votes):
            for name, (yard, bot) in pairs.items():
                known = {"population": sizes[name], "seed": number}
                said = _steady(yard, bot, people=100, seconds=effort.steady_seconds, slug=slug, **known)
                cpu[name].append(1000 * said["cpu"] / said["acts"])
                waits[name].append(percentile(said["waits"], 0.5))
                if name == "many":
                    resident = max(resident, said["resident"] / MEGABYTE)
    dearer = statistics.median(cpu["many"]) / statistics.median(cpu["few"])
    longer = statistics.median(waits["many"]) / statistics.median(waits["few"])
    people = f"{effort.population:,} people and {3 * effort.population:,} ballots"
    yield Figure(f"memory with {people}", f"{resident:.0f} MB", "< 150 MB", resident < 150)
    yield Figure("… CPU time per tap beside 1,000 people", f"{dearer:.2f} ×", "≤ 1.2 ×", dearer <= 1.2, {"cpu_ms": cpu})
    yield Figure("… tap to edit (p50) beside 1,000 people", f"{longer:.2f} ×", "≤ 1.2 ×", longer <= 1.2, {"s": waits})


def cold_start(effort: Effort, folder: Path) -> Iterator[Figure]:
    """From exec of ``madang run`` to its first poll at the playground."""
    data = _known(folder / "start")
    seconds = []
    for _ in range(effort.starts):
        with YardProcess(LATENCY) as yard, running(MADANG, yard, data) as bot:
            seconds.append(bot.start_seconds)
    middle = statistics.median(seconds)
    yield Figure("cold start to first poll", f"{middle:.2f} s", "< 1.5 s", middle < 1.5, {"seconds": seconds})


PARTS = (ballots, waiting, many_people, cold_start)
