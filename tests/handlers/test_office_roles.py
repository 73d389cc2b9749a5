"""Roles in the chat: invited by a link, compared by telephone, confirmed, heard of by all owners, ended."""

from datetime import UTC, date, datetime, timedelta

import pytest

from participation.audit import verify
from participation.roles import Days, Grant
from storage import audit, role_invitations, roles
from storage.database import Database
from tests.handlers.chat import NoSuchButton, Person, Place
from tests.handlers.limits import shown
from tests.handlers.officials import (
    COLLEAGUE,
    OFFICIAL,
    OWNER,
    STRANGER,
    an_office,
    enters,
    joins_the_office,
    opens,
    people_of,
)
from texts import say, say_html

WEEK = Days(date(2023, 6, 12), date(2023, 6, 16))


@pytest.fixture
async def owner(place: Place, database: Database) -> Person:
    await people_of(place)
    await an_office(database)
    return place.person(OWNER)


async def invites(person: Person, place: Place, role: str) -> str:
    """Make an invitation in the programme; return the link."""
    programme = await place.programme("youth-policy")
    await enters(person)
    await opens(person, f"o{programme.id}", "invite")
    await person.taps("mk", role)
    return link_of(person)


def link_of(person: Person) -> str:
    text = next(shown(text) for text in reversed(person.heard) if "start=r_" in text)
    return next(word for word in text.split() if "start=r_" in word)


def said(person: Person, key: str, **values: object) -> bool:
    sentence = shown(say_html(person.language, key, **values))
    return any(sentence in shown(text) for text in person.heard)


async def held(place: Place, account: int) -> frozenset[str]:
    programme = await place.programme("youth-policy")
    return await place.database.run(lambda tx: roles.holds(tx, account, programme.id, place.now))


async def test_a_role_begins_when_the_inviter_has_compared_the_number_and_confirmed(
    owner: Person, place: Place
) -> None:
    stranger = place.person(STRANGER)
    link = await invites(owner, place, "official")

    await stranger.opens(link)
    assert stranger.sees("role-about-official")
    assert await held(place, STRANGER) == frozenset()
    await stranger.taps("yes")
    assert await held(place, STRANGER) == frozenset()
    code = await place.database.run(lambda tx: role_invitations.code(tx, role_invitations.by_id(tx, 1)))
    assert stranger.sees("invited-code", code=code)
    await owner.taps("open", "inv/1")
    assert owner.sees("roles-invitation-taken", code=code)
    await owner.taps("conf")

    assert await held(place, STRANGER) == {"official"}
    assert said(stranger, "role-began-yours", programme=await title(place, stranger), role=role(stranger, "official"))
    await stranger.taps("open")
    assert stranger.sees("door-choose", length=6)


def role(person: Person, name: str) -> str:
    return say(person.language, f"role-{name}")


async def title(place: Place, person: Person) -> str:
    return (await place.programme("youth-policy")).content.title.in_(person.language)


async def test_all_owners_hear_of_a_new_role_and_of_its_end(owner: Person, place: Place, database: Database) -> None:
    await joins_the_office(database, COLLEAGUE, "owner", None)
    other, stranger = place.person(COLLEAGUE), place.person(STRANGER)
    await stranger.opens(await invites(owner, place, "reviewer"))
    await stranger.taps("yes")
    await owner.taps("open", "inv/1")
    await owner.taps("conf")
    words = {
        "who": say(other.language, "who-account", account=str(STRANGER)),
        "programme": await title(place, other),
        "role": role(other, "reviewer"),
    }
    assert said(other, "role-began", **words)

    [grant] = [one for one in await _grants(place) if one.account == STRANGER]
    await owner.taps("vw", f"grant/{grant.id}")
    await owner.taps("vw", f"end/{grant.id}")
    await owner.taps("end")

    assert said(other, "role-ended", **words)
    assert said(stranger, "role-ended-yours", programme=await title(place, stranger), role=role(stranger, "reviewer"))
    assert await held(place, STRANGER) == frozenset()


async def _grants(place: Place) -> list[Grant]:
    programme = await place.programme("youth-policy")
    return await place.database.run(lambda tx: roles.grants(tx, programme.id))


async def test_looking_at_an_invitation_changes_nothing_and_declining_leaves_it_open(
    owner: Person, place: Place
) -> None:
    stranger = place.person(STRANGER)
    link = await invites(owner, place, "reviewer")

    await stranger.opens(link)
    await stranger.taps("no")
    assert stranger.sees("invited-left")
    await stranger.opens(link)
    await stranger.taps("yes")

    assert stranger.sees("invited-wait")


@pytest.mark.parametrize(
    ("later", "who", "why"),
    [
        (timedelta(0), OWNER, "role-invitation-own"),
        (timedelta(hours=24), STRANGER, "role-invitation-expired"),
    ],
)
async def test_who_cannot_take_an_invitation_hears_why(
    owner: Person, place: Place, later: timedelta, who: int, why: str
) -> None:
    link = await invites(owner, place, "reviewer")
    place.now += later

    await place.person(who).opens(link)

    assert place.person(who).sees(f"refused-{why}")


async def test_a_link_works_once_and_a_second_account_hears_that_it_is_used(owner: Person, place: Place) -> None:
    stranger, other = place.person(STRANGER), place.person(COLLEAGUE)
    link = await invites(owner, place, "reviewer")
    await stranger.opens(link)
    await other.opens(link)
    await stranger.taps("yes")

    await other.taps("yes")

    assert other.sees("refused-role-invitation-used")
    assert not other.sees("invited-wait")


async def test_somebody_elses_invitation_is_not_taken_by_a_forged_button(owner: Person, place: Place) -> None:
    stranger, other = place.person(STRANGER), place.person(COLLEAGUE)
    await stranger.opens(await invites(owner, place, "reviewer"))
    number, yes = stranger.button("yes")

    await other.taps_data(yes, number)

    assert other.hears("old-screen")
    found = await place.database.run(lambda tx: role_invitations.by_id(tx, 1))
    assert found.state == "open"


async def test_a_number_that_differs_is_rejected_and_the_link_is_dead(owner: Person, place: Place) -> None:
    stranger = place.person(STRANGER)
    link = await invites(owner, place, "official")
    await stranger.opens(link)
    await stranger.taps("yes")
    await owner.taps("open", "inv/1")

    await owner.taps("off")

    assert said(stranger, "roles-rejected-yours")
    assert await held(place, STRANGER) == frozenset()
    await stranger.opens(link)
    assert stranger.sees("refused-role-invitation-gone")


async def test_confirming_twice_gives_one_role(owner: Person, place: Place) -> None:
    stranger = place.person(STRANGER)
    await stranger.opens(await invites(owner, place, "reviewer"))
    await stranger.taps("yes")
    await owner.taps("open", "inv/1")
    number, confirm = owner.button("conf")

    await owner.taps_data(confirm, number)
    await owner.taps_data(confirm, number)

    assert [one.account for one in await _grants(place)].count(STRANGER) == 1


async def test_an_official_invites_reviewers_and_their_own_deputy_only(owner: Person, place: Place) -> None:
    official = place.person(OFFICIAL)
    await enters(official)
    programme = await place.programme("youth-policy")
    await opens(official, f"o{programme.id}", "invite")

    assert official.offered("mk") == ["reviewer"]
    for forged in ("official", "owner", "deputy", "x", ""):
        number, data = official.button("mk", "reviewer")
        await official.taps_data(data.replace("reviewer", forged), number)
        assert official.answer.alert, forged
    assert await place.database.run(lambda tx: role_invitations.waiting(tx, OFFICIAL, place.now)) == []
    assert owner.heard == []


async def test_a_deputy_is_invited_from_one_typed_day_to_another(owner: Person, place: Place) -> None:
    official, stranger = place.person(OFFICIAL), place.person(STRANGER)
    await enters(official)
    programme = await place.programme("youth-policy")
    await opens(official, f"o{programme.id}", "invite")
    [days] = [one for one in official.offered("vw") if one.startswith("days/")]
    await official.taps("vw", days)
    await official.says("다음 주")
    assert official.sees("refused-days-unreadable")
    await official.says("6/12 ~ 6/16")
    await official.taps("mkd")
    await stranger.opens(link_of(official))
    await stranger.taps("yes")
    await official.taps("open", "inv/1")
    await official.taps("conf")

    [grant] = [one for one in await _grants(place) if one.account == STRANGER]
    assert (grant.role, grant.days, grant.stands_in_for) == ("deputy", WEEK, OFFICIAL)
    assert owner.heard


@pytest.mark.parametrize(
    ("at", "inside"),
    [
        (datetime(2023, 6, 11, 14, 59, tzinfo=UTC), False),  # the 11th, one minute to midnight in Seoul
        (datetime(2023, 6, 11, 15, 0, tzinfo=UTC), True),
        (datetime(2023, 6, 16, 14, 59, tzinfo=UTC), True),
        (datetime(2023, 6, 16, 15, 0, tzinfo=UTC), False),
    ],
)
@pytest.mark.usefixtures("owner")
async def test_a_deputy_is_let_in_on_their_days_only(
    place: Place, database: Database, at: datetime, inside: bool
) -> None:
    programme, deputy = await place.programme("youth-policy"), place.person(COLLEAGUE)
    first = datetime(2023, 6, 12, tzinfo=UTC)
    await joins_the_office(database, COLLEAGUE, "deputy", programme, WEEK, at=first)
    place.now = at

    await deputy.says("/office")

    assert deputy.sees("door-enter", length=6) is inside


async def test_a_role_that_ends_between_the_screen_and_the_tap_shows_nothing_more(
    owner: Person, place: Place, database: Database
) -> None:
    official = place.person(OFFICIAL)
    await enters(official)
    await official.taps("open")
    [grant] = [one for one in await _grants(place) if one.account == OFFICIAL]
    await database.run(lambda tx: roles.end(tx, grant.id, by=OWNER, at=place.now))

    await official.taps("vw", "queue")

    assert official.hears("old-screen")
    assert official.sees("menu-greeting")
    await official.says("/office")
    assert said(official, "command-unknown", command="office")
    assert owner.account == OWNER


async def test_the_last_owner_is_not_ended(owner: Person, place: Place) -> None:
    await enters(owner)
    await owner.taps("vw", "roles")
    [grant] = [one for one in owner.offered("vw") if one.startswith("grant/")]
    await owner.taps("vw", grant)
    await owner.taps("vw", grant.replace("grant", "end"))

    await owner.taps("end")

    assert owner.hears("refused-last-owner")
    assert await place.database.run(roles.owners) == (OWNER,)


async def test_whoever_ends_their_own_role_is_outside(owner: Person, place: Place) -> None:
    official, programme = place.person(OFFICIAL), await place.programme("youth-policy")
    await enters(official)
    [grant] = [one for one in await _grants(place) if one.account == OFFICIAL]
    await opens(official, f"o{programme.id}", f"end/{grant.id}")

    await official.taps("end")

    with pytest.raises(NoSuchButton):
        official.button("vw", "roles")
    assert await held(place, OFFICIAL) == frozenset()
    assert owner.heard


async def test_everything_about_roles_is_on_record_and_the_record_holds(owner: Person, place: Place) -> None:
    stranger, programme = place.person(STRANGER), await place.programme("youth-policy")
    await stranger.opens(await invites(owner, place, "official"))
    await stranger.taps("yes")
    await owner.taps("open", "inv/1")
    await owner.taps("conf")

    entries = await place.database.run(lambda tx: audit.entries(tx, programme.id))

    assert [entry.what for entry in entries[-2:]] == ["role-invited", "role-given"]
    assert verify(entries).broken_at is None
