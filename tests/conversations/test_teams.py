"""A team comes together by links, each seat one person's, and nobody joins who may not."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

import pytest

from conversations import applying, correcting, guardians, joining, teams, withdrawing
from conversations.draft import Draft
from participation.dossier import Missing
from participation.dossier_states import State
from participation.refused import Refused
from participation.team import TeamRules
from storage import applications, consents, drafts, members, papers
from storage.applications import Application
from storage.database import Database, Tx
from tests.conversations.applicants import (
    ANA,
    BO,
    CHAN,
    DA,
    EUN,
    MOTHER,
    a_team,
    begins,
    handed_in,
    hands_in,
    invites,
    joins,
    now,
    publish,
    refusal_of,
    sends,
    tells,
    with_a_child,
)
from tests.participation.receptions import youth
from tests.participation.votes import AFTER, CLOSES_AT, WHILE_OPEN
from tests.storage.together import in_one_group

A_WEEK = timedelta(days=7)


def states(tx: Tx, application: Application) -> list[str]:
    programme = publish(tx)
    team = teams.as_it_stands(tx, programme, now(tx, application), at=WHILE_OPEN)
    return [member.state for member in team.members]


def test_a_link_is_22_characters_that_are_kept_nowhere(tx: Tx) -> None:
    programme = publish(tx)
    invite = invites(tx, programme, begins(tx, programme, alone=False))

    assert len(invite.token) == 22
    assert set(invite.token) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")
    assert invite.expires_at == WHILE_OPEN + A_WEEK
    assert invite.token not in repr([tuple(row) for row in tx.all("SELECT * FROM invitations")])


def test_a_member_is_invited_accepts_is_confirmed_tells_and_agrees(tx: Tx) -> None:
    programme = publish(tx)
    application = begins(tx, programme)
    invite = invites(tx, programme, application)
    seen = [states(tx, application)[1]]
    invited = joining.accept(tx, invite.token, BO, at=WHILE_OPEN)
    seen.append(states(tx, application)[1])
    teams.confirm(tx, programme, now(tx, application), invite.seat, by=ANA, at=WHILE_OPEN)
    seen.append(states(tx, application)[1])
    tells(tx, application, BO)
    seen.append(states(tx, application)[1])

    assert seen == ["invited", "accepted", "waiting", "waiting"]
    assert (invited.programme.id, invited.application.lead, invited.seat) == (programme.id, ANA, 2)
    assert not now(tx, application).alone  # whoever invites has a team


def test_a_member_is_complete_with_facts_and_consents_and_a_checked_guardian(tx: Tx) -> None:
    programme = publish(tx)

    assert states(tx, with_a_child(tx, programme)) == ["complete", "complete", "complete"]


def test_a_child_waits_until_the_guardians_consent_is_checked(tx: Tx) -> None:
    programme = publish(tx)

    assert states(tx, with_a_child(tx, programme, checked=False)) == ["complete", "complete", "waiting"]


def test_papers_are_whose_the_application_is(tx: Tx) -> None:
    programme = publish(tx)
    application = a_team(tx, programme, ANA, BO)
    paper = sends(tx, application)

    teams.hand_over(tx, now(tx, application), 2, by=ANA, at=WHILE_OPEN)
    teams.leave(tx, programme, now(tx, application), ANA, at=WHILE_OPEN)

    assert [one.id for one in papers.of_account(tx, BO)] == [paper.id]
    assert papers.of_account(tx, ANA) == []
    assert papers.bytes_of(tx, ANA) == 0


def test_opening_a_link_changes_nothing(tx: Tx) -> None:
    programme = publish(tx)
    application = begins(tx, programme)
    invite = invites(tx, programme, application)
    before = members.team(tx, application.id)

    invited = joining.look(tx, invite.token, BO, at=WHILE_OPEN)

    assert invited.seat == invite.seat
    assert members.team(tx, application.id) == before
    assert not any("seat" in field and field[-1] == "s" for field in invited.__dataclass_fields__)


def used_by_another(tx: Tx, application: Application, token: str) -> None:  # noqa: ARG001  (a table's acts)
    joining.accept(tx, token, BO, at=WHILE_OPEN)


def revoked(tx: Tx, application: Application, token: str) -> None:  # noqa: ARG001
    teams.remove(tx, publish(tx), now(tx, application), 2, by=ANA, at=WHILE_OPEN)


def declined(tx: Tx, application: Application, token: str) -> None:  # noqa: ARG001
    joining.decline(tx, token, DA, at=WHILE_OPEN)


def in_it_already(tx: Tx, application: Application, token: str) -> None:  # noqa: ARG001
    joins(tx, publish(tx), application, CHAN)


def in_another_team(tx: Tx, application: Application, token: str) -> None:  # noqa: ARG001
    a_team(tx, publish(tx), EUN, CHAN)


def handed_in_alone(tx: Tx, application: Application, token: str) -> None:  # noqa: ARG001
    handed_in(tx, publish(tx), CHAN)


def made_smaller(tx: Tx, application: Application, token: str) -> None:  # noqa: ARG001
    joins(tx, publish(tx), application, BO)
    publish(tx, youth().model_copy(update={"team": TeamRules(min=2, max=2)}))


def team_no_longer_allowed(tx: Tx, application: Application, token: str) -> None:  # noqa: ARG001
    publish(tx, youth().model_copy(update={"team": None}))


def withdrawn(tx: Tx, application: Application, token: str) -> None:  # noqa: ARG001
    applications.set_state(tx, application.id, "withdrawn", at=WHILE_OPEN)


def under_review(tx: Tx, application: Application, token: str) -> None:  # noqa: ARG001
    applications.set_state(tx, application.id, "under-review", at=WHILE_OPEN)


def nothing(tx: Tx, application: Application, token: str) -> None:
    pass


@pytest.mark.parametrize(
    ("account", "meanwhile", "at", "key"),
    [
        (ANA, nothing, WHILE_OPEN, "invitation-own"),  # the leader opens it
        (CHAN, used_by_another, WHILE_OPEN, "invitation-used"),
        (CHAN, revoked, WHILE_OPEN, "invitation-gone"),
        (CHAN, declined, WHILE_OPEN, "invitation-gone"),
        (CHAN, withdrawn, WHILE_OPEN, "invitation-gone"),
        (CHAN, nothing, WHILE_OPEN + A_WEEK, "invitation-expired"),
        (CHAN, nothing, CLOSES_AT, "window-closed"),
        (CHAN, under_review, WHILE_OPEN, "edit-too-late"),
        (CHAN, in_it_already, WHILE_OPEN, "already-member"),
        (CHAN, in_another_team, WHILE_OPEN, "in-another-team"),
        (CHAN, handed_in_alone, WHILE_OPEN, "already-takes-part"),
        (CHAN, made_smaller, WHILE_OPEN, "team-full"),
        (CHAN, team_no_longer_allowed, WHILE_OPEN, "team-not-allowed"),
    ],
)
@pytest.mark.parametrize("way", [joining.look, joining.accept])
def test_a_link_that_leads_nowhere_says_why(
    tx: Tx,
    account: int,
    meanwhile: Callable[[Tx, Application, str], None],
    at: datetime,
    key: str,
    way: Callable[..., object],
) -> None:
    programme = publish(tx)
    application = begins(tx, programme, alone=False)
    token = invites(tx, programme, application).token
    meanwhile(tx, application, token)

    assert refusal_of(lambda: way(tx, token, account, at=at)) == key


@pytest.mark.parametrize("token", ["A" * 22, "", "\ud800"])
def test_a_forged_link_leads_nowhere(tx: Tx, token: str) -> None:
    assert refusal_of(lambda: joining.accept(tx, token, BO, at=WHILE_OPEN)) == "invitation-gone"
    assert refusal_of(lambda: joining.decline(tx, token, BO, at=WHILE_OPEN)) == "invitation-gone"
    assert refusal_of(lambda: guardians.look(tx, token, MOTHER, at=WHILE_OPEN)) == "guardian-link-expired"


def test_a_draft_of_ones_own_keeps_nobody_out_of_a_friends_team(tx: Tx) -> None:
    programme = publish(tx)
    begins(tx, programme, BO)
    application = begins(tx, programme, alone=False)

    joins(tx, programme, application, BO)

    assert [each.id for each in applications.of_account(tx, BO)][-1] != application.id


def test_the_same_tap_twice_is_one_acceptance(tx: Tx) -> None:
    programme = publish(tx)
    application = begins(tx, programme)
    token = invites(tx, programme, application).token

    for _ in range(2):
        joining.accept(tx, token, BO, at=WHILE_OPEN)

    assert members.team(tx, application.id).accounts == (ANA, BO)
    seated = members.of(tx, application.id, BO)
    assert seated is not None
    assert seated.accepted_at == WHILE_OPEN


def test_a_fifth_member_finds_no_place(tx: Tx) -> None:
    programme = publish(tx)
    application = a_team(tx, programme, ANA, BO, CHAN, DA)

    assert refusal_of(lambda: invites(tx, programme, application)) == "team-full"


def test_links_nobody_took_up_hold_no_place_for_ever(tx: Tx) -> None:
    programme = publish(tx)
    application = begins(tx, programme, alone=False)
    old = [invites(tx, programme, application).token for _ in range(3)]
    assert refusal_of(lambda: invites(tx, programme, application)) == "team-full"

    later = WHILE_OPEN + A_WEEK
    fresh = teams.invite(tx, programme, now(tx, application), by=ANA, at=later)

    assert fresh.seat == 5  # seats keep their numbers for ever
    assert refusal_of(lambda: joining.accept(tx, old[0], BO, at=later)) == "invitation-gone"


async def test_of_two_who_take_the_last_place_in_the_same_instant_one_gets_it(database: Database) -> None:
    def story(tx: Tx) -> str:
        programme = publish(tx)
        return invites(tx, programme, a_team(tx, programme, ANA, BO, CHAN)).token

    token = await database.run(story)

    outcomes = await in_one_group(
        database, *(partial(joining.accept, token=token, account=account, at=WHILE_OPEN) for account in (DA, EUN))
    )

    assert isinstance(outcomes[0], joining.Invited)
    assert isinstance(outcomes[1], Refused)
    assert outcomes[1].key == "invitation-used"
    team = await database.run(lambda tx: members.team(tx, outcomes[0].application.id))
    assert team.accounts == (ANA, BO, CHAN, DA)


async def test_of_two_with_a_link_each_to_a_team_made_smaller_one_gets_in(database: Database) -> None:
    def story(tx: Tx) -> tuple[str, str]:
        programme = publish(tx)
        application = a_team(tx, programme, ANA, BO)
        tokens = invites(tx, programme, application).token, invites(tx, programme, application).token
        publish(tx, youth().model_copy(update={"team": TeamRules(min=2, max=3)}))
        return tokens

    tokens = await database.run(story)

    outcomes = await in_one_group(
        database,
        partial(joining.accept, token=tokens[0], account=DA, at=WHILE_OPEN),
        partial(joining.accept, token=tokens[1], account=EUN, at=WHILE_OPEN),
    )

    assert isinstance(outcomes[0], joining.Invited)
    assert isinstance(outcomes[1], Refused)
    assert outcomes[1].key == "team-full"


def test_who_declines_frees_the_place(tx: Tx) -> None:
    programme = publish(tx)
    application = begins(tx, programme, alone=False)
    token = invites(tx, programme, application).token

    assert refusal_of(lambda: joining.decline(tx, token, ANA, at=WHILE_OPEN)) == "invitation-own"
    joining.decline(tx, token, BO, at=AFTER)
    joining.decline(tx, token, BO, at=AFTER)  # twice

    assert members.team(tx, application.id).accounts == (ANA,)
    assert len(members.team(tx, application.id).members) == 1


def test_a_place_that_somebody_has_taken_is_not_declined_by_another(tx: Tx) -> None:
    programme = publish(tx)
    application = begins(tx, programme, alone=False)
    token = invites(tx, programme, application).token
    joining.accept(tx, token, BO, at=WHILE_OPEN)

    joining.decline(tx, token, CHAN, at=WHILE_OPEN)

    assert members.team(tx, application.id).accounts == (ANA, BO)


@pytest.mark.parametrize("act", ["invite", "accept", "confirm"])
def test_a_correction_lets_nobody_in_after_the_close(tx: Tx, act: str) -> None:
    programme = publish(tx)
    application = a_team(tx, programme, ANA, BO)
    unconfirmed, open_link = invites(tx, programme, application), invites(tx, programme, application)
    joining.accept(tx, unconfirmed.token, CHAN, at=WHILE_OPEN)
    members.put(tx, application.id, members.team(tx, application.id).without(unconfirmed.seat), at=WHILE_OPEN)
    hands_in(tx, programme, application)
    correcting.correct(tx, programme, now(tx, application), item="title", reason="짧습니다.", until=AFTER, at=CLOSES_AT)
    acts: dict[str, Callable[[], object]] = {
        "invite": lambda: teams.invite(tx, programme, now(tx, application), by=ANA, at=CLOSES_AT),
        "accept": lambda: joining.accept(tx, open_link.token, DA, at=CLOSES_AT),
        "confirm": lambda: teams.confirm(tx, programme, now(tx, application), 3, by=ANA, at=CLOSES_AT),
    }

    assert refusal_of(acts[act]) == "window-closed"


def test_what_a_gone_member_told_and_agreed_to_goes_with_them(tx: Tx) -> None:
    programme = publish(tx)
    application = a_team(tx, programme, ANA, BO, CHAN)

    departure = teams.leave(tx, programme, application, BO, at=WHILE_OPEN)

    assert (departure.account, departure.lacks, departure.office) == (BO, (), False)
    assert [one.account for one in members.seated(tx, application.id)] == [ANA, CHAN]
    assert all(each.withdrawn_at for each in consents.of(tx, application.id) if each.account == BO)
    again = teams.leave(tx, programme, application, BO, at=WHILE_OPEN)
    assert (again.account, again.team) == (None, departure.team)


def test_a_team_below_its_minimum_hears_who_is_missing(tx: Tx) -> None:
    programme = publish(tx, youth().model_copy(update={"team": TeamRules(alone=False, min=3, max=4)}))
    application = begins(tx, programme, alone=False)
    tells(tx, application)
    joins(tx, programme, application, BO)
    invites(tx, programme, application)

    found = teams.who_is_missing(tx, programme, now(tx, application), at=WHILE_OPEN)

    assert found == (Missing("consent", "personal-data", ANA), Missing("members", account=ANA, count=1))
    assert refusal_of(lambda: hands_in(tx, programme, application)) == "not-complete"


@pytest.mark.parametrize(
    ("seat", "by", "state", "at", "key"),
    [
        (2, BO, "draft", WHILE_OPEN, "only-lead"),
        (1, ANA, "draft", WHILE_OPEN, "lead-stays"),
        (2, ANA, "draft", CLOSES_AT, "window-closed"),
        (2, ANA, "under-review", WHILE_OPEN, "edit-too-late"),
    ],
)
def test_not_everybody_is_removed_by_anybody(tx: Tx, seat: int, by: int, state: State, at: datetime, key: str) -> None:
    programme = publish(tx)
    application = a_team(tx, programme, ANA, BO)
    applications.set_state(tx, application.id, state, at=WHILE_OPEN)

    assert key == refusal_of(lambda: teams.remove(tx, programme, now(tx, application), seat, by=by, at=at))


def test_who_is_removed_from_what_is_complete_lets_the_office_look_again(tx: Tx) -> None:
    programme = publish(tx)
    application = a_team(tx, programme, ANA, BO, CHAN)
    hands_in(tx, programme, application)
    applications.set_state(tx, application.id, "complete", at=WHILE_OPEN)

    teams.remove(tx, programme, now(tx, application), 3, by=ANA, at=WHILE_OPEN)

    assert (now(tx, application).state, now(tx, application).attention) == ("received", None)


def test_after_the_close_a_member_may_go_and_the_office_decides(tx: Tx) -> None:
    programme = publish(tx)
    application = a_team(tx, programme, ANA, BO)
    hands_in(tx, programme, application)

    departure = teams.leave(tx, programme, now(tx, application), BO, at=CLOSES_AT)

    assert departure.office
    assert now(tx, application).attention == "member-left"


def begun(tx: Tx, application: Application, account: int) -> Draft:
    """Return what somebody has begun; nothing where there is no draft."""
    payload = drafts.load(tx, account, applying.dialogue(application.id))
    return Draft() if payload is None else Draft.from_json(payload)


def test_with_the_lead_go_the_applications_answers_and_nobodys_own(tx: Tx) -> None:
    programme = publish(tx)
    application = a_team(tx, programme, ANA, BO)
    named = applying.dialogue(application.id)
    of_ana = Draft({"birth-date": "2005-03-05", "name": "가나다1", "q-title": [[0, "제목"]], "p-proposal": ["7"]})
    of_bo = Draft({"privacy": True, "residence": True}, {"birth-date": {"readings": []}}, at="birth-date")
    for account, draft in ((ANA, of_ana), (BO, of_bo)):
        drafts.keep(tx, account, named, 1, draft.to_json(), WHILE_OPEN)

    teams.hand_over(tx, now(tx, application), 2, by=ANA, at=WHILE_OPEN)

    passed, left = begun(tx, application, BO), begun(tx, application, ANA)
    assert passed.done["q-title"] == [[0, "제목"]]
    assert passed.done["p-proposal"] == ["7"]
    assert passed.done["name"] == "가나다2"  # what Bo has told is known already
    assert passed.partial == of_bo.partial
    assert "가나다1" not in repr(passed)
    assert left.done == {"birth-date": "2005-03-05", "name": "가나다1"}


def test_a_new_leader_who_had_begun_nothing_is_asked_only_about_themself(tx: Tx) -> None:
    programme = publish(tx)
    application = begins(tx, programme, alone=False)
    invite = invites(tx, programme, application)
    joining.accept(tx, invite.token, BO, at=WHILE_OPEN)
    teams.confirm(tx, programme, now(tx, application), invite.seat, by=ANA, at=WHILE_OPEN)
    draft = Draft({"name": "가나다1", "q-scope": "city"}, at="name")
    drafts.keep(tx, ANA, applying.dialogue(application.id), 1, draft.to_json(), WHILE_OPEN)

    teams.hand_over(tx, now(tx, application), invite.seat, by=ANA, at=WHILE_OPEN)

    assert begun(tx, application, BO) == Draft({"q-scope": "city"})


def test_of_what_is_handed_in_only_the_leader_has_something_to_edit(tx: Tx) -> None:
    programme = publish(tx)
    application = a_team(tx, programme, ANA, BO)
    hands_in(tx, programme, application)
    draft = Draft({"name": "가나다1", "q-scope": "place"})
    drafts.keep(tx, ANA, applying.dialogue(application.id), 1, draft.to_json(), WHILE_OPEN)

    teams.hand_over(tx, now(tx, application), 2, by=ANA, at=WHILE_OPEN)

    assert begun(tx, application, BO).done["q-scope"] == "place"
    assert begun(tx, application, ANA) == Draft()


def test_whoever_leaves_leaves_nothing_begun(tx: Tx) -> None:
    programme = publish(tx)
    application = a_team(tx, programme, ANA, BO)
    drafts.keep(tx, BO, applying.dialogue(application.id), 1, Draft({"name": "가나다2"}).to_json(), WHILE_OPEN)

    teams.leave(tx, programme, now(tx, application), BO, at=WHILE_OPEN)

    assert begun(tx, application, BO) == Draft()


def test_with_an_application_that_ends_everybodys_drafts_end(tx: Tx) -> None:
    programme = publish(tx)
    application = a_team(tx, programme, ANA, BO, CHAN)
    named = applying.dialogue(application.id)
    for account in (ANA, BO, CHAN):
        drafts.keep(tx, account, named, 1, Draft({"name": "가나다"}).to_json(), WHILE_OPEN)

    withdrawing.withdraw(tx, now(tx, application), by=ANA, at=WHILE_OPEN)

    assert [drafts.load(tx, account, named) for account in (ANA, BO, CHAN)] == [None] * 3


def test_a_leader_with_whom_nobody_is_goes_alone_again_and_open_links_are_gone(tx: Tx) -> None:
    programme = publish(tx)
    application = begins(tx, programme)
    invite = invites(tx, programme, application)

    for _ in range(2):
        teams.go_alone(tx, programme, now(tx, application), by=ANA, at=WHILE_OPEN)

    assert now(tx, application).alone
    assert members.team(tx, application.id).accounts == (ANA,)
    assert refusal_of(lambda: joining.look(tx, invite.token, BO, at=WHILE_OPEN)) == "invitation-gone"


@pytest.mark.parametrize(
    ("by", "rules", "key"),
    [
        (BO, TeamRules(min=2, max=4), "only-lead"),
        (ANA, TeamRules(min=2, max=4, alone=False), "alone-not-allowed"),
        (ANA, TeamRules(min=2, max=4), "team-not-empty"),
    ],
)
def test_not_everybody_can_go_alone_again(tx: Tx, by: int, rules: TeamRules, key: str) -> None:
    programme = publish(tx, youth().model_copy(update={"team": rules}))
    application = a_team(tx, programme, ANA, BO)

    assert refusal_of(lambda: teams.go_alone(tx, programme, application, by=by, at=WHILE_OPEN)) == key


def test_the_leader_stays_or_hands_over(tx: Tx) -> None:
    programme = publish(tx)
    application = a_team(tx, programme, ANA, BO)
    assert refusal_of(lambda: teams.leave(tx, programme, application, ANA, at=WHILE_OPEN)) == "lead-stays"

    for _ in range(2):
        teams.hand_over(tx, now(tx, application), 2, by=ANA, at=WHILE_OPEN)

    assert now(tx, application).lead == BO
    teams.leave(tx, programme, now(tx, application), ANA, at=WHILE_OPEN)
    assert members.team(tx, application.id).accounts == (BO,)


def test_a_guardian_is_no_member(tx: Tx) -> None:
    programme = publish(tx)
    application = with_a_child(tx, programme)
    token = invites(tx, programme, application).token

    assert refusal_of(lambda: joining.accept(tx, token, MOTHER, at=WHILE_OPEN)) == "member-is-guardian"
    joining.accept(tx, token, DA, at=WHILE_OPEN)
    assert refusal_of(lambda: tells(tx, application, DA, phone="+821000000009")) == "member-number-of-guardian"
