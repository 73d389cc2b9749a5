"""Recommending once, taking back, following; the goal, and what the office then owes."""

from datetime import timedelta

import pytest

from conversations import proposing, supporting
from storage import involvement, proposal_lists, proposals, support
from storage.database import Database, Tx
from storage.involvement import Part
from tests.conversations.yard import ANA, BO, CHAN, DA, EUN, NOW, a_board, bring, comment, recommend, refused
from tests.storage.together import in_one_group

DAY = timedelta(days=1)


async def test_a_double_tap_recommends_once(database: Database) -> None:
    board, one = await database.run(lambda tx: (board := a_board(tx), bring(tx, board).id))

    outcomes = await in_one_group(database, *[lambda tx: supporting.recommend(tx, board, one, BO, NOW)] * 3)

    assert [outcome.changed for outcome in outcomes] == [True, False, False]
    assert {outcome.proposal.recommendations for outcome in outcomes} == {1}


async def test_what_is_taken_back_counts_no_more_and_may_come_again(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one = bring(tx, board).id
        recommend(tx, board, one, BO)

        assert supporting.take_back(tx, board, one, BO, NOW).proposal.recommendations == 0
        assert not supporting.take_back(tx, board, one, BO, NOW).changed
        assert not support.recommends(tx, one, BO)
        assert recommend(tx, board, one, BO).recommendations == 1
        assert proposals.the(tx, one).people == 2

    await database.run(unit)


async def test_what_can_not_be_recommended(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one = bring(tx, board)
        assert refused(lambda: recommend(tx, board, one.id, ANA)) == "recommend-own"
        assert refused(lambda: recommend(tx, board, 99, BO)) == "proposal-gone"
        assert refused(lambda: recommend(tx, board, one.id, BO, at=NOW + 30 * DAY)) == "recommending-over"
        proposals.move(tx, one, "hidden", at=NOW, hidden_by="office")
        assert refused(lambda: recommend(tx, board, one.id, BO)) == "proposal-hidden"
        proposing.erase(tx, board, one.id, ANA, NOW)
        assert refused(lambda: recommend(tx, board, one.id, BO)) == "proposal-gone"

    await database.run(unit)


async def test_the_goal_is_reached_once_and_starts_the_offices_clock(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one = bring(tx, board).id
        recommend(tx, board, one, BO, CHAN)
        assert proposal_lists.page(tx, board.id, "closing", 1, now=NOW).total == 1
        reaching = supporting.recommend(tx, board, one, DA, NOW + DAY)
        supporting.take_back(tx, board, one, DA, NOW + DAY)
        again = supporting.recommend(tx, board, one, EUN, NOW + 2 * DAY)

        assert (reaching.reached, again.reached) == (True, False)
        stands = proposals.the(tx, one)
        assert (stands.reached_at, stands.answer_due_at) == (NOW + DAY, NOW + 15 * DAY)
        assert [each.id for each in proposal_lists.page(tx, board.id, "due", 1, now=NOW).proposals] == [one]
        assert proposal_lists.page(tx, board.id, "closing", 1, now=NOW).total == 0

    await database.run(unit)


async def test_without_a_goal_nothing_is_owed(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx, goal=None)
        assert recommend(tx, board, bring(tx, board).id, BO, CHAN, DA, EUN).reached_at is None

    await database.run(unit)


async def test_whoever_hears_of_a_proposal_hears_once(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one = bring(tx, board).id
        recommend(tx, board, one, BO, CHAN)
        assert supporting.follow(tx, board, one, CHAN)
        assert not supporting.follow(tx, board, one, CHAN)
        supporting.follow(tx, board, one, ANA)
        supporting.follow(tx, board, one, EUN)

        chunks = [support.hearers(tx, one, after=0, limit=2)]
        while len(chunks[-1]) == 2:
            chunks.append(support.hearers(tx, one, after=chunks[-1][-1], limit=2))

        assert [account for chunk in chunks for account in chunk] == [ANA, BO, CHAN, EUN]
        assert support.followed(tx, CHAN) == [one]
        assert supporting.unfollow(tx, one, CHAN)
        assert not supporting.unfollow(tx, one, CHAN)
        assert not support.follows(tx, one, CHAN)

    await database.run(unit)


async def test_people_are_counted_and_not_what_they_do(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one, two = bring(tx, board).id, bring(tx, board, BO).id
        for _ in range(3):
            comment(tx, board, one, BO)
        recommend(tx, board, one, BO, CHAN)
        supporting.follow(tx, board, one, DA)

        assert [involvement.counts(tx, board.id, each).people for each in (one, two, 0)] == [3, 1, 3]

    await database.run(unit)


@pytest.mark.parametrize("size", [1, 10])
async def test_what_somebody_took_part_in_is_listed_the_latest_first(database: Database, size: int) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx)
        one, two = bring(tx, board).id, bring(tx, board, BO).id
        recommend(tx, board, two, ANA, at=NOW + DAY)
        pages = [involvement.of_account(tx, ANA, page=page, size=size) for page in (1, 2, 3)]

        assert [part for page in pages for part in page] == [Part(board.id, two, NOW + DAY), Part(board.id, one, NOW)]

    await database.run(unit)
