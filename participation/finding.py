"""Finding words in texts as people type them: whatever the spacing, the case and the width, from one syllable up."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from participation.refused import Refused

EDITION = 1
"""Of the way texts are folded: an index made by another one does not know its own words any more."""

LONGEST_QUERY = 300
# Signs of a keyboard and whole syllables: most of what people write, and quickly done.
_PLAIN = re.compile(r"[!-~\uac00-\ud7a3]+")
_VOWELS_AND_FINALS = range(0x1160, 0x1200)  # of syllables that are typed in parts
_EXCERPT = 160
_BEFORE = 40
_READ_FIRST = 1000

Span = tuple[int, int]
"""From a character (code point) to before another."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A text without blanks and invisible signs, compatible forms and cases made one (Unicode NFKC, case folding).

    ``signs`` are what is left; the sign at ``n`` comes from the characters ``starts[n]`` to before ``ends[n]``.
    """

    signs: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def fold(text: str) -> Folded:
    """Fold a text. Letters that are typed in parts are one, as are Hangul syllables from some makers' keyboards."""
    signs: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end, plain in _stretches(text):
        if plain:
            signs.append(text[start:end].lower())
            starts += range(start, end)
            ends += range(start + 1, end + 1)
            continue
        whole = _folded(text[start:end])
        signs.append(whole)
        starts += [start] * len(whole)
        ends += [end] * len(whole)
    return Folded("".join(signs), tuple(starts), tuple(ends))


def folded(text: str) -> str:
    """Return the signs of a folded text alone."""
    return "".join(
        text[start:end].lower() if plain else _folded(text[start:end]) for start, end, plain in _stretches(text)
    )


def words_of(query: str) -> tuple[str, ...]:
    """Return the folded words of a query, each once, in their order.

    Raises:
        Refused: ``search-empty``; ``search-too-long`` with ``length`` and ``longest``.
    """
    if len(query) > LONGEST_QUERY:
        raise Refused("search-too-long", length=len(query), longest=LONGEST_QUERY)
    words = tuple(dict.fromkeys(word for part in query.split() if (word := folded(part))))
    if not words:
        raise Refused("search-empty")
    return words


def marks(text: str, words: Iterable[str]) -> tuple[Span, ...]:
    """Return where folded words stand in a text, in order, those that touch or overlap as one."""
    within = fold(text)
    found = sorted(
        (within.starts[at], within.ends[at + len(word) - 1]) for word in words for at in _places(within.signs, word)
    )
    merged: list[Span] = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def excerpt(text: str, words: Collection[str]) -> tuple[str, tuple[Span, ...]]:
    """Return a piece of a text around the first word in it, on one line, with the marks in it; ``…`` where it goes on.

    Of a word that the piece cuts there is no mark.
    """
    start = max(0, _first(text, words) - _BEFORE)
    end = min(len(text), start + _EXCERPT)
    piece = ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")
    return "".join(" " if sign.isspace() else sign for sign in piece), marks(piece, words)


def _first(text: str, words: Collection[str]) -> int:
    """Return where the first of the words begins, 0 if none stands there; long texts are read as far as needed."""
    for end in (_READ_FIRST, len(text)):
        within = fold(text[:end])
        found = [at for word in words if (at := within.signs.find(word)) >= 0]
        if found:
            return within.starts[min(found)]
    return 0


def pairs(signs: str) -> list[str]:
    """Return the overlapping pairs of folded signs, in their order."""
    return [first + second for first, second in pairwise(signs)]


def _places(signs: str, word: str) -> Iterator[int]:
    at = signs.find(word)
    while at >= 0:
        yield at
        at = signs.find(word, at + 1)


def _stretches(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield stretches of characters that fold one by one to their small letters (true), and single others (false).

    The others come with what belongs to them: combining marks, and the vowels and finals of split syllables.
    """
    at = 0
    while at < len(text):
        run = _PLAIN.match(text, at)
        end = run.end() if run else at
        if at < end < len(text) and _goes_on(text[end]):
            end -= 1  # the last one has something on it
        if at < end:
            yield at, end, True
            at = end
            continue
        end = at + 1
        while end < len(text) and _goes_on(text[end]):
            end += 1
        yield at, end, False
        at = end


@lru_cache(maxsize=20_000)
def _goes_on(sign: str) -> bool:
    return ord(sign) in _VOWELS_AND_FINALS or unicodedata.combining(sign) != 0


@lru_cache(maxsize=50_000)
def _folded(segment: str) -> str:
    whole = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", segment).casefold())
    return "".join(sign for sign in whole if not sign.isspace() and unicodedata.category(sign)[0] not in "CZ")
