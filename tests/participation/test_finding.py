"""Words are found whatever the spacing, the case, the width and the keyboard, and marked where they stand."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.finding import excerpt, fold, folded, marks, pairs, words_of
from participation.refused import Refused


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("정책 제안을 받습니다", "정책제안", ["정책 제안"]),
        ("정책제안을 받습니다", "정책 제안", ["정책제안"]),
        ("청소년 쉼터", "청소 년", ["청소년"]),
        ("버스가 온다", "버스", ["버스"]),
        ("마을버스", "버스", ["버스"]),
        ("물이 맑다. 물은 길이다", "물", ["물", "물"]),
        ("ＪＥＣＨＥＯＮ city", "jecheon CITY", ["ＪＥＣＨＥＯＮ", "city"]),
        ('100% 찬성_반대 "*" 합니다', '% _ * "', ["%", "_", '"*"']),
        ("제\u200b천\u00ad시", "제천시", ["제\u200b천\u00ad시"]),
        ("㈜제천", "(주)제천", ["㈜제천"]),
        ("버스\n노선", "버스노선", ["버스\n노선"]),
        ("Straße", "STRASSE", ["Straße"]),
        ("버스", "기차", []),
    ],
)  # fmt: skip
def test_what_a_query_marks(text: str, query: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in marks(text, words_of(query))] == marked


def test_syllables_typed_in_parts_are_syllables() -> None:
    text = unicodedata.normalize("NFD", "청소년 쉼터")

    assert [text[start:end] for start, end in marks(text, words_of("소년쉼"))] == [text[3:-2]]


@pytest.mark.parametrize(
    ("query", "key"),
    [("", "search-empty"), (" \n\u200b", "search-empty"), ("가" * 301, "search-too-long")],
)
def test_what_is_no_query(query: str, key: str) -> None:
    with pytest.raises(Refused, match=key):
        words_of(query)


def test_a_query_of_300_characters_is_one() -> None:
    assert words_of("가" * 300) == ("가" * 300,)
    assert words_of("나 가 나 가") == ("나", "가")


@given(st.text())
def test_folded_signs_know_where_they_come_from(text: str) -> None:
    found = fold(text)

    assert found.signs == folded(text)
    assert len(found.signs) == len(found.starts) == len(found.ends)
    assert all(0 <= a < b <= len(text) for a, b in zip(found.starts, found.ends, strict=True))
    assert list(found.starts) == sorted(found.starts)


@given(st.text(alphabet="가나다 ab\n", min_size=1), st.text(alphabet="가나ab", min_size=1, max_size=3))
def test_marks_lie_apart_and_hold_the_word(text: str, word: str) -> None:
    found = marks(text, (word,))

    assert all(b < c for (_, b), (c, _) in pairwise(found))
    assert all(word in folded(text[a:b]) for a, b in found)
    assert bool(found) == (word in folded(text))


def test_an_excerpt_is_cut_around_the_first_mark() -> None:
    text = "가" * 300 + " 버스\n노선 " + "나" * 300
    piece, inside = excerpt(text, ("버스노선",))

    assert [piece[a:b] for a, b in inside] == ["버스 노선"]
    assert piece.startswith("…")
    assert piece.endswith("…")
    assert len(piece) == 162
    assert excerpt("짧은 글", ()) == ("짧은 글", ())
    assert excerpt("가" * 5000 + "버스", ("버스",)) == ("…" + "가" * 40 + "버스", ((41, 43),))


def test_pairs_overlap() -> None:
    assert pairs("버스길") == ["버스", "스길"]
    assert pairs("길") == []
