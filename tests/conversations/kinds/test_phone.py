"""Telephone numbers as people type them and as Telegram hands them over."""

import pytest

from conversations.flow import Act
from conversations.kinds.phone import Phone, as_dialled
from tests.conversations.kinds.refusing import key_of

PHONE = Phone()


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("010-1234-5678", "+821012345678"),
        ("01012345678", "+821012345678"),
        ("０１０ １２３４ ５６７８", "+821012345678"),
        ("010–1234–5678", "+821012345678"),
        ("010.1234.5678", "+821012345678"),
        ("010-1234-5678입니다", "+821012345678"),
        ("+82 10-1234-5678", "+821012345678"),
        ("+82 010-1234-5678", "+821012345678"),
        ("82-10-1234-5678", "+821012345678"),
        ("(02)123-4567", "+8221234567"),
        ("043-640-0000", "+82436400000"),
        ("070-1234-5678", "+827012345678"),
        ("+1 202 555 0123", "+12025550123"),
        ("+84 91 234 56 78", "+84912345678"),
    ],
)
def test_a_typed_number_is_kept_in_one_spelling(typed: str, number: str) -> None:
    assert PHONE.take(None, Act("text", typed)) == {"number": number, "shared": False}


@pytest.mark.parametrize("written", ["+821012345678", "821012345678", "01012345678", "+82 10 1234 5678"])
def test_a_shared_contact_is_the_same_number_however_the_client_writes_it(written: str) -> None:
    assert PHONE.take(None, Act("contact", written)) == {"number": "+821012345678", "shared": True}


@pytest.mark.parametrize(
    ("act", "key"),
    [
        (Act("text", "+888 0123 4567"), "phone-anonymous"),
        (Act("contact", "+88801234567"), "phone-anonymous"),
        (Act("contact", "88801234567"), "phone-anonymous"),
        (Act("text", "112"), "phone-not-a-persons"),
        (Act("text", "1588-1234"), "phone-not-a-persons"),
        (Act("text", "080-123-4567"), "phone-not-a-persons"),
        (Act("text", "010-1234-567"), "phone-unreadable"),  # one digit is missing
        (Act("text", "010-1234-56789"), "phone-unreadable"),
        (Act("text", "010-1234-5678, 010-8765-4321"), "phone-unreadable"),  # which?
        (Act("text", "900305-1234567"), "phone-unreadable"),
        (Act("text", "없어요"), "phone-unreadable"),
        (Act("text", ""), "phone-unreadable"),
        (Act("contact", ""), "phone-unreadable"),
        (Act("text", "1" * 4096), "phone-unreadable"),
        (Act("text", "(" * 4096), "phone-unreadable"),
    ],
)
def test_what_reaches_nobody_is_refused(act: Act, key: str) -> None:
    assert key_of(PHONE, act) == key


def test_a_number_is_done_with_its_message_and_replaced_by_the_next() -> None:
    typed = PHONE.take(None, Act("text", "010-1234-5678"))
    shared = PHONE.take(typed, Act("contact", "+821012345678"))

    assert PHONE.fullness(typed) == "full"
    assert shared["shared"] is True
    assert PHONE.fullness(None) == "partial"
    assert PHONE.missing(None).key == "phone-unreadable"


def test_only_a_number_fits_a_number() -> None:
    kept = {"number": "+821012345678", "shared": True}

    assert PHONE.fitting(kept) == kept
    assert PHONE.fitting({"skipped": True}) is None
    assert PHONE.fitting("+821012345678") is None


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+821012345678", "010-1234-5678"),
        ("+82436000000", "043-600-0000"),
        ("+82212345678", "02-1234-5678"),
        ("+821000000009", "010-0000-0009"),  # nobody's, and still shown
        ("+12015550123", "+1 201-555-0123"),
    ],
)
def test_a_number_is_shown_as_people_in_korea_dial_it(number: str, shown: str) -> None:
    assert as_dialled(number) == shown
