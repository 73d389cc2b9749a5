"""A board in the chat: its card, its lists, finding by words, and the way to write."""

from handlers import board_lists
from handlers.board_view import BoardView
from handlers.intent import Heard, Text
from handlers.screen import Claim, claim_of
from handlers.turn import Turn
from handlers.writing import begin
from participation.finding import words_of
from participation.programme import Office
from participation.refused import Refused
from participation.words import Localized
from storage import programmes, screens, search
from storage.shelf import Programme
from texts import say

_STEP = "board"  # nothing is done on these screens, so no drawing of them grows old


class BoardDialogue:
    """One person on one board, for one turn."""

    is_choosing = False

    def __init__(self, turn: Turn, programme: Programme) -> None:
        self.turn = turn
        self.programme = programme
        self.name = name_of(programme.id)
        self.subject = f"b{programme.id}"
        self.view = BoardView(turn, programme, self.subject)

    @property
    def title(self) -> Localized:
        """What it is about."""
        return self.programme.board.title

    @property
    def office(self) -> Office:
        """Who answers for it."""
        return self.programme.board.office

    @property
    def goes_on(self) -> bool:
        """Nothing is begun here: what is written has a dialogue of its own."""
        return False

    def stray(self) -> str:
        """Return the key of what is said where something was sent that means nothing here."""
        return "board-stray"

    def drop(self) -> None:
        """Nothing is begun here."""

    def open(self, view: str = "") -> None:
        """Draw what is now to be seen; typed text goes here from now on."""
        self.turn.focus(self.name)
        about = f"person:{self.turn.account}" if view.startswith(("f.", "l.mine")) else None
        self.turn.show(self.name, _STEP, board_lists.draw(self.view, view), view=view, about=about)

    def go_back(self) -> None:
        """Draw what was last seen here: the same list, the same page."""
        screen = screens.find(self.turn.tx, self.turn.account, self.name)
        self.open(screen.view if screen else "")

    def tap(self, claim: Claim, message_id: int) -> None:
        """Handle a tap on one of its buttons, whatever message it hangs on: all of them only look, or begin."""
        turn = self.turn
        if message_id:
            screens.seen_at(turn.tx, turn.account, self.name, message_id)
        match claim.action:
            case "open":
                self.open()
            case "vw":
                self.open(claim.argument)
            case "fp":
                screen = screens.find(turn.tx, turn.account, self.name)
                self.open(board_lists.found_view(screen.view if screen else "", claim.argument))
            case "new":
                self._write()
            case _:
                turn.alert(say(turn.language, "old-screen"))
                self.go_back()

    def _write(self) -> None:
        try:
            begin(self.turn, "bring", self.programme.id, before=self.name)
        except Refused as refused:
            self.turn.refuse(refused, self.office, self.programme.board.human)
            self.go_back()

    def hear(self, heard: Heard, message_id: int) -> bool:  # noqa: ARG002  (no message is kept here)
        """Look for what was typed, or do as if the button of that name had been tapped."""
        if not isinstance(heard, Text):
            return False
        turn = self.turn
        screen = screens.find(turn.tx, turn.account, self.name)
        view = screen.view if screen else ""
        button = board_lists.draw(self.view, view).named(heard.text)
        if button is not None:
            if button.subject != self.subject:
                return turn.lead(button)
            self.tap(claim_of(button, ""), 0)
            return True
        asked = view == "f" or view.startswith("f.")
        try:
            words = words_of(heard.text)
        except Refused as refused:
            if asked:
                turn.refuse_in_writing(refused, self.office, self.programme.board.human)
                self.open("f")
            return asked
        if not asked and not search.find(turn.tx, self.programme.id, words, size=1).found:
            return False  # it may be a word of the menu, or the name of something else
        self.open(f"f.1.{heard.text}")
        return True


def name_of(programme: int) -> str:
    """Return how screens and the focus know the dialogue of a board."""
    return f"board:{programme}"


def board_of(turn: Turn, programme: int) -> BoardDialogue | None:
    """Open a board, if there is one with this id."""
    found = programmes.by_id(turn.tx, programme)
    return None if found is None or found.content.kind != "board" else BoardDialogue(turn, found)
