"""What is due on boards: answers and goals are told, texts shown again, and removed words leave the search's index."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.jobs.alone import Alone
from handlers import board_telling
from handlers.turn import House
from storage import outbox, search
from storage.database import Database, Tx

RETURN_EVERY = timedelta(minutes=1)
FORGET_EVERY = timedelta(days=1)
"""The whole index is written anew for it: of a board with 100,000 proposals that is some hundred megabytes."""

_STEPS_A_TICK = 5


class Boards:
    """Goes on from where the rows say that it stands; what it remembers itself is only when it last looked."""

    def __init__(self, database: Database, most_waiting: int, house: House) -> None:
        """``most_waiting``: how much may wait in the bulk lane; what is not queued yet stays with its answer."""
        self._database = database
        self._most_waiting = most_waiting
        self._house = house
        self._alone = Alone()
        self._returned_at: datetime | None = None
        self._forgot_at: datetime | None = None
        self._forgetting = False

    async def run(self, now: datetime) -> bool:
        """Do what is due now; return whether an answer is still going out."""
        for proposal, programme, at in await self._database.run(lambda tx: board_telling.goals_to_tell(tx, now)):
            with self._alone.at(programme):
                if at <= now:
                    await self._database.run(_goal(self._house, proposal, now))
        for answer, programme, at in await self._database.run(lambda tx: board_telling.answers_to_tell(tx, now)):
            with self._alone.at(programme):
                while at <= now and await self._database.run(self._answer(answer, now)):
                    pass
        if self._returned_at is None or now - self._returned_at >= RETURN_EVERY:
            self._returned_at = now
            await self._database.run(lambda tx: board_telling.show_again(tx, self._house, now))
        await self._forget(now)
        return await self._database.run(lambda tx: self._is_going_out(tx, now))

    def next_due(self, tx: Tx, now: datetime) -> list[datetime]:
        """Return when something that waits for the morning can be told; for what is in trouble nobody waits."""
        waiting = (*board_telling.answers_to_tell(tx, now), *board_telling.goals_to_tell(tx, now))
        return [at for _, _, at in waiting if at > now or not self._alone.trouble]

    def _answer(self, answer: int, now: datetime) -> Callable[[Tx], bool]:
        def unit(tx: Tx) -> bool:
            return outbox.bulk(tx) < self._most_waiting and board_telling.tell_answer(tx, self._house, answer, now)

        return unit

    def _is_going_out(self, tx: Tx, now: datetime) -> bool:
        return not self._alone.trouble and any(at <= now for _, _, at in board_telling.answers_to_tell(tx, now))

    async def _forget(self, now: datetime) -> None:
        """Let go of words that nobody can read any more: some steps a tick, so that nothing else waits for it."""
        begin = not self._forgetting and (self._forgot_at is None or now - self._forgot_at >= FORGET_EVERY)
        if begin:
            self._forgot_at = now
            self._forgetting = True
        for step in range(_STEPS_A_TICK if self._forgetting else 0):
            if await self._database.run(_forgetting(begin=begin and step == 0)):
                self._forgetting = False
                return


def _goal(house: House, proposal: int, now: datetime) -> Callable[[Tx], None]:
    return lambda tx: board_telling.tell_goal(tx, house, proposal, now)


def _forgetting(*, begin: bool) -> Callable[[Tx], bool]:
    return lambda tx: search.forget_removed(tx, begin=begin)
