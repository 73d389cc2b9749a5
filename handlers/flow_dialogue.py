"""Walks any flow in the chat: draws the open question, takes what is tapped, typed and sent, and comes to its end."""

from contextlib import suppress
from dataclasses import replace

from conversations import engine
from conversations.draft import Draft
from conversations.flow import Act, Step
from conversations.kinds.phone import Phone
from handlers import flow_hearing
from handlers.asking import listens_to_words, plain_kind
from handlers.flow_view import FlowView
from handlers.intent import Edited, File, Heard, Text
from handlers.screen import ONLY_TAPPED, Claim, claim_of
from participation.refused import Refused
from storage import drafts, screens
from texts import say, say_html

# These may be asked for from any message, however old: they change nothing, or lead to a screen that asks.
_LASTING = frozenset({"open"})
# Acts that only a message of the person's can be.
_NEVER_TAPPED = frozenset({"text", "edited", "contact", "file"})
# Buttons whose acts are called otherwise: "drop" is how /cancel forgets everything.
_ACTS = {"dp": "drop"}


class FlowDialogue(FlowView):
    """One person in one flow, for one turn."""

    @property
    def goes_on(self) -> bool:
        """Whether what was begun here can still be gone on with."""
        return self.scene.goes_on

    @property
    def is_choosing(self) -> bool:
        """Whether typed words can only be an answer here."""
        return self.open_step() is not None

    def stray(self) -> str:
        """Return the key of what is said where something was sent that means nothing here."""
        return "text-stray"

    # What is done

    def tap(self, claim: Claim, message_id: int) -> None:
        """Handle a tap on one of this dialogue's buttons, whatever message it hangs on."""
        turn = self.turn
        if claim.action in _LASTING:
            return self.open()
        if claim.action == "at":
            return self._open_at(claim.argument)
        if claim.action in self.scene.lasting:
            self.scene.act(claim, self.draft() or Draft(), "")
            return None
        screen = screens.find(turn.tx, turn.chat, self.name)
        view = screen.view if screen else ""
        step, _ = self.current(view)
        if screen is None or not claim.token or (screen.token, screen.step) != (claim.token, step):
            if not self._has_come_true(claim):
                turn.alert(say(turn.language, "old-screen"))
            return self.open(view)
        if message_id:
            screens.seen_at(turn.tx, turn.chat, self.name, message_id)
        try:
            self.scene.check()
            with turn.tx.savepoint():
                self._do(claim, view)
        except Refused as refused:
            turn.refuse(refused, self.scene.office, self.scene.contact)
            self.open(view)
        return None

    def _open_at(self, step: str) -> None:
        """Open a step from a message that stays in the chat; where that is not possible, whatever is now to be seen."""
        draft = self.draft()
        if self.scene.instead(draft, "") is None:
            with suppress(Refused), self.turn.tx.savepoint():
                self.keep(engine.revisit(self.scene.steps, draft or Draft(), step))
        self.open()

    def _has_come_true(self, claim: Claim) -> bool:
        """Tell whether an old button asks for what is answered already: the second of two quick taps is no mistake."""
        draft = self.draft()
        act = self._act(claim)
        return draft is not None and any(
            act.name in step.kind.acts and step.kind.take(draft.done[step.name], act) == draft.done[step.name]
            for step in self.scene.steps
            if step.name in draft.done
        )

    def _act(self, claim: Claim) -> Act:
        return Act(_ACTS.get(claim.action, claim.action), claim.argument, at=self.turn.at)

    def _do(self, claim: Claim, view: str) -> None:
        turn, steps, draft = self.turn, self.scene.steps, self.draft() or Draft()
        step = engine.current(steps, draft)
        act = self._act(claim)
        match claim.action:
            case "vw":
                self.open(claim.argument)
            case "ok":
                self.move(engine.finish(steps, draft))
            case "bk":
                self.move(engine.back(steps, draft))
            case "kp":
                self.move(replace(draft, at=None))
            case "ed":
                self.move(engine.revisit(steps, draft, claim.argument))
            case "phone" if turn.behalf is None and step is not None and isinstance(plain_kind(step.kind), Phone):
                flow_hearing.offer_to_share(self)
            case _ if step is not None and act.name in step.kind.acts and act.name not in _NEVER_TAPPED:
                if act.name == "without":
                    self.scene.dropped_file(act.argument)
                self.move(engine.take(steps, draft, act))
            case _ if not self.scene.act(claim, draft, view):
                raise Refused("not-here")

    def drop(self) -> None:
        """Forget what was begun."""
        self.scene.dropped()
        drafts.drop(self.turn.tx, self.turn.account, self.name)

    # What is typed and sent

    def hear(self, heard: Heard, message_id: int) -> bool:
        """Handle what was typed or sent; return whether it meant anything here."""
        screen = screens.find(self.turn.tx, self.turn.chat, self.name)
        view = screen.view if screen else ""
        draft, step = self.draft() or Draft(), self.open_step()
        if isinstance(heard, Text) and self._named(heard.text, step, view):
            return True
        if isinstance(heard, Edited):
            return flow_hearing.edited(self, heard, step, draft, message_id)
        if step is None:
            return isinstance(heard, File) and flow_hearing.not_asked_for(self, heard, view)
        try:
            self.scene.check()
        except Refused as refused:
            self.turn.refuse_in_writing(refused, self.scene.office, self.scene.contact)
            self.open(view)
            return True
        try:
            with self.turn.tx.savepoint():
                flow_hearing.answer(self, heard, step, draft, message_id, view)
        except Refused as refused:
            self.answered_wrong(refused)
        return True

    def _named(self, text: str, step: Step | None, view: str) -> bool:
        """Do as if the button had been tapped whose name was typed.

        Where any words are an answer, that is so in plain mode only.
        """
        if step is not None and listens_to_words(step.kind) and not self.turn.person.plain:
            return False
        here, drawn = self.current(view)
        button = drawn.named(text)
        if button is None or button.action in ONLY_TAPPED:
            return False
        if str(button.subject) != self.subject:
            return self.turn.lead(button)
        token = screens.at_step(self.turn.tx, self.turn.chat, self.name, here, view)
        self.tap(claim_of(button, token), 0)
        if self.turn.answer.alert:
            self.turn.write(say_html(self.turn.language, "as-is", text=self.turn.answer.text))
        return True
