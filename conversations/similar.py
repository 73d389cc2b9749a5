"""Whether people have already said something like this: asked before publishing, answered from the index."""

from dataclasses import dataclass
from math import log

from rapidfuzz.distance import JaroWinkler

from participation.finding import folded
from storage import search
from storage.database import Tx

MOST = 3
"""How many are shown."""

# Found by measuring (tests/performance/bench_similar.py): how alike words begin to count, how much the words count
# beside the pairs of signs, and from which sum on something is worth showing, by the logarithm of how much is there.
_ALIKE = 0.7
_WEIGHT = 4.0
_LEAST = 4.2
# Of a board with fewer titles nothing can be said about how rare words are: it is taken for one with so many.
_FEWEST = 50


@dataclass(frozen=True, slots=True)
class Similar:
    """A proposal that says something like it; the higher the ``score``, the likelier."""

    proposal: int
    title: str
    score: float


def similar(tx: Tx, programme: int, title: str, body: str) -> tuple[Similar, ...]:
    """Return up to `MOST` published proposals of a board that say something like it, the likest first.

    A long read, for `storage.database.Database.read`: it is not for a unit of work.
    """
    candidates = search.like(tx, programme, title, body)
    if not candidates:
        return ()
    total = max(search.titles(tx), _FEWEST)
    weights = {word: _rarity(tx, word, total) for word in _words(title)}
    least = _LEAST * log(total + 1)
    scored = (Similar(one.proposal, one.title, one.score + _WEIGHT * _shared(weights, one.title)) for one in candidates)
    return tuple(sorted((one for one in scored if one.score >= least), key=lambda one: -one.score)[:MOST])


def _words(text: str) -> list[str]:
    return list(dict.fromkeys(word for part in text.split() if (word := "".join(filter(str.isalnum, folded(part))))))


def _rarity(tx: Tx, word: str, total: int) -> float:
    """Return how much a word says: the rarer its beginning is in titles, the more; endings differ anyway."""
    return log((total + 1) / (search.titles_with(tx, word[:2]) + 0.5))


def _shared(weights: dict[str, float], title: str) -> float:
    """Return how much of the weighted words a title shares, each with the likest of its own."""
    others = _words(title)
    return sum(
        weight * max((max(0.0, JaroWinkler.similarity(word, other) - _ALIKE) for other in others), default=0.0)
        for word, weight in weights.items()
    ) / (1 - _ALIKE)
