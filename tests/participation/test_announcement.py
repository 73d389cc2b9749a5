"""What an announcement may say, what is approved, and by whom."""

from datetime import UTC, datetime
from typing import Any

import pytest

from participation.announcement import (
    Content,
    Entity,
    Media,
    Words,
    check_approve,
    check_content,
    digest,
    needs_approval,
)
from participation.audience import Audience, Term, check_audience
from participation.refused import Refused

KINDS = {1: "vote", 2: "contest", 3: "board"}
HELLO = Content(words={"ko": Words(text="안녕하세요")})
PICTURE = Media(kind="photo", file_id="photo-1")
EVERYONE = Term(who="everyone")
BOLD = Entity(type="bold", offset=0, length=2)


def said(text: str, *entities: Entity, **different: Any) -> Content:
    return Content(words={"ko": Words(text=text, entities=entities)}, **different)


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (HELLO, None),
        (Content(), "announcement-empty"),
        (said("  \n "), "announcement-empty"),
        (Content(words={"en": Words(text="Hello")}), "announcement-korean-missing"),
        (Content(words={**HELLO.words, "fr": Words(text="Salut")}), "announcement-language-unknown"),
        (said("가" * 4096), None),
        (said("가" * 4097), "announcement-too-long"),
        (said("👍" * 4096), None),  # Telegram counts characters, not units
        (said("가" * 1024, media=PICTURE), None),
        (said("가" * 1025, media=PICTURE), "announcement-caption-too-long"),
        (said("가나", BOLD), None),
        (said("가", BOLD), "announcement-formatting"),  # it doesn't close
        (said("👍", BOLD), None),
        (said("👍", Entity(type="bold", offset=0, length=1)), "announcement-formatting"),  # in the middle of a sign
        (said("👍가", Entity(type="bold", offset=1, length=2)), "announcement-formatting"),
        (said("가나", Entity(type="bold", offset=0, length=0)), "announcement-formatting"),
        (said("가나", Entity(type="bold", offset=-1, length=2)), "announcement-formatting"),
        (said("가나", Entity(type="text_link", offset=0, length=2)), "announcement-formatting"),
        (said("가나", Entity(type="text_link", offset=0, length=2, url="javascript:x")), "announcement-formatting"),
        (said("가나", Entity(type="text_link", offset=0, length=2, url="https://example.org")), None),
        (said("가" * 300, *[BOLD] * 101), "announcement-formatting"),
        (said("가", programmes=(1, 2)), None),
        (said("가", programmes=(9,)), "announcement-button-gone"),
        (said("가", programmes=(1,) * 6), "announcement-buttons"),
    ],
)
def test_what_telegram_would_not_take_is_refused_before(content: Content, refusal: str | None) -> None:
    if refusal is None:
        check_content(content, KINDS)
    else:
        with pytest.raises(Refused, match=f"^{refusal}$"):
            check_content(content, KINDS)


@pytest.mark.parametrize(
    ("audience", "of", "refusal"),
    [
        (Audience(every_of=(EVERYONE,)), None, None),
        (Audience(every_of=(EVERYONE,)), 1, "audience-not-yours"),
        (Audience(), None, "audience-unnamed"),
        (Audience(none_of=(Term(who="participants", programme=1),)), 1, "audience-unnamed"),
        (Audience(every_of=(Term(who="not-voted", programme=1),)), 1, None),
        (Audience(every_of=(Term(who="not-voted", programme=1),)), 2, "audience-not-yours"),
        (Audience(every_of=(EVERYONE,), none_of=(Term(who="participants", programme=1),)), None, None),
        (Audience(every_of=(Term(who="followers", programme=1),), none_of=(EVERYONE,)), None, "audience-contradiction"),
        (
            Audience(every_of=(Term(who="followers", programme=1),), none_of=(Term(who="followers", programme=1),)),
            1,
            "audience-contradiction",
        ),
        (Audience(every_of=(Term(who="not-voted", programme=2),)), 2, "audience-group-unfit"),
        (Audience(every_of=(Term(who="members", programme=1),)), 1, "audience-group-unfit"),
        (Audience(every_of=(Term(who="members", programme=2),), language="en"), 2, None),
        (Audience(every_of=(Term(who="participants", programme=3),)), 3, None),
        (Audience(every_of=(Term(who="unfinished", programme=3),)), 3, "audience-group-unfit"),
        (Audience(every_of=(Term(who="followers"),)), None, "audience-group-unfit"),
        (Audience(every_of=(Term(who="everyone", programme=1),)), None, "audience-group-unfit"),
        (Audience(every_of=(Term(who="followers", programme=9),)), None, "audience-programme-gone"),
        (Audience(every_of=(Term(who="followers", programme=1),) * 6), 1, "audience-too-many"),
    ],
)
def test_an_audience_makes_sense_and_is_ones_own(audience: Audience, of: int | None, refusal: str | None) -> None:
    if refusal is None:
        check_audience(audience, KINDS, of=of)
    else:
        with pytest.raises(Refused, match=f"^{refusal}$"):
            check_audience(audience, KINDS, of=of)


@pytest.mark.parametrize(
    ("people", "emergency", "needed"), [(99, False, False), (100, False, True), (1, True, True), (0, False, False)]
)
def test_many_people_and_emergencies_need_a_second_official(people: int, emergency: bool, needed: bool) -> None:
    assert needs_approval(people, 100, emergency=emergency) is needed


@pytest.mark.parametrize(
    ("proposed", "seen", "by", "invited", "refusal"),
    [
        ("a", "a", 2, False, None),
        (None, "a", 2, False, "announcement-not-proposed"),
        ("a", "b", 2, False, "announcement-changed"),
        ("a", "a", 1, False, "announcement-own"),
        ("a", "a", 2, True, "announcement-invited"),
    ],
)
def test_only_a_second_official_approves_and_only_what_they_have_seen(
    proposed: str | None, seen: str, by: int, invited: bool, refusal: str | None
) -> None:
    if refusal is None:
        check_approve(proposed, seen, author=1, by=by, invited=invited)
    else:
        with pytest.raises(Refused, match=f"^{refusal}$"):
            check_approve(proposed, seen, author=1, by=by, invited=invited)


def test_what_is_approved_changes_with_everything_that_matters_and_with_nothing_else() -> None:
    at = datetime(2023, 6, 1, tzinfo=UTC)
    one, two = Term(who="followers", programme=1), Term(who="not-voted", programme=1)
    audience = Audience(every_of=(one, two))
    first = digest(HELLO, audience, at, emergency=False)

    assert digest(HELLO, Audience(every_of=(two, one, one)), at, emergency=False) == first
    others = [
        digest(said("안녕하세요."), audience, at, emergency=False),
        digest(said("안녕하세요", BOLD), audience, at, emergency=False),
        digest(said("안녕하세요", media=PICTURE), audience, at, emergency=False),
        digest(said("안녕하세요", programmes=(1,)), audience, at, emergency=False),
        digest(Content(words={**HELLO.words, "en": Words(text="Hello")}), audience, at, emergency=False),
        digest(HELLO, Audience(every_of=(one,)), at, emergency=False),
        digest(HELLO, Audience(every_of=(one,), none_of=(two,)), at, emergency=False),
        digest(HELLO, Audience(every_of=(one, two), language="ko"), at, emergency=False),
        digest(HELLO, audience, None, emergency=False),
        digest(HELLO, audience, at, emergency=True),
    ]
    assert len({first, *others}) == len(others) + 1
