"""The office answers proposals in the chat: prepared first, released together, and everybody concerned hears once."""

from datetime import timedelta

import pytest

from conversations import answering, moderating, supporting
from handlers import board_telling
from participation.answering import Answer
from storage import answers, board_tellings, notice_switches
from tests.conversations.yard import ANA, BO, CHAN, DA, EUN, NOW, recommend
from tests.handlers.board_people import Office
from tests.handlers.chat import NoSuchButton, Person, Place
from tests.storage.office import AS_OFFICIAL, COLLEAGUE, OFFICIAL, STRANGER
from texts import When, say

BODY = "내년부터 버스를 30분마다 다니게 하겠습니다.\n\n차를 더 사는 데 여섯 달이 걸립니다."
IN_THE_NIGHT = NOW.replace(hour=14)  # 23:00 in Korea


@pytest.fixture
async def office(place: Place) -> Office:
    opened = Office(place)
    await opened.begins()
    return opened


async def prepares(person: Person, outcome: str = "accepted", body: str = BODY, who: str = "교통과") -> None:
    """Answer everything from the choice of an outcome on, and prepare it."""
    await person.taps("oc", outcome)
    if outcome == "not-ours":
        await person.says("  가상 도청   도로과 ")
    await person.says(body)
    await person.says(who)
    await person.taps("keep")


async def of(office: Office, proposal: int) -> list[Answer]:
    return await office.run(lambda tx: answers.released(tx, proposal))


async def tells(office: Office) -> int:
    """Let the tick tell what is due; return how many answers it told of."""
    due = await office.run(lambda tx: board_telling.answers_to_tell(tx, office.place.now))
    due = [each for each in due if each[2] <= office.place.now]
    for answer, *_ in due:
        while await office.run(
            lambda tx, answer=answer: board_telling.tell_answer(tx, office.place.house, answer, office.place.now)  # type: ignore[misc]
        ):
            pass
    await office.place.deliver()
    return len(due)


async def test_an_answer_is_prepared_looked_at_and_released(office: Office) -> None:
    proposal = await office.brings()
    await office.does(lambda tx, board: recommend(tx, board, proposal, BO, CHAN))
    await office.does(lambda tx, board: supporting.follow(tx, board, proposal, DA))
    official = await office.opens(OFFICIAL, subject=f"y{proposal}")
    await official.taps("vw", "outcome")
    await official.taps("oc", "accepted")
    await official.says(f"  {BODY} ")
    await official.taps("me")
    assert official.sees("reply-told", title="버스를 더 자주 다니게 해 주세요", more=False)
    assert "여섯 달이 걸립니다." in official.screen
    assert official.sees("reply-responsible", who="시민참여팀 김가상")
    await official.taps("keep")
    assert official.sees("reply-kept")
    assert await of(office, proposal) == []
    assert await tells(office) == 0

    official = await office.opens(OFFICIAL)
    await official.taps("vw", "prepared")
    assert official.sees("reply-prepared-row", title="버스를 더 자주 다니게 해 주세요", people=4, outcome=say(
        official.language, "reply-outcome-accepted"))  # fmt: skip
    await official.taps("vw", "sure")
    assert official.sees("reply-sure-all", people=4)
    await official.taps("rel")
    assert official.sees("reply-released", count=1)
    [answer] = await of(office, proposal)
    assert (answer.body, answer.responsible, answer.outcome) == (BODY, "시민참여팀 김가상", "accepted")
    assert (await office.noted())[-2:] == ["answer-prepared", "answer-released"]


async def test_author_recommenders_and_followers_hear_once(office: Office) -> None:
    proposal = await office.brings()
    await office.does(lambda tx, board: recommend(tx, board, proposal, BO, CHAN))
    for account in (BO, DA):
        await office.does(lambda tx, board, who=account: supporting.follow(tx, board, proposal, who))  # type: ignore[misc]
    official = await office.opens(OFFICIAL, "outcome", f"y{proposal}")
    await prepares(official)
    await office.opens(OFFICIAL, f"sure/{proposal}")
    await official.taps("rel")
    for _ in range(3):
        await tells(office)
    for account in (ANA, BO, CHAN, DA):
        person = office.place.person(account)
        assert sum("여섯 달이 걸립니다." in heard for heard in person.heard) == 1
        assert person.button("open")[1] == f".i{proposal}.open."
    assert not any("여섯 달" in heard for heard in office.place.person(EUN).heard)
    assert await office.run(board_tellings.answers) == []


async def test_whoever_wants_no_such_notices_gets_none_but_the_author_does(office: Office) -> None:
    proposal = await office.brings()
    await office.does(lambda tx, board: recommend(tx, board, proposal, BO, CHAN))
    for account in (ANA, BO):
        await office.run(lambda tx, who=account: notice_switches.switch(tx, who, "proposals", on=False))  # type: ignore[misc]
    official = await office.opens(OFFICIAL, "outcome", f"y{proposal}")
    await prepares(official)
    await office.opens(OFFICIAL, f"sure/{proposal}")
    assert official.sees("reply-sure-all", people=2)
    await official.taps("rel")
    await tells(office)
    heard = [any("여섯 달" in text for text in office.place.person(account).heard) for account in (ANA, BO, CHAN)]
    assert heard == [True, False, True]


async def test_a_crowd_is_told_in_chunks_and_a_crash_goes_on(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(board_telling, "CHUNK", 2)
    proposal = await office.brings()
    await office.does(lambda tx, board: recommend(tx, board, proposal, BO, CHAN, DA, EUN))
    official = await office.opens(OFFICIAL, "outcome", f"y{proposal}")
    await prepares(official)
    await office.opens(OFFICIAL, f"sure/{proposal}")
    await official.taps("rel")
    [answer] = await of(office, proposal)
    assert await office.run(lambda tx: board_telling.tell_answer(tx, office.place.house, answer.id, NOW))
    [untold] = await office.run(board_tellings.answers)
    assert untold.through == BO  # and then the process dies
    await tells(office)
    for account in (ANA, BO, CHAN, DA, EUN):
        assert sum("여섯 달" in heard for heard in office.place.person(account).heard) == 1


async def test_nobody_is_woken_at_night(office: Office) -> None:
    proposal = await office.brings()
    await office.at(IN_THE_NIGHT)
    official = await office.opens(OFFICIAL, "outcome", f"y{proposal}")
    await prepares(official)
    await office.opens(OFFICIAL, f"sure/{proposal}")
    morning = IN_THE_NIGHT.replace(hour=23)
    assert official.sees("judge-sure-morning", at=When(morning, "Asia/Seoul"))
    await official.taps("rel")
    assert await tells(office) == 0
    office.place.now = morning
    assert await tells(office) == 1
    assert any("여섯 달" in heard for heard in office.place.person(ANA).heard)


async def test_several_are_released_together(office: Office) -> None:
    one, two = await office.brings(), await office.brings(BO)
    official = await office.opens(OFFICIAL)
    for proposal, outcome in ((one, "partly"), (two, "not-ours")):
        await office.opens(OFFICIAL, "outcome", f"y{proposal}")
        await prepares(official, outcome)
    await office.opens(OFFICIAL, "sure")
    await official.taps("rel")
    assert [(await of(office, each))[0].outcome for each in (one, two)] == ["partly", "not-ours"]
    assert (await of(office, two))[0].passed_to == "가상 도청 도로과"
    await tells(office)
    assert office.place.person(BO).sees("reply-passed-to", to="가상 도청 도로과")


async def test_a_later_answer_follows_up_and_is_heard_too(office: Office) -> None:
    proposal = await office.brings()
    official = await office.opens(OFFICIAL, "outcome", f"y{proposal}")
    for outcome in ("under-study", "accepted"):
        await office.opens(OFFICIAL, "outcome", f"y{proposal}")
        await prepares(official, outcome)
        await office.opens(OFFICIAL, f"sure/{proposal}")
        await official.taps("rel")
        await tells(office)
    ana = office.place.person(ANA)
    assert ana.sees("reply-told", title="버스를 더 자주 다니게 해 주세요", more=True)
    assert len(await of(office, proposal)) == 2
    await office.opens(OFFICIAL, "given/2", f"y{proposal}")
    assert "여섯 달이 걸립니다." in official.screen


async def test_what_is_prepared_can_be_changed_and_taken_back(office: Office) -> None:
    proposal = await office.brings()
    official = await office.opens(OFFICIAL, "outcome", f"y{proposal}")
    await prepares(official)
    await official.taps("vw", "sum")
    await official.taps("vw", "body")
    await official.says("다시 살펴보겠습니다.")
    assert official.sees("reply-replaces")
    await official.taps("keep")
    await official.taps("back")
    assert official.sees("reply-taken-back")
    assert (await office.noted())[-1] == "answer-taken-back"
    await official.taps("vw", "sum")
    assert "다시 살펴보겠습니다." in official.screen  # nothing that was written is lost


async def test_of_two_officials_the_second_does_not_write_over_the_first_unseen(office: Office) -> None:
    proposal = await office.brings()
    one, two = (
        await office.opens(OFFICIAL, "outcome", f"y{proposal}"),
        await office.opens(COLLEAGUE, "outcome", f"y{proposal}"),
    )
    for person, body in ((one, "첫 답입니다."), (two, "둘째 답입니다.")):
        await person.taps("oc", "accepted")
        await person.says(body)
        await person.says("교통과")
    await one.taps("keep")
    await two.taps("keep")
    assert two.hears("old-screen")
    assert two.sees("reply-replaces")
    [waiting] = await office.run(lambda tx: answers.prepared(tx, office.id))
    assert waiting.body == "첫 답입니다."


async def test_what_has_changed_since_it_was_looked_at_is_not_released(office: Office) -> None:
    proposal = await office.brings()
    official = await office.opens(OFFICIAL, "outcome", f"y{proposal}")
    await prepares(official)
    await office.opens(OFFICIAL, "sure")
    await office.does(
        lambda tx, board: answering.prepare(
            tx, board, proposal, outcome="not-accepted", body="안 됩니다.", responsible="교통과", by=AS_OFFICIAL, at=NOW
        )
    )
    await official.taps("rel")
    assert official.hears("old-screen")
    assert await of(office, proposal) == []
    colleague = await office.opens(COLLEAGUE, "sure")
    await official.taps("rel")
    await colleague.taps("rel")
    assert colleague.hears("old-screen")
    assert len(await of(office, proposal)) == 1


async def test_what_is_hidden_meanwhile_is_left_out_and_nobody_hears(office: Office) -> None:
    one, two = await office.brings(), await office.brings(BO)
    official = await office.opens(OFFICIAL)
    for proposal in (one, two):
        await office.opens(OFFICIAL, "outcome", f"y{proposal}")
        await prepares(official)
    await office.does(
        lambda tx, board: moderating.act(tx, board, "proposal", one, "hide", reason="까닭", by=AS_OFFICIAL, at=NOW)
    )
    await office.opens(OFFICIAL, "prepared")
    assert official.sees("reply-left-out", count=1)
    await official.taps("vw", "sure")
    await official.taps("rel")
    assert (await of(office, one), len(await of(office, two))) == ([], 1)
    await office.does(
        lambda tx, board: moderating.act(tx, board, "proposal", two, "hide", reason="까닭", by=AS_OFFICIAL, at=NOW)
    )
    await tells(office)
    assert not any("여섯 달" in heard for heard in office.place.person(BO).heard)


@pytest.mark.parametrize("typed", [" ", "가" * 4001])
async def test_an_answer_has_a_length(office: Office, typed: str) -> None:
    proposal = await office.brings()
    official = await office.opens(OFFICIAL, "outcome", f"y{proposal}")
    await official.taps("oc", "accepted")
    await official.says(typed)
    assert official.sees("reply-body-ask", longest=4000)
    await official.says("가" * 4000)
    await official.says("나" * 121)
    assert official.sees("reply-who-ask", longest=120)
    await official.says("교통과")
    await official.taps("keep")
    [waiting] = await office.run(lambda tx: answers.prepared(tx, office.id))
    assert waiting.body == "가" * 4000
    await office.opens(OFFICIAL, f"sure/{proposal}")
    await official.taps("rel")
    await tells(office)  # and the notice of it fits a message
    assert office.place.person(ANA).sees("reply-told-goes-on")


async def test_a_reached_goal_shows_the_clock_and_the_office_hears_once(office: Office) -> None:
    proposal = await office.brings()
    await office.does(lambda tx, board: recommend(tx, board, proposal, BO, CHAN, DA))
    due = When(NOW + timedelta(days=14), "Asia/Seoul")
    for _ in range(2):
        for each, *_ in await office.run(lambda tx: board_telling.goals_to_tell(tx, NOW)):
            await office.does(lambda tx, _, each=each: board_telling.tell_goal(tx, office.place.house, each, NOW))  # type: ignore[misc]
    for account in (OFFICIAL, COLLEAGUE):
        person = office.place.person(account)
        assert person.sees("reply-goal-reached", title="버스를 더 자주 다니게 해 주세요", count=3, due=due)
        assert len([heard for heard in person.heard if "3" in heard and "버스" in heard]) == 1
        assert person.button("open")[1] == f".y{proposal}.open."
    official = await office.opens(OFFICIAL, "list/due")
    assert official.sees("reply-due", due=due, span=14 * 86400.0)
    await office.at(NOW + timedelta(days=16))
    await office.opens(OFFICIAL, subject=f"y{proposal}")
    assert official.sees("reply-overdue", due=due, span=2 * 86400.0)


async def test_nobody_else_learns_of_it(office: Office) -> None:
    proposal = await office.brings()
    for account in (STRANGER, ANA):
        person = await office.opens(account, "outcome", f"y{proposal}")
        assert person.hears("old-screen")
        with pytest.raises(NoSuchButton):
            person.button("oc")


async def test_forged_buttons_change_nothing_and_never_raise(office: Office) -> None:
    proposal = await office.brings()
    official = await office.opens(OFFICIAL)
    pages = ("read/999", "given", "sum", "to", "nothing", "read/x", "body/1")
    for subject, page in (
        *((f"y{proposal}", page) for page in pages),
        ("y0", ""),
        ("y999", "sum"),
        ("y" + "9" * 18, ""),
    ):
        await office.opens(OFFICIAL, page, subject)
        for act in ("oc", "me", "keep", "back", "rel", "forget"):
            token = official.buttons()[0][2].split(".")[0] or "AAAAAAAA"
            await official.taps_data(f"{token}.{subject}.{act}.x", max(official.chat))
    for page in ("sure", "sure/999", "sure/x", "prepared/9", "list/x", "list/due.999", "list/newest.x"):
        await office.opens(OFFICIAL, page)
        token = official.buttons()[0][2].split(".")[0] or "AAAAAAAA"
        await official.taps_data(f"{token}.x{office.id}.rel.", max(official.chat))
    assert await of(office, proposal) == []
    assert await office.run(lambda tx: answers.prepared(tx, office.id)) == []
