"""Texts that people can read: trimmed, composed, and with something to see in them."""

import re
import unicodedata
from collections.abc import Iterator

from participation.mistakes import Fault

_BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0\u2800")
"""Hangul fillers and the empty Braille pattern: letters and signs to Unicode, nothing to the eye."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Unicode's category Cc, but for line feed and tab; found quickly, since a programme may hold a million characters."""

_LINE_BREAKS = frozenset("\n\t\u2028\u2029")


def tidy(text: str) -> str:
    """Trim blanks at both ends, as Telegram does, and compose letters (NFC), so that equal names are equal.

    File systems and editors of some makers split Hangul into its parts; that must not make it another name.
    """
    return unicodedata.normalize("NFC", text).strip()


def alike(text: str) -> str:
    """Return a form that is the same for texts which people would take for one: case, width and blanks."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    seen = "".join(sign for sign in folded if unicodedata.category(sign) != "Cf")
    return " ".join(seen.split())


def faults(text: str, longest: int, *, one_line: bool) -> Iterator[Fault]:
    """Yield what is wrong with a tidy text; ``longest`` counts characters (code points).

    ``text-empty``; ``text-too-long`` with ``length`` and ``longest``; ``text-control`` with ``sign`` (U+0007)
    and ``position`` from 1; ``text-one-line``; ``text-invisible``, such as a name of nothing but combining
    marks.
    """
    if not text:
        yield Fault("text-empty")
        return
    if len(text) > longest:
        yield Fault("text-too-long", length=len(text), longest=longest)
    if control := _CONTROL.search(text):
        yield Fault("text-control", sign=f"U+{ord(control[0]):04X}", position=control.start() + 1)
    if one_line and not _LINE_BREAKS.isdisjoint(text):
        yield Fault("text-one-line")
    if not any(map(_visible, text)):
        yield Fault("text-invisible")


def _visible(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LNPS" and sign not in _BLANK_LETTERS
