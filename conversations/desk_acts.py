"""What an official does with an application before it is judged, each act on record in the unit that does it."""

from datetime import datetime

from conversations import applying, correcting, guardian_checks
from conversations.guardian_checks import Ended
from participation.audit import Actor, Fact, Seen
from participation.guardian import GuardianConsent
from participation.refused import Refused
from storage import applications, audit, members
from storage.applications import Application, Correction
from storage.database import Tx
from storage.shelf import Programme


def find_complete(tx: Tx, application: Application, *, by: Actor, at: datetime) -> bool:
    """Move what is handed in from received (or put right at the counter) to complete; return whether it moved.

    Raises:
        Refused: ``move-unknown``.
    """
    if application.state == "complete":
        return False
    applying.moved(tx, application, "complete", by="official", at=at)
    audit.note(
        tx,
        application.programme,
        "found-complete",
        by=by,
        at=at,
        subject=about(application.id),
        values={"version": application.version},
    )
    return True


def ask_correction(
    tx: Tx,
    programme: Programme,
    application: Application,
    *,
    item: str,
    reason: str,
    until: datetime,
    by: Actor,
    at: datetime,
) -> Correction:
    """Ask for one thing to be put right; the same once more changes nothing and is not put on record twice.

    Raises:
        Refused: as `conversations.correcting.correct`.
    """
    before = application.correction
    asked = correcting.correct(tx, programme, application, item=item, reason=reason, until=until, at=at)
    if asked != before:
        values: dict[str, Fact] = {"item": item, "until": until.isoformat(), "version": application.version}
        seen = (Seen("reason", "", asked.reason),)
        audit.note(
            tx, programme.id, "correction-asked", by=by, at=at, subject=about(application.id), values=values, seen=seen
        )
    return asked


def check_guardian(
    tx: Tx, programme: Programme, application: Application, child: int, *, way: str, by: Actor, at: datetime
) -> GuardianConsent:
    """Record how it was checked that the guardian is one; of two checks the first counts.

    Raises:
        Refused: as `conversations.guardian_checks.check`; ``member-gone``.
    """
    return _checked(tx, programme, application, child, way=way, paper=False, by=by, at=at)


def record_paper(
    tx: Tx, programme: Programme, application: Application, child: int, *, way: str, by: Actor, at: datetime
) -> GuardianConsent:
    """Record a guardian's consent on paper or at the counter, and with it how it was checked.

    Raises:
        Refused: as `conversations.guardian_checks.record_paper`.
    """
    return _checked(tx, programme, application, child, way=way, paper=True, by=by, at=at)


def _checked(
    tx: Tx,
    programme: Programme,
    application: Application,
    child: int,
    *,
    way: str,
    paper: bool,
    by: Actor,
    at: datetime,
) -> GuardianConsent:
    seated = members.of(tx, application.id, child)
    if seated is None:
        raise Refused("member-gone")
    act = guardian_checks.record_paper if paper else guardian_checks.check
    consent = act(tx, programme, application, child, way=way, by=_account(by), at=at)
    if consent.checked_at == at and consent.checked_by == by.account:
        values: dict[str, Fact] = {"way": way, "paper": paper}
        subject = seat(application.id, seated.seat)
        audit.note(tx, programme.id, "guardian-checked", by=by, at=at, subject=subject, values=values)
    return consent


def settle_guardian(
    tx: Tx, programme: Programme, application: Application, child: int, *, by: Actor, at: datetime
) -> Ended:
    """Take out a child whose guardian has withdrawn after the close; the rest stays, or ends where nobody is left.

    Raises:
        Refused: as `conversations.guardian_checks.settle`.
    """
    seated = members.of(tx, application.id, child)
    ended = guardian_checks.settle(tx, programme, application, child, at=at)
    _settled(tx, application, "taken-out", seat=0 if seated is None else seated.seat, by=by, at=at)
    return ended


def settle_departure(tx: Tx, application: Application, *, by: Actor, at: datetime) -> bool:
    """Let an application stand as it is after a member has left it; return whether there was anything to settle.

    Raises:
        Refused: ``move-unknown`` where something else is to be decided.
    """
    if application.attention is None:
        return False
    if application.attention != "member-left":
        raise Refused("move-unknown")
    applications.set_attention(tx, application.id, None)
    _settled(tx, application, "stands", by=by, at=at)
    return True


def _settled(tx: Tx, application: Application, how: str, *, by: Actor, at: datetime, seat: int = 0) -> None:
    values: dict[str, Fact] = {"what": application.attention, "how": how}
    if seat:
        values["seat"] = seat
    subject = about(application.id)
    audit.note(tx, application.programme, "attention-settled", by=by, at=at, subject=subject, values=values)


def about(application: int) -> str:
    """Name an application as the record does."""
    return f"application:{application}"


def seat(application: int, number: int) -> str:
    """Name somebody who takes part, as the record does: by the seat."""
    return f"seat:{application}/{number}"


def _account(by: Actor) -> int:
    if by.account is None:
        raise ValueError("an official checks, and nobody else")
    return by.account
