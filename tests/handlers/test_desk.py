"""What came in, on an official's desk: lists, search, reading, completeness; every look on record, and no other's."""

from datetime import timedelta

import pytest

from conversations import teams
from participation.contest import Contest, Reception
from participation.questions import Answer
from participation.roles import Days, Role
from participation.team import TeamRules
from participation.words import Localized
from storage import applications, members, roles, versions
from storage.database import Database, Tx
from storage.shelf import Programme
from storage.versions import Content
from tests.conversations import applicants
from tests.conversations.applicants import ANA, ANSWERS, BO, CHAN, DA
from tests.handlers.chat import NoSuchButton, Person, Place
from tests.handlers.limits import shown
from tests.handlers.officials import (
    COLLEAGUE,
    OFFICIAL,
    OWNER,
    REVIEWER,
    an_office,
    enters,
    handed_in,
    joins_the_office,
    opens,
    people_of,
    record,
    stored_paper,
    there,
)
from tests.participation.receptions import disclosure, youth
from tests.participation.votes import CLOSES_AT
from tests.storage.office import gives
from texts import say, say_html

HOUR = timedelta(hours=1)


@pytest.fixture
async def programme(place: Place, database: Database) -> Programme:
    await people_of(place)
    return await an_office(database)


@pytest.fixture
async def official(place: Place, programme: Programme) -> Person:
    assert programme.slug == "youth-policy"
    return place.person(OFFICIAL)


async def looks(place: Place, programme: Programme) -> list[tuple[str, str, object]]:
    return [
        (entry.what, entry.subject, entry.values.get("page"))
        for entry in await record(place, programme)
        if entry.what.startswith("looked-at")
    ]


async def test_lists_are_walked_with_the_place_in_them_and_the_next_at_a_tap(
    official: Person, programme: Programme, database: Database
) -> None:
    ids = [await handed_in(database, programme, account) for account in (ANA, BO, CHAN)]
    await enters(official)
    await official.taps("open")
    await official.taps("vw", "queue")
    await official.taps("vw", "list/received")
    received = say(official.language, "filter-received")
    assert official.sees("queue-list-title", name=received, count=3)

    await official.taps("open", "/received")
    await opens(official, f"q{ids[0]}", "/received")
    assert official.sees("desk-place", name=received, place=1, count=3)
    await opens(official, f"q{ids[1]}", "/received")

    assert official.sees("desk-place", name=received, place=2, count=3)
    assert official.sees("desk-number", number="JC-2023-0002")
    assert len(official.chat) == 1  # what was looked at before has gone from the chat


async def test_a_long_list_is_turned_over(official: Person, programme: Programme, database: Database) -> None:
    for account in range(20, 31):
        await handed_in(database, programme, account)
    await enters(official)
    await opens(official, f"o{programme.id}", "list/received")
    assert official.sees("queue-part", first=1, last=8, count=11)

    await official.taps("vw", "list/received/8")

    assert official.sees("queue-part", first=9, last=11, count=11)
    assert len([one for one in official.offered("open") if one == "/received"]) == 3


@pytest.mark.parametrize("typed", ["JC-2023-0002", "jc-2023-0002", " ＪＣ-2023-0002 ", "2", "0002", "２"])
async def test_a_number_is_found_as_it_is_typed(
    official: Person, programme: Programme, database: Database, typed: str
) -> None:
    await handed_in(database, programme, ANA)
    await handed_in(database, programme, BO)
    await enters(official)
    await opens(official, f"o{programme.id}", "queue")

    await official.says(typed)

    assert official.sees("desk-number", number="JC-2023-0002")


@pytest.mark.parametrize("typed", ["JC-2023-0009", "JC-2022-0001", "9", "0", "99999999999", "가나다", "JC"])
async def test_a_number_that_is_not_there_is_said_so(
    official: Person, programme: Programme, database: Database, typed: str
) -> None:
    await handed_in(database, programme, ANA)
    await enters(official)
    await opens(official, f"o{programme.id}", "queue")

    await official.says(typed)

    assert official.sees("refused-queue-no-such-number")


async def test_a_number_of_another_programme_is_not_found(
    official: Person, programme: Programme, database: Database
) -> None:
    other = await database.run(lambda tx: applicants.publish(tx, disclosure()))
    await handed_in(database, programme, ANA)
    answers: dict[str, Answer] = {"project": "새 다리", "reason": "누가 맡는지 알고 싶어요.", "group": False}
    await handed_in(database, other, BO, answers=answers, of_age=True, born=None, resident=None)
    await enters(official)
    await opens(official, f"o{programme.id}", "queue")

    await official.says("2")

    assert official.sees("refused-queue-no-such-number")


# Reading


async def test_every_page_that_shows_what_is_personal_is_a_look_on_record_and_a_redrawing_is_none(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    application = await handed_in(database, programme)
    await enters(official)
    await opens(official, f"q{application}")
    await opens(official, f"q{application}")  # the same page, drawn once more
    for page in ("answers/", "people/", "consents/"):
        await official.taps("vw", page)
        await official.says("/plain on")
        await official.says("/plain off")
        await opens(official, f"q{application}", page)
        await official.taps("vw", "/")

    found = await looks(place, programme)

    subject = f"application:{application}"
    front = ("looked-at-application", subject, "front")
    assert found == [
        front,
        ("looked-at-application", subject, "answers"),
        front,
        ("looked-at-application", subject, "people"),
        front,
        ("looked-at-application", subject, "consents"),
        front,
    ]


async def test_what_is_personal_is_sent_protected_and_goes_from_the_chat_within_two_days(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    application = await handed_in(database, programme)
    await enters(official)
    await opens(official, f"q{application}")
    await official.taps("pap")

    rows = await database.run(
        lambda tx: [tuple(row) for row in tx.all("SELECT about, vanishes_at FROM sent_messages ORDER BY message_id")]
    )

    assert [about for about, _ in rows] == [f"application:{application}"] * 2
    assert all(at is not None and at < (place.now + 47 * HOUR).isoformat() for _, at in rows)
    assert all(message["protect_content"] for message in official.chat.values())
    assert official.sees_document("paper")["paper"]


async def test_birth_dates_stand_on_a_page_of_their_own(
    official: Person, programme: Programme, database: Database
) -> None:
    application = await handed_in(database, programme, name="마바사")
    born = shown(say_html(official.language, "answer-day", day=applicants.OF_AGE))
    await enters(official)

    await opens(official, f"q{application}")
    assert "마바사" in official.screen
    assert "18" in official.screen
    assert born not in official.screen
    await official.taps("vw", "people/")

    assert born in official.screen


async def test_answers_are_read_whole_over_as_many_pages_as_they_take(
    official: Person, programme: Programme, database: Database
) -> None:
    programme = await database.run(lambda tx: applicants.publish(tx, _with_long_title()))
    title = "".join(chr(0xAC00 + at % 11172) for at in range(9000))
    application = await handed_in(database, programme, answers={**ANSWERS, "title": title})
    await enters(official)
    await opens(official, f"q{application}", "answers/")
    read = official.screen
    for page in range(2, 5):
        await official.taps("vw", f"answers//1/{page}")
        read += official.screen

    assert all(title[at : at + 100] in read for at in range(0, 9000, 2500))
    with pytest.raises(NoSuchButton):
        official.button("vw", "answers//1/5")


def _with_long_title() -> Contest:
    content = youth()
    questions = list(content.questions)
    form = questions[0].form.model_copy(update={"longest": 10_000})
    questions[0] = questions[0].model_copy(update={"form": form})
    return content.model_copy(update={"questions": tuple(questions)})


async def test_an_earlier_version_is_read_and_what_has_changed_is_named(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    application = await handed_in(database, programme)

    def edits(tx: Tx) -> None:
        there = applications.by_id(tx, application)
        assert there is not None
        paper = stored_paper(tx, there)
        applicants.hands_in(tx, programme, there, [paper], answers={**ANSWERS, "title": "시장 골목을 더 밝게"})

    await database.run(edits)
    await enters(official)
    await opens(official, f"q{application}", "versions/")
    names = [programme.reception.questions_by_key["title"].ask, programme.reception.papers[0].name]
    for name in names:
        assert official.sees("desk-changed", name=name.in_(official.language))
    await official.taps("vw", "answers//1")

    assert "시장 골목을 밝게" in official.screen
    await official.taps("vw", "papers//1")
    await official.taps("pap", "1")
    assert official.sees_document("paper")["paper"] == 1
    assert ("looked-at-application", f"application:{application}", "versions") in await looks(place, programme)


async def test_a_paper_with_macros_comes_with_a_warning(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    application = await handed_in(database, programme, macros=True)
    await enters(official)
    await opens(official, f"q{application}")

    await official.taps("pap")

    assert official.sees("desk-paper-macros")
    assert (await record(place, programme))[-1].what == "looked-at-paper"


@pytest.mark.parametrize("number", ["0", "2", "99", "-1", "x", "", "٣"])
async def test_no_paper_is_had_by_a_number_that_does_not_belong_here(
    official: Person, programme: Programme, database: Database, number: str
) -> None:
    application = await handed_in(database, programme, ANA)
    await handed_in(database, programme, BO)  # paper 2 is somebody else's
    await enters(official)
    await opens(official, f"q{application}")
    message, data = official.button("pap", "1")

    await official.taps_data(data.removesuffix("1") + number, message)

    assert official.hears("refused-desk-paper-gone") or official.hears("old-screen")
    assert not any("make" in one for one in official.chat.values())


async def test_what_lies_in_an_unfinished_edit_is_nobodys_to_look_at(
    official: Person, programme: Programme, database: Database
) -> None:
    application = await handed_in(database, programme)
    there = await database.run(lambda tx: applications.by_id(tx, application))
    assert there is not None
    unfinished = await database.run(lambda tx: stored_paper(tx, there))
    await enters(official)
    await opens(official, f"q{application}")

    assert str(unfinished.id) not in official.offered("pap")
    number, data = official.button("pap")
    await official.taps_data(f"{data.rpartition('.')[0]}.{unfinished.id}", number)

    assert official.hears("refused-desk-paper-gone")


async def test_a_draft_is_nobodys_to_read(official: Person, programme: Programme, database: Database) -> None:
    application = await database.run(lambda tx: applicants.ready(tx, programme, ANA, name="마바사").id)
    await enters(official)

    for page in ("", "people/", "answers/", "consents/", "versions/", "fix/", "why//0"):
        await opens(official, f"q{application}", page)
        assert "마바사" not in official.screen
        assert not official.offered("ok")


async def test_where_the_chat_shows_numbers_only_it_shows_nothing_personal(place: Place, database: Database) -> None:
    await people_of(place)
    programme = await an_office(database, youth().model_copy(update={"in_chat": "numbers"}))
    application = await handed_in(database, programme, name="마바사", answers={**ANSWERS, "title": "비밀스러운 제목"})
    owner = place.person(OWNER)
    await enters(owner)

    for page in ("", "people/", "answers/", "consents/", "versions/", "child//1", "fix/"):
        await opens(owner, f"q{application}", page)
        assert not owner.offered("pap")
        assert "마바사" not in owner.screen
        assert "비밀스러운" not in owner.screen
    await opens(owner, f"q{application}")
    assert owner.sees("desk-numbers-only")
    assert owner.offered("ok")
    number, data = owner.button("ok")
    await owner.taps_data(data.replace(".ok.", ".pap.1"), number)
    assert owner.hears("refused-desk-paper-gone")
    assert await looks(place, programme) == []


# What is done


async def test_found_complete_it_goes_on_to_the_next_and_the_card_follows(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    ids = [await handed_in(database, programme, account) for account in (ANA, BO)]
    await enters(official)
    await opens(official, f"q{ids[0]}", "/received")

    await official.taps("ok")

    assert official.sees("desk-completed", number="JC-2023-0001")
    assert official.sees("desk-number", number="JC-2023-0002")
    assert (await there(place, ids[0])).state == "complete"
    assert place.person(ANA).sees("state-complete")


async def test_two_quick_taps_find_one_application_complete_and_not_the_next(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    ids = [await handed_in(database, programme, account) for account in (ANA, BO)]
    await enters(official)
    await opens(official, f"q{ids[0]}", "/received")
    number, complete = official.button("ok")

    await official.taps_data(complete, number)
    await official.taps_data(complete, number)

    assert (await there(place, ids[1])).state == "received"
    assert official.hears("old-screen")
    assert [entry.what for entry in await record(place, programme)].count("found-complete") == 1


async def test_of_two_officials_at_once_the_first_counts_and_the_second_sees_it(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    await joins_the_office(database, COLLEAGUE, "official", programme)
    colleague = place.person(COLLEAGUE)
    application = await handed_in(database, programme)
    for one in (official, colleague):
        await enters(one)
        await opens(one, f"q{application}")

    await official.taps("ok")
    await colleague.taps("ok")

    assert colleague.hears("old-screen")
    assert colleague.sees("desk-state-complete")
    assert [entry.what for entry in await record(place, programme)].count("found-complete") == 1


async def test_what_was_edited_meanwhile_is_looked_at_anew_before_it_is_found_complete(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    application = await handed_in(database, programme)
    await enters(official)
    await opens(official, f"q{application}")

    def edits(tx: Tx) -> None:
        now = applications.by_id(tx, application)
        assert now is not None
        paper = stored_paper(tx, now)
        applicants.hands_in(tx, programme, now, [paper])

    await database.run(edits)
    await official.taps("ok")

    assert official.hears("old-screen")
    assert (await there(place, application)).state == "received"


async def test_after_a_member_has_left_it_is_listed_to_be_settled(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    def leaves(tx: Tx) -> int:
        team = applicants.a_team(tx, programme, ANA, BO, DA)
        applicants.hands_in(tx, programme, team)
        now = applications.by_id(tx, team.id)
        assert now is not None
        teams.leave(tx, programme, now, BO, at=CLOSES_AT + HOUR)
        return team.id

    application = await database.run(leaves)
    place.now = CLOSES_AT + HOUR
    await enters(official)
    await opens(official, f"o{programme.id}")
    assert official.sees("office-in-need", count=1)
    await opens(official, f"o{programme.id}", "list/need")
    await official.taps("open", "/need")
    assert official.sees("desk-attention-member-left")

    await official.taps("stand")

    assert (await there(place, application)).attention is None
    assert (await record(place, programme))[-2].what == "attention-settled"


async def test_from_the_desk_one_goes_on_to_deciding(
    official: Person, programme: Programme, database: Database
) -> None:
    application = await handed_in(database, programme)
    await enters(official)
    await opens(official, f"q{application}")

    await official.taps("open", "decide")

    assert official.sees("judged-number", number="JC-2023-0001")
    assert official.offered("oc")
    assert len(official.chat) == 1


# Who may not


@pytest.mark.parametrize("page", ["", "answers/", "people/", "fix/", "child//1"])
async def test_an_official_of_another_programme_and_a_reviewer_see_nothing(
    place: Place, programme: Programme, database: Database, page: str
) -> None:
    application = await handed_in(database, programme, name="마바사")
    other = await database.run(lambda tx: applicants.publish(tx, disclosure()))
    await joins_the_office(database, COLLEAGUE, "official", other)
    for account in (COLLEAGUE, REVIEWER):
        somebody = place.person(account)
        await enters(somebody)

        await opens(somebody, f"q{application}", page)

        assert somebody.hears("old-screen")
        assert "마바사" not in "".join(somebody.heard)
    assert await looks(place, programme) == []


@pytest.mark.parametrize(
    ("role", "buttons"), [("official", True), ("deputy", True), ("owner", True), ("reviewer", False)]
)
async def test_who_works_on_applications_gets_the_list(
    place: Place, programme: Programme, database: Database, role: Role, buttons: bool
) -> None:
    held = await database.run(lambda tx: roles.accounts(tx, "official", programme.id, place.now))
    assert held == (OFFICIAL,)
    if role == "deputy":
        days = Days(place.now.date(), place.now.date())
        await joins_the_office(database, COLLEAGUE, role, programme, days)
    else:
        await joins_the_office(database, COLLEAGUE, role, None if role == "owner" else programme)
    somebody = place.person(COLLEAGUE)
    await enters(somebody)

    await opens(somebody, f"o{programme.id}")

    assert ("queue" in somebody.offered("vw")) is buttons


async def test_a_forged_page_or_argument_raises_nothing_and_changes_nothing(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    application = await handed_in(database, programme)
    await enters(official)
    pages = ("answers", "people", "why", "when", "send", "child", "versions", "list", "audit", "inv", "grant", "x", "")
    arguments = (
        "",
        "/",
        "//",
        "/-1",
        "/99999999999",
        "/٣",
        "//0/2023-13-01",
        "/x/y/z",
        "/0/1/2",
        "999999999999999999999",
    )

    for page in pages:
        for argument in arguments:
            for subject in (f"q{application}", f"o{programme.id}", "o0"):
                await opens(official, subject, f"{page}/{argument}"[:40])

    for action in ("ok2", "ask", "way", "ppr", "set", "stand", "mk", "mkd", "conf", "off", "end", "reset", "x"):
        for subject in (f"q{application}", f"o{programme.id}", "o0"):
            await opens(official, subject)
            number, data = next((n, d) for n, _, d in official.buttons() if not d.startswith("."))
            await official.taps_data(f"{data.split('.')[0]}.{subject}.{action}.٣", number)

    now = await there(place, application)
    assert (now.state, now.version, now.correction) == ("received", 1, None)
    assert await database.run(lambda tx: len(members.seated(tx, application))) == 1


async def test_the_largest_programme_and_team_fit_every_screen(
    place: Place, programme: Programme, database: Database
) -> None:
    """Whatever is too long for a message or a keyboard fails at delivery, which is as strict here as Telegram."""
    big = _as_large_as_may_be(programme.reception)

    def hands_in(tx: Tx) -> int:
        there = applicants.publish(tx, big)
        application = applicants.begins(tx, there, ANA, alone=False)
        applicants.tells(tx, application, name="가" * 60)
        for account in range(200, 249):
            applicants.joins(tx, there, application, account, born=applicants.A_CHILD, name="나" * 60)
        papers = [stored_paper(tx, application, key=f"p{at % 20}") for at in range(60)]
        answers: dict[str, Answer] = {question.key: "가" * 900 for question in big.questions}
        for version in range(12):
            content = Content({**answers, "q0": f"{version}" * 5}, tuple(papers[version:]), "ko")
            versions.keep(tx, application.id, content, {1: ANA}, at=place.now)
        applications.number(tx, application.id, "JC", 2023)
        applications.set_state(tx, application.id, "received", at=place.now)
        for account in range(300, 340):
            gives(tx, account, "reviewer", there.id)
        return application.id

    application = await database.run(hands_in)
    owner = place.person(OWNER)
    await enters(owner)
    for page in ("", "people/", "people//9", "answers/", "answers//3/7", "consents/", "consents//4", "versions/"):
        await opens(owner, f"q{application}", page)
    for page in ("papers/", "papers//2/3", "fix/", "fix//5", "children/", "children//3", "child//2", "why//49"):
        await opens(owner, f"q{application}", page)
    for page in ("", "roles", "roles/3", "invite", "audit", "guardians", "queue", "list/received"):
        await opens(owner, f"o{programme.id}", page)
    assert owner.sees("queue-list-title", name=say(owner.language, "filter-received"), count=1)


def _as_large_as_may_be(content: Reception) -> Reception:
    [question, paper, consent] = [content.questions[0], content.papers[0], content.consents[0]]
    long = Localized({"ko": "물" * 120, "en": "q" * 120})
    form = question.form.model_copy(update={"longest": 1000})
    return content.model_copy(
        update={
            "title": long,
            "team": TeamRules(min=2, max=50),
            "questions": tuple(
                question.model_copy(update={"key": f"q{at}", "ask": long, "form": form}) for at in range(50)
            ),
            "papers": tuple(paper.model_copy(update={"key": f"p{at}", "name": long}) for at in range(20)),
            "consents": tuple(consent.model_copy(update={"key": f"c{at}", "title": long}) for at in range(10)),
        }
    )
