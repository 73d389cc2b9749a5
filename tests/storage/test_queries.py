"""How SQLite goes about the queries of every tap and every tick: by index, never through a whole table.

The queries are those that the rooms really run: each function is run once, and what it asks is then explained.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from participation.counting import Tally
from participation.papers import FileRule
from participation.refused import Refused
from storage import (
    attachments,
    ballots,
    drafts,
    erasures,
    file_deletions,
    inbox,
    outbox,
    own_data,
    papers,
    people,
    programmes,
    screens,
)
from storage.database import Database, Tx
from storage.inbox import Incoming
from storage.shelf import Programme
from tests.participation.votes import CLOSES_AT, WHILE_OPEN, a_vote

LATER = WHILE_OPEN + timedelta(days=30)
# Small tables, one row a programme: read whole, and kept on the shelf.
SMALL = ("programmes",)


def _the(tx: Tx) -> Programme:
    [programme] = programmes.everything(tx)
    return programme


def _parcel(tx: Tx) -> outbox.Parcel:
    people.meet(tx, 7, "ko", 1)
    screens.at_step(tx, 7, "vote:1", "ranking", "")
    outbox.draw(tx, 7, "vote:1", {"text": "x"}, WHILE_OPEN)
    parcel = outbox.take(tx, 7, "people")
    assert parcel is not None
    return parcel


def _chosen(tx: Tx) -> None:
    people.choose_language(tx, 7, "en")
    people.focus_on(tx, 7, "menu")


def _paper(tx: Tx, number: int = 1) -> int:
    return papers.expect(
        tx, application=5, account=7, key="k", rule=FileRule(kinds=("PDF",)), file_id="x", name="n", size=number,
        message_id=1, received_at=WHILE_OPEN,
    ).id  # fmt: skip


def _stored(tx: Tx) -> int:
    paper = _paper(tx)
    papers.took_in(tx, paper, papers.Found("PDF"), papers.Stored("5/a", b"k", 1, b"s"))
    return paper


def _erased(tx: Tx) -> None:
    erasures.ask(tx, 7, withdraws=False, language="ko", at=WHILE_OPEN)
    outbox.say(tx, 7, {"text": "x"}, WHILE_OPEN, trace=outbox.Trace("person:7"))
    erasures.wipe(tx, 7, {"text": "x"}, WHILE_OPEN)
    erasures.end(tx, 7)


HOT: dict[str, Callable[[Tx], object]] = {
    "take an update in": lambda tx: inbox.accept(tx, [Incoming(1, 7, b"{}")], WHILE_OPEN),
    "claim it": lambda tx: inbox.claim(tx, 1),
    "set it aside": lambda tx: inbox.set_aside(tx, 1, "4F2A"),
    "what an earlier run has left": inbox.unhandled,
    "forget updates": lambda tx: inbox.forget(tx, LATER, LATER, 500),
    "meet somebody": lambda tx: [people.meet(tx, 7, "ko", n) for n in (1, 2)],
    "keep their choices": _chosen,
    "draw a screen, deliver it": lambda tx: outbox.sent(tx, _parcel(tx), 5, WHILE_OPEN),
    "put it back": lambda tx: outbox.again(tx, _parcel(tx), screen_lost=True),
    "give it up": lambda tx: outbox.give_up(tx, _parcel(tx), WHILE_OPEN, unsure=True),
    "say something once": lambda tx: outbox.say(tx, 7, {"text": "x"}, WHILE_OPEN, once="x"),
    "recover": outbox.recover,
    "what waits": outbox.waiting,
    "how much waits for a chat": lambda tx: outbox.backlog(tx, 7),
    "forget what was sent": lambda tx: outbox.forget(tx, LATER, 500),
    "a screen's token": lambda tx: [screens.at_step(tx, 7, "vote:1", step, "") for step in ("ranking", "overview")],
    "where a screen stands": lambda tx: screens.seen_at(tx, 7, "vote:1", 5),
    "keep a draft": lambda tx: drafts.keep(tx, 7, "vote:1", 1, b"x", WHILE_OPEN),
    "load a draft": lambda tx: drafts.load(tx, 7, "vote:1"),
    "drop a draft": lambda tx: drafts.drop(tx, 7, "vote:1"),
    "what somebody has begun": lambda tx: drafts.begun(tx, 7),
    "forget what was begun long ago": lambda tx: drafts.forget_unchanged(tx, "guardian", LATER, 500),
    "cast": lambda tx: ballots.cast(tx, _the(tx), 7, (1, 2, 3)),
    "what somebody has cast": lambda tx: ballots.of(tx, _the(tx), 7),
    "turnout": lambda tx: ballots.turnout(tx, 1),
    "has somebody taken part": lambda tx: ballots.has_taken_part(tx, 1, 7),
    "what they took part in": lambda tx: ballots.taken_part_in(tx, 7),
    "who took part, in chunks": lambda tx: ballots.participants_after(tx, 1, 7, 200),
    "what is due": lambda tx: programmes.due_to_count(tx, LATER),
    "what closes next": lambda tx: programmes.next_closes(tx, LATER),
    "whom to tell": programmes.untold,
    "take a paper in": _stored,
    "refuse a paper": lambda tx: papers.refuse(tx, _paper(tx), Refused("paper-broken")),
    "try a paper again": lambda tx: papers.tried(tx, _paper(tx)),
    "which papers are to be fetched": papers.to_fetch,
    "an application's papers": lambda tx: papers.of_application(tx, 5),
    "how much somebody holds": lambda tx: papers.bytes_of(tx, 7),
    "remove a paper": lambda tx: papers.remove(tx, _stored(tx)),
    "forget an application's papers": lambda tx: papers.forget_application(tx, 5),
    "which files are left over": lambda tx: papers.orphans(tx, ["5/a"]),
    "note that files are gone": lambda tx: file_deletions.done(tx, ["5/a"]),
    "keep a result": lambda tx: programmes.keep_result(tx, 1, Tally(method="points", ballots=0, rows=())),
    "who wants to be erased": lambda tx: [erasures.asked(tx), erasures.erased(tx), erasures.is_under_way(tx, 7)],
    "erase somebody": _erased,
    "what is held about somebody": lambda tx: [
        look(tx, 7)
        for look in (
            own_data.is_reachable,
            own_data.roles,
            own_data.drafts,
            own_data.links,
            own_data.waiting,
            papers.of_account,
        )
    ],
    "who has looked at something": lambda tx: own_data.looks(tx, 1, 5, [3]),
    "let somebody else have what was sent": lambda tx: papers.pass_on(tx, 5, 7, 8),
}


@pytest.fixture
async def with_a_vote(database: Database) -> Database:
    box = database.keys.new_box()
    await database.run(lambda tx: programmes.publish(tx, a_vote(), box=box, now=WHILE_OPEN, shorten=False))
    return database


def plans(tx: Tx, run: Callable[[Tx], object]) -> Iterator[tuple[str, list[str]]]:
    """Yield each statement that ``run`` asks, and how SQLite goes about it."""
    asked: list[str] = []
    tx.sqlite.set_trace_callback(asked.append)
    run(tx)
    tx.sqlite.set_trace_callback(None)
    for sql in asked:
        if sql.split()[0] in {"SELECT", "UPDATE", "DELETE", "INSERT"}:
            yield sql, [row["detail"] for row in tx.all(f"EXPLAIN QUERY PLAN {sql}")]


@pytest.mark.parametrize("name", HOT)
async def test_nothing_that_is_done_often_reads_a_whole_table(with_a_vote: Database, name: str) -> None:
    found = await with_a_vote.run(lambda tx: list(plans(tx, HOT[name])))

    assert found
    for sql, steps in found:
        for step in steps:
            whole = (
                step.startswith("SCAN") and " USING " not in step and not step.startswith(("SCAN CONSTANT", "SCAN 1"))
            )
            assert not whole or step.removeprefix("SCAN ") in SMALL, (sql, steps)


async def test_equal_ballots_are_grouped_from_the_index_alone(with_a_vote: Database) -> None:
    found = await with_a_vote.run(lambda tx: list(plans(tx, lambda tx: ballots.grouped(tx, _the(tx)))))

    steps = [step for sql, steps in found for step in steps if "ballots" in sql]
    assert steps == ["SEARCH ballots USING COVERING INDEX ballots_by_ranking (programme=?)"]


async def test_whether_a_vote_may_be_counted_is_seen_from_the_indexes(with_a_vote: Database) -> None:
    found = await with_a_vote.run(lambda tx: list(plans(tx, lambda tx: programmes.due_to_count(tx, CLOSES_AT))))

    steps = [step for _, steps in found for step in steps]
    assert any("inbox_unhandled" in step for step in steps)
    assert any("programmes_uncounted" in step for step in steps)


async def test_what_closes_is_seen_without_the_content(with_a_vote: Database) -> None:
    """Content stands before what is looked at, and may be megabytes; each tick, every second, would read it."""

    def look(tx: Tx) -> object:
        return programmes.next_closes(tx, LATER), programmes.due_to_count(tx, LATER)

    found = await with_a_vote.run(lambda tx: list(plans(tx, look)))

    steps = [step for _, steps in found for step in steps if "programmes" in step]
    assert [step.split(" USING ")[1].split(" (")[0] for step in steps] == [
        "COVERING INDEX programmes_uncounted",
        "COVERING INDEX programmes_receptions",
        "COVERING INDEX programmes_uncounted",
    ]


async def test_whom_to_tell_is_looked_for_among_the_counted_only(with_a_vote: Database) -> None:
    found = await with_a_vote.run(lambda tx: list(plans(tx, programmes.untold)))

    assert [steps for _, steps in found] == [["SCAN programmes USING INDEX programmes_untold"]]


async def test_a_file_of_a_programme_is_found_by_index(with_a_vote: Database) -> None:
    def look(tx: Tx) -> object:
        return attachments.content_of(tx, 1, "x")

    found = await with_a_vote.run(lambda tx: list(plans(tx, look)))

    assert all(step.startswith("SEARCH") for _, steps in found for step in steps), found
