"""The texts that may be mended: each by a name of its own, and nothing but that text changes."""

import pytest

from participation.contest import Reception
from participation.mistakes import Fault
from participation.programme import Programme
from participation.questions import Choice
from participation.refused import Refused
from participation.rewording import checked, reworded, wording, wordings
from tests.conversations.applicants import refusal_of
from tests.participation.boards import ideas
from tests.participation.receptions import youth
from tests.participation.votes import a_vote

KINDS: list[Programme] = [a_vote(), youth(), ideas()]


@pytest.mark.parametrize("programme", KINDS, ids=lambda one: one.kind)
def test_every_text_has_a_short_name_and_changes_alone(programme: Programme) -> None:
    every = wordings(programme)
    assert len({one.name for one in every}) == len(every)
    for one in every:
        assert one.name.isascii()
        assert len(one.name) <= 12
        changed = reworded(programme, one.name, "ko", "고친 글")
        after = {each.name: each.words for each in wordings(changed)}
        assert after[one.name] is not None
        assert after[one.name].root["ko"] == "고친 글"  # type: ignore[union-attr]
        assert {name for name, words in after.items() if words != wording(programme, name).words} == {one.name}
        assert type(programme).model_validate_json(changed.model_dump_json()) == changed


def test_what_people_agree_to_is_not_among_them() -> None:
    said = {text for one in wordings(youth()) if one.words is not None for text in one.words.each()}

    for consent in youth().consents:
        assert not said & {*consent.title.each(), *consent.purpose.each()}
    assert not said & {*youth().eligibility.who.each()}


def test_a_translation_stands_beside_the_text() -> None:
    about = reworded(a_vote(), "a", "en", "Choose three.").about

    assert about.root == {"ko": "세 곳을 고릅니다.", "en": "Choose three."}


def test_answers_keep_their_keys() -> None:
    reception = youth()
    place, question = next(
        (place, one) for place, one in enumerate(reception.questions) if isinstance(one.form, Choice)
    )
    changed = reworded(reception, f"i{place}-0", "ko", "다른 이름")

    assert isinstance(changed, Reception)
    form = changed.questions[place].form
    assert isinstance(form, Choice)
    assert isinstance(question.form, Choice)
    assert [item.key for item in form.options] == [item.key for item in question.form.options]


@pytest.mark.parametrize("name", ["", "x", "o99", "c0", "q0", "s0", "t1", "ooo", "h"])
def test_a_name_that_is_none_of_a_vote_leads_nowhere(name: str) -> None:
    assert refusal_of(lambda: wording(a_vote(), name)) == "wording-gone"


@pytest.mark.parametrize(
    ("name", "text", "key"),
    [
        ("t", "", "text-empty"),
        ("t", "두\n줄", "text-one-line"),
        ("t", "가" * 121, "text-too-long"),
        ("a", "\u3164", "text-invisible"),
    ],
)
def test_a_text_is_as_in_a_file(name: str, text: str, key: str) -> None:
    with pytest.raises(Fault, match=key):
        checked(a_vote(), wording(a_vote(), name), "ko", text)


def test_a_text_is_kept_without_blanks_around_it() -> None:
    assert checked(a_vote(), wording(a_vote(), "a"), "ko", "  두\n줄 ") == "두\n줄"


def test_two_options_are_not_called_alike() -> None:
    with pytest.raises(Refused, match="wording-twin"):
        checked(a_vote(), wording(a_vote(), "o1"), "ko", "구미 ")
    with pytest.raises(Refused, match="wording-same"):
        checked(a_vote(), wording(a_vote(), "o1"), "ko", "창원")
