"""An invitation to a role: 24 hours, once, and nothing before its maker has confirmed."""

from datetime import UTC, datetime, timedelta

import pytest

from participation.role_invitation import LIVES, RoleInvitation, call_off, check_open, confirm, take
from tests.participation.test_teaming import refusal_of

MAKER, INVITED, OTHER, OWNER = 1, 2, 3, 4
MADE_AT = datetime(2023, 6, 1, 9, tzinfo=UTC)
LATER = MADE_AT + timedelta(hours=3)
INSTANT = timedelta(microseconds=1)
OPEN = RoleInvitation(1, "reviewer", 7, None, None, made_by=MAKER, made_at=MADE_AT)
TAKEN = take(OPEN, INVITED, at=LATER)
CONFIRMED = confirm(TAKEN, by=MAKER, at=LATER)
REVOKED = call_off(OPEN, by=MAKER, owner=False)
REJECTED = call_off(TAKEN, by=MAKER, owner=False)


def test_the_way_from_open_to_confirmed() -> None:
    assert [one.state for one in (OPEN, TAKEN, CONFIRMED, REVOKED, REJECTED)] == [
        "open",
        "taken",
        "confirmed",
        "revoked",
        "rejected",
    ]
    assert TAKEN.taken_by == CONFIRMED.taken_by == INVITED


@pytest.mark.parametrize(
    ("invitation", "account", "at", "verdict"),
    [
        (OPEN, INVITED, MADE_AT, None),
        (OPEN, INVITED, MADE_AT + LIVES - INSTANT, None),
        (OPEN, INVITED, MADE_AT + LIVES, "role-invitation-expired"),
        (OPEN, MAKER, LATER, "role-invitation-own"),
        (TAKEN, INVITED, LATER, None),
        (TAKEN, OTHER, LATER, "role-invitation-used"),
        (TAKEN, INVITED, LATER + LIVES, "role-invitation-expired"),
        (REVOKED, INVITED, LATER, "role-invitation-gone"),
        (REJECTED, INVITED, LATER, "role-invitation-gone"),
        (REJECTED, OTHER, LATER, "role-invitation-gone"),
        (CONFIRMED, INVITED, LATER, "role-invitation-gone"),
        (CONFIRMED, OTHER, LATER, "role-invitation-used"),
    ],
)
def test_who_may_open_a_link_and_until_when(
    invitation: RoleInvitation, account: int, at: datetime, verdict: str | None
) -> None:
    if verdict is None:
        check_open(invitation, account, at=at)
    else:
        assert refusal_of(lambda: check_open(invitation, account, at=at)) == verdict
        assert refusal_of(lambda: take(invitation, account, at=at)) == verdict


def test_taking_it_twice_changes_nothing() -> None:
    assert take(TAKEN, INVITED, at=LATER + timedelta(hours=1)) == TAKEN


@pytest.mark.parametrize(
    ("invitation", "by", "at", "verdict"),
    [
        (TAKEN, MAKER, LATER + LIVES - INSTANT, None),  # 24 hours from the opening, not from the making
        (TAKEN, MAKER, LATER + LIVES, "role-invitation-expired"),
        (TAKEN, OWNER, LATER, "role-invitation-not-yours"),
        (TAKEN, INVITED, LATER, "role-invitation-not-yours"),
        (OPEN, MAKER, LATER, "role-invitation-untaken"),
        (REVOKED, MAKER, LATER, "role-invitation-gone"),
        (REJECTED, MAKER, LATER, "role-invitation-gone"),
        (CONFIRMED, MAKER, LATER, "role-invitation-gone"),
    ],
)
def test_only_its_maker_confirms_and_in_time(
    invitation: RoleInvitation, by: int, at: datetime, verdict: str | None
) -> None:
    if verdict is None:
        assert confirm(invitation, by=by, at=at).state == "confirmed"
    else:
        assert refusal_of(lambda: confirm(invitation, by=by, at=at)) == verdict


@pytest.mark.parametrize("invitation", [CONFIRMED, REVOKED, REJECTED])
def test_what_is_over_is_not_called_off(invitation: RoleInvitation) -> None:
    assert call_off(invitation, by=MAKER, owner=False) == invitation


def test_an_owner_calls_off_anybodys_and_others_only_their_own() -> None:
    assert call_off(OPEN, by=OWNER, owner=True).state == "revoked"
    assert refusal_of(lambda: call_off(OPEN, by=OTHER, owner=False)) == "role-invitation-not-yours"


@pytest.mark.parametrize(
    ("invitation", "at", "waits"),
    [
        (OPEN, LATER, True),
        (OPEN, MADE_AT + LIVES, False),
        (TAKEN, MADE_AT + LIVES, True),
        (TAKEN, LATER + LIVES, False),
        (CONFIRMED, LATER, False),
        (REVOKED, LATER, False),
    ],
)
def test_whether_anything_can_still_become_of_it(invitation: RoleInvitation, at: datetime, waits: bool) -> None:
    assert invitation.waits(at) is waits
