"""The whole way of an application in the chat: alone, in both programmes, with everything that goes amiss."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from participation.contest import Reception
from storage import versions
from storage.versions import Version
from tests.handlers import residents
from tests.handlers.chat import Person, Place
from tests.handlers.residents import begins, fills_in, tells_about_oneself
from tests.handlers.teamwork import invites
from tests.participation.receptions import DISCLOSURE, YOUTH, changed, disclosure, read, youth

LATER = timedelta(minutes=5)


@pytest.fixture(autouse=True)
async def _receptions(ada: Person, place: Place) -> None:
    assert ada.place is place
    await residents.publish(place, youth(), disclosure())


def reception(text: str) -> Reception:
    programme = read(text).programmes[0]
    assert isinstance(programme, Reception)
    return programme


async def at_the_reason(person: Person) -> None:
    """Stand before the long text of the disclosure application: 10 to 2,000 characters."""
    await person.says("/start disclosure")
    await person.taps("new", "alone")
    await person.taps("go")
    for _ in range(2):  # of age, and the consent, in the order in which the programme asks
        await person.taps("yes" if person.offered("yes") else "agree")
    await person.says(residents.NAME)
    if person.offered("phone"):
        await person.says(residents.NUMBER)
    await person.says(residents.PROJECT)
    assert person.sees("application-question", ask=disclosure().questions[1].ask.in_(person.language))


async def handed_in(person: Person) -> Version:
    [application] = await residents.of(person)
    found = await person.place.database.run(lambda tx: versions.of(tx, application.id, application.version))
    assert found is not None
    return found


# The whole way


async def test_alone_from_the_link_to_the_receipt(ada: Person) -> None:
    application = await residents.hands_in(ada)

    assert application.number == "JC-2023-0001"
    receipt = next(said for said in ada.heard if application.number in said)
    assert residents.NAME not in receipt
    assert (await handed_in(ada)).content.answers["title"] == "비어 있는 가게를 모임방으로"
    assert ada.sees("state-received")


async def test_a_disclosure_application_is_handed_in_without_any_paper(ada: Person) -> None:
    await at_the_reason(ada)
    await ada.says("누가 맡아 하는지 알고 싶어요.")
    await ada.taps("ok")
    await ada.taps("yes")
    await ada.says("물결모임")
    await ada.taps("ok")

    await ada.taps("send")

    answers = (await handed_in(ada)).content.answers
    assert answers == {
        "project": residents.PROJECT,
        "reason": "누가 맡아 하는지 알고 싶어요.",
        "group": True,
        "group-name": "물결모임",
    }


async def test_what_is_asked_and_where_it_goes_is_said_before_the_first_personal_question(ada: Person) -> None:
    await ada.says("/start youth-policy")
    await ada.taps("new", "alone")

    assert ada.sees("privacy-abroad")
    assert ada.sees("privacy-leave")
    assert youth().consents[0].items.in_(ada.language) in ada.screen
    assert ada.sees("reception-other-ways")


@pytest.mark.parametrize(
    ("slug", "said", "days"), [("youth-policy", "privacy-swept", 7), ("disclosure", "privacy-fades", 90)]
)
async def test_how_long_there_is_what_one_only_begins_is_said_too(ada: Person, slug: str, said: str, days: int) -> None:
    await ada.says(f"/start {slug}")
    await ada.taps("new", "alone")

    assert ada.sees(said, days=days)


async def test_whoever_hands_in_while_an_invitation_is_open_is_told_that_it_is_without_them(ada: Person) -> None:
    await fills_in(ada)
    assert ada.offered("send") == [""]
    assert not ada.sees("team-still-invited", count=1)

    await invites(ada)
    await ada.says("/continue")

    assert ada.sees("team-still-invited", count=1)
    assert ada.offered("send") == [""]  # they may all the same


async def test_back_leads_through_every_question_to_the_first_and_loses_nothing(ada: Person) -> None:
    await fills_in(ada)
    before = (await ada.state())["drafts"][0][2]
    await ada.taps("vw", "edit")
    last = ada.offered("ed")[-1]
    await ada.taps("ed", last)
    steps = 0
    while ada.offered("bk"):
        await ada.taps("bk")
        steps += 1
        assert steps < 20
    assert ada.sees("privacy-abroad")
    assert steps >= 7

    await ada.taps("kp")

    assert ada.sees("overview-title")
    assert (await ada.state())["drafts"][0][2] == before


async def test_any_answer_can_be_edited_from_the_overview(ada: Person) -> None:
    await fills_in(ada)
    await ada.taps("vw", "edit")
    await ada.taps("ed", "q-title")
    await ada.says("밤에도 밝은 골목길")
    assert ada.sees("overview-title")
    assert "밤에도 밝은 골목길" in ada.screen

    await ada.taps("vw", "edit")
    await ada.taps("ed", "q-scope")
    await ada.taps("pick", "place")
    await ada.says("역 앞 광장")

    assert ada.sees("overview-title")
    assert "역 앞 광장" in ada.screen


async def test_every_question_can_be_asked_for_its_why_and_what_is_optional_can_be_skipped(ada: Person) -> None:
    await begins(ada)
    await ada.taps("vw", "why")
    assert ada.sees("why-birth-date")
    await ada.taps("vw")
    await tells_about_oneself(ada)
    await ada.taps("vw", "why")
    why = youth().questions[0].why
    assert why is not None
    assert why.in_(ada.language) in ada.screen
    await ada.says("비어 있는 가게를 모임방으로")  # words are an answer even while the why is in sight
    await ada.taps("pick", "city")
    assert ada.offered("skip") == []  # the proposal is needed
    await ada.sends_document("제안서.pdf", b"%PDF")
    await ada.taps("skip")

    assert ada.sees("overview-title")


async def test_who_leaves_finds_everything_as_it_was(ada: Person) -> None:
    await begins(ada)
    await tells_about_oneself(ada)
    await ada.says("/start")
    await ada.says("/start five-cities")

    await ada.says("/continue")

    # The vote holds nothing yet, so what was begun last is the application.
    assert ada.sees("application-question", ask=youth().questions[0].ask.in_(ada.language))


async def test_who_leaves_before_answering_anything_is_led_back_too(ada: Person) -> None:
    await ada.says("/start youth-policy")
    await ada.taps("new", "alone")
    await ada.says("/start")

    await ada.says("/continue")

    assert ada.sees("privacy-title")


async def test_cancel_asks_first_and_then_nothing_is_left(ada: Person) -> None:
    await fills_in(ada)
    await ada.says("/cancel")
    assert len(await residents.of(ada)) == 1
    await ada.taps("drop")

    assert await residents.of(ada) == []
    assert (await ada.state())["drafts"] == []


async def test_cancel_of_an_edit_leaves_what_was_handed_in(ada: Person) -> None:
    application = await residents.hands_in(ada)
    await ada.taps("open")
    await ada.taps("edit")
    await ada.says("/cancel")
    await ada.taps("drop")

    [left] = await residents.of(ada)
    assert (left.number, left.state, left.version) == (application.number, "received", 1)


# Long texts


async def test_several_messages_are_one_answer_and_each_is_counted(ada: Person) -> None:
    await at_the_reason(ada)
    await ada.says("가" * 300)
    assert ada.sees("ask-text-count", length=300, longest=2000)
    await ada.says("나" * 12)
    assert ada.sees("ask-text-count", length=313, longest=2000)

    await ada.taps("ok")
    await ada.taps("no")
    await ada.taps("send")

    assert (await handed_in(ada)).content.answers["reason"] == "가" * 300 + "\n" + "나" * 12


async def test_nine_thousand_characters_are_kept_and_told_how_much_too_long(ada: Person) -> None:
    await at_the_reason(ada)
    for part in ("가" * 4096, "나" * 4096, "다" * 808):
        await ada.says(part)
    assert ada.sees("ask-text-over", over=9000 - 2000)
    assert ada.offered("ok") == []

    await ada.says("/start")
    await ada.says("/continue")
    assert ada.sees("ask-text-over", over=9000 - 2000)
    await ada.taps("clear")
    await ada.says("짧게 다시 씁니다. 누가 맡나요?")
    assert ada.offered("ok") == [""]


async def test_the_last_message_can_be_taken_out(ada: Person) -> None:
    await at_the_reason(ada)
    await ada.says("가" * 20)
    await ada.says("나" * 30)

    await ada.taps("dp")

    assert ada.sees("ask-text-count", length=20, longest=2000)


async def test_editing_the_message_edits_the_answer_while_the_question_is_open(ada: Person) -> None:
    await at_the_reason(ada)
    await ada.says("가" * 2001)
    mine = ada.place.messages - 1  # the bot's answer stands below it
    while mine in ada.chat:
        mine -= 1

    await ada.edits(mine, "나" * 40)

    assert ada.sees("ask-text-count", length=40, longest=2000)


async def test_editing_what_is_long_done_with_changes_nothing_and_says_how(ada: Person) -> None:
    await at_the_reason(ada)
    mine = ada.place.messages + 1
    await ada.says("가" * 20)
    await ada.taps("ok")

    await ada.edits(mine, "나" * 40)

    assert ada.sees("edited-later")
    await ada.taps("no")
    await ada.taps("send")
    assert (await handed_in(ada)).content.answers["reason"] == "가" * 20


# What is no answer


@pytest.mark.parametrize(
    ("sent", "key"),
    [
        ("voice", "answer-not-by-voice"),
        ("sticker", "answer-not-by-sticker"),
        ("file", "answer-not-by-file"),
        ("photo", "answer-not-by-file"),
        ("contact", "answer-by-text"),
    ],
)
async def test_to_a_text_question_other_things_get_a_helpful_no(ada: Person, sent: str, key: str) -> None:
    await begins(ada)
    await tells_about_oneself(ada)
    before = await ada.state()
    sending: dict[str, Callable[[], Awaitable[object]]] = {
        "voice": ada.sends_voice,
        "sticker": ada.sends_sticker,
        "file": lambda: ada.sends_document("a.pdf", b"%PDF"),
        "photo": lambda: ada.sends_photo(b"\xff\xd8"),
        "contact": ada.shares_contact,
    }

    await sending[sent]()

    assert ada.sees(key)
    assert ada.sees("application-question", ask=youth().questions[0].ask.in_(ada.language))
    assert await ada.state() == before


async def test_a_forwarded_text_is_as_good_as_a_typed_one_and_no_consent(ada: Person) -> None:
    await begins(ada)
    await ada.says(residents.BORN)
    await ada.taps("yes")
    agree = next(label for _, label, data in ada.buttons() if data.split(".")[2] == "agree")
    await ada.forwards(agree, author="김누구")  # a forward whose author hides looks like one's own words
    assert ada.offered("agree") == [""]

    await ada.taps("agree")
    await ada.taps("refuse")
    await ada.says(residents.NAME)
    await ada.forwards("남이 쓴 제안의 제목", author="김누구")

    assert ada.sees("application-question", ask=youth().questions[1].ask.in_(ada.language))


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("2010. 3. 5", True),
        ("100305", True),
        ("2010년 3월 5일", True),
        ("10-3-5", True),
        ("2004-02-29", True),
        ("2010. 2. 29.", False),  # there was none
        ("2030. 1. 1", False),
        ("1880. 1. 1", False),
        ("어제", False),
        ("100305-4000000", False),  # a resident registration number is more than is asked
    ],
)
async def test_birth_dates_as_people_type_them(ada: Person, typed: str, taken: bool) -> None:
    await begins(ada)

    await ada.says(typed)

    assert ada.sees("application-birth-date") is not taken


async def test_a_date_that_can_be_read_in_two_ways_is_asked_back(ada: Person) -> None:
    await begins(ada)
    await ada.says("3/5/2010")
    assert ada.sees("ask-which-day")
    assert ada.offered("reading") == ["2010-03-05", "2010-05-03"]

    await ada.taps("reading", "2010-05-03")

    assert b"2010-05-03" in (await ada.state())["drafts"][0][2]


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("홍가상", True),
        ("홍", True),
        ("Ada Example", True),
        ("남궁 가상", True),
        ("😀😀", False),
        ("\u2800", False),
        ("010-0000-0000", False),
        ("가" * 4096, False),
    ],
)
async def test_names(ada: Person, name: str, taken: bool) -> None:
    await begins(ada)
    await ada.says(residents.BORN)
    await ada.taps("yes")
    await ada.taps("agree")
    await ada.taps("refuse")

    await ada.says(name)

    assert ada.sees("application-name") is not taken


async def test_without_the_required_consent_one_does_not_get_on_and_is_told_what_else(ada: Person) -> None:
    await begins(ada)
    await ada.says(residents.BORN)
    await ada.taps("yes")

    await ada.taps("refuse")

    assert ada.sees("consent-refused-what-now")
    assert ada.offered("agree") == [""]
    await ada.taps("agree")
    assert not ada.sees("consent-refused-what-now")


async def test_a_consent_that_is_there_in_korean_only_is_shown_and_kept_in_korean(ada: Person) -> None:
    await begins(ada)
    await ada.says(residents.BORN)
    await ada.taps("yes")
    await ada.taps("agree")
    optional = youth().consents[1]
    assert optional.languages() == ("ko",)
    assert optional.purpose.in_("ko") in ada.screen
    assert ada.sees("consent-other-language") is (ada.language != "ko")

    await ada.taps("agree")

    [application] = await residents.of(ada)
    given = await ada.place.database.run(
        lambda tx: {row["key"]: row["language"] for row in tx.all("SELECT key, language FROM consents")}
    )
    assert given == {"personal-data": ada.language, "publicity": "ko"}
    assert application.state == "draft"


# Windows


async def test_a_window_that_closes_under_the_overview_takes_nothing_any_more(ada: Person, place: Place) -> None:
    await fills_in(ada)
    await residents.arrives(ada)
    number, send = ada.button("send")
    place.now = residents.CLOSED

    await ada.taps_data(send, number)

    [application] = await residents.of(ada)
    assert application.state == "draft"
    assert ada.sees("status-closed-unfinished")


async def test_what_was_sent_in_time_counts_however_late_it_is_handled(ada: Person, place: Place) -> None:
    await fills_in(ada)
    await residents.arrives(ada)
    number, send = ada.button("send")
    in_time = place.now
    place.now = residents.CLOSED

    await ada.taps_data(send, number, received_at=in_time)

    [application] = await residents.of(ada)
    assert application.state == "received"


async def test_an_extended_window_lets_a_draft_go_on(ada: Person, place: Place) -> None:
    await fills_in(ada)
    await residents.arrives(ada)
    extended = reception(changed(YOUTH, '"2023. 5. 16. ~ 6. 15. (30일간)"', '"2023. 5. 16. ~ 6. 25."'))
    await residents.publish(place, extended)
    place.now = residents.CLOSED
    await ada.says("/continue")

    await ada.taps("send")

    [application] = await residents.of(ada)
    assert application.state == "received"


async def test_a_shortened_window_is_said_and_the_draft_is_kept(ada: Person, place: Place) -> None:
    await fills_in(ada)
    await residents.arrives(ada)
    number, send = ada.button("send")
    shorter = reception(changed(YOUTH, '"2023. 5. 16. ~ 6. 15. (30일간)"', '"2023. 5. 16. ~ 6. 5."'))
    await residents.publish(place, shorter, shorten=True)
    place.now = residents.IN_JUNE + timedelta(days=6)

    await ada.taps_data(send, number)

    [application] = await residents.of(ada)
    assert application.state == "draft"
    assert len((await ada.state())["drafts"]) == 1


async def test_a_question_that_the_office_adds_is_asked_and_nothing_else_again(ada: Person, place: Place) -> None:
    await fills_in(ada)
    await residents.arrives(ada)
    number, send = ada.button("send")
    one_more = """  [[contest.question]]
  key = "cost"
  ask = "돈이 얼마나 들까요?"
  min = 2
  max = 100

  [[contest.paper]]
  key = "proposal"
"""
    await residents.publish(place, reception(changed(YOUTH, '  [[contest.paper]]\n  key = "proposal"\n', one_more)))

    await ada.taps_data(send, number)
    assert "돈이 얼마나 들까요?" in ada.screen
    await ada.says("거의 들지 않아요")
    await ada.taps("send")

    assert (await handed_in(ada)).content.answers["cost"] == "거의 들지 않아요"


# Buttons


async def test_a_second_tap_on_any_button_changes_nothing_more(ada: Person) -> None:
    """Each act of the way is done twice by quick fingers: what stands at the end is the same as of one."""

    async def twice(action: str, argument: str = "") -> None:
        number, data = ada.button(action, argument)
        await ada.taps_data(data, number)
        await ada.taps_data(data, number)

    await ada.says("/start youth-policy")
    await twice("new", "alone")
    await twice("go")
    await ada.says(residents.BORN)
    await twice("yes")
    await twice("agree")
    await twice("refuse")
    await ada.says(residents.NAME)
    await ada.says("비어 있는 가게를 모임방으로")
    await twice("pick", "city")
    await ada.sends_document("제안서.pdf", b"%PDF")
    await twice("skip")
    await residents.arrives(ada)
    await twice("send")

    [application] = await residents.of(ada)
    assert (application.version, application.number) == (1, "JC-2023-0001")
    given = await ada.place.database.run(lambda tx: tx.all("SELECT key FROM consents"))
    assert [row["key"] for row in given] == ["personal-data"]


async def test_old_buttons_do_nothing_and_show_what_is_now(ada: Person) -> None:
    await begins(ada)
    await ada.says(residents.BORN)
    number, yes = ada.button("no")
    await ada.taps("yes")
    await ada.taps("agree")
    before = await ada.state()

    await ada.taps_data(yes, number)

    assert ada.hears("old-screen")
    assert await ada.state() == before


async def test_another_accounts_buttons_open_nothing_and_change_nothing(ada: Person, bert: Person) -> None:
    await fills_in(ada)
    await residents.arrives(ada)
    before = await ada.state()
    every = [(number, data) for number, _, data in ada.buttons()]

    for number, data in every:
        await bert.taps_data(data, number)
        assert residents.NAME not in "".join(bert.heard)
    [application] = await residents.of(ada)
    await bert.taps_data(f".a{application.id}.open.", 1)
    await bert.taps_data(f".a{application.id}.form.", 1)

    assert await residents.of(bert) == []
    assert residents.NAME not in "".join(bert.heard)
    assert all("make" not in message for message in bert.chat.values())
    assert (await ada.state())["drafts"] == before["drafts"]


async def test_everything_but_a_consent_can_be_typed_in_plain_mode(ada: Person) -> None:
    await ada.says("/plain on")

    async def types(action: str, argument: str = "") -> None:
        _, data = ada.button(action, argument)
        await ada.says(next(label for _, label, held in ada.buttons() if held == data))

    await ada.says("/start disclosure")
    await types("new", "alone")
    await types("go")
    for _ in range(2):
        if ada.offered("yes"):
            await types("yes")
        else:
            await ada.taps("agree")  # a consent is a tap, never a text
    await ada.says(residents.NAME)
    if ada.offered("phone"):
        await ada.says(residents.NUMBER)
    await ada.says(residents.PROJECT)
    await ada.says("누가 맡아 하는지 알고 싶어요.")
    await types("ok")
    await types("no")
    await types("send")

    [application] = await residents.of(ada)
    assert application.state == "received"


async def test_in_another_language_the_same_draft_goes_on(ada: Person) -> None:
    await begins(ada)
    await tells_about_oneself(ada)
    other = "en" if ada.language == "ko" else "ko"
    await ada.says("/language")
    await ada.taps("setlang", other)

    assert youth().questions[0].ask.in_(other) in ada.screen


def test_the_disclosure_application_has_the_questions_that_these_tests_answer() -> None:
    assert [question.key for question in reception(DISCLOSURE).questions] == [
        "project",
        "reason",
        "group",
        "group-name",
    ]
