"""A contest with a board: the official sees what will appear, releases it, and whoever applied hears of it."""

from typing import Any

import pytest

from conversations import consenting, releasing
from handlers import telling
from handlers.writing import number_of
from participation.deciding import Decision
from storage import applications, audit, programmes, proposals, residents
from storage.database import Tx
from storage.shelf import Programme
from tests.conversations import applicants
from tests.handlers.chat import NoSuchButton, Person, Place
from tests.handlers.jury import Jury
from tests.participation.boards import accepting, ideas
from tests.storage.office import AS_OFFICIAL, NOW, OFFICIAL, gives

FIRST, SECOND, THIRD = 300_000_001, 300_000_002, 300_000_003
IDEA = "시장 골목에 등을 달면 밤에도 걷기 좋습니다."


@pytest.fixture
async def jury(place: Place) -> Jury:
    opened = Jury(place, accepting())
    await opened.begins()
    await opened.run(lambda tx: programmes.publish(tx, ideas(), box="", now=NOW, shorten=False))
    return opened


async def accepts(jury: Jury, account: int, *, publishes: bool = True, idea: str = IDEA) -> int:
    """Let somebody hand in, and note that it is accepted; return the application."""
    answers: dict[str, Any] = {"idea": idea, "more": None, "long": "길게"}
    application = await jury.hands_in(account, **answers)

    def unit(tx: Tx) -> None:
        programme = _programme(tx, jury)
        found = applications.by_id(tx, application)
        assert found is not None
        if publishes:
            consent = next(one for one in programme.reception.consents if one.publishes)
            digest = consent.shown("ko").digest
            consenting.agree(tx, programme, found, account, consent.key, language="ko", digest=digest, at=NOW)
        decision = Decision("accepted", "골목이 밝아져요.")
        releasing.decide(tx, programme, found, decision, by=AS_OFFICIAL, at=NOW)

    await jury.run(unit)
    return application


def _programme(tx: Tx, jury: Jury) -> Programme:
    found = programmes.by_id(tx, jury.programme)
    assert found is not None
    return found


async def at_the_preview(jury: Jury) -> Person:
    official = jury.place.person(OFFICIAL)
    await official.says("/start")
    await official.taps_data(f".v{jury.programme}.open.preview")
    return official


async def releases(jury: Jury, official: Person) -> None:
    await official.taps("vw", "sure")
    await releases_from_here(jury, official)


async def releases_from_here(jury: Jury, official: Person) -> None:
    await official.taps("rel")
    assert official.sees("judge-released", count=len(await jury.run(_all)))
    await jury.run(lambda tx: telling.tell(tx, jury.place.house, "decision", jury.programme, NOW))
    await jury.place.deliver()


def _all(tx: Tx) -> list[Any]:
    return tx.all("SELECT application FROM decisions")


async def test_the_official_sees_before_what_appears_what_waits_and_what_does_not(jury: Jury) -> None:
    await accepts(jury, FIRST)
    await accepts(jury, SECOND, idea="전화 주세요: 010-1234-5678")
    await accepts(jury, THIRD, publishes=False)
    official = await at_the_preview(jury)
    board = ideas().title.in_(official.language)
    assert official.sees("judge-preview-shown", count=2, board=board, held=1)
    assert official.sees("judge-preview-not-shown-consent", count=1)

    await official.taps("vw", "shown")
    assert IDEA in official.screen
    assert str(applicants.ANSWERS["title"]) in official.screen
    await official.taps("vw", "shown/2")
    assert official.sees("judge-shown-held")
    looks = [one.subject for one in await jury.run(lambda tx: audit.entries(tx, jury.programme))
             if one.what == "looked-at-application"]  # fmt: skip
    assert looks == ["application:1", "application:2"]
    await official.taps("vw", "preview")
    await releases(jury, official)
    stand = await jury.run(lambda tx: [one.state for one in proposals.after(tx, _board(tx), 0, 9)])
    assert stand == ["published", "awaiting"]


async def test_what_somebody_agrees_to_while_it_is_asked_once_more_is_looked_at_before_it_appears(jury: Jury) -> None:
    application = await accepts(jury, FIRST, publishes=False)
    official = await at_the_preview(jury)
    await official.taps("vw", "sure")

    def agrees(tx: Tx) -> None:
        programme, found = _programme(tx, jury), applications.by_id(tx, application)
        assert found is not None
        consent = next(one for one in programme.reception.consents if one.publishes)
        digest = consent.shown("ko").digest
        consenting.agree(tx, programme, found, FIRST, consent.key, language="ko", digest=digest, at=NOW)

    await jury.run(agrees)
    await official.taps("rel")

    assert official.hears("old-screen")
    assert official.sees("judge-preview-shown", count=1, board=ideas().title.in_(official.language), held=0)
    assert await jury.run(lambda tx: proposals.of_application(tx, application)) is None
    await releases_from_here(jury, official)


def _entrusted(tx: Tx) -> int:
    """Let the official look after the board too."""
    gives(tx, OFFICIAL, "official", _board(tx))
    return _board(tx)


def _board(tx: Tx) -> int:
    found = programmes.by_slug(tx, "ideas")
    assert found is not None
    return found.id


async def test_whoever_applied_hears_where_it_stands_and_puts_a_name_there(jury: Jury) -> None:
    await accepts(jury, FIRST)
    official = await at_the_preview(jury)
    await releases(jury, official)
    ana, reader = jury.place.person(FIRST), jury.place.person(SECOND)
    link = "https://t.me/madang_bot?start=i_1"
    assert any(link in heard for heard in ana.heard)
    assert ana.sees("outcome-shown-nameless")
    await ana.taps_data(".i1.open.")
    assert IDEA in ana.screen
    assert ana.sees("proposal-from-contest")
    await ana.taps("vw", "m")
    with pytest.raises(NoSuchButton):
        ana.button("ed")
    await ana.taps("sign")
    assert ana.sees("write-name")
    await ana.says("머루")
    assert ana.sees("sign-as", name="머루")
    await ana.taps("send")
    assert ana.sees("sign-done")
    await reader.opens(link)
    assert reader.sees("proposal-from-contest-by", name="머루")
    await ana.taps_data(".a1.open.")
    assert ana.sees("outcome-shown-named")
    await ana.taps_data(".i1.open.")

    await ana.taps("open")
    await ana.taps("vw", "m")
    await ana.taps("unsign")
    await ana.taps_data(".a1.open.")
    assert ana.sees("outcome-shown-nameless")
    await ana.taps_data(".i1.open.")
    await reader.opens(link)
    assert "머루" not in reader.screen
    await ana.taps("vw", "m")
    await ana.taps("sign")
    assert ana.sees("sign-as", name="머루")
    await ana.taps("rename")
    await ana.taps("nameless")
    assert ana.sees("sign-nameless")
    await ana.taps("send")
    assert not (await jury.run(lambda tx: proposals.the(tx, 1))).signed


async def test_what_waits_is_said_and_nobody_else_can_sign_it(jury: Jury) -> None:
    await accepts(jury, FIRST, idea="전화 주세요: 010-1234-5678")
    await releases(jury, await at_the_preview(jury))
    ana, other = jury.place.person(FIRST), jury.place.person(SECOND)
    await ana.says("/mine")
    await ana.taps_data(".a1.open.")
    assert ana.sees("outcome-shown-later")
    for data in (".i1.sign.", ".i1.unsign.", f"x.u{number_of('sign', 1)}.send.", f"x.u{number_of('sign', 99)}.send."):
        await other.taps_data(data)
    shown = await jury.run(lambda tx: proposals.the(tx, 1))
    assert (shown.state, shown.signed) == ("awaiting", False)
    await jury.run(lambda tx: residents.call(tx, FIRST, "머루"))
    official = jury.place.person(OFFICIAL)
    await official.taps_data(f".x{await jury.run(_entrusted)}.open.text/p1")
    assert official.sees("texts-personal")
    assert "머루" not in official.screen
    assert await jury.run(lambda tx: residents.public_name(tx, SECOND)) is None


async def test_where_the_chat_shows_numbers_only_the_texts_stay_out_of_it(place: Place) -> None:
    jury = Jury(place, accepting().model_copy(update={"in_chat": "numbers"}))
    await jury.begins()
    await jury.run(lambda tx: programmes.publish(tx, ideas(), box="", now=NOW, shorten=False))
    await accepts(jury, FIRST)
    official = await at_the_preview(jury)
    assert official.sees("judge-shown-numbers-only")
    with pytest.raises(NoSuchButton):
        official.button("vw", "shown")
    await official.taps_data(f".v{jury.programme}.open.shown")
    assert IDEA not in official.screen


async def test_a_long_text_is_looked_at_part_by_part(jury: Jury) -> None:
    long = "\n".join(f"{number}. 등을 달면 밤에도 걷기 좋습니다." for number in range(120))[:3000]
    await accepts(jury, FIRST, idea=long)
    official = await at_the_preview(jury)
    await official.taps("vw", "shown")
    assert official.sees("judge-shown-what", number=await _number(jury), place=1, of=2)
    await official.taps("vw", "shown/2")
    assert long.splitlines()[-1] in official.screen


async def _number(jury: Jury) -> str:
    found = await jury.run(lambda tx: applications.by_id(tx, 1))
    assert found is not None
    return found.number or ""
