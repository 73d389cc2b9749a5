import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.raw_updates import worth_keeping
from handlers import phrases
from handlers.dispatch import unit_for
from handlers.intent import Command, Intent, Said, Tap
from handlers.turn import House
from playground.clock import DEMO_START
from storage import inbox, outbox, programmes
from storage.database import Database
from storage.inbox import Incoming
from storage.keys import Keyring
from tests.performance import drawings
from tests.performance.drawings import SLUG, Drawings
from tests.performance.filled import filling
from texts import Markup, say, say_html

ACCOUNT = 100_000_001
HOUSE = House("madang_bot", "ko", "Asia/Seoul")
GROWING = "inbox|outbox|outbox_keys|people|screens|drafts|participants|ballots"


class Bench:
    def __init__(self, database: Database) -> None:
        self.database = database
        self.statements: list[str] = []
        self.updates = 0
        self.screen: dict[str, Any] = {}
        database._writer.sqlite.set_trace_callback(self.statements.append)

    async def does(self, intent: Intent) -> None:
        self.updates += 1
        incoming = [Incoming(self.updates, ACCOUNT, b"{}")]
        arrived = await self.database.run(lambda tx: inbox.accept(tx, incoming, DEMO_START))
        said = Said(ACCOUNT, "ko", self.updates if isinstance(intent, Command) else 0, intent)
        await self.database.run(unit_for(said, arrived[0].arrival, DEMO_START, HOUSE))
        parcel = await self.database.run(lambda tx: outbox.take(tx, ACCOUNT, "people"))
        assert parcel is not None
        self.screen = parcel.payload
        await self.database.run(lambda tx: outbox.sent(tx, parcel, 100, DEMO_START))
        await self.database.run(lambda tx: outbox.take(tx, ACCOUNT, "people"))

    async def taps(self, action: str) -> None:
        rows = self.screen["reply_markup"]["inline_keyboard"]
        data = [button["callback_data"] for row in rows for button in row if f".{action}." in button["callback_data"]]
        await self.does(Tap("1", data[0], 100))


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    await filling(tmp_path, voted=0, open_votes=[SLUG], population=0)
    database = await Database.open(tmp_path / "data" / "madang.db", Keyring.open(tmp_path / "keys"))
    yield Bench(database)
    await database.close()


async def read_whole(bench: Bench) -> set[str]:
    """Return the statements so far that read a growing table from one end to the other."""
    sqlite = bench.database._writer.sqlite
    sqlite.set_trace_callback(None)
    whole = re.compile(rf"SCAN ({GROWING})\b(?! USING INDEX \w*(waiting|unhandled))")
    return {
        statement
        for statement in bench.statements
        if statement.startswith(("SELECT", "INSERT", "UPDATE", "DELETE"))
        for row in sqlite.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
        if whole.search(row["detail"])
    }


async def test_no_act_of_a_person_reads_a_whole_table(bench: Bench) -> None:
    await bench.does(Command("start", SLUG))
    for action in ("in", "in", "in", "cast"):
        await bench.taps(action)

    assert len(bench.statements) > 50
    assert await read_whole(bench) == set()


async def test_the_tick_reads_no_whole_table(bench: Bench) -> None:
    before = DEMO_START - timedelta(days=2)

    await bench.database.run(lambda tx: programmes.due_to_count(tx, DEMO_START))
    await bench.database.run(lambda tx: inbox.forget(tx, before, before, 100))
    await bench.database.run(lambda tx: outbox.forget(tx, before, 100))
    await bench.database.run(inbox.unhandled)
    await bench.database.run(outbox.waiting)

    assert await read_whole(bench) == set()


def test_of_a_tap_s_message_only_which_one_it_is_is_kept() -> None:
    chat = {"id": ACCOUNT, "type": "private"}
    message = {"message_id": 5, "date": 1, "chat": chat, "text": "마당", "reply_markup": {"inline_keyboard": []}}
    query = {"id": "1", "from": {"id": ACCOUNT}, "message": message, "data": "x"}

    kept = worth_keeping({"update_id": 7, "callback_query": query})

    where = {"message_id": 5, "date": 1, "chat": chat}
    assert kept == {"update_id": 7, "callback_query": {**query, "message": where}}


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 1, "message": {"message_id": 5, "text": "마당"}},
        {"update_id": 1, "callback_query": {"id": "1"}},
        {"update_id": 1, "callback_query": "nonsense"},
    ],
)
def test_every_other_update_is_kept_as_it_came(update: dict[str, Any]) -> None:
    assert worth_keeping(update) == update


def test_what_is_remembered_is_what_would_be_said() -> None:
    for name in ("제천시", Markup("<b>제천시</b>"), "제천시"):
        assert phrases.remembered_html("ko", "vote-title", title=name) == say_html("ko", "vote-title", title=name)
    assert phrases.remembered("ko", "cast-done") == say("ko", "cast-done")


def test_no_receipt_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    def remembered() -> int:
        return phrases._said.cache_info().currsize + phrases._said_html.cache_info().currsize

    drawn = Drawings()
    drawn.receipt(ACCOUNT, (1, 2, 3))
    before = remembered()

    monkeypatch.setattr(drawings, "RECEIPT", "JC-ZZZZ-YYYY-XXXX")
    payload, _ = drawn.receipt(ACCOUNT, (1, 2, 3))

    assert "ZZZZ" in payload["text"]
    assert remembered() == before
