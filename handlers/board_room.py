"""What the places of a board's office share: texts by kind and number, what they are called, and long ones in parts."""

from conversations.subjects import Subject
from handlers.office_room import Room, counted
from handlers.turn import Turn
from participation.board import Board
from participation.moderating import Kind
from participation.proposal import Proposal
from participation.public_text import isolated
from participation.reading import LONGEST, pieces
from storage import comments, proposals, residents
from storage.shelf import Programme
from texts import Said, say

PER_PAGE = 8
_SHORT = 60


def programme_of(room: Room) -> Programme:
    """Return the programme that a place is about; each of these is about one."""
    assert room.programme is not None  # noqa: S101  (for the type checker)
    return room.programme


def is_discussed(programme: Programme) -> bool:
    """Tell whether people may write there, so that there can be something to look at."""
    return isinstance(programme.content, Board) or programme.content.comments is not None


def key_of(kind: Kind, subject: int) -> str:
    """Return a text's kind and number as a button holds them."""
    return f"{kind[0]}{subject}"


def read_key(key: str) -> tuple[Kind, int]:
    """Read a text's kind and number; what no button of ours has said leads to number 0, which is none."""
    kind: Kind = "comment" if key[:1] == "c" else "proposal"
    return kind, counted(key[1:])


def found(room: Room, key: str) -> Subject | None:
    """Return the text that a button names, if it is one of this programme of which anything is left."""
    kind, number = read_key(key)
    tx = room.turn.tx
    there: Subject | None = proposals.by_id(tx, number) if kind == "proposal" else comments.by_id(tx, number)
    if there is None or there.programme != programme_of(room).id or there.state in ("erased", "deleted"):
        return None
    return there


def short(text: str, longest: int = _SHORT) -> str:
    """Return the beginning of a text, on one line."""
    line = " ".join(text.split())
    return isolated(line if len(line) <= longest else line[: longest - 1] + "…")


def called(subject: Subject) -> str:
    """Return what a text is called: a proposal's title, of a comment its beginning."""
    return short(subject.title if isinstance(subject, Proposal) else subject.body)


def author_of(turn: Turn, text: Subject) -> Said:
    """Name an author as everybody sees them: of what a contest has accepted, only where they want it."""
    shown = text.author if not isinstance(text, Proposal) or text.signed else None
    name = None if shown is None else residents.public_name(turn.tx, shown)
    return say(turn.language, "as-is", text=isolated(name)) if name else say(turn.language, "texts-nameless")


def in_parts(text: str, longest: int = LONGEST) -> list[str]:
    """Return a text in parts as a phone shows them, each with its own direction."""
    return [isolated(part) for part in pieces(text, longest=longest)]


def part_number(argument: str, count: int) -> int:
    """Return which part (from 1) a button means, the nearest there is."""
    return min(max(counted(argument), 1), count)
