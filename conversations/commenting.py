"""Commenting under a programme or a proposal: plain units."""

from datetime import datetime

from conversations import pace, standing
from conversations.taking_part import takes_part
from participation import commenting as rules
from participation.comment_rules import CommentRules
from participation.commenting import Comment
from participation.proposal import check_open
from participation.public_text import as_written
from participation.refused import Refused
from storage import comments, involvement, proposals, residents
from storage.database import Tx
from storage.shelf import Programme


def say(
    tx: Tx, programme: Programme, proposal: int, account: int, text: str, *, answering: int | None, at: datetime
) -> Comment:
    """Publish a comment, or let it wait to be read first; ``answering`` is the comment that it replies to.

    ``proposal`` is `storage.involvement.WHOLE` for the comments right under a programme.

    Raises:
        Refused: as `participation.commenting.check_comment` and ``thread_of``, `participation.proposal.check_open`,
            `Window.check`, `conversations.standing.check` and `conversations.pace.check`; ``name-unasked``.
    """
    kept = as_written(text)
    check_door(tx, programme, proposal, account, at)
    rules.check_comment(programme.content.comments, kept)
    thread = None
    if answering is not None:
        thread = rules.thread_of(_the(tx, programme, answering, proposal))
    if residents.public_name(tx, account) is None:
        raise Refused("name-unasked")
    pace.check(tx, "comment", account, at)
    entered = comments.enter(
        tx,
        programme.id,
        proposal,
        author=account,
        body=kept,
        thread=thread,
        state=rules.first_state(_rules(programme), slowed=pace.slowed(tx, account, at, kept)),
        at=at,
    )
    if entered.state == "published":
        takes_part(tx, programme, proposal, account, at)
    return entered


def check_door(tx: Tx, programme: Programme, proposal: int, account: int, at: datetime) -> None:
    """Let somebody begin a comment who could publish it now.

    Raises:
        Refused: ``comments-off``; as `participation.proposal.check_open`, `Window.check`,
            `conversations.standing.check`.
    """
    _rules(programme)
    if proposal != involvement.WHOLE:
        found = proposals.by_id(tx, proposal)
        if found is None or found.programme != programme.id:
            raise Refused("proposal-gone")
        check_open(found)
    programme.content.window.check(at)
    standing.check(tx, programme, account, "comment", at)


def change(tx: Tx, programme: Programme, comment: int, account: int, text: str, at: datetime) -> Comment:
    """Keep another text in place of a comment's; the same again changes nothing.

    Raises:
        Refused: as `participation.commenting.check_edit` and ``check_comment``, `Window.check_resting`; ``blocked``;
            ``link-while-new``.
    """
    programme.content.window.check_resting(at)
    kept, before = as_written(text), _the(tx, programme, comment)
    rules.check_edit(programme.content.comments, before, by=account, at=at)
    rules.check_comment(programme.content.comments, kept)
    standing.check(tx, programme, account, "comment", at)
    if before.state == "published":
        if _rules(programme).moderation == "before":
            raise Refused("edit-after-look")
        if pace.slowed(tx, account, at, kept):
            raise Refused("link-while-new")
    return before if kept == before.body else comments.rewrite(tx, comment, kept, at)


def delete(tx: Tx, programme: Programme, comment: int, account: int, at: datetime) -> Comment:
    """Delete a comment's text; that there was one stays to be seen, with the replies under it.

    Raises:
        Refused: ``comment-gone``; as `participation.commenting.check_delete`.
    """
    before = _the(tx, programme, comment)
    rules.check_delete(before, by=account)
    return before if before.state == "deleted" else comments.move(tx, before, "deleted", at=at)


def _rules(programme: Programme) -> CommentRules:
    if programme.content.comments is None:
        raise Refused("comments-off")
    return programme.content.comments


def _the(tx: Tx, programme: Programme, comment: int, proposal: int | None = None) -> Comment:
    found = comments.by_id(tx, comment)
    if found is None or found.programme != programme.id or proposal not in (None, found.proposal):
        raise Refused("comment-gone")
    return found
