import asyncio
import gc
import io
import json
import logging
import re
import sqlite3
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FunctionType

import pydantic
import pytest

from bot import incidents, logs
from bot.incidents import incident
from bot.traces import trace

SECRETS = (
    "김하나",
    "2010-01-01",
    "123456789:AAH-secret_secret_secret_secret_sec",
    "창원시 경상남도 제천시",
    "987654321",
)
SECRET = " ".join(SECRETS)


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    undo = logs.set_up(stream)
    yield stream
    undo()
    for secret in SECRETS:
        assert secret not in stream.getvalue()


class Person(pydantic.BaseModel):
    age: int


def fail_with_input() -> None:
    Person.model_validate({"age": SECRET})


def fail_because() -> None:
    try:
        fail_with_input()
    except ValueError as error:
        raise RuntimeError(SECRET) from error


def fail_while_handling() -> None:
    try:
        int(SECRET)
    except ValueError:
        json.loads(SECRET)


def fail_in_a_group() -> None:
    errors: list[Exception] = []
    for fail in (fail_because, fail_with_input):
        try:
            fail()
        except Exception as error:  # noqa: BLE001
            error.add_note(SECRET)
            errors.append(error)
    raise ExceptionGroup(SECRET, [ExceptionGroup(SECRET, errors), *errors])


def fail_deep(depth: int = 500) -> None:
    if depth == 0:
        raise KeyError(SECRET)
    fail_deep(depth - 1)


def fail_in_the_database() -> None:
    database = sqlite3.connect(":memory:")
    try:
        database.execute("CREATE TABLE person (name TEXT PRIMARY KEY)")
        for _ in range(2):
            database.execute("INSERT INTO person VALUES (?)", (SECRET,))
    finally:
        database.close()


def fail_at_a_file() -> None:
    Path(f"/{SECRET}").read_bytes()


FAILURES = (
    fail_with_input,
    fail_because,
    fail_while_handling,
    fail_in_a_group,
    fail_deep,
    fail_in_the_database,
    fail_at_a_file,
)


@pytest.mark.parametrize("fail", FAILURES)
def test_an_incident_is_a_number_a_type_and_frames(log: io.StringIO, fail: Callable[[], None]) -> None:
    place = fail.__code__.co_name if isinstance(fail, FunctionType) else ""
    try:
        fail()
    except Exception as error:  # noqa: BLE001
        number = incident(error)

    written = log.getvalue()
    assert re.fullmatch("[0-9A-F]{4}", number)
    assert f"bot.incidents: incident {number}\n" in written
    assert re.search(rf"tests/bot/test_logs\.py:\d+ {place}", written)
    assert len(written.splitlines()) < 60


def test_causes_and_parts_are_named_with_their_own_frames(log: io.StringIO) -> None:
    try:
        fail_in_a_group()
    except ExceptionGroup as group:
        incident(group)

    written = log.getvalue()
    assert "ExceptionGroup" in written
    assert "| RuntimeError" in written
    assert "because of pydantic_core._pydantic_core.ValidationError" in written


def test_what_the_system_and_the_database_call_it_is_shown(log: io.StringIO) -> None:
    for fail in (fail_at_a_file, fail_in_the_database):
        try:
            fail()
        except Exception as error:  # noqa: BLE001
            incident(error)

    assert "FileNotFoundError [ENOENT]" in log.getvalue()
    assert "sqlite3.IntegrityError [SQLITE_CONSTRAINT_PRIMARYKEY]" in log.getvalue()


def test_errors_that_cause_each_other_end() -> None:
    first, second = KeyError(SECRET), ValueError(SECRET)
    first.__cause__, second.__cause__ = second, first

    assert trace(first).splitlines() == ["KeyError", "because of ValueError", "because of KeyError …"]


def test_incidents_have_different_numbers(log: io.StringIO) -> None:
    numbers = {incident(KeyError()) for _ in range(2000)}

    assert len(numbers) == 2000
    assert log.getvalue()


def test_our_own_messages_are_written_as_they_are(log: io.StringIO) -> None:
    logging.getLogger("bot.intake").info("%d updates kept in %.1f ms", 3, 1.5)
    logging.getLogger("storage").debug("too much detail")

    (line,) = log.getvalue().splitlines()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ INFO bot\.intake: 3 updates kept in 1\.5 ms", line)


def test_a_message_of_ours_never_quotes_an_error_an_object_or_a_token(log: io.StringIO) -> None:
    ours = logging.getLogger("handlers.turn")
    ours.warning("failed: %s", ValueError(SECRET))
    ours.warning("failed: %(error)r", {"error": ValueError(SECRET)})
    ours.warning(ValueError(SECRET))
    ours.warning("update %s", {"text": SECRET})
    ours.warning("asked %s", f"https://api.telegram.org/bot{SECRETS[2]}/getMe")
    ours.warning("two\nlines")

    written = log.getvalue()
    assert "failed: ValueError" in written
    assert "update dict" in written
    assert "bot[token]/getMe" in written
    assert "two\\nlines" in written


def test_a_message_of_ours_that_does_not_fit_its_values_shows_neither() -> None:
    record = logging.LogRecord("bot", logging.ERROR, __file__, 7, f"{SECRET} %d %d", (SECRET,), None)

    line = logs.SafeFormatter().format(record)

    assert line.endswith("a message that does not fit its values, at tests/bot/test_logs.py:7 None")


def test_of_others_only_logger_level_and_place_are_written(log: io.StringIO) -> None:
    for name in ("telegram.ext", "aiohttp.client", "apscheduler", "asyncio", "aiosqlite", "botany", "root"):
        theirs = logging.getLogger(name)
        theirs.setLevel(logging.DEBUG)
        theirs.info("%s", SECRET)
        theirs.warning("%s", SECRET)
        try:
            fail_because()
        except RuntimeError:
            theirs.exception(SECRET, stack_info=True)
        theirs.setLevel(logging.NOTSET)

    lines = [line for line in log.getvalue().splitlines() if re.match(r"\d{4}-", line)]
    assert len(lines) == 14
    assert all(re.search(r" at tests/bot/test_logs\.py:\d+ test_of_others", line) for line in lines)


def test_an_uncaught_error_is_an_incident(log: io.StringIO, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        fail_because()
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert log.getvalue().count(" incident ") == 1
    assert capsys.readouterr() == ("", "")


def test_an_error_in_a_thread_is_an_incident(log: io.StringIO, capsys: pytest.CaptureFixture[str]) -> None:
    thread = threading.Thread(target=fail_because, name=SECRET)
    thread.start()
    thread.join()

    assert "fail_because" in log.getvalue()
    assert capsys.readouterr() == ("", "")


def test_an_error_that_cannot_be_raised_is_an_incident(log: io.StringIO, capsys: pytest.CaptureFixture[str]) -> None:
    class Dying:
        def __repr__(self) -> str:
            return SECRET

        def __del__(self) -> None:
            fail_because()

    dying = Dying()
    del dying
    gc.collect()

    assert "__del__" in log.getvalue()
    assert capsys.readouterr() == ("", "")


def test_a_warning_is_its_kind_and_its_place(log: io.StringIO, capsys: pytest.CaptureFixture[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.showwarning = incidents.warned  # pytest's own recording put itself in between
        warnings.warn(SECRET, ResourceWarning, stacklevel=1)

    assert re.search(r"ResourceWarning at tests/bot/test_logs\.py:\d+", log.getvalue())
    assert capsys.readouterr() == ("", "")


async def test_what_asyncio_would_print_is_written_in_safe_words(log: io.StringIO) -> None:
    loop = asyncio.get_running_loop()
    logs.watch(loop)

    async def lost(_said: str) -> None:
        fail_because()

    task = loop.create_task(lost(SECRET), name=SECRET)
    await asyncio.sleep(0)
    del task
    gc.collect()
    loop.call_soon(int, SECRET)
    await asyncio.sleep(0.01)

    written = log.getvalue()
    assert "Task exception was never retrieved" in written
    assert "fail_because" in written
    assert "asyncio met a fault" in written
    assert "ValueError" in written


def test_a_log_that_cannot_be_written_prints_nothing_elsewhere(capsys: pytest.CaptureFixture[str]) -> None:
    stream = io.StringIO()
    undo = logs.set_up(stream)
    stream.close()
    try:
        logging.getLogger("bot").error("%s", SECRET)
    finally:
        undo()

    assert capsys.readouterr() == ("", "")


def test_all_is_as_it_was_afterwards() -> None:
    hooks = (sys.excepthook, sys.unraisablehook, threading.excepthook, warnings.showwarning)
    handlers = logging.getLogger().handlers[:]

    logs.set_up(io.StringIO())()

    assert hooks == (sys.excepthook, sys.unraisablehook, threading.excepthook, warnings.showwarning)
    assert logging.getLogger().handlers == handlers
