"""More time: written as officials write dates, said back with the weekday, told to those who still owe something."""

from datetime import UTC, datetime, timedelta

import pytest

from conversations import reminding
from participation.window import Window
from storage import programmes
from storage.database import Tx
from tests.handlers.changes import CLOSES_AT, COLLEAGUE, DEPUTY, KINDS, OFFICIAL, RESIDENT, Runs, readings
from tests.handlers.chat import Place
from tests.handlers.test_voting import marks, opens, votes
from tests.participation.boards import ideas
from tests.participation.votes import AFTER, OPENS_AT, WHILE_OPEN, a_vote
from texts import When, say_html

ZONE = "Asia/Seoul"
END_OF_JUNE = datetime(2023, 6, 30, 15, tzinfo=UTC)


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


async def test_it_is_said_back_and_then_so_for_every_kind(runs: Runs) -> None:
    official = await runs.opens(DEPUTY)
    await official.taps("vw", "ext")
    assert official.sees("changing-until-now", closes=When(CLOSES_AT, ZONE))
    await official.says("6월 30일까지")
    assert official.sees("changing-until-then", closes=When(END_OF_JUNE, ZONE))
    assert "금요일" in official.screen or "Friday" in official.screen
    assert await runs.closes_at() == CLOSES_AT
    await official.taps("ext")

    assert official.sees("changing-extended", closes=When(END_OF_JUNE, ZONE))
    assert await runs.closes_at() == END_OF_JUNE
    programme = await runs.programme()
    assert programme.version == 2
    assert programme.content.window.opens_at == OPENS_AT
    assert (await runs.noted())[-1] == "extended"
    assert "가상사" in official.screen  # who has done it


@pytest.mark.parametrize(
    ("typed", "closes_at"),
    [
        ("6/30", END_OF_JUNE),
        ("2023. 6. 30.(금)", END_OF_JUNE),
        ("5/16 ~ 6/30", END_OF_JUNE),
        ("2023. 6. 30. 18:00", datetime(2023, 6, 30, 9, tzinfo=UTC)),
        ("2주 더", CLOSES_AT + timedelta(days=14)),
        ("10일 연장", CLOSES_AT + timedelta(days=10)),
    ],
)
async def test_dates_are_read_as_officials_write_them(vote: Runs, typed: str, closes_at: datetime) -> None:
    official = await vote.opens()
    await official.taps("vw", "ext")
    await official.says(typed)

    assert official.sees("changing-until-then", closes=When(closes_at, ZONE))


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("6/10", "extend-no-later"),
        ("6/15", "extend-no-later"),
        ("5/1", "extend-past"),
        ("2022. 12. 1.", "extend-past"),
        ("2026. 6. 30.", "extend-far"),
        ("5/17 ~ 6/30", "extend-opening"),
    ],
)
async def test_what_would_be_no_extension_is_refused_with_the_way_on(vote: Runs, typed: str, key: str) -> None:
    official = await vote.opens()
    await official.taps("vw", "ext")
    await official.says(typed)

    wanted = datetime(2023, 6, 10 if typed == "6/10" else 15, 15, tzinfo=UTC)
    values = {"was": When(CLOSES_AT, ZONE), "wanted": When(wanted, ZONE), "longest": 366}
    assert official.sees(f"refused-{key}", **values)
    assert official.offered("ext") == []
    assert await vote.closes_at() == CLOSES_AT


@pytest.mark.parametrize(
    ("typed", "key", "values"),
    [
        ("6/31", "day-impossible", {"text": "6/31", "year": "2023", "month": 6, "last": 30}),
        ("언젠가", "date-unreadable", {"rest": "언젠가"}),
    ],
)
async def test_what_is_no_date_is_answered_with_how_dates_are_written(
    vote: Runs, typed: str, key: str, values: dict[str, object]
) -> None:
    official = await vote.opens()
    await official.taps("vw", "ext")
    await official.says(typed)

    assert official.sees(f"mistake-{key}", **values)
    await official.says("6/30")
    assert official.sees("changing-until-then", closes=When(END_OF_JUNE, ZONE))


async def test_those_who_owe_something_are_told_and_those_who_are_done_are_not(vote: Runs) -> None:
    begun, done = vote.place.person(RESIDENT), vote.place.person(COLLEAGUE)
    await opens(begun)
    await marks(begun, 5)
    await votes(done, 5, 1, 3)
    await vote.run(lambda tx: reminding.remind_some(tx, WHILE_OPEN))  # the window as it was is known
    official = await vote.opens()
    await official.taps("vw", "ext")
    await official.says("6/30")
    await official.taps("ext")
    for person in (begun, done):
        person.heard.clear()
    noon = WHILE_OPEN + timedelta(hours=3)
    await vote.at(noon)
    while await vote.run(lambda tx: reminding.remind_some(tx, noon)):
        pass
    await vote.place.deliver()

    told = say_html(begun.language, "reminder-extended")
    assert readings(begun, told) == 1
    assert readings(done, told) == 0


async def test_a_ranking_that_is_begun_goes_on_after_an_extension_from_the_same_screen(vote: Runs) -> None:
    person = vote.place.person(RESIDENT)
    await opens(person)
    await marks(person, 5, 1, 3)
    number, cast = person.button("cast")
    official = await vote.opens()
    await official.taps("vw", "ext")
    await official.says("6/30")
    await official.taps("ext")
    await vote.at(CLOSES_AT)

    await person.taps_data(cast, number)

    assert await person.ballot() is not None


async def test_two_officials_extend_at_once(vote: Runs) -> None:
    first, second = vote.place.person(OFFICIAL), vote.place.person(COLLEAGUE)
    for one, typed in ((first, "6/30"), (second, "7/10")):
        await vote.opens(one.account)
        await one.taps("vw", "ext")
        await one.says(typed)
    await first.taps("ext")
    await second.taps("ext")

    assert second.hears("old-screen")
    assert await vote.closes_at() == END_OF_JUNE
    assert (await vote.noted()).count("extended") == 1


async def test_the_second_of_two_quick_taps_changes_nothing(vote: Runs) -> None:
    official = await vote.opens()
    await official.taps("vw", "ext")
    await official.says("6/30")
    number, yes = official.button("ext")
    await official.taps_data(yes, number)
    await official.taps_data(yes, number)

    assert official.hears("old-screen")
    assert (await vote.noted()).count("extended") == 1


async def test_what_is_over_or_never_closes_is_not_extended(place: Place) -> None:
    always = Runs(place)
    await always.begins(ideas().model_copy(update={"window": Window()}))
    official = await always.opens()
    assert official.sees("changing-always")
    assert "ext" not in official.offered("vw")
    await always.opens(OFFICIAL, "ext")
    assert official.sees("changing-open")


async def test_a_vote_that_closed_while_the_date_was_typed_stays_closed(vote: Runs) -> None:
    official = await vote.opens()
    await official.taps("vw", "ext")
    await official.says("7/10")
    await vote.at(AFTER)
    await vote.place.close()
    await official.taps_data(f".h{vote.id}.open.ext-ok/2023-07-10T15:00:00+00:00/2023-07-10")
    await official.taps("ext")

    assert official.hears("refused-window-closed", closes_at=When(CLOSES_AT, ZONE))
    assert await vote.closes_at() == CLOSES_AT


async def test_every_version_is_kept(vote: Runs) -> None:
    official = await vote.opens()
    await official.taps("vw", "ext")
    await official.says("6/30")
    await official.taps("ext")

    def versions(tx: Tx) -> int:
        return int(tx.value("SELECT count(*) FROM programme_versions WHERE programme = :id", id=vote.id))

    assert await vote.run(versions) == 2
    assert (
        await vote.run(lambda tx: programmes.publish(tx, a_vote(), box="", now=WHILE_OPEN, shorten=True)) == "updated"
    )
