"""Delivery: what becomes of what waits in the outbox."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from telegram.error import BadRequest, Forbidden, RetryAfter

from bot import delivery as module
from bot.clock import SystemClock
from bot.delivery import Delivery
from bot.fate import NotSent, Unsure
from bot.nursery import Nursery
from bot.pace import Pace
from bot.transport import Transport
from storage import outbox, people, screens
from storage.database import Database, Tx
from storage.keys import Keyring
from storage.outbox import Lane
from tests.bot.pools import ToldPool
from tests.kit import until
from tests.kit.programmes import JUNE

ADA, BOB = 7, 1008


@dataclass
class Post:
    """A delivery whose server does as a test says: ``fails`` holds what the next calls to a chat end with."""

    database: Database
    nursery: Nursery
    fails: dict[int, list[Exception]] = field(default_factory=dict)
    delivery: Delivery = field(init=False)
    _ids: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def __post_init__(self) -> None:
        self.people, self.bulk = ToldPool(self._answer), ToldPool(self._answer)
        self.delivery = self.made()

    def made(self, rate: float = 1000.0) -> Delivery:
        transport = cast("Transport", self)  # it has the two pools, and that is all that is looked at
        return Delivery(self.database, transport, SystemClock(), self.nursery, Pace(rate))

    def _answer(self, _: str, params: Mapping[str, Any]) -> dict[str, Any]:
        waiting = self.fails.get(params["chat_id"])
        if waiting:
            raise waiting.pop(0)
        return {"message_id": params.get("message_id") or next(self._ids)}

    async def says(self, chat: int, *texts: str, lane: Lane = "people") -> None:
        def unit(tx: Tx) -> None:
            for text in texts:
                outbox.say(tx, chat, {"text": text}, JUNE, lane=lane)

        await self.database.run(unit)

    async def draws(self, chat: int, *texts: str) -> None:
        def unit(tx: Tx) -> None:
            people.meet(tx, chat, "ko", 0)
            for text in texts:
                screens.at_step(tx, chat, "vote:1", "step", "")
                outbox.draw(tx, chat, "vote:1", {"text": text}, JUNE)

        await self.database.run(unit)

    def heard(self, chat: int) -> list[str]:
        asked = [*self.people.asked, *self.bulk.asked]
        return [params["text"] for _, params in asked if params["chat_id"] == chat and "text" in params]

    async def idle(self) -> None:
        await until(lambda: self.delivery.is_idle, 30.0)

    async def counts(self, lane: Lane = "people") -> dict[str, int]:
        return await self.database.run(lambda tx: outbox.counts(tx, lane))


@pytest.fixture
async def post(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Post]:
    monkeypatch.setattr(module, "_SHORTEST_PAUSE", 0.002)
    monkeypatch.setattr(module, "_LONGEST_PAUSE", 0.005)
    database = await Database.open(tmp_path / "madang.db", Keyring.open(tmp_path / "keys"))
    async with Nursery() as nursery:
        yield Post(database, nursery)
    await database.close()


async def test_what_waits_for_a_chat_goes_out_in_order_one_at_a_time(post: Post) -> None:
    await post.delivery.start()
    for number in range(10):
        await post.says(ADA, f"{number}")
    await post.says(BOB, "hello")
    await post.idle()
    assert post.heard(ADA) == [str(number) for number in range(10)]
    assert post.heard(BOB) == ["hello"]
    assert await post.counts() == {"sent": 11}


async def test_chats_do_not_wait_for_one_another(post: Post) -> None:
    post.people.gate.clear()
    await post.delivery.start()
    for chat in range(1, 21):
        await post.says(chat, "x")
    await until(lambda: len(post.people.under_way) == 20)
    post.people.gate.set()
    await post.idle()
    assert post.people.busiest == 20


async def test_of_several_drawings_only_the_newest_is_sent_and_then_edited(post: Post) -> None:
    await post.delivery.start()
    await post.draws(ADA, "1", "2", "3")
    await post.idle()
    await post.draws(ADA, "4")
    await post.idle()
    assert [(method, params["text"]) for method, params in post.people.asked] == [
        ("sendMessage", "3"),
        ("editMessageText", "4"),
    ]
    assert await post.counts() == {"sent": 2, "superseded": 2}


@pytest.mark.parametrize("error", [NotSent("x"), Unsure("x")], ids=["not sent", "unsure"])
async def test_what_people_wait_for_is_sent_again(error: Exception, post: Post) -> None:
    post.fails[ADA] = [error] * 20
    await post.delivery.start()
    await post.says(ADA, "1", "2")
    await post.idle()
    assert post.heard(ADA) == ["1"] * 21 + ["2"]
    assert await post.counts() == {"sent": 2}


async def test_what_is_never_taken_is_given_up_at_last_and_the_next_goes_out(post: Post) -> None:
    post.fails[ADA] = [Unsure("x")] * (module._MOST_TRIES + 1)
    await post.delivery.start()
    await post.says(ADA, "poison", "2")
    await post.idle()
    assert post.heard(ADA)[-1] == "2"
    assert await post.counts() == {"unknown": 1, "sent": 1}


async def test_a_server_that_is_away_for_hours_is_waited_for(post: Post) -> None:
    await post.says(ADA, "1")
    await post.database.run(lambda tx: tx.run("UPDATE outbox SET tries = 5000"))
    post.fails[ADA] = [NotSent("x")]
    await post.delivery.start()
    await post.idle()
    assert await post.counts() == {"sent": 1}


async def test_bulk_of_unsure_fate_is_counted_and_not_repeated(post: Post) -> None:
    post.fails[ADA] = [Unsure("x")]
    await post.delivery.start()
    await post.says(ADA, "1", lane="bulk")
    await post.says(BOB, "1", lane="bulk")
    await post.idle()
    assert post.heard(ADA) == ["1"]
    assert await post.counts("bulk") == {"unknown": 1, "sent": 1}


async def test_a_card_of_a_crowd_is_drawn_again_since_it_says_the_same_however_often(post: Post) -> None:
    post.fails[ADA] = [Unsure("x")]
    await post.delivery.start()

    def unit(tx: Tx) -> None:
        people.meet(tx, ADA, "ko", 1)
        screens.at_step(tx, ADA, "card:1", "card", "")
        outbox.draw(tx, ADA, "card:1", {"text": "decided"}, JUNE, stays=True, lane="bulk")

    await post.database.run(unit)
    await post.idle()
    assert post.heard(ADA) == ["decided", "decided"]
    assert await post.counts("bulk") == {"sent": 1}


async def test_bulk_that_is_through_leaves_delivery_at_rest(post: Post) -> None:
    await post.delivery.start()
    for chat in range(1, 30):
        await post.says(chat, "1", "2", lane="bulk")
    await post.idle()
    assert await post.counts("bulk") == {"sent": 58}
    assert not post.delivery._chats
    assert all(post.heard(chat) == ["1", "2"] for chat in range(1, 30))


@pytest.mark.parametrize("lane", ["people", "bulk"])
async def test_a_refusal_for_going_too_fast_is_waited_for_in_its_lane(lane: Lane, post: Post) -> None:
    post.fails[ADA] = [RetryAfter(timedelta(seconds=1))]
    await post.delivery.start()
    await post.says(ADA, "1", lane=lane)
    await until(lambda: not post.fails[ADA])
    await post.says(BOB, "1", lane="people")
    await until(lambda: post.heard(BOB) == ["1"])
    assert post.heard(ADA) == ["1"]
    await post.idle()
    assert post.heard(ADA) == ["1", "1"]
    assert await post.counts(lane) == ({"sent": 2} if lane == "people" else {"sent": 1})


async def test_three_chats_that_are_too_fast_at_once_halt_everybody(post: Post) -> None:
    await post.delivery.start()
    for chat in (1, 2, 3):
        post.fails[chat] = [RetryAfter(timedelta(seconds=1))]
        await post.says(chat, "1")
    await until(lambda: not any(post.fails.values()))
    await post.says(BOB, "1")
    await asyncio.sleep(0.1)
    assert post.heard(BOB) == []
    await post.idle()
    assert post.heard(BOB) == ["1"]


async def test_who_has_blocked_the_bot_is_marked_and_the_rest_is_given_up(post: Post) -> None:
    await post.draws(ADA, "screen")
    post.fails[ADA] = [Forbidden("bot was blocked by the user")]
    await post.delivery.start()
    await post.idle()
    reachable = await post.database.run(lambda tx: tx.value("SELECT reachable FROM people WHERE account = 7"))
    assert reachable == 0
    assert await post.counts() == {"failed": 1}


async def test_what_telegram_refuses_as_it_is_does_not_hold_up_the_next(post: Post) -> None:
    post.fails[ADA] = [BadRequest("Message is too long")]
    await post.delivery.start()
    await post.says(ADA, "1", "2")
    await post.idle()
    assert await post.counts() == {"failed": 1, "sent": 1}


@pytest.mark.parametrize("words", ["message to edit not found", "message can't be edited"])
async def test_a_screen_that_is_lost_is_sent_anew(words: str, post: Post) -> None:
    await post.delivery.start()
    await post.draws(ADA, "1")
    await post.idle()
    post.fails[ADA] = [BadRequest(words)]
    await post.draws(ADA, "2")
    await post.idle()
    assert [method for method, _ in post.people.asked] == ["sendMessage", "editMessageText", "sendMessage"]


async def test_a_screen_that_shows_it_already_is_a_success(post: Post) -> None:
    await post.delivery.start()
    await post.draws(ADA, "1")
    await post.idle()
    post.fails[ADA] = [BadRequest("Message is not modified: specified new message content is the same")]
    await post.draws(ADA, "1")
    await post.idle()
    assert await post.counts() == {"sent": 2}


async def test_what_was_under_way_at_a_crash_goes_to_people_again_and_to_crowds_not(post: Post) -> None:
    await post.says(ADA, "1")
    await post.says(ADA, "1", lane="bulk")

    def begun(tx: Tx) -> None:
        outbox.take(tx, ADA, "people")
        outbox.take(tx, ADA, "bulk")

    await post.database.run(begun)
    await post.delivery.start()
    await post.idle()
    assert (await post.counts(), await post.counts("bulk")) == ({"sent": 1}, {"unknown": 1})
    assert post.heard(ADA) == ["1"]


async def answers(post: Post, chat: int, *texts: str) -> dict[str, int]:
    """Let a unit say something to a chat, and return how the outbox stands as soon as that is kept."""

    def unit(tx: Tx) -> None:
        for text in texts:
            outbox.say(tx, chat, {"text": text}, JUNE)

    await post.delivery.answering(chat, unit)
    return await post.counts()


async def test_an_answer_is_under_way_with_the_commit_that_makes_it(post: Post) -> None:
    assert await answers(post, ADA, "1", "2") == {"sending": 1, "pending": 1}
    await post.delivery.start()
    await post.idle()
    assert post.heard(ADA) == ["1", "2"]
    assert not post.delivery._chats


async def test_an_answer_waits_behind_what_is_under_way_to_its_chat(post: Post) -> None:
    await post.delivery.start()
    post.people.gate.clear()
    await post.says(ADA, "1")
    await until(lambda: bool(post.people.under_way))
    assert await answers(post, ADA, "2") == {"sending": 1, "pending": 1}
    post.people.gate.set()
    await post.idle()
    assert post.heard(ADA) == ["1", "2"]


async def test_an_answer_that_is_lost_on_its_way_is_sent_again_before_the_next(post: Post) -> None:
    post.fails[ADA] = [NotSent("x")] * 3
    await post.delivery.start()
    await answers(post, ADA, "1", "2")
    await post.idle()
    assert post.heard(ADA) == ["1"] * 4 + ["2"]


async def test_while_everybody_is_to_wait_no_answer_is_taken_that_a_newer_one_may_overtake(post: Post) -> None:
    await post.delivery.start()
    for chat in (1, 2, 3):
        post.fails[chat] = [RetryAfter(timedelta(seconds=1))]
        await post.says(chat, "1")
    await until(lambda: not any(post.fails.values()))

    def draws(text: str) -> Callable[[Tx], None]:
        def unit(tx: Tx) -> None:
            people.meet(tx, BOB, "ko", 0)
            screens.at_step(tx, BOB, "vote:1", "step", "")
            outbox.draw(tx, BOB, "vote:1", {"text": text}, JUNE)

        return unit

    await post.delivery.answering(BOB, draws("old"))
    await post.delivery.answering(BOB, draws("new"))
    await post.idle()
    assert post.heard(BOB) == ["new"]


async def test_what_somebody_else_says_to_a_chat_meanwhile_comes_after_its_answer(post: Post) -> None:
    await post.delivery.start()
    said = [post.delivery.answering(ADA, lambda tx: outbox.say(tx, ADA, {"text": "answer"}, JUNE)), post.says(ADA, "x")]
    await asyncio.gather(*said)
    await post.idle()
    assert post.heard(ADA) == ["answer", "x"]


@pytest.mark.parametrize("says", [False, True], ids=["nothing", "to somebody else"])
async def test_a_unit_without_words_for_its_chat_leaves_delivery_at_rest(says: bool, post: Post) -> None:
    await post.delivery.start()

    def unit(tx: Tx) -> int:
        if says:
            outbox.say(tx, BOB, {"text": "1"}, JUNE)
        return 17

    assert await post.delivery.answering(ADA, unit) == 17
    await post.idle()
    assert post.heard(BOB) == ["1"] * says
    assert not post.delivery._chats


async def test_a_unit_that_fails_leaves_delivery_at_rest(post: Post) -> None:
    def unit(tx: Tx) -> None:
        outbox.say(tx, ADA, {"text": "1"}, JUNE)
        raise ZeroDivisionError

    await post.delivery.start()
    with pytest.raises(ZeroDivisionError):
        await post.delivery.answering(ADA, unit)
    await post.idle()
    assert post.heard(ADA) == []
    await answers(post, ADA, "2")
    await post.idle()
    assert post.heard(ADA) == ["2"]


async def test_an_end_sends_what_people_wait_for_and_leaves_bulk_for_the_next_start(post: Post) -> None:
    post.people.gate.clear()
    post.bulk.gate.clear()
    post.delivery = post.made(rate=100.0)
    await post.delivery.start()
    for chat in range(1, 101):
        await post.says(chat, "1", lane="bulk")
    await post.says(BOB, "1", "2")
    await until(lambda: bool(post.bulk.under_way and post.people.under_way))

    def open_gates() -> None:
        post.people.gate.set()
        post.bulk.gate.set()

    asyncio.get_running_loop().call_later(0.02, open_gates)
    await asyncio.wait_for(post.delivery.finish(), 5)

    assert await post.counts() == {"sent": 2}
    bulk = await post.counts("bulk")
    assert bulk.keys() == {"pending", "sent"}
    assert bulk["pending"] > 80


async def test_in_flight_is_never_more_of_bulk_than_rate_and_latency_make_of_it(post: Post) -> None:
    post.bulk.gate.clear()
    await post.delivery.start()
    for chat in range(1, 1001):
        await post.says(chat, "1", lane="bulk")
    await asyncio.sleep(0.3)
    assert 3 <= len(post.bulk.under_way) <= 1000 * 0.1 * 1.5 + 1
    post.bulk.gate.set()
