"""The pragmas on which the promises rest, read on every connection that writes."""

import sqlite3
import sys

import pytest

from storage.connection import BUSY_TIMEOUT
from storage.database import Database, Tx

FULL = 2
IN_MEMORY = 2

PROMISED = {
    "journal_mode": "wal",
    "synchronous": FULL,
    "foreign_keys": 1,
    "secure_delete": 1,
    "temp_store": IN_MEMORY,
    "busy_timeout": BUSY_TIMEOUT * 1000,
    **({"fullfsync": 1, "checkpoint_fullfsync": 1} if sys.platform == "darwin" else {}),
}


@pytest.mark.parametrize("pragma", PROMISED)
async def test_a_writing_connection_keeps_the_promises(database: Database, pragma: str) -> None:
    assert await database.run(lambda tx: tx.value(f"PRAGMA {pragma}")) == PROMISED[pragma]


@pytest.mark.parametrize(("pragma", "value"), [("query_only", 1), ("temp_store", IN_MEMORY), ("foreign_keys", 1)])
async def test_a_reading_connection_can_only_read(database: Database, pragma: str, value: int) -> None:
    assert await database.read(lambda tx: tx.value(f"PRAGMA {pragma}")) == value


async def test_folding_leaves_the_pragmas_as_they_were(database: Database) -> None:
    await database.fold()

    seen = await database.run(lambda tx: {pragma: tx.value(f"PRAGMA {pragma}") for pragma in PROMISED})

    assert seen == PROMISED


async def test_every_table_is_strict(database: Database) -> None:
    def loose(tx: Tx) -> list[str]:
        rows = tx.all("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0")
        return [row["name"] for row in rows if not row["name"].startswith("sqlite_")]

    assert await database.run(loose) == []


async def test_a_value_of_the_wrong_sort_is_an_error(database: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        await database.run(lambda tx: tx.run("INSERT INTO facts (fact, value) VALUES ('x', :blob)", blob=b"1"))


async def test_a_row_that_belongs_to_nothing_is_an_error(database: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        await database.run(lambda tx: tx.run("INSERT INTO turnout (programme, people) VALUES (99, 0)"))
