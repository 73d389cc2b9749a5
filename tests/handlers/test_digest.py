"""The daily digest: one message at the hour that somebody chose, each thing in it once, none where nothing is new."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from conversations import supporting
from handlers import digest, notices
from storage import digests, news, notice_switches, outbox
from storage.outbox import Parcel
from tests.conversations.yard import ANA, BO, CHAN, DA, EUN, NOW, comment, recommend
from tests.handlers.board_people import Office
from tests.handlers.chat import Person, Place
from tests.handlers.limits import shown
from tests.handlers.test_notices import offers
from texts import say, say_html

SEOUL = ZoneInfo("Asia/Seoul")
TODAY = NOW.astimezone(SEOUL).date()
TITLE = "버스를 더 자주 다니게 해 주세요"


def at(hour: int, days: int = 0) -> datetime:
    """Return an hour by the bot's clock, so many days after the board's first."""
    day = TODAY + timedelta(days=days)
    return datetime(day.year, day.month, day.day, hour, tzinfo=SEOUL).astimezone(UTC)


@pytest.fixture
async def office(place: Place) -> Office:
    opened = Office(place)
    await opened.begins()
    return opened


async def chooses(person: Person, hour: int = 18) -> None:
    await person.says("/notices")
    await person.taps("ntc", f"day.{hour}")
    name = say(person.language, "notice-kind-proposals")
    assert offers(person, "notices-switch-proposals", name=name, way="daily", hour=hour)


def got(person: Person) -> list[str]:
    """Return the digests that somebody has got."""
    return [text for heard in person.heard if any(
        (text := shown(heard)).startswith(shown(say_html(person.language, "digest-title", count=count)))
        for count in range(1, 20)
    )]  # fmt: skip


async def comes(office: Office, now: datetime) -> None:
    office.place.now = now
    await office.place.news()


async def test_one_message_a_day_with_each_thing_once(office: Office) -> None:
    one, two = await office.brings(), await office.brings(DA, title="공원에 의자를 놓아 주세요")
    bo = office.place.person(BO)
    for proposal in (one, two):
        await office.does(lambda tx, board, what=proposal: supporting.follow(tx, board, what, BO))  # type: ignore[misc]
    await chooses(bo)
    for _ in range(2):
        await office.does(lambda tx, board: comment(tx, board, one, CHAN))
    await office.does(lambda tx, board: recommend(tx, board, two, CHAN, at=NOW + timedelta(minutes=1)))
    await comes(office, at(17))
    assert got(bo) == []

    await comes(office, at(18))
    [first] = got(bo)
    counts = [
        shown(say_html(bo.language, "news-counts", comments=comments, recommendations=recommendations))
        for comments, recommendations in ((0, 1), (2, 0))
    ]
    assert [first.count(each) for each in (*counts, TITLE)] == [1, 1, 1]
    assert first.index(counts[0]) < first.index(counts[1])  # what happened last comes first
    assert [data for _, _, data in bo.buttons()][:2] == [f".i{two}.open.", f".i{one}.open."]

    await office.does(lambda tx, board: comment(tx, board, two, CHAN, at=at(19)))
    await comes(office, at(20))
    assert len(got(bo)) == 1
    await comes(office, at(18, 1))
    [_, second] = got(bo)
    assert TITLE not in second
    await comes(office, at(18, 2))
    assert len(got(bo)) == 2  # nothing new, no message


async def test_whoever_wants_a_digest_gets_no_cards(office: Office) -> None:
    proposal = await office.brings()
    ana = office.place.person(ANA)
    await chooses(ana)
    heard = len(ana.heard)
    await office.does(lambda tx, board: comment(tx, board, proposal, BO))
    await comes(office, at(12))
    assert len(ana.heard) == heard
    await comes(office, at(18))
    assert shown(say_html(ana.language, "digest-thing", title=f"\u2068{TITLE}\u2069", own=True)) in got(ana)[0]


async def test_a_bot_that_was_down_sends_it_late_once_and_not_at_night(office: Office) -> None:
    proposal = await office.brings()
    ana, bo = office.place.person(ANA), office.place.person(BO)
    await office.does(lambda tx, board: supporting.follow(tx, board, proposal, BO))
    for person in (ana, bo):
        await chooses(person)
    await office.does(lambda tx, board: comment(tx, board, proposal, CHAN))
    await comes(office, at(20) + timedelta(minutes=40))
    for _ in range(3):
        await office.place.news()
    assert (len(got(ana)), len(got(bo))) == (1, 1)

    await office.does(lambda tx, board: comment(tx, board, proposal, CHAN, at=at(10, 1)))
    await comes(office, at(22, 1))
    assert len(got(ana)) == 1
    await comes(office, at(18, 2))
    assert len(got(ana)) == 2


async def test_another_hour_on_the_same_day_brings_no_second_digest(office: Office) -> None:
    proposal = await office.brings()
    ana = office.place.person(ANA)
    await chooses(ana, 12)
    await office.does(lambda tx, board: comment(tx, board, proposal, BO))
    await comes(office, at(12))
    assert len(got(ana)) == 1
    await office.does(lambda tx, board: comment(tx, board, proposal, BO, at=at(13)))
    await ana.says("/notices")
    await ana.taps("ntc", "on.proposals")
    await ana.taps("ntc", "day.18")
    await comes(office, at(18))
    assert len(got(ana)) == 1
    await comes(office, at(18, 1))
    assert len(got(ana)) == 2


@pytest.mark.parametrize("hour", [8, 12])
async def test_an_hour_that_has_struck_begins_tomorrow(office: Office, hour: int) -> None:
    proposal = await office.brings()
    ana = office.place.person(ANA)
    office.place.now = at(12)
    await chooses(ana, hour)
    await office.does(lambda tx, board: comment(tx, board, proposal, BO, at=at(12)))
    await comes(office, at(13))
    assert got(ana) == []
    await comes(office, at(hour, 1))
    assert len(got(ana)) == 1


async def queued(office: Office, now: datetime) -> Parcel:
    """Let a digest be queued to the first author, and taken."""
    office.place.now = now
    while await office.run(lambda tx: digest.queue_some(tx, office.place.house, now)):
        pass
    parcel = await taken(office, now)
    assert parcel is not None
    return parcel


async def taken(office: Office, now: datetime) -> Parcel | None:
    def broken(error: Exception) -> None:
        raise error

    return await office.run(lambda tx: notices.take(tx, office.place.house, ANA, "bulk", now, broken))


async def test_what_was_not_sent_says_the_same_once_more(office: Office) -> None:
    proposal = await office.brings()
    ana = office.place.person(ANA)
    await chooses(ana)
    await office.does(lambda tx, board: comment(tx, board, proposal, BO))
    first = await queued(office, at(18))
    await office.run(lambda tx: outbox.again(tx, first))  # Telegram asks to wait
    second = await taken(office, at(18) + timedelta(minutes=2))
    assert second is not None
    assert second.payload["text"] == first.payload["text"]


async def test_one_that_would_come_in_the_night_is_left_to_the_next_day(office: Office) -> None:
    proposal = await office.brings()
    ana = office.place.person(ANA)
    await chooses(ana)
    await office.does(lambda tx, board: comment(tx, board, proposal, BO))
    while await office.run(lambda tx: digest.queue_some(tx, office.place.house, at(20))):
        pass
    assert await taken(office, at(21)) is None
    await comes(office, at(18, 1))
    assert len(got(ana)) == 1


@pytest.mark.parametrize("meanwhile", ["looks", "stops", "at once", "blocks"])
async def test_it_is_looked_at_again_when_it_goes_out(office: Office, meanwhile: str) -> None:
    proposal = await office.brings()
    ana = office.place.person(ANA)
    await chooses(ana)
    await office.does(lambda tx, board: comment(tx, board, proposal, BO))
    while await office.run(lambda tx: digest.queue_some(tx, office.place.house, at(18))):
        pass
    match meanwhile:
        case "looks":
            await office.run(lambda tx: news.see(tx, proposal, ANA))
        case "stops":
            await office.run(lambda tx: digests.never(tx, ANA))
        case "at once":
            await office.run(lambda tx: digests.at_once(tx, ANA))
        case _:
            await office.run(lambda tx: tx.run("UPDATE people SET reachable = 0 WHERE account = :ana", ana=ANA))
    assert await taken(office, at(18)) is None


async def test_of_very_many_the_newest_are_named_and_the_rest_counted(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(digest, "_MOST_NAMED", 5)
    ana = office.place.person(ANA)
    await chooses(ana)
    for number in range(8):
        proposal = await office.brings(
            (BO, CHAN, DA)[number % 3], at=NOW + timedelta(days=number), title=f"제안 {number}번을 봐 주세요"
        )
        await office.does(lambda tx, board, what=proposal: supporting.follow(tx, board, what, ANA))  # type: ignore[misc]
        await office.does(lambda tx, board, what=proposal: recommend(tx, board, what, EUN, at=NOW + timedelta(days=9)))  # type: ignore[misc]
    await comes(office, at(18, 10))
    [text] = got(ana)
    assert shown(say_html(ana.language, "digest-more", more=3)) in text
    assert sum(data.endswith(".open.") for _, _, data in ana.buttons()[:5]) == 5
    await comes(office, at(18, 11))
    assert len(got(ana)) == 1


@pytest.mark.parametrize("forged", ["day.", "day.7", "day.21", "day.x", "day.8.8", "day", "on.", "day.reminders"])
async def test_an_hour_that_is_not_offered_changes_nothing(office: Office, forged: str) -> None:
    ana = office.place.person(ANA)
    await ana.taps_data(f".0.ntc.{forged}")
    assert await office.run(lambda tx: (digests.way(tx, ANA), digests.hour(tx, ANA))) == ("at-once", None)


async def test_every_way_is_one_tap_from_daily_and_never_two_from_any(office: Office) -> None:
    ana = office.place.person(ANA)
    await ana.says("/notices")
    offered = {
        "on.proposals": {"off.proposals", "day.8", "day.12", "day.18", "day.20"},
        "day.8": {"off.proposals", "on.proposals", "day.12", "day.18", "day.20"},
        "off.proposals": {"on.proposals", "day.8", "day.12", "day.18", "day.20"},
    }
    for now, others in offered.items():
        if now != "on.proposals":
            await ana.taps("ntc", now)
        assert {one for one in ana.offered("ntc") if one.startswith("day") or one.endswith("proposals")} == others
    await ana.taps("ntc", "day.20")
    assert await office.run(lambda tx: notice_switches.off(tx, ANA)) == frozenset()
    assert await office.run(lambda tx: digests.last_on(tx, ANA)) == TODAY  # eight o'clock had struck
