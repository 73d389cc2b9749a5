"""Keeps the playground on disk: a SQLite file, written behind, in batches, on a thread of its own."""

from __future__ import annotations

import asyncio
import sqlite3
from dataclasses import asdict
from datetime import datetime
from json import loads
from typing import TYPE_CHECKING

from playground.files import Stored
from playground.people import Chat, Message, User
from playground.updates import DEFAULT_KINDS, Update, encode
from playground.world import Profile, Webhook

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from playground.params import Json
    from playground.world import World

PAUSE_SECONDS = 0.2
GAP = 10_000
"""How far counters move after an unclean end: ids that were given but not yet written are never given again."""

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
            _fill(self._world, kept)
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
                await self.write()

    async def write(self) -> None:
        """Write everything that has changed since the last time, in one transaction."""
        async with self._writing:
            changed, self._changed = self._changed, {}
            if not changed or self._connection is None:
                return
            changed["setting", "counters"] = None
            waiting = {str(update.id): update for update in self._world.queue}
            rows = [(kind, key, self._body(kind, key, waiting)) for kind, key in changed]
            await asyncio.to_thread(_write, self._connection, rows)

    async def close(self) -> None:
        """Write the rest and note that all is written."""
        self._changed["setting", "clock"] = None
        await self.write()
        if self._connection is not None:
            connection, self._connection = self._connection, None
            await asyncio.to_thread(_write, connection, [("setting", "open", None)])
            await asyncio.to_thread(connection.close)

    def _body(self, kind: str, key: str, waiting: dict[str, Update]) -> str | None:
        row = _row(self._world, kind, key, waiting)
        return None if row is None else encode(row)


def _row(world: World, kind: str, key: str, waiting: dict[str, Update]) -> object:
    match kind:
        case "message":
            chat, _, number = key.partition(":")
            message = world.chats[int(chat)].messages.get(int(number))
            return None if message is None else {"by_bot": message.by_bot, "json": message.json}
        case "update":
            return _update_row(world, waiting.get(key))
        case "user":
            return asdict(world.users[int(key)])
        case "chat":
            return _chat_row(world.chats[int(key)])
        case "file":
            return world.shelf.row(key)
    return _setting(world, key)


def _update_row(world: World, update: Update | None) -> Json | None:
    if update is None:
        return None
    left = update.expires - world.monotonic()
    return {"kind": update.kind, "body": update.body, "left": left, "again": update.again}


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


def _chat_row(chat: Chat) -> Json:
    names = ("id", "kind", "title", "username", "members", "started", "blocked", "gone", "privacy", "last_id")
    return {**{name: getattr(chat, name) for name in names}, "reply_keyboard": chat.reply_keyboard}


def _setting(world: World, name: str) -> object:
    match name:
        case "counters":
            return {
                "person": world.next_person,
                "group": world.next_group,
                "message": world.next_message,
                "query": world.next_query,
                "update": world.queue.next_id,
                "event": world.events.n,
                "kinds": sorted(world.queue.kinds),
            }
        case "clock":
            clock = world.clock
            return {"now": clock.now().isoformat(), "running": clock.wanted, "version": clock.version}
        case "tokens":
            return sorted(world.tokens)
        case "profile":
            return asdict(world.profile)
        case "webhook":
            return asdict(world.webhook) if world.webhook else None
    return True


def _fill(world: World, kept: dict[str, dict[str, Json]]) -> None:
    settings = kept.get("setting", {})
    gap = GAP if "open" in settings else 0
    counters = settings["counters"]
    world.next_person = counters["person"]
    world.next_group = counters["group"]
    world.next_message = counters["message"] + gap
    world.next_query = counters["query"] + gap
    world.queue.next_id = counters["update"] + gap
    world.queue.kinds = frozenset(counters["kinds"]) or DEFAULT_KINDS
    world.events.n = counters["event"] + gap
    world.tokens = set(settings["tokens"])
    world.profile = Profile(**settings["profile"])
    if webhook := settings.get("webhook"):
        world.webhook = Webhook(**webhook)
    clock = settings["clock"]
    world.clock.resume(datetime.fromisoformat(clock["now"]), running=clock["running"], version=clock["version"] + 1)
    for row in sorted(kept.get("user", {}).values(), key=lambda row: row["id"]):
        world.users[row["id"]] = User(**row)
    for row in kept.get("chat", {}).values():
        chat = Chat(**row)
        chat.last_id += gap if chat.kind != "private" else 0
        world.chats[chat.id] = chat
    messages = []
    for key, row in kept.get("message", {}).items():
        chat_id, _, number = key.partition(":")
        messages.append(Message(int(number), int(chat_id), row["by_bot"], row["json"]))
    for message in sorted(messages, key=lambda message: message.id):
        world.chats[message.chat].messages[message.id] = message
    for row in kept.get("file", {}).values():
        world.shelf.stored[row["id"]] = Stored(**row)
    now = world.monotonic()
    for key, row in sorted(kept.get("update", {}).items(), key=lambda pair: int(pair[0])):
        world.queue.put(Update(int(key), row["kind"], row["body"], now + row["left"], row["again"]))
