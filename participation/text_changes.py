"""What differs between two versions of a text, to be read: sentences first, then words in those that changed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

What = Literal["same", "removed", "added"]

_SENTENCE = re.compile(r"[^.!?…\n]*(?:[.!?…]+[\"'”’)」』]*[ \t]*\n*|\n+|$)")
_WORD = re.compile(r"\s+|\w+|[^\w\s]")
# Comparing two pieces costs up to the product of their lengths: what is longer is shown as replaced.
_MOST_COMPARED = 250_000


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that both versions have, or the earlier (``removed``) or the later (``added``) alone."""

    what: What
    text: str


def changes(before: str, after: str) -> tuple[Piece, ...]:
    """Return both texts as one row of pieces.

    ``same`` and ``removed`` together are ``before`` to the character, ``same`` and ``added`` are ``after``. No piece
    is empty, and no two neighbours are of one kind.
    """
    pieces = (piece for piece in _by_sentence(before, after) if piece.text)
    return tuple(Piece(what, "".join(each.text for each in run)) for what, run in groupby(pieces, lambda p: p.what))


def _by_sentence(before: str, after: str) -> Iterator[Piece]:
    old, new = _SENTENCE.findall(before), _SENTENCE.findall(after)
    for same, was, now in _aligned(old, new):
        if same:
            yield Piece("same", was)
        else:
            yield from _by_word(was, now)


def _by_word(before: str, after: str) -> Iterator[Piece]:
    for same, was, now in _aligned(_WORD.findall(before), _WORD.findall(after)):
        if same:
            yield Piece("same", was)
        else:
            yield Piece("removed", was)
            yield Piece("added", now)


def _aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[bool, str, str]]:
    """Yield stretches of both, and whether they are equal."""
    if len(old) * len(new) > _MOST_COMPARED:
        yield False, "".join(old), "".join(new)
        return
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield tag == "equal", "".join(old[a:b]), "".join(new[c:d])
