"""One person in one vote, for one turn: what is begun, what stands, and what is to be seen of it."""

from dataclasses import replace
from datetime import timedelta

from conversations import draft as kept
from conversations import engine
from conversations.draft import Draft
from conversations.vote import FLOW
from handlers import results, vote_list, vote_overview, vote_receipt
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.vote_view import VoteView
from handlers.ways import discussing
from participation.counting import Tally, count
from participation.ranking import Ranking, order_for
from storage import ballots, programmes
from storage.ballots import Ballot
from storage.shelf import Programme

# How old a count may be that is shown before the close: counting 300,000 ballots at every look would hold others up.
_LIVE_FOR = timedelta(seconds=10)


class VoteTurn:
    """What drawing, typing and tapping share."""

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
        return self.vote.window.runs(self.turn.at)

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
        draft = self.draft()
        step, screen = self._current(view, draft)
        chooses = step in {"ranking", "overview"} and view != "info" and draft is not None and draft.begun()
        if chooses or step == "overview" or view.startswith(("cs", "fd", "or")):
            return step, screen
        return step, Screen(screen.text, (*screen.rows, *discussing(self.turn, self.programme)), screen.spoken)

    def _current(self, view: str, draft: Draft | None) -> tuple[str, Screen]:
        state = self.vote.window.state(self.turn.at)
        if state == "before":
            return "before", vote_receipt.not_open_yet(self.view)
        has_voted = ballots.has_taken_part(self.turn.tx, self.programme.id, self.turn.account)
        standing = ballots.of(self.turn.tx, self.programme, self.turn.account) if has_voted else None
        if state == "after" or self.programme.result is not None:
            return "after", self._closed(view, standing, unfinished=draft is not None)
        if state == "paused" and (draft is not None or standing is None):
            return "resting", vote_receipt.resting_now(self.view, standing, unfinished=draft is not None)
        if standing is not None and draft is None:
            return "voted", self._voted(view, standing)
        return self._drawn(draft or Draft(), view, standing)

    def _closed(self, view: str, standing: Ballot | None, *, unfinished: bool) -> Screen:
        if view == "mine" and standing is not None:
            return vote_receipt.voted(self.view, standing, shown=True)
        if self.programme.result is None:
            return vote_receipt.being_counted(self.view, standing, unfinished=unfinished)
        page = number_in(view, "res") or 1
        return results.results(self.view, self.programme.result, page, standing, unfinished=unfinished)

    def _voted(self, view: str, standing: Ballot) -> Screen:
        page = number_in(view, "res")
        if page is not None and self.vote.results == "live":
            return results.results(self.view, self._live_tally(), page, standing)
        return vote_receipt.voted(self.view, standing, shown=view == "mine")

    def _drawn(self, draft: Draft, view: str, standing: Ballot | None) -> tuple[str, Screen]:
        step = engine.current(self.steps, draft)
        ranking = self.ranking(draft)
        page = number_in(view, "res")
        if page is not None and self.vote.results == "live":
            return "results", results.results(self.view, self._live_tally(), page, standing)
        if step is None and view == "or":
            return "overview", vote_overview.reorder(self.view, ranking, complete=True)
        if step is None:
            return "overview", vote_overview.overview(self.view, ranking, standing)
        return step.name, vote_receipt.with_standing(self.view, self._list(draft, view), standing)

    def _list(self, draft: Draft, view: str) -> Screen:
        ranking = self.ranking(draft)
        if view == "info":
            return vote_list.about(self.view)
        if view == "or" and len(ranking) > 1:
            return vote_overview.reorder(self.view, ranking, complete=False)
        number = number_in(view, "cs")
        if number in self.vote.by_number and number is not None:
            return vote_list.case(self.view, ranking, number)
        found = (
            tuple(int(n) for n in view.removeprefix("fd.").split("-") if int(n) in self.vote.by_number)
            if view.startswith("fd.")
            else None
        )
        return vote_list.option_list(
            self.view, ranking, number_in(view, "pg") or 1, first=not draft.begun(), found=found
        )

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

    def ranking(self, draft: Draft) -> Ranking:
        return tuple(draft.answer("ranking") or ())

    def standing(self) -> Ballot | None:
        """Return the ballot that a change would replace."""
        if not ballots.has_taken_part(self.turn.tx, self.programme.id, self.turn.account):
            return None
        return ballots.of(self.turn.tx, self.programme, self.turn.account)

    def move(self, draft: Draft, view: str = "") -> None:
        self.keep(draft)
        self.open(view)


def number_in(view: str, name: str) -> int | None:
    """Read "cs.7" as 7 if the view has this name."""
    kind, _, argument = view.partition(".")
    return int(argument) if kind == name and argument.isdecimal() and argument.isascii() else None
