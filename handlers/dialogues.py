"""Every dialogue there is, by the name of its flow and by the letter of its buttons."""

from collections.abc import Callable, Mapping

from handlers import (
    counter_writing,
    guardian,
    idea,
    invited,
    notice_settings,
    office_door,
    receipt_link,
    role_link,
    talk,
)
from handlers.announcement import announcement_of
from handlers.announcement_list import announcements_of
from handlers.application import application_of
from handlers.board import BoardDialogue, board_of
from handlers.board_office import board_office_of
from handlers.board_reply import board_reply_of
from handlers.changing import changing_of
from handlers.counter import at_counter
from handlers.desk import application_on_desk
from handlers.dialogue import Dialogue
from handlers.entry import EntryScene
from handlers.flow_dialogue import FlowDialogue
from handlers.guardian import guardian_of
from handlers.idea import idea_of
from handlers.invited import invited_of
from handlers.judge import judge_of
from handlers.judged import judged_of
from handlers.office import office_of
from handlers.office_door import Ways
from handlers.office_today import today_of
from handlers.opening import opening_of
from handlers.opening_draft import draft_of
from handlers.own import OwnDialogue
from handlers.receipt_link import receipt_link_of
from handlers.role_link import role_link_of
from handlers.screen import Claim
from handlers.team import team_of
from handlers.turn import Turn
from handlers.vote import VoteDialogue
from handlers.writing import writing_of
from participation.board import Board
from participation.programme import Vote
from storage import programmes
from storage.database import Tx
from storage.shelf import Programme

Opener = Callable[[Turn, int], Dialogue | None]
"""Opens the dialogue about what has this id, for whoever may be in it; None for anybody else, or if it is gone."""


def served(tx: Tx) -> list[Programme]:
    """Return the programmes, each of which has a dialogue, in the order in which they were first published."""
    return list(programmes.everything(tx))


def of_programme(turn: Turn, programme: Programme) -> Dialogue:
    """Open a programme as somebody meets it who follows its link."""
    if isinstance(programme.content, Vote):
        return VoteDialogue(turn, programme)
    if isinstance(programme.content, Board):
        return BoardDialogue(turn, programme)
    return FlowDialogue(turn, EntryScene(turn, programme))


def _programme(turn: Turn, programme: int) -> Dialogue | None:
    found = programmes.by_id(turn.tx, programme)
    return None if found is None else of_programme(turn, found)


def _own(turn: Turn, _: int) -> Dialogue:
    return OwnDialogue(turn)


def _application(turn: Turn, application: int) -> Dialogue | None:
    return application_of(turn, application) or _counter(turn, application)


def _inside(opener: Callable[[Turn, int, Ways], Dialogue | None]) -> Opener:
    """Put the office's door before a dialogue: it stands in its place until it is open."""
    return lambda turn, id_: office_door.passed(turn, opener(turn, id_, WAYS), WAYS)


def _door(turn: Turn, _: int) -> Dialogue | None:
    return office_door.door_of(turn, WAYS)


def _entry(turn: Turn, entry: int) -> Dialogue | None:
    return receipt_link_of(turn, entry) or _counter_writing(turn, entry)


_counter, _counter_writing = _inside(at_counter), _inside(counter_writing.at_counter)
_office, _desk = _inside(office_of), _inside(application_on_desk)
_judge, _judged = _inside(judge_of), _inside(judged_of)
_board_office, _board_reply = _inside(board_office_of), _inside(board_reply_of)
_announcements, _announcement = _inside(announcements_of), _inside(announcement_of)
_today = _inside(today_of)
_changing = _inside(changing_of)
_opening, _draft = _inside(opening_of), _inside(draft_of)

FLOWS: Mapping[str, Opener] = {
    "vote": _programme,
    "entry": _programme,
    "apply": _application,
    "notices": notice_settings.of_programme,
    "team": team_of,
    "join": invited_of,
    "guardian": guardian_of,
    "own": _own,
    "door": _door,
    "office": _office,
    "desk": _desk,
    "judge": _judge,
    "judged": _judged,
    "role": role_link_of,
    "receipt": receipt_link_of,
    "assist": _counter_writing,
    "board": board_of,
    "idea": idea_of,
    "talk": talk.talk_of,
    "write": writing_of,
    "boardoffice": _board_office,
    "boardreply": _board_reply,
    "announcements": _announcements,
    "announcement": _announcement,
    "today": _today,
    "change": _changing,
    "opening": _opening,
    "draft": _draft,
}
"""By the first part of a dialogue's name."""

LETTERS: Mapping[str, Opener] = {
    "": _programme,
    "a": _application,
    "t": team_of,
    "j": invited_of,
    "g": guardian_of,
    "m": _own,
    "k": _door,
    "o": _office,
    "q": _desk,
    "r": role_link_of,
    "v": _judge,
    "w": _judged,
    "n": notice_settings.of_programme,
    "s": _entry,
    "b": board_of,
    "i": idea_of,
    "z": talk.talk_of,
    "u": writing_of,
    "x": _board_office,
    "y": _board_reply,
    "c": _announcements,
    "d": _announcement,
    "l": _today,
    "h": _changing,
    "p": _opening,
    "e": _draft,
}
"""By the letter before the id in a button's subject."""

LINKS: Mapping[str, Callable[[Turn, str], None]] = {
    "t_": invited.open_link,
    "g_": guardian.open_link,
    "r_": role_link.open_link,
    "s_": receipt_link.open_link,
    "i_": idea.open_link,
    "c_": talk.open_link,
}
"""By how the payload of a deep link begins, what opens it with the rest; no programme's link begins so."""


def named(turn: Turn, name: str | None) -> Dialogue | None:
    """Return the dialogue with this name, ``flow:id``, if there still is one."""
    flow, _, subject = (name or "").partition(":")
    opener = FLOWS.get(flow)
    return opener(turn, int(subject)) if opener is not None and subject.isdecimal() else None


def claimed(turn: Turn, claim: Claim) -> Dialogue | None:
    """Return the dialogue that a button says it belongs to, if there is one for this person."""
    opener = LETTERS.get(claim.kind)
    return opener(turn, claim.subject) if opener is not None and (claim.kind or claim.subject) else None


WAYS = Ways(named, claimed)
"""How one dialogue leads to another without knowing this file."""
