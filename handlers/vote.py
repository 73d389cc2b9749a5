"""The dialogue of a vote: from the link to the receipt, and to the result."""

from dataclasses import replace
from datetime import timedelta

from conversations import draft as kept
from conversations import engine
from conversations.draft import Draft
from conversations.flow import Act, Ending
from conversations.vote import FLOW, Cast, check_may_vote
from handlers import results, vote_list, vote_overview, vote_receipt, vote_view
from handlers.intent import Heard, Text
from handlers.screen import Claim, Screen
from handlers.turn import Turn
from handlers.vote_typing import is_choosing, typed
from handlers.vote_view import VoteView
from handlers.ways import discussing
from participation.counting import Tally, count
from participation.ranking import Ranking, order_for
from participation.refused import Refused
from storage import ballots, drafts, programmes, screens
from storage.ballots import Ballot
from storage.shelf import Programme
from texts import say

# These may be asked for from any message, however old: they change nothing that matters, or ask again first.
LASTING = frozenset({"open", "mine", "hide", "chg", "res"})
# How old a count may be that is shown before the close: counting 300,000 ballots at every look would hold others up.
_LIVE_FOR = timedelta(seconds=10)


class VoteDialogue:
    """One person in one vote, for one turn."""

    def __init__(self, turn: Turn, programme: Programme) -> None:
        self.turn = turn
        self.programme = programme
        self.vote = programme.vote
        self.name = programmes.dialogue(programme.id)
        self.subject = str(programme.id)
        self.title, self.office = self.vote.title, self.vote.office
        self.steps = FLOW.steps(programme)
        tx = turn.tx
        self.view = VoteView(
            programme,
            turn.language,
            turn.at,
            order_for(self.vote, tx.keys.box(programme.box).order_seed(turn.account)),
            ballots.turnout(tx, programme.id),
        )

    @property
    def goes_on(self) -> bool:
        """Whether what was begun here can still be gone on with."""
        return self.vote.window.state(self.turn.at) == "open"

    # What is to be seen

    def open(self, view: str = "") -> None:
        """Draw what is now to be seen of this vote."""
        self.turn.focus(self.name)
        step, screen = self.current(view)
        self.turn.show(self.name, self.at_step(step), screen, view=view)

    def at_step(self, step: str) -> str:
        """Name a step for its token. The overview turns with the terms too, lest one casts what one has not seen.

        Choosing goes on from any drawing: its buttons name options, and those keep their numbers.
        """
        return f"overview@{self.vote.terms}" if step == "overview" else step

    def current(self, view: str) -> tuple[str, Screen]:
        """Return the open step, and what is to be seen: with the way to the comments, unless one is choosing."""
        step, screen = self._current(view)
        draft = self.draft()
        chooses = step in {"ranking", "overview"} and view != "info" and draft is not None and draft.begun()
        if chooses or step == "overview" or view.startswith(("cs", "fd", "or")):
            return step, screen
        return step, Screen(screen.text, (*screen.rows, *discussing(self.turn, self.programme)), screen.spoken)

    def _current(self, view: str) -> tuple[str, Screen]:
        state = self.vote.window.state(self.turn.at)
        if state == "before":
            return "before", vote_receipt.not_open_yet(self.view)
        has_voted = ballots.has_taken_part(self.turn.tx, self.programme.id, self.turn.account)
        draft = self.draft()
        standing = ballots.of(self.turn.tx, self.programme, self.turn.account) if has_voted else None
        if state == "after" or self.programme.result is not None:
            return "after", self._closed(view, standing, unfinished=draft is not None)
        if standing is not None and draft is None:
            return "voted", self._voted(view, standing)
        return self._drawn(draft or Draft(), view, standing)

    def _closed(self, view: str, standing: Ballot | None, *, unfinished: bool) -> Screen:
        if view == "mine" and standing is not None:
            return vote_receipt.voted(self.view, standing, shown=True)
        if self.programme.result is None:
            return vote_receipt.being_counted(self.view, standing, unfinished=unfinished)
        page = _number(view, "res") or 1
        return results.results(self.view, self.programme.result, page, standing, unfinished=unfinished)

    def _voted(self, view: str, standing: Ballot) -> Screen:
        page = _number(view, "res")
        if page is not None and self.vote.results == "live":
            return results.results(self.view, self._live_tally(), page, standing)
        return vote_receipt.voted(self.view, standing, shown=view == "mine")

    def _drawn(self, draft: Draft, view: str, standing: Ballot | None) -> tuple[str, Screen]:
        step = engine.current(self.steps, draft)
        ranking = self._ranking(draft)
        page = _number(view, "res")
        if page is not None and self.vote.results == "live":
            return "results", results.results(self.view, self._live_tally(), page, standing)
        if step is None and view == "or":
            return "overview", vote_overview.reorder(self.view, ranking, complete=True)
        if step is None:
            return "overview", vote_overview.overview(self.view, ranking, standing)
        return step.name, vote_receipt.with_standing(self.view, self._list(draft, view), standing)

    def _list(self, draft: Draft, view: str) -> Screen:
        ranking = self._ranking(draft)
        if view == "info":
            return vote_list.about(self.view)
        if view == "or" and len(ranking) > 1:
            return vote_overview.reorder(self.view, ranking, complete=False)
        number = _number(view, "cs")
        if number in self.vote.by_number and number is not None:
            return vote_list.case(self.view, ranking, number)
        found = (
            tuple(int(n) for n in view.removeprefix("fd.").split("-") if int(n) in self.vote.by_number)
            if view.startswith("fd.")
            else None
        )
        return vote_list.option_list(self.view, ranking, _number(view, "pg") or 1, first=not draft.begun(), found=found)

    def _live_tally(self) -> Tally:
        shelf = self.turn.tx.shelf
        known = shelf.live.get(self.programme.id)
        if known is None or not timedelta() <= self.turn.at - known[0] < _LIVE_FOR:
            known = (self.turn.at, count(self.vote, ballots.grouped(self.turn.tx, self.programme)))
            shelf.live[self.programme.id] = known
        return known[1]

    def draft(self) -> Draft | None:
        return kept.load(self.turn.tx, self.steps, self.turn.account, self.name)

    def keep(self, draft: Draft) -> None:
        if not draft.begun() and ballots.has_taken_part(self.turn.tx, self.programme.id, self.turn.account):
            # An empty draft would be dropped, and the ballot that still stands would take the place of the list.
            draft = replace(draft, at=self.steps[0].name)
        kept.keep(self.turn.tx, FLOW.version, self.turn.account, self.name, draft, self.turn.at)

    def _ranking(self, draft: Draft) -> Ranking:
        return tuple(draft.answer("ranking") or ())

    def standing(self) -> Ballot | None:
        """Return the ballot that a change would replace."""
        if not ballots.has_taken_part(self.turn.tx, self.programme.id, self.turn.account):
            return None
        return ballots.of(self.turn.tx, self.programme, self.turn.account)

    # What is done

    def hear(self, heard: Heard, message_id: int) -> bool:  # noqa: ARG002  (a vote keeps no message)
        """Handle typed text; return whether it meant anything here."""
        return isinstance(heard, Text) and typed(self, heard.text)

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
        return draft is not None and claim.argument in map(str, self._ranking(draft))

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
            ranking = self._ranking(draft)
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
        ranking = self._ranking(changed)
        if number in ranking:
            rank = ranking.index(number) + 1
            self.turn.notice(vote_view.chosen_line(self.view, ranking, rank).plain())
        self.move(changed, view)

    def move(self, draft: Draft, view: str = "") -> None:
        self.keep(draft)
        self.open(view)

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


def _number(view: str, name: str) -> int | None:
    """Read "cs.7" as 7 if the view has this name."""
    kind, _, argument = view.partition(".")
    return int(argument) if kind == name and argument.isdecimal() and argument.isascii() else None
