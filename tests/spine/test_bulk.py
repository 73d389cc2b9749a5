"""Invariant 10: people wait for people, not for bulk."""

from storage import outbox
from storage.database import Tx
from tests.kit import Someone, World, five_cities, running_bot, until
from tests.kit.programmes import MORNING, SLUG

CROWD = 2_000


async def _calls_before_the_reply(world: World, person: Someone) -> int:
    """Return how many calls to others the server has had between a tap and the edit that answers it."""
    before = len(world.playground.calls)
    await person.says("/id")
    await until(lambda: any(_is_to(call.params, person) for call in world.playground.calls[before:]))
    calls = [call for call in world.playground.calls[before:] if call.method != "getUpdates"]
    return next(at for at, call in enumerate(calls) if _is_to(call.params, person))


def _is_to(params: dict[str, object], person: Someone) -> bool:
    return str(params.get("chat_id")) == str(person.id)


async def test_two_thousand_waiting_announcements_do_not_come_before_a_reply() -> None:
    async with running_bot([five_cities()]) as world:
        ada, crowd = world.person(), world.crowd(CROWD)
        for person in crowd:
            person.chat.started = True
        await ada.starts(SLUG)
        await ada.quiet()
        alone = await _calls_before_the_reply(world, ada)

        def unit(tx: Tx) -> None:
            for person in crowd:
                outbox.say(tx, person.id, {"text": "announcement"}, world.playground.clock.now(), lane="bulk")

        await world.database.run(unit)
        await until(lambda: any(person.from_bot for person in crowd))
        during = [await _calls_before_the_reply(world, ada) for _ in range(5)]

        waiting = await world.database.run(lambda tx: outbox.counts(tx, "bulk")["pending"])
        assert waiting > CROWD / 2  # the crowd was still being told
        assert alone <= 2
        assert max(during) <= alone + 3  # what was in flight already, and no more


async def test_an_end_leaves_bulk_for_the_next_start_and_each_hears_once() -> None:
    async with running_bot([five_cities()]) as world:
        crowd = world.crowd(20)
        for person in crowd:
            await person.votes(SLUG, (1, 2, 3))
        await world.jumps_to(MORNING)
        await until(lambda: any(person.how_often("results-out", title="다섯 도시") for person in crowd))
        await world.restarts()
        await world.restarts()

        await until(lambda: all(person.how_often("results-out", title="다섯 도시") for person in crowd))
        await world.quiet()
        assert all(person.how_often("results-out", title="다섯 도시") == 1 for person in crowd)


async def test_of_a_crowd_message_whose_fate_is_unsure_nobody_gets_two() -> None:
    async with running_bot([five_cities()]) as world:
        ada, bob = world.person(), world.person("Bob", "en")
        for person in (ada, bob):
            await person.votes(SLUG, (1, 2, 3))
        world.plan({"fault": "lost", "method": "sendMessage", "chat": ada.id})
        world.plan({"fault": "500", "method": "sendMessage", "chat": bob.id})
        await world.jumps_to(MORNING)
        await ada.sees("results-out", title="다섯 도시")
        await world.quiet()

        assert ada.how_often("results-out", title="다섯 도시") == 1
        assert bob.how_often("results-out", title="다섯 도시") == 0
        counts = await world.look(lambda tx: outbox.counts(tx, "bulk"))
        assert counts == {"unknown": 2}  # counted, and shown
        await world.restarts()
        await world.quiet()
        assert ada.how_often("results-out", title="다섯 도시") == 1


async def test_a_refusal_that_halts_bulk_does_not_halt_people() -> None:
    async with running_bot([five_cities()]) as world:
        ada, bob = world.person(), world.person("Bob", "en")
        await ada.votes(SLUG, (1, 2, 3))
        world.plan({"fault": "429", "method": "sendMessage", "chat": ada.id, "retry_after": 1})
        await world.jumps_to(MORNING)
        await until(lambda: any(call.code == 429 for call in world.playground.calls))
        await bob.starts(SLUG)
        await bob.sees("results-final")
        assert ada.how_often("results-out", title="다섯 도시") == 0
        await ada.sees("results-out", title="다섯 도시")
