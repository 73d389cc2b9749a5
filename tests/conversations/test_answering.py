"""Official answers: prepared where nobody sees them, released together, followed up."""

from datetime import timedelta

import pytest

from conversations import answering, leaving_boards, proposing
from participation.answering import Outcome
from storage import answers, audit, comments, involvement, proposal_lists, proposals, residents, support
from storage.database import Database, Tx
from storage.shelf import Programme
from tests.conversations.yard import ANA, BO, MODERATOR, NOW, a_board, bring, comment, recommend, refused

DAY = timedelta(days=1)
TEXT = "내년 봄부터 30분마다 다니게 하겠습니다."


def prepare(
    tx: Tx, board: Programme, proposal: int, outcome: Outcome = "accepted", *, body: str = TEXT, **how: str | None
) -> None:
    given = {"responsible": "교통과 홍길동", "passed_to": None, **how}
    answering.prepare(tx, board, proposal, outcome=outcome, body=body, by=MODERATOR, at=NOW, **given)  # type: ignore[arg-type]  # a table of cases


async def test_a_prepared_answer_is_seen_by_nobody_until_it_is_released_with_the_others(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one, two, three = (bring(tx, board, account).id for account in (ANA, ANA, BO))
        for proposal in (one, two, three):
            prepare(tx, board, proposal, "under-study")
        prepare(tx, board, one)  # thought better of
        assert answering.take_back(tx, board, three, by=MODERATOR, at=NOW)
        assert not answering.take_back(tx, board, three, by=MODERATOR, at=NOW)
        assert answers.released(tx, one) == []
        assert [each.outcome for each in answers.prepared(tx, board.id)] == ["accepted", "under-study"]

        released = answering.release(tx, board, [one, two, three], by=MODERATOR, at=NOW + DAY)

        assert [each.proposal for each in released] == [one, two]
        assert answering.release(tx, board, [one, two], by=MODERATOR, at=NOW + 2 * DAY) == []
        stands = proposals.the(tx, one)
        assert (stands.outcome, stands.answered_at) == ("accepted", NOW + DAY)
        listed = proposal_lists.page(tx, board.id, "answered", 1, now=NOW).proposals
        assert [each.id for each in listed] == [two, one]
        lines = [line for line in audit.entries(tx, board.id) if line.what == "answer-released"]
        assert [(line.subject, line.seen[0].text) for line in lines] == [(f"proposal:{n}", TEXT) for n in (one, two)]

    await database.run(unit)


async def test_a_follow_up_stands_under_the_answer_and_its_outcome_holds(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one = bring(tx, board).id
        for day, outcome in enumerate(("under-study", "partly")):
            prepare(tx, board, one, outcome)  # type: ignore[arg-type]  # two of the outcomes
            answering.release(tx, board, [one], by=MODERATOR, at=NOW + day * DAY)

        assert [each.outcome for each in answers.released(tx, one)] == ["under-study", "partly"]
        stands = proposals.the(tx, one)
        assert (stands.outcome, stands.answered_at) == ("partly", NOW)
        changing = lambda: proposing.change(tx, board, one, ANA, proposing.Written("바뀐 제목", TEXT, "youth"), NOW)  # noqa: E731
        assert refused(changing) == "proposal-answered"

    await database.run(unit)


async def test_what_is_answered_is_owed_no_more(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one = recommend(tx, board, bring(tx, board).id, BO, 301, 302).id
        assert proposal_lists.page(tx, board.id, "due", 1, now=NOW).total == 1
        prepare(tx, board, one)
        answering.release(tx, board, [one], by=MODERATOR, at=NOW)
        assert proposal_lists.page(tx, board.id, "due", 1, now=NOW).total == 0

    await database.run(unit)


@pytest.mark.parametrize(
    ("outcome", "how", "key"),
    [
        ("maybe", {}, "answer-outcome-unknown"),
        ("not-ours", {}, "answer-passed-to"),
        ("accepted", {"passed_to": "충청북도"}, "answer-passed-to"),
        ("accepted", {"responsible": " "}, "answer-responsible"),
        ("accepted", {"body": ""}, "answer-empty"),
        ("accepted", {"body": "가" * 4001}, "answer-too-long"),
    ],
)
async def test_an_answer_says_everything_it_has_to(
    database: Database, outcome: Outcome, how: dict[str, str], key: str
) -> None:
    def unit(tx: Tx) -> str:
        board = a_board(tx)
        one = bring(tx, board).id
        return refused(lambda: prepare(tx, board, one, outcome, **how))

    assert await database.run(unit) == key


async def test_what_another_office_does_says_which(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one = bring(tx, board).id
        prepare(tx, board, one, "not-ours", passed_to="충청북도 교통정책과")
        assert answers.prepared(tx, board.id)[0].passed_to == "충청북도 교통정책과"
        assert refused(lambda: prepare(tx, board, 99)) == "proposal-gone"

    await database.run(unit)


async def test_whoever_leaves_takes_their_texts_along_and_leaves_the_counts(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        mine, others = bring(tx, board).id, bring(tx, board, BO).id
        said = comment(tx, board, others, ANA, "사적인 말")
        comment(tx, board, mine, BO, "남의 말")
        recommend(tx, board, others, ANA)

        leaving_boards.forget(tx, ANA, NOW + DAY)

        gone, left = proposals.the(tx, mine), proposals.the(tx, others)
        assert (gone.state, gone.author, gone.comments) == ("erased", None, 1)
        assert (left.recommendations, left.people, left.comments) == (1, 2, 0)
        emptied = comments.the(tx, said.id)
        assert (emptied.body, emptied.author, emptied.state) == ("", None, "deleted")
        assert not support.recommends(tx, others, ANA)
        assert residents.public_name(tx, ANA) is None
        assert involvement.of_account(tx, ANA, page=1, size=9) == []

    await database.run(unit)
