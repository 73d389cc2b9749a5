"""Guardians' consents for children: how each stands, and what was taken to reach the guardian (sealed)."""

import secrets
import sqlite3
from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field

from participation.consent import ConsentGiven
from participation.guardian import UNCHECKED_FOR, GuardianConsent
from storage.database import Tx
from storage.invitations import TOKEN_BYTES
from storage.moments import moment, stamp


class Contact(BaseModel):
    """What was taken of a guardian: name, number (E.164), and the texts that they agreed to. Never printed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str | None = Field(repr=False)
    number: str | None = Field(repr=False)
    texts: tuple[ConsentGiven, ...] = Field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Asked:
    """The child for whom a link asks, and how it stands with the consent."""

    application: int
    child: int
    consent: GuardianConsent


def of(tx: Tx, application: int) -> dict[int, GuardianConsent]:
    """Return how it stands, by the child's account; children whom nobody was asked for are not in it."""
    rows = tx.all("SELECT * FROM guardians WHERE application = :application", application=application)
    return {row["account"]: _consent(row) for row in rows}


def find(tx: Tx, token: str) -> Asked | None:
    """Return for whom a link asks, also long after; None where nobody made it, or a newer one stands in its place."""
    row = tx.one("SELECT * FROM guardians WHERE token_hash = :hash", hash=_hash(tx, token))
    return None if row is None else Asked(row["application"], row["account"], _consent(row))


def ask(tx: Tx, application: int, child: int, consent: GuardianConsent) -> str:
    """Keep that a guardian is asked, with a new link in place of an older one; return its token, which is not kept."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    keep(tx, application, child, consent)
    tx.run(
        "UPDATE guardians SET token_hash = :hash, number_hash = NULL, contact = NULL"
        " WHERE application = :application AND account = :child",
        application=application,
        child=child,
        hash=_hash(tx, token),
    )
    return token


def keep(tx: Tx, application: int, child: int, consent: GuardianConsent) -> None:
    """Keep how it stands now."""
    tx.run(
        "INSERT INTO guardians (application, account, asked_at, guardian, given_at, way, checked_by, checked_at,"
        " withdrawn_at) VALUES (:application, :child, :asked_at, :guardian, :given_at, :way, :checked_by, :checked_at,"
        " :withdrawn_at) ON CONFLICT (application, account) DO UPDATE SET asked_at = excluded.asked_at,"
        " guardian = excluded.guardian, given_at = excluded.given_at, way = excluded.way,"
        " checked_by = excluded.checked_by, checked_at = excluded.checked_at, withdrawn_at = excluded.withdrawn_at",
        application=application,
        child=child,
        asked_at=_stamp(consent.asked_at),
        guardian=consent.account,
        given_at=_stamp(consent.given_at),
        way=consent.way,
        checked_by=consent.checked_by,
        checked_at=_stamp(consent.checked_at),
        withdrawn_at=_stamp(consent.withdrawn_at),
    )


def take_contact(tx: Tx, application: int, child: int, contact: Contact, number_hash: bytes | None) -> None:
    """Keep what the guardian has told, to check with; ``number_hash`` as of `storage.members.phone_hash`."""
    tx.run(
        "UPDATE guardians SET contact = :contact, number_hash = :number_hash"
        " WHERE application = :application AND account = :child",
        application=application,
        child=child,
        contact=tx.keys.seal("guardians", f"{application}/{child}", contact.model_dump_json().encode()),
        number_hash=number_hash,
    )


def contact(tx: Tx, application: int, child: int) -> Contact | None:
    """Return what the guardian has told: for the official who checks, and nobody else."""
    sealed = tx.value(
        "SELECT contact FROM guardians WHERE application = :application AND account = :child",
        application=application,
        child=child,
    )
    if sealed is None:
        return None
    return Contact.model_validate_json(tx.keys.open_sealed("guardians", f"{application}/{child}", sealed))


def numbers(tx: Tx, application: int) -> dict[int, str | None]:
    """Return the hash of each guardian's number (hexadecimal), by the child's account; None where none is known."""
    rows = tx.all(
        "SELECT account, number_hash FROM guardians WHERE application = :application", application=application
    )
    return {row["account"]: None if row["number_hash"] is None else row["number_hash"].hex() for row in rows}


def children_of(tx: Tx, guardian: int) -> list[Asked]:
    """Return for whom an account has consented."""
    rows = tx.all("SELECT * FROM guardians WHERE guardian = :guardian ORDER BY application, account", guardian=guardian)
    return [Asked(row["application"], row["account"], _consent(row)) for row in rows]


def to_destroy(tx: Tx, now: datetime, limit: int) -> list[Asked]:
    """Return up to ``limit`` that were given and not checked in time, the longest overdue first."""
    rows = tx.all(
        "SELECT * FROM guardians WHERE given_at <= :due AND checked_at IS NULL AND withdrawn_at IS NULL"
        " ORDER BY given_at, application, account LIMIT :limit",
        due=stamp(now - UNCHECKED_FOR),
        limit=limit,
    )
    return [Asked(row["application"], row["account"], _consent(row)) for row in rows]


def next_to_destroy(tx: Tx) -> list[datetime]:
    """Return when the next that is not checked yet is to be destroyed, if there is one."""
    given_at = tx.value(
        "SELECT given_at FROM guardians WHERE given_at IS NOT NULL AND checked_at IS NULL AND withdrawn_at IS NULL"
        " ORDER BY given_at LIMIT 1"
    )
    return [] if given_at is None else [moment(given_at) + UNCHECKED_FOR]


def drop_contact(tx: Tx, application: int, child: int) -> None:
    """Forget what was taken to reach a guardian, and the link; that there was a consent, and its end, stays known."""
    tx.run(
        "UPDATE guardians SET token_hash = NULL, number_hash = NULL, contact = NULL"
        " WHERE application = :application AND account = :child",
        application=application,
        child=child,
    )


def unchecked(tx: Tx, programme: int, now: datetime) -> list[Asked]:
    """Return what was given in a programme and waits for the office's check, the longest waiting first."""
    rows = tx.all(
        "SELECT guardians.* FROM guardians JOIN applications ON applications.id = guardians.application"
        " WHERE given_at > :since AND checked_at IS NULL AND withdrawn_at IS NULL"
        " AND applications.programme = :programme AND applications.state <> 'withdrawn'"
        " ORDER BY given_at, guardians.application, account",
        since=stamp(now - UNCHECKED_FOR),
        programme=programme,
    )
    return [Asked(row["application"], row["account"], _consent(row)) for row in rows]


def destroy(tx: Tx, application: int, child: int) -> None:
    """Forget a guardian and everything taken of them, the link included."""
    tx.run(
        "DELETE FROM guardians WHERE application = :application AND account = :child",
        application=application,
        child=child,
    )


def _consent(row: sqlite3.Row) -> GuardianConsent:
    of_it = {name: row[name] for name in ("asked_at", "given_at", "way", "checked_by", "checked_at", "withdrawn_at")}
    return GuardianConsent.model_validate({**of_it, "account": row["guardian"]})


def _hash(tx: Tx, token: str) -> bytes:
    return tx.keys.mark("guardians", token.encode("utf-8", "surrogatepass"))  # as in storage.invitations


def _stamp(at: datetime | None) -> str | None:
    return None if at is None else stamp(at)
