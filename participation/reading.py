"""Long texts in pieces that a phone shows at once: split where a reader would pause, and never cut short."""

import re
import unicodedata
from collections.abc import Iterator

LONGEST = 2400
"""Characters of a piece, so that a heading and signs of direction still fit one message of 4,096."""

MOST_LINES = 250

_PAUSES = (re.compile(r"\n[ \t]*\n+"), re.compile(r"\n"), re.compile(r"[.!?…]+[\"'”’)」』]*\s"), re.compile(r"\s"))
# A pause is taken from here on: before, so little would be left on the piece that it is no better than a cut.
_EARLIEST = 0.5


def pieces(text: str, *, longest: int = LONGEST, lines: int = MOST_LINES) -> tuple[str, ...]:
    """Return a text in pieces of at most ``longest`` characters (4 and up) and ``lines`` lines, at least one piece.

    Together they are the text to the character. They end with a paragraph if one ends in their second half, else with
    a line, a sentence, a word; a word that is longer is split between its letters.
    """
    return tuple(_pieces(text, longest, lines)) or ("",)


def _pieces(text: str, longest: int, lines: int) -> Iterator[str]:
    start = 0
    while start < len(text):
        end = _line_end(text, start, min(len(text), start + longest), lines)
        if end < len(text):
            end = _pause(text, start, end)
        yield text[start:end]
        start = end


def _line_end(text: str, start: int, end: int, lines: int) -> int:
    """Return ``end``, or where the last line ends that still belongs to the piece."""
    at = start
    for _ in range(lines):
        at = text.find("\n", at, end) + 1
        if not at:
            return end
    return at


def _pause(text: str, start: int, end: int) -> int:
    earliest = start + int((end - start) * _EARLIEST)
    for pause in _PAUSES:
        found = [match.end() for match in pause.finditer(text, earliest, end)]
        if found:
            return found[-1]
    cut = end
    while cut > earliest and unicodedata.combining(text[cut]):
        cut -= 1
    return cut if cut > start else end


def beginning(text: str, *, longest: int, lines: int) -> tuple[str, bool]:
    """Return the first piece of a text, and whether it goes on."""
    first, *rest = pieces(text, longest=longest, lines=lines)
    return first.rstrip() if rest else first, bool(rest)
