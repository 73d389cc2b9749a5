"""What the office's desk asks the database: places in lists, what is to be settled, guardians to check, one message."""

from datetime import timedelta

from storage import applications, audit, guardians, outbox, people, screens, sent_messages
from storage.database import Database, Tx
from storage.outbox import Trace
from tests.conversations.applicants import ANA, BO, CHAN, DA, MOTHER, handed_in, publish, with_a_child
from tests.participation.votes import WHILE_OPEN
from tests.storage.office import AS_OFFICIAL, OFFICIAL

HOUR = timedelta(hours=1)


async def test_an_application_has_its_place_among_those_in_the_same_state(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = publish(tx)
        first, second, third = (handed_in(tx, programme, account) for account in (ANA, BO, CHAN))
        applications.set_state(tx, second.id, "complete", at=WHILE_OPEN)

        assert applications.place(tx, programme.id, ("received",), first.id) == (1, 2)
        assert applications.place(tx, programme.id, ("received",), third.id) == (2, 2)
        assert applications.place(tx, programme.id, ("received",), second.id) == (1, 2)  # that of the one before it
        assert applications.place(tx, programme.id, ("received", "complete"), third.id) == (3, 3)
        assert applications.place(tx, programme.id, ("decided",), third.id) == (0, 0)
        assert applications.place(tx, programme.id + 1, ("received",), third.id) == (0, 0)

    await database.run(unit)


async def test_what_is_to_be_settled_is_a_list_of_its_own(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = publish(tx)
        first, second, third = (handed_in(tx, programme, account) for account in (ANA, BO, DA))
        for one in (first, third):
            applications.set_attention(tx, one.id, "member-left")

        found = applications.in_need(tx, programme.id, after=0, limit=8)
        assert [one.id for one in found] == [first.id, third.id]
        assert [one.id for one in applications.in_need(tx, programme.id, after=first.id, limit=8)] == [third.id]
        assert applications.place_in_need(tx, programme.id, third.id) == (2, 2)
        applications.set_attention(tx, first.id, None)
        assert applications.place_in_need(tx, programme.id, third.id) == (1, 1)
        assert second.attention is None

    await database.run(unit)


async def test_a_guardian_waits_for_the_check_for_five_days_and_not_once_it_is_made(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = publish(tx)
        application = with_a_child(tx, programme, checked=False)

        [waiting] = guardians.unchecked(tx, programme.id, WHILE_OPEN)
        assert (waiting.application, waiting.child, waiting.consent.account) == (application.id, CHAN, MOTHER)
        assert guardians.unchecked(tx, programme.id + 1, WHILE_OPEN) == []
        assert guardians.unchecked(tx, programme.id, WHILE_OPEN + timedelta(days=5)) == []
        checked = waiting.consent.model_copy(update={"checked_at": WHILE_OPEN, "way": "call", "checked_by": OFFICIAL})
        guardians.keep(tx, application.id, CHAN, checked)
        assert guardians.unchecked(tx, programme.id, WHILE_OPEN) == []

    await database.run(unit)


async def test_the_record_is_read_from_its_end(database: Database) -> None:
    def unit(tx: Tx) -> None:
        for at in range(5):
            audit.note(tx, 1, "edited", by=AS_OFFICIAL, at=WHILE_OPEN + at * HOUR)

        assert [entry.seq for entry in audit.newest(tx, 1, before=None, limit=2)] == [5, 4]
        assert [entry.seq for entry in audit.newest(tx, 1, before=4, limit=9)] == [3, 2, 1]
        assert audit.newest(tx, 1, before=1, limit=9) == []
        assert audit.newest(tx, 2, before=None, limit=9) == []

    await database.run(unit)


async def test_one_dialogue_takes_the_place_of_another_in_the_same_message(database: Database) -> None:
    def unit(tx: Tx) -> None:
        for dialogue in ("office:1", "desk:7"):
            screens.at_step(tx, OFFICIAL, dialogue, "x", "")
        screens.seen_at(tx, OFFICIAL, "office:1", 5)

        screens.hand_on(tx, OFFICIAL, "office:1", "desk:7")
        screens.hand_on(tx, OFFICIAL, "desk:7", "desk:8")  # which has never been drawn
        screens.hand_on(tx, OFFICIAL, "office:1", "desk:8")  # it has none any more: nothing changes

        standing = {name: screens.find(tx, OFFICIAL, name) for name in ("office:1", "desk:7", "desk:8")}
        assert {name: one and one.message_id for name, one in standing.items()} == {
            "office:1": None,
            "desk:7": None,
            "desk:8": 5,
        }

    await database.run(unit)


async def test_drawing_over_a_message_does_not_put_off_its_end(database: Database) -> None:
    """Telegram lets a bot delete for 48 hours from the sending, however late it was edited."""

    def unit(tx: Tx) -> None:
        sent_messages.note(tx, OFFICIAL, 5, "application:1", WHILE_OPEN + HOUR, document=False)
        sent_messages.note(tx, OFFICIAL, 5, "application:2", WHILE_OPEN + 30 * HOUR, document=False)

        assert sent_messages.pop(tx, OFFICIAL, "application:1") == []
        assert sent_messages.next_end(tx) == [WHILE_OPEN + HOUR]

    await database.run(unit)


async def test_a_vanishing_screen_that_moves_down_leaves_nothing_where_it_stood(database: Database) -> None:
    def unit(tx: Tx) -> str:
        people.meet(tx, OFFICIAL, "ko", 1)
        trace = Trace("application:1", WHILE_OPEN + HOUR)
        kinds = []
        for at, message_id in enumerate((5, 9)):
            screens.at_step(tx, OFFICIAL, "desk:1", f"page{at}", "")
            outbox.draw(tx, OFFICIAL, "desk:1", {"text": "x"}, WHILE_OPEN, trace=trace)
            parcel = outbox.take(tx, OFFICIAL, "people")
            assert parcel is not None
            outbox.sent(tx, parcel, message_id, WHILE_OPEN)
            people.meet(tx, OFFICIAL, "ko", message_id + 1)  # something has been typed below
            after = outbox.take(tx, OFFICIAL, "people")
            kinds.append(None if after is None else after.kind)
        return str(kinds)

    assert await database.run(unit) == "[None, 'delete']"
