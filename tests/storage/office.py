"""An office for tests: programmes that take something in, and people with roles in it."""

from participation.audit import OPERATOR, Actor
from participation.contest import Reception
from participation.roles import Days, Role
from storage import roles
from storage.database import Tx
from storage.moments import stamp
from tests.participation.receptions import youth
from tests.participation.votes import WHILE_OPEN

OWNER, OFFICIAL, COLLEAGUE, STRANGER = 100_000_001, 100_000_002, 100_000_003, 100_000_009
REVIEWERS = (100_000_011, 100_000_012, 100_000_013, 100_000_014)
AS_OWNER, AS_OFFICIAL = Actor("owner", OWNER), Actor("official", OFFICIAL)
NOW = WHILE_OPEN


def a_programme(tx: Tx, reception: Reception | None = None) -> int:
    """Put a programme on the shelf as it is."""
    content = reception or youth()
    row = tx.one(
        "INSERT INTO programmes (slug, kind, version, content, published_at, closes_at, box)"
        " VALUES (:slug, :kind, 1, :content, :now, NULL, '') RETURNING id",
        slug=content.slug,
        kind=content.kind,
        content=content.model_dump_json(),
        now=stamp(NOW),
    )
    assert row is not None
    tx.shelf.drop()
    return int(row["id"])


def an_office(tx: Tx, reception: Reception | None = None) -> int:
    """Open an office with an owner, an official and four reviewers; return its programme."""
    programme = a_programme(tx, reception)
    roles.ensure_owners(tx, [OWNER], NOW)
    gives(tx, OFFICIAL, "official", programme)
    for reviewer in REVIEWERS:
        gives(tx, reviewer, "reviewer", programme)
    return programme


def gives(tx: Tx, account: int, role: Role, programme: int | None, days: Days | None = None) -> int:
    """Give a role without an invitation; return the grant's number."""
    stands_in_for = OFFICIAL if role == "deputy" else None
    by = OPERATOR if role == "owner" else AS_OWNER
    told = roles.give(tx, account, role, programme, by=by, at=NOW, days=days, stands_in_for=stands_in_for)
    return told.grant.id
