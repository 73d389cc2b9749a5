import asyncio
import gc
import weakref

import pytest

from bot import nursery as nurseries
from bot.nursery import Nursery


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nurseries, "PAUSE_SECONDS", 0.001)


class Boom(Exception):
    pass


async def test_a_task_that_fails_is_logged_and_begins_anew(caplog: pytest.LogCaptureFixture) -> None:
    runs = 0
    done = asyncio.Event()

    async def work() -> None:
        nonlocal runs
        runs += 1
        if runs < 4:
            raise Boom("김하나 born 2010-01-01")
        done.set()

    async with Nursery() as nursery:
        task = nursery.start("worker", work)
        await asyncio.wait_for(task, 5)

    assert done.is_set()
    assert runs == 4
    assert [record.getMessage() for record in caplog.records] == ["the task worker has failed"] * 3
    assert all(record.exc_info and isinstance(record.exc_info[1], Boom) for record in caplog.records)


async def test_a_task_that_returns_is_done() -> None:
    runs = 0

    async def work() -> None:
        nonlocal runs
        runs += 1

    async with Nursery() as nursery:
        await nursery.start("once", work)
        await asyncio.sleep(0.01)

    assert runs == 1


async def test_pauses_double_up_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nurseries, "LONGEST_PAUSE_SECONDS", 0.005)
    pauses: list[float] = []
    sleep = asyncio.sleep

    async def note(seconds: float) -> None:
        pauses.append(seconds)
        await sleep(0)

    monkeypatch.setattr(asyncio, "sleep", note)

    async def work() -> None:
        if len(pauses) < 5:
            raise Boom

    async with Nursery() as nursery:
        await nursery.start("worker", work)

    assert pauses == [0.001, 0.002, 0.004, 0.005, 0.005]


async def test_a_task_that_ran_long_begins_with_the_short_pause_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nurseries, "HEALTHY_SECONDS", 0.0)
    pauses: list[float] = []
    sleep = asyncio.sleep

    async def note(seconds: float) -> None:
        pauses.append(seconds)
        await sleep(0)

    monkeypatch.setattr(asyncio, "sleep", note)

    async def work() -> None:
        if len(pauses) < 3:
            raise Boom

    async with Nursery() as nursery:
        await nursery.start("worker", work)

    assert pauses == [0.001, 0.001, 0.001]


async def test_a_fatal_failure_ends_the_body_and_all_others() -> None:
    ended: list[str] = []

    async def other() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            ended.append("other")

    async def work() -> None:
        await asyncio.sleep(0.01)
        raise Boom

    async def body() -> None:
        async with Nursery() as nursery:
            nursery.start("other", other)
            nursery.start("work", work, fatal=True)
            try:
                await asyncio.sleep(60)
            finally:
                ended.append("body")

    with pytest.raises(Boom):
        await body()

    assert ended == ["body", "other"]
    task = asyncio.current_task()
    assert task is not None
    assert task.cancelling() == 0
    await asyncio.sleep(0)  # this task itself goes on as if nothing had been


async def test_the_bodys_own_error_goes_before_a_fatal_one() -> None:
    async def work() -> None:
        raise Boom

    async def body() -> None:
        async with Nursery() as nursery:
            nursery.start("work", work, fatal=True)
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                raise ZeroDivisionError from None

    with pytest.raises(ZeroDivisionError):
        await body()


async def test_a_fatal_failure_while_all_is_ended_is_not_swallowed() -> None:
    async def work() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            raise Boom

    async def body() -> None:
        async with Nursery() as nursery:
            nursery.start("work", work, fatal=True)
            await asyncio.sleep(0)

    with pytest.raises(Boom):
        await body()


async def test_whoever_cancels_the_body_from_outside_sees_it_cancelled() -> None:
    ended = asyncio.Event()

    async def work() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            ended.set()

    async def body() -> None:
        async with Nursery() as nursery:
            nursery.start("work", work)
            await asyncio.sleep(60)

    async with asyncio.TaskGroup() as group:
        task = group.create_task(body())
        await asyncio.sleep(0.01)
        task.cancel()

    assert task.cancelled()
    assert ended.is_set()


async def test_a_cancelling_from_inside_is_a_failure_and_no_end() -> None:
    runs = 0

    async def work() -> None:
        nonlocal runs
        runs += 1
        if runs == 1:
            inner: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            inner.cancel()
            await inner

    async with Nursery() as nursery:
        await asyncio.wait_for(nursery.start("worker", work), 5)

    assert runs == 2


async def test_a_cancelling_from_inside_is_fatal_where_failing_is() -> None:
    async def work() -> None:
        raise asyncio.CancelledError

    async def body() -> None:
        async with Nursery() as nursery:
            nursery.start("worker", work, fatal=True)
            await asyncio.sleep(60)

    with pytest.raises(RuntimeError, match="from inside"):
        await body()


async def test_a_task_ends_when_it_fails_while_it_is_ended() -> None:
    runs = 0

    async def work() -> None:
        nonlocal runs
        runs += 1
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            raise Boom from None

    nursery = Nursery()
    nursery.start("worker", work)
    await asyncio.sleep(0)
    await asyncio.wait_for(nursery.close(), 5)

    assert runs == 1


async def test_a_task_that_swallows_its_end_is_ended_all_the_same() -> None:
    swallowed = 0

    async def work() -> None:
        nonlocal swallowed
        while swallowed < 1:
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                swallowed += 1
        await asyncio.sleep(60)

    nursery = Nursery()
    task = nursery.start("stubborn", work)
    await asyncio.sleep(0)
    await asyncio.wait_for(nursery.close(), 5)

    assert task.done()


async def test_nobody_needs_to_keep_a_task_for_it_to_live() -> None:
    ready: list[weakref.ref[asyncio.Future[str]]] = []
    results: list[str] = []

    async def work() -> None:
        future: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        ready.append(weakref.ref(future))  # nothing but the waiting task holds the future, and nothing the task
        results.append(await future)

    async with Nursery() as nursery:
        nursery.start("lasting", work)
        nursery.spawn("short", work())
        await asyncio.sleep(0)
        gc.collect()
        for reference in ready:
            future = reference()
            assert future is not None
            future.set_result("kept")
            del future
        await asyncio.sleep(0.01)

    assert results == ["kept", "kept"]


async def test_a_short_task_that_fails_is_logged_and_harms_nobody(caplog: pytest.LogCaptureFixture) -> None:
    async def work() -> None:
        raise Boom

    async with Nursery() as nursery:
        assert nursery.spawn("answer", work())
        await asyncio.sleep(0.01)

    assert [record.getMessage() for record in caplog.records] == ["the task answer has failed"]


async def test_there_is_room_for_so_many_short_tasks_and_no_more() -> None:
    gate = asyncio.Event()
    passed = 0

    async def work() -> None:
        nonlocal passed
        await gate.wait()
        passed += 1

    async with Nursery(at_most=3) as nursery:
        assert [nursery.spawn("short", work()) for _ in range(5)] == [True, True, True, False, False]
        gate.set()
        await nursery.close(seconds=1)

    assert passed == 3


async def test_short_tasks_may_end_in_peace_and_late_ones_are_cut() -> None:
    ended: list[str] = []

    async def work(name: str, seconds: float) -> None:
        try:
            await asyncio.sleep(seconds)
        except asyncio.CancelledError:
            ended.append(f"{name} cut")
            raise
        ended.append(name)

    nursery = Nursery()
    nursery.spawn("quick", work("quick", 0.02))
    nursery.spawn("slow", work("slow", 60))
    await asyncio.sleep(0)
    await nursery.close(seconds=0.1)

    assert ended == ["quick", "slow cut"]


async def test_what_comes_after_the_end_is_refused() -> None:
    async def work() -> None:
        raise AssertionError

    nursery = Nursery()
    await nursery.close()
    await nursery.close()

    assert nursery.spawn("late", work()) is False
    with pytest.raises(RuntimeError, match="too late"):
        nursery.start("late", work)


async def test_tasks_bear_their_names() -> None:
    async def work() -> None:
        await asyncio.sleep(60)

    async with Nursery() as nursery:
        assert nursery.start("clock", work).get_name() == "clock"
