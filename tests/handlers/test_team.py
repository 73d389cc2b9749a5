"""A team comes together in the chat: by links, each for one person, and everybody hears what concerns them, once."""

import asyncio
from datetime import timedelta

import pytest

from conversations.draft import Draft
from participation.team import Team
from storage import applications, drafts
from storage.applications import Application
from storage.database import Tx
from tests.conversations import applicants
from tests.handlers.chat import NoSuchButton, Person, Place
from tests.handlers.teamwork import (
    ANA,
    BO,
    CHAN,
    DA,
    accepts,
    found,
    invites,
    made_up,
    mentions,
    named,
    open_contest,
    opens_team,
    run,
    taps,
    team,
    times,
    told,
    written,
)
from tests.participation.votes import AFTER
from texts import say

A_WEEK = timedelta(days=7)


@pytest.fixture
async def ana(place: Place) -> Person:
    """Somebody who has begun alone."""
    await open_contest(place)
    person = place.person(ANA)
    await person.says("/start youth-policy")
    await person.taps("new", "alone")
    return person


def accounts(found_team: Team) -> list[int | None]:
    return [member.account for member in found_team.members]


async def test_a_member_comes_by_a_link_is_confirmed_and_everybody_hears_it_once(ana: Person, place: Place) -> None:
    bo = named(place, BO, "Zyxwvu")
    token = await invites(ana)
    assert mentions(ana, token) == 1

    await bo.says(f"/start t_{token}")
    assert bo.sees("invited-name-shown", name="Zyxwvu", named=True)
    assert accounts(await team(place)) == [ANA, None]  # looking changes nothing
    assert mentions(ana, "Zyxwvu") == 0

    await bo.taps("acc")
    assert accounts(await team(place)) == [ANA, BO]
    assert mentions(ana, "Zyxwvu") == 1
    assert bo.sees("privacy-title")  # their own part begins
    await bo.says("/start")
    await bo.says("/continue")
    assert bo.sees("privacy-title")  # and is found again

    await taps(ana, "t1", "cf", 2)
    assert (await team(place)).size == 2
    assert times(bo, "team-you-are-in") == 1


async def test_the_name_in_telegram_is_shown_once_and_kept_nowhere(ana: Person, place: Place) -> None:
    bo, token = named(place, BO, "Zyxwvu"), await invites(ana)
    await bo.says(f"/start t_{token}")
    assert token not in written(place)  # while the invitation is before them
    await bo.taps("acc")

    assert "Zyxwvu" not in written(place)
    await opens_team(ana)
    assert "Zyxwvu" not in ana.screen


@pytest.mark.parametrize(
    ("name", "shown"), [("🙂", "🙂"), ("<b>x</b>", "<b>x</b>"), ("\u202eevil", "evil"), ("a" * 5000, "a" * 60)]
)
async def test_odd_names_are_shown_as_far_as_they_can_be(ana: Person, place: Place, name: str, shown: str) -> None:
    bo = named(place, BO, name)

    await bo.says(f"/start t_{await invites(ana)}")

    assert bo.sees("invited-name-shown", name=shown, named=True)


async def test_who_has_a_name_that_nobody_can_see_is_told_that_none_is_shown(ana: Person, place: Place) -> None:
    bo = named(place, BO, "\u3164")

    await accepts(bo, await invites(ana))

    assert ana.sees("team-has-come", seat=2, name="", named=False)


async def by_the_leader(place: Place, token: str) -> int:  # noqa: ARG001  (a table's acts)
    return ANA


async def used(place: Place, token: str) -> int:
    await accepts(place.person(CHAN), token)
    return BO


async def revoked(place: Place, token: str) -> int:  # noqa: ARG001
    ana = place.person(ANA)
    await taps(ana, "t1", "vw", "rm.2")
    await taps(ana, "t1", "rmy", 2)
    return BO


async def declined(place: Place, token: str) -> int:
    chan = place.person(CHAN)
    await chan.says(f"/start t_{token}")
    await chan.taps("dec")
    return BO


async def run_out(place: Place, token: str) -> int:  # noqa: ARG001
    place.now += A_WEEK
    return BO


async def closed(place: Place, token: str) -> int:  # noqa: ARG001
    place.now = AFTER
    return BO


async def in_it_already(place: Place, token: str) -> int:  # noqa: ARG001
    bo = place.person(BO)
    await accepts(bo, await invites(place.person(ANA)))
    return BO


async def in_another_team(place: Place, token: str) -> int:  # noqa: ARG001
    await told(place, BO)
    await run(place, lambda tx: applicants.a_team(tx, applicants.publish(tx), BO, DA))
    return BO


async def handed_in_alone(place: Place, token: str) -> int:  # noqa: ARG001
    await told(place, BO)
    await run(place, lambda tx: applicants.handed_in(tx, applicants.publish(tx), BO))
    return BO


@pytest.mark.parametrize(
    ("before", "key", "way_on"),
    [
        (by_the_leader, "invitation-own", "t1"),
        (used, "invitation-used", "1"),
        (revoked, "invitation-gone", "1"),
        (declined, "invitation-gone", "1"),
        (run_out, "invitation-expired", "1"),
        (in_it_already, "already-member", "t1"),
        (in_another_team, "in-another-team", "a2"),
        (handed_in_alone, "already-takes-part", "a2"),
    ],
)
async def test_a_link_that_lets_nobody_in_says_why_and_what_to_do(
    ana: Person, place: Place, before: object, key: str, way_on: str
) -> None:
    token = await invites(ana)
    person = place.person(await before(place, token))  # type: ignore[operator]  # a table's acts
    there = await team(place)

    await person.says(f"/start t_{token}")

    assert person.sees(f"refused-{key}")
    assert found(person, way_on, "open")
    assert await team(place) == there


async def test_after_the_close_nobody_joins(ana: Person, place: Place) -> None:
    token = await invites(ana)
    bo = place.person(BO)
    await bo.says(f"/start t_{token}")
    place.now = AFTER

    await bo.taps("acc")

    assert bo.answer.alert
    assert accounts(await team(place)) == [ANA, None]
    await opens_team(ana)
    with pytest.raises(NoSuchButton):
        found(ana, "t1", "inv")


@pytest.mark.parametrize("token", ["", "x", "A" * 22, "가", "\ud800", "A" * 60])
@pytest.mark.usefixtures("ana")
async def test_a_forged_link_leads_nowhere(place: Place, token: str) -> None:
    bo = place.person(BO)

    await bo.says(f"/start t_{token}")

    assert bo.sees("refused-invitation-gone")
    assert accounts(await team(place)) == [ANA]


async def test_a_fifth_member_finds_no_place(place: Place) -> None:
    await open_contest(place)
    ana, *_ = await made_up(place, ANA, BO, CHAN, DA)

    await opens_team(ana)

    assert ana.sees("team-is-full", max=4)
    with pytest.raises(NoSuchButton):
        found(ana, "t1", "inv")


async def test_the_second_of_two_quick_taps_is_no_mistake(ana: Person, place: Place) -> None:
    token = await invites(ana)
    bo = place.person(BO)
    await bo.says(f"/start t_{token}")
    number, accept = bo.button("acc")

    for _ in range(2):
        await bo.taps_data(accept, number)
        assert not bo.answer.alert

    assert mentions(ana, "Ada") == 1
    number, confirm = found(ana, "t1", "cf", 2)
    for _ in range(2):
        await ana.taps_data(confirm, number)
        assert not ana.answer.alert
    assert times(bo, "team-you-are-in") == 1


async def test_a_double_tap_makes_one_link(ana: Person, place: Place) -> None:
    await opens_team(ana)
    number, invite = found(ana, "t1", "inv")

    for _ in range(2):
        await ana.taps_data(invite, number)

    assert ana.hears("old-screen")
    assert accounts(await team(place)) == [ANA, None]


async def test_who_declines_gives_the_place_back_and_the_leader_hears_it_once(ana: Person, place: Place) -> None:
    token = await invites(ana)
    bo = place.person(BO)
    await bo.says(f"/start t_{token}")
    number, decline = bo.button("dec")

    for _ in range(2):
        await bo.taps_data(decline, number)
        assert not bo.answer.alert

    assert ana.sees("team-was-declined", seat=2)
    assert times(ana, "team-was-declined", seat=2) == 1
    assert accounts(await team(place)) == [ANA]


async def test_of_two_who_accept_in_the_same_instant_one_has_the_place(ana: Person, place: Place) -> None:
    token = await invites(ana)
    bo, chan = place.person(BO), place.person(CHAN)
    for person in (bo, chan):
        await person.says(f"/start t_{token}")
    (first, one), (second, other) = bo.button("acc"), chan.button("acc")

    await asyncio.gather(bo.taps_data(one, first), chan.taps_data(other, second))

    [_, account] = accounts(await team(place))
    loser = chan if account == BO else bo
    assert loser.hears("refused-invitation-used")
    assert mentions(ana, "Ada") == 1


async def test_removal_asks_first_and_the_member_hears_it(place: Place) -> None:
    await open_contest(place)
    ana, bo, _ = await made_up(place, ANA, BO, CHAN)
    await opens_team(ana)
    await taps(ana, "t1", "vw", "rm.2")
    assert ana.sees("team-ask-remove", who=say(ana.language, "who-seat", seat=2))
    assert accounts(await team(place)) == [ANA, BO, CHAN]
    number, remove = found(ana, "t1", "rmy", 2)

    for _ in range(2):
        await ana.taps_data(remove, number)
        assert not ana.answer.alert

    assert accounts(await team(place)) == [ANA, CHAN]
    assert bo.sees("team-you-are-out")
    await opens_team(bo)
    assert bo.hears("old-screen")


async def test_the_leader_sees_masked_names_and_the_others_none(place: Place) -> None:
    await open_contest(place)
    ana, bo, _ = await made_up(place, ANA, BO, CHAN)

    await opens_team(ana)
    await opens_team(bo)

    assert "가○○" in ana.screen
    assert "가나다" not in ana.screen  # the names that they have told
    assert "2005" not in ana.screen
    assert "가○○" not in bo.screen
    assert bo.offered("inv") == bo.offered("cf") == bo.offered("rmy") == []


async def test_who_leaves_is_asked_and_the_leader_hears_what_is_lacking(place: Place) -> None:
    await open_contest(place)
    ana, bo = await made_up(place, ANA, BO)
    await opens_team(bo)
    await taps(bo, "t1", "vw", "lv")
    assert bo.sees("team-ask-leave")
    assert accounts(await team(place)) == [ANA, BO]

    await taps(bo, "t1", "lvy")

    assert accounts(await team(place)) == [ANA]
    assert bo.sees("team-left", title=say(bo.language, "as-is", text=await title(place)))
    assert ana.sees("team-has-left", seat=2)


async def title(place: Place) -> str:
    programme = await place.programme("youth-policy")
    return programme.reception.title.in_(place.language)


async def test_who_leaves_after_the_close_leaves_the_decision_to_the_office(place: Place) -> None:
    await open_contest(place)
    ana, bo, _ = await made_up(place, ANA, BO, CHAN)
    await run(place, lambda tx: applicants.hands_in(tx, applicants.publish(tx), first(tx)))
    place.now = AFTER
    await bo.taps_data(".t1.vw.lv")
    assert bo.sees("team-office-decides")

    await taps(bo, "t1", "lvy")

    assert times(ana, "team-office-decides") == 1


def first(tx: Tx) -> Application:
    [application, *_] = applications.of_account(tx, ANA)
    return application


async def test_the_lead_is_handed_over_with_the_answers_and_nothing_of_the_former_leader(place: Place) -> None:
    await open_contest(place)
    ana, bo, chan = await made_up(place, ANA, BO, CHAN)
    draft = Draft({"privacy": True, "name": "가나다1", "q-title": [[0, "시장 골목을 밝게"]]})
    await run(place, lambda tx: drafts.keep(tx, ANA, "apply:1", 1, draft.to_json(), place.now))
    await opens_team(ana)
    await taps(ana, "t1", "vw", "ho")
    await taps(ana, "t1", "vw", "ho.2")
    assert (await team(place)).lead == ANA
    number, hand = found(ana, "t1", "hoy", 2)

    for _ in range(2):
        await ana.taps_data(hand, number)
        assert not ana.answer.alert

    assert (await team(place)).lead == BO
    assert (times(bo, "team-you-lead"), times(chan, "team-other-leads", seat=2)) == (1, 1)
    passed = await place.database.run(lambda tx: drafts.load(tx, BO, "apply:1"))
    assert passed is not None
    assert "가나다1" not in repr(Draft.from_json(passed))
    assert Draft.from_json(passed).done["q-title"] == [[0, "시장 골목을 밝게"]]
    await taps(bo, "a1", "open")
    await bo.taps("refuse")  # the optional consent, which Bo has not been asked yet
    assert bo.offered("pick")  # then it is the application's turn: Bo has told about themself already


async def test_a_leader_with_whom_nobody_is_goes_alone_again(ana: Person, place: Place) -> None:
    token = await invites(ana)
    number, alone = found(ana, "t1", "alone")

    for _ in range(2):
        await ana.taps_data(alone, number)
        assert not ana.answer.alert

    assert ana.sees("team-alone")
    assert accounts(await team(place)) == [ANA]
    bo = place.person(BO)
    await bo.says(f"/start t_{token}")
    assert bo.sees("refused-invitation-gone")


@pytest.mark.parametrize(
    ("action", "argument"), [("inv", ""), ("cf", "3"), ("rmy", "3"), ("hoy", "2"), ("hoy", "3"), ("alone", "")]
)
async def test_a_member_who_forges_the_leaders_buttons_changes_nothing(
    place: Place, action: str, argument: str
) -> None:
    await open_contest(place)
    _, bo, _ = await made_up(place, ANA, BO, CHAN)
    await opens_team(bo)
    token = found(bo, "t1", "vw", "lv")[1].split(".")[0]
    before = await team(place)

    await bo.taps_data(f"{token}.t1.{action}.{argument}")

    assert bo.hears("refused-only-lead")
    assert bo.answer.alert
    assert await team(place) == before


@pytest.mark.parametrize("action", ["cf", "rmy", "hoy", "vw", "lvy", "xyz"])
@pytest.mark.parametrize("seat", ["", "0", "1", "9", "-1", "x", "\u0663", "9" * 30, "rm.9", "ho.x", "lv", "rm.1"])
async def test_seats_that_do_not_exist_are_nobodys(place: Place, action: str, seat: str) -> None:
    await open_contest(place)
    ana, _ = await made_up(place, ANA, BO)
    await opens_team(ana)
    token = found(ana, "t1", "inv")[1].split(".")[0]
    before = await team(place)

    await ana.taps_data(f"{token}.t1.{action}.{seat}")

    assert await team(place) == before
    await opens_team(ana)
    assert found(ana, "t1", "inv")


@pytest.mark.parametrize("data", [".t1.open.", ".t1.cf.2", ".t1.vw.rm.2", "{token}.t1.inv.", "{token}.t1.rmy.2"])
async def test_a_stranger_finds_nothing_behind_a_teams_buttons(place: Place, data: str) -> None:
    await open_contest(place)
    ana, _ = await made_up(place, ANA, BO)
    await opens_team(ana)
    token = found(ana, "t1", "inv")[1].split(".")[0]
    before = await team(place)
    stranger = place.person(77)

    await stranger.taps_data(data.format(token=token))

    assert stranger.hears("old-screen")
    assert await team(place) == before


async def test_the_buttons_of_somebody_elses_invitation_are_worth_nothing(ana: Person, place: Place) -> None:
    token = await invites(ana)
    bo, chan = place.person(BO), place.person(CHAN)
    await bo.says(f"/start t_{token}")
    number, accept = bo.button("acc")

    await chan.taps_data(accept, number)

    assert chan.hears("old-screen")
    assert accounts(await team(place)) == [ANA, None]


async def test_an_invitation_can_be_answered_by_typing(ana: Person, place: Place) -> None:
    token = await invites(ana)
    bo = place.person(BO)
    await bo.says(f"/start t_{token}")

    await bo.says(say(bo.language, "invited-accept"))

    assert accounts(await team(place)) == [ANA, BO]


async def test_a_team_can_be_made_up_by_typing(ana: Person, place: Place) -> None:
    await ana.says("/plain on")
    await opens_team(ana)

    await ana.says(say(ana.language, "team-invite"))
    await ana.says(say(ana.language, "team-revoke", seat=2))
    await ana.says(say(ana.language, "team-revoke", seat=2))

    assert accounts(await team(place)) == [ANA]
    await ana.says(say(ana.language, "team-back").strip("‹ "))
    assert ana.sees("privacy-title")


async def test_speaking_another_language_shows_the_invitation_again(ana: Person, place: Place) -> None:
    token = await invites(ana)
    bo = place.person(BO)
    await bo.says(f"/start t_{token}")

    await bo.says("English")

    assert found(bo, "j1", "acc")
    assert say("en", "invited-then") in bo.screen


async def test_of_what_another_owes_the_leader_learns_only_that(place: Place) -> None:
    await open_contest(place)
    ana, _, _ = await made_up(place, ANA, BO, child=CHAN)
    done = {"privacy": True, "birth-date": "2005-03-05", "residence": True, "name": "가나다1",
            "q-title": [[0, "시장 골목을 밝게"]], "q-scope": "city", "p-pictures": {"skipped": True}}  # fmt: skip

    def story(tx: Tx) -> None:
        paper = applicants.sends(tx, first(tx))
        answers = {**done, "p-proposal": [str(paper.id)], "c-publicity": None}
        drafts.keep(tx, ANA, "apply:1", 1, Draft({k: v for k, v in answers.items() if v}).to_json(), place.now)

    await run(place, story)
    await ana.taps_data(".a1.open.")
    while ana.offered("agree"):
        await ana.taps("agree")

    assert ana.sees("lack-of-member", who=say(ana.language, "who-seat", seat=3))
    assert not ana.sees("lack-guardian", who=say(ana.language, "who-seat", seat=3))
    await opens_team(ana)
    assert "2011" not in ana.screen
