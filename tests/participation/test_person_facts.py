"""What a programme needs to know about each participant, and what follows from what they have told."""

from datetime import date

import pytest

from participation.contest import Reception
from participation.guardian import GuardianRule
from participation.person_facts import Fact, PersonFacts, may, needed, needs_guardian, untold
from tests.participation.receptions import disclosure, youth
from tests.participation.votes import WHILE_OPEN

WHOLE = PersonFacts(name="가나다", born=date(2005, 3, 5), resident=True)


@pytest.mark.parametrize(
    ("programme", "asked"),
    [
        (youth(), ["residence", "birth-date", "name"]),
        (disclosure(), ["of-age", "name"]),  # nobody's birth date is needed, only whether they consent alone
        (disclosure().model_copy(update={"guardian": GuardianRule(age=0)}), ["name"]),
        (disclosure().model_copy(update={"person": ("name", "phone")}), ["of-age", "name", "phone"]),
    ],
)
def test_no_more_is_asked_than_is_needed(programme: Reception, asked: list[Fact]) -> None:
    assert list(needed(programme)) == asked


@pytest.mark.parametrize(
    ("facts", "owed"),
    [
        (WHOLE, ()),
        (PersonFacts(), ("residence", "birth-date", "name")),
        (WHOLE.model_copy(update={"resident": False}), ()),  # "no" is an answer
        (WHOLE.model_copy(update={"name": None}), ("name",)),
    ],
)
def test_what_is_not_told_is_owed(facts: PersonFacts, owed: tuple[Fact, ...]) -> None:
    assert untold(youth(), facts) == owed


@pytest.mark.parametrize(
    ("programme", "facts", "needs"),
    [
        (youth(), PersonFacts(born=date(2009, 6, 1)), False),  # fourteen today
        (youth(), PersonFacts(born=date(2009, 6, 2)), True),
        (youth(), PersonFacts(), False),  # the birth date is owed first
        (disclosure(), PersonFacts(of_age=False), True),
        (disclosure(), PersonFacts(of_age=True), False),
        (disclosure(), PersonFacts(), False),
    ],
)
def test_who_needs_a_guardian_follows_from_the_age(programme: Reception, facts: PersonFacts, needs: bool) -> None:
    assert needs_guardian(programme, facts, at=WHILE_OPEN) is needs


def test_whether_somebody_may_take_part_follows_from_what_they_told() -> None:
    assert may(youth(), WHOLE, at=WHILE_OPEN).answer == "yes"
    assert may(youth(), WHOLE.model_copy(update={"resident": False}), at=WHILE_OPEN).key == "verdict-not-resident"


def test_nothing_that_was_told_is_printed() -> None:
    assert not [told for told in ("가나다", "2005", "True") if told in repr(WHOLE)]
