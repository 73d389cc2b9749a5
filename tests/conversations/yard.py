"""A board for tests, with people who have been known for long, and what they write."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from conversations import commenting, proposing, supporting
from conversations.proposing import Written
from participation.audit import Actor
from participation.board import Board
from participation.commenting import Comment
from participation.proposal import Proposal
from participation.refused import Refused
from storage import programmes, residents
from storage.database import Tx
from storage.shelf import Programme
from tests.participation.boards import ideas
from tests.participation.votes import WHILE_OPEN

NOW = WHILE_OPEN
LONG_AGO = NOW - timedelta(days=100)
ANA, BO, CHAN, DA, EUN = range(200_000_001, 200_000_006)
NEW = 200_000_009
MODERATOR = Actor("official", 100_000_002)
BODY = "시내버스가 한 시간에 한 대라서, 학교에 가는 학생들이 오래 기다립니다.\n더 자주 다니면 좋겠습니다."


def a_board(tx: Tx, board: Board | None = None, **different: Any) -> Programme:
    """Publish a board, and let everybody but `NEW` be known and have a public name."""
    content = (board or ideas()).model_copy(update=different)
    programmes.publish(tx, content, box="", now=LONG_AGO, shorten=False)
    for number, account in enumerate((ANA, BO, CHAN, DA, EUN), start=1):
        residents.known_since(tx, account, LONG_AGO)
        residents.call(tx, account, f"주민 {number}")
    residents.call(tx, NEW, "새 주민")
    found = programmes.by_slug(tx, content.slug)
    assert found is not None
    return found


def written(title: str = "버스를 더 자주 다니게 해 주세요", body: str = BODY, **different: Any) -> Written:
    return Written(title, body, **{"topic": "traffic", **different})


def bring(tx: Tx, board: Programme, account: int = ANA, at: datetime = NOW, **what: Any) -> Proposal:
    return proposing.bring(tx, board, account, written(**what), at)


def comment(tx: Tx, board: Programme, proposal: int, account: int = BO, text: str = "저도요.", **how: Any) -> Comment:
    return commenting.say(tx, board, proposal, account, text, **{"answering": None, "at": NOW, **how})


def recommend(tx: Tx, board: Programme, proposal: int, *accounts: int, at: datetime = NOW) -> Proposal:
    stands = [supporting.recommend(tx, board, proposal, account, at) for account in accounts]
    return stands[-1].proposal


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(Refused) as refusal:
        act()
    return refusal.value.key
