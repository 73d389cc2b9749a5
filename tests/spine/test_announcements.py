"""Announcements over the wire: each once, through a crash, a block and a 429; corrected and taken back in the chats."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from handlers.announcing import words_of
from handlers.intent import Text
from participation.announcement import Content, Media, Words
from participation.audience import Audience, Term
from playground.onlooker import visible
from storage import announcement_rows, announcement_sending, announcements, crowds, notice_switches, roles
from storage.database import Tx
from tests.kit import Someone, World, five_cities, running_bot, until
from tests.kit.papers import picture
from tests.kit.programmes import CLOSES_AT, SLUG

SEOUL = ZoneInfo("Asia/Seoul")
OWNER = 500
KOREAN = "꼭 <b>투표</b>해 주세요 👍"


def here(person: Someone, text: str = "해 주세요") -> int:
    return sum(text in visible(message) for message in person.from_bot)


async def announced(world: World, content: Content | None = None, *, pause: bool = False) -> int:
    """Let an owner announce to everyone; few as they are, nobody else is asked."""
    now = world.playground.clock.now()
    said = content or Content(words={"ko": Words(text=KOREAN)}, programmes=(1,))

    def unit(tx: Tx) -> int:
        roles.ensure_owners(tx, [OWNER], now)
        made = announcements.make(tx, None, by=OWNER, at=now)
        everyone = Audience(every_of=(Term(who="everyone"),))
        announcements.write(tx, made.id, by=OWNER, at=now, content=said, audience=everyone)
        announcements.propose(tx, made.id, by=OWNER, at=now, threshold=10_000, default_language="ko")
        if pause:
            announcement_sending.pause(tx, made.id, by=OWNER, at=now)
        return made.id

    return await world.database.run(unit)


async def crowd_of(world: World, count: int) -> list[Someone]:
    crowd = world.crowd(count)
    for person in crowd:
        await person.says("/start")
    await world.quiet()
    return crowd


async def ends(world: World, announcement: int) -> dict[str, int]:
    """Wait until it is over; return what has become of it."""

    async def over() -> bool:
        await world.running.schedule.tick()
        found = await world.database.run(lambda tx: announcement_rows.by_id(tx, announcement))
        return found is not None and found.state == "done"

    for _ in range(400):
        if await over():
            break
        await until(lambda: True)
        await world.quiet()
    assert await over()
    reached = await world.database.run(lambda tx: crowds.progress(tx, announcement))
    return {str(state): accounts for state, accounts in reached.states.items()}


async def test_everyone_gets_it_once_in_their_language_and_its_button_opens_the_programme() -> None:
    async with running_bot([five_cities()]) as world:
        [ada, bert] = await crowd_of(world, 2)
        eve = world.person("Eve", "en")
        await eve.says("/start")
        await world.quiet()
        found = await ends(world, await announced(world))

        assert found == {"delivered": 3}
        assert [here(person) for person in (ada, bert, eve)] == [1, 1, 1]
        await eve.sees("announcement-korean-only")
        assert KOREAN in visible(ada.from_bot[-1])  # as it was typed: nothing in it is markup
        await ada.taps(five_cities().title.in_("ko"))
        await ada.sees("vote-asked-by")


async def test_formatting_and_pictures_come_as_they_were_sent() -> None:
    async with running_bot([five_cities()]) as world:
        [ada] = await crowd_of(world, 1)
        typed = Text(
            "👍 굵게", ({"type": "bold", "offset": 3, "length": 2}, {"type": "mention", "offset": 0, "length": 2})
        )
        await ends(world, await announced(world, Content(words={"ko": words_of(typed)})))
        assert ada.from_bot[-1].json["entities"] == [{"type": "bold", "offset": 3, "length": 2}]

        photo = world.playground.world.shelf.put("photo", "a.jpg", "image/jpeg", picture())
        media = Media(kind="photo", file_id=photo.id)
        await ends(world, await announced(world, Content(words={"ko": Words(text="사진이에요")}, media=media)))
        assert ada.from_bot[-1].json["caption"] == "사진이에요"
        assert "photo" in ada.from_bot[-1].json


async def test_an_end_in_the_middle_loses_nobody_and_doubles_nothing() -> None:
    async with running_bot([five_cities()]) as world:
        crowd = await crowd_of(world, 30)
        number = await announced(world)
        await world.running.schedule.tick()
        await until(lambda: sum(map(here, crowd)) > 5)
        await world.restarts()
        found = await ends(world, number)

        assert found == {"delivered": 30}
        assert [here(person) for person in crowd] == [1] * 30


async def test_half_have_blocked_the_bot_and_one_is_unsure() -> None:
    async with running_bot([five_cities()]) as world:
        crowd = await crowd_of(world, 10)
        for person in crowd[:5]:
            person.chat.blocked = True
        world.plan({"fault": "lost", "method": "sendMessage", "chat": crowd[9].id})
        number = await announced(world)
        found = await ends(world, number)
        assert found == {"delivered": 4, "blocked": 5, "unsure": 1}

        at = world.playground.clock.now()
        await world.database.run(lambda tx: announcement_sending.send_unsure_again(tx, number, by=OWNER, at=at))
        assert await ends(world, number) == {"delivered": 5, "blocked": 5}


async def test_whoever_switches_it_off_meanwhile_does_not_get_it() -> None:
    async with running_bot([five_cities()]) as world:
        [ada, bert] = await crowd_of(world, 2)
        number = await announced(world, pause=True)
        at = world.playground.clock.now()
        await world.database.run(lambda tx: notice_switches.switch(tx, ada.id, "announcements", on=False))
        await world.database.run(lambda tx: announcement_sending.go_on(tx, number, by=OWNER, at=at))
        assert await ends(world, number) == {"delivered": 1, "opted-out": 1}
        assert (here(ada), here(bert)) == (0, 1)


async def test_it_is_corrected_where_it_stands_and_taken_back() -> None:
    async with running_bot([five_cities()]) as world:
        crowd = await crowd_of(world, 3)
        number = await announced(world)
        await ends(world, number)
        at = world.playground.clock.now()

        def corrected(tx: Tx) -> None:
            announcements.correct(tx, number, by=OWNER, at=at)
            better = Content(words={"ko": Words(text="고쳐 썼어요")})
            announcements.write(tx, number, by=OWNER, at=at, content=better)
            announcements.propose(tx, number, by=OWNER, at=at, threshold=10_000, default_language="ko")

        await world.database.run(corrected)
        await ends(world, number)
        assert [(here(person), here(person, "고쳐 썼어요")) for person in crowd] == [(0, 1)] * 3

        await world.database.run(lambda tx: announcement_sending.take_back(tx, number, by=OWNER, at=at))
        assert await ends(world, number) == {"taken-back": 3}
        assert [here(person, "고쳐 썼어요") for person in crowd] == [0] * 3


async def test_what_is_not_through_at_nine_goes_on_at_eight() -> None:
    evening = CLOSES_AT.astimezone(SEOUL).replace(day=1, hour=21)
    async with running_bot([five_cities()], now=evening) as world:
        [ada] = await crowd_of(world, 1)
        await announced(world)
        await world.jumps_to(evening + timedelta(hours=10, minutes=59))
        await world.quiet()
        assert here(ada) == 0
        await world.jumps_to(evening + timedelta(hours=11))
        await until(lambda: here(ada) == 1)


@pytest.mark.parametrize("fault", [{"fault": "429", "retry_after": 1}, {"fault": "500"}])
async def test_a_server_that_is_busy_holds_up_nobodys_own_replies(fault: dict[str, object]) -> None:
    async with running_bot([five_cities()]) as world:
        [ada, bert] = await crowd_of(world, 2)
        world.plan({**fault, "method": "sendMessage", "chat": bert.id})
        number = await announced(world)
        await world.running.schedule.tick()
        await ada.starts(SLUG)
        await ada.sees("vote-asked-by")
        assert sum((await ends(world, number)).values()) == 2
