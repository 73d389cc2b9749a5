"""A programme's questions as steps, and what the steps' answers are to the programme."""

from datetime import date

import pytest

from conversations import engine
from conversations.draft import Draft
from conversations.flow import Act, Answer
from conversations.kinds.choice import PickOne, PickSeveral
from conversations.kinds.day import Date
from conversations.kinds.files import FilesStep
from conversations.kinds.optional import Optional
from conversations.kinds.text import LongText, ShortText
from conversations.kinds.yes_no import YesNo
from conversations.questions import answers_of, files_of, paper_steps, steps_of
from participation import questions as rules
from participation.contest import Contest
from participation.papers import FileRule
from participation.questions import Choice, Day, Files, Form, Item, Question, Several, Text, When, check_answer
from participation.words import Localized
from tests.participation.receptions import disclosure, youth

TODAY = date(2023, 6, 1)
ABC = tuple(Item(key=key, name=Localized({"ko": key})) for key in "abc")
PDF = FileRule(kinds=("PDF",))


def question(key: str, form: Form, *, optional: bool = False, when: When | None = None) -> Question:
    return Question(key=key, ask=Localized({"ko": "?"}), optional=optional, when=when, form=form)


EVERYTHING = (
    question("short", Text(shortest=1, longest=20)),
    question("long", Text(shortest=1, longest=2000)),
    question("one", Choice(options=ABC)),
    question("some", Several(options=ABC, min=1, max=2)),
    question("day", Day()),
    question("group", rules.YesNo()),
    question("group-name", Text(shortest=1, longest=20), when=When(question="group", answers=(True,))),
    question("lead", Text(shortest=1, longest=20), when=When(question="group-name", answers=("x",))),
    question("sketch", Files(files=PDF), when=When(question="some", answers=("c",))),
    question("note", Text(shortest=1, longest=500), optional=True),
)
PROGRAMME: Contest = youth().model_copy(update={"questions": EVERYTHING})
STEPS = steps_of(PROGRAMME, TODAY)

ACTS = (
    Act("text", "제목", message_id=1),
    Act("text", "본문", message_id=2),
    "done",
    Act("pick", "b"),
    Act("in", "c"),
    Act("in", "a"),
    Act("text", "2023. 5. 1", message_id=3),
    Act("yes"),
    Act("text", "모임", message_id=4),
    Act("file", "f7"),
    Act("skip"),
)


def walked(*acts: Act | str) -> Draft:
    draft = Draft()
    for act in acts:
        draft = engine.take(STEPS, draft, act) if isinstance(act, Act) else engine.finish(STEPS, draft)
    return draft


def test_every_form_has_its_kind() -> None:
    kinds = {step.name.removeprefix("q-"): type(step.kind) for step in STEPS}

    assert kinds == {
        "short": ShortText,
        "long": LongText,
        "one": PickOne,
        "some": PickSeveral,
        "day": Date,
        "group": YesNo,
        "group-name": ShortText,
        "lead": ShortText,
        "sketch": FilesStep,
        "note": Optional,
    }


def test_what_was_answered_is_what_the_programme_takes() -> None:
    draft = walked(*ACTS)

    assert engine.current(STEPS, draft) is None
    answers = answers_of(PROGRAMME, Draft.from_json(draft.to_json()).done)
    assert answers == {
        "short": "제목",
        "long": "본문",
        "one": "b",
        "some": ("a", "c"),
        "day": date(2023, 5, 1),
        "group": True,
        "group-name": "모임",
        "note": None,
    }
    for key, answer in answers.items():
        check_answer(PROGRAMME.questions_by_key[key], answer)
    assert files_of(PROGRAMME, draft.done) == {"sketch": ("f7",)}


def test_what_is_not_asked_any_more_goes_no_further_and_comes_back_when_it_is() -> None:
    draft = walked(*ACTS)

    alone = engine.take(STEPS, engine.revisit(STEPS, draft, "q-group"), Act("no"))
    assert "group-name" not in answers_of(PROGRAMME, alone.done)
    assert "q-group-name" in alone.done
    without_c = engine.take(STEPS, engine.revisit(STEPS, draft, "q-some"), Act("out", "c"))
    assert files_of(PROGRAMME, engine.finish(STEPS, without_c).done) == {}

    again = engine.take(STEPS, engine.revisit(STEPS, alone, "q-group"), Act("yes"))
    assert answers_of(PROGRAMME, again.done)["group-name"] == "모임"


@pytest.mark.parametrize(
    ("done", "asked"),
    [
        ({}, {"title", "scope"}),
        ({"q-scope": "city"}, {"title", "scope"}),
        ({"q-scope": "place"}, {"title", "scope", "place"}),
    ],
)
def test_a_question_is_asked_only_where_its_condition_holds(done: dict[str, Answer], asked: set[str]) -> None:
    steps = steps_of(youth(), TODAY)

    assert {step.name.removeprefix("q-") for step in engine.applying(steps, Draft(done=done))} == asked


def test_papers_are_steps_and_those_that_are_not_required_may_be_skipped() -> None:
    steps = paper_steps(youth())
    draft = engine.take(steps, Draft(), Act("file", "f1"))

    draft = engine.take(steps, draft, Act("skip"))

    assert [step.name for step in steps] == ["p-proposal", "p-pictures"]
    assert engine.current(steps, draft) is None
    assert files_of(youth(), draft.done) == {"proposal": ("f1",)}


def test_the_office_may_call_a_paper_or_a_question_as_we_call_a_step() -> None:
    odd = disclosure().model_copy(update={"questions": (question("privacy", rules.YesNo()),)})

    assert [step.name for step in steps_of(odd, TODAY)] == ["q-privacy"]
