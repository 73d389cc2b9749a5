"""Names and texts at their worst, votes at their largest: every screen of every walk stays within Telegram's limits.

The chat of these tests refuses what Telegram would refuse (see ``limits``); here it is only led everywhere.
"""

from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from participation.programme import Choose, Vote
from participation.programme_entry import LONGEST_ABOUT, LONGEST_HOST, LONGEST_TITLE
from participation.programme_file import LONGEST_CONTACT, LONGEST_OFFICE
from participation.vote_entry import LONGEST_CASE, LONGEST_NAME, MOST_OPTIONS
from tests.handlers.chat import Person, Place
from tests.participation.votes import CLOSES_AT, OFFICE, WHILE_OPEN, a_vote, an_option

WORST = {
    "letters that HTML escapes": "&<>\"'",
    "what looks like HTML": "</b><b>&amp;",
    "emoji of several code points": "👨‍👩‍👧‍👦🇰🇷",
    "letters from right to left, with marks": "שלום\u200f\u200eمرحبا",
    "combining marks only": "\u0301\u0489\u20dd",
    "Hangul": "가힣뷁",
    "digits": "①7٣",
    "outside the first plane": "𐀀🂡",
}


def filled(letters: str, length: int) -> str:
    """Return exactly so many characters."""
    return (letters * (length // len(letters) + 1))[:length].strip().ljust(length, letters[0])


def a_large_vote(letters: str, options: int, **different: Any) -> Vote:
    def words(length: int) -> dict[str, str]:
        return {"ko": filled(letters, length), "en": filled(letters, length)}

    office = OFFICE.model_copy(
        update={
            "name": OFFICE.name.model_validate(words(LONGEST_OFFICE)),
            "contact": OFFICE.contact.model_validate(words(LONGEST_CONTACT)),
        }
    )
    content: dict[str, Any] = {
        "office": office,
        "title": words(LONGEST_TITLE),
        "host": words(LONGEST_HOST),
        "about": words(LONGEST_ABOUT),
        "options": tuple(
            an_option(str(number), number, name=words(LONGEST_NAME), text=words(LONGEST_CASE))
            for number in range(1, options + 1)
        ),
        "last_number": options,
    }
    return a_vote(**{**content, **different})


async def walk(person: Person, vote: Vote) -> None:
    """Lead somebody over every sort of screen that a vote has."""
    place, slug = person.place, vote.slug
    await person.says(f"/start {slug}")
    await person.taps("info")
    await person.taps("pg")
    await person.taps("cs")
    await person.taps("inc")
    await led_by(person, "ed", "cs")  # where one is all that can be chosen, the overview is there already
    await person.says("1")
    await person.says(vote.options[-1].name.in_(person.language)[:20])
    await person.says(f"/start {slug}")
    numbers = [str(option.number) for option in vote.options[: vote.choose.max]]
    await person.says(" ".join(numbers[: max(1, len(numbers) - 1)]))
    await person.says(f"/start {slug}")
    await led_by(person, "or", "at", "pg")
    await person.says("/cancel")
    await person.taps("open")
    if len(numbers) > 1:
        await person.says(" ".join(numbers))
    await led_by(person, "inc", "ok", "at")
    await person.taps("cast")
    await led_by(person, "mine", "res", "mine", "hide", "chg", "ed", "pg", "ok", "at", "keep")
    for command in ("/start", "/list", "/mine", "/help", "/continue"):
        await person.says(command)
    place.now = CLOSES_AT
    await person.says(f"/start {slug}")
    await place.close()
    await person.says(f"/start {slug}")
    await led_by(person, "res", "mine", "hide")
    await person.says("/list")
    place.now = WHILE_OPEN


async def led_by(person: Person, *actions: str) -> None:
    """Tap what there is of these in the newest message."""
    for action in actions:
        if person.offered(action):
            await person.taps(action)


@pytest.mark.parametrize("plain", [False, True], ids=["with signs", "plain"])
@pytest.mark.parametrize("letters", WORST.values(), ids=WORST.keys())
async def test_the_longest_of_everything_fits(place: Place, letters: str, plain: bool) -> None:
    vote = a_large_vote(letters, MOST_OPTIONS, slug="large", results="live")
    await place.publish(vote)
    person = place.person(7)
    await person.says(f"/plain {'on' if plain else 'off'}")

    await walk(person, vote)


@pytest.mark.parametrize("plain", [False, True], ids=["with signs", "plain"])
@pytest.mark.parametrize(("least", "most"), [(1, MOST_OPTIONS), (MOST_OPTIONS, MOST_OPTIONS), (1, 1)])
@pytest.mark.parametrize("ranked", [True, False])
async def test_as_many_as_can_be_chosen_fit(place: Place, least: int, most: int, ranked: bool, plain: bool) -> None:
    vote = a_large_vote("<&가👨‍👩‍👧", MOST_OPTIONS, slug="many", choose=Choose(min=least, max=most), ranked=ranked)
    await place.publish(vote)
    person = place.person(7)
    await person.says(f"/plain {'on' if plain else 'off'}")

    await walk(person, vote)


async def test_a_case_is_read_whole(place: Place) -> None:
    vote = a_large_vote("&<가", 20, slug="cases")
    await place.publish(vote)
    person = place.person(7)
    await person.says("/start cases")

    await person.says("7")

    assert filled("&<가", LONGEST_CASE) in person.screen
    assert filled("&<가", LONGEST_NAME) in person.screen


odd = st.text(st.sampled_from("".join(WORST.values())) | st.characters(exclude_categories=("Cc", "Cs")), min_size=1)
names = odd.map(lambda text: text.strip()[:LONGEST_NAME]).filter(str.strip)


@st.composite
def odd_votes(draw: st.DrawFn) -> Vote:
    called = draw(st.lists(names, min_size=2, max_size=25, unique=True))
    most = draw(st.integers(1, len(called)))
    return a_vote(
        title={"ko": draw(names)[:LONGEST_TITLE]},
        options=tuple(an_option(name, number) for number, name in enumerate(called, start=1)),
        last_number=len(called),
        choose=Choose(min=draw(st.integers(1, most)), max=most),
        ranked=draw(st.booleans()),
        results=draw(st.sampled_from(["live", "after-close"])),
        order=draw(st.sampled_from(["random", "listed"])),
    )


@settings(
    max_examples=10,
    phases=[Phase.explicit, Phase.generate],  # a whole walk is too long to be shrunk
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
)
@given(vote=odd_votes(), plain=st.sampled_from(["on", "off"]))
async def test_whatever_options_are_called_they_can_be_chosen(place: Place, vote: Vote, plain: str) -> None:
    vote = vote.model_copy(update={"slug": f"v{place.updates}"})
    await place.publish(vote)
    person = place.person(7)
    await person.says(f"/plain {plain}")

    await walk(person, vote)

    ballot = await person.ballot(vote.slug)
    assert ballot is not None
    assert vote.choose.min <= len(ballot.ranking) <= vote.choose.max
