"""Reviewers in the chat: blind, criterion by criterion, save and next; nobody else learns that there is anything."""

from datetime import timedelta

import pytest

from conversations import correcting
from participation.contest import Reception
from participation.judging import Judgement
from storage import applications, audit, programmes, reviews
from storage.database import Tx
from tests.conversations import applicants
from tests.handlers.chat import Person, Place
from tests.handlers.jury import COLLEAGUE, NOW, OFFICIAL, OWNER, REVIEWERS, Jury
from tests.participation.receptions import youth
from tests.storage.office import a_programme
from texts import When, say

ANA, BO, CHAN = 1, 2, 3
STRANGER = 100_000_099


@pytest.fixture
async def jury(place: Place) -> Jury:
    opened = Jury(place, youth())
    await opened.begins()
    return opened


async def under_review(jury: Jury, *accounts: int) -> list[int]:
    """Let people hand in, and an official begin the review."""
    found = [await jury.hands_in(account) for account in accounts]
    official = await jury.opens(OFFICIAL, "v")
    await official.taps("vw", "begin")
    await official.taps("begin")
    return found


async def given(jury: Jury, application: int, reviewer: int = REVIEWERS[0]) -> Judgement:
    found = await jury.run(lambda tx: reviews.of_application(tx, application))
    return next(one for one in found if one.reviewer == reviewer)


async def scores(person: Person, *marks: int) -> None:
    """Give a score by each criterion; the screen goes on by itself."""
    await person.taps("vw", "score/0")
    for place, mark in enumerate(marks):
        await person.taps("sc", f"{place}.{mark}")


async def noted(jury: Jury) -> list[str]:
    return [one.what for one in await jury.run(lambda tx: audit.entries(tx, jury.programme))]


async def test_the_office_sees_how_many_go_to_how_many_before_it_begins(jury: Jury) -> None:
    await jury.hands_in(ANA)
    await jury.hands_in(BO, complete=False)
    official = await jury.opens(OFFICIAL, "v.begin")
    assert official.sees("judge-begin-count", fresh=1, there=0)
    assert official.sees("judge-begin-reviewers", reviewers=4, wanted=3)

    await official.taps("begin")

    assert official.sees("judge-begun", count=1)
    assert (await jury.state(1), await jury.state(2)) == ("under-review", "received")
    ana = jury.place.person(ANA)
    assert ana.sees("state-under-review")


async def test_too_few_reviewers_are_said_before_and_after(jury: Jury) -> None:
    for reviewer in REVIEWERS[1:]:
        await jury.ends(reviewer)
    await jury.hands_in(ANA)
    official = await jury.opens(OFFICIAL, "v.begin")
    assert official.sees("judge-begin-short", lacking=2)
    await official.taps("begin")
    assert official.sees("judge-begun-short", lacking=2, concerned=1)


async def test_without_any_reviewer_an_owner_is_led_to_where_they_are_invited(jury: Jury) -> None:
    for reviewer in REVIEWERS:
        await jury.ends(reviewer)
    await jury.hands_in(ANA)
    owner = await jury.opens(OWNER, "v.begin")
    assert owner.sees("judge-begin-nobody")
    assert not owner.sees("judge-begin-what")
    await owner.taps("open", "roles")
    assert owner.sees("roles-count", count=2)


async def test_nobody_can_begin_what_has_changed_since_it_was_shown(jury: Jury) -> None:
    await jury.hands_in(ANA)
    official = await jury.opens(OFFICIAL, "v.begin")
    await jury.hands_in(BO)
    await official.taps("begin")
    assert official.hears("old-screen")
    assert official.sees("judge-begin-count", fresh=2, there=0)
    assert await jury.state(1) == "complete"


async def test_a_reviewer_gives_scores_comments_saves_and_goes_on(jury: Jury) -> None:
    one, two = await under_review(jury, ANA, BO)
    reviewer = await jury.opens(REVIEWERS[0], "v")
    assert reviewer.sees("judge-queue", done=0, of=2)
    await reviewer.taps("open", "read")
    await reviewer.taps("vw", "give")
    await scores(reviewer, 4, 5)
    await reviewer.taps("vw", "comment")
    await reviewer.says("  좋은 생각입니다 ")
    await reviewer.taps("save")

    assert reviewer.sees("judge-queue", done=1, of=2)
    kept = await given(jury, one)
    assert (kept.state, kept.scores, kept.comment) == ("given", {"need": 4, "doable": 5}, "좋은 생각입니다")
    assert reviewer.button("open", "read")[1] == f".w{two}.open.read"


async def test_the_office_sees_since_when_a_reviewer_has_what_they_have_not_reviewed(jury: Jury) -> None:
    one, *_ = await under_review(jury, ANA)
    reviewer = await jury.opens(REVIEWERS[0], f"w{one}.give")
    await scores(reviewer, 4, 5)
    await reviewer.taps("save")

    official = await jury.opens(OFFICIAL, f"w{one}.decide")

    since = When(NOW, "Asia/Seoul")
    assert official.sees("judged-one-waiting", place=3, since=since)
    assert not official.sees("judged-one-waiting", place=1, since=since)


async def test_a_half_given_review_can_be_left_and_gone_on_with(jury: Jury) -> None:
    one, *_ = await under_review(jury, ANA, BO)
    reviewer = await jury.opens(REVIEWERS[0], f"w{one}.give")
    await reviewer.taps("vw", "score/0")
    await reviewer.taps("sc", "0.3")
    assert reviewer.sees("judged-score-place", place=2, of=2)
    await reviewer.says("/start")
    await jury.opens(REVIEWERS[0], f"w{one}.give")
    assert "3 / 5" in reviewer.screen
    assert reviewer.offered("save") == []  # one is lacking


async def test_blind_reviewers_see_answers_and_no_person(jury: Jury) -> None:
    one, *_ = await under_review(jury, ANA)
    reviewer = await jury.opens(REVIEWERS[0], f"w{one}.read")
    assert reviewer.sees("judged-blind")
    assert "시장 골목을 밝게" in reviewer.screen
    for personal in ("가나다1", "2005", "김하나"):
        assert all(personal not in heard for heard in reviewer.heard)


async def test_reviewers_who_are_not_blind_see_names(place: Place) -> None:
    review = youth().review
    assert review is not None
    seeing = youth().model_copy(update={"review": review.model_copy(update={"blind": False})})
    jury = Jury(place, seeing)
    await jury.begins()
    one, *_ = await under_review(jury, ANA)
    reviewer = await jury.opens(REVIEWERS[0], f"w{one}.read")
    assert reviewer.sees("judged-people", names="가나다1")


async def test_a_blind_reviewer_gets_a_paper_once_it_is_marked_free_of_names(jury: Jury) -> None:
    one = await jury.hands_in(ANA)
    paper = await jury.paper(one, ANA)
    official = await jury.opens(OFFICIAL, "v.begin")
    await official.taps("begin")
    reviewer = await jury.opens(REVIEWERS[0], f"w{one}.read")
    assert reviewer.sees("judged-withheld", count=1)
    token = reviewer.button("vw", "give")[1].split(".", maxsplit=1)[0]
    await reviewer.taps_data(f"{token}.w{one}.pf.{paper}")  # forged
    assert reviewer.hears("refused-paper-not-shown")

    await jury.opens(OFFICIAL, f"w{one}.marks")
    await official.taps("mark", paper)
    name = say(official.language, "who-official", name="김담당", post="청소년과")
    assert official.sees("judged-marked-by", who=name, at=When(NOW, "Asia/Seoul"))
    await jury.opens(REVIEWERS[0], f"w{one}.read")
    await reviewer.taps("pf", paper)

    sent = reviewer.sees_document("paper")
    assert (sent["paper"], sent["name"], sent["protect_content"]) == (paper, "JC-2023-0001_proposal-1", True)
    assert "김하나" not in str(sent)
    await jury.opens(OFFICIAL, f"w{one}.marks")
    await official.taps("unmk", paper)
    await jury.opens(REVIEWERS[0], f"w{one}.read")
    assert reviewer.sees("judged-withheld", count=1)
    made = await noted(jury)
    assert (made.count("looked-at-paper"), made.count("looked-at-application")) == (1, 1)


async def test_a_programme_that_keeps_content_out_of_the_chat_shows_reviewers_none(place: Place) -> None:
    jury = Jury(place, youth().model_copy(update={"in_chat": "numbers"}))
    await jury.begins()
    one = await jury.hands_in(ANA)
    paper = await jury.paper(one, ANA)
    official = await jury.opens(OFFICIAL, "v.begin")
    await official.taps("begin")
    await jury.opens(OFFICIAL, f"w{one}.marks")
    await official.taps("mark", paper)
    reviewer = await jury.opens(REVIEWERS[0], f"w{one}.read")
    assert reviewer.sees("judged-numbers-only")
    assert all("시장 골목" not in heard for heard in reviewer.heard)
    token = reviewer.button("vw", "give")[1].split(".", maxsplit=1)[0]
    await reviewer.taps_data(f"{token}.w{one}.pf.{paper}")
    assert reviewer.hears("refused-paper-not-shown")
    await reviewer.taps("vw", "give")
    await scores(reviewer, 1, 2)
    await reviewer.taps("save")
    assert (await given(jury, one)).scores == {"need": 1, "doable": 2}


async def test_long_answers_go_on_from_page_to_page(place: Place) -> None:
    jury = Jury(place, _with_long_texts())
    await jury.begins()
    one = await jury.hands_in(ANA, title="길" * 7000)
    await under_review(jury)
    reviewer = await jury.opens(REVIEWERS[0], f"w{one}.read")
    seen = reviewer.screen
    await reviewer.taps("vw", "read/2")
    seen += reviewer.screen
    await reviewer.taps("vw", "read/3")
    seen += reviewer.screen
    assert seen.count("길") == 7000


def _with_long_texts() -> Reception:
    questions = tuple(
        question.model_copy(update={"form": question.form.model_copy(update={"longest": 9000})})
        if question.key == "title"
        else question
        for question in youth().questions
    )
    return youth().model_copy(update={"questions": questions})


async def test_others_are_seen_only_after_ones_own_and_then_ones_own_stays(jury: Jury) -> None:
    one, *_ = await under_review(jury, ANA)
    first = await jury.opens(REVIEWERS[0], f"w{one}.give")
    second = await jury.opens(REVIEWERS[1], f"w{one}.give")
    await scores(first, 4, 5)
    await first.taps("save")
    await jury.opens(REVIEWERS[0], f"w{one}.give")
    assert first.offered("vw").count("peek") == 0  # nobody else has given anything yet
    assert "peek" not in second.offered("vw")
    await scores(second, 1, 1)
    await second.taps("save")

    await jury.opens(REVIEWERS[1], f"w{one}.give")
    await second.taps("vw", "peek")
    await second.taps("see")
    assert second.sees("judged-others-title", count=1)
    assert "4.70" in second.screen
    await second.taps("vw", "give")
    assert second.sees("judged-state-settled")
    assert second.offered("save") == []
    assert (await given(jury, one, REVIEWERS[1])).settled


async def test_what_was_corrected_is_judged_anew_by_those_who_had_judged_it(jury: Jury) -> None:
    one, two = await under_review(jury, ANA, BO)
    for account in REVIEWERS[:2]:
        person = await jury.opens(account, f"w{one}.give")
        await scores(person, 4, 5)
        await person.taps("save")
    first = await jury.opens(REVIEWERS[0], f"w{one}.peek")
    await first.taps("see")
    assert (await given(jury, one)).final

    await comes_back(jury, one)

    reviewer = await jury.opens(REVIEWERS[0], "v")
    assert reviewer.sees("judge-queue", done=0, of=2)  # it waits for them again
    await jury.opens(REVIEWERS[0], f"w{one}.give")
    assert reviewer.sees("judged-state-earlier")
    assert "4 / 5" in reviewer.screen  # what they gave is there to be confirmed
    official = await jury.opens(OFFICIAL, "v.rank")
    assert official.sees("judge-rank-earlier", count=2)
    await jury.opens(OFFICIAL, f"w{one}.decide")
    assert official.sees("judged-one-earlier")

    await jury.opens(REVIEWERS[0], f"w{one}.give")
    await scores(reviewer, 2)
    await reviewer.taps("save")

    kept = await given(jury, one)
    assert (kept.scores, kept.earlier, kept.settled) == ({"need": 2, "doable": 5}, False, False)
    await jury.opens(OFFICIAL, "v.rank")
    assert official.sees("judge-rank-earlier", count=1)
    assert not (await given(jury, two)).earlier


async def comes_back(jury: Jury, application: int) -> None:
    """Let the office ask for a correction, the applicant hand in anew an hour later, and the review go on."""
    later = NOW + timedelta(hours=1)

    def corrected(tx: Tx) -> None:
        programme, found = programmes.by_id(tx, jury.programme), applications.by_id(tx, application)
        assert programme is not None
        assert found is not None
        until = NOW + timedelta(days=3)
        correcting.correct(tx, programme, found, item="title", reason="제목이 잘렸습니다.", until=until, at=NOW)
        answers = {**applicants.ANSWERS, "title": "시장 골목을 더 밝게"}
        applicants.hands_in(tx, programme, found, answers=answers, at=later)
        applications.set_state(tx, application, "complete", at=later)

    await jury.run(corrected)
    await jury.at(later + timedelta(hours=1))
    official = await jury.opens(OFFICIAL, "v.begin")
    await official.taps("begin")


async def test_abstaining_and_a_conflict_are_asked_first(jury: Jury) -> None:
    one, two = await under_review(jury, ANA, BO)
    reviewer = await jury.opens(REVIEWERS[0], f"w{one}.give")
    await reviewer.taps("vw", "abstain")
    assert (await given(jury, one)).state == "assigned"
    await reviewer.taps("abst")
    assert (await given(jury, one)).state == "abstained"

    await jury.opens(REVIEWERS[0], f"w{two}.give")
    await reviewer.taps("vw", "conflict")
    await reviewer.taps("conf")
    assert (await given(jury, two)).state == "conflict"
    await jury.opens(REVIEWERS[0], f"w{two}.read")
    assert reviewer.hears("refused-review-not-yours")


async def test_a_second_quick_tap_saves_nothing_twice(jury: Jury) -> None:
    one, *_ = await under_review(jury, ANA, BO)
    reviewer = await jury.opens(REVIEWERS[0], f"w{one}.give")
    await scores(reviewer, 4, 5)
    number, data = reviewer.button("save")
    await reviewer.taps_data(data, number)
    await reviewer.taps_data(data, number)
    assert reviewer.hears("old-screen")
    assert (await noted(jury)).count("review-given") == 1


@pytest.mark.parametrize("mark", ["0.6", "0.-1", "9.1", "0.", "x.y", "0.99999999", ""])
async def test_a_forged_score_is_refused(jury: Jury, mark: str) -> None:
    one, *_ = await under_review(jury, ANA)
    reviewer = await jury.opens(REVIEWERS[0], f"w{one}.score/0")
    token = reviewer.button("sc")[1].split(".", maxsplit=1)[0]
    await reviewer.taps_data(f"{token}.w{one}.sc.{mark}")
    assert reviewer.hears("refused-score-out-of-range", best=5)


async def test_of_a_long_scale_some_scores_have_buttons_and_every_one_can_be_typed(place: Place) -> None:
    contest = youth()
    assert contest.review is not None
    jury = Jury(place, contest.model_copy(update={"review": contest.review.model_copy(update={"best": 100})}))
    await jury.begins()
    [one] = await under_review(jury, ANA)

    reviewer = await jury.opens(REVIEWERS[0], f"w{one}.score/0")
    assert {"0.0", "0.3", "0.99", "0.100"} <= {*reviewer.offered("sc")}
    for typed in ("101", "-1", "3.5", "일", "9" * 30):
        await reviewer.says(typed)
        assert reviewer.sees("refused-score-out-of-range", best=100)
    await reviewer.says(" 86 ")
    await reviewer.taps("sc", "1.100")
    await reviewer.taps("save")

    assert (await given(jury, one)).scores == {"need": 86, "doable": 100}


async def test_a_comment_that_is_too_long_is_said_and_the_scores_stay(jury: Jury) -> None:
    one, *_ = await under_review(jury, ANA)
    reviewer = await jury.opens(REVIEWERS[0], f"w{one}.give")
    await scores(reviewer, 4, 5)
    await reviewer.taps("vw", "comment")
    await reviewer.says("가" * 2001)
    assert reviewer.sees("as-is", text=say(reviewer.language, "refused-comment-too-long", length=2001, longest=2000))
    await reviewer.taps("vw", "give")
    assert "4 / 5" in reviewer.screen


FORGED = ["v.", "v.rank", "v.preview", "v.export", "v.keep", "w1.", "w1.read", "w1.decide", "w1.marks", "w99.read"]


@pytest.mark.parametrize("where", FORGED)
async def test_a_stranger_learns_nothing_from_forged_buttons(jury: Jury, where: str) -> None:
    await jury.hands_in(ANA)
    stranger, nobody = jury.place.person(STRANGER), jury.place.person(STRANGER + 1)
    for person, button in ((stranger, where.replace("v.", f"v{jury.programme}.")), (nobody, "v999.")):
        await person.taps_data(f".{button.replace('.', '.open.', 1)}")
    assert stranger.answer == nobody.answer
    assert stranger.heard == nobody.heard


@pytest.mark.parametrize("where", ["v.rank", "v.preview", "v.export", "v.keep", "w1.decide", "w1.marks", "w1.why"])
async def test_a_reviewer_gets_no_further_than_their_own_work(jury: Jury, where: str) -> None:
    one, *_ = await under_review(jury, ANA)
    reviewer = await jury.opens(REVIEWERS[0], where)
    for action in ("oc", "rel", "xs", "xp", "dest", "mark", "begin"):
        assert reviewer.offered(action) == []
        token = reviewer.buttons()[0][2].split(".", maxsplit=1)[0]
        subject = f"w{one}" if where.startswith("w") else f"v{jury.programme}"
        await reviewer.taps_data(f"{token}.{subject}.{action}.accepted")
        assert reviewer.answer.alert
    assert "release-made" not in await noted(jury)


async def test_a_reviewer_of_another_programme_is_a_stranger_here(jury: Jury) -> None:
    another = await jury.run(lambda tx: a_programme(tx, youth().model_copy(update={"slug": "another"})))
    one, *_ = await under_review(jury, ANA)
    await jury.gives(STRANGER, "reviewer", another)
    await jury.run(lambda tx: jury.enters(tx, STRANGER))
    stranger = await jury.opens(STRANGER, f"w{one}.read")
    assert all("시장 골목" not in heard for heard in stranger.heard)
    assert stranger.hears("old-screen")


async def test_a_reviewer_who_was_not_given_an_application_does_not_read_it(jury: Jury) -> None:
    one, *_ = await under_review(jury, ANA)  # three of four have it
    fourth = await jury.opens(REVIEWERS[3], f"w{one}.read")
    assert fourth.hears("refused-review-not-yours")
    assert all("시장 골목" not in heard for heard in fourth.heard)


async def test_a_role_that_ends_between_screen_and_tap_ends_the_review(jury: Jury) -> None:
    one, *_ = await under_review(jury, ANA)
    reviewer = await jury.opens(REVIEWERS[0], f"w{one}.give")
    await scores(reviewer, 4, 5)
    number, data = reviewer.button("save")
    await jury.ends(REVIEWERS[0])
    await reviewer.taps_data(data, number)
    assert reviewer.hears("old-screen")
    assert (await given(jury, one)).state == "assigned"


async def test_what_the_office_sees_is_protected_and_vanishes(jury: Jury) -> None:
    one, *_ = await under_review(jury, ANA)
    for account, where in ((REVIEWERS[0], f"w{one}.read"), (OFFICIAL, f"w{one}.decide"), (COLLEAGUE, "v.rank")):
        person = await jury.opens(account, where)
        assert person.chat[max(person.chat)]["protect_content"] is True
        held = await jury.run(
            lambda tx, account=account: tx.value(  # type: ignore[misc]
                "SELECT count(*) FROM sent_messages WHERE chat = :account AND vanishes_at IS NOT NULL", account=account
            )
        )
        assert held == 1
