"""What is entered at the counter is found by index, like everything that a tap asks for."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from participation.audience import Audience, Term
from participation.consent import ConsentGiven
from participation.person_facts import PersonFacts
from storage import assisted, audiences, consents, members, outbox, to_tell
from storage.assisted import Entry
from storage.consents import Taken
from storage.database import Database, Tx
from storage.shelf import Programme
from tests.conversations.applicants import OFFICIAL, begins, publish
from tests.participation.receptions import disclosure
from tests.participation.votes import WHILE_OPEN
from tests.storage.test_queries import SMALL, plans

GIVEN = ConsentGiven(account=1, key="k", version=1, language="ko", digest="d", given_at=WHILE_OPEN)


def begun(tx: Tx, programme: Programme, at: datetime = WHILE_OPEN) -> Entry:
    entry = assisted.begin(
        tx, programme.id, language="ko", came="visit", received_on=date(2023, 6, 1), consenting="spoken",
        by=OFFICIAL, at=at,
    )  # fmt: skip
    application = begins(tx, programme, entry.account)
    assisted.is_for(tx, entry.id, application.id)
    assisted.handed_in(tx, entry, OFFICIAL, at)
    return assisted.by_id(tx, entry.id) or entry


ASKED: dict[str, Callable[[Tx, Entry], object]] = {
    "what was entered for an account": lambda tx, entry: assisted.of_account(tx, entry.account),
    "and in which language": lambda tx, entry: assisted.language_of(tx, entry.account),
    "an application's entry": lambda tx, entry: assisted.of_application(tx, entry.application or 0),
    "who is at it": lambda tx, entry: assisted.worked(tx, entry, 5),
    "a programme's list": lambda tx, entry: assisted.of_programme(tx, entry.programme, after=9, limit=9),
    "how long it is": lambda tx, entry: assisted.count(tx, entry.programme),
    "where a link leads": lambda tx, _: assisted.led_to(tx, "x"),
    "a link": lambda tx, entry: assisted.link(tx, entry, WHILE_OPEN),
    "something to be told": lambda tx, entry: outbox.say(tx, entry.account, {"text": "x"}, WHILE_OPEN),
    "what is to be told": lambda tx, entry: to_tell.of_programme(tx, entry.programme, limit=9),
    "how much that is": lambda tx, entry: to_tell.count(tx, entry.programme),
    "what is told": lambda tx, _: to_tell.done(tx, 1),
    "who is the same": lambda tx, entry: members.same_person(tx, entry.application or 0),
    "who has told": lambda tx, entry: members.tell(
        tx, entry.application or 0, 1, PersonFacts(name="가", born=date(2000, 1, 1))
    ),
    "a consent taken": lambda tx, entry: consents.take(tx, entry.application or 0, GIVEN, Taken(5, "form")),
    "who has taken it": lambda tx, entry: consents.taken(tx, entry.application or 0, GIVEN),
}


@pytest.mark.parametrize("name", ASKED)
async def test_what_is_asked_at_the_counter_reads_no_whole_table(database: Database, name: str) -> None:
    def unit(tx: Tx) -> list[tuple[str, list[str]]]:
        entry = begun(tx, publish(tx))
        return list(plans(tx, lambda tx: ASKED[name](tx, entry)))

    found = await database.run(unit)

    assert found
    for sql, steps in found:
        for step in steps:
            assert not (step.startswith("SCAN ") and " USING " not in step) or step.split()[1] in SMALL, (sql, step)


async def test_a_number_of_ours_is_none_of_telegrams_and_is_never_given_twice(database: Database) -> None:
    def unit(tx: Tx) -> list[int]:
        programme = publish(tx)
        first = begun(tx, programme)
        assisted.forget(tx, first.id)
        return [first.account, begun(tx, programme).account]

    one, other = await database.run(unit)

    assert one.bit_length() > 52
    assert other > one


async def test_only_messages_wait_to_be_told_and_only_once_it_is_handed_in(database: Database) -> None:
    def unit(tx: Tx) -> None:
        entry = begun(tx, publish(tx))
        tx.run("UPDATE assisted SET handed_in_at = NULL")
        outbox.say(tx, entry.account, {"text": "x"}, WHILE_OPEN)
        assert to_tell.of_account(tx, entry.account) == []
        assisted.handed_in(tx, entry, OFFICIAL, WHILE_OPEN)
        outbox.draw(tx, entry.account, "card:1", {"text": "x"}, WHILE_OPEN, stays=True)
        outbox.send_file(tx, entry.account, {"make": "form"}, WHILE_OPEN)
        outbox.say(tx, entry.account, {"make": "reminder"}, WHILE_OPEN)
        outbox.remove(tx, entry.account, 5, WHILE_OPEN)
        assert to_tell.of_account(tx, entry.account) == []
        outbox.say(tx, entry.account, {"text": "들어 주세요"}, WHILE_OPEN)
        assert [one.payload for one in to_tell.of_account(tx, entry.account)] == [{"text": "들어 주세요"}]
        assert outbox.waiting(tx) == []
        assert "들어 주세요".encode() not in tx.value("SELECT words FROM to_tell")

    await database.run(unit)


async def test_whom_an_announcement_leaves_to_the_office_is_found_in_their_own_programme(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = publish(tx)
        begun(tx, programme)
        tx.run("UPDATE applications SET number = 'JC-2023-0001', state = 'received'")
        applicants = Audience(every_of=(Term(who="applicants", programme=programme.id),))
        elsewhere = Audience(every_of=(Term(who="applicants", programme=publish(tx, disclosure()).id),))
        assert len(audiences.without_telegram(tx, applicants)) == 1
        assert audiences.without_telegram(tx, elsewhere) == []

    await database.run(unit)
