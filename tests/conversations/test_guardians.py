"""A guardian consents for a child by a link or on paper; the office checks it; it expires, and can be withdrawn."""

from datetime import timedelta

import pytest

from conversations import guardian_checks, guardians, teams
from participation.guardian import GuardianConsent
from participation.team import TeamRules
from storage import applications, consents, members
from storage import guardians as kept
from storage.applications import Application
from storage.database import Tx
from storage.shelf import Programme
from tests.conversations.applicants import (
    A_CHILD,
    ANA,
    BO,
    CHAN,
    DA,
    MOTHER,
    OFFICIAL,
    a_team,
    agrees,
    begins,
    hands_in,
    joins,
    now,
    publish,
    read_by,
    ready,
    refusal_of,
    tells,
    with_a_child,
)
from tests.participation.receptions import youth
from tests.participation.votes import CLOSES_AT, WHILE_OPEN

NUMBER = "+821000000009"
LATER = WHILE_OPEN + timedelta(days=1)
FIVE_DAYS = timedelta(days=5)


def a_child(tx: Tx, programme: Programme) -> Application:
    """Make up a team of Ana, Bo and a child whose guardian nobody has asked yet."""
    application = a_team(tx, programme, ANA, BO)
    joins(tx, programme, application, CHAN, born=A_CHILD, phone="+821000000003")
    return now(tx, application)


def asks(tx: Tx, programme: Programme, application: Application, child: int = CHAN) -> str:
    token = guardians.ask(tx, programme, now(tx, application), child, at=WHILE_OPEN)
    assert token is not None
    return token


def gives(tx: Tx, token: str, account: int = MOTHER, **different: object) -> guardians.Asked:
    texts = read_by(publish(tx), account)
    how: dict[str, object] = {"name": "마바사", "number": NUMBER, "texts": texts, "at": LATER, **different}
    return guardians.consent_to(tx, token, account, **how)  # type: ignore[arg-type]  # a table's values


def checks(tx: Tx, programme: Programme, application: Application, **different: object) -> GuardianConsent:
    how: dict[str, object] = {"way": "call", "by": OFFICIAL, "at": LATER, **different}
    return guardian_checks.check(tx, programme, now(tx, application), CHAN, **how)  # type: ignore[arg-type]  # (the same)


def lacking(tx: Tx, programme: Programme, application: Application) -> list[tuple[str, int | None]]:
    found = teams.who_is_missing(tx, programme, now(tx, application), at=LATER)
    return [(each.key, each.account) for each in found]


def test_an_application_with_a_child_is_whole_once_the_office_has_checked(tx: Tx) -> None:
    programme = publish(tx)
    application = a_child(tx, programme)
    seen = [lacking(tx, programme, application)]
    token = asks(tx, programme, application)
    seen.append(lacking(tx, programme, application))
    gives(tx, token)
    seen.append(lacking(tx, programme, application))
    checks(tx, programme, application)
    seen.append(lacking(tx, programme, application))

    assert seen == [[("guardian", CHAN)], [("guardian", CHAN)], [("guardian-unchecked", CHAN)], []]
    hands_in(tx, programme, application, at=LATER)


def test_a_link_shows_the_child_the_contest_and_who_invited(tx: Tx) -> None:
    programme = publish(tx)
    application = a_child(tx, programme)
    token = asks(tx, programme, application)

    asked = guardians.look(tx, token, MOTHER, at=LATER)

    assert len(token) == 22
    assert (asked.programme.id, asked.child, asked.application.lead) == (programme.id, CHAN, ANA)
    assert kept.of(tx, application.id)[CHAN].given_at is None


def test_what_the_guardian_saw_and_told_is_there_for_the_check(tx: Tx) -> None:
    programme = publish(tx)
    application = a_child(tx, programme)
    gives(tx, asks(tx, programme, application), texts=read_by(programme, MOTHER, "en"))

    contact = kept.contact(tx, application.id, CHAN)

    assert contact is not None
    assert (contact.name, contact.number) == ("마바사", NUMBER)
    shown = programme.reception.consents[0].shown("en")
    assert [(each.key, each.language, each.digest) for each in contact.texts] == [("personal-data", "en", shown.digest)]
    assert "마바사" not in repr(contact)
    assert [each.child for each in kept.children_of(tx, MOTHER)] == [CHAN]


@pytest.mark.parametrize(
    ("account", "different", "key"),
    [
        (CHAN, {}, "guardian-is-member"),  # the child itself
        (BO, {}, "guardian-is-member"),
        (MOTHER, {"number": "+821000000003"}, "guardian-number-of-member"),
        (MOTHER, {"at": WHILE_OPEN + timedelta(days=7)}, "guardian-link-expired"),
        (MOTHER, {"texts": ()}, "consent-changed"),  # what the office asks for now, they have not read
    ],
)
def test_not_everybody_can_be_the_guardian(tx: Tx, account: int, different: dict[str, object], key: str) -> None:
    programme = publish(tx)
    application = a_child(tx, programme)
    token = asks(tx, programme, application)

    assert refusal_of(lambda: gives(tx, token, account, **different)) == key
    assert kept.of(tx, application.id)[CHAN].given_at is None


def test_the_same_tap_twice_is_one_consent_and_another_account_comes_too_late(tx: Tx) -> None:
    programme = publish(tx)
    application = a_child(tx, programme)
    token = asks(tx, programme, application)
    gives(tx, token)

    gives(tx, token, name="다른 이름", at=LATER + timedelta(hours=1))

    contact = kept.contact(tx, application.id, CHAN)
    assert contact is not None
    assert contact.name == "마바사"
    assert kept.of(tx, application.id)[CHAN].given_at == LATER
    assert refusal_of(lambda: gives(tx, token, DA)) == "guardian-already-given"
    assert guardians.ask(tx, programme, application, CHAN, at=LATER) is None


def test_a_new_link_takes_the_place_of_the_old(tx: Tx) -> None:
    programme = publish(tx)
    application = a_child(tx, programme)
    old, new = asks(tx, programme, application), asks(tx, programme, application)

    assert refusal_of(lambda: gives(tx, old)) == "guardian-link-expired"
    gives(tx, new)


def test_only_who_needs_a_guardian_asks_for_one(tx: Tx) -> None:
    programme = publish(tx)
    application = a_child(tx, programme)

    assert refusal_of(lambda: asks(tx, programme, application, BO)) == "guardian-not-needed"
    assert refusal_of(lambda: asks(tx, programme, application, DA)) == "member-gone"


def test_a_guardian_may_refuse_until_it_is_checked_and_the_child_asks_again(tx: Tx) -> None:
    programme = publish(tx)
    application = a_child(tx, programme)
    token = asks(tx, programme, application)
    gives(tx, token)

    guardians.refuse(tx, token, MOTHER, at=LATER)

    assert kept.of(tx, application.id) == {}
    assert refusal_of(lambda: gives(tx, token)) == "guardian-link-expired"
    again = asks(tx, programme, application)
    gives(tx, again)
    checks(tx, programme, application)
    assert refusal_of(lambda: guardians.refuse(tx, again, MOTHER, at=LATER)) == "guardian-already-checked"


def test_a_member_cannot_refuse_in_the_guardians_place(tx: Tx) -> None:
    programme = publish(tx)
    application = a_child(tx, programme)
    token = asks(tx, programme, application)

    assert refusal_of(lambda: guardians.refuse(tx, token, BO, at=LATER)) == "guardian-is-member"


@pytest.mark.parametrize(
    ("different", "key"),
    [
        ({"way": "card"}, "guardian-way-unknown"),  # the contest has message, paper and call
        ({"by": MOTHER}, "guardian-checks-own"),
        ({"at": LATER + FIVE_DAYS}, "guardian-expired"),
    ],
)
def test_an_official_checks_as_the_programme_says_and_in_time(tx: Tx, different: dict[str, object], key: str) -> None:
    programme = publish(tx)
    application = a_child(tx, programme)
    gives(tx, asks(tx, programme, application))

    assert refusal_of(lambda: checks(tx, programme, application, **different)) == key


def test_nothing_is_checked_that_nobody_gave(tx: Tx) -> None:
    programme = publish(tx)
    application = a_child(tx, programme)

    assert refusal_of(lambda: checks(tx, programme, application)) == "guardian-not-given"


def test_a_number_that_a_member_has_told_since_is_found_at_the_check(tx: Tx) -> None:
    programme = publish(tx)
    application = a_child(tx, programme)
    gives(tx, asks(tx, programme, application))
    # As if both had been told in the same instant, before either was known.
    tx.run(
        "UPDATE members SET phone_hash = :hash WHERE account = :bo",
        hash=members.phone_hash(tx, application.id, NUMBER),
        bo=BO,
    )

    assert refusal_of(lambda: checks(tx, programme, application)) == "guardian-number-of-member"


def test_a_paper_at_the_counter_is_given_and_checked_in_one_act(tx: Tx) -> None:
    programme = publish(tx)
    application = a_child(tx, programme)
    token = asks(tx, programme, application)

    for _ in range(2):
        guardian_checks.record_paper(tx, programme, application, CHAN, way="paper", by=OFFICIAL, at=LATER)

    consent = kept.of(tx, application.id)[CHAN]
    assert (consent.account, consent.way, consent.checked_by) == (None, "paper", OFFICIAL)
    assert consent.state(LATER) == "checked"
    assert lacking(tx, programme, application) == []
    assert refusal_of(lambda: gives(tx, token)) == "guardian-link-expired"


def test_what_was_given_by_the_link_is_checked_and_not_recorded_again(tx: Tx) -> None:
    programme = publish(tx)
    application = a_child(tx, programme)
    gives(tx, asks(tx, programme, application))

    assert (
        refusal_of(
            lambda: guardian_checks.record_paper(tx, programme, application, CHAN, way="paper", by=OFFICIAL, at=LATER)
        )
        == "guardian-already-given"
    )


def test_what_nobody_checks_is_destroyed_after_five_days_and_both_are_told_once(tx: Tx) -> None:
    programme = publish(tx)
    application = a_child(tx, programme)
    gives(tx, asks(tx, programme, application))

    assert kept.next_to_destroy(tx) == [LATER + FIVE_DAYS]
    assert guardian_checks.expire(tx, at=LATER + FIVE_DAYS - timedelta.resolution, limit=9) == []
    told = guardian_checks.expire(tx, at=LATER + FIVE_DAYS, limit=9)

    assert told == [guardian_checks.Expired(application.id, CHAN, MOTHER)]
    assert guardian_checks.expire(tx, at=LATER + FIVE_DAYS, limit=9) == []
    assert kept.contact(tx, application.id, CHAN) is None
    assert kept.children_of(tx, MOTHER) == []
    gives(tx, asks(tx, programme, application))  # it can be asked for again


def test_what_is_checked_does_not_expire(tx: Tx) -> None:
    programme = publish(tx)
    with_a_child(tx, programme)

    assert guardian_checks.expire(tx, at=CLOSES_AT, limit=9) == []
    assert kept.next_to_destroy(tx) == []


def test_a_withdrawal_takes_the_child_out_and_the_team_stays(tx: Tx) -> None:
    programme = publish(tx)
    application = with_a_child(tx, programme)
    hands_in(tx, programme, application)

    ended = guardian_checks.withdraw(tx, programme, now(tx, application), CHAN, by=MOTHER, at=LATER)

    assert ended.departure is not None
    assert (ended.departure.account, ended.departure.lacks, ended.office) == (CHAN, (), False)
    assert members.team(tx, application.id).accounts == (ANA, BO)
    assert kept.of(tx, application.id) == {}
    assert all(each.withdrawn_at for each in consents.of(tx, application.id) if each.account == CHAN)


def test_a_team_that_is_too_small_after_it_hears_so(tx: Tx) -> None:
    programme = publish(tx, youth().model_copy(update={"team": TeamRules(alone=False, min=3, max=4)}))
    application = with_a_child(tx, programme)

    ended = guardian_checks.withdraw(tx, programme, application, CHAN, by=None, at=LATER)

    assert ended.departure is not None
    assert [(each.key, each.count) for each in ended.departure.lacks] == [("members", 1)]


def test_a_child_that_leads_is_followed_by_the_next_member(tx: Tx) -> None:
    programme = publish(tx)
    application = with_a_child(tx, programme)
    teams.hand_over(tx, application, 3, by=ANA, at=LATER)

    ended = guardian_checks.withdraw(tx, programme, now(tx, application), CHAN, by=MOTHER, at=LATER)

    assert ended.lead == ANA
    assert now(tx, application).lead == ANA
    assert members.team(tx, application.id).accounts == (ANA, BO)


def test_a_child_alone_leaves_nothing_behind_that_was_not_handed_in(tx: Tx) -> None:
    programme = publish(tx)
    application = ready(tx, programme, CHAN, born=A_CHILD)
    gives(tx, asks(tx, programme, application))

    ended = guardian_checks.withdraw(tx, programme, now(tx, application), CHAN, by=MOTHER, at=LATER)

    assert ended.withdrawn
    assert applications.by_id(tx, application.id) is None


def test_after_the_close_the_office_decides(tx: Tx) -> None:
    programme = publish(tx)
    application = with_a_child(tx, programme)
    hands_in(tx, programme, application)

    ended = guardian_checks.withdraw(tx, programme, now(tx, application), CHAN, by=MOTHER, at=CLOSES_AT)

    assert (ended.office, ended.departure) == (True, None)
    assert now(tx, application).attention == "guardian-withdrew"
    assert CHAN in members.team(tx, application.id).accounts

    settled = guardian_checks.settle(tx, programme, now(tx, application), CHAN, at=CLOSES_AT)

    assert settled.departure is not None
    assert now(tx, application).attention is None
    assert members.team(tx, application.id).accounts == (ANA, BO)


def test_only_the_guardian_withdraws_and_only_what_was_withdrawn_is_settled(tx: Tx) -> None:
    programme = publish(tx)
    application = with_a_child(tx, programme)

    for by in (DA, CHAN):
        assert (
            refusal_of(
                lambda by=by: guardian_checks.withdraw(tx, programme, application, CHAN, by=by, at=LATER)  # type: ignore[misc]
            )
            == "guardian-not-yours"
        )
    assert (
        refusal_of(lambda: guardian_checks.settle(tx, programme, application, CHAN, at=CLOSES_AT))
        == "guardian-not-yours"
    )


def test_a_link_to_what_was_withdrawn_leads_nowhere(tx: Tx) -> None:
    programme = publish(tx)
    application = a_child(tx, programme)
    token = asks(tx, programme, application)
    applications.set_state(tx, application.id, "withdrawn", at=LATER)

    assert refusal_of(lambda: guardians.look(tx, token, MOTHER, at=LATER)) == "guardian-link-expired"


def test_who_turns_fourteen_before_handing_in_needs_no_guardian_any_more(tx: Tx) -> None:
    programme = publish(tx)
    application = begins(tx, programme, CHAN)
    in_three_days = WHILE_OPEN + timedelta(days=3)
    tells(tx, application, CHAN, born=in_three_days.date().replace(year=2009))
    agrees(tx, programme, application, CHAN)
    assert lacking(tx, programme, application) == [("guardian", CHAN)]

    assert teams.who_is_missing(tx, programme, now(tx, application), at=in_three_days) == ()


def test_who_was_thirteen_when_applying_needs_the_guardian_also_later(tx: Tx) -> None:
    programme = publish(tx)
    application = with_a_child(tx, programme)
    hands_in(tx, programme, application)
    guardian_checks.withdraw(tx, programme, now(tx, application), CHAN, by=MOTHER, at=CLOSES_AT)

    two_years_on = CLOSES_AT + timedelta(days=730)

    found = teams.who_is_missing(tx, programme, now(tx, application), at=two_years_on)
    assert [(each.key, each.account) for each in found] == [("guardian", CHAN)]
