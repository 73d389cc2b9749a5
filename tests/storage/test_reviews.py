"""Reviews and decisions as they are kept: what reviewers see of each other, and a release that happens once."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from participation import judging
from participation.assigning import Case
from participation.audit import Actor, verify
from participation.deciding import Decision, preview
from participation.receipt_number import ReceiptNumber
from participation.refused import Refused
from storage import audit, decisions, nameless_papers, programmes, reviews, roles, uptake
from storage.database import Database, Tx
from storage.nameless_papers import Mark
from tests.participation.receptions import disclosure, youth
from tests.storage.office import AS_OFFICIAL, AS_OWNER, NOW, OFFICIAL, REVIEWERS, a_programme, an_office
from tests.storage.together import in_one_group

ANA, BO, CHAN, DA = (Actor("reviewer", account) for account in REVIEWERS)
SCORES = {"need": 4, "doable": 3}
SECRET = "아무도 모르는 의견 🌱"
WHY = "현실적인 계획입니다."


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(Refused) as refusal:
        act()
    return refusal.value.key


def assigned(tx: Tx) -> int:
    """Let application 12 be Ana's, Bo's and Chan's."""
    programme = an_office(tx)
    reviews.assign(tx, programme, [Case(12)], by=AS_OFFICIAL, at=NOW)
    return programme


async def test_each_application_gets_as_many_reviewers_as_the_programme_asks_for(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = an_office(tx)
        cases = [Case(12, frozenset({REVIEWERS[0]})), Case(13)]

        first = reviews.assign(tx, programme, cases, by=AS_OFFICIAL, at=NOW)
        second = reviews.assign(tx, programme, cases, by=AS_OFFICIAL, at=NOW)

        assert len(first.fresh) == 6
        assert (second.fresh, second.short) == ((), {})
        assert [one.reviewer for one in reviews.of_application(tx, 12)] == list(REVIEWERS[1:])
        noted = [(line.what, line.values) for line in audit.entries(tx, programme) if line.what == "reviewers-assigned"]
        assert noted == [("reviewers-assigned", {"applications": 2, "assigned": 6})]

    await database.run(unit)


async def test_a_programme_without_review_assigns_nobody(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = an_office(tx, disclosure())
        assert refused(lambda: reviews.assign(tx, programme, [Case(12)], by=AS_OFFICIAL, at=NOW)) == "review-none"

    await database.run(unit)


async def test_what_a_former_reviewer_has_not_begun_goes_to_others(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = assigned(tx)
        reviews.give(tx, 12, SCORES, "", by=ANA, at=NOW)
        for grant in roles.grants(tx, programme):
            if grant.account in REVIEWERS[:2]:
                roles.end(tx, grant.id, by=OFFICIAL, at=NOW)

        again = reviews.assign(tx, programme, [Case(12)], by=AS_OFFICIAL, at=NOW)

        assert again.fresh == ((12, REVIEWERS[3]),)  # in Bo's place
        assert [one.reviewer for one in reviews.of_application(tx, 12)] == [REVIEWERS[0], *REVIEWERS[2:]]

    await database.run(unit)


async def test_scores_and_comment_read_back_and_the_comment_is_sealed(database: Database) -> None:
    def unit(tx: Tx) -> None:
        assigned(tx)
        reviews.give(tx, 12, SCORES, f"  {SECRET} ", by=ANA, at=NOW)

    await database.run(unit)
    [ana, *_] = await database.run(lambda tx: reviews.of_application(tx, 12))

    assert (ana.state, ana.scores, ana.comment) == ("given", SCORES, SECRET)
    review = youth().review
    assert review is not None
    assert judging.mean(review, [ana]) == Fraction(33, 10)
    for file in database.path.parent.glob(f"{database.path.name}*"):
        assert SECRET.encode() not in file.read_bytes()


async def test_nobody_gives_what_is_not_theirs_nor_what_does_not_fit(database: Database) -> None:
    def unit(tx: Tx) -> None:
        assigned(tx)
        assert refused(lambda: reviews.give(tx, 12, SCORES, "", by=DA, at=NOW)) == "review-not-yours"
        assert refused(lambda: reviews.give(tx, 99, SCORES, "", by=ANA, at=NOW)) == "review-not-yours"
        assert refused(lambda: reviews.give(tx, 12, {"need": 4}, "", by=ANA, at=NOW)) == "score-missing"
        assert refused(lambda: reviews.abstain(tx, 12, "가" * 2001, by=ANA, at=NOW)) == "comment-too-long"
        assert {one.state for one in reviews.of_application(tx, 12)} == {"assigned"}

    await database.run(unit)


async def test_whoever_has_seen_the_others_changes_nothing_any_more(database: Database) -> None:
    def unit(tx: Tx) -> None:
        assigned(tx)
        reviews.give(tx, 12, SCORES, "", by=BO, at=NOW)
        assert refused(lambda: reviews.of_others(tx, 12, REVIEWERS[0])) == "review-own-first"

        reviews.give(tx, 12, {"need": 1, "doable": 1}, "", by=ANA, at=NOW)
        reviews.give(tx, 12, SCORES, "", by=ANA, at=NOW)  # another in its place
        assert [one.reviewer for one in reviews.of_others(tx, 12, REVIEWERS[0])] == [REVIEWERS[1]]
        assert refused(lambda: reviews.give(tx, 12, SCORES, "", by=ANA, at=NOW)) == "review-settled"
        reviews.give(tx, 12, SCORES, "", by=BO, at=NOW)  # who has not looked
        assert refused(lambda: reviews.of_others(tx, 12, REVIEWERS[3])) == "review-not-yours"

    await database.run(unit)


async def test_a_declared_conflict_passes_it_on_for_good(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = assigned(tx)
        reviews.give(tx, 12, SCORES, SECRET, by=ANA, at=NOW)
        reviews.of_others(tx, 12, REVIEWERS[0])  # and sees only then whose it is

        passed = reviews.declare_conflict(tx, Case(12), by=ANA, at=NOW)

        assert passed.fresh == ((12, REVIEWERS[3]),)
        [ana, *_] = reviews.of_application(tx, 12)
        assert (ana.state, ana.scores, ana.comment) == ("conflict", {}, "")
        assert refused(lambda: reviews.give(tx, 12, SCORES, "", by=ANA, at=NOW)) == "review-not-yours"
        assert reviews.assign(tx, programme, [Case(12)], by=AS_OFFICIAL, at=NOW).fresh == ()
        short = reviews.declare_conflict(tx, Case(12), by=BO, at=NOW)
        assert short.short == {12: 1}  # nobody is left
        noted = [line.what for line in audit.entries(tx, programme)[-4:]]
        assert noted == ["review-given", "conflict-declared", "reviewers-assigned", "conflict-declared"]

    await database.run(unit)


async def test_a_queue_counts_what_is_done(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = an_office(tx)
        reviews.assign(tx, programme, [Case(one) for one in range(11, 15)], by=AS_OFFICIAL, at=NOW)
        numbers = {application: ReceiptNumber("JC", 2023, application) for application in range(11, 15)}
        mine = [one.application for one in reviews.of_programme(tx, programme) if one.reviewer == REVIEWERS[0]]
        reviews.give(tx, mine[0], SCORES, "", by=ANA, at=NOW)

        queue = reviews.queue(tx, programme, REVIEWERS[0], numbers)

        assert (queue.done, queue.of, sorted(queue.waiting)) == (1, 3, mine[1:])

    await database.run(unit)


async def test_a_decision_waits_for_the_release_and_may_change_until_then(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = assigned(tx)
        decided = decisions.decide(
            tx, programme, 12, Decision("not-accepted", WHY), state="under-review", by=AS_OFFICIAL, at=NOW
        )
        again = decisions.decide(
            tx, programme, 12, Decision("not-accepted", WHY), state="under-review", by=AS_OWNER, at=NOW
        )
        assert again == decided  # the same twice is once
        decisions.decide(tx, programme, 12, Decision("accepted", WHY), state="under-review", by=AS_OWNER, at=NOW)
        kept = decisions.of_application(tx, 12)
        assert kept is not None
        assert (kept.decision.outcome, kept.decided_by, kept.released_at) == ("accepted", AS_OWNER.account, None)
        assert decisions.take_back(tx, programme, 12, by=AS_OFFICIAL, at=NOW)
        assert not decisions.take_back(tx, programme, 12, by=AS_OFFICIAL, at=NOW)
        assert decisions.of_application(tx, 12) is None
        noted = [(line.what, [one.text for one in line.seen]) for line in audit.entries(tx, programme)[-3:]]
        assert noted == [("decision-noted", [WHY]), ("decision-noted", [WHY]), ("decision-taken-back", [])]

    await database.run(unit)


async def test_reviews_end_with_the_decision(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = assigned(tx)
        decisions.decide(tx, programme, 12, Decision("accepted", WHY), state="under-review", by=AS_OFFICIAL, at=NOW)

        assert refused(lambda: reviews.give(tx, 12, SCORES, "", by=ANA, at=NOW)) == "review-over"
        assert refused(lambda: reviews.declare_conflict(tx, Case(12), by=ANA, at=NOW)) == "review-over"

    await database.run(unit)


async def test_grounds_are_those_of_the_programme(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = an_office(tx, disclosure())
        unknown, known = Decision("not-put", "", "weather"), Decision("not-put", "", "disclosed")

        assert (
            refused(lambda: decisions.decide(tx, programme, 12, unknown, state="received", by=AS_OFFICIAL, at=NOW))
            == "ground-unknown"
        )
        assert decisions.decide(tx, programme, 12, known, state="received", by=AS_OFFICIAL, at=NOW).decision == known
        with pytest.raises(ValueError, match="somebody"):
            decisions.decide(tx, programme, 13, known, state="received", by=Actor("clock"), at=NOW)

    await database.run(unit)


HEARERS = {12: frozenset({1, 2}), 13: frozenset({2, 3})}


def pending(tx: Tx) -> tuple[int, str]:
    programme = assigned(tx)
    for application, outcome in ((12, "accepted"), (13, "not-accepted")):
        decision = Decision(outcome, WHY)  # type: ignore[arg-type]
        decisions.decide(tx, programme, application, decision, state="complete", by=AS_OFFICIAL, at=NOW)
    return programme, preview(decisions.pending(tx, programme), HEARERS, undecided=0).digest


async def test_a_release_tells_all_at_once_and_once_only(database: Database) -> None:
    programme, digest = await database.run(pending)

    def release(tx: Tx) -> dict[int, Decision]:
        return decisions.release(tx, programme, digest, hearers=HEARERS, by=AS_OFFICIAL, at=NOW)

    outcomes = await in_one_group(database, release, release)

    assert list(outcomes[0]) == [12, 13]
    assert isinstance(outcomes[1], Refused)
    assert outcomes[1].key == "release-nothing"

    def after(tx: Tx) -> None:
        kept = decisions.of_application(tx, 12)
        assert kept is not None
        assert kept.released_at == NOW
        assert decisions.pending(tx, programme) == {}
        lines = audit.entries(tx, programme)
        assert [line.values for line in lines[-3:]] == [
            {"outcome": "accepted", "ground": None, "heard": 2},
            {"outcome": "not-accepted", "ground": None, "heard": 2},
            {"decisions": 2, "people": 3, "looked-at": digest},
        ]
        assert verify(lines).broken_at is None
        changed = Decision("not-accepted", WHY)
        for act in (
            lambda: decisions.decide(tx, programme, 12, changed, state="complete", by=AS_OFFICIAL, at=NOW),
            lambda: decisions.take_back(tx, programme, 12, by=AS_OFFICIAL, at=NOW),
        ):
            assert refused(act) == "decision-released"

    await database.run(after)


async def test_what_changed_since_the_preview_stays_pending(database: Database) -> None:
    programme, digest = await database.run(pending)

    def unit(tx: Tx) -> None:
        decisions.decide(tx, programme, 13, Decision("accepted", WHY), state="complete", by=AS_OWNER, at=NOW)
        releasing = refused(lambda: decisions.release(tx, programme, digest, hearers=HEARERS, by=AS_OFFICIAL, at=NOW))
        assert releasing == "release-changed"
        assert len(decisions.pending(tx, programme)) == 2

    await database.run(unit)


async def test_a_reason_is_sealed(database: Database) -> None:
    await database.run(pending)

    for file in database.path.parent.glob(f"{database.path.name}*"):
        assert WHY.encode() not in file.read_bytes()


async def test_a_paper_is_marked_by_its_number(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = an_office(tx)
        assert nameless_papers.mark(tx, programme, 12, 7, by=AS_OFFICIAL, at=NOW)
        assert not nameless_papers.mark(tx, programme, 12, 7, by=AS_OFFICIAL, at=NOW)
        nameless_papers.mark(tx, programme, 12, 8, by=AS_OFFICIAL, at=NOW)
        assert nameless_papers.of_application(tx, 12) == dict.fromkeys((7, 8), Mark(OFFICIAL, NOW))
        assert nameless_papers.unmark(tx, programme, 7, by=AS_OFFICIAL, at=NOW)
        assert not nameless_papers.unmark(tx, programme, 7, by=AS_OFFICIAL, at=NOW)
        assert list(nameless_papers.of_application(tx, 12)) == [8]
        assert [line.subject for line in audit.entries(tx, programme)[-3:]] == ["paper:7", "paper:8", "paper:7"]

    await database.run(unit)


async def test_what_is_forgotten_leaves_its_lines_on_record(database: Database) -> None:
    programme, _ = await database.run(pending)

    def unit(tx: Tx) -> None:
        nameless_papers.mark(tx, programme, 12, 7, by=AS_OFFICIAL, at=NOW)
        before = audit.entries(tx, programme)
        for forget in (reviews.forget, decisions.forget, nameless_papers.forget):
            forget(tx, 12)

        assert reviews.of_application(tx, 12) == []
        assert decisions.of_application(tx, 12) is None
        assert nameless_papers.of_application(tx, 12) == {}
        assert list(decisions.pending(tx, programme)) == [13]
        assert audit.entries(tx, programme) == before

    await database.run(unit)


async def test_what_was_decided_and_scored_by_is_what_a_new_version_keeps_to(database: Database) -> None:
    def unit(tx: Tx) -> None:
        contest, application = assigned(tx), a_programme(tx, disclosure())
        reviews.give(tx, 12, SCORES, "", by=ANA, at=NOW)
        ground = Decision("not-put", "", "disclosed")
        decisions.decide(tx, application, 99, ground, state="received", by=AS_OFFICIAL, at=NOW)
        found = [uptake.of(tx, one) for one in programmes.everything(tx)]

        assert [one.id for one in programmes.everything(tx)] == [contest, application]
        assert [one.criteria for one in found] == [{"need", "doable"}, frozenset()]
        assert [one.grounds for one in found] == [frozenset(), {"disclosed"}]

    await database.run(unit)
