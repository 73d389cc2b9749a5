"""Keeps the playground on disk: a SQLite file, written behind, in batches, on a thread of its own."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from json import loads
from typing import TYPE_CHECKING

from playground.rows import fill, row
from playground.updates import encode

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from playground.params import Json
    from playground.updates import Update
    from playground.world import World

log = logging.getLogger(__name__)

PAUSE_SECONDS = 0.2
FAILED_PAUSE_SECONDS = 5.0

_SCHEMA = """
CREATE TABLE IF NOT EXISTS kept (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID
"""


class Store:
    """Writes what ``world`` says has changed; bodies are ASCII JSON, so any text fits."""

    def __init__(self, world: World, folder: Path) -> None:
        self._world = world
        self._folder = folder
        self._changed: dict[tuple[str, str], None] = {}
        self._writing = asyncio.Lock()
        self._connection: sqlite3.Connection | None = None

    async def open(self) -> None:
        """Load what is kept, and from now on note what changes; raises ``OSError`` where the folder can't be made."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._connection = await asyncio.to_thread(_connect, self._folder / "playground.sqlite3")
        rows = await asyncio.to_thread(self._connection.execute, "SELECT kind, key, body FROM kept")
        kept: dict[str, dict[str, Json]] = {}
        for kind, key, body in rows:
            kept.setdefault(kind, {})[key] = loads(body)
        if kept:
            fill(self._world, kept)
        world = self._world
        world.changed = lambda kind, key: self._changed.__setitem__((kind, key), None)
        world.queue.on_add = self._added
        world.queue.on_drop = self._dropped
        for name in ("counters", "clock", "tokens", "profile"):
            world.changed("setting", name)
        world.changed("setting", "open")
        await self.write()

    def _added(self, update: Update) -> None:
        self._changed["update", str(update.id)] = None
        self._changed["setting", "counters"] = None

    def _dropped(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            self._changed["update", str(number)] = None

    async def keep_writing(self) -> None:
        """Write again and again, until cancelled."""
        while True:
            await asyncio.sleep(PAUSE_SECONDS)
            if self._world.clock.running or self._changed:
                self._changed["setting", "clock"] = None
                try:
                    await self.write()
                except sqlite3.Error:
                    # A full disk, for instance: nothing is lost while the process lives, and the next try has it all.
                    log.exception("the playground could not be written down")
                    await asyncio.sleep(FAILED_PAUSE_SECONDS)

    async def write(self) -> None:
        """Write everything that has changed since the last time, in one transaction."""
        async with self._writing:
            changed, self._changed = self._changed, {}
            if not changed or self._connection is None:
                return
            changed["setting", "counters"] = None
            waiting = {str(update.id): update for update in self._world.queue}
            rows = [(kind, key, self._body(kind, key, waiting)) for kind, key in changed]
            try:
                await asyncio.to_thread(_write, self._connection, rows)
            except sqlite3.Error:
                self._changed = {**changed, **self._changed}
                raise

    async def close(self) -> None:
        """Write the rest and note that all is written."""
        self._changed["setting", "clock"] = None
        await self.write()
        if self._connection is not None:
            connection, self._connection = self._connection, None
            await asyncio.to_thread(_write, connection, [("setting", "open", None)])
            await asyncio.to_thread(connection.close)

    def _body(self, kind: str, key: str, waiting: dict[str, Update]) -> str | None:
        content = row(self._world, kind, key, waiting)
        return None if content is None else encode(content)


def _connect(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "busy_timeout = 5000"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute(_SCHEMA)
    return connection


def _write(connection: sqlite3.Connection, rows: list[tuple[str, str, str | None]]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.executemany(
            "DELETE FROM kept WHERE kind = ? AND key = ?", [(kind, key) for kind, key, body in rows if body is None]
        )
        connection.executemany(
            "INSERT INTO kept (kind, key, body) VALUES (?, ?, ?) "
            "ON CONFLICT (kind, key) DO UPDATE SET body = excluded.body",
            [row for row in rows if row[2] is not None],
        )
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
