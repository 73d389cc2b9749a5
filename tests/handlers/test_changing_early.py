"""Closing early: one official asks, another approves exactly that, everybody who takes part hears why."""

from datetime import UTC, datetime, timedelta

import pytest

from handlers.seen import mark_of
from participation.early_close import WAITS_FOR
from storage import early_closes, notice_switches, roles
from storage.database import Tx
from tests.handlers import residents
from tests.handlers.boards import brings
from tests.handlers.changes import (
    CLOSES_AT,
    COLLEAGUE,
    DEPUTY,
    KINDS,
    OFFICIAL,
    OWNER,
    REASON,
    RESIDENT,
    Runs,
    readings,
)
from tests.handlers.chat import Person, Place
from tests.handlers.test_voting import marks, opens, votes
from tests.participation.votes import WHILE_OPEN, a_vote
from texts import When, say, say_html

ZONE = "Asia/Seoul"
MOMENT = timedelta(microseconds=1)
TENTH = datetime(2023, 6, 10, 15, tzinfo=UTC)  # 10 June, 24:00 in Seoul


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


def resident(runs: Runs) -> Person:
    return runs.place.person(RESIDENT)


async def takes_part(runs: Runs) -> Person:
    """Let somebody do what this kind asks for."""
    person = resident(runs)
    match (await runs.programme()).content.kind:
        case "vote":
            await votes(person, 5, 1, 3)
        case "contest":
            await residents.hands_in(person)
        case _:
            await brings(person)
    return person


async def test_it_closes_once_a_second_official_has_approved_and_all_hear_why(runs: Runs) -> None:
    person = await takes_part(runs)
    person.heard.clear()
    official = await runs.asks()
    assert official.sees("changing-early-is-asked")
    assert official.sees("changing-early-closes-at-once")
    assert await runs.closes_at() == CLOSES_AT
    second = runs.place.person(COLLEAGUE)
    title = (await runs.programme()).content.title.in_(second.language)
    who = say(second.language, "who-official", name="가상이", post="시험팀")
    assert second.sees("changing-early-asked-told", who=who, title=title)
    await second.taps("open", "asked")
    assert second.sees("changing-will-read", reason=REASON)
    await second.taps("yes")

    assert second.sees("changing-early-approved")
    assert await runs.closes_at() == WHILE_OPEN + MOMENT
    await runs.at(WHILE_OPEN + timedelta(minutes=1))
    await runs.tells()
    await runs.tells()
    assert person.sees("change-closed", closes=When(WHILE_OPEN, ZONE))
    assert readings(person, REASON) == 1
    assert (await runs.noted())[-2:] == ["early-close-asked", "closed-early"]
    author = runs.place.person(OFFICIAL)
    who = say(author.language, "who-official", name="가상삼", post="시험팀")
    assert author.sees("changing-early-approved-told", who=who, title=title)


async def test_it_waits_among_what_is_due_today_for_whoever_may_approve_it(vote: Runs) -> None:
    await vote.asks()
    today, left = f".l{vote.id}.open.", WAITS_FOR.total_seconds()
    author = vote.place.person(OFFICIAL)
    await author.taps_data(today)
    assert not author.sees("today-early-close", count=1, left=left)

    second = vote.place.person(COLLEAGUE)
    await second.taps_data(today)
    assert second.sees("today-early-close", count=1, left=left)
    await second.taps("open", "asked")
    assert second.sees("changing-will-read", reason=REASON)

    await vote.at(WHILE_OPEN + WAITS_FOR)
    await second.taps_data(today)
    assert not second.sees("today-early-close", count=1, left=left)


async def test_a_vote_is_counted_as_usual(vote: Runs) -> None:
    person = await takes_part(vote)
    await vote.asks(when="6/10")
    await vote.approves()
    assert await vote.closes_at() == TENTH
    await vote.at(TENTH)
    await vote.place.close()

    result = (await vote.programme()).result
    assert result is not None
    assert result.ballots == 1
    assert person.sees("results-out", title="다섯 도시")


async def test_casting_from_an_overview_that_stood_open(vote: Runs) -> None:
    person = resident(vote)
    await opens(person)
    await marks(person, 5, 1, 3)
    number, cast = person.button("cast")
    await vote.asks()
    await vote.approves()

    await person.taps_data(cast, number, received_at=WHILE_OPEN)  # with the approval: the last instant that counts
    first = await person.ballot()
    late = vote.place.person(OWNER)
    await opens(late)
    await vote.at(WHILE_OPEN + MOMENT)
    await late.taps("in")

    assert first is not None
    assert late.hears("refused-window-closed", closes_at=When(WHILE_OPEN + MOMENT, ZONE))


@pytest.mark.parametrize("account", [OFFICIAL, DEPUTY, RESIDENT])
async def test_neither_the_one_who_asked_nor_a_deputy_nor_a_resident_approves(vote: Runs, account: int) -> None:
    await vote.asks()
    person = await vote.opens(account, "asked")
    asked = await vote.run(lambda tx: early_closes.waiting(tx, vote.id))
    assert asked is not None
    token = person.buttons()[0][2].split(".")[0] if person.buttons() else "x"

    await person.taps_data(f"{token}.h{vote.id}.yes.{mark_of(asked.digest)}")

    assert await vote.closes_at() == CLOSES_AT


async def test_the_same_person_is_refused_with_the_reason(vote: Runs) -> None:
    official = await vote.asks()
    asked = await vote.run(lambda tx: early_closes.waiting(tx, vote.id))
    assert asked is not None
    _, data = official.button("undo")

    await official.taps_data(f"{data.split('.')[0]}.h{vote.id}.yes.{mark_of(asked.digest)}")

    assert official.hears("refused-early-close-own")


async def test_a_deputy_reads_that_something_waits_and_is_led_nowhere(vote: Runs) -> None:
    await vote.asks()
    deputy = await vote.opens(DEPUTY)

    assert deputy.sees("changing-early-waits-here")
    assert deputy.offered("vw") == ["ext", "rest"]


async def test_an_owner_may_approve_what_an_official_asks(vote: Runs) -> None:
    await vote.asks(when="6/10")
    await vote.approves(OWNER)

    assert await vote.closes_at() == TENTH


async def test_it_is_refused_with_a_reason_that_the_one_who_asked_reads(vote: Runs) -> None:
    await vote.asks()
    second = await vote.opens(COLLEAGUE, "asked")
    await second.taps("vw", "refuse")
    assert second.offered("no") == []
    await second.says("하루만 더 <기다려> 봅시다.")
    await second.taps("no")

    assert second.sees("changing-early-refused")
    official = vote.place.person(OFFICIAL)
    assert readings(official, "하루만 더 <기다려> 봅시다.")
    assert await vote.closes_at() == CLOSES_AT
    await official.taps("open", "asked")
    assert official.sees(
        "changing-early-state-answered",
        who=say(official.language, "who-official", name="가상삼", post="시험팀"),
        answer="하루만 더 <기다려> 봅시다.",
    )
    assert (await vote.noted())[-1] == "early-close-refused"


async def test_it_is_taken_back(vote: Runs) -> None:
    official = await vote.asks()
    second = await vote.opens(COLLEAGUE, "asked")
    await official.taps("undo")
    await second.taps("yes")

    assert second.hears("old-screen")
    assert await vote.closes_at() == CLOSES_AT
    assert (await vote.noted())[-1] == "early-close-dropped"


async def test_it_is_over_after_some_days(vote: Runs) -> None:
    await vote.asks()
    second = await vote.opens(COLLEAGUE, "asked")
    number, yes = second.button("yes")
    await vote.at(WHILE_OPEN + WAITS_FOR)
    await second.taps_data(yes, number)

    assert second.hears("old-screen")
    assert second.sees("changing-early-state-expired", until=When(WHILE_OPEN + WAITS_FOR, ZONE))
    assert await vote.closes_at() == CLOSES_AT
    await vote.asks()
    await vote.approves()  # and can be asked for anew
    assert await vote.closes_at() != CLOSES_AT


async def test_what_has_changed_since_it_was_asked_for_is_asked_for_anew(vote: Runs) -> None:
    await vote.asks()
    second = await vote.opens(COLLEAGUE, "asked")
    official = await vote.opens()
    await official.taps("vw", "ext")
    await official.says("6/30")
    await official.taps("ext")
    await second.taps("yes")

    assert second.hears("refused-early-close-changed")
    assert (await vote.programme()).version == 2


async def test_what_is_asked_for_anew_is_not_approved_by_the_button_of_before(vote: Runs) -> None:
    await vote.asks()
    second = await vote.opens(COLLEAGUE, "asked")
    number, yes = second.button("yes")
    official = vote.place.person(OFFICIAL)
    await official.taps("undo")
    await vote.asks(reason="다른 까닭")

    await second.taps_data(yes, number)

    assert second.hears("old-screen")
    assert second.sees("changing-will-read", reason="다른 까닭")
    assert await vote.closes_at() == CLOSES_AT


async def test_two_approve_at_once(vote: Runs) -> None:
    await vote.asks()
    first, second = await vote.opens(COLLEAGUE, "asked"), await vote.opens(OWNER, "asked")
    await first.taps("yes")
    await second.taps("yes")

    assert second.hears("old-screen")
    assert (await vote.noted()).count("closed-early") == 1


async def test_whoever_asked_and_lost_the_role_has_asked_for_nothing(vote: Runs) -> None:
    await vote.asks()

    def ends(tx: Tx) -> None:
        [grant] = [one for one in roles.grants(tx, vote.id) if one.account == OFFICIAL]
        roles.end(tx, grant.id, by=OWNER, at=WHILE_OPEN)

    await vote.run(ends)
    second = await vote.approves()

    assert second.hears("refused-early-close-author-gone")
    assert await vote.closes_at() == CLOSES_AT


async def test_an_office_of_one_is_told_whom_it_needs(place: Place) -> None:
    alone = Runs(place)
    await alone.begins(a_vote(), colleague=False)

    official = await alone.asks()

    assert official.hears("refused-early-close-no-second")
    assert await alone.run(lambda tx: early_closes.latest(tx, alone.id)) is None


@pytest.mark.parametrize(
    ("typed", "key"),
    [("6/20", "early-close-no-earlier"), ("2023. 6. 1. 8:00", "early-close-past"), ("5/1", "extend-past")],
)
async def test_a_close_that_is_none_earlier_is_refused(vote: Runs, typed: str, key: str) -> None:
    official = await vote.opens()
    await official.taps("vw", "early")
    await official.says(REASON)
    await official.says(typed)

    assert official.sees(f"refused-{key}", was=When(CLOSES_AT, ZONE))
    assert official.offered("ask") == []


async def test_those_who_have_switched_reminders_off_hear_it_all_the_same(vote: Runs) -> None:
    person = await takes_part(vote)
    await vote.run(lambda tx: notice_switches.switch(tx, RESIDENT, "reminders", on=False))
    person.heard.clear()
    await vote.asks(when="6/10")
    await vote.approves()
    await vote.tells()

    assert person.sees("change-closes", closes=When(TENTH, ZONE))
    assert person.sees("resting-reason", reason=REASON)
    assert say_html(person.language, "notices-how") not in person.heard[-1]


async def test_while_it_rests_it_can_be_closed_and_the_pause_ends_with_it(vote: Runs) -> None:
    await vote.pauses()
    await vote.asks()
    await vote.approves()
    await vote.at(WHILE_OPEN + timedelta(minutes=1))
    await vote.place.close()

    programme = await vote.programme()
    assert programme.result is not None
    assert programme.content.window.pause(vote.place.now) is None
    person = resident(vote)
    person.heard.clear()
    await vote.tells()
    assert not readings(person, say_html(person.language, "change-resumed"))


async def test_what_rests_without_an_end_rests_until_it_closes(vote: Runs) -> None:
    await takes_part(vote)
    await vote.pauses()
    await vote.asks(when="6/10")
    await vote.approves()
    await vote.at(TENTH - MOMENT)
    assert (await vote.programme()).content.window.state(TENTH - MOMENT) == "paused"
    await vote.at(TENTH)
    await vote.place.close()

    assert (await vote.programme()).result is not None


async def test_a_pause_that_ends_before_the_early_close_ends_as_it_was_told(vote: Runs) -> None:
    await vote.pauses(until="6/5")
    await vote.asks(when="6/10")
    await vote.approves()
    window = (await vote.programme()).content.window

    assert window.state(TENTH - timedelta(days=1)) == "open"
    assert window.closes_at == TENTH


async def test_a_crowd_is_told_in_chunks_each_once(vote: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handlers.change_telling.CHUNK", 2)
    crowd = [vote.place.person(300_000_000 + number) for number in range(5)]
    for person in crowd:
        await votes(person, 5, 1, 3)
        person.heard.clear()
    await vote.asks()
    await vote.approves()
    await vote.at(WHILE_OPEN + timedelta(minutes=1))
    for _ in range(3):
        await vote.tells()

    assert [readings(person, REASON) for person in crowd] == [1] * 5
