"""What one takes part in, across kinds, and what came of it."""

import pytest

from participation.guardian import GuardianConsent
from storage import guardians
from storage.database import Tx
from tests.handlers import residents
from tests.handlers.chat import Person, Place
from tests.participation.receptions import disclosure, youth
from tests.participation.votes import CLOSES_AT
from texts import When


@pytest.fixture(autouse=True)
async def _receptions(ada: Person, place: Place) -> None:
    """Besides the vote."""
    assert ada.place is place
    await residents.publish(place, youth(), disclosure())


async def test_nothing_is_said_in_one_line(ada: Person) -> None:
    await ada.says("/mine")

    assert ada.sees("mine-none")
    assert ada.offered("open") == []


async def test_votes_and_applications_stand_together_with_what_came_of_them(ada: Person, place: Place) -> None:
    await ada.says("/start five-cities")
    for number in (5, 1, 3):
        await ada.taps("in", number)
    await ada.taps("cast")
    handed_in = await residents.hands_in(ada)
    await residents.asks_for_disclosure(ada)

    await ada.says("/mine")

    assert ada.sees("mine-voted")
    assert ada.sees("state-received")
    assert ada.sees("state-draft")
    assert ada.sees("status-number", number=handed_in.number)
    place.now = max(CLOSES_AT, residents.CLOSED)
    await place.close()
    await ada.says("/mine")
    assert ada.sees("list-result-out", closes=When(CLOSES_AT, "Asia/Seoul"))


async def test_what_something_last_happened_to_stands_first(ada: Person, place: Place) -> None:
    await residents.asks_for_disclosure(ada)
    place.now = residents.IN_JUNE.replace(hour=5)
    handed_in = await residents.hands_in(ada)

    await ada.says("/mine")

    assert handed_in.number is not None
    assert ada.screen.index(handed_in.number) < ada.screen.index(disclosure().title.in_(ada.language))


async def test_each_opens_where_it_stands(ada: Person) -> None:
    handed_in = await residents.hands_in(ada)
    await ada.says("/mine")

    await ada.taps("open")

    assert ada.sees("status-number", number=handed_in.number)
    assert ada.offered("edit") == [""]


async def test_what_was_not_handed_in_before_the_close_is_said_to_be_lost(ada: Person, place: Place) -> None:
    await residents.fills_in(ada)
    place.now = residents.CLOSED

    await ada.says("/mine")

    assert ada.sees("mine-not-handed-in")


async def test_a_begun_edit_and_the_state_are_both_there(ada: Person) -> None:
    await residents.hands_in(ada)
    await ada.taps("open")
    await ada.taps("edit")

    await ada.says("/mine")

    assert ada.sees("mine-edit-begun")
    assert ada.sees("state-received")


async def test_nobody_sees_anothers(ada: Person, bert: Person) -> None:
    await residents.hands_in(ada)

    await bert.says("/mine")

    assert bert.sees("mine-none")


async def test_a_guardian_sees_how_it_stands_and_nothing_of_the_child(ada: Person, bert: Person, place: Place) -> None:
    handed_in = await residents.hands_in(ada)

    def given(tx: Tx) -> None:
        consent = GuardianConsent(asked_at=place.now, account=bert.account, given_at=place.now)
        guardians.keep(tx, handed_in.id, ada.account, consent)

    await place.database.run(given)
    await bert.says("/mine")

    assert bert.sees("mine-guardian-given")
    assert handed_in.number is not None
    assert handed_in.number not in bert.screen
    assert residents.NAME not in bert.screen
    await bert.taps("open")
    assert not bert.hears("old-screen")
    assert residents.NAME not in bert.screen


async def test_the_old_name_of_the_list_still_works_and_stands_in_no_menu(ada: Person) -> None:
    await ada.says("/votes")
    assert ada.sees("list-title")

    await ada.says("/help")
    assert "/votes" not in ada.screen
    assert "/list" in ada.screen
