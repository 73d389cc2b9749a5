"""What is over and settled leaves the lists; its link still shows what came of it."""

from datetime import timedelta

import pytest

from storage import programmes, proposals, undecided
from storage.database import Tx
from tests.handlers import residents
from tests.handlers.boards import brings
from tests.handlers.changes import CLOSES_AT, COLLEAGUE, KINDS, OFFICIAL, RESIDENT, Runs
from tests.handlers.chat import Place
from tests.handlers.test_voting import votes
from tests.participation.boards import ideas
from tests.participation.votes import AFTER, WHILE_OPEN, a_vote


async def runs_with(place: Place, kind: str) -> Runs:
    made = Runs(place)
    await made.begins(KINDS[kind]())
    return made


@pytest.fixture
async def vote(place: Place) -> Runs:
    return await runs_with(place, "vote")


async def archives(runs: Runs) -> None:
    official = await runs.opens()
    await official.taps("vw", "archive")
    await official.taps("arch")


@pytest.mark.parametrize("kind", KINDS)
async def test_it_leaves_the_list_and_its_link_still_leads_to_it(place: Place, kind: str) -> None:
    runs = await runs_with(place, kind)
    await runs.at(AFTER)
    await place.close()
    await archives(runs)
    official, person = place.person(OFFICIAL), place.person(RESIDENT)
    assert official.sees("changing-archive-done")
    programme = await runs.programme()
    assert programme.archived_at == AFTER
    await person.says("/list")
    assert programme.content.title.in_(person.language) not in person.screen
    assert person.sees("list-none")

    await person.says(f"/start {programme.slug}")
    assert programme.content.title.in_(person.language) in person.screen
    assert (await runs.noted())[-1] == "archived"
    assert official.offered("vw") == ["archive"]


async def test_whoever_has_voted_still_finds_the_result(vote: Runs) -> None:
    person = vote.place.person(RESIDENT)
    await votes(person, 5, 1, 3)
    await vote.at(AFTER)
    await vote.place.close()
    await archives(vote)

    await person.says("/mine")
    assert person.sees("mine-voted")
    await person.says("/start five-cities")
    assert person.sees("vote-people", people=1)


async def test_it_comes_back_to_the_list(vote: Runs) -> None:
    await vote.at(AFTER)
    await vote.place.close()
    await archives(vote)
    official = await vote.opens()
    await official.taps("vw", "archive")
    await official.taps("unarch")

    assert official.sees("changing-unarchive-done")
    assert (await vote.programme()).archived_at is None
    person = vote.place.person(RESIDENT)
    await person.says("/list")
    assert "다섯 도시" in person.screen
    assert (await vote.noted())[-1] == "unarchived"


async def test_what_is_not_over_is_not_offered_nor_archived(vote: Runs) -> None:
    official = await vote.opens(OFFICIAL, "archive")
    number, data = official.button("vw", "rest")

    await official.taps_data(f"{data.split('.')[0]}.h{vote.id}.arch.", number)

    assert official.answer.alert
    assert (await vote.programme()).archived_at is None


async def test_a_vote_that_is_not_counted_waits_for_that(vote: Runs) -> None:
    await vote.at(AFTER)
    official = await vote.opens(OFFICIAL, "archive")

    assert official.sees("changing-waits-count", count=1)
    assert official.offered("arch") == []


async def test_a_contest_waits_for_what_is_not_decided(place: Place) -> None:
    runs = await runs_with(place, "contest")
    await residents.hands_in(place.person(RESIDENT))
    await runs.at(AFTER)
    official = await runs.opens(OFFICIAL, "archive")

    assert official.sees("changing-waits-undecided", count=1)
    assert official.offered("arch") == []


async def test_a_board_waits_for_the_answers_that_it_owes_and_for_texts(place: Place) -> None:
    runs = await runs_with(place, "board")
    proposal = await brings(place.person(RESIDENT))
    waits = await brings(place.person(COLLEAGUE), title="보러 가기 https://example.org 링크가 있어요")
    assert waits.state == "awaiting"
    await runs.run(lambda tx: proposals.reached(tx, proposal.id, at=WHILE_OPEN, answer_due_at=AFTER))
    await runs.at(AFTER)
    official = await runs.opens(OFFICIAL, "archive")

    assert official.sees("changing-waits-answers", count=1)
    assert official.sees("changing-waits-texts", count=1)
    assert await runs.run(lambda tx: undecided.count(tx, runs.id)) == 1


async def test_a_board_without_an_end_is_closed_early_first(place: Place) -> None:
    always = Runs(place)
    await always.begins(ideas())
    official = await always.opens()
    assert "archive" not in official.offered("vw")
    await always.asks()
    await always.approves()
    await always.at(WHILE_OPEN + timedelta(minutes=1))
    official = await always.opens(OFFICIAL, "archive")
    assert official.sees("changing-waits-news", count=1)  # people are still to hear of it
    await always.tells()
    await archives(always)

    assert (await always.programme()).archived_at is not None


async def test_two_officials_archive_at_once(vote: Runs) -> None:
    await vote.at(AFTER)
    await vote.place.close()
    first, second = await vote.opens(OFFICIAL, "archive"), await vote.opens(COLLEAGUE, "archive")
    await first.taps("arch")
    await second.taps("arch")

    assert (await vote.noted()).count("archived") == 1


async def test_the_same_file_again_leaves_it_archived(vote: Runs) -> None:
    await vote.at(AFTER)
    await vote.place.close()
    await archives(vote)

    def again(tx: Tx) -> str:
        return programmes.publish(tx, a_vote(), box="", now=AFTER, shorten=False)

    assert await vote.run(again) == "unchanged"
    assert (await vote.programme()).archived_at == AFTER
    assert await vote.closes_at() == CLOSES_AT
