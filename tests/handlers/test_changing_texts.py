"""Texts are mended in the chat, with the difference in sight; what people rely on stays as it is."""

from typing import cast

import pytest

from participation.contest import Reception
from participation.programme import Vote
from participation.words import Localized
from storage import proposals
from storage.database import Tx
from tests.handlers.changes import COLLEAGUE, KINDS, OFFICIAL, RESIDENT, Runs
from tests.handlers.chat import Person, Place
from tests.handlers.test_voting import marks, opens, votes
from tests.participation.votes import a_vote, an_option


@pytest.fixture(params=KINDS)
async def runs(place: Place, request: pytest.FixtureRequest) -> Runs:
    made = Runs(place)
    await made.begins(KINDS[request.param]())
    return made


@pytest.fixture
async def vote(place: Place) -> Runs:
    made = Runs(place)
    await made.begins(a_vote())
    return made


@pytest.fixture
async def contest(place: Place) -> Runs:
    made = Runs(place)
    await made.begins(KINDS["contest"]())
    return made


async def mends(runs: Runs, name: str, text: str, language: str = "ko", account: int = OFFICIAL) -> Person:
    """Write another text, up to the look at the difference."""
    official = await runs.opens(account, f"text/{name}")
    await official.taps("vw", f"lang/{name}/{language}")
    await official.says(text)
    return official


async def test_the_difference_is_in_sight_before_it_is_so_for_every_kind(runs: Runs) -> None:
    language = runs.place.language
    title = (await runs.programme()).content.title.in_(language)
    official = await runs.opens()
    await official.taps("vw", "texts")
    await official.taps("vw", "text/t")
    await official.taps("vw", f"lang/t/{language}")
    await official.says(f"{title} <새>")
    assert "<새>" in official.screen
    assert (await runs.programme()).content.title.in_(language) == title
    await official.taps("put")

    programme = await runs.programme()
    assert programme.content.title.root[language] == f"{title} <새>"
    assert programme.version == 2
    assert official.sees("changing-text-done", version=2)
    assert (await runs.noted())[-1] == "text-corrected"
    person = runs.place.person(RESIDENT)
    await person.says(f"/start {programme.slug}")
    assert f"{title} <새>" in person.screen


async def test_a_translation_is_added(vote: Runs) -> None:
    official = await mends(vote, "a", "Choose three of five.", "en")
    await official.taps("put")

    about = (await vote.programme()).content.about
    assert about == Localized({"ko": "세 곳을 고릅니다.", "en": "Choose three of five."})


async def test_an_option_is_spelled_right_as_long_as_nobody_has_voted(vote: Runs) -> None:
    official = await mends(vote, "o4", "제천시")
    await official.taps("put")
    assert (await vote.programme()).vote.option(4).name.root["ko"] == "제천시"
    await votes(vote.place.person(RESIDENT), 5, 1, 3)

    official = await vote.opens(OFFICIAL, "text/o4")

    assert official.sees("changing-betrays")
    assert official.sees("mistake-option-renamed", voters=1, was="제천시", wanted="제천시…")
    assert official.offered("vw") == ["texts"]


async def test_the_case_of_an_option_can_be_mended_though_people_have_voted(vote: Runs) -> None:
    await votes(vote.place.person(RESIDENT), 5, 1, 3)
    official = await mends(vote, "c4", "의림지가 있는\n도시입니다.")
    await official.taps("put")

    text = (await vote.programme()).vote.option(4).text
    assert text is not None
    assert text.root["ko"] == "의림지가 있는\n도시입니다."


async def test_a_ballot_that_came_while_the_name_was_typed_is_not_betrayed(vote: Runs) -> None:
    official = await mends(vote, "o4", "제천시")
    await votes(vote.place.person(RESIDENT), 5, 1, 3)
    await official.taps("put")

    assert official.sees("mistake-option-renamed", voters=1, was="제천", wanted="제천시")
    assert (await vote.programme()).vote.option(4).name.root["ko"] == "제천"


async def test_an_overview_that_is_open_turns_old_with_an_options_name(vote: Runs) -> None:
    person = vote.place.person(RESIDENT)
    await opens(person)
    await marks(person, 4, 1, 3)
    number, cast_it = person.button("cast")
    official = await mends(vote, "o4", "제천시")
    await official.taps("put")

    await person.taps_data(cast_it, number)

    assert await person.ballot() is None
    assert person.hears("old-screen")
    await person.taps("cast")
    assert await person.ballot() is not None


@pytest.mark.parametrize(
    ("name", "text", "key", "values"),
    [
        ("t", "가" * 121, "text-too-long", {"length": 121, "longest": 120}),
        ("t", "두\n줄", "text-one-line", {}),
        ("t", "\u3164", "text-invisible", {}),
        ("a", "가" * 1501, "text-too-long", {"length": 1501, "longest": 1500}),
    ],
)
async def test_what_no_file_could_say_is_not_taken(
    vote: Runs, name: str, text: str, key: str, values: dict[str, object]
) -> None:
    official = await mends(vote, name, text)

    assert official.sees(f"mistake-{key}", **values)
    assert official.offered("put") == []
    await official.says("고친 글")
    assert official.offered("put") == [""]


@pytest.mark.parametrize(("name", "text", "key"), [("t", "다섯 도시", "wording-same"), ("o4", "구미", "wording-twin")])
async def test_the_same_text_or_another_options_name_is_refused(vote: Runs, name: str, text: str, key: str) -> None:
    official = await mends(vote, name, text)

    assert official.sees(f"refused-{key}", found=text)


async def test_questions_and_papers_of_a_contest_are_mended_while_people_fill_them_in(contest: Runs) -> None:
    reception = (await contest.programme()).reception
    for name, text in (("q0", "제안의 이름을 무엇이라 할까요?"), ("w0", "목록에 나와요."), ("p0", "제안서(한글)")):
        official = await mends(contest, name, text)
        await official.taps("put")

    now = (await contest.programme()).reception
    assert now.questions[0].ask.root["ko"] == "제안의 이름을 무엇이라 할까요?"
    assert cast(Localized, now.questions[0].why).root["ko"] == "목록에 나와요."
    assert now.papers[0].name.root["ko"] == "제안서(한글)"
    assert [each.key for each in now.questions] == [each.key for each in reception.questions]
    assert isinstance(now, Reception)


async def test_answers_of_a_question_and_topics_of_a_board_have_names(place: Place) -> None:
    board = Runs(place)
    await board.begins(KINDS["board"]())
    official = await mends(board, "s0", "대중교통")
    await official.taps("put")

    assert (await board.programme()).board.topics[0].name.root["ko"] == "대중교통"
    assert await board.run(lambda tx: proposals.uptake(tx, board.id).proposals) == 0


async def test_a_text_is_found_among_two_hundred(place: Place) -> None:
    many = Runs(place)
    names = [f"도시 {number}" for number in range(1, 101)]
    options = tuple(an_option(name, number) for number, name in enumerate(names, start=1))
    await many.begins(a_vote(options=options, last_number=100))
    official = await many.opens(OFFICIAL, "texts")
    assert len(official.offered("vw")) == 12  # ten, the next page, back
    await official.says("도시 77")

    assert official.sees("changing-texts-found", found=2, query="도시 77")
    assert official.offered("vw")[:2] == ["text/o77", "text/c77"]


async def test_a_long_difference_has_pages_that_keep_what_was_typed(place: Place) -> None:
    runs = Runs(place)
    long = Localized({"ko": "가나다 라마바. " * 330})
    options = (an_option("하나", 1, text=long), an_option("둘", 2), an_option("셋", 3))
    await runs.begins(a_vote(options=options, last_number=3))
    official = await mends(runs, "c1", "사아자 차카타. " * 330)
    await official.taps("go", "words/c1/ko/2")
    await official.taps("put")

    option = cast(Vote, (await runs.programme()).content).option(1)
    assert option.text is not None
    assert option.text.root["ko"] == ("사아자 차카타. " * 330).strip()


async def test_two_officials_mend_the_same_text_at_once(vote: Runs) -> None:
    first = await mends(vote, "t", "처음 고친 제목")
    second = await mends(vote, "t", "나중에 고친 제목", account=COLLEAGUE)
    await first.taps("put")
    await second.taps("put")

    assert second.hears("old-screen")
    assert (await vote.programme()).content.title.root["ko"] == "처음 고친 제목"


async def test_the_text_as_it_was_stays_in_its_version(vote: Runs) -> None:
    official = await mends(vote, "t", "새 제목")
    await official.taps("put")

    def first(tx: Tx) -> str:
        sql = "SELECT content FROM programme_versions WHERE programme = :id AND version = 1"
        return str(tx.value(sql, id=vote.id))

    assert "다섯 도시" in await vote.run(first)
    assert official.sees("changing-text-done", version=2)
