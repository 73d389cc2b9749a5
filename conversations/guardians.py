"""Ask a child's guardian for consent, and let the guardian see what for, give it or refuse it."""

from dataclasses import dataclass
from datetime import datetime

from conversations import applying
from participation import guardian
from participation.consent import ConsentGiven, outstanding
from participation.guardian import GuardianConsent, check_guardian
from participation.person_facts import needs_guardian
from participation.refused import Refused
from storage import applications, guardians, members, programmes
from storage.applications import Application
from storage.database import Tx
from storage.guardians import Contact
from storage.shelf import Programme


@dataclass(frozen=True, slots=True)
class Asked:
    """For whom a guardian is asked: the child's account, the programme, and the leader who invited the child."""

    programme: Programme
    application: Application
    child: int


def ask(tx: Tx, programme: Programme, application: Application, child: int, *, at: datetime) -> str | None:
    """Make a link for the guardian (in place of an older one); None where a consent is given or checked already.

    Raises:
        Refused: ``member-gone``; ``guardian-not-needed``.
    """
    consent = to_ask(tx, programme, application, child, at=at)
    return None if consent is None else guardians.ask(tx, application.id, child, consent)


def dialogue(application: int) -> str:
    """Name the dialogue in which a guardian consents: one account can be asked for several children of one team."""
    return f"guardian:{application}"


def leads_to(tx: Tx, token: str) -> Asked | None:
    """Return for whom a link asks, also if nobody can consent by it any more; None for one that nobody made."""
    try:
        asked, _ = _led_to(tx, token)
    except Refused:
        return None
    return asked


def look(tx: Tx, token: str, account: int, *, at: datetime) -> Asked:
    """Show for whom a link asks, and change nothing: it says no where giving would.

    Raises:
        Refused: ``guardian-link-expired``; ``guardian-already-given``; ``guardian-is-member``.
    """
    asked, consent = _led_to(tx, token)
    check_guardian(account, None, members.numbers(tx, asked.application.id))
    guardian.give(consent, account=account, at=at)
    return asked


def consent_to(
    tx: Tx,
    token: str,
    account: int,
    *,
    name: str,
    number: str | None,
    texts: tuple[ConsentGiven, ...],
    at: datetime,
) -> Asked:
    """Keep that the guardian consents; it is unchecked. ``texts`` is what they were shown and agreed to.

    ``number`` (E.164) is where the office can reach them, None where they gave none. The same tap twice is one.

    Raises:
        Refused: as `look`; ``guardian-number-of-member``; ``consent-changed`` where a required text is not among
            ``texts`` as it is now.
    """
    asked, before = _led_to(tx, token)
    application = asked.application
    hashed = None if number is None else members.phone_hash(tx, application.id, number)
    check_guardian(account, hashed.hex() if hashed else None, members.numbers(tx, application.id))
    consent = guardian.give(before, account=account, at=at)
    if consent != before:
        if outstanding(asked.programme.reception.consents, texts, account):
            raise Refused("consent-changed")
        guardians.keep(tx, application.id, asked.child, consent)
        guardians.take_contact(tx, application.id, asked.child, Contact(name=name, number=number, texts=texts), hashed)
    return asked


def check_number(tx: Tx, application: Application, account: int, number: str) -> None:
    """Check a guardian's number (E.164) before anything else is asked of them.

    Raises:
        Refused: ``guardian-is-member``; ``guardian-number-of-member``.
    """
    hashed = members.phone_hash(tx, application.id, number).hex()
    check_guardian(account, hashed, members.numbers(tx, application.id))


def refuse(tx: Tx, token: str, account: int, *, at: datetime) -> Asked:
    """Let the guardian say no, also after a yes that is not checked yet: the link is gone, the child may ask again.

    Raises:
        Refused: as `look`; ``guardian-already-checked`` (then it is withdrawn instead).
    """
    asked = look(tx, token, account, at=at)
    if guardians.of(tx, asked.application.id)[asked.child].checked_at is not None:
        raise Refused("guardian-already-checked")
    guardians.destroy(tx, asked.application.id, asked.child)
    return asked


def to_ask(
    tx: Tx, programme: Programme, application: Application, child: int, *, at: datetime
) -> GuardianConsent | None:
    """Begin asking; None where it is given or checked already.

    Raises:
        Refused: ``member-gone``; ``guardian-not-needed``.
    """
    seated = members.of(tx, application.id, child)
    if seated is None:
        raise Refused("member-gone")
    if not needs_guardian(programme.reception, seated.facts, at=applying.applies_at(application, seated, at)):
        raise Refused("guardian-not-needed")
    before = guardians.of(tx, application.id).get(child, GuardianConsent())
    asked = guardian.ask(before, at=at)
    return None if asked == before and before.given_at is not None else asked


def _led_to(tx: Tx, token: str) -> tuple[Asked, GuardianConsent]:
    found = guardians.find(tx, token)
    application = applications.by_id(tx, found.application) if found else None
    programme = programmes.by_id(tx, application.programme) if application else None
    if found is None or application is None or programme is None or application.state == "withdrawn":
        raise Refused("guardian-link-expired")
    return Asked(programme, application, found.child), found.consent
