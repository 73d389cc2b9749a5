"""Choosing: by tap, by number, by name in any language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.flow import Act, Answer
from conversations.kinds.choice import PickOne, PickSeveral
from conversations.kinds.yes_no import YesNo
from participation.questions import Item
from participation.refused import Refused
from participation.words import Localized
from tests.conversations.kinds.refusing import key_of


def item(key: str, ko: str, en: str) -> Item:
    return Item(key=key, name=Localized({"ko": ko, "en": en}))


ITEMS = (
    item("roads", "길", "Roads"),
    item("parks", "공원, 숲", "Parks and woods"),
    item("year", "2026", "2026"),
    item("none", "없음", "None"),
)
ONE = PickOne(ITEMS)
SOME = PickSeveral(ITEMS, min=1, max=2)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("1", "roads"),
        ("2.", "parks"),
        ("2번", "parks"),
        (" ４ ", "none"),  # full width
        ("④", "none"),
        ("길", "roads"),
        ("ROADS", "roads"),
        ("Ｒｏａｄｓ", "roads"),
        ("parks  and woods", "parks"),
        ("공원, 숲", "parks"),
        ("2026", "year"),  # a name before a number
    ],
)
def test_an_option_is_typed_by_number_or_name(typed: str, key: str) -> None:
    assert ONE.take(None, Act("text", typed)) == key
    assert SOME.take(None, Act("text", typed)) == [key]


@pytest.mark.parametrize("typed", ["0", "5", "-1", "공", "길 공원", "", "1.5", "٣", "1" * 4000])
def test_what_is_no_option_is_refused(typed: str) -> None:
    assert key_of(ONE, Act("text", typed)) == "answer-no-option"


@pytest.mark.parametrize("key", ["", "Roads", "길", "1", "roads "])
def test_a_forged_button_chooses_nothing(key: str) -> None:
    assert key_of(ONE, Act("pick", key)) == "answer-no-option"
    assert key_of(SOME, Act("in", key)) == "answer-no-option"
    assert key_of(SOME, Act("out", key)) == "answer-no-option"


def test_a_name_that_two_options_share_says_neither() -> None:
    twins = PickOne((item("a", "숲", "Wood"), item("b", "나무", "wood")))

    assert key_of(twins, Act("text", "wood")) == "answer-no-option"
    assert twins.take(None, Act("text", "숲")) == "a"


@pytest.mark.parametrize(
    ("before", "act", "after"),
    [
        (None, Act("in", "parks"), ["parks"]),
        (["parks"], Act("in", "roads"), ["roads", "parks"]),  # in the options' order
        (["roads"], Act("in", "roads"), ["roads"]),
        (["roads"], Act("out", "roads"), []),
        (["roads"], Act("out", "parks"), ["roads"]),
        (["none"], Act("text", "1 2"), ["roads", "parks"]),
        (None, Act("text", "2번, 1번"), ["roads", "parks"]),
        (None, Act("text", "1/2"), ["roads", "parks"]),
        (None, Act("text", "길, none"), ["roads", "none"]),
        (None, Act("text", "길;\n길"), ["roads"]),
    ],
)
def test_several_are_set_and_never_toggled(before: Answer, act: Act, after: Answer) -> None:
    assert SOME.take(before, act) == after


@pytest.mark.parametrize(
    ("before", "act", "key"),
    [
        (["roads", "parks"], Act("in", "none"), "answer-too-many"),
        (None, Act("text", "1 2 3"), "answer-too-many"),
        (None, Act("text", "1 9"), "answer-no-option"),
        (None, Act("text", "길, 강"), "answer-no-option"),
        (None, Act("text", " , "), "answer-no-option"),
    ],
)
def test_a_choice_that_does_not_fit_is_refused(before: Answer, act: Act, key: str) -> None:
    assert key_of(SOME, act, before) == key


def test_a_message_full_of_numbers_is_read_at_once() -> None:
    assert key_of(SOME, Act("text", "1  " * 1300 + "x")) == "answer-no-option"
    assert SOME.take(None, Act("text", "1  " * 1300)) == ["roads"]


@pytest.mark.parametrize(
    ("answer", "fullness"), [(None, "partial"), ([], "partial"), (["roads"], "enough"), (["roads", "none"], "full")]
)
def test_several_are_enough_from_the_fewest_and_full_at_the_most(answer: Answer, fullness: str) -> None:
    assert SOME.fullness(answer) == fullness


def test_too_few_are_told_how_many_it_takes() -> None:
    refusal = PickSeveral(ITEMS, min=2, max=3).missing(["roads"])

    assert (refusal.key, refusal.values) == ("answer-too-few", {"min": 2, "chosen": 1})


@pytest.mark.parametrize(
    ("answer", "one", "some"),
    [
        ("roads", "roads", None),
        ("gone", None, None),
        (["roads", "gone"], None, ["roads"]),
        (["none", "parks", "roads"], None, ["roads", "parks"]),
        ({"skipped": True}, None, None),
        (True, None, None),
        (["gone"], None, None),
    ],
)
def test_of_an_earlier_answer_the_options_that_are_still_there_are_kept(
    answer: Answer, one: Answer, some: Answer
) -> None:
    assert ONE.fitting(answer) == one
    assert SOME.fitting(answer) == some


@given(st.text(max_size=60))
def test_whatever_is_typed_is_an_option_or_refused(typed: str) -> None:
    for kind in (ONE, SOME, YesNo()):
        try:
            answer = kind.take(None, Act("text", typed))
        except Refused:
            continue
        assert kind.fitting(answer) == answer


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        *((yes, True) for yes in ("예", "네!", "네.", "Yes", "y", "ＹＥＳ")),
        *((no, False) for no in ("아니요", "아니오", "아뇨", " NO ", "n")),
    ],
)
def test_yes_and_no_may_be_typed(typed: str, answer: bool) -> None:
    assert YesNo().take(None, Act("text", typed)) is answer


@pytest.mark.parametrize("typed", ["", "음", "예 아니요", "아마도", "1", "yes and no"])
def test_what_is_neither_yes_nor_no_is_refused(typed: str) -> None:
    assert key_of(YesNo(), Act("text", typed)) == "answer-yes-or-no"


def test_yes_and_no_are_tapped() -> None:
    assert YesNo().take(None, Act("yes")) is True
    assert YesNo().take(True, Act("no")) is False
    assert YesNo().fullness(False) == "full"
    assert YesNo().fullness(None) == "partial"
    assert YesNo().fitting("yes") is None
