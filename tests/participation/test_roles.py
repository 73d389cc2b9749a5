"""Who may do what in the office, who gives roles and who ends them."""

from datetime import date
from typing import get_args

import pytest

from participation.refused import Refused
from participation.roles import MAY, Action, Days, Grant, Role, acting, check_end, check_give, check_take, may
from tests.participation.test_teaming import refusal_of

OWNER, OFFICIAL, COLLEAGUE, REVIEWER, STRANGER = 1, 2, 3, 4, 5
TODAY = date(2023, 6, 1)
WEEK = Days(date(2023, 6, 12), date(2023, 6, 16))
NOBODY = frozenset[Role]()
ROLES: tuple[Role, ...] = get_args(Role)


def held(*roles: Role) -> frozenset[Role]:
    return frozenset(roles)


def test_every_act_has_somebody_who_may() -> None:
    assert set(MAY) == set(get_args(Action))
    assert all(MAY.values())


@pytest.mark.parametrize(
    ("role", "may_not"),
    [
        ("owner", {"score"}),
        ("official", {"score", "destroy", "reset-pin"}),
        (
            "deputy",
            {"score", "destroy", "reset-pin", "manage-roles", "see-audit", "reword", "close-early", "archive"}
            | {"open-programme"},
        ),
        ("reviewer", set(MAY) - {"enter", "score"}),
    ],
)
def test_what_a_role_may_not(role: Role, may_not: set[Action]) -> None:
    assert {action for action in MAY if not may(action, [role])} == may_not


def test_who_has_no_role_may_nothing() -> None:
    assert not any(may(action, NOBODY) for action in MAY)


@pytest.mark.parametrize(
    ("action", "roles", "acts_as"),
    [
        ("decide", held("official"), "official"),
        ("decide", held("official", "owner"), "official"),  # the nearer role goes on record
        ("decide", held("deputy", "owner"), "deputy"),
        ("decide", held("owner"), "owner"),
        ("score", held("official", "reviewer"), "reviewer"),
        ("destroy", held("official", "owner"), "owner"),
    ],
)
def test_whoever_has_several_roles_acts_in_the_nearest(action: Action, roles: frozenset[Role], acts_as: Role) -> None:
    assert acting(action, roles) == acts_as


@pytest.mark.parametrize(
    ("action", "roles"),
    [("decide", held("reviewer")), ("enter", NOBODY), ("destroy", held("official", "deputy", "reviewer"))],
)
def test_whoever_may_not_is_told_so(action: Action, roles: frozenset[Role]) -> None:
    assert refusal_of(lambda: acting(action, roles)) == "office-not-yours"


def gives_it(giver: Role, role: Role) -> bool:
    days, whom = (WEEK, OFFICIAL) if role == "deputy" else (None, None)
    try:
        check_give(OFFICIAL, held(giver), role, today=TODAY, days=days, stands_in_for=whom, officials=[OFFICIAL])
    except Refused:
        return False
    return True


@pytest.mark.parametrize(
    ("giver", "gives"),
    [
        ("owner", {"owner", "official", "deputy", "reviewer"}),
        ("official", {"deputy", "reviewer"}),
        ("deputy", set()),
        ("reviewer", set()),
    ],
)
def test_who_gives_which_role(giver: Role, gives: set[Role]) -> None:
    given = {role for role in ROLES if gives_it(giver, role)}

    assert given == gives


@pytest.mark.parametrize(
    ("giver", "roles", "stands_in_for", "days", "verdict"),
    [
        (OFFICIAL, held("official"), OFFICIAL, WEEK, None),
        (OFFICIAL, held("official"), OFFICIAL, Days(TODAY, TODAY), None),  # for today alone
        (OFFICIAL, held("official"), COLLEAGUE, WEEK, "role-not-yours-to-give"),
        (OWNER, held("owner"), COLLEAGUE, WEEK, None),
        (OWNER, held("owner"), STRANGER, WEEK, "deputy-for-nobody"),
        (OWNER, held("owner"), None, WEEK, "deputy-for-nobody"),
        (OFFICIAL, held("official"), OFFICIAL, None, "deputy-days-needed"),
        (OFFICIAL, held("official"), OFFICIAL, Days(WEEK.last, WEEK.first), "deputy-days-upside-down"),
        (OFFICIAL, held("official"), OFFICIAL, Days(date(2023, 5, 1), date(2023, 5, 31)), "deputy-days-past"),
    ],
)
def test_for_whom_and_when_a_deputy_stands_in(
    giver: int, roles: frozenset[Role], stands_in_for: int | None, days: Days | None, verdict: str | None
) -> None:
    def give() -> None:
        check_give(
            giver,
            roles,
            "deputy",
            today=TODAY,
            days=days,
            stands_in_for=stands_in_for,
            officials=[OFFICIAL, COLLEAGUE],
        )

    if verdict is None:
        give()
    else:
        assert refusal_of(give) == verdict


def test_only_a_deputys_role_has_days() -> None:
    with pytest.raises(ValueError, match="deputy"):
        check_give(OWNER, held("owner"), "reviewer", today=TODAY, days=WEEK)


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (date(2023, 6, 11), False),
        (date(2023, 6, 12), True),
        (date(2023, 6, 16), True),
        (date(2023, 6, 17), False),
    ],
)
def test_a_deputy_has_the_role_on_their_days_only(day: date, holds: bool) -> None:
    deputy = Grant(1, COLLEAGUE, "deputy", 1, days=WEEK, stands_in_for=OFFICIAL)

    assert deputy.holds(day) is holds
    assert Grant(2, OFFICIAL, "official", 1).holds(day)


@pytest.mark.parametrize(
    ("account", "has", "role", "blind", "verdict"),
    [
        (REVIEWER, NOBODY, "reviewer", True, None),
        (REVIEWER, held("reviewer"), "reviewer", True, "role-there-already"),
        (COLLEAGUE, held("deputy"), "deputy", True, None),  # for another official, or another week
        (OFFICIAL, held("official"), "deputy", True, "deputy-of-oneself"),
        (OFFICIAL, held("official"), "reviewer", True, "role-on-both-sides"),
        (REVIEWER, held("reviewer"), "official", True, "role-on-both-sides"),
        (REVIEWER, held("reviewer"), "deputy", True, "role-on-both-sides"),
        (OWNER, held("owner"), "reviewer", True, "role-on-both-sides"),
        (REVIEWER, held("reviewer"), "owner", True, "role-on-both-sides"),
        (OFFICIAL, held("official"), "reviewer", False, None),  # where everybody sees the names
        (OWNER, held("owner"), "official", True, None),
    ],
)
def test_who_may_take_a_role(account: int, has: frozenset[Role], role: Role, blind: bool, verdict: str | None) -> None:
    def take() -> None:
        check_take(account, has, role, stands_in_for=OFFICIAL if role == "deputy" else None, blind=blind)

    if verdict is None:
        take()
    else:
        assert refusal_of(take) == verdict


A_DEPUTY = Grant(1, COLLEAGUE, "deputy", 1, days=WEEK, stands_in_for=OFFICIAL)
AN_OFFICIAL = Grant(2, OFFICIAL, "official", 1)
A_REVIEWER = Grant(3, REVIEWER, "reviewer", 1)
AN_OWNER = Grant(4, OWNER, "owner", None)


@pytest.mark.parametrize(
    ("grant", "by", "roles", "owners", "verdict"),
    [
        (A_REVIEWER, OFFICIAL, held("official"), 1, None),
        (A_REVIEWER, REVIEWER, held("reviewer"), 1, None),  # lays it down
        (A_REVIEWER, COLLEAGUE, held("deputy"), 1, "role-not-yours-to-end"),
        (A_REVIEWER, OWNER, held("owner"), 1, None),
        (A_DEPUTY, OFFICIAL, held("official"), 1, None),
        (A_DEPUTY, STRANGER, held("official"), 1, "role-not-yours-to-end"),  # another official's deputy
        (AN_OFFICIAL, STRANGER, held("official"), 1, "role-not-yours-to-end"),
        (AN_OFFICIAL, OFFICIAL, held("official"), 1, None),
        (AN_OFFICIAL, OWNER, held("owner"), 1, None),
        (AN_OWNER, OFFICIAL, NOBODY, 2, "role-not-yours-to-end"),
        (AN_OWNER, OWNER, held("owner"), 2, None),
        (AN_OWNER, OWNER, held("owner"), 1, "last-owner"),
        (AN_OWNER, STRANGER, held("owner"), 1, "last-owner"),
    ],
)
def test_who_may_end_a_role(grant: Grant, by: int, roles: frozenset[Role], owners: int, verdict: str | None) -> None:
    if verdict is None:
        check_end(grant, by, roles, owners=owners)
    else:
        assert refusal_of(lambda: check_end(grant, by, roles, owners=owners)) == verdict
