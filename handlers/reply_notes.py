"""What an official has begun to answer to a proposal: kept sealed until it is prepared or dropped."""

from pydantic import BaseModel, ConfigDict, Field

from handlers.office_room import Room, counted
from participation.answering import OUTCOMES, Answer, Outcome
from participation.proposal import Proposal
from participation.refused import Refused
from storage import answers, drafts, proposals

_VERSION = 1


class Notes(BaseModel):
    """The answer so far; what is "" is still to be told. Never printed."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    outcome: str = ""
    passed_to: str = Field(default="", repr=False)
    body: str = Field(default="", repr=False)
    responsible: str = Field(default="", repr=False)

    @property
    def lacks(self) -> str:
        """The page that asks for what is missing first; the overview where nothing is."""
        if not self.outcome:
            return "outcome"
        if self.outcome == "not-ours" and not self.passed_to:
            return "to"
        if not self.body:
            return "body"
        return "sum" if self.responsible else "who"


def proposal_of(room: Room) -> Proposal:
    """Return the proposal that a place is about, as it stands now."""
    return proposals.the(room.turn.tx, counted(room.subject[1:]))


def prepared(room: Room) -> Answer | None:
    """Return what is prepared for it, if anything is."""
    proposal = proposal_of(room)
    return next(
        (one for one in answers.prepared(room.turn.tx, proposal.programme) if one.proposal == proposal.id), None
    )


def load(room: Room) -> Notes:
    """Return what was begun, or what is prepared already: it can be changed until it is released."""
    payload = drafts.load(room.turn.tx, room.turn.account, room.name)
    if payload is not None:
        return Notes.model_validate_json(payload)
    one = prepared(room)
    if one is None:
        return Notes()
    return Notes(outcome=one.outcome, passed_to=one.passed_to or "", body=one.body, responsible=one.responsible)


def note(room: Room, **known: str) -> Notes:
    """Keep something more of what is begun."""
    notes = load(room).model_copy(update=known)
    payload = notes.model_dump_json().encode()
    drafts.keep(room.turn.tx, room.turn.account, room.name, _VERSION, payload, room.turn.at)
    return notes


def drop(room: Room) -> None:
    """Forget what was begun."""
    drafts.drop(room.turn.tx, room.turn.account, room.name)


def outcome_of(word: str) -> Outcome:
    """Return the outcome that a button names.

    Raises:
        Refused: ``answer-outcome-unknown``.
    """
    found = next((outcome for outcome in OUTCOMES if outcome == word), None)
    if found is None:
        raise Refused("answer-outcome-unknown")
    return found


def as_answer(room: Room, notes: Notes) -> Answer:
    """Return what is begun as the answer that it will be."""
    outcome = outcome_of(notes.outcome)
    passed = notes.passed_to if outcome == "not-ours" else None
    proposal = proposal_of(room)
    return Answer(
        id=0,
        programme=proposal.programme,
        proposal=proposal.id,
        outcome=outcome,
        passed_to=passed,
        responsible=notes.responsible,
        body=notes.body,
        prepared_at=room.turn.at,
        released_at=None,
    )
