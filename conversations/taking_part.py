"""Taking part in what people write under a programme: noted once, and on a board counted by the day."""

from datetime import datetime

from participation.board import Board
from storage import involvement, turnout
from storage.database import Tx
from storage.shelf import Programme


def takes_part(tx: Tx, programme: Programme, proposal: int, account: int, at: datetime) -> None:
    """Note that somebody takes part (`storage.involvement`); whoever is new on a board counts for that day.

    In other programmes turnout is not who comments.
    """
    if involvement.took_part(tx, programme.id, proposal, account, at) and isinstance(programme.content, Board):
        turnout.count_in(tx, programme, at)
