"""One SQLite connection on its own thread, with the pragmas that its promises rest on."""

import asyncio
import sqlite3
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import aiosqlite

# How long SQLite itself waits for another process's short transaction before it says SQLITE_BUSY, in seconds.
BUSY_TIMEOUT = 5.0


class Connection(aiosqlite.Connection):
    """aiosqlite's connection, with one more method: it runs a plain function on the connection's own thread."""

    def submit(self, function: Callable[[], object]) -> None:
        """Queue ``function``; it must report for itself, since nobody waits for it here.

        Raises:
            ValueError: if the connection is closed.
        """
        if not self._running or self._connection is None:
            raise ValueError("Connection closed")
        self._tx.put_nowait((None, function))

    @property
    def sqlite(self) -> sqlite3.Connection:
        """The connection itself; only for functions that run on its thread."""
        return self._conn


def _open(path: Path, *, read_only: bool) -> sqlite3.Connection:
    where = f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rwc'}"
    sqlite = sqlite3.connect(where, uri=True, timeout=BUSY_TIMEOUT, isolation_level=None, check_same_thread=False)
    sqlite.row_factory = sqlite3.Row
    try:
        sqlite.execute("PRAGMA temp_store = MEMORY")
        sqlite.execute("PRAGMA foreign_keys = ON")
        if read_only:
            sqlite.execute("PRAGMA query_only = ON")
        else:
            sqlite.execute("PRAGMA journal_mode = WAL")
            sqlite.execute("PRAGMA synchronous = FULL")
            sqlite.execute("PRAGMA secure_delete = ON")
            if sys.platform == "darwin":  # there fsync alone does not reach the disk's platter
                sqlite.execute("PRAGMA fullfsync = ON")
                sqlite.execute("PRAGMA checkpoint_fullfsync = ON")
    except sqlite3.Error:
        sqlite.close()
        raise
    return sqlite


async def connect(path: Path, *, read_only: bool = False) -> Connection:
    """Open the database file; a writing connection makes it where it is missing.

    Raises:
        sqlite3.Error: if the file can't be opened, or is no database.
    """
    connection = Connection(partial(_open, path, read_only=read_only), iter_chunk_size=64)
    thread = connection._thread  # noqa: SLF001  (aiosqlite has no other way to it)
    thread.daemon = True  # a process that dies of an error must not hang on it
    try:
        await connection
    except sqlite3.Error:
        await asyncio.to_thread(thread.join)  # it has been told to end, and still speaks to the loop
        raise
    return connection
