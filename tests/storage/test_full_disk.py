"""A full disk and a folder that can't be written to: a clear no, nothing lost, and on it goes when there is room."""

import asyncio
import resource
import signal
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage import inbox
from storage.connection import connect
from storage.database import Database, Tx
from storage.errors import NotKept, Unusable
from storage.inbox import Incoming
from storage.keys import Keyring
from tests.participation.votes import WHILE_OPEN
from tests.storage import child
from tests.storage.together import Unit, in_one_group, kept, notes


def large(fact: str, characters: int = 200_000) -> Unit:
    return lambda tx: tx.run(
        "INSERT INTO facts (fact, value) VALUES (:fact, :value)", fact=fact, value="x" * characters
    )


async def no_more_pages(database: Database, more: int = 0) -> None:
    def limit(tx: Tx) -> None:
        pages = tx.value("PRAGMA page_count")
        tx.one(f"PRAGMA max_page_count = {pages + more}")

    await database.run(limit)


async def test_on_a_full_disk_a_unit_is_not_kept_and_what_was_there_stands(database: Database) -> None:
    await database.run(notes("before"))
    await no_more_pages(database)

    with pytest.raises(NotKept) as refused:
        await database.run(large("too much"))

    assert refused.value.reason == "full"
    assert await database.run(kept) == {"before"}


async def test_on_a_full_disk_nobody_of_the_group_believes_what_is_not_true(database: Database) -> None:
    await no_more_pages(database, more=2)

    outcomes = await in_one_group(database, notes("first"), large("too much"), notes("third"))

    there = await database.run(kept)
    assert isinstance(outcomes[1], NotKept)
    assert {fact for fact in outcomes if isinstance(fact, str)} == there


async def test_when_there_is_room_again_it_goes_on(database: Database) -> None:
    await no_more_pages(database)
    with pytest.raises(NotKept):
        await database.run(large("too much"))

    await no_more_pages(database, more=10_000)

    await database.run(large("not too much"))
    assert await database.run(lambda tx: tx.value("SELECT length(value) FROM facts WHERE fact = 'not too much'"))


async def test_on_a_full_disk_no_update_is_taken_in_and_none_is_lost(database: Database) -> None:
    batch = [Incoming(n, 7, b"x" * 60_000) for n in range(1, 51)]
    await no_more_pages(database, more=20)

    with pytest.raises(NotKept):
        await database.run(lambda tx: inbox.accept(tx, batch, WHILE_OPEN))
    assert await database.run(inbox.unhandled) == []

    await no_more_pages(database, more=10_000)
    taken = await database.run(lambda tx: inbox.accept(tx, batch, WHILE_OPEN))
    assert [arrived.raw for arrived in taken] == [update.raw for update in batch]


async def fill_a_small_disk(folder: str) -> None:
    """Write until the file can't grow, say what was kept, then go on where it can."""
    database = await Database.open(Path(folder, "madang.db"), Keyring.open(Path(folder, "keys")))
    log = database.path.with_name(database.path.name + "-wal")
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size + 300_000, most))
    acknowledged = 0
    with pytest.raises(NotKept):
        while acknowledged < 100:
            await database.run(large(f"n{acknowledged}", 20_000))
            acknowledged += 1
    assert acknowledged
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    await database.run(large("after", 20_000))
    there = await database.run(lambda tx: tx.value("SELECT count(*) FROM facts WHERE length(value) = 20000"))
    sound = await database.run(lambda tx: tx.value("PRAGMA integrity_check"))
    await database.close()
    print(acknowledged, there, sound)


def test_where_a_file_cannot_grow_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    acknowledged, there, sound = child.said_by(child.start(fill_a_small_disk, tmp_path)).split()

    assert int(there) == int(acknowledged) + 1
    assert sound == "ok"


async def open_as_an_ordinary_user(folder: str) -> None:
    """Try to open a database that root (or its owner) has closed to writing, and say what comes of it."""
    keys = Keyring.open(Path(folder, "keys"))
    await asyncio.to_thread(int)  # afterwards Python's own files may be out of reach: what is loaded late is loaded now
    child.become_an_ordinary_user()
    for path in (Path(folder, "data", "madang.db"), Path(folder, "empty", "madang.db")):
        try:
            await Database.open(path, keys)
        except Unusable as unusable:
            print(unusable.key, unusable.values["reason"])


@pytest.fixture
def reachable_folder() -> Iterator[Path]:
    """A folder that an ordinary user can walk into: pytest's own are for their owner only."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o755)
        yield folder


async def test_a_read_only_folder_is_said_plainly(reachable_folder: Path) -> None:
    keys = Keyring.open(reachable_folder / "keys")
    data, empty = reachable_folder / "data", reachable_folder / "empty"
    data.mkdir()
    empty.mkdir()
    await (await Database.open(data / "madang.db", keys)).close()
    (data / "madang.db").chmod(0o444)
    for folder in (data, empty):
        folder.chmod(0o555)

    said = child.said_by(child.start(open_as_an_ordinary_user, reachable_folder))

    for folder in (data, empty):
        folder.chmod(0o755)
    assert said.splitlines() == ["database-unopened read-only"] * 2


async def test_where_nothing_can_be_written_reading_goes_on(database: Database) -> None:
    await database.run(notes("there"))
    await database.run(lambda tx: tx.one("PRAGMA query_only = ON"))

    with pytest.raises(NotKept) as refused:
        await database.run(notes("never"))

    assert refused.value.reason == "read-only"
    assert await database.read(kept) == {"there"}


async def test_a_reading_connection_does_not_make_a_database(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        await connect(tmp_path / "none.db", read_only=True)

    assert not (tmp_path / "none.db").exists()
