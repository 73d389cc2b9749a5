"""What a reminder says when it goes out, where its button leads, and when nothing is said any more."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from conversations import reminding
from participation.window import Window
from storage import ballots, follows, notice_switches, people, programmes
from storage.database import Tx
from tests.handlers.chat import NoSuchButton, Person, Place
from tests.handlers.test_voting import marks, opens, votes
from tests.participation.receptions import youth
from tests.participation.votes import CLOSES_AT, OPENS_AT, a_vote
from texts import say

WEEK_BEFORE = CLOSES_AT - timedelta(days=7, hours=14)
LATER = Window(opens_at=OPENS_AT, closes_at=CLOSES_AT + timedelta(days=7))


SINCE: dict[str, Callable[[Tx, int], object]] = {
    "votes": lambda tx, account: ballots.cast(tx, programmes.everything(tx)[0], account, (5, 1, 3)),
    "switches off": lambda tx, account: notice_switches.switch(tx, account, "reminders", on=False),
    "blocks": lambda tx, account: people.reachable(tx, account, yes=False),
}


async def queued(place: Place) -> None:
    """Let the tick of a week before the close queue what is due; nothing goes out yet."""
    place.now = WEEK_BEFORE
    while await place.database.run(lambda tx: reminding.remind_some(tx, WEEK_BEFORE)):
        pass


async def reminded(place: Place, *people: Person) -> None:
    for person in people:
        person.heard.clear()
    await queued(place)
    await place.deliver()


async def applies(person: Person) -> None:
    """Begin the youth contest alone, and tell about oneself, but for the name."""
    await person.says("/start youth-policy")
    await person.taps("new", "alone")
    await person.taps("go")
    await person.says("2008. 3. 5")
    await person.taps("yes")
    await person.taps("agree")
    await person.taps("refuse")


async def test_an_unfinished_ranking_is_told_how_far_it_is_and_its_button_goes_on(ada: Person, place: Place) -> None:
    await opens(ada)
    await marks(ada, 5, 1)
    await reminded(place, ada)

    assert ada.sees("reminder-ranking", chosen=2, max=3, missing=1)
    assert ada.sees("notices-how")
    await ada.taps("open")
    assert len(ada.offered("in")) == 3


async def test_a_ranking_that_is_whole_is_told_that_only_a_vote_counts(ada: Person, place: Place) -> None:
    await opens(ada)
    await marks(ada, 5, 1, 3)
    await reminded(place, ada)

    assert ada.sees("reminder-ranking-whole", chosen=3, max=3)


@pytest.mark.parametrize("what", [*SINCE, "is moved", "is late"])
async def test_what_has_come_to_pass_since_it_was_queued_is_heeded(ada: Person, place: Place, what: str) -> None:
    await opens(ada)
    await marks(ada, 5, 1, 3)
    await queued(place)
    if what == "is moved":
        await place.publish(a_vote(window=LATER))
    elif what == "is late":
        place.now = CLOSES_AT
    else:
        await place.database.run(lambda tx: SINCE[what](tx, ada.account))
    ada.heard.clear()

    await place.deliver()

    assert ada.heard == []


async def test_whoever_has_voted_hears_nothing_also_while_they_choose_anew(ada: Person, place: Place) -> None:
    await votes(ada, 5, 1, 3)
    await ada.taps("chg")
    await reminded(place, ada)

    assert ada.heard == []


async def test_a_follower_who_has_not_begun_is_invited(ada: Person, place: Place) -> None:
    await ada.says("/start")
    await place.database.run(lambda tx: follows.follow(tx, ada.account, follows.of_office("JC")))
    await reminded(place, ada)

    assert ada.sees("reminder-not-begun")
    await ada.taps("open")
    assert len(ada.offered("in")) == 5


async def test_an_application_is_told_what_is_missing_and_its_button_opens_exactly_that(place: Place) -> None:
    await place.publish(youth())
    ada = place.person(100_000_001)
    await applies(ada)
    await reminded(place, ada)

    name = say(ada.language, "label-name")
    title = youth().questions_by_key["title"].ask.in_(ada.language)
    assert ada.sees("lack-person", name=name, who=say(ada.language, "who-me"))
    assert ada.sees("lack-question", name=title)
    await ada.taps("at", "name")
    assert ada.sees("application-name")
    await ada.says("김하나")
    assert title in ada.screen


async def test_the_button_of_a_reminder_is_heeded_from_any_old_message(place: Place) -> None:
    await place.publish(youth())
    ada = place.person(100_000_001)
    await applies(ada)
    await reminded(place, ada)
    number, data = ada.button("at")
    await ada.says("/start")

    await ada.taps_data(data, number)
    assert ada.sees("application-name")
    place.now = CLOSES_AT
    await ada.taps_data(data, number)
    assert ada.sees("status-closed-unfinished")
    await ada.taps_data(data.replace("name", "no-such-step"), number)
    await ada.taps_data(data.replace("name", "birth-date"), number)
    assert ada.sees("status-closed-unfinished")


async def test_the_button_of_a_reminder_opens_nothing_of_anybody_elses(place: Place) -> None:
    await place.publish(youth())
    ada, bert = place.person(100_000_001), place.person(100_000_002)
    await applies(ada)
    await reminded(place, ada)
    _, data = ada.button("at")

    await bert.taps_data(data)
    assert bert.hears("old-screen")
    with pytest.raises(NoSuchButton):
        bert.button("at")


async def test_a_child_without_a_guardian_hears_of_that_alone(place: Place) -> None:
    await place.publish(youth())
    ada = place.person(100_000_001)
    await ada.says("/start youth-policy")
    await ada.taps("new", "alone")
    await ada.taps("go")
    await ada.says("2012. 3. 5")
    await reminded(place, ada)

    assert ada.sees("lack-guardian", who=say(ada.language, "who-me"))
