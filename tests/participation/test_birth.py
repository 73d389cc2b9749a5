"""A birth date is read however it is typed; what is not certain is asked back."""

import traceback
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.birth import read_birth, read_birth_date
from participation.refused import Refused
from participation.resident_number import holds_resident_number
from texts import LANGUAGES, say

TODAY = date(2023, 6, 1)
FIFTH_OF_MARCH = date(2010, 3, 5)


def refusal_of(text: str, born_in: int | None = None) -> Refused:
    with pytest.raises(Refused) as refused:
        read_birth(text, today=TODAY, born_in=born_in)
    return refused.value


@pytest.mark.parametrize(
    "typed",
    [
        "2010. 3. 5",
        "2010.3.5.",
        "2010. 03. 05.",
        "2010-03-05",
        "2010–3–5",
        "2010/3/5",
        "2010 3 5",
        "2010, 3, 5",
        "20100305",
        "100305",
        "10-3-5",
        "10.3.5.",
        "10.03.05",
        "'10. 3. 5.",
        "10/3/5",
        "10년 3월 5일",
        "2010년 3월 5일",
        "2010년3월5일",
        "2010년 3월 5일생",
        "2010년 3월 5일 출생",
        "2010년 3월 5일에 태어났어요",
        "2010년 3월 5일이에요",
        "100305입니다",
        "생년월일: 2010.3.5",
        "제 생일은 2010년 3월 5일입니다.",
        "양력 2010.3.5",
        "2010. 3. 5.(금)",
        "２０１０．３．５",
        "２０１０년３월５일",
        "  2010. 3. 5 \n",
        "\u200b2010\u200b.3.5",
        "2010\n3\n5",
        "5 March 2010",
        "5th of March, 2010",
        "5-Mar-2010",
        "March 5, 2010",
        "Mar. 5th 2010",
        "2010 March 5",
        "born on 5 March 2010",
    ],
)
def test_a_date_is_read_in_every_way_in_which_people_type_it(typed: str) -> None:
    assert read_birth_date(typed, today=TODAY) == FIFTH_OF_MARCH


@pytest.mark.parametrize(
    ("typed", "born_on"),
    [
        ("13/5/2010", date(2010, 5, 13)),  # there is no month 13
        ("5/13/2010", date(2010, 5, 13)),
        ("13052010", date(2010, 5, 13)),
        ("19121990", date(1990, 12, 19)),
        ("5/5/2010", date(2010, 5, 5)),  # the same either way
        ("31/12/99", date(1999, 12, 31)),
        ("12/31/99", date(1999, 12, 31)),
        ("5.13.2010", date(2010, 5, 13)),
        ("750305", date(1975, 3, 5)),  # 2075 is yet to come
        ("99-12-31", date(1999, 12, 31)),
        ("000229", date(2000, 2, 29)),  # 1900 was no leap year
        ("20000229", date(2000, 2, 29)),
        ("2023. 6. 1.", TODAY),  # born today
        ("1901. 1. 1.", date(1901, 1, 1)),
    ],
)
def test_what_can_be_read_in_one_way_only_is_read(typed: str, born_on: date) -> None:
    assert read_birth_date(typed, today=TODAY) == born_on


@pytest.mark.parametrize(
    ("typed", "key", "readings"),
    [
        ("3/5/2010", "birth-day-or-month", (date(2010, 3, 5), date(2010, 5, 3))),
        ("3.5.2010", "birth-day-or-month", (date(2010, 3, 5), date(2010, 5, 3))),
        ("03052010", "birth-day-or-month", (date(2010, 3, 5), date(2010, 5, 3))),
        ("3/5/10", "birth-day-or-month", (date(2010, 3, 5), date(2010, 5, 3))),
        ("10/03/05", "birth-order", (date(2010, 3, 5), date(2005, 10, 3), date(2005, 3, 10))),
        ("230305", "birth-century", (date(2023, 3, 5), date(1923, 3, 5))),  # a baby, or somebody of a hundred
        ("140305", "birth-century", (date(2014, 3, 5), date(1914, 3, 5))),
        ("15년생", "birth-century", (2015, 1915)),
    ],
)
def test_what_can_be_read_in_several_ways_is_asked_back_with_what_is_unclear(
    typed: str, key: str, readings: tuple[object, ...]
) -> None:
    refused = refusal_of(typed)

    assert (refused.key, refused.values["readings"]) == (key, readings)


@pytest.mark.parametrize(
    ("typed", "born_in", "born_on"),
    [
        ("140305", 2014, date(2014, 3, 5)),
        ("140305", 1914, date(1914, 3, 5)),
        ("10/03/05", 2010, FIFTH_OF_MARCH),
    ],
)
def test_the_year_that_was_told_before_decides(typed: str, born_in: int, born_on: date) -> None:
    assert read_birth_date(typed, today=TODAY, born_in=born_in) == born_on


def test_a_date_of_another_year_than_was_told_is_asked_back() -> None:
    for typed in ("2010. 3. 5.", "100305", "2010"):
        assert refusal_of(typed, born_in=2012).values == {"year": "2012"}


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("2010. 2. 29.", "birth-impossible"),
        ("1900. 2. 29.", "birth-impossible"),
        ("2010. 13. 5.", "birth-impossible"),
        ("2010. 0. 5.", "birth-impossible"),
        ("101345", "birth-impossible"),
        ("32/12/2010", "birth-impossible"),
        ("2023. 6. 2.", "birth-in-future"),
        ("2999. 1. 1.", "birth-in-future"),
        ("2024", "birth-in-future"),
        ("1880. 3. 5.", "birth-too-long-ago"),
        ("18800305", "birth-too-long-ago"),
        ("1880", "birth-too-long-ago"),
        ("0000", "birth-too-long-ago"),
        ("0000. 1. 1.", "birth-impossible"),
        ("2010. 3.", "birth-incomplete"),
        ("2010년 3월", "birth-incomplete"),
        ("10", "birth-year-short"),  # a year, or an age?
        ("210", "birth-year-short"),
        ("3.5.10", "birth-year-short"),
        ("110-3-5", "birth-year-short"),
        ("13살", "birth-age"),
        ("만 13세예요", "birth-age"),
        ("음력 2010. 3. 5.", "birth-lunar"),
        ("2010. 3. 5.(음)", "birth-lunar"),
        ("", "birth-unreadable"),
        ("몰라요", "birth-unreadable"),
        ("2010.3.5.6", "birth-unreadable"),
        ("1234567", "birth-unreadable"),
        (
            "2010. 3. 5. 그리고 더 쓰고 싶은 말이 아주 많이 있어서 이렇게 길게 길게 길게 길게 적어 보았습니다",
            "birth-unreadable",
        ),
        ("9" * 4096, "birth-unreadable"),
        ("²⁰¹⁰", "birth-unreadable"),
    ],
)
def test_what_is_no_birth_date_is_said_so(typed: str, key: str) -> None:
    assert refusal_of(typed).key == key


@pytest.mark.parametrize("typed", ["2010", "2010년", "2010년생", "２０１０", "10년생", "'10", "born in 2010"])
def test_a_year_alone_answers_the_first_question_and_not_the_second(typed: str) -> None:
    assert read_birth(typed, today=TODAY) == 2010
    with pytest.raises(Refused, match="birth-only-year"):
        read_birth_date(typed, today=TODAY)


@pytest.mark.parametrize(
    "typed",
    [
        "100305-3123456",
        "1003053123456",
        "100305 - 3123456",
        "１００３０５－３１２３４５６",
        "100305-3******",
        "100305-3",
        "제 주민번호는 100305-4123456입니다",
        "880305-5123456",  # a foreigner's
    ],
)
def test_a_resident_number_is_refused_and_nothing_of_it_is_kept(typed: str) -> None:
    assert holds_resident_number(typed)
    refused = refusal_of(typed)
    assert (refused.key, refused.values) == ("birth-resident-number", {})


@pytest.mark.parametrize("typed", ["101305-3123456", "010-1234-5678", "20100305", "9780306406157", "123456-1234567"])
def test_other_numbers_are_no_resident_numbers(typed: str) -> None:
    assert not holds_resident_number(typed)


def test_no_date_stands_in_the_text_of_a_refusal() -> None:
    refused = refusal_of("3/5/2010")

    told = "".join(traceback.format_exception(refused)).split("Traceback")[-1].splitlines()[-1]
    assert told.endswith("Refused: birth-day-or-month")
    assert "2010" not in repr(refused)


@given(st.dates(min_value=date(1914, 1, 1), max_value=TODAY))
def test_a_date_written_in_full_is_never_misread(born_on: date) -> None:
    for form in ("{0:%Y%m%d}", "{0.year}. {0.month}. {0.day}.", "{0.year}년 {0.month}월 {0.day}일", "{0:%d %B %Y}"):
        assert read_birth_date(form.format(born_on), today=TODAY) == born_on


def read_or_refused(typed: str) -> date | int | Refused:
    try:
        return read_birth(typed, today=TODAY)
    except Refused as refused:
        return refused


@given(st.text(max_size=40) | st.text("0123456789./-' 년월일", max_size=14))
def test_whatever_is_typed_it_is_read_or_refused_in_words(typed: str) -> None:
    born = read_or_refused(typed)

    if isinstance(born, Refused):
        assert all(say(language, f"refused-{born.key}", **born.values) for language in LANGUAGES)
    else:
        assert 1901 <= (born.year if isinstance(born, date) else born) <= 2023


@pytest.mark.parametrize("typed", ["3/5/2010", "10/03/05", "230305", "15년생"])
def test_what_is_asked_back_can_be_said(typed: str) -> None:
    refused = refusal_of(typed)

    assert all(say(language, f"refused-{refused.key}", **refused.values) for language in LANGUAGES)
