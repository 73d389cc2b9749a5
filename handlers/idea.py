"""A proposal in the chat: read, supported, discussed, shared, reported; by its author changed and withdrawn."""

from conversations import commenting, proposing, reporting, supporting
from handlers import comment_view, idea_view
from handlers.asking import Asker
from handlers.board import BoardDialogue
from handlers.board_view import BoardView
from handlers.intent import Heard, Text
from handlers.screen import Button, Claim, Screen, claim_of
from handlers.turn import Turn
from handlers.writing import Purpose, begin
from participation.moderating import REASONS, Kind
from participation.programme import Office
from participation.proposal import Proposal, check_readable
from participation.refused import Refused
from participation.words import Localized
from storage import comments, outbox, pictures, programmes, proposals, screens
from storage.shelf import Programme
from texts import lines, say, say_html

# What can't be done twice needs the newest drawing; all else says what shall be, or only looks.
_ONCE = frozenset({"wdy", "dcy"})
_BEGIN: dict[str, Purpose] = {"say": "comment", "re": "reply", "am": "amend", "ed": "change", "objm": "object"}


class IdeaDialogue:
    """One person before one proposal, for one turn."""

    is_choosing = False
    goes_on = False

    def __init__(self, turn: Turn, programme: Programme, proposal: Proposal) -> None:
        self.turn = turn
        self.programme = programme
        self.proposal = proposal
        self.name = f"idea:{proposal.id}"
        self.subject = f"i{proposal.id}"
        self.view = BoardView(turn, programme, self.subject)
        self.asker = Asker(turn.language, self.subject)

    @property
    def title(self) -> Localized:
        """What it is about."""
        return self.programme.board.title

    @property
    def office(self) -> Office:
        """Who answers for it."""
        return self.programme.board.office

    def stray(self) -> str:
        """Return the key of what is said where something was sent that means nothing here."""
        return "idea-stray"

    def drop(self) -> None:
        """Nothing is begun here: what is written has a dialogue of its own."""

    # What is to be seen

    def open(self, view: str = "") -> None:
        """Draw what is now to be seen; typed text goes here from now on."""
        self.turn.focus(self.name)
        self.turn.show(self.name, self._step(view), self._draw(view), view=view)

    def _step(self, view: str) -> str:
        """Return what turns the token: another text or state, and each question that asks before something is done."""
        asks = view if view.startswith(("w", "dc.")) else ""
        return f"idea@{self.proposal.state}.{self.proposal.version}.{asks}"

    def _draw(self, view: str) -> Screen:
        try:
            check_readable(self.proposal, self.turn.account)
        except Refused as refused:
            text = say_html(self.turn.language, "as-is", text=self.turn.refusal(refused, self.office.timezone))
            return Screen(lines(self.view.title(), "", text), (self._to_list(),))
        kind, _, rest = view.partition(".")
        match kind:
            case "c":
                screen = comment_view.discussion(self.view, self.proposal, rest)
            case "cm" | "dc" | "rc" if rest.isdecimal() and rest.isascii() and len(rest) < _LONGEST_ID:
                screen = comment_view.one(self.view, self.proposal, kind, int(rest))
            case _:
                screen = idea_view.draw(self.view, self.proposal, kind, rest)
        return Screen(screen.text, (*screen.rows, self._to_list()))

    def _to_list(self) -> tuple[Button, ...]:
        return (self.view.button("board-back", "ls"),)

    # What is done

    def tap(self, claim: Claim, message_id: int) -> None:
        """Handle a tap on one of its buttons, whatever message it hangs on."""
        turn = self.turn
        screen = screens.find(turn.tx, turn.account, self.name)
        view = screen.view if screen else ""
        if claim.action in _ONCE and (
            screen is None or not claim.token or (screen.token, screen.step) != (claim.token, self._step(view))
        ):
            turn.alert(say(turn.language, "old-screen"))
            return self.open(view)
        if message_id and claim.token:
            screens.seen_at(turn.tx, turn.account, self.name, message_id)
        try:
            with turn.tx.savepoint():
                self._do(claim, view)
        except Refused as refused:
            if refused.key == "standing-unknown" and claim.action == "rec":
                begin(turn, "may-recommend", self.proposal.id, before=self.name)
                return None
            turn.refuse(refused, self.office, self.programme.board.human)
            self._again(view)
        return None

    def _do(self, claim: Claim, view: str) -> None:
        match claim.action:
            case "open":
                self.open()
            case "vw":
                self.open(claim.argument)
            case "ls":
                screens.hand_on(self.turn.tx, self.turn.account, self.name, f"board:{self.programme.id}")
                BoardDialogue(self.turn, self.programme).go_back()
            case "rec" | "unrec" | "fol" | "unfol":
                self._support(claim.action)
                self._again(view)
            case "rp":
                self._report("proposal", self.proposal.id, claim.argument)
            case "rpc":
                comment, _, reason = claim.argument.partition(".")
                self._report("comment", _id(comment), reason)
            case "wdy":
                proposing.withdraw(self.turn.tx, self.programme, self.proposal.id, self.turn.account, self.turn.at)
                self._again("")
            case "dcy":
                self._delete(_id(claim.argument))
            case "pic" | "qr":
                self._send(claim.action)
            case action if action in _BEGIN:
                purpose = _BEGIN[action]
                about = self.proposal.id if purpose in {"comment", "change"} else _id(claim.argument)
                begin(self.turn, purpose, about, before=self.name)
            case _:
                raise Refused("not-here")

    def _support(self, action: str) -> None:
        tx, turn, programme, proposal = self.turn.tx, self.turn, self.programme, self.proposal.id
        match action:
            case "rec":
                stands = supporting.recommend(tx, programme, proposal, turn.account, turn.at)
                key = "recommend-reached" if stands.reached else "recommend-done"
                turn.notice(self.view.say(key, recommendations=stands.proposal.recommendations))
            case "unrec":
                stands = supporting.take_back(tx, programme, proposal, turn.account, turn.at)
                turn.notice(self.view.say("recommend-back", recommendations=stands.proposal.recommendations))
            case "fol":
                supporting.follow(tx, programme, proposal, turn.account)
                turn.notice(self.view.say("follow-done"))
            case _:
                supporting.unfollow(tx, proposal, turn.account)
                turn.notice(self.view.say("follow-ended"))

    def _report(self, kind: Kind, subject: int, reason: str) -> None:
        reasons = {each: each for each in REASONS}
        if reason not in reasons:
            raise Refused("report-reason-unknown")
        if kind == "comment":
            self._is_here(subject)
        said = reporting.report(
            self.turn.tx, self.programme, kind, subject, self.turn.account, reasons[reason], self.turn.at
        )
        self.turn.alert(self.view.say("report-done" if said.fresh else "report-again"))
        self._again("" if kind == "proposal" else "c")

    def _delete(self, comment: int) -> None:
        self._is_here(comment)
        commenting.delete(self.turn.tx, self.programme, comment, self.turn.account, self.turn.at)
        self.turn.notice(self.view.say("comment-deleted"))
        self._again("c")

    def _is_here(self, comment: int) -> None:
        found = comments.by_id(self.turn.tx, comment)
        if found is None or found.proposal != self.proposal.id:
            raise Refused("comment-gone")

    def _send(self, what: str) -> None:
        """Send its pictures, or the code that leads to it, as files."""
        check_readable(self.proposal, self.turn.account)
        shown = pictures.of(self.turn.tx, self.proposal.id)
        count = 1 if what == "qr" else len(shown)
        for number in range(count):
            payload = {"make": f"proposal-{what}", "proposal": self.proposal.id, "number": number}
            payload |= {"account": self.turn.account, "username": self.turn.house.username}
            outbox.send_file(self.turn.tx, self.turn.account, payload, self.turn.at)
        self.turn.notice(self.view.say("board-file-coming"))

    def _again(self, view: str) -> None:
        """Draw it as it is after what has just been done."""
        now = proposals.by_id(self.turn.tx, self.proposal.id)
        if now is not None:
            IdeaDialogue(self.turn, self.programme, now).open(view)

    def hear(self, heard: Heard, message_id: int) -> bool:  # noqa: ARG002  (no message is kept here)
        """Do as if the button had been tapped whose name was typed."""
        screen = screens.find(self.turn.tx, self.turn.account, self.name)
        view = screen.view if screen else ""
        if not isinstance(heard, Text):
            return False
        button = self._draw(view).named(heard.text)
        if button is None or button.subject != self.subject:
            return False
        token = screens.at_step(self.turn.tx, self.turn.account, self.name, self._step(view), view)
        self.tap(claim_of(button, token), 0)
        if self.turn.answer.alert:
            self.turn.write(say_html(self.turn.language, "as-is", text=self.turn.answer.text))
        return True


_LONGEST_ID = 19


def _id(argument: str) -> int:
    """Read an id; 0, which is nobody's, where it is none."""
    return int(argument) if argument.isdecimal() and argument.isascii() and len(argument) < _LONGEST_ID else 0


def idea_of(turn: Turn, proposal: int) -> IdeaDialogue | None:
    """Open a proposal, if there is one with this id."""
    found = proposals.by_id(turn.tx, proposal)
    programme = None if found is None else programmes.by_id(turn.tx, found.programme)
    if found is None or programme is None or programme.content.kind != "board":
        return None
    return IdeaDialogue(turn, programme, found)


def open_link(turn: Turn, payload: str) -> None:
    """Open the proposal that a link names."""
    dialogue = idea_of(turn, _id(payload))
    if dialogue is None:
        turn.write(say_html(turn.language, "refused-proposal-gone"))
        return
    dialogue.open()
