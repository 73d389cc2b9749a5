"""How SQLite goes about telling, destroying and sweeping: by index, never through a whole table."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from conversations import destroying, releasing, untouched
from participation.deciding import Decision
from storage import (
    applications,
    decisions,
    destructions,
    disclosures,
    drafts,
    file_deletions,
    outbox,
    programmes,
    tellings,
)
from storage.database import Database, Tx
from storage.shelf import Programme
from tests.conversations.applicants import ANA, handed_in, now
from tests.storage.office import AS_OFFICIAL, NOW, OWNER, an_office
from tests.storage.test_queries import SMALL, plans

ONLY = 1  # the one programme, and its one application

ASKED: dict[str, Callable[[Tx], object]] = {
    "whom to tell": tellings.programmes,
    "of what to tell": lambda tx: [tellings.waiting(tx, what, ONLY, 50) for what in ("decision", "disclosure")],
    "note that they are told": lambda tx: _told(tx),  # noqa: PLW0108  (it stands below)
    "disclose": lambda tx: disclosures.keep(tx, ONLY, ONLY, "누리집", by=AS_OFFICIAL, at=NOW),
    "where it is disclosed": lambda tx: disclosures.of(tx, ONLY),
    "every decision": lambda tx: decisions.of_programme(tx, ONLY),
    "leave the outcome": lambda tx: decisions.keep_outcome_only(tx, ONLY),
    "what has ended": lambda tx: [destructions.ended(tx, ONLY), destructions.undecided(tx, ONLY)],
    "confirm": lambda tx: destructions.confirm(tx, ONLY, ONLY, by=OWNER, at=NOW),
    "what to destroy": lambda tx: destructions.waiting(tx, 10),
    "destroy": lambda tx: destructions.rows_are_gone(tx, ONLY, at=NOW),
    "are files left": lambda tx: file_deletions.wait_of(tx, ONLY),
    "forget that it was confirmed": lambda tx: destructions.done(tx, ONLY),
    "forget all it held": lambda tx: applications.forget_content(tx, ONLY),
    "which edits were begun": lambda tx: drafts.edits(tx, ONLY, "apply", 20),
    "sweep": lambda tx: destroying.sweep(tx, ONLY, limit=20),
    "who was told of something": lambda tx: outbox.chats_about(tx, "application:1"),
    "which receptions have closed": lambda tx: programmes.receptions_closed(tx, NOW + timedelta(days=60)),
    "which receptions never close": programmes.receptions_without_close,
    "whom to warn of an untouched draft": lambda tx: untouched.to_warn(tx, ONLY, at=NOW, limit=20),
    "which untouched drafts to forget": lambda tx: untouched.forget(tx, ONLY, at=NOW + timedelta(days=300), limit=20),
    "look before a release": lambda tx: releasing.look(tx, _programme(tx), at=NOW),
}


def _told(tx: Tx) -> None:
    tellings.told(tx, "decision", ONLY, at=NOW)
    tellings.told(tx, "disclosure", ONLY, at=NOW)


def _programme(tx: Tx) -> Programme:
    found = programmes.by_id(tx, ONLY)
    assert found is not None
    return found


@pytest.mark.parametrize("name", ASKED)
async def test_nothing_reads_a_whole_table(database: Database, name: str) -> None:
    def unit(tx: Tx) -> None:
        assert an_office(tx) == ONLY
        application = handed_in(tx, _programme(tx), ANA)
        applications.set_state(tx, application.id, "complete", at=NOW)
        drafts.keep(tx, ANA, "apply:1", 1, b"x", NOW)
        fine = Decision("accepted", "까닭")
        releasing.decide(tx, _programme(tx), now(tx, application), fine, by=AS_OFFICIAL, at=NOW)

        found = list(plans(tx, ASKED[name]))

        assert found
        for sql, steps in found:
            for step in steps:
                whole = step.startswith("SCAN") and " USING " not in step and not step.startswith("SCAN CONSTANT")
                assert not whole or step.removeprefix("SCAN ") in (*SMALL, "destructions"), (sql, steps)

    await database.run(unit)
