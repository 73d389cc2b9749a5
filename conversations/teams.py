"""Make up a team: make links, confirm who has accepted, let people go, hand over the lead."""

from dataclasses import dataclass, replace
from datetime import datetime

from conversations import applying, seeding
from conversations.draft import Draft
from participation import teaming
from participation.dossier import Missing, member_lacks
from participation.refused import Refused
from participation.team import INVITATION_LIVES, Team, TeamRules
from storage import applications, consents, drafts, guardians, invitations, members, papers
from storage.applications import Application
from storage.database import Tx
from storage.shelf import Programme

PEOPLE = frozenset(
    {
        "person",
        "consent",
        "guardian",
        "guardian-unchecked",
        "member-unconfirmed",
        "member-elsewhere",
        "members",
        "members-over",
    }
)
"""What people owe for themselves or lack as a team, of all that can be missing."""


@dataclass(frozen=True, slots=True)
class Invite:
    """A link to a seat: its token is said to the leader, once. ``expires_at`` is exclusive."""

    token: str
    seat: int
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Departure:
    """Somebody has gone: ``account`` (None where it was an open invitation), and what the team lacks now.

    ``office``: it was after the close, and the office decides what becomes of the application.
    """

    account: int | None
    team: Team
    lacks: tuple[Missing, ...]
    office: bool


def as_it_stands(tx: Tx, programme: Programme, application: Application, *, at: datetime) -> Team:
    """Return the team, with whose consents (and whose guardian's) are all there at ``at``."""
    dossier = applying.dossier(tx, programme, application, {}, (), at=at)
    team = members.team(tx, application.id)
    for account in team.accounts:
        guardian = dossier.guardians.get(account)
        owes = any(member_lacks(programme.reception, account, dossier.consents, guardian, at=at))
        team = teaming.consented(team, account, complete=not owes and not dossier.untold.get(account))
    return team


def who_is_missing(tx: Tx, programme: Programme, application: Application, *, at: datetime) -> tuple[Missing, ...]:
    """Tell what people still owe and how many the team lacks, whatever else is missing."""
    found = applying.lacks(tx, programme, application, {}, (), at=at)
    return tuple(each for each in found if each.key in PEOPLE)


def invite(tx: Tx, programme: Programme, application: Application, *, by: int, at: datetime) -> Invite:
    """Make a link for one more member; places held by links that nobody took up in time are free again.

    Whoever has begun alone has a team from then on.

    Raises:
        Refused: ``team-not-allowed``; ``only-lead``; ``team-full``; as `check_joining`.
    """
    rules = rules_of(programme)
    check_joining(programme, application, at=at)
    team = members.team(tx, application.id)
    if by == team.lead:
        for seat in invitations.expired_seats(tx, application.id, at):
            invitations.close(tx, application.id, seat, "revoked")
            team = team.without(seat)
    team, seat = teaming.invite(rules, team, by=by)
    members.put(tx, application.id, team, at=at)
    applications.set_alone(tx, application.id, alone=False)
    return Invite(invitations.make(tx, application.id, seat, at=at), seat, at + INVITATION_LIVES)


def go_alone(tx: Tx, programme: Programme, application: Application, *, by: int, at: datetime) -> None:
    """Let a leader with whom nobody is apply alone again; links that nobody has taken up lead nowhere from then on.

    Raises:
        Refused: ``only-lead``; ``alone-not-allowed``; ``team-not-empty``; as `check_joining`.
    """
    rules = rules_of(programme)
    check_joining(programme, application, at=at)
    if by != application.lead:
        raise Refused("only-lead")
    if not rules.alone:
        raise Refused("alone-not-allowed", min=rules.min)
    team = members.team(tx, application.id)
    if len(team.accounts) > 1:
        raise Refused("team-not-empty")
    for member in team.members:
        if member.account is None:
            invitations.close(tx, application.id, member.seat, "revoked")
            team = team.without(member.seat)
    members.put(tx, application.id, team, at=at)
    applications.set_alone(tx, application.id, alone=True)


def confirm(tx: Tx, programme: Programme, application: Application, seat: int, *, by: int, at: datetime) -> Team:
    """Take in whoever has accepted.

    Raises:
        Refused: ``only-lead``; ``member-gone``; ``member-not-accepted``; as `check_joining`.
    """
    check_joining(programme, application, at=at)
    team = teaming.confirm(members.team(tx, application.id), seat=seat, by=by)
    members.put(tx, application.id, team, at=at)
    return team


def leave(tx: Tx, programme: Programme, application: Application, account: int, *, at: datetime) -> Departure:
    """Let a member go, at any time; after the close it is the office that decides what becomes of the rest.

    Raises:
        Refused: ``lead-stays``.
    """
    team = members.team(tx, application.id)
    return depart(tx, programme, application, teaming.leave(team, account), at=at)


def remove(tx: Tx, programme: Programme, application: Application, seat: int, *, by: int, at: datetime) -> Departure:
    """Take a seat back, with whoever has it; of an open invitation, this revokes the link.

    Raises:
        Refused: ``only-lead``; ``lead-stays``; ``window-closed``; ``edit-too-late``.
    """
    team = teaming.remove(members.team(tx, application.id), seat=seat, by=by)
    check_joining(programme, application, at=at)
    return depart(tx, programme, application, team, at=at)


def hand_over(tx: Tx, application: Application, seat: int, *, by: int, at: datetime) -> Team:
    """Make a confirmed member the leader, at any time. The application's answers so far go with the lead.

    Raises:
        Refused: ``only-lead``; ``member-gone``; ``member-not-confirmed``.
    """
    team = teaming.hand_over(members.team(tx, application.id), seat=seat, by=by)
    put_lead(tx, application, team, at=at)
    return team


def put_lead(tx: Tx, application: Application, team: Team, *, at: datetime) -> None:
    """Keep who leads now. What belongs to the application becomes theirs, what the former leader has told does not."""
    members.put(tx, application.id, team, at=at)
    if team.lead != application.lead:
        papers.pass_on(tx, application.id, application.lead, team.lead)
        _pass_answers_on(tx, application, team.lead)


def _pass_answers_on(tx: Tx, application: Application, to: int) -> None:
    """Let the new leader go on with questions and papers, beside what they have told about themself."""
    dialogue = applying.dialogue(application.id)
    payload = drafts.load(tx, application.lead, dialogue)
    if payload is None:
        return
    begun = Draft.from_json(payload)
    passed, left = seeding.without_person(begun), seeding.of_person(begun)
    theirs = drafts.load(tx, to, dialogue)
    own = seeding.of_person(Draft.from_json(theirs)) if theirs is not None else Draft()
    seated = members.of(tx, application.id, to)
    told = seeding.person_answers(seated.facts, consents.of(tx, application.id), to) if seated is not None else {}
    passed = replace(passed, done={**told, **own.done, **passed.done}, partial={**own.partial, **passed.partial})
    # What was handed in is edited by whoever leads: nothing is left to do there for anybody else.
    stays = left.to_json() if application.number is None and left.begun() else None
    drafts.pass_on(tx, application.lead, to, dialogue, passed.to_json(), stays)


def depart(tx: Tx, programme: Programme, application: Application, after: Team, *, at: datetime) -> Departure:
    """Keep a team that has become smaller: what a gone member told and agreed to goes with them."""
    before = members.team(tx, application.id)
    gone = next((member for member in before.members if after.at(member.seat) is None), None)
    office = False
    if gone is not None:
        members.put(tx, application.id, after, at=at)
        invitations.close(tx, application.id, gone.seat, "revoked")
    if gone is not None and gone.account is not None:
        drafts.drop(tx, gone.account, applying.dialogue(application.id))
        consents.withdraw(tx, application.id, gone.account, at=at)
        guardians.destroy(tx, application.id, gone.account)
        office = gone.confirmed and is_closed(programme, application, at=at)
        if office:
            applications.set_attention(tx, application.id, "member-left")
        elif gone.confirmed and application.state == "complete":
            applying.moved(tx, application, "received", by="applicant", at=at)  # to be looked at again
    lacks = who_is_missing(tx, programme, application, at=at)
    return Departure(gone.account if gone else None, after, lacks, office)


def is_closed(programme: Programme, application: Application, *, at: datetime) -> bool:
    """Tell whether what was handed in is in the office's hands: those who apply can no longer make it whole."""
    editable = application.state in {"received", "complete", "correction"}
    handed_in = application.number is not None and application.state != "withdrawn"
    return handed_in and not (editable and programme.reception.window.runs(at))


def rules_of(programme: Programme) -> TeamRules:
    """Return how teams may be.

    Raises:
        Refused: ``team-not-allowed``.
    """
    rules = programme.reception.team
    if rules is None:
        raise Refused("team-not-allowed")
    return rules


def check_joining(programme: Programme, application: Application, *, at: datetime) -> None:
    """Let people join while it is open and not under review; a correction lets nobody in after the close.

    Raises:
        Refused: ``window-not-open-yet``, ``window-closed``; ``edit-too-late``; ``correction-closed``.
    """
    programme.reception.window.check(at)
    applying.check_edit(programme.reception, application, at=at)
