import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

import openpyxl
import pytest

from reports.cells import LONGEST_CELL, csv_cell, legible_cell, pieces, sheet_names
from reports.sheet import Cell, Column, Sheet, write_workbook
from texts import LANGUAGES

MADE = datetime(2023, 6, 15, 9, 0, tzinfo=UTC)

LOOKS_LIKE_A_FORMULA = [
    "=1+1",
    "+82 10 0000 0000",
    "-3도였습니다",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "＝1+1",
    '=HYPERLINK("https://example.org","여기")',
    "=cmd|' /C calc'!A0",
    "{=1+1}",
]


def written(*rows: Sequence[Cell], columns: int = 1, language: str = "ko") -> bytes:
    target = io.BytesIO()
    heads = tuple(Column(f"물음 {number}", 12) for number in range(1, columns + 1))
    write_workbook(target, [Sheet("신청", heads, rows)], language=language, zone="Asia/Seoul", made_at=MADE)
    return target.getvalue()


def read(book: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(book))


def parts(book: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


@pytest.mark.parametrize("text", [*LOOKS_LIKE_A_FORMULA, "https://example.org", "mailto:a@example.org", "0012", "1e5"])
def test_text_stays_text(text: str) -> None:
    book = written([text])

    cell = read(book).active["A2"]
    assert cell.data_type == "s"
    assert cell.value == text.replace("\r", "\n")
    assert cell.hyperlink is None
    drawn = parts(book)["xl/worksheets/sheet1.xml"]
    assert "<f>" not in drawn
    assert "hyperlink" not in drawn


@pytest.mark.parametrize("text", LOOKS_LIKE_A_FORMULA[:-1])
def test_what_begins_as_a_formula_stays_text_when_the_cell_is_edited(text: str) -> None:
    assert read(written([text])).active["A2"].quotePrefix


def test_headings_never_become_formulas() -> None:
    target = io.BytesIO()
    write_workbook(target, [Sheet("=1", (Column("=1+1"),), [])], language="ko", zone="Asia/Seoul", made_at=MADE)

    assert read(target.getvalue()).active["A1"].data_type == "s"


def test_numbers_and_dates_are_what_they_are_and_instants_stand_in_the_zone_of_the_office() -> None:
    book = read(written([7, date(2010, 3, 5), datetime(2023, 6, 15, 14, 59, 59, tzinfo=UTC), None], columns=4))

    row = book.active[2]
    assert [cell.data_type for cell in row] == ["n", "d", "d", "n"]
    assert row[0].value == 7
    assert row[1].value.date() == date(2010, 3, 5)
    assert row[2].value == datetime(2023, 6, 15, 23, 59, 59)  # noqa: DTZ001  # a cell knows no zone
    assert row[3].value is None
    assert [cell.number_format for cell in row[:3]] == ["0", "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss"]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (date(1880, 1, 31), "1880-01-31"),
        (date(1900, 2, 28), "1900-02-28"),
        (datetime(1899, 12, 31, 0, 0, tzinfo=UTC), "1899-12-31 08:27:52"),  # Seoul before it had a zone
        (10**15, "1000000000000000"),
        (-(10**20), "-100000000000000000000"),
    ],
)
def test_what_a_spreadsheet_would_get_wrong_is_text(cell: Cell, text: str) -> None:
    found = read(written([cell])).active["A2"]

    assert (found.data_type, found.value) == ("s", text)


def test_the_heading_stays_in_sight_in_bold_over_columns_of_their_width() -> None:
    sheet = read(written(["가", "나"], columns=2)).active

    assert sheet.freeze_panes == "A2"
    assert [cell.font.bold for cell in sheet[1]] == [True, True]
    assert [cell.value for cell in sheet[1]] == ["물음 1", "물음 2"]
    assert round(sheet.column_dimensions["A"].width) == 13  # 12 and the border
    assert sheet.auto_filter.ref == "A1:B2"


def test_there_may_be_several_sheets() -> None:
    target = io.BytesIO()
    sheets = [Sheet(name, (Column("번호"),), [[name]]) for name in ("신청", "팀원", "신청")]

    write_workbook(target, sheets, language="ko", zone="Asia/Seoul", made_at=MADE)

    book = read(target.getvalue())
    assert book.sheetnames == ["신청", "팀원", "신청 (2)"]
    assert [sheet["A2"].value for sheet in book] == ["신청", "팀원", "신청"]


@pytest.mark.parametrize("sign", ["가", "😀", "\x07"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_too_long_for_a_cell_goes_on_in_further_columns(sign: str, language: str) -> None:
    text = sign * 70_000

    sheet = read(written(["짧음", "짧음"], ["짧음", text], columns=2, language=language)).active

    row = [str(cell.value) for cell in sheet[3]]
    assert len(row) == (6 if sign == "😀" else 4)  # an emoji is two units
    for cell, further in zip(row[1:-1], "CDEF", strict=False):
        assert len(cell.encode("utf-16-le")) // 2 <= LONGEST_CELL
        assert further in cell[-20:]
    assert sum(cell.count(legible_cell(sign)) for cell in row) == 70_000
    assert all("물음 2" in str(cell.value) for cell in sheet[1][2:])


def test_a_text_just_as_long_as_a_piece_needs_no_further_column() -> None:
    assert read(written(["가" * 32_687])).active.max_column == 1


def test_two_long_columns_go_on_in_columns_of_their_own() -> None:
    sheet = read(written(["가" * 40_000, "나" * 40_000], ["다" * 40_000, ""], columns=2)).active

    assert [str(cell.value)[:1] for cell in sheet[2]] == ["가", "나", "가", "나"]
    assert [str(cell.value or "")[:1] for cell in sheet[3]] == ["다", "", "다", ""]


def test_a_piece_that_begins_as_a_formula_is_text_too() -> None:
    further = read(written(["가" * 32_687 + "=1+1"])).active["B2"]

    assert (further.data_type, further.value, further.quotePrefix) == ("s", "=1+1", True)


@pytest.mark.parametrize(
    ("text", "legible"),
    [
        ("한 줄\r\n두 줄\r세 줄\n", "한 줄\n두 줄\n세 줄\n"),
        ("\x00\x07\x1b\x7f", "␀␇␛␡"),
        ("\x85\ud800\udfff\ufffe\uffff", "\ufffd" * 5),
        ("_x0041_", "_x0041_"),
        ("a\tb", "a\tb"),
    ],
)
def test_controls_that_a_file_cannot_hold_are_shown(text: str, legible: str) -> None:
    assert legible_cell(text) == legible
    assert read(written([text])).active["A2"].value == legible


def test_every_sign_can_be_kept() -> None:
    text = "".join(map(chr, range(1, 0x3000)))

    assert read(written([text])).active["A2"].value == legible_cell(text)


@pytest.mark.parametrize("text", LOOKS_LIKE_A_FORMULA[:-1])
def test_in_a_csv_file_what_begins_as_a_formula_gets_an_apostrophe(text: str) -> None:
    assert csv_cell(text) == f"'{legible_cell(text)}"


@pytest.mark.parametrize("text", ["가=나", "5-3", "", "'=1"])
def test_other_text_stands_in_a_csv_file_as_it_is(text: str) -> None:
    assert csv_cell(text) == text


@pytest.mark.parametrize(
    ("text", "longest", "cut"),
    [
        ("", 3, [""]),
        ("abc", 3, ["abc"]),
        ("abcd", 3, ["abc", "d"]),
        ("a😀b", 2, ["a", "😀", "b"]),  # an emoji is two units, and is never halved
    ],
)
def test_texts_are_cut_between_signs(text: str, longest: int, cut: list[str]) -> None:
    assert pieces(text, longest) == cut


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (["a/b:c*d?[e]\\f"], ["a b c d  e  f"]),
        (["'따옴표'"], ["따옴표"]),
        ([""], ["-"]),
        (["History"], ["History (2)"]),
        (["같음", "같음", "같음"], ["같음", "같음 (2)", "같음 (3)"]),
        (["가" * 40, "가" * 41], ["가" * 31, f"{'가' * 27} (2)"]),
    ],
)
def test_sheets_have_names_that_are_allowed(wanted: list[str], names: list[str]) -> None:
    assert sheet_names(wanted) == names


def test_a_row_has_a_cell_for_every_column() -> None:
    with pytest.raises(ValueError, match="as many cells"):
        written(["하나"], columns=2)


def test_a_workbook_needs_a_sheet() -> None:
    with pytest.raises(ValueError, match="needs a sheet"):
        write_workbook(io.BytesIO(), [], language="ko", zone="Asia/Seoul", made_at=MADE)


def test_the_same_sheets_give_the_same_bytes() -> None:
    assert written(["가", 1], columns=2) == written(["가", 1], columns=2)
