"""What the way to Telegram does: slowness, refusals, replies that get lost, updates that nobody can read."""

import aiohttp
import pytest

from playground.onlooker import visible
from tests.kit import World, five_cities, running_bot, until
from tests.kit.programmes import SLUG

SCREENS = ("sendMessage", "editMessageText")


async def votes(world: World) -> None:
    ada = world.person()
    await ada.votes(SLUG, (3, 2, 1))
    await world.quiet()
    assert await world.ballot(SLUG, ada) == (3, 2, 1)
    assert (await world.states("inbox")).keys() == {"done"}
    assert (await world.states("outbox")).keys() <= {"sent", "superseded"}


async def test_a_slow_network_changes_nothing() -> None:
    async with running_bot([five_cities()]) as world:
        world.plan(latency=0.05)
        await votes(world)


@pytest.mark.parametrize("method", [*SCREENS, "answerCallbackQuery", "getUpdates"])
async def test_refusals_for_going_too_fast_are_waited_for(method: str) -> None:
    async with running_bot([five_cities()]) as world:
        world.plan({"fault": "429", "method": method, "times": 1, "retry_after": 1})
        await votes(world)


async def test_a_chat_that_is_too_fast_holds_up_nobody_else() -> None:
    async with running_bot([five_cities()]) as world:
        ada, bob = world.person(), world.person("Bob", "en")
        world.plan({"fault": "429", "chat": ada.id, "retry_after": 2})
        await ada.starts(SLUG)
        await until(lambda: any(call.code == 429 for call in world.playground.calls))

        await bob.starts(SLUG)

        await bob.sees("vote-who", change="until-close")
        assert not ada.from_bot


async def test_a_storm_of_refusals_halts_the_lane_of_people_and_not_for_ever() -> None:
    async with running_bot([five_cities()]) as world:
        crowd = world.crowd(8)
        world.plan({"fault": "429", "method": "sendMessage", "times": 8, "retry_after": 1})
        for person in crowd:
            await person.starts(SLUG)
        for person in crowd:
            await person.sees("vote-who", change="until-close")


@pytest.mark.parametrize("fault", ["500", "502", "reset"])
async def test_what_fails_on_the_way_is_sent_again(fault: str) -> None:
    async with running_bot([five_cities()]) as world:
        for method in (*SCREENS, "getUpdates"):
            world.plan({"fault": fault, "method": method})
        await votes(world)


async def test_a_reply_lost_after_the_message_was_delivered_leaves_nobody_stuck() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        world.plan({"fault": "lost", "method": "sendMessage"}, {"fault": "lost", "method": "editMessageText"})
        await ada.starts(SLUG)
        await ada.quiet()
        assert ada.how_often("vote-who", change="until-close") == 2  # twice is better than never
        first, mark = ada.from_bot[0], ada.data("in", 3)

        await ada.forges(first, mark)
        await ada.quiet()
        await ada.ranks(2, 1)
        await ada.casts()

        assert await world.ballot(SLUG, ada) == (3, 2, 1)


async def test_of_two_copies_of_a_screen_the_one_that_is_tapped_below_is_the_one_that_lives() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        world.plan({"fault": "lost", "method": "sendMessage", "times": 2})
        await ada.starts(SLUG)
        await until(lambda: len(ada.from_bot) == 2)
        above, below = ada.from_bot

        await ada.forges(above, ada.data("in", 3))
        await ada.quiet()
        await ada.forges(below, ada.data("in", 2))

        await ada.quiet()
        assert len(ada.from_bot) == 2
        assert ada.words("vote-rank-line", rank=2, name="구미") in visible(below)
        await ada.forges(below, "AAAAAAAA.1.in.1")  # what stands below may also have come from an older step
        await ada.ranks(1)
        await ada.casts()
        assert await world.ballot(SLUG, ada) == (3, 2, 1)


async def test_a_copy_of_an_older_step_that_stands_lowest_does_not_keep_the_current_one_out_of_sight() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        world.plan({"fault": "lost", "method": "sendMessage", "times": 2})
        await ada.starts(SLUG)
        await until(lambda: len(ada.from_bot) == 2)
        above, below = ada.from_bot
        marks = [ada.data("in", number) for number in (3, 2, 1)]
        for mark in marks:
            await ada.forges(above, mark)
        await ada.quiet()
        assert ada.words("vote-overview") in visible(above)

        await ada.forges(below, marks[0])
        await ada.quiet()

        assert ada.last.id >= below.id
        assert ada.words("vote-overview") in visible(ada.last)


async def test_an_update_that_nobody_can_read_does_not_hold_up_its_lane() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        broken = {"from": {"id": ada.id, "is_bot": False, "first_name": "A"}, "message_id": "?", "date": "never"}
        broken_ones: list[dict[str, object]] = [
            {"message": broken},
            {"message": {"chat": 5}},
            {"callback_query": []},
            {},
        ]
        for content in broken_ones:
            world.playground.update(content)
        world.plan({"fault": "poison", "times": 2})

        await ada.votes(SLUG, (1, 2, 3))

        states = await world.states("inbox")
        assert states["poison"] >= 2
        assert states.keys() <= {"done", "poison"}
        assert await world.ballot(SLUG, ada) == (1, 2, 3)
        assert "incident" in world.log.getvalue()
        assert ada.how_often("incident") >= 1


async def test_a_server_that_restarts_with_its_queue_is_found_again() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.starts(SLUG)
        await ada.ranks(1)
        await world.playground.restart(0.3)
        await ada.ranks(2, 3)
        await world.playground.restart(0)
        await ada.casts()
        assert await world.ballot(SLUG, ada) == (1, 2, 3)


async def test_another_program_that_polls_with_the_same_token_is_noticed_and_outlived() -> None:
    async with running_bot([five_cities()]) as world:
        token, url = world.playground.token, world.playground.url
        async with (
            aiohttp.ClientSession() as session,
            session.post(f"{url}/bot{token}/getUpdates", json={"timeout": 0}) as answer,
        ):
            assert answer.status == 200
        await until(lambda: "another program asks for them too" in world.log.getvalue())
        await votes(world)


async def test_nothing_is_confirmed_before_it_is_kept() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.votes(SLUG, (1, 2, 3))
        await world.quiet()
        kept = await world.look(lambda tx: {row["update_id"] for row in tx.all("SELECT update_id FROM inbox")})
        offsets = [int(call.get("offset", 0)) for call in world.called("getUpdates")]
        assert offsets[0] == 0
        assert {offset - 1 for offset in offsets[1:]} - {-1} <= kept
