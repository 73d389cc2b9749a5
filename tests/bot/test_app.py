"""The process as a whole: what it is made of, how it starts and ends."""

import asyncio
import sqlite3
import time
from pathlib import Path

import pytest

from bot import app
from bot.cannot_start import CannotStart
from bot.clock import PlaygroundClock
from bot.settings import for_demo
from playground import Playground
from storage import inbox, roles
from storage.errors import NotKept, Unusable
from tests.kit import five_cities, running_bot, until
from tests.kit.programmes import JUNE, SLUG

PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


async def test_the_writing_connection_keeps_what_it_has_said_is_kept() -> None:
    async with running_bot() as world:
        sqlite = world.database._writer.sqlite
        found = await world.database._on_thread(
            lambda: {name: sqlite.execute(f"PRAGMA {name}").fetchone()[0] for name in PRAGMAS}
        )
        assert found == PRAGMAS


async def test_what_an_earlier_run_has_left_is_handled_first_and_in_order() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.starts(SLUG)
        await ada.ranks(1, 2)
        await world.stops()
        last, drawing = ada.data("in", 3), ada.last
        await ada.forges(drawing, last)
        await ada.says("/id")
        updates = [update.body.encode() for update in world.playground.world.queue]
        async with app.open_database(world.settings, "demo") as database:
            incoming = [inbox.Incoming(700_100_000 + at, ada.id, raw) for at, raw in enumerate(updates)]
            await database.run(lambda tx: inbox.accept(tx, incoming, JUNE))
        world.playground.world.queue.clear()
        await world.starts()

        await ada.sees(str(ada.id))
        await ada.sees("vote-overview")
        assert (await world.states("inbox"))["done"] == len(updates) + 3


async def test_whom_the_setting_names_is_an_owner_from_the_start_on_and_the_owners_hear_of_it_once() -> None:
    async with running_bot() as world:
        ada, bert = world.person(), world.person(language="en")
        for somebody in (ada, bert):
            await somebody.says("/id")
            await somebody.sees(str(somebody.id))
        await world.stops()
        already = len(world.called("sendMessage"))
        for owners in ((ada.id,), (bert.id,), (bert.id,), ()):  # taken out of the setting, Ada stays one
            world.settings = world.settings.model_copy(update={"owners": owners})
            await world.starts()
            await world.quiet()
            await world.stops()
        await world.starts()

        assert await world.look(roles.owners) == (ada.id, bert.id)
        told = [(call["chat_id"], call["text"]) for call in world.called("sendMessage")[already:]]
        assert int(told[0][0]) == ada.id
        assert str(ada.id) in told[0][1]
        assert {int(chat) for chat, _ in told[1:]} == {ada.id, bert.id}  # in whatever order they went out
        assert len(told) == 3
        assert all(str(bert.id) in text for _, text in told[1:])


async def test_an_end_waits_for_what_is_in_hand_but_not_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "DRAIN_SECONDS", 0.5)
    async with running_bot() as world:
        ada = world.person()
        world.plan({"fault": "429", "method": "sendMessage", "retry_after": 60})
        await ada.says("/id")
        await until(lambda: any(call.code == 429 for call in world.playground.calls))
        began = time.monotonic()
        await world.stops()
        assert time.monotonic() - began < 3

        await world.starts()  # and what was left over goes out at the next start
        await ada.sees(str(ada.id))


async def test_a_stop_before_the_server_has_ever_answered_ends_it(tmp_path: Path) -> None:
    stop = asyncio.Event()
    async with Playground(now=JUNE, running=False) as playground:
        settings = for_demo(tmp_path, api_url=playground.url, token=playground.token)
        playground.plan({"fault": "500", "method": "getMe", "times": 1000})

        def never(_: app.Running) -> None:
            raise AssertionError("it was never answered")

        asyncio.get_running_loop().call_later(0.5, stop.set)
        await asyncio.wait_for(app.run(settings, PlaygroundClock(playground.url), on_ready=never, stop=stop), 5)


async def test_a_playground_that_is_gone_is_said_in_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.clock.FIRST_SECONDS", 0.3)
    async with Playground() as playground:
        settings = for_demo(tmp_path, api_url=playground.url, token=playground.token)
    with pytest.raises(CannotStart) as refused:
        await app.run(settings, PlaygroundClock(settings.api_url), on_ready=lambda _: None)
    assert refused.value.key == "playground-gone"


async def test_a_server_that_stumbles_at_the_start_is_asked_again() -> None:
    async with running_bot(start=False) as world:
        world.plan({"fault": "500", "method": "getMe"}, {"fault": "429", "method": "getMe", "retry_after": 1})
        await world.starts()
        assert world.running.username == "madang_playground_bot"


async def test_a_disk_that_says_no_while_it_starts_is_said_in_a_line(tmp_path: Path) -> None:
    with pytest.raises(Unusable) as refused:
        async with app.open_database(for_demo(tmp_path), None):
            raise NotKept("full")
    assert (refused.value.key, refused.value.values["reason"]) == ("database-unopened", "full")


async def test_a_database_belongs_to_the_first_kind_that_claims_it(tmp_path: Path) -> None:
    settings = for_demo(tmp_path)
    for kind in (None, "real", None, "real"):
        async with app.open_database(settings, kind):
            pass
    with pytest.raises(Unusable) as refused:
        async with app.open_database(settings, "demo"):
            pass
    assert refused.value.key == "database-is-real"


async def test_what_is_no_database_is_said_in_a_line(tmp_path: Path) -> None:
    settings = for_demo(tmp_path)
    async with app.open_database(settings, None):
        pass
    (settings.data / app.DATABASE_FILE).write_bytes(b"not a database " * 1000)
    with pytest.raises(Unusable):
        async with app.open_database(settings, None):
            pass


async def test_an_office_that_publishes_at_the_same_moment_only_makes_people_wait_a_moment() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.starts(SLUG)
        await ada.quiet()
        other = sqlite3.connect(world.settings.data / app.DATABASE_FILE, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        await ada.taps(ada.data("in", 1))
        await asyncio.sleep(0.1)
        other.execute("ROLLBACK")
        other.close()
        await ada.sees("vote-rank-line", rank=1, name="창원")
