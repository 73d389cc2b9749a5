"""Recognise a resident registration number, so that none is kept that nobody asked for.

Thirteen digits: the birth date in six, a digit for century and sex (foreigners' numbers have one of their
own), six more. Numbers given since October 2020 have no valid check digit, so shape and date are what tells
them. Source: 주민등록법 시행규칙, Art. 2.
"""

import re
import unicodedata
from datetime import date

from participation.date_tokens import SIGNS_ALIKE, plain

_CENTURIES = {**dict.fromkeys("90", 1800), **dict.fromkeys("1256", 1900), **dict.fromkeys("3478", 2000)}
_BORN = r"(?<![0-9])(?P<year>[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})"
_WHOLE = re.compile(
    _BORN + r"[ \t]*[-–~.,/_]?[ \t]*"
    r"(?P<century>[0-9])[ \t]?(?:[0-9]{6}|[*xX●○•]{6}|[0-9][*xX●○•]{5})(?![0-9])"
)
_BEGUN = re.compile(_BORN + r"[ \t]*[-–][ \t]*(?P<century>[0-9])$")


def holds_resident_number(text: str) -> bool:
    """Tell whether a resident registration number stands anywhere in ``text``, whole, masked or just begun.

    Begun is the birth date, a dash and the next digit at the end of the text, as forms ask for it.
    """
    written = plain(text)
    return any(_has_date(match) for pattern in (_WHOLE, _BEGUN) for match in pattern.finditer(written))


def resident_numbers(text: str) -> tuple[tuple[int, int], ...]:
    """Return where whole or masked ones stand in ``text``, from a character to before another.

    Invisible signs between the digits hide none.
    """
    seen = [at for at, sign in enumerate(text) if unicodedata.category(sign) != "Cf"]
    written = "".join(text[at] for at in seen).translate(SIGNS_ALIKE)
    found = (match.span() for match in _WHOLE.finditer(written) if _has_date(match))
    return tuple((seen[start], seen[end - 1] + 1) for start, end in found)


def _has_date(match: re.Match[str]) -> bool:
    year = _CENTURIES[match["century"]] + int(match["year"])
    try:
        date(year, int(match["month"]), int(match["day"]))
    except ValueError:
        return False
    return True
