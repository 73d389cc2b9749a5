"""An application is begun once, knows what it lacks, and can be taken up again or withdrawn."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from conversations import applying, withdrawing
from participation.contest import Reception
from participation.dossier_states import State
from participation.team import TeamRules
from storage import applications, consents, drafts, members, papers, versions
from storage.database import Tx
from tests.conversations.applicants import (
    ANA,
    ANSWERS,
    BO,
    CHAN,
    a_paper,
    a_team,
    agrees,
    begins,
    handed_in,
    hands_in,
    invites,
    joins,
    now,
    publish,
    ready,
    refusal_of,
    sends,
    tells,
)
from tests.participation.receptions import disclosure, youth
from tests.participation.votes import AFTER, BEFORE, WHILE_OPEN


def youth_with(**different: object) -> Reception:
    return youth().model_copy(update=different)


@pytest.mark.parametrize(
    ("at", "alone", "rules", "key"),
    [
        (BEFORE, True, TeamRules(min=2, max=4), "window-not-open-yet"),
        (AFTER, True, TeamRules(min=2, max=4), "window-closed"),
        (WHILE_OPEN, True, TeamRules(alone=False, min=2, max=4), "alone-not-allowed"),
        (WHILE_OPEN, False, None, "team-not-allowed"),
    ],
)
def test_nobody_begins_what_cannot_be(tx: Tx, at: datetime, alone: bool, rules: TeamRules | None, key: str) -> None:
    programme = publish(tx, youth_with(team=rules))

    assert refusal_of(lambda: applying.begin(tx, programme, ANA, alone=alone, at=at)) == key


def test_the_same_tap_twice_begins_one(tx: Tx) -> None:
    programme = publish(tx)
    first = begins(tx, programme)
    tells(tx, first)

    assert begins(tx, programme).id == first.id
    assert applications.counts(tx, programme.id) == {"draft": 1}


def test_who_changes_their_mind_about_going_alone_keeps_the_draft(tx: Tx) -> None:
    programme = publish(tx)
    draft = begins(tx, programme, alone=True)

    together = begins(tx, programme, alone=False)
    assert (together.id, together.alone) == (draft.id, False)

    invites(tx, programme, together)
    assert not begins(tx, programme, alone=True).alone  # somebody is invited already


@pytest.mark.parametrize(
    "fills",
    [
        lambda tx, draft: tells(tx, draft, born=None, resident=None),
        lambda tx, draft: drafts.keep(tx, ANA, applying.dialogue(draft.id), 1, b"{}", WHILE_OPEN),
        lambda tx, draft: agrees(tx, publish(tx, disclosure()), draft),
    ],
    ids=["a name", "an answer", "a consent"],
)
def test_where_any_number_may_be_handed_in_a_new_one_begins_once_the_last_is_not_empty(
    tx: Tx, fills: Callable[[Tx, object], None]
) -> None:
    programme = publish(tx, disclosure())
    first = begins(tx, programme)
    assert begins(tx, programme).id == first.id

    fills(tx, first)

    assert begins(tx, programme).id != first.id


def test_what_was_withdrawn_does_not_count_against_the_limit(tx: Tx) -> None:
    programme = publish(tx)
    application = handed_in(tx, programme)
    assert refusal_of(lambda: begins(tx, programme)) == "limit-reached"

    withdrawing.withdraw(tx, application, by=ANA, at=WHILE_OPEN)

    assert begins(tx, programme).id != application.id


def test_the_limit_is_checked_again_at_the_end(tx: Tx) -> None:
    three = publish(tx, youth_with(per_person=3))
    drafts_begun = [ready(tx, three) for _ in range(2)]
    one = publish(tx)
    hands_in(tx, one, drafts_begun[0])

    assert refusal_of(lambda: hands_in(tx, one, drafts_begun[1])) == "limit-reached"
    hands_in(tx, one, drafts_begun[0], answers={**ANSWERS, "title": "시장 골목을 더 밝게"})  # the same one anew


@pytest.mark.parametrize(("several", "may"), [(False, False), (True, True)])
def test_who_is_in_a_team_begins_no_other_unless_the_contest_says_so(tx: Tx, several: bool, may: bool) -> None:
    programme = publish(tx, youth_with(team=TeamRules(min=2, max=4, several=several), per_person=2))
    a_team(tx, programme, ANA, BO)

    if may:
        assert begins(tx, programme, BO).lead == BO
    else:
        assert refusal_of(lambda: begins(tx, programme, BO)) == "already-takes-part"


def test_several_may_be_handed_in_alone_where_the_limit_allows(tx: Tx) -> None:
    programme = publish(tx, youth_with(per_person=2))

    assert handed_in(tx, programme).number == "JC-2023-0001"
    assert handed_in(tx, programme).number == "JC-2023-0002"


def test_it_is_told_what_an_application_lacks_and_who_owes_it(tx: Tx) -> None:
    programme = publish(tx)
    application = begins(tx, programme, alone=False)
    seat = invites(tx, programme, application).seat
    members.put(
        tx,
        application.id,
        members.team(tx, application.id).with_member(
            members.team(tx, application.id).members[1].model_copy(update={"account": BO, "confirmed": True})
        ),
        at=WHILE_OPEN,
    )
    tells(tx, application, BO, name=None)

    found = applying.lacks(tx, programme, now(tx, application), {"title": "시장 골목"}, (), at=WHILE_OPEN)

    assert seat == 2
    assert [(each.key, each.name, each.account) for each in found] == [
        ("question", "scope", ANA),
        ("paper", "proposal", ANA),
        ("person", "residence", ANA),
        ("person", "birth-date", ANA),
        ("person", "name", ANA),
        ("person", "name", BO),
        ("consent", "personal-data", ANA),
        ("consent", "personal-data", BO),
    ]


def test_where_no_rule_looks_at_the_age_only_coming_of_age_is_asked(tx: Tx) -> None:
    programme = publish(tx, disclosure())
    application = begins(tx, programme)

    def owed() -> list[tuple[str, str]]:
        found = applying.lacks(tx, programme, now(tx, application), {}, (), at=WHILE_OPEN)
        return [(each.key, each.name) for each in found if each.key in {"person", "guardian"}]

    assert owed() == [("person", "of-age"), ("person", "name")]
    tells(tx, application, of_age=False, born=None)
    assert owed() == [("guardian", "")]
    tells(tx, application, of_age=True, born=None)
    assert owed() == []


def test_who_is_not_in_it_tells_nothing(tx: Tx) -> None:
    programme = publish(tx)
    application = begins(tx, programme)

    assert refusal_of(lambda: tells(tx, application, BO)) == "member-gone"
    assert refusal_of(lambda: agrees(tx, programme, application, BO)) == "member-gone"


def test_what_was_handed_in_is_edited_from_what_it_was(tx: Tx) -> None:
    programme = publish(tx)
    application = handed_in(tx, programme)

    reopened = applying.reopen(tx, programme, application, by=ANA, at=WHILE_OPEN)

    assert (reopened.content.answers, reopened.content.papers, reopened.item) == (ANSWERS, (a_paper(),), None)
    assert now(tx, application).state == "received"  # it stands until it is handed in again


@pytest.mark.parametrize(
    ("by", "state", "at", "key"),
    [
        (BO, "received", WHILE_OPEN, "only-lead"),
        (ANA, "received", AFTER, "window-closed"),
        (ANA, "under-review", WHILE_OPEN, "edit-too-late"),
        (ANA, "withdrawn", WHILE_OPEN, "edit-too-late"),
    ],
)
def test_not_everything_can_be_edited(tx: Tx, by: int, state: State, at: datetime, key: str) -> None:
    programme = publish(tx)
    application = handed_in(tx, programme)
    applications.set_state(tx, application.id, state, at=WHILE_OPEN)

    assert refusal_of(lambda: applying.reopen(tx, programme, now(tx, application), by=by, at=at)) == key


def test_a_draft_has_nothing_to_be_edited_from(tx: Tx) -> None:
    programme = publish(tx)
    draft = begins(tx, programme)

    assert refusal_of(lambda: applying.reopen(tx, programme, draft, by=ANA, at=WHILE_OPEN)) == "not-handed-in"


def test_a_draft_that_is_withdrawn_leaves_nothing(tx: Tx) -> None:
    programme = publish(tx)
    draft = a_team(tx, programme, ANA, BO)
    drafts.keep(tx, ANA, applying.dialogue(draft.id), 1, b"{}", WHILE_OPEN)
    sends(tx, draft)

    done = withdrawing.withdraw(tx, draft, by=ANA, at=WHILE_OPEN)

    assert (done.forgotten, done.tell) == (True, (BO,))
    assert applications.by_id(tx, draft.id) is None
    assert members.seated(tx, draft.id) == []
    assert consents.of(tx, draft.id) == ()
    assert drafts.begun(tx, ANA) == []
    assert papers.of_application(tx, draft.id) == []
    assert tx.value("SELECT count(*) FROM invitations") == 0


def test_what_was_handed_in_and_withdrawn_keeps_its_number_and_its_links_end(tx: Tx) -> None:
    programme = publish(tx)
    application = a_team(tx, programme, ANA, BO)
    hands_in(tx, programme, application)
    invites(tx, programme, application)

    done = withdrawing.withdraw(tx, now(tx, application), by=ANA, at=WHILE_OPEN)

    assert (done.application.state, done.application.number, done.forgotten) == ("withdrawn", "JC-2023-0001", False)
    assert tx.value("SELECT count(*) FROM invitations WHERE state = 'open'") == 0
    assert withdrawing.withdraw(tx, now(tx, application), by=ANA, at=WHILE_OPEN).tell == ()  # the tap came twice
    assert handed_in(tx, programme, CHAN).number == "JC-2023-0002"


@pytest.mark.parametrize(("by", "state", "key"), [(BO, "received", "only-lead"), (ANA, "decided", "move-unknown")])
def test_not_everybody_withdraws_and_not_for_ever(tx: Tx, by: int, state: State, key: str) -> None:
    programme = publish(tx)
    application = handed_in(tx, programme)
    applications.set_state(tx, application.id, state, at=WHILE_OPEN)

    assert refusal_of(partial(withdrawing.withdraw, tx, now(tx, application), by=by, at=AFTER)) == key


def test_the_lead_and_the_members_find_what_they_take_part_in(tx: Tx) -> None:
    programme = publish(tx)
    application = begins(tx, programme, alone=False)
    joins(tx, programme, application, BO)

    assert [each.id for each in applications.of_account(tx, ANA)] == [application.id]
    assert [each.id for each in applications.of_account(tx, BO)] == [application.id]
    assert applications.of_account(tx, CHAN) == []
    assert versions.every(tx, application.id) == []
