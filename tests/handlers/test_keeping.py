"""The end of keeping in the chat: owners hear what is due, confirm the transfer, and hear when nothing is left."""

from datetime import UTC, datetime

import pytest

from handlers import ending
from participation.retention import Retention
from storage import destructions
from tests.handlers.chat import Place
from tests.handlers.jury import COLLEAGUE, OFFICIAL, OWNER, Jury
from tests.handlers.test_deciding import decides, releases
from tests.participation.receptions import youth
from texts import When

ANA, BO = 1, 2
OVER = datetime(2026, 6, 2, 3, 0, tzinfo=UTC)  # noon in Jecheon, the day after three years


@pytest.fixture
async def jury(place: Place) -> Jury:
    opened = Jury(place, youth().model_copy(update={"retention": Retention(count=3, unit="years")}))
    await opened.begins()
    return opened


async def past_keeping(jury: Jury, *accounts: int) -> list[int]:
    ids = [await jury.hands_in(account) for account in accounts]
    for each in ids:
        await decides(jury, each, "not-accepted", "예산이 없습니다.")
    await releases(jury)
    await jury.tells()
    await jury.at(OVER)
    return ids


async def ticks(jury: Jury) -> None:
    """Do what the schedule does: report, destroy, and finish."""
    now, house = jury.place.now, jury.place.house
    for programme, count, digest in await jury.place.database.read(lambda tx: ending.due_at_all(tx, now)):
        await jury.run(
            lambda tx, programme=programme, count=count, digest=digest: ending.report(  # type: ignore[misc]
                tx, house, programme, count, digest, now
            )
        )
    while await jury.run(lambda tx: ending.destroy(tx, house, now)):
        pass
    await jury.run(lambda tx: tx.run("DELETE FROM paper_files_to_delete"))  # as the papers' worker does
    gone = await jury.run(ending.gone)
    await jury.run(lambda tx: ending.finish(tx, house, gone, now))
    await jury.place.deliver()


async def test_owners_hear_once_what_is_due_and_nobody_else_does(jury: Jury) -> None:
    await past_keeping(jury, ANA, BO)
    owner, official = jury.place.person(OWNER), jury.place.person(OFFICIAL)
    title = jury.reception.title.in_(owner.language)
    await owner.says("/start")
    at_first, before = len(owner.heard), len(official.heard)
    for _ in range(3):
        await ticks(jury)
    assert owner.sees("keeping-report", title=title, count=2)
    assert len(owner.heard) == at_first + 1
    assert len(official.heard) == before
    jury.place.now = datetime(2026, 7, 2, 3, 0, tzinfo=UTC)
    await ticks(jury)
    assert len(owner.heard) == at_first + 2  # once a month


async def test_owners_are_left_in_peace_at_night(jury: Jury) -> None:
    await past_keeping(jury, ANA)
    await jury.at(OVER.replace(hour=13))  # 22:00
    await ticks(jury)
    assert jury.place.person(OWNER).heard == []


async def test_destroying_asks_once_more_and_ends_with_nothing_but_number_and_outcome(jury: Jury) -> None:
    one, two = await past_keeping(jury, ANA, BO)
    ana = jury.place.person(ANA)
    assert any("예산이 없습니다" in message["text"] for message in ana.chat.values())
    owner = await jury.opens(OWNER, "v.keep")
    assert owner.sees("judge-keep-due", count=2)
    await owner.taps("vw", "destroy")
    assert owner.sees("judge-keep-transfer")
    number, data = owner.button("dest")
    await owner.taps_data(data, number)
    assert owner.sees("judge-keep-confirmed", count=2)
    assert owner.sees("judge-keep-under-way", count=2, since=When(jury.place.now, "Asia/Seoul"))
    await owner.taps_data(data, number)
    assert owner.hears("old-screen")

    await ticks(jury)

    title = jury.reception.title.in_(owner.language)
    assert owner.sees("keeping-done", title=title, count=2)
    assert all("예산이 없습니다" not in message.get("text", "") for message in ana.chat.values())
    assert ana.sees("keeping-blanked")
    assert [await jury.state(each) for each in (one, two)] == ["decided", "decided"]
    assert await jury.run(destructions.left) == []
    heard = len(owner.heard)
    await ticks(jury)
    assert len(owner.heard) == heard


async def test_an_application_that_is_destroyed_can_be_opened_by_nobody(jury: Jury) -> None:
    [one] = await past_keeping(jury, ANA)
    owner = await jury.opens(OWNER, "v.destroy")
    await owner.taps("dest")
    await ticks(jury)
    for account in (OFFICIAL, OWNER, ANA):
        person = jury.place.person(account)
        await person.taps_data(f".w{one}.open.decide")
        await person.taps_data(f".q{one}.open.")
        await person.taps_data(f".a{one}.open.")
        assert person.hears("old-screen")


@pytest.mark.parametrize("account", [OFFICIAL, COLLEAGUE])
async def test_only_owners_destroy(jury: Jury, account: int) -> None:
    await past_keeping(jury, ANA)
    official = await jury.opens(account, "v.keep")
    assert "destroy" not in official.offered("vw")
    owner = await jury.opens(OWNER, "v.destroy")
    argument = owner.button("dest")[1].split(".")[3]
    token = official.button("vw")[1].split(".", maxsplit=1)[0]
    await official.taps_data(f"{token}.v{jury.programme}.dest.{argument}")
    assert official.answer.alert
    assert await jury.run(destructions.left) == []


async def test_a_list_other_than_the_one_that_was_seen_is_not_destroyed(jury: Jury) -> None:
    await past_keeping(jury, ANA)
    owner = await jury.opens(OWNER, "v.destroy")
    number, data = owner.button("dest")
    await owner.taps_data(data[:-1] + ("0" if data[-1] != "0" else "1"), number)
    assert owner.hears("refused-destroy-changed")
    assert await jury.run(destructions.left) == []
