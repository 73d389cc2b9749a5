"""While an announcement goes out, and afterwards: one message with how far it is, and what can be done about it."""

from datetime import timedelta

import pytest

from handlers.announcement_table import table
from handlers.announcement_watching import look, show
from participation.announcement import TAKEN_BACK_WITHIN
from storage import crowds, notice_switches, outbox, people
from storage.database import Tx
from tests.handlers.chat import NoSuchButton, Person, Place
from tests.handlers.newsroom import COLLEAGUE, DAY, EVENING, MORNING, OFFICIAL, WORDS, Newsroom
from texts import say


@pytest.fixture
async def room(place: Place) -> Newsroom:
    opened = Newsroom(place, crowd=10)
    await opened.begins()
    return opened


async def going_out(room: Newsroom, sent: int = 4) -> Person:
    """Send one, which has reached some."""
    author = await room.ready()
    await author.taps("send")
    await room.ticks(most=sent)
    return author


async def redrawn(room: Newsroom, account: int, pace: float | None = None) -> bool:
    """Draw it anew as the tick does; return whether it was drawn."""

    def unit(tx: Tx) -> bool:
        seen = look(tx, room.place.house, 1, account, room.place.now, pace)
        return seen is not None and show(tx, room.place.house, account, room.place.now, seen)

    drawn = await room.run(unit)
    await room.place.deliver()
    return drawn


async def sent(room: Newsroom) -> Person:
    author = await going_out(room, 1000)
    assert await room.states() == {"delivered": 10}
    return author


async def unsure(room: Newsroom, count: int = 2) -> None:
    """Let nobody know of so many whether they have got it."""

    def unit(tx: Tx) -> None:
        for account in room.crowd[:count]:
            tx.run("UPDATE announcement_recipients SET state = 'unsure' WHERE account = :account", account=account)

    await room.run(unit)


# While it goes


async def test_how_far_it_is_is_drawn_where_it_stands(room: Newsroom) -> None:
    author = await going_out(room)
    messages = len(author.chat)
    await author.says("/id")  # something stands below it now
    await redrawn(room, OFFICIAL, pace=2.5)
    assert len(author.chat) == messages + 1  # the answer to what they have typed
    card = author.heard[-1]
    assert say(author.language, "announce-pace", rate=2.5, left=timedelta(seconds=2)) in card
    assert "40%" in card
    assert "■■■■□□□□□□" in card
    assert say(author.language, "announce-delivered", count=4) in card


async def test_what_stands_otherwise_by_now_is_not_drawn(room: Newsroom) -> None:
    author = await going_out(room)
    seen = await room.run(lambda tx: look(tx, room.place.house, 1, OFFICIAL, DAY, None))
    assert seen is not None
    await author.taps("pause")
    assert not await room.run(lambda tx: show(tx, room.place.house, OFFICIAL, DAY, seen))
    assert await room.run(outbox.waiting) == []


async def test_it_is_paused_goes_on_and_whoever_watches_sees_it(room: Newsroom) -> None:
    author = await going_out(room)
    second = await room.opens(COLLEAGUE, "d1")
    await second.taps("pause")
    assert second.sees("announce-is-paused", left=6)
    assert say(author.language, "announce-is-paused", left=6) in author.heard[-1]
    await room.ticks()
    assert (await room.states())["delivered"] == 4
    await author.taps("on")
    await room.ticks()
    assert await room.states() == {"delivered": 10}
    assert say(second.language, "announce-state-done") in second.heard[-1]


async def test_it_is_stopped_after_a_question_and_cannot_go_on(room: Newsroom) -> None:
    author = await going_out(room)
    await author.taps("vw", "halt")
    assert author.sees("announce-stop-ask", left=6)
    await author.taps("stop")
    await room.ticks()
    assert await room.states() == {"delivered": 4, "waiting": 6}
    assert author.sees("announce-fate-waiting", count=6)
    with pytest.raises(NoSuchButton):
        author.button("on")


async def test_at_night_it_rests(room: Newsroom) -> None:
    author = await going_out(room)
    await room.ticks(EVENING)
    assert await redrawn(room, OFFICIAL)
    assert author.sees("announce-held")
    assert say(author.language, "announce-state-held") in author.screen
    await room.ticks(MORNING)
    assert await room.states() == {"delivered": 10}


async def test_whoever_is_not_looking_is_told_once_it_is_over(room: Newsroom) -> None:
    author = await room.ready()
    await author.taps("send")
    await room.opens(OFFICIAL)  # the list stands in its place
    heard = len(author.heard)
    await room.ticks()
    told = author.heard[heard:]
    assert [text.split("</b>")[0] for text in told] == [
        {"ko": "<b>공지를 다 보냈어요.", "en": "<b>Your announcement is sent."}[author.language]
    ]
    await author.taps_data(".d1.open.")
    assert author.sees("announce-whole", count=10)


async def test_nothing_is_drawn_for_whoever_has_lost_their_role(room: Newsroom) -> None:
    author = await going_out(room)
    heard = len(author.heard)
    await room.loses_role(OFFICIAL)
    assert not await redrawn(room, OFFICIAL)
    assert len(author.heard) == heard


async def test_every_fate_is_shown(room: Newsroom) -> None:
    def unit(tx: Tx) -> None:
        people.reachable(tx, 1, yes=False)
        notice_switches.switch(tx, 2, "announcements", on=False)

    await room.run(unit)
    author = await going_out(room, 1000)
    assert author.sees("announce-delivered", count=8)
    assert author.sees("announce-fate-blocked", count=1)
    assert author.sees("announce-fate-opted-out", count=1)
    assert author.sees("announce-whole", count=10)


# Afterwards


async def test_what_is_unsure_is_sent_once_more_and_only_once(room: Newsroom) -> None:
    author = await sent(room)
    await unsure(room)
    await author.taps_data(".d1.open.")
    assert author.sees("announce-fate-unsure", count=2)
    await author.taps("vw", "again")
    assert author.sees("announce-again-ask", count=2)
    await author.taps("again")
    assert author.sees("announce-again-done", count=2)
    await room.ticks()
    assert await room.states() == {"delivered": 10}
    await unsure(room, 1)
    await author.taps_data(".d1.open.")
    assert author.sees("announce-unsure-resent")
    with pytest.raises(NoSuchButton):
        author.button("vw", "again")


async def test_it_is_corrected_where_it_stands(room: Newsroom) -> None:
    author = await sent(room)
    await author.taps("fix")
    assert author.sees("announce-correct-how")
    assert author.sees("announce-correct-reach", count=10)
    for other in ("to", "when", "urgent"):
        with pytest.raises(NoSuchButton):
            author.button("vw", other)
    await author.taps("vw", "text/ko")
    await author.says("설명회 날짜가 바뀌었어요.")
    await room.to_front(author)
    await author.taps("vw", "go")
    await author.taps("send")
    await room.ticks()
    texts = [[message["text"].split("\n")[0] for message in room.chat_of(account)] for account in room.crowd]
    assert texts == [["설명회 날짜가 바뀌었어요."]] * 10
    assert author.sees("announce-corrected", count=10)


async def test_a_correction_needs_a_second_official_where_the_first_did(room: Newsroom) -> None:
    room.place.approval_from = 10
    await room.run(lambda tx: people.reachable(tx, 1, yes=False))
    await room.proposed()
    await room.approves()
    await room.ticks()
    assert await room.states() == {"delivered": 9, "blocked": 1}
    author = await room.opens(OFFICIAL, "d1")
    await author.taps("fix")
    await author.taps("vw", "go")
    await author.taps("send")
    assert (await room.one()).state == "proposed"


async def test_a_picture_cannot_be_put_under_what_was_sent(room: Newsroom) -> None:
    author = await sent(room)
    await author.taps("fix")
    await author.taps("vw", "text/ko")
    await author.sends_photo(b"x", caption="다른 글")
    assert author.sees("refused-announcement-only-words")
    assert (await room.one()).content.words["ko"].text == WORDS
    await room.to_front(author)
    await author.taps("vw", "drop")
    await author.taps("toss")
    assert author.sees("announce-correction-dropped")
    assert (await room.one()).state == "done"


async def test_it_is_taken_back_and_the_question_says_from_how_many(room: Newsroom) -> None:
    author = await sent(room)
    await room.run(
        lambda tx: tx.run("UPDATE announcement_recipients SET sent_at = '2020-01-01T00:00:00Z' WHERE account <= 3")
    )
    await author.taps_data(".d1.open.")
    await author.taps("vw", "unsend")
    assert author.sees("announce-unsend-ask", count=7)
    assert author.sees("announce-unsend-late", count=3)
    await author.taps("unsend")
    assert "0%" in author.screen
    assert "7" in author.screen
    await room.ticks()
    assert author.sees("announce-state-taken-back")
    assert author.sees("announce-delivered-left", count=3)
    assert await room.states() == {"delivered": 3, "taken-back": 7}
    assert [len(room.chat_of(account)) for account in room.crowd] == [1] * 3 + [0] * 7
    assert author.sees("announce-fate-taken-back", count=7)
    with pytest.raises(NoSuchButton):
        author.button("fix")


async def test_after_48_hours_nothing_can_be_taken_back(room: Newsroom) -> None:
    author = await sent(room)
    number, data = author.button("vw", "unsend")
    room.place.now = DAY + TAKEN_BACK_WITHIN
    await room.opens(OFFICIAL, "d1")
    with pytest.raises(NoSuchButton):
        author.button("vw", "unsend")
    await author.taps_data(".d1.open.unsend")
    assert author.sees("announce-unsend-ask", count=0)
    token = author.button("vw")[1].split(".")[0]
    await author.taps_data(f"{token}.d1.unsend.", number)
    assert author.hears("refused-announcement-too-old")
    assert data


async def test_what_still_goes_out_can_be_taken_back_at_once(room: Newsroom) -> None:
    author = await going_out(room)
    await author.taps("vw", "unsend")
    assert author.sees("announce-unsend-stops")
    await author.taps("unsend")
    await room.ticks()
    assert await room.states() == {"taken-back": 4, "waiting": 6}
    assert author.sees("announce-fate-taken-back", count=4)


async def test_the_table_names_nobody(room: Newsroom) -> None:
    await room.run(lambda tx: people.reachable(tx, 1, yes=False))
    author = await sent_to(room, 9)
    await author.taps("csv")
    payload = author.sees_document("announcement-csv")
    made = await room.run(lambda tx: table(tx, payload, DAY))
    assert made is not None
    speaks = say(author.language, "announce-language", code=author.language)
    about = (1, (await room.place.programme("youth-policy")).content.title.in_(author.language), WORDS)
    at = f"{DAY:%Y-%m-%d %H:%M:%S}"
    assert made.rows[1:] == [
        (*about, say(author.language, "announce-outcome-blocked"), speaks, 1, "", ""),
        (*about, say(author.language, "announce-outcome-delivered"), speaks, 9, at, at),
    ]
    assert await room.run(lambda tx: table(tx, payload | {"account": 1}, DAY)) is None
    assert await room.run(lambda tx: table(tx, payload | {"announcement": 9}, DAY)) is None


async def sent_to(room: Newsroom, count: int) -> Person:
    author = await going_out(room, 1000)
    assert (await room.states())["delivered"] == count
    return author


async def test_how_many_are_left_of_each_work(room: Newsroom) -> None:
    await going_out(room)
    since = DAY - TAKEN_BACK_WITHIN

    def left(tx: Tx) -> list[int]:
        return [
            crowds.still_to_do(tx, 1, "send", 1, since),
            crowds.still_to_do(tx, 1, "correct", 2, since),
            crowds.still_to_do(tx, 1, "take-back", 1, since),
        ]

    assert await room.run(left) == [6, 4, 4]
