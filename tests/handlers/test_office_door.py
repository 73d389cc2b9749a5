"""The office's door: nobody else learns that there is one, and nothing is seen before it is open."""

from datetime import timedelta

import pytest

from participation.audit import verify
from storage import audit, officials, pins
from storage.database import Database
from tests.handlers.chat import Person, Place
from tests.handlers.limits import shown
from tests.handlers.officials import (
    COLLEAGUE,
    OFFICIAL,
    OWNER,
    PIN,
    STRANGER,
    an_office,
    enters,
    handed_in,
    joins_the_office,
    opens,
    people_of,
    types_pin,
)
from tests.storage.office import gives
from texts import say, say_html

QUARTER = timedelta(minutes=15)


@pytest.fixture
async def official(place: Place, database: Database) -> Person:
    await people_of(place)
    await an_office(database)
    return place.person(OFFICIAL)


@pytest.mark.usefixtures("official")
async def test_who_has_no_role_hears_of_the_office_what_anybody_hears_of_a_command_that_there_is_not(
    place: Place,
) -> None:
    stranger = place.person(STRANGER)

    await stranger.says("/office")
    office = [*stranger.heard]
    stranger.heard.clear()
    await stranger.says("/offices")

    assert [text.replace("/offices", "/office") for text in stranger.heard] == office


async def test_the_menu_leads_to_the_office_whoever_has_a_role_and_nobody_else(official: Person, place: Place) -> None:
    stranger = place.person(STRANGER)
    for person in (official, stranger):
        await person.says("/start")
    labels = [[label for _, label, _ in person.buttons()] for person in (official, stranger)]
    assert say(official.language, "menu-office") in labels[0]
    assert say(stranger.language, "menu-office") not in labels[1]

    await official.taps_data(".o0.open.")
    await types_pin(official)

    assert official.sees("office-title")


@pytest.mark.usefixtures("official")
@pytest.mark.parametrize("subject", ["k0", "o0", "o1", "q1", "r1", "o999", "q999", "k7"])
@pytest.mark.parametrize("action", ["open", "vw", "ok", "ask", "key", "conf", "yes", "drop", "again"])
async def test_forged_buttons_of_the_office_look_to_residents_like_any_other_forged_button(
    place: Place, database: Database, subject: str, action: str
) -> None:
    programme = await place.programme("youth-policy")
    await handed_in(database, programme)
    stranger = place.person(STRANGER)
    await stranger.taps_data("x.z1.open.")
    usual = (stranger.answer, [*stranger.heard])
    stranger.heard.clear()
    before = await database.run(lambda tx: len(audit.entries(tx, programme.id)))

    await stranger.taps_data(f"12345678.{subject}.{action}.1")

    assert (stranger.answer, stranger.heard) == usual
    assert await database.run(lambda tx: len(audit.entries(tx, programme.id))) == before


async def test_the_right_pin_opens_the_office(official: Person) -> None:
    await official.says("/office")
    assert official.sees("door-enter", length=6)

    await types_pin(official)

    assert official.sees("office-title-line")


async def test_the_keypad_and_the_office_are_one_message_that_cannot_be_passed_on(official: Person) -> None:
    await enters(official)
    await official.taps("open")

    assert len(official.chat) == 1
    assert all(message["protect_content"] for message in official.chat.values())


@pytest.mark.usefixtures("official")
async def test_whoever_enters_first_chooses_a_pin_twice_and_says_name_and_post(
    place: Place, database: Database
) -> None:
    programme = await place.programme("youth-policy")
    await database.run(lambda tx: gives(tx, COLLEAGUE, "official", programme.id))
    fresh = place.person(COLLEAGUE)

    await fresh.says("/office")
    assert fresh.sees("door-choose", length=6)
    await types_pin(fresh, "123456")
    assert fresh.sees("refused-pin-run")
    await types_pin(fresh, "135798")
    assert fresh.sees("door-again", length=6)
    await types_pin(fresh, "135799")
    assert fresh.sees("door-differs")
    await types_pin(fresh, "135798")
    await types_pin(fresh, "135798")
    assert fresh.sees("door-name")
    await fresh.says("\u3164")
    assert fresh.sees("refused-official-name-unfit", longest=60)
    await fresh.says("가상삼")
    assert fresh.sees("door-post")
    await fresh.says("청소년팀")

    assert fresh.sees("office-title-line")
    named = await database.run(lambda tx: officials.named(tx, COLLEAGUE))
    assert named is not None
    assert (named.name, named.post) == ("가상삼", "청소년팀")


@pytest.mark.usefixtures("official")
async def test_nothing_is_seen_before_name_and_post_are_said(place: Place, database: Database) -> None:
    programme = await place.programme("youth-policy")
    await database.run(lambda tx: gives(tx, COLLEAGUE, "official", programme.id))
    fresh = place.person(COLLEAGUE)
    await fresh.says("/office")
    await types_pin(fresh)
    await types_pin(fresh)

    await opens(fresh, f"o{programme.id}", "queue")

    assert fresh.sees("door-name")


async def test_wrong_pins_close_the_door_for_a_while_and_owners_hear_of_ten(
    official: Person, place: Place, database: Database
) -> None:
    owner = place.person(OWNER)
    await official.says("/office")
    for left in (4, 3, 2, 1):
        await types_pin(official, "135790")
        assert official.sees("door-wrong", left=left)
    await types_pin(official, "135790")
    closed = await database.run(lambda tx: pins.door_of(tx, OFFICIAL).closed_until)
    assert closed == place.now + QUARTER
    assert not any(label.isdigit() for _, label, _ in official.buttons())
    assert owner.heard == []

    place.now += QUARTER
    await official.says("/office")
    for _ in range(5):
        await types_pin(official, "135790")

    assert any(say(owner.language, "who-official", name="가상이", post="시험팀") in text for text in owner.heard)
    what = await database.run(lambda tx: [entry.what for entry in audit.entries(tx, audit.HOUSE)])
    assert what.count("pin-door-closed") == 2


async def test_a_tap_on_an_old_drawing_of_the_keypad_types_nothing(official: Person) -> None:
    await official.says("/office")
    number, key = official.button("key", "0")
    await official.taps_data(key, number)
    assert official.sees("door-typed", signs="●○○○○○", typed=1, length=6)

    await official.taps_data(key, number)

    assert official.hears("door-too-quick")
    assert official.sees("door-typed", signs="●○○○○○", typed=1, length=6)


async def test_the_last_digit_can_be_taken_back(official: Person) -> None:
    await official.says("/office")
    await official.taps("key", "3")

    await official.taps("wipe")

    assert official.sees("door-typed", signs="○○○○○○", typed=0, length=6)


async def test_a_pin_that_is_typed_as_text_opens_nothing(official: Person) -> None:
    await official.says("/office")

    await official.says(PIN)

    assert any(shown(say_html(official.language, "door-never-typed")) in shown(text) for text in official.heard)
    assert official.sees("door-enter", length=6)


async def test_what_is_known_of_the_keypad_lies_nowhere_in_clear(official: Person, database: Database) -> None:
    await official.says("/office")
    await types_pin(official, PIN[:5])

    rows = await database.run(lambda tx: [tuple(row) for row in tx.all("SELECT step, view FROM screens")])

    assert all(PIN[:3] not in str(step) and PIN[:5].encode() not in bytes(view) for step, view in rows)


@pytest.mark.parametrize(("minutes", "closed"), [(14, False), (15, True), (600, True)])
async def test_the_office_closes_a_quarter_of_an_hour_after_the_last_act(
    official: Person, place: Place, minutes: int, closed: bool
) -> None:
    await enters(official)
    place.now += timedelta(minutes=10)
    await official.taps("open")

    place.now += timedelta(minutes=minutes)
    await official.taps("vw", "queue")

    assert official.sees("door-enter", length=6) is closed


async def test_where_the_door_closed_between_it_goes_on_to_what_was_wanted(official: Person, place: Place) -> None:
    await enters(official)
    await official.taps("open")
    await official.taps("vw", "roles")
    place.now += QUARTER

    await official.taps("vw", "invite")
    assert official.hears("door-first")
    await types_pin(official)

    programme = await place.programme("youth-policy")
    title = programme.content.title.in_(official.language)
    assert official.sees("roles-title", where=title)


async def test_nothing_personal_stays_in_sight_once_the_door_has_closed(
    official: Person, place: Place, database: Database
) -> None:
    application = await handed_in(database, await place.programme("youth-policy"), name="마바사")
    await enters(official)
    await opens(official, f"q{application}")
    assert "마바사" in official.screen
    place.now += QUARTER

    await official.taps("vw", "answers/")

    assert not any("마바사" in message.get("text", "") for message in official.chat.values())


async def test_closing_takes_what_is_in_sight_out_of_the_chat(
    official: Person, place: Place, database: Database
) -> None:
    application = await handed_in(database, await place.programme("youth-policy"), name="마바사")
    await enters(official)
    await opens(official, f"q{application}")
    await opens(official, "o0")

    await official.taps("shut")

    assert official.sees("door-shut")
    assert not any("마바사" in message.get("text", "") for message in official.chat.values())
    await opens(official, f"q{application}")
    assert official.sees("door-enter", length=6)


async def test_what_is_typed_after_closing_is_not_for_the_office(official: Person) -> None:
    await enters(official)
    await official.taps("shut")

    await official.says("무엇이든")

    assert not official.sees("door-enter", length=6)


async def test_a_forgotten_pin_is_reset_by_an_owner_who_was_told(
    official: Person, place: Place, database: Database
) -> None:
    owner = place.person(OWNER)
    await official.says("/office")
    await official.taps("lost")
    await official.taps("lost")
    assert official.sees("door-lost-told")
    assert len(owner.heard) == 1

    await enters(owner)
    await owner.taps("vw", "pins")
    await owner.taps("vw", f"reset/{OFFICIAL}")
    await owner.taps("reset")
    assert owner.sees("pins-reset")
    await official.says("/office")

    assert official.sees("door-choose", length=6)
    entries = await database.run(lambda tx: audit.entries(tx, audit.HOUSE))
    assert entries[-1].what == "pin-reset"
    assert entries[-1].values == {"account": OFFICIAL}
    assert verify(entries).broken_at is None


async def test_an_owner_alone_is_told_whom_to_ask(place: Place, database: Database) -> None:
    await people_of(place)
    await an_office(database)
    owner = place.person(OWNER)
    await owner.says("/office")

    await owner.taps("lost")

    assert owner.sees("door-lost-alone")


async def test_nobody_resets_their_own_pin_and_no_official_anybodys(official: Person, place: Place) -> None:
    owner = place.person(OWNER)
    await enters(owner)
    await owner.taps("vw", "pins")
    assert f"reset/{OWNER}" not in owner.offered("vw")

    await enters(official)
    assert "pins" not in official.offered("vw")
    await opens(official, "o0", f"reset/{OWNER}")
    assert official.sees("office-title-line")


async def test_a_pin_is_changed_from_inside(official: Person, place: Place) -> None:
    await enters(official)
    await official.taps("pin")
    await types_pin(official, "246813")
    await types_pin(official, "246813")
    assert official.sees("office-title-line")
    place.now += QUARTER

    await official.says("/office")
    await types_pin(official, PIN)
    assert official.sees("door-wrong", left=4)
    await types_pin(official, "246813")

    assert official.sees("office-title-line")


@pytest.mark.usefixtures("official")
async def test_a_reviewer_and_a_deputy_come_in_too(place: Place, database: Database) -> None:
    programme = await place.programme("youth-policy")
    await joins_the_office(database, COLLEAGUE, "reviewer", programme)
    colleague = place.person(COLLEAGUE)

    await enters(colleague)
    await colleague.taps("open")

    assert colleague.sees("office-your-roles", roles=say(colleague.language, "role-reviewer"))
    assert colleague.offered("vw") == []
