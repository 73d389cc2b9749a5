"""The record in the chat: readable, newest first, for whoever may; and the office by typed words alone."""

from datetime import timedelta

import pytest

from participation.audit import Seen
from storage import audit
from storage.database import Database, Tx
from storage.shelf import Programme
from tests.conversations.applicants import ANA
from tests.handlers.chat import Person, Place
from tests.handlers.officials import (
    COLLEAGUE,
    OFFICIAL,
    OWNER,
    an_office,
    enters,
    handed_in,
    joins_the_office,
    opens,
    people_of,
)
from tests.storage.office import AS_OFFICIAL
from texts import say


@pytest.fixture
async def programme(place: Place, database: Database) -> Programme:
    await people_of(place)
    return await an_office(database)


@pytest.fixture
async def official(place: Place, programme: Programme) -> Person:
    assert programme.slug == "youth-policy"
    return place.person(OFFICIAL)


async def test_the_record_is_read_newest_first_in_words_with_the_texts_as_people_saw_them(
    official: Person, programme: Programme, database: Database
) -> None:
    application = await handed_in(database, programme, ANA)
    seen = (Seen("reason", "", "제목이 너무 짧아요."),)

    def unit(tx: Tx) -> None:
        audit.note(
            tx,
            programme.id,
            "correction-asked",
            by=AS_OFFICIAL,
            at=programme.published_at,
            subject=f"application:{application}",
            values={"item": "title"},
            seen=seen,
        )

    await database.run(unit)
    await enters(official)

    await opens(official, f"o{programme.id}", "audit")

    assert say(official.language, "audit-correction-asked") in official.screen
    assert "JC-2023-0001" in official.screen
    assert "제목이 너무 짧아요." in official.screen
    assert say(official.language, "who-official", name="가상이", post="시험팀") in official.screen


async def test_a_long_record_is_turned_over_and_each_look_at_it_is_in_it(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    def unit(tx: Tx) -> None:
        for at in range(12):
            audit.note(
                tx,
                programme.id,
                "edited",
                by=AS_OFFICIAL,
                at=programme.published_at + timedelta(minutes=at),
            )

    await database.run(unit)
    newest = (await place.database.run(lambda tx: audit.entries(tx, programme.id)))[-1].seq
    await enters(official)
    await opens(official, f"o{programme.id}", "audit")
    assert f"\n{newest} · " in official.screen

    await official.taps("vw", f"audit/{newest - 7}")

    assert f"\n{newest - 8} · " in official.screen
    entries = await place.database.run(lambda tx: audit.entries(tx, programme.id))
    assert [entry.what for entry in entries[newest:]] == ["looked-at-audit"] * 2


async def test_a_touched_record_is_still_shown(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    def touches(tx: Tx) -> None:
        tx.run("DROP TRIGGER audit_is_not_changed")
        tx.run("UPDATE audit SET role = 'king', what = 'crowned', subject = 'application:x', facts = '{', at = 'never'")

    await database.run(touches)
    owner = place.person(OWNER)
    await enters(owner)

    await opens(owner, f"o{programme.id}", "audit")

    assert "crowned" in owner.screen
    assert official.account == OFFICIAL


async def test_a_deputy_and_a_reviewer_do_not_read_the_record(
    place: Place, programme: Programme, database: Database
) -> None:
    await joins_the_office(database, COLLEAGUE, "reviewer", programme)
    somebody = place.person(COLLEAGUE)
    await enters(somebody)

    await opens(somebody, f"o{programme.id}", "audit")

    assert not somebody.sees("log-title")


async def test_the_office_can_be_used_by_typing_the_names_of_its_buttons(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    await handed_in(database, programme, ANA)
    await official.says("/plain on")
    await enters(official)

    await official.says(programme.content.title.in_(official.language))
    assert official.sees("office-your-roles", roles=say(official.language, "role-official"))
    await official.says(say(official.language, "office-queue"))
    received = say(official.language, "filter-received")
    await official.says(say(official.language, "queue-list", name=received, count=1))
    assert official.sees("queue-list-title", name=received, count=1)
    await official.says("1")

    assert official.sees("desk-number", number="JC-2023-0001")
    assert place.person(ANA).heard == []
