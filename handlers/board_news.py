"""What those who recommend a proposal hear when its author has changed it."""

from typing import Final

from handlers.board_view import BoardView
from handlers.screen import Button, Screen
from handlers.turn import Turn, turn_of
from participation.proposal import Proposal
from storage import outbox, support
from storage.shelf import Programme

_CHUNK: Final = 500


def changed(turn: Turn, programme: Programme, proposal: Proposal) -> None:
    """Tell everybody who recommends it, without noise, once a day however often it is changed."""
    after = -(2**63)
    while accounts := support.recommenders(turn.tx, proposal.id, after=after, limit=_CHUNK):
        for account in accounts:
            _tell(turn, programme, proposal, account)
        after = accounts[-1]


def _tell(turn: Turn, programme: Programme, proposal: Proposal, account: int) -> None:
    other = turn_of(turn.tx, turn.house, account, turn.at)
    view = BoardView(other, programme, f"i{proposal.id}")
    see = Button(view.say("changed-see"), "vw", f"v.{proposal.version}.1", view.subject, lasting=True)
    payload = Screen(view.html("changed-told", title=proposal.title), ((see,),)).payload(
        "", other.language, plain=other.person.plain
    )
    once = f"changed:{proposal.id}:{turn.at:%Y-%m-%d}:{account}"
    outbox.say(turn.tx, account, payload | {"disable_notification": True}, turn.at, lane="bulk", once=once)
