"""The outbox: what is queued goes out once and in order, and of a screen only its newest drawing."""

from datetime import timedelta

import pytest

from storage import outbox, people, screens
from storage.database import Database, Tx
from storage.outbox import Parcel, Trace
from tests.participation.votes import WHILE_OPEN

ADA = 7
VOTE = "vote:1"


def meets(tx: Tx, message_id: int, *, plain: bool = False) -> None:
    """Let Ada have sent a message; it stands at the bottom of her chat."""
    people.meet(tx, ADA, "en", message_id)
    people.set_plain(tx, ADA, plain)


def draws(tx: Tx, text: str, *, final: bool = False, dialogue: str = VOTE) -> None:
    screens.at_step(tx, ADA, dialogue, "ranking", "")
    outbox.draw(tx, ADA, dialogue, {"text": text}, WHILE_OPEN, final=final)


def takes(tx: Tx) -> Parcel:
    parcel = outbox.take(tx, ADA, "people")
    assert parcel is not None
    return parcel


def delivers(tx: Tx, next_id: int) -> list[tuple[str, str, int | None]]:
    """Deliver all that waits for Ada; return kind, text and (for an edit) the message of each."""
    delivered: list[tuple[str, str, int | None]] = []
    while (parcel := outbox.take(tx, ADA, "people")) is not None:
        new = parcel.edit is None and parcel.kind in {"screen", "card", "message", "document"}
        next_id += new
        outbox.sent(tx, parcel, parcel.edit or (next_id if new else None), WHILE_OPEN)
        where = parcel.payload["message_id"] if parcel.kind == "strip" else parcel.edit
        delivered.append((parcel.kind, parcel.payload.get("text", ""), where))
    return delivered


async def test_messages_go_out_in_the_order_in_which_they_were_said(database: Database) -> None:
    def unit(tx: Tx) -> list[tuple[str, str, int | None]]:
        meets(tx, 1)
        for text in ("one", "two", "three"):
            outbox.say(tx, ADA, {"text": text}, WHILE_OPEN)
        return delivers(tx, 1)

    assert [text for _, text, _ in await database.run(unit)] == ["one", "two", "three"]


async def test_only_the_newest_drawing_of_a_screen_goes_out(database: Database) -> None:
    def unit(tx: Tx) -> tuple[list[tuple[str, str, int | None]], dict[str, int]]:
        meets(tx, 1)
        for text in ("first tap", "second tap", "third tap"):
            draws(tx, text)
        return delivers(tx, 1), outbox.counts(tx, "people")

    assert await database.run(unit) == ([("screen", "third tap", None)], {"superseded": 2, "sent": 1})


async def test_of_more_drawings_than_are_looked_at_at_once_the_last_one_is_what_is_seen(database: Database) -> None:
    def unit(tx: Tx) -> list[tuple[str, str, int | None]]:
        meets(tx, 1)
        for n in range(130):
            draws(tx, str(n))
        return delivers(tx, 1)

    assert (await database.run(unit))[-1][1] == "129"


async def test_screens_of_two_dialogues_do_not_overtake_each_other(database: Database) -> None:
    def unit(tx: Tx) -> list[tuple[str, str, int | None]]:
        meets(tx, 1)
        draws(tx, "vote 1")
        draws(tx, "menu", dialogue="menu")
        draws(tx, "vote 1 again")
        return delivers(tx, 1)

    assert [text for _, text, _ in await database.run(unit)] == ["menu", "vote 1 again"]


async def test_a_final_drawing_is_never_passed_over_and_the_next_begins_a_new_message(database: Database) -> None:
    def unit(tx: Tx) -> list[tuple[str, str, int | None]]:
        meets(tx, 1)
        draws(tx, "the list")
        delivers(tx, 1)
        draws(tx, "the overview")
        draws(tx, "the receipt", final=True)
        draws(tx, "voted")
        draws(tx, "voted, choices shown")
        return delivers(tx, 2)

    assert await database.run(unit) == [("screen", "the receipt", 2), ("screen", "voted, choices shown", None)]


async def test_a_screen_at_the_bottom_is_edited(database: Database) -> None:
    def unit(tx: Tx) -> list[tuple[str, str, int | None]]:
        meets(tx, 1)
        draws(tx, "first")
        delivers(tx, 1)
        draws(tx, "second")
        return delivers(tx, 2)

    assert await database.run(unit) == [("screen", "second", 2)]


@pytest.mark.parametrize("below", ["a message of hers", "a message of the bot's", "another screen"])
async def test_a_screen_with_anything_below_it_is_sent_anew_and_the_old_one_loses_its_buttons(
    database: Database, below: str
) -> None:
    def unit(tx: Tx) -> list[tuple[str, str, int | None]]:
        meets(tx, 1)
        draws(tx, "first")
        delivers(tx, 1)
        if below == "a message of hers":
            meets(tx, 3)
        elif below == "a message of the bot's":
            outbox.say(tx, ADA, {"text": "something"}, WHILE_OPEN)
        else:
            draws(tx, "the menu", dialogue="menu")
        delivers(tx, 2)
        draws(tx, "second")
        return delivers(tx, 3)

    assert await database.run(unit) == [("screen", "second", None), ("strip", "", 2)]


async def test_in_plain_mode_every_drawing_is_a_new_message(database: Database) -> None:
    def unit(tx: Tx) -> list[tuple[str, str, int | None]]:
        meets(tx, 1, plain=True)
        draws(tx, "first")
        delivers(tx, 1)
        draws(tx, "second")
        return delivers(tx, 2)

    assert await database.run(unit) == [("screen", "second", None), ("strip", "", 2)]


async def test_a_screen_that_the_person_has_deleted_is_sent_anew(database: Database) -> None:
    def unit(tx: Tx) -> list[tuple[str, str, int | None]]:
        meets(tx, 1)
        draws(tx, "first")
        delivers(tx, 1)
        draws(tx, "second")
        parcel = takes(tx)
        assert parcel.edit == 2
        outbox.again(tx, parcel, screen_lost=True)
        return delivers(tx, 2)

    assert await database.run(unit) == [("screen", "second", None)]


async def test_where_a_screen_stands_is_learned_from_a_tap_if_the_reply_was_lost(database: Database) -> None:
    def unit(tx: Tx) -> list[tuple[str, str, int | None]]:
        meets(tx, 1)
        draws(tx, "first")
        outbox.give_up(tx, takes(tx), WHILE_OPEN, unsure=True)
        screens.seen_at(tx, ADA, VOTE, 2)
        screens.seen_at(tx, ADA, VOTE, 1)  # an older drawing above it
        draws(tx, "second")
        return delivers(tx, 2)

    assert await database.run(unit) == [("screen", "second", 2)]


async def test_a_final_drawing_without_a_reply_is_no_place_for_the_next_one(database: Database) -> None:
    def unit(tx: Tx) -> list[tuple[str, str, int | None]]:
        meets(tx, 1)
        draws(tx, "first")
        delivers(tx, 1)
        draws(tx, "the receipt", final=True)
        outbox.sent(tx, takes(tx), None, WHILE_OPEN)
        draws(tx, "voted")
        return delivers(tx, 2)

    assert await database.run(unit) == [("screen", "voted", None)]


async def test_a_final_drawing_of_unsure_fate_is_not_overwritten(database: Database) -> None:
    def unit(tx: Tx) -> list[tuple[str, str, int | None]]:
        meets(tx, 1)
        draws(tx, "first")
        delivers(tx, 1)
        draws(tx, "the receipt", final=True)
        outbox.give_up(tx, takes(tx), WHILE_OPEN, unsure=True)
        draws(tx, "voted")
        return delivers(tx, 2)

    assert await database.run(unit) == [("screen", "voted", None)]


async def test_one_thing_under_way_does_not_hide_the_next(database: Database) -> None:
    def unit(tx: Tx) -> tuple[str, str]:
        meets(tx, 1)
        draws(tx, "first")
        first = takes(tx)
        draws(tx, "second")
        return first.payload["text"], takes(tx).payload["text"]

    assert await database.run(unit) == ("first", "second")


async def test_what_was_put_back_goes_before_what_is_newer(database: Database) -> None:
    def unit(tx: Tx) -> list[str]:
        meets(tx, 1)
        outbox.say(tx, ADA, {"text": "one"}, WHILE_OPEN)
        outbox.say(tx, ADA, {"text": "two"}, WHILE_OPEN)
        first = takes(tx)
        outbox.again(tx, first)
        assert takes(tx).tries == 0  # it certainly was not sent: that may happen as often as it takes
        outbox.again(tx, first, unsure=True)
        assert takes(tx).tries == 1
        outbox.recover(tx)
        return [text for _, text, _ in delivers(tx, 1)]

    assert await database.run(unit) == ["one", "two"]


async def test_after_a_crash_people_hear_again_and_of_a_crowd_nobody_knows(database: Database) -> None:
    def unit(tx: Tx) -> tuple[list[str], dict[str, int], list[tuple[int, str]]]:
        meets(tx, 1)
        outbox.say(tx, ADA, {"text": "reply"}, WHILE_OPEN)
        outbox.say(tx, ADA, {"text": "news"}, WHILE_OPEN, lane="bulk")
        outbox.say(tx, ADA, {"text": "later news"}, WHILE_OPEN, lane="bulk")
        takes(tx)
        assert outbox.take(tx, ADA, "bulk")
        outbox.recover(tx)
        waiting = outbox.waiting(tx)
        return [text for _, text, _ in delivers(tx, 1)], outbox.counts(tx, "bulk"), list(waiting)

    assert await database.run(unit) == (["reply"], {"unknown": 1, "pending": 1}, [(ADA, "bulk"), (ADA, "people")])


async def test_after_a_crash_a_crowds_cards_are_drawn_again(database: Database) -> None:
    def unit(tx: Tx) -> tuple[dict[str, int], str]:
        meets(tx, 1)
        screens.at_step(tx, ADA, "card:1", "card", "")
        outbox.draw(tx, ADA, "card:1", {"text": "decided"}, WHILE_OPEN, stays=True, lane="bulk")
        assert outbox.take(tx, ADA, "bulk")
        outbox.recover(tx)
        again = outbox.take(tx, ADA, "bulk")
        assert again is not None
        return outbox.counts(tx, "bulk"), again.payload["text"]

    assert await database.run(unit) == ({"sending": 1}, "decided")


async def test_what_is_said_once_is_never_said_again_however_long_ago(database: Database) -> None:
    def unit(tx: Tx) -> list[bool]:
        meets(tx, 1)
        said = [outbox.say(tx, ADA, {"text": "x"}, WHILE_OPEN, once="result:1:7")]
        delivers(tx, 1)
        assert outbox.forget(tx, WHILE_OPEN + timedelta(days=9), 100) == 1
        said.append(outbox.say(tx, ADA, {"text": "x"}, WHILE_OPEN + timedelta(days=9), once="result:1:7"))
        said.append(outbox.say(tx, ADA, {"text": "x"}, WHILE_OPEN, once="result:1:8"))
        return said

    assert await database.run(unit) == [True, False, True]


async def test_lanes_of_a_chat_are_apart(database: Database) -> None:
    def unit(tx: Tx) -> Parcel | None:
        meets(tx, 1)
        outbox.say(tx, ADA, {"text": "news"}, WHILE_OPEN, lane="bulk")
        return outbox.take(tx, ADA, "people")

    assert await database.run(unit) is None


@pytest.mark.parametrize("end", ["sent", "superseded", "failed", "unknown"])
async def test_what_is_through_is_wiped_at_once_and_forgotten_later(database: Database, end: str) -> None:
    def unit(tx: Tx) -> tuple[bytes | None, int, int]:
        meets(tx, 1)
        draws(tx, "secret")
        if end == "superseded":
            draws(tx, "newer")
        parcel = takes(tx)
        if end == "sent":
            outbox.sent(tx, parcel, 2, WHILE_OPEN)
        elif end in {"failed", "unknown"}:
            outbox.give_up(tx, parcel, WHILE_OPEN, unsure=end == "unknown")
        return (
            tx.value("SELECT payload FROM outbox WHERE state = :end", end=end),
            outbox.forget(tx, WHILE_OPEN, 100),
            outbox.forget(tx, WHILE_OPEN + timedelta(microseconds=1), 100),
        )

    assert await database.run(unit) == (None, 0, 1)


async def test_what_still_waits_is_not_forgotten(database: Database) -> None:
    def unit(tx: Tx) -> int:
        outbox.say(tx, ADA, {"text": "x"}, WHILE_OPEN)
        return outbox.forget(tx, WHILE_OPEN + timedelta(days=99), 100)

    assert await database.run(unit) == 0


async def test_what_was_sent_and_what_she_wrote_move_the_bottom_of_the_chat_only_down(database: Database) -> None:
    def unit(tx: Tx) -> int:
        meets(tx, 10)
        people.meet(tx, ADA, "en", 3)
        outbox.say(tx, ADA, {"text": "x"}, WHILE_OPEN)
        outbox.sent(tx, takes(tx), 5, WHILE_OPEN)
        bottom: int = tx.value("SELECT last_message_id FROM people")
        return bottom

    assert await database.run(unit) == 10


async def test_a_strip_is_no_message_at_the_bottom(database: Database) -> None:
    def unit(tx: Tx) -> list[tuple[str, str, int | None]]:
        meets(tx, 1)
        draws(tx, "first")
        delivers(tx, 1)
        meets(tx, 3)
        draws(tx, "second")
        delivers(tx, 3)
        draws(tx, "third")
        return delivers(tx, 4)

    assert await database.run(unit) == [("screen", "third", 4)]


async def test_a_card_is_edited_wherever_it_stands(database: Database) -> None:
    def unit(tx: Tx) -> list[tuple[str, str, int | None]]:
        meets(tx, 1)
        screens.at_step(tx, ADA, "card:1", "received", "")
        outbox.draw(tx, ADA, "card:1", {"text": "received"}, WHILE_OPEN, stays=True)
        delivers(tx, 1)
        meets(tx, 9)
        outbox.draw(tx, ADA, "card:1", {"text": "complete"}, WHILE_OPEN, stays=True)
        return delivers(tx, 9)

    assert await database.run(unit) == [("card", "complete", 2)]


async def test_a_message_that_vanishes_is_deleted_when_its_time_is_over_and_only_once(database: Database) -> None:
    until = WHILE_OPEN + timedelta(hours=46)

    def unit(tx: Tx) -> tuple[list[int], list[tuple[str, str, int | None]]]:
        meets(tx, 1)
        outbox.say(tx, ADA, {"text": "personal"}, WHILE_OPEN, trace=Trace("application:1", until))
        delivers(tx, 1)
        taken = [outbox.take_back(tx, at, 10) for at in (until - timedelta(seconds=1), until, until)]
        return taken, delivers(tx, 2)

    assert await database.run(unit) == ([0, 1, 0], [("delete", "", None)])


async def test_what_was_said_of_something_is_blanked_and_what_waits_of_it_is_never_said(database: Database) -> None:
    def unit(tx: Tx) -> list[tuple[str, str, int | None]]:
        meets(tx, 1)
        outbox.say(tx, ADA, {"text": "of another"}, WHILE_OPEN, trace=Trace("application:2"))
        outbox.say(tx, ADA, {"text": "of this"}, WHILE_OPEN, trace=Trace("application:1"))
        outbox.send_file(tx, ADA, {"make": "form"}, WHILE_OPEN, trace=Trace("application:1"))
        delivers(tx, 1)
        outbox.say(tx, ADA, {"text": "still waiting"}, WHILE_OPEN, trace=Trace("application:1"))
        outbox.blank(tx, ADA, "application:1", {"text": "erased"}, WHILE_OPEN)
        return delivers(tx, 4)

    assert await database.run(unit) == [("blank", "erased", None), ("delete", "", None)]


@pytest.mark.parametrize("erased_by", ["what it is about", "the person"])
@pytest.mark.parametrize("ends", ["it arrives", "it does not arrive", "the process dies"])
async def test_what_is_under_way_while_it_is_erased_does_not_stay(
    database: Database, erased_by: str, ends: str
) -> None:
    def unit(tx: Tx) -> tuple[int, list[tuple[str, str, int | None]]]:
        meets(tx, 1)
        outbox.say(tx, ADA, {"text": "personal"}, WHILE_OPEN, trace=Trace("application:1"))
        parcel = takes(tx)
        if erased_by == "the person":
            outbox.drop_waiting(tx, ADA)
        else:
            outbox.blank(tx, ADA, "application:1", {"text": "erased"}, WHILE_OPEN)
        if ends == "it arrives":
            outbox.sent(tx, parcel, 2, WHILE_OPEN)
        elif ends == "it does not arrive":
            outbox.again(tx, parcel)
        else:
            outbox.recover(tx)
        return outbox.take_back(tx, WHILE_OPEN, 10), delivers(tx, 3)

    deleted = [("delete", "", None)] if ends == "it arrives" else []
    assert await database.run(unit) == (len(deleted), deleted)
