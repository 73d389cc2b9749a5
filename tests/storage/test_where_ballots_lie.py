"""Where a ballot lies in the file tells nobody when it came, and so not whose it is."""

import itertools
import sqlite3
import struct
from collections.abc import Callable
from pathlib import Path

from storage import ballots, programmes
from storage.ballots import Ballot
from storage.database import Database, Tx
from tests.participation.votes import WHILE_OPEN, a_vote

VOTERS = 24


def laid_down(file: Path) -> list[bytes]:
    """Return the voters' keys on the ballots' one leaf page, in the order in which SQLite has laid them down.

    Source: SQLite's file format, section 1.6: cells fill a page from its end; an index leaf's pointers begin at byte 8.
    """
    with sqlite3.connect(file) as sqlite:
        root, size = sqlite.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ballots'").fetchone()[0], 4096
        keys = [row[0] for row in sqlite.execute("SELECT voter FROM ballots")]
    page = file.read_bytes()[(root - 1) * size : root * size]
    assert page[0] == 10, "all ballots of this test lie on one leaf"
    (count,) = struct.unpack(">H", page[3:5])
    cells = sorted(struct.unpack(f">{count}H", page[8 : 8 + 2 * count]), reverse=True)
    ends = [size, *cells[:-1]]
    return [next(key for key in keys if key in page[at:end]) for at, end in zip(cells, ends, strict=True)]


async def test_the_page_does_not_keep_the_order_of_casting(database: Database) -> None:
    box = database.keys.new_box()
    await database.run(lambda tx: programmes.publish(tx, a_vote(), box=box, now=WHILE_OPEN, shorten=False))

    def casting(account: int) -> Callable[[Tx], Ballot]:
        return lambda tx: ballots.cast(tx, programmes.everything(tx)[0], account, (1, 2, 3))

    for account in range(1, VOTERS + 1):
        await database.run(casting(account))
    assert await database.fold()

    came = [database.keys.box(box).voter(account) for account in range(1, VOTERS + 1)]
    lies = laid_down(database.path)

    assert sorted(lies) == sorted(came)
    neighbours = sum(abs(came.index(one) - came.index(other)) == 1 for one, other in itertools.pairwise(lies))
    assert neighbours < VOTERS // 2  # by lot about two in 24; in the order of casting all 23
