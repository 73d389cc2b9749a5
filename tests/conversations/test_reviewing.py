"""Reviewing begins, goes on and fills up: who gets what, and what a reviewer still has to do."""

from collections.abc import Sequence

import pytest

from conversations import releasing, reviewing
from participation.audit import Actor
from participation.contest import Reception
from participation.deciding import Decision
from participation.dossier_states import State
from participation.guardian import GuardianConsent
from storage import applications, audit, guardians, programmes, reviews, roles
from storage.database import Database, Tx
from storage.shelf import Programme
from tests.conversations.applicants import ANA, BO, CHAN, handed_in, joins, ready, refusal_of
from tests.participation.receptions import disclosure, youth
from tests.storage.office import AS_OFFICIAL, NOW, OFFICIAL, REVIEWERS, a_programme, an_office

SCORES = {"need": 4, "doable": 3}
FINE = Decision("accepted", "현실적인 계획입니다.")


def opened(tx: Tx, reception: Reception | None = None) -> Programme:
    found = programmes.by_id(tx, an_office(tx, reception or youth()))
    assert found is not None
    return found


def in_state(tx: Tx, programme: Programme, state: State, account: int) -> int:
    application = handed_in(tx, programme, account)
    applications.set_state(tx, application.id, state, at=NOW)
    return application.id


def state_of(tx: Tx, application: int) -> str:
    found = applications.by_id(tx, application)
    assert found is not None
    return found.state


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("received", "received"),  # nobody has checked it yet
        ("complete", "under-review"),
        ("correction", "correction"),
        ("under-review", "under-review"),
        ("withdrawn", "withdrawn"),
    ],
)
async def test_what_is_complete_goes_under_review_and_nothing_else(
    database: Database, before: State, after: State
) -> None:
    def unit(tx: Tx) -> None:
        programme = opened(tx)
        application = in_state(tx, programme, before, ANA)
        in_state(tx, programme, "complete", BO)

        reviewing.begin(tx, programme, by=AS_OFFICIAL, at=NOW)

        assert state_of(tx, application) == after
        assert len(reviews.of_application(tx, application)) == (3 if after == "under-review" else 0)

    await database.run(unit)


async def test_begun_twice_it_only_fills_what_lacks(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = opened(tx)
        application = in_state(tx, programme, "complete", ANA)
        for grant in roles.grants(tx, programme.id):
            if grant.account in REVIEWERS[:2]:
                roles.end(tx, grant.id, by=OFFICIAL, at=NOW)

        first = reviewing.begin(tx, programme, by=AS_OFFICIAL, at=NOW)
        assert (first.moved, first.short) == ((application,), {application: 1})
        again = reviewing.begin(tx, programme, by=AS_OFFICIAL, at=NOW)
        assert (again.moved, again.short) == ((), {application: 1})
        roles.give(tx, REVIEWERS[0], "reviewer", programme.id, by=AS_OFFICIAL, at=NOW)
        assert reviewing.begin(tx, programme, by=AS_OFFICIAL, at=NOW).short == {}
        noted = [line.what for line in audit.entries(tx, programme.id) if line.what.startswith("review")]
        assert noted == ["review-begun", "reviewers-assigned", "reviewers-assigned"]

    await database.run(unit)


async def test_without_reviewers_without_applications_without_review_nothing_begins(database: Database) -> None:
    def unit(tx: Tx) -> None:
        bare = programmes.by_id(tx, a_programme(tx))
        assert bare is not None
        in_state(tx, bare, "complete", ANA)
        assert refusal_of(lambda: reviewing.begin(tx, bare, by=AS_OFFICIAL, at=NOW)) == "review-no-reviewers"
        for reviewer in REVIEWERS:
            roles.give(tx, reviewer, "reviewer", bare.id, by=AS_OFFICIAL, at=NOW)
        reviewing.begin(tx, bare, by=AS_OFFICIAL, at=NOW)
        other = programmes.by_id(tx, a_programme(tx, disclosure()))
        assert other is not None
        assert refusal_of(lambda: reviewing.begin(tx, other, by=AS_OFFICIAL, at=NOW)) == "review-none"

    await database.run(unit)


async def test_with_nothing_complete_nothing_begins(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = opened(tx)
        in_state(tx, programme, "received", ANA)
        assert refusal_of(lambda: reviewing.begin(tx, programme, by=AS_OFFICIAL, at=NOW)) == "review-nothing"

    await database.run(unit)


async def test_what_is_decided_already_is_not_put_before_reviewers(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = opened(tx)
        decided, open_still = (in_state(tx, programme, "complete", account) for account in (ANA, BO))
        found = applications.by_id(tx, decided)
        assert found is not None
        releasing.decide(tx, programme, found, FINE, by=AS_OFFICIAL, at=NOW)

        assert reviewing.begin(tx, programme, by=AS_OFFICIAL, at=NOW).moved == (open_still,)
        assert state_of(tx, decided) == "complete"

    await database.run(unit)


async def test_nobody_reviews_what_they_hand_in_as_a_member(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = opened(tx)
        application = ready(tx, programme, ANA)
        applications.set_alone(tx, application.id, alone=False)
        joins(tx, programme, application, REVIEWERS[0])
        assert reviewing.case(tx, application.id).people == {ANA, REVIEWERS[0]}

    await database.run(unit)


async def test_nobody_reviews_what_a_child_hands_in_whose_guardian_they_are(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = opened(tx)
        application = ready(tx, programme, ANA)
        consent = GuardianConsent(asked_at=NOW, account=REVIEWERS[0], given_at=NOW)
        guardians.keep(tx, application.id, ANA, consent)
        assert reviewing.case(tx, application.id).people == {ANA, REVIEWERS[0]}

    await database.run(unit)


async def test_a_queue_leaves_out_what_was_decided_and_counts_what_was_done(database: Database) -> None:
    me = Actor("reviewer", REVIEWERS[0])

    def waiting(tx: Tx, programme: Programme) -> tuple[Sequence[int], int, int]:
        queue = reviewing.queue(tx, programme, REVIEWERS[0])
        return queue.waiting, queue.done, queue.of

    def unit(tx: Tx) -> None:
        programme = opened(tx)
        one, two, three = (in_state(tx, programme, "complete", account) for account in (ANA, BO, CHAN))
        for grant in roles.grants(tx, programme.id):  # three are left: everybody gets everything
            if grant.account == REVIEWERS[3]:
                roles.end(tx, grant.id, by=OFFICIAL, at=NOW)
        reviewing.begin(tx, programme, by=AS_OFFICIAL, at=NOW)
        assert waiting(tx, programme) == ((one, two, three), 0, 3)
        reviews.give(tx, one, SCORES, "", by=me, at=NOW)
        assert waiting(tx, programme) == ((two, three), 1, 3)
        reviews.give(tx, two, SCORES, "", by=Actor("reviewer", REVIEWERS[1]), at=NOW)
        assert waiting(tx, programme)[0] == (three, two)  # the least reviewed first
        found = applications.by_id(tx, three)
        assert found is not None
        releasing.decide(tx, programme, found, FINE, by=AS_OFFICIAL, at=NOW)
        assert waiting(tx, programme) == ((two,), 1, 2)

    await database.run(unit)
