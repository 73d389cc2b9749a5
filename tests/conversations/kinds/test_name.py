"""Names of all sorts of people, and what is no name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.flow import Act
from conversations.kinds.name import Name
from participation.person_name import LONGEST, masked, read_name, shown_name
from participation.refused import Refused
from tests.conversations.kinds.refusing import key_of, refused

NAME = Name()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("김", "김"),  # one syllable
        ("나무늘보", "나무늘보"),
        (" 나무  늘보 ", "나무 늘보"),
        ("나무\n늘보", "나무 늘보"),
        ("나\u200b무\x00늘보\u2060", "나무늘보"),
        ("나무\ud800", "나무"),
        ("\u1102\u1161", "나"),
        ("Jose\u200d\u0301", "José"),
        ("Anna-Maria O'Test", "Anna-Maria O'Test"),
        ("J.R. Test Jr. 3rd", "J.R. Test Jr. 3rd"),
        ("Đặng Thử", "Đặng Thử"),
        ("试 名", "试 名"),
        ("Проба", "Проба"),
        ("가" * LONGEST, "가" * LONGEST),
    ],
)
def test_a_name_is_kept_as_it_is_written(typed: str, name: str) -> None:
    assert NAME.take(None, Act("text", typed)) == name


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "name-empty"),
        ("\u200b\u3164", "name-empty"),
        ("\u0301\u0301", "name-empty"),
        ("...", "name-empty"),
        ("12", "name-empty"),
        ("👍", "name-empty"),
        ("900305-1234567", "name-resident-number"),
        ("나무늘보 900305-1", "name-resident-number"),
        ("나무늘보 010-0000-0000", "name-phone"),
        ("나무늘보 ０１０００００００００", "name-phone"),
        ("https://example.test", "name-link"),
        ("www.example", "name-link"),
        ("t.me/somebody", "name-link"),
        ("@somebody", "name-link"),
        ("me@example.test", "name-link"),
        ("a-" * 2000, "name-too-long"),
    ],
)
def test_what_is_no_name_is_refused(typed: str, key: str) -> None:
    assert key_of(NAME, Act("text", typed)) == key


def test_who_has_a_long_name_hears_how_long_it_may_be() -> None:
    refusal = refused(NAME, Act("text", "가" * 61))

    assert refusal is not None
    assert refusal.values == {"length": 61, "longest": 60}


@given(st.text(max_size=80))
def test_a_name_that_was_read_reads_the_same(typed: str) -> None:
    try:
        name = read_name(typed)
    except Refused:
        return
    assert read_name(name) == name


@pytest.mark.parametrize(("name", "seen"), [("나무늘보", "나○○"), ("김", "김○○"), ("Ada Lovelace", "A○○"), ("", "○○")])
def test_a_masked_name_tells_its_first_letter_and_not_its_length(name: str, seen: str) -> None:
    assert masked(name) == seen


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("  Ada \u202e  L. ", "Ada L."),
        ("🙂", "🙂"),
        ("\u3164", ""),
        ("\u0301" * 4096, ""),
        ("a" + "\u0301" * 4096, "\u00e1" + "\u0301" * 58),
        ("", ""),
    ],
)
def test_a_name_given_elsewhere_is_shown_as_far_as_it_can_be_seen(given: str, shown: str) -> None:
    assert shown_name(given) == shown


def test_a_name_is_done_with_its_message() -> None:
    assert NAME.fullness("나무늘보") == "full"
    assert NAME.fullness(None) == "partial"
    assert NAME.missing(None).key == "name-empty"
    assert NAME.fitting("나무늘보") == "나무늘보"
    assert NAME.fitting({"skipped": True}) is None
