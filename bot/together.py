"""Many small units of a crowd's messages run as one: so they take one place among the units that share a commit."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Any, TypeVar

from bot.nursery import Nursery
from storage.database import Database, Tx

Result = TypeVar("Result")

# How many run as one: everybody else may have to wait for as long as that takes. With fewer the commits between them
# leave less than what 1,000 messages a second need, two units each.
MOST = 24


class Together:
    """Runs what comes while the units before are being kept as one unit, each in a savepoint of its own."""

    def __init__(self, database: Database, nursery: Nursery) -> None:
        self._database = database
        self._nursery = nursery
        self._waiting: deque[tuple[Callable[[Tx], Any], asyncio.Future[Any]]] = deque()
        self._come = asyncio.Event()

    def start(self) -> None:
        """Let it begin."""
        self._nursery.start("units of bulk", self._work)

    async def run(self, unit: Callable[[Tx], Result]) -> Result:
        """Run a unit, as `storage.database.Database.run` does.

        Raises:
            whatever the unit raises, or what the database says of all that ran with it.
        """
        future: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.append((unit, future))
        self._come.set()
        return await future

    async def _work(self) -> None:
        while True:
            await self._come.wait()
            batch = [self._waiting.popleft() for _ in range(min(MOST, len(self._waiting)))]
            if not self._waiting:
                self._come.clear()
            try:
                ends = await self._database.run(_one_of([unit for unit, _ in batch]))
            except Exception as error:  # noqa: BLE001 - whatever it is, whoever waits must hear it
                ends = [(None, error)] * len(batch)
            for (_, future), (result, failure) in zip(batch, ends, strict=True):
                if future.done():
                    continue
                if failure is None:
                    future.set_result(result)
                else:
                    future.set_exception(failure)


def _one_of(units: list[Callable[[Tx], Any]]) -> Callable[[Tx], list[tuple[Any, Exception | None]]]:
    def unit(tx: Tx) -> list[tuple[Any, Exception | None]]:
        ends: list[tuple[Any, Exception | None]] = []
        for each in units:
            try:
                with tx.savepoint():
                    ends.append((each(tx), None))
            except Exception as error:
                if not tx.sqlite.in_transaction:
                    raise
                ends.append((None, error))
        return ends

    return unit
