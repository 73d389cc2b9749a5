"""Let the office check that it was the guardian, and end what was given: withdrawn, or not checked in time."""

from dataclasses import dataclass
from datetime import datetime

from conversations import showing, teams, withdrawing
from conversations.guardians import to_ask
from conversations.teams import Departure
from participation import guardian
from participation.guardian import GuardianConsent, check_guardian
from participation.refused import Refused
from storage import applications, guardians, members
from storage.applications import Application
from storage.database import Tx
from storage.shelf import Programme


@dataclass(frozen=True, slots=True)
class Expired:
    """A consent that nobody has checked in time: both are to be told (``guardian`` is None where it was on paper)."""

    application: int
    child: int
    guardian: int | None


@dataclass(frozen=True, slots=True)
class Ended:
    """A guardian has withdrawn.

    ``departure`` is there where the child was removed, ``lead`` where somebody else leads the application now;
    ``withdrawn``: nobody was left, and the application ended; ``office``: after the close, the office decides.
    """

    departure: Departure | None = None
    lead: int | None = None
    withdrawn: bool = False
    office: bool = False


def check(
    tx: Tx, programme: Programme, application: Application, child: int, *, way: str, by: int, at: datetime
) -> GuardianConsent:
    """Record how an official has checked that it was the guardian; of two checks the first counts.

    Raises:
        Refused: ``guardian-way-unknown``; ``guardian-not-given``; ``guardian-expired``; ``guardian-checks-own``;
            ``guardian-is-member``, ``guardian-number-of-member`` where somebody has joined since.
    """
    before = guardians.of(tx, application.id).get(child, GuardianConsent())
    consent = guardian.check(before, programme.reception.guardian, way=way, by=by, at=at)
    if consent.account is not None:
        number = guardians.numbers(tx, application.id)[child]
        check_guardian(consent.account, number, members.numbers(tx, application.id))
    guardians.keep(tx, application.id, child, consent)
    return consent


def record_paper(
    tx: Tx, programme: Programme, application: Application, child: int, *, way: str, by: int, at: datetime
) -> GuardianConsent:
    """Record a consent that an official has on paper or was given at the counter, checked in the same act.

    What the guardian wrote on the paper stays there: nothing of them is kept here.

    Raises:
        Refused: ``member-gone``; ``guardian-not-needed``; ``guardian-way-unknown``; ``guardian-already-given`` where
            the guardian has given it by the link, which is to be checked.
    """
    asked = to_ask(tx, programme, application, child, at=at)
    before = asked or guardians.of(tx, application.id)[child]
    given = guardian.give(before, account=None, at=at)
    consent = guardian.check(given, programme.reception.guardian, way=way, by=by, at=at)
    if asked is not None:
        guardians.destroy(tx, application.id, child)  # a link that is still about leads nowhere
    guardians.keep(tx, application.id, child, consent)
    return consent


def withdraw(
    tx: Tx, programme: Programme, application: Application, child: int, *, by: int | None, at: datetime
) -> Ended:
    """End a guardian's consent; ``by`` is the guardian's account, None where an official records it.

    Before the close the child leaves the application: a child that leads is followed by the confirmed member with the
    lowest seat, and where there is none the application ends. After it the office decides (`settle`).

    Raises:
        Refused: ``guardian-not-yours``; ``move-unknown`` where an application that would end is decided.
    """
    before = guardians.of(tx, application.id).get(child)
    if before is None or (by is not None and by != before.account):
        raise Refused("guardian-not-yours")
    guardians.keep(tx, application.id, child, guardian.withdraw(before, at=at))
    showing.erase(tx, application.id, at=at)
    if teams.is_closed(programme, application, at=at):
        applications.set_attention(tx, application.id, "guardian-withdrew")
        return Ended(office=True)
    return _without(tx, programme, application, child, at=at)


def settle(tx: Tx, programme: Programme, application: Application, child: int, *, at: datetime) -> Ended:
    """Let the office take the child out after the close; the rest stays with it, or ends where nobody is left.

    Raises:
        Refused: ``guardian-not-yours`` where no guardian has withdrawn; ``move-unknown`` where it is decided.
    """
    consent = guardians.of(tx, application.id).get(child)
    if consent is None or consent.withdrawn_at is None:
        raise Refused("guardian-not-yours")
    ended = _without(tx, programme, application, child, at=at)
    if not ended.withdrawn:
        applications.set_attention(tx, application.id, None)
    return ended


def expire(tx: Tx, *, at: datetime, limit: int) -> list[Expired]:
    """Destroy what guardians have given and nobody has checked within five days; return whom to tell, once.

    At most ``limit`` at a time.
    """
    overdue = guardians.to_destroy(tx, at, limit)
    for one in overdue:
        guardians.destroy(tx, one.application, one.child)
    return [Expired(one.application, one.child, one.consent.account) for one in overdue]


def _without(tx: Tx, programme: Programme, application: Application, child: int, *, at: datetime) -> Ended:
    """Take a child out of an application."""
    team = members.team(tx, application.id)
    lead = None
    if child == team.lead:
        heir = next((one.account for one in team.members if one.confirmed and one.account != child), None)
        if heir is None:
            withdrawing.end(tx, application, at=at)
            guardians.drop_contact(tx, application.id, child)
            return Ended(withdrawn=True)
        lead, team = heir, team.model_copy(update={"lead": heir})
        teams.put_lead(tx, application, team, at=at)
    kept = applications.by_id(tx, application.id) or application
    seat = team.of(child)
    after = team if seat is None else team.without(seat.seat)
    return Ended(departure=teams.depart(tx, programme, kept, after, at=at), lead=lead)
