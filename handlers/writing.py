"""What residents write in public: one letter and one number for each thing that somebody may be writing."""

from collections.abc import Mapping
from typing import Final, Literal, get_args

from conversations.standing import rule_of
from handlers.board_standing import StandingScene
from handlers.comment_writing import AmendScene, CommentScene, ObjectionScene
from handlers.flow_dialogue import FlowDialogue
from handlers.proposal_writing import BringScene, ChangeScene
from handlers.signing import SignScene
from handlers.turn import Turn
from handlers.ways import has_talk
from handlers.writing_scene import WritingScene
from participation.commenting import Comment
from participation.moderating import Kind
from participation.refused import Refused
from storage import comments, moderations, programmes, proposals, screens
from storage.database import Tx
from storage.involvement import WHOLE
from storage.residents import Standing
from storage.shelf import Programme

Purpose = Literal[
    "bring", "change", "comment", "reply", "amend", "object",
    "may-write", "may-comment", "may-recommend", "talk", "may-talk", "may-reply", "sign",
]  # fmt: skip
"""A proposal on a board, a change of one, a comment under one, a reply to a comment, another text for a comment, an
objection to a moderator's act, what is asked before one may, a comment right under a programme ("talk"), and one's
name under what a contest has accepted ("sign"): each by the id of what it is about. New ones come last: numbers stay.
"""

PURPOSES: Final[tuple[Purpose, ...]] = get_args(Purpose)
_ASKED_FIRST: Final[Mapping[Purpose, Purpose]] = {
    "bring": "may-write",
    "comment": "may-comment",
    "reply": "may-reply",
    "talk": "may-talk",
}
_WIDTH = 16  # more than there are purposes, so that another one moves no number


def number_of(purpose: Purpose, about: int) -> int:
    """Return the number under which drafts and buttons know it."""
    return about * _WIDTH + PURPOSES.index(purpose)


def read_number(number: int) -> tuple[Purpose, int] | None:
    """Return what a number stands for; None if it is none of ours."""
    about, index = divmod(number, _WIDTH)
    return (PURPOSES[index], about) if index < len(PURPOSES) else None


def begin(turn: Turn, purpose: Purpose, about: int, *, before: str) -> None:
    """Begin to write, or go on, once it is known that one may.

    It is seen in the message in which ``before`` (a dialogue's name) was.

    Raises:
        Refused: who may not, or what is not there any more.
    """
    scene = scene_of(turn, number_of(purpose, about))
    if scene is None:
        raise Refused("text-gone")
    try:
        scene.door()
    except Refused as refused:
        asks = _ASKED_FIRST.get(purpose)
        if refused.key != "standing-unknown" or asks is None:
            raise
        return begin(turn, asks, about, before=before)
    screens.hand_on(turn.tx, turn.account, before, scene.name)
    scene.begin()
    return None


def writing_of(turn: Turn, number: int) -> FlowDialogue | None:
    """Open what somebody is writing."""
    scene = scene_of(turn, number)
    return None if scene is None else FlowDialogue(turn, scene)


def writing_named(turn: Turn, name: str) -> FlowDialogue | None:
    """Open what somebody is writing by the name of its dialogue."""
    _, _, number = name.partition(":")
    return writing_of(turn, int(number)) if number.isdecimal() else None


def scene_of(turn: Turn, number: int) -> WritingScene | StandingScene | None:
    """Return what is particular to this writing, if what it is about is there and can be read."""
    match read_number(number):
        case "bring", about:
            board = _board(turn, about)
            return None if board is None else BringScene(turn, board, number, f"b{about}")
        case ("change" | "sign") as purpose, about:
            proposal = proposals.by_id(turn.tx, about)
            board = None if proposal is None else _board(turn, proposal.programme)
            if proposal is None or board is None or proposal.author != turn.account:
                return None
            scene = ChangeScene if purpose == "change" else SignScene
            return scene(turn, board, number, proposal)
        case "comment", about:
            board = _board_of(turn, about)
            return None if board is None else CommentScene(turn, board, number, about)
        case "talk", about:
            programme = _talk(turn, about)
            return None if programme is None else CommentScene(turn, programme, number, WHOLE)
        case ("reply" | "amend") as purpose, about:
            return _under_comment(turn, number, purpose, about)
        case "object", about:
            return _objection(turn, number, about)
        case ("may-write" | "may-comment" | "may-recommend" | "may-talk" | "may-reply") as purpose, about:
            return _standing(turn, number, purpose, about)
        case _:
            return None


def _under_comment(turn: Turn, number: int, purpose: Purpose, about: int) -> WritingScene | None:
    comment = comments.by_id(turn.tx, about)
    programme = None if comment is None else _discussed(turn, comment)
    if comment is None or programme is None:
        return None
    if purpose == "reply":
        return CommentScene(turn, programme, number, comment.proposal, comment)
    return AmendScene(turn, programme, number, comment) if comment.author == turn.account else None


def _objection(turn: Turn, number: int, about: int) -> WritingScene | None:
    act = moderations.by_id(turn.tx, about)
    programme = None if act is None else programmes.by_id(turn.tx, act.programme)
    if act is None or programme is None or act.author != turn.account:
        return None
    return ObjectionScene(turn, programme, number, act, place_of(turn.tx, programme, act.kind, act.subject))


def _standing(turn: Turn, number: int, purpose: Purpose, about: int) -> StandingScene | None:
    """Return the questions before an act, and what goes on after a yes: a reply goes on as that reply."""
    act: Standing = "comment"
    goes_on: tuple[str, str]
    match purpose:
        case "may-write":
            programme, act, leads_to, goes_on = _board(turn, about), "write", f"b{about}", ("new", "")
        case "may-comment":
            programme, leads_to, goes_on = _board_of(turn, about), f"i{about}", ("say", "")
        case "may-recommend":
            programme, act, leads_to, goes_on = _board_of(turn, about), "recommend", f"i{about}", ("rec", "")
        case "may-talk":
            programme, leads_to, goes_on = _talk(turn, about), f"z{about}", ("say", "")
        case _:
            comment = comments.by_id(turn.tx, about)
            programme = None if comment is None else _discussed(turn, comment)
            leads_to, goes_on = "" if comment is None else place_under(comment), ("re", str(about))
    rule = None if programme is None else rule_of(programme, act)
    if programme is None or rule is None or not rule.rules:
        return None
    return StandingScene(turn, programme, act, rule, number, leads_to, goes_on)


def place_of(tx: Tx, programme: Programme, kind: Kind, subject: int) -> str:
    """Return as which subject a text opens: its proposal, what is said under its programme, or else the programme."""
    if kind == "proposal":
        return f"i{subject}"
    comment = comments.by_id(tx, subject)
    return f"b{programme.id}" if comment is None else place_under(comment)


def place_under(comment: Comment) -> str:
    """Return as which subject that opens under which a comment stands."""
    return f"i{comment.proposal}" if comment.proposal else f"z{comment.programme}"


def programme_of(tx: Tx, number: int) -> int | None:
    """Return in which programme something is being written, if what it is about is still there."""
    purpose, about = read_number(number) or ("bring", 0)
    match purpose:
        case "bring" | "may-write" | "talk" | "may-talk":
            return about or None
        case "change" | "sign" | "comment" | "may-comment" | "may-recommend":
            proposal = proposals.by_id(tx, about)
            return None if proposal is None else proposal.programme
        case "reply" | "amend" | "may-reply":
            comment = comments.by_id(tx, about)
            return None if comment is None else comment.programme
        case "object":
            act = moderations.by_id(tx, about)
            return None if act is None else act.programme


def _board_of(turn: Turn, proposal: int) -> Programme | None:
    found = proposals.by_id(turn.tx, proposal)
    return None if found is None else _board(turn, found.programme)


def _board(turn: Turn, programme: int) -> Programme | None:
    found = programmes.by_id(turn.tx, programme)
    return found if found is not None and found.content.kind == "board" else None


def _talk(turn: Turn, programme: int) -> Programme | None:
    found = programmes.by_id(turn.tx, programme)
    return found if found is not None and has_talk(found) else None


def _discussed(turn: Turn, comment: Comment) -> Programme | None:
    """Return the programme of a comment, if it can be said something there."""
    return _board(turn, comment.programme) if comment.proposal else _talk(turn, comment.programme)
