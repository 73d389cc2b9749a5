"""How a team is spoken of: seat by seat, and never by more of what a member has told than whoever looks may know."""

from collections.abc import Iterable, Mapping

from conversations import teams
from handlers.turn import Turn
from participation.dossier import Missing
from participation.person_name import masked
from participation.team import Team
from storage import invitations, members
from storage.applications import Application
from storage.shelf import Programme
from texts import Markup, Said, say, say_html

# What somebody owes for themself: of others nobody is told which of it, for it would say how old they are.
_THEIR_OWN = frozenset({"person", "consent", "guardian", "guardian-unchecked"})


def summary(turn: Turn, programme: Programme, application: Application) -> list[Markup]:
    """Say a team in a few lines: who is complete, and who still waits for what."""
    if application.alone:
        return []
    team = teams.as_it_stands(turn.tx, programme, application, at=turn.at)
    return [say_html(turn.language, "team-title", size=team.size), *seats(turn, application, team)]


def seats(turn: Turn, application: Application, team: Team) -> Iterable[Markup]:
    """Yield a line for each seat. The leader sees who sits there by a masked name, once it is told; others do not."""
    named = _masked_names(turn, application) if turn.account == team.lead else {}
    over = set(invitations.expired_seats(turn.tx, application.id, turn.at))
    for member in team.members:
        who = named.get(member.seat) or say(turn.language, "who-seat", seat=member.seat)
        yield say_html(
            turn.language,
            "team-seat",
            seat=member.seat,
            who=who,
            state="over" if member.seat in over else member.state,
            me=member.account == turn.account,
            lead=member.account == team.lead,
        )


def still_invited(turn: Turn, application: Application) -> int:
    """Return how many invitations nobody has accepted and somebody still may: whoever hands in now leaves them out."""
    over = set(invitations.expired_seats(turn.tx, application.id, turn.at))
    team = members.team(turn.tx, application.id)
    return sum(member.account is None and member.seat not in over for member in team.members)


def who(turn: Turn, application: Application, missing: Missing) -> Said:
    """Name whoever owes something: oneself, or a seat of the team."""
    if missing.account == turn.account or missing.account is None:
        return say(turn.language, "who-me")
    member = members.team(turn.tx, application.id).of(missing.account)
    return say(turn.language, "who-seat", seat=member.seat if member else 0)


def is_anothers(turn: Turn, missing: Missing) -> bool:
    """Tell whether it is something that another member owes for themself: that they do is all that is said of it."""
    return missing.key in _THEIR_OWN and missing.account not in {None, turn.account}


def _masked_names(turn: Turn, application: Application) -> Mapping[int, str]:
    told = {one.seat: one.facts.name for one in members.seated(turn.tx, application.id) if one.confirmed}
    return {seat: masked(name) for seat, name in told.items() if name is not None}
