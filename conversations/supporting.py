"""Recommending and following proposals: plain units that say what shall be, so that a tap may come twice."""

from dataclasses import dataclass
from datetime import datetime

from conversations import pace, standing
from conversations.taking_part import takes_part
from participation.proposal import Proposal, check_readable, check_recommend, reaches
from participation.refused import Refused
from storage import proposals, support
from storage.database import Tx
from storage.shelf import Programme


@dataclass(frozen=True, slots=True)
class Supported:
    """How it stands after a recommendation or its taking back; ``changed`` is false where it stood so before.

    ``reached``: with this one the goal is reached, and the office owes an answer.
    """

    proposal: Proposal
    changed: bool
    reached: bool = False


def recommend(tx: Tx, programme: Programme, proposal: int, account: int, at: datetime) -> Supported:
    """Recommend a proposal, once.

    Raises:
        Refused: as `participation.proposal.check_recommend`, `conversations.standing.check` and
            `conversations.pace.check`.
    """
    board, before = programme.board, _the(tx, programme, proposal)
    check_recommend(board, before, by=account, at=at)
    standing.check(tx, programme, account, "recommend", at)
    if support.recommends(tx, proposal, account):
        return Supported(before, changed=False)
    pace.check(tx, "recommendation", account, at)
    total = support.recommend(tx, proposal, account, at) or before.recommendations
    takes_part(tx, programme, proposal, account, at)
    reached = reaches(board, before, total)
    if reached:
        proposals.reached(tx, proposal, at=at, answer_due_at=board.answer_due(at))
    return Supported(proposals.the(tx, proposal), changed=True, reached=reached)


def take_back(tx: Tx, programme: Programme, proposal: int, account: int, at: datetime) -> Supported:
    """Take one's recommendation back; a goal that was reached stays reached.

    Raises:
        Refused: as `participation.proposal.check_recommend`.
    """
    before = _the(tx, programme, proposal)
    check_recommend(programme.board, before, by=account, at=at)
    left = support.take_back(tx, proposal, account)
    return Supported(proposals.the(tx, proposal), changed=left is not None)


def follow(tx: Tx, programme: Programme, proposal: int, account: int) -> bool:
    """Follow a proposal that can be read; tell whether it was not followed before.

    Raises:
        Refused: as `participation.proposal.check_readable`.
    """
    check_readable(_the(tx, programme, proposal), account)
    return support.follow(tx, proposal, account)


def unfollow(tx: Tx, proposal: int, account: int) -> bool:
    """Follow no more, whatever has become of the proposal; tell whether it was followed."""
    return support.unfollow(tx, proposal, account)


def _the(tx: Tx, programme: Programme, proposal: int) -> Proposal:
    found = proposals.by_id(tx, proposal)
    if found is None or found.programme != programme.id:
        raise Refused("proposal-gone")
    return found
