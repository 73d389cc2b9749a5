"""A proposal as an official brings it to a board for somebody at the counter: what may stand there is asked of all."""

from collections.abc import Sequence
from dataclasses import replace

from conversations import assisting, door, standing
from conversations.draft import Draft
from conversations.flow import Step
from handlers.asking import Asker, paragraphs
from handlers.board_standing import StandingScene
from handlers.board_view import BoardView
from handlers.counter import FLOW, CounterDialogue, may_enter, on_behalf
from handlers.office_door import Ways
from handlers.proposal_writing import BringScene
from handlers.scene import Words
from handlers.screen import Button, Screen
from handlers.turn import Turn
from participation.board import Board
from participation.proposal import Proposal
from participation.refused import Refused
from storage import assisted, programmes
from storage.assisted import Entry
from storage.shelf import Programme
from texts import say

_DOOR = ("residence", "birth-year", "birth-date")


class BringFor(BringScene):
    """Brings a proposal for somebody without Telegram; ``turn`` acts on their behalf."""

    def __init__(self, turn: Turn, programme: Programme, entry: Entry) -> None:
        super().__init__(turn, programme, 0, f"o{programme.id}")
        self.entry = entry
        self.name = f"{FLOW}:{entry.id}"
        self.subject = f"s{entry.id}"
        self.asker = Asker(turn.language, self.subject)
        self.view = BoardView(turn, programme, self.subject)

    @property
    def goes_on(self) -> bool:
        return self.entry.handed_in_at is None and super().goes_on

    def own_steps(self) -> Sequence[Step]:
        """Ask first what the board's rule needs, as long as it is not known that they may."""
        asked = () if self._is_known() else door.steps(self._standing().rule, self.turn.at)
        return (*asked, *super().own_steps())

    def _is_known(self) -> bool:
        turn = self.turn
        try:
            standing.check(turn.tx, self.programme, turn.account, "write", turn.at)
        except Refused as refused:
            return refused.key != "standing-unknown"
        return True

    def _standing(self) -> StandingScene:
        rule = standing.rule_of(self.programme, "write")
        assert rule is not None  # noqa: S101  (where nothing is asked, all is known: for the type checker)
        return StandingScene(self.turn, self.programme, "write", rule, 0, self.leads_to, ("new", ""))

    def door(self) -> None:
        """Let it be written before it is known whether they may: that is asked here. Raises Refused."""
        try:
            super().door()
        except Refused as refused:
            if refused.key != "standing-unknown":
                raise

    def seed(self) -> Draft | None:
        """Begin with the first question, until it is published."""
        return Draft(at=self.steps[0].name) if self.entry.handed_in_at is None else None

    def kept(self, draft: Draft) -> None:
        """Answer whether they may as soon as that is clear; of what was told for it nothing is kept."""
        turn = self.turn
        assisted.worked(turn.tx, self.entry, turn.chat)
        if not self._is_known():
            known = door.known(draft.done)
            said = standing.answered(turn.tx, self.programme, turn.account, "write", known, turn.at)
            if said.answer == "no":
                raise Refused(said.key, **said.values)
        super().kept(draft)

    def instead(self, draft: Draft | None, view: str) -> tuple[str, Screen] | None:
        """Show that nothing is being written where that is so, with the way back to the office."""
        other = super().instead(draft, view)
        return None if other is None else (other[0], replace(other[1], rows=(self._home(),)))

    def words(self, step: Step) -> Words:
        """Put a question to the official, who puts it to the person."""
        words = self._standing().words(step) if step.name in _DOOR else super().words(step)
        return replace(words, foot=(self._home(),))

    def _preview(self, draft: Draft, view: str) -> Screen:
        screen = super()._preview(draft, view)
        read_out = self.view.html("counter-publish")
        return Screen(paragraphs([screen.text], [read_out]), (*screen.rows, self._home()))

    def _home(self) -> tuple[Button, ...]:
        label = say(self.turn.language, "counter-home")
        return (Button(label, "open", "assist", f"o{self.programme.id}", lasting=True),)

    def remember(self, draft: Draft, proposal: Proposal) -> None:
        """What was typed for it is deleted from the chat: there is no message that could be edited later."""

    def publish(self, draft: Draft) -> None:
        """Publish it, on record with the official, and with what its author has agreed to."""
        turn, entry = self.turn, self.entry
        proposal = self.brought(draft)
        by = assisting.who_acts(turn.tx, entry, turn.chat, turn.now)
        read_out = self.view.html("counter-publish").plain()
        assisting.published(turn.tx, entry, proposal.id, read_out, by=by, at=turn.now)


def at_counter(turn: Turn, entry: int, ways: Ways) -> CounterDialogue | None:  # noqa: ARG001  (as every place of the office)
    """Open a proposal that is written for somebody, for whoever may do that; for nobody else there is none."""
    found = assisted.by_id(turn.tx, entry)
    programme = None if found is None else programmes.by_id(turn.tx, found.programme)
    if found is None or programme is None or not isinstance(programme.content, Board):
        return None
    if not may_enter(turn.tx, found, turn.account, turn.at):
        return None
    other = on_behalf(turn, programme, found)
    return CounterDialogue(other, BringFor(other, programme, found))


def again(turn: Turn, name: str) -> CounterDialogue | None:
    """Return what is written under this name, where ``turn`` acts for whom it is written."""
    flow, _, number = name.partition(":")
    entry = assisted.by_id(turn.tx, int(number)) if flow == FLOW and number.isdecimal() else None
    programme = None if entry is None else programmes.by_id(turn.tx, entry.programme)
    if entry is None or programme is None or turn.behalf is None or turn.account != entry.account:
        return None
    return CounterDialogue(turn, BringFor(turn, programme, entry))
