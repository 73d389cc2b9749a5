"""When the disk takes nothing: those who have something to keep wait, as long as it takes."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from storage.database import Database, Tx
from storage.errors import NotKept

Result = TypeVar("Result")

_PAUSES = (0.2, 0.5, 1.0, 2.0, 5.0)


async def pause(failures: int) -> None:
    """Wait before the next try, longer each time; ``failures`` is how many there were before this one."""
    await asyncio.sleep(_PAUSES[min(failures, len(_PAUSES) - 1)])


async def until_kept(database: Database, unit: Callable[[Tx], Result]) -> Result:
    """Run a unit; while the disk says no, wait: what it is about is still there."""
    failures = 0
    while True:
        try:
            return await database.run(unit)
        except NotKept:
            await pause(failures)
            failures += 1
