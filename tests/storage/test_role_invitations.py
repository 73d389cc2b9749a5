"""Invitations as they are kept: a link that nobody finds in the database, and a role only once it is confirmed."""

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from participation.refused import Refused
from participation.roles import Days
from storage import audit, role_invitations, roles
from storage.database import Database, Tx
from tests.participation.receptions import disclosure, youth
from tests.storage.office import (
    AS_OFFICIAL,
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

LATER = NOW + timedelta(hours=1)
WEEK = Days(date(2023, 6, 12), date(2023, 6, 16))


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(Refused) as refusal:
        act()
    return refusal.value.key


async def test_a_role_comes_with_the_confirmation_and_not_before(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = an_office(tx)
        made = role_invitations.invite(tx, "reviewer", programme, by=OFFICIAL, at=NOW)
        role_invitations.look(tx, made.token, STRANGER, LATER)
        assert role_invitations.by_id(tx, made.invitation.id).state == "open"  # looking changes nothing

        taken = role_invitations.take(tx, made.token, STRANGER, LATER)
        assert roles.holds(tx, STRANGER, programme, LATER) == frozenset()
        assert role_invitations.waiting(tx, OFFICIAL, LATER) == [taken]

        told = role_invitations.confirm(tx, taken.id, by=OFFICIAL, at=LATER)
        assert told is not None
        assert (told.grant.account, told.owners) == (STRANGER, (OWNER,))
        assert roles.holds(tx, STRANGER, programme, LATER) == {"reviewer"}
        assert role_invitations.waiting(tx, OFFICIAL, LATER) == []
        assert role_invitations.confirm(tx, taken.id, by=OFFICIAL, at=LATER) is None  # twice
        lines = audit.entries(tx, programme)[-2:]
        assert [(line.what, line.actor) for line in lines] == [
            ("role-invited", AS_OFFICIAL),
            ("role-given", AS_OFFICIAL),
        ]

    await database.run(unit)


async def test_the_token_is_22_characters_and_stands_nowhere(database: Database) -> None:
    made = await database.run(lambda tx: role_invitations.invite(tx, "reviewer", an_office(tx), by=OWNER, at=NOW))

    assert re.fullmatch("[A-Za-z0-9_-]{22}", made.token)
    assert made.token not in repr(made)
    for file in database.path.parent.glob(f"{database.path.name}*"):
        assert made.token.encode() not in file.read_bytes()


async def test_of_two_who_open_a_link_in_one_instant_one_has_it(database: Database) -> None:
    made = await database.run(lambda tx: role_invitations.invite(tx, "reviewer", an_office(tx), by=OWNER, at=NOW))

    outcomes = await in_one_group(
        database,
        lambda tx: role_invitations.take(tx, made.token, STRANGER, LATER),
        lambda tx: role_invitations.take(tx, made.token, COLLEAGUE, LATER),
    )

    assert outcomes[0].taken_by == STRANGER
    assert isinstance(outcomes[1], Refused)
    assert outcomes[1].key == "role-invitation-used"


async def test_maker_and_taker_compare_a_code_that_another_account_would_not_show(database: Database) -> None:
    def unit(tx: Tx) -> set[str]:
        made = role_invitations.invite(tx, "reviewer", an_office(tx), by=OWNER, at=NOW)
        taken = role_invitations.take(tx, made.token, STRANGER, LATER)
        code = role_invitations.code(tx, taken)
        assert re.fullmatch("[0-9]{4}", code)
        assert role_invitations.code(tx, role_invitations.by_id(tx, taken.id)) == code
        role_invitations.call_off(tx, taken.id, by=OWNER, at=LATER)
        codes = {code}
        for other in range(20):
            again = role_invitations.invite(tx, "reviewer", taken.programme, by=OWNER, at=NOW)
            codes.add(role_invitations.code(tx, role_invitations.take(tx, again.token, 200_000_000 + other, LATER)))
        return codes

    assert len(await database.run(unit)) > 15


@pytest.mark.parametrize("token", ["", "x" * 22, "\ud800", "' OR 1=1 --"])
async def test_a_made_up_link_leads_nowhere(database: Database, token: str) -> None:
    def unit(tx: Tx) -> None:
        an_office(tx)
        assert refused(lambda: role_invitations.look(tx, token, STRANGER, NOW)) == "role-invitation-gone"
        assert refused(lambda: role_invitations.confirm(tx, 99, by=OWNER, at=NOW)) == "role-invitation-gone"

    await database.run(unit)


async def test_nothing_comes_of_what_was_called_off(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = an_office(tx)
        open_one = role_invitations.invite(tx, "reviewer", programme, by=OFFICIAL, at=NOW)
        assert refused(lambda: role_invitations.call_off(tx, open_one.invitation.id, by=STRANGER, at=NOW))
        assert role_invitations.call_off(tx, open_one.invitation.id, by=OFFICIAL, at=NOW).state == "revoked"
        assert refused(lambda: role_invitations.take(tx, open_one.token, STRANGER, NOW)) == "role-invitation-gone"

        taken = role_invitations.invite(tx, "reviewer", programme, by=OFFICIAL, at=NOW)
        role_invitations.take(tx, taken.token, STRANGER, NOW)
        assert role_invitations.call_off(tx, taken.invitation.id, by=OWNER, at=NOW).state == "rejected"
        assert refused(lambda: role_invitations.confirm(tx, taken.invitation.id, by=OFFICIAL, at=NOW))
        assert roles.holds(tx, STRANGER, programme, NOW) == frozenset()
        noted = [entry.what for entry in audit.entries(tx, programme)]
        assert noted[-4:] == ["role-invited", "role-invitation-called-off"] * 2

    await database.run(unit)


async def test_whoever_lost_their_role_meanwhile_confirms_nobody(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = an_office(tx)
        made = role_invitations.invite(tx, "reviewer", programme, by=OFFICIAL, at=NOW)
        role_invitations.take(tx, made.token, STRANGER, NOW)
        official = next(grant for grant in roles.grants(tx, programme) if grant.role == "official")
        roles.end(tx, official.id, by=OWNER, at=NOW)

        confirming = refused(lambda: role_invitations.confirm(tx, made.invitation.id, by=OFFICIAL, at=NOW))

        assert confirming == "role-not-yours-to-give"
        assert roles.holds(tx, STRANGER, programme, NOW) == frozenset()

    await database.run(unit)


async def test_a_deputy_is_invited_for_their_days(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = an_office(tx)
        made = role_invitations.invite(tx, "deputy", programme, by=OFFICIAL, at=NOW, days=WEEK, stands_in_for=OFFICIAL)
        role_invitations.take(tx, made.token, COLLEAGUE, NOW)
        told = role_invitations.confirm(tx, made.invitation.id, by=OFFICIAL, at=NOW)

        assert told is not None
        assert (told.grant.days, told.grant.stands_in_for) == (WEEK, OFFICIAL)
        assert audit.entries(tx, programme)[-1].values == {
            "account": COLLEAGUE,
            "role": "deputy",
            "from": "2023-06-12",
            "to": "2023-06-16",
            "stands-in-for": OFFICIAL,
        }

    await database.run(unit)


async def test_an_owner_invites_an_owner(database: Database) -> None:
    def unit(tx: Tx) -> None:
        an_office(tx)
        assert refused(lambda: role_invitations.invite(tx, "owner", None, by=OFFICIAL, at=NOW))
        made = role_invitations.invite(tx, "owner", None, by=OWNER, at=NOW)
        role_invitations.take(tx, made.token, COLLEAGUE, NOW)
        told = role_invitations.confirm(tx, made.invitation.id, by=OWNER, at=NOW)

        assert told is not None
        assert told.owners == (OWNER, COLLEAGUE)

    await database.run(unit)


async def test_a_blind_reviewer_gets_no_role_that_shows_names(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = an_office(tx)
        sees_names = role_invitations.invite(tx, "official", programme, by=OWNER, at=NOW)
        everywhere = role_invitations.invite(tx, "owner", None, by=OWNER, at=NOW)
        scores = role_invitations.invite(tx, "reviewer", programme, by=OWNER, at=NOW)

        for token, account in ((sees_names.token, REVIEWERS[0]), (everywhere.token, REVIEWERS[0])):
            assert refused(lambda t=token, a=account: role_invitations.take(tx, t, a, NOW)) == "role-on-both-sides"  # type: ignore[misc]
        assert refused(lambda: role_invitations.take(tx, scores.token, OFFICIAL, NOW)) == "role-on-both-sides"
        assert role_invitations.take(tx, scores.token, STRANGER, NOW).state == "taken"

    await database.run(unit)


@pytest.mark.parametrize("open_review", [True, False])
async def test_where_the_review_is_not_blind_an_official_may_score(database: Database, open_review: bool) -> None:
    def unit(tx: Tx) -> None:
        review = youth().review
        assert review is not None
        shown = youth().model_copy(update={"review": review.model_copy(update={"blind": False})})
        programme = an_office(tx, shown if open_review else disclosure())
        made = role_invitations.invite(tx, "reviewer", programme, by=OWNER, at=NOW)

        assert role_invitations.take(tx, made.token, OFFICIAL, NOW).taken_by == OFFICIAL

    await database.run(unit)


async def test_a_role_taken_meanwhile_is_not_given_twice(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = an_office(tx)
        made = role_invitations.invite(tx, "reviewer", programme, by=OFFICIAL, at=NOW)
        role_invitations.take(tx, made.token, STRANGER, NOW)
        gives(tx, STRANGER, "reviewer", programme)

        confirming = refused(lambda: role_invitations.confirm(tx, made.invitation.id, by=OFFICIAL, at=NOW))

        assert confirming == "role-there-already"

    await database.run(unit)


async def test_what_waits_is_the_makers_own_and_not_what_expired(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = an_office(tx)
        other = a_programme(tx, disclosure())
        role_invitations.invite(tx, "reviewer", programme, by=OFFICIAL, at=NOW - timedelta(days=3))
        role_invitations.invite(tx, "reviewer", programme, by=OFFICIAL, at=NOW - timedelta(hours=25))
        mine = role_invitations.invite(tx, "reviewer", programme, by=OFFICIAL, at=NOW)
        role_invitations.invite(tx, "official", other, by=OWNER, at=NOW)

        assert role_invitations.waiting(tx, OFFICIAL, LATER) == [mine.invitation]

    await database.run(unit)
