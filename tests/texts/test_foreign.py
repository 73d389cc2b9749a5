import pytest
from hypothesis import given
from hypothesis import strategies as st

from texts.foreign import FIRST_STRONG_ISOLATE as FSI
from texts.foreign import POP_ISOLATE as PDI
from texts.foreign import Said, tame


@pytest.mark.parametrize("text", ["", "창원시", "Zoë", "A\u200db", "두 줄\n입니다\t!", "😀", "ก็็็็", "\u200e"])
def test_ordinary_text_stays_free_of_marks(text: str) -> None:
    assert tame(text) == text


@pytest.mark.parametrize("text", ["שלום", "مرحبا 3", "abc\u200f", "\u061c1", "𐤀", "𞤀"])
def test_text_from_right_to_left_is_isolated(text: str) -> None:
    assert tame(text) == f"{FSI}{text}{PDI}"


def test_each_line_gets_its_own_isolate_since_none_outlives_its_line() -> None:
    assert tame("שלום\n제천\r\nمرحبا") == f"{FSI}שלום{PDI}\n제천\n{FSI}مرحبا{PDI}"


@pytest.mark.parametrize("control", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_direction_controls_are_taken_out(control: str) -> None:
    assert tame(f"사진{control}gpj.exe") == "사진gpj.exe"


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\r", "\x7f", "\x85", "\ud83d"])
def test_what_cannot_be_sent_becomes_a_replacement_character(sign: str) -> None:
    assert tame(f"가{sign}나") == "가\ufffd나"


def test_our_own_sentences_pass_as_they_are() -> None:
    said = Said(f"이름: {FSI}שלום{PDI}")

    assert tame(said) is said


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_whatever_comes_in_can_be_sent_and_ends_what_it_begins(text: str) -> None:
    calm = tame(text)

    calm.encode("utf-8")
    for line in calm.split("\n"):
        assert line.count(FSI) == line.count(PDI) <= 1
    assert tame(tame(text)) == calm
