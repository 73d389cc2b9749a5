"""A board with as much on it as a large city's after years: what bench-boards reads."""

import random
from bisect import bisect
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate

from storage import proposals
from storage.database import Database, Tx
from storage.moments import stamp

PROPOSALS, COMMENTS, PEOPLE = 100_000, 1_000_000, 200_000
BEGAN = datetime(2018, 1, 1, tzinfo=UTC)
NOW = BEGAN + timedelta(minutes=PROPOSALS * 10)
CROWDED, CROWD = 7, 20_000
"""The proposal that everybody discusses, and how many comments it has."""
OFTEN, RARE, ONCE = "마을버스", "의림지", "뷁쀍꿻"
"""A word in every tenth proposal, one in every five-hundredth, and one in a single proposal."""
TOPICS = ("traffic", "youth")

_SYLLABLES = "가나다라마바사아자차카타파하고노도로모보소오조초구누두루무부수우주그느드르스으즈기니디리미비시이지"
_ENDINGS = ("가", "를", "은", "에서", "으로", "의", "도", "까지", "입니다", "해요")
_CHUNK = 1000


class Writer:
    """Writes invented Korean: few words make most of a text, as in every language."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self._words = [
            "".join(self.random.choices(_SYLLABLES, k=self.random.choice((1, 2, 2, 2, 3)))) for _ in range(8000)
        ]
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(self._words))))

    def words(self, count: int) -> str:
        most = self._weights[-1]
        chosen = (self._words[bisect(self._weights, self.random.random() * most)] for _ in range(count))
        return " ".join(word + self.random.choice(_ENDINGS) for word in chosen)


async def fill(database: Database, board: int) -> None:
    """Fill an empty board, in chunks that each are one unit."""
    writer = Writer(1)
    for first in range(0, PROPOSALS, _CHUNK):
        await database.run(lambda tx, first=first: _proposals(tx, board, first, writer))  # type: ignore[misc]
    rows = _comments(board, writer)
    while chunk := [row for _, row in zip(range(20 * _CHUNK), rows, strict=False)]:
        await database.run(lambda tx, chunk=chunk: tx.many(_COMMENT, chunk))  # type: ignore[misc]
    await database.run(_counts)
    await database.fold()


def _proposals(tx: Tx, board: int, first: int, writer: Writer) -> None:
    for n in range(first + 1, first + _CHUNK + 1):
        said = [writer.words(writer.random.randint(60, 220))]
        said += [OFTEN] * (n % 10 == 0) + [RARE] * (n % 500 == 0) + [ONCE] * (n == PROPOSALS // 2)
        title = f"{writer.words(4)} {OFTEN if n % 100 == 0 else ''}".strip()
        entered = proposals.enter(
            tx, board, author=n % PEOPLE, title=title, body=" ".join(said), topic=TOPICS[n % 7 == 0], state="published",
            at=BEGAN + timedelta(minutes=n * 10), collects_until=BEGAN + timedelta(minutes=n * 10, days=30),
        )  # fmt: skip
        tx.run(
            "UPDATE proposals SET recommendations = :count, answered_at = :answered, reached_at = :answered,"
            " answer_due_at = :answered WHERE id = :id",
            count=int(writer.random.paretovariate(1.2)),
            answered=stamp(NOW) if n % 20 == 0 else None,
            id=entered.id,
        )


_COMMENT = (
    "INSERT INTO comments (programme, proposal, thread, author, state, written_at, moved_at, body)"
    " VALUES (:programme, :proposal, :thread, :author, 'published', :at, :at, :body)"
)


def _comments(board: int, writer: Writer) -> Iterator[dict[str, object]]:
    bodies = [writer.words(count) for count in range(5, 60)]
    for n in range(1, COMMENTS + 1):
        crowded = n <= CROWD
        yield {
            "programme": board,
            "proposal": CROWDED if crowded else writer.random.randint(1, PROPOSALS),
            "thread": n - 1 if crowded and n % 3 == 0 else n,
            "author": writer.random.randrange(PEOPLE),
            "at": stamp(BEGAN + timedelta(minutes=n)),
            "body": bodies[n % len(bodies)],
        }


def _counts(tx: Tx) -> None:
    tx.run(
        "INSERT INTO involved (programme, proposal, account, last_at)"
        " SELECT programme, proposal, author, max(written_at) FROM comments WHERE 1 GROUP BY 1, 2, 3"
        " ON CONFLICT DO NOTHING"
    )
    tx.run(
        "INSERT INTO involved (programme, proposal, account, last_at)"
        " SELECT programme, 0, account, max(last_at) FROM involved WHERE 1 GROUP BY 1, 3 ON CONFLICT DO NOTHING"
    )
    tx.run(
        "INSERT INTO tallies (programme, proposal, people)"
        " SELECT programme, proposal, count(*) FROM involved WHERE 1 GROUP BY 1, 2"
        " ON CONFLICT (programme, proposal) DO UPDATE SET people = excluded.people"
    )
    tx.run(
        "INSERT INTO tallies (programme, proposal, comments, shown)"
        " SELECT programme, proposal, count(*), count(*) FROM comments WHERE 1 GROUP BY 1, 2"
        " ON CONFLICT (programme, proposal) DO UPDATE SET comments = excluded.comments, shown = excluded.shown"
    )
