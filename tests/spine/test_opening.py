"""A programme file that an official sends is fetched, read and published by the bot as it is wired."""

from datetime import timedelta

from tests.handlers.openings import FILE
from tests.kit import World, running_bot, until
from tests.kit.someone import Someone
from tests.spine.test_office import an_owner

TITLE = "긴 의자는 어디에 놓을까요?"
# The world's clock stands in June 2023 when it begins.
IN_TIME = FILE.replace("2023. 6. 5. ~ 6. 20.", "2023. 6. 5. ~ 12. 20.")


async def goes_to_opening(owner: Someone) -> None:
    await owner.taps("office-opening")
    await owner.sees("opening-head")


async def test_a_file_is_read_approved_and_published_while_the_bot_runs() -> None:
    async with running_bot() as world:
        owner = await an_owner(world)
        await goes_to_opening(owner)
        await owner.sends_document("bench.toml", IN_TIME.encode())
        await owner.sees("opening-file-taken", title=TITLE)
        await owner.taps("office-open")
        await owner.sees("opening-at-once")
        await owner.taps("opening-second")
        await owner.sees("opening-alone")
        await owner.taps("opening-alone-yes")
        await owner.sees("opening-waived")

        await world.jumps_to(world.playground.clock.now() + timedelta(minutes=1))
        await world.quiet()

        assert await published(world) == ["bench"]
        assert "긴 의자" not in world.log.getvalue()


async def test_a_file_that_could_not_be_fetched_is_fetched_after_a_restart() -> None:
    async with running_bot() as world:
        owner = await an_owner(world)
        await goes_to_opening(owner)
        world.plan({"fault": "half", "times": 1})
        await owner.sends_document("bench.toml", IN_TIME.encode())
        await until(lambda: bool(world.called("download")))
        await world.restarts()
        await world.quiet()

        await owner.sees("opening-file-taken", title=TITLE)


async def published(world: World) -> list[str]:
    return await world.database.run(lambda tx: [row["slug"] for row in tx.all("SELECT slug FROM programmes")])
