"""A programme rests: nothing new is taken, nothing is lost, everybody reads why; and it goes on."""

from datetime import UTC, datetime, timedelta

import pytest

from conversations import reminding
from conversations.desk_acts import ask_correction
from participation.audit import Actor
from storage import applications, follows, programmes
from storage.database import Tx
from tests.handlers import residents
from tests.handlers.boards import begins as begins_proposal
from tests.handlers.boards import brings
from tests.handlers.changes import CLOSES_AT, COLLEAGUE, DEPUTY, KINDS, OFFICIAL, REASON, RESIDENT, Runs, readings
from tests.handlers.chat import Person, Place
from tests.handlers.residents import tells_about_oneself
from tests.handlers.test_voting import marks, opens, votes
from tests.participation.votes import AFTER, WHILE_OPEN, a_vote
from texts import When

ZONE = "Asia/Seoul"
MOMENT = timedelta(microseconds=1)
A_DAY = timedelta(days=1)
NIGHT = datetime(2023, 6, 1, 13, 0, tzinfo=UTC)  # 22:00 in Jecheon


async def runs_with(place: Place, kind: str) -> Runs:
    made = Runs(place)
    await made.begins(KINDS[kind]())
    return made


@pytest.fixture
async def vote(place: Place) -> Runs:
    return await runs_with(place, "vote")


@pytest.fixture
async def contest(place: Place) -> Runs:
    return await runs_with(place, "contest")


@pytest.fixture
async def board(place: Place) -> Runs:
    return await runs_with(place, "board")


def resident(runs: Runs) -> Person:
    return runs.place.person(RESIDENT)


async def test_the_reason_is_shown_before_and_everybody_reads_it_while_it_rests(vote: Runs) -> None:
    official = await vote.opens()
    await official.taps("vw", "rest")
    await official.says(REASON)
    await official.taps("open-end")
    assert official.sees("changing-will-read", reason=REASON)
    assert official.sees("changing-pause-no-end")
    assert (await vote.programme()).content.window.pauses == ()
    await official.taps("rest")

    assert official.sees("changing-paused")
    assert official.sees("resting-reason", reason=REASON)
    person = resident(vote)
    await opens(person)
    assert person.sees("resting-since", since=When(WHILE_OPEN, ZONE))
    assert person.sees("resting-reason", reason=REASON)
    assert person.sees("resting-kept")
    assert (await vote.noted())[-1] == "paused"


async def test_the_reason_is_read_in_ones_own_language_if_it_was_written_so(vote: Runs) -> None:
    official = await vote.opens()
    await official.taps("vw", "rest")
    await official.says("태풍이 옵니다.")
    await official.says("6/3 9:00")
    await official.taps("go", "rest-en")
    await official.says("A storm is coming.")
    await official.taps("rest")

    person = resident(vote)
    await opens(person)
    assert person.sees("resting-reason", reason="태풍이 옵니다." if person.language == "ko" else "A storm is coming.")
    assert person.sees("resting-until", until=When(datetime(2023, 6, 3, 0, tzinfo=UTC), ZONE))


async def test_casting_at_the_instant_of_the_pause(vote: Runs) -> None:
    person = resident(vote)
    await opens(person)
    await marks(person, 5, 1, 3)
    number, cast = person.button("cast")
    await vote.pauses()

    await person.taps_data(cast, number, received_at=WHILE_OPEN)  # the pause begins with its first instant

    assert await person.ballot() is None
    assert person.hears("refused-window-paused", reason=REASON)
    assert person.sees("resting-vote-begun")


async def test_what_was_received_before_the_pause_counts_whenever_it_is_handled(vote: Runs) -> None:
    person = resident(vote)
    await opens(person)
    await marks(person, 5, 1, 3)
    number, cast = person.button("cast")
    await vote.pauses()

    await person.taps_data(cast, number, received_at=WHILE_OPEN - MOMENT)

    assert await person.ballot() is not None


async def test_what_was_received_while_it_rested_is_not_taken_after_it_goes_on(vote: Runs) -> None:
    person = resident(vote)
    await opens(person)
    await marks(person, 5, 1, 3)
    number, cast = person.button("cast")
    await vote.pauses()
    await vote.at(WHILE_OPEN + A_DAY)
    await vote.goes_on()

    await person.taps_data(cast, number, received_at=WHILE_OPEN + timedelta(hours=1))
    assert await person.ballot() is None

    await opens(person)
    await person.taps("cast")
    assert await person.ballot() is not None


async def test_a_ranking_that_is_begun_meets_a_pause_and_goes_on_after_it(vote: Runs) -> None:
    person = resident(vote)
    await opens(person)
    await marks(person, 5, 1)
    number, mark = person.button("in", 3)
    await vote.pauses()
    await person.taps_data(mark, number)
    assert person.hears("refused-window-paused", reason=REASON)
    assert person.sees("resting-vote-begun")
    await person.says("/continue")
    assert person.sees("resting-vote-begun")
    person.heard.clear()
    await person.says("3")  # numbers are refused with the reason, too
    assert readings(person, REASON)
    await vote.goes_on()

    await opens(person)
    await marks(person, 3)
    await person.taps("cast")

    ballot = await person.ballot()
    assert ballot is not None
    assert ballot.ranking == (5, 1, 3)


async def test_a_ballot_that_is_cast_stands_and_is_not_changed_while_it_rests(vote: Runs) -> None:
    person = resident(vote)
    await votes(person, 5, 1, 3)
    number, change = person.button("chg")
    await vote.pauses()

    await person.taps_data(change, number)

    assert person.answer.alert
    assert person.sees("resting-kept")
    ballot = await person.ballot()
    assert ballot is not None
    assert ballot.ranking == (5, 1, 3)
    assert person.offered("in") == []


async def test_nothing_is_begun_nor_handed_in_while_a_contest_rests(contest: Runs) -> None:
    person = resident(contest)
    await person.says("/start youth-policy")
    number, begin = person.button("new", "alone")
    await contest.pauses()

    await person.taps_data(begin, number)

    assert person.answer.alert
    assert await residents.of(person) == []
    await person.says("/start youth-policy")
    assert person.offered("new") == []
    assert person.sees("resting-reason", reason=REASON)


async def test_an_application_that_is_begun_stays_as_it_is(contest: Runs) -> None:
    person = resident(contest)
    await person.says("/start youth-policy")
    await person.taps("new", "alone")
    await person.taps("go")
    await tells_about_oneself(person)
    await contest.pauses()
    await person.says("쉬는 동안 쓴 제목은 받지 않아요")
    assert person.sees("resting-kept")
    await person.says("/continue")
    assert person.sees("resting-kept")
    assert person.offered("vw") == ["withdraw"]
    await contest.goes_on()

    await person.says("/continue")
    await person.says("비어 있는 가게를 모임방으로")
    [application] = await residents.of(person)
    assert application.state == "draft"
    assert person.offered("pick")  # the next question


async def test_what_was_handed_in_before_the_pause_counts_though_its_paper_comes_later(contest: Runs) -> None:
    person = resident(contest)
    await residents.fills_in(person)
    await person.taps("send", received_at=WHILE_OPEN - MOMENT)
    await contest.pauses()
    await residents.arrives(person)

    [application] = await residents.of(person)
    assert application.number is not None


async def test_handing_in_at_the_instant_of_the_pause_keeps_the_draft_whole(contest: Runs) -> None:
    person = resident(contest)
    await residents.fills_in(person)
    await residents.arrives(person)
    number, send = person.button("send")
    await contest.pauses()
    await person.taps_data(send, number)
    [application] = await residents.of(person)
    assert application.number is None
    assert person.sees("resting-reason", reason=REASON)
    await contest.goes_on()
    await person.says("/continue")
    await person.taps("send")

    [application] = await residents.of(person)
    assert application.number is not None


async def test_what_the_office_wants_put_right_has_its_own_deadline_and_goes_on(contest: Runs) -> None:
    person = resident(contest)
    application = await residents.hands_in(person)
    until = CLOSES_AT

    def asks(tx: Tx) -> None:
        programme, found = programmes.by_id(tx, contest.id), applications.by_id(tx, application.id)
        assert programme is not None
        assert found is not None
        why, by = "제목을 알아보기 쉽게 써 주세요.", Actor("official", OFFICIAL)
        ask_correction(tx, programme, found, item="title", reason=why, until=until, by=by, at=WHILE_OPEN)

    await contest.run(asks)
    await contest.pauses()
    await person.taps_data(f".a{application.id}.open.")
    await person.taps("edit")
    await person.says("빈 가게를 청소년 모임방으로 바꿔요")
    await person.taps("send")

    [now] = await residents.of(person)
    assert (now.state, now.version) == ("received", 2)


async def test_whoever_has_handed_in_can_withdraw_while_it_rests(contest: Runs) -> None:
    person = resident(contest)
    application = await residents.hands_in(person)
    await contest.pauses()
    await person.taps_data(f".a{application.id}.open.")
    await person.taps("vw", "withdraw")
    await person.taps("wd")

    [now] = await residents.of(person)
    assert now.state == "withdrawn"


async def test_nothing_is_written_nor_recommended_while_a_board_rests(board: Runs) -> None:
    person, other = resident(board), board.place.person(COLLEAGUE)
    proposal = await brings(person)
    await other.says(f"/start i_{proposal.id}")
    number, recommend = other.button("rec")
    await begins_proposal(person)
    await board.pauses()

    await person.says("쉬는 동안에는 새 제안을 받지 않아요")
    assert readings(person, REASON)
    await other.taps_data(recommend, number)
    assert other.answer.alert
    await person.says("/start ideas")
    assert person.sees("resting-reason", reason=REASON)
    assert person.offered("new") == []
    now = await board.run(lambda tx: tx.value("SELECT count(*) FROM recommendations"))
    assert now == 0


async def test_a_proposal_collects_for_as_long_as_it_was_told(board: Runs) -> None:
    person, other = resident(board), board.place.person(COLLEAGUE)
    proposal = await brings(person)
    assert proposal.collects_until is not None
    await board.pauses()
    await board.at(WHILE_OPEN + A_DAY)
    await board.goes_on("later")
    official = await board.opens()
    await official.taps("vw", "ext")
    await official.says("7/31")
    await official.taps("ext")
    await board.at(proposal.collects_until + A_DAY - MOMENT)
    await other.says(f"/start i_{proposal.id}")
    assert other.sees("board-collects-until", until=When(proposal.collects_until + A_DAY, ZONE))
    await other.taps("rec")

    now = await board.run(lambda tx: tx.value("SELECT count(*) FROM recommendations"))
    assert now == 1


async def test_those_who_have_begun_hear_it_once_and_those_who_are_done_do_not(vote: Runs) -> None:
    begun, done = resident(vote), vote.place.person(COLLEAGUE)
    await opens(begun)
    await marks(begun, 5)
    await votes(done, 5, 1, 3)
    for person in (begun, done):
        person.heard.clear()
    await vote.pauses()
    for _ in range(3):
        await vote.tells()

    assert (readings(begun, REASON), readings(done, REASON)) == (1, 0)
    await vote.at(WHILE_OPEN + A_DAY)
    begun.heard.clear()
    await vote.goes_on()
    await vote.tells()
    assert begun.sees("change-resumed")


async def test_at_night_nobody_is_woken_and_in_the_morning_only_what_still_holds_is_said(vote: Runs) -> None:
    person = resident(vote)
    await opens(person)
    await marks(person, 5)
    await vote.at(NIGHT)
    await vote.pauses()
    person.heard.clear()
    await vote.tells()
    assert person.heard == []
    assert await vote.run(lambda tx: vote.job.next_due(tx, NIGHT)) == [NIGHT + timedelta(hours=10)]
    await vote.goes_on()
    await vote.at(NIGHT + timedelta(hours=11))
    await vote.tells()

    assert not readings(person, REASON)  # it goes on already
    assert person.sees("change-resumed")


async def test_followers_hear_it_unless_they_have_switched_reminders_off(board: Runs) -> None:
    person = resident(board)
    await board.run(lambda tx: follows.follow(tx, RESIDENT, follows.of_programme(board.id)))
    await board.pauses()
    await board.tells()

    assert person.sees("resting-kept")


async def test_no_reminder_goes_out_while_it_rests(vote: Runs) -> None:
    person = resident(vote)
    await opens(person)
    await marks(person, 5)
    await vote.pauses()
    await vote.tells()
    person.heard.clear()
    week_before = CLOSES_AT - timedelta(days=7, hours=14)
    await vote.at(week_before)

    assert not await vote.run(lambda tx: reminding.remind_some(tx, week_before))
    await vote.goes_on()
    assert await vote.run(lambda tx: reminding.remind_some(tx, week_before))


async def test_a_stated_end_lets_it_go_on_by_itself_and_people_hear_it(vote: Runs) -> None:
    person = resident(vote)
    await opens(person)
    await marks(person, 5)
    await vote.pauses(until="6월 3일 10:00")
    await vote.tells()
    assert person.sees("resting-until", until=When(datetime(2023, 6, 3, 1, tzinfo=UTC), ZONE))
    person.heard.clear()
    await vote.at(datetime(2023, 6, 3, 1, tzinfo=UTC))
    await vote.tells()

    assert person.sees("change-resumed")
    await opens(person)
    await marks(person, 1, 3)
    await person.taps("cast")
    assert await person.ballot() is not None


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("5/30", "extend-past"),
        ("6/1", "pause-past"),
        ("6/20", "pause-past-close"),
        ("2023. 6. 15. 24:00", "pause-past-close"),
    ],
)
async def test_an_end_that_makes_no_sense_is_refused_with_the_way_on(vote: Runs, typed: str, key: str) -> None:
    official = await vote.opens()
    await official.taps("vw", "rest")
    await official.says(REASON)
    await official.says(typed)

    assert official.sees(f"refused-{key}", closes_at=When(CLOSES_AT, ZONE))
    await official.says("6/3")  # what was typed for the reason is still there
    assert official.sees("changing-will-read", reason=REASON)


@pytest.mark.parametrize("reason", ["", "가" * 501, "\u3164"])
async def test_a_reason_that_nobody_could_read_is_not_taken(vote: Runs, reason: str) -> None:
    official = await vote.opens()
    await official.taps("vw", "rest")
    await official.says(reason or " ")

    assert official.offered("open-end") == []


async def test_it_goes_on_with_the_time_that_was_lost(vote: Runs) -> None:
    await vote.pauses()
    await vote.at(WHILE_OPEN + timedelta(days=2, hours=3))
    official = await vote.goes_on("later")

    assert official.sees("changing-goes-on")
    assert await vote.closes_at() == CLOSES_AT + timedelta(days=3)  # whole days where days were told
    assert (await vote.noted())[-2:] == ["extended", "resumed"]


async def test_the_close_does_not_come_while_it_rests_and_a_new_one_is_set(vote: Runs) -> None:
    person = resident(vote)
    await votes(person, 5, 1, 3)
    await vote.pauses()
    await vote.at(AFTER)
    await vote.place.close()
    assert (await vote.programme()).result is None
    assert await vote.run(lambda tx: programmes.due_to_count(tx, AFTER)) == []
    assert await vote.run(lambda tx: programmes.next_closes(tx, AFTER)) == []
    official = await vote.opens()
    assert official.sees("changing-close-waits", closes=When(CLOSES_AT, ZONE), past=True)
    await official.taps("vw", "on")
    assert official.offered("on") == ["later"]
    await official.taps("on", "later")

    assert official.sees("changing-goes-on")
    closes_at = await vote.closes_at()
    assert closes_at == CLOSES_AT + (AFTER - WHILE_OPEN)
    await vote.at(closes_at)
    await vote.place.close()
    assert (await vote.programme()).result is not None


async def test_it_goes_on_until_another_date(contest: Runs) -> None:
    await contest.pauses()
    official = await contest.opens()
    await official.taps("vw", "on")
    await official.taps("vw", "on-when")
    await official.says("6/30")
    assert official.sees("changing-until-then", closes=When(datetime(2023, 6, 30, 15, tzinfo=UTC), ZONE))
    await official.taps("on-at")

    assert official.sees("changing-goes-on")
    assert await contest.closes_at() == datetime(2023, 6, 30, 15, tzinfo=UTC)


async def test_two_officials_pause_at_once(vote: Runs) -> None:
    first, second = vote.place.person(OFFICIAL), vote.place.person(DEPUTY)
    for one in (first, second):
        await vote.opens(one.account)
        await one.taps("vw", "rest")
        await one.says(REASON)
        await one.taps("open-end")
    await first.taps("rest")
    await second.taps("rest")

    assert second.hears("old-screen")
    assert len((await vote.programme()).content.window.pauses) == 1
    await first.taps("vw", "on")
    await second.taps_data(f".h{vote.id}.open.on")
    await first.taps("on", "same")
    await second.taps("on", "same")
    assert second.hears("old-screen")
    assert (await vote.noted()).count("resumed") == 1


async def test_the_same_file_again_changes_nothing_of_a_pause(vote: Runs) -> None:
    await vote.pauses()
    before = await vote.programme()

    def again(tx: Tx) -> str:
        return programmes.publish(tx, a_vote(), box="", now=WHILE_OPEN, shorten=False)

    assert await vote.run(again) == "unchanged"
    assert await vote.programme() == before


async def test_a_list_says_that_it_rests(vote: Runs) -> None:
    await vote.pauses()
    person = resident(vote)
    await person.says("/list")

    assert person.sees("list-resting")
