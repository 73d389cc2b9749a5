"""A legal guardian's consent for a child, and the office's check that it was the guardian.

Source: Personal Information Protection Act (Republic of Korea), Art. 22-2; Enforcement Decree, Art. 17-2
(ways of checking); Standard Guidelines on Personal Information Protection, Art. 13 (destroyed after five days
without confirmation).
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Literal

from pydantic import BaseModel, ConfigDict

from participation.age import days_born, full_years
from participation.refused import Refused
from participation.window import Instant

Way = Literal["message", "card", "phone", "paper", "e-mail", "call"]
"""How an office checks: a message to the guardian's phone, identification by card or by phone, a signed paper,
an e-mail, a call."""

WAYS: tuple[Way, ...] = ("message", "card", "phone", "paper", "e-mail", "call")
UNCHECKED_FOR = timedelta(days=5)
LINK_LIVES = timedelta(days=7)

GuardianState = Literal["none", "asked", "given", "checked", "expired", "withdrawn"]


class GuardianRule(BaseModel):
    """Below ``age`` (full years, on the day of applying) a guardian must consent; ``ways`` are the office's."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    age: int = 14
    ways: tuple[Way, ...] = WAYS

    def needed(self, born: date | int, day: date) -> bool | None:
        """Tell whether somebody needs a guardian's consent on ``day``; None where only the date can tell."""
        earliest, latest = days_born(born)
        eldest, youngest = full_years(earliest, day) < self.age, full_years(latest, day) < self.age
        return eldest if eldest == youngest else None


class GuardianConsent(BaseModel):
    """How it stands with the guardian's consent for one child.

    ``asked_at`` is when the child got the link or the form; ``given_at`` when the guardian consented, and with it
    when data to reach the guardian was taken; ``account`` is the guardian's, None on paper or at the counter.
    ``checked_by`` is the official's account.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    asked_at: Instant | None = None
    account: int | None = None
    given_at: Instant | None = None
    way: Way | None = None
    checked_by: int | None = None
    checked_at: Instant | None = None
    withdrawn_at: Instant | None = None

    @property
    def expires_at(self) -> datetime | None:
        """When what was given is destroyed unless it is checked before; None where nothing waits."""
        waits = self.given_at is not None and self.checked_at is None and self.withdrawn_at is None
        return self.given_at + UNCHECKED_FOR if waits and self.given_at is not None else None

    def state(self, at: datetime) -> GuardianState:
        """Tell how it stands at an instant; what is ``given`` counts for nothing until it is ``checked``."""
        if self.withdrawn_at is not None:
            return "withdrawn"
        if self.checked_at is not None:
            return "checked"
        if self.expires_at is None:
            return "none" if self.asked_at is None else "asked"
        return "given" if at < self.expires_at else "expired"


def ask(consent: GuardianConsent, *, at: datetime) -> GuardianConsent:
    """Begin (anew): what expired or was withdrawn is forgotten, what is given or checked stays."""
    return consent if consent.state(at) in ("given", "checked") else GuardianConsent(asked_at=at)


def check_guardian(account: int, number: str | None, members: Iterable[tuple[int, str | None]]) -> None:
    """Make sure that a guardian is somebody else than any member, the child included.

    Numbers are E.164 or a keyed hash of it; None where none is known. That two accounts are two persons nobody
    can tell: therefore the office checks.

    Raises:
        Refused: ``guardian-is-member``; ``guardian-number-of-member``.
    """
    for member, members_number in members:
        if account == member:
            raise Refused("guardian-is-member")
        if number is not None and number == members_number:
            raise Refused("guardian-number-of-member")


def give(consent: GuardianConsent, *, account: int | None, at: datetime) -> GuardianConsent:
    """Record that the guardian consents; it is unchecked. The same account twice changes nothing.

    Raises:
        Refused: ``guardian-link-expired`` seven days after asking; ``guardian-already-given`` by another account.
    """
    match consent.state(at):
        case "given" | "checked":
            if consent.account == account:
                return consent
            raise Refused("guardian-already-given")
        case "asked" if consent.asked_at is not None and at < consent.asked_at + LINK_LIVES:
            return consent.model_copy(update={"account": account, "given_at": at})
        case _:
            raise Refused("guardian-link-expired")


def check(consent: GuardianConsent, rule: GuardianRule, *, way: str, by: int, at: datetime) -> GuardianConsent:
    """Record how an official has checked that it was the guardian; of two checks the first counts.

    Raises:
        Refused: ``guardian-way-unknown``; ``guardian-not-given``; ``guardian-expired``; ``guardian-checks-own`` where
            the official is the guardian.
    """
    if way not in rule.ways:
        raise Refused("guardian-way-unknown")
    if by == consent.account:
        raise Refused("guardian-checks-own")
    match consent.state(at):
        case "checked":
            return consent
        case "given":
            return consent.model_copy(update={"way": way, "checked_by": by, "checked_at": at})
        case "expired":
            raise Refused("guardian-expired")
        case _:
            raise Refused("guardian-not-given")


def withdraw(consent: GuardianConsent, *, at: datetime) -> GuardianConsent:
    """Record a withdrawal by the guardian; of two, the first counts."""
    return consent if consent.withdrawn_at is not None else consent.model_copy(update={"withdrawn_at": at})
