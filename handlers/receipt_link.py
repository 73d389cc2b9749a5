"""The link on a printed receipt, as it is met by whoever opens it: what it leads to, and whether it is theirs."""

from conversations import taking_over
from handlers import cards
from handlers.asking import paragraphs
from handlers.intent import Heard
from handlers.screen import Button, Claim, Screen
from handlers.turn import Turn
from participation.programme import Office
from participation.refused import Refused
from participation.words import Localized
from storage import applications, assisted, programmes, screens
from storage.assisted import Entry
from storage.shelf import Programme
from texts import say, say_html

FLOW = "receipt"


def open_link(turn: Turn, token: str) -> None:
    """Show what a link leads to; looking changes nothing."""
    try:
        entry = taking_over.look(turn.tx, token, turn.account, at=turn.at)
    except Refused as refused:
        turn.write(say_html(turn.language, "as-is", text=turn.refusal(refused, turn.house.timezone)))
        return
    programme = programmes.by_id(turn.tx, entry.programme)
    if programme is not None:
        ReceiptLink(turn, programme, entry, token).open()


def receipt_link_of(turn: Turn, entry: int) -> "ReceiptLink | None":
    """Open what was entered, for whoever has opened its link; for nobody else there is none."""
    screen = screens.find(turn.tx, turn.account, f"{FLOW}:{entry}")
    found = assisted.by_id(turn.tx, entry)
    programme = None if found is None else programmes.by_id(turn.tx, found.programme)
    if screen is None or not screen.view or found is None or programme is None:
        return None
    return ReceiptLink(turn, programme, found, screen.view)


class ReceiptLink:
    """Somebody before a link, for one turn. Its token is kept sealed, as the screen's view."""

    goes_on = False
    is_choosing = False

    def __init__(self, turn: Turn, programme: Programme, entry: Entry, token: str) -> None:
        self.turn = turn
        self.programme = programme
        self.entry = entry
        self.name = f"{FLOW}:{entry.id}"
        self.subject = f"s{entry.id}"
        self._token = token

    @property
    def title(self) -> Localized:
        """What it is about."""
        return self.programme.content.title

    @property
    def office(self) -> Office:
        """Who answers for it."""
        return self.programme.content.office

    def open(self, view: str = "") -> None:  # noqa: ARG002  (there is one page)
        """Show what it leads to, or why that is over: of the person whose it is, nothing but the receipt's number."""
        turn = self.turn
        turn.focus(self.name)
        try:
            taking_over.look(turn.tx, self._token, turn.account, at=turn.at)
        except Refused as refused:
            words = say_html(turn.language, "as-is", text=turn.refusal(refused, self.office.timezone))
            return turn.show(self.name, "over", Screen(words), view=self._token)
        return turn.show(self.name, "open", self._screen(), view=self._token)

    def _screen(self) -> Screen:
        language = self.turn.language
        application = applications.by_id(self.turn.tx, self.entry.application or 0)
        number = (application.number if application is not None else None) or ""
        what = say_html(language, "take-over-what", title=self.title.in_(language), number=number)
        said = [say_html(language, "take-over-title"), what]
        rows = ((self._button("take-over-yes", "yes"),), (self._button("take-over-no", "no"),))
        return Screen(paragraphs(said, [say_html(language, "take-over-how")]), rows)

    def _button(self, key: str, action: str) -> Button:
        return Button(say(self.turn.language, key), action, "", self.subject)

    def tap(self, claim: Claim, message_id: int) -> None:
        """Take it over, or leave it."""
        turn = self.turn
        screen = screens.find(turn.tx, turn.account, self.name)
        if screen is None or not claim.token or claim.token != screen.token or screen.step != "open":
            turn.alert(say(turn.language, "old-screen"))
            return self.open()
        if message_id:
            screens.seen_at(turn.tx, turn.account, self.name, message_id)
        match claim.action:
            case "yes":
                return self._take_over()
            case "no":
                turn.focus(None)
                return turn.show(self.name, "left", Screen(say_html(turn.language, "take-over-left")))
            case _:
                return self.open()

    def _take_over(self) -> None:
        turn = self.turn
        try:
            with turn.tx.savepoint():
                taken = taking_over.take_over(turn.tx, self._token, turn.account, at=turn.at)
        except Refused as refused:
            turn.alert(turn.refusal(refused, self.office.timezone))
            return self.open()
        label = say(turn.language, "take-over-open")
        rows = ((Button(label, "open", "", f"a{taken.application}", lasting=True),),)
        turn.show(self.name, "taken", Screen(say_html(turn.language, "take-over-done"), rows))
        turn.focus(None)
        application = applications.by_id(turn.tx, taken.application or 0)
        if application is not None:
            cards.follow(turn, self.programme, application)
        return None

    def hear(self, heard: Heard, message_id: int) -> bool:  # noqa: ARG002  (nothing is typed here)
        """Handle what was typed: nothing means anything here."""
        return False

    def stray(self) -> str:
        """Return the key of what is said where something was sent that means nothing here."""
        return "text-stray"

    def drop(self) -> None:
        """Forget what was begun: nothing is."""
