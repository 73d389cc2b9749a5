"""The pieces of a date as officials write it: numbers, signs and words."""

import re
import unicodedata
from dataclasses import dataclass

from participation.mistakes import Fault

WEEKDAYS = "월화수목금토일"
"""Monday first, as ``date.weekday`` counts."""

_ALIKE = {
    **dict.fromkeys(map(ord, "〜∼˜⁓"), "~"),
    **dict.fromkeys(map(ord, "–—―−"), "–"),
    **dict.fromkeys(map(ord, "‐‑"), "-"),
    **dict.fromkeys(map(ord, "’‘`´′"), "'"),
}
_FULL_WIDTH = {code: _ALIKE.get(code - 0xFEE0, chr(code - 0xFEE0)) for code in range(0xFF01, 0xFF5F)}
SIGNS_ALIKE = _FULL_WIDTH | _ALIKE
"""Translates signs, one by one, into those of a keyboard that look like them."""
_WORDS = "부터|까지|오전|오후|정오|요일|일간|년|월|일|시|분|총|화|수|목|금|토"
_TOKEN = re.compile(rf"(?P<number>[0-9]+)|(?P<other>[-~–.,/:'()]|{_WORDS})|(?P<blank>\s+)")
_LONGEST_NUMBER = 4


@dataclass(frozen=True, slots=True)
class Token:
    """One piece, from ``start`` to before ``end``; ``kind`` is ``number``, ``end`` or the sign itself."""

    kind: str
    text: str
    start: int
    end: int


def plain(text: str) -> str:
    """Write a date with the signs of a keyboard: look-alikes become one, invisible signs go."""
    composed = unicodedata.normalize("NFC", text).translate(SIGNS_ALIKE)
    return "".join(sign for sign in composed if unicodedata.category(sign) != "Cf").strip()


def tokens(text: str) -> tuple[Token, ...]:
    """Split plain text into tokens; the last one is an ``end``.

    Raises:
        Fault: ``date-unreadable`` with ``rest``, from the first sign that no date holds.
    """
    found = list[Token]()
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None or (match["number"] and len(match["number"]) > _LONGEST_NUMBER):
            raise Fault("date-unreadable", rest=text[at:])
        if not match["blank"]:
            found.append(Token("number" if match["number"] else match[0], match[0], at, match.end()))
        at = match.end()
    return (*found, Token("end", "", at, at))
