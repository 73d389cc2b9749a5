"""What an office's numbers are: counted as people would count, and found by index."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime, timedelta

import pytest

from conversations import answering, joining
from participation.audit import Actor
from participation.deciding import Decision
from storage import applications, decisions, drafts, moderations, office_numbers, programmes, reviews, turnout
from storage.database import Database, Tx
from storage.office_numbers import Judged, Waiting
from storage.shelf import Programme
from tests.conversations import applicants, yard
from tests.conversations.applicants import ANA, BO, CHAN, DA
from tests.participation.votes import WHILE_OPEN, a_vote
from tests.storage.office import AS_OFFICIAL, REVIEWERS, gives
from tests.storage.test_queries import SMALL, plans

MORNING = datetime(2023, 5, 31, 15, tzinfo=UTC)  # 1 June begins in Seoul
YES = Decision("accepted", "현실적인 계획입니다.")


@pytest.fixture
async def vote(database: Database) -> Database:
    box = database.keys.new_box()
    await database.run(lambda tx: programmes.publish(tx, a_vote(), box=box, now=WHILE_OPEN, shorten=False))
    return database


async def test_rankings_are_unfinished_until_a_ballot_is_cast_and_not_while_it_is_changed(vote: Database) -> None:
    def unit(tx: Tx) -> int:
        for account in (ANA, BO, CHAN):
            drafts.keep(tx, account, "vote:1", 1, b"{}", WHILE_OPEN)
        drafts.keep(tx, DA, "vote:2", 1, b"{}", WHILE_OPEN)  # another vote's
        tx.run("INSERT INTO participants (programme, account) VALUES (1, :account)", account=BO)  # chooses anew
        return office_numbers.unfinished_rankings(tx, 1)

    assert await vote.run(unit) == 2


def _a_draft(tx: Tx, contest: Programme) -> None:
    applicants.begins(tx, contest)


def _of_yesterday(tx: Tx, contest: Programme) -> None:
    application = applicants.begins(tx, contest)
    tx.run(
        "UPDATE applications SET begun_at = :at WHERE id = :id",
        at=(MORNING - timedelta(seconds=1)).isoformat(timespec="microseconds"),
        id=application.id,
    )


def _handed_in(tx: Tx, contest: Programme) -> None:
    applicants.handed_in(tx, contest)


def _withdrawn(tx: Tx, contest: Programme) -> None:
    application = applicants.handed_in(tx, contest)
    applications.set_state(tx, application.id, "withdrawn", at=WHILE_OPEN)


def _arriving(tx: Tx, contest: Programme) -> None:
    application = applicants.ready(tx, contest)
    applicants.sends(tx, application)
    applicants.hands_in(tx, contest, application, [applicants.a_paper(stored=False)])


def _team_of_one(tx: Tx, contest: Programme) -> None:
    applicants.begins(tx, contest, alone=False)


def _invited(tx: Tx, contest: Programme) -> None:
    application = applicants.begins(tx, contest, alone=False)
    applicants.joins(tx, contest, application, BO)
    applicants.invites(tx, contest, application)


def _unconfirmed(tx: Tx, contest: Programme) -> None:
    application = applicants.begins(tx, contest, alone=False)
    joining.accept(tx, applicants.invites(tx, contest, application).token, BO, at=WHILE_OPEN)


def _team_of_two(tx: Tx, contest: Programme) -> None:
    application = applicants.begins(tx, contest, alone=False)
    applicants.joins(tx, contest, application, BO)


@pytest.mark.parametrize(
    ("happens", "today", "drafts", "teams", "arriving"),
    [
        (_a_draft, 1, 1, 0, 0),
        (_of_yesterday, 0, 1, 0, 0),
        (_handed_in, 1, 0, 0, 0),
        (_withdrawn, 1, 0, 0, 0),
        (_arriving, 1, 1, 0, 1),
        (_team_of_one, 1, 1, 1, 0),
        (_invited, 1, 1, 1, 0),
        (_unconfirmed, 1, 1, 1, 0),
        (_team_of_two, 1, 1, 0, 0),
    ],
)
async def test_what_people_have_begun(
    database: Database,
    happens: Callable[[Tx, Programme], None],
    today: int,
    drafts: int,
    teams: int,
    arriving: int,
) -> None:
    def unit(tx: Tx) -> dict[str, int]:
        contest = applicants.publish(tx)
        happens(tx, contest)
        return asdict(office_numbers.begun(tx, contest, WHILE_OPEN))

    assert await database.run(unit) == {"today": today, "drafts": drafts, "teams": teams, "arriving": arriving}


def a_jury(tx: Tx) -> tuple[Programme, list[int]]:
    """Publish a contest with two reviewers, and let three people hand in completely."""
    contest = applicants.publish(tx)
    for reviewer in REVIEWERS[:2]:
        gives(tx, reviewer, "reviewer", contest.id)
    found = [applicants.handed_in(tx, contest, account).id for account in (ANA, BO, CHAN)]
    for application in found:
        applications.set_state(tx, application, "complete", at=WHILE_OPEN)
    return contest, found


def under_review(tx: Tx, contest: Programme, application: int, *reviewers: int) -> None:
    applications.set_state(tx, application, "under-review", at=WHILE_OPEN)
    for reviewer in reviewers:
        tx.run(
            "INSERT INTO reviews (application, reviewer, programme, assigned_at) VALUES (:application, :reviewer,"
            " :programme, '2023-06-01T00:00:00.000000+00:00')",
            application=application,
            reviewer=reviewer,
            programme=contest.id,
        )


async def test_what_waits_on_the_way_to_a_decision_is_counted_once_where_it_waits(database: Database) -> None:
    def unit(tx: Tx) -> list[tuple[Judged, dict[int, int]]]:
        contest, (one, two, three) = a_jury(tx)
        ana, bo = REVIEWERS[:2]
        found = []

        def looks() -> None:
            judged = office_numbers.judged(tx, contest.id, by_reviewers=True)
            found.append((judged, office_numbers.to_score(tx, contest.id)))

        looks()
        under_review(tx, contest, one, ana, bo)
        under_review(tx, contest, two, ana)
        looks()
        scored = {"need": 3, "doable": 3}
        by = Actor("reviewer", ana)
        reviews.give(tx, two, scored, "", by=by, at=WHILE_OPEN)
        looks()
        decisions.decide(tx, contest.id, two, YES, state="under-review", by=AS_OFFICIAL, at=WHILE_OPEN)
        decisions.decide(tx, contest.id, three, YES, state="complete", by=AS_OFFICIAL, at=WHILE_OPEN)
        looks()
        applications.set_state(tx, one, "withdrawn", at=WHILE_OPEN)
        looks()
        return found

    ana, bo = REVIEWERS[:2]
    assert await database.run(unit) == [
        (Judged(to_begin=3, to_decide=0, noted=0), {}),
        (Judged(to_begin=1, to_decide=0, noted=0), {ana: 2, bo: 1}),
        (Judged(to_begin=1, to_decide=1, noted=0), {ana: 1, bo: 1}),
        (Judged(to_begin=0, to_decide=0, noted=2), {ana: 1, bo: 1}),
        (Judged(to_begin=0, to_decide=0, noted=2), {}),
    ]


async def test_without_reviewers_what_is_complete_waits_for_a_decision(database: Database) -> None:
    def unit(tx: Tx) -> Judged:
        contest, _ = a_jury(tx)
        return office_numbers.judged(tx, contest.id, by_reviewers=False)

    assert await database.run(unit) == Judged(to_begin=0, to_decide=3, noted=0)


async def test_corrections_are_late_from_the_instant_at_which_their_time_is_over(database: Database) -> None:
    until = WHILE_OPEN + timedelta(days=3)

    def unit(tx: Tx) -> list[Waiting]:
        contest, (one, two, _) = a_jury(tx)
        for application, by in ((one, until), (two, until + timedelta(days=1))):
            applications.ask_correction(
                tx, application, applications.Correction("title", by, "제목을 고쳐 주세요."), at=WHILE_OPEN
            )
        ats = (until - timedelta(microseconds=1), until)
        return [office_numbers.late_corrections(tx, contest.id, at) for at in ats]

    assert await database.run(unit) == [Waiting(2, until, overdue=0), Waiting(2, until, overdue=1)]


async def test_guardians_wait_for_five_days_and_only_where_the_application_does(database: Database) -> None:
    def unit(tx: Tx) -> list[Waiting]:
        contest = applicants.publish(tx)
        for number, child in enumerate((ANA, BO, CHAN)):
            application = applicants.begins(tx, contest, child)
            tx.run(
                "INSERT INTO guardians (application, account, given_at) VALUES (:application, :child, :at)",
                application=application.id,
                child=child,
                at=(WHILE_OPEN - timedelta(days=2 * number)).isoformat(timespec="microseconds"),
            )
        looks = [office_numbers.unchecked_guardians(tx, contest.id, WHILE_OPEN)]
        tx.run("UPDATE guardians SET checked_at = :at WHERE account = :child", at="x", child=CHAN)
        looks.append(office_numbers.unchecked_guardians(tx, contest.id, WHILE_OPEN))
        looks.append(office_numbers.unchecked_guardians(tx, contest.id, WHILE_OPEN + timedelta(days=3)))
        return looks

    five = timedelta(days=5)
    assert await database.run(unit) == [
        Waiting(3, WHILE_OPEN - timedelta(days=4) + five),
        Waiting(2, WHILE_OPEN - timedelta(days=2) + five),
        Waiting(1, WHILE_OPEN + five),
    ]


async def test_what_stands_on_a_board_and_what_the_office_owes_there(database: Database) -> None:
    def unit(tx: Tx) -> dict[str, object]:
        board = yard.a_board(tx)
        old = yard.bring(tx, board, yard.ANA, at=MORNING - timedelta(seconds=1))
        new = yard.bring(tx, board, yard.BO, at=yard.NOW, title="도서관을 늦게까지 열어 주세요")
        yard.comment(tx, board, old.id, yard.CHAN)
        yard.comment(tx, board, old.id, yard.DA)
        yard.recommend(tx, board, old.id, yard.BO, yard.CHAN, yard.DA)  # the goal
        due = office_numbers.answers_due(tx, board.id, yard.NOW)
        late = office_numbers.answers_due(tx, board.id, yard.NOW + timedelta(days=14))
        answering.prepare(
            tx, board, old.id, outcome="accepted", body="하겠습니다.", responsible="교통과", by=yard.MODERATOR,
            at=yard.NOW,
        )  # fmt: skip
        for subject in (old.id, new.id):
            act = moderations.enter(
                tx, board.id, "proposal", subject, yard.BO, "hide", reason="연락처가 있어요.", at=yard.NOW
            )
            moderations.object_to(tx, act.id, "지웠어요.", yard.NOW)
        moderations.settle(tx, act.id, upheld=True, at=yard.NOW)
        return {
            "written": asdict(office_numbers.written(tx, board, yard.NOW)),
            "due": due,
            "late": late,
            "prepared": office_numbers.answers_prepared(tx, board.id),
            "objections": office_numbers.objections(tx, board.id),
        }

    until = yard.NOW + timedelta(days=14)
    assert await database.run(unit) == {
        "written": {"proposals_today": 1, "proposals": 2, "comments": 2, "recommendations": 3},
        "due": Waiting(1, until, overdue=0),
        "late": Waiting(1, until, overdue=1),
        "prepared": 1,
        "objections": 1,
    }


ASKED: dict[str, Callable[[Tx, Programme], object]] = {
    "turnout of a contest": lambda tx, one: turnout.of(tx, one, (WHILE_OPEN.date(),)),
    "what is begun": lambda tx, one: office_numbers.begun(tx, one, WHILE_OPEN),
    "unfinished rankings": lambda tx, one: office_numbers.unfinished_rankings(tx, one.id),
    "corrections": lambda tx, one: office_numbers.late_corrections(tx, one.id, WHILE_OPEN),
    "guardians": lambda tx, one: office_numbers.unchecked_guardians(tx, one.id, WHILE_OPEN),
    "deciding": lambda tx, one: office_numbers.judged(tx, one.id, by_reviewers=True),
    "scoring": lambda tx, one: office_numbers.to_score(tx, one.id),
    "papers to look through": lambda tx, one: office_numbers.unlooked_papers(tx, one.id),
    "objections": lambda tx, one: office_numbers.objections(tx, one.id),
    "what is on a board": lambda tx, one: office_numbers.written(tx, one, WHILE_OPEN),
    "answers due": lambda tx, one: office_numbers.answers_due(tx, one.id, WHILE_OPEN),
    "announcements to approve": lambda tx, one: office_numbers.announcements_to_approve(tx, one.id, ANA),
    "answers prepared": lambda tx, one: office_numbers.answers_prepared(tx, one.id),
}


@pytest.mark.parametrize("name", ASKED)
async def test_an_offices_numbers_read_no_whole_table(database: Database, name: str) -> None:
    contest = await database.run(applicants.publish)

    found = await database.run(lambda tx: list(plans(tx, lambda tx: ASKED[name](tx, contest))))

    assert found
    for sql, steps in found:
        for step in steps:
            whole = step.startswith("SCAN") and " USING " not in step and not step.startswith("SCAN CONSTANT")
            assert not whole or step.removeprefix("SCAN ") in SMALL, (sql, steps)


async def test_days_are_counted_from_the_index_alone(database: Database) -> None:
    contest = await database.run(applicants.publish)

    found = await database.run(lambda tx: list(plans(tx, lambda tx: turnout.of(tx, contest, (WHILE_OPEN.date(),)))))

    steps = [step for _, steps in found for step in steps]
    assert all("COVERING INDEX applications_applied" in step for step in steps), steps
    assert any("applied_at>? AND applied_at<?" in step for step in steps), steps
