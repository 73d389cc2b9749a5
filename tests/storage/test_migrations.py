"""Migrations: numbered, forward only, each in one transaction with its record."""

import re
import sqlite3
from pathlib import Path

import pytest

from storage import migrations
from storage.database import Database, Tx
from storage.errors import Unusable
from storage.keys import Keyring
from storage.migrations import available, migrate


@pytest.fixture
def empty(tmp_path: Path) -> sqlite3.Connection:
    return sqlite3.connect(tmp_path / "empty.db", isolation_level=None)


def tables(sqlite: sqlite3.Connection) -> set[str]:
    return {name for (name,) in sqlite.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def numbers(sqlite: sqlite3.Connection) -> list[int]:
    return [number for (number,) in sqlite.execute("SELECT number FROM migrations ORDER BY number")]


def test_migrations_are_numbered_without_gaps() -> None:
    assert [number for number, _, _ in available()] == list(range(1, len(available()) + 1))


def test_no_migration_starts_or_ends_a_transaction() -> None:
    for _, name, script in available():
        for statement in migrations._statements(re.sub("--.*", "", script)):  # a trigger's BEGIN is none
            assert statement.split()[0].upper() not in {"BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT"}, name


def test_an_empty_database_is_brought_to_this_version(empty: sqlite3.Connection) -> None:
    migrate(empty)

    assert numbers(empty) == [number for number, _, _ in available()]
    assert {"inbox", "outbox", "ballots"} <= tables(empty)


def test_a_second_time_changes_nothing(empty: sqlite3.Connection) -> None:
    migrate(empty)
    before = empty.execute("SELECT sql FROM sqlite_schema ORDER BY name").fetchall()

    migrate(empty)

    assert empty.execute("SELECT sql FROM sqlite_schema ORDER BY name").fetchall() == before


def test_only_what_is_missing_is_run(empty: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    migrate(empty)
    older = available()
    newer = (
        older[-1][0] + 1,
        "more",
        "CREATE TABLE more (x TEXT) STRICT;\nCREATE INDEX more_x ON more (x);\n-- the end",
    )
    monkeypatch.setattr(migrations, "available", lambda: [*older, newer])

    migrate(empty)

    assert numbers(empty) == [number for number, _, _ in [*older, newer]]
    assert "more" in tables(empty)


def test_a_migration_that_fails_leaves_nothing(empty: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    older = available()
    bad = (older[-1][0] + 1, "bad", "CREATE TABLE half (x TEXT) STRICT;\nCREATE TABLE facts (x TEXT) STRICT;\n")
    monkeypatch.setattr(migrations, "available", lambda: [*older, bad])

    with pytest.raises(sqlite3.OperationalError):
        migrate(empty)

    assert numbers(empty) == [number for number, _, _ in older]
    assert "half" not in tables(empty)
    assert not empty.in_transaction


def test_a_statement_with_a_semicolon_in_its_text_stays_whole(
    empty: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = "CREATE TABLE odd (x TEXT DEFAULT 'a;b') STRICT; \n-- and; a comment\nINSERT INTO odd DEFAULT VALUES;"
    monkeypatch.setattr(migrations, "available", lambda: [(1, "odd", script)])

    migrate(empty)

    assert empty.execute("SELECT x FROM odd").fetchall() == [("a;b",)]


def test_a_script_whose_last_statement_is_unfinished_is_an_error(
    empty: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        migrations, "available", lambda: [(1, "cut", "CREATE TABLE one (x TEXT) STRICT;\nCREATE TABLE")]
    )

    with pytest.raises(sqlite3.OperationalError):
        migrate(empty)

    assert tables(empty) == {"migrations"}


def test_whoever_brought_or_followed_a_proposal_before_there_were_cards_hears_of_what_comes_after(
    empty: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = available()
    [place] = [at for at, (_, name, _) in enumerate(every) if name.endswith("_news")]
    monkeypatch.setattr(migrations, "available", lambda: every[:place])
    migrate(empty)
    empty.executescript(
        """
        INSERT INTO programmes (id, slug, kind, version, content, published_at, box)
            VALUES (1, 'ideas', 'board', 1, '{}', '2023-05-01', '');
        INSERT INTO proposals (id, programme, author, state, version, written_at, moved_at, recommendations, reached_at)
            VALUES (1, 1, 7, 'published', 2, '2023-05-01', '2023-05-01', 3, '2023-05-02'),
                (2, 1, NULL, 'erased', 1, '2023-05-01', '2023-05-01', 0, NULL);
        INSERT INTO tallies (programme, proposal, people, comments) VALUES (1, 1, 5, 4);
        INSERT INTO proposal_followers (proposal, account) VALUES (1, 7), (1, 8), (2, 8);
        """
    )
    monkeypatch.setattr(migrations, "available", lambda: every)

    migrate(empty)

    marks = empty.execute(
        "SELECT proposal, account, comments, recommendations, version, reached FROM proposal_marks ORDER BY 1, 2"
    ).fetchall()
    assert marks == [(1, 7, 4, 3, 2, 1), (1, 8, 4, 3, 2, 1), (2, 8, 0, 0, 1, 0)]
    assert empty.execute("SELECT proposal, moves, version, due_at FROM proposal_news").fetchall() == [
        (1, 0, 2, None),
        (2, 0, 1, None),
    ]


async def test_a_newer_database_is_refused_with_both_numbers(database: Database, keys: Keyring) -> None:
    def from_the_future(tx: Tx) -> None:
        tx.run("INSERT INTO migrations (number, name) VALUES (977, 'flying')")

    await database.run(from_the_future)

    with pytest.raises(Unusable) as refused:
        await Database.open(database.path, keys)

    assert refused.value.key == "database-newer"
    assert refused.value.values == {"theirs": 977, "ours": available()[-1][0]}


@pytest.mark.parametrize(
    "content", [b"this is no database, only somebody's letter " * 200, b"SQLite format 3\0" + b"\xff" * 5000]
)
async def test_a_damaged_file_is_refused_and_left_as_it_is(tmp_path: Path, keys: Keyring, content: bytes) -> None:
    path = tmp_path / "letter.db"
    path.write_bytes(content)

    with pytest.raises(Unusable) as refused:
        await Database.open(path, keys)

    assert refused.value.key == "database-damaged"
    assert path.read_bytes() == content


async def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path, keys: Keyring) -> None:
    (tmp_path / "madang.db").mkdir()

    with pytest.raises(Unusable) as refused:
        await Database.open(tmp_path / "madang.db", keys)

    assert refused.value.key == "database-unopened"
