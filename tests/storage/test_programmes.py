"""Programmes: every version kept, nothing half loaded, counted once and only when nothing from before waits."""

from datetime import date, datetime, timedelta
from functools import partial
from hashlib import sha256

import pytest

from participation.contest import Reception
from participation.counting import Tally, count
from participation.mistakes import Betrayal
from participation.programme import Choose, Vote
from participation.uptake import Uptake
from participation.window import Window
from storage import applications, attachments, ballots, inbox, programmes, uptake
from storage.database import Database, Tx
from storage.inbox import Incoming
from storage.programmes import Published
from storage.shelf import Programme
from tests.participation.receptions import disclosure, youth
from tests.participation.votes import AFTER, CLOSES_AT, OPENS_AT, WHILE_OPEN, WINDOW, a_vote, numbered


async def publish(database: Database, vote: Vote | Reception, *, shorten: bool = False) -> Published:
    box = database.keys.new_box()
    return await database.run(lambda tx: programmes.publish(tx, vote, box=box, now=WHILE_OPEN, shorten=shorten))


def only(tx: Tx) -> Programme:
    [programme] = programmes.everything(tx)
    return programme


def versions(tx: Tx) -> list[tuple[int, str]]:
    rows = tx.all("SELECT version, content FROM programme_versions ORDER BY version")
    return [(row["version"], Vote.model_validate_json(row["content"]).about.in_("ko")) for row in rows]


async def test_a_programme_reads_back_as_it_was_published(database: Database) -> None:
    assert await publish(database, a_vote()) == "new"

    programme = await database.run(only)

    assert programme.content == a_vote()
    assert (programme.version, programme.result, programme.told) == (1, None, False)
    assert programme.published_at == WHILE_OPEN


async def test_the_day_of_first_publishing_is_the_offices_and_stays(database: Database) -> None:
    await publish(database, a_vote(begun_on=None))
    assert (await database.run(only)).content.begun_on == date(2023, 6, 1)

    await publish(database, a_vote(begun_on=None, about={"ko": "new words"}))
    assert (await database.run(only)).content.begun_on == date(2023, 6, 1)


async def test_the_same_again_changes_nothing(database: Database) -> None:
    await publish(database, a_vote())

    assert await publish(database, a_vote()) == "unchanged"

    assert await database.run(lambda tx: len(versions(tx))) == 1
    assert (await database.run(only)).version == 1


async def test_the_same_again_without_a_day_of_publishing_changes_nothing(database: Database) -> None:
    await publish(database, a_vote(begun_on=None))

    assert await publish(database, a_vote(begun_on=None)) == "unchanged"


async def test_a_changed_programme_updates_and_the_earlier_version_is_kept(database: Database) -> None:
    await publish(database, a_vote(about={"ko": "first words"}))
    box = (await database.run(only)).box

    assert await publish(database, a_vote(about={"ko": "second words"})) == "updated"

    programme = await database.run(only)
    assert (programme.version, programme.content.about.in_("ko")) == (2, "second words")
    assert programme.box == box  # or nobody would find their ballot again
    assert await database.run(versions) == [(1, "first words"), (2, "second words")]


async def test_what_would_betray_voters_is_refused_and_nothing_changes(database: Database) -> None:
    await publish(database, a_vote())
    await database.run(lambda tx: ballots.cast(tx, only(tx), 7, (1, 2, 3)))

    with pytest.raises(Betrayal):
        await publish(database, a_vote(options=numbered("b", "c", "d", "e"), last_number=5))

    assert (await database.run(only)).content == a_vote()
    assert await database.run(lambda tx: len(versions(tx))) == 1


async def test_of_a_file_with_one_betrayal_nothing_is_loaded(database: Database) -> None:
    await publish(database, a_vote())
    await database.run(lambda tx: ballots.cast(tx, only(tx), 7, (1, 2, 3)))
    box = database.keys.new_box()

    def whole_file(tx: Tx) -> None:
        programmes.publish(tx, a_vote(slug="good"), box=box, now=WHILE_OPEN, shorten=False)
        assert programmes.by_slug(tx, "good")
        programmes.publish(tx, a_vote(choose=Choose(min=1, max=1)), box=box, now=WHILE_OPEN, shorten=False)

    with pytest.raises(Betrayal):
        await database.run(whole_file)

    assert await database.run(lambda tx: [programme.slug for programme in programmes.everything(tx)]) == ["five-cities"]


async def test_what_an_inner_step_has_published_and_undone_is_not_on_the_shelf(database: Database) -> None:
    box = database.keys.new_box()

    def unit(tx: Tx) -> list[str]:
        assert programmes.everything(tx) == ()
        with pytest.raises(LookupError), tx.savepoint():
            programmes.publish(tx, a_vote(), box=box, now=WHILE_OPEN, shorten=False)
            assert programmes.everything(tx)
            raise LookupError
        return [programme.slug for programme in programmes.everything(tx)]

    assert await database.run(unit) == []
    assert await database.run(programmes.everything) == ()


async def test_an_open_window_is_shortened_only_where_the_office_insists(database: Database) -> None:
    await publish(database, a_vote())
    earlier = CLOSES_AT - timedelta(days=3)
    shorter = a_vote(window=WINDOW.model_copy(update={"closes_at": earlier, "last_day": None}))

    with pytest.raises(Betrayal):
        await publish(database, shorter)
    assert await publish(database, shorter, shorten=True) == "updated"

    assert await database.run(closes) == [earlier]


def closes(tx: Tx) -> list[datetime]:
    return programmes.next_closes(tx, WHILE_OPEN)


def due(tx: Tx) -> list[int]:
    return programmes.due_to_count(tx, CLOSES_AT)


@pytest.mark.parametrize(
    ("received", "counted"),
    [
        (None, True),
        (CLOSES_AT - timedelta(microseconds=1), False),  # in time, and not handled yet
        (CLOSES_AT, True),  # too late: it changes nothing any more
        (WHILE_OPEN, False),
    ],
)
async def test_a_vote_is_due_when_nothing_received_before_its_close_waits(
    database: Database, received: datetime | None, counted: bool
) -> None:
    await publish(database, a_vote())
    if received is not None:
        await database.run(lambda tx: inbox.accept(tx, [Incoming(1, 7, b"{}")], received))

    assert bool(await database.run(due)) is counted

    for arrived in await database.run(inbox.unhandled):
        await database.run(partial(inbox.claim, arrival=arrived.arrival))
    assert await database.run(due) == [1]


async def test_what_was_set_aside_holds_no_count_up(database: Database) -> None:
    await publish(database, a_vote())
    [arrived] = await database.run(lambda tx: inbox.accept(tx, [Incoming(1, 7, b"{}")], WHILE_OPEN))
    await database.run(lambda tx: inbox.set_aside(tx, arrived.arrival, "4F2A"))

    assert await database.run(due) == [1]


async def test_before_its_close_no_vote_is_due(database: Database) -> None:
    await publish(database, a_vote())
    await publish(database, a_vote(slug="open-for-ever", window=WINDOW.model_copy(update={"closes_at": None})))

    assert await database.run(lambda tx: programmes.due_to_count(tx, CLOSES_AT - timedelta(microseconds=1))) == []
    assert await database.run(lambda tx: programmes.due_to_count(tx, AFTER)) == [1]
    assert await database.run(closes) == [CLOSES_AT]


async def test_a_vote_is_counted_once(database: Database) -> None:
    await publish(database, a_vote())

    def counts(ranking: tuple[int, ...]) -> Tally:
        return count(a_vote(), {ranking: 1})

    await database.run(lambda tx: programmes.keep_result(tx, 1, counts((1, 2, 3))))
    await database.run(lambda tx: programmes.keep_result(tx, 1, counts((5, 4, 3))))

    assert (await database.run(only)).result == counts((1, 2, 3))
    assert await database.run(due) == []
    assert await database.run(closes) == []
    assert await database.run(programmes.untold) == [1]

    await database.run(lambda tx: programmes.mark_told(tx, 1))
    assert await database.run(programmes.untold) == []
    assert (await database.run(only)).told


ENDS_LATER = Window(closes_at=CLOSES_AT + timedelta(days=5))


@pytest.mark.parametrize("reception", [youth(), disclosure()])
async def test_a_contest_and_an_application_read_back_as_they_were_published(
    database: Database, reception: Reception
) -> None:
    begun_on = reception.begun_on or date(2023, 6, 1)
    assert await publish(database, reception) == "new"
    assert await publish(database, reception) == "unchanged"

    programme = await database.run(only)
    assert programme.reception == reception.model_copy(update={"begun_on": begun_on})
    assert (programme.version, programme.box, programme.result) == (1, "", None)


async def test_what_people_have_begun_holds_a_contest_to_what_it_said(database: Database) -> None:
    shorter = youth().model_copy(update={"window": Window(opens_at=OPENS_AT, closes_at=CLOSES_AT - timedelta(days=3))})
    await publish(database, youth())
    await database.run(lambda tx: applications.begin(tx, 1, 7, alone=True, at=WHILE_OPEN))
    assert await database.run(lambda tx: uptake.of(tx, only(tx))) == Uptake(begun=1)

    with pytest.raises(Betrayal):
        await publish(database, shorter)
    assert (await database.run(only)).content == youth()
    assert await publish(database, shorter, shorten=True) == "updated"

    await database.run(lambda tx: applications.forget(tx, 1))
    assert await publish(database, youth()) == "updated"
    assert await publish(database, shorter) == "updated"


async def test_a_slug_stays_with_its_kind(database: Database) -> None:
    await publish(database, a_vote())
    await publish(database, youth())

    for other in (youth().model_copy(update={"slug": a_vote().slug}), a_vote(slug=youth().slug)):
        with pytest.raises(Betrayal) as refused:
            await publish(database, other)
        assert [mistake.key for mistake in refused.value.mistakes] == ["kind-changed"]


async def test_only_votes_are_counted_told_and_cleared_away(database: Database) -> None:
    for reception in (youth(), disclosure()):
        await publish(database, reception)

    assert await database.run(due) == []
    assert await database.run(lambda tx: programmes.due_to_count(tx, AFTER)) == []
    assert await database.run(programmes.untold) == []
    assert await database.run(lambda tx: programmes.long_closed(tx, AFTER)) == []


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (WHILE_OPEN, [CLOSES_AT, CLOSES_AT, ENDS_LATER.closes_at]),
        (CLOSES_AT - timedelta(microseconds=1), [CLOSES_AT, CLOSES_AT, ENDS_LATER.closes_at]),
        (CLOSES_AT, [CLOSES_AT, ENDS_LATER.closes_at]),  # the vote's, which is not counted yet
        (AFTER, [CLOSES_AT]),
    ],
)
async def test_a_close_of_every_kind_is_told_and_only_a_votes_is_waited_for(
    database: Database, at: datetime, expected: list[datetime]
) -> None:
    for programme in (a_vote(), youth(), disclosure(), youth().model_copy(update=LATER)):
        await publish(database, programme)

    assert await database.run(lambda tx: programmes.next_closes(tx, at)) == expected


LATER = {"slug": "later", "window": ENDS_LATER}


async def test_files_are_kept_with_the_version_that_brings_them_along(database: Database) -> None:
    def with_form(content: bytes) -> tuple[Reception, dict[str, bytes]]:
        digest = sha256(content).hexdigest()
        form = youth().attachments[0].model_copy(update={"digest": digest})
        return youth().model_copy(update={"attachments": (form,)}), {digest: content}

    async def load(content: bytes) -> Published:
        contest, files = with_form(content)
        return await database.run(
            lambda tx: programmes.publish(tx, contest, box="", now=WHILE_OPEN, shorten=False, files=files)
        )

    def the_form(tx: Tx) -> bytes | None:
        [form] = only(tx).reception.attachments
        return attachments.content_of(tx, 1, form.digest or "")

    assert [await load(b"first"), await load(b"first")] == ["new", "unchanged"]
    assert await database.run(the_form) == b"first"
    assert await load(b"second") == "updated"
    assert await database.run(the_form) == b"second"
    assert await load(b"first") == "updated"  # back to what is there already
    assert await database.run(the_form) == b"first"
    assert await database.run(lambda tx: tx.value("SELECT count(*) FROM attachments")) == 2
    assert await database.run(lambda tx: attachments.content_of(tx, 1, "of nothing")) is None


async def test_nobody_finds_what_is_not_there(database: Database) -> None:
    assert await database.run(lambda tx: programmes.by_slug(tx, "nothing")) is None
    assert await database.run(lambda tx: programmes.by_id(tx, 10**40)) is None
