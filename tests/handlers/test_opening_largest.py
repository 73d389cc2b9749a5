"""The largest programme that a file may hold can be prepared, previewed and read whole; and everything by typing."""

import pytest

from participation.programme import Option, Vote
from participation.programme_source import written
from storage import programme_drafts
from tests.handlers.chat import Person, Place
from tests.handlers.officials import OFFICIAL, enters, opens
from tests.handlers.openings import an_office, draft_of
from tests.handlers.test_largest import the_largest, words
from tests.handlers.test_opening_by_dialogue import VOTE
from tests.participation.votes import a_vote
from texts import say


@pytest.fixture
async def official(place: Place) -> Person:
    return await an_office(place)


def the_largest_vote() -> Vote:
    """Return a vote with as much of everything, as long, as `participation.vote_entry` lets pass."""
    names = (f"{number}번 " + "가" * 190 for number in range(200))
    options = tuple(Option(key=name, name=words(1).model_validate({"ko": name}), text=words(3000)) for name in names)
    return a_vote(slug="largest").model_copy(
        update={"title": words(120), "host": words(200), "about": words(1500), "options": options}
    )


@pytest.mark.parametrize("content", [the_largest(), the_largest_vote()], ids=["contest", "vote"])
async def test_everything_of_the_largest_can_be_seen(official: Person, place: Place, content: Vote) -> None:
    table = written(content)
    table[content.kind][0]["slug"] = "largest"
    draft = await place.database.run(
        lambda tx: programme_drafts.make(tx, table, language="ko", by=OFFICIAL, at=place.now)
    )
    assert draft.mistakes == ()
    await enters(official)
    await opens(official, f"e{draft.id}")
    await official.taps("vw", "preview")
    await official.taps("vw", "all")
    for page in (2, 3, 10):
        await opens(official, f"e{draft.id}", f"all/{official.language}/{page}")
    assert f"all/{official.language}/11" in official.offered("vw")
    await opens(official, f"e{draft.id}", f"all/{official.language}/9999")
    assert official.sees("opening-part-comments", yes=content.comments is not None)
    await opens(official, f"e{draft.id}")
    await official.taps("vw", "change")

    assert official.sees("opening-change-title")


async def test_a_vote_is_prepared_by_typing_alone(official: Person, place: Place) -> None:
    def named(key: str) -> str:
        return say(official.language, key)

    await official.says("/plain on")
    await enters(official)
    for key in ("office-opening", "opening-new", "opening-make-vote"):
        await official.says(named(key))
    for _, _, answer in VOTE[:5]:
        await official.says(answer)
    await official.says(named("opening-choice-ranked-yes"))
    await official.says(named("opening-choice-results-live"))
    await official.says(named("opening-preview"))
    assert official.sees("opening-preview-mark")

    assert (await draft_of(place)).left == ()
