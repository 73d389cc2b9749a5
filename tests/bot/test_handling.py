"""What a lane does with an update when its unit is slow."""

import asyncio
from typing import Any

import pytest

from storage.database import Database
from tests.kit import five_cities, running_bot
from tests.kit.programmes import SLUG


async def test_a_refusal_that_comes_after_the_tap_was_let_go_is_sent_in_writing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.says(f"/start {SLUG}")
        for _ in range(3):
            await ada.taps("○")
        run = Database.run

        async def slow(database: Database, unit: Any) -> Any:
            if "unit_for" in getattr(unit, "__qualname__", ""):
                await asyncio.sleep(1.2)
            return await run(database, unit)

        newest = ada.from_bot[-1]
        with monkeypatch.context() as patch:
            patch.setattr(Database, "run", slow)
            await ada.forges(newest, "AAAAAAAA.1.ed.")
            await ada.sees("old-screen")

        assert ada.how_often("old-screen") == 1
