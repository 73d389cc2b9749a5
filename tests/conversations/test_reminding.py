"""Who is reminded: once, in time, of what still stands, and nobody twice within an hour."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from conversations import applying, reminding
from participation.reminders import APART
from participation.window import Window
from storage import drafts, follows, involvement, notice_switches, outbox, people, programmes, reminders
from storage.database import Database, Tx
from storage.moments import stamp
from storage.shelf import Programme
from tests.participation.boards import ideas
from tests.participation.receptions import youth
from tests.participation.votes import CLOSES_AT, OPENS_AT, WHILE_OPEN, a_vote
from tests.storage.test_queries import SMALL, plans

ADA, BO, CHAN = 100_000_001, 100_000_002, 100_000_003
WEEK_BEFORE = CLOSES_AT - timedelta(days=7, hours=14)  # 10:00 in Seoul on 8 June
THREE_BEFORE = WEEK_BEFORE + timedelta(days=4)
ONE_BEFORE = WEEK_BEFORE + timedelta(days=6)
LAST_EVENING = CLOSES_AT - timedelta(hours=6)
INSTANT = timedelta(microseconds=1)


def published(
    tx: Tx, *, closes_at: datetime = CLOSES_AT, now: datetime = OPENS_AT, slug: str = "five-cities"
) -> Programme:
    window = Window(opens_at=OPENS_AT, closes_at=closes_at)
    programmes.publish(tx, a_vote(slug=slug, window=window), box=tx.keys.new_box(), now=now, shorten=True)
    found = programmes.by_slug(tx, slug)
    assert found is not None
    return found


def begins(tx: Tx, programme: Programme, account: int = ADA, at: datetime = WHILE_OPEN) -> None:
    people.meet(tx, account, "ko", 1)
    drafts.keep(tx, account, programmes.dialogue(programme.id), 1, b"{}", at)


def reminded(tx: Tx, now: datetime) -> list[tuple[int, str]]:
    """Tick at ``now``; return who was queued, and for which reminder."""
    while reminding.remind_some(tx, now, 2):
        pass
    return list(_queued(tx))


def _queued(tx: Tx) -> Iterator[tuple[int, str]]:
    for chat, lane in outbox.waiting(tx):
        while (parcel := outbox.take(tx, chat, lane)) is not None:
            outbox.sent(tx, parcel, None, WHILE_OPEN)
            yield chat, parcel.payload["slot"]


async def test_a_draft_is_reminded_of_once_for_each_day_however_often_it_ticks(database: Database) -> None:
    def unit(tx: Tx) -> None:
        begins(tx, published(tx))
        for at, slot in (
            (WEEK_BEFORE, "days-7"),
            (THREE_BEFORE, "days-3"),
            (ONE_BEFORE, "days-1"),
            (LAST_EVENING, "last-day"),
        ):
            assert reminded(tx, at - INSTANT) == []
            assert reminded(tx, at) == [(ADA, slot)]
            assert reminded(tx, at) == reminded(tx, at + timedelta(minutes=1)) == []
            assert reminded(tx, at - timedelta(hours=1)) == []  # the clock was put back
            assert reminded(tx, at + timedelta(hours=1)) == []
        assert reminded(tx, CLOSES_AT) == []

    await database.run(unit)


async def test_keys_outlive_what_is_kept_of_the_tick(database: Database) -> None:
    def unit(tx: Tx) -> None:
        begins(tx, published(tx))
        assert reminded(tx, WEEK_BEFORE) == [(ADA, "days-7")]
        for table in ("reminder_runs", "reminded", "reminder_waits", "outbox"):
            tx.run(f"DELETE FROM {table}")  # noqa: S608
        assert reminded(tx, WEEK_BEFORE) == []

    await database.run(unit)


@pytest.mark.parametrize(
    ("back_at", "expected"),
    [
        (THREE_BEFORE - INSTANT, [(ADA, "days-7")]),  # late, and still the newest
        (ONE_BEFORE + timedelta(hours=3), [(ADA, "days-1")]),  # the newest of three
        (CLOSES_AT - INSTANT, [(ADA, "last-day")]),
        (CLOSES_AT, []),
        (CLOSES_AT + timedelta(days=1), []),
    ],
)
async def test_a_bot_that_was_away_reminds_of_the_newest_and_of_nothing_that_is_closed(
    database: Database, back_at: datetime, expected: list[tuple[int, str]]
) -> None:
    def unit(tx: Tx) -> None:
        begins(tx, published(tx))
        assert reminded(tx, back_at) == expected

    await database.run(unit)


async def test_whoever_begins_after_the_hour_waits_for_the_next_one(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = published(tx)
        reminding.next_due(tx, WEEK_BEFORE)
        begins(tx, programme, at=WEEK_BEFORE + timedelta(minutes=1))
        assert reminded(tx, WEEK_BEFORE + timedelta(minutes=5)) == []
        assert reminded(tx, THREE_BEFORE) == [(ADA, "days-3")]

    await database.run(unit)


async def test_a_moved_close_is_reminded_of_anew_and_an_extension_at_once(database: Database) -> None:
    later = CLOSES_AT + timedelta(days=7)
    told = WEEK_BEFORE + timedelta(hours=2)

    def unit(tx: Tx) -> None:
        begins(tx, published(tx))
        assert reminded(tx, WEEK_BEFORE) == [(ADA, "days-7")]
        published(tx, closes_at=later, now=told)
        assert reminded(tx, told) == [(ADA, "extended")]
        assert reminded(tx, THREE_BEFORE) == []
        assert reminded(tx, WEEK_BEFORE + timedelta(days=7)) == [(ADA, "days-7")]

    await database.run(unit)


async def test_a_close_that_comes_earlier_is_reminded_of_in_its_turn(database: Database) -> None:
    later = CLOSES_AT + timedelta(days=7)

    def unit(tx: Tx) -> None:
        begins(tx, published(tx, closes_at=later))
        assert reminded(tx, THREE_BEFORE) == []
        published(tx, now=ONE_BEFORE - timedelta(hours=2))
        assert reminded(tx, ONE_BEFORE - timedelta(hours=2)) == []  # no good news
        assert reminded(tx, ONE_BEFORE) == [(ADA, "days-1")]
        assert reminded(tx, LAST_EVENING) == [(ADA, "last-day")]

    await database.run(unit)


async def test_nobody_is_reminded_twice_within_an_hour(database: Database) -> None:
    times: dict[datetime, list[int]] = {}

    def unit(tx: Tx) -> None:
        for number in range(4):
            begins(tx, published(tx, slug=f"vote-{number}"))
        at = WEEK_BEFORE
        while at < WEEK_BEFORE + timedelta(hours=6):
            times[at] = [chat for chat, _ in reminded(tx, at)]
            at += timedelta(minutes=10)

    await database.run(unit)
    heard = [at for at, chats in times.items() if chats]
    assert len(heard) == 4
    assert all(after - before >= APART for before, after in pairwise(heard))


async def test_on_the_last_evening_what_would_come_after_the_close_does_not_come(database: Database) -> None:
    def unit(tx: Tx) -> list[tuple[int, str]]:
        for number in range(9):
            begins(tx, published(tx, slug=f"vote-{number}"))
        return [one for hour in range(12) for one in reminded(tx, LAST_EVENING + timedelta(hours=hour))]

    assert await database.run(unit) == [(ADA, "last-day")] * 6  # from six in the evening to eleven


async def test_followers_hear_of_the_opening_and_later_if_they_have_not_begun(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = published(tx)
        follows.follow(tx, ADA, follows.of_office("JC"))
        follows.follow(tx, ADA, follows.of_programme(programme.id))
        follows.follow(tx, BO, follows.of_programme(programme.id))
        follows.follow(tx, CHAN, follows.of_office("XX"))
        morning = OPENS_AT + timedelta(hours=8)
        assert sorted(reminded(tx, morning)) == [(ADA, "opening"), (BO, "opening")]
        begins(tx, programme, BO)
        assert sorted(reminded(tx, WEEK_BEFORE)) == [(ADA, "days-7"), (BO, "days-7")]

    await database.run(unit)


async def test_of_a_board_only_followers_hear_who_have_done_nothing_there(database: Database) -> None:
    window = Window(opens_at=OPENS_AT, closes_at=CLOSES_AT)

    def unit(tx: Tx) -> None:
        board = ideas().model_copy(update={"window": window})
        programmes.publish(tx, board, box="", now=OPENS_AT, shorten=False)
        [programme] = programmes.everything(tx)
        for account in (ADA, BO):
            follows.follow(tx, account, follows.of_programme(programme.id))
        involvement.took_part(tx, programme.id, involvement.WHOLE, BO, WHILE_OPEN)
        assert reminded(tx, WEEK_BEFORE) == [(ADA, "days-7")]

    await database.run(unit)


async def test_whoever_wants_no_reminders_is_not_even_queued(database: Database) -> None:
    def unit(tx: Tx) -> None:
        begins(tx, published(tx))
        notice_switches.switch(tx, ADA, "reminders", on=False)
        assert reminded(tx, WEEK_BEFORE) == []
        notice_switches.switch(tx, ADA, "reminders", on=True)
        assert reminded(tx, THREE_BEFORE) == [(ADA, "days-3")]

    await database.run(unit)


async def test_the_tick_says_when_it_is_next_due(database: Database) -> None:
    def unit(tx: Tx) -> None:
        begins(tx, published(tx))
        assert min(reminding.next_due(tx, WHILE_OPEN)) == WEEK_BEFORE
        assert min(reminding.next_due(tx, WEEK_BEFORE)) == WEEK_BEFORE
        reminded(tx, WEEK_BEFORE)
        assert min(reminding.next_due(tx, WEEK_BEFORE)) == THREE_BEFORE

    await database.run(unit)


LOOKS = {
    "votes": lambda tx: reminders.batch(tx, programmes.everything(tx)[0], "begun", WEEK_BEFORE, 0, 200),
    "contests": lambda tx: reminders.batch(tx, programmes.everything(tx)[1], "begun", WEEK_BEFORE, 0, 200),
    "followers": lambda tx: reminders.batch(tx, programmes.everything(tx)[1], "following", WEEK_BEFORE, 0, 200),
    "voting followers": lambda tx: reminders.batch(tx, programmes.everything(tx)[0], "following", WEEK_BEFORE, 0, 200),
    "waits": lambda tx: [reminders.waited(tx, WEEK_BEFORE, 200), reminders.next_wait(tx)],
    "one": lambda tx: [reminders.may_be_reminded(tx, ADA, WEEK_BEFORE), notice_switches.wants(tx, ADA, "reminders")],
    "bulk": outbox.bulk,
    "forget": lambda tx: reminders.forget(tx, WEEK_BEFORE, 200),
}


@pytest.mark.parametrize("name", LOOKS)
async def test_the_tick_reads_no_whole_table(database: Database, name: str) -> None:
    def unit(tx: Tx) -> list[tuple[str, list[str]]]:
        begins(tx, published(tx))
        programmes.publish(tx, youth(), box="", now=OPENS_AT, shorten=False)
        applying.begin(tx, programmes.everything(tx)[1], ADA, alone=True, at=WHILE_OPEN)
        for programme in programmes.everything(tx):
            follows.follow(tx, BO, follows.of_programme(programme.id))
        reminders.wait(tx, ADA, programmes.everything(tx)[0], "days-7", WEEK_BEFORE)
        return list(plans(tx, LOOKS[name]))

    found = await database.run(unit)
    assert found
    for sql, steps in found:
        for step in steps:
            whole = step.startswith("SCAN") and " USING " not in step
            assert not whole or step.split()[1] in {*SMALL, "of_programme", "of_office"}, (sql, steps)


async def test_a_tick_over_many_drafts_and_programmes_is_quick_and_lets_others_pass(database: Database) -> None:
    """100,000 drafts and 50 open programmes: below a second, and no unit of it holds others up for long."""

    def fill(tx: Tx) -> None:
        for number in range(50):
            published(tx, slug=f"vote-{number}")
        dialogues = [programmes.dialogue(programme.id) for programme in programmes.everything(tx)]
        rows = (
            {"account": 100_000_000 + n, "dialogue": dialogues[n % 50], "at": stamp(WHILE_OPEN)} for n in range(100_000)
        )
        tx.many(
            "INSERT INTO drafts (account, dialogue, flow_version, changed_at, payload)"
            " VALUES (:account, :dialogue, 1, :at, x'00')",
            rows,
        )

    await database.run(fill)
    longest = 0.0
    began = time.perf_counter()
    await database.run(lambda tx: reminding.next_due(tx, WEEK_BEFORE))
    while await database.run(outbox.bulk) < 500:
        before = time.perf_counter()
        assert await database.run(lambda tx: reminding.remind_some(tx, WEEK_BEFORE))
        longest = max(longest, time.perf_counter() - before)
    await database.run(lambda tx: reminding.next_due(tx, WEEK_BEFORE))
    took = time.perf_counter() - began

    print(f"a tick: {took:.3f} s, its longest unit {longest:.3f} s")
    assert took < 1.0
    assert longest < 0.25


def test_the_days_of_these_tests_are_those_of_the_calendar() -> None:
    assert datetime(2023, 6, 8, 1, tzinfo=UTC) == WEEK_BEFORE
    assert datetime(2023, 6, 15, 9, tzinfo=UTC) == LAST_EVENING
