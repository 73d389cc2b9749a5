"""Whether a question is asked, whether an answer fits, and which files are taken."""

from datetime import date

import pytest

from participation.papers import MEGABYTE, FileRule, check_kind, check_size
from participation.questions import (
    Answer,
    Choice,
    Day,
    Files,
    Form,
    Item,
    Question,
    Several,
    Text,
    When,
    YesNo,
    applies,
    check_answer,
)
from participation.refused import Refused
from participation.words import Localized
from texts import LANGUAGES, say

ABC = tuple(Item(key=key, name=Localized({"ko": key})) for key in "abc")
PICTURES = FileRule(kinds=("JPEG", "PNG"), largest=10, max=2)


def question(form: Form, key: str = "q", *, optional: bool = False, when: When | None = None) -> Question:
    return Question(key=key, ask=Localized({"ko": "?"}), optional=optional, when=when, form=form)


@pytest.mark.parametrize(
    ("form", "answer"),
    [
        (Text(shortest=1, longest=10), "가" * 10),
        (Text(shortest=1, longest=10), "  " + "가" * 10 + "\n"),  # blanks at both ends do not count
        (Text(shortest=1, longest=1), "각"),  # one letter, however it is put together
        (Text(shortest=3, longest=9), "가\n나"),
        (Choice(options=ABC), "b"),
        (Several(options=ABC, min=1, max=2), ("c", "a")),
        (Day(), date(2023, 6, 1)),
        (YesNo(), False),
    ],
)
def test_an_answer_that_fits_passes(form: Form, answer: Answer) -> None:
    check_answer(question(form), answer)


@pytest.mark.parametrize(
    ("form", "answer", "key", "values"),
    [
        (Text(shortest=1, longest=10), "가" * 11, "answer-too-long", {"length": 11, "longest": 10, "over": 1}),
        (
            Text(shortest=1, longest=1000),
            "가" * 9000,
            "answer-too-long",
            {"length": 9000, "longest": 1000, "over": 8000},
        ),
        (Text(shortest=5, longest=10), "가나다", "answer-too-short", {"length": 3, "shortest": 5}),
        (Text(shortest=1, longest=10), " \n ", "answer-empty", {}),
        (Text(shortest=1, longest=10), "\u0301\u0302", "answer-empty", {}),
        (Text(shortest=1, longest=10), "\u3164", "answer-empty", {}),
        (Text(shortest=1, longest=10), True, "answer-wrong-kind", {}),
        (Text(shortest=1, longest=10), None, "answer-needed", {}),
        (Choice(options=ABC), "d", "answer-no-option", {}),
        (Choice(options=ABC), ("a",), "answer-wrong-kind", {}),
        (Several(options=ABC, min=2, max=2), ("a",), "answer-too-few", {"min": 2, "chosen": 1}),
        (Several(options=ABC, min=1, max=2), ("a", "b", "c"), "answer-too-many", {"max": 2, "chosen": 3}),
        (Several(options=ABC, min=1, max=2), ("a", "a"), "answer-no-option", {}),
        (Several(options=ABC, min=1, max=2), ("a", "d"), "answer-no-option", {}),
        (Several(options=ABC, min=1, max=2), "a", "answer-wrong-kind", {}),
        (Day(), "2023-06-01", "answer-wrong-kind", {}),
        (YesNo(), "yes", "answer-wrong-kind", {}),
        (Files(files=PICTURES), "a.png", "answer-wrong-kind", {}),
    ],
)
def test_an_answer_that_does_not_fit_is_told_why(
    form: Form, answer: Answer, key: str, values: dict[str, object]
) -> None:
    with pytest.raises(Refused) as refused:
        check_answer(question(form), answer)

    assert (refused.value.key, refused.value.values) == (key, values)
    assert all(say(language, f"refused-{key}", **values) for language in LANGUAGES)


def test_what_is_optional_may_be_skipped() -> None:
    check_answer(question(YesNo(), optional=True), None)


SCOPE = question(Choice(options=ABC), "scope")
DETAIL = question(YesNo(), "detail", when=When(question="scope", answers=("a", "b")))
MORE = question(Text(shortest=1, longest=9), "more", when=When(question="detail", answers=(True,)))
SEVERAL = question(Several(options=ABC, min=1, max=3), "several")
ANY = question(Text(shortest=1, longest=9), "any", when=When(question="several", answers=("c",)))
ALL = {each.key: each for each in (SCOPE, DETAIL, MORE, SEVERAL, ANY)}


@pytest.mark.parametrize(
    ("asked", "answers", "expected"),
    [
        (SCOPE, {}, True),
        (DETAIL, {}, False),  # not before the question that decides it
        (DETAIL, {"scope": "a"}, True),
        (DETAIL, {"scope": "c"}, False),
        (MORE, {"scope": "a", "detail": True}, True),
        (MORE, {"scope": "a", "detail": False}, False),
        (MORE, {"scope": "c", "detail": True}, False),  # answered once, but no longer asked
        (ANY, {"several": ("a", "c")}, True),
        (ANY, {"several": ("a",)}, False),
        (ANY, {"several": None}, False),
        (question(YesNo(), when=When(question="gone", answers=(True,))), {"gone": True}, False),
    ],
)
def test_a_question_is_asked_if_the_earlier_answers_lead_to_it(
    asked: Question, answers: dict[str, Answer], expected: bool
) -> None:
    assert applies(asked, ALL, answers) is expected


def test_files_are_taken_within_size_number_and_kind() -> None:
    check_size(PICTURES, 10 * MEGABYTE, others=1)
    check_kind(PICTURES, "PNG")


@pytest.mark.parametrize(
    ("size", "others", "key"),
    [(0, 0, "paper-empty"), (10 * MEGABYTE + 1, 0, "paper-too-large"), (1, 2, "paper-too-many")],
)
def test_a_file_that_does_not_fit_is_told_why(size: int, others: int, key: str) -> None:
    with pytest.raises(Refused) as refused:
        check_size(PICTURES, size, others=others)

    assert refused.value.key == key
    assert all(say(language, f"refused-{key}", **refused.value.values) for language in LANGUAGES)


@pytest.mark.parametrize("found", ["PDF", None, "EXE"])
def test_a_file_of_another_kind_hears_which_are_taken(found: str | None) -> None:
    with pytest.raises(Refused) as refused:
        check_kind(PICTURES, found)

    assert refused.value.values == {"kinds": "JPEG, PNG"}
    assert all(say(language, "refused-paper-wrong-kind", **refused.value.values) for language in LANGUAGES)
