"""Ballots and who has taken part: kept so that neither leads to the other."""

import secrets
from dataclasses import dataclass

from participation.counting import Groups
from participation.ranking import Ranking
from storage.database import Tx
from storage.shelf import Programme

# Without letters and digits that people mix up when they read a number aloud.
_RECEIPT_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_RECEIPT_GROUPS = 3
# A page of 4,096 bytes holds some 40 ballots.
_NEIGHBOURS = 45


@dataclass(frozen=True, slots=True)
class Ballot:
    """What one account has cast: option numbers, best first, and the number of its receipt."""

    ranking: Ranking
    receipt: str


def cast(tx: Tx, programme: Programme, account: int, ranking: Ranking) -> Ballot:
    """Keep this account's ballot in place of an earlier one; return it with a new receipt number.

    Whether it may be cast is decided before (``participation.ranking.check_ballot``).
    """
    box = tx.keys.box(programme.box)
    number = "-".join("".join(secrets.choice(_RECEIPT_ALPHABET) for _ in range(4)) for _ in range(_RECEIPT_GROUPS))
    ballot = Ballot(ranking, f"{programme.content.office.code}-{number}")
    voter = box.voter(account)
    _put_among_others(
        tx,
        programme.id,
        voter,
        {
            "programme": programme.id,
            "voter": voter,
            "ranking": box.seal(b"ranking", _written(ranking)),
            "receipt": box.seal(b"receipt" + voter, ballot.receipt.encode()),
        },
    )
    if tx.run(
        "INSERT INTO participants (programme, account) VALUES (:programme, :account) ON CONFLICT DO NOTHING",
        programme=programme.id,
        account=account,
    ):
        tx.run("UPDATE turnout SET people = people + 1 WHERE programme = :programme", programme=programme.id)
    return ballot


def _put_among_others(tx: Tx, programme: int, voter: bytes, ballot: dict[str, object]) -> None:
    """Put a ballot where it belongs, and its neighbours anew, in an order drawn by lot.

    A table sorts its rows by key, but within a page of the file SQLite lays them down in the order in which they came;
    that order beside the one of the updates would lead from ballots to accounts. So all that can lie on the same page
    is written again.
    """
    beside = "SELECT * FROM ballots WHERE programme = :programme AND voter {} :voter ORDER BY voter {} LIMIT :count"
    rows = tx.all(beside.format("<", "DESC"), programme=programme, voter=voter, count=_NEIGHBOURS)
    rows += tx.all(beside.format(">", ""), programme=programme, voter=voter, count=_NEIGHBOURS)
    keys = [voter, *(row["voter"] for row in rows)]
    tx.run(
        "DELETE FROM ballots WHERE programme = :programme AND voter BETWEEN :first AND :last",
        programme=programme,
        first=min(keys),
        last=max(keys),
    )
    fresh = [*map(dict, rows), ballot]
    secrets.SystemRandom().shuffle(fresh)
    tx.many(
        "INSERT INTO ballots (programme, voter, ranking, receipt) VALUES (:programme, :voter, :ranking, :receipt)",
        fresh,
    )


def of(tx: Tx, programme: Programme, account: int) -> Ballot | None:
    """Return what this account has cast, if anything."""
    box = tx.keys.box(programme.box)
    voter = box.voter(account)
    row = tx.one(
        "SELECT ranking, receipt FROM ballots WHERE programme = :programme AND voter = :voter",
        programme=programme.id,
        voter=voter,
    )
    if row is None:
        return None
    return Ballot(_read(box.open(b"ranking", row["ranking"])), box.open(b"receipt" + voter, row["receipt"]).decode())


def turnout(tx: Tx, programme: int) -> int:
    """Return how many accounts have taken part."""
    return int(tx.value("SELECT people FROM turnout WHERE programme = :programme", programme=programme) or 0)


def has_taken_part(tx: Tx, programme: int, account: int) -> bool:
    """Return whether this account has taken part."""
    found = tx.value(
        "SELECT 1 FROM participants WHERE programme = :programme AND account = :account",
        programme=programme,
        account=account,
    )
    return found is not None


def taken_part_in(tx: Tx, account: int) -> set[int]:
    """Return the programmes in which this account has taken part."""
    rows = tx.all("SELECT programme FROM participants WHERE account = :account", account=account)
    return {row["programme"] for row in rows}


def participants_after(tx: Tx, programme: int, account: int, limit: int) -> list[int]:
    """Return up to ``limit`` accounts that have taken part, in their own order, after ``account``: for chunks."""
    rows = tx.all(
        "SELECT account FROM participants WHERE programme = :programme AND account > :account"
        " ORDER BY account LIMIT :limit",
        programme=programme,
        account=account,
        limit=limit,
    )
    return [row["account"] for row in rows]


def grouped(tx: Tx, programme: Programme) -> Groups:
    """Return equal ballots together, for counting: reading a ciphertext once serves all who voted the same."""
    box = tx.keys.box(programme.box)
    rows = tx.all(
        "SELECT ranking, count(*) AS ballots FROM ballots WHERE programme = :programme GROUP BY ranking",
        programme=programme.id,
    )
    return {_read(box.open(b"ranking", row["ranking"])): row["ballots"] for row in rows}


def naming(tx: Tx, programme: Programme) -> dict[int, int]:
    """Return how many ballots name each option (only options that are named at all)."""
    named: dict[int, int] = {}
    for ranking, count in grouped(tx, programme).items():
        for number in ranking:
            named[number] = named.get(number, 0) + count
    return named


def _written(ranking: Ranking) -> bytes:
    # Two bytes an option: more options than anybody reads, and the length tells only how many were chosen.
    return b"".join(number.to_bytes(2, "big") for number in ranking)


def _read(written: bytes) -> Ranking:
    return tuple(int.from_bytes(written[at : at + 2], "big") for at in range(0, len(written), 2))
