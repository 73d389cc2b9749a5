"""Drafts of programmes: kept sealed, approved as what they are, published once, and never lost."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from participation.opening_files import split
from participation.programme_source import Table
from participation.refused import Refused
from storage import attachments, programme_drafts, programme_openings, programme_uploads, programmes, roles
from storage.database import Database, Tx
from tests.storage.office import COLLEAGUE, NOW, OFFICIAL, OWNER, STRANGER, an_office, gives
from tests.storage.test_queries import plans

FORM = "forms/a.hwp"
FILE = """
[office]
name = "가상시"
code = "GS"
contact = "가상시청 043-000-0000"

[[contest]]
slug = "ideas-2023"
title = "가상 공모전"
about = "시험으로 여는 공모전입니다."
window = "2023. 6. 5. ~ 6. 20."
retention = { years = 1 }
eligibility = { who = "누구나", anyone = true }
other_way = [{ way = "phone", text = "043-000-0000" }]
attachment = [{ name = "서식", file = "forms/a.hwp" }]
question = [{ key = "idea", ask = "무엇을 하면 좋을까요?" }]
consent = [{ key = "c", title = "동의", purpose = "가", items = "나", keeping = "다", refusing = "라" }]
"""


def a_table() -> Table:
    [table] = split(FILE.encode(), timezone="Asia/Seoul")
    return table


def made(tx: Tx) -> programme_drafts.Draft:
    """Let an office prepare a contest with its form."""
    an_office(tx)
    gives(tx, COLLEAGUE, "official", 1)
    draft = programme_drafts.make(tx, a_table(), language="ko", by=OFFICIAL, at=NOW)
    return programme_drafts.keep_file(tx, draft.id, FORM, b"a form", by=OFFICIAL, at=NOW)


def proposed(tx: Tx) -> programme_drafts.Draft:
    return programme_openings.propose(tx, made(tx).id, by=OFFICIAL, at=NOW)


def approved(tx: Tx) -> programme_drafts.Draft:
    draft = proposed(tx)
    return programme_openings.approve(tx, draft.id, draft.digest, by=COLLEAGUE, at=NOW)


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.key


async def test_what_is_prepared_is_there_after_a_restart_and_lies_sealed(database: Database) -> None:
    draft = await database.run(made)

    again = await database.run(lambda tx: programme_drafts.by_id(tx, draft.id))

    assert again == draft
    assert again is not None
    assert again.content is not None
    assert again.missing == ()
    kept = await database.run(lambda tx: tx.value("SELECT content FROM programme_drafts"))
    assert "가상 공모전".encode() not in kept
    assert b"ideas-2023" not in kept


async def test_what_is_published_brings_its_forms_along(database: Database) -> None:
    def unit(tx: Tx) -> bytes | None:
        programme = programme_openings.publish(tx, approved(tx), box="", now=NOW)
        found = programmes.by_id(tx, programme)
        assert found is not None
        [form] = found.reception.attachments
        assert tx.value("SELECT count(*) FROM programme_draft_files") == 0
        return attachments.content_of(tx, programme, form.digest or "")

    assert await database.run(unit) == b"a form"


async def test_a_form_that_is_missing_stands_in_the_way(database: Database) -> None:
    def unit(tx: Tx) -> str:
        an_office(tx)
        draft = programme_drafts.make(tx, a_table(), language="ko", by=OFFICIAL, at=NOW)
        assert draft.missing == (FORM,)
        return refusal(lambda: programme_openings.propose(tx, draft.id, by=OFFICIAL, at=NOW))

    assert await database.run(unit) == "opening-mistakes"


def _another_form(tx: Tx, draft: int) -> object:
    return programme_drafts.keep_file(tx, draft, FORM, b"another form", by=OFFICIAL, at=NOW)


def _another_text(tx: Tx, draft: int) -> object:
    table = a_table()
    table["contest"][0]["title"] = "다른 공모전"
    return programme_drafts.write(tx, draft, table, by=OFFICIAL, at=NOW)


def _another_time(tx: Tx, draft: int) -> object:
    return programme_drafts.publish_at(tx, draft, NOW + timedelta(days=1), by=OFFICIAL, at=NOW)


@pytest.mark.parametrize("change", [_another_form, _another_text, _another_time])
async def test_whatever_is_changed_is_another_thing_to_be_approved(
    database: Database, change: Callable[[Tx, int], object]
) -> None:
    def unit(tx: Tx) -> tuple[str, str]:
        draft = approved(tx)
        change(tx, draft.id)
        changed = programme_drafts.by_id(tx, draft.id)
        assert changed is not None
        assert changed.digest != draft.digest
        key = refusal(lambda: programme_openings.approve(tx, draft.id, draft.digest, by=COLLEAGUE, at=NOW))
        return changed.state, key

    assert await database.run(unit) == ("draft", "opening-not-proposed")


@pytest.mark.parametrize(
    ("by", "key"), [(OFFICIAL, "opening-own"), (STRANGER, "office-not-yours"), (OWNER, None), (COLLEAGUE, None)]
)
async def test_who_may_approve(database: Database, by: int, key: str | None) -> None:
    def unit(tx: Tx) -> str | None:
        draft = proposed(tx)
        try:
            programme_openings.approve(tx, draft.id, draft.digest, by=by, at=NOW)
        except Refused as refused:
            return refused.key
        return None

    assert await database.run(unit) == key


async def test_approving_twice_is_once_and_another_can_not_take_its_place(database: Database) -> None:
    def unit(tx: Tx) -> str:
        draft = approved(tx)
        again = programme_openings.approve(tx, draft.id, draft.digest, by=COLLEAGUE, at=NOW)
        assert again == draft
        return refusal(lambda: programme_openings.approve(tx, draft.id, draft.digest, by=OWNER, at=NOW))

    assert await database.run(unit) == "opening-not-proposed"


async def test_an_author_without_a_role_publishes_nothing(database: Database) -> None:
    def unit(tx: Tx) -> str:
        draft = approved(tx)
        for grant in roles.of_account(tx, OFFICIAL):
            roles.end(tx, grant.id, by=OWNER, at=NOW)
        return refusal(lambda: programme_openings.publish(tx, draft, box="", now=NOW))

    assert await database.run(unit) == "opening-author-gone"


async def test_what_is_scheduled_is_due_at_its_time_and_not_before(database: Database) -> None:
    later = NOW + timedelta(hours=5)

    def unit(tx: Tx) -> None:
        draft = made(tx)
        programme_drafts.publish_at(tx, draft.id, later, by=OFFICIAL, at=NOW)
        draft = programme_openings.propose(tx, draft.id, by=OFFICIAL, at=NOW)
        programme_openings.approve(tx, draft.id, draft.digest, by=COLLEAGUE, at=NOW)

    await database.run(unit)

    assert await database.run(lambda tx: programme_openings.next_due(tx, NOW)) == [later]
    assert await database.run(lambda tx: programme_openings.due(tx, later - timedelta(seconds=1))) == []
    assert len(await database.run(lambda tx: programme_openings.due(tx, later))) == 1


@pytest.mark.parametrize(
    ("days", "key"), [(-1, "opening-at-past"), (0, "opening-at-past"), (30, "opening-at-closed"), (1, None)]
)
async def test_it_is_published_while_it_can_still_be_taken_part_in(
    database: Database, days: int, key: str | None
) -> None:
    def unit(tx: Tx) -> str | None:
        draft = made(tx)
        try:
            programme_drafts.publish_at(tx, draft.id, NOW + timedelta(days=days), by=OFFICIAL, at=NOW)
        except Refused as refused:
            return refused.key
        return None

    assert await database.run(unit) == key


async def test_a_name_that_was_taken_meanwhile_keeps_the_draft_and_the_other_programme(database: Database) -> None:
    def unit(tx: Tx) -> tuple[str, int]:
        draft = approved(tx)
        other = programme_drafts.make(tx, a_table(), language="ko", by=OFFICIAL, at=NOW)
        other = programme_drafts.keep_file(tx, other.id, FORM, b"a form", by=OFFICIAL, at=NOW)
        programme_openings.publish(tx, draft, box="", now=NOW)
        key = refusal(lambda: programme_openings.propose(tx, other.id, by=OFFICIAL, at=NOW))
        return key, len(programmes.everything(tx))

    assert await database.run(unit) == ("opening-mistakes", 2)


async def test_what_is_thrown_away_says_nothing_any_more_and_its_number_is_never_anothers(database: Database) -> None:
    def unit(tx: Tx) -> int:
        draft = made(tx)
        programme_drafts.drop(tx, draft.id, by=OFFICIAL, at=NOW)
        assert programme_drafts.by_id(tx, draft.id) is None
        assert programme_drafts.of_author(tx, OFFICIAL) == []
        assert tx.value("SELECT count(*) FROM programme_draft_files") == 0
        assert tx.value("SELECT content FROM programme_drafts") == b""
        again = programme_drafts.make(tx, a_table(), language="ko", by=OFFICIAL, at=NOW)
        return again.id - draft.id

    assert await database.run(unit) == 1


async def test_nobody_prepares_without_end(database: Database) -> None:
    def unit(tx: Tx) -> str:
        an_office(tx)
        for _ in range(50):
            programme_drafts.make(tx, a_table(), language="ko", by=OFFICIAL, at=NOW)
        return refusal(lambda: programme_drafts.make(tx, a_table(), language="ko", by=OFFICIAL, at=NOW))

    assert await database.run(unit) == "opening-too-many"


async def test_an_office_that_names_no_language_speaks_that_of_the_house(database: Database) -> None:
    def unit(tx: Tx) -> str:
        an_office(tx)
        draft = programme_drafts.make(tx, a_table(), language="en", by=OFFICIAL, at=NOW)
        assert draft.content is not None
        assert draft.content.title.languages() == ("ko",)
        return draft.content.office.language

    assert await database.run(unit) == "en"


async def test_a_file_on_its_way_is_settled_once(database: Database) -> None:
    def expected(tx: Tx) -> bool:
        return programme_uploads.expect(tx, account=OFFICIAL, draft=None, name="a.toml", file_id="x", at=NOW)

    assert all([await database.run(expected) for _ in range(programme_uploads.MOST_WAITING)])
    assert not await database.run(expected)
    first = (await database.run(programme_uploads.waiting))[0]
    assert await database.run(lambda tx: programme_uploads.tried(tx, first.id)) == 1
    assert first.name == "a.toml"
    assert await database.run(lambda tx: programme_uploads.settled(tx, first.id))
    assert not await database.run(lambda tx: programme_uploads.settled(tx, first.id))
    assert await database.run(lambda tx: programme_uploads.tried(tx, first.id)) == 0


QUERIES: dict[str, Callable[[Tx], object]] = {
    "what somebody prepares": lambda tx: programme_drafts.of_author(tx, OFFICIAL),
    "what waits for a second person": programme_drafts.proposed,
    "what is due": lambda tx: programme_openings.due(tx, NOW),
    "what is due next": lambda tx: programme_openings.next_due(tx, NOW),
    "one draft": lambda tx: programme_drafts.by_id(tx, 1),
    "change it": lambda tx: _another_text(tx, 1),
    "keep a form": lambda tx: _another_form(tx, 1),
    "throw it away": lambda tx: programme_drafts.drop(tx, 1, by=OFFICIAL, at=NOW),
    "expect a file": lambda tx: programme_uploads.expect(tx, account=OFFICIAL, draft=1, name="x", file_id="x", at=NOW),
    "settle a file": lambda tx: [programme_uploads.tried(tx, 1), programme_uploads.settled(tx, 1)],
    "everything somebody has a role for": lambda tx: roles.of_account(tx, OFFICIAL),
}


@pytest.mark.parametrize("name", QUERIES)
async def test_each_question_is_answered_by_an_index(database: Database, name: str) -> None:
    await database.run(made)

    found = await database.run(lambda tx: list(plans(tx, QUERIES[name])))

    assert found
    whole = [step for _, steps in found for step in steps if step.startswith("SCAN") and " USING " not in step]
    assert whole in ([], ["SCAN programmes"])
