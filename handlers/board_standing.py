"""May I write, comment or recommend here? Only what the rule needs is asked, and forgotten with the answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from conversations import door, engine, standing
from conversations.draft import Draft
from conversations.flow import Step
from handlers.asking import Asker, paragraphs
from handlers.board_view import BoardView
from handlers.flow_dialogue import FlowDialogue
from handlers.scene import WithoutFiles, Words
from handlers.screen import Button, Claim, Screen
from handlers.turn import Turn
from participation.eligibility import Days, Eligibility, Residence, Verdict
from participation.programme import Office
from participation.words import Localized
from storage import drafts
from storage.residents import Standing
from storage.shelf import Programme


@dataclass(frozen=True, slots=True)
class _Rule:
    """The rule of one act on one board."""

    eligibility: Eligibility
    programme: Programme

    def days(self, at: datetime) -> Days:
        return self.programme.content.days(at)


class StandingScene(WithoutFiles):
    """One person before one rule. What they tell here is forgotten with the answer; that it was a yes is kept."""

    version = 1
    trace = None
    assumed = None
    lasting: frozenset[str] = frozenset()
    goes_on = True

    def __init__(
        self,
        turn: Turn,
        programme: Programme,
        act: Standing,
        rule: Eligibility,
        number: int,
        leads_to: str,
        then: tuple[str, str],
    ) -> None:
        """``number`` is that of `handlers.writing`; ``leads_to`` is the subject on which it goes on.

        ``then`` is what goes on after a yes: action and argument of the button that was tapped first.
        """
        self.turn = turn
        self.programme = programme
        self.standing = act
        self.rule = _Rule(rule, programme)
        self.name = f"write:{number}"
        self.subject = f"u{number}"
        self.leads_to = leads_to
        self.then = then
        self.asker = Asker(turn.language, self.subject)
        self.view = BoardView(turn, programme, self.subject)
        self.verdict: Verdict | None = None

    @property
    def title(self) -> Localized:
        return self.programme.content.title

    @property
    def office(self) -> Office:
        return self.programme.content.office

    @property
    def contact(self) -> Localized:
        return self.view.human

    @property
    def steps(self) -> Sequence[Step]:
        payload = drafts.load(self.turn.tx, self.turn.account, self.name)
        told = {} if payload is None else Draft.from_json(payload).done
        return door.steps(self.rule, self.turn.at, told)

    def door(self) -> None:
        """Anybody may ask."""

    def begin(self) -> None:
        """Ask the first thing that the rule needs."""
        FlowDialogue(self.turn, self).move(Draft(at=self.steps[0].name))

    def instead(self, draft: Draft | None, view: str) -> tuple[str, Screen] | None:  # noqa: ARG002
        """Show the answer, or the way back where nothing is being asked."""
        if self.verdict is not None:
            return "answer", self._answer(self.verdict)
        if draft is not None:
            return None
        return "nothing", Screen(self.view.html("door-forgotten"), (self._back(),))

    def overview(self, draft: Draft, view: str) -> Screen:  # noqa: ARG002  (never kept: the answer takes its place)
        """Draw the answer."""
        return self._answer(door.answer(self.rule, draft.done, self.turn.at))

    def _back(self) -> tuple[Button, ...]:
        return (Button(self.view.say("write-back"), "open", "", self.leads_to, lasting=True),)

    def _answer(self, verdict: Verdict) -> Screen:
        """Draw the answer: yes and on, or no with the rule and a human."""
        spoken = self.turn.spoken(verdict.values, self.office.timezone)
        said = [self.view.html(verdict.key, **spoken)]
        own = verdict.rule.refusal if verdict.rule is not None and verdict.answer == "no" else None
        if own is not None:
            said.append(self.view.html("as-is", text=own.in_(self.turn.language)))
        rows = [self._back()]
        if verdict.answer == "yes":
            go_on = Button(self.view.say("standing-go-on"), *self.then, self.leads_to, lasting=True)
            rows.insert(0, (go_on,))
        else:
            said.append(self.turn.contact(self.contact))
        return Screen(paragraphs(said, [self.view.html("door-forgotten")]), tuple(rows))

    def words(self, step: Step) -> Words:
        """Put a question of the rule."""
        answered = door.answer(self.rule, {}, self.turn.at)
        rule, language = answered.rule, self.turn.language
        asked = rule.question if step.name == "residence" and isinstance(rule, Residence) else None
        if asked is not None:
            ask = self.view.html("application-question", ask=asked.in_(language))
        else:
            spoken = self.turn.spoken(answered.values, self.office.timezone)
            ask = self.view.html("application-question", ask=self.view.html(f"verdict-need-{step.name}", **spoken))
        return Words(ask, (self.view.html("door-not-kept"),), self.view.html(f"door-why-{step.name}"))

    def check(self) -> None:
        """Anybody may ask."""

    def seed(self) -> Draft | None:
        """Nothing is known before it is told."""
        return None

    def kept(self, draft: Draft) -> None:
        """With the answer everything is forgotten that was told for it."""
        if engine.current(self.steps, draft) is None:
            tx, turn = self.turn.tx, self.turn
            known = door.known(draft.done)
            self.verdict = standing.answered(tx, self.programme, turn.account, self.standing, known, turn.at)
            drafts.drop(tx, turn.account, self.name)

    def dropped(self) -> None:
        """Nothing else was begun."""

    def act(self, claim: Claim, draft: Draft, view: str) -> bool:  # noqa: ARG002
        """There is nothing else to be done."""
        return False
