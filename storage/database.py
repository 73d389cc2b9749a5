"""The one door: units of work run together on the writer's thread, and one commit makes them durable."""

import asyncio
import os
import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self, TypeVar

from storage.connection import BUSY_TIMEOUT, Connection, connect
from storage.errors import NotKept, Unusable
from storage.keys import Keyring
from storage.migrations import migrate
from storage.shelf import Shelf

Result = TypeVar("Result")

# How many units share one commit. More would make the first of them wait for the last.
GROUP = 64


@dataclass
class Tx:
    """What a unit of work may touch: the open transaction, the keys, the programmes. Lives as long as its unit."""

    sqlite: sqlite3.Connection
    keys: Keyring
    shelf: Shelf
    touched: set[tuple[int, str]] = field(default_factory=set)
    """Chats (and lanes) for which this unit has put something into the outbox."""
    wakes: set[str] = field(default_factory=set)
    """Names of workers for which this unit has made something to do."""

    def run(self, sql: str, **values: object) -> int:
        """Run a statement; return how many rows it changed."""
        return self.sqlite.execute(sql, values).rowcount

    def one(self, sql: str, **values: object) -> sqlite3.Row | None:
        """Return the first row, or nothing. Statements with RETURNING are run to their end."""
        rows = self.sqlite.execute(sql, values).fetchall()
        return rows[0] if rows else None

    def all(self, sql: str, **values: object) -> list[sqlite3.Row]:
        """Return all rows."""
        return self.sqlite.execute(sql, values).fetchall()

    def value(self, sql: str, **values: object) -> Any:
        """Return the first column of the first row, or ``None``."""
        row = self.one(sql, **values)
        return None if row is None else row[0]

    def many(self, sql: str, rows: Iterable[Mapping[str, object]]) -> None:
        """Run a statement once for each row of values."""
        self.sqlite.executemany(sql, rows)

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Undo what is done inside if it raises; the unit goes on.

        Where SQLite itself has ended the transaction there is nothing left to undo, and the error goes up as it is.
        """
        read_before = self.shelf.programmes
        self.sqlite.execute("SAVEPOINT inner_step")
        try:
            yield
        except BaseException:
            if self.sqlite.in_transaction:
                self.sqlite.execute("ROLLBACK TO inner_step")
                self.sqlite.execute("RELEASE inner_step")
            if self.shelf.programmes is not read_before:  # published, read anew, and now undone
                self.shelf.drop()
            raise
        self.sqlite.execute("RELEASE inner_step")


@dataclass
class _Waiting:
    unit: Callable[[Tx], Any]
    future: asyncio.Future[Any]
    loop: asyncio.AbstractEventLoop
    result: Any = None
    error: BaseException | None = None
    touched: set[tuple[int, str]] = field(default_factory=set)
    wakes: set[str] = field(default_factory=set)


class Database:
    """A folder's database, open for writing by this process. Made by ``Database.open``."""

    def __init__(self, path: Path, writer: Connection, keys: Keyring) -> None:
        self.path = path
        self.keys = keys
        self.shelf = Shelf()
        self._writer = writer
        self._reader: Connection | None = None
        self._reader_shelf = Shelf()
        self._reader_turn = asyncio.Lock()
        self._lock = threading.Lock()
        self._queue: deque[_Waiting] = deque()
        self._draining = False
        self._data_version = -1
        self.on_outbox: Callable[[set[tuple[int, str]]], None] = lambda _: None
        """Called on the event loop, after the commit, with the chats and lanes that have something new to be sent."""
        self.workers: dict[str, Callable[[], None]] = {}
        """By name, what is called on the event loop after a commit in which a unit has named it in ``tx.wakes``."""

    @classmethod
    async def open(cls, path: Path, keys: Keyring) -> Self:
        """Open and migrate the database.

        Raises:
            Unusable: if it belongs to a newer version, or to other keys, or is no database, or the disk says no.
        """
        try:
            writer = await connect(path)
        except sqlite3.Error as error:
            raise _unopened(path, error) from None
        database = cls(path, writer, keys)
        try:
            await database._on_thread(lambda: migrate(writer.sqlite))
            await database.run(_check_keys)
        except (sqlite3.Error, NotKept) as error:
            await writer.close()
            raise _unopened(path, error) from None
        except BaseException:
            await writer.close()
            raise
        return database

    async def close(self) -> None:
        """Finish what waits, then close; the WAL is folded back where nobody else holds the file."""
        if self._reader is not None:
            await self._reader.close()
        await self._writer.close()

    async def run(self, unit: Callable[[Tx], Result]) -> Result:
        """Run a unit of work; return what it returns, once that is durable.

        A unit may run twice (its group may fail after it has run), touches only ``tx``, and never waits. A unit that
        raises is rolled back alone. Cancelling the caller does not cancel the unit.

        Raises:
            NotKept: the disk says no; nothing of the unit is kept, and it can be tried again.
            whatever the unit raises.
        """
        loop = asyncio.get_running_loop()
        waiting = _Waiting(unit, loop.create_future(), loop)
        with self._lock:
            self._queue.append(waiting)
            start, self._draining = not self._draining, True
        if start:
            try:
                self._writer.submit(self._drain)
            except ValueError as error:  # closed: whoever else has come meanwhile hears it too
                with self._lock:
                    self._draining = False
                    left = [self._queue.popleft() for _ in range(len(self._queue))]
                for one in left:
                    _fail(one.future, error)
        result: Result = await waiting.future
        return result

    async def read(self, reading: Callable[[Tx], Result]) -> Result:
        """Run a long read on a connection of its own: it sees what is committed, and holds nobody up."""
        async with self._reader_turn:
            if self._reader is None:
                self._reader = await connect(self.path, read_only=True)
            reader, shelf = self._reader, self._reader_shelf
            loop = asyncio.get_running_loop()
            future: asyncio.Future[Result] = loop.create_future()

            def on_thread() -> None:
                try:
                    reader.sqlite.execute("BEGIN")
                    try:
                        shelf.drop()
                        result = reading(Tx(reader.sqlite, self.keys, shelf))
                    finally:
                        reader.sqlite.execute("ROLLBACK")
                except BaseException as error:  # noqa: BLE001 - whatever it is, whoever waits must hear it
                    loop.call_soon_threadsafe(_fail, future, error)
                else:
                    loop.call_soon_threadsafe(_finish, future, result)

            reader.submit(on_thread)
            return await future

    async def fold(self) -> bool:
        """Write the WAL back and empty it: what was erased before is then gone from it too.

        Returns whether nothing was left behind (a reader or another process can hold it up; try again then).
        """

        def checkpoint() -> bool:
            sqlite = self._writer.sqlite
            # Everybody's units wait for this thread: where a reader is in the way, they must not wait for it too.
            sqlite.execute("PRAGMA busy_timeout = 0")
            try:
                busy, _, _ = sqlite.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            finally:
                sqlite.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT * 1000:.0f}")
            return not busy

        return await self._on_thread(checkpoint)

    async def _on_thread(self, function: Callable[[], Result]) -> Result:
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Result] = loop.create_future()

        def report() -> None:
            try:
                result = function()
            except BaseException as error:  # noqa: BLE001 - whatever it is, whoever waits must hear it
                loop.call_soon_threadsafe(_fail, future, error)
            else:
                loop.call_soon_threadsafe(_finish, future, result)

        self._writer.submit(report)
        return await future

    # What follows runs on the writer's thread.

    def _drain(self) -> None:
        while True:
            with self._lock:
                if not self._queue:
                    self._draining = False
                    return
                group = [self._queue.popleft() for _ in range(min(GROUP, len(self._queue)))]
            try:
                self._run_group(group)
            except BaseException as error:  # noqa: BLE001 - whatever it is, whoever waits must hear it
                for waiting in group:
                    waiting.error = error
            self._report(group)

    def _run_group(self, group: list[_Waiting]) -> None:
        sqlite = self._writer.sqlite
        self._begin(sqlite)
        try:
            version = sqlite.execute("PRAGMA data_version").fetchone()[0]
            if version != self._data_version:  # another process has committed, `publish` perhaps
                self._data_version = version
                self.shelf.drop()
            for waiting in group:
                self._run_one(sqlite, waiting)
            sqlite.execute("COMMIT")
        except BaseException:
            self.shelf.drop()
            if sqlite.in_transaction:
                sqlite.execute("ROLLBACK")
            raise

    def _run_one(self, sqlite: sqlite3.Connection, waiting: _Waiting) -> None:
        tx = Tx(sqlite, self.keys, self.shelf)
        sqlite.execute("SAVEPOINT unit")
        try:
            waiting.result = waiting.unit(tx)
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is this unit's alone
            if not sqlite.in_transaction:  # SQLite has ended it (full disk, I/O error): nothing of the group stands
                raise _ended_by(error) from None
            sqlite.execute("ROLLBACK TO unit")
            self.shelf.drop()
            waiting.error = error
        else:
            if not sqlite.in_transaction:  # (and the unit has not let it be known)
                raise NotKept("other")
            waiting.touched, waiting.wakes = tx.touched, tx.wakes
        sqlite.execute("RELEASE unit")

    @staticmethod
    def _begin(sqlite: sqlite3.Connection) -> None:
        """Begin, waiting for another process's transaction; after two timeouts whoever waits hears of it."""
        try:
            sqlite.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            sqlite.execute("BEGIN IMMEDIATE")

    def _report(self, group: list[_Waiting]) -> None:
        def on_loop() -> None:
            touched: set[tuple[int, str]] = set()
            woken: set[str] = set()
            for waiting in group:
                if waiting.error is not None:
                    _fail(waiting.future, waiting.error)
                else:
                    touched |= waiting.touched
                    woken |= waiting.wakes
                    _finish(waiting.future, waiting.result)
            if touched:
                self.on_outbox(touched)
            for name in woken & self.workers.keys():
                self.workers[name]()

        # One process has one loop; where it is gone, nobody waits any more.
        try:
            group[0].loop.call_soon_threadsafe(on_loop)
        except RuntimeError:
            return


def _finish(future: asyncio.Future[Result], result: Result) -> None:
    if not future.done():
        future.set_result(result)


def _fail(future: asyncio.Future[Any], error: BaseException) -> None:
    if not future.done():
        said = _in_our_words(error)
        # A future refuses StopIteration; were it let through, everybody after it in the group would wait for ever.
        future.set_exception(RuntimeError("a unit ended in StopIteration") if isinstance(said, StopIteration) else said)


def _ended_by(error: BaseException) -> NotKept:
    """Tell a group whose transaction SQLite has ended: whatever its unit made of that, the world has failed."""
    said = _in_our_words(error)
    return said if isinstance(said, NotKept) else NotKept("other")


def _unopened(path: Path, error: sqlite3.Error | NotKept) -> Unusable:
    if getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}:
        return Unusable("database-damaged")
    said = _in_our_words(error)
    reason = said.reason if isinstance(said, NotKept) else "other"
    if reason == "other" and path.parent.is_dir() and not os.access(path.parent, os.W_OK):
        reason = "read-only"  # SQLite says only that it can't open the file
    return Unusable("database-unopened", file=str(path), reason=reason)


def _in_our_words(error: BaseException) -> BaseException:
    """Tell what the world has done from what we have done wrong: only the first is worth another try."""
    if not isinstance(error, sqlite3.OperationalError):
        return error
    primary = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if primary not in _WORLD:
        return error
    return NotKept(_WORLD[primary])


_WORLD = {
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_READONLY: "read-only",
    sqlite3.SQLITE_IOERR: "other",
    sqlite3.SQLITE_CANTOPEN: "other",
    sqlite3.SQLITE_BUSY: "held by another process",
    sqlite3.SQLITE_LOCKED: "other",
    sqlite3.SQLITE_NOMEM: "other",
}


def _check_keys(tx: Tx) -> None:
    """Leave a sealed word at the first start and read it at every later one: other keys are noticed before any harm."""
    kept = tx.value("SELECT value FROM facts WHERE fact = 'key-check'")
    if kept is None:
        tx.run("INSERT INTO facts (fact, value) VALUES ('key-check', :word)", word=tx.keys.check_word())
    else:
        tx.keys.recognise(kept)
