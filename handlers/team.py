"""A team in the chat: whoever leads it invites, confirms, lets go and hands over; the others see it, and may leave."""

from contextlib import suppress

from conversations import teams
from handlers import cards, team_news, team_screens
from handlers.application import application_of
from handlers.intent import Heard, Text
from handlers.screen import Button, Claim, Screen, claim_of
from handlers.team_turn import TeamTurn
from handlers.turn import Turn
from participation.refused import Refused
from storage import applications, members, programmes, screens
from texts import Markup, lines, say, say_html

# They change nothing: they lead to a screen, which asks where it must.
_LOOKS = frozenset({"open", "vw"})
# From whatever message, also the one that told who has come: a seat is never another person's.
_OF_ANY_DRAWING = frozenset({"cf"})


class TeamDialogue(TeamTurn):
    """One member of one team, for one turn."""

    @property
    def goes_on(self) -> bool:
        """Whether anybody can still come."""
        return self.lets_in

    @property
    def is_choosing(self) -> bool:
        """Words mean nothing here but a button's name."""
        return False

    def stray(self) -> str:
        """Return the key of what is said where something was sent that means nothing here."""
        return "text-stray"

    def drop(self) -> None:
        """Nothing is begun here that is not kept at once."""

    # What is to be seen

    def open(self, view: str = "", *, first: Markup | None = None) -> None:
        """Draw what is now to be seen; ``first`` stands above it."""
        self.turn.focus(self.name)
        step, screen = self._current(view)
        if first is not None:
            screen = Screen(lines(first, "", screen.text), screen.rows)
        self.turn.show(self.name, step, screen, view=view, about=cards.about(self.application.id))

    def _current(self, view: str) -> tuple[str, Screen]:
        """Return the step as its token knows it, and its drawing; of a seat that is not there, the seats that are."""
        page, _, number = view.partition(".")
        member = self.team.at(int(number)) if number.isdecimal() and number.isascii() else None
        step = f"{page}.{number}@{self.team.lead}"
        match page:
            case "rm" if self.leads and member is not None and member.account != self.turn.account:
                return step, team_screens.ask_removal(self, member)
            case "ho" if self.leads and member in self.heirs and member is not None:
                return step, team_screens.ask_hand_over(self, member)
            case "ho" if self.leads and not number and self.heirs:
                return step, team_screens.ask_heir(self)
            case "lv" if not self.leads:
                return step, team_screens.ask_leaving(self)
            case _:
                # With every link that is made the token turns, so that a double tap makes one.
                step = f"seats@{self.team.last_seat}.{self.team.lead}.{self.application.alone}"
                return step, team_screens.seats(self)

    # What is done

    def tap(self, claim: Claim, message_id: int) -> None:
        """Handle a tap on one of its buttons, whatever message it hangs on."""
        turn = self.turn
        if claim.action in _LOOKS:
            return self.open(claim.argument if claim.action == "vw" else "")
        screen = screens.find(turn.tx, turn.account, self.name)
        step, _ = self._current(screen.view if screen else "")
        newest = screen is not None and bool(claim.token) and (screen.token, screen.step) == (claim.token, step)
        if not newest and claim.action not in _OF_ANY_DRAWING:
            if not self._has_come_true(claim):
                turn.alert(say(turn.language, "old-screen"))
            return self.open()
        if message_id and newest:
            screens.seen_at(turn.tx, turn.account, self.name, message_id)
        try:
            with turn.tx.savepoint():
                self._do(claim)
        except Refused as refused:
            turn.refuse(refused, self.office, self.programme.reception.human)
            self.open()
        return None

    def _has_come_true(self, claim: Claim) -> bool:
        """Tell whether an old button asks for what is so already: the second of two quick taps is no mistake."""
        seat = self.team.at(_seat(claim)) if claim.argument else None
        match claim.action:
            case "rmy":
                return seat is None and bool(claim.argument)
            case "hoy":
                return seat is not None and seat.account == self.team.lead
            case "alone":
                return self.application.alone
            case _:
                return False

    def _do(self, claim: Claim) -> None:
        tx, at, by = self.turn.tx, self.turn.at, self.turn.account
        programme, before = self.programme, self.application
        match claim.action:
            case "inv":
                return self._invite()
            case "cf":
                self._confirm(_seat(claim))
            case "rmy":
                departure = teams.remove(tx, programme, before, _seat(claim), by=by, at=at)
                team_news.removed(self.turn, programme, before, departure)
            case "hoy":
                teams.hand_over(tx, before, _seat(claim), by=by, at=at)
                team_news.handed_over(self.turn, programme, before)
            case "alone":
                teams.go_alone(tx, programme, before, by=by, at=at)
            case "lvy":
                return self._leave()
            case _:
                raise Refused("not-here")
        return self._again()

    def _invite(self) -> None:
        turn = self.turn
        invite = teams.invite(turn.tx, self.programme, self.application, by=turn.account, at=turn.at)
        turn.write(team_screens.link(self, invite), about=cards.about(self.application.id))
        self._again(first=self.view.html("team-link-how"))

    def _confirm(self, seat: int) -> None:
        turn, before = self.turn, self.team.at(seat)
        team = teams.confirm(turn.tx, self.programme, self.application, seat, by=turn.account, at=turn.at)
        member = team.at(seat)
        if before is not None and not before.confirmed and member is not None and member.account is not None:
            team_news.confirmed(turn, self.programme, self.application, member.account)
        turn.notice(say(turn.language, "team-confirmed", seat=seat))

    def _leave(self) -> None:
        turn, own = self.turn, self.team.of(self.turn.account)
        departure = teams.leave(turn.tx, self.programme, self.application, turn.account, at=turn.at)
        if own is not None:
            team_news.gone(turn, self.programme, self.application, own.seat, departure)
        card = Button(say(turn.language, "reception-to-card"), "open", "", self.programme.id, lasting=True)
        text = say_html(turn.language, "team-left", title=self.title.in_(turn.language))
        turn.leave(self.name, Screen(text, ((card,),)))
        screens.at_step(turn.tx, turn.account, self.name, "left", "")

    def _again(self, *, first: Markup | None = None) -> None:
        """Draw the team as it stands after what has just been done."""
        now = applications.by_id(self.turn.tx, self.application.id)
        if now is not None:
            self.stands(now)
            self.open(first=first)

    # What is typed

    def hear(self, heard: Heard, message_id: int) -> bool:  # noqa: ARG002  (texts here are no answers)
        """Do as if the button had been tapped whose name was typed; return whether there is one."""
        if not isinstance(heard, Text):
            return False
        screen = screens.find(self.turn.tx, self.turn.account, self.name)
        view = screen.view if screen else ""
        step, drawn = self._current(view)
        button = drawn.named(heard.text)
        if button is None:
            return False
        if button.subject != self.subject:
            self._back()
            return True
        self.tap(claim_of(button, screens.at_step(self.turn.tx, self.turn.account, self.name, step, view)), 0)
        if self.turn.answer.alert:
            self.turn.write(say_html(self.turn.language, "as-is", text=self.turn.answer.text))
        return True

    def _back(self) -> None:
        own_part = application_of(self.turn, self.application.id)
        if own_part is not None:
            own_part.open()


def team_of(turn: Turn, application: int) -> TeamDialogue | None:
    """Open a team for whoever is in it; for nobody else, and where nobody can have one, there is none."""
    found = applications.by_id(turn.tx, application)
    programme = programmes.by_id(turn.tx, found.programme) if found is not None else None
    if found is None or programme is None or members.of(turn.tx, application, turn.account) is None:
        return None
    with suppress(Refused):
        return TeamDialogue(turn, programme, found, teams.rules_of(programme))
    return None


def _seat(claim: Claim) -> int:
    """Read a seat's number; what is none is nobody's seat."""
    return int(claim.argument) if claim.argument.isdecimal() and claim.argument.isascii() else 0
