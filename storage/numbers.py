"""Numbers that are never given twice, whatever became of what had them."""

from storage.database import Tx


def following(tx: Tx, code: str, year: int = 0) -> int:
    """Return the next number of an office and year, or (in small letters, year 0) of a table's ids; from 1."""
    return int(
        tx.value(
            "INSERT INTO numbers (code, year, last) VALUES (:code, :year, 1)"
            " ON CONFLICT (code, year) DO UPDATE SET last = numbers.last + 1 RETURNING last",
            code=code,
            year=year,
        )
    )
