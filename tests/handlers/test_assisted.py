"""An official enters for somebody at the counter: the same questions, on record, and nothing left in the chat."""

from datetime import timedelta

import pytest

from participation.assisted import is_assisted
from participation.audit import Entry as Recorded
from participation.audit import verify
from participation.roles import Days
from storage import applications, assisted, audit, consents, members, roles
from storage.database import Database
from storage.shelf import Programme
from tests.conversations import applicants
from tests.handlers import residents
from tests.handlers.at_counter import (
    TITLE,
    answers_all,
    begins_another,
    begins_for_somebody,
    enters_for_somebody,
    its_application,
    its_papers_arrive,
    newest,
    now,
)
from tests.handlers.chat import NoSuchButton, Person, Place
from tests.handlers.officials import (
    COLLEAGUE,
    OFFICIAL,
    OWNER,
    REVIEWER,
    STRANGER,
    an_office,
    enters,
    joins_the_office,
    opens,
    people_of,
)
from tests.participation.receptions import disclosure, youth
from tests.participation.votes import CLOSES_AT, WHILE_OPEN
from texts import say


@pytest.fixture
async def programme(place: Place, database: Database) -> Programme:
    await people_of(place)
    return await an_office(database)


@pytest.fixture
async def official(place: Place, programme: Programme) -> Person:
    assert programme.slug == "youth-policy"
    return place.person(OFFICIAL)


async def record(place: Place, programme: Programme) -> list[Recorded]:
    found = await place.database.run(lambda tx: audit.entries(tx, programme.id))
    assert verify(found).broken_at is None
    return found


async def test_from_the_office_to_the_receipt(official: Person, place: Place, programme: Programme) -> None:
    await enters(official)
    await opens(official, f"o{programme.id}")
    await official.taps("vw", "assist")
    assert official.sees("assist-about")
    assert official.sees("assist-no-votes")
    await official.taps("vw", "come")
    await official.taps("vw", "ready/visit")
    assert official.sees("assist-ask-first")
    await official.taps("asb")
    assert official.sees("counter-privacy")
    await official.taps("go")
    await official.says(residents.BORN)
    await official.taps("yes")
    assert official.sees("counter-consent-spoken")
    await official.taps("agree")
    await official.taps("refuse")
    await official.says(residents.NAME)
    await official.says(TITLE)
    await official.taps("pick", "city")
    await official.sends_document("제안서.pdf", b"%PDF-1.7", "application/pdf")
    await official.taps("skip")
    assert residents.NAME in official.screen

    await official.taps("send")
    entry = await newest(place, programme)
    await its_papers_arrive(place, entry)

    assert official.sees("counter-print")
    application = await its_application(place, entry)
    assert (application.state, application.number) == ("received", "JC-2023-0001")
    assert is_assisted(application.lead)
    entry = await now(place, entry)
    assert (entry.begun_by, entry.handed_in_by, entry.came) == (OFFICIAL, OFFICIAL, "visit")


async def test_the_record_names_the_official_how_it_came_and_each_consent_as_it_was_read(
    official: Person, place: Place, programme: Programme
) -> None:
    entry = await enters_for_somebody(official, programme)

    found = {one.what: one for one in await record(place, programme)}
    begun, consent, handed = found["entered-for-person"], found["consent-given"], found["handed-in"]
    assert {one.actor.account for one in (begun, consent, handed)} == {OFFICIAL}
    assert begun.values["came"] == handed.values["came"] == "visit"
    assert handed.values["number"] == "JC-2023-0001"
    [given] = await place.database.run(lambda tx: consents.of(tx, entry.application or 0))
    assert consent.values["digest"] == given.digest
    assert (consent.values["how"], consent.values["language"]) == ("spoken", official.language)
    [seen] = consent.seen
    assert programme.reception.consents[0].purpose.in_(official.language) in seen.text
    taken = await place.database.run(lambda tx: consents.taken(tx, entry.application or 0, given))
    assert taken == consents.Taken(OFFICIAL, "spoken")


async def test_the_desk_says_who_has_entered_it_and_how_the_consent_was_taken(
    official: Person, programme: Programme
) -> None:
    entry = await enters_for_somebody(official, programme, form=True)

    await opens(official, f"q{entry.application}")
    assert official.sees("assist-consented-form", language=say(official.language, "language-name"))
    assert "가상이" in official.screen
    await official.taps("vw", "consents/")

    assert say(official.language, "desk-consent-taken", who="가상이", how="form")[-12:] in official.screen


async def test_what_is_typed_for_somebody_is_deleted_from_the_chat_at_once_and_the_file_once_it_is_fetched(
    official: Person, place: Place, programme: Programme
) -> None:
    await begins_for_somebody(official, programme)
    await official.taps("go")
    typed = []
    await official.says(residents.BORN)
    typed.append(place.messages - 1 if place.messages - 1 in official.gone else official.gone[-1])
    before = len(official.gone)
    await official.taps("yes")
    await official.taps("agree")
    await official.taps("refuse")
    await official.says(residents.NAME)
    await official.says(TITLE)

    assert len(official.gone) >= before + 2
    await official.taps("pick", "city")
    await official.sends_document("제안서.pdf", b"%PDF-1.7", "application/pdf")
    rows = await place.database.run(
        lambda tx: tx.all("SELECT vanishes_at FROM sent_messages WHERE chat = :chat AND document = 1", chat=OFFICIAL)
    )
    assert len(rows) == 1


async def test_every_message_with_what_somebody_has_told_vanishes_and_cannot_be_passed_on(
    official: Person, place: Place, programme: Programme
) -> None:
    await enters_for_somebody(official, programme)

    shown = [message for message in official.chat.values() if residents.NAME in message.get("text", "")]
    assert all(message["protect_content"] for message in shown)
    until = await place.database.run(
        lambda tx: tx.all("SELECT message_id FROM sent_messages WHERE chat = :chat AND vanishes_at > ''", chat=OFFICIAL)
    )
    standing = {row["message_id"] for row in until}
    assert {number for number in official.chat if "protect_content" in official.chat[number]} <= standing


async def test_a_colleague_goes_on_where_the_first_has_stopped(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    await joins_the_office(database, COLLEAGUE, "official", programme)
    colleague = place.person(COLLEAGUE)
    entry = await begins_for_somebody(official, programme)
    await official.taps("go")
    await official.says(residents.BORN)
    await enters(colleague)
    await opens(colleague, f"o{programme.id}", f"entered/{entry.id}")

    await colleague.taps("open")
    await colleague.taps("yes")
    await colleague.taps("agree")
    await colleague.taps("refuse")

    # The first types what was asked before: it is no answer to what is asked now.
    await official.says("서울")
    assert official.sees("counter-moved-on")
    seated = await database.run(lambda tx: members.of(tx, entry.application or 0, entry.account))
    assert seated is not None
    assert seated.facts.name is None
    await official.says(residents.NAME)
    seated = await database.run(lambda tx: members.of(tx, entry.application or 0, entry.account))
    assert seated is not None
    assert seated.facts.name == residents.NAME
    taken = {one.actor.account for one in await record(place, programme) if one.what == "consent-given"}
    assert taken == {COLLEAGUE}


async def test_a_second_tap_begins_no_second_entry(official: Person, place: Place, programme: Programme) -> None:
    await enters(official)
    await opens(official, f"o{programme.id}", "assist")
    await official.taps("vw", "come")
    await official.taps("vw", "ready/visit")
    number, data = official.button("asb")

    for _ in range(2):
        await official.taps_data(data, number)

    assert official.hears("old-screen")
    assert await place.database.run(lambda tx: assisted.count(tx, programme.id)) == 1


async def test_whoever_goes_back_to_the_office_leaves_nothing_of_it_in_the_chat(
    official: Person, programme: Programme
) -> None:
    await begins_for_somebody(official, programme)
    await answers_all(official)
    assert residents.NAME in official.screen

    await official.taps("open", "assist")

    assert all(residents.NAME not in message.get("text", "") for message in official.chat.values())


async def test_two_officials_hand_in_at_once_and_it_is_handed_in_once(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    await joins_the_office(database, COLLEAGUE, "official", programme)
    colleague = place.person(COLLEAGUE)
    entry = await begins_for_somebody(official, programme)
    await answers_all(official)
    await its_papers_arrive(place, entry)
    await enters(colleague)
    await opens(colleague, f"a{entry.application}")

    await official.taps("send")
    await colleague.taps("send")

    assert colleague.hears("old-screen")
    assert (await its_application(place, entry)).version == 1
    assert (await now(place, entry)).handed_in_by == OFFICIAL
    assert [one.what for one in await record(place, programme)].count("handed-in") == 1


async def test_a_role_that_is_taken_away_midway_ends_it_and_what_is_typed_then_is_deleted_and_not_kept(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    entry = await begins_for_somebody(official, programme)
    await official.taps("go")
    number, data = official.button("open", "assist")
    grant = await database.run(lambda tx: next(g for g in roles.grants(tx, programme.id) if g.account == OFFICIAL))
    await database.run(lambda tx: roles.end(tx, grant.id, by=OWNER, at=place.now))
    gone = len(official.gone)

    await official.says(residents.BORN)

    assert len(official.gone) > gone
    seated = await database.run(lambda tx: members.of(tx, entry.application or 0, entry.account))
    assert seated is not None
    assert seated.facts.born is None
    await official.taps_data(f".a{entry.application}.open.")
    assert official.hears("old-screen")
    await official.taps_data(data, number)
    assert "assist-title" not in official.screen
    await official.says("/office")
    assert residents.BORN not in official.screen


async def test_the_office_that_has_closed_meanwhile_asks_for_the_pin_and_deletes_what_was_typed(
    official: Person, place: Place, programme: Programme
) -> None:
    await begins_for_somebody(official, programme)
    await official.taps("go")
    place.now += timedelta(minutes=20)
    gone = len(official.gone)

    await official.says(residents.BORN)

    assert len(official.gone) > gone
    assert official.sees("door-enter", length=6)


@pytest.mark.parametrize("account", [REVIEWER, STRANGER])
async def test_reviewers_and_residents_neither_see_nor_open_it(
    official: Person, place: Place, programme: Programme, account: int
) -> None:
    entry = await enters_for_somebody(official, programme)
    other = place.person(account)
    if account == REVIEWER:
        await enters(other)
        await opens(other, f"o{programme.id}")
        assert "assist" not in other.offered("vw")

    for data in (
        f".a{entry.application}.open.",
        f".o{programme.id}.open.assist",
        f".o{programme.id}.open.entered/{entry.id}",
        f".o{programme.id}.open.tell",
        f".a{entry.application}.form.",
        f".s{entry.id}.open.",
    ):
        await other.taps_data(data)
        assert "JC-2023-0001" not in other.screen
        assert residents.NAME not in other.screen


async def test_a_deputy_may_as_long_as_they_stand_in(place: Place, programme: Programme, database: Database) -> None:
    today = WHILE_OPEN.date()
    await joins_the_office(database, COLLEAGUE, "deputy", programme, Days(today, today))
    deputy = place.person(COLLEAGUE)

    entry = await enters_for_somebody(deputy, programme)

    assert entry.handed_in_by == COLLEAGUE


@pytest.mark.parametrize(
    "argument",
    [
        "", "x", "visit", "visit/2023-06-01", "visit//spoken/ko", "post/2023-06-01/spoken/ko", "fax/2023-06-01/form/ko",
        "phone/2023-06-01/spoken/ko", "visit/2023-06-01/spoken/xx", "visit/9999-99-99/spoken/ko",
        "post/2999-01-01/form/ko", "post/1999-01-01/form/ko", "visit/2023-06-01/shouted/ko", "가/나/다/라",
    ],
)  # fmt: skip
async def test_forged_beginnings_begin_nothing(
    official: Person, place: Place, programme: Programme, argument: str
) -> None:
    await enters(official)
    await opens(official, f"o{programme.id}", "assist")
    await official.taps("vw", "come")
    await official.taps("vw", "ready/visit")
    number, data = official.button("asb")
    token, subject, action, _ = data.split(".", 3)

    await official.taps_data(f"{token}.{subject}.{action}.{argument}", number)

    assert official.answer.alert
    assert await place.database.run(lambda tx: assisted.count(tx, programme.id)) == 0


@pytest.mark.parametrize("action", ["apr", "adt", "aer", "tld"])
@pytest.mark.parametrize("argument", ["", "0", "99", "x", "phone/99", "-1", "9" * 30])
async def test_forged_acts_do_nothing(
    official: Person, place: Place, programme: Programme, action: str, argument: str
) -> None:
    entry = await enters_for_somebody(official, programme)
    await opens(official, f"o{programme.id}", f"entered/{entry.id}")
    number, data = official.button("apr")
    token, subject, _, _ = data.split(".", 3)
    before = len(await record(place, programme))

    await official.taps_data(f"{token}.{subject}.{action}.{argument}", number)

    assert official.answer.alert
    assert len(await record(place, programme)) == before


async def test_of_another_programme_nothing_can_be_done_from_here(
    official: Person, programme: Programme, database: Database
) -> None:
    entry = await enters_for_somebody(official, programme)
    other = await database.run(lambda tx: applicants.publish(tx, disclosure()))
    await joins_the_office(database, COLLEAGUE, "official", other)
    official = official.place.person(COLLEAGUE)
    await enters(official)
    await opens(official, f"o{other.id}", "assist")

    await opens(official, f"o{other.id}", f"entered/{entry.id}")

    assert "JC-2023-0001" not in official.screen


async def test_a_letter_that_came_before_the_close_is_in_time_when_it_is_entered_after_it(
    official: Person, place: Place, programme: Programme
) -> None:
    place.now = CLOSES_AT + timedelta(days=1)
    await enters(official)
    await opens(official, f"o{programme.id}", "assist")
    await official.taps("vw", "come")
    await official.taps("vw", "day/post")
    assert official.sees("assist-day")
    await official.says("2023. 6. 14.")
    [signed] = official.offered("asb")
    assert signed.startswith("post/2023-06-14/form/")
    await official.taps("asb")
    entry = await newest(place, programme)
    await answers_all(official)
    await official.taps("send")
    await its_papers_arrive(place, entry)

    application = await its_application(place, entry)
    assert application.state == "received"
    assert application.applied_at is not None
    assert application.applied_at < CLOSES_AT


async def test_whoever_stood_there_in_time_and_comes_back_after_the_close_is_too_late(
    official: Person, place: Place, programme: Programme
) -> None:
    entry = await begins_for_somebody(official, programme)
    await official.taps("go")
    place.now = CLOSES_AT + timedelta(hours=1)
    await enters(official)
    await opens(official, f"a{entry.application}")

    await official.says(residents.BORN)

    seated = await place.database.run(lambda tx: members.of(tx, entry.application or 0, entry.account))
    assert seated is not None
    assert seated.facts.born is None


async def test_whoever_comes_after_the_close_is_too_late(official: Person, place: Place, programme: Programme) -> None:
    place.now = CLOSES_AT + timedelta(days=1)
    await enters(official)
    await opens(official, f"o{programme.id}", "assist")
    await official.taps("vw", "come")
    await official.taps("vw", "ready/visit")

    await official.taps("asb")

    assert official.answer.alert
    assert await place.database.run(lambda tx: assisted.count(tx, programme.id)) == 0


@pytest.mark.parametrize(
    ("typed", "key"), [("2023. 12. 1.", "received-in-future"), ("2022. 1. 1.", "received-long-ago")]
)
async def test_a_day_on_which_nothing_can_have_come_is_asked_again(
    official: Person, programme: Programme, typed: str, key: str
) -> None:
    await enters(official)
    await opens(official, f"o{programme.id}", "come")
    await official.taps("vw", "day/post")

    await official.says(typed)

    assert official.sees(f"refused-{key}", days=60)


async def test_where_the_chat_shows_numbers_only_nothing_is_entered(place: Place, database: Database) -> None:
    await people_of(place)
    programme = await an_office(database, youth().model_copy(update={"in_chat": "numbers"}))
    official = place.person(OFFICIAL)
    await enters(official)

    await opens(official, f"o{programme.id}", "assist")
    assert official.sees("assist-numbers-only")
    with pytest.raises(NoSuchButton):
        official.button("vw", "come")
    await opens(official, f"o{programme.id}", "ready/visit")
    await official.taps("asb")

    assert official.hears("refused-assisted-numbers-only")


async def test_the_rules_are_those_of_everybody(official: Person, place: Place, programme: Programme) -> None:
    entry = await begins_for_somebody(official, programme)
    await official.taps("go")
    await official.says("1970. 1. 1.")
    await official.taps("yes")
    await official.taps("agree")
    await official.taps("refuse")
    await official.says(residents.NAME)
    await official.says(TITLE)
    await official.taps("pick", "city")
    await official.sends_document("제안서.pdf", b"%PDF-1.7", "application/pdf")
    await official.taps("skip")
    await its_papers_arrive(place, entry)

    await official.taps("send")

    assert official.answer.alert
    assert (await its_application(place, entry)).state == "draft"


async def test_somebody_of_the_same_name_and_birth_date_is_pointed_out(
    official: Person, place: Place, programme: Programme
) -> None:
    first = await enters_for_somebody(official, programme)
    await begins_another(official, programme)
    await answers_all(official, name=f" {residents.NAME} ")

    number = (await its_application(place, first)).number
    assert official.sees("counter-same-person", numbers=number, count=1)
    await official.taps("vw", "edit")
    await official.taps("ed", "name")
    await official.says("김가상")
    assert not official.sees("counter-same-person", numbers=number, count=1)


async def test_an_officials_own_number_is_never_taken_for_somebody_elses(place: Place, database: Database) -> None:
    await people_of(place)
    programme = await an_office(database, disclosure())
    official = place.person(OFFICIAL)
    await begins_for_somebody(official, programme)
    await official.taps("go")
    await official.taps("yes")
    await official.taps("agree")
    await official.says(residents.NAME)
    with pytest.raises(NoSuchButton):
        official.button("phone")

    contact = {"phone_number": "+821000000002", "first_name": "가", "user_id": OFFICIAL}
    await official.sends(contact=contact)

    entry = await newest(place, programme)
    seated = await database.run(lambda tx: members.of(tx, entry.application or 0, entry.account))
    assert seated is not None
    assert seated.facts.phone is None


async def test_a_child_goes_on_once_the_guardian_at_the_counter_is_on_record(
    official: Person, programme: Programme
) -> None:
    entry = await begins_for_somebody(official, programme)
    await official.taps("go")
    await official.says("2011. 3. 5.")
    with pytest.raises(NoSuchButton):
        official.button("grd")
    number, data = official.button("gpaper")
    await official.taps_data(data.replace("gpaper", "grd"), number)
    assert official.hears("refused-not-here")

    await official.taps("open", "child//1")
    await official.taps("ppr")
    assert official.sees("child-recorded")
    await opens(official, f"a{entry.application}")

    assert not official.sees("counter-guardian")
    await official.taps("yes")
    assert official.sees("counter-consent-spoken")


async def test_what_is_begun_and_left_is_an_ordinary_draft_and_no_residents_list_shows_it(
    official: Person, place: Place, programme: Programme
) -> None:
    entry = await begins_for_somebody(official, programme)
    await official.taps("go")
    await official.says(residents.BORN)

    for words in ("/mine", "/continue", "/cancel"):
        await official.says(words)
        assert TITLE not in official.screen
    own = await place.database.run(lambda tx: applications.of_account(tx, OFFICIAL))
    assert own == []
    assert (await its_application(place, entry)).state == "draft"
