"""What may happen to a team: invite, accept, decline, confirm, leave, remove, hand over the lead.

Every act says what shall be and by whom, so that a tap that arrives twice changes nothing the second time.
"""

from participation.refused import Refused
from participation.team import Member, Team, TeamRules


def begin(lead: int) -> Team:
    """Begin a team of one, the leader."""
    return Team(lead=lead, members=(Member(seat=1, account=lead, confirmed=True),), last_seat=1)


def invite(rules: TeamRules, team: Team, *, by: int) -> tuple[Team, int]:
    """Add a seat that waits for somebody, and return its number; an open invitation holds its place.

    Raises:
        Refused: ``only-lead``; ``team-full`` with ``max``.
    """
    _check_lead(team, by)
    if len(team.members) >= rules.max:
        raise Refused("team-full", max=rules.max)
    seat = team.last_seat + 1
    return team.model_copy(update={"members": (*team.members, Member(seat=seat)), "last_seat": seat}), seat


def accept(rules: TeamRules, team: Team, *, seat: int, account: int, elsewhere: bool) -> Team:
    """Let an account take the seat that it was invited to; ``elsewhere``: it is in another team of this contest.

    Raises:
        Refused: ``invitation-own`` (the leader's own link); ``invitation-gone``; ``invitation-used``;
            ``already-member`` (at another seat); ``in-another-team``; ``team-full`` with ``max``, where an office has
            made teams smaller since.
    """
    invited = team.at(seat)
    if account == team.lead:
        raise Refused("invitation-own")
    if invited is None:
        raise Refused("invitation-gone")
    if invited.account == account:
        return team
    if invited.account is not None:
        raise Refused("invitation-used")
    if account in team.accounts:
        raise Refused("already-member")
    if elsewhere and not rules.several:
        raise Refused("in-another-team")
    if len(team.accounts) >= rules.max:
        raise Refused("team-full", max=rules.max)
    return team.with_member(invited.model_copy(update={"account": account}))


def decline(team: Team, *, seat: int) -> Team:
    """Give an invitation back; one that somebody has taken stays theirs, and one that is gone is no error."""
    invited = team.at(seat)
    return team.without(seat) if invited is not None and invited.account is None else team


def confirm(team: Team, *, seat: int, by: int) -> Team:
    """Take in whoever has accepted.

    Raises:
        Refused: ``only-lead``; ``member-gone`` (nobody has that seat); ``member-not-accepted``.
    """
    _check_lead(team, by)
    member = _member(team, seat)
    if member.account is None:
        raise Refused("member-not-accepted")
    return team.with_member(member.model_copy(update={"confirmed": True}))


def consented(team: Team, account: int, *, complete: bool) -> Team:
    """Note whether a member's consents (and a guardian's, for a child) are all there; no member, no change."""
    member = team.of(account)
    return team if member is None else team.with_member(member.model_copy(update={"consented": complete}))


def leave(team: Team, account: int) -> Team:
    """Let a member go; who is not in the team is no error.

    Raises:
        Refused: ``lead-stays`` for the leader, who hands over the lead first or withdraws the application.
    """
    if account == team.lead:
        raise Refused("lead-stays")
    member = team.of(account)
    return team if member is None else team.without(member.seat)


def remove(team: Team, *, seat: int, by: int) -> Team:
    """Take a seat back, with whoever has it or was invited to it; one that is gone is no error.

    Raises:
        Refused: ``only-lead``; ``lead-stays``.
    """
    _check_lead(team, by)
    member = team.at(seat)
    if member is not None and member.account == team.lead:
        raise Refused("lead-stays")
    return team.without(seat)


def hand_over(team: Team, *, seat: int, by: int) -> Team:
    """Make a confirmed member the leader; the former one stays a member.

    Raises:
        Refused: ``only-lead``; ``member-gone``; ``member-not-confirmed``.
    """
    if (member := team.at(seat)) is not None and member.account == team.lead:
        return team
    _check_lead(team, by)
    member = _member(team, seat)
    if member.account is None or not member.confirmed:
        raise Refused("member-not-confirmed")
    return team.model_copy(update={"lead": member.account})


def _check_lead(team: Team, account: int) -> None:
    if account != team.lead:
        raise Refused("only-lead")


def _member(team: Team, seat: int) -> Member:
    member = team.at(seat)
    if member is None:
        raise Refused("member-gone")
    return member
