"""The only place that starts tasks: none is lost, none fails in silence, and all end together."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine
from types import TracebackType
from typing import Any, Self

log = logging.getLogger(__name__)

PAUSE_SECONDS = 0.5
LONGEST_PAUSE_SECONDS = 30.0
HEALTHY_SECONDS = 60.0
"""A task that ran this long before it failed begins again with the shortest pause."""

AT_MOST = 1000
"""Short tasks at once; more are refused, so that a flood of them cannot fill the memory."""


class Nursery:
    """Background tasks of the process, in a block: ``async with Nursery() as nursery``.

    A task that is ``fatal`` and fails ends the block: its body is cancelled, all others too, and the error
    is raised where the block ends, as by `asyncio.TaskGroup`.
    """

    def __init__(self, *, at_most: int = AT_MOST) -> None:
        self._at_most = at_most
        self._lasting: set[asyncio.Task[None]] = set()
        self._short: set[asyncio.Task[None]] = set()
        self._closed = False
        self._parent: asyncio.Task[Any] | None = None
        self._cancelled_parent: asyncio.Task[Any] | None = None
        self._fatal: Exception | None = None

    async def __aenter__(self) -> Self:
        self._parent = asyncio.current_task()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        await self.close()
        if self._fatal is None:
            return
        if self._cancelled_parent is not None and self._cancelled_parent.uncancel() > 0:
            return  # somebody else has cancelled the body too, and goes first
        if error is None or isinstance(error, asyncio.CancelledError):
            raise self._fatal

    def start(
        self, name: str, work: Callable[[], Coroutine[Any, Any, None]], *, fatal: bool = False
    ) -> "asyncio.Task[None]":
        """Run ``work`` until it returns; when it fails, log it and begin anew.

        The pause before that is 0.5 s, doubled with each failure up to 30 s. ``fatal``: fail once and
        everything ends. ``name`` stands in the log: never a person's id. The task returned may be awaited
        or cancelled by whoever began it; nobody has to keep it.
        """
        return self._begin(self._lasting, name, self._supervise(name, work, fatal=fatal))

    def spawn(self, name: str, work: Coroutine[Any, Any, object]) -> bool:
        """Run something short whose failure harms nobody: it is logged, and not repeated.

        Returns whether there was room for it; ``work`` is closed if there was not.
        """
        if self._closed or len(self._short) >= self._at_most:
            work.close()
            log.warning("no room for the task %s", name)
            return False
        self._begin(self._short, name, _once(name, work))
        return True

    async def close(self, seconds: float = 0.0) -> None:
        """End everything: lasting tasks are cancelled at once, short ones may go on for ``seconds``.

        Idempotent. Returns when the last has ended, however long its own cleaning up takes.
        """
        self._closed = True
        await _end(self._lasting)
        if self._short and seconds > 0:
            await asyncio.wait(self._short, timeout=seconds)
        await _end(self._short)

    def _begin(
        self, those: "set[asyncio.Task[None]]", name: str, work: Coroutine[Any, Any, None]
    ) -> "asyncio.Task[None]":
        if self._closed:
            work.close()
            raise RuntimeError(f"the nursery is closed; {name} comes too late")
        task = asyncio.create_task(work, name=name)
        those.add(task)  # the event loop itself holds tasks only weakly
        task.add_done_callback(those.discard)
        return task

    async def _supervise(self, name: str, work: Callable[[], Awaitable[None]], *, fatal: bool) -> None:
        pause = PAUSE_SECONDS
        while True:
            began = time.monotonic()
            try:
                await work()
            except Exception as error:  # noqa: BLE001 - whatever it is, it is logged, and the work goes on
                failure: BaseException = error
            except asyncio.CancelledError as error:
                if _cancelled_from_outside():
                    raise
                failure = error  # something inside was cancelled and let it through: the task has failed
            else:
                return
            log.error("the task %s has failed", name, exc_info=failure)
            if fatal:
                self._end_all(failure)
                return
            if _cancelled_from_outside():
                return  # it failed while it was being ended
            if time.monotonic() - began >= HEALTHY_SECONDS:
                pause = PAUSE_SECONDS
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE_SECONDS)

    def _end_all(self, failure: BaseException) -> None:
        if self._fatal is not None:
            return
        inner = RuntimeError("a task was cancelled from inside")
        self._fatal = failure if isinstance(failure, Exception) else inner
        if self._parent is not None and not self._closed:
            self._cancelled_parent = self._parent
            self._parent.cancel()


async def _once(name: str, work: Coroutine[Any, Any, object]) -> None:
    try:
        await work
    except Exception as error:
        log.warning("the task %s has failed", name, exc_info=error)
    except asyncio.CancelledError:
        if _cancelled_from_outside():
            raise
        log.warning("the task %s was cancelled from inside", name)


def _cancelled_from_outside() -> bool:
    task = asyncio.current_task()
    return task is None or task.cancelling() > 0


async def _end(tasks: "set[asyncio.Task[None]]") -> None:
    """Cancel and wait, again if one swallows its cancelling, until none is left."""
    while tasks:
        for task in list(tasks):
            task.cancel()
        await asyncio.wait(list(tasks), timeout=1.0)
