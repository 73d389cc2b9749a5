"""Agree to a consent as it was shown, and take it back."""

from datetime import datetime

from participation.consent import Consent, ConsentGiven, give
from participation.refused import Refused
from storage import consents, members
from storage.applications import Application
from storage.database import Tx
from storage.shelf import Programme


def agree(
    tx: Tx,
    programme: Programme,
    application: Application,
    account: int,
    key: str,
    *,
    language: str,
    digest: str,
    at: datetime,
) -> ConsentGiven:
    """Keep that a member agrees; ``digest`` is that of what was shown to them. The same twice changes nothing.

    Raises:
        Refused: ``member-gone``; ``consent-unknown``; ``consent-not-in-language``; ``consent-changed`` where the office
            has changed the text since it was shown.
    """
    if members.of(tx, application.id, account) is None:
        raise Refused("member-gone")
    given = give(_consent(programme, key), language=language, account=account, at=at)
    if given.digest != digest:
        raise Refused("consent-changed")
    consents.keep(tx, application.id, given)
    return given


def take_back(tx: Tx, application: Application, account: int, key: str, *, at: datetime) -> bool:
    """Note that somebody takes a consent back; return whether one stood. A required one is then missing again."""
    return bool(consents.withdraw(tx, application.id, account, key=key, at=at))


def _consent(programme: Programme, key: str) -> Consent:
    for consent in programme.reception.consents:
        if consent.key == key:
            return consent
    raise Refused("consent-unknown")
