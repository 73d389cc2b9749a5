"""What is begun where no close comes: told once after 76 days untouched, forgotten after 90, and never untold."""

from datetime import datetime, timedelta

import pytest

from conversations import untouched
from storage import applications, drafts, members, screens
from storage.applications import Application
from storage.database import Database, Tx
from tests.conversations.applicants import ANA, BO, CHAN, begins, handed_in, joins, publish
from tests.participation.receptions import disclosure, youth
from tests.participation.votes import WHILE_OPEN


def day(number: float) -> datetime:
    return WHILE_OPEN + timedelta(days=number)


def writes(tx: Tx, application: Application, at: datetime, account: int = ANA) -> None:
    drafts.keep(tx, account, f"apply:{application.id}", 1, b"x", at)


def warned(tx: Tx, programme: int, at: datetime) -> list[int]:
    return [one.id for one in untouched.to_warn(tx, programme, at=at, limit=20)]


def forgotten(tx: Tx, programme: int, at: datetime) -> int:
    return untouched.forget(tx, programme, at=at, limit=20)


async def test_whoever_leaves_a_draft_hears_once_and_then_it_is_gone(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = publish(tx, disclosure())
        draft = begins(tx, programme)
        writes(tx, draft, day(0))
        screens.at_step(tx, ANA, f"apply:{draft.id}", "ask:x", "")

        assert warned(tx, programme.id, day(76)) == []
        assert warned(tx, programme.id, day(76.01)) == [draft.id]
        assert warned(tx, programme.id, day(80)) == []
        assert forgotten(tx, programme.id, day(90)) == 0
        assert forgotten(tx, programme.id, day(90.02)) == 1
        assert applications.by_id(tx, draft.id) is None
        assert drafts.begun(tx, ANA) == []
        assert members.seated(tx, draft.id) == []

    await database.run(unit)


async def test_whoever_touches_it_again_has_the_whole_time_again(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = publish(tx, disclosure())
        draft = begins(tx, programme)
        writes(tx, draft, day(0))
        assert warned(tx, programme.id, day(77)) == [draft.id]
        writes(tx, draft, day(85))

        assert forgotten(tx, programme.id, day(120)) == 0
        assert warned(tx, programme.id, day(160)) == []
        assert warned(tx, programme.id, day(162)) == [draft.id]
        assert forgotten(tx, programme.id, day(175.9)) == 0
        assert forgotten(tx, programme.id, day(176.1)) == 1

    await database.run(unit)


async def test_nothing_is_forgotten_that_nobody_was_told_of_however_long_the_bot_was_away(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = publish(tx, disclosure())
        draft = begins(tx, programme)
        assert forgotten(tx, programme.id, day(500)) == 0
        assert warned(tx, programme.id, day(500)) == [draft.id]
        assert forgotten(tx, programme.id, day(513)) == 0
        assert forgotten(tx, programme.id, day(514)) == 1

    await database.run(unit)


async def test_what_a_member_does_keeps_the_whole_draft(database: Database) -> None:
    def unit(tx: Tx) -> None:
        always = youth().model_copy(update={"window": disclosure().window})
        programme = publish(tx, always)
        team = begins(tx, programme, alone=False)
        joins(tx, programme, team, BO)
        writes(tx, team, day(50), BO)

        assert warned(tx, programme.id, day(100)) == []
        assert warned(tx, programme.id, day(127)) == [team.id]

    await database.run(unit)


@pytest.mark.parametrize("what", ["handed in", "waits for papers"])
async def test_what_is_handed_in_is_no_draft(database: Database, what: str) -> None:
    def unit(tx: Tx) -> None:
        always = youth().model_copy(update={"window": disclosure().window})
        programme = publish(tx, always)
        if what == "handed in":
            writes(tx, handed_in(tx, programme, CHAN), day(0), CHAN)  # and being edited
        else:
            draft = begins(tx, programme)
            tx.run("UPDATE applications SET hand_in_at = '2023-06-01T00:00:00' WHERE id = :id", id=draft.id)
        assert warned(tx, programme.id, day(300)) == []

    await database.run(unit)
