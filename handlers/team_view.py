"""How a team is spoken of: seat by seat, and never by anything that a member has told about themself."""

from conversations import teams
from handlers.turn import Turn
from participation.dossier import Missing
from storage import members
from storage.applications import Application
from storage.shelf import Programme
from texts import Markup, Said, say, say_html


def summary(turn: Turn, programme: Programme, application: Application) -> list[Markup]:
    """Say a team in a few lines: who is complete, and who still waits for what."""
    if application.alone:
        return []
    team = teams.as_it_stands(turn.tx, programme, application, at=turn.at)
    return [
        say_html(turn.language, "team-title", size=team.size),
        *(
            say_html(
                turn.language,
                "team-seat",
                seat=member.seat,
                state=member.state,
                me=member.account == turn.account,
                lead=member.account == team.lead,
            )
            for member in team.members
        ),
    ]


def who(turn: Turn, application: Application, missing: Missing) -> Said:
    """Name whoever owes something: oneself, or a seat of the team."""
    if missing.account == turn.account or missing.account is None:
        return say(turn.language, "who-me")
    member = members.team(turn.tx, application.id).of(missing.account)
    return say(turn.language, "who-seat", seat=member.seat if member else 0)
