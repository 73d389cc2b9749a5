"""What is asked of a person, in the order in which the law lets it be asked; a child is asked nothing more."""

from datetime import UTC, datetime

import pytest

from conversations import engine
from conversations.draft import Draft
from conversations.flow import Act
from conversations.person_steps import consents_of, may_go_on, only_when, person_steps
from conversations.questions import steps_of
from participation.consent import holds
from participation.contest import Reception
from participation.guardian import GuardianRule
from participation.refused import Refused
from tests.participation.receptions import disclosure, youth

AT = datetime(2023, 6, 1, 3, tzinfo=UTC)
ADA = 100_000_001
CHILD, GROWN = "2011. 3. 5", "2005. 3. 5"


def names(reception: Reception, draft: Draft, *, checked: bool = False) -> list[str]:
    found = person_steps(reception, "ko", AT, checked=checked)
    return [step.name for step in engine.applying(found, draft)]


def walked(reception: Reception, *acts: Act, checked: bool = False) -> Draft:
    found = person_steps(reception, "ko", AT, checked=checked)
    draft = Draft()
    for act in acts:
        draft = engine.take(found, draft, act)
    return draft


def typed(words: str) -> Act:
    return Act("text", words, message_id=1, at=AT)


GO = Act("go", at=AT)
ALL_OF_YOUTH = ["privacy", "birth-date", "residence", "c-personal-data", "c-publicity", "name"]


@pytest.mark.parametrize(
    ("reception", "acts", "open_question"),
    [
        (youth(), (), "privacy"),
        (youth(), (GO,), "birth-date"),
        (youth(), (GO, typed(GROWN)), "residence"),
        (youth(), (GO, typed(CHILD)), "guardian"),
        (youth(), (GO, typed("3/5/2011")), "birth-date"),  # asked back
        (disclosure(), (GO,), "of-age"),
        (disclosure(), (GO, Act("yes")), "c-personal-data"),
        (disclosure(), (GO, Act("no")), "guardian"),
    ],
)
def test_first_comes_what_is_asked_and_why_then_the_age_alone(
    reception: Reception, acts: tuple[Act, ...], open_question: str
) -> None:
    draft = walked(reception, *acts)

    step = engine.current(person_steps(reception, "ko", AT, checked=False), draft)
    assert step is not None
    assert step.name == open_question


def test_who_needs_no_guardian_is_asked_everything() -> None:
    assert names(youth(), walked(youth(), GO, typed(GROWN))) == ALL_OF_YOUTH


@pytest.mark.parametrize("forged", ["name", "phone", "residence", "c-personal-data"])
@pytest.mark.parametrize("acts", [(GO,), (GO, typed(CHILD))], ids=["before the birth date", "of a child"])
def test_nothing_more_is_taken_of_a_child_whatever_button_is_forged(acts: tuple[Act, ...], forged: str) -> None:
    found = person_steps(youth(), "ko", AT, checked=False)
    draft = walked(youth(), *acts)

    with pytest.raises(Refused, match="not-here"):
        engine.revisit(found, draft, forged)


def test_once_the_guardian_is_checked_the_child_goes_on() -> None:
    draft = walked(youth(), GO, typed(CHILD))

    assert names(youth(), draft) == ["privacy", "birth-date", "guardian"]
    assert names(youth(), draft, checked=True) == ALL_OF_YOUTH


def test_a_child_that_corrects_its_birth_date_is_held_back_again_and_loses_nothing() -> None:
    draft = walked(youth(), GO, typed(GROWN), Act("yes"))
    found = person_steps(youth(), "ko", AT, checked=False)

    younger = engine.take(found, engine.revisit(found, draft, "birth-date"), typed(CHILD))

    assert names(youth(), younger) == ["privacy", "birth-date", "guardian"]
    assert younger.done["residence"] is True


@pytest.mark.parametrize(
    ("born", "needed"),
    [("2009-06-01", False), ("2009-06-02", True)],  # fourteen on the day, and a day later
)
def test_fourteen_is_counted_on_the_day_of_applying(born: str, needed: bool) -> None:
    draft = walked(youth(), GO, typed(born))

    assert ("guardian" in names(youth(), draft)) is needed


def test_the_day_is_that_of_the_office() -> None:
    evening = datetime(2023, 5, 31, 15, tzinfo=UTC)  # 1 June in Seoul

    found = person_steps(youth(), "ko", evening, checked=False)

    assert "guardian" not in [step.name for step in engine.applying(found, walked(youth(), GO, typed("2009-06-01")))]


def test_an_answer_to_a_question_that_is_asked_no_more_makes_nobody_a_child() -> None:
    told = Draft(done={"privacy": True, "birth-date": "2011-03-05", "of-age": True})

    assert "guardian" not in names(disclosure(), told)  # asks whether one is of age, and no more
    assert "guardian" in names(youth(), told)  # asks for the birth date


def test_where_no_guardian_is_asked_for_and_no_age_counts_nobody_is_asked_how_old_they_are() -> None:
    anybody = disclosure().model_copy(update={"guardian": GuardianRule(age=0)})

    assert names(anybody, Draft()) == ["privacy", "c-personal-data", "name"]


@pytest.mark.parametrize(("person", "asked"), [((), []), (("name",), ["name"]), (("phone", "name"), ["name", "phone"])])
def test_name_and_number_are_asked_where_the_programme_says_so(person: tuple[str, ...], asked: list[str]) -> None:
    found = person_steps(youth().model_copy(update={"person": person}), "ko", AT, checked=False)

    assert [step.name for step in found if step.name in {"name", "phone"}] == asked


def test_what_else_is_asked_can_stand_under_the_same_condition() -> None:
    questions = only_when(steps_of(youth(), AT.date()), may_go_on(youth(), AT, checked=False))

    child, grown = walked(youth(), GO, typed(CHILD)), walked(youth(), GO, typed(GROWN))

    assert engine.applying(questions, child) == []
    assert [step.name for step in engine.applying(questions, grown)] == ["q-title", "q-scope"]  # their own holds too


def test_consents_are_those_that_were_agreed_to() -> None:
    draft = walked(youth(), GO, typed(GROWN), Act("yes"), Act("agree", at=AT), Act("refuse", at=AT))

    (given,) = consents_of(youth(), draft.done, ADA)

    assert given.key == "personal-data"
    assert holds(given, youth().consents[0])
