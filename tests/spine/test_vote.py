"""The whole vote, from the link to the result."""

from datetime import timedelta

import pytest

from bot.publishing import publish
from playground.onlooker import buttons, visible
from tests.kit import five_cities, running_bot
from tests.kit.programmes import CITIES, CLOSES_AT, MORNING, OPENS_AT, SAMPLE, SLUG, many
from texts import When

BOTH = pytest.mark.parametrize("language", ["ko", "en"])


@BOTH
async def test_the_sample_is_voted_on_in_five_taps_from_the_link_to_the_receipt(language: str) -> None:
    async with running_bot() as world:
        loaded = await publish(world.settings, SAMPLE, kind="demo", now=world.playground.clock.now(), shorten=False)
        assert loaded.loaded
        ada = world.person("김하나" if language == "ko" else "Ada", language)

        await ada.starts("knowledge-award")
        await ada.sees("vote-who", change="until-close")
        for _ in range(3):
            await ada.taps("○")
            await ada.quiet()
        await ada.sees("vote-overview")
        receipt = await ada.casts()

        assert receipt.startswith("JC-")
        assert len(world.called("answerCallbackQuery")) == 4  # with START: five taps
        ballot = await world.ballot("knowledge-award", ada)
        assert ballot is not None
        assert len(set(ballot)) == 3
        assert await world.turnout("knowledge-award") == 1


@BOTH
async def test_the_overview_shows_the_ranking_in_its_order_and_the_receipt_hides_it(language: str) -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person(language=language)
        await ada.starts(SLUG)
        await ada.ranks(3, 1, 2)
        overview = await ada.sees("vote-overview")
        for rank, number in enumerate((3, 1, 2), start=1):
            await ada.sees("vote-rank-line", rank=rank, name=CITIES[number - 1])

        await ada.casts()

        receipt = await ada.sees("receipt-title")
        assert receipt.id == overview.id
        assert not any(city in visible(receipt) for city in CITIES)


async def test_the_receipt_shows_the_choices_only_when_asked_and_hides_them_again() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.votes(SLUG, (5, 4, 3))

        await ada.taps("vote-show-choices")
        await ada.sees("voted-choices")
        await ada.sees("vote-rank-line", rank=1, name="단양")
        await ada.taps("vote-hide-choices")
        await ada.quiet()

        assert "단양" not in ada.shown()


async def test_changing_replaces_the_ballot_and_the_old_one_stands_until_then() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        first = await ada.votes(SLUG, (1, 2, 3))

        await ada.taps("vote-change")
        await ada.sees("vote-overview-change")
        await ada.sees("vote-still-stands", receipt=first)
        await ada.taps("vote-edit")
        await ada.quiet()
        await ada.taps(ada.data("out", 1))
        await ada.quiet()
        assert await world.ballot(SLUG, ada) == (1, 2, 3)
        await ada.ranks(5)
        second = await ada.casts()

        await ada.sees("receipt-replaces", receipt=first)
        assert second != first
        assert await world.ballot(SLUG, ada) == (2, 3, 5)
        assert await world.turnout(SLUG) == 1


async def test_a_vote_that_can_never_be_changed_is_not() -> None:
    async with running_bot([five_cities(change="never")]) as world:
        ada = world.person()
        await ada.starts(SLUG)
        await ada.ranks(1, 2, 3)
        overview = ada.last
        await ada.casts()

        assert all("chg" not in button["callback_data"] for row in buttons(ada.last) for button in row)
        await ada.forges(overview, ada.data("mine").replace(".mine.", ".chg."))
        await ada.hears("refused-already-voted")
        await ada.says("4 5 1")
        await ada.quiet()
        assert await world.ballot(SLUG, ada) == (1, 2, 3)


async def test_the_results_come_after_the_close_and_each_voter_hears_of_them_once() -> None:
    async with running_bot([five_cities()]) as world:
        ada, bob, eve = world.person(), world.person("Bob", "en"), world.person("박두리")
        receipt = await ada.votes(SLUG, (1, 2, 3))
        await bob.votes(SLUG, (1, 3, 2))
        await eve.starts(SLUG)
        await eve.ranks(4)

        await world.jumps_to(MORNING - timedelta(microseconds=1))
        await world.quiet()
        assert ada.how_often("results-out", title="다섯 도시") == 0  # nobody is woken at night
        await world.jumps_to(MORNING)
        await ada.sees("results-out", title="다섯 도시")
        await bob.sees("results-out", title="다섯 도시")
        await ada.taps("results-all")
        await ada.sees("results-row", rank=1, name="창원", points=6, ranked=True)
        await ada.sees("vote-yours-counted", receipt=receipt)
        await eve.says(f"/start {SLUG}")
        await eve.sees("vote-yours-unfinished")
        await world.restarts()
        await world.jumps_to(CLOSES_AT + timedelta(days=40))
        await world.quiet()

        assert ada.how_often("results-out", title="다섯 도시") == 1
        assert bob.how_often("results-out", title="다섯 도시") == 1
        assert eve.how_often("results-out", title="다섯 도시") == 0
        result = (await world.programme(SLUG)).result
        assert result is not None
        assert {row.number: row.points for row in result.rows} == {1: 6, 2: 3, 3: 3, 4: 0, 5: 0}
        assert result.ballots == 2


async def test_a_vote_that_is_not_open_yet_says_when_and_takes_nothing() -> None:
    async with running_bot([five_cities()], now=OPENS_AT - timedelta(microseconds=1)) as world:
        ada = world.person()
        await ada.starts(SLUG)
        await ada.sees("vote-not-yet", opens=When(OPENS_AT, "Asia/Seoul"), left=timedelta(microseconds=1))
        await ada.says("1 2 3")
        await ada.quiet()
        assert await world.turnout(SLUG) == 0

        await world.jumps_to(OPENS_AT)
        await ada.votes(SLUG, (1, 2, 3))
        assert await world.turnout(SLUG) == 1


async def test_live_results_can_be_looked_at_before_the_close() -> None:
    async with running_bot([five_cities(results="live")]) as world:
        ada = world.person()
        await ada.votes(SLUG, (2, 1, 3))

        await ada.taps("vote-results-now")

        await ada.sees("results-live")
        await ada.sees("results-row", rank=1, name="구미", points=3, ranked=True)


async def test_what_was_chosen_survives_days_and_a_restart() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.starts(SLUG)
        await ada.ranks(4, 5)
        await world.restarts()
        await world.jumps_to(CLOSES_AT - timedelta(days=3))

        await ada.says("/continue")
        await ada.sees("vote-rank-line", rank=2, name="단양")
        await ada.ranks(1)
        await ada.casts()

        assert await world.ballot(SLUG, ada) == (4, 5, 1)


async def test_the_language_can_be_changed_and_stays() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person(language="ko")
        await ada.says("/language")
        await ada.taps("English")
        ada.language = "en"
        await ada.hears("language-set")
        await ada.votes(SLUG, (1, 2, 3))
        assert ada.how_often("receipt-title") == 1


async def test_everything_can_be_typed_instead_of_tapped() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.says("/plain")
        await ada.says(f"/start {SLUG}")
        await ada.says("4 2 1")
        await ada.sees("vote-overview")
        await ada.says(ada.words("vote-cast"))
        await ada.sees("receipt-title")
        assert await world.ballot(SLUG, ada) == (4, 2, 1)


async def test_a_vote_of_two_hundred_is_found_by_name_and_number() -> None:
    async with running_bot([many(200)]) as world:
        ada = world.person()
        await ada.starts(SLUG)
        await ada.says("후보 177")
        await ada.sees("vote-case-title", number=177, name="후보 177")
        await ada.taps(ada.data("inc", 177))
        await ada.says("12")
        await ada.sees("vote-case-title", number=12, name="후보 12")
        await ada.taps(ada.data("inc", 12))
        await ada.quiet()
        await ada.says("200")
        await ada.sees("vote-case-title", number=200, name="후보 200")
        await ada.taps(ada.data("inc", 200))
        await ada.casts()
        assert await world.ballot(SLUG, ada) == (177, 12, 200)


async def test_the_menu_leads_to_the_vote_and_mine_knows_it_afterwards() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        for command, shows in (("/mine", "mine-none"), ("/list", "list-title"), ("/help", "help")):
            await ada.says(command)
            await ada.sees(shows)
        await ada.says("/id")
        await ada.sees(str(ada.id))
        await ada.says("/nonsense")
        await ada.sees("command-unknown", command="nonsense")
        await ada.says("/start")
        await ada.taps("다섯 도시")
        await ada.ranks(1, 2, 3)
        await ada.casts()
        await ada.says("/mine")
        await ada.sees("mine-voted")
