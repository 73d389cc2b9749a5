"""Texts: several messages that are one answer, edits, and what is too long and still kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations import engine
from conversations.draft import Draft
from conversations.flow import Act, Answer, Step
from conversations.kinds.text import ROOM, LongText, ShortText, text_kind, text_of
from participation.questions import Text
from participation.refused import Refused
from playground.wording import split
from tests.conversations.kinds.refusing import key_of

BODY = LongText(shortest=5, longest=1000)
TITLE = ShortText(shortest=5, longest=120)


def text(message: int, words: str) -> Act:
    return Act("text", words, message_id=message)


def edited(message: int, words: str) -> Act:
    return Act("edited", words, message_id=message)


def after(kind: LongText | ShortText, *acts: Act) -> Answer:
    answer: Answer = None
    for act in acts:
        answer = kind.take(answer, act)
    return answer


@pytest.mark.parametrize(
    ("acts", "read"),
    [
        ((text(1, "호수에"),), "호수에"),
        ((text(1, "호수에"), text(2, "의자를")), "호수에\n의자를"),
        ((text(1, "호수에"), text(1, "호수에")), "호수에"),  # the same update once more
        ((text(1, "호수에"), text(2, "의자를"), edited(1, "못에")), "못에\n의자를"),
        ((text(1, "호수에"), text(2, "의자를"), Act("drop", "2")), "호수에"),
        ((text(1, "호수에"), text(2, "의자를"), Act("drop", "2"), Act("drop", "2")), "호수에"),
        ((text(1, "호수에"), Act("drop", "9")), "호수에"),
        ((text(1, "호수에"), Act("clear")), ""),
        ((text(1, "호수에"), Act("clear"), text(3, "다시")), "다시"),
        ((text(1, " 호수에 \n"),), "호수에"),
        ((text(1, "\u1112\u1169"),), "호"),  # a letter put together from its parts
        ((text(1, "호\x00수\ud800에"),), "호수에"),  # what neither databases nor files take
        ((text(1, "첫 줄\n\n둘째 줄\t끝"),), "첫 줄\n\n둘째 줄\t끝"),
        ((), ""),
    ],
)
def test_a_text_is_made_of_its_messages(acts: tuple[Act, ...], read: str) -> None:
    assert text_of(after(BODY, *acts)) == read


@pytest.mark.parametrize(
    ("kind", "acts", "fullness"),
    [
        (BODY, (), "partial"),
        (BODY, (text(1, "넷글자요"),), "partial"),
        (BODY, (text(1, "다섯글자요"),), "enough"),
        (BODY, (text(1, "가" * 1000),), "enough"),  # only its writer knows that it ends
        (BODY, (text(1, "가" * 500), text(2, "가" * 499)), "enough"),  # with the line's end between
        (BODY, (text(1, "가" * 500), text(2, "가" * 500)), "partial"),
        (BODY, (text(1, "\u200b" * 9),), "partial"),
        (TITLE, (), "partial"),
        (TITLE, (text(1, "넷글자요"),), "partial"),
        (TITLE, (text(1, "다섯글자요"),), "full"),
        (TITLE, (text(1, "가" * 121),), "partial"),
        (TITLE, (text(1, "가" * 121), edited(1, "가" * 120)), "full"),
        (TITLE, (text(1, "가" * 121), text(2, "다섯글자요")), "full"),
    ],
)
def test_how_far_a_text_is(kind: LongText | ShortText, acts: tuple[Act, ...], fullness: str) -> None:
    assert kind.fullness(after(kind, *acts)) == fullness


@pytest.mark.parametrize(
    ("kind", "acts", "key", "values"),
    [
        (BODY, (), "answer-empty", {}),
        (BODY, (text(1, "\u3164" * 9),), "answer-empty", {}),
        (BODY, (text(1, "넷글자요"),), "answer-too-short", {"length": 4, "shortest": 5}),
        (BODY, (text(1, "가" * 9000),), "answer-too-long", {"length": 9000, "longest": 1000, "over": 8000}),
        (TITLE, (text(1, "가" * 121),), "answer-too-long", {"length": 121, "longest": 120, "over": 1}),
    ],
)
def test_what_does_not_fit_is_kept_and_told_by_how_much(
    kind: LongText | ShortText, acts: tuple[Act, ...], key: str, values: dict[str, int]
) -> None:
    steps = (Step("body", kind),)
    draft = Draft()
    for act in acts:
        draft = engine.take(steps, draft, act)

    with pytest.raises(Refused) as refused:
        engine.finish(steps, draft)

    assert (refused.value.key, refused.value.values) == (key, values)
    assert draft.answer("body") == after(kind, *acts)


@pytest.mark.parametrize("kind", [BODY, TITLE])
def test_an_edit_of_what_is_no_part_of_the_answer_is_no_answer(kind: LongText | ShortText) -> None:
    assert key_of(kind, edited(1, "다른 물음의 답")) == "not-here"
    assert key_of(kind, edited(1, "다른 물음의 답"), after(kind, text(2, "다섯글자요"))) == "not-here"


def test_a_message_more_replaces_a_short_text_and_an_edit_mends_it() -> None:
    assert text_of(after(TITLE, text(1, "다섯글자요"), text(2, "여섯글자에요"))) == "여섯글자에요"
    assert text_of(after(TITLE, text(1, "다섯글자요"), edited(1, "여섯글자에요"))) == "여섯글자에요"


def test_what_is_far_too_long_does_not_grow_without_end() -> None:
    full = after(BODY, *(text(n, "가" * 4000) for n in range(5)))

    assert key_of(BODY, text(9, "가" * 4000), full) == "text-no-room"
    assert len(text_of(full)) <= BODY.longest + ROOM
    assert key_of(BODY, edited(0, "가"), full) is None


def test_an_edit_reaches_a_finished_text_that_is_open_again() -> None:
    steps = (Step("body", BODY), Step("more", BODY))
    draft = engine.finish(steps, engine.take(steps, Draft(), text(1, "호수에 의자를")))

    with pytest.raises(Refused):
        engine.take(steps, draft, edited(1, "못에 의자를"))
    draft = engine.take(steps, engine.revisit(steps, draft, "body"), edited(1, "못에 의자를"))

    assert text_of(engine.finish(steps, draft).done["body"]) == "못에 의자를"


@pytest.mark.parametrize(
    ("answer", "fits"),
    [
        ([[1, "가" * 3000]], [[1, "가" * 3000]]),  # it is asked to be shortened, not lost
        ([], None),
        ("가", None),
        ({"skipped": True}, None),
        ([["x", "가"]], None),
        ([[1]], None),
        (["in"], None),
    ],
)
def test_only_a_text_fits_a_text(answer: Answer, fits: Answer) -> None:
    assert BODY.fitting(answer) == fits
    assert TITLE.fitting(answer) == fits


def test_a_long_text_becomes_a_short_one_where_less_is_asked() -> None:
    assert TITLE.fitting([[1, "호수에"], [2, "의자를"]]) == [[1, "호수에\n의자를"]]


@pytest.mark.parametrize(("longest", "kind"), [(200, ShortText), (201, LongText)])
def test_a_text_of_up_to_two_hundred_is_done_with_one_message(longest: int, kind: type) -> None:
    assert isinstance(text_kind(Text(shortest=1, longest=longest)), kind)


acts = st.one_of(
    st.builds(text, st.integers(1, 3), st.text(max_size=9)),
    st.builds(edited, st.integers(1, 3), st.text(max_size=9)),
    st.builds(Act, st.just("drop"), st.integers(1, 3).map(str)),
    st.just(Act("clear")),
)


@given(earlier=st.lists(acts, max_size=6), act=acts)
def test_the_same_act_twice_is_the_same_as_once(earlier: list[Act], act: Act) -> None:
    answer: Answer = None
    for one in [*earlier, act]:
        try:
            answer = BODY.take(answer, one)
        except Refused:
            if one is act:
                return

    assert BODY.take(answer, act) == answer


LINE = "버스가 더 자주 다니면 좋겠습니다. "


@pytest.mark.parametrize(
    "pasted",
    [
        (LINE * 400)[:8000],
        "\n".join([LINE.strip()] * 400)[:8000],
        "가" * 8000,
        "🙂" * 4096,
        "짧은 첫 줄\n" + (LINE * 400)[:7900],
        "가" * 3000 + "\n" + "나" * 3000,
    ],
    ids=["one line", "lines", "one word", "pictures", "a short line first", "two long lines"],
)
def test_what_a_client_has_split_is_one_text_again(pasted: str) -> None:
    sent = [text(number, part) for number, part in enumerate(split(pasted.strip()), start=1)]

    assert len(sent) > 1
    assert text_of(after(BODY, *sent)) == pasted.strip()


def test_messages_that_somebody_ends_are_lines() -> None:
    assert text_of(after(BODY, text(1, "가" * 3000), text(2, "나"))) == "가" * 3000 + "\n나"
