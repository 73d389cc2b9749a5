"""Programmes as values: they read back from JSON as they were, and an office's words fall back."""

import pytest
from pydantic import ValidationError

from participation.programme import Vote
from participation.refused import Refused
from participation.words import Localized
from tests.participation.votes import OFFICE, a_vote, numbered

STRANGE = "\u202e<b>&amp;</b> 👩‍👩‍👧 e\u0301 \u2068 " + "가" * 180


@pytest.mark.parametrize(
    "vote",
    [
        a_vote(),
        a_vote(host=Localized({"ko": "행정안전부", "en": "Ministry"}), begun_on=None, ranked=False),
        a_vote(options=numbered(STRANGE, "둘", "셋"), about=Localized({"ko": "한 줄\n\n두 줄"})),
    ],
)
def test_a_vote_reads_back_from_json_as_it_was(vote: Vote) -> None:
    written = vote.model_dump_json()

    again = Vote.model_validate_json(written)

    assert again == vote
    assert again.model_dump_json() == written
    assert hash(again) == hash(vote)


@pytest.mark.parametrize(
    ("texts", "language", "words"),
    [
        ({"ko": "창원", "en": "Changwon"}, "en", "Changwon"),
        ({"ko": "창원"}, "en", "창원"),
        ({"en": "Changwon"}, "fr", "Changwon"),
        ({"en": "Changwon", "ko": "창원"}, "fr", "창원"),
    ],
)
def test_words_fall_back_to_korean_then_to_what_there_is(texts: dict[str, str], language: str, words: str) -> None:
    assert Localized(texts).in_(language) == words


def test_an_option_is_found_by_its_number() -> None:
    assert a_vote().option(4).key == "제천"


@pytest.mark.parametrize("number", [0, -1, 6, 10**30])
def test_a_number_that_the_vote_does_not_have_is_refused(number: int) -> None:
    with pytest.raises(Refused) as refused:
        a_vote().option(number)

    assert (refused.value.key, refused.value.values) == ("option-unknown", {"number": number})


def test_a_copy_with_other_options_finds_those() -> None:
    vote = a_vote()
    assert vote.option(5).key == "단양"

    fewer = vote.model_copy(update={"options": vote.options[:2]})

    assert list(fewer.by_number) == [1, 2]


def test_a_vote_cannot_be_changed_in_place() -> None:
    vote = a_vote()

    with pytest.raises(ValidationError):
        vote.ranked = False  # type: ignore[misc]  # that is what is refused


def test_who_asks_is_the_host_else_the_office() -> None:
    host = Localized({"ko": "행정안전부"})

    assert a_vote(host=host).asks == host
    assert a_vote().asks == OFFICE.name
