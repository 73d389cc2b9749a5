"""Callback data is untrusted: whatever it holds, nothing raises and nothing changes."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.screen import read_claim
from tests.handlers.chat import Person, Place
from tests.handlers.test_voting import marks, opens, votes
from tests.participation.votes import a_vote

HUGE = "9" * 40


def forged(token: str, programme: int) -> list[str]:
    """Return data that no button has ever held, some of it with the token of the moment."""
    here = f"{token}.{programme}"
    return [
        "", ".", "..", "...", "....", "x", "in", "\x00", "💥" * 16, "가" * 21, "x" * 64, "x" * 65, "x" * 4096,
        "\ud800", f"{here}.pg.\ud800", f"{here}.in.\udfff", f"{here}.cs.\x00",
        f".{programme}.in.1", f".{programme}.cast.", f"{token}..in.1", f"{token}.x.in.1",
        f"{token}.-{programme}.in.1", f"{token}.+{programme}.in.1", f"{token}.{HUGE}.in.1", f"{token}.999.in.1",
        f"{token}.٣.in.1", f"{token}.¹.in.1", f"{token}.0{programme}0.in.1",
        f"{here}.in.", f"{here}.in.0", f"{here}.in.-1", f"{here}.in.+1", f"{here}.in. 1", f"{here}.in.1_0",
        f"{here}.in.1.", f"{here}.in.1.2", f"{here}.in.٣", f"{here}.in.３", f"{here}.in.²", f"{here}.in.{HUGE}",
        f"{here}.in.6", f"{here}.in.1e0", f"{here}.in.0x1", f"{here}.in.01",
        f"{here}.at.1", f"{here}.at.1.", f"{here}.at.1.-1", f"{here}.at.1.٣", f"{here}.at.x.y", f"{here}.at.{HUGE}.1",
        f"{here}.out.x", f"{here}.outc.", f"{here}.inc.٣", f"{here}.text.1 2 3", f"{here}.textc.1", f"{here}.IN.1",
        f"{here}.ok.", f"{here}.cast.", f"{here}.cast.1", f"{here}.keep", f"{here}.drop.", f"{here}.open", f"{here}",
        f"{here}.__class__.", f"{here}.{'y' * 40}.",
        ".0.setlang.xx", ".0.setlang.", ".0.nothing.", ".0.drop.1", ".0.cast.", "0.0.0.0.0",
    ]  # fmt: skip


LOOKS = ["", "1", "-1", "٣", HUGE, "x", "\x00", "2.3"]


async def test_forged_data_never_raises_and_changes_nothing(ada: Person) -> None:
    await opens(ada)
    await marks(ada, 5)
    number, data = ada.button("in")
    token, programme, *_ = data.split(".")
    before = await ada.state()

    for one in forged(token, int(programme)):
        await ada.taps_data(one, number)
        assert await ada.state() == before, one
        await opens(ada)


@pytest.mark.parametrize("action", ["pg", "cs", "or", "info", "res", "open", "mine", "hide"])
async def test_looking_at_what_is_not_there_shows_what_is(ada: Person, action: str) -> None:
    await opens(ada)
    await marks(ada, 5)
    before = await ada.state()

    for argument in LOOKS:
        number, data = ada.button("in")
        token, programme, *_ = data.split(".")
        await ada.taps_data(f"{token}.{programme}.{action}.{argument}", number)
        await opens(ada)

    assert await ada.state() == before


async def test_what_makes_no_sense_is_answered_so_that_it_is_read(ada: Person) -> None:
    await opens(ada)

    await ada.taps_data("nonsense")

    assert ada.hears("old-screen")
    assert ada.answer.alert


async def test_somebody_elses_token_opens_nothing(ada: Person, bert: Person) -> None:
    await opens(ada)
    await marks(ada, 5, 1, 3)
    number, cast = ada.button("cast")
    await opens(bert)
    await marks(bert, 4, 2, 1)

    await bert.taps_data(cast, number)

    assert bert.hears("old-screen")
    assert await bert.ballot() is None
    assert await ada.ballot() is None


async def test_a_token_of_one_vote_is_worth_nothing_in_another(ada: Person, place: Place) -> None:
    await place.publish(a_vote(slug="other"))
    await opens(ada)
    await marks(ada, 5, 1, 3)
    _, cast = ada.button("cast")
    token = cast.split(".")[0]
    other = await place.programme("other")

    await ada.taps_data(f"{token}.{other.id}.cast.")

    assert await ada.ballot("other") is None


async def test_a_stranger_who_taps_forwarded_buttons_is_led_to_their_own_screen(ada: Person, bert: Person) -> None:
    await opens(ada)
    number, mark = ada.button("in", 4)

    await bert.taps_data(mark, number)

    assert bert.hears("old-screen")
    assert (await bert.state())["drafts"] == []
    assert len(bert.offered("in")) == 5


async def test_a_button_from_last_week_leads_to_what_is_now(ada: Person) -> None:
    await votes(ada, 5, 1, 3)
    first = await ada.ballot()
    await ada.taps("chg")
    number, old = ada.button("ed")
    await ada.taps("keep")

    await ada.taps_data(old, number)

    assert ada.hears("old-screen")
    assert ada.sees("voted")
    assert await ada.ballot() == first


@given(data=st.text() | st.from_regex(r"[A-Za-z0-9_-]{0,8}\.[0-9]{0,5}\.[a-z]{0,6}\.[0-9.]{0,12}", fullmatch=True))
def test_reading_a_claim_never_raises_and_a_claim_is_plain(data: str) -> None:
    claim = read_claim(data)

    if claim is not None:
        assert data.isascii()
        assert len(data) <= 64
        assert claim.subject >= 0


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(action=st.sampled_from(["in", "out", "at", "inc", "outc", "pg", "cs"]), argument=st.text(max_size=30))
async def test_no_argument_of_any_button_raises(ada: Person, action: str, argument: str) -> None:
    await opens(ada)
    number, data = ada.button("cs")
    token, programme, *_ = data.split(".")

    await ada.taps_data(f"{token}.{programme}.{action}.{argument}", number)


@pytest.mark.parametrize("data", ["x.1.vw.rest-ok\ntyped", "x.h1.open.words/t/ko\n말", "x.1.in.\t1", "x.1.in.\x7f"])
def test_what_is_not_printable_is_no_claim(data: str) -> None:
    assert read_claim(data) is None
