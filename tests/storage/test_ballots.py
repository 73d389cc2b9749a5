"""Ballots: one an account, the last one stands, and where they lie leads to nobody."""

import re
from pathlib import Path
from sqlite3 import Row

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from participation.programme import Choose
from storage import ballots, programmes
from storage.ballots import Ballot
from storage.database import Database, Tx
from storage.shelf import Programme
from tests.participation.votes import WHILE_OPEN, a_vote, numbered

ADA, BERT, CLEO = 100_000_001, 100_000_002, 100_000_003


async def publish(database: Database, **different: object) -> int:
    box = database.keys.new_box()

    def unit(tx: Tx) -> int:
        vote = a_vote(**different)
        programmes.publish(tx, vote, box=box, now=WHILE_OPEN, shorten=False)
        found = programmes.by_slug(tx, vote.slug)
        assert found is not None
        return found.id

    return await database.run(unit)


def the(tx: Tx, programme: int) -> Programme:
    found = programmes.by_id(tx, programme)
    assert found is not None
    return found


async def test_one_account_has_one_ballot_and_the_last_one_stands(database: Database) -> None:
    vote = await publish(database)

    def unit(tx: Tx) -> tuple[Ballot, Ballot, Ballot | None, int]:
        first = ballots.cast(tx, the(tx, vote), ADA, (3, 1, 2))
        last = ballots.cast(tx, the(tx, vote), ADA, (5, 4, 3))
        return first, last, ballots.of(tx, the(tx, vote), ADA), tx.value("SELECT count(*) FROM ballots")

    first, last, standing, rows = await database.run(unit)

    assert standing == last
    assert last.ranking == (5, 4, 3)
    assert first.receipt != last.receipt
    assert rows == 1


async def test_turnout_counts_accounts_once(database: Database) -> None:
    vote, other = await publish(database), await publish(database, slug="other")

    def unit(tx: Tx) -> None:
        for account in (ADA, BERT, ADA, ADA):
            ballots.cast(tx, the(tx, vote), account, (3, 1, 2))

    await database.run(unit)

    assert await database.run(lambda tx: [ballots.turnout(tx, vote), ballots.turnout(tx, other)]) == [2, 0]
    assert await database.run(lambda tx: ballots.turnout(tx, 999)) == 0
    assert await database.run(lambda tx: ballots.taken_part_in(tx, ADA)) == {vote}
    assert await database.run(lambda tx: [ballots.has_taken_part(tx, vote, who) for who in (ADA, CLEO)]) == [
        True,
        False,
    ]
    assert await database.run(lambda tx: ballots.of(tx, the(tx, vote), CLEO)) is None


async def test_a_unit_that_fails_takes_its_ballot_and_its_turnout_back(database: Database) -> None:
    vote = await publish(database)

    def fails(tx: Tx) -> None:
        ballots.cast(tx, the(tx, vote), ADA, (3, 1, 2))
        raise LookupError

    with pytest.raises(LookupError):
        await database.run(fails)

    assert await database.run(lambda tx: ballots.turnout(tx, vote)) == 0
    assert await database.run(lambda tx: ballots.grouped(tx, the(tx, vote))) == {}


async def test_those_who_took_part_are_walked_through_in_chunks(database: Database) -> None:
    vote = await publish(database)
    accounts = [5, -3, 17, 2, 11]

    def unit(tx: Tx) -> list[list[int]]:
        for account in accounts:
            ballots.cast(tx, the(tx, vote), account, (3, 1, 2))
        chunks: list[list[int]] = []
        after = -(2**63)
        while chunk := ballots.participants_after(tx, vote, after, 2):
            chunks.append(chunk)
            after = chunk[-1]
        return chunks

    assert await database.run(unit) == [[-3, 2], [5, 11], [17]]


cast_by_people = st.lists(
    st.tuples(st.integers(1, 12), st.lists(st.integers(1, 9), max_size=4, unique=True).map(tuple)), max_size=30
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(cast=cast_by_people)
async def test_what_is_counted_is_what_was_cast_last(
    database: Database, cast: list[tuple[int, tuple[int, ...]]]
) -> None:
    slug = f"v{await database.run(lambda tx: len(programmes.everything(tx)))}"
    vote = await publish(
        database, slug=slug, choose=Choose(min=1, max=4), options=numbered(*"abcdefghi"), last_number=9
    )

    def unit(tx: Tx) -> tuple[object, object, int]:
        for account, ranking in cast:
            ballots.cast(tx, the(tx, vote), account, ranking)
        return ballots.grouped(tx, the(tx, vote)), ballots.naming(tx, the(tx, vote)), ballots.turnout(tx, vote)

    grouped, naming, turnout = await database.run(unit)

    standing = list(dict(cast).values())
    assert grouped == {ranking: standing.count(ranking) for ranking in standing}
    named = [number for ranking in standing for number in ranking]
    assert naming == {number: named.count(number) for number in named}
    assert turnout == len(standing)


async def test_receipts_are_random_and_can_be_read_aloud(database: Database) -> None:
    vote = await publish(database)

    def unit(tx: Tx) -> list[str]:
        return [ballots.cast(tx, the(tx, vote), account, (3, 1, 2)).receipt for account in range(200)]

    receipts = await database.run(unit)

    assert len(set(receipts)) == 200
    assert all(re.fullmatch(r"JC(-[2-9A-HJKMNP-Z]{4}){3}", receipt) for receipt in receipts)


async def test_the_files_hold_no_ranking_no_receipt_and_no_voter_in_the_clear(
    database: Database, tmp_path: Path
) -> None:
    vote = await publish(database, options=numbered(*(f"option {n}" for n in range(1, 301))), last_number=300)
    # Numbers whose bytes are unlikely anywhere else.
    ranking = (0x0123, 0x0107, 0x0119)

    receipt = await database.run(lambda tx: ballots.cast(tx, the(tx, vote), ADA, ranking).receipt)

    for _ in range(2):  # in the write-ahead log, and folded back
        for file in tmp_path.glob("madang.db*"):  # noqa: ASYNC240  (three files)
            content = file.read_bytes()
            for written in (
                receipt.encode(),
                receipt.removeprefix("JC-").encode(),
                b"".join(number.to_bytes(2, "big") for number in ranking),
                b"".join(number.to_bytes(2, "little") for number in ranking),
                b"291, 263, 281",
                b"[291,263,281]",
            ):
                assert written not in content, file
        assert await database.fold()


async def test_a_ballot_lies_under_nothing_that_leads_to_its_account(database: Database) -> None:
    vote = await publish(database)
    await database.run(lambda tx: ballots.cast(tx, the(tx, vote), ADA, (3, 1, 2)))

    row = await database.run(lambda tx: tx.one("SELECT * FROM ballots"))

    assert row is not None
    assert str(ADA).encode() not in row["voter"]
    assert ADA.to_bytes(8, "big") not in row["voter"]
    assert len(row["voter"]) == 32


@pytest.mark.parametrize("table", ["ballots", "participants"])
async def test_ballots_and_voters_have_no_order_no_time_and_no_sequence(database: Database, table: str) -> None:
    def unit(tx: Tx) -> tuple[set[str], int, list[Row]]:
        columns = {row["name"] for row in tx.all("SELECT name FROM pragma_table_info(:t)", t=table)}
        without = tx.value("SELECT wr FROM pragma_table_list WHERE name = :t", t=table)
        triggers = tx.all("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = :t", t=table)
        return columns, without, triggers

    columns, without_rowid, triggers = await database.run(unit)

    expected = {"ballots": {"programme", "voter", "ranking", "receipt"}, "participants": {"programme", "account"}}
    assert columns == expected[table]
    assert without_rowid == 1
    assert triggers == []
    assert "sqlite_sequence" not in await database.run(
        lambda tx: [row["name"] for row in tx.all("SELECT name FROM sqlite_schema")]
    )


async def test_ballots_do_not_lie_in_the_order_in_which_they_were_cast(database: Database) -> None:
    vote = await publish(database, choose=Choose(min=1, max=1))

    def unit(tx: Tx) -> list[int]:
        for account in range(1, 101):
            ballots.cast(tx, the(tx, vote), account, (account % 5 + 1,))
        by_voter = {tx.keys.box(the(tx, vote).box).voter(account): account for account in range(1, 101)}
        return [by_voter[row["voter"]] for row in tx.all("SELECT voter FROM ballots")]

    lying = await database.run(unit)

    assert sorted(lying) == list(range(1, 101))
    assert lying != sorted(lying)


async def test_an_equal_ballot_in_another_vote_looks_different(database: Database) -> None:
    one, other = await publish(database), await publish(database, slug="other")

    def unit(tx: Tx) -> tuple[int, int]:
        for vote in (one, other):
            ballots.cast(tx, the(tx, vote), ADA, (3, 1, 2))
        rows = tx.all("SELECT voter, ranking FROM ballots")
        return len({row["voter"] for row in rows}), len({row["ranking"] for row in rows})

    assert await database.run(unit) == (2, 2)
