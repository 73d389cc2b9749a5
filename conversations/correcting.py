"""The office asks for one thing to be put right, with a reason and until when."""

from datetime import datetime

from participation.contest import Reception
from participation.dossier_states import move
from participation.legible import faults, tidy
from participation.refused import Refused
from storage import applications
from storage.applications import Application, Correction
from storage.database import Tx
from storage.shelf import Programme

LONGEST_REASON = 1000


def correct(
    tx: Tx, programme: Programme, application: Application, *, item: str, reason: str, until: datetime, at: datetime
) -> Correction:
    """Ask for ``item`` (the key of a question or a paper) to be put right until ``until`` (exclusive).

    It stays open until then, also after the close. Asked again, the later counts. It is put right by handing in
    (`conversations.handing_in.hand_in`). Whether the official may is the caller's to check.

    Raises:
        Refused: ``correction-item-unknown``; ``correction-reason-needed``; ``correction-reason-too-long`` with
            ``length`` and ``longest``; ``correction-until-past``; ``move-unknown``.
    """
    if item not in _items(programme.reception):
        raise Refused("correction-item-unknown")
    said = check_reason(reason)
    if until <= at:
        raise Refused("correction-until-past")
    move(application.state, "correction", by="official")
    correction = Correction(item, until, said)
    applications.ask_correction(tx, application.id, correction, at=at)
    return correction


def check_reason(text: str) -> str:
    """Return a reason as people will read it.

    Raises:
        Refused: ``correction-reason-needed`` where there is nothing to see; ``correction-reason-too-long`` with
            ``length`` and ``longest``.
    """
    said = tidy(text)
    if len(said) > LONGEST_REASON:
        raise Refused("correction-reason-too-long", length=len(said), longest=LONGEST_REASON)
    if any(faults(said, LONGEST_REASON, one_line=False)):
        raise Refused("correction-reason-needed")
    return said


def _items(reception: Reception) -> set[str]:
    return {question.key for question in reception.questions} | {paper.key for paper in reception.papers}
