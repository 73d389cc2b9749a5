"""The ranking kind: acts that set and never toggle, typed numbers, and a vote that changes meanwhile."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations import engine
from conversations.draft import Draft
from conversations.flow import Act, Step
from conversations.kinds.ranking import Ranking, numbers_in
from participation.programme import Choose
from participation.refused import Refused
from tests.participation.votes import a_vote, numbered

THREE = Ranking(a_vote())
UP_TO_THREE = Ranking(a_vote(choose=Choose(min=1, max=3)))
UNORDERED = Ranking(a_vote(ranked=False))

acts = st.one_of(
    st.builds(Act, st.sampled_from(["in", "out"]), st.integers(1, 5).map(str)),
    st.builds(lambda number, rank: Act("at", f"{number}.{rank}"), st.integers(1, 5), st.integers(1, 9)),
    st.builds(
        lambda numbers: Act("text", " ".join(map(str, numbers))), st.lists(st.integers(1, 5), min_size=1, max_size=3)
    ),
)


@given(earlier=st.lists(acts, max_size=6), act=acts, kind=st.sampled_from([THREE, UP_TO_THREE, UNORDERED]))
def test_the_same_act_twice_is_the_same_as_once(earlier: list[Act], act: Act, kind: Ranking) -> None:
    answer: list[int] | None = None
    for one in [*earlier, act]:
        try:
            answer = kind.take(answer, one)
        except Refused:
            if one is act:
                return

    assert kind.take(answer, act) == answer
    assert kind.fitting(answer) == (answer or None)


@pytest.mark.parametrize(
    ("kind", "before", "act", "after"),
    [
        (THREE, None, Act("in", "4"), [4]),
        (THREE, [4], Act("in", "2"), [4, 2]),
        (THREE, [4, 2], Act("in", "4"), [4, 2]),
        (THREE, [4, 2], Act("out", "4"), [2]),
        (THREE, [2], Act("out", "4"), [2]),
        (THREE, [4, 2, 1], Act("at", "1.1"), [1, 4, 2]),
        (THREE, [4, 2, 1], Act("at", "4.99"), [2, 1, 4]),
        (THREE, [4, 2], Act("at", "1.1"), [1, 4, 2]),
        (THREE, [4, 2, 1], Act("text", "3 5"), [3, 5]),
        (THREE, None, Act("text", "3, 3, 5"), [3, 5]),
        (UNORDERED, [4], Act("in", "2"), [2, 4]),
        (UNORDERED, None, Act("text", "5 1 3"), [1, 3, 5]),
    ],
)
def test_an_act_says_where_something_shall_be(
    kind: Ranking, before: list[int] | None, act: Act, after: list[int]
) -> None:
    assert kind.take(before, act) == after


@pytest.mark.parametrize(
    ("before", "act", "key"),
    [
        ([4, 2, 1], Act("in", "3"), "too-many"),
        ([4, 2, 1], Act("at", "3.1"), "too-many"),
        (None, Act("text", "1 2 3 4"), "too-many"),
        (None, Act("in", "9"), "option-unknown"),
        (None, Act("text", "1 9"), "option-unknown"),
        *(
            (None, Act("in", forged), "not-here")
            for forged in ("", "x", "-1", "0", "01", "+1", " 1", "1_0", "٣", "1.2", "9" * 60)
        ),
        *((None, Act("at", forged), "not-here") for forged in ("1", "1.", ".1", "1.0", "1.-1", "1.٣", "1.2.3")),
        (None, Act("text", "one two"), "not-here"),
    ],
)
def test_what_does_not_fit_is_refused(before: list[int] | None, act: Act, key: str) -> None:
    with pytest.raises(Refused) as refused:
        THREE.take(before, act)

    assert refused.value.key == key


@pytest.mark.parametrize(
    ("kind", "answer", "fullness"),
    [
        (THREE, None, "partial"),
        (THREE, [1, 2], "partial"),
        (THREE, [1, 2, 3], "full"),
        (UP_TO_THREE, [], "partial"),
        (UP_TO_THREE, [1], "enough"),
        (UP_TO_THREE, [1, 2, 3], "full"),
    ],
)
def test_a_ranking_is_full_at_the_most_and_enough_from_the_fewest(
    kind: Ranking, answer: list[int] | None, fullness: str
) -> None:
    assert kind.fullness(answer) == fullness


def test_a_full_ranking_ends_by_itself() -> None:
    steps = (Step("ranking", THREE),)
    draft = Draft()
    for number in "412":
        assert engine.current(steps, draft)
        draft = engine.take(steps, draft, Act("in", number))

    assert engine.current(steps, draft) is None
    assert draft.done == {"ranking": [4, 1, 2]}


def test_fewer_than_the_most_needs_a_word() -> None:
    steps = (Step("ranking", UP_TO_THREE),)
    draft = engine.take(steps, Draft(), Act("in", "4"))
    assert engine.current(steps, draft)

    assert engine.current(steps, engine.finish(steps, draft)) is None


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("3 7 12", (3, 7, 12)),
        ("3,7,12", (3, 7, 12)),
        ("3, 7 , 12.", (3, 7, 12)),
        (" 3\n7\t12 ", (3, 7, 12)),
        ("3 > 7 > 12", (3, 7, 12)),
        ("３ ７ １２", (3, 7, 12)),
        ("7", (7,)),
        ("7.", (7,)),
        ("7 7 7", (7,)),
        ("007", (7,)),
        ("", None),
        ("seven", None),
        ("3 and 7", None),
        ("-3", None),
        ("3.5.7", (3, 5, 7)),
        ("12345", None),
        ("①②③", None),
        ("²", None),
    ],
)
def test_typed_numbers_are_read(text: str, numbers: tuple[int, ...] | None) -> None:
    assert numbers_in(text) == numbers


@given(st.text(max_size=50))
def test_reading_numbers_never_raises(text: str) -> None:
    numbers = numbers_in(text)

    assert numbers is None or len(set(numbers)) == len(numbers)


def test_a_message_full_of_numbers_is_read_at_once() -> None:
    assert numbers_in("1 " * 2048) == (1,)
    assert numbers_in("1 " * 2047 + "x") is None


@pytest.mark.parametrize(
    ("vote", "answer", "fits"),
    [
        (a_vote(options=numbered("a", "b", "c", "d")), [5, 1, 2], [1, 2]),
        (a_vote(choose=Choose(min=1, max=2)), [5, 1, 2], [5, 1]),
        (a_vote(ranked=False), [5, 1, 2], [1, 2, 5]),
        (a_vote(options=numbered("a", "b")), [5, 4], None),
        (a_vote(), None, None),
    ],
    ids=["an option withdrawn", "fewer to choose", "no order any more", "nothing left", "nothing chosen"],
)
def test_of_a_vote_that_has_changed_what_fits_is_kept(
    vote: object, answer: list[int] | None, fits: list[int] | None
) -> None:
    assert Ranking(vote).fitting(answer) == fits  # type: ignore[arg-type]
