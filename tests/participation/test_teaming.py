"""What may happen to a team, and what may not."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation import teaming
from participation.refused import Refused
from participation.team import Team, TeamRules
from texts import LANGUAGES, say

RULES = TeamRules(alone=True, min=2, max=4)
ANA, BO, CHAN, DA, EUN = 1, 2, 3, 4, 5


def team_of(*accounts: int, confirmed: bool = True) -> Team:
    """Make a team led by the first, the others confirmed."""
    team = teaming.begin(accounts[0])
    for account in accounts[1:]:
        team, seat = teaming.invite(RULES, team, by=accounts[0])
        team = teaming.accept(RULES, team, seat=seat, account=account, elsewhere=False)
        if confirmed:
            team = teaming.confirm(team, seat=seat, by=accounts[0])
    return team


def states(team: Team) -> list[str]:
    return [member.state for member in team.members]


def refusal_of(act: Callable[[], object]) -> str:
    with pytest.raises(Refused) as refused:
        act()
    for language in LANGUAGES:
        assert say(language, f"refused-{refused.value.key}", **refused.value.values)
    return refused.value.key


def test_a_member_is_invited_accepts_is_confirmed_and_consents() -> None:
    team, seat = teaming.invite(RULES, teaming.begin(ANA), by=ANA)
    seen = [states(team)[1]]
    team = teaming.accept(RULES, team, seat=seat, account=BO, elsewhere=False)
    seen.append(states(team)[1])
    team = teaming.confirm(team, seat=seat, by=ANA)
    seen.append(states(team)[1])
    team = teaming.consented(team, BO, complete=True)
    seen.append(states(team)[1])

    assert seen == ["invited", "accepted", "waiting", "complete"]
    assert states(teaming.consented(team, BO, complete=False))[1] == "waiting"  # a consent withdrawn


def test_consents_may_come_before_the_leader_confirms() -> None:
    team = teaming.consented(team_of(ANA, BO, confirmed=False), BO, complete=True)

    assert states(team)[1] == "accepted"
    assert states(teaming.confirm(team, seat=2, by=ANA))[1] == "complete"


def test_what_arrives_twice_changes_nothing_the_second_time() -> None:
    team, seat = teaming.invite(RULES, team_of(ANA, BO), by=ANA)
    accepted = teaming.accept(RULES, team, seat=seat, account=CHAN, elsewhere=False)
    confirmed = teaming.confirm(accepted, seat=seat, by=ANA)
    left = teaming.leave(confirmed, CHAN)
    handed = teaming.hand_over(team, seat=2, by=ANA)

    assert teaming.accept(RULES, accepted, seat=seat, account=CHAN, elsewhere=True) == accepted
    assert teaming.accept(RULES, confirmed, seat=seat, account=CHAN, elsewhere=False) == confirmed
    assert teaming.confirm(confirmed, seat=seat, by=ANA) == confirmed
    assert teaming.leave(left, CHAN) == left
    assert teaming.remove(left, seat=seat, by=ANA) == left
    assert teaming.decline(left, seat=seat) == left
    assert teaming.hand_over(handed, seat=2, by=ANA) == handed


def test_a_link_leads_to_one_person_only() -> None:
    team, seat = teaming.invite(RULES, teaming.begin(ANA), by=ANA)
    taken = teaming.accept(RULES, team, seat=seat, account=BO, elsewhere=False)

    assert refusal_of(lambda: teaming.accept(RULES, team, seat=seat, account=ANA, elsewhere=False)) == "invitation-own"
    assert (
        refusal_of(lambda: teaming.accept(RULES, taken, seat=seat, account=CHAN, elsewhere=False)) == "invitation-used"
    )
    assert refusal_of(lambda: teaming.accept(RULES, team, seat=9, account=BO, elsewhere=False)) == "invitation-gone"
    gone = teaming.remove(team, seat=seat, by=ANA)
    assert refusal_of(lambda: teaming.accept(RULES, gone, seat=seat, account=BO, elsewhere=False)) == "invitation-gone"
    again, second = teaming.invite(RULES, taken, by=ANA)
    assert (
        refusal_of(lambda: teaming.accept(RULES, again, seat=second, account=BO, elsewhere=False)) == "already-member"
    )


def test_a_seat_that_was_given_up_is_never_another_persons() -> None:
    team, first = teaming.invite(RULES, teaming.begin(ANA), by=ANA)
    team, second = teaming.invite(RULES, teaming.decline(team, seat=first), by=ANA)

    assert (first, second) == (2, 3)
    assert team.at(first) is None


def test_a_fifth_member_finds_the_team_full() -> None:
    team = team_of(ANA, BO, CHAN, DA)

    assert refusal_of(lambda: teaming.invite(RULES, team, by=ANA)) == "team-full"


def test_an_open_invitation_holds_its_place() -> None:
    team, _ = teaming.invite(RULES, team_of(ANA, BO, CHAN), by=ANA)

    assert refusal_of(lambda: teaming.invite(RULES, team, by=ANA)) == "team-full"


def test_where_an_office_makes_teams_smaller_the_last_place_goes_to_the_first_who_accepts() -> None:
    team, third = teaming.invite(RULES, team_of(ANA, BO), by=ANA)
    team, fourth = teaming.invite(RULES, team, by=ANA)
    smaller = TeamRules(min=2, max=3)

    team = teaming.accept(smaller, team, seat=fourth, account=DA, elsewhere=False)

    assert refusal_of(lambda: teaming.accept(smaller, team, seat=third, account=CHAN, elsewhere=False)) == "team-full"


def test_nobody_is_in_two_teams_unless_the_contest_says_so() -> None:
    team, seat = teaming.invite(RULES, teaming.begin(ANA), by=ANA)
    several = TeamRules(min=2, max=4, several=True)

    assert refusal_of(lambda: teaming.accept(RULES, team, seat=seat, account=BO, elsewhere=True)) == "in-another-team"
    assert teaming.accept(several, team, seat=seat, account=BO, elsewhere=True).of(BO) is not None


def test_only_the_leader_leads() -> None:
    team = team_of(ANA, BO)

    for act in (
        lambda: teaming.invite(RULES, team, by=BO),
        lambda: teaming.confirm(team, seat=2, by=BO),
        lambda: teaming.remove(team, seat=2, by=BO),
        lambda: teaming.hand_over(team, seat=2, by=BO),
        lambda: teaming.invite(RULES, team, by=EUN),
    ):
        assert refusal_of(act) == "only-lead"


def test_the_leader_goes_only_after_handing_over() -> None:
    team = team_of(ANA, BO)

    assert refusal_of(lambda: teaming.leave(team, ANA)) == "lead-stays"
    assert refusal_of(lambda: teaming.remove(team, seat=1, by=ANA)) == "lead-stays"
    handed = teaming.hand_over(team, seat=2, by=ANA)
    assert handed.lead == BO
    assert teaming.leave(handed, ANA).accounts == (BO,)


def test_the_lead_goes_to_a_confirmed_member_only() -> None:
    team = team_of(ANA, BO, confirmed=False)
    invited, seat = teaming.invite(RULES, team, by=ANA)

    assert refusal_of(lambda: teaming.hand_over(team, seat=2, by=ANA)) == "member-not-confirmed"
    assert refusal_of(lambda: teaming.hand_over(invited, seat=seat, by=ANA)) == "member-not-confirmed"
    assert refusal_of(lambda: teaming.hand_over(team, seat=9, by=ANA)) == "member-gone"
    assert refusal_of(lambda: teaming.confirm(invited, seat=seat, by=ANA)) == "member-not-accepted"
    assert refusal_of(lambda: teaming.confirm(team, seat=9, by=ANA)) == "member-gone"


def test_to_decline_after_accepting_changes_nothing() -> None:
    team = team_of(ANA, BO)

    assert teaming.decline(team, seat=2) == team


@pytest.mark.parametrize(
    ("rules", "sizes"),
    [(RULES, [1, 2, 3, 4]), (TeamRules(alone=False, min=2, max=4), [2, 3, 4]), (TeamRules(min=3, max=4), [1, 3, 4])],
)
def test_a_team_has_as_many_members_as_the_rules_allow(rules: TeamRules, sizes: list[int]) -> None:
    assert [size for size in range(7) if rules.allows(size)] == sizes


_ACTS = st.lists(
    st.tuples(
        st.sampled_from(["invite", "accept", "confirm", "decline", "leave", "remove", "hand over"]),
        st.integers(1, 6),
        st.integers(1, 6),
    ),
    max_size=40,
)


@given(_ACTS)
def test_whatever_happens_a_team_stays_whole(acts: list[tuple[str, int, int]]) -> None:
    team = teaming.begin(ANA)
    for act, account, seat in acts:
        try:
            match act:
                case "invite":
                    team, _ = teaming.invite(RULES, team, by=account)
                case "accept":
                    team = teaming.accept(RULES, team, seat=seat, account=account, elsewhere=False)
                case "confirm":
                    team = teaming.confirm(team, seat=seat, by=account)
                case "decline":
                    team = teaming.decline(team, seat=seat)
                case "leave":
                    team = teaming.leave(team, account)
                case "remove":
                    team = teaming.remove(team, seat=seat, by=account)
                case _:
                    team = teaming.hand_over(team, seat=seat, by=account)
        except Refused:
            pass
        lead = team.of(team.lead)
        assert lead is not None
        assert lead.confirmed
        assert len(team.members) <= RULES.max
        assert len(set(team.accounts)) == len(team.accounts)
        assert len({member.seat for member in team.members}) == len(team.members)
        assert all(member.seat <= team.last_seat for member in team.members)
    assert Team.model_validate_json(team.model_dump_json()) == team
