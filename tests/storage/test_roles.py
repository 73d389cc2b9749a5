"""Roles as they are kept: who has which and when, who hears of it, and that none is left without an owner."""

from datetime import date, datetime, timedelta, timezone

import pytest

from participation.refused import Refused
from participation.roles import Days
from storage import audit, roles
from storage.database import Database, Tx
from tests.participation.receptions import disclosure
from tests.storage.office import (
    AS_OWNER,
    COLLEAGUE,
    NOW,
    OFFICIAL,
    OWNER,
    REVIEWERS,
    STRANGER,
    a_programme,
    an_office,
    gives,
)
from tests.storage.together import in_one_group

SEOUL = timezone(timedelta(hours=9))
WEEK = Days(date(2023, 6, 12), date(2023, 6, 16))


async def test_an_owner_is_one_everywhere_and_everybody_else_for_one_programme(database: Database) -> None:
    def unit(tx: Tx) -> None:
        youth, other = an_office(tx), a_programme(tx, disclosure())

        assert roles.holds(tx, OWNER, youth, NOW) == {"owner"}
        assert roles.holds(tx, OWNER, other, NOW) == {"owner"}
        assert roles.holds(tx, OWNER, None, NOW) == {"owner"}
        assert roles.holds(tx, OFFICIAL, youth, NOW) == {"official"}
        assert roles.holds(tx, OFFICIAL, other, NOW) == frozenset()
        assert roles.holds(tx, OFFICIAL, None, NOW) == frozenset()
        assert roles.holds(tx, STRANGER, youth, NOW) == frozenset()
        assert roles.accounts(tx, "reviewer", youth, NOW) == REVIEWERS

    await database.run(unit)


@pytest.mark.parametrize(
    ("at", "there"),
    [
        (datetime(2023, 6, 11, 23, 59, tzinfo=SEOUL), False),
        (datetime(2023, 6, 12, 0, 0, tzinfo=SEOUL), True),  # still the 11th in UTC
        (datetime(2023, 6, 16, 23, 59, tzinfo=SEOUL), True),
        (datetime(2023, 6, 17, 0, 0, tzinfo=SEOUL), False),
    ],
)
async def test_a_deputys_days_are_those_of_the_office(database: Database, at: datetime, there: bool) -> None:
    def unit(tx: Tx) -> None:
        programme = an_office(tx)
        gives(tx, COLLEAGUE, "deputy", programme, WEEK)

        assert roles.holds(tx, COLLEAGUE, programme, at) == ({"deputy"} if there else frozenset())
        assert roles.accounts(tx, "deputy", programme, at) == ((COLLEAGUE,) if there else ())
        assert roles.entrusted(tx, COLLEAGUE, at) == ({programme: {"deputy"}} if there else {})

    await database.run(unit)


async def test_residents_never_see_the_office(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = an_office(tx)
        for nobody in (STRANGER, COLLEAGUE):
            with pytest.raises(Refused, match="office-not-yours"):
                roles.at_the_door(tx, nobody, NOW)
            with pytest.raises(Refused, match="office-not-yours"):
                roles.actor(tx, nobody, "see-content", programme, NOW)
        assert roles.at_the_door(tx, REVIEWERS[0], NOW).role == "reviewer"
        assert roles.actor(tx, OWNER, "see-content", programme, NOW) == AS_OWNER

    await database.run(unit)


async def test_what_somebody_is_entrusted_with(database: Database) -> None:
    def unit(tx: Tx) -> None:
        youth, other = an_office(tx), a_programme(tx, disclosure())
        gives(tx, OFFICIAL, "owner", None)
        gives(tx, OFFICIAL, "reviewer", other)

        entrusted = roles.entrusted(tx, OFFICIAL, NOW)
        assert list(entrusted) == [None, youth, other]
        assert entrusted == {None: {"owner"}, youth: {"official", "owner"}, other: {"reviewer", "owner"}}

    await database.run(unit)


async def test_the_setting_makes_owners_once_and_never_ends_one(database: Database) -> None:
    def unit(tx: Tx) -> None:
        first = roles.ensure_owners(tx, [OWNER, OFFICIAL, OWNER], NOW)
        second = roles.ensure_owners(tx, [OWNER, COLLEAGUE], NOW)
        third = roles.ensure_owners(tx, [], NOW)

        assert [told.grant.account for told in first] == [OWNER, OFFICIAL]
        assert [told.grant.account for told in second] == [COLLEAGUE]
        assert third == []
        assert second[0].owners == roles.owners(tx) == (OWNER, OFFICIAL, COLLEAGUE)
        assert [entry.what for entry in audit.entries(tx, audit.HOUSE)] == ["owner-named"] * 3

    await database.run(unit)


async def test_of_two_owners_who_end_each_other_in_one_instant_one_stays(database: Database) -> None:
    def there(tx: Tx) -> list[int]:
        roles.ensure_owners(tx, [OWNER, COLLEAGUE], NOW)
        return [grant.id for grant in roles.grants(tx, None)]

    mine, theirs = await database.run(there)

    outcomes = await in_one_group(
        database,
        lambda tx: roles.end(tx, theirs, by=OWNER, at=NOW),
        lambda tx: roles.end(tx, mine, by=COLLEAGUE, at=NOW),
    )

    assert isinstance(outcomes[1], Refused)
    assert outcomes[0][0].owners == (OWNER, COLLEAGUE)  # the removed one hears of it
    assert await database.run(roles.owners) == (OWNER,)


async def test_the_last_owner_cannot_lay_it_down(database: Database) -> None:
    def unit(tx: Tx) -> None:
        roles.ensure_owners(tx, [OWNER], NOW)
        [grant] = roles.grants(tx, None)
        with pytest.raises(Refused, match="last-owner"):
            roles.end(tx, grant.id, by=OWNER, at=NOW)

    await database.run(unit)
    assert await database.run(roles.owners) == (OWNER,)


async def test_with_an_official_goes_whoever_stands_in_for_them(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = an_office(tx)
        gives(tx, COLLEAGUE, "deputy", programme, WEEK)
        official = next(grant for grant in roles.grants(tx, programme) if grant.role == "official")

        ended = roles.end(tx, official.id, by=OFFICIAL, at=NOW)

        assert [told.grant.account for told in ended] == [OFFICIAL, COLLEAGUE]
        assert roles.end(tx, official.id, by=OFFICIAL, at=NOW) == []  # twice
        assert roles.accounts(tx, "official", programme, NOW) == ()
        assert {grant.role for grant in roles.grants(tx, programme)} == {"reviewer"}
        lines = audit.entries(tx, programme)[-2:]
        assert [(line.what, line.actor.account, line.values["account"]) for line in lines] == [
            ("role-ended", OFFICIAL, OFFICIAL),
            ("role-ended", OFFICIAL, COLLEAGUE),
        ]

    await database.run(unit)


async def test_a_deputy_lays_it_down_before_their_days_have_come(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = an_office(tx)
        deputy = gives(tx, COLLEAGUE, "deputy", programme, WEEK)

        [told] = roles.end(tx, deputy, by=COLLEAGUE, at=NOW)

        assert told.owners == (OWNER,)
        assert audit.entries(tx, programme)[-1].actor.role == "deputy"

    await database.run(unit)


async def test_nobody_ends_what_is_not_theirs_to_end(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = an_office(tx)
        reviewer = next(grant for grant in roles.grants(tx, programme) if grant.role == "reviewer")
        for other in (STRANGER, REVIEWERS[1]):
            with pytest.raises(Refused, match="role-not-yours-to-end"):
                roles.end(tx, reviewer.id, by=other, at=NOW)
        assert roles.end(tx, reviewer.id, by=OFFICIAL, at=NOW)
        assert roles.holds(tx, reviewer.account, programme, NOW) == frozenset()

    await database.run(unit)


async def test_a_role_that_ended_can_be_given_again(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = an_office(tx)
        reviewer = next(grant for grant in roles.grants(tx, programme) if grant.role == "reviewer")
        roles.end(tx, reviewer.id, by=OWNER, at=NOW)
        gives(tx, reviewer.account, "reviewer", programme)

        assert roles.holds(tx, reviewer.account, programme, NOW) == {"reviewer"}

    await database.run(unit)
