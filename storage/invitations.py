"""Links to a seat of a team. Only a keyed hash of a link's token is kept, so that nobody can read a link here."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from participation.team import INVITATION_LIVES
from storage.database import Tx
from storage.moments import moment, stamp

InvitationState = Literal["open", "used", "declined", "revoked"]
TOKEN_BYTES = 16


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link to a seat, until ``expires_at`` (exclusive)."""

    application: int
    seat: int
    expires_at: datetime
    state: InvitationState


def make(tx: Tx, application: int, seat: int, *, at: datetime) -> str:
    """Make a link to a seat; return its token (22 characters of ``A–Z a–z 0–9 _ -``), said once and not kept."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    tx.run(
        "INSERT INTO invitations (token_hash, application, seat, made_at, expires_at)"
        " VALUES (:token_hash, :application, :seat, :made_at, :expires_at)",
        token_hash=_hash(tx, token),
        application=application,
        seat=seat,
        made_at=stamp(at),
        expires_at=stamp(at + INVITATION_LIVES),
    )
    return token


def find(tx: Tx, token: str) -> Invitation | None:
    """Return where a token leads, whatever became of it; None where nobody made it."""
    row = tx.one(
        "SELECT * FROM invitations WHERE token_hash = :token_hash",
        token_hash=_hash(tx, token),
    )
    return None if row is None else Invitation(row["application"], row["seat"], moment(row["expires_at"]), row["state"])


def close(tx: Tx, application: int, seat: int, state: InvitationState) -> None:
    """Let the open link to a seat come to this end; one that has come to another stays as it is."""
    tx.run(
        "UPDATE invitations SET state = :state WHERE application = :application AND seat = :seat AND state = 'open'",
        application=application,
        seat=seat,
        state=state,
    )


def expired_seats(tx: Tx, application: int, at: datetime) -> list[int]:
    """Return the seats whose link nobody has taken up in time."""
    rows = tx.all(
        "SELECT seat FROM invitations WHERE application = :application AND state = 'open' AND expires_at <= :at"
        " ORDER BY seat",
        application=application,
        at=stamp(at),
    )
    return [row["seat"] for row in rows]


def _hash(tx: Tx, token: str) -> bytes:
    # Whoever types a link may type anything: a lone surrogate leads nowhere, as every other forged token.
    return tx.keys.mark("invitations", token.encode("utf-8", "surrogatepass"))
