"""An invitation to a team, as whoever opens its link sees it: what it is, before anything is done."""

from collections.abc import Iterator

from conversations import joining
from conversations.joining import Invited
from handlers import cards, team_news
from handlers.application import application_of
from handlers.asking import paragraphs
from handlers.intent import Heard, Text
from handlers.link_refused import turn_away
from handlers.reception_turn import ReceptionTurn
from handlers.screen import Button, Claim, Screen, claim_of
from handlers.turn import Turn
from participation.person_name import shown_name
from participation.refused import Refused
from storage import applications, members, screens
from texts import Markup, say, say_html

_OWN_TEAM = frozenset({"invitation-own", "already-member"})
_ELSEWHERE = frozenset({"in-another-team", "already-takes-part"})
_LOOKING = "invited"


class InvitedDialogue(ReceptionTurn):
    """One person before one invitation, for one turn.

    The token by which they came is kept nowhere but in what this screen has in sight, sealed (`storage.screens`).
    """

    def __init__(self, turn: Turn, invited: Invited, token: str) -> None:
        application = invited.application
        super().__init__(turn, invited.programme, _name(application.id), f"j{application.id}")
        self.invited = invited
        self.application = application
        self.token = token

    @property
    def goes_on(self) -> bool:
        """Whether it can still be accepted."""
        return self.reception.window.state(self.turn.at) == "open"

    @property
    def is_choosing(self) -> bool:
        """Words mean nothing here but a button's name."""
        return False

    def stray(self) -> str:
        """Return the key of what is said where something was sent that means nothing here."""
        return "text-stray"

    def drop(self) -> None:
        """Nothing is begun by looking."""

    # What is to be seen

    def open(self, view: str = "") -> None:  # noqa: ARG002  (what is in sight is the token, always)
        """Show where the link leads, and change nothing; where it lets nobody in, say why."""
        turn = self.turn
        try:
            joining.look(turn.tx, self.token, turn.account, at=turn.at)
        except Refused as refused:
            return self._turned_away(refused)
        if members.of(turn.tx, self.application.id, turn.account) is not None:
            return self._own_part()  # their own link, opened again
        turn.focus(self.name)
        return turn.show(self.name, _LOOKING, self._screen(), view=self.token, about=cards.about(self.application.id))

    def _screen(self) -> Screen:
        view, language, reception = self.view, self.turn.language, self.reception
        name = shown_name(self.turn.name)
        facts = [view.period(), view.html("reception-who", who=reception.eligibility.who.in_(language))]
        seen = view.html("invited-name-shown", name=name, named=bool(name))
        rows = (
            (self.asker.button("invited-accept", "acc"), self.asker.button("invited-decline", "dec")),
            (Button(say(language, "invited-card"), "open", "", self.programme.id, lasting=True),),
        )
        text = paragraphs(
            [view.title(), view.html("invited-to-a-team")],
            facts,
            [view.html("invited-then"), *view.collected(), seen, view.html("privacy-abroad-short")],
            [view.contact()],
        )
        return Screen(text, rows)

    def _turned_away(self, refused: Refused) -> None:
        self._over("away")
        turn_away(self.turn, refused, self.programme, *self._ways_on(refused))

    def _ways_on(self, refused: Refused) -> Iterator[Button]:
        """Lead whoever is turned away to what keeps them out, where that is theirs."""
        language = self.turn.language
        if refused.key in _OWN_TEAM:
            yield Button(say(language, "overview-team"), "open", "", f"t{self.application.id}", lasting=True)
        if refused.key in _ELSEWHERE:
            for one in applications.of_account(self.turn.tx, self.turn.account):
                if one.programme == self.programme.id and one.state != "withdrawn":
                    label = say(language, "invited-own-application", number=one.number or "", numbered=bool(one.number))
                    yield Button(label, "open", "", f"a{one.id}", lasting=True)

    def _over(self, how: str) -> None:
        """Let whatever button hangs on the screen be old from here on."""
        if screens.find(self.turn.tx, self.turn.account, self.name) is not None:
            screens.at_step(self.turn.tx, self.turn.account, self.name, how, self.token)
        if self.turn.person.focus == self.name:
            self.turn.focus(None)

    def _own_part(self) -> None:
        self._over("accepted")
        own_part = application_of(self.turn, self.application.id)
        if own_part is not None:
            own_part.open()

    # What is done

    def tap(self, claim: Claim, message_id: int) -> None:
        """Handle a tap on one of its buttons, whatever message it hangs on."""
        turn = self.turn
        screen = screens.find(turn.tx, turn.account, self.name)
        if claim.action == "open":
            return self.open()
        if screen is None or not claim.token or (screen.token, screen.step) != (claim.token, _LOOKING):
            return self._old(screen.step if screen is not None else "")
        if message_id:
            screens.seen_at(turn.tx, turn.account, self.name, message_id)
        try:
            with turn.tx.savepoint():
                self._do(claim)
        except Refused as refused:
            turn.refuse(refused, self.office, self.contact)
            self._turned_away(refused)
        return None

    def _old(self, step: str) -> None:
        """Answer an old button: the second of two quick taps is no mistake."""
        if step == "declined":
            return self.turn.notice(say(self.turn.language, "invited-declined"))
        if step != "accepted":
            self.turn.alert(say(self.turn.language, "old-screen"))
        return self.open()

    def _do(self, claim: Claim) -> None:
        match claim.action:
            case "acc":
                self._accept()
            case "dec":
                self._decline()
            case _:
                raise Refused("not-here")

    def _accept(self) -> None:
        turn, seat = self.turn, self.invited.seat
        joining.accept(turn.tx, self.token, turn.account, at=turn.at)
        team_news.accepted(turn, self.programme, self.application, seat, shown_name(turn.name))
        self._ends(self.view.html("invited-accepted"))
        self._own_part()

    def _decline(self) -> None:
        turn, seat = self.turn, self.invited.seat
        joining.decline(turn.tx, self.token, turn.account, at=turn.at)
        team_news.declined(turn, self.programme, self.application, seat)
        self._ends(self.view.html("invited-declined"))
        self._over("declined")

    def _ends(self, said: Markup) -> None:
        """Let what has become of it stand in the chat."""
        card = Button(say(self.turn.language, "invited-card"), "open", "", self.programme.id, lasting=True)
        self.turn.leave(self.name, Screen(paragraphs([self.view.title()], [said]), ((card,),)))

    # What is typed

    def hear(self, heard: Heard, message_id: int) -> bool:  # noqa: ARG002  (texts here are no answers)
        """Do as if the button had been tapped whose name was typed; return whether there is one."""
        button = self._screen().named(heard.text) if isinstance(heard, Text) else None
        if button is None or button.subject != self.subject:
            return False
        turn = self.turn
        self.tap(claim_of(button, screens.at_step(turn.tx, turn.account, self.name, _LOOKING, self.token)), 0)
        if turn.answer.alert:
            turn.write(say_html(turn.language, "as-is", text=turn.answer.text))
        return True


def open_link(turn: Turn, token: str) -> None:
    """Open an invitation by its link."""
    invited = joining.leads_to(turn.tx, token)
    if invited is None:
        return turn_away(turn, Refused("invitation-gone"), None)
    return InvitedDialogue(turn, invited, token).open()


def invited_of(turn: Turn, application: int) -> InvitedDialogue | None:
    """Return the invitation to this team that somebody has before them; None where they have opened none."""
    screen = screens.find(turn.tx, turn.account, _name(application))
    invited = joining.leads_to(turn.tx, screen.view) if screen is not None and screen.view else None
    if screen is None or invited is None or invited.application.id != application:
        return None
    return InvitedDialogue(turn, invited, screen.view)


def _name(application: int) -> str:
    return f"join:{application}"
