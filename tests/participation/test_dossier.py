"""What is still missing for handing in is derived from what is there."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from participation import guardian, teaming
from participation.consent import give
from participation.contest import Reception
from participation.dossier import Dossier, Handed, Missing, asked, check_limit, missing
from participation.guardian import GuardianConsent, GuardianRule
from participation.papers import FileRule
from participation.questions import Answer, Files, Question
from participation.refused import Refused
from participation.team import Team, TeamRules
from participation.words import Localized
from tests.participation.receptions import disclosure, youth
from tests.participation.votes import WHILE_OPEN

ANA, BO, MOTHER, OFFICIAL = 1, 2, 9, 10
CONTEST = youth()
CONSENT = CONTEST.consents[0]


def consents(*accounts: int) -> tuple[object, ...]:
    return tuple(give(CONSENT, language="ko", account=account, at=WHILE_OPEN) for account in accounts)


def a_dossier(**different: object) -> Dossier:
    """Make one of a single person with everything in it."""
    whole = Dossier(
        lead=ANA,
        answers={"title": "시장 골목을 밝게", "scope": "city"},
        papers=(Handed("proposal", stored=True),),
        consents=(give(CONSENT, language="ko", account=ANA, at=WHILE_OPEN),),
    )
    return replace(whole, **different)  # type: ignore[arg-type]  # a table's values


def a_team(*, confirmed: bool = True) -> Team:
    team, seat = teaming.invite(TeamRules(min=2, max=4), teaming.begin(ANA), by=ANA)
    team = teaming.accept(TeamRules(min=2, max=4), team, seat=seat, account=BO, elsewhere=False)
    return teaming.confirm(team, seat=seat, by=ANA) if confirmed else team


def lacks(dossier: Dossier, programme: Reception = CONTEST, at: datetime = WHILE_OPEN) -> list[tuple[object, ...]]:
    found = missing(programme, dossier, at=at)
    return [(each.key, each.name or each.account, each.count) for each in found]


def test_where_everything_is_there_nothing_is_missing() -> None:
    assert lacks(a_dossier()) == []


def test_of_an_empty_one_everything_is_missing_in_the_order_in_which_it_is_asked() -> None:
    assert lacks(Dossier(lead=ANA)) == [
        ("question", "title", 1),
        ("question", "scope", 1),
        ("paper", "proposal", 1),
        ("consent", "personal-data", 1),
    ]


@pytest.mark.parametrize(
    ("different", "expected"),
    [
        ({"answers": {"title": "시장 골목을 밝게", "scope": "place"}}, [("question", "place", 1)]),
        ({"answers": {"title": "짧다", "scope": "city"}}, [("answer-unfit", "title", 1)]),
        ({"answers": {"title": "시장 골목을 밝게", "scope": None}}, [("answer-unfit", "scope", 1)]),
        ({"papers": ()}, [("paper", "proposal", 1)]),
        ({"papers": (Handed("proposal", stored=False),)}, [("paper-arriving", "proposal", 1)]),
        ({"consents": ()}, [("consent", "personal-data", 1)]),
        ({"untold": {ANA: ("birth-date", "name")}}, [("person", "birth-date", 1), ("person", "name", 1)]),
        ({"untold": {BO: ("name",)}}, []),  # who is not in it owes nothing
    ],
)
def test_each_missing_piece_is_named(different: dict[str, object], expected: list[tuple[object, ...]]) -> None:
    assert lacks(a_dossier(**different)) == expected


def test_a_paper_of_several_files_says_how_many_are_missing() -> None:
    papers = tuple(
        paper.model_copy(update={"files": paper.files.model_copy(update={"min": 3, "max": 5})})
        for paper in CONTEST.papers
    )
    contest = CONTEST.model_copy(update={"papers": papers})

    assert lacks(a_dossier(), contest) == [("paper", "proposal", 2)]
    # One that may be left out has to be whole once it is begun.
    begun = a_dossier(papers=(*[Handed("proposal", stored=True)] * 3, Handed("pictures", stored=True)))
    assert lacks(begun, contest) == [("paper", "pictures", 2)]


def test_a_question_for_a_file_is_answered_by_papers_under_its_key() -> None:
    drawing = Question(
        key="map", ask=Localized({"ko": "지도"}), form=Files(files=FileRule(kinds=("PNG",), min=1, max=2))
    )
    contest = CONTEST.model_copy(update={"questions": (*CONTEST.questions, drawing)})
    there = (*a_dossier().papers, Handed("map", stored=True))

    assert lacks(a_dossier(), contest) == [("paper", "map", 1)]
    assert lacks(a_dossier(papers=there), contest) == []


def test_a_withdrawn_consent_is_missing_again() -> None:
    withdrawn = a_dossier().consents[0].model_copy(update={"withdrawn_at": WHILE_OPEN})

    assert lacks(a_dossier(consents=(withdrawn,))) == [("consent", "personal-data", 1)]


def test_each_member_consents_for_themself() -> None:
    assert lacks(a_dossier(team=a_team())) == [("consent", "personal-data", 1)]
    (missing_one,) = missing(CONTEST, a_dossier(team=a_team()), at=WHILE_OPEN)
    assert missing_one.account == BO
    assert lacks(a_dossier(team=a_team(), consents=consents(ANA, BO))) == []


def test_who_has_accepted_waits_for_the_leader() -> None:
    found = missing(CONTEST, a_dossier(team=a_team(confirmed=False)), at=WHILE_OPEN)

    assert found == (Missing("member-unconfirmed", account=ANA, seat=2),)


def test_an_invitation_that_nobody_takes_up_is_not_waited_for() -> None:
    team, _ = teaming.invite(TeamRules(min=2, max=4), a_team(), by=ANA)

    assert lacks(a_dossier(team=team, consents=consents(ANA, BO))) == []


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        (TeamRules(alone=True, min=3, max=4), [("members", ANA, 1)]),
        (TeamRules(alone=False, min=2, max=4), []),
        (TeamRules(alone=False, min=4, max=4), [("members", ANA, 2)]),
    ],
)
def test_a_team_below_its_minimum_hears_how_many_are_missing(
    rules: TeamRules, expected: list[tuple[object, ...]]
) -> None:
    contest = CONTEST.model_copy(update={"team": rules})

    assert lacks(a_dossier(team=a_team(), consents=consents(ANA, BO)), contest) == expected


def test_where_nobody_may_be_alone_a_single_person_is_too_few() -> None:
    contest = CONTEST.model_copy(update={"team": TeamRules(alone=False, min=2, max=4)})

    assert lacks(a_dossier(), contest) == [("members", ANA, 1)]


def test_nobody_hands_in_with_two_teams_unless_the_contest_says_so() -> None:
    several = CONTEST.model_copy(update={"team": TeamRules(min=2, max=4, several=True)})
    dossier = a_dossier(team=a_team(), consents=consents(ANA, BO), elsewhere=frozenset({BO}))

    assert lacks(dossier) == [("member-elsewhere", BO, 1)]
    assert lacks(dossier, several) == []
    assert lacks(a_dossier(elsewhere=frozenset({ANA}))) == [("member-elsewhere", ANA, 1)]


def test_a_team_that_has_become_too_large_is_told_so() -> None:
    team, seat = teaming.invite(TeamRules(min=2, max=4), a_team(), by=ANA)
    team = teaming.accept(TeamRules(min=2, max=4), team, seat=seat, account=3, elsewhere=False)
    team = teaming.confirm(team, seat=seat, by=ANA)
    contest = CONTEST.model_copy(update={"team": TeamRules(min=2, max=2)})

    assert lacks(a_dossier(team=team, consents=consents(ANA, BO, 3)), contest) == [("members-over", ANA, 1)]


def test_a_childs_guardian_consents_and_the_office_checks_it() -> None:
    none = GuardianConsent()
    given = guardian.give(guardian.ask(none, at=WHILE_OPEN), account=MOTHER, at=WHILE_OPEN)
    checked = guardian.check(given, GuardianRule(), way="call", by=OFFICIAL, at=WHILE_OPEN)

    assert lacks(a_dossier(guardians={ANA: none})) == [("guardian", ANA, 1)]
    assert lacks(a_dossier(guardians={ANA: given})) == [("guardian-unchecked", ANA, 1)]
    assert lacks(a_dossier(guardians={ANA: given}), at=WHILE_OPEN + timedelta(days=5)) == [("guardian", ANA, 1)]
    assert lacks(a_dossier(guardians={ANA: checked})) == []
    withdrawn = guardian.withdraw(checked, at=WHILE_OPEN)
    assert lacks(a_dossier(guardians={ANA: withdrawn})) == [("guardian", ANA, 1)]


def test_the_disclosure_application_asks_for_a_groups_name_only_of_groups() -> None:
    answers: dict[str, Answer] = {"project": "도로 정비", "reason": "얼마나 드는지 알고 싶습니다.", "group": False}

    assert [each.key for each in asked(disclosure(), answers)] == ["project", "reason", "group"]
    assert [each.key for each in asked(disclosure(), {**answers, "group": True})][-1] == "group-name"


def test_answers_are_never_printed() -> None:
    assert "골목" not in repr(a_dossier())


def test_a_person_hands_in_as_often_as_the_programme_says() -> None:
    check_limit(CONTEST, 0)
    check_limit(disclosure(), 1000)
    with pytest.raises(Refused) as refused:
        check_limit(CONTEST, 1)
    assert (refused.value.key, refused.value.values) == ("limit-reached", {"max": 1})
