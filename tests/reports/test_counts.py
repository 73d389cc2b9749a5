"""A small table of numbers."""

import csv
import io

from reports.counts import write_csv


def test_numbers_stay_numbers_and_no_cell_becomes_a_formula() -> None:
    written = write_csv([("글", "수"), ('=1+1, 그리고\n"따옴표"', 7)]).decode("utf-8")

    assert written.startswith("\ufeff")
    assert list(csv.reader(io.StringIO(written[1:], newline=""))) == [["글", "수"], ['\'=1+1, 그리고\n"따옴표"', "7"]]
