"""What can be reported and moderated: a proposal or a comment, by its kind and number."""

from datetime import datetime

from conversations.taking_part import takes_part
from participation.board import Board
from participation.comment_rules import CommentRules, ReportRules
from participation.commenting import Comment
from participation.moderating import Kind
from participation.proposal import HiddenBy, Proposal, shown_again
from participation.refused import Refused
from storage import comments, proposals
from storage.database import Tx
from storage.shelf import Programme

Subject = Proposal | Comment


def the(tx: Tx, programme: Programme, kind: Kind, subject: int) -> Subject:
    """Return a text of a programme, in whatever state.

    Raises:
        Refused: ``text-gone``: there is none such, or nothing is left of it.
    """
    found: Subject | None = proposals.by_id(tx, subject) if kind == "proposal" else comments.by_id(tx, subject)
    if found is None or found.programme != programme.id or found.state in ("erased", "deleted"):
        raise Refused("text-gone")
    return found


def their_rules(programme: Programme, kind: Kind) -> ReportRules:
    """Return what reports do to texts of this kind."""
    content = programme.content
    if kind == "proposal" and isinstance(content, Board):
        return content.reports
    return (content.comments or CommentRules()).reports


def kind_of(subject: Subject) -> Kind:
    """Return the kind of a text."""
    return "proposal" if isinstance(subject, Proposal) else "comment"


def text_of(subject: Subject) -> str:
    """Return all that a text says, a proposal's title first."""
    return f"{subject.title}\n{subject.body}" if isinstance(subject, Proposal) else subject.body


def hide(tx: Tx, found: Subject, *, by: HiddenBy, at: datetime) -> None:
    """Let nobody read a text but its author and the office."""
    if isinstance(found, Proposal):
        proposals.move(tx, found, "hidden", at=at, hidden_by=by)
    else:
        comments.move(tx, found, "hidden", at=at, hidden_by=by)


def reject(tx: Tx, found: Subject, *, at: datetime) -> None:
    """Never show what waited to be read first."""
    if isinstance(found, Proposal):
        proposals.move(tx, found, "rejected", at=at)
    else:
        comments.move(tx, found, "rejected", at=at)


def show(tx: Tx, programme: Programme, found: Subject, *, at: datetime) -> Subject:
    """Let everybody read a text, again or for the first time; its author has then taken part."""
    shown: Subject
    if isinstance(found, Proposal):
        ends = programme.board.collects_until(at)
        shown, where = proposals.move(tx, found, shown_again(found), at=at, collects_until=ends), found.id
    else:
        shown, where = comments.move(tx, found, "published", at=at), found.proposal
    if found.author is not None:
        takes_part(tx, programme, where, found.author, at)
    return shown
