"""A child's guardian in the chat: sees what is asked and why, consents or refuses, and can take it back."""

from conversations import draft as kept
from conversations import engine, guardian_checks, guardians
from conversations.draft import Draft
from conversations.flow import Step
from conversations.guardian_steps import LINK
from conversations.person_steps import CONSENT, consents_of
from handlers import guardian_news, guardian_screens, team_news
from handlers.flow_dialogue import FlowDialogue
from handlers.guardian_scene import GuardianScene
from handlers.link_refused import turn_away
from handlers.scene import Words
from handlers.screen import Claim, Screen
from handlers.turn import Turn
from participation.refused import Refused
from storage import applications, drafts, members, programmes, screens


class Consenting(GuardianScene):
    """One guardian before one application, for one turn: what is begun by a link, or what they have consented to."""

    version = 1
    lasting: frozenset[str] = frozenset()
    assumed = engine.NOTHING

    @property
    def goes_on(self) -> bool:
        return self._refusal() is None

    def _refusal(self) -> Refused | None:
        try:
            self.check()
        except Refused as refused:
            return refused
        return None

    # What is to be seen

    def instead(self, draft: Draft | None, view: str) -> tuple[str, Screen] | None:
        """Show what was consented to where nothing is begun, and ask before anything ends."""
        if draft is None:
            page, _, seat = view.partition(".")
            if page == "wd" and seat.isdecimal() and int(seat) in self.given():
                return f"withdraw.{seat}", guardian_screens.ask_withdrawal(self, int(seat))
            return "given", guardian_screens.given(self)
        refused = self._refusal()
        if refused is not None:
            return "over", guardian_screens.over(self, refused)
        return ("refusing", guardian_screens.ask_refusal(self)) if view == "no" else None

    def overview(self, draft: Draft, view: str) -> Screen:  # noqa: ARG002  (there is one page)
        """Draw what will be given, before it is."""
        return guardian_screens.overview(self, draft)

    def words(self, step: Step) -> Words:
        """Put a question; on every one of them they can say no."""
        rows = ((self.asker.button("guardian-refuse", "vw", "no"),),)
        if step.name == "about":
            return Words(self.view.html("guardian-about"), guardian_screens.about(self), rows=rows)
        if step.name.startswith(CONSENT):
            return Words(self.view.html("guardian-consent"), why=self.view.html("guardian-why-consent"), rows=rows)
        ask, why = (
            ("guardian-name", "guardian-why-name") if step.name == "name" else ("guardian-phone", "guardian-why-phone")
        )
        return Words(self.view.html(ask), why=self.view.html(why), rows=rows)

    # What is done

    def check(self) -> None:
        """Let somebody go on whose link still lets them consent."""
        token = self.token
        if token is not None:
            guardians.look(self.turn.tx, token, self.turn.account, at=self.turn.at)

    def kept(self, draft: Draft) -> None:
        """Say at once that a number is a member's, and not at the end."""
        phone = draft.done.get("phone")
        if phone:
            guardians.check_number(self.turn.tx, self.application, self.turn.account, phone["number"])

    def act(self, claim: Claim, draft: Draft, view: str) -> bool:  # noqa: ARG002  (as every scene is told)
        """Give the consent, refuse it, or take it back."""
        match claim.action:
            case "give":
                self._give(draft)
            case "no":
                self._refuse()
            case "wdy" if claim.argument.isdecimal():
                self._withdraw(int(claim.argument))
            case _:
                return False
        return True

    def _give(self, draft: Draft) -> None:
        token = self.token
        if token is None or engine.current(self.steps, draft) is not None:
            raise Refused("not-here")
        turn, done = self.turn, draft.done
        texts = consents_of(self.reception, done, turn.account)
        asked = guardians.consent_to(
            turn.tx, token, turn.account, name=done["name"], number=done["phone"]["number"], texts=texts, at=turn.at
        )  # fmt: skip
        self._leave(guardian_screens.receipt(self))
        drafts.drop(turn.tx, turn.account, self.name)
        guardian_news.given(turn, asked)

    def _refuse(self) -> None:
        token = self.token
        if token is None:
            raise Refused("not-here")
        asked = guardians.refuse(self.turn.tx, token, self.turn.account, at=self.turn.at)
        drafts.drop(self.turn.tx, self.turn.account, self.name)
        self._leave(guardian_screens.refused(self))
        guardian_news.refused(self.turn, asked)

    def _withdraw(self, seat: int) -> None:
        """Take back what was given for the child at a seat; of two taps the second finds nothing to take back."""
        one = self.given().get(seat)
        if one is None:
            raise Refused("guardian-not-yours")
        turn = self.turn
        others = [each.account for each in members.seated(turn.tx, self.application.id) if each.account != one.child]
        ended = guardian_checks.withdraw(
            turn.tx, self.programme, self.application, one.child, by=turn.account, at=turn.at
        )
        self._leave(guardian_screens.withdrawn(self, ended))
        guardian_news.withdrawn(turn, guardians.Asked(self.programme, self.application, one.child), seat, ended)
        if ended.withdrawn:
            team_news.ended(turn, self.programme, others)

    def _leave(self, screen: Screen) -> None:
        """Let what has become of it stand in the chat; every button of before is old from here on."""
        turn = self.turn
        turn.leave(self.name, screen, about=self.trace)
        screens.at_step(turn.tx, turn.account, self.name, "over", "")

    # What no guardian does here

    def seed(self) -> Draft | None:
        """Nothing is known before it is told."""
        return None

    def dropped(self) -> None:
        """What was begun is in the draft alone: the link still lives, and can be opened again."""


def open_link(turn: Turn, token: str) -> None:
    """Open what a guardian is asked by its link."""
    asked = guardians.leads_to(turn.tx, token)
    try:
        guardians.look(turn.tx, token, turn.account, at=turn.at)
    except Refused as refused:
        return turn_away(turn, refused, asked.programme if asked is not None else None)
    assert asked is not None  # noqa: S101  (there is nothing to look at otherwise: for the type checker)
    scene = Consenting(turn, asked.programme, asked.application)
    gives_for = {one.child for one in scene.given().values()}
    if asked.child not in gives_for and scene.token != token:
        kept.keep(turn.tx, scene.version, turn.account, scene.name, Draft({LINK: token}), turn.at)
    return FlowDialogue(turn, scene).open()


def guardian_of(turn: Turn, application: int) -> FlowDialogue | None:
    """Open it for whoever has come by a link or has consented here; for nobody else there is none."""
    found = applications.by_id(turn.tx, application)
    programme = programmes.by_id(turn.tx, found.programme) if found is not None else None
    if found is None or programme is None:
        return None
    scene = Consenting(turn, programme, found)
    return FlowDialogue(turn, scene) if scene.token is not None or scene.given() else None
