"""The engine: the open question follows from the draft alone, so nothing can disagree with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations import engine
from conversations.draft import Draft
from conversations.flow import Act, Step
from participation.refused import Refused
from tests.conversations.toys import STEPS, Choice, Several, Words

TYPED = {"title": Act("text", "Benches"), "scope": Act("choose", "place"), "place": Act("text", "by the lake")}


def walked(*acts: Act | str) -> Draft:
    """Begin, and do what is said: an act, "done", or "back to" a step."""
    draft = Draft()
    for act in acts:
        if act == "done":
            draft = engine.finish(STEPS, draft)
        elif isinstance(act, str):
            draft = engine.revisit(STEPS, draft, act)
        else:
            draft = engine.take(STEPS, draft, act)
    return draft


def open_question(draft: Draft) -> str | None:
    step = engine.current(STEPS, draft)
    return None if step is None else step.name


def text(words: str) -> Act:
    return Act("text", words)


def choose(option: str) -> Act:
    return Act("choose", option)


CITY = (text("Benches"), "done", choose("city"))
WHOLE = (*CITY, Act("in", "roads"), "done")


@pytest.mark.parametrize(
    ("acts", "question", "progress"),
    [
        ((), "title", (1, 3)),
        ((text("Be"),), "title", (1, 3)),
        ((text("Benches"),), "title", (1, 3)),  # more may come
        ((text("Benches"), "done"), "scope", (2, 3)),
        ((text("x" * 20),), "scope", (2, 3)),  # nothing more fits
        ((text("Benches"), "done", choose("place")), "place", (3, 4)),  # a question more
        (CITY, "themes", (3, 3)),
        ((*CITY, Act("in", "roads")), "themes", (3, 3)),
        ((*CITY, Act("in", "roads"), Act("in", "parks")), None, (3, 3)),
        (WHOLE, None, (3, 3)),
        ((*WHOLE, "title"), "title", (1, 3)),
        ((*WHOLE, "title", "scope"), "scope", (2, 3)),
        ((*WHOLE, "scope", choose("place")), "place", (3, 4)),  # what follows from an answer is asked then
        ((*WHOLE, "scope", choose("place"), text("here"), "done"), None, (4, 4)),
        ((*WHOLE, "title", "done"), None, (3, 3)),  # the old answer will do
        ((*WHOLE, "scope", choose("city")), None, (3, 3)),  # the same answer again: it stays
        ((*WHOLE, "title", text("!"), "scope", choose("city")), "title", (1, 3)),  # a new answer was begun there
        ((*WHOLE, "title", text("!"), "scope", choose("city"), "done"), None, (3, 3)),
    ],
)
def test_the_open_question_follows_from_the_answers(
    acts: tuple[Act | str, ...], question: str | None, progress: tuple[int, int]
) -> None:
    draft = walked(*acts)

    assert open_question(draft) == question
    assert engine.progress(STEPS, draft) == progress


def test_an_old_answer_stays_until_it_is_replaced() -> None:
    draft = walked(*WHOLE, "scope")

    assert draft.done["scope"] == "city"
    assert engine.take(STEPS, draft, choose("place")).done["scope"] == "place"


def test_a_question_that_no_longer_applies_keeps_its_answer_for_when_it_does() -> None:
    draft = walked(text("Benches"), "done", choose("place"), text("here"), "done", Act("in", "roads"), "done")

    in_the_city = engine.take(STEPS, engine.revisit(STEPS, draft, "scope"), choose("city"))
    assert [step.name for step in engine.applying(STEPS, in_the_city)] == ["title", "scope", "themes"]

    back = engine.take(STEPS, engine.revisit(STEPS, in_the_city, "scope"), choose("place"))
    assert open_question(back) is None
    assert back.done["place"] == "here"


def test_a_long_text_may_come_in_several_messages() -> None:
    assert walked(text("Benches"), text(" at"), text(" bus"), "done").done["title"] == "Benches at bus"


def test_what_is_refused_changes_nothing() -> None:
    draft = walked(text("Benches"))

    with pytest.raises(Refused) as refused:
        engine.take(STEPS, draft, text("x" * 20))

    assert refused.value.key == "too-long"
    assert draft == walked(text("Benches"))


@pytest.mark.parametrize("acts", [(), (text("Be"),)])
def test_what_is_not_enough_is_not_done(acts: tuple[Act, ...]) -> None:
    with pytest.raises(Refused) as refused:
        engine.finish(STEPS, walked(*acts))

    assert refused.value.key == "not-enough"


@pytest.mark.parametrize(
    ("acts", "act"),
    [
        ((), choose("city")),  # not asked yet
        (CITY, text("more")),  # not asked any more
        ((*WHOLE, "title"), Act("in", "parks")),  # another one is open
        (WHOLE, Act("fly", "away")),
        (WHOLE, text("thank you")),  # words on the overview answer nothing
    ],
)
def test_an_act_that_the_open_question_does_not_understand_is_refused(acts: tuple[Act | str, ...], act: Act) -> None:
    with pytest.raises(Refused) as refused:
        engine.take(STEPS, walked(*acts), act)

    assert refused.value.key == "not-here"


def test_on_the_overview_an_act_goes_to_the_step_that_listens_there() -> None:
    draft = engine.take(STEPS, walked(*WHOLE), Act("in", "parks"))

    assert draft.done["themes"] == ["roads", "parks"]
    assert open_question(draft) is None


def test_on_the_overview_an_answer_that_is_no_longer_enough_is_asked_for_again() -> None:
    draft = engine.take(STEPS, walked(*WHOLE), Act("out", "roads"))

    assert open_question(draft) == "themes"
    assert "themes" not in draft.done


@pytest.mark.parametrize(
    ("acts", "question"),
    [
        ((), "title"),  # there is nothing before it
        ((text("Be"),), "title"),
        ((text("Benches"), "done"), "title"),
        ((text("Benches"), "done", choose("place")), "scope"),
        (CITY, "scope"),  # over what is not asked
        (WHOLE, "themes"),
        ((*WHOLE, "scope"), "title"),
        ((*WHOLE, "title"), "title"),
    ],
)
def test_back_opens_the_question_before(acts: tuple[Act | str, ...], question: str) -> None:
    draft = walked(*acts)

    before = engine.back(STEPS, draft)

    assert open_question(before) == question
    assert (before.done, before.partial) == (draft.done, draft.partial)


def test_back_again_and_again_reaches_the_first_question() -> None:
    draft = walked(*WHOLE)
    for _ in range(5):
        draft = engine.back(STEPS, draft)

    assert open_question(draft) == "title"


@pytest.mark.parametrize("name", ["place", "nothing", ""])
def test_only_a_question_that_applies_can_be_gone_back_to(name: str) -> None:
    with pytest.raises(Refused) as refused:
        engine.revisit(STEPS, walked(*WHOLE), name)

    assert refused.value.key == "not-here"


def test_what_does_not_apply_is_not_revisited() -> None:
    draft = Draft(done={"title": "Benches", "scope": "city"}, at="place")

    assert open_question(draft) == "themes"


anything = st.one_of(
    st.sampled_from(["done", "title", "scope", "place", "themes"]),
    st.builds(
        Act, st.sampled_from(["text", "choose", "in", "out"]), st.sampled_from(["city", "place", "roads", "x", ""])
    ),
)


@given(acts=st.lists(anything, max_size=25))
def test_whatever_is_done_the_draft_survives_being_kept(acts: list[Act | str]) -> None:
    draft = Draft()
    for act in acts:
        try:
            if act == "done":
                draft = engine.finish(STEPS, draft)
            elif isinstance(act, str):
                draft = engine.revisit(STEPS, draft, act)
            else:
                draft = engine.take(STEPS, draft, act)
        except Refused:
            continue
        read = Draft.from_json(draft.to_json())
        assert read == draft
        assert engine.current(STEPS, read) == engine.current(STEPS, draft)
        number, of = engine.progress(STEPS, draft)
        assert 1 <= number <= of


@pytest.mark.parametrize(
    ("changed", "question", "kept"),
    [
        (STEPS, None, {"title", "scope", "themes"}),
        (STEPS[::-1], None, {"title", "scope", "themes"}),  # the order is nobody's business
        (STEPS[1:], None, {"scope", "themes"}),
        ((*STEPS, Step("why", Words())), "why", {"title", "scope", "themes"}),
        ((STEPS[0], Step("scope", Choice(("village",))), STEPS[3]), "scope", {"title", "themes"}),
        ((Step("title", Words(shortest=9)), *STEPS[1:]), "title", {"scope", "themes"}),
        ((*STEPS[:3], Step("themes", Several(("parks", "schools")))), "themes", {"title", "scope"}),
        ((), None, set()),
    ],
    ids=[
        "nothing",
        "the order",
        "less is asked",
        "more is asked",
        "an option gone",
        "longer asked",
        "its theme gone",
        "all",
    ],
)
def test_when_the_questions_change_what_still_fits_is_kept_and_only_the_rest_asked(
    changed: tuple[Step, ...], question: str | None, kept: set[str]
) -> None:
    draft = walked(*WHOLE).fitting(changed)

    step = engine.current(changed, draft)
    assert (None if step is None else step.name) == question
    assert set(draft.done) == kept


def test_an_answer_that_no_longer_suffices_stays_as_a_beginning() -> None:
    draft = walked(*WHOLE).fitting((Step("title", Words(shortest=9)),))

    assert draft.partial == {"title": "Benches"}


def test_a_place_one_was_at_that_is_gone_is_forgotten() -> None:
    assert walked(*WHOLE, "title").fitting(STEPS[1:]).at is None


@pytest.mark.parametrize(
    ("draft", "begun"),
    [
        (Draft(), False),
        (Draft(partial={"themes": []}), False),
        (Draft(partial={"title": ""}), False),
        (Draft(partial={"title": "x"}), True),
        (Draft(done={"scope": "city"}), True),
        (Draft(at="themes"), True),  # chooses anew, from nothing
    ],
)
def test_there_is_something_to_lose_once_something_is_answered(draft: Draft, begun: bool) -> None:
    assert draft.begun() is begun
