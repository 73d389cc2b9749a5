"""Everything that can be tapped can be typed; and whatever is typed gets an answer that helps."""

import pytest

from participation.programme import Choose
from tests.handlers.chat import Person, Place
from tests.handlers.test_voting import marks, opens, votes
from tests.participation.votes import a_vote, numbered
from texts import say


@pytest.mark.parametrize(
    "typed", ["5 1 3", "5, 1, 3", "5,1,3", "5. 1. 3.", "5 → 1 → 3", "5\n1\n3", "５ １ ３", "5 5 1 3 1"]
)
async def test_numbers_are_taken_as_the_whole_ranking(ada: Person, typed: str) -> None:
    await opens(ada)

    await ada.says(typed)

    assert ada.sees("vote-overview")
    await ada.taps("cast")
    ballot = await ada.ballot()
    assert ballot is not None
    assert ballot.ranking == (5, 1, 3)


async def test_numbers_typed_again_replace_the_ranking(ada: Person) -> None:
    await opens(ada)
    await ada.says("5 1 3")

    await ada.says("2 4 1")

    await ada.taps("cast")
    ballot = await ada.ballot()
    assert ballot is not None
    assert ballot.ranking == (2, 4, 1)


@pytest.mark.parametrize(
    ("typed", "key", "values"),
    [
        ("1 2 3 4", "refused-too-many-typed", {"max": 3, "sent": 4}),
        ("1 2 9", "refused-option-unknown", {"number": 9}),
        ("9999", "refused-option-unknown", {"number": 9999}),
        ("0", "refused-option-unknown", {"number": 0}),
    ],
)
async def test_numbers_that_do_not_fit_are_refused_in_words_and_change_nothing(
    ada: Person, typed: str, key: str, values: dict[str, object]
) -> None:
    await opens(ada)
    await marks(ada, 5)
    before = await ada.state()

    await ada.says(typed)

    assert any(say(ada.language, key, **values) in text for text in ada.heard)
    assert await ada.state() == before
    assert ada.sees("vote-so-far", chosen=1, max=3)


@pytest.mark.parametrize("typed", ["4", "4.", "제천", "제 천", "천"])
async def test_a_number_or_a_part_of_a_name_opens_the_case(ada: Person, typed: str) -> None:
    await opens(ada)

    await ada.says(typed)

    assert ada.sees("vote-case-title", number=4, name="제천")


async def test_a_name_in_the_other_language_finds_it_too(ada: Person, place: Place) -> None:
    options = (
        *numbered("창원", "구미", "포항"),
        numbered("x", "x", "x", "제천")[3].model_copy(
            update={"name": a_vote().title.model_validate({"ko": "제천", "en": "Jecheon"})}
        ),
    )
    await place.publish(a_vote(slug="two-names", options=options))
    await ada.says("/start two-names")

    await ada.says("jeCHeon")

    assert ada.offered("inc") == ["4"]


async def test_several_that_fit_are_listed(ada: Person) -> None:
    await opens(ada)

    await ada.says("포")  # one
    assert ada.offered("inc") == ["3"]
    await ada.place.publish(a_vote(slug="alike", options=numbered("동구", "서구", "남구", "북구", "중구", "섬")))
    await ada.says("/start alike")
    await ada.says("구")

    assert sorted(ada.offered("cs")) == ["1", "2", "3", "4", "5"]
    await ada.taps("in", 2)
    assert sorted(ada.offered("cs")) == ["1", "2", "3", "4", "5"]
    await ada.taps("pg")
    assert len(ada.offered("cs")) == 6


async def test_from_the_overview_a_number_opens_a_case_and_nothing_chosen_is_lost(ada: Person) -> None:
    await opens(ada)
    await marks(ada, 5, 1, 3)

    await ada.says("4")
    assert ada.sees("vote-case-title", number=4, name="제천")
    await ada.taps("ok")
    await ada.taps("cast")

    ballot = await ada.ballot()
    assert ballot is not None
    assert ballot.ranking == (5, 1, 3)


async def test_a_number_is_the_options_even_where_a_mark_shows_the_same(ada: Person, place: Place) -> None:
    many = numbered(*(f"option {n}" for n in range(1, 31)))
    await place.publish(a_vote(slug="many", options=many, choose=Choose(min=1, max=30), order="listed"))
    await ada.says("/start many")
    await ada.says(" ".join(str(n) for n in range(30, 1, -1)))
    await ada.says("9")  # the page with the option that stands 22nd: its mark reads (22)
    await ada.taps("pg")
    before = await ada.state()

    await ada.says("22")

    assert ada.sees("vote-case-title", number=22, name="option 22")
    assert await ada.state() == before


@pytest.mark.parametrize(
    "typed", ["what is this?", "asdf", "👍", "<b>", "&amp;", "/", "°", "x" * 4096, "\u0301" * 300, "\u200f"]
)
async def test_stray_text_is_answered_and_the_screen_comes_again(ada: Person, typed: str) -> None:
    await opens(ada)
    await marks(ada, 5)
    before = await ada.state()

    await ada.says(typed)

    assert any(say(ada.language, "text-stray-vote") in text for text in ada.heard)
    assert ada.sees("vote-so-far", chosen=1, max=3)
    assert await ada.state() == before


async def test_the_words_of_a_button_do_what_the_button_does(ada: Person) -> None:
    await opens(ada)
    await marks(ada, 5, 1, 3)

    await ada.says(say(ada.language, "vote-cast").upper())

    assert await ada.ballot() is not None


async def test_the_title_of_a_vote_opens_it_from_the_menu(ada: Person) -> None:
    await ada.says("/start")

    await ada.says("다섯도시")

    assert len(ada.offered("in")) == 5


async def test_in_plain_mode_the_whole_vote_goes_by_typing(ada: Person) -> None:
    await ada.says("/plain")
    await opens(ada)
    for number in (1, 2, 3, 4, 5):
        assert str(number) in ada.screen
    await ada.says(say(ada.language, "vote-in-words", number=5))
    await ada.says(say(ada.language, "vote-in-words", number=1))
    await ada.says(say(ada.language, "vote-out-words", number=5, rank=1, ranked=True))
    await ada.says("5 1 3")
    assert ada.sees("vote-overview")

    await ada.says(say(ada.language, "vote-cast"))

    ballot = await ada.ballot()
    assert ballot is not None
    assert ballot.ranking == (5, 1, 3)
    assert ada.sees("receipt-number", receipt=ballot.receipt)


async def test_in_plain_mode_no_sign_stands_for_a_word(ada: Person) -> None:
    await ada.says("/plain on")
    await opens(ada)
    await ada.says("5 1")
    seen = [ada.screen, *(label for _, label, _ in ada.buttons())]
    await ada.says("3")
    seen += [ada.screen, *(label for _, label, _ in ada.buttons())]
    await ada.says("5 1 3")
    seen += [ada.screen, *(label for _, label, _ in ada.buttons())]

    for text in seen:
        assert not set(text) & set("○●①②③↑‹›"), text


async def test_plain_mode_sends_new_messages_and_ends_as_it_began(ada: Person) -> None:
    def with_buttons() -> list[int]:
        return [number for number in ada.chat if ada.chat[number].get("reply_markup", {}).get("inline_keyboard")]

    await opens(ada)
    await ada.says("/plain on")
    await opens(ada)
    first = with_buttons()
    await ada.taps("in", 5)
    second = with_buttons()
    assert len(first) == len(second) == 1
    assert first < second

    await ada.says("/plain off")
    await opens(ada)
    third = with_buttons()
    await ada.taps("in", 1)

    assert with_buttons() == third


async def test_a_voter_in_plain_mode_can_read_why_typed_words_were_refused(ada: Person, place: Place) -> None:
    await place.publish(a_vote(slug="once", change="never"))
    await ada.says("/plain")
    await votes_by_typing(ada, "once")

    await ada.says("1 2 3")

    assert ada.sees("voted")


async def votes_by_typing(person: Person, slug: str) -> None:
    await person.says(f"/start {slug}")
    await person.says("5 1 3")
    await person.says(say(person.language, "vote-cast"))


async def test_typing_after_the_vote_is_cast_changes_nothing(ada: Person) -> None:
    await votes(ada, 5, 1, 3)
    before = await ada.state()

    await ada.says("1 2 3")
    await ada.says("4")

    assert await ada.state() == before
    assert ada.sees("voted")


@pytest.mark.parametrize("typed", ["4번", "4번 제천", "4. 제천", "4번은", "No. 4", "number 4"])
async def test_the_words_around_a_number_are_understood(ada: Person, typed: str) -> None:
    if typed.isascii() == (ada.language == "ko"):
        typed = {"ko": "4번", "en": "no 4"}[ada.language]
    await opens(ada)

    await ada.says(typed)

    assert ada.sees("vote-case-title", number=4, name="제천")


async def test_a_ranking_may_be_typed_as_one_would_say_it(ada: Person) -> None:
    await opens(ada)

    await ada.says({"ko": "2번, 4번 그리고 1번", "en": "number 2, number 4 and 1"}[ada.language])

    assert ada.offered("cast")
    await ada.taps("cast")
    ballot = await ada.ballot()
    assert ballot is not None
    assert ballot.ranking == (2, 4, 1)


async def test_what_a_button_says_may_be_typed_wherever_one_chooses(ada: Person) -> None:
    await opens(ada)
    await ada.says(say(ada.language, "vote-in-words", number=4))
    assert ada.sees("vote-so-far", chosen=1, max=3)

    await ada.says(say(ada.language, "vote-remove-words", number=4))

    assert ada.sees("vote-so-far", chosen=0, max=3)


async def test_a_yes_at_the_overview_is_no_vote_and_that_is_said(ada: Person) -> None:
    await opens(ada)
    await marks(ada, 5, 1, 3)

    await ada.says({"ko": "네", "en": "yes"}[ada.language])

    assert await ada.ballot() is None
    expected = say(ada.language, "typed-yes", word=say(ada.language, "vote-cast"))
    assert any(expected in text for text in ada.heard)
    assert ada.offered("cast")


async def test_numbers_after_voting_are_answered_with_the_way_to_change(ada: Person) -> None:
    await votes(ada, 5, 1, 3)
    first = await ada.ballot()

    await ada.says("3 1 2")

    words = say(ada.language, "typed-after-voting", change="until-close", word=say(ada.language, "vote-change"))
    assert any(words in text for text in ada.heard)
    assert await ada.ballot() == first
    await ada.says(say(ada.language, "vote-change"))
    assert ada.offered("cast")
