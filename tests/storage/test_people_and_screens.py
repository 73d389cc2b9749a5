"""People and their screens: how to speak to whom, and the token that turns with the step."""

import re
from datetime import timedelta

from storage import drafts, people, screens
from storage.database import Database, Tx
from tests.participation.votes import WHILE_OPEN

ADA, BERT = 7, 8
VOTE = "vote:1"


async def test_a_stranger_becomes_known_with_nothing_chosen(database: Database) -> None:
    assert await database.run(lambda tx: people.find(tx, ADA)) is None

    met = await database.run(lambda tx: people.meet(tx, ADA, "ko", 1))

    assert met == await database.run(lambda tx: people.find(tx, ADA))
    assert (met.language, met.telegram_language, met.plain, met.focus) == (None, "ko", False, None)


async def test_what_a_person_has_chosen_stays_whatever_telegram_says(database: Database) -> None:
    def unit(tx: Tx) -> people.Person:
        people.meet(tx, ADA, "ko", 1)
        people.choose_language(tx, ADA, "en")
        people.set_plain(tx, ADA, plain=True)
        people.focus_on(tx, ADA, VOTE)
        return people.meet(tx, ADA, "de", 2)

    assert await database.run(unit) == people.Person(ADA, "en", "de", plain=True, focus=VOTE)


async def test_whoever_speaks_again_is_reachable_again(database: Database) -> None:
    def unit(tx: Tx) -> list[int]:
        people.meet(tx, ADA, "ko", 1)
        people.reachable(tx, ADA, yes=False)
        before = tx.value("SELECT reachable FROM people")
        people.meet(tx, ADA, "ko", 0)
        return [before, tx.value("SELECT reachable FROM people")]

    assert await database.run(unit) == [0, 1]


async def test_the_token_stays_within_a_step_and_turns_with_it(database: Database) -> None:
    def unit(tx: Tx) -> list[str]:
        return [
            screens.at_step(tx, ADA, VOTE, step, view)
            for step, view in [("ranking", ""), ("ranking", "pg.2"), ("overview", ""), ("ranking", "")]
        ]

    one, two, three, four = await database.run(unit)

    assert one == two
    assert len({one, three, four}) == 3
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{8}", token) for token in (one, three, four))


async def test_tokens_of_dialogues_and_people_are_different(database: Database) -> None:
    def unit(tx: Tx) -> set[str]:
        return {screens.at_step(tx, who, what, "ranking", "") for who in (ADA, BERT) for what in (VOTE, "vote:2")}

    assert len(await database.run(unit)) == 4


async def test_what_is_in_sight_is_remembered(database: Database) -> None:
    def unit(tx: Tx) -> screens.LiveScreen | None:
        screens.at_step(tx, ADA, VOTE, "ranking", "pg.1")
        screens.at_step(tx, ADA, VOTE, "ranking", "cs.7")
        return screens.find(tx, ADA, VOTE)

    screen = await database.run(unit)

    assert screen is not None
    assert (screen.step, screen.view, screen.message_id) == ("ranking", "cs.7", None)
    assert await database.run(lambda tx: screens.find(tx, BERT, VOTE)) is None


async def test_a_draft_reads_back_and_lies_sealed(database: Database) -> None:
    def unit(tx: Tx) -> tuple[bytes | None, bytes]:
        drafts.keep(tx, ADA, VOTE, 1, b"first", WHILE_OPEN)
        drafts.keep(tx, ADA, VOTE, 1, b"half-made ballot", WHILE_OPEN)
        return drafts.load(tx, ADA, VOTE), tx.value("SELECT payload FROM drafts")

    read, lying = await database.run(unit)

    assert read == b"half-made ballot"
    assert b"ballot" not in lying


async def test_a_draft_is_its_owners_and_goes_when_it_is_dropped(database: Database) -> None:
    def unit(tx: Tx) -> tuple[bytes | None, bool, bool, bytes | None]:
        drafts.keep(tx, ADA, VOTE, 1, b"x", WHILE_OPEN)
        others = drafts.load(tx, BERT, VOTE)
        return others, drafts.drop(tx, ADA, VOTE), drafts.drop(tx, ADA, VOTE), drafts.load(tx, ADA, VOTE)

    assert await database.run(unit) == (None, True, False, None)


async def test_what_was_begun_last_stands_first(database: Database) -> None:
    def unit(tx: Tx) -> list[str]:
        for minutes, dialogue in enumerate(["vote:1", "vote:2", "vote:3", "vote:1"]):
            drafts.keep(tx, ADA, dialogue, 1, b"x", WHILE_OPEN + timedelta(minutes=minutes))
        drafts.keep(tx, BERT, "vote:9", 1, b"x", WHILE_OPEN)
        return drafts.begun(tx, ADA)

    assert await database.run(unit) == ["vote:1", "vote:3", "vote:2"]
