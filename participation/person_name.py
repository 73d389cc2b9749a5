"""A person's name as they type it: of any script, kept as written, and nothing else in it."""

import re
import unicodedata

from participation.legible import faults, tidy
from participation.refused import Refused
from participation.resident_number import holds_resident_number

LONGEST = 60
"""Characters after trimming."""

_LINK = re.compile(r"://|\bwww\.|\b[a-z0-9-]+\.(?:com|net|org|kr|me|io)\b|\S@\S|(?<!\S)@\w", re.IGNORECASE)
_DIGITS_OF_A_PHONE = 7


def read_name(text: str) -> str:
    """Return a name with single blanks between its parts, without what nobody sees (control and format signs).

    One syllable is a name; so is a name with hyphens, dots, apostrophes or a numeral.

    Raises:
        Refused: ``name-resident-number`` and ``name-phone`` (with nothing of them); ``name-link``; ``name-empty``
            (nothing there, or nothing but signs and digits); ``name-too-long`` with ``length`` and ``longest``.
    """
    name = " ".join(tidy(_seen(text)).split())
    if holds_resident_number(name):
        raise Refused("name-resident-number")
    if len(name) > LONGEST:
        raise Refused("name-too-long", length=len(name), longest=LONGEST)
    if _LINK.search(unicodedata.normalize("NFKC", name)):
        raise Refused("name-link")
    if sum(sign.isdecimal() for sign in name) >= _DIGITS_OF_A_PHONE:
        raise Refused("name-phone")
    if any(faults(name, len(name), one_line=True)) or not any(map(_letter, name)):
        raise Refused("name-empty")
    return name


def masked(name: str) -> str:
    """Return a name by which whoever knows the person recognises them, and nobody else: its first letter.

    It always ends in two circles, so that not even the name's length is told.
    """
    return f"{name[:1]}○○"


def shown_name(name: str) -> str:
    """Return a name that somebody has given themself elsewhere as it can be shown; "" where nothing of it can be seen.

    At most 60 characters of it: names of thousands of combining marks are somebody's joke.
    """
    shown = " ".join(tidy(_seen(name[:LONGEST])).split())
    return "" if any(faults(shown, len(shown), one_line=True)) else shown


def _seen(text: str) -> str:
    """Drop control, format and surrogate signs; the blanks among them part words."""
    return "".join(
        " " if sign.isspace() else sign for sign in text if sign.isspace() or unicodedata.category(sign)[0] != "C"
    )


def _letter(sign: str) -> bool:
    return unicodedata.category(sign)[0] == "L"
