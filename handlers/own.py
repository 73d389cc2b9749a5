"""What is one's own: getting everything that is held about oneself, and having it erased."""

from hashlib import sha256

from handlers import erase_view, own_data
from handlers.asking import Asker, paragraphs
from handlers.intent import Heard, Text
from handlers.screen import Claim, Screen, claim_of
from handlers.turn import Turn
from handlers.ways import leading
from participation.asking_for_data import check_again
from participation.refused import Refused
from participation.words import Localized
from storage import erasures, outbox, papers, screens
from storage import own_data as asked
from storage.outbox import Trace
from texts import LANGUAGES, say, say_html

NAME = "own:1"
SUBJECT = "m1"
"""Everybody has one dialogue of this kind: the number says nothing."""


def ask_for_data(turn: Turn, _: str = "") -> None:
    """Say what somebody gets who wants to see what is held about them."""
    OwnDialogue(turn).open("data")


def ask_to_erase(turn: Turn, _: str = "") -> None:
    """Show what would go and what must stay."""
    OwnDialogue(turn).open("erase")


class OwnDialogue:
    """One person before what is held about them, for one turn.

    Its views are ``data``, ``coming``, ``erase`` and ``sure``; the last two end in ``+`` where what was handed in and
    can be withdrawn is to go too.
    """

    name = NAME
    subject = SUBJECT
    goes_on = False
    is_choosing = False

    def __init__(self, turn: Turn) -> None:
        self.turn = turn
        self.asker = Asker(turn.language, SUBJECT)

    @property
    def title(self) -> Localized:
        """What it is about."""
        return Localized({language: say(language, "command-mydata") for language in LANGUAGES})

    def stray(self) -> str:
        """Return the key of what is said where something was sent that means nothing here."""
        return "text-stray"

    # What is to be seen

    def open(self, view: str = "") -> None:
        """Draw what is now to be seen; typed names of buttons go here from now on."""
        view = view or "data"
        self.turn.focus(NAME)
        step, screen = self._drawn(view)
        self.turn.show(NAME, step, screen, view=view, about=f"person:{self.turn.account}")

    def _drawn(self, view: str) -> tuple[str, Screen]:
        """Return the step as its token knows it, and its drawing."""
        if erasures.is_under_way(self.turn.tx, self.turn.account):
            return "erasing", Screen(say_html(self.turn.language, "erase-under-way"))
        match view.removesuffix("+"):
            case "erase":
                return f"erase@{self._seen(view)}", erase_view.what_goes(self.turn, withdraws=view.endswith("+"))
            case "sure":
                return f"sure@{self._seen(view)}", erase_view.sure(self.turn, withdraws=view.endswith("+"))
            case "coming":
                return "coming", self._coming()
            case _:
                return "data", self._data()

    def _seen(self, view: str) -> str:
        """Return what stands for all that would go: whatever changes of it makes the buttons old."""
        text = erase_view.what_goes(self.turn, withdraws=view.endswith("+")).text
        return sha256(text.encode()).hexdigest()[:12]

    def _data(self) -> Screen:
        said = [self.asker.html("mydata-about"), self.asker.html("mydata-nobody-else")]
        count = self._parts()
        if count > 1:
            said.append(self.asker.html("mydata-parts", count=count))
        rows = ((self.asker.button("mydata-make", "make"),), (leading(self.turn, "menu-back", "menu"),))
        return Screen(paragraphs([self.asker.html("mydata-title")], said, [self.asker.html("mydata-stays")]), rows)

    def _coming(self) -> Screen:
        return Screen(self.asker.html("mydata-coming"), ((leading(self.turn, "menu-back", "menu"),),))

    def _parts(self) -> int:
        sent = papers.of_account(self.turn.tx, self.turn.account)
        return len(own_data.shared_out([("", paper) for paper in sent if paper.stored is not None]))

    # What is done

    def tap(self, claim: Claim, message_id: int) -> None:
        """Handle a tap on one of its buttons; none of them may be old."""
        turn = self.turn
        screen = screens.find(turn.tx, turn.account, NAME)
        view = screen.view if screen else ""
        step, _ = self._drawn(view)
        if screen is None or not claim.token or (screen.token, screen.step) != (claim.token, step):
            turn.alert(say(turn.language, "old-screen"))
            return self.open(view)
        if message_id:
            screens.seen_at(turn.tx, turn.account, NAME, message_id)
        return self._do(claim, view)

    def _do(self, claim: Claim, view: str) -> None:
        withdraws = "+" if view.endswith("+") else ""
        match view.removesuffix("+"), claim.action:
            case _, "make":
                self._make()
            case "erase", "too":
                self.open("erase+")
            case "erase", "not-too":
                self.open("erase")
            case "erase", "on":
                self.open(f"sure{withdraws}")
            case "sure", "back":
                self.open(f"erase{withdraws}")
            case "sure", "erase":
                turn = self.turn
                erasures.ask(
                    turn.tx, turn.account, withdraws=bool(withdraws), language=turn.language, at=turn.at
                )  # the next tick carries it out
                self.open(view)
            case _:
                self.turn.alert(say(self.turn.language, "refused-not-here"))
                self.open(view)

    def _make(self) -> None:
        """Queue the files: each is made when it is sent."""
        turn = self.turn
        try:
            check_again(asked.asked_at(turn.tx, turn.account), turn.at)
        except Refused as refused:
            turn.alert(turn.refusal(refused, turn.house.timezone))
            return self.open("data")
        asked.ask(turn.tx, turn.account, turn.at)
        for part in range(self._parts()):
            payload = {"make": "own-data", "account": turn.account, "language": turn.language, "part": part}
            payload["timezone"] = turn.house.timezone
            trace = Trace(f"person:{turn.account}")
            outbox.send_file(turn.tx, turn.account, payload, turn.at, trace=trace)
        return self.open("coming")

    def hear(self, heard: Heard, message_id: int) -> bool:  # noqa: ARG002  (a name of a button comes in any message)
        """Do as if the button had been tapped whose name was typed."""
        screen = screens.find(self.turn.tx, self.turn.account, NAME)
        view = screen.view if screen else "data"
        step, drawn = self._drawn(view)
        button = drawn.named(heard.text) if isinstance(heard, Text) else None
        if button is None or button.lasting:  # (the menu's own are known by their names everywhere)
            return False
        token = screens.at_step(self.turn.tx, self.turn.account, NAME, step, view)
        self.tap(claim_of(button, token), 0)
        if self.turn.answer.alert:  # who types sees no alert
            self.turn.write(say_html(self.turn.language, "as-is", text=self.turn.answer.text))
        return True

    def drop(self) -> None:
        """Nothing is begun here."""
