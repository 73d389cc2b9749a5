"""Taps that come twice, at once, too quickly, from old screens, from others, or from nobody's button."""

import asyncio
from datetime import timedelta

import pytest

from playground.onlooker import buttons
from tests.kit import Someone, five_cities, running_bot
from tests.kit.programmes import SLUG, many

FORGERIES = (
    "",
    "x",
    "....",
    "cast",
    ".1.drop.",
    ".1.cast.",
    ".999999999999999999999.open.",
    ".0.setlang.xx",
    ".0.votes.-5",
    ".1.res.99999999999999999999",
    "AAAAAAAA.1.in.1",
    "AAAAAAAA.2.in.1",
    "\U0001f600.1.in.1",
    "ö" * 32,
)
"""Data that no button of the bot holds, or not for this person."""

WITH_THE_RIGHT_TOKEN = (
    "in.99",
    "in.-1",
    "in.1.2",
    "in.",
    "at.1.99",
    "at.x.y",
    "at.1",
    "pg.x",
    "cs.77",
    "ok.",
    "cast.",
    "no.1",
)
"""Acts that the step does not offer, behind a token that is the right one."""


async def test_two_taps_at_once_cast_one_ballot() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.starts(SLUG)
        await ada.ranks(1, 2, 3)
        cast, overview = ada.data("cast"), ada.last

        await asyncio.gather(ada.forges(overview, cast), ada.forges(overview, cast))
        receipt = ada.receipt(await ada.sees("receipt-title"))
        await ada.quiet()

        assert ada.how_often("receipt-title") == 1
        assert {toast.get("text") for toast in ada.toasts()} == {
            ada.words("cast-done"),
            ada.words("cast-already", receipt=receipt),
        }
        assert await world.turnout(SLUG) == 1


@pytest.mark.parametrize("same_id", [True, False])
async def test_the_same_update_twice_takes_effect_once(same_id: bool) -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        for number in (1, 2, 3):
            world.plan({"fault": "repeat", "same_id": same_id})
            if number == 1:
                await ada.starts(SLUG)
                await ada.quiet()
                world.plan({"fault": "repeat", "same_id": same_id})
            await ada.ranks(number)
        world.plan({"fault": "repeat", "same_id": same_id})
        await ada.casts()
        await ada.quiet()

        assert ada.how_often("receipt-title") == 1
        assert await world.ballot(SLUG, ada) == (1, 2, 3)
        assert await world.turnout(SLUG) == 1
        if same_id:
            assert not [toast for toast in ada.toasts() if toast.get("alert")]


async def test_quick_fingers_rank_three_from_one_drawing_in_their_order() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.starts(SLUG)
        await ada.quiet()
        drawing, marks = ada.last, [ada.data("in", number) for number in (5, 2, 4)]

        for mark in marks:
            await ada.forges(drawing, mark)
        await ada.sees("vote-overview")
        await ada.casts()

        assert await world.ballot(SLUG, ada) == (5, 2, 4)


async def test_a_tap_on_last_weeks_screen_changes_nothing_and_shows_the_current_one() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.starts(SLUG)
        await ada.quiet()
        mark = ada.data("in", 5)
        await ada.ranks(1, 2, 3)
        old = ada.last
        await ada.says("/list")
        await ada.quiet()
        await world.jumps_to(world.playground.clock.now() + timedelta(days=7))

        await ada.forges(old, mark)

        assert (await ada.hears("old-screen"))["alert"]
        await ada.sees("vote-overview")
        await ada.quiet()
        assert ada.last.id != old.id
        assert not buttons(old)  # the keyboard of the old drawing has been taken away
        await ada.casts()
        assert await world.ballot(SLUG, ada) == (1, 2, 3)


async def test_forged_data_is_answered_and_changes_nothing() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.starts(SLUG)
        await ada.ranks(1, 2)

        for data in FORGERIES:
            await ada.forges(ada.last, data)
            await ada.quiet()
            assert len(ada.toasts()) == 1, data

        assert (await world.states("inbox")).keys() == {"done"}
        await ada.says(f"/start {SLUG}")
        await ada.ranks(3)
        await ada.casts()
        assert await world.ballot(SLUG, ada) == (1, 2, 3)


async def test_no_act_that_the_step_does_not_offer_gets_through_behind_a_right_token() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.starts(SLUG)
        await ada.ranks(1)
        token = ada.data("in", 2).partition(".")[0]

        for act in WITH_THE_RIGHT_TOKEN:
            await ada.forges(ada.last, f"{token}.1.{act}")
            await ada.quiet()

        assert (await world.states("inbox")).keys() == {"done"}
        assert await world.turnout(SLUG) == 0
        await ada.says("/continue")
        await ada.ranks(2, 3)
        await ada.casts()
        assert await world.ballot(SLUG, ada) == (1, 2, 3)


async def test_somebody_elses_button_moves_nothing_of_either() -> None:
    async with running_bot([five_cities()]) as world:
        ada, bob = world.person(), world.person("Bob", "en")
        for person, numbers in ((ada, (1, 2, 3)), (bob, (4, 5, 1))):
            await person.starts(SLUG)
            await person.ranks(*numbers)

        await bob.forges(bob.last, ada.data("cast"))

        await bob.hears("old-screen")
        await world.quiet()
        assert await world.turnout(SLUG) == 0
        await ada.casts()
        await bob.casts()
        assert await world.ballot(SLUG, ada) == (1, 2, 3)
        assert await world.ballot(SLUG, bob) == (4, 5, 1)


async def test_a_tap_that_the_client_sends_again_later_changes_nothing() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.starts(SLUG)
        await ada.ranks(1, 2, 3)
        overview, cast = ada.last, ada.data("cast")
        first = await ada.casts()
        await ada.taps("vote-change")
        await ada.quiet()

        await ada.forges(overview, cast)

        await ada.hears("old-screen")
        await ada.quiet()
        await ada.says("/mine")
        await ada.taps("다섯 도시")
        await ada.sees("vote-still-stands", receipt=first)
        assert ada.how_often("receipt-title") == 1


async def test_many_tap_at_once_and_each_has_their_own_ballot() -> None:
    async with running_bot([many(7)]) as world:
        crowd = world.crowd(25)

        async def votes(person: Someone, first: int) -> None:
            await person.starts(SLUG)
            for step in range(3):
                await person.sees("○")
                await person.taps(person.data("in", (first + step) % 7 + 1))
            await person.taps("vote-cast")
            await person.sees("receipt-title")

        await asyncio.gather(*(votes(person, at) for at, person in enumerate(crowd)))

        assert await world.turnout(SLUG) == 25
        for at, person in enumerate(crowd):
            assert await world.ballot(SLUG, person) == tuple((at + step) % 7 + 1 for step in range(3))
