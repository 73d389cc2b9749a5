"""Cast a ballot in a vote."""

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.flow import Ending, Flow, Step
from conversations.kinds.ranking import Ranking
from participation.ranking import check_ballot
from participation.refused import Refused
from storage import ballots, turnout
from storage.ballots import Ballot
from storage.database import Tx
from storage.shelf import Programme


@dataclass(frozen=True, slots=True)
class Cast:
    """A ballot that has been taken, and the one that it replaces."""

    ballot: Ballot
    replaced: Ballot | None


def steps(programme: Programme) -> Sequence[Step]:
    """One question; the overview and the casting follow by themselves."""
    return (Step("ranking", Ranking(programme.vote), on_overview=True),)


def check_may_vote(tx: Tx, programme: Programme, account: int) -> None:
    """Let somebody vote who may.

    Raises:
        Refused: ``window-closed`` if it is counted already, whatever the clock says now; ``already-voted`` if the vote
            takes one ballot for good and this account has cast it.
    """
    if programme.result is not None:
        raise Refused("window-closed", closes_at=programme.vote.window.closes_at)
    if programme.vote.change == "never" and ballots.has_taken_part(tx, programme.id, account):
        raise Refused("already-voted")


def submit(tx: Tx, ending: Ending) -> Cast:
    """Cast the ballot.

    Raises:
        Refused: as ``check_ballot`` and ``check_may_vote``.
    """
    ranking = tuple(ending.answers["ranking"])
    check_ballot(ending.programme.vote, ranking, ending.at)
    check_may_vote(tx, ending.programme, ending.account)
    replaced = ballots.of(tx, ending.programme, ending.account)
    if replaced is None:
        turnout.count_in(tx, ending.programme, ending.at)
    return Cast(ballots.cast(tx, ending.programme, ending.account, ranking), replaced)


FLOW = Flow(name="vote", version=1, steps=steps, submit=submit)
