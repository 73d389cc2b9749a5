"""What is held about one account and lies in no table of its own: for the person themself."""

import json
from dataclasses import dataclass, field
from datetime import date, datetime
from sqlite3 import Row
from typing import Any, Literal

from participation.guardian import LINK_LIVES
from participation.role_invitation import LIVES
from storage import to_tell
from storage.database import Tx
from storage.keys import Unreadable
from storage.moments import moment, stamp

Side = Literal["made", "opened"]

# Looks at one application or one of its papers, and at everything of a programme.
_LOOKS = ("looked-at-application", "looked-at-paper")
_EXPORTS = ("exported-applications", "exported-papers")


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A role that the account has or had; ``programme`` is None for owners, days are a deputy's."""

    role: str
    programme: int | None
    given_at: datetime
    first_day: date | None
    last_day: date | None
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class Link:
    """A link that the account has made or opened; ``expires_at`` is exclusive."""

    to: Literal["team", "role", "guardian"]
    side: Side
    programme: int | None
    state: str
    made_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits to be sent to the account; ``about`` as of `storage.outbox.Trace`."""

    kind: str
    dialogue: str | None
    about: str | None
    queued_at: datetime
    payload: dict[str, Any] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Look:
    """That somebody of the office looked: in which role, at what, when; never who."""

    at: datetime
    role: str
    what: str


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A review of the account's; ``number`` is that of the application, about whose people nothing stands here."""

    programme: int
    number: str | None
    state: str
    scores: dict[str, int]
    comment: str = field(repr=False)
    assigned_at: datetime
    done_at: datetime | None


def asked_at(tx: Tx, account: int) -> datetime | None:
    """Return when an account last asked for all of it, as far as that is still known."""
    at = tx.value("SELECT at FROM own_data_asked WHERE account = :account", account=account)
    return None if at is None else moment(at)


def ask(tx: Tx, account: int, at: datetime) -> None:
    """Keep when an account has asked for all of it."""
    tx.run(
        "INSERT INTO own_data_asked (account, at) VALUES (:account, :at)"
        " ON CONFLICT (account) DO UPDATE SET at = excluded.at",
        account=account,
        at=stamp(at),
    )


def forget_asking(tx: Tx, account: int) -> None:
    """Forget when an account has asked."""
    tx.run("DELETE FROM own_data_asked WHERE account = :account", account=account)


def forget_asked(tx: Tx, before: datetime, limit: int) -> int:
    """Forget up to ``limit`` askings from before then; return how many went."""
    return tx.run(
        "DELETE FROM own_data_asked WHERE account IN"
        " (SELECT account FROM own_data_asked WHERE at < :before ORDER BY at LIMIT :limit)",
        before=stamp(before),
        limit=limit,
    )


def reviews(tx: Tx, account: int) -> list[Reviewed]:
    """Return what was given to an account to review and what it gave, the latest first."""
    rows = tx.all(
        "SELECT reviews.*, applications.number FROM reviews"
        " LEFT JOIN applications ON applications.id = reviews.application"
        " WHERE reviewer = :account ORDER BY assigned_at DESC, application DESC",
        account=account,
    )
    return [
        Reviewed(
            programme=row["programme"],
            number=row["number"],
            state=row["state"],
            scores=json.loads(row["scores"]),
            comment=""
            if row["comment"] is None
            else tx.keys.open_sealed("reviews", f"{row['application']}/{account}", row["comment"]).decode(
                "utf-8", "replace"
            ),
            assigned_at=moment(row["assigned_at"]),
            done_at=None if row["done_at"] is None else moment(row["done_at"]),
        )
        for row in rows
    ]


def is_reachable(tx: Tx, account: int) -> bool:
    """Return whether messages reach the account, as far as is known."""
    return bool(tx.value("SELECT coalesce(max(reachable), 1) FROM people WHERE account = :account", account=account))


def roles(tx: Tx, account: int) -> list[HeldRole]:
    """Return every role of an account, ended ones too, in the order in which they came."""
    rows = tx.all("SELECT * FROM grants WHERE account = :account ORDER BY id", account=account)
    return [
        HeldRole(
            role=row["role"],
            programme=row["programme"],
            given_at=moment(row["given_at"]),
            first_day=None if row["first_day"] is None else date.fromisoformat(row["first_day"]),
            last_day=None if row["last_day"] is None else date.fromisoformat(row["last_day"]),
            ended_at=None if row["ended_at"] is None else moment(row["ended_at"]),
        )
        for row in rows
    ]


def drafts(tx: Tx, account: int) -> list[tuple[str, datetime]]:
    """Return the dialogues that an account has begun, and when each was last changed, the latest first."""
    rows = tx.all(
        "SELECT dialogue, changed_at FROM drafts WHERE account = :account ORDER BY changed_at DESC", account=account
    )
    return [(row["dialogue"], moment(row["changed_at"])) for row in rows]


def links(tx: Tx, account: int) -> list[Link]:
    """Return the links that an account has made or opened; of a team's, those that it made as the leader of today."""
    team = tx.all(
        "SELECT applications.programme, applications.lead, invitations.seat, members.seat AS own, invitations.state,"
        " invitations.made_at, invitations.expires_at FROM members"
        " JOIN applications ON applications.id = members.application"
        " JOIN invitations ON invitations.application = members.application"
        " WHERE members.account = :account ORDER BY invitations.made_at",
        account=account,
    )
    found = [
        Link(
            "team",
            "opened" if row["seat"] == row["own"] else "made",
            row["programme"],
            row["state"],
            moment(row["made_at"]),
            moment(row["expires_at"]),
        )
        for row in team
        if row["seat"] == row["own"] or row["lead"] == account
    ]
    return [*found, *_role_links(tx, account), *_guardian_links(tx, account)]


def _role_links(tx: Tx, account: int) -> list[Link]:
    made = tx.all("SELECT * FROM role_invitations WHERE made_by = :account ORDER BY id", account=account)
    opened = tx.all("SELECT * FROM role_invitations WHERE taken_by = :account ORDER BY id", account=account)
    return [_role_link("made", row) for row in made] + [_role_link("opened", row) for row in opened]


def _role_link(side: Side, row: Row) -> Link:
    made_at = moment(row["made_at"])
    return Link("role", side, row["programme"], row["state"], made_at, made_at + LIVES)


def _guardian_links(tx: Tx, account: int) -> list[Link]:
    """Return the links that a child has made, and those by which a guardian has consented."""
    made = tx.all(
        "SELECT guardians.*, applications.programme FROM members"
        " JOIN applications ON applications.id = members.application"
        " JOIN guardians ON guardians.application = members.application AND guardians.account = members.account"
        " WHERE members.account = :account AND guardians.token_hash IS NOT NULL",
        account=account,
    )
    opened = tx.all(
        "SELECT guardians.*, applications.programme FROM guardians"
        " JOIN applications ON applications.id = guardians.application"
        " WHERE guardians.guardian = :account AND guardians.token_hash IS NOT NULL",
        account=account,
    )
    return [_guardian_link("made", row) for row in made] + [_guardian_link("opened", row) for row in opened]


def _guardian_link(side: Side, row: Row) -> Link:
    asked_at = moment(row["asked_at"])
    return Link(
        "guardian", side, row["programme"], "used" if row["given_at"] else "open", asked_at, asked_at + LINK_LIVES
    )


def waiting(tx: Tx, account: int) -> list[Waiting]:
    """Return what waits to be sent to an account, in order."""
    rows = tx.all(
        "SELECT id, kind, dialogue, about, queued_at, payload FROM outbox"
        " WHERE chat = :account AND state IN ('pending', 'sending') AND payload IS NOT NULL ORDER BY id",
        account=account,
    )
    found = []
    for row in rows:
        try:
            payload = json.loads(tx.keys.open_sealed("outbox", row["id"], row["payload"]))
        except Unreadable:  # whatever has touched it, the rest can still be shown
            continue
        found.append(Waiting(row["kind"], row["dialogue"], row["about"], moment(row["queued_at"]), payload))
    told = to_tell.of_account(tx, account)  # of whoever has no Telegram: what the office is still to tell
    return [*found, *(Waiting("message", None, None, one.said_at, one.payload) for one in told)]


def looks(tx: Tx, programme: int, application: int, papers: list[int]) -> list[Look]:
    """Return who looked at an application or its papers, and who took everything of its programme out."""
    subjects = [f"application:{application}", *(f"paper:{paper}" for paper in papers)]
    found = [
        row
        for subject in subjects
        for row in tx.all(
            "SELECT seq, at, role, what FROM audit WHERE programme = :programme AND subject = :subject",
            programme=programme,
            subject=subject,
        )
        if row["what"] in _LOOKS
    ]
    found += [
        row
        for row in tx.all(
            "SELECT seq, at, role, what FROM audit WHERE programme = :programme AND subject = ''", programme=programme
        )
        if row["what"] in _EXPORTS
    ]
    return [Look(moment(row["at"]), row["role"], row["what"]) for row in sorted(found, key=lambda row: int(row["seq"]))]
