"""What people really write is kept to the character, found by its words, and compared with what they write next."""

from datetime import timedelta

import pytest

from conversations import proposing
from conversations.proposing import Written
from participation.finding import folded
from participation.text_changes import changes
from storage import proposals, search
from storage.database import Database, Tx
from tests.conversations.yard import ANA, NOW, a_board
from tests.kit.pages import thoughts

DAY = timedelta(days=1)


@pytest.mark.parametrize("body", thoughts(), ids=lambda text: str(len(text)))
async def test_a_thought_is_kept_to_the_character_and_found_by_any_of_its_words(database: Database, body: str) -> None:
    middle = len(body) // 2
    probes = [folded(body[at : at + 12]) for at in (0, middle, len(body) - 12)]

    def unit(tx: Tx) -> None:
        board = a_board(tx)
        brought = proposing.bring(tx, board, ANA, Written("어느 주민의 생각", body, "youth"), NOW)
        assert proposals.the(tx, brought.id).body == body
        for probe in probes:
            assert [one.proposal for one in search.find(tx, board.id, [probe]).found] == [brought.id]

        shorter = body[: middle - 5] + body[middle + 5 :]
        proposing.change(tx, board, brought.id, ANA, Written("어느 주민의 생각", shorter, "youth"), NOW + DAY)

        first, second = proposals.versions(tx, brought.id)
        assert (first.body, second.body) == (body, shorter)
        pieces = changes(first.body, second.body)
        assert "".join(piece.text for piece in pieces if piece.what != "added") == body

    await database.run(unit)
