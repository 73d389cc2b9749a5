"""Programmes prepared in the chat: by answers or by copying, changed, left and gone on with, published in time."""

from datetime import UTC, date, datetime, timedelta
from typing import cast

import pytest

from handlers.documents import DOCUMENTS
from handlers.opening_samples import samples
from participation.board import Board
from participation.contest import Application, Contest
from participation.programme import Vote
from storage import applications, programme_drafts, programme_openings, programmes, roles
from storage.database import Tx
from storage.file_store import FileStore
from storage.programme_drafts import Draft
from tests.handlers.chat import Person, Place
from tests.handlers.officials import COLLEAGUE, OFFICIAL, OWNER, enters, opens, people_of, settles_in
from tests.handlers.openings import an_office, begins, draft_of, enters_draft, fetched, heard, ticks
from tests.participation.votes import WHILE_OPEN
from texts import When, say

SEOUL = "Asia/Seoul"
TYPED, TAPPED = "says", "taps"

CONTEST = [
    (TYPED, "title", "가상 청소년 정책 공모전"),
    (TYPED, "about", "우리 동네를 더 좋게 할 생각을 내 주세요."),
    (TYPED, "window", "6/16~7/15"),
    (TAPPED, "who", "both"),
    (TYPED, "age", "9~24"),
    (TAPPED, "team", "either"),
    (TAPPED, "questions", "default"),
    (TAPPED, "files", "one"),
    (TAPPED, "keeping", "3"),
]
OFFICE = [(TYPED, "office-name", "가상시"), (TYPED, "office-code", "gs"), (TYPED, "office-contact", "043-000-0000")]
APPLICATION = [
    (TYPED, "title", "가상 공개 신청"),
    (TYPED, "about", "알고 싶은 사업을 적어 주세요."),
    (TAPPED, "window", "always"),
    (TAPPED, "who", "anyone"),
    (TAPPED, "per-person", "any"),
    (TYPED, "questions", "어느 사업인가요?\n왜 알고 싶나요?"),
    (TAPPED, "files", "none"),
    (TAPPED, "keeping", "1"),
]
VOTE = [
    (TYPED, "title", "가상 공원 이름 투표"),
    (TYPED, "about", "새 공원의 이름을 골라 주세요."),
    (TYPED, "window", "6월 16일부터 7월 15일까지"),
    (TYPED, "options", "- 햇살공원\n- 바람공원\n- 노을공원"),
    (TYPED, "choose", "1~2"),
    (TAPPED, "ranked", "yes"),
    (TAPPED, "results", "live"),
]
BOARD = [
    (TYPED, "title", "가상 생각 마당"),
    (TYPED, "about", "동네 이야기를 적는 곳입니다."),
    (TAPPED, "window", "always"),
    (TAPPED, "write", "place"),
    (TYPED, "topics", "교통, 돌봄, 그 밖에"),
    (TAPPED, "goal", "50"),
    (TAPPED, "moderation", "before"),
]


@pytest.fixture
async def official(place: Place) -> Person:
    return await an_office(place)


async def begins_with(official: Person, kind: str) -> None:
    await begins(official)
    await official.taps("mk", kind)


async def answers(official: Person, given: list[tuple[str, str, str]]) -> None:
    """Give these answers, each to the question that is asked then."""
    for how, key, answer in given:
        assert official.sees(f"opening-ask-{key}"), (key, official.screen)
        if how == TYPED:
            await official.says(answer)
        else:
            await official.taps("set", f"{key}/{answer}")


async def is_published(place: Place) -> None:
    """Let a colleague approve the first draft."""
    official, colleague = place.person(OFFICIAL), place.person(COLLEAGUE)
    await opens(official, "e1")
    await official.taps("vw", "second")
    await official.taps("ask", "all")
    await enters_draft(colleague)
    await colleague.taps("ok")
    await ticks(place)


async def test_a_first_contest_takes_at_most_twelve_answers(place: Place) -> None:
    await people_of(place)

    def unit(tx: Tx) -> None:
        roles.ensure_owners(tx, [OWNER], WHILE_OPEN)
        settles_in(tx, OWNER)

    await place.database.run(unit)
    owner = place.person(OWNER)
    given = [*OFFICE, *CONTEST]
    assert len(given) <= 12
    await begins_with(owner, "contest")
    await answers(owner, given)
    assert owner.sees("opening-window-days", days=30)
    await owner.taps("vw", "second")
    await owner.taps("alone")
    await ticks(place)

    [contest] = await place.database.run(programmes.everything)
    content = contest.content
    assert isinstance(content, Contest)
    assert content.office.code == "GS"
    assert content.office.language == owner.language
    assert content.last_day == date(2023, 7, 15)
    assert [rule.kind for rule in content.eligibility.rules] == ["residence", "age"]
    assert content.team is not None
    assert (content.team.alone, content.team.min, content.team.max) == (True, 2, 4)
    assert len(content.questions) == 2
    assert content.papers[0].required
    assert (content.retention.count, content.retention.unit) == (3, "years")
    assert [way.text.in_("ko") for way in content.other_ways] == ["043-000-0000"]


async def test_somebody_can_apply_to_what_was_opened_so(official: Person, place: Place) -> None:
    await begins_with(official, "contest")
    await answers(official, CONTEST)
    await is_published(place)
    place.now = datetime(2023, 6, 20, tzinfo=UTC)
    stranger = place.person(100_000_050)
    slug = (await place.database.run(programmes.everything))[-1].slug

    await stranger.opens(f"https://t.me/madang_bot?start={slug}")

    assert stranger.sees("reception-team", alone=True, min=2, max=4)
    await stranger.taps("new", "alone")
    [begun] = await place.database.run(lambda tx: applications.of_account(tx, stranger.account))
    assert begun.state == "draft"


@pytest.mark.parametrize(
    ("kind", "given", "type_"),
    [("application", APPLICATION, Application), ("vote", VOTE, Vote), ("board", BOARD, Board)],
)
async def test_every_kind_is_prepared_by_answers_and_published(
    official: Person, place: Place, kind: str, given: list[tuple[str, str, str]], type_: type
) -> None:
    await begins_with(official, kind)
    await answers(official, given)
    draft = await draft_of(place)
    assert draft.left == ()
    assert draft.mistakes == ()
    for view in ("preview", "all"):
        await opens(official, "e1")
        await official.taps("vw", view)
    assert official.sees("opening-everything-title")
    await is_published(place)

    published = (await place.database.run(programmes.everything))[-1]
    assert isinstance(published.content, type_)
    assert published.content.title.in_("ko") == given[0][2]


async def test_what_was_typed_of_a_vote_is_what_it_says(official: Person, place: Place) -> None:
    await begins_with(official, "vote")
    await answers(official, VOTE)

    content = (await draft_of(place)).content

    assert isinstance(content, Vote)
    assert [option.name.in_("ko") for option in content.options] == ["햇살공원", "바람공원", "노을공원"]
    assert (content.choose.min, content.choose.max, content.ranked, content.results) == (1, 2, True, "live")


async def test_what_was_typed_of_a_board_is_what_it_says(official: Person, place: Place) -> None:
    await begins_with(official, "board")
    await answers(official, BOARD)

    content = (await draft_of(place)).content

    assert isinstance(content, Board)
    assert [topic.name.in_("ko") for topic in content.topics] == ["교통", "돌봄", "그 밖에"]
    assert content.goal is not None
    assert content.goal.recommendations == 50
    assert content.moderation == "before"
    assert content.write is not None
    assert content.write == content.recommend


async def test_a_window_is_said_back_with_weekdays_and_zone(official: Person) -> None:
    await begins_with(official, "vote")
    await answers(official, VOTE[:3])

    opens_at = When(datetime(2023, 6, 15, 15, tzinfo=UTC), SEOUL)
    closes = When(datetime(2023, 7, 15, 15, tzinfo=UTC), SEOUL)
    assert say(official.language, "opening-window", opens=opens_at, closes=closes) in official.screen
    assert say(official.language, "opening-zone", zone=SEOUL) in official.screen


@pytest.mark.parametrize(
    ("typed", "key", "values"),
    [
        ("5/1~5/10", "refused-opening-window-year", {}),
        ("2023. 1. 1. ~ 1. 31.", "refused-opening-window-past",
         {"closes_at": When(datetime(2023, 1, 31, 15, tzinfo=UTC), SEOUL)}),
        ("6/16~6/31", "mistake-day-impossible", {"text": "6/31", "year": "2023", "month": 6, "last": 30}),
        ("곧", "mistake-date-unreadable", {"rest": "곧"}),
        ("7/15~6/16", "mistake-window-turns-the-year", {"first": "7/15", "second": "6/16"}),
    ],
)  # fmt: skip
async def test_dates_that_can_not_be_are_said_why_and_asked_again(
    official: Person, place: Place, typed: str, key: str, values: dict[str, object]
) -> None:
    await begins_with(official, "vote")
    await answers(official, VOTE[:2])

    await official.says(typed)

    assert say(official.language, key, **values) in official.screen
    assert (await draft_of(place)).left[0] == "window"


@pytest.mark.parametrize(
    ("before", "typed", "key", "values"),
    [
        (VOTE[:3], "햇살공원", "mistake-options-number", {"found": 1, "fewest": 2, "most": 200}),
        (VOTE[:3], "햇살공원\n햇살공원", "mistake-option-name-twice", {"found": "햇살공원", "other_line": 0}),
        (VOTE[:4], "7", "mistake-choose-too-many", {"found": 7, "options": 3}),
        (VOTE[:4], "많이", "refused-opening-number-unreadable", {}),
        (VOTE[:0], "가" * 121, "mistake-text-too-long", {"length": 121, "longest": 120}),
        (VOTE[:0], "두 줄\n제목", "mistake-text-one-line", {}),
        (CONTEST[:4], "스물", "refused-opening-age-unreadable", {}),
        (CONTEST[:4], "24~9", "mistake-limits-upside-down", {"min": 24, "max": 9}),
        (CONTEST[:3], "아무나요", "refused-opening-choose-only", {}),
        (CONTEST[:5], "1~3", "mistake-number-out-of-range", {"found": "1", "least": 2, "most": 50}),
    ],
)  # fmt: skip
async def test_an_answer_that_can_not_be_is_said_why_and_asked_again(
    official: Person,
    place: Place,
    before: list[tuple[str, str, str]],
    typed: str,
    key: str,
    values: dict[str, object],
) -> None:
    await begins_with(official, "vote" if before in (VOTE[:0], VOTE[:3], VOTE[:4]) else "contest")
    await answers(official, before)
    left = (await draft_of(place)).left

    await official.says(typed)

    assert say(official.language, key, **values) in official.screen
    assert (await draft_of(place)).left == left


async def test_html_in_what_is_typed_is_shown_as_it_was_written(official: Person) -> None:
    await begins_with(official, "vote")
    await official.says("<b>굵게</b> & <script>")
    await official.says("설명 <i>")
    await answers(official, VOTE[2:])
    await official.taps("vw", "preview")

    assert "<b>굵게</b> & <script>" in official.screen


async def test_what_was_begun_is_gone_on_with_where_it_was_left(official: Person, place: Place) -> None:
    await begins_with(official, "contest")
    await answers(official, CONTEST[:3])
    await opens(official, "p0")
    assert official.sees("opening-mine", count=1)
    await official.taps("vw", "new")
    await official.taps("mk", "vote")
    await answers(official, VOTE[:1])
    place.now += timedelta(days=2)
    await enters(official)
    await opens(official, "p0")
    assert official.sees("opening-mine", count=2)
    await opens(official, "e1")

    await answers(official, CONTEST[3:])

    assert (await draft_of(place)).left == ()
    assert (await draft_of(place, 2)).left[0] == "about"


async def test_one_can_go_back_and_answer_again(official: Person, place: Place) -> None:
    await begins_with(official, "contest")
    await answers(official, CONTEST[:3])
    await official.taps("vw", "ask/window")
    await official.taps("vw", "ask/about")
    assert official.sees("opening-stands", value=CONTEST[1][2])
    await official.says("다르게 쓴 설명")

    assert official.sees("opening-ask-who")
    assert (await draft_of(place)).table["contest"][0]["about"] == "다르게 쓴 설명"


async def test_everything_can_be_changed_afterwards(official: Person, place: Place) -> None:
    await begins_with(official, "contest")
    await answers(official, CONTEST)
    for key, how, answer in [
        ("slug", TYPED, "youth-7"),
        ("place", TYPED, "가상군"),
        ("review", TAPPED, "3"),
        ("comments", TAPPED, "yes"),
        ("host", TYPED, "가상시 청소년팀"),
        ("team", TYPED, "3~6"),
        ("age", TYPED, "19 or older"),
        ("who", TAPPED, "place"),
        ("per-person", TYPED, "2"),
        ("office-contact", TYPED, "043-111-1111"),
    ]:
        await opens(official, "e1")
        await official.taps("vw", "change")
        assert official.sees("opening-change-title")
        await official.taps("vw", f"ask/{key}")
        await answers(official, [(how, key, answer)])

    content = (await draft_of(place)).content
    assert isinstance(content, Contest)
    assert content.slug == "youth-7"
    assert [rule.kind for rule in content.eligibility.rules] == ["residence"]
    assert "가상군" in content.eligibility.who.in_("ko")
    assert content.review is not None
    assert content.review.reviewers == 3
    assert content.comments is not None
    assert content.asks.in_("ko") == "가상시 청소년팀"
    assert content.team is not None
    assert (content.team.min, content.team.max) == (3, 6)
    assert content.per_person == 2
    assert content.office.contact.in_("ko") == "043-111-1111"


async def test_choosing_an_age_later_asks_which(official: Person, place: Place) -> None:
    await begins_with(official, "contest")
    await answers(official, [*CONTEST[:3], (TAPPED, "who", "anyone"), *CONTEST[5:]])
    await official.taps("vw", "change")
    await official.taps("vw", "ask/who")
    await official.taps("set", "who/age")
    await answers(official, [(TYPED, "age", "24세 이하")])

    content = (await draft_of(place)).content
    assert isinstance(content, Contest)
    [rule] = content.eligibility.rules
    assert rule.kind == "age"
    assert (rule.min, rule.max) == (None, 24)


# Copies


async def test_an_earlier_programme_is_copied_with_a_new_title_and_new_dates(official: Person, place: Place) -> None:
    youth = await place.programme("youth-policy")
    await begins(official)
    await official.taps("vw", "copy")
    await official.taps("cp", f"p/{youth.id}")
    assert official.sees("opening-ask-title")
    await official.says("제7회 가상 공모전")
    assert official.sees("opening-ask-window")
    await official.says("2024. 5. 16. ~ 6. 15.")

    draft = await draft_of(place)
    content = draft.content
    assert isinstance(content, Contest)
    assert content.title.in_("en") == "제7회 가상 공모전"
    assert content.slug != "youth-policy"
    assert content.questions == youth.reception.questions
    assert content.consents == youth.reception.consents
    assert draft.missing == ("forms/youth-policy.hwp",)


async def test_a_form_that_is_missing_is_sent_into_the_draft(official: Person, place: Place) -> None:
    await test_an_earlier_programme_is_copied_with_a_new_title_and_new_dates(official, place)
    assert official.sees("opening-send-files")
    await official.sends_document("other.hwp", b"x")
    assert official.sees("refused-opening-form-unknown", wanted="youth-policy.hwp")
    await official.sends_document("youth-policy.hwp", b"a form")
    await fetched(place)

    assert (await draft_of(place)).missing == ()
    assert not official.sees("opening-send-files")


async def test_a_second_person_gets_the_forms_too_that_they_approve_and_nobody_else_does(
    official: Person, place: Place
) -> None:
    await test_a_form_that_is_missing_is_sent_into_the_draft(official, place)
    await place.database.run(lambda tx: programme_openings.propose(tx, 1, by=OFFICIAL, at=place.now))
    second = place.person(COLLEAGUE)
    await enters_draft(second)

    await second.taps("toml")

    sent = second.sees_document("programme-form")
    for account, sees in ((COLLEAGUE, True), (OFFICIAL, True), (100_000_050, False)):
        payload = {**sent, "account": account}
        making = await place.database.read(lambda tx, it=payload: DOCUMENTS["programme-form"](tx, it, place.now))  # type: ignore[misc]
        assert (making is not None) is sees
        if making is not None:
            made = making(cast("FileStore", None))
            assert (made.name, made.content) == ("youth-policy.hwp", b"a form")


async def test_dates_that_are_over_are_not_kept(official: Person, place: Place) -> None:
    youth = await place.programme("youth-policy")
    place.now = datetime(2024, 1, 1, tzinfo=UTC)
    await begins(official)
    await official.taps("vw", "copy")
    await official.taps("cp", f"p/{youth.id}")
    await official.taps("keep", "title")
    assert official.sees("opening-ask-window")
    number, data = official.button("vw", "drop")

    await official.taps_data(f"{data.split('.')[0]}.e1.keep.window", number)

    assert "keep" not in [action for _, _, action in official.buttons()]
    assert (await draft_of(place)).left == ("window",)


@pytest.mark.parametrize("number", range(len(samples())))
async def test_every_sample_can_be_copied_and_published(official: Person, place: Place, number: int) -> None:
    sample = samples()[number].content
    await begins(official)
    await official.taps("vw", "copy")
    await official.taps("cp", f"s/{number}")
    await official.says("가상 제목")
    if sample.window.closes_at is not None:
        await official.says("2023. 6. 16. ~ 7. 15.")
    await is_published(place)

    published = (await place.database.run(programmes.everything))[-1]
    assert published.content.kind == sample.kind
    assert published.content.title.in_("ko") == "가상 제목"
    assert published.content.office.name.in_("ko") == "제천시"


# When it is published


async def scheduled(place: Place, at: str) -> Draft:
    """Let a vote be prepared and approved that is to be published then."""
    official, colleague = place.person(OFFICIAL), place.person(COLLEAGUE)
    await begins_with(official, "vote")
    await answers(official, VOTE)
    await official.taps("vw", "when")
    assert official.sees("opening-when-ask")
    await official.says(at)
    await official.taps("vw", "second")
    await official.taps("ask", str(COLLEAGUE))
    await enters_draft(colleague)
    await colleague.taps("ok")
    return await draft_of(place)


async def test_it_is_published_at_its_time_also_after_the_bot_was_down(official: Person, place: Place) -> None:
    draft = await scheduled(place, "6/10 09:00")
    assert draft.publish_at == datetime(2023, 6, 10, tzinfo=UTC)
    await ticks(place)
    assert (await draft_of(place)).state == "approved"
    place.now = datetime(2023, 6, 12, tzinfo=UTC)

    await ticks(place)

    assert (await draft_of(place)).state == "published"
    assert any("start=vote-" in text for text in official.heard)


async def test_what_is_over_when_its_time_comes_is_told_and_kept(official: Person, place: Place) -> None:
    await scheduled(place, "7월 10일 오후 2시")
    place.now = datetime(2023, 8, 1, tzinfo=UTC)

    await ticks(place)

    assert heard(official, "opening-failed", title=VOTE[0][2])
    draft = await draft_of(place)
    assert draft.state == "draft"
    assert draft.content is not None
    assert await place.database.run(lambda tx: len(programmes.everything(tx))) == 1


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("언젠가", "refused-moment-unreadable"),
        ("5/1 09:00", "refused-moment-past"),
        ("6/31 09:00", "refused-moment-unreadable"),
        ("6/10", "refused-moment-no-time"),
    ],
)
async def test_a_time_that_can_not_be_is_said_why(official: Person, place: Place, typed: str, key: str) -> None:
    await begins_with(official, "vote")
    await answers(official, VOTE)
    await official.taps("vw", "when")

    await official.says(typed)

    assert official.sees(key)
    assert (await draft_of(place)).publish_at is None


async def test_a_change_after_approval_takes_it_off_the_schedule(official: Person, place: Place) -> None:
    await scheduled(place, "6/10 09:00")
    await opens(official, "e1")
    await official.taps("vw", "change")
    await official.taps("vw", "ask/title")
    await official.says("다른 제목")
    place.now = datetime(2023, 6, 12, tzinfo=UTC)

    await ticks(place)

    assert (await draft_of(place)).state == "draft"


async def test_answers_that_no_button_gives_change_nothing(official: Person, place: Place) -> None:
    await begins_with(official, "contest")
    number, data = official.button("vw", "drop")
    token = data.split(".")[0]
    before = await draft_of(place)

    for forged in ("title/x", "who/all", "nothing/1", "team/", "keeping/9", "review/1", "", "/", "window/always"):
        await official.taps_data(f"{token}.e1.set.{forged}", number)
        await official.taps_data(f"{token}.e1.keep.{forged}", number)

    after = await place.database.run(lambda tx: programme_drafts.by_id(tx, 1))
    assert after is not None
    assert after.table["contest"][0].get("title") == before.table["contest"][0].get("title")
    assert after.left[0] == "title"


async def test_what_is_no_window_is_quoted_as_far_as_a_message_holds(official: Person) -> None:
    await begins_with(official, "board")
    await answers(official, [(TYPED, "title", "가상 제안"), (TYPED, "about", "무엇이든 제안해 주세요.")])

    await official.says("가" * 4096)

    assert official.sees("opening-ask-window")
