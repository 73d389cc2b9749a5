"""What the others of a team hear, each once, when something has become of it."""

from collections.abc import Iterable

from conversations.teams import Departure
from handlers import cards
from handlers.asking import paragraphs
from handlers.reception_view import ReceptionView
from handlers.screen import Button, Screen
from handlers.turn import Turn, turn_of
from participation.dossier import Missing
from storage import applications, members
from storage.applications import Application
from storage.shelf import Programme
from texts import Markup, say


def accepted(turn: Turn, programme: Programme, application: Application, seat: int, name: str) -> None:
    """Let the leader hear who has come, by the name they go by in Telegram: said once, and kept nowhere."""
    lead = turn_of(turn.tx, turn.house, application.lead, turn.at)
    buttons = (
        _button(lead, application, "team-confirm", "cf", str(seat), seat=seat),
        _button(lead, application, "team-not-them", "vw", f"rm.{seat}", seat=seat),
    )
    _hear(lead, programme, application, "team-has-come", buttons, seat=seat, name=name, named=bool(name))


def declined(turn: Turn, programme: Programme, application: Application, seat: int) -> None:
    """Let the leader hear that a place is free again."""
    lead = turn_of(turn.tx, turn.house, application.lead, turn.at)
    _hear(lead, programme, application, "team-was-declined", (_to_team(lead, application),), seat=seat)


def confirmed(turn: Turn, programme: Programme, application: Application, account: int) -> None:
    """Let a member hear that they belong to it."""
    member = turn_of(turn.tx, turn.house, account, turn.at)
    _hear(member, programme, application, "team-you-are-in", (_to_own_part(member, application),))


def removed(turn: Turn, programme: Programme, application: Application, departure: Departure) -> None:
    """Let whoever was taken out hear it; of an invitation that nobody had taken up there is nobody to tell."""
    if departure.account is not None:
        member = turn_of(turn.tx, turn.house, departure.account, turn.at)
        view = ReceptionView(member, programme)
        member.write(paragraphs([view.title()], [view.html("team-you-are-out")], [view.contact()]))
    _follow(turn, programme, application)


def gone(turn: Turn, programme: Programme, application: Application, seat: int, departure: Departure) -> None:
    """Let the leader hear that a member has gone, what the team lacks now, and who decides after the close.

    Why somebody has gone is theirs to tell.
    """
    lead = turn_of(turn.tx, turn.house, departure.team.lead, turn.at)
    view = ReceptionView(lead, programme)
    lacking = [view.html("team-too-few", count=one.count) for one in departure.lacks if _too_few(one)]
    more = [*lacking, *([view.html("team-office-decides")] if departure.office else [])]
    _hear(lead, programme, application, "team-has-left", (_to_team(lead, application),), more, seat=seat)
    _follow(turn, programme, application)


def handed_over(turn: Turn, programme: Programme, application: Application) -> None:
    """Let the new leader hear it, and the other members; ``application`` is as it was before."""
    team = members.team(turn.tx, application.id)
    for account in team.accounts:
        if account == turn.account:
            continue
        member = turn_of(turn.tx, turn.house, account, turn.at)
        if account == team.lead:
            buttons = (_to_own_part(member, application), _to_team(member, application))
            _hear(member, programme, application, "team-you-lead", buttons)
        else:
            seat = team.of(team.lead)
            number = seat.seat if seat is not None else 0
            _hear(member, programme, application, "team-other-leads", (_to_team(member, application),), seat=number)


def ended(turn: Turn, programme: Programme, accounts: Iterable[int]) -> None:
    """Let those hear it whom an application has ended that nobody was left to lead."""
    for account in accounts:
        member = turn_of(turn.tx, turn.house, account, turn.at)
        view = ReceptionView(member, programme)
        member.write(paragraphs([view.title()], [view.html("team-is-over")], [view.contact()]))


def _hear(
    turn: Turn,
    programme: Programme,
    application: Application,
    key: str,
    buttons: tuple[Button, ...],
    more: list[Markup] | None = None,
    **values: object,
) -> None:
    view = ReceptionView(turn, programme)
    text = paragraphs([view.title()], [view.html(key, **values)], more or [])
    turn.send(Screen(text, tuple((button,) for button in buttons)), about=cards.about(application.id))


def _follow(turn: Turn, programme: Programme, application: Application) -> None:
    """Draw the cards of those who stay: what was complete is to be looked at again."""
    now = applications.by_id(turn.tx, application.id)
    if now is not None and now.number is not None:
        cards.follow(turn, programme, now)


def _too_few(missing: Missing) -> bool:
    return missing.key == "members"


def _button(
    turn: Turn, application: Application, key: str, action: str, argument: str = "", **values: object
) -> Button:
    return Button(say(turn.language, key, **values), action, argument, f"t{application.id}", lasting=True)


def _to_team(turn: Turn, application: Application) -> Button:
    return _button(turn, application, "overview-team", "open")


def _to_own_part(turn: Turn, application: Application) -> Button:
    return Button(say(turn.language, "team-own-part"), "open", "", f"a{application.id}", lasting=True)
