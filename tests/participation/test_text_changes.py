"""The difference of two texts reads as both of them, to the character."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.text_changes import Piece, changes

SENTENCES = st.lists(
    st.sampled_from(["버스가 옵니다. ", "기차가 갑니다.\n", "물? ", "\n\n", "가 나  다", "1. 첫째"])
).map("".join)


@given(SENTENCES | st.text(), SENTENCES | st.text())
def test_same_and_removed_are_the_earlier_and_same_and_added_the_later(before: str, after: str) -> None:
    pieces = changes(before, after)

    assert "".join(piece.text for piece in pieces if piece.what != "added") == before
    assert "".join(piece.text for piece in pieces if piece.what != "removed") == after
    assert all(piece.text for piece in pieces)
    assert all(one.what != two.what for one, two in pairwise(pieces))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", ()),
        ("같은 글.", "같은 글.", (Piece("same", "같은 글."),)),
        (
            "버스가 한 대 옵니다. 좋습니다.",
            "버스가 두 대 옵니다. 좋습니다.",
            (
                Piece("same", "버스가 "),
                Piece("removed", "한"),
                Piece("added", "두"),
                Piece("same", " 대 옵니다. 좋습니다."),
            ),
        ),
        (
            "하나.\n둘.\n",
            "하나.\n셋!\n둘.\n",
            (Piece("same", "하나.\n"), Piece("added", "셋!\n"), Piece("same", "둘.\n")),
        ),
    ],
)
def test_words_are_compared_in_sentences_that_changed(before: str, after: str, expected: tuple[Piece, ...]) -> None:
    assert changes(before, after) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("아 " * 4000, "아 어 " * 2000),
        ("가. " * 2600, "나. " * 2600),
        ("." * 8000, "!" * 8000),
        ("가" * 8000, "나" * 8000),
    ],
)
def test_no_text_takes_long_to_compare(before: str, after: str) -> None:
    began = time.monotonic()
    changes(before, after)

    assert time.monotonic() - began < 5
