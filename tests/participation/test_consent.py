"""A consent holds for exactly what was shown, in the language in which it was shown."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest

from participation.consent import Consent, ConsentGiven, give, holds, outstanding
from participation.refused import Refused
from participation.words import Localized
from tests.participation.receptions import youth

AT = datetime(2023, 6, 1, tzinfo=UTC)
ANA, BO = 1, 2
REQUIRED, OPTIONAL = youth().consents


def reworded(part: str = "purpose", korean: str = "바뀐 글") -> Consent:
    changed = Localized({**getattr(REQUIRED, part).root, "ko": korean})
    return REQUIRED.model_copy(update={part: changed})


def test_what_was_shown_is_recorded_with_its_hash_time_and_language() -> None:
    given = give(REQUIRED, language="en", account=ANA, at=AT)

    assert (given.account, given.key, given.version, given.language) == (ANA, "personal-data", 1, "en")
    assert (given.given_at, given.withdrawn_at) == (AT, None)
    assert given.digest == REQUIRED.shown("en").digest
    assert REQUIRED.shown("en").parts["purpose"] == "To check whether you may take part and to tell you the result."
    assert ConsentGiven.model_validate_json(given.model_dump_json()) == given


def test_anybody_can_recompute_the_hash_from_what_was_shown() -> None:
    consent = Consent.model_validate(
        {"key": "k", **{part: {"ko": part} for part in ("title", "purpose", "items", "keeping", "refusing")}}
    )
    content = (
        '{"items":"items","keeping":"keeping","key":"k","language":"ko","purpose":"purpose",'
        '"refusing":"refusing","required":true,"title":"title","version":1}'
    )

    assert consent.shown("ko").digest == sha256(content.encode()).hexdigest()


def test_nobody_consents_in_a_language_in_which_the_text_is_not_there() -> None:
    assert REQUIRED.languages() == ("ko", "en")
    assert OPTIONAL.languages() == ("ko",)
    for act in (lambda: give(OPTIONAL, language="en", account=ANA, at=AT), lambda: OPTIONAL.shown("en")):
        with pytest.raises(Refused, match="consent-not-in-language"):
            act()


def test_one_part_that_lacks_a_language_keeps_the_whole_from_being_shown_in_it() -> None:
    half = REQUIRED.model_copy(update={"keeping": Localized({"ko": "3년"})})

    assert half.languages() == ("ko",)


@pytest.mark.parametrize("part", ["title", "purpose", "items", "keeping", "refusing"])
def test_a_changed_text_has_to_be_agreed_to_anew(part: str) -> None:
    given = give(REQUIRED, language="ko", account=ANA, at=AT)

    assert holds(given, REQUIRED)
    assert not holds(given, reworded(part))


def test_a_change_in_one_language_leaves_the_other_as_it_was() -> None:
    assert holds(give(REQUIRED, language="en", account=ANA, at=AT), reworded())


def test_a_new_version_has_to_be_agreed_to_anew() -> None:
    given = give(REQUIRED, language="ko", account=ANA, at=AT)

    assert not holds(given, REQUIRED.model_copy(update={"version": 2}))


def test_an_optional_consent_that_becomes_required_has_to_be_given_anew() -> None:
    given = give(OPTIONAL, language="ko", account=ANA, at=AT)

    assert not holds(given, OPTIONAL.model_copy(update={"required": True}))


def test_a_withdrawn_consent_holds_no_more() -> None:
    given = give(REQUIRED, language="ko", account=ANA, at=AT)

    assert holds(given, REQUIRED)
    assert not holds(given.model_copy(update={"withdrawn_at": AT + timedelta(hours=1)}), REQUIRED)


def test_what_is_outstanding_is_each_persons_own() -> None:
    anas = give(REQUIRED, language="ko", account=ANA, at=AT)
    withdrawn = give(REQUIRED, language="ko", account=BO, at=AT).model_copy(update={"withdrawn_at": AT})

    assert outstanding(youth().consents, [anas, withdrawn], ANA) == ()
    assert outstanding(youth().consents, [anas, withdrawn], BO) == (REQUIRED,)
    assert outstanding(youth().consents, [withdrawn, give(REQUIRED, language="en", account=BO, at=AT)], BO) == ()
