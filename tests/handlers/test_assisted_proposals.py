"""An official brings a proposal to a board for somebody at the counter: the same questions, and the office tells."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.erasing import Eraser
from handlers.paper_settling import settled
from participation.audit import verify
from participation.board import Board
from participation.roles import Role
from storage import audit, outbox, papers, proposals, residents, to_tell
from storage.database import Database, Tx
from storage.file_store import FileStore
from storage.papers import Found, Stored
from storage.shelf import Programme
from tests.conversations.yard import NOW
from tests.handlers import boards
from tests.handlers.at_counter import begins_for_somebody, newest, now
from tests.handlers.boards import BODY, TITLE
from tests.handlers.chat import Person, Place
from tests.handlers.officials import COLLEAGUE, OFFICIAL, OWNER, enters, opens, people_of, settles_in
from tests.handlers.test_erasing import naming
from tests.participation.boards import IDEAS, board_of
from tests.storage.office import gives

NAME = "가상나무"
RULED = IDEAS.replace(
    "  [board.goal]",
    '  [board.write]\n  who = "제천시에 사는 사람"\n  residence = { place = "제천시" }\n\n  [board.goal]',
)


async def a_board(place: Place, database: Database, board: Board | None = None) -> Programme:
    await people_of(place)
    await boards.open_board(place, board)
    programme = await place.programme("ideas")
    people: tuple[tuple[int, Role, int | None], ...] = (
        (OWNER, "owner", None),
        (OFFICIAL, "official", programme.id),
        (COLLEAGUE, "official", programme.id),
    )

    def unit(tx: Tx) -> None:
        for account, role, of in people:
            gives(tx, account, role, of)
            settles_in(tx, account, NOW)

    await database.run(unit)
    return programme


@pytest.fixture
async def programme(place: Place, database: Database) -> Programme:
    return await a_board(place, database)


@pytest.fixture
async def official(place: Place, programme: Programme) -> Person:
    assert programme.slug == "ideas"
    return place.person(OFFICIAL)


async def writes(official: Person) -> None:
    """Write it all, up to the preview."""
    await official.says(TITLE)
    await official.says(BODY)
    await official.taps("ok")
    await official.taps("pick", "traffic")
    await official.taps("skip")
    await official.says(NAME)


async def test_from_the_office_to_the_board(official: Person, place: Place, programme: Programme) -> None:
    entry = await begins_for_somebody(official, programme)
    await writes(official)
    assert official.sees("counter-publish")
    assert NAME in official.screen

    await official.taps("send")

    proposal = await boards.newest(place)
    entry = await now(place, entry)
    assert (proposal.title, proposal.state, proposal.author) == (TITLE, "published", entry.account)
    assert (entry.proposal, entry.handed_in_by) == (proposal.id, OFFICIAL)
    assert await place.database.run(lambda tx: residents.public_name(tx, OFFICIAL)) is None
    found = await place.database.run(lambda tx: audit.entries(tx, programme.id))
    assert verify(found).broken_at is None
    whats = [one.what for one in found]
    assert whats[-3:] == ["entered-for-person", "consent-given", "handed-in"]
    assert {one.actor.account for one in found[-3:]} == {OFFICIAL}
    await opens(official, f"o{programme.id}", f"entered/{entry.id}")
    assert TITLE[:10] in official.screen


async def test_what_is_typed_is_deleted_and_a_second_tap_publishes_once(
    official: Person, place: Place, programme: Programme
) -> None:
    await begins_for_somebody(official, programme)
    gone = len(official.gone)
    await writes(official)
    assert len(official.gone) >= gone + 3
    number, data = official.button("send")

    await official.taps_data(data, number)
    await official.taps_data(data, number)

    assert await place.database.run(lambda tx: tx.value("SELECT count(*) FROM proposals")) == 1


async def test_who_may_not_write_there_may_not_at_the_counter_either(place: Place, database: Database) -> None:
    programme = await a_board(place, database, board_of(RULED))
    official = place.person(OFFICIAL)
    entry = await begins_for_somebody(official, programme)
    assert official.sees("door-not-kept")

    await official.taps("no")

    assert official.answer.alert
    await official.says(TITLE)
    assert await database.run(lambda tx: tx.value("SELECT count(*) FROM proposals")) == 0
    await official.taps("yes")
    await writes(official)
    await official.taps("send")
    assert (await now(place, entry)).proposal is not None


async def test_a_colleague_goes_on_with_it(official: Person, place: Place, programme: Programme) -> None:
    entry = await begins_for_somebody(official, programme)
    await official.says(TITLE)
    colleague = place.person(COLLEAGUE)
    await enters(colleague)
    await opens(colleague, f"o{programme.id}", f"entered/{entry.id}")
    await colleague.taps("open")
    await colleague.says(BODY)
    await colleague.taps("ok")

    await official.says("무엇인가 다른 것")

    assert official.sees("counter-moved-on")


async def test_a_picture_that_has_arrived_is_the_persons_and_nobody_is_written_to(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    entry = await begins_for_somebody(official, programme)
    await official.says(TITLE)
    await official.says(BODY)
    await official.taps("ok")
    await official.taps("pick", "traffic")
    await official.sends_photo(b"\xff\xd8\xff")

    def arrives(tx: Tx) -> None:
        [paper] = papers.of_account(tx, entry.account)
        papers.took_in(tx, paper.id, Found("JPEG"), Stored("0/1", b"k" * 32, 3, b"s" * 32))
        found = papers.by_id(tx, paper.id)
        assert found is not None
        settled(tx, place.house, found, place.now)

    await database.run(arrives)
    await place.deliver()
    assert await database.run(outbox.waiting) == []
    await official.taps("ok")
    await official.says(NAME)
    await official.taps("send")

    assert (await now(place, entry)).proposal is not None


async def test_what_its_author_would_hear_is_the_offices_to_tell(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    entry = await begins_for_somebody(official, programme)
    await writes(official)
    await official.taps("send")
    entry = await now(place, entry)

    answer = {"text": "답이 왔어요", "parse_mode": "HTML"}
    await database.run(lambda tx: outbox.say(tx, entry.account, answer, place.now))
    await opens(official, f"o{programme.id}", "tell")

    assert "답이 왔어요" in official.screen
    assert NAME in official.screen
    await official.taps("tld", official.offered("tld")[1])
    assert await database.run(lambda tx: to_tell.count(tx, programme.id)) == 0


async def test_it_is_erased_when_its_author_asks(
    official: Person, place: Place, programme: Programme, database: Database, tmp_path: Path
) -> None:
    entry = await begins_for_somebody(official, programme)
    await writes(official)
    await official.taps("send")
    await opens(official, f"o{programme.id}", f"wipe/{entry.id}")
    assert official.sees("wipe-proposal")
    await official.taps("aer")

    await Eraser(database, FileStore(tmp_path / "papers", database.keys), place.house).go_on(place.now)

    assert await database.run(lambda tx: naming(tx, entry.account)) == set()
    assert (await boards.newest(place)).state == "erased"


async def test_residents_neither_open_what_is_written_nor_see_by_whom(
    official: Person, place: Place, programme: Programme
) -> None:
    entry = await begins_for_somebody(official, programme)
    await official.says(TITLE)
    somebody = place.person(100_000_009)
    for data in (f".s{entry.id}.open.", f".o{programme.id}.open.entered/{entry.id}"):
        await somebody.taps_data(data)
        assert somebody.hears("old-screen")

    await official.says(BODY)
    await official.taps("ok")
    await official.taps("pick", "traffic")
    await official.taps("skip")
    await official.says(NAME)
    await official.taps("send")
    proposal = await boards.newest(place)
    await somebody.says(f"/start i_{proposal.id}")
    assert NAME in somebody.screen
    assert "가상이" not in somebody.screen


async def test_a_letter_counts_as_of_the_day_on_which_it_came(
    official: Person, place: Place, programme: Programme
) -> None:
    await enters(official)
    await opens(official, f"o{programme.id}", "come")
    await official.taps("vw", "day/post")
    day = (NOW - timedelta(days=2)).date()
    await official.says(f"{day:%Y-%m-%d}")
    await official.taps("asb")
    entry = await newest(place, programme)
    await writes(official)
    await official.taps("send")

    assert entry.received_on == day
    proposal = await place.database.run(lambda tx: proposals.by_id(tx, 1))
    assert proposal is not None
