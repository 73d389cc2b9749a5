"""The inbox: order of arrival, each update once, nothing readable that is finished."""

from datetime import timedelta
from functools import partial

import pytest

from storage import inbox
from storage.database import Database, Tx
from storage.inbox import Incoming
from tests.participation.votes import WHILE_OPEN


async def taken_in(database: Database, *updates: Incoming, later: timedelta = timedelta()) -> list[inbox.Arrived]:
    return await database.run(lambda tx: inbox.accept(tx, updates, WHILE_OPEN + later))


def state_of(tx: Tx, update_id: int) -> tuple[str, bool] | None:
    """Return a row's state, and whether its payload is still there."""
    row = tx.one("SELECT state, payload IS NOT NULL AS there FROM inbox WHERE update_id = :id", id=update_id)
    return None if row is None else (row["state"], bool(row["there"]))


async def test_what_is_taken_in_comes_back_as_it_was_in_order_of_arrival(database: Database) -> None:
    # After a quiet week ids begin again anywhere: they say nothing of the order.
    first = await taken_in(database, Incoming(900, 7, b'{"a": "\\ud83d"}'), Incoming(5, 8, b"{}"))
    second = await taken_in(database, Incoming(3, 7, b"[]"), later=timedelta(seconds=1))

    left = await database.run(inbox.unhandled)

    assert left == [*first, *second]
    assert [arrived.lane for arrived in left] == [7, 8, 7]
    assert left[0].raw == b'{"a": "\\ud83d"}'
    assert [arrived.received_at for arrived in left] == [WHILE_OPEN, WHILE_OPEN, WHILE_OPEN + timedelta(seconds=1)]


async def test_an_update_that_comes_twice_is_taken_in_once(database: Database) -> None:
    await taken_in(database, Incoming(1, 7, b"first"))

    again = await taken_in(database, Incoming(1, 7, b"again"), Incoming(2, 7, b"new"), Incoming(2, 7, b"twice in one"))

    assert [arrived.raw for arrived in again] == [b"new"]
    assert [arrived.raw for arrived in await database.run(inbox.unhandled)] == [b"first", b"new"]


async def test_an_update_that_was_handled_does_not_come_back(database: Database) -> None:
    [arrived] = await taken_in(database, Incoming(1, 7, b"x"))
    await database.run(lambda tx: inbox.claim(tx, arrived.arrival))

    assert await taken_in(database, Incoming(1, 7, b"x")) == []
    assert await database.run(inbox.unhandled) == []


async def test_an_update_is_claimed_once_and_its_words_are_wiped_with_that(database: Database) -> None:
    [arrived] = await taken_in(database, Incoming(1, 7, b"secret"))

    assert [await database.run(lambda tx: inbox.claim(tx, arrived.arrival)) for _ in range(3)] == [True, False, False]
    assert await database.run(lambda tx: state_of(tx, 1)) == ("done", False)


async def test_a_unit_that_fails_leaves_its_update_to_be_tried_again(database: Database) -> None:
    [arrived] = await taken_in(database, Incoming(1, 7, b"x"))

    def fails(tx: Tx) -> None:
        assert inbox.claim(tx, arrived.arrival)
        raise LookupError

    with pytest.raises(LookupError):
        await database.run(fails)

    assert await database.run(inbox.unhandled) == [arrived]


async def test_what_keeps_failing_is_set_aside_with_its_number_and_kept_for_the_operator(database: Database) -> None:
    [arrived] = await taken_in(database, Incoming(1, 7, b"x"))

    assert await database.run(lambda tx: inbox.set_aside(tx, arrived.arrival, "4F2A"))

    assert await database.run(lambda tx: state_of(tx, 1)) == ("aside", True)
    assert await database.run(lambda tx: tx.value("SELECT incident FROM inbox")) == "4F2A"
    assert not await database.run(lambda tx: inbox.claim(tx, arrived.arrival))
    assert not await database.run(lambda tx: inbox.set_aside(tx, arrived.arrival, "AGAIN"))
    assert await database.run(inbox.unhandled) == []


async def test_what_cannot_be_parsed_is_taken_out_of_its_lane(database: Database) -> None:
    [arrived] = await taken_in(database, Incoming(1, 0, b"\xff not json"))

    assert await database.run(lambda tx: inbox.mark_poison(tx, arrived.arrival))

    assert await database.run(lambda tx: state_of(tx, 1)) == ("poison", True)
    assert await database.run(inbox.unhandled) == []


async def test_of_what_spills_over_only_the_id_is_kept(database: Database) -> None:
    assert await taken_in(database, Incoming(1, 7, b"x" * 99, spilled=True)) == []

    assert await database.run(lambda tx: state_of(tx, 1)) == ("spilled", False)
    assert await taken_in(database, Incoming(1, 7, b"now it fits")) == []


async def test_ids_and_times_are_forgotten_after_two_days_and_what_was_set_aside_after_a_week(
    database: Database,
) -> None:
    done, aside, poison, waiting, _ = await taken_in(database, *(Incoming(n, 7, b"x") for n in range(1, 6)))
    await taken_in(database, Incoming(6, 7, b"x", spilled=True))
    fresh = (await taken_in(database, Incoming(7, 7, b"x"), later=timedelta(days=2)))[0]

    def settle(tx: Tx) -> None:
        inbox.claim(tx, done.arrival)
        inbox.claim(tx, fresh.arrival)
        inbox.set_aside(tx, aside.arrival, "4F2A")
        inbox.mark_poison(tx, poison.arrival)

    await database.run(settle)
    second_day, eighth_day = WHILE_OPEN + timedelta(hours=1), WHILE_OPEN - timedelta(days=5)

    assert await database.run(lambda tx: inbox.forget(tx, second_day, eighth_day, 100)) == 2
    assert await database.run(inbox.counts) == {"aside": 1, "poison": 1, "new": 2, "done": 1}
    assert await database.run(lambda tx: inbox.forget(tx, second_day, second_day, 100)) == 2
    assert await database.run(inbox.counts) == {"new": 2, "done": 1}
    assert waiting in await database.run(inbox.unhandled)  # whatever its age


async def test_forgetting_goes_in_chunks(database: Database) -> None:
    for arrived in await taken_in(database, *(Incoming(n, 7, b"x") for n in range(10))):
        await database.run(partial(inbox.claim, arrival=arrived.arrival))
    later = WHILE_OPEN + timedelta(days=3)

    assert [await database.run(lambda tx: inbox.forget(tx, later, later, 4)) for _ in range(4)] == [4, 4, 2, 0]
