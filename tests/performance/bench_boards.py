"""``make bench-boards``: how long lists and searches take on a board with 100,000 proposals and 1,000,000 comments.

Measured is the time in the database, on the reading connection, of whole pages as the chat asks for them. Filling takes
some minutes; with ``--folder`` what is filled there is used again.
"""

import argparse
import asyncio
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from pathlib import Path

from conversations import commenting, proposing, supporting
from conversations.proposing import Written
from conversations.similar import similar
from participation.finding import words_of
from storage import comments, involvement, programmes, proposal_lists, proposals, residents, search, support
from storage.database import Database, Tx
from storage.keys import Keyring
from storage.shelf import Programme
from tests.participation.boards import ideas
from tests.performance.full_board import (
    BEGAN,
    COMMENTS,
    CROWD,
    CROWDED,
    NOW,
    OFTEN,
    ONCE,
    PEOPLE,
    PROPOSALS,
    RARE,
    TOPICS,
    Writer,
    fill,
)

TARGET = 50.0  # ms, the median of any list or search; the worst tells what else the machine was doing
TIMES = 15
DEEP = 5000  # a page far down

Read = Callable[[Tx, int], object]


def _list(order: proposal_lists.Order, number: int = 1, topic: str | None = None) -> Read:
    return lambda tx, board: proposal_lists.page(tx, board, order, number, now=NOW, account=77, topic=topic)


def _search(query: str, page: int = 1) -> Read:
    return lambda tx, board: search.find(tx, board, words_of(query), page=page)


READS: Mapping[str, Read] = {
    "newest": _list("newest"),
    f"newest, page {DEEP}": _list("newest", DEEP),
    "most recommended": _list("recommended"),
    f"most recommended, page {DEEP}": _list("recommended", DEEP),
    "newest of a topic": _list("newest", 1, TOPICS[0]),
    "most recommended of a topic, page 1000": _list("recommended", 1000, TOPICS[1]),
    "closing soon": _list("closing"),
    "answered": _list("answered"),
    "answer due": _list("due"),
    "mine": _list("mine"),
    "for a moderator": _list("to-look-at"),
    "what I took part in": lambda tx, _: involvement.of_account(tx, 77, page=1, size=8),
    "one proposal with its counts": lambda tx, _: proposals.by_id(tx, CROWDED),
    "its comments, first page": lambda tx, board: comments.page(tx, board, CROWDED, 1),
    f"its comments, last page ({CROWD:,} comments)": lambda tx, board: comments.page(tx, board, CROWDED, 10**6),
    "comments of another": lambda tx, board: comments.page(tx, board, PROPOSALS // 3, 1),
    "who hears of it": lambda tx, _: support.hearers(tx, CROWDED, after=0, limit=200),
    "search: a word in every tenth": _search(OFTEN),
    "search: the same, page 500": _search(OFTEN, 500),
    "search: a rare word": _search(RARE),
    "search: a word that stands once": _search(ONCE),
    "search: a word that stands nowhere": _search("없는낱말쀏"),
    "search: two words": _search(f"{OFTEN} {RARE}"),
    "search: with a blank inside": _search("마을 버스"),
    "search: one syllable": _search("을"),
    "search: one rare syllable": _search("쀍"),
    "search: three frequent syllables": _search("이 다 가"),
    "search: two frequent words that hardly meet": _search("가에서나를 다으로라의"),
    "search: ten syllables": _search("가 나 다 라 마 바 사 아 자 차"),
    "search: %": _search("%"),
    "search: 300 characters": _search(Writer(1).words(150)[:300]),
}
SIMILAR: Mapping[str, Read] = {
    "who has said something like it": lambda tx, board: similar(
        tx, board, "마을버스를 더 자주 다니게 해 주세요", Writer(2).words(100)
    )
}


def _writes(programme: Programme, account: int) -> Mapping[str, Callable[[Tx], object]]:
    body = Writer(account).words(2000)[:8000]
    return {
        "bring one of 8,000 characters": lambda tx: proposing.bring(
            tx, programme, account, Written("어느 주민의 긴 생각", body, TOPICS[0]), NOW
        ),
        "comment": lambda tx: commenting.say(tx, programme, CROWDED, account, body[:1000], answering=None, at=NOW),
        "recommend": lambda tx: supporting.recommend(tx, programme, PROPOSALS, account, NOW),
    }


def _line(what: str, taken: list[float], target: float | None) -> str:
    middle, worst = statistics.median(taken), max(taken)
    met = "" if target is None else "met" if middle < target else "MISSED"
    return f"| {what} | {middle:.1f} | {worst:.1f} | {met} |"


async def _reads(database: Database, board: int, reads: Mapping[str, Read], target: float | None) -> bool:
    met = True
    for what, read in reads.items():
        taken = [await database.read(lambda tx, read=read: _timed(read, tx, board)) for _ in range(TIMES)]  # type: ignore[misc]
        print(_line(what, taken, target), flush=True)
        met = met and (target is None or statistics.median(taken) < target)
    return met


def _timed(read: Read, tx: Tx, board: int) -> float:
    began = time.perf_counter()
    read(tx, board)
    return (time.perf_counter() - began) * 1000


async def _write(database: Database, programme: Programme) -> None:
    taken: dict[str, list[float]] = {}
    for account in range(PEOPLE + 1, PEOPLE + 1 + TIMES):

        def named(tx: Tx, account: int = account) -> None:
            residents.known_since(tx, account, BEGAN)
            residents.call(tx, account, "")

        await database.run(named)
        for what, unit in _writes(programme, account).items():
            began = time.perf_counter()
            await database.run(unit)
            taken.setdefault(what, []).append((time.perf_counter() - began) * 1000)
    for what, each in taken.items():
        print(_line(f"{what} (a unit with its commit)", each, None))


async def _board(database: Database) -> Programme:
    def published(tx: Tx) -> Programme:
        programmes.publish(tx, ideas(), box="", now=BEGAN, shorten=False)
        found = programmes.by_slug(tx, ideas().slug)
        assert found is not None
        return found

    programme = await database.run(published)
    if await database.run(lambda tx: proposals.by_id(tx, PROPOSALS)) is None:
        began = time.monotonic()
        await fill(database, programme.id)
        print(f"filled in {time.monotonic() - began:.0f} s", file=sys.stderr)
    return programme


async def _measure(folder: Path) -> bool:
    database = await Database.open(folder / "madang.db", Keyring.open(folder / "keys"))
    programme = await _board(database)
    size = (folder / "madang.db").stat().st_size / 1e6
    print(f"{PROPOSALS:,} proposals, {COMMENTS:,} comments, {size:,.0f} MB")
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
    print("| What | Median, ms | Worst, ms | |\n|---|---|---|---|", flush=True)
    met = await _reads(database, programme.id, READS, TARGET)
    await _reads(database, programme.id, SIMILAR, None)
    await _write(database, programme)
    await database.close()
    return met


def main() -> int:
    """Measure; return 0 if every list and search is within the target, 1 if not."""
    parser = argparse.ArgumentParser(prog="python -m tests.performance.bench_boards", description=__doc__)
    parser.add_argument("--folder", type=Path, help="fill this folder, or use what is filled there")
    folder = parser.parse_args().folder
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
    with nullcontext(folder) if folder else tempfile.TemporaryDirectory(prefix="madang-bench-") as chosen:
        return 0 if asyncio.run(_measure(Path(chosen))) else 1


if __name__ == "__main__":
    sys.exit(main())
