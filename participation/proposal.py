"""Proposals: what a resident brings to a board, in which state it is, and what may be done with it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Literal

from participation.board import Board
from participation.public_text import check_body, check_title
from participation.refused import Refused

State = Literal["awaiting", "published", "hidden", "withdrawn", "rejected", "erased"]
"""``awaiting``: the office reads it first. ``hidden``: by reports or by the office. ``erased``: its text is gone."""

HiddenBy = Literal["reports", "office"]

COUNTED: Final[frozenset[State]] = frozenset({"awaiting", "published", "hidden"})
"""States that count against how many one person may have."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal as it stands. ``author`` is None once it is erased; ``signed``: their public name is shown with it.

    ``application`` is that of what a contest has accepted and put there.

    ``version`` counts its texts from 1. ``published_at`` is when everybody could first read it. ``reached_at``: it had
    as many recommendations as the goal asks for; the answer is then owed by ``answer_due_at``. ``outcome`` is that of
    the last answer released. One that was withdrawn (``withdrawn_at``) may be hidden besides. ``people`` have taken
    part in it, each counted once.
    """

    id: int
    programme: int
    author: int | None
    state: State
    version: int
    title: str = field(repr=False)
    body: str = field(repr=False)
    written_at: datetime
    edited_at: datetime
    moved_at: datetime
    withdrawn_at: datetime | None = None
    published_at: datetime | None = None
    topic: str | None = None
    application: int | None = None
    signed: bool = True
    hidden_by: HiddenBy | None = None
    collects_until: datetime | None = None
    recommendations: int = 0
    comments: int = 0
    people: int = 0
    reached_at: datetime | None = None
    answer_due_at: datetime | None = None
    outcome: str | None = None
    answered_at: datetime | None = None


def check_content(board: Board, title: str, body: str, topic: str | None, pictures: int) -> None:
    """Let a proposal pass that is as the board asks for.

    Raises:
        Refused: as `check_title` and `check_body`; ``topic-needed``; ``topic-unknown``; ``pictures-too-many`` with
            ``max``.
    """
    limits = board.limits
    check_title(title, shortest=limits.title_shortest, longest=limits.title_longest)
    check_body(body, shortest=limits.body_shortest, longest=limits.body_longest)
    if board.topics and topic is None:
        raise Refused("topic-needed")
    if topic is not None and topic not in {each.key for each in board.topics}:
        raise Refused("topic-unknown")
    if pictures > limits.pictures:
        raise Refused("pictures-too-many", max=limits.pictures)


def check_another(board: Board, own: int) -> None:
    """Let somebody pass who may bring one more; ``own`` is how many of theirs count (`COUNTED`).

    Raises:
        Refused: ``proposals-enough`` with ``most``.
    """
    if board.per_person is not None and own >= board.per_person:
        raise Refused("proposals-enough", most=board.per_person)


def first_state(board: Board, *, slowed: bool) -> State:
    """Return the state in which a proposal begins; ``slowed``: it has links, and its author is new."""
    return "awaiting" if board.moderation == "before" or slowed else "published"


def shown_again(proposal: Proposal) -> State:
    """Return the state in which a hidden or rejected proposal is when everybody may read it again."""
    return "published" if proposal.withdrawn_at is None else "withdrawn"


def check_withdraw(proposal: Proposal, *, by: int) -> None:
    """Let its author withdraw a proposal, at any time, also after the close; once withdrawn is no error.

    Raises:
        Refused: ``proposal-not-yours``; ``proposal-gone``; ``proposal-not-now`` where it was never shown.
    """
    if proposal.state == "erased":
        raise Refused("proposal-gone")
    check_author(proposal, by)
    if proposal.state == "rejected":
        raise Refused("proposal-not-now")


def check_author(proposal: Proposal, account: int) -> None:
    """Let the author alone pass.

    Raises:
        Refused: ``proposal-not-yours``.
    """
    if proposal.author != account:
        raise Refused("proposal-not-yours")


def editable_until(board: Board, proposal: Proposal) -> datetime:
    """Return until when (exclusive) the author may change the text; one that waits to be read counts from writing."""
    return (proposal.published_at or proposal.written_at) + timedelta(hours=board.edit_hours)


def check_edit(board: Board, proposal: Proposal, *, by: int, at: datetime) -> None:
    """Let an edit pass: by the author, in the board's window and in that for editing, while it can be read or waits.

    Raises:
        Refused: ``proposal-not-yours``, ``proposal-not-now``, ``edit-over`` with ``until``, as `Window.check`;
            ``proposal-answered``: what the office has answered stays what it answered; ``edit-after-look``: it was
            read before it was shown; ``proposal-as-accepted``: it stands there as a contest has accepted it.
    """
    check_author(proposal, by)
    if proposal.application is not None:
        raise Refused("proposal-as-accepted")
    if proposal.state not in ("awaiting", "published"):
        raise Refused("proposal-not-now")
    if proposal.answered_at is not None:
        raise Refused("proposal-answered")
    if board.moderation == "before" and proposal.state == "published":
        raise Refused("edit-after-look")
    board.window.check(at)
    until = board.window.made_up(proposal.published_at or proposal.written_at, editable_until(board, proposal), at)
    if at >= until:
        raise Refused("edit-over", until=until)


def check_readable(proposal: Proposal, account: int | None) -> None:
    """Let somebody read: everybody what is published or withdrawn, its author everything.

    Raises:
        Refused: ``proposal-gone``, ``proposal-hidden``, ``proposal-awaits``.
    """
    if proposal.state == "erased":
        raise Refused("proposal-gone")
    if account is not None and proposal.author == account:
        return
    if proposal.state == "hidden":
        raise Refused("proposal-hidden")
    if proposal.state in ("awaiting", "rejected"):
        raise Refused("proposal-awaits")


def check_open(proposal: Proposal) -> None:
    """Let an act pass that only published proposals take: comments, recommendations.

    Raises:
        Refused: ``proposal-withdrawn``; as `check_readable`.
    """
    check_readable(proposal, None)
    if proposal.state == "withdrawn":
        raise Refused("proposal-withdrawn")


def check_recommend(board: Board, proposal: Proposal, *, by: int, at: datetime) -> None:
    """Let a recommendation pass, or its taking back.

    Raises:
        Refused: as `check_open` and `Window.check`; ``recommend-own``; ``recommending-over`` with ``until``, once a
            proposal has collected for as long as it may.
    """
    check_open(proposal)
    if proposal.author == by:
        raise Refused("recommend-own")
    board.window.check(at)
    until = collecting_until(board, proposal, at)
    if until is not None and at >= until:
        raise Refused("recommending-over", until=until)


def collecting_until(board: Board, proposal: Proposal, at: datetime) -> datetime | None:
    """Return until when a proposal collects, as known at ``at``: while the board rested nobody could recommend it."""
    if proposal.collects_until is None:
        return None
    return board.window.made_up(proposal.published_at or proposal.written_at, proposal.collects_until, at)


def reaches(board: Board, proposal: Proposal, recommendations: int) -> bool:
    """Tell whether so many recommendations reach the goal for the first time; taking one back later undoes nothing."""
    return board.goal is not None and proposal.reached_at is None and recommendations >= board.goal.recommendations
