"""Numbered migrations, forward only, each in one transaction with its record."""

import sqlite3
from collections.abc import Iterator
from importlib.resources import files

from storage.errors import Unusable


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():  # cut short, or a last comment: let SQLite say
        yield statement


def available() -> list[tuple[int, str, str]]:
    """Return number, name and script of each migration, in order."""
    scripts = [entry for entry in files(__package__).iterdir() if entry.name.endswith(".sql")]
    return sorted((int(s.name[:4]), s.name.removesuffix(".sql"), s.read_text("utf-8")) for s in scripts)


def _newest(sqlite: sqlite3.Connection) -> int:
    """Return the number of the newest migration; where none has run, make the table of their records.

    A database that is up to date is only read, so that opening it waits for nobody who is writing.
    """
    if sqlite.execute("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").fetchone() is None:
        sqlite.execute("CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT")
    return int(sqlite.execute("SELECT coalesce(max(number), 0) FROM migrations").fetchone()[0])


def migrate(sqlite: sqlite3.Connection) -> None:
    """Bring the database to this version.

    Raises:
        Unusable: ``database-newer`` if a newer Madang has written it; ``database-damaged`` if it is none.
    """
    try:
        newest = _newest(sqlite)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode in {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}:
            raise Unusable("database-damaged") from None
        raise
    scripts = available()
    if newest > scripts[-1][0]:
        raise Unusable("database-newer", theirs=newest, ours=scripts[-1][0])
    for number, name, script in scripts:
        if number <= newest:
            continue
        sqlite.execute("BEGIN IMMEDIATE")
        try:
            # Another process may have been faster between the look and the lock.
            if sqlite.execute("SELECT 1 FROM migrations WHERE number = ?", (number,)).fetchone() is None:
                for statement in _statements(script):
                    sqlite.execute(statement)
                sqlite.execute("INSERT INTO migrations (number, name) VALUES (?, ?)", (number, name))
            sqlite.execute("COMMIT")
        except BaseException:
            if sqlite.in_transaction:
                sqlite.execute("ROLLBACK")
            raise
