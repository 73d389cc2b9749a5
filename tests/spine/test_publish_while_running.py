"""``madang publish`` in a process of its own, while the bot runs."""

from typing import Any

from tests.kit import World, five_cities, running_bot
from tests.kit.command_line import Ended, madang
from tests.kit.programmes import CITIES, SLUG, file_of
from texts import say


async def publish(world: World, content: str, *words: str) -> Ended:
    file = world.folder / "programme.toml"
    file.write_text(content, "utf-8")
    return await madang("publish", file, *words, folder=world.folder, **_settings(world))


def _settings(world: World) -> dict[str, Any]:
    chosen = world.settings
    return {"data": chosen.data, "keys": chosen.keys, "token": chosen.token_text, "api_url": chosen.api_url}


async def test_a_new_vote_is_there_from_the_next_tap_on_and_a_changed_one_changes() -> None:
    async with running_bot() as world:
        ada = world.person()
        await ada.says("/start")
        await ada.sees("menu-nothing-open")

        assert (await publish(world, file_of())).status == 0
        await ada.starts(SLUG)
        await ada.ranks(1, 2)
        assert (await publish(world, file_of((*CITIES, "충주"), title="여섯 도시"))).status == 0
        await ada.ranks(3)
        await ada.sees("여섯 도시")
        await ada.casts()

        assert await world.ballot(SLUG, ada) == (1, 2, 3)
        assert (await world.programme(SLUG)).version == 2


async def test_the_draft_loses_an_option_that_was_dropped_and_keeps_the_rest() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.starts(SLUG)
        await ada.ranks(1, 2)

        assert (await publish(world, file_of(CITIES[1:]))).status == 0
        await ada.ranks(5)

        await ada.sees("vote-rank-line", rank=1, name="구미")
        await ada.sees("vote-rank-line", rank=2, name="단양")
        await ada.ranks(4)
        await ada.casts()
        assert await world.ballot(SLUG, ada) == (2, 5, 4)


async def test_whoever_has_voted_is_not_betrayed_and_the_close_moves_earlier_only_on_request() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.votes(SLUG, (1, 2, 3))

        dropped = await publish(world, file_of(CITIES[1:]))
        shortened = await publish(world, file_of(window="2023. 5. 16. ~ 6. 10."))

        assert (dropped.status, shortened.status) == (1, 1)
        assert say("ko", "publish-nothing-loaded", count=1) in dropped.err
        assert (await world.programme(SLUG)).version == 1
        insisted = await publish(world, file_of(window="2023. 5. 16. ~ 6. 10."), "--shorten")
        assert insisted.status == 0, insisted.err
        assert (await world.programme(SLUG)).version == 2
