"""One person's turn with something about a contest or an application: what every such dialogue has at hand."""

from datetime import datetime

from handlers.asking import Asker
from handlers.reception_view import ReceptionView
from handlers.turn import Turn
from participation.programme import Office
from participation.words import Localized
from storage.shelf import Programme
from texts import When


class ReceptionTurn:
    """One person and one programme, for one turn; ``name`` and ``subject``: as every dialogue's."""

    def __init__(self, turn: Turn, programme: Programme, name: str, subject: str) -> None:
        self.turn = turn
        self.programme = programme
        self.reception = programme.reception
        self.name = name
        self.subject = subject
        self.view = ReceptionView(turn, programme)
        self.asker = Asker(turn.language, subject)

    @property
    def title(self) -> Localized:
        """What it is about."""
        return self.reception.title

    @property
    def office(self) -> Office:
        """Who answers for it."""
        return self.reception.office

    @property
    def contact(self) -> Localized:
        """The human to call."""
        return self.reception.human

    def when(self, at: datetime) -> When:
        """Return an instant as the office's clock shows it."""
        return When(at, self.office.timezone)
