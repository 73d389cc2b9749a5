"""The screens of a team: its seats, and the questions before anything that cannot simply be undone."""

from collections.abc import Iterator, Sequence

from conversations import teams
from handlers import team_view
from handlers.asking import paragraphs
from handlers.screen import Button, Screen
from handlers.team_turn import TeamTurn
from participation.refused import Refused
from participation.team import INVITATION_LIVES, Member
from texts import Markup, say

# Telegram takes 100 buttons, and a team of 50 has one for each seat; whom not to take in can wait for its turn.
_MOST_DOUBTFUL = 20
_NUMBERS = {"members": "team-too-few", "members-over": "team-too-many"}


def seats(dialogue: TeamTurn) -> Screen:
    """Draw the seats; for the leader with what can be done about each."""
    view, asker, application = dialogue.view, dialogue.asker, dialogue.application
    if application.alone:
        text = paragraphs([view.title()], [view.html("team-alone"), view.with_whom()], _how(dialogue))
        return Screen(text, (*_inviting(dialogue), (_back(dialogue),)))
    said = team_view.summary(dialogue.turn, dialogue.programme, application)
    if not dialogue.leads:
        leaving = ((_back(dialogue),), (asker.button("team-leave", "vw", "lv"),))
        return Screen(paragraphs([view.title()], said, [view.html("team-of-others")]), leaving)
    text = paragraphs([view.title()], [*said, view.with_whom()], _lacking(dialogue), _how(dialogue))
    rows = (*_of_seats(dialogue), *_inviting(dialogue), *_changing(dialogue), (_back(dialogue),))
    return Screen(text, rows)


def ask_removal(dialogue: TeamTurn, member: Member) -> Screen:
    """Ask before a seat is taken back."""
    key = "team-ask-revoke" if member.account is None else "team-ask-remove"
    return _ask(dialogue, key, "rmy", "team-revoke" if member.account is None else "team-remove", member)


def ask_heir(dialogue: TeamTurn) -> Screen:
    """Ask who shall lead."""
    rows = [(_seat_button(dialogue, "team-hand-to", "vw", one, "ho."),) for one in dialogue.heirs]
    rows.append((dialogue.asker.button("team-not", "vw"),))
    return Screen(paragraphs([dialogue.view.title()], [dialogue.view.html("team-who-leads")]), tuple(rows))


def ask_hand_over(dialogue: TeamTurn, member: Member) -> Screen:
    """Ask before the lead goes to somebody else."""
    return _ask(dialogue, "team-ask-hand-over", "hoy", "team-hand-to", member)


def ask_leaving(dialogue: TeamTurn) -> Screen:
    """Ask before somebody leaves."""
    view, asker = dialogue.view, dialogue.asker
    closed = teams.is_closed(dialogue.programme, dialogue.application, at=dialogue.turn.at)
    said = [view.html("team-ask-leave"), *([view.html("team-office-decides")] if closed else [])]
    rows = ((asker.button("team-not", "vw"),), (asker.button("team-leave-yes", "lvy"),))
    return Screen(paragraphs([view.title()], said), rows)


def link(dialogue: TeamTurn, invite: teams.Invite) -> Markup:
    """Write the message that the leader passes on: it says by itself what it is."""
    url = f"https://t.me/{dialogue.turn.house.username}?start=t_{invite.token}"
    title = dialogue.title.in_(dialogue.turn.language)
    return dialogue.view.html("team-link", title=title, until=dialogue.when(invite.expires_at), link=url)


def _ask(dialogue: TeamTurn, question: str, action: str, label: str, member: Member) -> Screen:
    view = dialogue.view
    rows = ((dialogue.asker.button("team-not", "vw"),), (_seat_button(dialogue, label, action, member),))
    return Screen(paragraphs([view.title()], [view.html(question, who=dialogue.who(member))]), rows)


def _of_seats(dialogue: TeamTurn) -> Iterator[tuple[Button, ...]]:
    doubtful = 0
    for member in dialogue.team.members:
        if member.account == dialogue.turn.account:
            continue
        if member.state != "accepted":
            key = "team-revoke" if member.state == "invited" else "team-remove"
            yield (_seat_button(dialogue, key, "vw", member, "rm."),)
            continue
        doubtful += 1
        confirming = _seat_button(dialogue, "team-confirm", "cf", member)
        refusing = _seat_button(dialogue, "team-not-them", "vw", member, "rm.")
        yield (confirming, refusing) if doubtful <= _MOST_DOUBTFUL else (confirming,)


def _inviting(dialogue: TeamTurn) -> Iterator[tuple[Button, ...]]:
    if dialogue.leads and dialogue.lets_in and len(dialogue.team.members) < dialogue.rules.max:
        yield (dialogue.asker.button("team-invite", "inv"),)


def _changing(dialogue: TeamTurn) -> Iterator[tuple[Button, ...]]:
    if dialogue.heirs:
        yield (dialogue.asker.button("team-hand-over", "vw", "ho"),)
    if dialogue.rules.alone and dialogue.lets_in and len(dialogue.team.accounts) == 1:
        yield (dialogue.asker.button("team-go-alone", "alone"),)


def _back(dialogue: TeamTurn) -> Button:
    return Button(say(dialogue.turn.language, "team-back"), "open", "", f"a{dialogue.application.id}", lasting=True)


def _seat_button(dialogue: TeamTurn, key: str, action: str, member: Member, before: str = "") -> Button:
    return dialogue.asker.button(key, action, f"{before}{member.seat}", seat=member.seat)


def _how(dialogue: TeamTurn) -> list[Markup]:
    if not dialogue.lets_in:
        return [_why_not(dialogue)]
    if len(dialogue.team.members) >= dialogue.rules.max:
        return [dialogue.view.html("team-is-full", max=dialogue.rules.max)]
    return [dialogue.view.html("team-how", days=INVITATION_LIVES.days)]


def _why_not(dialogue: TeamTurn) -> Markup:
    try:
        teams.check_joining(dialogue.programme, dialogue.application, at=dialogue.turn.at)
    except Refused as refused:
        words = dialogue.turn.refusal(refused, dialogue.office.timezone)
        return dialogue.view.html("as-is", text=words)
    return Markup("")


def _lacking(dialogue: TeamTurn) -> Sequence[Markup]:
    """Say how many the team lacks; who owes what for themself stands at their seat."""
    tx, turn = dialogue.turn.tx, dialogue.turn
    found = teams.who_is_missing(tx, dialogue.programme, dialogue.application, at=turn.at)
    return [dialogue.view.html(_NUMBERS[one.key], count=one.count) for one in found if one.key in _NUMBERS]
