"""PINs as they are kept, the door that closes, and an office that closes by itself."""

import time
from collections.abc import Callable
from datetime import timedelta

import pytest

from participation.audit import OPERATOR, Actor
from participation.pin import OPEN_FOR, Keypad
from participation.refused import Refused
from storage import audit, pins, roles, screens
from storage.database import Database, Tx
from tests.storage.office import AS_OFFICIAL, AS_OWNER, NOW, OFFICIAL, OWNER, an_office
from tests.storage.together import in_one_group

PIN, WRONG = "483920", "483921"
INSTANT = timedelta(microseconds=1)


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(Refused) as refusal:
        act()
    return refusal.value.key


def with_a_pin(tx: Tx) -> None:
    an_office(tx)
    pins.choose(tx, PIN, by=AS_OFFICIAL, at=NOW)
    pins.close(tx, OFFICIAL)


async def test_the_right_pin_opens_the_office_for_15_minutes_from_the_last_act(database: Database) -> None:
    def unit(tx: Tx) -> None:
        with_a_pin(tx)
        assert pins.enter(tx, PIN, by=AS_OFFICIAL, at=NOW).opened
        assert pins.is_open(tx, OFFICIAL, NOW + OPEN_FOR - INSTANT)
        assert not pins.is_open(tx, OFFICIAL, NOW + OPEN_FOR)

        pins.check_open(tx, OFFICIAL, NOW + timedelta(minutes=10))
        assert pins.is_open(tx, OFFICIAL, NOW + timedelta(minutes=24))
        assert refused(lambda: pins.check_open(tx, OFFICIAL, NOW + timedelta(minutes=25))) == "office-closed"

        pins.close(tx, OFFICIAL)
        assert not pins.is_open(tx, OFFICIAL, NOW)
        assert not pins.is_open(tx, OWNER, NOW)

    await database.run(unit)


async def test_a_bad_pin_is_not_kept(database: Database) -> None:
    def unit(tx: Tx) -> None:
        an_office(tx)
        assert refused(lambda: pins.choose(tx, "123456", by=AS_OFFICIAL, at=NOW)) == "pin-run"
        assert not pins.has(tx, OFFICIAL)
        assert refused(lambda: pins.enter(tx, PIN, by=AS_OFFICIAL, at=NOW)) == "pin-none"

    await database.run(unit)


async def test_only_whoever_has_come_in_changes_the_pin(database: Database) -> None:
    def unit(tx: Tx) -> None:
        with_a_pin(tx)
        assert refused(lambda: pins.choose(tx, "738291", by=AS_OFFICIAL, at=NOW)) == "pin-there-already"
        pins.enter(tx, PIN, by=AS_OFFICIAL, at=NOW)
        pins.choose(tx, "738291", by=AS_OFFICIAL, at=NOW)
        assert not pins.enter(tx, PIN, by=AS_OFFICIAL, at=NOW).opened
        assert pins.enter(tx, "738291", by=AS_OFFICIAL, at=NOW).opened

    await database.run(unit)


async def test_five_misses_close_the_door_even_to_the_right_pin(database: Database) -> None:
    def unit(tx: Tx) -> None:
        with_a_pin(tx)
        left = [pins.enter(tx, WRONG, by=AS_OFFICIAL, at=NOW).door.tries_left for _ in range(5)]
        assert left == [4, 3, 2, 1, 5]
        opens_at = NOW + timedelta(minutes=15)
        assert pins.door_of(tx, OFFICIAL).closed_until == opens_at
        assert refused(lambda: pins.enter(tx, PIN, by=AS_OFFICIAL, at=opens_at - INSTANT)) == "pin-door-closed"
        assert not pins.is_open(tx, OFFICIAL, opens_at - INSTANT)

        assert pins.enter(tx, PIN, by=AS_OFFICIAL, at=opens_at).opened
        assert pins.door_of(tx, OFFICIAL).missed == 0
        closed = audit.entries(tx, audit.HOUSE)[-1]
        assert (closed.what, closed.values, closed.actor) == ("pin-door-closed", {"missed": 5}, AS_OFFICIAL)

    await database.run(unit)


async def test_the_owners_are_told_of_the_tenth_miss(database: Database) -> None:
    def unit(tx: Tx) -> None:
        with_a_pin(tx)
        told, at = [], NOW
        for _ in range(10):
            entered = pins.enter(tx, WRONG, by=AS_OFFICIAL, at=at)
            at = entered.door.closed_until or at
            told.append(entered.owners)
        assert told == [()] * 9 + [roles.owners(tx)]
        assert told[-1] == (OWNER,)

    await database.run(unit)


async def test_tries_side_by_side_are_counted_one_by_one(database: Database) -> None:
    await database.run(with_a_pin)

    tries = [lambda tx: pins.enter(tx, WRONG, by=AS_OFFICIAL, at=NOW)] * 20
    outcomes = await in_one_group(database, *tries)

    assert sum(isinstance(outcome, pins.Entered) for outcome in outcomes) == 5
    assert {outcome.key for outcome in outcomes if isinstance(outcome, Refused)} == {"pin-door-closed"}


@pytest.mark.parametrize("by", [AS_OWNER, OPERATOR])
async def test_an_owner_or_the_operator_resets_a_forgotten_pin(database: Database, by: Actor) -> None:
    def unit(tx: Tx) -> None:
        with_a_pin(tx)
        pins.enter(tx, PIN, by=AS_OFFICIAL, at=NOW)

        assert pins.reset(tx, OFFICIAL, by=by, at=NOW)
        assert not pins.is_open(tx, OFFICIAL, NOW)  # whoever holds the telephone is out
        assert not pins.has(tx, OFFICIAL)
        assert not pins.reset(tx, OFFICIAL, by=by, at=NOW)
        line = audit.entries(tx, audit.HOUSE)[-1]
        assert (line.what, line.actor, line.values) == ("pin-reset", by, {"account": OFFICIAL})

    await database.run(unit)


async def test_nobody_resets_their_own_pin_and_no_official_anybodys(database: Database) -> None:
    def unit(tx: Tx) -> None:
        with_a_pin(tx)
        assert refused(lambda: pins.reset(tx, OWNER, by=AS_OWNER, at=NOW)) == "pin-reset-own"
        assert refused(lambda: pins.reset(tx, OFFICIAL, by=AS_OFFICIAL, at=NOW)) == "pin-reset-own"
        assert refused(lambda: pins.reset(tx, OWNER, by=AS_OFFICIAL, at=NOW)) == "office-not-yours"
        assert pins.has(tx, OFFICIAL)

    await database.run(unit)


async def test_equal_pins_look_different_and_neither_is_readable(database: Database) -> None:
    def unit(tx: Tx) -> list[bytes]:
        an_office(tx)
        for actor in (AS_OFFICIAL, AS_OWNER):
            pins.choose(tx, PIN, by=actor, at=NOW)
        opened = [
            tx.keys.open_sealed("pins", row["account"], row["hash"]) for row in tx.all("SELECT account, hash FROM pins")
        ]
        return [row["hash"] for row in tx.all("SELECT hash FROM pins")] + opened

    kept = await database.run(unit)

    assert len(set(kept)) == 4
    assert not any(PIN.encode() in one for one in kept)


async def test_a_pin_of_whoever_has_no_account_is_a_mistake_of_ours(database: Database) -> None:
    with pytest.raises(ValueError, match="account"):
        await database.run(lambda tx: pins.choose(tx, PIN, by=OPERATOR, at=NOW))


async def test_checking_a_pin_holds_the_writer_up_for_milliseconds_only(database: Database) -> None:
    await database.run(with_a_pin)

    began = time.perf_counter()
    await database.run(lambda tx: pins.enter(tx, PIN, by=AS_OFFICIAL, at=NOW))

    assert time.perf_counter() - began < 0.5  # 9 ms measured; a machine under load gets its share


def test_a_keypad_is_drawn_by_lot_each_time() -> None:
    drawn = [pins.draw() for _ in range(20)]

    assert all(sorted(pad.order) == list("0123456789") for pad in drawn)
    assert len({pad.order for pad in drawn}) > 15
    assert len({pad.name for pad in drawn}) == 20


async def test_what_is_typed_lies_sealed_with_the_screen_and_each_drawing_turns_its_token(database: Database) -> None:
    """The way a tap's unit goes: read the keypad from the screen, press, draw the next."""

    def tap(tx: Tx, digit: str) -> str:
        screen = screens.find(tx, OFFICIAL, "office")
        pad = pins.draw() if screen is None else Keypad.read(screen.view)
        pressed = pins.draw(pad.press(str(pad.order.index(digit))))
        return screens.at_step(tx, OFFICIAL, "office", f"pin-{pressed.name}", pressed.written())

    tokens = [await database.run(lambda tx, digit=digit: tap(tx, digit)) for digit in PIN]  # type: ignore[misc]

    screen = await database.run(lambda tx: screens.find(tx, OFFICIAL, "office"))
    assert screen is not None
    assert Keypad.read(screen.view).typed == PIN
    assert len(set(tokens)) == 6
    for file in database.path.parent.glob(f"{database.path.name}*"):
        assert f"/{PIN}".encode() not in file.read_bytes()
