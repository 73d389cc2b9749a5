"""What somebody wants erased, and what is past its keeping period, goes."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from handlers import ending
from handlers.turn import House
from storage.database import Database, Tx

_LOOK_EVERY = timedelta(hours=1)


class Ending:
    """Erases and destroys, and says that it is done once neither files nor the log hold anything of it."""

    def __init__(self, database: Database, house: House, erase: Callable[[datetime], Awaitable[None]]) -> None:
        """``erase`` goes on with whatever people have asked to be erased."""
        self._database = database
        self._house = house
        self._erase = erase
        self._looked_at: datetime | None = None

    async def run(self, now: datetime) -> bool:
        """Erase, destroy what owners have confirmed, and once an hour look for what is past its period."""
        await self._erase(now)
        while await self._database.run(lambda tx: ending.destroy(tx, self._house, now)):
            pass
        gone = await self._database.run(ending.gone)
        if gone and await self._database.fold():
            await self._database.run(lambda tx: ending.finish(tx, self._house, gone, now))
        if self._looked_at is None or now - self._looked_at >= _LOOK_EVERY:
            self._looked_at = now
            for programme, count, digest in await self._database.read(lambda tx: ending.due_at_all(tx, now)):
                await self._database.run(_reporting(self._house, programme, count, digest, now))
        return False

    def next_due(self, tx: Tx, now: datetime) -> list[datetime]:  # noqa: ARG002  (one shape with the other jobs)
        """Nobody waits for what is destroyed."""
        return []


def _reporting(house: House, programme: int, count: int, digest: str, now: datetime) -> Callable[[Tx], None]:
    return lambda tx: ending.report(tx, house, programme, count, digest, now)
