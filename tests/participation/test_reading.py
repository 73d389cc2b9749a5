"""Long texts are shown in pieces that together are the text, whatever it is made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.reading import beginning, pieces

TEXTS = st.text(alphabet=st.sampled_from("가나다 \n.!a\u0301א🙂"), max_size=300)


@given(TEXTS, st.integers(4, 60), st.integers(1, 9))
def test_pieces_together_are_the_text_and_each_fits(text: str, longest: int, lines: int) -> None:
    found = pieces(text, longest=longest, lines=lines)

    assert "".join(found) == text
    assert all(len(piece) <= longest and piece.count("\n") <= lines for piece in found)
    assert all(found) or found == ("",)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("첫 문단이에요.\n\n둘째 문단이에요. 조금 더 길어요.", "첫 문단이에요.\n\n"),
        ("첫 줄이에요. 길어요.\n둘째 줄이에요, 더 길어요", "첫 줄이에요. 길어요.\n"),
        ("문장 하나예요. 또 하나예요, 이것은 길어요", "문장 하나예요. "),
        ("낱말 낱말 낱말 낱말 낱말 낱말 낱말", "낱말 낱말 낱말 낱말 "),
        ("가" * 30, "가" * 14),
    ],
)
def test_a_piece_ends_where_a_reader_would_pause(text: str, first: str) -> None:
    assert pieces(text, longest=14)[0] == first


def test_a_beginning_says_whether_more_is_to_come() -> None:
    assert beginning("짧아요.", longest=10, lines=3) == ("짧아요.", False)
    assert beginning("하나\n둘\n셋", longest=10, lines=1) == ("하나", True)
