"""Whoever says what was said already is shown it, mostly; the floor is what was measured (`make bench-similar`)."""

from conversations import proposing
from conversations.similar import similar
from storage.database import Database, Tx
from tests.conversations.yard import ANA, BO, NOW, a_board, bring
from tests.performance.bench_similar import measure


async def test_most_of_what_says_the_same_is_shown_and_little_else(database: Database) -> None:
    measured = await measure(database)

    assert measured.found >= 0.8
    assert measured.first >= 0.5
    assert measured.mistaken <= 0.25


async def test_what_can_not_be_read_is_not_shown(database: Database) -> None:
    title = "마을버스를 더 자주 다니게 해 주세요"

    def unit(tx: Tx) -> None:
        board = a_board(tx)
        assert similar(tx, board.id, title, "") == ()
        one, two = bring(tx, board, ANA, title=title), bring(tx, board, BO, title="버스가 더 자주 다니면 좋겠어요")
        assert [each.proposal for each in similar(tx, board.id, title, "")] == [one.id, two.id]
        proposing.withdraw(tx, board, one.id, ANA, NOW)
        assert [each.proposal for each in similar(tx, board.id, title, "")] == [two.id]
        assert similar(tx, board.id, "🙂 !!", "%") == ()

    await database.run(unit)
