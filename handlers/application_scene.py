"""An application as one person sees it: what its drawings show, and what may be done with it now."""

from collections.abc import Mapping, Sequence

from conversations import applying
from conversations.draft import Draft
from conversations.flow import Step
from conversations.person_steps import may_go_on, only_when, person_steps
from conversations.questions import answers_of, files_of, paper_steps, steps_of
from handlers import cards
from handlers.reception_turn import ReceptionTurn
from handlers.turn import Turn
from participation.dossier import Missing, PaperFact
from participation.questions import Answer
from participation.refused import Refused
from storage import guardians, members, papers
from storage.applications import Application
from storage.shelf import Programme
from texts import Markup, When


class ApplicationScene(ReceptionTurn):
    """One person in one application, for one turn; ``leads`` is whoever fills in what is handed in."""

    def __init__(self, turn: Turn, programme: Programme, application: Application) -> None:
        super().__init__(turn, programme, applying.dialogue(application.id), f"a{application.id}")
        self.application = application
        self.trace = cards.about(application.id)
        self.leads = application.lead == turn.account
        self.steps = self._steps()

    def _steps(self) -> Sequence[Step]:
        turn, reception = self.turn, self.reception
        consent = guardians.of(turn.tx, self.application.id).get(turn.account)
        checked = consent is not None and consent.state(turn.at) == "checked"
        seated = members.of(turn.tx, self.application.id, turn.account)
        # How old somebody is counts on the day on which they applied, here as when it is handed in.
        at = turn.at if seated is None else applying.applies_at(self.application, seated, turn.at)
        own = person_steps(reception, turn.language, at, checked=checked)
        if not self.leads:
            return own
        asked = (*steps_of(reception, reception.days(turn.at).today), *paper_steps(reception))
        return (*own, *only_when(asked, may_go_on(reception, at, checked=checked)))

    def notes(self) -> Sequence[Markup]:
        """Return what else is to be said above everything once more."""
        return ()

    @property
    def closes(self) -> When | None:
        """When it closes, None where it never does."""
        closes_at = self.reception.window.closes_at
        return None if closes_at is None else self.when(closes_at)

    def may_edit(self) -> bool:
        """Tell whether what was handed in can be edited now."""
        try:
            self.check_edit()
        except Refused:
            return False
        return True

    def check_edit(self) -> None:
        """Let answers be taken while it is open, or while the office waits for something to be put right.

        Raises:
            Refused: as `participation.dossier_states.check_edit`.
        """
        applying.check_edit(self.reception, self.application, at=self.turn.at)

    def lacks(self, draft: Draft) -> tuple[Missing, ...]:
        """Tell what is still missing, whoever owes it."""
        return applying.lacks(
            self.turn.tx, self.programme, self.application, self.answers(draft), self.papers(draft), at=self.turn.at
        )

    def answers(self, draft: Draft) -> Mapping[str, Answer]:
        """Return the answers to the programme's questions."""
        return answers_of(self.reception, draft.done)

    def papers(self, draft: Draft) -> Sequence[PaperFact]:
        """Return the papers that this draft names."""
        named = {id_ for ids in files_of(self.reception, draft.done).values() for id_ in ids}
        return [fact for fact in papers.facts_of(self.turn.tx, self.application.id) if str(fact.id) in named]
