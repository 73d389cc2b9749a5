"""A file that somebody sends is taken in by the bot as it is wired, through restarts of bot and server."""

from participation.papers import KINDS, FileRule
from storage import papers
from storage.database import Tx
from tests.kit import World, running_bot, until
from tests.kit import papers as made
from tests.kit.programmes import JUNE
from tests.kit.someone import Someone


async def sends(world: World, person: Someone, content: bytes) -> None:
    message = await person.sends_document("신청서.hwp", content)

    def unit(tx: Tx) -> None:
        papers.expect(
            tx,
            application=1,
            account=person.id,
            key="plan",
            rule=FileRule(kinds=KINDS),
            file_id=message.json["document"]["file_id"],
            name="신청서.hwp",
            size=len(content),
            message_id=message.id,
            received_at=JUNE,
        )

    await world.database.run(unit)


async def states(world: World) -> dict[str, int]:
    return await world.states("papers")


async def test_a_file_is_taken_in_while_the_bot_runs() -> None:
    async with running_bot() as world:
        await sends(world, world.person(), made.hwp())
        await world.quiet()

        assert await states(world) == {"stored": 1}
        assert "신청서" not in world.log.getvalue()


async def test_what_could_not_be_fetched_is_fetched_after_a_restart() -> None:
    async with running_bot() as world:
        world.plan({"fault": "half", "times": 1})
        await sends(world, world.person(), made.hwp())
        await until(lambda: bool(world.called("download")))
        await world.restarts()
        await world.quiet()

        assert await states(world) == {"stored": 1}


async def test_the_clock_does_not_jump_past_a_paper_that_is_on_its_way() -> None:
    async with running_bot() as world:
        world.plan(latency=0.2)
        await sends(world, world.person(), made.hwp())
        await world.jumps_to(JUNE.replace(day=30))

        assert await states(world) == {"stored": 1}
