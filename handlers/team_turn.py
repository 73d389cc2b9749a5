"""A team as one of its members sees it: what its drawings show, and what may be done with it now."""

from conversations import teams
from handlers.reception_turn import ReceptionTurn
from handlers.turn import Turn
from participation.refused import Refused
from participation.team import Member, TeamRules
from storage import members
from storage.applications import Application
from storage.shelf import Programme
from texts import Said, say


class TeamTurn(ReceptionTurn):
    """One member of one team, for one turn."""

    def __init__(self, turn: Turn, programme: Programme, application: Application, rules: TeamRules) -> None:
        super().__init__(turn, programme, f"team:{application.id}", f"t{application.id}")
        self.rules = rules
        self.stands(application)

    def stands(self, application: Application) -> None:
        """Take the application, and so the team, as it stands now."""
        self.application = application
        self.team = members.team(self.turn.tx, application.id)
        self.leads = application.lead == self.turn.account

    @property
    def lets_in(self) -> bool:
        """Whether people may join or be let go now."""
        try:
            teams.check_joining(self.programme, self.application, at=self.turn.at)
        except Refused:
            return False
        return True

    @property
    def heirs(self) -> list[Member]:
        """Members to whom the leader could hand over."""
        return [one for one in self.team.members if one.confirmed and one.account != self.team.lead]

    def who(self, member: Member) -> Said:
        """Name a seat."""
        return say(self.turn.language, "who-seat", seat=member.seat)
