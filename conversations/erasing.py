"""Erase what is held about somebody: what becomes of each application they have a part in, and doing it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from conversations import applying, showing, teams, withdrawing
from participation.audit import APPLICANT
from storage import (
    applications,
    audit,
    decisions,
    drafts,
    guardians,
    members,
    nameless_papers,
    papers,
    programmes,
    reviews,
    screens,
)
from storage.applications import Application
from storage.database import Tx
from storage.guardians import Asked
from storage.shelf import Programme

_CHUNK = 500
# Dialogues in which the office writes of one application, by the first part of their name.
_OFFICE = ("desk", "judged")

Fate = Literal["forgotten", "handed-over", "left", "kept"]
"""``forgotten``: nothing of it is left but the number it had; ``handed-over``: somebody else leads it from now on."""


@dataclass(frozen=True, slots=True)
class Share:
    """Somebody's part in an application, and what an erasure makes of it.

    ``heir`` is the seat of whoever leads afterwards; ``can_go``: it is kept only because nobody asks to withdraw it.
    """

    programme: Programme
    application: Application
    fate: Fate
    heir: int | None = None
    can_go: bool = False


def shares(tx: Tx, account: int, *, withdraws: bool, at: datetime) -> list[Share]:
    """Return what an erasure asked for at ``at`` makes of everything that somebody has a part in, the latest first.

    ``withdraws``: what was handed in and can still be withdrawn is to go too.
    """
    found = []
    for application in applications.of_account(tx, account):
        programme = programmes.by_id(tx, application.programme)
        if programme is not None:
            found.append(_share(tx, programme, application, account, withdraws=withdraws, at=at))
    return found


def _share(
    tx: Tx, programme: Programme, application: Application, account: int, *, withdraws: bool, at: datetime
) -> Share:
    # What was decided is a public record: it is kept whole for the period that everybody was told of.
    if application.state in {"decided", "disclosed"}:
        return Share(programme, application, "kept")
    if account != application.lead:
        return Share(programme, application, "left")
    # What was withdrawn before anything was decided has no purpose any more (Personal Information Protection Act, 21).
    if application.state == "withdrawn":
        return Share(programme, application, "forgotten")
    team = members.team(tx, application.id)
    heir = next((one.seat for one in team.members if one.confirmed and one.account != account), None)
    if heir is not None:
        return Share(programme, application, "handed-over", heir)
    if application.number is None:
        return Share(programme, application, "forgotten")
    can_go = not teams.is_closed(programme, application, at=at)
    return Share(programme, application, "forgotten" if can_go and withdraws else "kept", can_go=can_go)


@dataclass(frozen=True, slots=True)
class Done:
    """What was done with one share, and whom to tell (accounts); ``lead`` is whoever leads from now on."""

    share: Share
    tell: tuple[int, ...] = ()
    lead: int | None = None


def carry_out(tx: Tx, share: Share, account: int, *, at: datetime) -> Done:
    """Do with one share what was said of it; what is kept is left as it is."""
    application = share.application
    others = tuple(one.account for one in members.seated(tx, application.id) if one.account != account)
    match share.fate:
        case "forgotten":
            if application.state != "withdrawn":
                withdrawing.withdraw(tx, application, by=account, at=at)
            forget(tx, application, at=at)
            return Done(share, others)
        case "handed-over":
            assert share.heir is not None  # noqa: S101  (it says who: for the type checker)
            team = teams.hand_over(tx, application, share.heir, by=account, at=at)
            now = applications.by_id(tx, application.id) or application
            teams.leave(tx, share.programme, now, account, at=at)
            return Done(share, (team.lead,), team.lead)
        case "left":
            teams.leave(tx, share.programme, application, account, at=at)
            told = members.of(tx, application.id, application.lead)
            return Done(share, (application.lead,) if told is not None and application.state != "withdrawn" else ())
        case "kept":
            return Done(share)


def forget(tx: Tx, application: Application, *, at: datetime) -> None:
    """Delete an application with everything that hangs on it; of one that had a number the record says that it went."""
    drafts.forget(tx, applying.dialogue(application.id), limit=application.last_seat)
    for flow in _OFFICE:
        name = f"{flow}:{application.id}"
        while drafts.forget(tx, name, _CHUNK) + screens.forget(tx, name, _CHUNK):
            pass
    showing.erase(tx, application.id, at=at)
    papers.forget_application(tx, application.id)
    reviews.forget(tx, application.id)
    nameless_papers.forget(tx, application.id)
    decisions.forget(tx, application.id)
    applications.forget(tx, application.id)
    if application.number is not None:
        audit.note(
            tx,
            application.programme,
            "erased",
            by=APPLICANT,
            at=at,
            subject=f"application:{application.id}",
            values={"number": application.number},
        )


def children(tx: Tx, account: int) -> tuple[list[Asked], list[Asked]]:
    """Return for whom somebody has consented as a guardian: what goes, and what is kept with the child's application.

    What the office has checked is what a child's application rests on; it ends by withdrawing it, not by erasing.
    """
    found = guardians.children_of(tx, account)
    goes = [one for one in found if one.consent.checked_at is None and one.consent.withdrawn_at is None]
    return goes, [one for one in found if one not in goes]


def kept_until(tx: Tx, share: Share) -> date | None:
    """Return the last day on which what is kept is kept; None as long as what it counts from has not come."""
    reception = share.programme.reception
    retention, zone = reception.retention, reception.office.zone
    if retention.after == "close":
        return None if reception.last_day is None else retention.last_day(reception.last_day)
    kept = decisions.of_application(tx, share.application.id)
    released_at = kept.released_at if kept is not None else None
    return retention.last_day(released_at.astimezone(zone).date()) if released_at is not None else None
