"""Telephone and resident registration numbers in a public text are pointed out, and left out of open data."""

import pytest

from conversations.personal_data import findings, masked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("전화 주세요 010-1234-5678로", [("phone", "010-1234-5678")]),
        ("010 2345 6789이에요", [("phone", "010 2345 6789")]),
        ("+82 10-1234-5678", [("phone", "+82 10-1234-5678")]),
        ("주민번호 900101-1234567입니다", [("resident-number", "900101-1234567")]),
        ("2021년생은 210301-3******", [("resident-number", "210301-3******")]),
        ("900101\u200b-1234567", [("resident-number", "900101\u200b-1234567")]),
        ("９００１０１－１２３４５６７", [("resident-number", "９００１０１－１２３４５６７")]),
        ("991301-1234567", []),  # no such day
        ("예산 2023-05-16 ~ 06-15, 1,000,000원", []),
        ("2023. 5. 16. ~ 6. 15. (30일간)", []),
        ("접수 번호 JC-2023-0001", []),
    ],
)
def test_what_is_personal_is_found_where_it_stands(text: str, found: list[tuple[str, str]]) -> None:
    assert [(each.what, text[each.start : each.end]) for each in findings(text)] == found


def test_what_is_personal_is_masked_and_nothing_else() -> None:
    text = "저는 900101-1234567이고 전화는 010-1234-5678, 버스는 3대."

    assert masked(text) == "저는 ●●●●●●-●●●●●●●이고 전화는 ●●●-●●●●-●●●●, 버스는 3대."
