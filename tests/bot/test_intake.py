"""Intake: nothing is confirmed before it is kept, and one person's flood stays theirs."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from telegram.error import Conflict, InvalidToken

from bot import intake as module
from bot.cannot_keep import CannotKeep
from bot.clock import SystemClock
from bot.fate import Unsure
from bot.intake import MOST_BYTES, MOST_WAITING, Intake
from bot.lanes import Lanes
from bot.nursery import Nursery
from bot.raw_updates import lane_of, sender, worth_keeping
from storage import inbox, outbox
from storage.database import Database, Tx
from storage.errors import NotKept
from storage.inbox import Arrived
from storage.keys import Keyring
from tests.bot.pools import ToldPool
from tests.kit import until

ADA = {"id": 7, "is_bot": False, "first_name": "A", "language_code": "en"}
PRIVATE = {"id": 7, "type": "private"}
GROUP = {"id": -100, "type": "supergroup"}


def text(number: int, words: str = "hello") -> dict[str, Any]:
    return {"update_id": number, "message": {"message_id": 1, "from": ADA, "chat": PRIVATE, "text": words}}


@pytest.mark.parametrize(
    ("update", "lane"),
    [
        (text(1), 7),
        ({"callback_query": {"id": "1", "from": ADA, "message": {"chat": PRIVATE}}}, 7),
        ({"callback_query": {"id": "1", "from": ADA, "message": {"chat": GROUP}}}, 7),
        ({"message": {"from": ADA, "chat": GROUP}}, -100),
        ({"my_chat_member": {"from": ADA, "chat": GROUP}}, -100),
        ({"my_chat_member": {"from": ADA, "chat": PRIVATE}}, 7),
        ({"message": {"chat": PRIVATE}}, 0),
        ({"message": {"from": {"id": "7"}, "chat": {"id": "?"}}}, 0),
        ({"message": None}, 0),
        ({"message": [1, 2]}, 0),
        ({"poll": {"id": 1}}, 0),
        ({}, 0),
    ],
)
def test_an_update_belongs_to_the_lane_of_whoever_sent_it(update: dict[str, Any], lane: int) -> None:
    assert lane_of(update) == lane


def test_a_language_that_is_no_text_is_none() -> None:
    assert sender({"message": {"from": {"id": 7, "language_code": 5}}}) == (7, None)


def test_of_a_tap_only_who_what_and_where_is_kept() -> None:
    message = {"message_id": 4, "date": 1, "chat": PRIVATE, "text": "a long screen", "reply_markup": {}}
    tap = {"update_id": 1, "callback_query": {"id": "1", "from": ADA, "data": "x", "message": message}}
    kept = worth_keeping(tap)["callback_query"]
    assert kept == {"id": "1", "from": ADA, "data": "x", "message": {"message_id": 4, "date": 1, "chat": PRIVATE}}
    assert worth_keeping(text(1)) == text(1)


@dataclass
class Gate:
    """An intake over a server that gives out ``batches``, one a poll, and then waits."""

    database: Database
    nursery: Nursery
    batches: list[Any]
    handled: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.polling, self.people = ToldPool(self._answer), ToldPool(lambda _method, _params: {})
        self.lanes = Lanes(self._handle)
        cannot_keep = CannotKeep(self.people, self.nursery, "ko")
        self.intake = Intake(self.polling, self.database, SystemClock(), self.lanes, cannot_keep, "ko")

    async def _handle(self, arrived: Arrived) -> None:
        self.handled.append(arrived.arrival)

    def _answer(self, _: str, __: Mapping[str, Any]) -> Any:
        if not self.batches:
            self.polling.gate.clear()
            return []
        batch = self.batches.pop(0)
        if isinstance(batch, Exception):
            raise batch
        return batch

    async def runs(self) -> None:
        """Poll until the server has nothing more."""
        self.nursery.start("intake", self.intake.run)
        await until(lambda: not self.polling.gate.is_set())

    @property
    def offsets(self) -> list[int]:
        return [params["offset"] for _, params in self.polling.asked]


@pytest.fixture
async def gate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Gate]:
    monkeypatch.setattr(module, "_PAUSES", (0.001,))
    database = await Database.open(tmp_path / "madang.db", Keyring.open(tmp_path / "keys"))
    async with Nursery() as nursery:
        yield Gate(database, nursery, [])
    await database.close()


async def _states(gate: Gate) -> dict[str, int]:
    return await gate.database.run(inbox.counts)


async def test_each_poll_confirms_what_the_one_before_has_brought(gate: Gate) -> None:
    gate.batches += [[text(500), text(501)], [text(502)], [text(3)]]  # ids start anew after a quiet week
    gate.lanes.start(gate.nursery)
    await gate.runs()
    assert gate.offsets[:4] == [0, 502, 503, 4]
    await gate.lanes.idle()
    assert gate.handled == [1, 2, 3, 4]


async def test_a_batch_that_cannot_be_kept_is_not_confirmed_and_the_person_hears_it_once(
    gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    run, failures = gate.database.run, [NotKept("full")] * 3

    async def full(unit: Any) -> Any:
        if failures:
            assert gate.offsets == [0]
            raise failures.pop()
        return await run(unit)

    monkeypatch.setattr(gate.database, "run", full)
    tap = {"update_id": 3, "callback_query": {"id": "q", "from": {**ADA, "id": 8}, "message": {"chat": PRIVATE}}}
    gate.batches += [[text(1), text(2), tap, {"update_id": 4, "message": {"from": ADA, "chat": GROUP}}]]
    await gate.runs()
    await until(lambda: len(gate.people.asked) == 2)
    assert [(method, params.get("chat_id")) for method, params in gate.people.asked] == [
        ("sendMessage", 7),
        ("answerCallbackQuery", None),
    ]
    assert gate.offsets[:2] == [0, 5]
    assert await _states(gate) == {"new": 4}


async def test_what_was_here_before_is_not_handled_again(gate: Gate) -> None:
    gate.lanes.start(gate.nursery)
    gate.batches += [[text(1), text(2)], [text(1), text(2), text(3)]]
    await gate.runs()
    await gate.lanes.idle()
    assert len(gate.handled) == 3


async def test_beyond_fifty_only_the_ids_are_kept_and_one_word_is_said(gate: Gate) -> None:
    gate.batches += [[text(n) for n in range(100)], [text(n) for n in range(100, 130)]]
    await gate.runs()
    assert await _states(gate) == {"new": MOST_WAITING, "spilled": 130 - MOST_WAITING}
    assert await gate.database.run(lambda tx: outbox.counts(tx, "people")) == {"pending": 1}


async def test_who_lets_fifty_answers_pile_up_makes_no_more_of_them(gate: Gate) -> None:
    def unanswered(tx: Tx) -> None:
        for number in range(MOST_WAITING):
            outbox.say(tx, 7, {"text": f"{number}"}, SystemClock().now())

    await gate.database.run(unanswered)
    bob = {"update_id": 3, "message": {"from": {**ADA, "id": 8}, "chat": {"id": 8, "type": "private"}}}
    gate.batches += [[text(1), text(2), bob]]
    await gate.runs()
    assert await _states(gate) == {"new": 1, "spilled": 2}
    assert await gate.database.run(lambda tx: outbox.backlog(tx, 7)) == MOST_WAITING + 1  # with the word of it


async def test_what_is_too_large_is_spilled(gate: Gate) -> None:
    gate.batches += [[text(1, "x" * MOST_BYTES), text(2)]]
    await gate.runs()
    assert await _states(gate) == {"new": 1, "spilled": 1}


async def test_what_cannot_be_bound_to_a_statement_is_kept_all_the_same(gate: Gate) -> None:
    gate.batches += [[text(1, "half of a pair: \ud800"), text(2, "\x00")]]
    await gate.runs()
    kept = await gate.database.run(inbox.unhandled)
    assert b"\\ud800" in kept[0].raw


async def test_a_server_that_stumbles_is_asked_again_and_a_second_consumer_is_outlived(gate: Gate) -> None:
    gate.batches += [Unsure("x"), Conflict("x"), Unsure("x"), [text(1)]]
    await gate.runs()
    assert await _states(gate) == {"new": 1}


async def test_a_token_that_was_revoked_ends_it(gate: Gate) -> None:
    gate.batches += [InvalidToken()]
    with pytest.raises(InvalidToken):
        await asyncio.wait_for(gate.intake.run(), 5)


async def test_while_a_batch_is_in_hand_time_is_complete_only_up_to_its_arrival(
    gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, run, seen = SystemClock(), gate.database.run, []
    before = clock.now()

    async def looks(unit: Any) -> Any:
        now = clock.now()
        seen.append(gate.intake.complete_through(now) < now)
        return await run(unit)

    monkeypatch.setattr(gate.database, "run", looks)
    gate.batches += [[text(1)]]
    await gate.runs()
    assert seen == [True]
    now = clock.now()
    assert before < gate.intake.complete_through(now) == now
