"""What may stand in a cell of a table that others open: text that stays the text it was."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

LONGEST_CELL: Final = 32_767  # UTF-16 units (Excel's specifications and limits)
LONGEST_SHEET_NAME: Final = 31

# How a formula begins, also in the wide signs of East Asian keyboards.
# Source: OWASP, "CSV Injection".
_FORMULA: Final = re.compile(r"[\t\r\n]|\s*[=+\-@＝＋－＠]")
_UNREADABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_NO_SHEET_NAME: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


def begins_a_formula(text: str) -> bool:
    """Tell whether a spreadsheet program may take ``text`` for a formula or a command."""
    return _FORMULA.match(text) is not None


def csv_cell(text: str) -> str:
    """Return text for a CSV file: what begins as a formula does gets an apostrophe, which makes it text."""
    shown = legible_cell(text)
    return f"'{shown}" if begins_a_formula(shown) else shown


def legible_cell(text: str) -> str:
    """Return text that a file can hold: lines end with a line feed, controls become the signs that depict them."""
    return _UNREADABLE.sub(_depicted, text.replace("\r\n", "\n").replace("\r", "\n"))


def _depicted(control: re.Match[str]) -> str:
    code = ord(control[0])
    if code < ord(" "):
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"  # noqa: PLR2004  # delete; what has no sign of its own


def pieces(text: str, longest: int) -> list[str]:
    """Cut text into pieces of at most ``longest`` UTF-16 units, none of them within a sign; at least one piece."""
    return list(_pieces(text, longest)) or [""]


def _pieces(text: str, longest: int) -> Iterator[str]:
    start = units = 0
    for position, sign in enumerate(text):
        size = 1 if sign <= "\uffff" else 2
        if units + size > longest:
            yield text[start:position]
            start, units = position, 0
        units += size
    if start < len(text):
        yield text[start:]


def sheet_names(wanted: Sequence[str]) -> list[str]:
    """Return names that spreadsheet programs allow, all different, in the same order."""
    taken: set[str] = {"history"}  # Excel keeps it for itself
    names = []
    for each in wanted:
        plain = _NO_SHEET_NAME.sub(" ", legible_cell(each)).strip().strip("'") or "-"
        name, number = plain[:LONGEST_SHEET_NAME], 1
        while name.casefold() in taken:
            number += 1
            end = f" ({number})"
            name = plain[: LONGEST_SHEET_NAME - len(end)] + end
        taken.add(name.casefold())
        names.append(name)
    return names
