"""A database with people and ballots in it, filled through storage as the bot fills it."""

import asyncio
import random
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from participation.programme_file import read
from playground.clock import DEMO_START
from playground.people import FIRST_PERSON
from storage import ballots, facts, people, programmes, screens
from storage.database import Database, Tx
from storage.keys import Keyring
from storage.shelf import Programme
from tests.performance.drawings import LANGUAGE, SAMPLE

_CHUNK = 1000


def fill(folder: Path, *, voted: int, open_votes: Sequence[str], population: int) -> None:
    """Make the data and the keys of a demo in ``folder``.

    ``open_votes`` (slugs) are copies of the sample in which nobody has voted yet; ``voted`` further copies hold a
    ballot of each of ``population`` people: the playground's first accounts.
    """
    asyncio.run(filling(folder, voted=voted, open_votes=open_votes, population=population))


async def filling(folder: Path, *, voted: int, open_votes: Sequence[str], population: int) -> None:
    """Do what `fill` does, where a loop runs already."""
    (folder / "data").mkdir(parents=True)
    keys = Keyring.open(folder / "keys")
    database = await Database.open(folder / "data" / "madang.db", keys)
    try:
        await database.run(lambda tx: facts.claim_kind(tx, "demo"))
        sample = read(SAMPLE.read_bytes(), default_timezone="Asia/Seoul", default_language=LANGUAGE).votes[0]
        full = [f"voted-{number}" for number in range(voted)]
        for slug in (*open_votes, *full):
            vote = sample.model_copy(update={"slug": slug})
            box = keys.new_box()
            await database.run(partial(programmes.publish, fresh=vote, box=box, now=DEMO_START, shorten=False))
        dice = random.Random(1)
        for first in range(FIRST_PERSON, FIRST_PERSON + population, _CHUNK):
            accounts = range(first, min(first + _CHUNK, FIRST_PERSON + population))
            rankings = [[tuple(dice.sample(range(1, 21), 3)) for _ in full] for _ in accounts]
            await database.run(partial(_chunk, full=full, accounts=accounts, rankings=rankings))
    finally:
        await database.close()


def _chunk(
    tx: Tx, *, full: Sequence[str], accounts: Sequence[int], rankings: Sequence[Sequence[tuple[int, ...]]]
) -> None:
    votes: list[Programme] = [vote for slug in full if (vote := programmes.by_slug(tx, slug)) is not None]
    for account, chosen in zip(accounts, rankings, strict=True):
        people.meet(tx, account, LANGUAGE, 1)
        for vote, ranking in zip(votes, chosen, strict=True):
            ballots.cast(tx, vote, account, ranking)
            screens.at_step(tx, account, f"vote:{vote.id}", "voted", "")
