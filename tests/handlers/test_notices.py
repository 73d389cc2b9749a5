"""/notices: one switch for each kind, and what of a programme one hears."""

import pytest

from handlers.documents import DOCUMENTS
from participation.notices import ALWAYS, DAILY, KINDS
from storage import follows, notice_switches, support
from storage.database import Tx
from storage.file_store import FileStore
from tests.conversations.yard import ANA, BO, a_board, bring
from tests.handlers.chat import NoSuchButton, Person, Place
from tests.handlers.test_voting import opens, votes
from tests.participation.receptions import youth
from tests.participation.votes import BEFORE, CLOSES_AT
from texts import say


async def off(person: Person) -> frozenset[str]:
    return await person.place.database.run(lambda tx: notice_switches.off(tx, person.account))


def offers(person: Person, key: str, **values: object) -> bool:
    """Tell whether a button in sight bears this."""
    return say(person.language, key, **values) in [label for _, label, _ in person.buttons()]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ALWAYS | DAILY])
async def test_each_kind_is_switched_off_and_on_again(ada: Person, kind: str) -> None:
    await ada.says("/notices")
    name = say(ada.language, f"notice-kind-{kind}")
    assert offers(ada, "notices-switch", name=name, on=True)

    _, switch_off = ada.button("ntc", f"off.{kind}")
    for _ in range(2):  # a second tap sets the same
        await ada.taps_data(switch_off)
        assert offers(ada, "notices-switch", name=name, on=False)
        assert await off(ada) == {kind}
    await ada.taps("ntc", f"on.{kind}")
    assert offers(ada, "notices-switch", name=name, on=True)
    assert await off(ada) == frozenset()


async def test_the_news_of_proposals_come_at_once_or_once_a_day_or_never(ada: Person) -> None:
    await ada.says("/notices")
    name = say(ada.language, "notice-kind-proposals")
    assert offers(ada, "notices-switch-proposals", name=name, way="at-once", hour=0)

    _, daily = ada.button("ntc", "day.18")
    for _ in range(2):  # a second tap sets the same
        await ada.taps_data(daily)
        assert offers(ada, "notices-switch-proposals", name=name, way="daily", hour=18)
    await ada.taps("ntc", "off.proposals")
    assert offers(ada, "notices-switch-proposals", name=name, way="never", hour=0)
    assert await off(ada) == {"proposals"}
    await ada.taps("ntc", "on.proposals")
    assert offers(ada, "notices-switch-proposals", name=name, way="at-once", hour=0)
    assert await off(ada) == frozenset()


async def test_decisions_cannot_be_switched_off_and_it_says_why(ada: Person) -> None:
    await ada.says("/notices")

    assert ada.sees("notices-always")
    with pytest.raises(NoSuchButton):
        ada.button("ntc", "off.decisions")
    for forged in (".0.ntc.off.decisions", ".0.ntc.off.nothing", ".0.ntc.", ".0.ntc.off"):
        await ada.taps_data(forged)
    assert await off(ada) == frozenset()


async def test_whoever_wants_no_results_hears_none_also_if_it_was_queued(ada: Person, place: Place) -> None:
    await votes(ada, 5, 1, 3)
    await ada.says("/notices")
    await ada.taps("ntc", "off.results")
    place.now = CLOSES_AT
    ada.heard.clear()

    await place.close()

    assert ada.heard == []


async def test_a_programme_and_its_office_are_followed_from_the_card(place: Place) -> None:
    await place.publish(youth())
    ada = place.person(100_000_001)
    await ada.says("/start youth-policy")
    programme = await place.programme("youth-policy")
    await ada.taps_data(f".n{programme.id}.open.")

    await ada.taps("on", "programme")
    await ada.taps("on", "office")
    assert ada.sees("follow-office", name=programme.content.office.name.in_(ada.language), on=True)
    followed = await place.database.run(lambda tx: follows.of_account(tx, ada.account))
    assert followed == ["office:JC", f"programme:{programme.id}"]
    await ada.taps("ntc")
    assert programme.content.title.in_(ada.language) in ada.screen
    await ada.taps_data(f".n{programme.id}.off.office")
    assert await place.database.run(lambda tx: follows.of_account(tx, ada.account)) == [f"programme:{programme.id}"]


async def test_how_many_proposals_one_follows_is_said_too(ada: Person, place: Place) -> None:
    await ada.says("/notices")
    assert ada.sees("notices-following-nothing")

    def follow(tx: Tx) -> None:
        board = a_board(tx)
        for account in (ANA, BO):
            support.follow(tx, bring(tx, board, account).id, ada.account)

    await place.database.run(follow)
    await ada.says("/notices")
    assert ada.sees("notices-following", names=say(ada.language, "notices-following-proposals", count=2))


async def test_a_vote_can_be_followed_before_it_opens(ada: Person, place: Place) -> None:
    place.now = BEFORE
    await opens(ada)
    programme = await place.programme()
    assert f".n{programme.id}.open." in [data for _, _, data in ada.buttons()]
    await ada.taps_data(f".n{programme.id}.open.")

    await ada.says(say(ada.language, "follow-programme-on"))
    assert await place.database.run(lambda tx: follows.of_account(tx, ada.account)) == [f"programme:{programme.id}"]


async def test_following_what_is_not_there_changes_nothing(ada: Person, place: Place) -> None:
    for forged in (".n99.on.programme", ".n1.on.everything", ".n1.on.", ".n0.on.office"):
        await ada.taps_data(forged)

    assert await place.database.run(lambda tx: follows.of_account(tx, ada.account)) == []


async def test_the_window_goes_into_a_calendar(ada: Person, place: Place) -> None:
    place.now = BEFORE
    await opens(ada)
    programme = await place.programme()
    await ada.taps_data(f".n{programme.id}.open.")
    await ada.taps("cal")

    sent = ada.sees_document("calendar")
    made = await place.database.read(lambda tx: DOCUMENTS["calendar"](tx, sent, place.now))
    assert made is not None
    file = made(FileStore(place.database.path.parent / "papers", place.database.keys))
    assert file.name == "five-cities.ics"
    assert b"DTSTART;VALUE=DATE:20230516" in file.content
    assert b"start=five-cities" in file.content.replace(b"\r\n ", b"")
