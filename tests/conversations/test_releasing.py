"""What is decided waits for the release, falls where its application has changed, and is told from the rows."""

from typing import Any

import pytest

from conversations import applying, releasing, withdrawing
from participation.contest import Reception
from participation.deciding import Decision, Heard, Outcome
from participation.dossier_states import State
from participation.refused import Refused
from storage import applications, audit, decisions, disclosures, programmes, tellings
from storage.applications import Application
from storage.database import Database, Tx
from storage.shelf import Programme
from tests.conversations.applicants import ANA, ANSWERS, BO, CHAN, a_team, handed_in, hands_in, now, ready, refusal_of
from tests.participation.receptions import disclosure, youth
from tests.storage.office import AS_OFFICIAL, AS_OWNER, NOW, an_office
from tests.storage.together import in_one_group

FINE = Decision("accepted", "현실적인 계획입니다.")
SORRY = Decision("not-accepted", "예산이 없습니다.")
KEPT_OUT = Decision("not-put", "", "complaint")
ANSWERED: dict[str, Any] = {"project": "하천 산책로", "reason": "누가 맡는지 알고 싶습니다.", "group": False}


def opened(tx: Tx, reception: Reception | None = None) -> Programme:
    found = programmes.by_id(tx, an_office(tx, reception or youth()))
    assert found is not None
    return found


def complete(tx: Tx, programme: Programme, account: int, state: State = "complete") -> Application:
    application = handed_in(tx, programme, account)
    applications.set_state(tx, application.id, state, at=NOW)
    return now(tx, application)


def asked_for(tx: Tx, programme: Programme, account: int = ANA) -> Application:
    """Hand in a disclosure application."""
    application = ready(tx, programme, account, of_age=True)
    hands_in(tx, programme, application, [], answers=ANSWERED)
    return now(tx, application)


def decides(tx: Tx, programme: Programme, application: Application, decision: Decision = FINE) -> None:
    releasing.decide(tx, programme, now(tx, application), decision, by=AS_OFFICIAL, at=NOW)


def releases(tx: Tx, programme: Programme) -> dict[int, Decision]:
    digest = releasing.look(tx, programme, at=NOW).preview.digest
    return releasing.release(tx, programme, digest, by=AS_OFFICIAL, at=NOW)


async def test_a_preview_counts_people_once_and_says_what_is_undecided(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = opened(tx)
        team = a_team(tx, programme, ANA, BO)
        hands_in(tx, programme, team, answers=ANSWERS)
        applications.set_state(tx, team.id, "complete", at=NOW)
        complete(tx, programme, CHAN)
        decides(tx, programme, team)

        look = releasing.look(tx, programme, at=NOW)

        assert look.preview.by_outcome["accepted"] == Heard(1, 2)
        assert (look.preview.people, look.preview.undecided, look.fallen) == (2, 1, ())

    await database.run(unit)


async def test_a_release_moves_what_was_decided_and_nothing_else(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = opened(tx)
        one, two, three = (complete(tx, programme, account) for account in (ANA, BO, CHAN))
        decides(tx, programme, one)
        decides(tx, programme, two, SORRY)

        assert releases(tx, programme) == {one.id: FINE, two.id: SORRY}

        assert [now(tx, each).state for each in (one, two, three)] == ["decided", "decided", "complete"]
        assert tellings.waiting(tx, "decision", programme.id, 10) == [one.id, two.id]

    await database.run(unit)


async def test_two_officials_release_at_once_and_it_happens_once(database: Database) -> None:
    def before(tx: Tx) -> tuple[Programme, str]:
        programme = opened(tx)
        decides(tx, programme, complete(tx, programme, ANA))
        return programme, releasing.look(tx, programme, at=NOW).preview.digest

    programme, digest = await database.run(before)

    def release(tx: Tx) -> object:
        return releasing.release(tx, programme, digest, by=AS_OFFICIAL, at=NOW)

    def the_owner_does(tx: Tx) -> object:
        return releasing.release(tx, programme, digest, by=AS_OWNER, at=NOW)

    first, second = await in_one_group(database, release, the_owner_does)

    assert isinstance(first, dict)
    assert isinstance(second, Refused)
    assert second.key == "release-nothing"
    made = await database.run(lambda tx: [one.what for one in audit.entries(tx, programme.id)].count("release-made"))
    assert made == 1


@pytest.mark.parametrize("change", ["another outcome", "another reason", "one more", "one less"])
async def test_what_has_changed_since_it_was_looked_at_is_not_released(database: Database, change: str) -> None:
    def unit(tx: Tx) -> None:
        programme = opened(tx)
        one, two = complete(tx, programme, ANA), complete(tx, programme, BO)
        decides(tx, programme, one)
        looked_at = releasing.look(tx, programme, at=NOW).preview.digest
        match change:
            case "another outcome":
                decides(tx, programme, one, Decision("not-accepted", FINE.reason))
            case "another reason":
                decides(tx, programme, one, Decision("accepted", "다른 까닭"))
            case "one more":
                decides(tx, programme, two)
            case _:
                decides(tx, programme, two)
                looked_at = releasing.look(tx, programme, at=NOW).preview.digest
                decisions.take_back(tx, programme.id, two.id, by=AS_OWNER, at=NOW)
        assert (
            refusal_of(lambda: releasing.release(tx, programme, looked_at, by=AS_OFFICIAL, at=NOW)) == "release-changed"
        )

    await database.run(unit)


async def test_a_decision_falls_when_its_application_is_withdrawn_or_handed_in_anew(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = opened(tx)
        withdrawn, edited, stands = (complete(tx, programme, account) for account in (ANA, BO, CHAN))
        for each in (withdrawn, edited, stands):
            decides(tx, programme, each)
        looked_at = releasing.look(tx, programme, at=NOW).preview.digest
        withdrawing.withdraw(tx, now(tx, withdrawn), by=ANA, at=NOW)
        applying.moved(tx, now(tx, edited), "received", by="applicant", at=NOW)

        refused = refusal_of(lambda: releasing.release(tx, programme, looked_at, by=AS_OFFICIAL, at=NOW))

        assert refused == "release-changed"
        # (In the chat a refusal's savepoint would have undone this; here the look after it finds nothing more.)
        assert [*decisions.pending(tx, programme.id)] == [stands.id]
        assert releases(tx, programme) == {stands.id: FINE}
        assert now(tx, withdrawn).state == "withdrawn"
        assert [one.actor.role for one in audit.entries(tx, programme.id) if one.what == "decision-taken-back"] == [
            "clock",
            "clock",
        ]

    await database.run(unit)


@pytest.mark.parametrize("state", ["received", "correction"])
async def test_what_is_put_right_is_not_turned_away_by_what_was_noted_before(database: Database, state: State) -> None:
    def unit(tx: Tx) -> None:
        programme = opened(tx, disclosure())
        application = asked_for(tx, programme)
        applications.set_state(tx, application.id, state, at=NOW)
        decides(tx, programme, application, KEPT_OUT)

        hands_in(tx, programme, application, [], answers={**ANSWERED, "project": "하천 산책로 정비"})

        assert decisions.pending(tx, programme.id) == {}
        refused = refusal_of(lambda: releasing.release(tx, programme, "", by=AS_OFFICIAL, at=NOW))
        assert refused == "release-nothing"
        assert [one.actor.role for one in audit.entries(tx, programme.id) if one.what == "decision-taken-back"] == [
            "applicant"
        ]

    await database.run(unit)


async def test_an_application_is_kept_from_the_committee_without_a_review(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = opened(tx, disclosure())
        application = asked_for(tx, programme)
        decides(tx, programme, application, KEPT_OUT)
        releases(tx, programme)
        assert now(tx, application).state == "decided"

    await database.run(unit)


@pytest.mark.parametrize(
    ("outcome", "released", "refusal"),
    [
        ("accepted", True, None),
        ("accepted", False, "disclosure-not-accepted"),  # nobody has heard of it yet
        ("not-accepted", True, "disclosure-not-accepted"),
    ],
)
async def test_only_what_was_accepted_and_told_so_is_disclosed(
    database: Database, outcome: Outcome, *, released: bool, refusal: str | None
) -> None:
    def unit(tx: Tx) -> None:
        programme = opened(tx, disclosure())
        application = asked_for(tx, programme)
        applications.set_state(tx, application.id, "complete", at=NOW)
        decides(tx, programme, application, Decision(outcome, "까닭"))
        if released:
            releases(tx, programme)

        def disclose() -> None:
            releasing.disclose(tx, programme, now(tx, application), " https://example.org/1 ", by=AS_OFFICIAL, at=NOW)

        if refusal is not None:
            assert refusal_of(disclose) == refusal
            return
        disclose()
        assert (now(tx, application).state, disclosures.of(tx, application.id)) == (
            "disclosed",
            "https://example.org/1",
        )
        assert tellings.programmes(tx) == [("decision", programme.id), ("disclosure", programme.id)]
        assert refusal_of(disclose) == "disclosed-already"

    await database.run(unit)


@pytest.mark.parametrize(("where", "refusal"), [("  ", "disclosure-needed"), ("가" * 1001, "disclosure-long")])
async def test_where_it_is_disclosed_has_to_be_said(database: Database, where: str, refusal: str) -> None:
    def unit(tx: Tx) -> None:
        programme = opened(tx, disclosure())
        application = asked_for(tx, programme)
        applications.set_state(tx, application.id, "complete", at=NOW)
        decides(tx, programme, application)
        releases(tx, programme)
        disclose = lambda: releasing.disclose(  # noqa: E731
            tx, programme, now(tx, application), where, by=AS_OFFICIAL, at=NOW
        )
        assert refusal_of(disclose) == refusal

    await database.run(unit)


async def test_a_contest_discloses_nothing(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = opened(tx)
        application = complete(tx, programme, ANA)
        decides(tx, programme, application)
        releases(tx, programme)
        disclose = lambda: releasing.disclose(  # noqa: E731
            tx, programme, now(tx, application), "누리집", by=AS_OFFICIAL, at=NOW
        )
        assert refusal_of(disclose) == "disclosure-not-accepted"

    await database.run(unit)
