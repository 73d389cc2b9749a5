"""A proposal in the chat: read, supported, discussed, shared, reported; by its author changed and withdrawn."""

from conversations import proposing, supporting
from handlers import board_cards, comment_view, idea_view
from handlers.board import BoardDialogue
from handlers.board_view import BoardView
from handlers.screen import Button, Claim, Screen
from handlers.talk import TalkDialogue, number_in
from handlers.turn import Turn
from handlers.writing import Purpose, begin
from participation.proposal import Proposal, check_readable
from participation.refused import Refused
from storage import outbox, pictures, programmes, proposals, screens
from storage.shelf import Programme
from texts import lines, say_html

_BEGIN: dict[str, Purpose] = {"say": "comment", "ed": "change", "sign": "sign"}


class IdeaDialogue(TalkDialogue):
    """One person before one proposal, for one turn."""

    def __init__(self, turn: Turn, programme: Programme, proposal: Proposal) -> None:
        subject = f"i{proposal.id}"
        thread = comment_view.of_proposal(BoardView(turn, programme, subject), proposal)
        super().__init__(turn, programme, f"idea:{proposal.id}", subject, thread)
        self.proposal = proposal

    def open(self, view: str = "") -> None:
        """Draw what is now to be seen; the reader's card about it shows that it was looked at."""
        super().open(view)
        board_cards.looked(self.turn, self.proposal)

    def step_of(self, view: str) -> str:
        """Return what turns the token: another text or state, and each question that asks before something is done."""
        asks = view if view.startswith(("w", "dc.")) else ""
        return f"idea@{self.proposal.state}.{self.proposal.version}.{asks}"

    def drawn(self, view: str) -> Screen:
        """Draw what a view names, for whoever may read it."""
        try:
            check_readable(self.proposal, self.turn.account)
        except Refused as refused:
            text = say_html(self.turn.language, "as-is", text=self.turn.refusal(refused, self.office.timezone))
            return Screen(lines(self.view.title(), "", text), (self._to_list(),))
        kind, _, rest = view.partition(".")
        screen = comment_view.draw(self.view, self.thread, kind, rest)
        screen = screen or idea_view.draw(self.view, self.proposal, kind, rest)
        return Screen(screen.text, (*screen.rows, self._to_list()))

    def _to_list(self) -> tuple[Button, ...]:
        return (self.view.button("board-back", "ls"),)

    def asked_first(self, claim: Claim) -> Purpose | None:
        """Whether one may recommend is asked before."""
        return "may-recommend" if claim.action == "rec" else None

    def do(self, claim: Claim, view: str) -> None:
        """Do what one of its buttons asks for."""
        match claim.action:
            case "ls":
                screens.hand_on(self.turn.tx, self.turn.account, self.name, f"board:{self.programme.id}")
                BoardDialogue(self.turn, self.programme).go_back()
            case "rec" | "unrec" | "fol" | "unfol":
                self._support(claim.action)
                self.again(view)
            case "rp":
                self.report("proposal", self.proposal.id, claim.argument)
            case "unsign":
                proposing.sign(self.turn.tx, self.programme, self.proposal.id, self.turn.account, signed=False)
                self.again("")
            case "wdy":
                proposing.withdraw(self.turn.tx, self.programme, self.proposal.id, self.turn.account, self.turn.at)
                self.again("")
            case "pic" | "qr":
                self._send(claim.action)
            case action if action in _BEGIN:
                begin(self.turn, _BEGIN[action], self.proposal.id, before=self.name)
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

    def again(self, view: str) -> None:
        """Draw it as it is after what has just been done."""
        now = proposals.by_id(self.turn.tx, self.proposal.id)
        if now is not None:
            IdeaDialogue(self.turn, self.programme, now).open(view)


def idea_of(turn: Turn, proposal: int) -> IdeaDialogue | None:
    """Open a proposal, if there is one with this id."""
    found = proposals.by_id(turn.tx, proposal)
    programme = None if found is None else programmes.by_id(turn.tx, found.programme)
    if found is None or programme is None or programme.content.kind != "board":
        return None
    return IdeaDialogue(turn, programme, found)


def open_link(turn: Turn, payload: str) -> None:
    """Open the proposal that a link names."""
    dialogue = idea_of(turn, number_in(payload))
    if dialogue is None:
        turn.write(say_html(turn.language, "refused-proposal-gone"))
        return
    dialogue.open()
