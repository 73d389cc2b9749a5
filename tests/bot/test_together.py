"""Units of bulk that run as one: each has its own end, and nobody waits for ever."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.nursery import Nursery
from bot.together import MOST, Together
from storage.database import Database, Tx
from storage.errors import NotKept
from storage.keys import Keyring


@pytest.fixture
async def together(tmp_path: Path) -> AsyncIterator[Together]:
    database = await Database.open(tmp_path / "madang.db", Keyring.open(tmp_path / "keys"))
    async with Nursery() as nursery:
        made = Together(database, nursery)
        made.start()
        yield made
        await nursery.close()
    await database.close()


def keeping(number: int) -> object:
    def unit(tx: Tx) -> int:
        tx.run("INSERT INTO paper_files_to_delete (file) VALUES (:file)", file=str(number))
        if number % 10 == 3:
            raise ValueError(number)
        return number

    return unit


async def test_each_has_its_own_end_and_what_failed_has_kept_nothing(together: Together) -> None:
    count = MOST * 3
    ends = await asyncio.gather(*(together.run(keeping(n)) for n in range(count)), return_exceptions=True)  # type: ignore[arg-type]

    assert list(map(repr, ends)) == [f"ValueError({n})" if n % 10 == 3 else repr(n) for n in range(count)]
    kept = await together.run(lambda tx: [row["file"] for row in tx.all("SELECT file FROM paper_files_to_delete")])
    assert sorted(map(int, kept)) == [number for number in range(count) if number % 10 != 3]


async def test_a_disk_that_says_no_is_heard_by_all_and_it_goes_on(
    together: Together, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(_: object) -> None:
        raise NotKept("full")

    with monkeypatch.context() as patch:
        patch.setattr(together._database, "run", full)
        ends = await asyncio.gather(*(together.run(lambda _: 1) for _ in range(5)), return_exceptions=True)
    assert all(isinstance(end, NotKept) for end in ends)
    assert await together.run(lambda _: 1) == 1
