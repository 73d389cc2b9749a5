"""The office checks guardians: whose wait, how to reach them, in which way it was checked, and what follows."""

from datetime import timedelta

import pytest

from conversations import guardian_checks, handing_in
from participation.guardian import GuardianConsent
from storage import applications, guardians, members
from storage.database import Database, Tx
from storage.shelf import Programme
from tests.conversations import applicants
from tests.conversations.applicants import ANA, BO, CHAN, MOTHER
from tests.handlers.chat import Person, Place
from tests.handlers.limits import shown
from tests.handlers.officials import (
    COLLEAGUE,
    OFFICIAL,
    an_office,
    enters,
    heard,
    joins_the_office,
    opens,
    people_of,
    record,
)
from tests.participation.receptions import youth
from tests.participation.votes import CLOSES_AT, WHILE_OPEN
from texts import say_html

NUMBER = "010-0000-0009"


@pytest.fixture
async def programme(place: Place, database: Database) -> Programme:
    await people_of(place)
    return await an_office(database)


@pytest.fixture
async def official(place: Place, programme: Programme) -> Person:
    assert programme.slug == "youth-policy"
    return place.person(OFFICIAL)


async def with_a_child(database: Database, programme: Programme, *, checked: bool = False) -> int:
    return await database.run(lambda tx: applicants.with_a_child(tx, programme, checked=checked).id)


async def consent(place: Place, application: int) -> GuardianConsent:
    found = await place.database.run(lambda tx: guardians.of(tx, application))
    return found.get(CHAN, GuardianConsent())


async def test_from_the_list_to_the_check_and_the_child_goes_on(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    application = await with_a_child(database, programme)
    await enters(official)
    await opens(official, f"o{programme.id}")
    assert official.sees("office-guardians-wait", count=1)
    await official.taps("vw", "guardians")
    assert official.sees("guardians-which", count=1)
    await official.taps("open", "child//3")
    assert official.sees("child-contact", name="마바사", number=NUMBER, told=True)

    await official.taps("way", "call")

    assert official.sees("child-recorded")
    checked = await consent(place, application)
    assert (checked.way, checked.checked_by) == ("call", OFFICIAL)
    assert heard(place.person(CHAN), "guardian-checked-go-on")
    assert f".a{application}.open." in [data for _, _, data in place.person(CHAN).buttons()]
    looked, noted = (await record(place, programme))[-2:]
    assert (looked.what, looked.subject) == ("looked-at-guardian", f"seat:{application}/3")
    assert (noted.what, noted.values["way"]) == ("guardian-checked", "call")


async def test_only_the_ways_of_the_programme_are_there(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    application = await with_a_child(database, programme)
    await enters(official)
    await opens(official, f"q{application}", "child//3")
    assert official.offered("way") == list(programme.reception.guardian.ways)
    number, data = official.button("way", "call")

    await official.taps_data(data.replace("call", "card"), number)

    assert official.hears("refused-guardian-way-unknown")
    assert (await consent(place, application)).checked_at is None


async def test_two_officials_check_at_once_and_the_child_hears_once(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    await joins_the_office(database, COLLEAGUE, "official", programme)
    application = await with_a_child(database, programme)
    colleague = place.person(COLLEAGUE)
    for one in (official, colleague):
        await enters(one)
        await opens(one, f"q{application}", "child//3")

    await official.taps("way", "call")
    await colleague.taps("way", "paper")

    assert colleague.hears("old-screen")
    assert (await consent(place, application)).way == "call"
    child = place.person(CHAN)
    assert sum(shown(say_html(child.language, "guardian-checked-go-on")) in shown(text) for text in child.heard) == 1


async def test_after_five_days_there_is_nothing_to_check_and_nobody_to_call(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    application = await with_a_child(database, programme)
    place.now = WHILE_OPEN + timedelta(days=5)
    await enters(official)
    await opens(official, f"o{programme.id}", "guardians")
    assert official.sees("guardians-none")

    await opens(official, f"q{application}", "child//3")

    assert "마바사" not in official.screen
    assert official.offered("way") == []


async def test_a_consent_on_paper_is_recorded_and_checked_in_one(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    def joins(tx: Tx) -> int:
        team = applicants.a_team(tx, programme, ANA, BO)
        applicants.joins(tx, programme, team, CHAN, born=applicants.A_CHILD)
        return team.id

    application = await database.run(joins)
    await enters(official)
    await opens(official, f"o{programme.id}", "guardians")
    for unknown in ("99-3", f"{application}", "x", "1-2-3"):
        await official.says(unknown)
        assert official.sees("refused-guardians-no-such-child")
    await official.says(f"{application} – 3")
    assert official.sees("child-reference", reference=f"{application}-3")

    await official.taps("ppr")

    found = await consent(place, application)
    assert (found.account, found.way, found.state(place.now)) == (None, "paper", "checked")
    assert heard(place.person(CHAN), "guardian-checked-go-on")


async def test_where_the_chat_shows_numbers_only_a_check_is_recorded_without_seeing_the_guardian(
    place: Place, database: Database
) -> None:
    await people_of(place)
    programme = await an_office(database, youth().model_copy(update={"in_chat": "numbers"}))
    application = await with_a_child(database, programme)
    official = place.person(OFFICIAL)
    await enters(official)

    await opens(official, f"q{application}", "child//3")

    assert "마바사" not in official.screen
    assert NUMBER not in official.screen
    await official.taps("way", "call")
    assert (await consent(place, application)).way == "call"
    assert [entry.what for entry in await record(place, programme) if entry.what.startswith("looked")] == []


async def test_after_the_close_a_child_whose_guardian_withdrew_is_taken_out_by_the_office(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    later = CLOSES_AT + timedelta(hours=1)

    def withdraws(tx: Tx) -> int:
        application = applicants.with_a_child(tx, programme)
        assert isinstance(applicants.hands_in(tx, programme, application), handing_in.HandedIn)
        now = applicants.now(tx, application)
        guardian_checks.withdraw(tx, programme, now, CHAN, by=MOTHER, at=later)
        return application.id

    application = await database.run(withdraws)
    place.now = later
    await enters(official)
    await opens(official, f"q{application}", "/need")
    assert official.sees("desk-attention-guardian-withdrew")
    await official.taps("vw", "child/need/3")

    await official.taps("set")

    there = await database.run(lambda tx: applications.by_id(tx, application))
    assert there is not None
    assert there.attention is None
    assert await database.run(lambda tx: members.of(tx, application, CHAN)) is None
    child, lead = place.person(CHAN), place.person(ANA)
    assert heard(child, "guardian-told-withdrawn", title=programme.reception.title.in_(child.language))
    assert heard(lead, "team-has-left", seat=3)
    assert not heard(lead, "team-office-decides")
    assert any(entry.what == "attention-settled" for entry in await record(place, programme))


@pytest.mark.parametrize("seat", ["0", "1", "2", "4", "99", "x", ""])
async def test_a_seat_without_a_guardian_has_no_page(
    official: Person, programme: Programme, database: Database, seat: str
) -> None:
    application = await with_a_child(database, programme)
    await enters(official)

    await opens(official, f"q{application}", f"child//{seat}")

    assert official.offered("way") == []
    assert official.sees("desk-draft", id=str(application))
