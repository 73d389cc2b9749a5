"""A guardian consents for a child, and the office checks that it was the guardian."""

from datetime import UTC, date, datetime, timedelta

import pytest

from participation import guardian
from participation.guardian import GuardianConsent, GuardianRule
from participation.refused import Refused
from texts import LANGUAGES, say

RULE = GuardianRule()
DAY = date(2023, 6, 1)
ASKED_AT = datetime(2023, 6, 1, tzinfo=UTC)
GIVEN_AT = ASKED_AT + timedelta(days=1)
CHILD, MOTHER, OFFICIAL = 1, 2, 3

NONE = GuardianConsent()
ASKED = guardian.ask(NONE, at=ASKED_AT)
GIVEN = guardian.give(ASKED, account=MOTHER, at=GIVEN_AT)
CHECKED = guardian.check(GIVEN, RULE, way="call", by=OFFICIAL, at=GIVEN_AT + timedelta(days=2))
WITHDRAWN = guardian.withdraw(CHECKED, at=GIVEN_AT + timedelta(days=3))


def said(refused: Refused) -> str:
    for language in LANGUAGES:
        assert say(language, f"refused-{refused.key}", **refused.values)
    return refused.key


@pytest.mark.parametrize(
    ("born", "needed"),
    [
        (date(2009, 6, 1), False),  # fourteen today
        (date(2009, 6, 2), True),
        (2009, None),  # the year leaves it open
        (2010, True),
        (2008, False),
    ],
)
def test_below_fourteen_a_guardian_is_needed(born: date | int, needed: bool | None) -> None:
    assert RULE.needed(born, DAY) is needed


def test_an_office_may_ask_for_a_guardian_longer() -> None:
    assert GuardianRule(age=19).needed(date(2005, 1, 1), DAY) is True


@pytest.mark.parametrize(
    ("consent", "after", "state"),
    [
        (NONE, timedelta(), "none"),
        (ASKED, timedelta(), "asked"),
        (GIVEN, timedelta(), "given"),
        (GIVEN, timedelta(days=5, microseconds=-1), "given"),
        (GIVEN, timedelta(days=5), "expired"),  # destroyed without confirmation
        (CHECKED, timedelta(days=400), "checked"),
        (WITHDRAWN, timedelta(days=4), "withdrawn"),
    ],
)
def test_how_it_stands_follows_from_what_happened_and_from_the_time(
    consent: GuardianConsent, after: timedelta, state: str
) -> None:
    assert consent.state(GIVEN_AT + after) == state
    assert GuardianConsent.model_validate_json(consent.model_dump_json()) == consent


def test_what_waits_to_be_checked_says_when_it_is_destroyed() -> None:
    assert GIVEN.expires_at == GIVEN_AT + timedelta(days=5)
    assert (NONE.expires_at, ASKED.expires_at, CHECKED.expires_at, WITHDRAWN.expires_at) == (None,) * 4


@pytest.mark.parametrize(
    ("account", "number", "key"),
    [
        (CHILD, None, "guardian-is-member"),
        (4, None, "guardian-is-member"),  # another member of the team
        (MOTHER, "+821000000001", "guardian-number-of-member"),
    ],
)
def test_the_guardian_is_somebody_else_than_any_member(account: int, number: str | None, key: str) -> None:
    members = [(CHILD, "+821000000001"), (4, None)]

    with pytest.raises(Refused) as refused:
        guardian.check_guardian(account, number, members)

    assert said(refused.value) == key
    guardian.check_guardian(MOTHER, "+821000000002", members)
    guardian.check_guardian(MOTHER, None, members)


def test_the_same_guardian_twice_changes_nothing_and_another_one_is_refused() -> None:
    later = GIVEN_AT + timedelta(hours=1)

    assert guardian.give(GIVEN, account=MOTHER, at=later) == GIVEN
    with pytest.raises(Refused) as refused:
        guardian.give(GIVEN, account=99, at=later)
    assert said(refused.value) == "guardian-already-given"


@pytest.mark.parametrize("consent", [NONE, WITHDRAWN, guardian.ask(NONE, at=GIVEN_AT - timedelta(days=7))])
def test_a_link_lives_seven_days(consent: GuardianConsent) -> None:
    with pytest.raises(Refused) as refused:
        guardian.give(consent, account=MOTHER, at=GIVEN_AT + timedelta(days=4))

    assert said(refused.value) == "guardian-link-expired"


def test_on_paper_there_is_no_account() -> None:
    on_paper = guardian.give(ASKED, account=None, at=GIVEN_AT)

    assert guardian.check(on_paper, RULE, way="paper", by=OFFICIAL, at=GIVEN_AT).state(GIVEN_AT) == "checked"


def test_of_two_checks_the_first_counts() -> None:
    assert guardian.check(CHECKED, RULE, way="paper", by=99, at=GIVEN_AT + timedelta(days=9)) == CHECKED
    assert (CHECKED.way, CHECKED.checked_by) == ("call", OFFICIAL)


@pytest.mark.parametrize(
    ("consent", "way", "by", "key"),
    [
        (GIVEN, "letter", OFFICIAL, "guardian-way-unknown"),
        (GIVEN, "call", MOTHER, "guardian-checks-own"),
        (ASKED, "call", OFFICIAL, "guardian-not-given"),
        (NONE, "call", OFFICIAL, "guardian-not-given"),
        (WITHDRAWN, "call", OFFICIAL, "guardian-not-given"),
    ],
)
def test_a_check_needs_a_consent_and_a_way_of_the_programme(
    consent: GuardianConsent, way: str, by: int, key: str
) -> None:
    with pytest.raises(Refused) as refused:
        guardian.check(consent, RULE, way=way, by=by, at=GIVEN_AT + timedelta(days=4))

    assert said(refused.value) == key


def test_after_five_days_it_is_too_late_to_check_and_it_begins_anew() -> None:
    late = GIVEN_AT + timedelta(days=5)

    with pytest.raises(Refused) as refused:
        guardian.check(GIVEN, RULE, way="call", by=OFFICIAL, at=late)

    assert said(refused.value) == "guardian-expired"
    assert guardian.ask(GIVEN, at=late) == GuardianConsent(asked_at=late)
    assert guardian.ask(GIVEN, at=GIVEN_AT) == GIVEN
    assert guardian.ask(CHECKED, at=late) == CHECKED


def test_of_two_withdrawals_the_first_counts() -> None:
    assert guardian.withdraw(WITHDRAWN, at=GIVEN_AT + timedelta(days=9)) == WITHDRAWN
