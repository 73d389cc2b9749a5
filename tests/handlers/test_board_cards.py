"""One card for each proposal and person: made by the first news, edited in place by what follows, without a sound."""

from datetime import timedelta

import pytest

from conversations import moderating, proposing, supporting
from handlers import board_cards
from participation.news import APART
from storage import digests, notice_switches, outbox
from tests.conversations.yard import ANA, BO, CHAN, DA, EUN, MODERATOR, NOW, comment, recommend, written
from tests.handlers.board_people import Office
from tests.handlers.chat import Person, Place
from tests.handlers.limits import shown
from texts import When, say_html

TITLE = "버스를 더 자주 다니게 해 주세요"


@pytest.fixture
async def office(place: Place) -> Office:
    opened = Office(place)
    await opened.begins()
    return opened


def cards(person: Person) -> list[str]:
    """Return the cards in somebody's chat, as they are read."""
    ends = shown(say_html(person.language, "news-how"))
    return [
        text for number in sorted(person.chat) if (text := shown(person.chat[number].get("text", ""))).endswith(ends)
    ]


def says(person: Person, key: str, **values: object) -> str:
    return shown(say_html(person.language, key, **values))


async def follows(office: Office, proposal: int, *accounts: int) -> None:
    for account in accounts:
        await office.does(lambda tx, board, who=account: supporting.follow(tx, board, proposal, who))  # type: ignore[misc]


async def passes(office: Office, time: timedelta = APART) -> None:
    """Let time pass, and the tick draw what is due."""
    office.place.now += time
    await office.place.news()


async def test_the_first_news_make_a_card_and_what_follows_edits_it_where_it_stands(office: Office) -> None:
    proposal = await office.brings()
    await follows(office, proposal, BO)
    ana, bo = office.place.person(ANA), office.place.person(BO)
    await office.place.news()
    assert (cards(ana), cards(bo)) == ([], [])  # nothing has happened yet

    await office.does(lambda tx, board: comment(tx, board, proposal, CHAN))
    await passes(office)
    [own], [followed] = cards(ana), cards(bo)
    assert says(ana, "news-counts", comments=1, recommendations=0) in own
    assert says(ana, "news-own") in own
    assert says(bo, "news-followed") in followed
    assert TITLE in followed
    where = max(bo.chat)
    assert bo.chat[where]["disable_notification"] is True
    await bo.says("/help")  # the chat goes on below it

    await office.does(lambda tx, board: comment(tx, board, proposal, DA))
    await office.does(lambda tx, board: recommend(tx, board, proposal, CHAN, DA, EUN))
    await passes(office)
    [followed] = cards(bo)
    assert shown(bo.chat[where]["text"]) == followed
    assert says(bo, "news-counts", comments=2, recommendations=3) in followed
    assert says(bo, "news-reached") in followed
    assert max(bo.chat) > where


async def test_looking_takes_what_is_new_from_the_card(office: Office) -> None:
    proposal = await office.brings()
    await follows(office, proposal, BO)
    await office.does(lambda tx, board: comment(tx, board, proposal, CHAN))
    await passes(office)
    bo = office.place.person(BO)

    await bo.taps("vw", "c")
    assert bo.sees("comments-title", comments=1)
    assert says(bo, "news-nothing") in cards(bo)[0]

    await office.does(lambda tx, board: comment(tx, board, proposal, DA))
    await passes(office)
    assert says(bo, "news-counts", comments=1, recommendations=0) in cards(bo)[0]


async def test_what_one_does_oneself_is_no_news(office: Office) -> None:
    proposal = await office.brings()
    await follows(office, proposal, BO)
    await office.does(lambda tx, board: comment(tx, board, proposal, ANA, "고맙습니다."))
    await office.does(lambda tx, board: recommend(tx, board, proposal, BO))
    await passes(office)

    ana, bo = office.place.person(ANA), office.place.person(BO)
    assert says(ana, "news-counts", comments=0, recommendations=1) in cards(ana)[0]
    assert says(bo, "news-counts", comments=1, recommendations=0) in cards(bo)[0]


async def test_many_events_in_a_short_time_are_one_drawing(office: Office) -> None:
    proposal = await office.brings()
    await office.does(lambda tx, board: comment(tx, board, proposal, BO))
    await office.place.news()
    ana = office.place.person(ANA)
    drawn = len(ana.heard)
    for _ in range(4):
        await office.does(lambda tx, board: comment(tx, board, proposal, CHAN))
        await passes(office, timedelta(minutes=2))
    assert len(ana.heard) == drawn

    await passes(office, timedelta(minutes=2))
    assert len(ana.heard) == drawn + 1
    assert says(ana, "news-counts", comments=5, recommendations=0) in cards(ana)[0]


async def test_all_who_recommend_it_hear_of_another_text_and_of_nothing_else(office: Office) -> None:
    proposal = await office.brings()
    await office.does(lambda tx, board: recommend(tx, board, proposal, BO))
    await passes(office)
    await office.does(lambda tx, board: comment(tx, board, proposal, CHAN))
    await passes(office)
    ana, bo = office.place.person(ANA), office.place.person(BO)
    assert cards(bo) == []

    await office.does(
        lambda tx, board: proposing.change(tx, board, proposal, ANA, written(title="바뀐 제목입니다"), NOW)
    )
    await passes(office)
    [card] = cards(bo)
    assert says(bo, "news-changed") in card
    assert not any(says(ana, "news-changed") in card for card in cards(ana))  # it was her own doing
    await bo.taps("vw", "v.2.1")
    assert bo.sees("version-changed", version=2, at=await _written_at(office, proposal))
    await office.does(lambda tx, board: comment(tx, board, proposal, CHAN))
    await passes(office)
    assert says(bo, "news-nothing") in cards(bo)[0]


async def test_whoever_recommends_the_new_text_has_read_it(office: Office) -> None:
    proposal = await office.brings()
    await office.does(lambda tx, board: recommend(tx, board, proposal, BO))
    await office.does(
        lambda tx, board: proposing.change(tx, board, proposal, ANA, written(title="바뀐 제목입니다"), NOW)
    )
    await office.does(lambda tx, board: recommend(tx, board, proposal, CHAN, at=NOW + timedelta(minutes=1)))
    await passes(office)
    assert [len(cards(office.place.person(account))) for account in (BO, CHAN)] == [1, 0]


async def _written_at(office: Office, proposal: int) -> When:
    return When((await office.proposal(proposal)).edited_at, "Asia/Seoul")


async def test_what_nobody_may_read_any_more_stands_on_no_card(office: Office) -> None:
    proposal = await office.brings()
    await follows(office, proposal, BO, CHAN, DA)
    await office.does(lambda tx, board: comment(tx, board, proposal, EUN))
    await passes(office)
    assert all(TITLE in cards(office.place.person(account))[0] for account in (BO, CHAN, DA))
    await office.run(lambda tx: digests.never(tx, CHAN))  # whoever has stopped since, too
    await office.does(lambda tx, _: supporting.unfollow(tx, proposal, DA))

    await office.does(
        lambda tx, board: moderating.act(tx, board, "proposal", proposal, "hide", reason="까닭", by=MODERATOR, at=NOW)
    )
    await passes(office)
    for account in (BO, CHAN, DA):
        person = office.place.person(account)
        assert not any(TITLE in message.get("text", "") for message in person.chat.values())
        assert any(says(person, "news-gone") in shown(message.get("text", "")) for message in person.chat.values())
    assert TITLE in cards(office.place.person(ANA))[0]  # the author sees how it stands


@pytest.mark.parametrize("what", ["never", "daily", "unfollowed", "blocked"])
async def test_a_switch_works_for_what_is_queued(office: Office, what: str) -> None:
    proposal = await office.brings()
    await follows(office, proposal, BO)
    await office.does(lambda tx, board: comment(tx, board, proposal, CHAN))
    await office.run(lambda tx: board_cards.draw_some(tx, proposal, NOW))
    assert (BO, "bulk") in await office.run(outbox.waiting)
    bo = office.place.person(BO)
    match what:
        case "never":
            await office.run(lambda tx: notice_switches.switch(tx, BO, "proposals", on=False))
        case "daily":
            await office.run(lambda tx: digests.daily(tx, BO, 18, NOW.date()))
        case "unfollowed":
            await office.run(lambda tx: supporting.unfollow(tx, proposal, BO))
        case _:
            await office.run(lambda tx: tx.run("UPDATE people SET reachable = 0 WHERE account = :bo", bo=BO))
    await office.place.deliver()
    assert cards(bo) == []


async def test_at_night_cards_wait_for_the_morning(office: Office) -> None:
    proposal = await office.brings()
    night = NOW.replace(hour=14)  # 23:00 in Korea
    office.place.now = night
    await office.does(lambda tx, board: comment(tx, board, proposal, BO, at=night))
    await office.place.news()
    ana = office.place.person(ANA)
    assert cards(ana) == []

    office.place.now = night.replace(hour=23)
    await office.place.news()
    assert len(cards(ana)) == 1


async def test_a_round_goes_on_in_chunks_and_what_happens_meanwhile_is_for_the_next(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(board_cards, "CHUNK", 2)
    proposal = await office.brings()
    await follows(office, proposal, BO, CHAN, DA, EUN)
    await office.does(lambda tx, board: comment(tx, board, proposal, BO))
    assert await office.run(lambda tx: board_cards.draw_some(tx, proposal, NOW))  # and here the bot is killed
    await office.place.deliver()
    assert [bool(cards(office.place.person(each))) for each in (ANA, BO, CHAN, DA, EUN)] == [True] + [False] * 4

    await office.does(lambda tx, board: comment(tx, board, proposal, BO))
    await office.place.news()
    told = [office.place.person(each) for each in (ANA, CHAN, DA, EUN)]
    assert [len(cards(person)) for person in told] == [1, 1, 1, 1]
    assert cards(office.place.person(BO)) == []  # both were their own
    counts = [says(p, "news-counts", comments=2, recommendations=0) in cards(p)[0] for p in told]
    assert counts == [False, True, True, True]
    await passes(office)
    assert says(told[0], "news-counts", comments=2, recommendations=0) in cards(told[0])[0]
