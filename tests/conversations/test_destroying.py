"""The end of keeping: what is due when, what an owner confirms, and that nothing personal is left in any file."""

from datetime import UTC, datetime

import pytest

from conversations import destroying, releasing, withdrawing
from participation.audit import Actor, verify
from participation.contest import Reception
from participation.deciding import Decision
from participation.guardian import GuardianConsent
from participation.retention import Retention
from participation.window import Window
from storage import (
    applications,
    audit,
    decisions,
    destructions,
    drafts,
    file_deletions,
    guardians,
    members,
    nameless_papers,
    programmes,
    reviews,
    screens,
    versions,
)
from storage.database import Database, Tx
from storage.shelf import Programme
from tests.conversations.applicants import ANA, ANSWERS, BO, CHAN, a_team, begins, hands_in, now, refusal_of
from tests.conversations.test_releasing import complete, decides, opened, releases
from tests.participation.receptions import youth
from tests.storage.office import AS_OFFICIAL, AS_OWNER, NOW, OWNER, REVIEWERS

REASON = "골목 가로등이 이미 있습니다"
COMMENT = "아무도 모르는 의견"
THREE_YEARS = Retention(count=3, unit="years")  # released on 1 June 2023: to the end of 1 June 2026
OVER = datetime(2026, 6, 2, 0, 0, tzinfo=UTC)


def keeping(retention: Retention, window: Window | None = None) -> Reception:
    return youth().model_copy(update={"retention": retention, **({"window": window} if window else {})})


@pytest.mark.parametrize(
    ("retention", "at", "due"),
    [
        (THREE_YEARS, datetime(2026, 6, 1, 14, 59, tzinfo=UTC), False),  # 23:59 of the last day in Jecheon
        (THREE_YEARS, datetime(2026, 6, 1, 15, 0, tzinfo=UTC), True),
        (Retention(count=10, unit="days"), datetime(2023, 6, 11, 14, 59, tzinfo=UTC), False),
        (Retention(count=10, unit="days"), datetime(2023, 6, 11, 15, 0, tzinfo=UTC), True),
        # The window closes with 15 June.
        (Retention(count=1, unit="months", after="close"), datetime(2023, 7, 15, 14, 59, tzinfo=UTC), False),
        (Retention(count=1, unit="months", after="close"), datetime(2023, 7, 15, 15, 0, tzinfo=UTC), True),
    ],
)
async def test_what_is_past_its_last_day_is_due(
    database: Database, retention: Retention, at: datetime, *, due: bool
) -> None:
    def unit(tx: Tx) -> None:
        programme = opened(tx, keeping(retention))
        application = complete(tx, programme, ANA)
        decides(tx, programme, application)
        releases(tx, programme)

        found = destroying.due(tx, programme, at=at).applications

        assert [one.application for one in found] == ([application.id] if due else [])

    await database.run(unit)


async def test_what_was_withdrawn_ends_with_that_and_what_was_never_decided_does_not(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = opened(tx, keeping(Retention(count=10, unit="days")))
        withdrawn, undecided = complete(tx, programme, ANA), complete(tx, programme, BO)
        withdrawing.withdraw(tx, withdrawn, by=ANA, at=NOW)
        begins(tx, programme, CHAN)  # a draft

        assert [one.application for one in destroying.due(tx, programme, at=OVER).applications] == [withdrawn.id]
        later = programme.reception.model_copy(update={"retention": Retention(count=1, unit="days", after="close")})
        tx.run("UPDATE programmes SET content = :content", content=later.model_dump_json())
        tx.shelf.drop()
        again = programmes.by_id(tx, programme.id)
        assert again is not None
        found = destroying.due(tx, again, at=OVER).applications
        assert [one.application for one in found] == [withdrawn.id, undecided.id]

    await database.run(unit)


async def test_only_what_was_looked_at_is_confirmed_and_only_once(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = opened(tx, keeping(THREE_YEARS))
        for account in (ANA, BO):
            decides(tx, programme, complete(tx, programme, account))
        releases(tx, programme)
        looked_at = destroying.due(tx, programme, at=OVER).digest

        def confirm(digest: str) -> int:
            return destroying.confirm(tx, programme, digest, by=AS_OWNER, at=OVER)

        assert refusal_of(lambda: confirm("0" * 64)) == "destroy-changed"
        assert confirm(looked_at) == 2
        assert refusal_of(lambda: confirm(looked_at)) == "destroy-nothing"
        assert destroying.due(tx, programme, at=OVER).applications == ()
        with pytest.raises(ValueError, match="somebody"):
            destroying.confirm(tx, programme, looked_at, by=Actor("clock"), at=OVER)

    await database.run(unit)


def full(tx: Tx) -> tuple[Programme, int]:
    """Fill everything that hangs on an application, decide it, and confirm its destruction."""
    programme = opened(tx, keeping(THREE_YEARS))
    application = a_team(tx, programme, ANA, BO)
    hands_in(tx, programme, application, answers={**ANSWERS, "title": "은하수 골목 이야기"})
    id_ = application.id
    applications.set_state(tx, id_, "complete", at=NOW)
    guardians.keep(tx, id_, BO, GuardianConsent(asked_at=NOW))
    reviews.assign(tx, programme.id, [], by=AS_OFFICIAL, at=NOW)
    tx.run(
        "INSERT INTO reviews (application, reviewer, programme, assigned_at) VALUES (:id, :who, :programme, 'x')",
        id=id_,
        who=REVIEWERS[0],
        programme=programme.id,
    )
    by = Actor("reviewer", REVIEWERS[0])
    reviews.give(tx, id_, {"need": 4, "doable": 3}, COMMENT, by=by, at=NOW)
    nameless_papers.mark(tx, programme.id, id_, 7, by=AS_OFFICIAL, at=NOW)
    for name in ("apply", "guardian", "join", "judged"):
        drafts.keep(tx, ANA, f"{name}:{id_}", 1, b"x", NOW)
        screens.at_step(tx, ANA, f"{name}:{id_}", "status", "")
    releasing.decide(tx, programme, now(tx, application), Decision("not-accepted", REASON), by=AS_OFFICIAL, at=NOW)
    releases(tx, programme)
    destroying.confirm(tx, programme, destroying.due(tx, programme, at=OVER).digest, by=AS_OWNER, at=OVER)
    return programme, id_


async def test_of_what_is_destroyed_number_state_and_outcome_are_left_and_a_line_on_record(
    database: Database,
) -> None:
    programme, id_ = await database.run(full)

    def unit(tx: Tx) -> None:
        for confirmed in destructions.waiting(tx, 10):
            destroying.destroy(tx, confirmed, at=OVER)

        found = applications.by_id(tx, id_)
        assert found is not None
        assert (found.number, found.state, found.lead, found.correction) == ("JC-2023-0001", "decided", 0, None)
        assert members.seated(tx, id_) == []
        assert versions.every(tx, id_) == []
        assert reviews.of_application(tx, id_) == []
        assert nameless_papers.of_application(tx, id_) == {}
        assert drafts.begun(tx, ANA) == []
        assert screens.find(tx, ANA, f"apply:{id_}") is None
        for table in ("guardians", "consents", "invitations", "papers"):
            assert tx.value(f"SELECT count(*) FROM {table}") == 0  # noqa: S608  (the names above)
        kept = decisions.of_application(tx, id_)
        assert kept is not None
        assert kept.decision == Decision("not-accepted")
        assert found.destroyed
        of_states = [
            applications.of_programme(tx, programme.id, ["decided"], after=0, limit=9, destroyed=yes)
            for yes in (True, False)
        ]
        assert [[one.id for one in listed] for listed in of_states] == [[id_], []]
        last = audit.entries(tx, programme.id)[-1]
        assert (last.what, last.actor, last.subject) == ("destroyed", AS_OWNER, f"application:{id_}")
        assert last.values == {"number": "JC-2023-0001", "state": "decided", "outcome": "not-accepted"}
        assert verify(audit.entries(tx, programme.id)).broken_at is None

    await database.run(unit)


async def test_a_decision_that_was_never_released_goes_with_what_it_was_about(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = opened(tx, keeping(Retention(count=1, unit="months", after="close")))
        application = complete(tx, programme, ANA)
        decides(tx, programme, application)
        destroying.confirm(tx, programme, destroying.due(tx, programme, at=OVER).digest, by=AS_OWNER, at=OVER)

        destroying.destroy(tx, destructions.waiting(tx, 1)[0], at=OVER)

        assert decisions.of_application(tx, application.id) is None
        assert decisions.pending(tx, programme.id) == {}  # else the next release would tell of it
        assert audit.entries(tx, programme.id)[-1].values["outcome"] is None

    await database.run(unit)


async def test_destruction_is_done_when_files_are_gone_too(database: Database) -> None:
    _, id_ = await database.run(full)

    def unit(tx: Tx) -> None:
        tx.run("INSERT INTO paper_files_to_delete (file) VALUES (:file)", file=f"{id_}/abc")
        [confirmed] = destructions.waiting(tx, 10)
        assert not confirmed.rows_gone
        destroying.destroy(tx, confirmed, at=OVER)
        [left] = destructions.left(tx)
        assert (left.rows_gone, left.by, file_deletions.wait_of(tx, id_)) == (True, OWNER, True)
        file_deletions.done(tx, [f"{id_}/abc"])
        assert not file_deletions.wait_of(tx, id_)
        tx.run("INSERT INTO paper_files_to_delete (file) VALUES (:file)", file=f"{id_}0/abc")  # another's
        assert not file_deletions.wait_of(tx, id_)
        destructions.done(tx, id_)
        assert destructions.left(tx) == []

    await database.run(unit)


async def test_a_week_after_the_close_drafts_and_their_papers_are_forgotten(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = opened(tx)
        drafts_of = [begins(tx, programme, account) for account in (ANA, BO, CHAN)]
        edited, corrected = complete(tx, programme, 21, "received"), complete(tx, programme, 22, "correction")
        for application in (*drafts_of, edited, corrected):
            drafts.keep(tx, application.lead, f"apply:{application.id}", 1, b"x", NOW)
            screens.at_step(tx, application.lead, f"apply:{application.id}", "ask:x", "")

        gone = [destroying.sweep(tx, programme.id, limit=2) for _ in range(4)]

        assert gone == [3, 1, 0, 0]
        assert [applications.by_id(tx, one.id) for one in drafts_of] == [None] * 3
        assert drafts.begun(tx, 21) == []
        assert drafts.begun(tx, 22) == [f"apply:{corrected.id}"]  # it is still open
        assert now(tx, edited).number is not None

    await database.run(unit)
