"""A workbook for spreadsheet programs, in which every cell is what was written and nothing is ever computed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import IO, Any, Final
from zoneinfo import ZoneInfo

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from reports.cells import LONGEST_CELL, begins_a_formula, legible_cell, pieces, sheet_names
from texts import say

Cell = str | int | date | datetime | None
"""Text, a whole number, a day or an instant (aware); None is an empty cell."""

# The first day that a spreadsheet counts right: before it, programs disagree about a 29 February 1900.
_FIRST_DAY: Final = date(1900, 3, 1)
_MARK: Final = 80  # UTF-16 units that are kept free for the words that say where a text goes on
_WIDTH: Final = 20
_EXACT: Final = 10**15  # spreadsheet programs keep fifteen digits of a number


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading; ``width`` is in characters (a syllable takes two)."""

    title: str
    width: int = _WIDTH


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of the workbook; each row holds a cell for each column."""

    name: str
    columns: tuple[Column, ...]
    rows: Iterable[Sequence[Cell]]


def write_workbook(target: IO[bytes], sheets: Sequence[Sheet], *, language: str, zone: str, made_at: datetime) -> None:
    """Write the sheets as XLSX; instants are shown on the clock of ``zone`` (IANA), words of our own in ``language``.

    Text stays text, whatever it begins with: no formula, no link, no number is made of it, also when somebody edits
    the cell. Controls become visible signs. What is longer than a cell can be goes on in further columns at the
    right end, and the cell says in which. The workbook is made in memory, so nothing of it lies on the disk.

    Raises:
        ValueError: there is no sheet, or a row has more or fewer cells than there are columns.
    """
    if not sheets:
        raise ValueError("a workbook needs a sheet")
    book = xlsxwriter.Workbook(
        target,
        # Otherwise the library keeps rows in temporary files: names and answers, in clear.
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    book.set_properties({"created": made_at.astimezone(ZoneInfo("UTC")).replace(tzinfo=None)})
    names = sheet_names([sheet.name for sheet in sheets])
    for sheet, name in zip(sheets, names, strict=True):
        _Writing(book, name, language, ZoneInfo(zone)).write(sheet)
    book.close()


class _Writing:
    """One sheet while it is written."""

    def __init__(self, book: Any, name: str, language: str, zone: ZoneInfo) -> None:
        cell = {"valign": "top", "text_wrap": True}
        self._sheet = book.add_worksheet(name)
        self._language = language
        self._zone = zone
        self._head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        self._text = book.add_format(cell)
        self._quoted = book.add_format({**cell, "quote_prefix": True})
        self._number = book.add_format({"valign": "top", "num_format": "0"})
        self._day = book.add_format({"valign": "top", "num_format": "yyyy-mm-dd"})
        self._instant = book.add_format({"valign": "top", "num_format": "yyyy-mm-dd hh:mm:ss"})
        self._titles: list[str] = []
        self._further: dict[tuple[int, int], int] = {}  # where a column goes on: (column, piece) to column

    def write(self, sheet: Sheet) -> None:
        for each in sheet.columns:
            self._add_column(each.title, each.width)
        rows = 0
        for rows, cells in enumerate(sheet.rows, start=1):
            if len(cells) != len(sheet.columns):
                raise ValueError("a row has as many cells as there are columns")
            for column, cell in enumerate(cells):
                self._write_cell(rows, column, cell)
        self._sheet.freeze_panes(1, 0)
        self._sheet.repeat_rows(0)
        self._sheet.set_landscape()
        self._sheet.set_paper(9)  # A4
        if self._titles:
            self._sheet.autofilter(0, 0, rows, len(self._titles) - 1)

    def _add_column(self, title: str, width: int) -> int:
        column = len(self._titles)
        self._titles.append(pieces(legible_cell(title), LONGEST_CELL)[0])
        self._sheet.set_column(column, column, width)
        self._sheet.write_string(0, column, self._titles[column], self._head)
        return column

    def _write_cell(self, row: int, column: int, cell: Cell) -> None:
        match cell:
            case None:
                pass
            case datetime():
                self._write_instant(row, column, cell)
            case date():
                if cell >= _FIRST_DAY:
                    self._sheet.write_datetime(row, column, cell, self._day)
                else:
                    self._write_text(row, column, cell.isoformat())
            case int() if abs(cell) < _EXACT:
                self._sheet.write_number(row, column, cell, self._number)
            case _:
                self._write_text(row, column, str(cell))

    def _write_instant(self, row: int, column: int, at: datetime) -> None:
        local = at.astimezone(self._zone).replace(tzinfo=None)
        if local.date() >= _FIRST_DAY:
            self._sheet.write_datetime(row, column, local, self._instant)
        else:
            self._write_text(row, column, local.isoformat(" "))

    def _write_text(self, row: int, column: int, text: str) -> None:
        parts = pieces(legible_cell(text), LONGEST_CELL - _MARK)
        for number, part in enumerate(parts):
            shown = part
            if number + 1 < len(parts):
                further = xl_col_to_name(self._column_of(column, number + 1))
                shown += say(self._language, "sheet-goes-on", column=further)
            style = self._quoted if begins_a_formula(shown) else self._text
            self._sheet.write_string(row, self._column_of(column, number), shown, style)

    def _column_of(self, column: int, number: int) -> int:
        """Return where piece ``number`` (from 0) of a column's texts stands; further ones begin at the right end."""
        if number == 0:
            return column
        further = self._further.get((column, number))
        if further is None:
            title = say(self._language, "sheet-further", title=self._titles[column], number=number + 1)
            further = self._further[column, number] = self._add_column(title, _WIDTH)
        return further
