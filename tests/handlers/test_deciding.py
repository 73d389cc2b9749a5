"""Officials decide in the chat; nobody hears until all is released together, and then everybody once."""

from datetime import UTC, datetime
from functools import partial

import pytest

from handlers import telling
from participation.audit import What, verify
from participation.contest import Reception
from participation.deciding import Decision
from participation.dossier_states import State
from storage import applications, audit, decisions, outbox, programmes, tellings
from storage.database import Database, Tx
from tests.conversations import applicants
from tests.handlers.chat import Person, Place
from tests.handlers.jury import COLLEAGUE, OFFICIAL, REVIEWERS, Jury
from tests.handlers.limits import shown
from tests.participation.receptions import disclosure, youth
from texts import When, say, say_html

ANA, BO, CHAN = 1, 2, 3
WHY, SORRY = "현실적인 계획입니다.", "예산이 <없습니다> & 어렵습니다."
NIGHT = datetime(2023, 6, 1, 13, 0, tzinfo=UTC)  # 22:00 in Jecheon
MORNING = datetime(2023, 6, 1, 23, 0, tzinfo=UTC)  # 08:00 of the next day


async def opened(place: Place, reception: Reception | None = None) -> Jury:
    jury = Jury(place, reception or youth())
    await jury.begins()
    return jury


@pytest.fixture
async def jury(place: Place) -> Jury:
    return await opened(place)


async def decides(jury: Jury, application: int, outcome: str, why: str = WHY, *, by: int = OFFICIAL) -> Person:
    official = await jury.opens(by, f"w{application}.decide")
    await official.taps("oc", outcome)
    await official.says(why)
    await official.taps("put")
    return official


async def releases(jury: Jury, *, by: int = OFFICIAL) -> Person:
    official = await jury.opens(by, "v.preview")
    await official.taps("vw", "sure")
    await official.taps("rel")
    return official


async def decision(jury: Jury, application: int) -> Decision | None:
    kept = await jury.run(lambda tx: decisions.of_application(tx, application))
    return None if kept is None else kept.decision


async def noted(jury: Jury, what: What) -> int:
    lines = await jury.run(lambda tx: audit.entries(tx, jury.programme))
    return [one.what for one in lines].count(what)


def told(person: Person, key: str = "notice-decided") -> int:
    """Return how many messages somebody got that tell them a result."""
    return sum(say_html(person.language, key) in text for text in person.heard)


async def test_an_outcome_asks_why_and_is_noted_as_people_will_read_it(jury: Jury) -> None:
    one = await jury.hands_in(ANA)
    official = await jury.opens(OFFICIAL, f"w{one}.decide")
    await official.taps("oc", "accepted")
    assert official.offered("put") == []  # not without a reason
    await official.says(WHY)
    assert official.sees("outcome-reason", reason=WHY)
    await official.taps("put")

    assert official.sees("judged-put-done")
    assert await decision(jury, one) == Decision("accepted", WHY)
    assert told(jury.place.person(ANA)) == 0
    assert await jury.state(one) == "complete"


async def test_what_was_handed_in_anew_meanwhile_is_not_decided_on_unseen(jury: Jury) -> None:
    one = await jury.hands_in(ANA, complete=False)
    official = await jury.opens(OFFICIAL, f"w{one}.decide")
    _, data = official.button("oc", "not-put")

    def edits(tx: Tx) -> None:
        programme, application = programmes.by_id(tx, jury.programme), applications.by_id(tx, one)
        assert programme is not None
        assert application is not None
        applicants.hands_in(tx, programme, application, answers={"title": "다른 골목을 밝게", "scope": "city"})

    await jury.run(edits)
    await official.taps_data(data)

    assert official.hears("old-screen")
    assert official.sees("judged-number", number="JC-2023-0001")


async def test_a_noted_decision_is_changed_and_taken_back(jury: Jury) -> None:
    one = await jury.hands_in(ANA)
    await decides(jury, one, "accepted")
    await decides(jury, one, "not-accepted", SORRY, by=COLLEAGUE)
    assert await decision(jury, one) == Decision("not-accepted", SORRY)
    official = await jury.opens(OFFICIAL, f"w{one}.decide")
    await official.taps("undo")
    assert official.sees("judged-taken-back")
    assert await decision(jury, one) is None
    assert (await noted(jury, "decision-noted"), await noted(jury, "decision-taken-back")) == (2, 1)


async def test_nobody_decides_on_what_they_have_handed_in_themselves(jury: Jury) -> None:
    one, other = await jury.hands_in(OFFICIAL), await jury.hands_in(ANA)
    official = await jury.opens(OFFICIAL, f"w{other}.decide")
    _, data = official.button("oc", "accepted")
    await official.taps_data(f".w{one}.open.decide")
    assert official.sees("refused-decide-own", others=2)
    assert official.offered("oc") == []
    await official.taps_data(data.replace(f"w{other}", f"w{one}"))
    assert await decision(jury, one) is None

    await decides(jury, one, "accepted", by=COLLEAGUE)
    official = await jury.opens(OFFICIAL, f"w{one}.decide")

    assert official.offered("undo") == []  # nor on what a colleague has decided
    assert await decision(jury, one) == Decision("accepted", WHY)


async def test_the_same_outcome_opened_again_brings_its_reason_along(jury: Jury) -> None:
    one = await jury.hands_in(ANA)
    await decides(jury, one, "accepted")
    official = await jury.opens(OFFICIAL, f"w{one}.decide")
    await official.taps("oc", "accepted")
    assert official.sees("outcome-reason", reason=WHY)
    await official.taps("vw", "decide")
    await official.taps("oc", "not-accepted")
    assert WHY not in official.screen


@pytest.mark.parametrize(
    ("state", "outcomes"),
    [
        ("received", ["not-put"]),
        ("complete", ["accepted", "not-accepted", "not-put"]),
        ("correction", ["not-accepted", "not-put"]),
        ("under-review", ["accepted", "not-accepted"]),
        ("withdrawn", []),
        ("decided", []),
    ],
)
async def test_only_what_is_possible_is_offered_and_done(jury: Jury, state: State, outcomes: list[str]) -> None:
    one = await jury.hands_in(ANA)
    await jury.run(partial(_in_state, application=one, state=state))
    official = await jury.opens(OFFICIAL, f"w{one}.decide")
    assert official.offered("oc") == outcomes
    token = official.buttons()[0][2].split(".", maxsplit=1)[0]
    if "accepted" not in outcomes and token:
        await official.taps_data(f"{token}.w{one}.oc.accepted")
        assert official.answer.alert
    assert await decision(jury, one) is None


def _in_state(tx: Tx, *, application: int, state: State) -> None:
    applications.set_state(tx, application, state, at=NIGHT)


async def test_a_ground_stands_in_for_a_reason_and_is_told_in_the_programmes_words(place: Place) -> None:
    jury = await opened(place, disclosure())
    one = await jury.hands_in(ANA, complete=False)
    official = await jury.opens(OFFICIAL, f"w{one}.decide")
    await official.taps("oc", "not-put")
    assert official.offered("put") == []
    await official.taps("gr", "1")
    await official.taps("put")
    assert await decision(jury, one) == Decision("not-put", "", "complaint")

    await releases(jury)
    await jury.tells()

    ana = place.person(ANA)
    assert told(ana) == 1
    assert await jury.state(one) == "decided"
    heard = "\n".join(map(shown, ana.heard))
    assert "정책실명제의 뜻과 다른 단순 민원임" in heard
    assert "30일 안에 담당자에게 이의를" in heard  # how to object


@pytest.mark.parametrize("forged", ["4", "-1", "x", "", "99999999"])
async def test_a_forged_ground_is_refused(place: Place, forged: str) -> None:
    jury = await opened(place, disclosure())
    one = await jury.hands_in(ANA, complete=False)
    official = await jury.opens(OFFICIAL, f"w{one}.decide")
    await official.taps("oc", "not-put")
    token = official.button("gr")[1].split(".", maxsplit=1)[0]
    await official.taps_data(f"{token}.w{one}.gr.{forged}")
    assert official.hears("refused-ground-unknown")


async def test_a_reason_that_is_too_long_is_said_at_once(jury: Jury) -> None:
    one = await jury.hands_in(ANA)
    official = await jury.opens(OFFICIAL, f"w{one}.decide")
    await official.taps("oc", "accepted")
    await official.says("가" * 2001)
    refusal = say(official.language, "refused-decision-reason-long", length=2001, longest=2000)
    assert official.sees("as-is", text=refusal)
    assert official.offered("put") == []


async def test_the_ranking_goes_by_the_weighted_mean(jury: Jury) -> None:
    ids = [await jury.hands_in(account) for account in (ANA, BO, CHAN)]
    official = await jury.opens(OFFICIAL, "v.begin")
    await official.taps("begin")
    for application, marks in zip(ids, ((1, 1), (5, 4), (4, 5)), strict=True):
        for reviewer in REVIEWERS:
            person = await jury.opens(reviewer, f"w{application}.give")
            if "score/0" not in person.offered("vw"):
                continue  # not theirs
            await person.taps("vw", "score/0")
            for place, mark in enumerate(marks):
                await person.taps("sc", f"{place}.{mark}")
            await person.taps("save")

    await jury.opens(OFFICIAL, "v.rank")

    order = [
        line.split(" ")[3 if official.language == "en" else 2] for line in official.screen.split("\n") if "/ 5" in line
    ]
    assert order == ["JC-2023-0003", "JC-2023-0002", "JC-2023-0001"]  # 4.70, 4.30, 1.00
    assert official.sees("judge-rank-row", rank=1, number="JC-2023-0003", mean="4.70", best=5, given=3, of=3)


async def test_the_worst_mean_stands_before_what_nobody_has_judged(jury: Jury) -> None:
    _, judged = await jury.hands_in(ANA), await jury.hands_in(BO)
    official = await jury.opens(OFFICIAL, "v.begin")
    await official.taps("begin")
    for reviewer in REVIEWERS:
        person = await jury.opens(reviewer, f"w{judged}.give")
        if "score/0" in person.offered("vw"):
            await person.taps("vw", "score/0")
            for place in range(2):
                await person.taps("sc", f"{place}.0")
            await person.taps("save")

    await jury.opens(OFFICIAL, "v.rank")

    assert official.screen.index("JC-2023-0002") < official.screen.index("JC-2023-0001")


async def test_a_preview_says_how_many_hear_what_in_both_languages(jury: Jury) -> None:
    one, two = await jury.hands_in(ANA), await jury.hands_in(BO)
    await jury.hands_in(CHAN)
    await decides(jury, one, "accepted")
    await decides(jury, two, "not-accepted", SORRY)
    official = await jury.opens(OFFICIAL, "v.preview")
    assert official.sees("judge-preview-people", people=2)
    assert official.sees("judge-preview-undecided", count=1)
    for language in ("ko", "en"):
        await official.taps("vw", f"sample/not-accepted.{language}")
        assert say(language, "outcome-reason", reason=SORRY) in official.screen
        await official.taps("vw", "preview")
    await official.taps("vw", "pending")
    assert official.sees("judge-pending-title", count=2)


async def test_a_release_is_asked_once_more_and_everybody_hears_once(jury: Jury) -> None:
    one, two, three = [await jury.hands_in(account) for account in (ANA, BO, CHAN)]
    await decides(jury, one, "accepted")
    await decides(jury, two, "not-accepted", SORRY)
    official = await jury.opens(OFFICIAL, "v.preview")
    await official.taps("vw", "sure")
    assert official.sees("judge-sure-ask")
    assert await jury.state(one) == "complete"
    number, data = official.button("rel")
    await official.taps_data(data, number)
    assert official.sees("judge-released", count=2)
    await official.taps_data(data, number)  # the second of two quick taps
    assert official.hears("old-screen")
    assert [await jury.state(each) for each in (one, two, three)] == ["decided", "decided", "complete"]

    for _ in range(3):
        await jury.tells()

    people = [jury.place.person(account) for account in (ANA, BO, CHAN)]
    assert [told(person) for person in people] == [1, 1, 0]
    assert people[0].sees("state-decided")  # the card
    assert told(people[0], "state-decided") == 1
    assert shown(SORRY.replace("<", "&lt;").replace(">", "&gt;").replace(" & ", " &amp; ")) in "\n".join(
        map(shown, people[1].heard)
    )
    assert await noted(jury, "release-made") == 1


async def test_what_people_were_told_stands_on_record_as_they_read_it(jury: Jury) -> None:
    one = await jury.hands_in(ANA)
    await decides(jury, one, "not-accepted", SORRY)
    await releases(jury)
    await jury.tells()
    lines = await jury.run(lambda tx: audit.entries(tx, jury.programme))
    [line] = [line for line in lines if line.what == "decision-told"]
    ana = jury.place.person(ANA)
    [seen] = line.seen
    assert (line.actor.role, line.values, seen.language) == ("clock", {"about": "decision", "heard": 1}, ana.language)
    assert seen.text in [shown(text) for text in ana.heard]
    assert verify(lines).broken_at is None


async def test_two_officials_release_at_once_and_one_hears_that_it_is_done(jury: Jury) -> None:
    one = await jury.hands_in(ANA)
    await decides(jury, one, "accepted")
    pressed = []
    for account in (OFFICIAL, COLLEAGUE):
        person = await jury.opens(account, "v.preview")
        await person.taps("vw", "sure")
        pressed.append((person, *person.button("rel")))
    for person, number, data in pressed:
        await person.taps_data(data, number)
    await jury.tells()
    assert pressed[1][0].answer.alert
    assert told(jury.place.person(ANA)) == 1
    assert await noted(jury, "release-made") == 1


async def test_a_change_by_a_colleague_after_the_preview_is_not_released_unseen(jury: Jury) -> None:
    one = await jury.hands_in(ANA)
    await decides(jury, one, "accepted")
    official = await jury.opens(OFFICIAL, "v.preview")
    await official.taps("vw", "sure")
    number, data = official.button("rel")
    await decides(jury, one, "not-accepted", SORRY, by=COLLEAGUE)
    await official.taps_data(data, number)
    assert official.hears("refused-release-changed")
    assert await jury.state(one) == "complete"
    assert official.sees("judge-preview-people", people=1)


@pytest.mark.parametrize("forged", ["", "0" * 24, "x", "e0651415d19b4145478dedc"])
async def test_a_forged_release_releases_nothing(jury: Jury, forged: str) -> None:
    one = await jury.hands_in(ANA)
    await decides(jury, one, "accepted")
    official = await jury.opens(OFFICIAL, "v.preview")
    await official.taps("vw", "sure")
    token = official.button("rel")[1].split(".", maxsplit=1)[0]
    await official.taps_data(f"{token}.v{jury.programme}.rel.{forged}")
    assert official.hears("refused-release-changed")
    assert await jury.state(one) == "complete"


async def test_a_role_that_ended_or_a_door_that_closed_releases_nothing(jury: Jury) -> None:
    one = await jury.hands_in(ANA)
    await decides(jury, one, "accepted")
    official = await jury.opens(OFFICIAL, "v.preview")
    await official.taps("vw", "sure")
    number, data = official.button("rel")
    jury.place.now = jury.place.now.replace(hour=5)
    await official.taps_data(data, number)  # the office has closed
    assert await jury.state(one) == "complete"
    await jury.at(jury.place.now)
    await jury.ends(OFFICIAL)
    await official.taps_data(data, number)
    assert await jury.state(one) == "complete"


async def test_what_was_withdrawn_meanwhile_is_said_and_not_released(jury: Jury) -> None:
    one, two = await jury.hands_in(ANA), await jury.hands_in(BO)
    await decides(jury, one, "accepted")
    await decides(jury, two, "accepted")
    ana = jury.place.person(ANA)
    await ana.taps_data(f".a{one}.open.")
    await ana.taps("vw", "withdraw")
    await ana.taps("wd")
    official = await jury.opens(OFFICIAL, "v.preview")
    assert official.sees("judge-preview-fallen", numbers="JC-2023-0001")
    await official.taps("vw", "sure")
    await official.taps("rel")
    await jury.tells()
    assert await jury.state(one) == "withdrawn"
    assert [told(ana), told(jury.place.person(BO))] == [0, 1]


async def test_at_night_nobody_is_told_before_eight(jury: Jury) -> None:
    one = await jury.hands_in(ANA)
    await jury.at(NIGHT)
    await decides(jury, one, "accepted")
    official = await jury.opens(OFFICIAL, "v.preview")
    await official.taps("vw", "sure")
    assert official.sees("judge-sure-morning", at=When(MORNING, "Asia/Seoul"))
    await official.taps("rel")
    assert await jury.tells() == 0
    [(_, _, at)] = await jury.run(lambda tx: telling.to_tell(tx, NIGHT))
    assert at == MORNING
    await jury.at(MORNING)
    assert await jury.tells() == 1
    assert told(jury.place.person(ANA)) == 1


async def test_a_kill_between_release_and_telling_is_resumed_and_nobody_hears_twice(
    jury: Jury, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telling, "CHUNK", 1)
    ids = [await jury.hands_in(account) for account in (ANA, BO, CHAN)]
    for each in ids:
        await decides(jury, each, "accepted")
    await releases(jury)
    house, now, programme = jury.place.house, jury.place.now, jury.programme

    assert await database.run(lambda tx: telling.tell(tx, house, "decision", programme, now))  # and then it is killed
    [waiting] = await database.run(lambda tx: [tellings.waiting(tx, "decision", programme, 10)])
    assert waiting == ids[1:]

    class Killed(Exception):
        pass

    def dies(tx: Tx) -> None:
        telling.tell(tx, house, "decision", programme, now)
        raise Killed

    with pytest.raises(Killed):
        await database.run(dies)  # nothing of that unit is kept
    assert await database.run(lambda tx: tellings.waiting(tx, "decision", programme, 10)) == ids[1:]
    await jury.tells()
    # Even if the note were lost, the keys outlive it.
    await database.run(lambda tx: tx.run("UPDATE decisions SET told_at = NULL"))
    await jury.tells()
    assert [told(jury.place.person(account)) for account in (ANA, BO, CHAN)] == [1, 1, 1]


async def test_results_go_in_the_crowds_lane(jury: Jury) -> None:
    one = await jury.hands_in(ANA)
    await decides(jury, one, "accepted")
    await releases(jury)
    house, now, programme = jury.place.house, jury.place.now, jury.programme
    await jury.run(lambda tx: telling.tell(tx, house, "decision", programme, now))
    assert await jury.run(outbox.waiting) == [(ANA, "bulk")]


async def test_an_accepted_disclosure_is_later_told_with_where_it_is(place: Place) -> None:
    jury = await opened(place, disclosure())
    one = await jury.hands_in(ANA)
    await decides(jury, one, "accepted")
    await releases(jury)
    await jury.tells()
    official = await jury.opens(OFFICIAL, f"w{one}.decide")
    await official.taps("vw", "disclose")
    await official.says("https://example.org/pages/7")
    assert await jury.state(one) == "decided"  # shown once more first
    assert official.sees("outcome-disclosed", where="https://example.org/pages/7")
    await official.taps("dis")
    for _ in range(2):
        await jury.tells()
    ana = place.person(ANA)
    assert (await jury.state(one), told(ana, "notice-disclosed"), told(ana)) == ("disclosed", 1, 1)
    cards = [one["text"] for one in ana.chat.values() if say_html(ana.language, "state-disclosed") in one["text"]]
    assert len(cards) == 1  # edited where it stands
    assert say_html(ana.language, "outcome-disclosed", where="https://example.org/pages/7") in cards[0]
    await jury.opens(OFFICIAL, f"w{one}.disclose")
    assert official.offered("dis") == []


async def test_a_contest_offers_no_disclosure(jury: Jury) -> None:
    one = await jury.hands_in(ANA)
    await decides(jury, one, "accepted")
    await releases(jury)
    official = await jury.opens(OFFICIAL, f"w{one}.decide")
    assert "disclose" not in official.offered("vw")
    assert official.offered("oc") == []  # what people have heard is not taken back


async def test_typed_names_of_buttons_do_what_they_do(jury: Jury) -> None:
    one = await jury.hands_in(ANA)
    official = await jury.opens(OFFICIAL, "v")
    await official.says(say(official.language, "judge-to-rank"))
    assert official.sees("judge-rank-title", count=1)
    assert one
