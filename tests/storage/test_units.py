"""The one door: what waits together is committed together, and each unit answers for itself alone."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable

import pytest

from storage import outbox
from storage.database import GROUP, Database, Tx
from storage.errors import NotKept
from tests.participation.votes import WHILE_OPEN
from tests.storage.together import Unit, in_one_group, kept, notes, statements_of


class Wrong(Exception):
    """What a unit with a mistake in it raises."""


def wrong_after(fact: str) -> Unit:
    def unit(tx: Tx) -> None:
        notes(fact)(tx)
        raise Wrong

    return unit


async def test_units_that_wait_share_one_commit(database: Database) -> None:
    with statements_of(database) as said:
        outcomes = await in_one_group(database, *(notes(str(n)) for n in range(20)))

    assert outcomes == [str(n) for n in range(20)]
    assert said.count("COMMIT") == 2  # of the one that held the writer, and of all the others


async def test_no_commit_is_shared_by_more_than_a_group(database: Database) -> None:
    with statements_of(database) as said:
        await in_one_group(database, *(notes(str(n)) for n in range(2 * GROUP + 1)))

    assert said.count("COMMIT") == 1 + 3


async def test_units_run_in_the_order_in_which_they_were_asked_for(database: Database) -> None:
    order: list[int] = []

    await in_one_group(database, *(lambda _, n=n: order.append(n) for n in range(200)))

    assert order == list(range(200))


async def test_a_unit_that_raises_is_rolled_back_alone(database: Database) -> None:
    outcomes = await in_one_group(database, notes("first"), wrong_after("second"), notes("third"))

    assert outcomes[::2] == ["first", "third"]
    assert isinstance(outcomes[1], Wrong)
    assert await database.run(kept) == {"first", "third"}


async def test_a_unit_with_a_bad_statement_is_rolled_back_alone(database: Database) -> None:
    def bad(tx: Tx) -> None:
        notes("bad")(tx)
        tx.run("INSERT INTO nowhere VALUES (1)")

    outcomes = await in_one_group(database, notes("first"), bad, notes("third"))

    assert isinstance(outcomes[1], sqlite3.OperationalError)
    assert await database.run(kept) == {"first", "third"}


@pytest.mark.parametrize("error", [StopIteration(), StopAsyncIteration(), asyncio.CancelledError(), Wrong()])
async def test_whatever_a_unit_raises_everybody_in_its_group_gets_an_answer(
    database: Database, error: BaseException
) -> None:
    def raises(_: Tx) -> None:
        raise error

    async with asyncio.timeout(5):
        outcomes = await in_one_group(database, notes("first"), raises, notes("third"))

    assert outcomes[::2] == ["first", "third"]
    assert isinstance(outcomes[1], BaseException)


def ended_by_sqlite(then: Callable[[], None]) -> Unit:
    """Make a unit in whose midst SQLite ends the transaction, as on a full disk or an I/O error."""

    def unit(tx: Tx) -> None:
        notes("lost")(tx)
        tx.sqlite.execute("ROLLBACK")
        then()

    return unit


def _raise_full() -> None:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    raise error


def _raise_wrong() -> None:
    raise Wrong


@pytest.mark.parametrize(
    ("then", "reason"),
    [(_raise_full, "full"), (_raise_wrong, "other"), (lambda: None, "other")],
    ids=["raises what SQLite said", "raises its own error", "says nothing"],
)
async def test_where_sqlite_has_ended_the_transaction_the_whole_group_is_not_kept(
    database: Database, then: Callable[[], None], reason: str
) -> None:
    ran: list[str] = []

    def after(tx: Tx) -> None:
        ran.append("after")
        notes("after")(tx)

    outcomes = await in_one_group(database, notes("before"), ended_by_sqlite(then), after)

    assert [type(outcome) for outcome in outcomes] == [NotKept, NotKept, NotKept]
    assert {outcome.reason for outcome in outcomes} == {reason}
    assert ran == []
    assert await database.run(kept) == set()
    assert await in_one_group(database, notes("later")) == ["later"]


async def test_a_commit_that_fails_fails_them_all(database: Database) -> None:
    def orphan(tx: Tx) -> None:
        # A row without its programme; looked at only in the commit.
        tx.sqlite.execute("PRAGMA defer_foreign_keys = ON")
        tx.run("INSERT INTO turnout (programme, people) VALUES (99, 0)")

    outcomes = await in_one_group(database, notes("first"), orphan, notes("third"))

    assert [type(outcome) for outcome in outcomes] == [sqlite3.IntegrityError] * 3
    assert await database.run(kept) == set()


async def test_whoever_gives_up_waiting_does_not_undo_their_unit(database: Database) -> None:
    began, gate = threading.Event(), threading.Event()

    def slow(tx: Tx) -> None:
        began.set()
        gate.wait(10)
        notes("slow")(tx)

    async def give_up() -> None:
        async with asyncio.timeout(0.05):
            await database.run(slow)

    with pytest.raises(TimeoutError):
        await give_up()
    assert began.is_set()
    gate.set()

    assert await database.run(kept) == {"slow"}


async def test_an_inner_step_is_undone_and_the_unit_goes_on(database: Database) -> None:
    def unit(tx: Tx) -> None:
        notes("before")(tx)
        with pytest.raises(Wrong), tx.savepoint():
            wrong_after("inside")(tx)
        with tx.savepoint():
            notes("after")(tx)

    await database.run(unit)

    assert await database.run(kept) == {"before", "after"}


async def test_an_inner_step_within_another_is_undone_alone(database: Database) -> None:
    def unit(tx: Tx) -> None:
        with tx.savepoint():
            notes("outer")(tx)
            with pytest.raises(Wrong), tx.savepoint():
                wrong_after("inner")(tx)
            notes("outer still")(tx)

    await database.run(unit)

    assert await database.run(kept) == {"outer", "outer still"}


async def test_in_an_inner_step_too_it_is_seen_that_sqlite_has_ended_the_transaction(database: Database) -> None:
    def unit(tx: Tx) -> None:
        with tx.savepoint():
            ended_by_sqlite(_raise_full)(tx)

    outcomes = await in_one_group(database, notes("before"), unit)

    assert [outcome.reason for outcome in outcomes] == ["full", "full"]


async def test_delivery_hears_once_a_group_and_only_of_what_is_kept(database: Database) -> None:
    heard: list[set[tuple[int, str]]] = []
    database.on_outbox = heard.append

    def says(chat: int) -> Unit:
        return lambda tx: outbox.say(tx, chat, {"text": "x"}, WHILE_OPEN)

    def says_and_fails(tx: Tx) -> None:
        says(3)(tx)
        raise Wrong

    await in_one_group(database, says(1), says(2), says_and_fails, says(1))

    assert heard == [{(1, "people"), (2, "people")}]


async def test_after_closing_nobody_waits_in_vain(database: Database) -> None:
    outcomes = await asyncio.wait_for(
        asyncio.gather(
            database.run(notes("before")),
            database.close(),
            database.run(notes("meanwhile")),
            return_exceptions=True,
        ),
        timeout=5,
    )

    assert outcomes[0] == "before"
    with pytest.raises(ValueError, match=r"[Cc]losed"):
        await asyncio.wait_for(database.run(notes("after")), timeout=5)


async def test_a_worker_is_woken_after_the_commit_and_by_nothing_that_was_undone(database: Database) -> None:
    heard: list[str] = []
    database.workers["mill"] = lambda: heard.append("mill")

    def asks(tx: Tx) -> None:
        tx.wakes |= {"mill", "a worker that nobody has started"}

    def thinks_better_of_it(tx: Tx) -> None:
        asks(tx)
        raise KeyError

    with pytest.raises(KeyError):
        await database.run(thinks_better_of_it)
    await database.run(notes("something else"))
    assert heard == []

    await in_one_group(database, asks, asks)
    assert heard == ["mill"]


async def test_a_long_read_sees_what_is_committed_and_cannot_write(database: Database) -> None:
    await database.run(notes("there"))

    assert await database.read(kept) == {"there"}
    with pytest.raises(NotKept):
        await database.read(notes("never"))
    assert await database.read(kept) == {"there"}


async def test_a_long_read_holds_nobody_up(database: Database) -> None:
    gate = threading.Event()

    def long(tx: Tx) -> set[str]:
        before = kept(tx)
        gate.wait(10)
        assert kept(tx) == before  # one state of the database from beginning to end
        return before

    async def write() -> None:
        await asyncio.sleep(0.05)
        await asyncio.wait_for(database.run(notes("meanwhile")), timeout=2)
        gate.set()

    seen, _ = await asyncio.gather(database.read(long), write())

    assert seen == set()
    assert await database.read(kept) == {"meanwhile"}


async def test_folding_empties_the_write_ahead_log(database: Database) -> None:
    await database.run(notes("written"))
    log = database.path.with_name(database.path.name + "-wal")
    assert log.stat().st_size > 0

    assert await database.fold()

    assert log.stat().st_size == 0


async def test_folding_says_when_a_reader_holds_it_up_and_makes_nobody_wait_for_it(database: Database) -> None:
    reading, gate = threading.Event(), threading.Event()

    def long(tx: Tx) -> None:
        kept(tx)
        reading.set()
        gate.wait(10)

    async def fold() -> tuple[bool, float]:
        while not reading.is_set():  # noqa: ASYNC110  (set on another thread)
            await asyncio.sleep(0.005)
        await database.run(notes("behind the reader"))
        loop = asyncio.get_running_loop()
        began = loop.time()
        folded = await database.fold()
        took = loop.time() - began
        gate.set()
        return folded, took

    await database.run(notes("first"))
    _, (folded, took) = await asyncio.gather(database.read(long), fold())

    assert not folded
    assert took < 1
    assert await database.fold()
