"""Finding proposals by words. All SQL here is SQLite's full-text search (FTS5), and none of it stands elsewhere.

A text is indexed as terms of one alphabet that FTS5 can't take apart any further, the hexadecimal code points of its
folded signs (`participation.finding.fold`) behind a letter that says what they are: ``t`` and ``b`` overlapping pairs
of title and body, in their order, so that a word is a phrase of pairs; ``u`` and ``s`` single signs of title and body,
each once; ``p`` the programme. The index holds no texts: what leaves it is removed by the very terms it went in with.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from participation.finding import EDITION, Span, excerpt, folded, marks, pairs
from storage.database import Tx

PER_PAGE = 8

# Up to so many words titles come first: looking twice for more takes long, and few titles hold them all.
_FEW_WORDS = 6
# Words of so many signs together are looked for in the index, which tells nearly everything apart; whether what it
# finds holds the others too is seen in the texts.
_ENOUGH_SIGNS = 18
_LAST_ROW = 2**31
# Where something like a text is sought: how many of the rarest pairs in it are looked for, how far it is read.
_FROM_TITLE = 16
_FROM_BODY = 8
_MOST_READ = 400
_CANDIDATES = 60


@dataclass(frozen=True, slots=True)
class Found:
    """A proposal that holds every word, and where. ``excerpt`` is a piece of its body, its marks count from there."""

    proposal: int
    title: str
    title_marks: tuple[Span, ...]
    excerpt: str
    excerpt_marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Like:
    """A proposal whose title is like a text; ``score`` is how much so, by BM25, from 0 up."""

    proposal: int
    title: str
    score: float


@dataclass(frozen=True, slots=True)
class Hits:
    """One page of what was found; ``more`` tells whether there is another. ``page`` counts from 1."""

    found: tuple[Found, ...]
    page: int
    more: bool


def add(tx: Tx, proposal: int, programme: int, title: str, body: str) -> None:
    """Make a proposal findable."""
    tx.run(
        "INSERT INTO proposal_words (rowid, words) VALUES (:rowid, :words)",
        rowid=_row(proposal),
        words=_terms(programme, title, body),
    )


def remove(tx: Tx, proposal: int, programme: int, title: str, body: str) -> None:
    """Make it unfindable; the texts are those with which it went in."""
    tx.run(
        "INSERT INTO proposal_words (proposal_words, rowid, words) VALUES ('delete', :rowid, :words)",
        rowid=_row(proposal),
        words=_terms(programme, title, body),
    )


def find(tx: Tx, programme: int, words: Sequence[str], *, page: int = 1, size: int = PER_PAGE) -> Hits:
    """Return the proposals of a board that hold all ``words`` (`participation.finding.words_of`), blanks or not.

    Those with all of them in the title come first, then the others; among both the newest first. Of more than a few
    words it is the newest first alone. Of very many, a page may be shorter than ``size``, also empty, while there is
    ``more``.
    """
    longest = _telling(words)
    titled = " AND ".join(_phrase("t", "u", word) for word in longest)
    anywhere = " AND ".join(f"({_phrase('t', 'u', word)} OR {_phrase('b', 's', word)})" for word in longest)
    here = f'"{_place(programme)}"'
    skipped, wanted = (page - 1) * size, size + 1
    if len(words) > _FEW_WORDS:
        ids = _matching(tx, f"({anywhere}) AND {here}", wanted, skipped)
    else:
        ids = _matching(tx, f"({titled}) AND {here}", wanted, skipped)
        if len(ids) < wanted:
            there = _how_many(tx, f"({titled}) AND {here}") if skipped else len(ids)
            rest = f"({anywhere}) AND {here} NOT ({titled})"
            ids += _matching(tx, rest, wanted - len(ids), max(0, skipped - there))
    texts = {each: _text(tx, each) for each in ids[:size]}
    if len(words) > len(longest):
        texts = {each: text for each, text in texts.items() if _holds(text, words)}
    found = tuple(_found(each, text, words) for each, text in texts.items())
    return Hits(found, page, more=len(ids) > size)


def like(tx: Tx, programme: int, title: str, body: str) -> list[Like]:
    """Return proposals of a board whose titles share rare pairs of signs with a text, the likest first.

    At most `_CANDIDATES`. A long read: not for the writer.
    """
    rarest = [*_rarest(tx, title, _FROM_TITLE), *_rarest(tx, body, _FROM_BODY)]
    if not rarest:
        return []
    alike = " OR ".join(_phrase("t", "u", pair) for pair in dict.fromkeys(rarest))
    rows = tx.all(
        "SELECT rowid, rank FROM proposal_words WHERE proposal_words MATCH :query ORDER BY rank LIMIT :most",
        query=f'({alike}) AND "{_place(programme)}"',
        most=_CANDIDATES,
    )
    ranks = {_row(row["rowid"]): row["rank"] for row in rows}
    return [Like(each, _text(tx, each)[0], -rank) for each, rank in ranks.items()]


def _rarest(tx: Tx, text: str, most: int) -> list[str]:
    """Return the pairs of a text that the fewest titles hold, but some."""
    words = (folded(word) for word in text[:_MOST_READ].split())
    found = dict.fromkeys(pair for word in words for pair in pairs("".join(filter(str.isalnum, word))))
    counts = {pair: titles_with(tx, pair) for pair in found}
    return sorted((pair for pair, count in counts.items() if count), key=lambda pair: counts[pair])[:most]


def titles_with(tx: Tx, word: str) -> int:
    """Return how many titles hold a folded word."""
    return _how_many(tx, _phrase("t", "u", word))


def titles(tx: Tx) -> int:
    """Return how many proposals can be found."""
    return int(tx.value("SELECT count(*) FROM proposals WHERE state = 'published'"))


def forget_removed(tx: Tx, *, begin: bool, pages: int = 500) -> bool:
    """Write the index anew, some pages at a time, so that nothing is left of what was removed; return if it is done.

    FTS5 takes what leaves only off its lists, and the words themselves later. ``begin`` with the first step.
    """
    before = tx.sqlite.total_changes
    tx.run(
        "INSERT INTO proposal_words (proposal_words, rank) VALUES ('merge', :pages)", pages=-pages if begin else pages
    )
    return tx.sqlite.total_changes - before < 2  # noqa: PLR2004  (FTS5's own sign that there was nothing to do)


def keep_current(tx: Tx) -> bool:
    """Index everything anew where folding has changed since (with Python's tables of Unicode); tell whether it did."""
    edition = f"{EDITION}/{unicodedata.unidata_version}"
    if tx.value("SELECT value FROM facts WHERE fact = 'search-edition'") == edition:
        return False
    tx.run("INSERT INTO proposal_words (proposal_words) VALUES ('delete-all')")
    rows = tx.sqlite.execute(
        "SELECT proposals.id, programme, title, body FROM proposals JOIN proposal_versions AS texts"
        " ON texts.proposal = proposals.id AND texts.version = proposals.version WHERE state = 'published'"
    )
    for row in rows:
        add(tx, row["id"], row["programme"], row["title"], row["body"])
    tx.run(
        "INSERT INTO facts (fact, value) VALUES ('search-edition', :edition)"
        " ON CONFLICT (fact) DO UPDATE SET value = excluded.value",
        edition=edition,
    )
    return True


def _telling(words: Iterable[str]) -> list[str]:
    """Return the words that tell most, which are the longest, until they are enough."""
    chosen: list[str] = []
    for word in sorted(words, key=len, reverse=True):
        if sum(map(len, chosen)) < _ENOUGH_SIGNS:
            chosen.append(word)
    return chosen


def _holds(text: tuple[str, str], words: Iterable[str]) -> bool:
    title, body = map(folded, text)
    return all(word in title or word in body for word in words)


def _found(proposal: int, text: tuple[str, str], words: Sequence[str]) -> Found:
    title, body = text
    piece, inside = excerpt(body, words)
    return Found(proposal, title, marks(title, words), piece, inside)


def _text(tx: Tx, proposal: int) -> tuple[str, str]:
    row = tx.one(
        "SELECT title, body FROM proposals JOIN proposal_versions AS texts ON texts.proposal = proposals.id"
        " AND texts.version = proposals.version WHERE proposals.id = :proposal",
        proposal=proposal,
    )
    return ("", "") if row is None else (row["title"], row["body"])


def _matching(tx: Tx, query: str, most: int, skipped: int) -> list[int]:
    rows = tx.all(
        "SELECT rowid FROM proposal_words WHERE proposal_words MATCH :query ORDER BY rowid LIMIT :most OFFSET :skipped",
        query=query,
        most=most,
        skipped=skipped,
    )
    return [_row(row["rowid"]) for row in rows]


def _how_many(tx: Tx, query: str) -> int:
    return int(tx.value("SELECT count(*) FROM proposal_words WHERE proposal_words MATCH :query", query=query))


def _row(proposal: int) -> int:
    """Return under which row a proposal stands, or whose row it is: counted backwards, so that the newest come first.

    FTS5 reads its lists forwards in half the time.
    """
    return _LAST_ROW - proposal


def _phrase(paired: str, single: str, word: str) -> str:
    terms = [_term(paired, pair) for pair in pairs(word)] or [_term(single, word)]
    return f'"{" ".join(terms)}"'


def _terms(programme: int, title: str, body: str) -> str:
    within, below = folded(title), folded(body)
    return " ".join(
        (
            _place(programme),
            *(_term("t", pair) for pair in pairs(within)),
            *(_term("u", sign) for sign in sorted(set(within))),
            *(_term("b", pair) for pair in pairs(below)),
            *(_term("s", sign) for sign in sorted(set(below))),
        )
    )


def _place(programme: int) -> str:
    return f"p{programme}"


def _term(kind: str, signs: str) -> str:
    return kind + "x".join(f"{ord(sign):x}" for sign in signs)
