"""``make bench-similar``: how often what says the same is found, and how often something else is.

Measured on invented wishes (tests/kit/wishes.py), each looked for by the words in which somebody else says it.
"""

import asyncio
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from conversations.similar import MOST, similar
from storage import programmes, proposals
from storage.database import Database, Tx
from storage.keys import Keyring
from tests.kit.wishes import OTHERS, PAIRS, many
from tests.participation.boards import ideas

NOW = datetime(2023, 6, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Measured:
    """Shares from 0 to 1 of what was looked for.

    ``first``: the same stands first among what is shown; ``found``: it is shown at all. ``mistaken``: something is
    shown to whoever says what nobody has said.
    """

    titles: int
    first: float
    found: float
    mistaken: float


async def measure(database: Database, others: Sequence[str] = ()) -> Measured:
    """Fill an empty database with the wishes, and ``others`` beside them, and look for each."""

    def fill(tx: Tx) -> tuple[int, dict[str, int]]:
        programmes.publish(tx, ideas(), box="", now=NOW, shorten=False)
        board = programmes.by_slug(tx, ideas().slug)
        assert board is not None
        titles = [*(said for said, _ in PAIRS), *OTHERS, *others]
        return board.id, {title: _enter(tx, board.id, title) for title in titles}

    board, ids = await database.run(fill)
    shown = [(ids[said], await _shown(database, board, again)) for said, again in PAIRS]
    mistaken = [[one for one in await _shown(database, board, other) if one != ids[other]] for other in OTHERS]
    return Measured(
        titles=len(ids),
        first=sum(found[:1] == [wanted] for wanted, found in shown) / len(PAIRS),
        found=sum(wanted in found for wanted, found in shown) / len(PAIRS),
        mistaken=sum(bool(found) for found in mistaken) / len(OTHERS),
    )


async def _shown(database: Database, board: int, title: str) -> list[int]:
    return [one.proposal for one in await database.read(lambda tx: similar(tx, board, title, ""))]


def _enter(tx: Tx, board: int, title: str) -> int:
    return proposals.enter(
        tx, board, author=None, title=title, body=title, topic=None, state="published", at=NOW, collects_until=None
    ).id


async def _main() -> None:
    print(
        f"| Titles | Shown first | Among the {MOST} shown | Something shown where nothing is alike |\n|---|---|---|---|"
    )
    for others in ([], many()):
        with tempfile.TemporaryDirectory(prefix="madang-bench-") as folder:
            database = await Database.open(Path(folder) / "madang.db", Keyring.open(Path(folder) / "keys"))
            measured = await measure(database, others)
            await database.close()
        shares = (measured.first, measured.found, measured.mistaken)
        print(f"| {measured.titles} | {' | '.join(f'{share:.0%}' for share in shares)} |")


if __name__ == "__main__":
    asyncio.run(_main())
