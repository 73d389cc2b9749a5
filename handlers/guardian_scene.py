"""A guardian before an application: by which link they have come, for which child, and what they have given."""

from collections.abc import Mapping

from conversations import draft as kept
from conversations import guardians
from conversations.guardian_steps import LINK, guardian_steps
from handlers import cards
from handlers.reception_turn import ReceptionTurn
from handlers.scene import WithoutFiles
from handlers.turn import Turn
from storage import guardians as stored
from storage import members
from storage.applications import Application
from storage.shelf import Programme


class GuardianScene(WithoutFiles, ReceptionTurn):
    """One guardian before one application, for one turn: what is begun by a link, or what they have consented to."""

    def __init__(self, turn: Turn, programme: Programme, application: Application) -> None:
        super().__init__(turn, programme, guardians.dialogue(application.id), f"g{application.id}")
        self.application = application
        self.trace = cards.about(application.id)
        self.steps = guardian_steps(self.reception, turn.language)

    @property
    def token(self) -> str | None:
        """The link by which they have come, as long as what it asks for is begun."""
        begun = kept.load(self.turn.tx, self.steps, self.turn.account, self.name)
        token = begun.done.get(LINK) if begun is not None else None
        return token if isinstance(token, str) else None

    @property
    def child(self) -> int | None:
        """The account of the child for whom they are asked."""
        token = self.token
        asked = stored.find(self.turn.tx, token) if token is not None else None
        return asked.child if asked is not None else None

    def given(self) -> Mapping[int, stored.Asked]:
        """Return what they have consented to here, by the child's seat."""
        seats = {one.account: one.seat for one in members.seated(self.turn.tx, self.application.id)}
        mine = stored.children_of(self.turn.tx, self.turn.account)
        return {seats[one.child]: one for one in mine if one.application == self.application.id and one.child in seats}
