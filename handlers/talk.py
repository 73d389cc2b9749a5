"""What people say in the chat under a programme: read from any message, written, reported, deleted, each once."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from conversations import commenting, reporting, subjects
from handlers import comment_view, talk_view, texts_news
from handlers.asking import Asker
from handlers.board_view import BoardView
from handlers.comment_view import Thread
from handlers.intent import Heard, Text
from handlers.screen import Claim, Screen, claim_of
from handlers.turn import Turn
from handlers.ways import has_talk
from handlers.writing import Purpose, begin
from participation.moderating import REASONS, Kind
from participation.programme import Office
from participation.refused import Refused
from participation.words import Localized
from storage import comments, programmes, screens
from storage.shelf import Programme
from texts import say, say_html

# What can't be done twice needs the newest drawing; all else says what shall be, or only looks.
_ONCE: Final = frozenset({"wdy", "dcy"})
_UNDER_A_COMMENT: Final[Mapping[str, Purpose]] = MappingProxyType({"re": "reply", "am": "amend", "objm": "object"})
_LONGEST_ID: Final = 19


class TalkDialogue:
    """One person before what is said under one programme, for one turn; for proposals `handlers.idea` adds to it."""

    is_choosing = False
    goes_on = False

    def __init__(self, turn: Turn, programme: Programme, name: str, subject: str, thread: Thread) -> None:
        self.turn = turn
        self.programme = programme
        self.name = name
        self.subject = subject
        self.thread = thread
        self.view = BoardView(turn, programme, subject)
        self.asker = Asker(turn.language, subject)

    # What is other under a proposal

    def step_of(self, view: str) -> str:
        """Return what turns the token: each question that asks before something is deleted."""
        return f"talk@{view if view.startswith('dc.') else ''}"

    def drawn(self, view: str) -> Screen:
        """Draw what a view names; whatever it names that is not there is the discussion."""
        kind, _, rest = view.partition(".")
        if kind == "s":
            return talk_view.share(self.view)
        return comment_view.draw(self.view, self.thread, kind, rest) or comment_view.discussion(
            self.view, self.thread, rest
        )

    def do(self, claim: Claim, view: str) -> None:  # noqa: ARG002  (under a proposal some acts come back to it)
        """Do what one of its own buttons asks for. Raises Refused."""
        if claim.action != "say":
            raise Refused("not-here")
        begin(self.turn, "talk", self.programme.id, before=self.name)

    def asked_first(self, claim: Claim) -> Purpose | None:  # noqa: ARG002  (the same)
        """Return what is asked before this can be done, where it is something else than writing."""
        return None

    def again(self, view: str) -> None:
        """Draw it as it is after what has just been done."""
        self.open(view)

    # What is the same wherever something is said

    @property
    def title(self) -> Localized:
        """What it is about."""
        return self.programme.content.title

    @property
    def office(self) -> Office:
        """Who answers for it."""
        return self.programme.content.office

    def stray(self) -> str:
        """Return the key of what is said where something was sent that means nothing here."""
        return "idea-stray"

    def drop(self) -> None:
        """Nothing is begun here: what is written has a dialogue of its own."""

    def open(self, view: str = "") -> None:
        """Draw what is now to be seen; typed text goes here from now on."""
        self.turn.focus(self.name)
        self.turn.show(self.name, self.step_of(view), self.drawn(view), view=view)

    def tap(self, claim: Claim, message_id: int) -> None:
        """Handle a tap on one of its buttons, whatever message it hangs on."""
        turn = self.turn
        screen = screens.find(turn.tx, turn.account, self.name)
        view = screen.view if screen else ""
        if claim.action in _ONCE and (
            screen is None or not claim.token or (screen.token, screen.step) != (claim.token, self.step_of(view))
        ):
            turn.alert(say(turn.language, "old-screen"))
            return self.open(view)
        if message_id and claim.token:
            screens.seen_at(turn.tx, turn.account, self.name, message_id)
        try:
            with turn.tx.savepoint():
                self._do(claim, view)
        except Refused as refused:
            asks = self.asked_first(claim) if refused.key == "standing-unknown" else None
            if asks is not None:
                begin(turn, asks, self.thread.proposal, before=self.name)
                return None
            turn.refuse(refused, self.office, self.view.human)
            self.again(view)
        return None

    def _do(self, claim: Claim, view: str) -> None:
        match claim.action:
            case "open":
                self.open()
            case "vw":
                self.open(claim.argument)
            case "rpc":
                comment, _, reason = claim.argument.partition(".")
                self._is_here(number_in(comment))
                self.report("comment", number_in(comment), reason)
            case "dcy":
                self._delete(number_in(claim.argument))
            case action if action in _UNDER_A_COMMENT:
                begin(self.turn, _UNDER_A_COMMENT[action], number_in(claim.argument), before=self.name)
            case _:
                self.do(claim, view)

    def report(self, kind: Kind, subject: int, reason: str) -> None:
        """Report a text, and say what came of it. Raises Refused."""
        reasons = {each: each for each in REASONS}
        if reason not in reasons:
            raise Refused("report-reason-unknown")
        turn = self.turn
        said = reporting.report(turn.tx, self.programme, kind, subject, turn.account, reasons[reason], turn.at)
        if said.hidden:
            hidden = subjects.the(turn.tx, self.programme, kind, subject)
            texts_news.reported_away(turn.tx, turn.house, self.programme, hidden, turn.at)
        turn.alert(self.view.say("report-done" if said.fresh else "report-again"))
        self.again("" if kind == "proposal" else "c")

    def _delete(self, comment: int) -> None:
        self._is_here(comment)
        commenting.delete(self.turn.tx, self.programme, comment, self.turn.account, self.turn.at)
        self.turn.notice(self.view.say("comment-deleted"))
        self.again("c")

    def _is_here(self, comment: int) -> None:
        found = comments.by_id(self.turn.tx, comment)
        if found is None or (found.programme, found.proposal) != (self.programme.id, self.thread.proposal):
            raise Refused("comment-gone")

    def hear(self, heard: Heard, message_id: int) -> bool:  # noqa: ARG002  (no message is kept here)
        """Do as if the button had been tapped whose name was typed."""
        screen = screens.find(self.turn.tx, self.turn.account, self.name)
        view = screen.view if screen else ""
        if not isinstance(heard, Text):
            return False
        button = self.drawn(view).named(heard.text)
        if button is None:
            return False
        if button.subject != self.subject:
            return self.turn.lead(button)
        token = screens.at_step(self.turn.tx, self.turn.account, self.name, self.step_of(view), view)
        self.tap(claim_of(button, token), 0)
        if self.turn.answer.alert:
            self.turn.write(say_html(self.turn.language, "as-is", text=self.turn.answer.text))
        return True


def number_in(argument: str) -> int:
    """Read an id; 0, which is nobody's, where it is none."""
    return int(argument) if argument.isdecimal() and argument.isascii() and len(argument) < _LONGEST_ID else 0


def talk_of(turn: Turn, programme: int) -> TalkDialogue | None:
    """Open what is said right under a programme, if that is possible there; boards have it under proposals."""
    found = programmes.by_id(turn.tx, programme)
    if found is None or not has_talk(found):
        return None
    name, subject = f"talk:{programme}", f"z{programme}"
    return TalkDialogue(turn, found, name, subject, talk_view.thread(BoardView(turn, found, subject)))


def open_link(turn: Turn, payload: str) -> None:
    """Open what is said under the programme that a link names."""
    dialogue = talk_of(turn, number_in(payload))
    if dialogue is None:
        turn.write(say_html(turn.language, "talk-gone"))
        return
    dialogue.open()
