"""The record as it is kept: nobody changes it, and whoever does all the same is found out."""

import sqlite3
from typing import Any

import pytest

from participation.audit import APPLICANT, Seen, verify
from storage import audit
from storage.database import Database, Tx
from tests.storage.office import AS_OFFICIAL, NOW

REASON = Seen("reason", "", "현실적인 계획입니다. 🌱")
NOTICE = Seen("notice", "ko", "받아들여졌습니다.")
HOLDS = None
CHANGES = (
    "UPDATE audit SET subject = 'application:99' WHERE seq = 2",
    "UPDATE audit SET account = 100000003 WHERE seq = 2",
    "UPDATE audit SET account = NULL WHERE seq = 2",
    "UPDATE audit SET role = 'owner' WHERE seq = 2",
    "UPDATE audit SET what = 'edited' WHERE seq = 2",
    "UPDATE audit SET at = '2023-06-02T00:00:00.000000+00:00' WHERE seq = 2",
    "UPDATE audit SET facts = '{\"heard\": 4}' WHERE seq = 2",
    "UPDATE audit SET seen = '[]' WHERE seq = 2",
    "UPDATE audit SET hash = previous WHERE seq = 2",
    "UPDATE audit SET at = 'yesterday' WHERE seq = 2",
    "UPDATE audit SET at = '2023-06-01' WHERE seq = 2",
    "UPDATE audit SET facts = '{' WHERE seq = 2",
    "UPDATE audit SET facts = '7' WHERE seq = 2",
    "UPDATE audit SET seen = '[1]' WHERE seq = 2",
    "UPDATE audit_texts SET content = x'00'",
    "UPDATE audit SET programme = 2 WHERE seq = 2",
    "DELETE FROM audit WHERE seq = 2",
    "DELETE FROM audit_texts",
)


def a_record(tx: Tx) -> None:
    audit.note(tx, 1, "handed-in", by=APPLICANT, at=NOW, subject="application:12")
    audit.note(
        tx,
        1,
        "decision-released",
        by=AS_OFFICIAL,
        at=NOW,
        subject="application:12",
        values={"heard": 3, "outcome": "accepted", "ground": None, "first": True},
        seen=(REASON, NOTICE),
    )
    audit.note(tx, 1, "disclosed", by=AS_OFFICIAL, at=NOW, subject="application:12", seen=(NOTICE,))


async def test_what_is_noted_reads_back_as_it_was(database: Database) -> None:
    def unit(tx: Tx) -> None:
        first = audit.note(tx, 1, "handed-in", by=APPLICANT, at=NOW, subject="application:12")
        second = audit.note(
            tx, 1, "decision-released", by=AS_OFFICIAL, at=NOW, values={"heard": 3, "to": None}, seen=(REASON, NOTICE)
        )

        assert audit.entries(tx, 1) == [first, second]
        assert verify(audit.entries(tx, 1)).broken_at is HOLDS

    await database.run(unit)


async def test_each_programme_has_a_chain_of_its_own(database: Database) -> None:
    def unit(tx: Tx) -> None:
        for programme in (1, 2, audit.HOUSE, 1):
            audit.note(tx, programme, "edited", by=APPLICANT, at=NOW)

        assert [entry.seq for entry in audit.entries(tx, 1)] == [1, 2]
        assert [entry.seq for entry in audit.entries(tx, 2)] == [1]
        assert [entry.seq for entry in audit.entries(tx, audit.HOUSE)] == [1]
        assert all(verify(audit.entries(tx, one)).broken_at is HOLDS for one in (0, 1, 2))

    await database.run(unit)


async def test_a_long_record_is_read_in_pieces(database: Database) -> None:
    def unit(tx: Tx) -> None:
        for _ in range(7):
            audit.note(tx, 1, "looked-at-paper", by=AS_OFFICIAL, at=NOW, subject="paper:7")
        pieces = [audit.entries(tx, 1, after=after, limit=3) for after in (0, 3, 6, 7)]

        assert [[entry.seq for entry in piece] for piece in pieces] == [[1, 2, 3], [4, 5, 6], [7], []]
        assert verify(entry for piece in pieces for entry in piece).holding == 7

    await database.run(unit)


@pytest.mark.parametrize("change", CHANGES)
async def test_nothing_changes_the_record(database: Database, change: str) -> None:
    def unit(tx: Tx) -> None:
        a_record(tx)
        with pytest.raises(sqlite3.IntegrityError):
            tx.run(change)

    await database.run(unit)


@pytest.mark.parametrize("change", CHANGES)
async def test_whoever_changes_it_all_the_same_is_found_out(database: Database, change: str) -> None:
    def unit(tx: Tx) -> None:
        a_record(tx)
        for trigger in tx.all("SELECT name FROM sqlite_schema WHERE type = 'trigger'"):
            tx.run(f"DROP TRIGGER {trigger['name']}")
        assert verify(audit.entries(tx, 1)).broken_at is HOLDS

        tx.run(change)

        assert verify(audit.entries(tx, 1)).broken_at == 2

    await database.run(unit)


async def test_what_people_saw_is_sealed_and_kept_once(database: Database) -> None:
    await database.run(a_record)

    def texts(tx: Tx) -> Any:
        return tx.value("SELECT count(*) FROM audit_texts")

    assert await database.run(texts) == 2
    for file in database.path.parent.glob(f"{database.path.name}*"):
        content = file.read_bytes()
        assert REASON.text.encode() not in content
        assert NOTICE.text.encode() not in content


async def test_a_refused_act_leaves_no_line(database: Database) -> None:
    def unit(tx: Tx) -> None:
        a_record(tx)
        with pytest.raises(ValueError, match="facts"):
            audit.note(tx, 1, "edited", by=APPLICANT, at=NOW, values={"name": "홍길동"})
        assert len(audit.entries(tx, 1)) == 3

    await database.run(unit)


async def test_a_text_with_half_a_letter_pair_is_kept_too(database: Database) -> None:
    odd = Seen("reason", "", "half \ud83c of it")

    def unit(tx: Tx) -> None:
        audit.note(tx, 1, "edited", by=APPLICANT, at=NOW, seen=(odd,))
        assert audit.entries(tx, 1)[0].seen == (odd,)

    await database.run(unit)
