"""Forgetting somebody on all boards, when they erase their data: their texts go, their place stays empty."""

from datetime import datetime

from conversations import proposing
from storage import comments, involvement, moderations, proposals, reports, residents, support
from storage.database import Tx

_CHUNK = 500


def forget(tx: Tx, account: int, at: datetime) -> None:
    """Erase what somebody has written on boards and under programmes, and all that leads to them.

    Counts (of people, of recommendations) stay: they say how many there were, not who. A block stays until its end:
    erasing is no way around it.
    """
    for proposal in proposals.of_author(tx, account):
        proposing.erase_now(tx, proposal, at)
    while written := comments.of_author(tx, account, limit=_CHUNK):
        for comment in written:
            if comment.state != "deleted":
                comments.move(tx, comment, "deleted", at=at)
        comments.disown(tx, [comment.id for comment in written])
    for each in (support.forget, reports.forget, residents.forget, involvement.forget):
        each(tx, account)
    moderations.disown(tx, account, at)
