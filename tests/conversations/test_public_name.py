"""A public name is anybody's own, and nobody's office."""

import pytest

from conversations.public_name import read_public_name
from participation.refused import Refused
from participation.words import Localized
from tests.participation.boards import ideas

BOARD = ideas().model_copy(update={"host": Localized({"ko": "시민소통과"})})


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("홍길동", "홍길동"),
        (" 의림지\u200b  지기 ", "의림지 지기"),
        ("제천댁", "제천댁"),
        ("제천시민 홍길동", "제천시민 홍길동"),
        ("시장님바라기", "시장님바라기"),
        ("봄봄", "봄봄"),
        ("Ümit Ñandú", "Ümit Ñandú"),
        ("\u202e동길홍\u202c", "동길홍"),
        ("물", "물"),
    ],
)
def test_a_name_is_kept_as_it_is_typed_without_what_nobody_sees(typed: str, name: str) -> None:
    assert read_public_name(typed, [BOARD]) == name


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("제천시", "public-name-official"),
        ("제 천 시", "public-name-official"),
        ("제\u200b천시청", "public-name-official"),
        ("제쳔시", "public-name-official"),
        ("제천시 담당자", "public-name-official"),
        ("시민소통과", "public-name-official"),
        ("시민소통괴", "public-name-official"),
        ("JECHEON CITY", "public-name-official"),
        ("Jecheоn Сity", "public-name-official"),  # with two Cyrillic letters
        ("Ｊｅｃｈｅｏｎ City", "public-name-official"),
        ("관리자", "public-name-official"),
        ("аdmin", "public-name-official"),  # with a Cyrillic letter
        ("가" * 31, "public-name-too-long"),
        ("\u200b\u202e", "name-empty"),
        ("010-1234-5678", "name-phone"),
        ("@somebody", "name-link"),
    ],
)
def test_what_is_no_public_name(typed: str, key: str) -> None:
    with pytest.raises(Refused, match=key):
        read_public_name(typed, [BOARD])
