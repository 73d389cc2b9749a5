"""Who may decide where it concerns them, and who else could."""

from collections.abc import Callable

import pytest

from participation.own_affairs import check_decides, check_settles
from participation.refused import Refused

ANA, BO, CHAN, OWNER = 1, 2, 3, 9


def said(check: Callable[[], object]) -> object:
    """Return the refusal and how many others there are; what is returned where there is none."""
    try:
        return check()
    except Refused as refused:
        return refused.key, refused.values["others"]


@pytest.mark.parametrize(
    ("by", "concerned", "able", "expected"),
    [
        (BO, {ANA}, {BO, OWNER}, None),
        (BO, {BO}, {BO, OWNER}, ("decide-own", 1)),  # the owner can
        (BO, {ANA, BO}, {ANA, BO, CHAN, OWNER}, ("decide-own", 2)),  # a member who is an official can't either
        (OWNER, {OWNER}, {OWNER}, ("decide-own", 0)),  # somebody has to be invited
    ],
)
def test_nobody_decides_on_an_application_of_their_own(
    by: int, concerned: set[int], able: set[int], expected: object
) -> None:
    assert said(lambda: check_decides(by, concerned, able=able)) == expected


@pytest.mark.parametrize(
    ("by", "author", "done_by", "able", "expected"),
    [
        (BO, ANA, CHAN, {BO, CHAN}, False),
        (BO, ANA, None, {BO}, False),  # it was not kept who did it
        (BO, None, BO, {BO, CHAN}, ("objection-own-act", 1)),
        (BO, ANA, BO, {BO}, True),  # nobody else: it goes on record
        (BO, ANA, BO, {BO, ANA}, True),  # the author is nobody else
        (BO, BO, CHAN, {BO, CHAN}, ("objection-own", 1)),
        (BO, BO, BO, {BO}, ("objection-own", 0)),  # not even then
    ],
)
def test_whoever_did_it_settles_no_objection_to_it_where_somebody_else_can(
    by: int, author: int | None, done_by: int | None, able: set[int], expected: object
) -> None:
    assert said(lambda: check_settles(by, author=author, done_by=done_by, able=able)) == expected
