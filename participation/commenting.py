"""Comments: who may write, change and delete which, and what is left of those that are gone."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from participation.comment_rules import CommentRules
from participation.proposal import HiddenBy
from participation.public_text import check_body
from participation.refused import Refused

State = Literal["awaiting", "published", "hidden", "deleted", "rejected"]
"""``awaiting``: the office reads it first. Of ``hidden`` and ``deleted`` ones others see that there was one."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment under a programme (``proposal`` 0) or a proposal. ``parent`` is what a reply answers, else None.

    The ``body`` of a deleted one is empty; ``edited_at`` is None while it is as it was first written.
    """

    id: int
    programme: int
    proposal: int
    parent: int | None
    author: int | None
    state: State
    body: str = field(repr=False)
    written_at: datetime
    moved_at: datetime
    edited_at: datetime | None = None
    hidden_by: HiddenBy | None = None


def check_comment(rules: CommentRules | None, body: str) -> None:
    """Let a comment pass that is within its limits.

    Raises:
        Refused: ``comments-off`` where there are none; as `participation.public_text.check_body`.
    """
    if rules is None:
        raise Refused("comments-off")
    check_body(body, shortest=1, longest=rules.longest)


def thread_of(answered: Comment | None) -> int | None:
    """Return the comment under which a reply goes: replies to a reply stand beside it, one level deep.

    Raises:
        Refused: ``comment-gone`` where what is answered can't be read any more.
    """
    if answered is None:
        return None
    if answered.state != "published":
        raise Refused("comment-gone")
    return answered.parent or answered.id


def first_state(rules: CommentRules, *, slowed: bool) -> State:
    """Return the state in which a comment begins; ``slowed``: it has links, and its author is new."""
    return "awaiting" if rules.moderation == "before" or slowed else "published"


def editable_until(rules: CommentRules, comment: Comment) -> datetime:
    """Return until when (exclusive) its author may change a comment."""
    return comment.written_at + timedelta(minutes=rules.edit_minutes)


def check_edit(rules: CommentRules | None, comment: Comment, *, by: int, at: datetime) -> None:
    """Let an edit pass, by the author and in time.

    Raises:
        Refused: ``comments-off``; ``comment-not-yours``; ``comment-gone``; ``comment-edit-over`` with ``until``.
    """
    if rules is None:
        raise Refused("comments-off")
    if comment.author != by:
        raise Refused("comment-not-yours")
    if comment.state not in ("published", "awaiting"):
        raise Refused("comment-gone")
    until = editable_until(rules, comment)
    if at >= until:
        raise Refused("comment-edit-over", until=until)


def check_delete(comment: Comment, *, by: int) -> None:
    """Let the author delete, at any time, also what is hidden; what is deleted already is no error.

    Raises:
        Refused: ``comment-not-yours``.
    """
    if comment.author != by and comment.state != "deleted":
        raise Refused("comment-not-yours")
