"""Forgetting somebody on all boards, when they erase their data: their texts go, their place stays empty."""

from datetime import datetime

from conversations import proposing
from storage import (
    comments,
    involvement,
    moderations,
    papers,
    proposals,
    published_messages,
    reports,
    residents,
    support,
)
from storage.database import Tx

_CHUNK = 500


def forget(tx: Tx, account: int, at: datetime) -> None:
    """Erase what somebody has written on boards and under programmes, and all that leads to them.

    Counts (of people, of recommendations) stay: they say how many there were, not who. A block stays until its end:
    erasing is no way around it.
    """
    for paper in papers.of_account(tx, account):
        if paper.application == papers.LOOSE:  # of what was still being written, too
            papers.remove(tx, paper.id)
    for proposal in proposals.of_author(tx, account):
        proposing.erase_now(tx, proposal, at)
    while written := comments.of_author(tx, account, limit=_CHUNK):
        for comment in written:
            if comment.state != "deleted":
                comments.move(tx, comment, "deleted", at=at)
        comments.disown(tx, [comment.id for comment in written])
    for each in (support.forget, reports.forget, residents.forget, involvement.forget, published_messages.forget):
        each(tx, account)
    moderations.disown(tx, account, at)


def leaves(tx: Tx, account: int) -> bool:
    """Tell whether boards know anything of somebody that `forget` takes away."""
    return bool(
        residents.public_name(tx, account) is not None
        or involvement.of_account(tx, account, page=1, size=1)
        or support.followed(tx, account)
        or proposals.of_author(tx, account)
        or comments.of_author(tx, account, limit=1)
    )
