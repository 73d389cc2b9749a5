"""What an office answers to a proposal: the outcome, the text, who is responsible; later ones follow it up."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, get_args

from participation.proposal import Proposal
from participation.public_text import check_body
from participation.refused import Refused

Outcome = Literal["accepted", "partly", "not-accepted", "under-study", "not-ours"]
OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)

LONGEST = 4000
LONGEST_NAME = 120
"""Characters of who is responsible, and of to whom it was passed."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An official answer. ``passed_to`` says to whom, where the outcome is ``not-ours``; None otherwise.

    ``released_at`` is None while it is prepared: then nobody but the office knows of it.
    """

    id: int
    programme: int
    proposal: int
    outcome: Outcome
    passed_to: str | None
    responsible: str
    body: str
    prepared_at: datetime
    released_at: datetime | None


def check_answer(proposal: Proposal, outcome: str, passed_to: str | None, responsible: str, body: str) -> None:
    """Let an answer pass that says everything it has to.

    Withdrawn proposals may be answered too: others have supported them.

    Raises:
        Refused: ``proposal-gone``; ``answer-outcome-unknown``; ``answer-passed-to`` (missing, or not called for);
            ``answer-responsible``; as `participation.public_text.check_body`.
    """
    if proposal.state not in ("published", "withdrawn"):
        raise Refused("proposal-gone")
    if outcome not in OUTCOMES:
        raise Refused("answer-outcome-unknown")
    if (outcome == "not-ours") != bool(passed_to and passed_to.strip()) or len(passed_to or "") > LONGEST_NAME:
        raise Refused("answer-passed-to", longest=LONGEST_NAME)
    if not 1 <= len(responsible.strip()) <= LONGEST_NAME:
        raise Refused("answer-responsible", longest=LONGEST_NAME)
    check_body(body, shortest=1, longest=LONGEST)
