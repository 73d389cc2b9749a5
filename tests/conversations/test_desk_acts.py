"""What officials do with applications before they are judged: decided by the rules, and on record once."""

from datetime import timedelta

import pytest

from conversations import desk_acts, guardian_checks, handing_in, teams
from participation.audit import Actor, Entry, verify
from participation.dossier_states import State
from storage import applications, audit
from storage.applications import Application
from storage.database import Database, Tx
from storage.shelf import Programme
from tests.conversations.applicants import (
    ANA,
    BO,
    CHAN,
    MOTHER,
    a_team,
    handed_in,
    hands_in,
    now,
    publish,
    refusal_of,
    with_a_child,
)
from tests.participation.votes import CLOSES_AT, WHILE_OPEN

BY = Actor("official", 10)
UNTIL = WHILE_OPEN + timedelta(days=3)
AFTER_THE_CLOSE = CLOSES_AT + timedelta(days=1)


def noted(tx: Tx, programme: Programme) -> list[Entry]:
    found = audit.entries(tx, programme.id)
    assert verify(found).broken_at is None
    return found


async def test_what_is_complete_is_found_so_once(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = publish(tx)
        application = handed_in(tx, programme)

        assert desk_acts.find_complete(tx, application, by=BY, at=WHILE_OPEN)
        assert not desk_acts.find_complete(tx, now(tx, application), by=BY, at=WHILE_OPEN)

        assert now(tx, application).state == "complete"
        [entry] = noted(tx, programme)
        assert (entry.what, entry.subject, entry.actor) == ("found-complete", f"application:{application.id}", BY)

    await database.run(unit)


@pytest.mark.parametrize("state", ["draft", "under-review", "decided", "disclosed", "withdrawn"])
async def test_only_what_has_just_come_in_or_was_put_right_is_found_complete(database: Database, state: State) -> None:
    def unit(tx: Tx) -> None:
        programme = publish(tx)
        application = handed_in(tx, programme)
        applications.set_state(tx, application.id, state, at=WHILE_OPEN)

        there = now(tx, application)
        assert refusal_of(lambda: desk_acts.find_complete(tx, there, by=BY, at=WHILE_OPEN)) == "move-unknown"
        assert noted(tx, programme) == []

    await database.run(unit)


def asks(tx: Tx, programme: Programme, application: Application, reason: str = "뜻을 알 수 없어요.") -> None:
    desk_acts.ask_correction(
        tx, programme, now(tx, application), item="title", reason=reason, until=UNTIL, by=BY, at=WHILE_OPEN
    )


async def test_a_correction_is_on_record_with_the_reason_as_it_was_read_and_once_however_often_it_is_sent(
    database: Database,
) -> None:
    def unit(tx: Tx) -> None:
        programme = publish(tx)
        application = handed_in(tx, programme)

        asks(tx, programme, application)
        asks(tx, programme, application)
        asks(tx, programme, application, "제목이 너무 짧아요.")

        entries = noted(tx, programme)
        assert [entry.what for entry in entries] == ["correction-asked"] * 2
        assert [entry.seen[0].text for entry in entries] == ["뜻을 알 수 없어요.", "제목이 너무 짧아요."]
        assert entries[0].values == {"item": "title", "until": UNTIL.isoformat(), "version": 1}
        correction = now(tx, application).correction
        assert correction is not None
        assert correction.reason == "제목이 너무 짧아요."

    await database.run(unit)


async def test_of_two_checks_of_a_guardian_the_first_is_on_record(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = publish(tx)
        application = with_a_child(tx, programme, checked=False)

        for official, way in ((BY, "call"), (Actor("official", 11), "paper")):
            desk_acts.check_guardian(
                tx, programme, now(tx, application), CHAN, way=way, by=official, at=WHILE_OPEN + timedelta(hours=1)
            )

        [entry] = noted(tx, programme)
        assert (entry.what, entry.subject) == ("guardian-checked", f"seat:{application.id}/3")
        assert entry.values == {"way": "call", "paper": False}
        assert entry.actor == BY

    await database.run(unit)


async def test_nobody_checks_the_consent_that_they_gave_themself(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = publish(tx)
        application = with_a_child(tx, programme, checked=False)
        own = Actor("official", MOTHER)

        def checks() -> object:
            return desk_acts.check_guardian(tx, programme, application, CHAN, way="call", by=own, at=WHILE_OPEN)

        assert refusal_of(checks) == "guardian-checks-own"
        assert noted(tx, programme) == []

    await database.run(unit)


async def test_after_a_member_has_left_the_office_lets_it_stand(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = publish(tx)
        application = a_team(tx, programme, ANA, BO, CHAN)
        assert isinstance(hands_in(tx, programme, application), handing_in.HandedIn)
        teams.leave(tx, programme, now(tx, application), BO, at=AFTER_THE_CLOSE)
        assert now(tx, application).attention == "member-left"

        assert desk_acts.settle_departure(tx, now(tx, application), by=BY, at=AFTER_THE_CLOSE)
        assert not desk_acts.settle_departure(tx, now(tx, application), by=BY, at=AFTER_THE_CLOSE)

        assert now(tx, application).attention is None
        [entry] = noted(tx, programme)
        assert entry.what == "attention-settled"
        assert entry.values == {"what": "member-left", "how": "stands"}

    await database.run(unit)


async def test_a_guardian_who_has_withdrawn_is_not_settled_like_a_member_who_left(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = publish(tx)
        application = with_a_child(tx, programme)
        assert isinstance(hands_in(tx, programme, application), handing_in.HandedIn)
        guardian_checks.withdraw(tx, programme, now(tx, application), CHAN, by=MOTHER, at=AFTER_THE_CLOSE)
        there = now(tx, application)
        assert there.attention == "guardian-withdrew"

        assert refusal_of(lambda: desk_acts.settle_departure(tx, there, by=BY, at=AFTER_THE_CLOSE)) == "move-unknown"
        ended = desk_acts.settle_guardian(tx, programme, there, CHAN, by=BY, at=AFTER_THE_CLOSE)

        assert ended.departure is not None
        assert ended.departure.account == CHAN
        assert now(tx, application).attention is None
        assert noted(tx, programme)[-1].values == {"what": "guardian-withdrew", "how": "taken-out", "seat": 3}

    await database.run(unit)
