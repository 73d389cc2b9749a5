"""The dialogue of a vote: from the link to the receipt, and to the result."""

from dataclasses import replace

from conversations import engine
from conversations.draft import Draft
from conversations.flow import Act, Ending
from conversations.vote import FLOW, Cast, check_may_vote
from handlers import vote_list, vote_receipt, vote_view
from handlers.intent import Heard, Text
from handlers.screen import Claim
from handlers.vote_turn import VoteTurn
from handlers.vote_typing import is_choosing, typed
from participation.refused import Refused
from storage import ballots, drafts, screens
from texts import say

# These may be asked for from any message, however old: they change nothing that matters, or ask again first.
LASTING = frozenset({"open", "mine", "hide", "chg", "res"})


class VoteDialogue(VoteTurn):
    """What one person does in one vote."""

    def hear(self, heard: Heard, message_id: int) -> bool:  # noqa: ARG002  (a vote keeps no message)
        """Handle typed text; return whether it meant anything here."""
        return isinstance(heard, Text) and typed(self, heard.text, lambda claim: self.tap(claim, 0))

    @property
    def is_choosing(self) -> bool:
        """Whether numbers and names mean options here now."""
        return is_choosing(self)

    def stray(self) -> str:
        """Return the key of what is said where something was sent that means nothing here."""
        return "text-stray-vote" if self.is_choosing else "text-stray"

    def tap(self, claim: Claim, message_id: int) -> None:
        """Handle a tap on one of this vote's buttons, whatever message it hangs on."""
        screen = screens.find(self.turn.tx, self.turn.account, self.name)
        if claim.action in LASTING:
            return self._lasting(claim)
        overtaken = (
            screen is not None and screen.step.startswith("overview@") and screen.step != self.at_step("overview")
        )
        if screen is None or overtaken or not claim.token or claim.token != screen.token:
            return self._old(claim, screen.view if screen else "")
        if message_id:
            screens.seen_at(self.turn.tx, self.turn.account, self.name, message_id)
        return self._act(claim, screen.view)

    def _old(self, claim: Claim, view: str) -> None:
        tx, account = self.turn.tx, self.turn.account
        if claim.action == "cast" and drafts.load(tx, account, self.name) is None:
            ballot = self.standing()
            if ballot is not None:  # the second tap of two: it counted, and the receipt stands below already
                self.turn.notice(say(self.turn.language, "cast-already", receipt=ballot.receipt))
                return
        if not self._has_come_true(claim):  # else it is the second of two quick taps on the last mark: no reproach
            self.turn.alert(say(self.turn.language, "old-screen"))
        self.open(view)

    def _has_come_true(self, claim: Claim) -> bool:
        """Tell whether an old button asks for an option to be in that is in: then there is nothing to be said."""
        if claim.action not in {"in", "inc"}:
            return False
        draft = self.draft()
        return draft is not None and claim.argument in map(str, self.ranking(draft))

    def _lasting(self, claim: Claim) -> None:
        if claim.action == "chg":
            self._change()
        elif claim.action == "res":
            self.open(f"res.{claim.argument}")
        else:
            self.open("mine" if claim.action == "mine" else "")

    def _change(self) -> None:
        """Begin to change a ballot; it stands until the new one is cast."""
        turn = self.turn
        try:
            self.vote.window.check(turn.at)
            check_may_vote(turn.tx, self.programme, turn.account)
        except Refused as refused:
            turn.refuse(refused, self.vote.office)
        else:
            ballot = self.standing()
            if ballot is not None and self.draft() is None:
                self.keep(Draft(done={"ranking": list(ballot.ranking)}).fitting(self.steps))
        self.open()

    def _act(self, claim: Claim, view: str) -> None:
        """Do what a tap asks for; a refusal leaves everything as it was."""
        turn = self.turn
        try:
            self.vote.window.check(turn.at)
            with turn.tx.savepoint():
                self._do(claim, view)
        except Refused as refused:
            turn.refuse(refused, self.vote.office)
            self.open(view)

    def _do(self, claim: Claim, view: str) -> None:
        action, argument = claim.action, claim.argument
        draft = self.draft() or Draft()
        if action in {"pg", "cs", "or", "info", "ov"}:
            self.open(f"{action}.{argument}" if argument else action)
        elif action in {"in", "inc", "out", "outc", "at"}:
            self._rank(draft, Act(action.removesuffix("c"), argument), view, inside=action.endswith("c"))
        elif action == "ok":
            self.move(engine.finish(self.steps, draft))
        elif action == "ed":
            ranking = self.ranking(draft)
            page = vote_list.page_of(self.view.order, ranking[-1]) if ranking else 1
            self.move(engine.revisit(self.steps, draft, "ranking"), f"pg.{page}")
        elif action == "keep":
            self.drop()
            self.open()
        elif action == "cast":
            self._cast(draft)
        else:
            raise Refused("not-here")

    def _rank(self, draft: Draft, act: Act, view: str, *, inside: bool) -> None:
        check_may_vote(self.turn.tx, self.programme, self.turn.account)
        changed = engine.take(self.steps, draft, act)
        number = int(act.argument.partition(".")[0])
        if act.name == "at":
            view = "or" if view == "or" else ""
        elif not inside:
            view = view if view.startswith("fd.") else f"pg.{vote_list.page_of(self.view.order, number)}"
        ranking = self.ranking(changed)
        if number in ranking:
            rank = ranking.index(number) + 1
            self.turn.notice(vote_view.chosen_line(self.view, ranking, rank).plain())
        self.move(changed, view)

    def _cast(self, draft: Draft) -> None:
        if engine.current(self.steps, draft) is not None:
            raise Refused("not-here")
        turn = self.turn
        cast = FLOW.submit(turn.tx, Ending(turn.account, self.programme, draft.done, turn.at))
        assert isinstance(cast, Cast)  # noqa: S101  (this flow's own: for the type checker)
        drafts.drop(turn.tx, turn.account, self.name)
        people = ballots.turnout(turn.tx, self.programme.id)
        turn.leave(self.name, vote_receipt.receipt(replace(self.view, people=people), cast.ballot, cast.replaced))
        # From here on every button of this step is old, also for the second of two quick taps.
        screens.at_step(turn.tx, turn.account, self.name, self.at_step("voted"), "")
        turn.notice(self.view.say("cast-done"))

    def drop(self) -> None:
        """Forget what was begun; a ballot that was cast before stands as it is."""
        drafts.drop(self.turn.tx, self.turn.account, self.name)
        self.turn.notice(self.view.say("draft-dropped"))
