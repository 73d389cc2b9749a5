"""Texts that everybody will read: what is kept of them, how long they may be, links in them, and how they are shown."""

import re
import unicodedata
from collections.abc import Iterator

from participation.legible import tidy
from participation.questions import Text, check_text
from participation.refused import Refused

_KEPT_CONTROLS = frozenset("\n\t")
_LINK = re.compile(r"https?://|\bwww\.|\bt\.me/|(?<![\w@])@[A-Za-z]\w{3,}", re.IGNORECASE)

_FSI, _PDI = "\u2068", "\u2069"
_OPENS = frozenset("\u2066\u2067\u2068")
_EMBEDS = frozenset("\u202a\u202b\u202c\u202d\u202e")
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})


def as_written(text: str) -> str:
    """Return what is kept of a text: everything but control signs, halves of pairs, and blanks at its ends.

    Nothing is composed, folded or shortened: every other sign stays as it was typed.
    """
    kept = (sign for sign in text if sign in _KEPT_CONTROLS or unicodedata.category(sign) not in {"Cc", "Cs"})
    return "".join(kept).strip()


def check_title(title: str, *, shortest: int, longest: int) -> None:
    """Let a title pass: one line, within its limits.

    Raises:
        Refused: ``title-one-line``; ``answer-empty``, ``answer-too-short``, ``answer-too-long`` with their values.
    """
    if len(title.splitlines()) > 1:
        raise Refused("title-one-line")
    check_text(Text(shortest=shortest, longest=longest), title)


def check_body(body: str, *, shortest: int, longest: int) -> None:
    """Let a text pass that is within its limits, counted in characters (code points).

    Raises:
        Refused: ``answer-empty``, ``answer-too-short``, ``answer-too-long`` with their values;
            ``text-of-marks``: far more combining signs than letters, which nobody can read.
    """
    check_text(Text(shortest=shortest, longest=longest), body)
    marks = sum(1 for sign in tidy(body) if unicodedata.category(sign) in {"Mn", "Me"})
    if marks > max(_MARKS_FREE, (len(body) - marks) * _MARKS_A_LETTER):
        raise Refused("text-of-marks", marks=marks, length=len(body))


_MARKS_FREE = 20
# Vietnamese, Hebrew with vowels or Indic scripts need up to two or three on some letters, and fewer on the whole.
_MARKS_A_LETTER = 2


def holds_link(text: str) -> bool:
    """Tell whether a text leads elsewhere: an address, or somebody's name in Telegram."""
    return _LINK.search(unicodedata.normalize("NFKC", text)) is not None


def isolated(text: str) -> str:
    """Return somebody's text so that its direction ends where it ends, line by line, as it is to be shown.

    Text without right-to-left letters and direction signs is returned as it is. Source: Unicode Annex 9, isolates.
    """
    if not any(_turns(sign) for sign in text):
        return text
    return "\n".join(_isolated_line(line) if line else "" for line in text.split("\n"))


def _turns(sign: str) -> bool:
    return sign in _OPENS or sign in _EMBEDS or sign == _PDI or unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT


def _isolated_line(line: str) -> str:
    """Close what a line opens, and drop what would close more than that: embeddings end with their isolate."""
    kept = list(_balanced(line))
    opened = sum(sign in _OPENS for sign in kept) - kept.count(_PDI)
    return f"{_FSI}{''.join(kept)}{_PDI * opened}{_PDI}"


def _balanced(line: str) -> Iterator[str]:
    depth = 0
    for sign in line:
        if sign == _PDI and depth == 0:
            continue
        depth += (sign in _OPENS) - (sign == _PDI)
        yield sign
