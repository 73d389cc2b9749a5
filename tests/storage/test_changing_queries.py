"""How SQLite goes about pauses, early closes, what people hear of them, and what still waits: by index."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from participation.programme import Vote
from participation.window import Pause
from participation.words import Localized
from storage import audit, ballots, change_news, early_closes, pauses, programmes, unsettled
from storage.database import Database, Tx
from storage.shelf import Programme
from tests.conversations.applicants import ANA, handed_in
from tests.participation.boards import ideas
from tests.participation.receptions import youth
from tests.participation.votes import CLOSES_AT, WHILE_OPEN, a_vote
from tests.storage.test_queries import SMALL, plans

# One row a pause or a change that is still to be heard: few, and read whole.
FEW = (*SMALL, "pauses", "change_news")
PARTS = ("texts", "each_once", "of_programme", "of_office")  # what other queries have made, and is as long as a page
WHY = Localized({"ko": "태풍"})
NEXT_DAY = WHILE_OPEN + timedelta(days=1)


def _the(tx: Tx, kind: str) -> Programme:
    return next(one for one in programmes.everything(tx) if one.content.kind == kind)


def _told(tx: Tx, kind: str) -> None:
    programme = _the(tx, kind)
    for news in change_news.to_tell(tx):
        if news.programme == programme.id:
            for _ in range(3):
                now = change_news.by_id(tx, news.id)
                assert now is not None
                change_news.batch(tx, programme, now, 100)
                change_news.came_to(tx, now, None, WHILE_OPEN)


def _asked(tx: Tx) -> None:
    programme = _the(tx, "vote").id
    early_closes.ask(tx, programme, author=1, version=1, closes_at=None, reason=WHY, at=WHILE_OPEN, expires_at=NEXT_DAY)
    early_closes.settle(tx, programme, "refused", by=2, answer="아직")
    early_closes.latest(tx, programme)
    early_closes.by_id(tx, 1)


ASKED: dict[str, Callable[[Tx], object]] = {
    "which pauses there are": pauses.everything,
    "begin and end a pause": lambda tx: [
        pauses.begin(tx, 1, Pause(since=WHILE_OPEN, reason=WHY)),
        pauses.end(tx, 1, NEXT_DAY),
        pauses.by_id(tx, 1),
    ],
    "what may be counted": lambda tx: programmes.due_to_count(tx, CLOSES_AT),
    "what closes next": lambda tx: programmes.next_closes(tx, WHILE_OPEN),
    "what is long closed": lambda tx: programmes.receptions_closed(tx, CLOSES_AT),
    "ask for an early close": _asked,
    "which one waits": lambda tx: early_closes.waiting(tx, 1),
    "let people hear": lambda tx: change_news.put(tx, 1, "paused", 9, WHILE_OPEN),
    "let nobody hear": lambda tx: change_news.drop(tx, "paused", 9),
    "tell the people of a vote": lambda tx: _told(tx, "vote"),
    "tell the people of a contest": lambda tx: _told(tx, "contest"),
    "tell the people of a board": lambda tx: _told(tx, "board"),
    "who changed it last": lambda tx: audit.last_change(tx, 1),
    "what still waits": lambda tx: [unsettled.counts(tx, one, NEXT_DAY) for one in programmes.everything(tx)],
    "archive": lambda tx: programmes.archive(tx, 1, CLOSES_AT),
}


@pytest.mark.parametrize("name", ASKED)
async def test_nothing_reads_a_whole_table(database: Database, name: str) -> None:
    def unit(tx: Tx) -> None:
        for content in (a_vote(), youth(), ideas()):
            box = tx.keys.new_box() if isinstance(content, Vote) else ""
            programmes.publish(tx, content, box=box, now=WHILE_OPEN, shorten=False)
        handed_in(tx, _the(tx, "contest"), ANA)
        ballots.cast(tx, _the(tx, "vote"), 7, (5, 1, 3))
        for number, one in enumerate(programmes.everything(tx), start=1):
            change_news.put(tx, one.id, "closed-early", number, WHILE_OPEN)

        found = list(plans(tx, ASKED[name]))

        assert found
        for sql, steps in found:
            for step in steps:
                whole = step.startswith("SCAN") and " USING " not in step and not step.startswith("SCAN CONSTANT")
                assert not whole or step.removeprefix("SCAN ") in (*FEW, *PARTS), (sql, steps)

    await database.run(unit)


async def test_who_changed_it_last_is_found_by_an_index_of_its_own(database: Database) -> None:
    def unit(tx: Tx) -> None:
        [(_, steps)] = list(plans(tx, lambda tx: audit.last_change(tx, 1)))
        assert any("audit_by_what (programme=? AND what=?)" in step for step in steps), steps

    await database.run(unit)
