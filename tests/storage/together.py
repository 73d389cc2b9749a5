"""Ways of making units wait for one another, and of seeing what the writer does."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from storage.database import Database, Tx

Unit = Callable[[Tx], Any]


async def in_one_group(database: Database, *units: Unit) -> list[Any]:
    """Let units wait behind one that holds the writer, so that they run together; return what each of them came to."""
    held, gate = threading.Event(), threading.Event()

    def holds(_: Tx) -> None:
        held.set()
        gate.wait(10)

    async def the_others() -> list[Any]:
        while not held.is_set():  # noqa: ASYNC110  (set on the writer's thread)
            await asyncio.sleep(0.001)
        outcomes = await asyncio.gather(*(database.run(unit) for unit in units), let_go(), return_exceptions=True)
        return list(outcomes)

    async def let_go() -> None:
        gate.set()  # by now all the others are in the queue: gather starts its coroutines in order

    outcomes: list[Any]
    _, outcomes = await asyncio.gather(database.run(holds), the_others())
    return outcomes[:-1]


@contextmanager
def statements_of(database: Database) -> Iterator[list[str]]:
    """Collect the statements that the writing connection runs."""
    said: list[str] = []
    database._writer.sqlite.set_trace_callback(said.append)
    yield said
    database._writer.sqlite.set_trace_callback(None)


def notes(fact: str) -> Unit:
    """Make a unit that keeps one row, and returns its name."""

    def unit(tx: Tx) -> str:
        tx.run("INSERT INTO facts (fact, value) VALUES (:fact, '')", fact=fact)
        return fact

    return unit


def kept(tx: Tx) -> set[str]:
    """Return the rows that ``notes`` has kept."""
    return {row["fact"] for row in tx.all("SELECT fact FROM facts WHERE value = ''")}
