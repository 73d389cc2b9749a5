"""The tick: what is due is done once, however often and however late it comes."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from storage import guardians, inbox, outbox
from storage.errors import NotKept
from tests.conversations.applicants import publish, with_a_child
from tests.kit import five_cities, running_bot, until
from tests.kit.programmes import CLOSES_AT, JUNE, MORNING, SLUG
from tests.participation.receptions import disclosure, youth
from tests.participation.votes import WHILE_OPEN

WEEK_BEFORE = CLOSES_AT - timedelta(days=7, hours=14)
"""10:00 in Seoul, seven days before the last one."""


async def test_a_tick_twice_or_at_once_counts_once_and_tells_once(monkeypatch: pytest.MonkeyPatch) -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.votes(SLUG, (1, 2, 3))
        with monkeypatch.context() as patch:
            patch.setattr(world.running.schedule._clock, "now", lambda: MORNING)
            await asyncio.gather(*(world.running.schedule.tick() for _ in range(5)))
        await world.quiet()
        assert ada.how_often("results-out", title="다섯 도시") == 1
        assert world.log.getvalue().count("is counted") == 1


async def test_the_close_of_a_contest_is_reported_and_nothing_waits_for_it_once_it_is_past(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with running_bot([youth(), disclosure()]) as world:
        schedule, reported = world.running.schedule, list[dict[str, Any]]()
        clock = schedule._clock
        monkeypatch.setattr(clock, "report", lambda **report: reported.append(report))
        for now in (JUNE, CLOSES_AT - timedelta(microseconds=1), CLOSES_AT, CLOSES_AT + timedelta(days=1)):
            monkeypatch.setattr(clock, "now", lambda now=now: now)
            assert not await schedule.tick()
            ahead = [CLOSES_AT] if now < CLOSES_AT else []
            due = [WEEK_BEFORE] if now == JUNE else ahead  # (people are reminded)
            # The bot ticks by itself too: what it reports of the same instant is the same.
            found = [report for report in reported if report["settled_at"] == now]
            assert found
            assert all((report["due_at"], report["closes_at"]) == (min(due, default=None), ahead) for report in found)
        assert "counted" not in world.log.getvalue()


async def test_a_guardians_consent_that_nobody_checks_ends_at_its_instant(monkeypatch: pytest.MonkeyPatch) -> None:
    async with running_bot([youth()]) as world:
        schedule, database, reported = world.running.schedule, world.running.database, list[dict[str, Any]]()
        await database.run(lambda tx: with_a_child(tx, publish(tx), checked=False))
        monkeypatch.setattr(schedule._clock, "report", lambda **report: reported.append(report))
        due_at = WHILE_OPEN + timedelta(days=5)
        states = []
        for now in (due_at - timedelta(seconds=1), due_at):
            monkeypatch.setattr(schedule._clock, "now", lambda now=now: now)
            await schedule.tick()
            states.append([one.state(now) for one in (await database.run(lambda tx: guardians.of(tx, 1))).values()])

        assert states == [["given"], []]
        assert {report["due_at"] for report in reported if report["settled_at"] == due_at - timedelta(seconds=1)} == {
            due_at
        }


async def test_the_demos_clock_jumps_past_the_close_of_a_contest() -> None:
    async with running_bot([youth(), five_cities()]) as world:
        await world.jumps_to(CLOSES_AT + timedelta(days=1))
        assert world.log.getvalue().count("is counted") == 1


async def test_the_first_tick_comes_at_the_start() -> None:
    async with running_bot([five_cities()], now=CLOSES_AT + timedelta(days=1)) as world:
        await until(lambda: "is counted" in world.log.getvalue(), 0.9)


async def test_a_disk_that_is_full_for_long_is_said_once(monkeypatch: pytest.MonkeyPatch) -> None:
    async with running_bot([five_cities()]) as world:

        async def full(_: Any) -> Any:
            raise NotKept("full")

        with monkeypatch.context() as patch:
            patch.setattr(world.database, "run", full)
            for _ in range(10):
                assert not await world.running.schedule.tick()
        assert world.log.getvalue().count("what is due waits") == 1
        await world.running.schedule.tick()
        with monkeypatch.context() as patch:
            patch.setattr(world.database, "run", full)
            await world.running.schedule.tick()
        assert world.log.getvalue().count("what is due waits") == 2


async def test_a_bug_in_the_tick_is_one_incident_and_the_next_tick_tries_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async with running_bot([five_cities()]) as world:

        async def broken(_: object) -> None:
            raise ValueError("secret")

        with monkeypatch.context() as patch:
            patch.setattr(world.running.schedule.jobs[0], "run", broken)
            for _ in range(3):
                await world.running.schedule.tick()
        assert world.log.getvalue().count(": incident ") == 1
        assert "secret" not in world.log.getvalue()
        await world.jumps_to(CLOSES_AT)
        assert "is counted" in world.log.getvalue()


async def test_what_is_handled_is_forgotten_after_two_days() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.votes(SLUG, (1, 2, 3))
        await world.jumps_to(JUNE + timedelta(hours=47))
        assert await world.look(inbox.counts)
        await world.jumps_to(JUNE + timedelta(hours=49))
        await world.running.schedule.tick()
        assert await world.look(inbox.counts) == {}
        assert await world.look(lambda tx: outbox.counts(tx, "people")) == {}


async def test_what_was_begun_and_never_cast_is_forgotten_a_week_after_the_close(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.says(f"/start {SLUG}")
        await ada.taps("○")
        await world.quiet()
        kept = "SELECT (SELECT count(*) FROM drafts) || ' ' || (SELECT count(*) FROM screens)"
        assert await world.database.run(lambda tx: tx.value(kept)) == "1 1"
        with monkeypatch.context() as patch:
            patch.setattr(world.running.schedule._clock, "now", lambda: MORNING)
            await world.running.schedule.tick()
            patch.setattr(world.running.schedule._clock, "now", lambda: MORNING + timedelta(days=8))
            await world.running.schedule.tick()

        assert await world.database.run(lambda tx: tx.value(kept)) == "0 0"


async def test_a_vote_that_closes_at_midnight_is_counted_then_and_told_at_eight(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.votes(SLUG, (1, 2, 3))
        with monkeypatch.context() as patch:
            for at, told in ((CLOSES_AT, 0), (MORNING - timedelta(microseconds=1), 0), (MORNING, 1)):
                patch.setattr(world.running.schedule._clock, "now", lambda at=at: at)
                await world.running.schedule.tick()
                await world.quiet()
                assert "is counted" in world.log.getvalue()
                assert ada.how_often("results-out", title="다섯 도시") == told


async def test_keys_of_what_is_said_once_are_forgotten_when_their_time_is_over() -> None:
    async with running_bot([five_cities()]) as world:

        def twice(at: Any) -> Any:
            return lambda tx: outbox.say(tx, 5, {"text": "x"}, at, once="k", remembered=timedelta(minutes=1))

        assert await world.database.run(twice(JUNE))
        assert not await world.database.run(twice(JUNE))
        assert await world.database.run(lambda tx: outbox.forget_keys(tx, JUNE + timedelta(minutes=2), 10)) == 1
        assert await world.database.run(twice(JUNE + timedelta(minutes=2)))


async def test_one_vote_whose_key_is_gone_holds_up_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    async with running_bot([five_cities(slug="aaa"), five_cities(slug="bbb")]) as world:
        ada = world.person()
        await ada.votes("aaa", (1, 2, 3))
        await ada.votes("bbb", (1, 2, 3))
        keys = world.settings.keys
        (keys / f"box-{(await world.programme('aaa')).box}.key").unlink()
        world.database.keys.box.cache_clear()
        with monkeypatch.context() as patch:
            patch.setattr(world.running.schedule._clock, "now", lambda: MORNING)
            await world.running.schedule.tick()
            await world.running.schedule.tick()
        await world.quiet()

        assert (await world.programme("aaa")).result is None
        assert (await world.programme("bbb")).result is not None
        assert ada.how_often("results-out", title="다섯 도시") == 1
        assert world.log.getvalue().count("can't be counted") == 1
