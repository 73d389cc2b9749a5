"""The office asks for a correction, and the person gets exactly that question, also after the close."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest

from conversations.correcting import LONGEST_REASON
from storage import audit
from storage.database import Database
from storage.shelf import Programme
from tests.conversations.applicants import ANA, BO
from tests.handlers.chat import NoSuchButton, Person, Place
from tests.handlers.officials import (
    COLLEAGUE,
    OFFICIAL,
    an_office,
    enters,
    handed_in,
    heard,
    joins_the_office,
    opens,
    people_of,
    there,
)
from tests.participation.votes import CLOSES_AT
from texts import When

REASON = "제목만으로는 무엇을 하자는 것인지\n알 수 없어요."
THE_20TH = datetime(2023, 6, 20, 15, 0, tzinfo=UTC)  # the midnight that ends it in Seoul


@pytest.fixture
async def programme(place: Place, database: Database) -> Programme:
    await people_of(place)
    return await an_office(database)


@pytest.fixture
async def official(place: Place, programme: Programme) -> Person:
    assert programme.slug == "youth-policy"
    return place.person(OFFICIAL)


async def asks(official: Person, application: int, reason: str = REASON, until: str = "6/20") -> None:
    """Go through everything up to the preview."""
    await enters(official)
    await opens(official, f"q{application}")
    await official.taps("vw", "fix/")
    await official.taps("vw", "why//0")
    await official.says(reason)
    await official.says(until)


async def test_the_preview_shows_what_will_be_read_and_nothing_goes_out_before_it(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    application = await handed_in(database, programme)

    await asks(official, application)

    item = programme.reception.questions_by_key["title"].ask.in_(official.language)
    assert official.sees("status-correction", item=item, until=When(THE_20TH, "Asia/Seoul"))
    assert official.sees("status-correction-reason", reason=REASON)
    assert place.person(ANA).heard == []
    assert (await there(place, application)).state == "received"


async def test_the_person_hears_once_and_the_button_opens_exactly_that_question(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    application = await handed_in(database, programme)
    ana = place.person(ANA)
    await asks(official, application)
    number, ask = official.button("ask")

    await official.taps_data(ask, number)
    await official.taps_data(ask, number)

    assert heard(ana, "correction-asked", number="JC-2023-0001")
    assert len([one for one in ana.buttons() if one[2] == f".a{application}.fix."]) == 1
    await ana.taps("fix")
    ask_words = programme.reception.questions_by_key["title"].ask.in_(ana.language)
    assert ana.sees("application-question", ask=ask_words)
    entries = await database.run(lambda tx: audit.entries(tx, programme.id))
    assert [entry.seen[0].text for entry in entries if entry.what == "correction-asked"] == [REASON]


@pytest.mark.parametrize(
    ("at", "takes"),
    [
        (CLOSES_AT + timedelta(days=1), True),  # after the close, before the date
        (THE_20TH - timedelta(seconds=1), True),
        (THE_20TH, False),
    ],
)
async def test_it_stays_open_to_the_date_and_no_longer(
    official: Person, place: Place, programme: Programme, database: Database, at: datetime, takes: bool
) -> None:
    application = await handed_in(database, programme)
    ana = place.person(ANA)
    await asks(official, application)
    await official.taps("ask")
    place.now = at

    await ana.taps("fix")
    if takes:
        await ana.says("시장 골목을 밝게 하는 등불")
        await ana.taps("send")

    now = await there(place, application)
    assert (now.state, now.version) == (("received", 2) if takes else ("correction", 1))


async def test_going_to_put_it_right_twice_loses_nothing_that_was_begun(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    application = await handed_in(database, programme)
    ana = place.person(ANA)
    await asks(official, application)
    await official.taps("ask")
    number, fix = ana.button("fix")
    await ana.taps_data(fix, number)
    await ana.says("시장 골목을 밝게 하는 등불")

    await ana.taps_data(fix, number)

    assert "시장 골목을 밝게 하는 등불" in ana.screen


async def test_nobody_else_goes_to_put_it_right(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    application = await handed_in(database, programme)
    await asks(official, application)
    await official.taps("ask")
    bo = place.person(BO)

    await bo.taps_data(f".a{application}.fix.")

    assert bo.hears("old-screen")
    assert "JC-2023-0001" not in "".join(bo.heard)


@pytest.mark.parametrize(
    ("typed", "why", "values"),
    [
        ("가" * (LONGEST_REASON + 1), "correction-reason-too-long", {"length": 1001, "longest": 1000}),
        ("\u2060", "correction-reason-needed", {}),
    ],
)
async def test_a_reason_that_does_not_fit_is_asked_again(
    official: Person, programme: Programme, database: Database, typed: str, why: str, values: dict[str, object]
) -> None:
    application = await handed_in(database, programme)
    await enters(official)
    await opens(official, f"q{application}", "why//0")

    await official.says(typed)

    assert official.sees(f"refused-{why}", **values)
    with pytest.raises(NoSuchButton):
        official.button("ask")


@pytest.mark.parametrize(
    ("typed", "why"),
    [("언젠가", "unreadable"), ("5/20", "past"), ("2025. 1. 1.", "far"), ("6월 20일 18시", "unreadable")],
)
async def test_a_date_that_does_not_fit_is_asked_again_and_the_reason_stays(
    official: Person, programme: Programme, database: Database, typed: str, why: str
) -> None:
    application = await handed_in(database, programme)

    await asks(official, application, until=typed)

    assert official.sees(f"refused-deadline-{why}", longest=366)
    await official.says("3일")
    assert official.sees("status-correction-reason", reason=REASON)


@pytest.mark.parametrize("day", ["9999-12-31", "2030-01-01", "0001-01-01", "x", ""])
async def test_a_forged_date_asks_for_nothing(official: Person, place: Place, programme: Programme, day: str) -> None:
    application = await handed_in(place.database, programme, ANA)
    await asks(official, application)
    number, data = official.button("ask")
    token, subject, *_ = data.split(".")

    await official.taps_data(f"{token}.{subject}.vw.send//0/{day}\nx", number)
    assert (await there(place, application)).correction is None

    number, data = official.button("ask")
    token, subject, *_ = data.split(".")
    await official.taps_data(f"{token}.{subject}.vw.send//0/{day}", number)
    with suppress(NoSuchButton):
        await official.taps("ask")
    assert (await there(place, application)).correction is None


async def test_what_was_typed_for_the_reason_lies_nowhere_in_clear(
    official: Person, programme: Programme, database: Database
) -> None:
    application = await handed_in(database, programme)
    await asks(official, application)

    rows = await database.run(lambda tx: [bytes(str(tuple(row)), "utf-8") for row in tx.all("SELECT * FROM screens")])

    assert not any("제목만으로는".encode() in row for row in rows)


async def test_of_two_officials_at_once_the_later_correction_is_refused_as_an_old_screen(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    await joins_the_office(database, COLLEAGUE, "official", programme)
    application = await handed_in(database, programme)
    colleague = place.person(COLLEAGUE)
    await asks(official, application)
    await asks(colleague, application, "다른 까닭이에요.")

    await official.taps("ask")
    await colleague.taps("ask")

    assert colleague.hears("old-screen")
    correction = (await there(place, application)).correction
    assert correction is not None
    assert correction.reason == REASON


async def test_put_right_at_the_counter_it_is_complete(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    application = await handed_in(database, programme)
    await asks(official, application)
    await official.taps("ask")
    await opens(official, f"q{application}")

    await official.taps("ok")

    now = await there(place, application)
    assert (now.state, now.correction) == ("complete", None)
