"""The office answers proposals: prepared first, then released, one or several together, each on record."""

from collections.abc import Sequence
from datetime import datetime

from participation.answering import Answer, Outcome, check_answer
from participation.audit import Actor, Seen
from participation.public_text import as_written
from participation.refused import Refused
from storage import answers, audit, proposals
from storage.database import Tx
from storage.shelf import Programme


def prepare(
    tx: Tx,
    programme: Programme,
    proposal: int,
    *,
    outcome: Outcome,
    body: str,
    responsible: str,
    passed_to: str | None = None,
    by: Actor,
    at: datetime,
) -> Answer:
    """Prepare an answer, or what follows an earlier one up, in place of what was prepared before.

    Raises:
        Refused: as `participation.answering.check_answer`.
    """
    found = proposals.by_id(tx, proposal)
    if found is None or found.programme != programme.id:
        raise Refused("proposal-gone")
    kept, named = as_written(body), as_written(responsible)
    passed = as_written(passed_to) if passed_to is not None else None
    check_answer(found, outcome, passed, named, kept)
    prepared = answers.prepare(
        tx, programme.id, proposal, outcome=outcome, passed_to=passed, responsible=named, body=kept, at=at
    )
    audit.note(
        tx, programme.id, "answer-prepared", by=by, at=at, subject=f"proposal:{proposal}", values={"outcome": outcome}
    )
    return prepared


def take_back(tx: Tx, programme: Programme, proposal: int, *, by: Actor, at: datetime) -> bool:
    """Drop a prepared answer; tell whether there was one."""
    gone = answers.take_back(tx, programme.id, proposal)
    if gone:
        audit.note(tx, programme.id, "answer-taken-back", by=by, at=at, subject=f"proposal:{proposal}")
    return gone


def release(tx: Tx, programme: Programme, among: Sequence[int], *, by: Actor, at: datetime) -> list[Answer]:
    """Release the prepared answers to these proposals; return those that were still to be released.

    Of each `storage.support.hearers` are to hear, once; the number of the answer is a good key for that.
    """
    released = answers.release(tx, programme.id, among, at)
    language = programme.content.office.language
    for answer in released:
        audit.note(
            tx,
            programme.id,
            "answer-released",
            by=by,
            at=at,
            subject=f"proposal:{answer.proposal}",
            values={"outcome": answer.outcome},
            seen=(Seen("answer", language, answer.body),),
        )
    return released
