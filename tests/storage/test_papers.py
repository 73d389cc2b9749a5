"""What is known of files that people have sent: expected, stored, refused, removed, forgotten."""

from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag

from participation.papers import FileRule
from participation.refused import Refused
from storage import file_deletions, papers
from storage.database import Database, Tx
from storage.keys import KEY_BYTES
from storage.papers import Found, HandedPaper, Stored
from tests.participation.votes import WHILE_OPEN

RULE = FileRule(kinds=("PDF", "HWP"), largest=5)
FOUND = Found("PDF", pages=3, macros=True)
ADA, BOB = 7, 1008
NAME = "주민등록초본_김하나.pdf"


def sent(tx: Tx, *, account: int = ADA, application: int = 5, size: int = 100, minutes: int = 0) -> HandedPaper:
    return papers.expect(
        tx,
        application=application,
        account=account,
        key="plan",
        rule=RULE,
        file_id="BQACAgUAAxk-made-up",
        name=NAME,
        size=size,
        message_id=41,
        received_at=WHILE_OPEN + timedelta(minutes=minutes),
    )


def on_disk(number: int, *, application: int = 5, size: int = 120) -> Stored:
    return Stored(f"{application}/{number:064x}", bytes([number]) * KEY_BYTES, size, bytes(32))


def stored(tx: Tx, number: int = 1, **how: int) -> HandedPaper:
    paper = sent(tx, **how)
    assert papers.took_in(tx, paper.id, FOUND, on_disk(number, application=paper.application))
    found = papers.by_id(tx, paper.id)
    assert found is not None
    return found


async def test_what_is_expected_says_all_that_was_sent_and_wakes_the_worker(database: Database) -> None:
    woken: list[str] = []
    database.workers[papers.WORKER] = lambda: woken.append("papers")

    paper = await database.run(sent)

    assert woken == ["papers"]
    assert (paper.application, paper.account, paper.key, paper.message_id) == (5, ADA, "plan", 41)
    assert (paper.state, paper.name, paper.file_id, paper.size) == ("fetching", NAME, "BQACAgUAAxk-made-up", 100)
    assert (paper.rule, paper.received_at, paper.tries) == (RULE, WHILE_OPEN, 0)
    assert (paper.found, paper.stored, paper.refusal) == (None, None, None)


async def test_nothing_that_a_log_could_take_from_a_paper_names_the_person(database: Database) -> None:
    paper = await database.run(stored)

    for secret in ("김하나", "BQAC", repr(on_disk(1).file_key)):
        assert secret not in repr(paper)


async def test_what_the_file_is_called_lies_sealed(database: Database, tmp_path: Path) -> None:
    await database.run(sent)
    await database.fold()

    on_the_disk = b"".join(file.read_bytes() for file in tmp_path.glob("madang.db*"))  # noqa: ASYNC240 - a small one
    assert b"plan" in on_the_disk
    assert "김하나".encode() not in on_the_disk
    assert b"BQACAgUAAxk" not in on_the_disk


async def test_an_odd_name_is_kept_as_it_came(database: Database) -> None:
    def unit(tx: Tx) -> str:
        paper = papers.expect(
            tx, application=1, account=ADA, key="k", rule=RULE, file_id="x", name="a\ud83d\u202e.pdf", size=0,
            message_id=1, received_at=WHILE_OPEN,
        )  # fmt: skip
        return paper.name

    assert await database.run(unit) == "a\ud83d\u202e.pdf"


async def test_a_stored_paper_knows_its_file_and_no_longer_where_telegram_keeps_it(database: Database) -> None:
    paper = await database.run(stored)

    assert (paper.state, paper.found, paper.stored, paper.size) == ("stored", FOUND, on_disk(1), 120)
    assert (paper.name, paper.file_id) == (NAME, "")


async def test_a_refused_paper_knows_why(database: Database) -> None:
    def unit(tx: Tx) -> HandedPaper | None:
        paper = sent(tx)
        assert papers.refuse(tx, paper.id, Refused("paper-wrong-kind", kinds="PDF, HWP"))
        return papers.by_id(tx, paper.id)

    paper = await database.run(unit)

    assert paper is not None
    assert paper.state == "refused"
    assert paper.refusal is not None
    assert (paper.refusal.key, paper.refusal.values) == ("paper-wrong-kind", {"kinds": "PDF, HWP"})
    assert paper.file_id == ""


@pytest.mark.parametrize("settled", ["stored", "refused", "removed"])
async def test_a_paper_is_settled_once(database: Database, settled: str) -> None:
    def unit(tx: Tx) -> tuple[bool, bool]:
        paper = sent(tx)
        if settled == "stored":
            papers.took_in(tx, paper.id, FOUND, on_disk(1))
        elif settled == "refused":
            papers.refuse(tx, paper.id, Refused("paper-broken"))
        else:
            papers.remove(tx, paper.id)
        again = papers.took_in(tx, paper.id, FOUND, on_disk(2)), papers.refuse(tx, paper.id, Refused("paper-bomb"))
        after = papers.by_id(tx, paper.id)
        assert after is not None
        assert after.state == settled
        assert papers.to_fetch(tx) == []
        return again

    assert await database.run(unit) == (False, False)


async def test_what_is_removed_is_gone_and_its_file_is_to_be_deleted(database: Database) -> None:
    woken: list[str] = []

    def unit(tx: Tx) -> list[object]:
        paper = stored(tx)
        assert papers.remove(tx, paper.id)
        assert not papers.remove(tx, paper.id)
        row = tx.one("SELECT * FROM papers WHERE id = :id", id=paper.id)
        assert row is not None
        assert {column for column in row.keys() if row[column] is not None} == {  # noqa: SIM118 - a row's own
            "id", "application", "account", "key", "message_id", "received_at", "kinds", "largest", "state", "tries",
            "size", "macros",
        }  # fmt: skip
        return [papers.of_application(tx, 5), papers.bytes_of(tx, ADA), file_deletions.waiting(tx)]

    database.workers[papers.WORKER] = lambda: woken.append("papers")
    assert await database.run(unit) == [[], 0, [on_disk(1).file]]
    assert woken == ["papers"]

    await database.run(lambda tx: file_deletions.done(tx, [on_disk(1).file]))
    assert await database.run(file_deletions.waiting) == []


async def test_replacing_is_removing_and_sending(database: Database) -> None:
    def unit(tx: Tx) -> list[HandedPaper]:
        papers.remove(tx, stored(tx, 1).id)
        sent(tx)
        return papers.of_application(tx, 5)

    [paper] = await database.run(unit)
    assert paper.state == "fetching"


async def test_papers_come_in_the_order_in_which_they_were_sent(database: Database) -> None:
    def unit(tx: Tx) -> tuple[list[int], list[int]]:
        late, early = sent(tx, minutes=5), sent(tx, minutes=1)
        assert papers.tried(tx, early.id) == 1
        assert papers.tried(tx, early.id) == 2
        assert papers.to_fetch(tx) == [early.id, late.id]
        return [paper.id for paper in papers.of_application(tx, 5)], [late.id, early.id]

    found, ids = await database.run(unit)
    assert found == ids


async def test_what_one_person_holds_is_counted_over_all_applications(database: Database) -> None:
    def unit(tx: Tx) -> tuple[int, int, int]:
        mine = stored(tx, 1)  # 120 on disk
        sent(tx, application=6, size=1000)
        papers.refuse(tx, sent(tx, size=50_000).id, Refused("paper-broken"))
        sent(tx, account=BOB, size=7)
        return papers.bytes_of(tx, ADA), papers.bytes_of(tx, ADA, but=mine.id), papers.bytes_of(tx, BOB)

    assert await database.run(unit) == (1120, 1000, 7)


async def test_a_forgotten_application_leaves_no_row_and_says_which_files_go(database: Database) -> None:
    def unit(tx: Tx) -> tuple[list[str], list[str], int]:
        stored(tx, 1)
        sent(tx)
        theirs = stored(tx, 2, application=6)
        gone = papers.forget_application(tx, 5)
        assert papers.by_id(tx, theirs.id) == theirs
        return gone, file_deletions.waiting(tx), tx.value("SELECT count(*) FROM papers WHERE application = 5")

    assert await database.run(unit) == ([on_disk(1).file], [on_disk(1).file], 0)


async def test_files_that_no_row_names_are_told_from_the_others(database: Database) -> None:
    def unit(tx: Tx) -> list[str]:
        stored(tx, 1)
        return papers.orphans(tx, [on_disk(1).file, on_disk(2).file])

    assert await database.run(unit) == [on_disk(2).file]


async def test_a_files_key_moved_to_another_row_opens_nothing(database: Database) -> None:
    def unit(tx: Tx) -> None:
        mine, theirs = stored(tx, 1), stored(tx, 2, account=BOB)
        tx.run(
            "UPDATE papers SET file_key = (SELECT file_key FROM papers WHERE id = :mine) WHERE id = :theirs",
            mine=mine.id,
            theirs=theirs.id,
        )
        papers.by_id(tx, theirs.id)

    with pytest.raises(InvalidTag):
        await database.run(unit)
