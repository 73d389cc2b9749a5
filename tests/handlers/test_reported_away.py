"""Reports alone hide a text for a day: its author hears it, why and until when, and when it is back."""

from datetime import timedelta

import pytest

from handlers import board_telling
from tests.conversations.yard import NOW
from tests.handlers.boards import BODY, brings, comments, known, open_board, stands
from tests.handlers.chat import Person, Place
from texts import When, say

ANA = 200_000_001
REPORTING = (200_000_002, 200_000_003, 200_000_004)
DAY = timedelta(hours=24)


@pytest.fixture
async def ana(place: Place) -> Person:
    await open_board(place)
    people = [place.person(account) for account in (ANA, *REPORTING)]
    await known(place, *people)
    for person in people:
        await person.says("/id")
    return people[0]


async def reported(place: Place, proposal: int, *, comment: int = 0, reason: str = "abuse") -> None:
    """Let three who have long been known report it, one after the other."""
    for account in REPORTING:
        person = place.person(account)
        await person.says(f"/start i_{proposal}")
        act = f"rpc.{comment}.{reason}" if comment else f"rp.{reason}"
        await person.taps_data(f".i{proposal}.{act}")


async def a_day_later(place: Place) -> None:
    place.now = NOW + DAY
    await place.database.run(lambda tx: board_telling.show_again(tx, place.house, place.now))
    await place.deliver()


async def test_an_author_hears_that_it_is_hidden_why_and_until_when_and_that_it_is_back(
    place: Place, ana: Person
) -> None:
    brought = await brings(ana)
    heard = len(ana.heard)
    await reported(place, brought.id)
    assert len(ana.heard) == heard + 1
    assert ana.sees("texts-told-reported-away", why=say(ana.language, "texts-reason-abuse"))
    assert ana.sees("texts-told-reported-until", until=When(NOW + DAY, "Asia/Seoul"))
    assert ana.chat[max(ana.chat)]["disable_notification"]
    await ana.taps("vw")
    assert ana.sees("proposal-state-hidden")

    heard = len(ana.heard)
    await a_day_later(place)
    await a_day_later(place)
    assert len(ana.heard) == heard + 1
    assert ana.sees("texts-told-returned")
    assert (await stands(place, brought.id)).state == "published"


async def test_what_holds_a_telephone_number_stays_hidden_and_that_is_said(place: Place, ana: Person) -> None:
    brought = await brings(ana, body=f"{BODY} 010-1234-5678")
    await reported(place, brought.id, reason="personal-data")
    assert ana.sees("texts-told-reported-personal")
    heard = len(ana.heard)
    await a_day_later(place)
    assert len(ana.heard) == heard
    assert (await stands(place, brought.id)).state == "hidden"


async def test_of_a_comment_the_button_leads_to_it(place: Place, ana: Person) -> None:
    brought = await brings(place.person(REPORTING[0]))
    await comments(ana, brought.id, "비꼬는 말이에요.")
    await reported(place, brought.id, comment=1)
    assert ana.sees("texts-told-reported-away", why=say(ana.language, "texts-reason-abuse"))
    await ana.taps("vw", "cm.1")
    assert ana.sees("comment-state-hidden")
    await a_day_later(place)
    assert ana.sees("texts-told-returned")
