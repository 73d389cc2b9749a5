"""Being erased by the running bot, and by the next one where the first was killed in the middle."""

from bot import app
from storage import erasures
from tests.kit import five_cities, running_bot
from tests.kit.programmes import JUNE, SLUG


async def test_whoever_asks_to_be_erased_hears_when_it_is_done() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.starts(SLUG)
        await ada.ranks(1, 2)
        await ada.says("/erase")
        await ada.sees("erase-goes")
        await ada.taps("erase-on")
        await ada.sees("erase-sure")
        await ada.taps("erase-yes")
        await ada.sees("erase-done")

        assert await world.database.run(lambda tx: tx.value("SELECT count(*) FROM drafts")) == 0
        assert await world.database.run(lambda tx: tx.value("SELECT count(*) FROM people")) == 0


async def test_what_a_killed_bot_has_left_is_gone_on_with() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.starts(SLUG)
        await ada.ranks(1, 2)
        await world.stops()
        async with app.open_database(world.settings, "demo") as database:
            await database.run(lambda tx: erasures.ask(tx, ada.id, withdraws=False, language=ada.language, at=JUNE))
        await world.starts()

        await ada.sees("erase-done")
        assert await world.database.run(lambda tx: tx.value("SELECT count(*) FROM erasures")) == 0
