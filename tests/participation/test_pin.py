"""The PIN: which ones are taken, what a wrong one costs, and a keypad that shows nobody what is typed."""

from datetime import UTC, datetime, timedelta

import pytest

from participation.pin import CLOSED_AT_MOST, LENGTH, TRIES, Door, Keypad, check_choice
from participation.refused import Refused
from tests.participation.test_teaming import refusal_of
from texts import LANGUAGES, When, say

NOON = datetime(2023, 6, 1, 3, tzinfo=UTC)


@pytest.mark.parametrize("digits", ["483920", "102938", "110293", "998877"])
def test_a_pin_that_nobody_tries_first_is_taken(digits: str) -> None:
    check_choice(digits)


@pytest.mark.parametrize(
    ("digits", "verdict"),
    [
        ("48392", "pin-length"),
        ("4839201", "pin-length"),
        ("", "pin-length"),
        ("48392a", "pin-length"),
        ("４８３９２０", "pin-length"),  # the keypad makes none of these
        ("000000", "pin-repeats"),
        ("777777", "pin-repeats"),
        ("121212", "pin-repeats"),
        ("123123", "pin-repeats"),
        ("112211", "pin-repeats"),  # two different digits only
        ("123456", "pin-run"),
        ("654321", "pin-run"),
        ("890123", "pin-run"),
        ("135791", "pin-run"),
        ("975319", "pin-run"),
    ],
)
def test_a_pin_that_everybody_tries_is_not(digits: str, verdict: str) -> None:
    assert refusal_of(lambda: check_choice(digits)) == verdict


def after(misses: int) -> Door:
    door = Door()
    for _ in range(misses):
        door = door.after_a_miss(NOON)
    return door


@pytest.mark.parametrize(
    ("misses", "left", "closed_for", "owners_hear"),
    [
        (0, 5, None, False),
        (1, 4, None, False),
        (4, 1, None, False),
        (5, 5, timedelta(minutes=15), False),
        (6, 4, None, False),
        (10, 5, timedelta(minutes=30), True),
        (15, 5, timedelta(hours=1), False),
        (20, 5, timedelta(hours=2), True),
        (35, 5, timedelta(hours=16), False),
        (40, 5, timedelta(hours=24), True),
        (5000, 5, timedelta(hours=24), True),
    ],
)
def test_every_fifth_miss_closes_the_door_for_twice_as_long(
    misses: int, left: int, closed_for: timedelta | None, owners_hear: bool
) -> None:
    door = after(misses)

    assert (door.tries_left, door.owners_hear) == (left, owners_hear)
    assert door.closed_until == (None if closed_for is None else NOON + closed_for)


def test_a_million_pins_take_longer_than_anybody_lives() -> None:
    assert timedelta(days=365 * 100) < 1_000_000 / TRIES * CLOSED_AT_MOST


def test_a_closed_door_opens_by_itself() -> None:
    door, opens_at = after(5), NOON + timedelta(minutes=15)

    with pytest.raises(Refused) as refused:
        door.check(opens_at - timedelta(seconds=1))
    assert (refused.value.key, refused.value.values) == ("pin-door-closed", {"opens_at": opens_at})
    assert all(
        say(language, "refused-pin-door-closed", opens_at=When(opens_at, "Asia/Seoul")) for language in LANGUAGES
    )
    door.check(opens_at)
    after(4).check(NOON)


PAD = Keypad("a1b2c3", "7391528064")


def test_a_tap_says_a_place_and_the_digit_there_is_typed() -> None:
    pad = PAD
    for place in "012345":
        pad = pad.press(place)

    assert pad.typed == "739152"
    assert pad.full


def test_each_drawing_has_an_order_and_a_name_of_its_own() -> None:
    pad = PAD.press("0").drawn("d4e5f6", "0123456789").press("0")

    assert (pad.name, pad.typed) == ("d4e5f6", "70")


def test_the_last_digit_can_be_taken_back() -> None:
    assert PAD.press("0").press("1").wipe().typed == "7"
    assert PAD.wipe().typed == ""


@pytest.mark.parametrize("place", ["", "10", "-1", "x", "٣", "０"])
def test_a_forged_place_is_refused(place: str) -> None:
    assert refusal_of(lambda: PAD.press(place)) == "pin-no-such-key"


def test_a_seventh_digit_is_refused() -> None:
    full = Keypad("a", PAD.order, "1" * LENGTH)

    assert refusal_of(lambda: full.press("0")) == "pin-no-such-key"


@pytest.mark.parametrize("pad", [PAD, PAD.press("3")])
def test_a_keypad_reads_back_and_is_not_printed(pad: Keypad) -> None:
    assert Keypad.read(pad.written()) == pad
    assert pad.order not in repr(pad)
    assert "typed" not in repr(pad)
