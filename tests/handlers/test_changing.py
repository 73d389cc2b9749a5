"""A programme that runs, in the office: how it stands in words, what can be changed now, and by whom."""

import pytest

from storage import roles
from storage.database import Tx
from tests.handlers.changes import COLLEAGUE, DEPUTY, KINDS, OFFICIAL, OWNER, RESIDENT, Runs
from tests.handlers.chat import Person, Place
from tests.participation.votes import AFTER, BEFORE, CLOSES_AT, WHILE_OPEN, a_vote
from texts import When

ZONE = "Asia/Seoul"
ALL = {"vw.rest", "vw.ext", "vw.texts", "vw.early"}


@pytest.fixture(params=KINDS)
async def runs(place: Place, request: pytest.FixtureRequest) -> Runs:
    made = Runs(place)
    await made.begins(KINDS[request.param]())
    return made


@pytest.fixture
async def vote(place: Place) -> Runs:
    made = Runs(place)
    await made.begins(a_vote())
    return made


def offered(official: Person) -> set[str]:
    return {f"vw.{argument}" for argument in official.offered("vw")}


async def test_every_kind_has_it_in_its_menu_and_says_how_it_stands(runs: Runs) -> None:
    official = runs.place.person(OFFICIAL)
    await official.taps_data(f".o{runs.id}.open.")
    await official.taps_data(f".h{runs.id}.open.")

    assert official.sees("changing-open")
    left = CLOSES_AT - WHILE_OPEN
    assert official.sees("changing-until", closes=When(CLOSES_AT, ZONE), left=left)
    assert official.sees("changing-version", version=1)
    assert offered(official) == ALL


@pytest.mark.parametrize(
    ("account", "sees"),
    [
        (OWNER, ALL),
        (OFFICIAL, ALL),
        (DEPUTY, {"vw.rest", "vw.ext"}),
    ],
)
async def test_everybody_is_offered_only_what_they_may(vote: Runs, account: int, sees: set[str]) -> None:
    assert offered(await vote.opens(account)) == sees


async def test_a_resident_learns_of_nothing(vote: Runs) -> None:
    resident = await vote.opens(RESIDENT)

    assert resident.hears("old-screen")
    assert not resident.sees("changing-open")


async def test_only_what_is_possible_now_is_offered(vote: Runs) -> None:
    await vote.at(BEFORE)
    assert offered(await vote.opens(OWNER)) == {"vw.ext", "vw.texts"}
    await vote.at(WHILE_OPEN)
    await vote.pauses()
    assert offered(await vote.opens()) == {"vw.on", "vw.ext", "vw.texts", "vw.early"}
    await vote.goes_on()
    await vote.at(AFTER)
    assert offered(await vote.opens(OWNER)) == {"vw.texts", "vw.archive"}


async def test_who_changed_it_last_stands_there(vote: Runs) -> None:
    await vote.pauses(COLLEAGUE)

    official = await vote.opens()

    assert "가상삼" in official.screen
    assert "가상이" not in official.screen


async def test_an_official_whose_role_was_taken_away_meanwhile_changes_nothing(vote: Runs) -> None:
    official = await vote.opens()
    await official.taps("vw", "rest")
    await official.says("까닭")
    await official.taps("open-end")

    def ends(tx: Tx) -> None:
        [grant] = [one for one in roles.grants(tx, vote.id) if one.account == OFFICIAL]
        roles.end(tx, grant.id, by=OWNER, at=WHILE_OPEN)

    await vote.run(ends)
    await official.taps("rest")

    assert (await vote.programme()).content.window.pauses == ()


async def test_a_button_of_before_is_old_once_somebody_else_has_changed_it(vote: Runs) -> None:
    official = await vote.opens()
    number, extend = official.button("vw", "ext")
    await vote.pauses(COLLEAGUE)

    await official.taps_data(extend, number)

    assert official.hears("old-screen")
    assert official.offered("vw")[0] == "on"  # it rests meanwhile


PAGES = (
    "ext-ok/2023/-", "ext-ok/x/y", "ext-ok/2023-06-30T00:00:00/-", "rest-when", "rest-ok", "rest-en", "early-ok", "on",
    "asked", "refuse", "text/zz", "text/o99", "lang/t/xx", "lang/t", "words/t/ko", "words/i0-9/ko", "archive",
    "on-ok/1/2",
)  # fmt: skip
ACTS = ("ext", "rest", "on", "on-at", "open-end", "at-once", "ask", "yes", "no", "put", "unarch", "arch", "go", "undo")


async def test_a_forged_page_is_only_the_first_one(runs: Runs) -> None:
    before = await runs.programme()

    for page in PAGES:
        official = await runs.opens(OFFICIAL, page)
        assert official.sees("changing-version", version=1), page

    assert await runs.programme() == before


async def test_a_forged_act_changes_nothing(vote: Runs) -> None:
    before = await vote.programme()

    for action in ACTS:
        for argument in ("", "later", "same", "1", "x" * 24, "words/t/ko"):
            official = await vote.opens()
            number, data = official.button("vw", "ext")
            await official.taps_data(f"{data.split('.')[0]}.h{vote.id}.{action}.{argument}", number)
            assert await vote.programme() == before, (action, argument)

    assert set(await vote.noted()) <= {"role-given"}


@pytest.mark.parametrize("page", ["rest-ok", "early-ok", "words/t/ko"])
async def test_what_was_typed_for_one_page_is_not_carried_to_another_by_a_forged_button(vote: Runs, page: str) -> None:
    official = await vote.opens(OFFICIAL, "texts")
    await official.says('{"ko":"x","at":"2026-01-01T00:00"}')
    number, data = official.button("vw")
    token = data.split(".")[0]

    await official.taps_data(f"{token}.h{vote.id}.go.{page}", number)

    assert official.hears("refused-not-here")
    assert official.sees("changing-texts-which")


@pytest.mark.parametrize("page", ["early", "rest", "ext", "texts", "lang/t/ko"])
@pytest.mark.parametrize("typed", ["x\ud800y", "가" * 4096, "9999. 12. 31. 24:00"])
async def test_whatever_is_typed_is_answered_in_a_message_that_can_be_sent(vote: Runs, page: str, typed: str) -> None:
    official = await vote.opens(OFFICIAL, page)
    heard = len(official.heard)

    await official.says(typed)

    assert len(official.heard) > heard
