"""May I? The least is asked, and an answer comes as soon as there is one."""

from datetime import UTC, datetime

import pytest

from conversations import door, engine
from conversations.draft import Draft
from conversations.flow import Act
from participation.contest import Reception
from participation.eligibility import Known
from participation.refused import Refused
from tests.participation.receptions import disclosure, youth

AT = datetime(2023, 6, 1, 3, tzinfo=UTC)


def asked(reception: Reception, *acts: Act) -> tuple[Draft, list[str]]:
    """Answer one question after the other; return the draft and which questions there were."""
    draft, questions = Draft(), []
    for act in acts:
        steps = door.steps(reception, AT, draft.done)
        step = engine.current(steps, draft)
        assert step is not None
        questions.append(step.name)
        draft = engine.take(steps, draft, act)
    return draft, questions


def typed(words: str) -> Act:
    return Act("text", words, message_id=1, at=AT)


@pytest.mark.parametrize(
    ("acts", "questions", "key"),
    [
        ((Act("no"),), ["residence"], "verdict-not-resident"),
        ((Act("yes"), typed("2010")), ["residence", "birth-year"], "verdict-yes"),
        ((Act("yes"), typed("1990")), ["residence", "birth-year"], "verdict-too-old-by-year"),
        (
            (Act("yes"), typed("2014"), typed("2014. 6. 1")),
            ["residence", "birth-year", "birth-date"],
            "verdict-yes",
        ),
        ((Act("yes"), typed("2014"), typed("14-6-10")), ["residence", "birth-year", "birth-date"], "verdict-not-yet"),
        ((Act("yes"), typed("2014. 12. 1")), ["residence", "birth-year"], "verdict-too-young"),  # all at once
    ],
)
def test_only_what_the_rule_needs_is_asked(acts: tuple[Act, ...], questions: list[str], key: str) -> None:
    draft, were_asked = asked(youth(), *acts)

    assert were_asked == questions
    assert engine.current(door.steps(youth(), AT, draft.done), draft) is None
    assert door.answer(youth(), draft.done, AT).key == key


def test_whoever_is_welcome_anyway_is_asked_nothing() -> None:
    assert engine.current(door.steps(disclosure(), AT), Draft()) is None
    assert door.answer(disclosure(), {}, AT).answer == "yes"


def test_a_date_of_another_year_than_the_one_told_is_asked_back() -> None:
    draft, _ = asked(youth(), Act("yes"), typed("2014"))

    with pytest.raises(Refused, match="birth-other-year"):
        engine.take(door.steps(youth(), AT, draft.done), draft, typed("2013. 6. 1"))


def test_an_answer_may_be_corrected_and_what_follows_is_asked_anew() -> None:
    draft, _ = asked(youth(), Act("yes"), typed("2014"), typed("2014. 6. 1"))
    steps = door.steps(youth(), AT, draft.done)

    older = engine.take(steps, engine.revisit(steps, draft, "birth-year"), typed("2010"))

    assert [step.name for step in engine.applying(steps, older)] == ["residence", "birth-year"]
    assert door.answer(youth(), older.done, AT).key == "verdict-yes"


def test_what_is_known_is_never_printed() -> None:
    known = door.known({"residence": True, "birth-year": 2010})

    assert known == Known(resident=True, born=2010)
    assert "2010" not in repr(known)
