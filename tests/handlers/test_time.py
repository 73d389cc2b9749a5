"""Time: before, until, and after; and what an office changes while somebody is at it."""

from datetime import datetime, timedelta

import pytest

from participation.words import Localized
from storage import ballots
from tests.handlers.chat import Person, Place
from tests.handlers.test_voting import marks, opens, votes
from tests.participation.votes import BEFORE, CLOSES_AT, OPENS_AT, WINDOW, a_vote, numbered
from texts import When

INSTANT = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("received", "counts"),
    [
        (OPENS_AT - INSTANT, False),
        (OPENS_AT, True),
        (CLOSES_AT - INSTANT, True),
        (CLOSES_AT, False),
        (CLOSES_AT + timedelta(days=30), False),
    ],
)
async def test_what_counts_is_when_it_was_received_whatever_the_screen_shows(
    ada: Person, place: Place, received: datetime, counts: bool
) -> None:
    await opens(ada)
    await marks(ada, 5, 1, 3)
    place.now = CLOSES_AT + timedelta(hours=1)  # when it is handled

    await ada.taps("cast", received_at=received)

    assert (await ada.ballot() is not None) is counts
    if not counts:
        assert ada.answer.alert
        key = "refused-window-closed" if received >= CLOSES_AT else "refused-window-not-open-yet"
        zone = "Asia/Seoul"
        assert ada.hears(key, closes_at=When(CLOSES_AT, zone), opens_at=When(OPENS_AT, zone))


@pytest.mark.parametrize("action", ["in", "cs", "pg", "ok"])
async def test_after_the_close_every_tap_leads_to_the_closed_vote(ada: Person, place: Place, action: str) -> None:
    await place.publish(a_vote(slug="long", options=numbered(*map(str, range(20))), choose={"min": 1, "max": 3}))
    await ada.says("/start long")
    await marks(ada, int(ada.offered("in")[0]))
    place.now = CLOSES_AT
    before = await ada.state()

    await ada.taps(action)

    assert ada.answer.alert
    assert ada.sees("vote-counting")
    assert await ada.state() == before


async def test_before_the_opening_it_says_when_and_takes_nothing(ada: Person, place: Place) -> None:
    place.now = BEFORE
    await opens(ada)
    programme = await place.programme()

    assert ada.sees("vote-not-yet", opens=When(OPENS_AT, "Asia/Seoul"), left=OPENS_AT - BEFORE)
    for data in (f".{programme.id}.chg.", f".{programme.id}.cast.", f"x.{programme.id}.in.1"):
        await ada.taps_data(data)
    await ada.says("1 2 3")

    assert await ada.ballot() is None
    assert (await ada.state())["drafts"] == []


async def test_when_it_opens_the_same_link_leads_to_the_list(ada: Person, place: Place) -> None:
    place.now = BEFORE
    await opens(ada)
    place.now = OPENS_AT

    await opens(ada)

    assert len(ada.offered("in")) == 5


async def test_a_change_that_comes_too_late_leaves_the_ballot_as_it_was(ada: Person, place: Place) -> None:
    await votes(ada, 5, 1, 3)
    first = await ada.ballot()
    await ada.taps("chg")
    await ada.taps("or")
    await ada.taps("at", "1.1")
    await ada.taps("ov")
    place.now = CLOSES_AT

    await ada.taps("cast")

    assert await ada.ballot() == first
    assert ada.hears("refused-window-closed", closes_at=When(CLOSES_AT, "Asia/Seoul"))


async def test_the_result_is_counted_after_the_close_and_told_once(ada: Person, bert: Person, place: Place) -> None:
    await votes(ada, 5, 1, 3)
    await votes(bert, 5, 3, 1)
    place.now = CLOSES_AT

    await place.close()
    heard = list(ada.heard)
    await place.close()

    assert ada.heard == heard
    assert ada.sees("results-out", title="다섯 도시")
    await ada.taps("open")
    assert ada.sees("results-final")
    assert ada.sees("vote-people", people=2)
    for rank, number, points in ((1, "단양", 6), (2, "창원", 3), (2, "포항", 3)):
        assert ada.sees("results-row", rank=rank, name=number, points=points, ranked=True)


async def test_whoever_has_not_voted_hears_nothing_and_can_look(ada: Person, bert: Person, place: Place) -> None:
    await votes(ada, 5, 1, 3)
    await opens(bert)
    await marks(bert, 4)
    place.now = CLOSES_AT
    heard = list(bert.heard)

    await place.close()
    assert bert.heard == heard

    await opens(bert)
    assert bert.sees("results-final")
    assert bert.sees("vote-yours-unfinished")


async def test_of_two_hundred_options_the_whole_result_can_be_turned_through(ada: Person, place: Place) -> None:
    await place.publish(a_vote(slug="many", options=numbered(*(f"option {n}" for n in range(1, 201)))))
    await ada.says("/start many")
    await ada.says("1 2 3")
    await ada.taps("cast")
    place.now = CLOSES_AT
    await place.close()
    await ada.says("/start many")
    seen = 0
    for page in range(1, 30):
        seen += ada.screen.count("option ")
        if str(page + 1) not in ada.offered("res"):
            break
        await ada.taps("res", page + 1)

    assert seen == 200


async def test_an_option_withdrawn_while_its_case_is_open_can_no_longer_be_chosen(ada: Person, place: Place) -> None:
    await opens(ada)
    await marks(ada, 5)
    await ada.taps("cs", 4)
    number, data = ada.button("inc", 4)
    left = tuple(option for option in a_vote().options if option.number != 4)
    assert await place.publish(a_vote(options=left)) == "updated"

    await ada.taps_data(data, number)

    assert ada.hears("refused-option-unknown", number=4)
    assert "4" not in ada.offered("cs")
    await marks(ada, 1, 2)
    await ada.taps("cast")
    ballot = await ada.ballot()
    assert ballot is not None
    assert ballot.ranking == (5, 1, 2)


async def test_an_option_withdrawn_from_under_the_overview_is_asked_for_again(ada: Person, place: Place) -> None:
    await opens(ada)
    await marks(ada, 5, 4, 1)
    left = tuple(option for option in a_vote().options if option.number != 4)
    await place.publish(a_vote(options=left))

    await ada.taps("cast")

    assert await ada.ballot() is None
    assert ada.answer.alert
    assert ada.sees("vote-so-far", chosen=2, max=3)
    await marks(ada, 2)
    await ada.taps("cast")
    ballot = await ada.ballot()
    assert ballot is not None
    assert ballot.ranking == (5, 1, 2)


async def test_a_window_extended_while_the_overview_is_in_sight_takes_the_ballot(ada: Person, place: Place) -> None:
    await opens(ada)
    await marks(ada, 5, 4, 1)
    later = CLOSES_AT + timedelta(days=3)
    await place.publish(a_vote(window=WINDOW.model_copy(update={"closes_at": later, "last_day": None})))
    place.now = CLOSES_AT + timedelta(days=1)

    await ada.taps("cast")

    assert await ada.ballot() is not None
    assert ada.hears("cast-done")


async def test_a_window_cut_short_while_the_overview_is_in_sight_refuses_it(ada: Person, place: Place) -> None:
    await opens(ada)
    await marks(ada, 5, 4, 1)
    sooner = place.now + timedelta(hours=1)
    await place.publish(a_vote(window=WINDOW.model_copy(update={"closes_at": sooner, "last_day": None})), shorten=True)
    place.now = sooner

    await ada.taps("cast")

    assert await ada.ballot() is None
    assert ada.hears("refused-window-closed", closes_at=When(sooner, "Asia/Seoul"))


async def test_a_vote_without_a_close_stays_open(ada: Person, place: Place) -> None:
    await place.publish(a_vote(slug="always", window={}))
    await ada.says("/start always")
    assert ada.sees("vote-until-always")
    place.now += timedelta(days=3650)

    await marks(ada, 5, 4, 1)
    await ada.taps("cast")

    assert await ada.ballot("always") is not None


async def test_a_vote_in_which_nobody_took_part_has_a_result_too(ada: Person, place: Place) -> None:
    place.now = CLOSES_AT
    await place.close()

    await opens(ada)

    assert ada.sees("results-final")
    assert ada.sees("vote-people", people=0)
    assert await place.database.run(lambda tx: ballots.turnout(tx, 1)) == 0


async def test_an_overview_from_before_a_new_version_casts_nothing(ada: Person, place: Place) -> None:
    await opens(ada)
    await marks(ada, 5, 1, 3)
    number, cast = ada.button("cast")
    vote = (await place.programme()).vote
    fewer = tuple(option for option in vote.options if option.number not in {2, 4})
    assert await place.publish(vote.model_copy(update={"options": fewer})) == "updated"

    await ada.taps_data(cast, number)

    assert await ada.ballot() is None
    assert ada.hears("old-screen")
    await ada.taps("cast")
    assert await ada.ballot() is not None


async def test_what_is_counted_takes_no_ballot_even_if_the_clock_goes_back(
    ada: Person, bert: Person, place: Place
) -> None:
    await votes(bert, 5, 1, 3)
    await opens(ada)
    await marks(ada, 5, 1, 3)
    number, cast = ada.button("cast")
    place.now = CLOSES_AT
    await place.close()
    place.now = CLOSES_AT - timedelta(seconds=10)

    await ada.taps_data(cast, number)
    await bert.taps("chg")

    assert await ada.ballot() is None
    result = (await place.programme()).result
    assert result is not None
    assert result.ballots == 1


async def test_a_contact_too_long_for_an_alert_follows_in_writing(ada: Person, place: Place) -> None:
    await votes(ada, 5, 1, 3)
    vote = (await place.programme()).vote
    contact = Localized({"ko": "시민참여팀 043-000-0000 " + "가" * 250})
    office = vote.office.model_copy(update={"contact": contact})
    assert await place.publish(vote.model_copy(update={"office": office})) == "updated"
    place.now = CLOSES_AT

    await ada.taps("chg")

    assert ada.hears("refused-window-closed", closes_at=When(CLOSES_AT, "Asia/Seoul"))
    assert any("가" * 250 in text for text in ada.heard)
