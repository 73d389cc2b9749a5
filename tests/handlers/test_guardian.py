"""A guardian consents for a child in the chat: the child is asked nothing before, and the team learns nothing of it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from conversations import engine, guardian_checks, joining, teams
from conversations.draft import Draft
from handlers import guardian_news
from handlers.application_scene import ApplicationScene
from handlers.turn import turn_of
from participation.guardian import GuardianConsent
from storage import applications, drafts, guardians, members
from storage.database import Tx
from storage.guardians import Contact
from storage.moments import stamp
from tests.conversations import applicants
from tests.handlers.chat import NoSuchButton, Person, Place
from tests.handlers.teamwork import (
    ANA,
    BO,
    CHAN,
    FATHER,
    MOTHER,
    found,
    made_up,
    mentions,
    open_contest,
    opens_team,
    run,
    taps,
    team,
    times,
    token_of,
    told,
    written,
)
from tests.participation.receptions import youth
from tests.participation.votes import AFTER, WHILE_OPEN
from texts import say

NAME, NUMBER = "독고자차카", "010-1234-0002"
A_WEEK, FIVE_DAYS = timedelta(days=7), timedelta(days=5)


@pytest.fixture
async def chan(place: Place) -> Person:
    """Return a child of twelve in a team of three, who has told when they were born and nothing else."""
    await open_contest(place)
    await made_up(place, ANA, BO)
    [child] = await told(place, CHAN)

    def story(tx: Tx) -> None:
        programme = applicants.publish(tx)
        application = applicants.now(tx, applications.led(tx, programme.id, ANA)[0])
        invite = applicants.invites(tx, programme, application)
        joining.accept(tx, invite.token, CHAN, at=place.now)
        teams.confirm(tx, programme, applicants.now(tx, application), invite.seat, by=ANA, at=place.now)

    await run(place, story)
    await taps_own_part(child)
    await child.taps("go")
    await child.says("2011. 3. 5.")
    return child


@pytest.fixture
def mother(place: Place) -> Person:
    return place.person(MOTHER)


async def taps_own_part(person: Person, application: int = 1) -> None:
    await person.taps_data(f".a{application}.open.")


async def asks(child: Person) -> str:
    """Make a link for the guardian; return its token."""
    await taps(child, "a1", "grd")
    return token_of(child, "g")


async def reads(guardian: Person, token: str) -> None:
    """Open the link, read, and agree to what is asked."""
    await guardian.says(f"/start g_{token}")
    await guardian.taps("go")
    await guardian.taps("agree")


async def consents(guardian: Person, token: str, *, name: str = NAME, number: str = NUMBER) -> None:
    await reads(guardian, token)
    await guardian.says(name)
    await guardian.says(number)
    await guardian.taps("give")


async def consent(place: Place, child: int = CHAN) -> GuardianConsent | None:
    return await place.database.run(lambda tx: guardians.of(tx, 1).get(child))


async def contact(place: Place) -> Contact | None:
    return await place.database.run(lambda tx: guardians.contact(tx, 1, CHAN))


async def test_a_guardian_reads_agrees_tells_who_they_are_and_consents(
    chan: Person, mother: Person, place: Place
) -> None:
    token = await asks(chan)
    heard = len(place.person(ANA).heard)
    await mother.says(f"/start g_{token}")
    assert mother.sees("guardian-child", reference="1-3")
    assert chan.sees("guardian-reference", reference="1-3")
    for key in ("guardian-invited-by-lead", "guardian-refusing", "guardian-or-on-paper"):
        assert mother.sees(key)
    assert "043-000-0000" in mother.screen
    await mother.taps("go")
    await mother.taps("agree")
    await mother.says(NAME)
    await mother.says(NUMBER)
    assert NUMBER in mother.screen  # as people dial it
    assert await contact(place) is None  # before the last tap nothing is given
    for secret in (token, NAME, "1012340002", "2011-03-05"):
        assert secret not in written(place)

    await mother.taps("give")

    given = await consent(place)
    assert given is not None
    assert given.state(place.now) == "given"
    kept = await contact(place)
    assert kept is not None
    assert (kept.name, kept.number) == (NAME, "+821012340002")
    assert [(text.key, text.language, text.account) for text in kept.texts] == [
        ("personal-data", place.language, MOTHER)
    ]
    assert mother.sees("guardian-given")
    assert times(chan, "guardian-told-given") == 1
    assert len(place.person(ANA).heard) == heard  # the leader hears nothing of it
    await opens_team(place.person(ANA))
    assert [one.state for one in (await team(place)).members if one.account == CHAN] == ["waiting"]
    assert "1-3" not in place.person(ANA).screen


async def test_the_child_goes_on_once_the_office_has_checked(chan: Person, mother: Person, place: Place) -> None:
    await consents(mother, await asks(chan))
    await taps_own_part(chan)
    assert chan.sees("guardian-state-given")

    def checks(tx: Tx) -> None:
        programme = applicants.publish(tx)
        [application] = applications.of_account(tx, CHAN)
        guardian_checks.check(tx, programme, application, CHAN, way="call", by=applicants.OFFICIAL, at=place.now)

    await run(place, checks)
    await taps_own_part(chan)

    assert chan.offered("yes")  # the next question: whether they live there


async def test_a_child_is_asked_nothing_before_the_consent(chan: Person, place: Place) -> None:
    for text in ("김셋째", "010-1234-0003", "예"):
        await chan.says(text)
        assert chan.sees("guardian-needed", age=14)
    await opens_team(chan)
    await chan.says("/mine")
    await taps_own_part(chan)

    assert chan.sees("guardian-needed", age=14)
    seated = await place.database.run(lambda tx: members.of(tx, 1, CHAN))
    assert seated is not None
    assert (seated.facts.name, seated.facts.phone, seated.facts.resident) == (None, None, None)


async def test_a_double_tap_makes_one_link(chan: Person) -> None:
    number, data = found(chan, "a1", "grd")

    for _ in range(2):
        await chan.taps_data(data, number)

    assert times(chan, "guardian-link-how") == 1


async def test_a_guardian_shares_their_own_contact_and_nobody_elses(chan: Person, mother: Person, place: Place) -> None:
    await reads(mother, await asks(chan))
    await mother.says(NAME)

    await mother.shares_contact("+821012340009", of=77)
    assert mother.sees("refused-phone-of-another")
    await mother.shares_contact("+821012340002")
    await mother.taps("give")

    kept = await contact(place)
    assert kept is not None
    assert kept.number == "+821012340002"


async def test_a_members_number_is_refused_at_once(chan: Person, mother: Person, place: Place) -> None:
    await run(place, lambda tx: applicants.tells(tx, applications.of_account(tx, BO)[0], BO, phone="+821012340001"))
    await reads(mother, await asks(chan))
    await mother.says(NAME)

    await mother.says("010-1234-0001")

    assert mother.sees("refused-guardian-number-of-member")
    with pytest.raises(NoSuchButton):
        mother.button("give")


async def by_the_child(place: Place, token: str) -> int:  # noqa: ARG001  (a table's acts)
    return CHAN


async def by_the_leader(place: Place, token: str) -> int:  # noqa: ARG001
    return ANA


async def after_another(place: Place, token: str) -> int:
    await consents(place.person(FATHER), token)
    return MOTHER


async def after_a_week(place: Place, token: str) -> int:  # noqa: ARG001
    place.now += A_WEEK
    return MOTHER


async def after_a_newer_one(place: Place, token: str) -> int:  # noqa: ARG001
    place.now += timedelta(minutes=1)
    await asks(place.person(CHAN))
    return MOTHER


@pytest.mark.parametrize(
    ("before", "key"),
    [
        (by_the_child, "guardian-is-member"),
        (by_the_leader, "guardian-is-member"),
        (after_another, "guardian-already-given"),
        (after_a_week, "guardian-link-expired"),
        (after_a_newer_one, "guardian-link-expired"),
    ],
)
async def test_a_link_that_nobody_can_use_says_why(chan: Person, place: Place, before: object, key: str) -> None:
    token = await asks(chan)
    person = place.person(await before(place, token))  # type: ignore[operator]  # a table's acts
    there = await consent(place)

    await person.says(f"/start g_{token}")

    assert person.sees(f"refused-{key}")
    assert person.button("menu")
    assert await consent(place) == there


@pytest.mark.parametrize("token", ["", "A" * 22, "가", "\ud800"])
@pytest.mark.usefixtures("chan")
async def test_a_forged_link_asks_for_nobody(mother: Person, token: str) -> None:
    await mother.says(f"/start g_{token}")

    assert mother.sees("refused-guardian-link-expired")


async def test_a_link_that_expires_under_somebodys_hands_says_so(chan: Person, mother: Person, place: Place) -> None:
    await reads(mother, await asks(chan))
    await mother.says(NAME)
    await mother.says(NUMBER)
    place.now += A_WEEK

    await mother.taps("give")

    assert mother.sees("refused-guardian-link-expired")
    assert mother.sees("guardian-nothing-kept")
    assert await contact(place) is None


async def test_who_refuses_is_asked_first_and_nothing_of_them_is_kept(
    chan: Person, mother: Person, place: Place
) -> None:
    token = await asks(chan)
    await reads(mother, token)
    await mother.says(NAME)
    await mother.taps("vw", "no")
    assert mother.sees("guardian-ask-refuse")
    assert times(chan, "guardian-told-refused") == 0

    await taps(mother, "g1", "no")

    assert mother.sees("guardian-refused")
    assert times(chan, "guardian-told-refused") == 1
    assert await consent(place) is None
    assert await place.database.run(lambda tx: drafts.begun(tx, MOTHER)) == []
    place.now += timedelta(minutes=1)
    await taps_own_part(chan)
    await consents(mother, await asks(chan))
    assert await contact(place) is not None


@pytest.mark.parametrize("plain", [False, True])
async def test_nobody_consents_by_text(chan: Person, mother: Person, place: Place, plain: bool) -> None:
    token = await asks(chan)
    await mother.says(f"/plain {'on' if plain else 'off'}")
    await mother.says(f"/start g_{token}")
    await mother.taps("go")
    await mother.forwards(say(mother.language, "consent-agree"), author="누구")
    assert mother.offered("agree")
    await mother.taps("agree")
    await mother.says(NAME)
    await mother.says(NUMBER)

    await mother.forwards(say(mother.language, "guardian-give"), author="누구")

    assert await contact(place) is None


async def test_what_the_office_has_changed_meanwhile_is_read_anew(chan: Person, mother: Person, place: Place) -> None:
    await reads(mother, await asks(chan))
    await mother.says(NAME)
    await mother.says(NUMBER)
    number, give = mother.button("give")
    [consent_text, *others] = youth().consents
    newer = youth().model_copy(update={"consents": (consent_text.model_copy(update={"version": 2}), *others)})
    await run(place, lambda tx: applicants.publish(tx, newer))

    await mother.taps_data(give, number)

    assert mother.hears("old-screen")
    assert mother.offered("agree")
    assert await contact(place) is None


async def test_a_consent_is_taken_back_and_the_child_is_out(chan: Person, mother: Person, place: Place) -> None:
    await consents(mother, await asks(chan))
    await taps(mother, "g1", "open")
    await mother.taps("vw", "wd.3")
    assert mother.sees("guardian-ask-withdraw", reference="1-3")
    number, back = mother.button("wdy", 3)

    for _ in range(2):
        await mother.taps_data(back, number)

    assert [one.account for one in (await team(place)).members] == [ANA, BO]
    assert times(chan, "guardian-told-withdrawn") == 1
    assert times(place.person(ANA), "team-has-left", seat=3) == 1
    assert mentions(place.person(ANA), say(place.language, "guardian-withdraw-yes")) == 0
    assert await consent(place) is None


async def test_of_a_child_that_applies_alone_nothing_is_left(place: Place, mother: Person) -> None:
    await open_contest(place)
    child = place.person(CHAN)
    await child.says("/start youth-policy")
    await child.taps("new", "alone")
    await child.taps("go")
    await child.says("2011. 3. 5.")
    await mother.says(f"/start g_{await asks(child)}")
    assert mother.sees("guardian-child-alone")
    await mother.taps("go")
    await mother.taps("agree")
    await mother.says(NAME)
    await mother.says(NUMBER)
    await mother.taps("give")
    await taps(mother, "g1", "open")
    await mother.taps("vw", "wd.1")

    await mother.taps("wdy", 1)

    assert times(child, "guardian-told-ended") == 1
    assert await place.database.run(lambda tx: applications.by_id(tx, 1)) is None


async def test_after_the_close_the_office_decides(place: Place, mother: Person) -> None:
    await open_contest(place)
    [child] = await told(place, CHAN)
    await told(place, ANA, BO, MOTHER)

    def story(tx: Tx) -> None:
        programme = applicants.publish(tx)
        application = applicants.with_a_child(tx, programme)
        applicants.hands_in(tx, programme, application)

    await run(place, story)
    place.now = AFTER
    await mother.taps_data(".g1.open.")
    await mother.taps("vw", "wd.3")

    await mother.taps("wdy", 3)

    assert times(child, "guardian-told-withdrawn-office") == 1
    assert mother.sees("guardian-withdrawn-office")
    after = await place.database.run(lambda tx: applications.by_id(tx, 1))
    assert after is not None
    assert after.attention == "guardian-withdrew"
    await mother.taps_data(".g1.open.")
    assert mother.sees("guardian-of-child", reference="1-3", state="withdrawn")
    with pytest.raises(NoSuchButton):
        mother.button("wdy")


async def test_what_nobody_checks_in_five_days_is_gone_and_both_hear_it_once(
    chan: Person, mother: Person, place: Place
) -> None:
    await consents(mother, await asks(chan))

    async def tick(at: datetime) -> int:
        return await run(place, lambda tx: guardian_news.expire(tx, place.house, at, 500))

    counted = [await tick(place.now + after) for after in (FIVE_DAYS - timedelta.resolution, FIVE_DAYS, FIVE_DAYS)]

    assert counted == [0, 1, 0]
    assert (times(chan, "guardian-told-expired"), times(mother, "guardian-expired")) == (1, 1)
    assert await contact(place) is None
    place.now += FIVE_DAYS
    await taps_own_part(chan)
    assert chan.sees("guardian-state-none", age=14)


async def test_what_a_guardian_has_only_begun_is_forgotten_too(chan: Person, mother: Person, place: Place) -> None:
    await reads(mother, await asks(chan))
    await mother.says(NAME)

    async def sweep(since: datetime) -> int:
        return await place.database.run(lambda tx: drafts.forget_unchanged(tx, "guardian", since, 500))

    assert [await sweep(place.now), await sweep(place.now + timedelta.resolution)] == [0, 1]
    assert await place.database.run(lambda tx: drafts.begun(tx, CHAN)) == ["apply:1"]


async def test_the_buttons_of_one_guardian_are_worth_nothing_to_others(
    chan: Person, mother: Person, place: Place
) -> None:
    token = await asks(chan)
    await reads(mother, token)
    await mother.says(NAME)
    await mother.says(NUMBER)
    number, give = mother.button("give")
    father = place.person(FATHER)

    await father.taps_data(give, number)
    assert father.hears("old-screen")
    await father.says(f"/start g_{token}")
    await father.taps_data(give, number)

    assert await contact(place) is None
    for data in (".g1.open.", "x.g1.wdy.3", ".g1.vw.wd.3", ".g99.open."):
        await place.person(ANA).taps_data(data)
        assert place.person(ANA).hears("old-screen")


@pytest.mark.parametrize("argument", ["", "0", "1", "2", "9", "x", "-1", "\u0663", "9" * 30])
async def test_only_ones_own_consent_is_taken_back(chan: Person, mother: Person, place: Place, argument: str) -> None:
    await consents(mother, await asks(chan))
    await taps(mother, "g1", "open")
    token = found(mother, "g1", "vw", "wd.3")[1].split(".")[0]
    before = await team(place)

    for action in ("wdy", "vw", "give", "no"):
        await mother.taps_data(f"{token}.g1.{action}.{argument}")

    assert await team(place) == before
    given = await consent(place)
    assert given is not None
    assert given.withdrawn_at is None


async def test_a_guardian_comes_back_to_where_they_were(chan: Person, mother: Person) -> None:
    token = await asks(chan)
    await reads(mother, token)
    await mother.says("/start")

    await mother.says("/continue")
    assert mother.sees("guardian-name")
    await mother.says("/start")
    await mother.says(f"/start g_{token}")

    assert mother.sees("guardian-name")


async def test_who_was_a_child_when_applying_is_asked_for_a_guardian_also_after_the_birthday(place: Place) -> None:
    born, fourteen = date(2009, 6, 5), datetime(2023, 6, 6, 3, tzinfo=UTC)
    told = Draft(done={"privacy": True, "birth-date": born.isoformat()})
    await open_contest(place)

    def asked(tx: Tx) -> list[list[str]]:
        programme = applicants.publish(tx)
        application = applicants.a_team(tx, programme, ANA, BO)
        seat = applicants.joins(tx, programme, application, CHAN, born=born)
        applications.number(tx, application.id, "JC", 2023)
        tx.run("UPDATE applications SET applied_at = :at", at=stamp(WHILE_OPEN))
        tx.run("UPDATE members SET accepted_at = :at WHERE seat = :seat", at=stamp(WHILE_OPEN), seat=seat)
        at = [WHILE_OPEN, fourteen]
        scenes = [
            ApplicationScene(turn_of(tx, place.house, CHAN, one), programme, applicants.now(tx, application))
            for one in at
        ]
        return [[step.name for step in engine.applying(scene.steps, told)] for scene in scenes]

    for names in await place.database.run(asked):
        assert names == ["privacy", "birth-date", "guardian"]
