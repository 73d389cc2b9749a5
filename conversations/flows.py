"""Every flow there is. Adding one: its file, a line here, its sentences."""

from conversations import vote
from conversations.flow import Flow

FLOWS: tuple[Flow, ...] = (vote.FLOW,)
