"""An announcement in the chat, from its first word to the report: by officials, tap by tap."""

import pytest

from tests.handlers.chat import Place
from tests.handlers.newsroom import COLLEAGUE, OFFICIAL, WORDS, Newsroom


@pytest.fixture
async def room(place: Place) -> Newsroom:
    opened = Newsroom(place)
    await opened.begins()
    return opened


async def test_few_people_get_it_after_one_confirmation_that_names_the_number(room: Newsroom) -> None:
    author = await room.ready()
    assert author.sees("announce-sure-ask", count=3)
    await author.taps("send")
    assert author.sees("announce-goes", count=3)
    await room.ticks()

    assert await room.states() == {"delivered": 3}
    assert [room.chat_of(account)[-1]["text"].split("\n")[0] for account in room.crowd] == [WORDS] * 3
    assert author.sees("announce-delivered", count=3)
    assert author.sees("announce-whole", count=3)


async def test_many_need_a_second_official_who_sees_it_as_people_will(room: Newsroom) -> None:
    room.place.approval_from = 3
    author = await room.proposed()
    assert author.sees("announce-asked", count=2)
    second = room.place.person(COLLEAGUE)
    await room.approves()
    assert second.sees("announce-approved")
    await room.ticks()
    assert await room.states() == {"delivered": 3}
    assert await room.noted() == ["announcement-proposed", "announcement-approved", "announcement-done"]
    assert OFFICIAL in room.place.people
