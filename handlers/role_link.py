"""An invitation to a role, as it is met by whoever opens its link: what it is, and whether they want it."""

from handlers import office_telling
from handlers.asking import paragraphs
from handlers.intent import Heard
from handlers.office_telling import role_words, where, who
from handlers.screen import Button, Claim, Screen
from handlers.turn import Turn, turn_of
from participation.programme import Office
from participation.refused import Refused
from participation.role_invitation import RoleInvitation
from participation.roles import Grant
from participation.words import Localized
from storage import programmes, role_invitations, screens
from texts import LANGUAGES, When, say, say_html

FLOW = "role"


def open_link(turn: Turn, token: str) -> None:
    """Open what a link invites to; looking changes nothing."""
    try:
        found = role_invitations.look(turn.tx, token, turn.account, turn.at)
    except Refused as refused:
        turn.write(say_html(turn.language, "as-is", text=turn.refusal(refused, turn.house.timezone)))
        return
    RoleLink(turn, found.id, token).open()


def role_link_of(turn: Turn, invitation: int) -> "RoleLink | None":
    """Open an invitation for whoever has opened its link; for nobody else there is none."""
    screen = screens.find(turn.tx, turn.account, f"{FLOW}:{invitation}")
    return None if screen is None or not screen.view else RoleLink(turn, invitation, screen.view)


class RoleLink:
    """Somebody before an invitation, for one turn. Its token is kept sealed, as the screen's view."""

    goes_on = False
    is_choosing = False

    def __init__(self, turn: Turn, invitation: int, token: str) -> None:
        self.turn = turn
        self.name = f"{FLOW}:{invitation}"
        self.subject = f"r{invitation}"
        self._token = token

    @property
    def title(self) -> Localized:
        """What it is about."""
        return Localized({language: say(language, "office-title") for language in LANGUAGES})

    @property
    def office(self) -> Office:
        """Who answers for it: no one office."""
        raise TypeError("an invitation may be to the whole bot")

    def open(self, view: str = "") -> None:  # noqa: ARG002  (there is one page)
        """Show what one is invited to, or why that is over."""
        turn = self.turn
        turn.focus(self.name)
        try:
            found = role_invitations.look(turn.tx, self._token, turn.account, turn.at)
        except Refused as refused:
            words = say_html(turn.language, "as-is", text=turn.refusal(refused, turn.house.timezone))
            return turn.show(self.name, "over", Screen(words), view=self._token)
        state = "taken" if found.taken_by == turn.account else "open"
        return turn.show(self.name, state, self._screen(found, state), view=self._token)

    def _screen(self, found: RoleInvitation, state: str) -> Screen:
        turn, language = self.turn, self.turn.language
        words = self._words(language, found)
        head = [say_html(language, "invited-title"), say_html(language, "invited-to", **words)]
        if state == "taken":
            code = role_invitations.code(turn.tx, found)
            said = [say_html(language, "invited-code", code=code), say_html(language, "invited-wait")]
            return Screen(paragraphs(head, said))
        by = who(turn.tx, language, found.made_by)
        until = When(found.expires_at, turn.house.timezone)
        said = [
            say_html(language, f"role-about-{found.role}"),
            say_html(language, "invited-by", who=by),
            say_html(language, "invited-until", until=until),
        ]
        rows = ((self._button("invited-yes", "yes"),), (self._button("invited-no", "no"),))
        return Screen(paragraphs(head, said, [say_html(language, "invited-seen")]), rows)

    def _words(self, language: str, found: RoleInvitation) -> dict[str, str]:
        tx = self.turn.tx
        grant = Grant(0, 0, found.role, found.programme, found.days, found.stands_in_for)
        return {"role": role_words(tx, language, grant), "where": where(tx, language, found.programme)}

    def _button(self, key: str, action: str) -> Button:
        return Button(say(self.turn.language, key), action, "", self.subject)

    def tap(self, claim: Claim, message_id: int) -> None:
        """Take the invitation, or leave it."""
        turn = self.turn
        screen = screens.find(turn.tx, turn.account, self.name)
        if screen is None or not claim.token or claim.token != screen.token or screen.step != "open":
            turn.alert(say(turn.language, "old-screen"))
            return self.open()
        if message_id:
            screens.seen_at(turn.tx, turn.account, self.name, message_id)
        match claim.action:
            case "yes":
                return self._take()
            case "no":
                turn.focus(None)
                return turn.show(self.name, "left", Screen(say_html(turn.language, "invited-left")), view="")
            case _:
                return self.open()

    def _take(self) -> None:
        turn = self.turn
        try:
            with turn.tx.savepoint():
                taken = role_invitations.take(turn.tx, self._token, turn.account, turn.at)
        except Refused as refused:
            turn.alert(turn.refusal(refused, turn.house.timezone))
            return self.open()
        maker = turn_of(turn.tx, turn.house, taken.made_by, turn.at)
        words = self._words(maker.language, taken)
        text = say_html(maker.language, "invitation-taken", code=role_invitations.code(turn.tx, taken), **words)
        once = f"role-taken:{taken.id}"
        found = None if taken.programme is None else programmes.by_id(turn.tx, taken.programme)
        subject = f"o{0 if found is None else found.id}"
        office_telling.tell(maker, text, subject=subject, argument=f"inv/{taken.id}", once=once)
        return self.open()

    def hear(self, heard: Heard, message_id: int) -> bool:  # noqa: ARG002  (nothing is typed here)
        """Handle what was typed: nothing means anything here."""
        return False

    def stray(self) -> str:
        """Return the key of what is said where something was sent that means nothing here."""
        return "text-stray"

    def drop(self) -> None:
        """Forget what was begun: nothing is."""
