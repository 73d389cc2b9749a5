"""What a contest has accepted appears on its board: which text, with whose consent, and when it goes again."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from conversations import personal_data, proposing
from conversations.applying import applies_at
from participation.audit import Actor
from participation.board import Board
from participation.consent import Consent, ConsentGiven, holds
from participation.contest import Reception
from participation.person_facts import needs_guardian
from participation.proposal import Proposal
from participation.public_text import as_written
from storage import audit, consents, guardians, members, programmes, proposals, versions
from storage.applications import Application
from storage.database import Tx
from storage.members import Seated
from storage.shelf import Programme


@dataclass(frozen=True, slots=True)
class Showing:
    """What appears of an accepted application, and on which board.

    ``held``: it seems to hold personal data, so somebody of the board's office looks first. ``lacks`` says why it does
    not appear at all: not everybody has agreed that it is published, or there is no such board or text any more.
    """

    board: Programme | None
    title: str = field(repr=False)
    body: str = field(repr=False)
    held: bool
    lacks: Literal["consent", "board"] | None


def look(tx: Tx, programme: Programme, application: Application, *, at: datetime) -> Showing | None:
    """Return what would appear of an application if it is accepted; None where the programme names no board."""
    place = programme.reception.board
    if place is None:
        return None
    board = programmes.by_slug(tx, place.slug)
    version = versions.of(tx, application.id, application.version)
    answers = {} if version is None else version.content.answers
    title, body = (_text(answers.get(key)) for key in (place.title, place.body))
    title = " ".join(title.split())
    lacks: Literal["consent", "board"] | None = None
    if board is None or not isinstance(board.content, Board) or not title or not body:
        lacks = "board"
    elif not _agreed(tx, programme.reception, application, at=at):
        lacks = "consent"
    return Showing(board, title, body, bool(personal_data.findings(f"{title}\n{body}")), lacks)


def show(tx: Tx, programme: Programme, application: Application, *, by: Actor, at: datetime) -> Proposal | None:
    """Let an accepted application appear on its board, once; None where it does not."""
    seen = look(tx, programme, application, at=at)
    if seen is None or seen.board is None or seen.lacks is not None:
        return None
    there = proposals.of_application(tx, application.id)
    if there is not None:
        return there
    shown = proposing.put_accepted(
        tx,
        seen.board,
        application.id,
        author=application.lead,
        title=seen.title,
        body=seen.body,
        held=seen.held,
        at=at,
    )
    values = {"proposal": shown.id, "held": seen.held}
    audit.note(tx, programme.id, "shown-on-board", by=by, at=at, subject=f"application:{application.id}", values=values)
    return shown


def erase(tx: Tx, application: int, *, at: datetime) -> None:
    """Erase what has appeared of an application that goes, or for which a consent is taken back."""
    shown = proposals.of_application(tx, application)
    if shown is not None and shown.state != "erased":
        proposing.erase_now(tx, shown, at)


def _text(answer: object) -> str:
    return as_written(answer) if isinstance(answer, str) else ""


def _agreed(tx: Tx, reception: Reception, application: Application, *, at: datetime) -> bool:
    """Tell whether everybody who takes part has agreed to publishing, and for each child the guardian too."""
    wanted = [consent for consent in reception.consents if consent.publishes]
    given = consents.of(tx, application.id)
    everybody = [one for one in members.seated(tx, application.id) if one.confirmed]
    return bool(wanted and everybody) and all(
        _all_held(wanted, [each for each in given if each.account == one.account])
        and (not _is_child(reception, application, one, at) or _all_held(wanted, _of_guardian(tx, application, one)))
        for one in everybody
    )


def _all_held(wanted: list[Consent], given: list[ConsentGiven]) -> bool:
    return all(any(holds(each, consent) for each in given) for consent in wanted)


def _is_child(reception: Reception, application: Application, one: Seated, at: datetime) -> bool:
    return needs_guardian(reception, one.facts, at=applies_at(application, one, at))


def _of_guardian(tx: Tx, application: Application, child: Seated) -> list[ConsentGiven]:
    """Return what a guardian has agreed to by their link; what is on paper is not known here, and counts as no."""
    contact = guardians.contact(tx, application.id, child.account)
    return [] if contact is None else [*contact.texts]
