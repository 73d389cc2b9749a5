"""Files, confirming, waiting, skipping."""

import pytest

from conversations import engine
from conversations.draft import Draft
from conversations.flow import Act, Answer, Step
from conversations.kinds.confirm import Confirm
from conversations.kinds.files import FilesStep
from conversations.kinds.optional import Optional, is_skipped
from conversations.kinds.text import LongText, text_of
from conversations.kinds.waiting import Waiting
from conversations.kinds.yes_no import YesNo
from participation.papers import FileRule
from participation.refused import Refused
from tests.conversations.kinds.refusing import key_of, refused

TWO = FilesStep(FileRule(kinds=("PDF",), min=1, max=2))
NOTE = Optional(LongText(1, 500))


@pytest.mark.parametrize(
    ("before", "act", "after"),
    [
        (None, Act("file", "a1"), ["a1"]),
        (["a1"], Act("file", "b2"), ["a1", "b2"]),
        (["a1", "b2"], Act("file", "a1"), ["a1", "b2"]),
        (["a1", "b2"], Act("without", "a1"), ["b2"]),
        (["b2"], Act("without", "a1"), ["b2"]),
    ],
)
def test_files_come_and_go(before: Answer, act: Act, after: Answer) -> None:
    assert TWO.take(before, act) == after


def test_a_file_too_many_is_refused() -> None:
    refusal = refused(TWO, Act("file", "c3"), ["a1", "b2"])

    assert refusal is not None
    assert (refusal.key, refusal.values) == ("paper-too-many", {"max": 2})


@pytest.mark.parametrize(
    ("answer", "fullness"), [(None, "partial"), ([], "partial"), (["a1"], "enough"), (["a1", "b2"], "full")]
)
def test_files_are_enough_from_the_fewest_and_full_at_the_most(answer: Answer, fullness: str) -> None:
    assert TWO.fullness(answer) == fullness


def test_who_sends_too_few_files_hears_how_many_there_are() -> None:
    refusal = FilesStep(FileRule(kinds=("PDF",), min=2, max=3)).missing(["a1"])

    assert (refusal.key, refusal.values) == ("paper-too-few", {"min": 2, "there": 1})


@pytest.mark.parametrize(
    ("answer", "fits"),
    [(["a1", "b2", "c3"], ["a1", "b2"]), ([], None), ({"skipped": True}, None), ([[1, "가"]], None)],
)
def test_only_files_fit_files(answer: Answer, fits: Answer) -> None:
    assert TWO.fitting(answer) == fits


def test_confirming_is_one_tap_and_never_a_text() -> None:
    steps = (Step("privacy", Confirm()),)
    with pytest.raises(Refused, match="not-confirmed"):
        engine.finish(steps, Draft())
    with pytest.raises(Refused, match="not-here"):
        engine.take(steps, Draft(), Act("text", "네"))

    draft = engine.take(steps, Draft(), Act("go"))

    assert draft.done == {"privacy": True}


def test_what_was_confirmed_is_confirmed_again_when_it_was_gone_back_to() -> None:
    steps = (Step("privacy", Confirm()), Step("resident", YesNo()))
    draft = engine.back(steps, engine.take(steps, Draft(), Act("go")))
    assert draft.at == "privacy"

    draft = engine.take(steps, draft, Act("go"))

    assert draft.at is None
    assert Confirm().fitting("privacy") is None
    assert Confirm().fitting(True) is True


def test_no_act_ends_a_waiting_step() -> None:
    waiting = Waiting("guardian-awaited")
    steps = (Step("guardian", waiting), Step("resident", YesNo()))

    for name in ("yes", "text", "go", "skip"):
        with pytest.raises(Refused, match="not-here"):
            engine.take(steps, Draft(), Act(name, "예"))
    with pytest.raises(Refused, match="guardian-awaited"):
        engine.finish(steps, Draft())
    assert key_of(waiting, Act("go")) == "guardian-awaited"
    assert waiting.fullness(True) == "partial"
    assert waiting.fitting(True) is None


def test_skipped_is_an_answer() -> None:
    steps = (Step("note", NOTE),)

    draft = engine.take(steps, Draft(), Act("skip"))

    assert engine.current(steps, draft) is None
    assert is_skipped(draft.done["note"])
    assert Draft.from_json(draft.to_json()).fitting(steps) == draft


def test_who_has_skipped_may_answer_after_all_and_the_other_way_round() -> None:
    steps = (Step("note", NOTE),)
    draft = engine.revisit(steps, engine.take(steps, Draft(), Act("skip")), "note")

    draft = engine.finish(steps, engine.take(steps, draft, Act("text", "덧붙임", message_id=1)))
    assert text_of(draft.done["note"]) == "덧붙임"

    draft = engine.take(steps, engine.revisit(steps, draft, "note"), Act("skip"))
    assert is_skipped(draft.done["note"])


def test_a_question_that_may_not_be_skipped_any_more_is_asked_again() -> None:
    assert NOTE.kind.fitting({"skipped": True}) is None
    assert Draft(done={"note": {"skipped": True}}).fitting((Step("note", NOTE.kind),)).done == {}


def test_an_optional_question_says_what_its_kind_says() -> None:
    assert NOTE.missing(None).key == "answer-empty"
    assert NOTE.missing([[1, "가" * 501]]).key == "answer-too-long"
    assert NOTE.fullness([[1, "가"]]) == "enough"
    assert not is_skipped([[1, "가"]])
