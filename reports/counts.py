"""A small table of numbers, for a spreadsheet program."""

import csv
import io
from collections.abc import Iterable, Sequence

from reports.cells import csv_cell


def write_csv(rows: Iterable[Sequence[str | int]]) -> bytes:
    """Return rows as CSV (UTF-8 with a mark, which spreadsheet programs look for); no cell becomes a formula."""
    target = io.StringIO(newline="")
    writer = csv.writer(target)
    for row in rows:
        writer.writerow([csv_cell(cell) if isinstance(cell, str) else cell for cell in row])
    return target.getvalue().encode("utf-8-sig", "replace")
