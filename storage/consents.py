"""Which consents somebody has given in an application: to which text, when, and when they took it back."""

from dataclasses import dataclass
from datetime import datetime

from participation.assisted import Consenting
from participation.consent import ConsentGiven
from storage.database import Tx
from storage.moments import stamp


@dataclass(frozen=True, slots=True)
class Taken:
    """That an official has taken a consent at the counter: who, and how it was given."""

    by: int
    how: Consenting


def of(tx: Tx, application: int) -> tuple[ConsentGiven, ...]:
    """Return all that was given, withdrawn ones too, the earliest first."""
    rows = tx.all(
        "SELECT account, key, version, language, digest, given_at, withdrawn_at FROM consents"
        " WHERE application = :application ORDER BY given_at, account, key",
        application=application,
    )
    return tuple(ConsentGiven.model_validate(dict(row)) for row in rows)


def keep(tx: Tx, application: int, given: ConsentGiven) -> None:
    """Keep a consent; the same text given twice changes nothing."""
    standing = tx.value(
        "SELECT 1 FROM consents WHERE application = :application AND account = :account AND key = :key"
        " AND digest = :digest AND withdrawn_at IS NULL",
        application=application,
        account=given.account,
        key=given.key,
        digest=given.digest,
    )
    if standing is None:
        # Updates that arrive together have one instant: agreed, taken back and agreed again is agreed once.
        tx.run(
            "INSERT INTO consents (application, account, key, version, language, digest, given_at)"
            " VALUES (:application, :account, :key, :version, :language, :digest, :given_at)"
            " ON CONFLICT (application, account, key, given_at) DO UPDATE SET version = excluded.version,"
            " language = excluded.language, digest = excluded.digest, withdrawn_at = NULL",
            application=application,
            account=given.account,
            key=given.key,
            version=given.version,
            language=given.language,
            digest=given.digest,
            given_at=stamp(given.given_at),
        )


def take(tx: Tx, application: int, given: ConsentGiven, taken: Taken) -> None:
    """Keep that a consent was taken by an official."""
    tx.run(
        "UPDATE consents SET taken_by = :by, taken_how = :how WHERE application = :application"
        " AND account = :account AND key = :key AND given_at = :given_at",
        by=taken.by,
        how=taken.how,
        application=application,
        account=given.account,
        key=given.key,
        given_at=stamp(given.given_at),
    )


def taken(tx: Tx, application: int, given: ConsentGiven) -> Taken | None:
    """Return who has taken a consent, and how; None where it was given by a tap of the person's own."""
    row = tx.one(
        "SELECT taken_by, taken_how FROM consents WHERE application = :application"
        " AND account = :account AND key = :key AND given_at = :given_at",
        application=application,
        account=given.account,
        key=given.key,
        given_at=stamp(given.given_at),
    )
    return None if row is None or row["taken_by"] is None else Taken(row["taken_by"], row["taken_how"])


def withdraw(tx: Tx, application: int, account: int, *, at: datetime, key: str | None = None) -> int:
    """Note that somebody takes a consent back (all of theirs without ``key``); return how many did stand."""
    return tx.run(
        "UPDATE consents SET withdrawn_at = :at WHERE application = :application AND account = :account"
        " AND (:key IS NULL OR key = :key) AND withdrawn_at IS NULL",
        application=application,
        account=account,
        key=key,
        at=stamp(at),
    )
