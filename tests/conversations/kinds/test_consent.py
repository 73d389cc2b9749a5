"""Consents: by tap only, to exactly what was shown, and what follows when the text changes."""

from datetime import UTC, datetime, timedelta

import pytest

from conversations import engine
from conversations.draft import Draft
from conversations.flow import Act, Step
from conversations.kinds.consent import ConsentStep, consent_given
from participation.consent import Consent, holds
from participation.refused import Refused
from participation.words import Localized
from tests.conversations.kinds.refusing import key_of

AT = datetime(2023, 6, 1, 9, tzinfo=UTC)
ADA = 100_000_001


def words(**languages: str) -> Localized:
    return Localized(languages)


def a_consent(*, required: bool = True, items: str = "이름, 연락처", version: int = 1) -> Consent:
    return Consent(
        key="personal-data",
        version=version,
        required=required,
        title=words(ko="동의", en="Consent"),
        purpose=words(ko="결과를 알립니다", en="To tell the result"),
        items=words(ko=items, en=items),
        keeping=words(ko="1년", en="1 year"),
        refusing=words(ko="동의하지 않을 수 있습니다", en="You may refuse"),
    )


REQUIRED = ConsentStep(a_consent(), "ko")
OPTIONAL = ConsentStep(a_consent(required=False), "ko")


def act(name: str, after: timedelta = timedelta()) -> Act:
    return Act(name, at=AT + after)


def test_an_answer_records_who_agreed_to_what_and_when() -> None:
    given = consent_given(REQUIRED.take(None, act("agree")), ADA)

    assert given is not None
    assert (given.account, given.key, given.language, given.given_at) == (ADA, "personal-data", "ko", AT)
    assert holds(given, a_consent())


@pytest.mark.parametrize(
    ("kind", "name", "fullness"),
    [
        (REQUIRED, "agree", "full"),
        (REQUIRED, "refuse", "partial"),
        (OPTIONAL, "agree", "full"),
        (OPTIONAL, "refuse", "full"),
    ],
)
def test_without_a_required_consent_one_can_not_go_on(kind: ConsentStep, name: str, fullness: str) -> None:
    assert kind.fullness(kind.take(None, act(name))) == fullness
    assert kind.fullness(None) == "partial"


def test_who_refuses_hears_what_follows_and_may_think_again() -> None:
    steps = (Step("consent", REQUIRED),)
    with pytest.raises(Refused, match="consent-undecided"):
        engine.finish(steps, Draft())
    draft = engine.take(steps, Draft(), act("refuse"))
    assert consent_given(draft.answer("consent"), ADA) is None
    with pytest.raises(Refused, match="consent-refused"):
        engine.finish(steps, draft)

    draft = engine.take(steps, draft, act("agree"))

    assert engine.current(steps, draft) is None


def test_who_takes_back_a_required_consent_is_asked_for_it_again() -> None:
    steps = (Step("consent", REQUIRED),)
    draft = engine.take(steps, Draft(), act("agree"))

    draft = engine.take(steps, engine.revisit(steps, draft, "consent"), act("refuse"))

    assert draft.done == {}
    assert engine.current(steps, draft) is not None


def test_agreeing_twice_is_agreeing_at_the_first_time() -> None:
    agreed = REQUIRED.take(None, act("agree"))

    assert REQUIRED.take(agreed, act("agree", timedelta(minutes=5))) == agreed
    assert REQUIRED.take(agreed, act("refuse", timedelta(minutes=5)))["agreed"] is False


@pytest.mark.parametrize("typed", ["text", "edited"])
def test_consent_is_never_typed(typed: str) -> None:
    with pytest.raises(Refused, match="not-here"):
        engine.take((Step("consent", REQUIRED),), Draft(), Act(typed, "동의합니다", message_id=1, at=AT))


def test_consent_without_a_time_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="time"):
        REQUIRED.take(None, Act("agree"))


def test_nobody_consents_in_a_language_in_which_the_text_does_not_stand() -> None:
    korean_only = a_consent().model_copy(update={"items": words(ko="이름")})

    assert key_of(ConsentStep(korean_only, "en"), act("agree")) == "consent-not-in-language"


@pytest.mark.parametrize(
    ("now", "stays"),
    [
        (REQUIRED, True),
        (ConsentStep(a_consent(), "en"), True),  # read in Korean, and the Korean text is still this one
        (ConsentStep(a_consent(version=2), "ko"), False),
        (ConsentStep(a_consent(items="이름"), "ko"), False),
        (OPTIONAL, False),  # "required" was part of what was shown
    ],
    ids=["nothing changed", "another language now", "a new version", "other words", "optional now"],
)
def test_a_changed_text_is_asked_for_again(now: ConsentStep, stays: bool) -> None:
    agreed = REQUIRED.take(None, act("agree"))

    assert now.fitting(agreed) == (agreed if stays else None)


def test_a_language_that_the_text_no_longer_has_is_asked_for_again() -> None:
    agreed = ConsentStep(a_consent(), "en").take(None, act("agree"))
    korean_only = a_consent().model_copy(update={"items": words(ko="이름, 연락처")})

    assert ConsentStep(korean_only, "ko").fitting(agreed) is None


@pytest.mark.parametrize("answer", [{"skipped": True}, True, "agreed", []])
def test_only_a_consent_fits_a_consent(answer: object) -> None:
    assert REQUIRED.fitting(answer) is None
