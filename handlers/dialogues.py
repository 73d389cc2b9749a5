"""Every dialogue there is, by the name of its flow and by the letter of its buttons."""

from collections.abc import Callable, Mapping

from handlers.application import application_of
from handlers.dialogue import Dialogue
from handlers.entry import EntryScene
from handlers.flow_dialogue import FlowDialogue
from handlers.screen import Claim
from handlers.turn import Turn
from handlers.vote import VoteDialogue
from participation.programme import Vote
from storage import programmes
from storage.shelf import Programme

Opener = Callable[[Turn, int], Dialogue | None]
"""Opens the dialogue about what has this id, for whoever may be in it; None for anybody else, or if it is gone."""


def of_programme(turn: Turn, programme: Programme) -> Dialogue:
    """Open a programme as somebody meets it who follows its link."""
    if isinstance(programme.content, Vote):
        return VoteDialogue(turn, programme)
    return FlowDialogue(turn, EntryScene(turn, programme))


def _programme(turn: Turn, programme: int) -> Dialogue | None:
    found = programmes.by_id(turn.tx, programme)
    return None if found is None else of_programme(turn, found)


FLOWS: Mapping[str, Opener] = {"vote": _programme, "entry": _programme, "apply": application_of}
"""By the first part of a dialogue's name."""

LETTERS: Mapping[str, Opener] = {"": _programme, "a": application_of}
"""By the letter before the id in a button's subject."""


def named(turn: Turn, name: str | None) -> Dialogue | None:
    """Return the dialogue with this name, ``flow:id``, if there still is one."""
    flow, _, subject = (name or "").partition(":")
    opener = FLOWS.get(flow)
    return opener(turn, int(subject)) if opener is not None and subject.isdecimal() else None


def claimed(turn: Turn, claim: Claim) -> Dialogue | None:
    """Return the dialogue that a button says it belongs to, if there is one for this person."""
    opener = LETTERS.get(claim.kind)
    return opener(turn, claim.subject) if opener is not None and claim.subject else None
