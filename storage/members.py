"""Who takes part in an application, seat by seat, and what each has told about themself (sealed)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from participation.person_facts import PersonFacts
from participation.team import Member, Team
from storage.database import Tx
from storage.moments import moment, stamp

_NOTHING_TOLD = PersonFacts()


@dataclass(frozen=True, slots=True)
class Seated:
    """Somebody who has a seat, since ``accepted_at``, with what they have told so far."""

    seat: int
    account: int
    confirmed: bool
    accepted_at: datetime
    facts: PersonFacts = field(repr=False)


def team(tx: Tx, application: int) -> Team:
    """Return the seats of an application, also where somebody applies alone.

    Whose consents are all there is not kept but found out (``conversations.teams.as_it_stands``): they can expire.
    """
    of = tx.one("SELECT lead, last_seat FROM applications WHERE id = :application", application=application)
    if of is None:
        raise LookupError(f"there is no application {application}")
    rows = tx.all(
        "SELECT seat, account, confirmed FROM members WHERE application = :application ORDER BY seat",
        application=application,
    )
    members = tuple(Member(seat=row["seat"], account=row["account"], confirmed=bool(row["confirmed"])) for row in rows)
    return Team(lead=of["lead"], members=members, last_seat=of["last_seat"])


def put(tx: Tx, application: int, changed: Team, *, at: datetime) -> None:
    """Keep a team as it shall be; ``at`` is when whoever is new in it has accepted. What a gone member told is gone."""
    before = team(tx, application)
    if (changed.lead, changed.last_seat) != (before.lead, before.last_seat):
        tx.run(
            "UPDATE applications SET lead = :lead, last_seat = :last_seat WHERE id = :application",
            application=application,
            lead=changed.lead,
            last_seat=changed.last_seat,
        )
    for member in before.members:
        if changed.at(member.seat) is None:
            tx.run(
                "DELETE FROM members WHERE application = :application AND seat = :seat",
                application=application,
                seat=member.seat,
            )
    for member in changed.members:
        tx.run(
            "INSERT INTO members (application, seat, account, confirmed, accepted_at)"
            " VALUES (:application, :seat, :account, :confirmed, :accepted_at)"
            " ON CONFLICT (application, seat) DO UPDATE SET account = excluded.account, confirmed = excluded.confirmed,"
            " accepted_at = coalesce(members.accepted_at, excluded.accepted_at)",
            application=application,
            seat=member.seat,
            account=member.account,
            confirmed=int(member.confirmed),
            accepted_at=None if member.account is None else stamp(at),
        )


def seated(tx: Tx, application: int) -> list[Seated]:
    """Return everybody who has accepted, the leader included, in the order of their seats."""
    rows = tx.all(
        "SELECT * FROM members WHERE application = :application AND account IS NOT NULL ORDER BY seat",
        application=application,
    )
    return [
        Seated(
            seat=row["seat"],
            account=row["account"],
            confirmed=bool(row["confirmed"]),
            accepted_at=moment(row["accepted_at"]),
            facts=_NOTHING_TOLD
            if row["facts"] is None
            else PersonFacts.model_validate_json(
                tx.keys.open_sealed("members", f"{application}/{row['seat']}", row["facts"])
            ),
        )
        for row in rows
    ]


def of(tx: Tx, application: int, account: int) -> Seated | None:
    """Return somebody's seat, None if they have none here."""
    return next((one for one in seated(tx, application) if one.account == account), None)


def tell(tx: Tx, application: int, seat: int, facts: PersonFacts) -> None:
    """Keep what a member has told, in place of what they told before."""
    tx.run(
        "UPDATE members SET facts = :facts, phone_hash = :phone_hash, person_hash = :person_hash"
        " WHERE application = :application AND seat = :seat",
        application=application,
        seat=seat,
        person_hash=_person_hash(tx, application, facts),
        facts=tx.keys.seal("members", f"{application}/{seat}", facts.model_dump_json().encode()),
        phone_hash=None if facts.phone is None else phone_hash(tx, application, facts.phone),
    )


def phone_hash(tx: Tx, application: int, phone: str) -> bytes:
    """Return what a number (E.164) is compared by: equal within one application only."""
    return tx.keys.mark("phones", f"{application}/{phone}".encode())


def _person_hash(tx: Tx, application: int, facts: PersonFacts) -> bytes | None:
    """Return what somebody is compared by within a programme; None where name or date of birth is not known."""
    if facts.name is None or facts.born is None:
        return None
    programme = tx.value("SELECT programme FROM applications WHERE id = :id", id=application)
    name = "".join(facts.name.casefold().split())
    return tx.keys.mark("persons", f"{programme}/{facts.born.isoformat()}/{name}".encode("utf-8", "surrogatepass"))


def same_person(tx: Tx, application: int) -> list[int]:
    """Return the other applications of a programme in which a person of the same name and date of birth takes part.

    Two people can be called alike and be born on one day: it is a reason to ask, and no more. Withdrawn ones do not
    count.
    """
    rows = tx.all(
        "SELECT DISTINCT others.application FROM members"
        " JOIN members AS others ON others.person_hash = members.person_hash"
        " JOIN applications ON applications.id = others.application"
        " WHERE members.application = :application AND members.person_hash IS NOT NULL"
        " AND others.application <> :application AND applications.state <> 'withdrawn' ORDER BY others.application",
        application=application,
    )
    return [row["application"] for row in rows]


def numbers(tx: Tx, application: int) -> list[tuple[int, str | None]]:
    """Return the account of each member and the hash of their number (hexadecimal), None where none is known."""
    rows = tx.all(
        "SELECT account, phone_hash FROM members WHERE application = :application AND account IS NOT NULL"
        " ORDER BY seat",
        application=application,
    )
    return [(row["account"], None if row["phone_hash"] is None else row["phone_hash"].hex()) for row in rows]


def elsewhere(tx: Tx, programme: int, accounts: Iterable[int], *, besides: int, alone: bool) -> frozenset[int]:
    """Return which accounts take part in another application of a programme, where one of both is a team's.

    ``besides`` is the application asked about, ``alone`` whether that is a single person's. A single person's draft is
    no taking part yet; a place in a team that was accepted is.
    """
    found = (
        tx.value(
            "SELECT members.account FROM members JOIN applications ON applications.id = members.application"
            " WHERE members.account = :account AND applications.programme = :programme AND applications.id <> :besides"
            " AND applications.state <> 'withdrawn'"
            " AND (applications.alone = 0 OR (:alone = 0 AND applications.state <> 'draft')) LIMIT 1",
            account=account,
            programme=programme,
            besides=besides,
            alone=int(alone),
        )
        for account in accounts
    )
    return frozenset(account for account in found if account is not None)


def largest(tx: Tx, programme: int) -> int:
    """Return how many seats the largest team has that is not withdrawn, open invitations included; 0 if none is."""
    return int(
        tx.value(
            "SELECT coalesce(max(size), 0) FROM (SELECT count(*) AS size FROM applications"
            " JOIN members ON members.application = applications.id"
            " WHERE applications.programme = :programme AND applications.state <> 'withdrawn'"
            " AND applications.alone = 0 GROUP BY applications.id) AS teams",
            programme=programme,
        )
    )
