"""What residents write on boards: one letter and one number for each thing that somebody may be writing."""

from typing import Final, Literal, get_args

from handlers.comment_writing import AmendScene, CommentScene, ObjectionScene
from handlers.flow_dialogue import FlowDialogue
from handlers.proposal_writing import BringScene, ChangeScene
from handlers.turn import Turn
from handlers.writing_scene import WritingScene
from participation.refused import Refused
from storage import comments, moderations, programmes, proposals, screens
from storage.database import Tx
from storage.shelf import Programme

Purpose = Literal["bring", "change", "comment", "reply", "amend", "object"]
"""A proposal on a board, a change of one, a comment under one, a reply to a comment, another text for a comment, an
objection to a moderator's act: each by the id of the board, proposal, comment or act."""

PURPOSES: Final[tuple[Purpose, ...]] = get_args(Purpose)
_WIDTH = 8  # more than there are purposes, so that another one moves no number


def number_of(purpose: Purpose, about: int) -> int:
    """Return the number under which drafts and buttons know it."""
    return about * _WIDTH + PURPOSES.index(purpose)


def read_number(number: int) -> tuple[Purpose, int] | None:
    """Return what a number stands for; None if it is none of ours."""
    about, index = divmod(number, _WIDTH)
    return (PURPOSES[index], about) if index < len(PURPOSES) else None


def begin(turn: Turn, purpose: Purpose, about: int, *, before: str) -> None:
    """Begin to write, or go on: in the message in which ``before`` (a dialogue's name) is seen.

    Raises:
        Refused: who may not, or what is not there any more.
    """
    scene = scene_of(turn, number_of(purpose, about))
    if scene is None:
        raise Refused("text-gone")
    scene.door()
    screens.hand_on(turn.tx, turn.account, before, scene.name)
    scene.begin()


def writing_of(turn: Turn, number: int) -> FlowDialogue | None:
    """Open what somebody is writing."""
    scene = scene_of(turn, number)
    return None if scene is None else FlowDialogue(turn, scene)


def writing_named(turn: Turn, name: str) -> FlowDialogue | None:
    """Open what somebody is writing by the name of its dialogue."""
    _, _, number = name.partition(":")
    return writing_of(turn, int(number)) if number.isdecimal() else None


def scene_of(turn: Turn, number: int) -> WritingScene | None:
    """Return what is particular to this writing, if what it is about is there and can be read."""
    match read_number(number):
        case "bring", about:
            board = _board(turn, about)
            return None if board is None else BringScene(turn, board, number, f"b{about}")
        case "change", about:
            proposal = proposals.by_id(turn.tx, about)
            board = None if proposal is None else _board(turn, proposal.programme)
            if proposal is None or board is None or proposal.author != turn.account:
                return None
            return ChangeScene(turn, board, number, proposal)
        case "comment", about:
            proposal = proposals.by_id(turn.tx, about)
            board = None if proposal is None else _board(turn, proposal.programme)
            return None if board is None else CommentScene(turn, board, number, about)
        case ("reply" | "amend") as purpose, about:
            return _under_comment(turn, number, purpose, about)
        case "object", about:
            return _objection(turn, number, about)
        case _:
            return None


def _under_comment(turn: Turn, number: int, purpose: Purpose, about: int) -> WritingScene | None:
    comment = comments.by_id(turn.tx, about)
    board = None if comment is None else _board(turn, comment.programme)
    if comment is None or board is None:
        return None
    if purpose == "reply":
        return CommentScene(turn, board, number, comment.proposal, comment)
    return AmendScene(turn, board, number, comment) if comment.author == turn.account else None


def _objection(turn: Turn, number: int, about: int) -> WritingScene | None:
    act = moderations.by_id(turn.tx, about)
    board = None if act is None else _board(turn, act.programme)
    if act is None or board is None or act.author != turn.account:
        return None
    comment = comments.by_id(turn.tx, act.subject) if act.kind == "comment" else None
    proposal = act.subject if act.kind == "proposal" else comment.proposal if comment is not None else 0
    return ObjectionScene(turn, board, number, act, f"i{proposal}" if proposal else f"b{board.id}")


def programme_of(tx: Tx, number: int) -> int | None:
    """Return in which programme something is being written, if what it is about is still there."""
    purpose, about = read_number(number) or ("bring", 0)
    match purpose:
        case "bring":
            return about or None
        case "change" | "comment":
            proposal = proposals.by_id(tx, about)
            return None if proposal is None else proposal.programme
        case "reply" | "amend":
            comment = comments.by_id(tx, about)
            return None if comment is None else comment.programme
        case "object":
            act = moderations.by_id(tx, about)
            return None if act is None else act.programme


def _board(turn: Turn, programme: int) -> Programme | None:
    found = programmes.by_id(turn.tx, programme)
    return found if found is not None and found.content.kind == "board" else None
