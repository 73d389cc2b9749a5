"""The card of a contest, and "may I?": an answer at once, of which nothing remains."""

from pathlib import Path

import pytest

from tests.handlers import residents
from tests.handlers.chat import Person, Place
from tests.participation.receptions import YOUTH, changed, disclosure, read, youth


@pytest.fixture(autouse=True)
async def _receptions(ada: Person, place: Place) -> None:
    assert ada.place is place
    await residents.publish(place, youth(), disclosure())


async def asks(person: Person, *, resident: str = "yes", born: str = "2008") -> None:
    await person.says("/start youth-policy")
    await person.taps("may")
    await person.taps(resident)
    if resident == "yes":
        await person.says(born)


async def test_the_card_says_who_may_when_and_how_else(ada: Person) -> None:
    await ada.says("/start youth-policy")
    assert ada.sees("reception-who", who=youth().eligibility.who.in_(ada.language))
    assert ada.sees("reception-team", alone=True, min=2, max=4)
    assert ada.offered("new") == ["alone", "team"]

    await ada.taps("vw", "ways")

    assert ada.sees("reception-other-ways")
    assert "내토로 295" in ada.screen
    await ada.taps("vw", "card")
    assert ada.offered("new") == ["alone", "team"]


@pytest.mark.parametrize(
    ("born", "verdict"),
    [
        ("2008", "yes"),
        ("1998", "need-birth-date"),  # 24 to the eve of the birthday: the year leaves it open
        ("2014", "need-birth-date"),
        ("1990", "too-old"),
        ("1880", "refused"),
        ("2030", "refused"),
        ("아홉 살", "refused"),
    ],
)
async def test_the_year_alone_answers_where_it_can(ada: Person, born: str, verdict: str) -> None:
    await asks(ada, born=born)

    match verdict:
        case "yes":
            assert ada.offered("new") == ["alone", "team"]
            assert ada.sees("door-forgotten")
        case "need-birth-date":
            assert ada.sees("verdict-need-birth-date")
        case "refused":
            assert ada.sees("verdict-need-birth-year")
        case _:
            assert youth().human.in_(ada.language) in ada.screen
            assert ada.sees("door-forgotten")
            assert ada.offered("new") == []


async def test_somebody_too_young_hears_from_when(ada: Person) -> None:
    await asks(ada, born="2014")
    await ada.says("2014. 8. 3.")

    assert ada.sees("door-forgotten")
    assert ada.offered("new") == []
    assert "2023" in ada.screen


async def test_who_lives_elsewhere_hears_the_rule_the_way_on_and_whom_to_call(ada: Person) -> None:
    await asks(ada, resident="no")

    assert "시청 청소년 부서" in ada.screen
    assert youth().human.in_(ada.language) in ada.screen
    assert ada.sees("door-forgotten")
    assert ada.offered("new") == []


async def test_each_question_says_why_and_can_be_gone_back_from(ada: Person) -> None:
    await ada.says("/start youth-policy")
    await ada.taps("may")
    await ada.taps("vw", "why")
    assert ada.sees("door-why-residence")
    await ada.taps("vw")
    await ada.taps("yes")
    assert ada.sees("verdict-need-birth-year")

    await ada.taps("bk")

    assert ada.sees("door-not-kept")
    assert ada.offered("yes") == [""]


async def test_questions_are_not_counted_where_each_answer_decides_whether_there_is_another(ada: Person) -> None:
    await ada.says("/start youth-policy")
    await ada.taps("may")
    for number in (1, 2):
        assert ada.screen.splitlines()[0] == ada.screen.splitlines()[0].rstrip("0123456789")
        assert f"{number}/" not in ada.screen
        assert f"{number} of" not in ada.screen
        if number == 1:
            await ada.taps("yes")


async def test_nothing_of_what_was_told_at_the_door_remains(ada: Person, place: Place, tmp_path: Path) -> None:
    await ada.says("/start youth-policy")
    await ada.taps("may")
    await ada.taps("yes")
    await ada.says("2014")
    told = await _sealed_drafts(place)
    await ada.says("2014. 8. 3.")
    told += await _sealed_drafts(place)
    assert told

    assert (await ada.state())["drafts"] == []
    await place.database.fold()
    on_disk = _contents(tmp_path)
    for held in (*told, b"2014. 8. 3.", b"2014-08-03"):
        assert all(held not in one for one in on_disk), held


async def test_a_draft_at_the_door_can_be_dropped(ada: Person) -> None:
    await ada.says("/start youth-policy")
    await ada.taps("may")
    await ada.taps("yes")
    await ada.says("/cancel")
    await ada.taps("drop")

    assert (await ada.state())["drafts"] == []


async def test_where_anybody_may_nobody_is_asked(ada: Person) -> None:
    await ada.says("/start disclosure")

    assert ada.offered("may") == []
    assert ada.offered("new") == ["alone"]


async def test_before_it_opens_one_can_ask_but_not_begin(ada: Person, place: Place) -> None:
    place.now = residents.IN_JUNE.replace(month=5, day=1)
    await ada.says("/start youth-policy")
    assert ada.offered("new") == []
    assert ada.offered("may") == [""]


async def test_after_the_close_nothing_is_offered_and_an_old_button_begins_nothing(ada: Person, place: Place) -> None:
    await ada.says("/start youth-policy")
    number, begin = ada.button("new", "alone")
    place.now = residents.CLOSED

    await ada.taps_data(begin, number)

    assert await residents.of(ada) == []
    await ada.says("/start youth-policy")
    assert ada.offered("new") == ada.offered("may") == []


@pytest.mark.parametrize("way", ["alone", "team"])
async def test_two_taps_on_begin_begin_one(ada: Person, way: str) -> None:
    await ada.says("/start youth-policy")
    number, begin = ada.button("new", way)

    await ada.taps_data(begin, number)
    await ada.taps_data(begin, number)

    assert len(await residents.of(ada)) == 1


async def test_a_team_only_contest_offers_no_way_alone(ada: Person, place: Place) -> None:
    await residents.publish(
        place,
        read(changed(YOUTH, "alone = true, ", "alone = false, ").replace("youth-policy", "teams-only")).programmes[0],  # type: ignore[arg-type]
    )
    await ada.says("/start teams-only")

    assert ada.offered("new") == ["team"]


async def _sealed_drafts(place: Place) -> list[bytes]:
    rows = await place.database.run(lambda tx: tx.all("SELECT payload FROM drafts"))
    return [row["payload"] for row in rows]


def _contents(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
