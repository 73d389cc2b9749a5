"""Another process at the same database: `publish` while the bot runs."""

import asyncio
import time
from pathlib import Path

from storage import programmes
from storage.connection import connect
from storage.database import Database, Tx
from storage.keys import Keyring
from storage.migrations import available
from tests.participation.votes import WHILE_OPEN, a_vote
from tests.storage import child
from tests.storage.together import kept, notes

HELD_FOR = 6.0  # longer than SQLite itself waits


async def hold_the_lock(path: str) -> None:
    connection = await connect(Path(path))
    await connection.execute("BEGIN IMMEDIATE")
    await connection.execute("INSERT INTO facts (fact, value) VALUES ('theirs', '')")
    print("held", flush=True)
    await asyncio.sleep(HELD_FOR)
    await connection.commit()
    await connection.close()


async def test_while_another_process_holds_the_lock_units_wait_and_go_on(database: Database) -> None:
    process = child.start(hold_the_lock, database.path)
    assert process.stdout is not None
    assert await asyncio.to_thread(process.stdout.readline) == "held\n"
    began = time.monotonic()

    assert await database.run(notes("ours")) == "ours"

    assert time.monotonic() - began > HELD_FOR - 1
    assert await database.run(kept) == {"theirs", "ours"}
    child.said_by(process)


async def publish(folder: str, title: str) -> None:
    database = await Database.open(Path(folder, "madang.db"), Keyring.open(Path(folder, "keys")))
    box = database.keys.new_box()
    vote = a_vote(title={"ko": title})
    print(await database.run(lambda tx: programmes.publish(tx, vote, box=box, now=WHILE_OPEN, shorten=False)))
    await database.close()


def titles(tx: Tx) -> list[str]:
    return [programme.content.title.in_("ko") for programme in programmes.everything(tx)]


async def test_what_another_process_publishes_is_seen_by_the_next_unit(database: Database, tmp_path: Path) -> None:
    assert await database.run(titles) == []

    assert await asyncio.to_thread(lambda: child.said_by(child.start(publish, tmp_path, "first"))) == "new\n"
    assert await database.run(titles) == ["first"]

    assert await asyncio.to_thread(lambda: child.said_by(child.start(publish, tmp_path, "second"))) == "updated\n"
    assert await database.run(titles) == ["second"]


async def test_what_nobody_has_changed_is_not_read_again(database: Database) -> None:
    box = database.keys.new_box()
    await database.run(lambda tx: programmes.publish(tx, a_vote(), box=box, now=WHILE_OPEN, shorten=False))

    first = await database.run(programmes.everything)
    second = await database.run(programmes.everything)

    assert first[0] is second[0]


async def test_a_long_read_sees_what_another_process_has_published(database: Database, tmp_path: Path) -> None:
    assert await database.read(titles) == []

    await asyncio.to_thread(lambda: child.said_by(child.start(publish, tmp_path, "theirs")))

    assert await database.read(titles) == ["theirs"]


async def open_and_close(folder: str) -> None:
    database = await Database.open(Path(folder, "madang.db"), Keyring.open(Path(folder, "keys")))
    print(
        await database.run(
            lambda tx: tx.value("SELECT group_concat(number) FROM (SELECT number FROM migrations ORDER BY number)")
        )
    )
    await database.close()


async def test_processes_that_make_the_same_database_at_once_all_find_it_whole(tmp_path: Path) -> None:
    processes = [child.start(open_and_close, tmp_path) for _ in range(4)]

    said = await asyncio.gather(*(asyncio.to_thread(child.said_by, process) for process in processes))

    assert set(said) == {",".join(str(number) for number, _, _ in available()) + "\n"}
    assert [key.name for key in (tmp_path / "keys").iterdir()] == ["data.key"]
