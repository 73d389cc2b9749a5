"""How a discussion looks: a page of comments, each with its replies, and one comment with what can be done."""

from dataclasses import dataclass

from handlers.asking import paragraphs
from handlers.board_view import BoardView
from handlers.screen import Button, Screen
from participation.commenting import Comment, check_edit
from participation.moderating import MAY_BE_OBJECTED, REASONS
from participation.proposal import Proposal
from participation.reading import beginning
from participation.refused import Refused
from storage import comments, moderations
from texts import Markup

Rows = list[tuple[Button, ...]]

_PER_PAGE = 8
# So much of each stands on the page; the rest opens with it.
_SHOWN = 280
_SHOWN_LINES = 6
_MOST_SAID = 2


@dataclass(frozen=True, slots=True)
class Thread:
    """What is discussed: a proposal (its id), or `storage.involvement.WHOLE` for a programme.

    ``is_open``: comments are taken. ``head`` stands above a page of comments, ``ways`` are the buttons below.
    """

    proposal: int
    is_open: bool
    head: tuple[Markup, ...]
    ways: tuple[tuple[Button, ...], ...]


def of_proposal(view: BoardView, proposal: Proposal) -> Thread:
    """Return a proposal as what is discussed."""
    head = (view.html("board-entry", title=proposal.title),)
    return Thread(proposal.id, proposal.state == "published", head, ((view.button("proposal-top", "vw"),),))


def draw(view: BoardView, thread: Thread, kind: str, rest: str) -> Screen | None:
    """Draw what a view names: a page of comments, or one of them; None where it names neither."""
    match kind:
        case "c":
            return discussion(view, thread, rest)
        case "cm" | "dc" | "rc" if rest.isdecimal() and rest.isascii() and len(rest) < _LONGEST_ID:
            return one(view, thread, kind, int(rest))
        case _:
            return None


def discussion(view: BoardView, thread: Thread, rest: str) -> Screen:
    """Draw a page of the comments, the earliest first; without a number the last, where what is new stands."""
    wanted = int(rest) if rest.isdecimal() and rest.isascii() and len(rest) < _LONGEST_NUMBER else 0
    tx = view.turn.tx
    page = comments.page(tx, view.programme.id, thread.proposal, wanted or _END, size=_PER_PAGE)
    names = view.names(one.author for one in page.comments)
    none = "comments-none" if thread.is_open else "comments-none-came"
    head = [*thread.head, view.html("comments-title" if page.total else none, comments=page.total)]
    parts = [_on_page(view, number, one, names.get(one.author or 0)) for number, one in enumerate(page.comments, 1)]
    buttons = [
        view.button("comment-open", "vw", f"cm.{one.id}", number=number)
        for number, one in enumerate(page.comments, 1)
        if one.state != "deleted"
    ]
    rows: Rows = [tuple(buttons[at : at + 4]) for at in range(0, len(buttons), 4)]
    rows += view.turning(page.page, page.pages, "c.")
    if thread.is_open:
        rows.append((view.button("comment-write", "say"),))
    return Screen(paragraphs(head, *parts), (*rows, *thread.ways))


_END = 10**9
_LONGEST_NUMBER = 9
_LONGEST_ID = 19


def _on_page(view: BoardView, number: int, comment: Comment, name: str | None) -> list[Markup]:
    if not _readable(view, comment):
        return [view.html("comment-trace", number=number, state=comment.state)]
    key = "comment-head" if comment.parent is None else "comment-head-reply"
    author = name or view.author(comment.author, {})
    text, more = beginning(comment.body, longest=_SHOWN, lines=_SHOWN_LINES)
    said = [view.html(key, number=number, name=author, at=view.when(comment.written_at))]
    if comment.state != "published":
        said.append(view.html(f"comment-state-{comment.state}"))
    said.append(view.html("comment-beginning" if more else "as-is", text=text))
    return said


def _readable(view: BoardView, comment: Comment) -> bool:
    """Tell whether this person may read it: everybody what is published, its author also what is hidden."""
    if comment.state == "published":
        return True
    return comment.state != "deleted" and comment.author == view.turn.account


def one(view: BoardView, thread: Thread, kind: str, number: int) -> Screen:
    """Draw one comment whole, with what can be done; or the question before it is deleted or reported."""
    turn = view.turn
    comment = comments.by_id(turn.tx, number)
    here = (view.programme.id, thread.proposal)
    if comment is None or (comment.programme, comment.proposal) != here or not _readable(view, comment):
        return discussion(view, thread, "")
    author = view.author(comment.author, view.names([comment.author]))
    said = [view.html("comment-by-at", name=author, at=view.when(comment.written_at))]
    if comment.edited_at is not None:
        said.append(view.html("proposal-edited", at=view.when(comment.edited_at)))
    if comment.state != "published":
        said.append(view.html(f"comment-state-{comment.state}"))
    own, back = comment.author == turn.account, _page(view, comment)
    body = [view.html("as-is", text=comment.body)]
    rows: Rows
    match kind:
        case "dc" if own:
            said.append(view.html("comment-delete-ask"))
            rows = [(view.button("comment-delete-yes", "dcy", number),)]
        case "rc" if not own:
            said.append(view.html("report-why"))
            rows = [(view.button(f"report-{reason}", "rpc", f"{number}.{reason}"),) for reason in REASONS]
        case _:
            rows = _ways(view, thread, comment)
    rows.append((view.button("comments-back", "vw", f"c.{back}"),))
    return Screen(paragraphs(said, body, _moderated(view, comment, rows) if own else []), (*rows,))


def _ways(view: BoardView, thread: Thread, comment: Comment) -> Rows:
    turn, rows = view.turn, Rows()
    if thread.is_open and comment.state == "published":
        rows.append((view.button("comment-reply", "re", comment.id),))
    if comment.author != turn.account:
        return [*rows, (view.button("report", "vw", f"rc.{comment.id}"),)]
    try:
        check_edit(view.programme.content.comments, comment, by=turn.account, at=turn.at)
    except Refused:
        pass
    else:
        rows.append((view.button("comment-amend", "am", comment.id),))
    return [*rows, (view.button("comment-delete", "vw", f"dc.{comment.id}"),)]


def _moderated(view: BoardView, comment: Comment, rows: Rows) -> list[Markup]:
    """Say to its author what a moderator did with it, and let them object once."""
    done = [each for each in moderations.of(view.turn.tx, "comment", comment.id) if each.author == view.turn.account]
    rows += [
        (view.button("object-begin", "objm", each.id),)
        for each in done
        if each.act in MAY_BE_OBJECTED and each.objected_at is None
    ]
    return [
        view.html(f"moderated-{each.act}", at=view.when(each.at), reason=each.reason) for each in done[-_MOST_SAID:]
    ]


def _page(view: BoardView, comment: Comment) -> int:
    return comments.page_of(view.turn.tx, comment, size=_PER_PAGE)
