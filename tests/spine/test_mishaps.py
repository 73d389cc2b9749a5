"""When we are wrong, or the disk is full: said once, nothing lost, nothing told of the person."""

import re

import pytest

from handlers import dispatch
from handlers.turn import Turn
from tests.kit import World, five_cities, running_bot, until
from tests.kit.programmes import SLUG

SECRET = "제 주민번호는 900101입니다"


def _bug(turn: Turn, argument: str) -> None:
    raise ValueError(f"{turn.person} said {argument}")


async def test_a_bug_gives_the_person_a_number_and_the_operator_a_trace_without_the_person(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(dispatch.COMMANDS, "id", _bug)
    async with running_bot([five_cities()]) as world:
        ada = world.person("제갈가나다")
        await ada.says(f"/id {SECRET}")
        await until(lambda: "incident" in world.log.getvalue())
        found = re.search(r"incident ([0-9A-F]{4})", world.log.getvalue())
        assert found is not None
        await ada.sees("incident", number=found[1])

        log = world.log.getvalue()
        assert "ValueError" in log
        assert "test_mishaps.py" in log
        for secret in (SECRET, "900101", str(ada.id), ada.name, world.playground.token):
            assert secret not in log
        states = await world.states("inbox")
        assert states["aside"] == 1
        await ada.votes(SLUG, (1, 2, 3))  # the lane goes on
        assert await world.ballot(SLUG, ada) == (1, 2, 3)


async def test_an_incident_is_said_in_the_language_that_the_person_has_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(dispatch.COMMANDS, "id", _bug)
    async with running_bot([five_cities()]) as world:
        ada = world.person(language="ko")
        await ada.says("/language")
        await ada.taps("English")
        await ada.quiet()
        ada.language = "en"
        await ada.says("/id")
        await ada.sees("incident")


async def test_a_unit_that_fails_once_is_run_again_and_nobody_notices(monkeypatch: pytest.MonkeyPatch) -> None:
    show_id, failures = dispatch.COMMANDS["id"], [1]

    def fails_once(turn: Turn, argument: str) -> None:
        show_id(turn, argument)
        if failures:
            failures.pop()
            raise ValueError

    monkeypatch.setitem(dispatch.COMMANDS, "id", fails_once)
    async with running_bot() as world:
        ada = world.person()
        await ada.says("/id")
        await ada.sees(str(ada.id))
        await ada.quiet()
        assert len(ada.from_bot) == 1
        assert "incident" not in world.log.getvalue()


async def _most_pages(world: World, pages: int | None) -> None:
    """Let the live connection's file have no more pages than it has now, or any number again."""

    def on_thread() -> None:
        sqlite = world.database._writer.sqlite
        now = sqlite.execute("PRAGMA page_count").fetchone()[0]
        sqlite.execute(f"PRAGMA max_page_count = {pages or now}")

    await world.database._on_thread(on_thread)


async def test_a_full_disk_is_said_once_confirms_nothing_and_loses_nothing() -> None:
    async with running_bot([five_cities()]) as world:
        ada, bob = world.person(), world.person("Bob", "en")
        await ada.starts(SLUG)
        await ada.ranks(1, 2, 3)
        await _most_pages(world, None)
        texts = [f"{n} " + "가" * 4000 for n in range(12)]
        for text in texts:
            await bob.says(text)
        await bob.sees("cannot-save")
        await until(lambda: len(world.playground.world.queue) > 0)
        await ada.taps("vote-cast")
        waiting = len(world.playground.world.queue)
        assert ada.how_often("receipt-title") == 0

        await world.running.schedule.tick()
        assert bob.how_often("cannot-save") == 1
        assert len(world.playground.world.queue) == waiting
        await _most_pages(world, 1_000_000)

        await ada.sees("receipt-title", timeout=10)
        await world.quiet()
        assert await world.ballot(SLUG, ada) == (1, 2, 3)
        assert bob.how_often("cannot-save") == 1
        assert (await world.states("inbox")).keys() == {"done"}
        assert "nothing can be saved (full)" in world.log.getvalue()
